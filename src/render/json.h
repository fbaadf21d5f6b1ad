/* SPDX-License-Identifier: MIT */
#ifndef RENDER_JSON_H
#define RENDER_JSON_H

#include "../answer/answer.h"
#include "../answer/text.h"

/*
 * The tree as JSON, two spaces to the level.  Numbers are written from whole
 * numbers and never pass through floating point.
 */
void render_json(struct render_text *text, const struct answer *answer);

/* A text in quotes. */
void render_json_string(struct render_text *text, const char *string);

/* The tree, and gives the answer back. */
void render_json_take(struct render_text *text, struct answer *answer);

#endif
