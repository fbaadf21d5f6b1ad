/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_VERIFY_H
#define ANSWER_VERIFY_H

#include <infuse/verify.h>

#include "answer.h"
#include "page.h"
#include "words.h"

/* Why there is nothing to compare. */
enum render_no_check {
	RENDER_CHECKED,
	RENDER_PLAN_STOP,
	RENDER_PLAN_UNCHECKED,
	RENDER_PLAN_NO_LABEL,
	RENDER_PLAN_NO_START,
	RENDER_OTHER_RATE	/* UNCHECKED, and never a disagreement */
};

/* A double check and what it was made of.  `row` is NULL without one. */
struct render_check_pair {
	enum render_no_check nothing;
	const char *file;		/* the first person's, as named */
	const struct infuse_record *first;
	const struct infuse_record_row *row;
	int64_t day;			/* 0: all days are alike */
	bool timed;			/* the next was said */
	struct infuse_duration into;	/* its session, or it all */
	const struct infuse_second *second;
	bool step_of_plan;		/* the second typed none */
	const struct infuse_verification *result;
};

void answer_verify_page(struct page *page,
    const struct render_check_pair *pair);
void answer_verify_tree(struct answer *tree,
    const struct render_check_pair *pair);

/* "weight", "volume_to_be_infused": for people, and as a key. */
const char *render_field_name(enum infuse_field field);
const char *render_field_key(enum infuse_field field);

/* "fits pounds taken as kilograms"; its key is "pounds"; NULL: none. */
const char *render_mix_up(enum infuse_mix_up mix_up);
const char *render_mix_up_key(enum infuse_mix_up mix_up);

/* What a program cannot see of a double check. */
extern const char *const render_not_seen[];

/* A sentence for a plan with nothing to compare. */
const char *render_nothing(enum render_no_check nothing);

#endif
