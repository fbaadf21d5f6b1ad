/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_EXPLAIN_ITEM_H
#define ANSWER_EXPLAIN_ITEM_H

#include "explain.h"
#include "page.h"

/*
 * One figure's making, as a line on a screen or as an object of JSON.  The
 * same words go into both.
 */
struct explain_item {
	const char *name;		/* "DOSE RATE" */
	const char *key;		/* "dose_rate" */
	struct render_text formula;
	struct render_text rounding;	/* may be empty */
	bool placed;			/* the next two say where it stands */
	enum infuse_source source;
	unsigned line;
	bool has_value;
	enum infuse_dimension dimension;
	int64_t base;			/* in base units, cut */
	bool rounded;
};

/* Where items go. */
struct explainer {
	const struct render_context *context;
	const struct render_explanation *of;
	struct page *page;		/* NULL: the tree */
	struct json *json;
	const bool *rows;		/* what it is about, or NULL */
	const char *end;		/* of a titrated day, or NULL */
};

/* Writes an item out and frees its texts. */
void explain_say(struct explainer *e, struct explain_item *item);

/* A line between items, of a screen alone; frees the text. */
void explain_heading(struct explainer *e, struct render_text *heading);

/*
 * Thousandths of a base unit in the usual unit: all decimals where it is
 * exact, else so many and three points.
 */
void explain_milli(struct render_text *text, enum infuse_dimension dimension,
    int64_t milli, bool exact, int decimals);

/* The rate and all that is made of it; `length` is what the dose is over. */
void explain_rate(struct explainer *e, const struct infuse_made *made);
void explain_figures(struct explainer *e, const struct infuse_figures *at,
    struct infuse_duration length);

/* The limits that a rate is compared with, and those of the whole. */
void explain_rate_limits(struct explainer *e,
    const struct infuse_figures *at);
void explain_other_limits(struct explainer *e);

/* "63 mg/h" " is not above it" */
void explain_side(struct render_text *text, enum infuse_bound_kind kind,
    int64_t found, int64_t limit);

#endif
