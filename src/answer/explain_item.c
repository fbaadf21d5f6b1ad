/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "context_tree.h"
#include "explain_item.h"
#include "figure.h"

static void say_page(struct explainer *e, struct explain_item *item)
{
	struct render_text line = { 0 }, place = { 0 };

	render_append(&line, &item->formula);
	if (item->rounding.length > 0) {
		render_add(&line, "; ");
		render_append(&line, &item->rounding);
	}
	if (item->placed)
		render_place(&place, e->context, item->source, item->line);
	page_field_at(e->page, item->name, &line, &place);
}

static void say_place(struct explainer *e, const struct explain_item *item)
{
	unsigned line = item->line;
	const char *file = NULL;

	if (item->placed)
		file = render_source_file(e->context, item->source, &line);
	if (file == NULL)
		json_null(e->json, "file");
	else
		json_string(e->json, "file", file);
	if (file == NULL || line == 0)
		json_null(e->json, "line");
	else
		json_count(e->json, "line", line);
}

static void say_json(struct explainer *e, struct explain_item *item)
{
	int i;

	json_begin(e->json, NULL, '{');
	json_string(e->json, "figure", item->key);
	json_begin(e->json, "days", '[');
	for (i = 0; e->rows != NULL && i < INFUSE_ROWS_MAX; i++)
		if (e->rows[i])
			json_count(e->json, NULL, json_day(e->context, i));
	json_end(e->json, ']');
	if (e->end == NULL)
		json_null(e->json, "end");
	else
		json_string(e->json, "end", e->end);
	json_string(e->json, "formula", render_string(&item->formula));
	if (item->rounding.length == 0)
		json_null(e->json, "rounding");
	else
		json_string(e->json, "rounding",
		    render_string(&item->rounding));
	if (item->has_value)
		json_quantity(e->json, "value", item->dimension, item->base,
		    item->rounded);
	else
		json_null(e->json, "value");
	say_place(e, item);
	json_end(e->json, '}');
	if (item->formula.failed || item->rounding.failed)
		e->json->answer->failed = true;
}

void explain_say(struct explainer *e, struct explain_item *item)
{
	if (e->page != NULL)
		say_page(e, item);
	else
		say_json(e, item);
	render_text_free(&item->formula);
	render_text_free(&item->rounding);
}

void explain_heading(struct explainer *e, struct render_text *heading)
{
	if (e->page != NULL) {
		page_gap(e->page);
		page_say(e->page, heading);
	}
	render_text_free(heading);
}

void explain_milli(struct render_text *text, enum infuse_dimension dimension,
    int64_t milli, bool exact, int decimals)
{
	char digits[INFUSE_NUMBER_MAX];
	int point = infuse_point(dimension) + 3;

	infuse_number(digits, milli, point, exact ? point : decimals,
	    INFUSE_DOWN, INFUSE_COMMAS);
	render_add(text, digits);
	if (!exact)
		render_add(text, "...");
	render_add(text, " ");
	render_add(text, infuse_unit_usual(dimension)->name);
}
