/* SPDX-License-Identifier: MIT */
#ifndef RENDER_SVG_H
#define RENDER_SVG_H

/*
 * Pieces of a picture.  Places are tenths of a unit of the viewBox, counted in
 * whole numbers; text stays text, in the reader's own font.
 */

#include <stdint.h>

#include "../answer/text.h"

/*
 * Grey alone tells everything apart: hatching for the models, a tint for the
 * patients, a thick line for the typical patient, dashes for a start, thin
 * dashes of their own for each model, circles for what was measured.
 */
void svg_style(struct render_text *text);

/* "12.3" */
void svg_tenths(struct render_text *text, int64_t tenths);

/* Text with the marks of XML escaped, and quoted if it is not ours. */
void svg_escape(struct render_text *text, const char *string, bool quoted);

/* One line of text; `anchor` is start, middle or end. */
void svg_text(struct render_text *text, int64_t x, int64_t y,
    const char *style, const char *anchor, const char *string);

/* Text wrapped at so many characters; returns the y of the line after it. */
int64_t svg_lines(struct render_text *text, int64_t x, int64_t y,
    int64_t height, size_t width, const struct render_text *words);

void svg_line(struct render_text *text, const char *style, int64_t x1,
    int64_t y1, int64_t x2, int64_t y2);

void svg_circle(struct render_text *text, const char *style, int64_t x,
    int64_t y, int64_t radius);

/* A point of a path, with 'M' or 'L' before it. */
void svg_point(struct render_text *text, char move, int64_t x, int64_t y);

#endif
