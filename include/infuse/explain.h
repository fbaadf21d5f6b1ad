/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_EXPLAIN_H
#define INFUSE_EXPLAIN_H

/*
 * How each figure is made, and whether it is what it should be.
 *
 * Everything here is computed a second time, in decimal longhand and by other
 * formulas than those that made the figure: a flow is not divided out again
 * but multiplied back to the rate.  The two paths share no code.
 */

#include <infuse/check.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/*
 * The whole part of a product of up to three factors over a product of up to
 * two, none below 0.  False when it does not fit, or when the lower one is 0.
 */
INFUSE_MUST_CHECK bool infuse_longhand(int64_t *out, bool *exact,
    const int64_t above[3], const int64_t below[2]);

/* From the flow that is keyed in, and the label, back to the rate. */
struct infuse_back {
	struct infuse_rate rate;		/* down */
	bool rate_exact;
	struct infuse_dose_rate dose_rate;	/* down */
	bool dose_rate_exact;
};

INFUSE_MUST_CHECK bool infuse_back_of(struct infuse_back *out,
    struct infuse_flow flow, struct infuse_strength strength,
    struct infuse_weight weight);

/* How a rate is made from what was written. */
enum infuse_making {
	INFUSE_MADE_AS_WRITTEN,	/* and at most the cap, and of that the share */
	INFUSE_MADE_BY_RAMP,	/* low plus (high - low) x part / whole */
	INFUSE_MADE_OF_FLOW,	/* flow x strength */
	INFUSE_MADE_EVENLY,	/* the rate before a wean x part / whole */
	INFUSE_MADE_BY_FALLS	/* the same less so many times the step */
};

/* Figures named milli are thousandths of a pg/h, cut. */
struct infuse_made {
	enum infuse_making by;
	struct infuse_written_rate written;	/* of a ramp: its lower end */
	int64_t written_milli;
	bool capped;
	struct infuse_written_rate cap;
	int64_t cap_milli;
	int64_t share;			/* of the whole, 0.01 % */
	struct infuse_written_rate high;	/* of a ramp */
	int64_t high_milli;
	int64_t part;
	int64_t whole;
	struct infuse_flow flow;
	int64_t kept_milli;		/* before a wean */
	int64_t falls;
	struct infuse_written_rate fall;
	int64_t fall_milli;
	int64_t milli;			/* before it is rounded */
	bool milli_exact;
	struct infuse_rate step;	/* down to a multiple of it; 0: none */
	struct infuse_rate rate;	/* the result, down; see quantity.h */
	bool exact;			/* nothing was cut */
	unsigned line;
};

/*
 * The rate of a row of the plan, counted from 0; `most` is the other end of a
 * titrated one.  False where there is none to make.
 */
INFUSE_MUST_CHECK bool infuse_made_of(struct infuse_made *out,
    const struct infuse_schedule *schedule, struct infuse_weight weight,
    int row, bool most);

/* A rate as it was typed: a rate, a dose rate or, with a strength, a flow. */
INFUSE_MUST_CHECK bool infuse_made_typed(struct infuse_made *out,
    const struct infuse_quantity *typed, const struct infuse_order *order);

/*
 * The rate that is entered for one that was prescribed: down to what is keyed,
 * and then exact, as high limits look at it.  Without a strength it is the
 * rate itself.
 */
struct infuse_rate infuse_delivered(struct infuse_rate rate,
    const struct infuse_order *order);

/* The figures that can turn out to be wrong. */
enum infuse_figure {
	INFUSE_FIGURE_RATE,
	INFUSE_FIGURE_DOSE_RATE,
	INFUSE_FIGURE_ENTERED,
	INFUSE_FIGURE_FLOW,
	INFUSE_FIGURE_GIVEN,
	INFUSE_FIGURE_VOLUME,
	INFUSE_FIGURE_DOSE,
	INFUSE_FIGURE_SO_FAR,
	INFUSE_FIGURE_LIMIT,	/* one in force is not the tightest */
	INFUSE_FIGURE_VERDICT,	/* a limit is passed, and it says nothing */
	INFUSE_FIGURES		/* none: all agree */
};

/* "flow" */
const char *infuse_figure_name(enum infuse_figure figure);

/* The first figure that does not follow from the rate; `before`: so far. */
enum infuse_figure infuse_prove_figures(const struct infuse_figures *at,
    const struct infuse_order *order, struct infuse_duration length,
    struct infuse_dose before);

struct infuse_proof {
	enum infuse_figure figure;	/* INFUSE_FIGURES: it holds */
	int row;			/* from 0; -1: the whole */
};

/* Every figure of every row, every limit in force, and what follows. */
bool infuse_prove_plan(struct infuse_proof *out, const struct infuse_case *of,
    const struct infuse_plan *plan);

/* The same of a check; `typed` is the rate as it was read. */
bool infuse_prove_answer(struct infuse_proof *out,
    const struct infuse_case *of, const struct infuse_quantity *typed,
    const struct infuse_answer *answer);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
