/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_PK_H
#define INFUSE_PK_H

/*
 * What concentration a plan gives, by published pharmacokinetic models.
 *
 * Advisory only: it gates nothing and never solves for a rate.  All floating
 * point stays behind this header.  Concentrations come out as text, rounded
 * where they were computed, and as whole pg/mL for charts (1 ng/mL is 1,000).
 *
 * Input is a plan as pieces of constant rate; between and outside them the
 * rate is 0.  The solution is exact in time: there is no time step, except
 * for the one option that says so (INFUSE_PK_RISING_CLEARANCE).
 *
 * The same question gives the same bytes, for any number of threads, and a
 * larger cohort begins with the same patients as a smaller one.
 */

#include <infuse/protocol.h>

#include <stddef.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

#define INFUSE_PK_NO_AGE (-1)
#define INFUSE_PK_TIMES_MAX 131072	/* samples; segments too */
#define INFUSE_PK_PATIENTS_MAX 1000000
#define INFUSE_PK_THREADS_MAX 64
#define INFUSE_PK_DIGITS_MAX 15
#define INFUSE_PK_TEXT 40		/* bytes for any figure as text */

enum infuse_pk_output {
	INFUSE_PK_KETAMINE,		/* in plasma */
	INFUSE_PK_NORKETAMINE,
	INFUSE_PK_EFFECT,		/* ketamine at the effect site */
	INFUSE_PK_OUTPUTS
};

/* A model as it was published; all text is for people, none is NULL. */
struct infuse_pk_model {
	const char *id;
	const char *title;
	const char *citation;
	const char *population;
	const char *matrix;		/* "arterial plasma" */
	const char *studied;		/* longest infusion it was made from */
	/*
	 * abstract-read: its numbers were read in the paper's abstract;
	 * transcribed: in a public transcription of its tables; second-hand:
	 * in other programs that cite it.
	 */
	const char *status;
	const char *doubt;		/* what a reader must know, or "" */
	const char *norketamine_from;	/* "" when it has none */
	const char *effect_from;	/* whose ke0, or "" */
	const char *variability_from;	/* whose covariance, or "" */
	bool serves_ketamine;		/* racemic */
	bool serves_esketamine;
	bool has[INFUSE_PK_OUTPUTS];
	bool can_rise;		/* INFUSE_PK_RISING_CLEARANCE applies */
	struct infuse_weight weight_min;	/* 0: not known */
	struct infuse_weight weight_max;
	int64_t age_min_years;		/* 0: not known */
	int64_t age_max_years;
	struct infuse_duration studied_for;	/* 0: not known */
};

size_t infuse_pk_models(void);
const struct infuse_pk_model *infuse_pk_model_at(size_t i);

/* NULL if there is none of that id. */
const struct infuse_pk_model *infuse_pk_model_find(const char *id);

/*
 * The model used when none is named: kamp2020, for racemic ketamine and for
 * esketamine.  It is nearest to what was measured of both, arterial steps of
 * 3 h (Kamp 2020, Br J Anaesth 125:750).  Of esketamine, mean of predicted by
 * measured and mean fold error:
 *
 *               ketamine      norketamine
 *   kamp2020    1.03, 1.11    1.00, 1.05    with Otto's norketamine
 *   simons2022  1.03, 1.14    0.87, 1.31
 *   otto2021    0.77, 1.48    0.78, 1.28    made from venous samples of 2 h
 *
 * For simons2022 speak a norketamine and a covariance of its own; against it
 * that it was made from 20 min in 20 people of 53 to 93 kg.
 */
const struct infuse_pk_model *infuse_pk_model_default(enum infuse_drug drug);

/* A level from the literature, to draw beside a curve. */
struct infuse_pk_reference {
	enum infuse_drug drug;		/* what was given */
	int64_t from_pg_per_ml;
	int64_t to_pg_per_ml;		/* equal when it is one figure */
	const char *label;
	const char *source;
};

size_t infuse_pk_references(void);
const struct infuse_pk_reference *infuse_pk_reference_at(size_t i);

/* Ascending, not overlapping, within 366 d. */
struct infuse_pk_segment {
	struct infuse_duration start;
	struct infuse_duration length;	/* above 0 */
	struct infuse_rate rate;
};

enum infuse_pk_clearance {
	INFUSE_PK_CONSTANT_CLEARANCE,
	/*
	 * Exploratory: norketamine clearance rises by 0.87 % an hour, up to
	 * 141 h (Flint 2017: 25 children, standard error 70 %).  Stepped
	 * hourly; infuse_pk_method_error tells how far off that is.
	 */
	INFUSE_PK_RISING_CLEARANCE
};

