/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "schedule.h"

const struct field file_days_fields[DAYS_FIELDS] = {
	[DAYS_DAYS] = { "schedule.days.days", NODE_SCALAR, FIELD_OPTIONAL,
	    "write a day, such as 1, or several, such as 3 to 10" },
	[DAYS_SESSIONS] = { "schedule.days.sessions", NODE_SCALAR,
	    FIELD_OPTIONAL,
	    "write a session, such as 1, or several, such as 3 to 10" },
	[DAYS_RATE] = { "schedule.days.rate", NODE_SCALAR | NODE_MAPPING,
	    FIELD_OPTIONAL, "write the rate of these days" },
	[DAYS_DOSE] = { "schedule.days.dose", NODE_SCALAR | NODE_MAPPING,
	    FIELD_OPTIONAL, "write the amount of each of these sessions" },
	[DAYS_STATED] = { "schedule.days.stated", NODE_SCALAR,
	    FIELD_OPTIONAL, "write yes or no" },
};

/* The days that an item is for. */
struct span {
	const struct node *node;	/* NULL where it could not be read */
	int64_t first;
	int64_t last;
};

static bool read_day(const char *text, size_t length, int64_t *out)
{
	struct infuse_fault fault;

	return infuse_read_count(out, text, length, INFUSE_ROWS_MAX,
	    &fault) && *out > 0;
}

/* "1" or "3 to 10" */
static bool read_span(struct reading *r, const struct node *node,
    struct span *out)
{
	static const char between[] = " to ";
	const char *to = strstr(node->text, between), *second;
	char shown[SHOWN_MAX];
	bool good;

	if (to == NULL) {
		good = read_day(node->text, node->length, &out->first);
		out->last = out->first;
	} else {
		second = to + strlen(between);
		good = read_day(node->text, (size_t)(to - node->text),
		    &out->first) &&
		    read_day(second, strlen(second), &out->last);
	}
	(void)file_shown(shown, node->text, node->length);
	if (!good)
		file_tell(r, PROBLEM_BAD_DAYS, node->place,
		    "write a number from 1 to 366, or two as in 3 to 10",
		    "'%s' is not a day or a range of days", shown);
	else if (out->last < out->first)
		file_tell(r, PROBLEM_BAD_DAYS, node->place, "",
		    "'%s' ends before it begins", shown);
	return good && out->first <= out->last;
}

/* The days or sessions of an item, whichever the schedule counts. */
static const struct node *find_span(struct scheduling *s,
    const struct node *item, const struct node *days,
    const struct node *sessions)
{
	bool continuous = s->out->regimen == INFUSE_CONTINUOUS;
	char path[PATH_MAX_SHOWN];

	(void)file_node_path(path, item);
	if (days == NULL && sessions == NULL && item->partial)
		return NULL;
	if (days == NULL && sessions == NULL)
		file_tell(s->reading, PROBLEM_MISSING_KEY,
		    file_node_place(item), file_days_fields[DAYS_DAYS].hint,
		    "missing key 'days' in %s", path);
	else if (days != NULL && sessions != NULL)
		file_tell(s->reading, PROBLEM_CHOOSE_ONE, item->place,
		    "write one of days and sessions",
		    "%s has both 'days' and 'sessions'", path);
	else if (file_is(sessions, NODE_SCALAR) && continuous && s->rows > 0)
		file_tell(s->reading, PROBLEM_DAYS_OR_SESSIONS,
		    sessions->key->place, "count days instead",
		    "a continuous infusion has no sessions");
	else if (file_is(days, NODE_SCALAR) && !continuous && s->rows > 0 &&
	    (s->out->listed || s->out->every.min != INFUSE_MIN_PER_DAY))
		file_tell(s->reading, PROBLEM_DAYS_OR_SESSIONS,
		    days->key->place, "count sessions instead",
		    "sessions are not one a day, so days do not count them");
	else
		return days != NULL ? days : sessions;
	return NULL;
}

/* The rate of an item, or its dose. */
static void read_given(struct scheduling *s, const struct node *item,
    const struct node *const at[], struct infuse_prescribed *out)
{
	const struct node *rate = at[DAYS_RATE], *dose = at[DAYS_DOSE];
	char path[PATH_MAX_SHOWN];

	(void)file_node_path(path, item);
	if (rate == NULL && dose == NULL && !item->partial &&
	    item->kind == NODE_MAPPING)
		file_tell(s->reading, PROBLEM_MISSING_KEY,
		    file_node_place(item), file_days_fields[DAYS_RATE].hint,
		    "missing key 'rate' in %s", path);
	else if (rate != NULL && dose != NULL)
		file_tell(s->reading, PROBLEM_CHOOSE_ONE, item->place,
		    "write one of rate and dose",
		    "%s has both 'rate' and 'dose'", path);
	else if (dose == NULL)
		(void)file_read_prescribed(s, rate, out);
	else if (dose->kind != NODE_REFUSED && file_has_sessions(s, dose)) {
		s->doses = true;
		(void)file_read_prescribed(s, dose, out);
		s->doses = false;
	}
}

