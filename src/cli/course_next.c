/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include <infuse/monitor.h>

#include "../answer/figure.h"
#include "../answer/observed.h"
#include "course.h"
#include "text_out.h"

#define INDENT 11
#define LIVER_AHEAD_MIN (12 * 60)	/* a shift of 12 h; ours */

void course_say_line(struct render_text *out, const char *name,
    struct render_text *text)
{
	render_add(out, name);
	render_wrap(out, text, INDENT, SCREEN_COLUMNS - INDENT);
	out->failed = out->failed || text->failed;
	render_text_free(text);
	render_add(out, "\n");
}

static void add_time(struct render_text *out, const struct course_run *run,
    int64_t utc_min)
{
	struct course_time time = { .utc_min = utc_min };

	if (course_show_time(&time, run->zone) == CLI_OK)
		render_add(out, time.text);
}

/* When each item was observed last. */
static void find_seen(int64_t seen[INFUSE_OBSERVATIONS],
    const struct course_run *run)
{
	static const struct {
		enum infuse_observation item;
		const char *key;
	} keys[] = {
		{ INFUSE_PAIN, "pain" }, { INFUSE_SEDATION, "sedation" },
		{ INFUSE_SEDATION, "acvpu" }, { INFUSE_HEART_RATE, "hr" },
		{ INFUSE_BLOOD_PRESSURE, "bp" }, { INFUSE_BREATHING, "rr" },
		{ INFUSE_OXYGEN, "spo2" }, { INFUSE_NAUSEA, "nausea" },
		{ INFUSE_DISSOCIATION, "dissociation" },
	};
	const struct infuse_course_event *e;
	size_t k;
	int i;

	for (i = 0; i < INFUSE_OBSERVATIONS; i++)
		seen[i] = INFUSE_COURSE_UNSEEN;
	for (i = 0; i < run->events; i++) {
		e = &run->settled[i];
		if (e->struck || e->kind != INFUSE_COURSE_OBSERVE)
			continue;
		for (k = 0; k < sizeof(keys) / sizeof(keys[0]); k++)
			if (file_course_value(course_current(run, e->seq),
			    keys[k].key) != NULL)
				seen[keys[k].item] = e->at_min;
	}
}

/* Items that are next at one time, as long as there are more. */
static bool say_next_time(struct render_text *out,
    const struct course_run *run,
    struct infuse_course_due due[INFUSE_OBSERVATIONS], const char *name)
{
	bool items[INFUSE_OBSERVATIONS] = { false };
	struct render_text text = { 0 };
	int64_t first = INT64_MAX;
	int i;

	for (i = 0; i < INFUSE_OBSERVATIONS; i++)
		if (due[i].has_next && due[i].next_min < first)
			first = due[i].next_min;
	if (first == INT64_MAX)
		return false;
	for (i = 0; i < INFUSE_OBSERVATIONS; i++)
		if (due[i].has_next && due[i].next_min == first) {
			items[i] = true;
			due[i].has_next = false;
		}
	add_time(&text, run, first);
	render_add(&text, ": ");
	render_observations(&text, items);
	course_say_line(out, name, &text);
	return true;
}

static void say_due(struct render_text *out, const struct course_run *run,
    const struct infuse_monitor *monitor)
{
	struct infuse_course_due due[INFUSE_OBSERVATIONS];
	bool overdue[INFUSE_OBSERVATIONS], silent[INFUSE_OBSERVATIONS];
	bool any_overdue = false, any_silent = false;
	int64_t seen[INFUSE_OBSERVATIONS];
	struct render_text text = { 0 };
	struct infuse_phase phase;
	const char *name = "DUE        ";
	int i;

	if (!infuse_course_phase(&phase, &run->state, run->now.utc_min))
		return;
	find_seen(seen, run);
	infuse_course_due(due, monitor, &phase, seen, run->now.utc_min);
	for (i = 0; i < INFUSE_OBSERVATIONS; i++) {
		overdue[i] = due[i].overdue;
		silent[i] = monitor->due[i] && due[i].every.min == 0;
		any_overdue = any_overdue || overdue[i];
		any_silent = any_silent || silent[i];
	}
	if (any_overdue) {
		render_add(&text, "overdue: ");
		render_observations(&text, overdue);
		course_say_line(out, name, &text);
		name = "           ";
	}
	while (say_next_time(out, run, due, name))
		name = "           ";
	if (any_silent) {
		render_add(&text, "no file says how often: ");
		render_observations(&text, silent);
		course_say_line(out, name, &text);
	}
}

