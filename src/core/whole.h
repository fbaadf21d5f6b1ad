/* SPDX-License-Identifier: MIT */
#ifndef CORE_WHOLE_H
#define CORE_WHOLE_H

#include "judge.h"

/* What is judged of an order but for its rate. */
struct core_whole {
	struct infuse_duration length;
	struct infuse_duration run;	/* the longest without a break */
	bool has_strength;
	struct infuse_strength strength;
	struct infuse_weight weight;
	struct infuse_weight ideal;
};

/*@ predicate core_is_whole(struct core_whole w) =
      infuse_is_duration(w.length) && infuse_is_duration(w.run) && infuse_is_weight(w.weight) &&
      (w.has_strength ==> infuse_is_strength(w.strength)) &&
      0 <= w.ideal.g <= INFUSE_WEIGHT_MAX_G;
*/

/*@ requires \valid_read(of) && \valid_read(of->protocol);
    requires infuse_is_order(&of->order);
    requires infuse_are_times(&of->protocol->schedule);
    assigns \nothing;
    ensures core_is_whole(\result);
    ensures \result.has_strength == of->order.has_strength;
*/
struct core_whole core_whole_of(const struct infuse_case *of);

/* The patient, the setting, the bag: what is true of every row. */
/*@ requires \valid(court) && core_is_court(court) && core_is_whole(w);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
enum infuse_verdict core_judge_whole(struct core_court *court,
    struct core_whole w);

/* The protocol's own step and interval, as numbers. */
struct core_titration {
	bool has_step;
	struct infuse_milli step;	/* of a pg/h */
	bool has_interval;
	int64_t interval;	/* thousandths of a minute */
};

/*@ requires \valid_read(of) && \valid_read(of->protocol);
    requires infuse_is_order(&of->order);
    requires infuse_is_schedule(&of->protocol->schedule);
    assigns \nothing;
    ensures 0 <= \result.interval && infuse_is_milli(\result.step);
*/
struct core_titration core_titration_of(const struct infuse_case *of);

/* Against limits on them. */
/*@ requires \valid(court) && core_is_court(court) && 0 <= t.interval;
    requires infuse_is_milli(t.step);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
enum infuse_verdict core_judge_titration(struct core_court *court,
    struct core_titration t);

/*
 * S-12: nothing to enter is shown of a protocol that is unverified, unless the
 * order has a ceiling of its own or the site adopts it.
 */
/*@ requires \valid_read(of) && \valid_read(of->protocol);
    assigns \nothing;
*/
bool core_may_enter(const struct infuse_case *of);

/*
 * S-12: at best CAUTION while the evidence is unverified; S-37: at best
 * UNCHECKED until it is said which of several readings is meant.  Neither
 * changes a row.
 */
/*@ requires \valid(court) && core_is_court(court);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
enum infuse_verdict core_judge_evidence(struct core_court *court);

#endif
