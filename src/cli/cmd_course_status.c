/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "../answer/figure.h"
#include "../render/json.h"
#include "course.h"
#include "text_out.h"

const char *course_opened(const struct course_run *run, const char *key)
{
	const char *text = file_course_value(&run->log.entry[0], key);

	return text != NULL ? text : "";
}

void course_add_line(struct render_text *out, int64_t seq)
{
	char text[40];

	(void)snprintf(text, sizeof(text), " (line %lld)", (long long)seq);
	render_add(out, text);
}

static void add_span(struct render_text *out, int64_t minutes)
{
	struct infuse_duration length = { minutes };

	render_duration(out, length);
}

static void say_runs(struct render_text *out, const struct course_run *run)
{
	const struct infuse_course_state *s = &run->state;
	struct infuse_rate rate;

	render_add(out, "RUNS       ");
	if (!s->started) {
		render_add(out, "nothing has run yet\n");
		return;
	}
	if (s->stopped) {
		render_add(out, "stopped, for ");
	} else if (s->paused) {
		render_add(out, "PAUSED; set to ");
		render_flow(out, s->flow);
		render_add(out, ", for ");
	} else {
		render_flow(out, s->flow);
		if (!s->bag_up)
			render_add(out, ", and NO BAG IS UP");
		else if (infuse_course_rate(&rate, s)) {
			render_add(out, ", ");
			render_rate(out, rate);
		}
		render_add(out, ", for ");
	}
	add_span(out, run->now.utc_min - s->since_min);
	course_add_line(out, s->since_seq);
	render_add(out, "\n");
}

/* Where it was measured anew. */
static void say_weight(struct render_text *out, const struct course_run *run)
{
	const struct infuse_course_state *s = &run->state;
	const char *day = s->weight_seq > 1 ? file_course_value(
	    course_current(run, s->weight_seq), "weighed") : NULL;

	if (day == NULL)
		return;
	render_add(out, "WEIGHT     ");
	render_quantity(out, INFUSE_WEIGHT, s->weight.g);
	render_add(out, ", measured ");
	render_quote(out, day);
	course_add_line(out, s->weight_seq);
	render_add(out, "\n");
}

static void say_given(struct render_text *out, const struct course_run *run)
{
	const struct infuse_course_state *s = &run->state;

	render_add(out, "GIVEN      ");
	if (s->started) {
		render_add(out, "day ");
		render_add_count(out, s->day);
		render_add(out, ": ");
	}
	render_dose(out, s->given_today);
	render_add(out, "; since the beginning: ");
	render_dose(out, s->given);
	render_add(out, "\n");
}

static void say_bags(struct render_text *out, const struct course_run *run)
{
	const struct infuse_course_state *s = &run->state;

	render_add(out, "BAGS       ");
	render_add_count(out, s->bags);
	render_add(out, " put up, ");
	render_add_count(out, s->bags_down);
	render_add(out, " taken down");
	if (s->bag_up) {
		render_add(out, "; up: ");
		render_strength(out, s->strength);
		course_add_line(out, s->bag_seq);
		if (s->ran_dry) {
			render_add(out, "\n           BY THIS ACCOUNT IT IS "
			    "EMPTY: was a change of bags left out?");
		} else {
			render_add(out, ",\n           ");
			render_dose(out, s->in_bag);
			render_add(out, " in it by this account");
		}
	}
	render_add(out, "\n");
}

void course_say_state(struct render_text *out, const struct course_run *run)
{
	say_weight(out, run);
	say_runs(out, run);
	say_given(out, run);
	say_bags(out, run);
}

static void say_entry(struct render_text *out, const struct course_run *run,
    const struct infuse_course_event *e)
{
	const struct course_entry *entry = course_entry(run, e->seq);
	const struct json_node *node;
	char text[160];

	(void)snprintf(text, sizeof(text), "%s %s %s", entry->at, entry->kind,
	    entry->by);
	render_add(out, text);
	for (node = entry->seq > 1 ? entry->body->first : NULL; node != NULL;
	    node = node->next) {
		render_add(out, node == entry->body->first ? ": " : ", ");
		render_quote(out, node->key);
		render_add(out, " ");
		render_quote(out, node->text);
	}
	if (entry->witness != NULL) {
		render_add(out, "; witness ");
		render_add(out, entry->witness);
	}
	if (entry->verdict != NULL) {
		render_add(out, "; ");
		render_add(out, entry->verdict);
	}
	if (strcmp(entry->at, entry->entered) != 0) {
		render_add(out, "; LATE, entered ");
		render_add(out, entry->entered);
	}
	if (e->corrected_by > 0) {
		render_add(out, e->struck ? "; STRUCK" : "; CORRECTED");
		course_add_line(out, e->corrected_by);
	}
}

