/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_CHECK_H
#define INFUSE_CHECK_H

/*
 * One proposed rate against a protocol and its limits.
 */

#include <infuse/plan.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What is asked about the rate. */
struct infuse_question {
	const char *typed;		/* as on the command line */
	struct infuse_rate rate;
	const struct infuse_unit *unit;	/* it was written in */
	int64_t written_milli;		/* the number that was written, x 1,000 */
	bool by_weight;			/* the protocol is written per kg */
	int64_t day;			/* 0: none named */
	bool has_current;
	struct infuse_rate current;
	bool has_length;
	struct infuse_duration length;
};

/*
 * The number that was written has at most nine digits before its point, and
 * the name of its unit ends within a few letters.
 */
#define INFUSE_WRITTEN_MILLI_MAX INT64_C(999999999999)

/*@ predicate infuse_is_named(struct infuse_unit *u) =
      \valid_read(u) &&
      (\exists integer n; 0 <= n <= 16 && u->name[n] == 0 &&
        \valid_read(u->name + (0 .. n)));
    predicate infuse_is_question(struct infuse_question *q) =
      infuse_is_rate(q->rate) && infuse_is_named(q->unit) &&
      0 <= q->written_milli <= INFUSE_WRITTEN_MILLI_MAX &&
      (q->has_current ==> infuse_is_rate(q->current)) &&
      (q->has_length ==> infuse_is_duration(q->length));
*/

/* Kinds of slip that would explain a refused number (S-21). */
enum infuse_slip {
	INFUSE_SLIP_MINUTE,	/* per minute written, per hour meant */
	INFUSE_SLIP_MILLI,	/* mg written, mcg meant */
	INFUSE_SLIP_FIELD,	/* a number of mg/h entered as mL/h, or the reverse */
	INFUSE_SLIP_PER_KG,	/* mg/kg/h written, mg/h meant */
	INFUSE_SLIP_TENFOLD,
	INFUSE_SLIP_HUNDREDFOLD,
	INFUSE_SLIP_POUNDS,	/* a weight in pounds taken as kilograms */
	INFUSE_SLIPS
};

#define INFUSE_SLIPS_NAMED 2

struct infuse_answer {
	enum infuse_verdict verdict;
	struct infuse_figures at;	/* dose: over the length asked about */
	struct infuse_duration length;	/* what the dose is over */
	/* the lowest hard bound on the rate, and what is left up to it */
	bool has_binding;
	enum infuse_rule binding;
	struct infuse_effective ceiling;
	int slips;
	enum infuse_slip slip[INFUSE_SLIPS_NAMED];
	int rows;
	bool allowed[INFUSE_ROWS_MAX];	/* rows on which the rate would be */
	struct infuse_effective_limits limits;
	struct infuse_findings findings;
};

/*
 * `plan` is the plan of the same case; its rows say what is scheduled.
 */
void infuse_check(struct infuse_answer *out, const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_question *question);

#ifdef __cplusplus
}
#endif
#endif