struct infuse_pk_question {
	const struct infuse_pk_model *model;
	enum infuse_drug drug;
	struct infuse_weight weight;
	int64_t age_years;		/* or INFUSE_PK_NO_AGE */
	bool beyond_range;		/* go on outside the model's range */
	enum infuse_pk_clearance clearance;
	const struct infuse_pk_segment *segment;
	size_t segments;
	const struct infuse_duration *time;	/* samples, ascending */
	size_t times;
};

enum infuse_pk_error {
	INFUSE_PK_OK,
	INFUSE_PK_NO_MODEL,
	INFUSE_PK_WRONG_DRUG,		/* it was made for the other one */
	INFUSE_PK_BAD_WEIGHT,		/* not above 0, or above 1,000 kg */
	INFUSE_PK_BAD_AGE,
	INFUSE_PK_WEIGHT_RANGE,		/* outside the model's */
	INFUSE_PK_AGE_RANGE,
	INFUSE_PK_BAD_SEGMENT,		/* order, overlap, length or rate */
	INFUSE_PK_BAD_TIME,	/* before 0, not ascending, over 366 d */
	INFUSE_PK_TOO_MANY,		/* samples or segments */
	INFUSE_PK_CANNOT_RISE,	/* that option, and no such norketamine */
	INFUSE_PK_NO_OUTPUT,		/* the model has not got it */
	INFUSE_PK_NO_VARIABILITY,	/* none was published with the model */
	INFUSE_PK_BAD_COHORT,		/* patients or threads out of bounds */
	INFUSE_PK_NO_MEMORY,
	INFUSE_PK_ERRORS
};

/* One line, lower case, no full stop. */
const char *infuse_pk_error_text(enum infuse_pk_error error);

/* Stable, for programs: "weight-outside-model". */
const char *infuse_pk_error_id(enum infuse_pk_error error);

/* What is wrong with a question, or INFUSE_PK_OK; the others ask this first. */
enum infuse_pk_error infuse_pk_check(const struct infuse_pk_question *of);

/*
 * Of a question that infuse_pk_check passed: are weight, age or length outside
 * what the model was made from?
 */
bool infuse_pk_is_beyond(const struct infuse_pk_question *of);

/* The typical patient: a value at each sample time. */
struct infuse_pk_curves;

INFUSE_MUST_CHECK enum infuse_pk_error infuse_pk_simulate(
    struct infuse_pk_curves **out, const struct infuse_pk_question *of);
void infuse_pk_free(struct infuse_pk_curves *curves);

/* To the nearest; -1 where the model has no such output. */
int64_t infuse_pk_pg_per_ml(const struct infuse_pk_curves *curves,
    enum infuse_pk_output output, size_t sample);

/*
 * ng/mL to 1 to 15 significant digits into text[INFUSE_PK_TEXT], no trailing
 * zeros; below 0.000001 as 1.5e-9.  False, and "", without such an output.
 */
bool infuse_pk_ng_per_ml(char *text, const struct infuse_pk_curves *curves,
    enum infuse_pk_output output, size_t sample, int digits);

/*
 * How far off the hourly steps of the rising clearance are at most, in parts
 * of a million of the highest norketamine; 0 without that option.
 */
int64_t infuse_pk_method_error(const struct infuse_pk_curves *curves);

/* `known` false: there is no such thing in this plan; text is "". */
struct infuse_pk_figure {
	bool known;
	int64_t whole;			/* see each use; nearest */
	char text[INFUSE_PK_TEXT];
};

/*
 * One output over one plan, from closed forms, to 1 to 9 digits.  Levels are
 * pg/mL and ng/mL in text; times are minutes, and hours in text.
 */
struct infuse_pk_summary {
	struct infuse_pk_figure peak;
	/* from the start of it all; of infusions whose peaks are the same to
	 * the digits asked for, the first */
	struct infuse_pk_figure peak_at;
	/* lowest in a pause between infusions */
	struct infuse_pk_figure trough;
	struct infuse_pk_figure trough_at;
	/* of the last rate above 0, and when it stays within 5 % of that */
	struct infuse_pk_figure steady;
	struct infuse_pk_figure steady_at;
	/* how long any constant rate takes from nothing to 95 % */
	struct infuse_pk_figure approach;
	/* under the curve to the end; pg h/mL, and ng h/mL in text */
	struct infuse_pk_figure area;
	/* time above the level asked for */
	struct infuse_pk_figure above;
	/* as the last infusion ends, and time from then to a half, a tenth */
	struct infuse_pk_figure at_stop;
	struct infuse_pk_figure halved;
	struct infuse_pk_figure tenth;
};

/*
 * `above` is the level asked for, in pg/mL; 0 for none.  The end is the end of
 * the plan or the last sample, the later.
 */
INFUSE_MUST_CHECK enum infuse_pk_error infuse_pk_summarise(
    struct infuse_pk_summary *out, const struct infuse_pk_question *of,
    enum infuse_pk_output output, int64_t above, int digits);

