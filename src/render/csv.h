/* SPDX-License-Identifier: MIT */
#ifndef RENDER_CSV_H
#define RENDER_CSV_H

#include <stdint.h>

#include "../answer/answer.h"
#include "../answer/sheet.h"
#include "../answer/text.h"

/* Cells of a line (RFC 4180), a comma before each but the first. */
void csv_number(struct render_text *text, int64_t n, int point);
void csv_string(struct render_text *text, const char *string);
void csv_empty(struct render_text *text);
void csv_end(struct render_text *text);

/* A text in quotes, those inside of it doubled. */
void csv_quoted(struct render_text *text, const char *string);

/*
 * The sheet of an answer.  A list that is empty has one line all the same, so
 * that the verdict is told.  A path that is not in the tree is a fault.
 */
void render_sheet(struct render_text *text, const struct answer *tree,
    const struct answer_sheet *sheet);

#endif
