/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_VERIFY_H
#define INFUSE_VERIFY_H

/*
 * The independent double check of a high-alert drug (S-31): what a second
 * person reads from patient, label and pump, against a plan that a first one
 * made.  The second's figures are made from the second's own entries alone.
 */

#include <infuse/record.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/* All of it is required; every figure is above 0. */
struct infuse_second {
	struct infuse_weight weight;
	enum infuse_drug drug;
	struct infuse_strength strength;
	struct infuse_written_rate rate;
	struct infuse_flow flow;	/* as the pump shows it */
	struct infuse_volume volume;	/* to be infused, likewise */
	struct infuse_flow pump_step;
};

enum infuse_field {
	INFUSE_FIELD_WEIGHT,
	INFUSE_FIELD_DRUG,
	INFUSE_FIELD_LABEL,
	INFUSE_FIELD_RATE,
	INFUSE_FIELD_FLOW,
	INFUSE_FIELD_VOLUME,
	INFUSE_FIELD_SUM,	/* the second's flow from rate and label */
	INFUSE_FIELDS
};

/* Kinds of slip that would explain a difference; no figures (S-21). */
enum infuse_mix_up {
	INFUSE_MIX_UP_NONE,
	INFUSE_MIX_UP_POUNDS,
	INFUSE_MIX_UP_TENFOLD,
	INFUSE_MIX_UP_HUNDREDFOLD,
	INFUSE_MIX_UP_FIELD,	/* the number of mg/h in the place of mL/h */
	INFUSE_MIX_UP_MINUTE,	/* per minute for per hour, or the reverse */
	INFUSE_MIX_UP_MAXIMUM,	/* a titrated plan's limit, taken as rate */
	INFUSE_MIX_UP_SAME_STRENGTH, /* another bag, as strong */
	INFUSE_MIX_UP_BAG,	/* the bag's volume, longer than the plan runs */
	INFUSE_MIX_UP_RUNS_DRY	/* more than the bag holds (S-24) */
};

/*
 * A flow is cut to the pump's step; the next step up is the same order rounded
 * the other way, and no disagreement (S-02).  What was cut nothing off has no
 * other way.
 *
 * A titrated plan is verified at its start.  At any other rate it has nothing
 * to compare with: `other_rate`, and the answer is UNCHECKED, whatever else
 * differs (S-31).
 */
struct infuse_verification {
	bool agree;
	bool other_rate;
	bool one_step;		/* the flow agrees, one pump step above */
	bool differs[INFUSE_FIELDS];
	enum infuse_mix_up mix_up[INFUSE_FIELDS];
	bool volume_is_bag;	/* the bag's, and not longer than the plan's */
	struct infuse_rate rate;	/* the second's, in mg/h, down */
	struct infuse_flow sum;		/* that rate as a flow, to the step */
	struct infuse_rate given;	/* what the second's flow delivers, down */
	bool given_exact;
	struct infuse_duration runs;	/* the second's volume at that flow, down */
	struct infuse_rate of_first;	/* the plan's flow from this bag, down */
};

/*
 * Of a titrate answer, which has no days: the option that the second's rate
 * is, or NULL.  False when that rate is larger than is computed.
 */
INFUSE_MUST_CHECK bool infuse_record_option(
    const struct infuse_record_row **out, const struct infuse_record *record,
    const struct infuse_second *second);

/*
 * Whether the rows of that day (0: of all days) are one to compare with: they
 * have the same figures.  Where `into` is not NULL only those that run then
 * are looked at.  The first such row, or NULL; *found tells whether
 * there was any row at all.
 */
const struct infuse_record_row *infuse_record_day(
    const struct infuse_record *record, int64_t day,
    const struct infuse_duration *into, bool *found);

/*
 * `row` has pump figures.  False, and nothing is known, when a figure of the
 * second's is larger than this library computes.
 */
INFUSE_MUST_CHECK bool infuse_verify(struct infuse_verification *out,
    const struct infuse_record *first, const struct infuse_record_row *row,
    const struct infuse_second *second);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
