/* SPDX-License-Identifier: MIT */
/* Rates that change within a session, or within an infusion, by the clock. */
#include <infuse/piece.h>

#include "lint.h"
#include "schedule.h"

const struct field file_phase_fields[PHASE_FIELDS] = {
	[PHASE_FOR] = { "schedule.phases.for", NODE_SCALAR, FIELD_REQUIRED,
	    "write how long it lasts, such as 30 min" },
	[PHASE_RATE] = { "schedule.phases.rate", NODE_SCALAR | NODE_MAPPING,
	    FIELD_REQUIRED, "write the rate of this phase" },
	[PHASE_STATED] = { "schedule.phases.stated", NODE_SCALAR,
	    FIELD_OPTIONAL, "write yes or no" },
};

static bool read_item(struct scheduling *s, const struct node *item,
    struct infuse_entry *out)
{
	const struct node *at[PHASE_FIELDS];
	int stated = 1;
	bool length;

	file_fields_find(s->reading, item, file_phase_fields, PHASE_FIELDS,
	    at);
	length = file_read_duration(s->reading, at[PHASE_FOR], &out->length);
	(void)file_read_prescribed(s, at[PHASE_RATE], &out->rate);
	(void)file_read_word(s->reading, at[PHASE_STATED], &file_answers,
	    &stated);
	out->stated = stated == 1;
	return length;
}

/* The phases are all of a session, or of the infusion. */
static bool fill(struct scheduling *s, const struct node *list)
{
	const struct infuse_schedule *out = s->out;
	char sum_text[LINT_TEXT_MAX], whole_text[LINT_TEXT_MAX];
	int64_t sum = 0;
	int i;

	for (i = 0; i < out->entries; i++)
		sum += out->entry[i].length.min;
	if (sum == out->length.min)
		return true;
	file_tell(s->reading, PROBLEM_PHASES_DO_NOT_FILL,
	    file_node_place(list), "",
	    "the phases take %s together, and the %s %s",
	    file_quantity(sum_text, INFUSE_DURATION, sum),
	    out->regimen == INFUSE_SESSIONS ? "session" : "infusion",
	    file_quantity(whole_text, INFUSE_DURATION, out->length.min));
	return false;
}

/* The rows that a phase is, of the first session where there are several. */
static void number_rows(struct scheduling *s, const struct node *list)
{
	struct infuse_schedule *out = s->out;
	int64_t rows = out->regimen == INFUSE_SESSIONS ?
	    out->sessions * out->entries : 0;
	int i;

	if (out->regimen == INFUSE_CONTINUOUS)
		rows = out->length.min / INFUSE_MIN_PER_DAY + out->entries;
	if (rows > INFUSE_ROWS_MAX) {
		file_tell(s->reading, PROBLEM_TOO_MANY_ITEMS,
		    file_node_place(list), "write fewer phases",
		    "the course would have more than 366 phases");
		return;
	}
	s->rows = infuse_pieces(out);
	for (i = 0; i < s->rows; i++) {
		struct infuse_piece piece = infuse_piece_at(out, i);
		struct infuse_entry *entry = &out->entry[piece.phase - 1];

		if (piece.session > 1)
			break;
		if (entry->first == 0)
			entry->first = i + 1;
		entry->last = i + 1;
	}
}

void file_read_phases(struct scheduling *s, const struct node *list)
{
	struct infuse_schedule *out = s->out;
	const struct node *item;
	bool known = s->rows > 0;
	int i = 0;

	out->form = INFUSE_FORM_ENTRIES;
	if (!file_list_fits(s->reading, list, INFUSE_ENTRIES_MAX))
		return;
	for (item = list->first; item != NULL; item = item->next, i++)
		known = file_item_fits(s->reading, item, NODE_MAPPING) &&
		    read_item(s, item, &out->entry[i]) && known;
	out->entries = i;
	out->phased = true;
	if (known && out->regimen == INFUSE_SESSIONS &&
	    out->length.min > INFUSE_MIN_PER_DAY)
		file_tell(s->reading, PROBLEM_PHASES_DO_NOT_FILL,
		    file_node_place(list), "write continuous",
		    "a session with phases lasts at most 24 h");
	else if (known && fill(s, list))
		number_rows(s, list);
}

/* Two in a row at one rate are one phase, or one of them is a slip. */
void file_lint_phases(struct reading *r, const struct node *list,
    const struct infuse_schedule *s)
{
	const struct infuse_prescribed *a, *b;
	const struct node *item;
	int i;

	if (!s->phased || !file_is(list, NODE_LIST))
		return;
	item = list->first;
	for (i = 0; i + 1 < s->entries && item != NULL; i++) {
		item = item->next;
		a = &s->entry[i].rate;
		b = &s->entry[i + 1].rate;
		if (a->capped || b->capped || a->share != b->share ||
		    a->rate.per_kg != b->rate.per_kg ||
		    infuse_milli_cmp(file_written(a->rate),
		    file_written(b->rate)) != 0 || item == NULL)
			continue;
		file_tell(r, PROBLEM_SAME_PHASE, file_node_place(item),
		    "write them as one, or correct the rate",
		    "the rate is that of the phase before");
	}
}
