/* SPDX-License-Identifier: MIT */
#ifndef CORE_RANGE_H
#define CORE_RANGE_H

#include <infuse/quantity.h>

/*
 * Doses that are known between two ends, and sums of them.  Nothing here is
 * larger than the largest dose: what would be is that, and above every limit.
 */

/* From the least to the most that a dose can be. */
struct core_range {
	struct infuse_dose least;
	struct infuse_dose most;
};

/*@ predicate core_is_range(struct core_range r) =
      infuse_is_dose(r.least) && infuse_is_dose(r.most);
    predicate core_is_minutes(integer min) =
      0 <= min <= INFUSE_DURATION_MAX_MIN;
*/

/*@ assigns \nothing;
    ensures infuse_is_dose(\result) && \result.pg_min_per_h == 0;
*/
struct infuse_dose core_no_dose(void);

/* a + b; exact wherever their parts have a common multiple. */
/*@ requires infuse_is_dose(a) && infuse_is_dose(b);
    assigns \nothing;
    ensures infuse_is_dose(\result);
*/
struct infuse_dose core_plus(struct infuse_dose a, struct infuse_dose b,
    enum infuse_round round);

/*@ requires infuse_is_rate(rate) && core_is_minutes(min);
    assigns \nothing;
    ensures infuse_is_dose(\result);
*/
struct infuse_dose core_times(struct infuse_rate rate, int64_t min);

/*@ requires infuse_is_dose(a) && infuse_is_dose(b);
    assigns \nothing;
    ensures infuse_is_dose(\result);
*/
struct infuse_dose core_larger(struct infuse_dose a, struct infuse_dose b);

/*@ requires infuse_is_rate(a) && infuse_is_rate(b);
    assigns \nothing;
    ensures infuse_is_rate(\result);
*/
struct infuse_rate core_faster(struct infuse_rate a, struct infuse_rate b);

/*@ assigns \nothing;
    ensures \result == \min(a, b);
*/
int64_t core_least_of(int64_t a, int64_t b);

/*@ requires infuse_is_dose(least) && infuse_is_dose(most);
    assigns \nothing;
    ensures core_is_range(\result);
*/
struct core_range core_from_to(struct infuse_dose least,
    struct infuse_dose most);

/*@ requires core_is_range(a) && core_is_range(b);
    assigns \nothing;
    ensures core_is_range(\result);
*/
struct core_range core_both(struct core_range a, struct core_range b);

/*@ requires 0 <= mass.pg <= INFUSE_MASS_MAX_PG;
    assigns \nothing;
    ensures infuse_is_dose(\result);
*/
struct infuse_dose core_dose_of_mass(struct infuse_mass mass);

#endif
