/* SPDX-License-Identifier: MIT */
#include "context_tree.h"
#include "document_tree.h"
#include "figure.h"
#include "protocol.h"
#include "when.h"
#include "words.h"

void json_line(struct json *json, unsigned line)
{
	if (line == 0)
		json_null(json, "line");
	else
		json_count(json, "line", line % INFUSE_SYSTEM_LINES);
	if (line >= INFUSE_SYSTEM_LINES)
		json_bool(json, "of_system", true);
}

void json_settings(struct json *json, const bool settings[INFUSE_SETTINGS])
{
	int i;

	json_begin(json, "settings", '[');
	for (i = 0; i < INFUSE_SETTINGS; i++)
		if (settings[i])
			json_string(json, NULL,
			    infuse_setting_name((enum infuse_setting)i));
	json_end(json, ']');
}

void json_duration_or_null(struct json *json, const char *key, bool set,
    struct infuse_duration length)
{
	if (set)
		json_quantity(json, key, INFUSE_DURATION, length.min, false);
	else
		json_null(json, key);
}

void json_written_rate(struct json *json, const char *key,
    const struct infuse_written_rate *rate)
{
	struct render_text text = { 0 };
	bool over;

	if (rate == NULL) {
		json_null(json, key);
		return;
	}
	over = (rate->per_kg ? rate->dose_rate.over : rate->rate.over) > 0;
	render_written(&text, *rate);
	json_begin(json, key, '{');
	if (rate->per_kg)
		json_quantity(json, "rate", INFUSE_DOSE_RATE,
		    rate->dose_rate.pg_per_kg_h, over);
	else
		json_quantity(json, "rate", INFUSE_RATE, rate->rate.pg_per_h,
		    over);
	json_string(json, "written", render_string(&text));
	json_end(json, '}');
	json->answer->failed = json->answer->failed || text.failed;
	render_text_free(&text);
}

static void json_entries(struct json *json,
    const struct infuse_schedule *schedule)
{
	const struct infuse_entry *entry = schedule->entry;

	json_begin(json, "rates", '[');
	for (; schedule->form == INFUSE_FORM_ENTRIES &&
	    entry < schedule->entry + schedule->entries; entry++) {
		json_begin(json, NULL, '{');
		json_count(json, "first", entry->first);
		json_count(json, "last", entry->last);
		json_written_rate(json, "rate", &entry->rate.rate);
		json_written_rate(json, "at_most", entry->rate.capped ?
		    &entry->rate.at_most : NULL);
		json_quantity(json, "share", INFUSE_PERCENT,
		    entry->rate.share, false);
		json_bool(json, "stated", entry->stated);
		json_line(json, entry->rate.line);
		json_duration_or_null(json, "for", schedule->phased,
		    entry->length);
		json_end(json, '}');
	}
	json_end(json, ']');
}

/* The days of sessions that are not evenly spaced; else null. */
static void json_on(struct json *json,
    const struct infuse_schedule *schedule)
{
	struct render_text text = { 0 };
	int64_t i;

	if (schedule->weekdays == 0) {
		json_null(json, "on");
	} else {
		render_weekdays(&text, schedule->weekdays);
		json_string(json, "on", render_string(&text));
		json->answer->failed = json->answer->failed || text.failed;
		render_text_free(&text);
	}
	if (!schedule->listed) {
		json_null(json, "on_days");
		return;
	}
	json_begin(json, "on_days", '[');
	for (i = 0; i < schedule->sessions; i++)
		json_count(json, NULL, schedule->on[i]);
	json_end(json, ']');
}

/* How it is brought down; its time is on top of the length. */
static void json_wean(struct json *json,
    const struct infuse_schedule *schedule)
{
	const struct infuse_wean *wean = &schedule->wean;
	struct infuse_duration over;

	if (wean->steps == 0) {
		json_null(json, "wean");
		return;
	}
	over.min = wean->steps * wean->interval.min;
	json_begin(json, "wean", '{');
	json_duration_or_null(json, "over", true, over);
	json_duration_or_null(json, "interval", true, wean->interval);
	json_written_rate(json, "step", wean->by_step ? &wean->step : NULL);
	json_bool(json, "worked_out", wean->worked_out);
	json_line(json, wean->line);
	json_end(json, '}');
}

