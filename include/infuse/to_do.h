/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_TO_DO_H
#define INFUSE_TO_DO_H

/*
 * What to do with a pump that runs, by the cause (S-19).  One rule for every
 * answer about a rate: check, titrate and the record of a course.
 */

#include <infuse/plan.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/* From the mildest up. */
enum infuse_to_do {
	INFUSE_DO_NOTHING_MORE,
	INFUSE_DO_SAY_MORE,	/* what could not be judged is named */
	INFUSE_DO_OBSERVE,	/* look at the patient now, and ask again */
	INFUSE_DO_LEAVE_AND_CALL, /* it is not to be started; if it runs, leave
				 * it as it is; prescriber or pharmacist now */
	INFUSE_DO_TURN_DOWN,	/* less than a step above: to `turn_down`, or
				 * as a rule says */
	INFUSE_DO_PAUSE_LOOK_CALL, /* pause, look at the patient, call */
	INFUSE_DO_PAUSE_AND_CALL, /* of a sign of the second group */
	INFUSE_DO_STOP_AND_STAY	/* stop, stay with the patient, call for help */
};

/* "stop-and-stay". */
const char *infuse_to_do_name(enum infuse_to_do to_do);

struct infuse_acting {
	enum infuse_to_do to_do;	/* the most urgent of the causes */
	bool has_turn_down;		/* of TURN_DOWN, where it is a figure */
	struct infuse_figures turn_down; /* the limit passed, as it is keyed */
};

/* What one finding asks for. */
enum infuse_to_do infuse_finding_to_do(const struct infuse_order *order,
    const struct infuse_finding *finding);

/* Something asks for that, be it no finding: the most urgent stands. */
void infuse_act_by(struct infuse_acting *acting, enum infuse_to_do to_do);

/*
 * Adds what a finding asks for: the most urgent stands, and of several limits
 * that are passed by less than a step the lowest.
 */
void infuse_act_on(struct infuse_acting *acting,
    const struct infuse_order *order, const struct infuse_finding *finding);

/* Of all of them. */
void infuse_act_on_all(struct infuse_acting *out,
    const struct infuse_order *order, const struct infuse_findings *findings);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
