/* SPDX-License-Identifier: MIT */
#include "common_page.h"
#include "figure.h"
#include "monitor_now.h"
#include "observed.h"
#include "when.h"

#define AHEAD_MIN (4 * 60)	/* a look ahead of half a shift; ours */

/* One time of observation, from the start of it all. */
struct upcoming {
	struct infuse_duration at;
	bool items[INFUSE_OBSERVATIONS];
};

/* The next of a phase after `after`, counted from the start of it all. */
static bool next_of(struct upcoming *out,
    const struct infuse_monitor *monitor, const struct infuse_phase *phase,
    int64_t after)
{
	struct infuse_duration from = { after - phase->start.min };
	struct infuse_due due = { 0 };
	int k;

	if (from.min < 0)
		from.min = 0;
	if (!infuse_next_due(&due, monitor, phase, from))
		return false;
	out->at = render_in_phase(phase, due.at);
	for (k = 0; k < INFUSE_OBSERVATIONS; k++)
		out->items[k] = due.items[k];
	return true;
}

/* The next of all phases; two that meet at one time are one. */
static bool next(struct upcoming *out, const struct infuse_monitor *monitor,
    int64_t after, int64_t until)
{
	struct upcoming one;
	bool any = false;
	int i, k;

	for (i = 0; i < monitor->phases; i++) {
		if (!next_of(&one, monitor, &monitor->phase[i], after) ||
		    one.at.min > until || (any && one.at.min > out->at.min))
			continue;
		for (k = 0; any && one.at.min == out->at.min &&
		    k < INFUSE_OBSERVATIONS; k++)
			one.items[k] = one.items[k] || out->items[k];
		*out = one;
		any = true;
	}
	return any;
}

static void add_now(struct page *page, const struct render_context *context,
    const struct infuse_plan *plan)
{
	struct render_text value = { 0 };
	struct infuse_duration end = render_end_of(plan);

	page_moment(&value, context->clock, *context->now);
	render_add(&value, ", ");
	render_duration(&value, *context->now);
	render_add(&value, " since the start");
	if (context->now->min >= end.min)
		render_add(&value, "; it is over, see AFTER");
	page_field(page, "NOW", &value);
}

/* Which are due by a time that is near. */
static void add_liver(struct page *page, const struct render_context *context,
    const struct infuse_monitor *monitor)
{
	const struct infuse_liver_test *test;
	struct render_text value = { 0 };
	int64_t now = context->now->min;
	int i;

	for (i = 0; i < monitor->liver_tests; i++) {
		test = &monitor->liver_test[i];
		if (test->when == INFUSE_LIVER_BASELINE ||
		    test->from.min > now + AHEAD_MIN || test->to.min < now)
			continue;
		render_add(&value, "liver tests by ");
		page_moment(&value, context->clock, test->to);
		page_field(page, "", &value);
	}
}

void page_monitor_now(struct page *page,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_monitor *monitor)
{
	struct render_text when = { 0 }, what = { 0 };
	struct upcoming due;
	int64_t now, after;

	if (context->now == NULL || plan->rows == 0)
		return;
	now = context->now->min;
	add_now(page, context, plan);
	if (next(&due, monitor, now - 1, now))
		render_observations(&what, due.items);
	else
		render_add(&what, "no observation at this very minute");
	page_field(page, "DUE NOW", &what);
	add_liver(page, context, monitor);
	if (!next(&due, monitor, now, now + AHEAD_MIN)) {
		render_add(&what, "no observation");
		page_field(page, "NEXT 4 h", &what);
		page_gap(page);
		return;
	}
	page_field(page, "NEXT 4 h", NULL);
	for (after = now; next(&due, monitor, after, now + AHEAD_MIN);
	    after = due.at.min) {
		page_short_moment(&when, context->clock, due.at);
		render_observations(&what, due.items);
		page_limit(page, &when, &what, NULL);
	}
	page_gap(page);
}

static void json_upcoming(struct json *json,
    const struct render_context *context, const struct upcoming *due)
{
	int k;

	json_begin(json, NULL, '{');
	json_moment(json, "at", context->clock, due->at);
	json_quantity(json, "since_start", INFUSE_DURATION, due->at.min,
	    false);
	json_begin(json, "items", '[');
	for (k = 0; k < INFUSE_OBSERVATIONS; k++)
		if (due->items[k])
			json_string(json, NULL, infuse_observation_name(
			    (enum infuse_observation)k));
	json_end(json, ']');
	json_end(json, '}');
}

void json_monitor_now(struct json *json,
    const struct render_context *context, const struct infuse_monitor *monitor)
{
	struct upcoming due;
	int64_t after;

	if (context->now == NULL) {
		json_null(json, "now");
		return;
	}
	json_begin(json, "now", '{');
	json_moment(json, "at", context->clock, *context->now);
	json_quantity(json, "since_start", INFUSE_DURATION,
	    context->now->min, false);
	json_begin(json, "due", '[');
	for (after = context->now->min - 1; next(&due, monitor, after,
	    context->now->min + AHEAD_MIN); after = due.at.min)
		json_upcoming(json, context, &due);
	json_end(json, ']');
	json_end(json, '}');
}
