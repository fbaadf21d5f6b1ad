/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_TABLE_H
#define INFUSE_TABLE_H

/*
 * A card for the pump: the rates of one protocol for one patient and one bag,
 * from its start up to the most that is allowed, each with what is entered and
 * with the verdict of a check of that very rate (R4).
 *
 * Of a titrated protocol the rates are its start, that and a step, and so on,
 * and the ceiling in force as the last; of a schedule they are its rows.
 */

#include <infuse/check.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

struct infuse_table_row {
	int64_t day;			/* of a schedule; 0: of a titration */
	int64_t session;		/* 0 when continuous */
	int64_t phase;			/* 0: it has none */
	int64_t wean;			/* its step; 0: not yet */
	struct infuse_figures at;	/* the dose is over a day or session */
	enum infuse_verdict verdict;	/* of the check */
	bool most;			/* it is the ceiling in force */
};

/* Why there are no rows, and what to say for there to be some. */
enum infuse_table_fault {
	INFUSE_TABLE_MADE,
	INFUSE_TABLE_NO_START,		/* the source states none */
	INFUSE_TABLE_ABOVE,		/* the start is above the ceiling */
	INFUSE_TABLE_NO_STEP,		/* say how far rows are apart */
	INFUSE_TABLE_SMALL,		/* less than the pump can show */
	INFUSE_TABLE_LONG,		/* more than INFUSE_ROWS_MAX rows */
	INFUSE_TABLE_SCHEDULED		/* its rates are given; no step */
};

/*
 * The verdict is that of the plan, and UNCHECKED where no start is stated.
 * Under STOP and UNCHECKED nothing is there to key (S-06), nor where figures
 * are unverified and nobody set a ceiling or adopted them (S-12).
 */
struct infuse_table {
	enum infuse_table_fault fault;
	enum infuse_verdict verdict;
	struct infuse_rate step;	/* between rows of a titration */
	struct infuse_rate keyable;	/* the smallest that can be shown */
	struct infuse_ceiling ceiling;	/* of the rate, with whose it is */
	int rows;
	struct infuse_table_row row[INFUSE_ROWS_MAX];
};

/*
 * `plan` is that of the case, which has a strength.  `every` is how far rows
 * are apart, or NULL for the protocol's own step.
 */
void infuse_table_make(struct infuse_table *out, const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_written_rate *every);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