/* S-27, those of now and of the shift to come. */
static void say_liver(struct render_text *out, const struct course_run *run,
    const struct infuse_monitor *monitor)
{
	int64_t into = run->now.utc_min - run->state.start_min;
	const struct infuse_liver_test *test;
	struct render_text text = { 0 };
	int i;

	for (i = 0; i < monitor->liver_tests; i++) {
		test = &monitor->liver_test[i];
		if (test->when == INFUSE_LIVER_BASELINE ||
		    test->from.min > into + LIVER_AHEAD_MIN ||
		    test->to.min < into)
			continue;
		render_add(&text, "liver tests by ");
		add_time(&text, run, run->state.start_min + test->to.min);
		course_say_line(out, "           ", &text);
	}
}

/* S-26, from when it was stopped. */
static void say_after(struct render_text *out, const struct course_run *run,
    const struct infuse_monitor *monitor)
{
	int64_t until = run->state.since_min + monitor->observe_after.min;
	struct render_text text = { 0 };

	if (!run->state.stopped || monitor->after == NULL ||
	    until <= run->now.utc_min)
		return;
	render_add(&text, "observe until ");
	add_time(&text, run, until);
	course_say_line(out, "AFTER      ", &text);
}

/* S-06: of a plan that is no, or that nobody judged, no rate. */
static void say_scheduled(struct render_text *out,
    const struct course_run *run, const struct infuse_plan *plan)
{
	int64_t into = run->now.utc_min - run->state.start_min;
	struct render_text text = { 0 };
	const struct infuse_row *row;
	int i;

	for (i = 0; i < plan->rows; i++) {
		row = &plan->row[i];
		if (row->titrated || row->start.min <= into ||
		    (run->state.stopped && row->session == 0))
			continue;
		render_add(&text, "by the schedule, from ");
		add_time(&text, run, run->state.start_min + row->start.min);
		render_add(&text, ": ");
		if (plan->verdict > INFUSE_UNCHECKED && row->computed &&
		    row->has_rate)
			render_rate(&text, row->at.rate);
		else
			render_add(&text, "see the prescription");
		course_say_line(out, "NEXT       ", &text);
		return;
	}
}

static void say_from_files(struct render_text *out,
    const struct course_run *run)
{
	struct course_command command;
	struct infuse_monitor monitor;
	struct infuse_plan plan;
	struct cli_case c;

	if (!run->state.started)
		return;
	if (!course_fill(&command, "monitor", run, &run->state,
	    run->now.utc_min) ||
	    course_same_files(&command, run) != CLI_OK ||
	    cli_case_open(&c, &command.args) != CLI_OK) {
		render_add(out, "DUE        not known here: see the chart\n");
		return;
	}
	infuse_plan_make(&plan, &c.of);
	infuse_monitor_make(&monitor, &c.of, &plan,
	    &c.documents.protocol->care, &c.documents.site->care, NULL,
	    INFUSE_EARLIER_NOT_SAID);
	say_due(out, run, &monitor);
	say_liver(out, run, &monitor);
	say_after(out, run, &monitor);
	say_scheduled(out, run, &plan);
	cli_case_close(&c);
}

/* Whether something was set since then. */
static bool is_set_since(const struct course_run *run, int64_t seq)
{
	bool after = false;
	int i;

	for (i = 0; i < run->events; i++) {
		if (after && run->settled[i].kind == INFUSE_COURSE_SET &&
		    !run->settled[i].struck)
			return true;
		after = after || run->settled[i].seq == seq ||
		    run->settled[i].corrected_by == seq;
	}
	return false;
}

static void say_ordered(struct render_text *out, const struct course_run *run)
{
	const struct course_entry *order = course_last(run,
	    INFUSE_COURSE_ORDER);
	const char *who = order != NULL ? file_course_value(order,
	    "prescriber") : NULL;

	render_add(out, "ORDERED    ");
	if (order == NULL) {
		render_add(out, "nothing in this record: see the "
		    "prescription\n");
	} else {
		render_quote(out, file_course_value(order, "rate"));
		course_add_line(out, order->seq);
		render_add(out, is_set_since(run, order->seq) ? "\n" :
		    "; nothing was set since\n");
	}
	render_add(out, "CALL       ");
	if (who == NULL) {
		render_add(out, "the prescriber: this record names none\n");
		return;
	}
	render_quote(out, who);
	course_add_line(out, order->seq);
	render_add(out, "\n");
}

void course_say_next(struct render_text *out, const struct course_run *run)
{
	say_from_files(out, run);
	say_ordered(out, run);
}
