/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_ACTION_H
#define ANSWER_ACTION_H

#include <infuse/to_do.h>

#include "cause.h"
#include "words.h"

/* What a verdict asks people to do, by its cause (S-19). */

/* "pause the pump, look at the patient, call the prescriber"; of S-19. */
const char *answer_to_do(enum infuse_to_do to_do);

/* "12.2 mL/h": the limit that was passed, as it is keyed. */
void answer_turn_down(struct render_text *text,
    const struct infuse_acting *acting);

/* "  Say which day this is: --day N", or whom to ask. */
const char *answer_ask(const struct answer_causes *causes,
    const struct infuse_schedule *schedule);

#endif
