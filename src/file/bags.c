/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "parts.h"
#include "policy.h"

/* The drug's word at the front of a label; its length, or 0. */
static size_t read_drug(const char *label, enum infuse_drug *out)
{
	static const enum infuse_drug drugs[] = {
		INFUSE_KETAMINE, INFUSE_ESKETAMINE
	};
	const char *name;
	size_t i;

	for (i = 0; i < sizeof(drugs) / sizeof(drugs[0]); i++) {
		name = infuse_drug_name(drugs[i]);
		if (strncmp(label, name, strlen(name)) == 0 &&
		    label[strlen(name)] == ' ') {
			*out = drugs[i];
			return strlen(name) + 1;
		}
	}
	return 0;
}

static bool read_part(struct reading *r, const struct node *node,
    size_t from, size_t length, enum infuse_dimension dimension,
    int64_t *out)
{
	struct infuse_quantity quantity;
	struct infuse_fault fault;

	if (!infuse_read_quantity(&quantity, node->text + from, length,
	    1u << dimension, &fault)) {
		file_tell_fault(r, node, from, &fault);
		return false;
	}
	*out = quantity.base;
	return true;
}

static bool read_label(struct reading *r, const struct node *node,
    struct infuse_site_bag *out)
{
	static const char between[] = " in ";
	size_t from = read_drug(node->text, &out->drug);
	const char *in = strstr(node->text + from, between);
	char shown[SHOWN_MAX];
	size_t to, at;

	if (from == 0 || in == NULL) {
		file_tell(r, PROBLEM_BAD_LABEL, node->place,
		    "write drug, amount and volume, as in ketamine 500 mg in "
		    "250 mL", "'%s' is no label of a bag",
		    file_shown(shown, node->text, node->length));
		return false;
	}
	to = (size_t)(in - node->text);
	at = to + strlen(between);
	if (!read_part(r, node, from, to - from, INFUSE_MASS,
	    &out->strength.amount.pg) ||
	    !read_part(r, node, at, node->length - at, INFUSE_VOLUME,
	    &out->strength.volume.hundredth_ml))
		return false;
	if (out->strength.amount.pg > 0 &&
	    out->strength.amount.pg <= INFUSE_AMOUNT_MAX_PG &&
	    out->strength.volume.hundredth_ml > 0)
		return true;
	file_tell(r, PROBLEM_BAD_LABEL, node->place,
	    "an amount is above 0 and at most 40 g, a volume above 0",
	    "'%s' is no label of a bag",
	    file_shown(shown, node->text, node->length));
	return false;
}

void file_read_bags(struct reading *r, const struct node *node,
    struct infuse_site_document *out)
{
	struct infuse_site_bag *bag;
	const struct node *item;

	if (!file_is(node, NODE_MAPPING) ||
	    !file_list_fits(r, node, INFUSE_SITE_BAGS_MAX))
		return;
	for (item = node->first; item != NULL; item = item->next) {
		bag = &out->bag[out->bags];
		if (!file_read_id(r, item->key, &bag->name) ||
		    !file_item_fits(r, item, NODE_SCALAR) ||
		    !read_label(r, item, bag))
			continue;
		bag->label = item->text;
		bag->line = file_node_place(item).line;
		out->bags++;
	}
}

/* "08:00" at the start of the text, as minutes from midnight. */
static bool read_time(const char *text, int64_t *out)
{
	static const char digits[] = "0123456789";
	int64_t hour, minute;

	if (strspn(text, digits) != 2 || text[2] != ':' ||
	    strspn(text + 3, digits) != 2)
		return false;
	hour = (text[0] - '0') * 10 + (text[1] - '0');
	minute = (text[3] - '0') * 10 + (text[4] - '0');
	*out = hour * 60 + minute;
	return minute < 60 && (hour < 24 || *out == INFUSE_MIN_PER_DAY);
}

void file_read_hours(struct reading *r, const struct node *node,
    struct infuse_hours *out)
{
	static const char between[] = " to ";
	static const size_t time = 5;
	struct infuse_hours hours = { .set = true };
	char shown[SHOWN_MAX];

	if (!file_is(node, NODE_SCALAR))
		return;
	if (node->length != 2 * time + strlen(between) ||
	    strncmp(node->text + time, between, strlen(between)) != 0 ||
	    !read_time(node->text, &hours.from_min) ||
	    !read_time(node->text + time + strlen(between),
	    &hours.to_min) || hours.from_min >= hours.to_min) {
		file_tell(r, PROBLEM_BAD_HOURS, node->place,
		    "write two times of one day, as in 08:00 to 20:00",
		    "'%s' is no part of a day",
		    file_shown(shown, node->text, node->length));
		return;
	}
	hours.line = node->place.line;
	*out = hours;
}