/*
 * The highest that one output comes to by one infusion, which goes on while
 * the rate is above 0, and by what follows until the next one begins.
 * Norketamine and the effect site are highest after the infusion has ended.
 */
struct infuse_pk_peak {
	struct infuse_duration start;	/* of the infusion */
	struct infuse_pk_figure level;
	struct infuse_pk_figure at;	/* minutes, and hours in text */
};

struct infuse_pk_peaks {
	size_t peaks;			/* one an infusion, in order */
	struct infuse_pk_peak *peak;
	/*
	 * Every turn from rising to falling while the rate stays as it is, as
	 * the whole minute that is the higher of the two around it, ascending:
	 * a curve that is sampled at these, and where the rate changes, misses
	 * no peak.
	 */
	size_t turns;
	struct infuse_duration *turn;
};

/*
 * From closed forms, to 1 to 9 digits; the end is that of
 * infuse_pk_summarise.  On success `out` is the caller's to free.
 */
INFUSE_MUST_CHECK enum infuse_pk_error infuse_pk_peaks(
    struct infuse_pk_peaks *out, const struct infuse_pk_question *of,
    enum infuse_pk_output output, int digits);
void infuse_pk_peaks_free(struct infuse_pk_peaks *peaks);

enum infuse_pk_spread {
	INFUSE_PK_PUBLISHED,	/* the model's own covariance */
	/*
	 * Ours, not published: at least a coefficient of variation of 25 % in
	 * the clearance of ketamine and 60 % in that of norketamine, as
	 * Koeppel's patients had in their levels; correlations as published.
	 */
	INFUSE_PK_PATIENT
};

/* Told often, by the thread that asked, and when all is done. */
typedef void infuse_pk_progress_fn(int64_t done, int64_t total, void *context);

struct infuse_pk_cohort {
	int64_t patients;		/* 1 to INFUSE_PK_PATIENTS_MAX */
	uint64_t seed;
	int threads;			/* 1 to INFUSE_PK_THREADS_MAX */
	enum infuse_pk_spread spread;
	/*
	 * Whether an output's percentiles are wanted, sample by sample; NULL:
	 * at all of them.  Where they are not they are not computed, and asking
	 * for them is as for an output that the model has not got.
	 */
	const bool *wanted[INFUSE_PK_OUTPUTS];
	infuse_pk_progress_fn *progress;	/* or NULL */
	void *context;
};

enum infuse_pk_band {
	INFUSE_PK_LOW,			/* 5th percentile */
	INFUSE_PK_MEDIAN,
	INFUSE_PK_HIGH,			/* 95th */
	INFUSE_PK_BANDS
};

/*
 * Percentiles of a cohort at each sample time, pointwise: exact order
 * statistics, linear between neighbours.  Between patients only: neither
 * assay error nor the disagreement between models is in them.
 */
struct infuse_pk_spreads;

INFUSE_MUST_CHECK enum infuse_pk_error infuse_pk_population(
    struct infuse_pk_spreads **out, const struct infuse_pk_question *of,
    const struct infuse_pk_cohort *cohort);
void infuse_pk_spreads_free(struct infuse_pk_spreads *spreads);

/*
 * Patient `number` of a seed, from 0, as infuse_pk_population has him: what he
 * would have by this question, whose weight and age are his own.
 */
INFUSE_MUST_CHECK enum infuse_pk_error infuse_pk_individual(
    struct infuse_pk_curves **out, const struct infuse_pk_question *of,
    const struct infuse_pk_cohort *cohort, int64_t number);

/* Somebody with a weight, an age and a plan of his own. */
struct infuse_pk_person {
	struct infuse_weight weight;
	int64_t age_years;		/* or INFUSE_PK_NO_AGE */
	const struct infuse_pk_segment *segment;
	size_t segments;
};

#define INFUSE_PK_PEOPLE_MAX 10000

/*
 * Percentiles of people, person i drawn as patient i of the seed about what is
 * typical of his weight and age; cohort->patients of them.  The question's own
 * weight, age and segments are not looked at.  `who` is the first person whom
 * infuse_pk_check refuses, if the error is of that sort.
 */
INFUSE_MUST_CHECK enum infuse_pk_error infuse_pk_people(
    struct infuse_pk_spreads **out, int64_t *who,
    const struct infuse_pk_question *of,
    const struct infuse_pk_person *people,
    const struct infuse_pk_cohort *cohort);

int64_t infuse_pk_band_pg_per_ml(const struct infuse_pk_spreads *spreads,
    enum infuse_pk_output output, enum infuse_pk_band band, size_t sample);
bool infuse_pk_band_ng_per_ml(char *text,
    const struct infuse_pk_spreads *spreads, enum infuse_pk_output output,
    enum infuse_pk_band band, size_t sample, int digits);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
