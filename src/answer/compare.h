/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_COMPARE_H
#define ANSWER_COMPARE_H

#include <infuse/compare.h>

#include "answer.h"
#include "page.h"
#include "words.h"

/* One protocol, with what has to outlive its document. */
struct render_compared {
	char id[65];
	const char *evidence;
	enum infuse_regimen regimen;
	int64_t sessions;
	struct infuse_duration length;	/* of it all, or of a session */
	struct infuse_duration every;
	struct infuse_origin origin;	/* its file is owned by the caller */
	int64_t revision;
	struct infuse_compared figures;
	/* of the worst finding, empty where there is none; owned likewise */
	struct render_text reason;
	struct render_text place;	/* where it is written */
	struct render_text doubt;	/* the first, and how many more */
};

/* For whom, and all of them in the order that was asked for. */
struct render_comparison {
	const struct render_context *context;
	int count;
	const struct render_compared *of;
	int refused;		/* more, each with a message of its own */
};

/* Where the note on the two drugs is from. */
#define RENDER_POTENCY_CITE "Stoelting, known from notes alone"

void answer_compare_page(struct page *page,
    const struct render_comparison *comparison);
void answer_compare_tree(struct answer *tree,
    const struct render_comparison *comparison);

#endif
