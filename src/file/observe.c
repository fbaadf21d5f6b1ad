/* SPDX-License-Identifier: MIT */
#include "care.h"

const struct field file_observe_fields[OBSERVE_FIELDS] = {
	[OBSERVE_ITEMS] = { "observe.items", NODE_LIST, FIELD_REQUIRED,
	    "write for instance items: [breathing, sedation, pain]" },
	[OBSERVE_SETTINGS] = { "observe.settings", NODE_LIST, FIELD_OPTIONAL,
	    "write for instance settings: [outpatient]" },
	[OBSERVE_THROUGHOUT] = { "observe.throughout", NODE_LIST,
	    FIELD_OPTIONAL, "write throughout: [pulse-oximetry, ecg]" },
	[OBSERVE_CADENCE] = { "observe.cadence", NODE_LIST, FIELD_REQUIRED,
	    "write for instance [{every: 15 min, for: 1 h}, {every: 1 h}]" },
	[OBSERVE_CITE] = { "observe.cite", NODE_SCALAR, FIELD_REQUIRED,
	    "write who says so" },
};

const struct field file_cadence_fields[CADENCE_FIELDS] = {
	[CADENCE_EVERY] = { "observe.cadence.every", NODE_SCALAR,
	    FIELD_REQUIRED, "write how often, such as every: 15 min" },
	[CADENCE_FOR] = { "observe.cadence.for", NODE_SCALAR, FIELD_OPTIONAL,
	    "write how long so, such as for: 1 h" },
};

static bool is_for_some(const struct infuse_watch *watch)
{
	int i;

	for (i = 0; i < INFUSE_SETTINGS; i++)
		if (watch->settings[i])
			return true;
	return false;
}

/* Both for all settings, or both for one: which of the two counts? */
static bool collide(const struct infuse_watch *a,
    const struct infuse_watch *b)
{
	int i;

	if (is_for_some(a) != is_for_some(b))
		return false;
	for (i = 0; i < INFUSE_SETTINGS; i++)
		if (a->settings[i] && b->settings[i])
			return true;
	return !is_for_some(a);
}

/*
 * One thing is observed in one way; but for some settings a list may stand
 * beside the one for all of them, and both count.
 */
static void check_items(struct reading *r, const struct node *item,
    const struct infuse_care *care, int observation)
{
	const struct infuse_watch *watch = care->watch;
	const struct infuse_watch *now = &care->watch[care->watches];

	for (; watch < now; watch++)
		if (watch->items[observation] && collide(watch, now))
			file_tell(r, PROBLEM_OBSERVED_TWICE, item->place, "",
			    "'%s' is observed twice, on lines %u and %u",
			    item->text, watch->line, item->place.line);
}

static void read_items(struct reading *r, const struct node *list,
    const struct infuse_care *care, bool out[INFUSE_OBSERVATIONS])
{
	const struct node *item;
	int observation;

	if (!file_is(list, NODE_LIST) ||
	    !file_list_fits(r, list, INFUSE_OBSERVATIONS))
		return;
	for (item = list->first; item != NULL; item = item->next) {
		if (!file_item_fits(r, item, NODE_SCALAR) ||
		    !file_read_word(r, item, &file_observations,
		    &observation))
			continue;
		if (out[observation])
			file_tell(r, PROBLEM_REPEATED_WORD, item->place, "",
			    "'%s' is given twice", item->text);
		out[observation] = true;
		check_items(r, item, care, observation);
	}
}

/* Words of a list, each once, into the flags of their numbers. */
static void read_flags(struct reading *r, const struct node *list,
    const struct words *words, bool out[])
{
	const struct node *item;
	int word;

	if (!file_is(list, NODE_LIST) ||
	    !file_list_fits(r, list, words->count))
		return;
	for (item = list->first; item != NULL; item = item->next) {
		if (!file_item_fits(r, item, NODE_SCALAR) ||
		    !file_read_word(r, item, words, &word))
			continue;
		if (out[word])
			file_tell(r, PROBLEM_REPEATED_WORD, item->place, "",
			    "'%s' is given twice", item->text);
		out[word] = true;
	}
}

/* Without a length it is up to the end, and nothing can follow. */
static void read_cadence(struct reading *r, const struct node *item,
    struct infuse_cadence *out)
{
	const struct node *at[CADENCE_FIELDS];
	bool every, length;

	file_fields_find(r, item, file_cadence_fields, CADENCE_FIELDS, at);
	every = file_read_duration(r, at[CADENCE_EVERY], &out->every);
	length = file_read_duration(r, at[CADENCE_FOR], &out->length);
	if (at[CADENCE_FOR] == NULL && item->next != NULL && !item->partial)
		file_tell(r, PROBLEM_CADENCE_END, item->place,
		    "write for, how long it goes on so",
		    "only the last cadence goes on to the end");
	else if (every && length && file_is(at[CADENCE_FOR], NODE_SCALAR) &&
	    out->every.min > out->length.min)
		file_tell(r, PROBLEM_CADENCE_EMPTY, at[CADENCE_FOR]->place,
		    "", "every '%s' does not come within '%s'",
		    at[CADENCE_EVERY]->text, at[CADENCE_FOR]->text);
}

static void read_cadences(struct reading *r, const struct node *list,
    struct infuse_watch *out)
{
	const struct node *item;

	if (!file_is(list, NODE_LIST) ||
	    !file_list_fits(r, list, INFUSE_CADENCES_MAX))
		return;
	for (item = list->first; item != NULL; item = item->next)
		if (file_item_fits(r, item, NODE_MAPPING))
			read_cadence(r, item, &out->cadence[out->cadences++]);
}

void file_read_observe(struct reading *r, const struct node *list,
    struct infuse_care *out)
{
	const struct node *item, *at[OBSERVE_FIELDS];
	struct infuse_watch *watch;

	if (!file_is(list, NODE_LIST) ||
	    !file_list_fits(r, list, INFUSE_WATCHES_MAX))
		return;
	for (item = list->first; item != NULL; item = item->next) {
		if (!file_item_fits(r, item, NODE_MAPPING))
			continue;
		file_fields_find(r, item, file_observe_fields,
		    OBSERVE_FIELDS, at);
		watch = &out->watch[out->watches];
		watch->line = item->place.line;
		read_flags(r, at[OBSERVE_SETTINGS], &file_settings,
		    watch->settings);
		read_flags(r, at[OBSERVE_THROUGHOUT], &file_devices,
		    watch->throughout);
		read_items(r, at[OBSERVE_ITEMS], out, watch->items);
		read_cadences(r, at[OBSERVE_CADENCE], watch);
		(void)file_read_text(r, at[OBSERVE_CITE], SAID_MAX,
		    &watch->cite);
		out->watches++;
	}
}