void course_say_entries(struct render_text *out,
    const struct course_run *run, int64_t from)
{
	struct render_text one;
	char number[24];
	int i;

	for (i = 0; i < run->events; i++) {
		if (run->settled[i].seq < from)
			continue;
		memset(&one, 0, sizeof(one));
		say_entry(&one, run, &run->settled[i]);
		(void)snprintf(number, sizeof(number), "  %4lld ",
		    (long long)run->settled[i].seq);
		render_add(out, number);
		render_wrap(out, &one, 11, SCREEN_COLUMNS - 11);
		out->failed = out->failed || one.failed;
		render_text_free(&one);
		render_add(out, "\n");
	}
}

void course_say_head(struct render_text *out, const struct course_run *run)
{
	char text[400];

	(void)snprintf(text, sizeof(text), "COURSE     %s, %s, %s; %d lines, "
	    "head %.12s\n", course_opened(run, "id"),
	    course_opened(run, "protocol"), course_opened(run, "weight"),
	    run->log.count, run->log.head);
	render_add(out, text);
	render_add(out, "           a working record; it does not replace "
	    "chart, prescription,\n           register\nNOW        ");
	render_add(out, run->now.text);
	render_add(out, "\n");
	if (run->log.torn > 0)
		render_add(out, "TORN       behind the last line stands a part "
		    "of one that was never acknowledged;\n           the next "
		    "writer cuts it\n");
}

static void say_json(struct render_text *out, const struct course_run *run)
{
	const struct infuse_course_state *s = &run->state;
	struct answer tree = { 0 };
	struct json json = json_of(&tree);

	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-course/1");
	json_quoted(&json, "id", course_opened(run, "id"));
	json_count(&json, "lines", run->log.count);
	json_quoted(&json, "head", run->log.head);
	json_quoted(&json, "now", run->now.text);
	json_bool(&json, "torn", run->log.torn > 0);
	json_bool(&json, "started", s->started);
	json_bool(&json, "paused", s->paused);
	json_bool(&json, "stopped", s->stopped);
	json_count(&json, "day", s->day);
	json_quantity(&json, "weight", INFUSE_WEIGHT, s->weight.g, false);
	json_count(&json, "weight_line", s->weight_seq);
	json_quantity(&json, "flow", INFUSE_FLOW, s->flow.hundredth_ml_per_h,
	    false);
	json_count(&json, "flow_line", s->flow_seq);
	json_count(&json, "unchanged_min", s->started ? run->now.utc_min -
	    s->since_min : 0);
	json_dose(&json, "given_today", s->given_today);
	json_dose(&json, "given_course", s->given);
	json_bool(&json, "bag_up", s->bag_up);
	json_count(&json, "bags", s->bags);
	json_count(&json, "bags_down", s->bags_down);
	json_count(&json, "pauses_today", s->pauses_today);
	json_dose(&json, "drawn", s->drawn);
	json_dose(&json, "left", s->left);
	json_dose(&json, "in_bag", s->in_bag);
	json_dose(&json, "wasted", s->wasted);
	json_end(&json, '}');
	render_json_take(out, &tree);
}

enum cli_status cli_course_status(const struct cli_args *args)
{
	struct course_run run;
	struct render_text out = { 0 };
	enum cli_format format;
	enum cli_status status;

	if (!cli_read_format(&format, args))
		return CLI_USAGE;
	status = course_begin(&run, args, COURSE_READ);
	if (status != CLI_OK)
		return status;
	if (format == CLI_JSON) {
		say_json(&out, &run);
	} else {
		course_say_head(&out, &run);
		course_say_state(&out, &run);
		render_add(&out, "LINES      in the order of their times\n");
		course_say_entries(&out, &run, 1);
	}
	course_end(&run);
	return cli_print(&out, CLI_OK);
}