static void read_item(struct scheduling *s, const struct node *item,
    struct infuse_entry *out, struct span *span)
{
	const struct node *at[DAYS_FIELDS], *node;
	int stated = 1;

	file_fields_find(s->reading, item, file_days_fields, DAYS_FIELDS, at);
	node = find_span(s, item, at[DAYS_DAYS], at[DAYS_SESSIONS]);
	if (file_is(node, NODE_SCALAR) && read_span(s->reading, node, span)) {
		span->node = node;
		out->first = span->first;
		out->last = span->last;
	}
	read_given(s, item, at, &out->rate);
	(void)file_read_word(s->reading, at[DAYS_STATED], &file_answers,
	    &stated);
	out->stated = stated == 1;
}

/* Days in words: "day 3", "days 3 to 5". */
#define DAYS_NAMED_MAX 64
static const char *name_days(char out[DAYS_NAMED_MAX], const char *unit,
    int64_t first, int64_t last)
{
	if (first == last)
		(void)snprintf(out, DAYS_NAMED_MAX, "%s %lld", unit,
		    (long long)first);
	else
		(void)snprintf(out, DAYS_NAMED_MAX, "%ss %lld to %lld", unit,
		    (long long)first, (long long)last);
	return out;
}

/* Spans that could not be read may be anywhere, and are passed over. */
static bool are_in_order(struct scheduling *s, const struct span *spans,
    int count, const char *unit)
{
	const struct span *before = NULL, *span;
	char days[DAYS_NAMED_MAX];
	bool good = true;

	for (span = spans; span < spans + count; span++) {
		if (span->node == NULL)
			continue;
		if (before != NULL && span->last < before->first) {
			file_tell(s->reading, PROBLEM_DAYS_OUT_OF_ORDER,
			    span->node->place, "",
			    "%s: out of order, line %u has later ones",
			    name_days(days, unit, span->first, span->last),
			    before->node->place.line);
			good = false;
		}
		before = span;
	}
	return good;
}

static void tell_gap(struct scheduling *s, struct place place,
    const char *unit, int64_t first, int64_t last)
{
	char days[DAYS_NAMED_MAX];

	file_tell(s->reading, PROBLEM_DAYS_GAP, place, "", "no rate for %s",
	    name_days(days, unit, first, last));
}

/* Every day of the schedule has a rate, and one only. */
static void check_cover(struct scheduling *s, const struct node *list,
    const struct span *spans, int count, const char *unit)
{
	const struct span *span;
	int64_t covered = 0;
	bool unsure = false;

	for (span = spans; span < spans + count; span++) {
		if (span->node == NULL) {
			unsure = true;
			continue;
		}
		if (span->first <= covered)
			file_tell(s->reading, PROBLEM_DAYS_OVERLAP,
			    span->node->place, "",
			    "%s %lld has a rate already", unit,
			    (long long)span->first);
		else if (span->first > covered + 1 && !unsure)
			tell_gap(s, span->node->place, unit, covered + 1,
			    span->first - 1);
		if (s->rows > 0 && span->last > s->rows)
			file_tell(s->reading, PROBLEM_PAST_THE_END,
			    span->node->place, "",
			    "the schedule ends with %s %lld", unit,
			    (long long)s->rows);
		covered = span->last > covered ? span->last : covered;
		unsure = false;
	}
	if (s->rows > covered && !unsure)
		tell_gap(s, file_node_place(list), unit, covered + 1,
		    s->rows);
}

void file_read_days(struct scheduling *s, const struct node *list)
{
	struct infuse_schedule *out = s->out;
	struct span spans[INFUSE_ENTRIES_MAX] = { { NULL, 0, 0 } };
	const struct node *item;
	const char *unit = "day";
	int i = 0;

	out->form = INFUSE_FORM_ENTRIES;
	if (!file_list_fits(s->reading, list, INFUSE_ENTRIES_MAX))
		return;
	for (item = list->first; item != NULL; item = item->next, i++) {
		if (!file_item_fits(s->reading, item, NODE_MAPPING))
			continue;
		read_item(s, item, &out->entry[i], &spans[i]);
		if (spans[i].node != NULL &&
		    strcmp(spans[i].node->key->text, "sessions") == 0)
			unit = "session";
	}
	out->entries = i;
	if (are_in_order(s, spans, i, unit))
		check_cover(s, list, spans, i, unit);
}
