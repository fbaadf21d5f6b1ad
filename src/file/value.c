/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "utf8.h"
#include "value.h"

struct place file_place_within(const struct node *node, size_t at,
    size_t length)
{
	struct place place = node->place;

	if (!node->verbatim || at > node->length)
		return place;
	if (length > node->length - at)
		length = node->length - at;
	place.column += node->indent +
	    (unsigned)file_utf8_count(node->text, at);
	place.width = (unsigned)file_utf8_count(node->text + at, length);
	return place;
}

/*
 * The fault is about the text from `from` on.  A word that is not known is
 * named itself; what else is wrong is said of the whole.
 */
void file_tell_fault(struct reading *r, const struct node *node, size_t from,
    const struct infuse_fault *fault)
{
	enum problem problem = file_problem_find(fault->id);
	size_t at = from + fault->at;
	size_t length = fault->length > 0 ? fault->length : node->length - at;
	struct place place = file_place_within(node, at, length);
	char shown[SHOWN_MAX];

	if (problem == PROBLEM_UNKNOWN_UNIT)
		file_tell(r, problem, place, fault->hint, "%s '%s'",
		    fault->text, file_shown(shown, node->text + at, length));
	else
		file_tell(r, problem, place, fault->hint, "'%s': %s",
		    file_shown(shown, node->text, node->length),
		    fault->text);
}

bool file_is_not_stated(const struct node *node)
{
	return file_is(node, NODE_SCALAR) &&
	    strcmp(node->text, NOT_STATED) == 0;
}

static bool tell_silent(struct reading *r, const struct node *node)
{
	char path[PATH_MAX_SHOWN];

	file_tell(r, PROBLEM_CANNOT_BE_SILENT, node->place, "",
	    "%s has to be stated", file_node_path(path, node));
	return false;
}

bool file_read_text(struct reading *r, const struct node *node, size_t most,
    const char **out)
{
	char path[PATH_MAX_SHOWN];

	if (!file_is(node, NODE_SCALAR))
		return false;
	if (node->length > most) {
		file_tell(r, PROBLEM_TOO_LONG, node->place, "",
		    "%s has %zu bytes; at most %zu can be read",
		    file_node_path(path, node), node->length, most);
		return false;
	}
	*out = node->text;
	return true;
}

static bool tell_zero(struct reading *r, const struct node *node)
{
	char path[PATH_MAX_SHOWN];

	file_tell(r, PROBLEM_ZERO, node->place, "", "%s has to be above 0",
	    file_node_path(path, node));
	return false;
}

bool file_read_number(struct reading *r, const struct node *node,
    int64_t most, int64_t *out)
{
	struct infuse_fault fault;
	int64_t number;

	if (!file_is(node, NODE_SCALAR))
		return false;
	if (!infuse_read_count(&number, node->text, node->length, most,
	    &fault)) {
		file_tell_fault(r, node, 0, &fault);
		return false;
	}
	if (number == 0)
		return tell_zero(r, node);
	*out = number;
	return true;
}

#define ASK_MAX 128

/*
 * "write ward, outpatient or intensive-care".  Where there is one word only,
 * nobody is asked to write it: it may not be true.
 */
static void ask_for(char out[ASK_MAX], const struct words *words)
{
	const char *before = "write ";
	int i, used = 0, left = 0;

	for (i = 0; i < words->count; i++)
		left += words->names[i] != NULL;
	if (left == 1)
		before = "so far it can only be ";
	for (i = 0; i < words->count; i++) {
		if (words->names[i] == NULL)
			continue;
		if (used < ASK_MAX)
			used += snprintf(out + used, ASK_MAX - (size_t)used,
			    "%s%s", before, words->names[i]);
		left--;
		before = left > 1 ? ", " : " or ";
	}
}

