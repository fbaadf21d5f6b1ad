/* SPDX-License-Identifier: MIT */
#include "../answer/monitor.h"
#include "../answer/observed.h"
#include "../answer/when.h"
#include "csv.h"

/* What all lines share. */
struct checklist {
	struct render_text *text;
	const struct render_context *context;
	const struct infuse_monitor *monitor;
};

/* The verdict, a cell for a signature, and whose list it is. */
static void end_line(const struct checklist *list)
{
	const struct render_context *context = list->context;
	const struct infuse_order *order = context->order;

	csv_string(list->text, render_verdict_key(list->monitor->verdict));
	csv_empty(list->text);
	csv_number(list->text, context->protocol->revision, 0);
	csv_number(list->text, order->weight.g, 3);
	csv_string(list->text, infuse_setting_name(order->setting));
	csv_string(list->text, context->site->id);
	csv_number(list->text, context->site->revision, 0);
	csv_end(list->text);
}

/* One line; `number` 0 is none, and the last cell is left for a signature. */
static void add_line_then(const struct checklist *list, const char *stage,
    int64_t number, struct infuse_duration after, struct infuse_duration by,
    const char *what)
{
	struct infuse_duration at = { after.min + by.min };
	char iso[RENDER_ISO_MAX];

	csv_string(list->text, list->context->protocol->id);
	csv_string(list->text, stage);
	if (number == 0)
		csv_empty(list->text);
	else
		csv_number(list->text, number, 0);
	csv_number(list->text, at.min, 0);
	if (list->context->clock == NULL) {
		csv_empty(list->text);
	} else {
		render_iso_then(iso, list->context->clock, after, by);
		csv_string(list->text, iso);
	}
	csv_string(list->text, what);
	end_line(list);
}

static void add_line(const struct checklist *list, const char *stage,
    int64_t number, struct infuse_duration at, const char *what)
{
	static const struct infuse_duration at_once;

	add_line_then(list, stage, number, at, at_once, what);
}

/* S-26, once, as the lines below cannot know when a step up is made. */
static void add_again(const struct checklist *list)
{
	csv_string(list->text, list->context->protocol->id);
	csv_string(list->text, "again");
	csv_empty(list->text);
	csv_empty(list->text);
	csv_empty(list->text);
	csv_string(list->text, "after every step up every 15 min for 1 h, "
	    "then where it was; after a pause of more than 1 h, another "
	    "strength or label as after the start");
	end_line(list);
}

static void add_items(const struct checklist *list, const char *stage,
    int64_t number, struct infuse_duration at,
    const bool items[INFUSE_OBSERVATIONS])
{
	struct render_text what = { 0 };

	render_observations(&what, items);
	if (what.failed)
		list->text->failed = true;
	add_line(list, stage, number, at, render_string(&what));
	render_text_free(&what);
}

static void add_after(const struct checklist *list, int64_t number,
    struct infuse_duration end)
{
	const struct infuse_monitor *monitor = list->monitor;

	if (monitor->after != NULL)
		add_line_then(list, "after", number, end,
		    monitor->observe_after, "observed up to here at least");
	if (monitor->driving != NULL)
		add_line_then(list, "after", number, end,
		    monitor->driving->no_driving,
		    "no driving before this time");
}

static void add_phase(const struct checklist *list,
    const struct infuse_phase *phase)
{
	struct infuse_due due = { 0 };
	bool session = phase->kind == INFUSE_PHASE_SESSION;
	int64_t number = session ? phase->number : 0;

	while (infuse_next_due(&due, list->monitor, phase, due.at))
		add_items(list, "during", number,
		    render_in_phase(phase, due.at), due.items);
	if (session)
		add_after(list, number,
		    render_in_phase(phase, phase->length));
}

static void add_liver_tests(const struct checklist *list)
{
	static const char *const words[] = {
		[INFUSE_LIVER_BASELINE] = "liver tests, baseline",
		[INFUSE_LIVER_DURING] =
		    "liver tests, not after this time and at most 24 h sooner",
		[INFUSE_LIVER_END] = "liver tests, at the end",
	};
	const struct infuse_liver_test *test = list->monitor->liver_test;
	const struct infuse_liver_test *end =
	    test + list->monitor->liver_tests;

	for (; test < end; test++)
		add_line(list, "laboratory", 0, test->to,
		    test->when == INFUSE_LIVER_DURING &&
		    test->from.min == test->to.min ?
		    "liver tests, at this time" : words[test->when]);
}

void render_monitor_csv(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_monitor *monitor)
{
	static const struct infuse_duration start;
	const struct checklist list = { text, context, monitor };
	int i;

	render_add(text, "protocol,stage,session,elapsed_min,time,observe,"
	    "verdict,done,revision,weight_kg,setting,site,site_revision\n");
	add_items(&list, "before", 0, start, monitor->baseline);
	if (monitor->watches > 0)
		add_again(&list);
	for (i = 0; i < monitor->phases; i++)
		add_phase(&list, &monitor->phase[i]);
	if (plan->rows > 0 && plan->row[0].session == 0)
		add_after(&list, 0, render_end_of(plan));
	add_liver_tests(&list);
}
