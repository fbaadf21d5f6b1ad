/* SPDX-License-Identifier: MIT */
#ifndef RENDER_SIMULATE_H
#define RENDER_SIMULATE_H

/*
 * A plan's predicted concentrations in many shapes.  Figures come as text, and
 * as whole pg/mL, from infuse/pk.h; nothing is calculated here but places on a
 * chart.
 */

#include <infuse/calendar.h>
#include <infuse/pk.h>

#include "../answer/words.h"
#include "grid_print.h"

#define SIM_PATHS_MAX 2
#define SIM_MODELS_MAX 16

/* What stands wherever a plan that is STOP is simulated. */
#define SIM_DISCUSSION "STOP plan: for discussion, not to be set"

struct sim_times {
	struct infuse_duration *time;
	size_t *at;		/* which of all samples each one is */
	size_t times;
};

/* One path at all times; model 0 is the one that was chosen. */
struct sim_samples {
	struct infuse_pk_curves *model[SIM_MODELS_MAX];
	struct infuse_pk_spreads *spread;	/* NULL: no percentiles */
};

/* One way through the plan. */
struct sim_path {
	const char *key;		/* "schedule", "ladder" */
	const char *name;		/* "START, held throughout" */
	struct infuse_pk_segment *segment;
	size_t segments;
	struct sim_samples is;
	struct infuse_pk_summary summary[INFUSE_PK_OUTPUTS];
	struct infuse_pk_peaks peaks[INFUSE_PK_OUTPUTS];
};

/* A level that was measured; below 0: it was not. */
struct sim_observed {
	struct infuse_duration time;
	size_t at;			/* which of all samples */
	int64_t pg_per_ml[INFUSE_PK_OUTPUTS];
};

/* Somebody of a cohort's file, with the plan that the protocol has for them. */
struct sim_person {
	char *id;
	struct infuse_weight weight;
	int64_t age_years;		/* or INFUSE_PK_NO_AGE */
	struct {
		struct infuse_pk_segment *segment;
		size_t segments;
	} path[SIM_PATHS_MAX];
};

/* The question, and after it was computed the answer. */
struct simulation {
	struct infuse_pk_question of;	/* without segments and times */
	enum infuse_verdict verdict;	/* of the plan */
	bool discussion;		/* it is STOP, or one of a cohort is */
	bool delivered;			/* rates are those of the pump */
	bool each_model;		/* a line for each */
	struct infuse_duration every;	/* 0: at times that say something */
	struct infuse_duration until;	/* 0: a day past the end */
	int64_t above;			/* pg/mL, 0: none */
	int digits;			/* significant ones of a figure */
	int digits_of_files;		/* the same in --individuals */
	bool has_spread;
	bool spread_asked;
	struct infuse_pk_cohort cohort;
	const char *cohort_file;	/* NULL: simulated patients alone */
	struct sim_person *person;	/* cohort.patients of them */
	int64_t stopped;		/* plans of theirs that are STOP */
	bool spread_drawn_only;		/* no percentiles in the table */
	bool has_picture;
	bool chart_only;		/* the picture is one of letters */
	struct sim_times all;		/* both, in order, each once */
	struct sim_times table;
	struct sim_times picture;
	/* of sessions that are far apart, the first and the last one */
	bool has_zoom;
	struct {
		int64_t from;		/* min */
		int64_t until;
	} zoom[2];
	const char *observed_file;
	size_t samples;			/* that were measured */
	struct sim_observed *observed;
	size_t models;			/* that serve the drug, and this one */
	const struct infuse_pk_model *model[SIM_MODELS_MAX];
	int paths;
	struct sim_path path[SIM_PATHS_MAX];
};

/* Digits where none were asked for: for people, and for machines. */
#define SIM_DIGITS_SCREEN 3
#define SIM_DIGITS_DATA 6

void render_simulation_table(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct simulation *sim);
void render_simulation_markdown(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct simulation *sim);
void render_simulation_json(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct simulation *sim);
void render_simulation_csv(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct simulation *sim);
void render_simulation_svg(struct render_text *text,
    const struct render_context *context, const struct simulation *sim);

/* Ketamine over time, for a screen of 80 columns; clock may be NULL. */
void render_simulation_chart(struct render_text *text,
    const struct simulation *sim, const struct infuse_clock *clock);

/* "Mon 23", without month and year. */
#define SIM_DATE_MAX 16
void sim_date(char out[SIM_DATE_MAX], const struct infuse_clock *clock,
    int64_t at);

/* The column of that chart which a minute falls into. */
int sim_chart_column(int64_t min, int64_t until);

/* What is read off the curves; peaks only of more than one infusion. */
void sim_make_summary(struct grid *grid, const struct simulation *sim,
    const struct sim_path *path);
bool sim_has_peaks(const struct sim_path *path);
void sim_make_peaks(struct grid *grid, const struct simulation *sim,
    const struct sim_path *path);

/* The models, as people and as machines read them. */
void render_models(struct render_text *text, size_t width);
void render_models_json(struct render_text *text);

/* The fields of one model in an object that has been begun. */
struct json;
void json_model(struct json *json, const struct infuse_pk_model *model);

/* What every answer says of itself. */
const char *sim_advice(void);

/* "ketamine", "norketamine", "effect". */
const char *sim_output_key(enum infuse_pk_output output);

/* The rate from that minute on. */
struct infuse_rate sim_rate_at(const struct sim_path *path, int64_t min);

/* When the last infusion ends. */
int64_t sim_plan_end(const struct sim_path *path);

/*
 * The models with the lowest and the highest prediction; false when there are
 * not two that have this output.
 */
bool sim_range(const struct simulation *sim,
    const struct sim_samples *samples, enum infuse_pk_output output,
    size_t sample, size_t *low, size_t *high);

/* Whether any two of the models have this output. */
bool sim_has_range(const struct simulation *sim,
    enum infuse_pk_output output);

/* A figure of infuse/pk.h for people, with commas; "trace" below 0.001. */
void sim_add_figure(struct render_text *text, const char *figure);

/* A level in pg/mL as ng/mL, with commas. */
void sim_add_level(struct render_text *text, int64_t pg_per_ml);

/* "analgesia, 70 to 160 ng/mL (Table 1 of ...)". */
void sim_add_reference(struct render_text *text,
    const struct infuse_pk_reference *reference);

/* "as scheduled", and whose rates those are. */
void sim_add_path(struct render_text *text, const struct simulation *sim,
    const struct sim_path *path);

/* Measured beside predicted. */
void sim_make_observed(struct grid *grid, const struct simulation *sim,
    const struct sim_path *path);

/* "kamp2020, otto2021": the models of the range. */
void sim_add_models(struct render_text *text, const struct simulation *sim);

/* "2,000 simulated patients, seed 1; variability of ...". */
void sim_add_cohort(struct render_text *text, const struct simulation *sim);

#endif
