/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "../answer/figure.h"
#include "course.h"
#include "text_out.h"

#define DATE_LENGTH 10

bool course_is_date(const struct course_run *run, const char *typed)
{
	struct infuse_civil civil;
	struct infuse_fault fault;
	char text[32];
	int64_t offset;
	bool has;

	if (typed == NULL)
		return true;
	(void)snprintf(text, sizeof(text), "%.20s 00:00", typed);
	if (strlen(typed) != DATE_LENGTH || !infuse_read_civil(&civil, &has,
	    &offset, text, strlen(text), &fault)) {
		cli_error("not-a-date", "--weighed", "is not a date", typed,
		    "write it as in 2026-11-23");
		return false;
	}
	if (strncmp(typed, run->at.text, DATE_LENGTH) <= 0)
		return true;
	cli_error("in-the-future", "--weighed", "lies in the future", typed,
	    "write the day on which it was measured");
	return false;
}

/* What is dosed by at that weight: as the plan has it. */
static bool find_dosing(struct infuse_weight *out,
    const struct course_run *run, const struct infuse_course_state *then)
{
	struct course_command command;
	struct cli_case c;

	if (!course_fill(&command, "plan", run, then, run->at.utc_min) ||
	    course_same_files(&command, run) != CLI_OK ||
	    cli_case_open(&c, &command.args) != CLI_OK)
		return false;
	*out = c.of.order.dosing.g > 0 ? c.of.order.dosing :
	    c.of.order.weight;
	cli_case_close(&c);
	return true;
}

bool course_fill_weight(struct course_run *run,
    const struct infuse_course_state *then)
{
	const char *weighed = run->args->value[CLI_WEIGHED];
	struct infuse_course_state now = *then;
	struct infuse_weight dosing;
	char text[COURSE_TEXT_MAX];
	bool rounded;

	if (!course_needs(run, CLI_WEIGHT, "in kg, as in --weight 77") ||
	    !course_needs(run, CLI_WEIGHED, "the day on which it was "
	    "measured, as in --weighed 2026-11-25") ||
	    !cli_read_weight(&now.weight, &rounded,
	    run->args->value[CLI_WEIGHT]) || !course_is_date(run, weighed))
		return false;
	now.weight_seq = run->log.count + 1;
	if (!find_dosing(&dosing, run, &now))
		return false;
	course_quantity_text(text, INFUSE_WEIGHT, now.weight.g);
	course_add(&run->body, "weight", text);
	course_add(&run->body, "weighed", weighed);
	course_quantity_text(text, INFUSE_WEIGHT, dosing.g);
	course_add(&run->body, "dosing", text);
	return true;
}

/* IN-05, against the weight before and that of the opening. */
static bool say_change(struct render_text *out, const struct course_run *run,
    const struct infuse_course_state *then, struct infuse_weight now)
{
	struct infuse_weight opened = run->event[0].weight;
	bool last = infuse_course_weight_differs(then->weight, now);
	bool first = infuse_course_weight_differs(opened, now);
	char text[160];

	render_add(out, "WEIGHT     ");
	render_quantity(out, INFUSE_WEIGHT, now.g);
	render_add(out, "; it was ");
	render_quantity(out, INFUSE_WEIGHT, last || !first ? then->weight.g :
	    opened.g);
	(void)snprintf(text, sizeof(text), " (line %lld)\n", last || !first ?
	    (long long)then->weight_seq : 1LL);
	render_add(out, text);
	if (last || first)
		render_add(out, "CAUTION    by more than 10 %: weigh again; "
		    "from now on it is judged by this\n           weight\n");
	return last || first;
}

/* What runs on, at the weight that is new. */
static enum infuse_verdict judge_running(struct render_text *out,
    const struct course_run *run, const struct infuse_course_state *now)
{
	struct course_command command;
	struct infuse_acting acting;
	enum infuse_verdict verdict;
	char flow[COURSE_TEXT_MAX];

	if (!now->started || now->stopped || !now->bag_up ||
	    now->flow.hundredth_ml_per_h == 0)
		return INFUSE_WITHIN;
	course_quantity_text(flow, INFUSE_FLOW, now->flow.hundredth_ml_per_h);
	verdict = course_judge(&command, &acting, run, now, flow);
	course_say_verdict(out, now->flow, now, &command, verdict,
	    &acting);
	return verdict;
}

enum cli_status course_write_weight(struct course_run *run,
    enum infuse_course_kind kind, const struct infuse_course_state *then)
{
	struct render_text more = { 0 };
	struct infuse_course_state now = *then;
	const char *text = course_body_value(&run->body, "weight");
	enum infuse_verdict verdict = INFUSE_WITHIN;
	struct infuse_quantity quantity;
	struct infuse_fault fault;

	if (!infuse_read_quantity(&quantity, text, strlen(text),
	    1u << INFUSE_WEIGHT, &fault))
		return CLI_USAGE;
	now.weight.g = quantity.base;
	now.weight_seq = run->log.count + 1;
	if (say_change(&more, run, then, now.weight))
		verdict = INFUSE_CAUTION;
	verdict = infuse_verdict_least(verdict, judge_running(&more, run,
	    &now));
	return course_commit(run, kind, render_verdict_key(verdict), &more,
	    cli_verdict_status(verdict, run->args));
}
