/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "flat.h"

void flat_empty(struct answer_flat *flat)
{
	flat->cells = 0;
	flat->text.length = 0;
	flat->text.quotes = 0;
}

void flat_free(struct answer_flat *flat)
{
	render_text_free(&flat->text);
}

/* More cells than there are is a fault of the program: the text fails. */
static struct flat_cell *add(struct answer_flat *flat, enum flat_kind kind)
{
	static const struct flat_cell empty;
	struct flat_cell *cell;

	if (flat->cells == FLAT_CELLS_MAX) {
		flat->text.failed = true;
		flat->cells--;
	}
	cell = &flat->cell[flat->cells++];
	*cell = empty;
	cell->kind = kind;
	return cell;
}

void flat_null(struct answer_flat *flat, int count)
{
	while (count-- > 0)
		add(flat, FLAT_NULL);
}

void flat_number(struct answer_flat *flat, int64_t n, int point)
{
	struct flat_cell *cell = add(flat, FLAT_NUMBER);

	cell->n = n;
	cell->point = point;
}

void flat_truth(struct answer_flat *flat, bool truth)
{
	add(flat, FLAT_TRUTH)->n = truth;
}

void flat_word(struct answer_flat *flat, const char *word)
{
	add(flat, word != NULL ? FLAT_WORD : FLAT_NULL)->word = word;
}

void flat_added(struct answer_flat *flat, size_t from)
{
	struct flat_cell *cell = add(flat, FLAT_TEXT);

	cell->from = from;
	cell->to = flat->text.length;
}

void flat_string(struct answer_flat *flat, const char *string)
{
	size_t from = flat->text.length;

	if (string == NULL) {
		flat_null(flat, 1);
		return;
	}
	render_add(&flat->text, string);
	flat_added(flat, from);
}

void flat_literal(struct answer_flat *flat, const char *number)
{
	flat_string(flat, number);
	flat->cell[flat->cells - 1].kind = FLAT_LITERAL;
}

const char *flat_head(const struct flat_heads *heads, int i)
{
	const struct flat_group *const *group;

	for (group = heads->group; *group != NULL; group++) {
		if (i < (*group)->count)
			return (*group)->head[i];
		i -= (*group)->count;
	}
	return NULL;
}
