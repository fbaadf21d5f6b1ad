/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_PROGRAMME_H
#define ANSWER_PROGRAMME_H

#include "words.h"

/*
 * S-18: which figure a site's pumps want typed, and which one they should then
 * show.  A site that does not say so has no marks at all.
 */

/* What heads the column of a figure; `head` without a mark. */
const char *render_programme_head(const struct render_context *context,
    enum infuse_programme figure, const char *head);

/* What heads the column of what the flow gives, in mg/h. */
const char *render_gives_head(const struct render_context *context);

/* What is entered, in its unit and exact. */
void render_enter(struct render_text *text, const struct infuse_figures *at);

/*
 * A rate, the same per kg and its flow, each with its mark before it.  What is
 * not there to be typed, as a maximum, is shown as where no site says so.
 */
void render_programme_rate(struct render_text *text,
    enum infuse_programme enter, const struct infuse_figures *at);
void render_programme_dose_rate(struct render_text *text,
    enum infuse_programme enter, const struct infuse_figures *at);
void render_programme_flow(struct render_text *text,
    enum infuse_programme enter, const struct infuse_figures *at,
    const char *unmarked);

#endif
