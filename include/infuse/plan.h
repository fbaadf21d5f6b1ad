/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_PLAN_H
#define INFUSE_PLAN_H

/*
 * A protocol for one patient, day by day, with the verdict on each row.
 *
 * Everything is a value; the caller owns all of it.  The same case always
 * gives the same plan.
 */

#include <infuse/protocol.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/* What the pump's display wants typed (S-18); not said, it is the flow. */
enum infuse_programme {
	INFUSE_PROGRAMME_NOT_SAID,
	INFUSE_PROGRAMME_DOSE_RATE,
	INFUSE_PROGRAMME_RATE,
	INFUSE_PROGRAMME_FLOW
};

/* What can be keyed where nobody says it (S-02): 0.01 mg/h, 0.001 mg/kg/h. */
#define INFUSE_KEYED_RATE (INFUSE_PG_PER_MG / 100)
#define INFUSE_KEYED_DOSE_RATE (INFUSE_PG_PER_MG / 1000)

#define INFUSE_NO_AGE (-1)
#define INFUSE_ADULT_FROM_YEARS 18	/* S-09 */
#define INFUSE_OLD_OVER_YEARS 75	/* S-09, S-28 */
#define INFUSE_CHILD_UNDER_G 40000	/* S-09: 40 kg, when no age is given */
#define INFUSE_LIGHT_UNDER_G 50000	/* S-09: 50 kg, mg/h protocols */

/*
 * Outside of these the pump itself refuses what is keyed: the hard limits of
 * its own library (S-18).  They are no limits in force.
 */
struct infuse_refusal {
	struct infuse_bound below;
	struct infuse_bound above;
};

/*@ predicate infuse_is_refusal(struct infuse_refusal *r) =
      infuse_is_bound_value(r->below.value, r->below.part, r->below.over,
        r->below.per_kg) &&
      infuse_is_bound_value(r->above.value, r->above.part, r->above.over,
        r->above.per_kg);
*/

/* Bounds per kg are at the weight that doses are for, as it is keyed too. */
struct infuse_pump_library {
	struct infuse_refusal dose_rate;
	struct infuse_refusal rate;
	struct infuse_refusal flow;
};

/*
 * The patient, the bag and the pump.
 *
 * Rates per kg, and bounds per kg of protocol and order, are those of the
 * dosing weight.  Upper bounds per kg of site and guard are those of the
 * weight for limits, which is the actual one where no height is known; see
 * body.h.
 */
struct infuse_order {
	struct infuse_weight weight;		/* actual, 1 g to 1,000 kg */
	struct infuse_weight dosing;		/* 0: the actual one */
	struct infuse_weight for_limits;	/* 0: the actual one */
	struct infuse_weight ideal;		/* 0: no height was given */
	int64_t age_years;			/* or INFUSE_NO_AGE */
	bool screened;				/* the next says how it ended */
	enum infuse_verdict screening;
	enum infuse_setting setting;
	bool has_strength;
	struct infuse_strength strength;	/* both parts above 0 */
	enum infuse_drug label;			/* on the bag; or INFUSE_NO_DRUG */
	struct infuse_flow pump_step;		/* above 0 */
	enum infuse_programme programme;	/* what is entered (S-02) */
	struct infuse_written_rate programme_step;	/* 0: the assumed one */
	struct infuse_pump_library library;	/* none of it set: not said */
	bool has_target;
	struct infuse_written_rate target;	/* of a titrated protocol */
	bool has_ceiling;
	struct infuse_written_rate ceiling;	/* the prescriber's own (S-35) */
};

/*@ predicate infuse_is_order(struct infuse_order *o) =
      0 < o->weight.g <= INFUSE_WEIGHT_MAX_G &&
      0 <= o->dosing.g <= INFUSE_WEIGHT_MAX_G &&
      0 <= o->for_limits.g <= INFUSE_WEIGHT_MAX_G &&
      0 <= o->ideal.g <= INFUSE_WEIGHT_MAX_G &&
      (o->has_strength ==>
        0 < o->strength.amount.pg <= INFUSE_AMOUNT_MAX_PG &&
        0 < o->strength.volume.hundredth_ml <= INFUSE_VOLUME_MAX) &&
      0 < o->pump_step.hundredth_ml_per_h <= INFUSE_FLOW_MAX &&
      infuse_is_written(&o->programme_step) &&
      infuse_is_refusal(&o->library.dose_rate) &&
      infuse_is_refusal(&o->library.rate) &&
      infuse_is_refusal(&o->library.flow) &&
      infuse_is_written(&o->ceiling) &&
      (o->has_target ==> infuse_is_written(&o->target));
*/

