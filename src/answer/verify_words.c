/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "verify.h"

const char *render_field_name(enum infuse_field field)
{
	static const char *const names[INFUSE_FIELDS] = {
		[INFUSE_FIELD_WEIGHT] = "weight",
		[INFUSE_FIELD_DRUG] = "drug",
		[INFUSE_FIELD_LABEL] = "label",
		[INFUSE_FIELD_RATE] = "rate",
		[INFUSE_FIELD_FLOW] = "flow",
		[INFUSE_FIELD_VOLUME] = "to be infused",
		[INFUSE_FIELD_SUM] = "flow by own sum",
	};

	return names[field];
}

const char *render_field_key(enum infuse_field field)
{
	static const char *const keys[INFUSE_FIELDS] = {
		[INFUSE_FIELD_WEIGHT] = "weight",
		[INFUSE_FIELD_DRUG] = "drug",
		[INFUSE_FIELD_LABEL] = "label",
		[INFUSE_FIELD_RATE] = "rate",
		[INFUSE_FIELD_FLOW] = "flow",
		[INFUSE_FIELD_VOLUME] = "volume",
		[INFUSE_FIELD_SUM] = "own_sum",
	};

	return keys[field];
}

const char *render_mix_up(enum infuse_mix_up mix_up)
{
	switch (mix_up) {
	case INFUSE_MIX_UP_POUNDS:
		return "fits pounds taken as kilograms";
	case INFUSE_MIX_UP_TENFOLD:
		return "fits a tenfold slip";
	case INFUSE_MIX_UP_HUNDREDFOLD:
		return "fits a hundredfold slip";
	case INFUSE_MIX_UP_FIELD:
		return "fits mg/h and mL/h in each other's field";
	case INFUSE_MIX_UP_MINUTE:
		return "fits a rate per minute for one per hour";
	case INFUSE_MIX_UP_MAXIMUM:
		return "is the plan's maximum, a limit and not a target";
	case INFUSE_MIX_UP_SAME_STRENGTH:
		return "is as strong, but not the bag that the plan is for";
	case INFUSE_MIX_UP_BAG:
		return "is the volume of the bag, more than the plan gives";
	case INFUSE_MIX_UP_RUNS_DRY:
		return "is more than the bag holds: the pump would run dry";
	default:
		return NULL;
	}
}

const char *render_mix_up_key(enum infuse_mix_up mix_up)
{
	static const char *const keys[] = {
		[INFUSE_MIX_UP_NONE] = NULL,
		[INFUSE_MIX_UP_POUNDS] = "pounds",
		[INFUSE_MIX_UP_TENFOLD] = "tenfold",
		[INFUSE_MIX_UP_HUNDREDFOLD] = "hundredfold",
		[INFUSE_MIX_UP_FIELD] = "wrong-field",
		[INFUSE_MIX_UP_MINUTE] = "per-minute",
		[INFUSE_MIX_UP_MAXIMUM] = "maximum",
		[INFUSE_MIX_UP_SAME_STRENGTH] = "same-strength",
		[INFUSE_MIX_UP_BAG] = "bag",
		[INFUSE_MIX_UP_RUNS_DRY] = "runs-dry",
	};

	return keys[mix_up];
}

const char *const render_not_seen[] = {
	"that it is the right patient",
	"that the line goes from this bag to this patient",
	"that it is the right channel of the pump",
	"that the bag holds what its label says",
	"that the plan was the right one: its limits are not weighed again",
	NULL
};

const char *render_nothing(enum render_no_check nothing)
{
	switch (nothing) {
	case RENDER_PLAN_STOP:
		return "the answer is STOP, so there is nothing to verify: do "
		    "not start";
	case RENDER_PLAN_UNCHECKED:
		return "the answer is UNCHECKED, so there is nothing to "
		    "verify: do not start";
	case RENDER_PLAN_NO_LABEL:
		return "the answer was made without a label, so it has no flow "
		    "to verify: make it again with --bag";
	case RENDER_PLAN_NO_START:
		return "the plan states no starting rate, and its maximum is "
		    "a limit and not a rate to verify: verify the check or "
		    "titrate of the rate (--format json)";
	case RENDER_OTHER_RATE:
		return "that is not a rate of this answer: a titrated plan is "
		    "verified at its start, and any other rate against the "
		    "check or titrate of that rate (--format json)";
	default:
		return "";
	}
}