bool file_read_word(struct reading *r, const struct node *node,
    const struct words *words, int *out)
{
	char hint[ASK_MAX] = "", shown[SHOWN_MAX];
	int i;

	if (!file_is(node, NODE_SCALAR))
		return false;
	for (i = 0; i < words->count; i++) {
		if (words->names[i] != NULL &&
		    strcmp(words->names[i], node->text) == 0) {
			*out = i;
			return true;
		}
	}
	ask_for(hint, words);
	file_tell(r, PROBLEM_UNKNOWN_WORD, node->place, hint,
	    "unknown %s '%s'", words->what,
	    file_shown(shown, node->text, node->length));
	return false;
}

/* What is read without a doubt, and yet should be written otherwise. */
static void remark(struct reading *r, const struct node *node, unsigned among)
{
	struct infuse_written written;
	struct infuse_fault fault;
	const char *unit;
	char hint[ASK_MAX];
	size_t at;

	if (!infuse_read_written(&written, node->text, node->length, among,
	    &fault))
		return;
	at = strspn(node->text, "0123456789.");
	if (written.decimals > 0 && written.digits % 10 == 0)
		file_tell(r, PROBLEM_TRAILING_ZERO,
		    file_place_within(node, 0, at),
		    "leave it out: 1.0 has been read as 10",
		    "trailing zero in '%s'", node->text);
	if (!written.synonym)
		return;
	if (written.over > 0) {
		file_tell(r, PROBLEM_SYNONYM_UNIT, node->place,
		    "write mg, mL, min, h or d",
		    "a unit in '%s' is read as another", node->text);
		return;
	}
	unit = node->text + at + strspn(node->text + at, " ");
	(void)snprintf(hint, sizeof(hint), "write %s", written.unit->name);
	file_tell(r, PROBLEM_SYNONYM_UNIT,
	    file_place_within(node, (size_t)(unit - node->text),
	    strlen(unit)), hint, "unit '%s' is read as %s", unit,
	    written.unit->name);
}

bool file_read_quantity(struct reading *r, const struct node *node,
    unsigned among, struct infuse_quantity *out)
{
	struct infuse_fault fault;

	if (!file_is(node, NODE_SCALAR))
		return false;
	if (file_is_not_stated(node))
		return tell_silent(r, node);
	if (!infuse_read_quantity(out, node->text, node->length, among,
	    &fault)) {
		file_tell_fault(r, node, 0, &fault);
		return false;
	}
	remark(r, node, among);
	return true;
}

bool file_read_above_zero(struct reading *r, const struct node *node,
    unsigned among, struct infuse_quantity *out)
{
	struct infuse_quantity quantity;

	if (!file_read_quantity(r, node, among, &quantity))
		return false;
	if (quantity.base == 0)
		return tell_zero(r, node);
	*out = quantity;
	return true;
}

void file_take_rate(const struct infuse_quantity *quantity,
    struct infuse_written_rate *out)
{
	static const struct infuse_written_rate none;

	*out = none;
	out->per_kg = quantity->dimension == INFUSE_DOSE_RATE;
	if (out->per_kg) {
		out->dose_rate.pg_per_kg_h = quantity->base;
		out->dose_rate.part = quantity->part;
		out->dose_rate.over = quantity->over;
	} else {
		out->rate.pg_per_h = quantity->base;
		out->rate.part = quantity->part;
		out->rate.over = quantity->over;
	}
}

bool file_read_rate(struct reading *r, const struct node *node,
    unsigned among, struct infuse_written_rate *out)
{
	struct infuse_quantity quantity;

	if (!file_read_above_zero(r, node, among, &quantity))
		return false;
	file_take_rate(&quantity, out);
	return true;
}

bool file_read_duration(struct reading *r, const struct node *node,
    struct infuse_duration *out)
{
	struct infuse_quantity quantity;

	if (!file_read_above_zero(r, node, 1u << INFUSE_DURATION, &quantity))
		return false;
	out->min = quantity.base;
	return true;
}