/* S-09: under 18, or light and of an age that nobody said. */
/*@ requires \valid_read(order) && infuse_is_order(order);
    assigns \nothing;
*/
bool infuse_may_be_a_child(const struct infuse_order *order);

/* The weight that rates per kg are for, and the one for upper bounds. */
/*@ requires \valid_read(order) && infuse_is_order(order);
    assigns \nothing;
    ensures infuse_is_weight(\result);
    ensures \result.g == (order->dosing.g > 0 ? order->dosing.g :
      order->weight.g);
*/
struct infuse_weight infuse_dosing_weight(const struct infuse_order *order);

/*@ requires \valid_read(order) && infuse_is_order(order);
    assigns \nothing;
    ensures infuse_is_weight(\result);
    ensures \result.g == (order->for_limits.g > 0 ? order->for_limits.g :
      order->weight.g);
*/
struct infuse_weight infuse_limit_weight(const struct infuse_order *order);

/* The weight that a bound per kg is at. */
/*@ requires \valid_read(order) && infuse_is_order(order);
    assigns \nothing;
    ensures infuse_is_weight(\result);
*/
struct infuse_weight infuse_bound_weight(const struct infuse_order *order,
    enum infuse_source source, enum infuse_bound_kind kind);

/*
 * A protocol, an order, and the limits of the site for that drug and setting.
 * `site` is NULL where the site's file has none.
 */
struct infuse_case {
	const struct infuse_protocol *protocol;
	const struct infuse_limits *site;
	bool adopted;		/* by the site, unverified as it is (S-12) */
	bool unread;		/* it reads in several ways, none said (S-37) */
	bool other_site;	/* it was approved with another (S-38) */
	bool retired;		/* by the site (S-38) */
	bool course_runs;	/* what was in force at its start holds */
	struct infuse_order order;
};

/*
 * What one rate comes to in one period.  With a strength it begins with what
 * is entered into the pump: in the unit that the site programmes, down to what
 * can be keyed, and exact at the decimals that it has (S-02).  The flow, what
 * it gives, the deviation, the volume and the dose that is given follow from
 * it; the rate and its doses are those of the order.
 */
struct infuse_figures {
	struct infuse_rate rate;		/* as prescribed; see quantity.h */
	struct infuse_dose_rate dose_rate;	/* nearest, for display */
	bool dose_rate_exact;
	struct infuse_dose dose;
	struct infuse_dose so_far;		/* at the end of the period */
	bool has_pump;				/* the next are there */
	struct infuse_quantity enter;		/* a flow, rate or dose rate */
	struct infuse_rate entered;		/* the same as a rate, exact */
	struct infuse_flow flow;
	struct infuse_rate given;		/* what that flow delivers, exact */
	bool given_exact;
	int64_t deviation;			/* of given from rate, 0.001 %, <= 0 */
	struct infuse_volume volume;		/* to be infused, down */
	bool volume_exact;
	struct infuse_dose given_dose;		/* of that flow (S-24) */
	struct infuse_dose given_so_far;
};

/*
 * The lowest hard bound on a rate, in thousandths of a pg/h, with whose it is
 * (R5).  Of INFUSE_RULE_SCHEDULE it is the protocol's own maximum, or the rate
 * of a day; of INFUSE_RULE_FLOW what the highest flow gives.
 */
struct infuse_ceiling {
	bool set;
	enum infuse_rule rule;
	struct infuse_effective limit;
};

enum infuse_bound_by {
	INFUSE_BOUND_BY_NOTHING,
	INFUSE_BOUND_BY_CAP,		/* at-most is the lesser */
	INFUSE_BOUND_BY_RATE		/* there is a cap, and it is not reached */
};

/*
 * A day of a continuous infusion, or a session; where these have phases, or
 * the infusion is weaned, the part of one at one rate.  Day n is the nth 24 h
 * from the start.  `most` is the other end of a titrated day: the ceiling in force,
 * a limit and never a setting.  Where the source states no start there is no
 * rate: `has_rate` is false and `at` is nothing (S-08).
 */
struct infuse_row {
	int64_t day;
	int64_t session;			/* 0 when continuous */
	int64_t phase;				/* 0: it has none */
	int64_t wean;				/* its step; 0: not yet */
	struct infuse_duration start;		/* from the start of it all */
	struct infuse_duration into;		/* or of its session */
	struct infuse_duration length;
	bool computed;				/* false: larger than the bounds */
	bool has_rate;
	struct infuse_figures at;
	bool titrated;
	struct infuse_figures most;
	enum infuse_bound_by bound_by;
	int64_t share;				/* of the whole, 0.01 % */
	bool interpolated;			/* not in the source */
	bool stated;				/* the source states this rate */
	enum infuse_verdict verdict;
	unsigned line;
};

