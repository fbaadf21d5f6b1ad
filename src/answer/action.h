/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_ACTION_H
#define ANSWER_ACTION_H

#include "cause.h"

/* What a verdict asks people to do, by its cause (S-19). */

/* What a STOP says of a pump that runs. */
enum answer_action {
	ANSWER_PAUSE,		/* well above a limit: pause, look, call */
	ANSWER_TURN_DOWN,	/* less than a keyable step above it */
	ANSWER_LEAVE		/* not about the rate: leave it, call */
};

/*
 * Of the worst of the causes.  `over` is by how much the rate passes its
 * ceiling, in thousandths; `step` what one keyable step is, or 0.
 */
enum answer_action answer_action_of(const struct answer_causes *causes,
    int64_t over, int64_t step);

/* "  Say which day this is: --day N", or whom to ask. */
const char *answer_ask(const struct answer_causes *causes, bool sessions);

#endif
