/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_CHECK_H
#define INFUSE_CHECK_H

/*
 * One proposed rate against a protocol and its limits.
 */

#include <infuse/plan.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/*
 * What is said of the time before now; nothing is taken for granted.  Elapsed
 * is since the start, and of a session since the session's.  Running is how
 * long the present rate has been running, since the last change or restart.
 * Given is in the 24 h of that day, given_course since the beginning.
 */
struct infuse_past {
	bool has_elapsed;
	struct infuse_duration elapsed;
	bool has_running;
	struct infuse_duration running;
	bool has_given;
	struct infuse_mass given;
	bool has_given_course;
	struct infuse_mass given_course;
};

/* What is asked about the rate. */
struct infuse_question {
	const char *typed;		/* as on the command line */
	struct infuse_rate rate;
	const struct infuse_unit *unit;	/* it, or its amount, was written in */
	int64_t written_milli;		/* the number that was written, x 1,000 */
	bool by_weight;			/* the protocol is written per kg */
	int64_t day;			/* 0: none named */
	bool entered;			/* the rate is as a pump shows it */
	bool has_current;
	struct infuse_rate current;
	bool current_entered;
	bool has_length;
	struct infuse_duration length;
	struct infuse_past past;
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
    predicate infuse_is_past(struct infuse_past *p) =
      (p->has_elapsed ==> infuse_is_duration(p->elapsed)) &&
      (p->has_running ==> infuse_is_duration(p->running)) &&
      (p->has_given ==> 0 <= p->given.pg <= INFUSE_MASS_MAX_PG) &&
      (p->has_given_course ==>
        0 <= p->given_course.pg <= INFUSE_MASS_MAX_PG);
    predicate infuse_is_question(struct infuse_question *q) =
      infuse_is_rate(q->rate) && infuse_is_named(q->unit) &&
      0 <= q->written_milli <= INFUSE_WRITTEN_MILLI_MAX &&
      (q->has_current ==> infuse_is_rate(q->current)) &&
      (q->has_length ==> infuse_is_duration(q->length)) &&
      infuse_is_past(&q->past);

    // What a check asks of the plan that it is given.
    predicate infuse_are_rates(struct infuse_plan *p) =
      0 <= p->rows <= INFUSE_ROWS_MAX &&
      infuse_are_up_to(p->maximum.pg_per_h, p->maximum.part, p->maximum.over,
        INFUSE_RATE_MAX_PG_PER_H) &&
      (\forall integer i; 0 <= i < p->rows ==>
        infuse_are_up_to(p->row[i].at.rate.pg_per_h, p->row[i].at.rate.part,
          p->row[i].at.rate.over, INFUSE_RATE_MAX_PG_PER_H)) &&
      (\forall integer i; 0 <= i < p->rows ==>
        infuse_are_up_to(p->row[i].most.rate.pg_per_h,
          p->row[i].most.rate.part, p->row[i].most.rate.over,
          INFUSE_RATE_MAX_PG_PER_H));
    predicate infuse_is_planned(struct infuse_plan *p) =
      infuse_are_rates(p) &&
      (\forall integer i; 0 <= i < p->rows ==> 0 <=
        p->row[i].start.min <= INFUSE_DURATION_MAX_MIN) &&
      (\forall integer i; 0 <= i < p->rows ==> 0 <=
        p->row[i].into.min <= INFUSE_DURATION_MAX_MIN) &&
      (\forall integer i; 0 <= i < p->rows ==> 0 <=
        p->row[i].length.min <= INFUSE_DURATION_MAX_MIN) &&
      (\forall integer i; 0 <= i < p->rows && p->row[i].at.has_pump ==>
        infuse_are_up_to(p->row[i].at.entered.pg_per_h,
          p->row[i].at.entered.part, p->row[i].at.entered.over,
          INFUSE_RATE_MAX_PG_PER_H));
*/

/* Kinds of slip that would explain a refused number (S-21). */
enum infuse_slip {
	INFUSE_SLIP_MINUTE,	/* per minute written, per hour meant */
	INFUSE_SLIP_MILLI,	/* mg written, mcg meant */
	INFUSE_SLIP_FIELD,	/* a number of mg/h entered as mL/h, or the reverse */
	INFUSE_SLIP_PER_KG,	/* mg/kg/h written, mg/h meant */
	INFUSE_SLIP_TENFOLD,
	INFUSE_SLIP_HUNDREDFOLD,
	INFUSE_SLIP_DAY,	/* mg/h written, mg in 24 h meant */
	INFUSE_SLIP_POUNDS,	/* a weight in pounds taken as kilograms */
	INFUSE_SLIP_DOUBLED,	/* a digit keyed twice: 155 for 15 */
	INFUSE_SLIP_WEIGHT,	/* a weight out of the ordinary, be it another's */
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
 * `plan` is the plan of the same case; its rows say what is scheduled.  No
 * finding is worse than the verdict, and what is STOP or UNCHECKED has no pump
 * figures (S-06).
 */
/*@ requires \valid(out) && \valid_read(of) && \valid_read(of->protocol);
    requires \valid_read(plan) && \valid_read(question);
    requires \separated(out, of, of->protocol, plan, question,
      question->unit, question->unit->name + (0 .. 16));
    requires of->site == \null || (\valid_read(of->site) &&
      infuse_are_limits(of->site) && \separated(out, of->site));
    requires infuse_is_order(&of->order);
    requires infuse_is_schedule(&of->protocol->schedule);
    requires infuse_are_limits(&of->protocol->limits);
    requires infuse_is_planned(plan) && infuse_is_question(question);
    assigns *out;
    ensures out->verdict <= INFUSE_UNCHECKED ==> !out->at.has_pump;
    ensures \forall integer k; 0 <= k < out->findings.count ==>
      out->findings.of[k].verdict >= out->verdict;
    ensures 0 <= out->findings.count <= INFUSE_FINDINGS_MAX;
    ensures 0 <= out->slips <= INFUSE_SLIPS_NAMED;
*/
void infuse_check(struct infuse_answer *out, const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_question *question);

/* The lowest hard limit on the rate in force; without one the bound itself. */
/*@ requires \valid_read(limits);
    assigns \nothing;
    ensures infuse_is_rate(\result);
*/
struct infuse_rate infuse_highest_rate(
    const struct infuse_effective_limits *limits);

/*
 * The most that can have been given by now, that day and in the course, leaving
 * aside what was said of it: by the schedule, at the highest rate in force, or
 * at the rate that runs where that is more.  At the very end of a day it is
 * the most of that day.
 */
struct infuse_possible {
	struct infuse_dose day;
	struct infuse_dose course;
};

/*@ requires \valid_read(of) && \valid_read(of->protocol);
    requires \valid_read(plan) && infuse_is_planned(plan);
    requires \valid_read(question) && infuse_is_question(question);
    requires infuse_is_order(&of->order);
    requires infuse_is_schedule(&of->protocol->schedule);
    assigns \nothing;
    ensures infuse_is_dose(\result.day) && infuse_is_dose(\result.course);
*/
struct infuse_possible infuse_possible_by_now(const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_question *question);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
