/* SPDX-License-Identifier: MIT */
#ifndef CORE_JUDGE_H
#define CORE_JUDGE_H

#include "figures.h"
#include "findings.h"
#include "mixed.h"

/*
 * Everything a judgement looks at: the limits in force, the protocol's own
 * ones alone, and where the findings go.  A judgement reads the numbers of the
 * case before its first finding: so what is known of them need not be shown
 * again after each.
 */
struct core_court {
	const struct infuse_case *of;
	struct infuse_effective_limits *limits;
	struct infuse_effective_limits own;
	struct infuse_findings *findings;
	int64_t keyed;		/* one keyable step, 0.001 pg/h; 0: no pump */
	struct infuse_milli shortest;	/* the most for a short patient */
	enum infuse_source shortest_source;	/* and whose limit that is */
	unsigned shortest_line;
	struct infuse_effective refused_below;	/* by the pump: a rate */
	struct infuse_effective refused_above;
	struct infuse_effective flow_below;	/* and a flow */
	struct infuse_effective flow_above;
};

/*@ predicate core_is_court(struct core_court *c) =
      0 <= c->keyed && infuse_is_milli(c->shortest) &&
      \valid_read(c->of) && \valid_read(c->limits) && \valid(c->findings) &&
      \valid_read(c->of->protocol) &&
      (c->of->site != \null ==> \valid_read(c->of->site)) &&
      \separated(c->findings, c) && \separated(c->findings, c->of) &&
      \separated(c->findings, c->limits) &&
      \separated(c->findings, c->of->protocol) &&
      core_are_findings(c->findings);
*/

/* A finding that is not a bound's: its rule, verdict, figures and place. */
/*@ requires \valid(court) && core_is_court(court);
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result == verdict;
*/
enum infuse_verdict core_say(struct core_court *court,
    enum infuse_rule rule, enum infuse_bound_kind bound,
    enum infuse_verdict verdict, int64_t found, int64_t limit,
    enum infuse_source source, unsigned line, int row);

/* The same of a bound in force, which is named with it. */
/*@ requires \valid(court) && core_is_court(court);
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result == verdict;
*/
enum infuse_verdict core_say_bound(struct core_court *court,
    enum infuse_rule rule, enum infuse_bound_kind bound,
    enum infuse_verdict verdict, int64_t found, struct infuse_effective limit,
    int row);

/*
 * A bound that is no figure at all, which no limit of a file comes to, is
 * passed by everything.
 */
/*@ predicate core_is_proper(struct infuse_effective *bound) =
      0 <= bound->milli <= INFUSE_MILLI_MAX &&
      infuse_is_part(bound->part, bound->over);
    predicate core_is_above(struct infuse_effective *bound,
      struct infuse_milli found) =
      bound->set && (!core_is_proper(bound) ||
        infuse_milli_value(found) > infuse_in_force(bound));
    predicate core_is_below(struct infuse_effective *bound, integer found) =
      bound->set && found / 1000 < bound->milli / 1000;
*/

/* A figure against the upper bounds of a rule; the hard one hides the soft. */
/*@ requires \valid(court) && core_is_court(court);
    requires infuse_is_milli(found);
    requires 0 <= rule < INFUSE_LIMITS;
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result == INFUSE_STOP <==> \old(
      core_is_above(&court->limits->of[rule][INFUSE_HARD_MAX], found));
    ensures \result == INFUSE_CAUTION ==> \old(
      core_is_above(&court->limits->of[rule][INFUSE_SOFT_MAX], found));
    ensures \result == INFUSE_WITHIN ==> \old(
      !core_is_above(&court->limits->of[rule][INFUSE_SOFT_MAX], found));
    ensures \result == INFUSE_STOP ||
      \result == INFUSE_CAUTION || \result == INFUSE_WITHIN;
*/
enum infuse_verdict core_judge_high(struct core_court *court,
    enum infuse_rule rule, struct infuse_milli found, int row);

/*@ predicate core_is_too_far(struct infuse_effective *bound,
      struct infuse_milli from, struct infuse_milli to) =
      bound->set && (!core_is_proper(bound) || infuse_milli_value(to) >
        infuse_milli_value(from) + infuse_in_force(bound));
*/

/* Above that bound, where it is set. */
/*@ requires \valid_read(bound) && infuse_is_milli(found);
    assigns \nothing;
    ensures \result <==> core_is_above(bound, found);
*/
bool core_passes(const struct infuse_effective *bound,
    struct infuse_milli found);

/* S-25: a step that is smaller than one keyable step cannot be checked. */
/*@ requires \valid(court) && core_is_court(court) && 0 <= step;
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result == INFUSE_UNCHECKED;
*/
enum infuse_verdict core_judge_small_step(struct core_court *court,
    int64_t step, enum infuse_source source, unsigned line, int row);

/* The rise from one rate to another against the upper bounds on steps. */
/*@ requires \valid(court) && core_is_court(court);
    requires core_is_term(from) && core_is_term(to);
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result == INFUSE_STOP <==> \old(core_is_too_far(
      &court->limits->of[INFUSE_RULE_STEP][INFUSE_HARD_MAX], from, to));
    ensures \result == INFUSE_STOP ||
      \result == INFUSE_CAUTION || \result == INFUSE_WITHIN;
*/
enum infuse_verdict core_judge_step(struct core_court *court,
    struct infuse_milli from, struct infuse_milli to, int row);