/* One step of the way to a target, until the next. */
struct infuse_rung {
	struct infuse_duration start;
	struct infuse_duration length;
	struct infuse_figures at;
	enum infuse_verdict verdict;
};

#define INFUSE_RUNGS_MAX 366

struct infuse_plan {
	enum infuse_verdict verdict;
	bool withheld;		/* no rate for who may be a child (S-09) */
	int rows;
	struct infuse_row row[INFUSE_ROWS_MAX];
	int rungs;				/* 0: no ladder */
	struct infuse_rung rung[INFUSE_RUNGS_MAX];
	struct infuse_effective_limits limits;
	struct infuse_rate maximum;		/* a titrated protocol's own */
	struct infuse_ceiling ceiling;		/* what is left of it (S-16) */
	struct infuse_ceiling reason_above;	/* the lowest soft-max */
	struct infuse_findings findings;	/* worst first */
};

/* The limits that no file can loosen, for a drug (S-03). */
/*@ requires \valid(out);
    assigns *out;
    ensures infuse_are_limits(out);
    ensures out->of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX].set &&
      out->of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX].per_kg;
    ensures out->of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX].value ==
      (drug == INFUSE_KETAMINE ? 4 : 2) * INFUSE_PG_PER_MG;
    ensures out->of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX].part == 0
      && out->of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX].over == 0;
    ensures out->of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX].set &&
      !out->of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX].per_kg;
    ensures out->of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX].value ==
      (drug == INFUSE_KETAMINE ? 400 : 200) * INFUSE_PG_PER_MG;
    ensures out->of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX].part == 0 &&
      out->of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX].over == 0;
*/
void infuse_guard(struct infuse_limits *out, enum infuse_drug drug);

/*
 * The verdict of a plan is the least of its parts'; what is STOP has nothing
 * to key in (S-06), and neither has a row or a rung that is UNCHECKED.
 */
/*@ predicate infuse_is_least(struct infuse_plan *p, integer verdict) =
      (\forall integer i; 0 <= i < p->rows ==>
        p->row[i].verdict >= verdict) &&
      (\forall integer i; 0 <= i < p->rungs ==>
        p->rung[i].verdict >= verdict) &&
      (\forall integer i; 0 <= i < p->findings.count ==>
        p->findings.of[i].verdict >= verdict);

    predicate infuse_is_to_run(struct infuse_plan *p, integer verdict) =
      p->verdict != INFUSE_STOP && verdict > INFUSE_UNCHECKED;
*/

/*
 * Makes the plan of a case.  A plan whose verdict is STOP has no pump figures
 * in any row (S-06), nor has a row that is UNCHECKED.
 */
/*@ requires \valid(out) && \valid_read(of) && \valid_read(of->protocol);
    requires \separated(out, of) && \separated(out, of->protocol);
    requires of->site == \null || (\valid_read(of->site) &&
      \separated(out, of->site) && infuse_are_limits(of->site));
    requires infuse_is_order(&of->order);
    requires infuse_is_schedule(&of->protocol->schedule);
    requires infuse_are_limits(&of->protocol->limits);
    assigns *out;
    ensures 1 <= out->rows <= INFUSE_ROWS_MAX;
    ensures 0 <= out->rungs <= INFUSE_RUNGS_MAX;
    ensures 0 <= out->findings.count <= INFUSE_FINDINGS_MAX;
    ensures infuse_is_least(out, out->verdict);
    ensures \forall integer i; 0 <= i < out->rows &&
      !infuse_is_to_run(out, out->row[i].verdict) ==>
      !out->row[i].at.has_pump && !out->row[i].most.has_pump;
    ensures \forall integer i; 0 <= i < out->rungs &&
      !infuse_is_to_run(out, out->rung[i].verdict) ==>
      !out->rung[i].at.has_pump;
*/
void infuse_plan_make(struct infuse_plan *out, const struct infuse_case *of);

/*
 * The row that a rate is a rise from: the one before it; but where sessions
 * have phases, what begins one is compared with what began the one before.
 */
/*@ requires \valid_read(plan) && 0 < i < plan->rows <= INFUSE_ROWS_MAX;
    assigns \nothing;
    ensures 0 <= \result < i;
*/
int infuse_row_before(const struct infuse_plan *plan, int i);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
