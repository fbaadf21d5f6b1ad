/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_FLAT_H
#define ANSWER_FLAT_H

/*
 * An answer as one flat record, for streams of a million of them: a few cells
 * of the tree that JSON prints, filled without one.
 */

#include "build.h"
#include "words.h"

enum flat_kind {
	FLAT_NULL,
	FLAT_NUMBER,
	FLAT_TRUTH,
	FLAT_WORD,		/* of ours, or of a file that stays open */
	FLAT_TEXT,		/* a part of the record's own text */
	FLAT_LITERAL		/* likewise, and a number */
};

struct flat_cell {
	enum flat_kind kind;
	int64_t n;		/* n / 10^point; of a truth 0 or 1 */
	int point;
	const char *word;
	size_t from;		/* in the text, and up to */
	size_t to;
};

#define FLAT_CELLS_MAX 80

/* Emptied for the next record it keeps its memory. */
struct answer_flat {
	int cells;
	struct flat_cell cell[FLAT_CELLS_MAX];
	struct render_text text;
};

void flat_empty(struct answer_flat *flat);
void flat_free(struct answer_flat *flat);

/* A cell behind the others; a NULL word is null. */
void flat_null(struct answer_flat *flat, int count);
void flat_number(struct answer_flat *flat, int64_t n, int point);
void flat_truth(struct answer_flat *flat, bool truth);
void flat_word(struct answer_flat *flat, const char *word);
void flat_string(struct answer_flat *flat, const char *string);
void flat_literal(struct answer_flat *flat, const char *number);

/* What has been added to the text since its length was `from`. */
void flat_added(struct answer_flat *flat, size_t from);

/* Names of columns, in groups that several answers share. */
#define FLAT_GROUPS_MAX 8
struct flat_group {
	int count;
	const char *const *head;
};

/* In their order; NULL behind the last. */
struct flat_heads {
	const struct flat_group *group[FLAT_GROUPS_MAX];
};

extern const struct flat_heads answer_check_heads;
extern const struct flat_heads answer_plan_heads;
extern const struct flat_heads answer_plan_line_heads;

/* The i-th head, or NULL. */
const char *flat_head(const struct flat_heads *heads, int i);

void answer_check_flat(struct answer_flat *flat,
    const struct render_context *context,
    const struct infuse_question *question,
    const struct infuse_answer *answer);

/* A row of a plan; `row` is -1 for the one record of a plan without rows. */
void answer_plan_flat(struct answer_flat *flat,
    const struct render_context *context, const struct infuse_plan *plan,
    int row);

/* A plan in one record. */
void answer_plan_line_flat(struct answer_flat *flat,
    const struct render_context *context, const struct infuse_plan *plan);

#endif