/* to - from as a finding has it: up to the pg/h; 0 where it is no rise. */
/*@ requires core_is_term(from) && core_is_term(to);
    assigns \nothing;
    ensures 0 <= \result;
*/
int64_t core_rise_found(struct infuse_milli from, struct infuse_milli to);

/* A figure as a finding has it: of what is over a time up to the base unit. */
/*@ requires infuse_is_milli(found);
    assigns \nothing;
    ensures 0 <= \result;
    ensures found.over == 0 ==> \result == found.milli;
*/
int64_t core_found(struct infuse_milli found);

/*
 * Against the lower bounds of these limits: all, or the protocol's own.  In
 * whole base units: a rate per kg that was rounded down to the pg/h is not
 * below the limit it was made from (S-02).
 */
/*@ requires \valid(court) && core_is_court(court);
    requires \valid_read(limits) && \separated(limits, court->findings);
    requires 0 <= found;
    requires 0 <= rule < INFUSE_LIMITS;
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result == INFUSE_STOP <==> \old(
      core_is_below(&limits->of[rule][INFUSE_HARD_MIN], found));
    ensures \result == INFUSE_CAUTION ==> \old(
      core_is_below(&limits->of[rule][INFUSE_SOFT_MIN], found));
    ensures \result == INFUSE_WITHIN ==> \old(
      !core_is_below(&limits->of[rule][INFUSE_SOFT_MIN], found));
    ensures \result == INFUSE_STOP ||
      \result == INFUSE_CAUTION || \result == INFUSE_WITHIN;
*/
enum infuse_verdict core_judge_low(struct core_court *court,
    const struct infuse_effective_limits *limits, enum infuse_rule rule,
    int64_t found, int row);

/*
 * A rate as the pump delivers it, read from its figures before anything is
 * said of it.
 */
struct core_delivery {
	bool has_pump;		/* the last four are there */
	struct infuse_milli delivered;	/* of a pg/h */
	struct infuse_milli from;	/* anaesthesia begins there */
	struct infuse_rate rate;	/* prescribed */
	int64_t given;			/* whole pg/h */
	int64_t deviation;
	int64_t flow;		/* 0.01 mL/h */
	int64_t step;
};

/*@ predicate core_is_delivery(struct core_delivery d) =
      infuse_is_rate(d.rate) && infuse_is_milli(d.delivered) &&
      infuse_is_milli(d.from) && (d.has_pump ==>
        0 <= d.given <= INFUSE_RATE_MAX_PG_PER_H &&
        -100000 <= d.deviation <= 0 && 0 <= d.flow <= INFUSE_FLOW_MAX &&
        0 < d.step <= INFUSE_FLOW_MAX);
*/

/* Where anaesthesia begins (S-05) at the weight for limits. */
/*@ requires \valid_read(of) && \valid_read(of->protocol);
    requires infuse_is_order(&of->order);
    assigns \nothing;
    ensures infuse_is_milli(\result);
*/
struct infuse_milli core_anaesthetic_milli(const struct infuse_case *of);

/*@ requires \valid_read(f) && core_are_figures(f) && core_is_setup(setup);
    requires infuse_is_milli(from);
    assigns \nothing;
    ensures core_is_delivery(\result);
    ensures \result.has_pump == f->has_pump;
    ensures \result.rate == f->rate && \result.from == from;
    ensures infuse_milli_value(\result.delivered) == 1000 *
      infuse_rate_value(f->has_pump ? f->entered : f->rate);
*/
struct core_delivery core_delivery_of(const struct infuse_figures *f,
    struct core_setup setup, struct infuse_milli from);

/*@ requires \valid(court) && core_is_court(court) && core_is_delivery(d);
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
enum infuse_verdict core_judge_delivery(struct core_court *court,
    struct core_delivery d, int row);

/*
 * A rate against the lower bounds.  `stated` tells that the protocol itself
 * states it: then a site's soft-min does not flag it (S-01).
 */
/*@ requires \valid(court) && core_is_court(court) && infuse_is_rate(rate);
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
enum infuse_verdict core_judge_low_rate(struct core_court *court,
    struct infuse_rate rate, bool stated, int row);

/* What judging a row, or a step to a target, needs beside it. */
struct core_scale {
	struct infuse_milli from;	/* anaesthesia begins there */
	struct infuse_milli most;	/* the protocol's own, titrated */
	enum infuse_verdict whole;	/* of what is true of every row */
};

/*@ predicate core_is_scale(struct core_scale s) =
      infuse_is_milli(s.from) && infuse_is_milli(s.most);
*/

/* Opens a court for a case, over the limits in force, without a finding. */
/*@ requires \valid(court) && \valid_read(of) && \valid_read(limits) &&
      \valid(findings) && \valid_read(of->protocol);
    requires of->site == \null || (\valid_read(of->site) &&
      infuse_are_limits(of->site));
    requires infuse_is_order(&of->order);
    requires of->site != \null ==> \separated(court, of->site) &&
      \separated(findings, of->site);
    requires \separated(court, limits, findings, of);
    requires \separated(court, limits, findings, of->protocol);
    requires infuse_is_weight(dosing) && 0 <= keyed;
    requires infuse_are_limits(&of->protocol->limits);
    assigns *court, *findings;
    ensures core_is_court(court);
    ensures court->of == of && court->limits == limits &&
      court->findings == findings;
    ensures findings->count == 0;
*/
void core_court_open(struct core_court *court, const struct infuse_case *of,
    struct infuse_effective_limits *limits, struct infuse_findings *findings,
    struct infuse_weight dosing, int64_t keyed);

#endif