static void json_ramp(struct json *json,
    const struct infuse_schedule *schedule)
{
	if (schedule->form != INFUSE_FORM_RAMP) {
		json_null(json, "ramp");
		return;
	}
	json_begin(json, "ramp", '{');
	json_written_rate(json, "from", &schedule->from);
	json_written_rate(json, "to", &schedule->to);
	if (schedule->round_down_to.pg_per_h > 0)
		json_quantity(json, "round_down_to", INFUSE_RATE,
		    schedule->round_down_to.pg_per_h, false);
	else
		json_null(json, "round_down_to");
	json_line(json, schedule->ramp_line);
	json_end(json, '}');
}

/* One figure, or the range of which the order picks one. */
static void json_choice(struct json *json, const char *key, bool open,
    const struct infuse_written_rate *from,
    const struct infuse_written_rate *to)
{
	json_begin(json, key, '{');
	json_written_rate(json, "from", from);
	json_written_rate(json, "to", to);
	json_bool(json, "order_picks", open);
	json_end(json, '}');
}

static void json_interval(struct json *json,
    const struct infuse_titration *t, const struct infuse_open *open)
{
	json_begin(json, "interval", '{');
	json_duration_or_null(json, "from", open->interval || t->has_interval,
	    open->interval ? open->interval_from : t->interval);
	json_duration_or_null(json, "to", open->interval || t->has_interval,
	    open->interval ? open->interval_to : t->interval);
	json_bool(json, "order_picks", open->interval);
	json_end(json, '}');
}

static void json_titration(struct json *json,
    const struct infuse_schedule *schedule, const struct infuse_open *open)
{
	const struct infuse_titration *t = &schedule->titration;
	const struct infuse_written_rate *start = t->has_start ? &t->start :
	    NULL;
	const struct infuse_written_rate *step = t->has_step ? &t->step : NULL;

	if (schedule->form != INFUSE_FORM_TITRATED) {
		json_null(json, "titration");
		return;
	}
	json_begin(json, "titration", '{');
	json_choice(json, "start", open->start,
	    open->start ? &open->start_from : start,
	    open->start ? &open->start_to : start);
	json_choice(json, "step", open->step,
	    open->step ? &open->step_from : step,
	    open->step ? &open->step_to : step);
	json_interval(json, t, open);
	json_written_rate(json, "max", &t->max);
	json_written_rate(json, "max_at_most", t->max_capped ?
	    &t->max_at_most : NULL);
	json_line(json, t->max_line);
	json_end(json, '}');
}

void json_schedule_written(struct json *json,
    const struct infuse_schedule *schedule, const struct infuse_open *open)
{
	static const char *const forms[] = {
		[INFUSE_FORM_ENTRIES] = "rates",
		[INFUSE_FORM_RAMP] = "ramp",
		[INFUSE_FORM_TITRATED] = "titrated",
	};
	bool sessions = schedule->regimen == INFUSE_SESSIONS;

	json_begin(json, "schedule", '{');
	json_string(json, "regimen", infuse_regimen_name(schedule->regimen));
	json_string(json, "form", forms[schedule->form]);
	json_duration_or_null(json, "length", !open->length,
	    render_before_wean(schedule));
	json_count(json, "sessions", sessions ? schedule->sessions : 1);
	json_duration_or_null(json, "every", sessions && !schedule->listed,
	    schedule->every);
	json_entries(json, schedule);
	json_ramp(json, schedule);
	json_titration(json, schedule, open);
	json_wean(json, schedule);
	json_on(json, schedule);
	json_end(json, '}');
}

static void json_bounds(struct json *json, enum infuse_rule rule,
    const struct infuse_limit *limit)
{
	const struct infuse_bound *bound;
	int kind;

	for (kind = 0; kind < INFUSE_BOUNDS; kind++) {
		bound = &limit->bound[kind];
		if (!bound->set)
			continue;
		json_begin(json, NULL, '{');
		json_string(json, "rule", infuse_rule_name(rule));
		json_string(json, "bound",
		    infuse_bound_name((enum infuse_bound_kind)kind));
		json_quantity(json, "limit",
		    render_bound_dimension(rule, bound),
		    bound->value, bound->part > 0);
		json_written_bound(json, rule, bound);
		json_line(json, bound->line);
		json_end(json, '}');
	}
}

void json_limits_written(struct json *json,
    const struct infuse_limits *limits)
{
	int rule;

	json_begin(json, "limits", '[');
	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		json_bounds(json, (enum infuse_rule)rule, &limits->of[rule]);
	json_end(json, ']');
	json_begin(json, "not_stated", '[');
	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		if (limits->of[rule].not_stated)
			json_string(json, NULL,
			    infuse_rule_name((enum infuse_rule)rule));
	json_end(json, ']');
}
