/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_TITRATE_H
#define ANSWER_TITRATE_H

#include <infuse/titrate.h>

#include "answer.h"
#include "words.h"

#define RENDER_OTHERS_MAX 64

/* What was said, and how it was typed where it is quoted. */
struct render_bedside {
	const struct infuse_running *now;
	int others;
	const char *other[RENDER_OTHERS_MAX];
};

void answer_titrate_tree(struct answer *tree,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal);

/* Why an option is closed, or a caution about it, in one sentence. */
void render_titrate_reason(struct render_text *text,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal,
    const struct infuse_choice *choice, const struct infuse_reason *reason);

/* The same with where it is written apart from it. */
void answer_titrate_reason(struct render_text *text,
    struct render_text *place, const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal,
    const struct infuse_choice *choice, const struct infuse_reason *reason);

/* A dose rate in mcg/kg/min, which some pumps and papers are in. */
struct infuse_dose_rate render_per_minute(struct infuse_rate rate,
    struct infuse_weight weight, bool *exact);

#endif
