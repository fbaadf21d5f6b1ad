/* SPDX-License-Identifier: MIT */
#ifndef RENDER_TITRATE_H
#define RENDER_TITRATE_H

#include <infuse/titrate.h>

#include "words.h"

#define RENDER_OTHERS_MAX 64

/* What was said, and how it was typed where it is quoted. */
struct render_bedside {
	const struct infuse_running *now;
	int others;
	const char *other[RENDER_OTHERS_MAX];
};

/* A proposal in each of its shapes. */
void render_titrate_table(struct render_text *text,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal);
void render_titrate_markdown(struct render_text *text,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal);
void render_titrate_json(struct render_text *text,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal);

/* Why an option is closed, or a caution about it, in one sentence. */
void render_titrate_reason(struct render_text *text,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal,
    const struct infuse_choice *choice, const struct infuse_reason *reason);

/*
 * A rate in every unit that an order, a paper or a pump has it in, and which of
 * them is entered (S-18).
 */
void render_titrate_figures(struct render_text *text,
    const struct render_context *context, const struct infuse_figures *at,
    enum infuse_programme enter);

/* What runs, since when, what was given and seen, and what is left. */
void render_titrate_now(struct render_text *text,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal);

/* A dose rate in mcg/kg/min, which some pumps and papers are in. */
struct infuse_dose_rate render_per_minute(struct infuse_rate rate,
    struct infuse_weight weight, bool *exact);

#endif
