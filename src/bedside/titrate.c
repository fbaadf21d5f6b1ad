/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include <infuse/monitor.h>
#include <infuse/run.h>

#include "../core/figures.h"
#include "titrate.h"

const char *infuse_option_name(enum infuse_option option)
{
	static const char *const names[INFUSE_OPTIONS] = {
		[INFUSE_OPTION_STOP] = "stop",
		[INFUSE_OPTION_PAUSE] = "pause",
		[INFUSE_OPTION_DOWN] = "down",
		[INFUSE_OPTION_STAY] = "stay",
		[INFUSE_OPTION_UP] = "up",
	};

	return names[option];
}

const char *infuse_reason_name(enum infuse_reason_kind kind)
{
	static const char *const names[INFUSE_REASONS] = {
		[INFUSE_REASON_FINDING] = "limit",
		[INFUSE_REASON_DOSE] = "dose",
		[INFUSE_REASON_HOLD] = "hold",
		[INFUSE_REASON_UNHELD] = "hold-not-applied",
		[INFUSE_REASON_SIGN] = "sign",
		[INFUSE_REASON_GUARD] = "guard",
		[INFUSE_REASON_MILD] = "mild",
		[INFUSE_REASON_MISSING] = "not-observed",
		[INFUSE_REASON_STALE] = "observed-long-ago",
		[INFUSE_REASON_STEP] = "step-not-stated",
		[INFUSE_REASON_CEILING] = "ceiling",
		[INFUSE_REASON_NO_INTERVAL] = "interval-not-stated",
		[INFUSE_REASON_NO_RUNNING] = "running-not-said",
		[INFUSE_REASON_INTERVAL] = "interval",
		[INFUSE_REASON_SCHEDULE] = "schedule",
		[INFUSE_REASON_PAUSED] = "paused",
		[INFUSE_REASON_LAST_HOUR] = "last-hour",
		[INFUSE_REASON_OVER] = "over",
		[INFUSE_REASON_STAY] = "stay",
	};

	return names[kind];
}

/* There is always room for one more: the last is written over. */
struct infuse_reason *bedside_reason(struct infuse_choice *to,
    enum infuse_reason_kind kind, enum infuse_verdict verdict,
    enum infuse_source source, unsigned line)
{
	static const struct infuse_reason empty;
	struct infuse_reason *reason;

	if (to->reasons < INFUSE_REASONS_MAX)
		to->reasons++;
	reason = &to->reason[to->reasons - 1];
	*reason = empty;
	reason->kind = kind;
	reason->verdict = verdict;
	reason->source = source;
	reason->line = line;
	to->verdict = infuse_verdict_least(to->verdict, verdict);
	return reason;
}

/* What is asked of that rate: it comes from the present one. */
static struct infuse_question question_of(const struct bedside *b,
    struct infuse_rate rate)
{
	struct infuse_question question = b->now->question;

	question.rate = rate;
	question.entered = false;
	question.has_current = true;
	question.current = b->now->question.rate;
	question.current_entered = b->now->question.entered;
	question.has_length = false;
	if (b->out->progress.day > 0)
		question.day = b->out->progress.day;
	return question;
}

static void ask(const struct bedside *b, struct infuse_answer *answer,
    struct infuse_rate rate)
{
	struct infuse_question question = question_of(b, rate);

	infuse_check(answer, b->of, b->plan, &question);
}

static bool is_of_doses(enum infuse_rule rule)
{
	return rule == INFUSE_RULE_DOSE_PER_SESSION ||
	    rule == INFUSE_RULE_DOSE_PER_DAY ||
	    rule == INFUSE_RULE_DOSE_PER_COURSE;
}

/* Thousandths of a picogram as a dose, down. */
static struct infuse_dose dose_of(int64_t milli)
{
	struct infuse_dose dose = { infuse_fraction(milli, 3, 50), 0, 0 };

	return dose;
}

static void add_finding(struct infuse_choice *to,
    const struct infuse_finding *finding)
{
	struct infuse_reason *reason = bedside_reason(to,
	    INFUSE_REASON_FINDING, finding->verdict, finding->source,
	    finding->line);

	reason->finding = to->findings.count;
	reason->rule = finding->rule;
	reason->bound = finding->bound;
	to->findings.of[to->findings.count++] = *finding;
	if (!is_of_doses(finding->rule))
		return;
	reason->kind = INFUSE_REASON_DOSE;
	reason->dose = dose_of(finding->found);
	reason->limit = dose_of(finding->limit);
	reason->to_the_end = finding->onward;
}

bool bedside_check(const struct bedside *b, struct infuse_choice *to,
    struct infuse_rate rate)
{
	struct infuse_answer answer;
	int i;

	ask(b, &answer, rate);
	/* The time since the last change has a reason of its own. */
	for (i = 0; i < answer.findings.count; i++)
		if (answer.findings.of[i].rule != INFUSE_RULE_INTERVAL ||
		    to != &b->out->option[INFUSE_OPTION_UP])
			add_finding(to, &answer.findings.of[i]);
	to->at = answer.at;
	to->verdict = infuse_verdict_least(to->verdict, answer.verdict);
	return answer.verdict >= INFUSE_CAUTION;
}

/*
 * One step down, named where it is stated and the rate below it may be set.
 * Only what lies below is worth a word: down is always open (S-01).
 */
static void set_down(const struct bedside *b, struct infuse_choice *down)
{
	struct infuse_rate rate;
	struct infuse_answer answer;
	int i;

	if (!bedside_step_down(b, &rate))
		return;
	ask(b, &answer, rate);
	if (answer.verdict <= INFUSE_UNCHECKED)
		return;
	down->has_rate = true;
	down->at = answer.at;
	for (i = 0; i < answer.findings.count; i++)
		if (answer.findings.of[i].bound == INFUSE_SOFT_MIN ||
		    answer.findings.of[i].rule == INFUSE_RULE_DEVIATION)
			add_finding(down, &answer.findings.of[i]);
}

static void set_stay(const struct bedside *b, struct infuse_choice *stay)
{
	const struct infuse_schedule *schedule = &b->of->protocol->schedule;
	struct infuse_rate rate = b->now->question.rate;

	if (b->out->progress.over)
		bedside_reason(stay, INFUSE_REASON_OVER, INFUSE_STOP,
		    INFUSE_FROM_PROTOCOL, schedule->length_line)->of =
		    schedule->length;
	stay->has_rate = bedside_check(b, stay, rate);
}

/* The worst first, and those that are as bad in their order (S-22). */
static void sort(struct infuse_choice *choice)
{
	struct infuse_reason moved;
	int i, j;

	for (i = 1; i < choice->reasons; i++) {
		moved = choice->reason[i];
		for (j = i; j > 0; j--) {
			if (choice->reason[j - 1].verdict <= moved.verdict)
				break;
			choice->reason[j] = choice->reason[j - 1];
		}
		choice->reason[j] = moved;
	}
}

/* Closed: no figures, and of the way up only what closes it. */
static void settle(struct infuse_choice *choice, bool only_closing)
{
	int i, kept = 0;

	choice->open = choice->verdict >= INFUSE_CAUTION;
	if (choice->open)
		return;
	choice->has_rate = false;
	for (i = 0; i < choice->reasons; i++)
		if (!only_closing ||
		    choice->reason[i].verdict <= INFUSE_UNCHECKED)
			choice->reason[kept++] = choice->reason[i];
	choice->reasons = kept;
}

/* What is in force that day by the schedule, where it is not titrated. */
static void set_scheduled(struct bedside *b)
{
	const struct infuse_row *row = bedside_row(b);

	b->out->has_scheduled = row != NULL && row->computed &&
	    !row->titrated;
	if (!b->out->has_scheduled)
		return;
	b->out->scheduled = row->at.rate;
	b->out->scheduled_line = row->line;
}

/* S-06: where staying is STOP there is no figure to enter beside any option. */
static void hold_back(struct infuse_choice *option)
{
	int i;

	for (i = 0; i < INFUSE_OPTIONS; i++)
		core_no_pump(&option[i].at);
}

static void set_options(const struct bedside *b)
{
	struct infuse_choice *option = b->out->option;
	struct infuse_choice *stay = &option[INFUSE_OPTION_STAY];
	struct infuse_choice *up = &option[INFUSE_OPTION_UP];

	bedside_observe(b, stay, up);
	set_down(b, &option[INFUSE_OPTION_DOWN]);
	set_stay(b, stay);
	bedside_go_up(b, up);
	settle(&option[INFUSE_OPTION_STOP], false);
	settle(&option[INFUSE_OPTION_PAUSE], false);
	settle(&option[INFUSE_OPTION_DOWN], false);
	settle(stay, false);
	if (stay->verdict == INFUSE_STOP)
		hold_back(option);
	sort(stay);
	if (up->verdict >= INFUSE_CAUTION && (!stay->open || !up->has_rate))
		bedside_reason(up, INFUSE_REASON_STAY, INFUSE_STOP,
		    INFUSE_FROM_GUARD, 0);
	settle(up, true);
	bedside_mark_due(b);
	bedside_to_do(b);
}

/* The rate that runs, without what a pump would be set to. */
static void set_present(struct bedside *b)
{
	struct infuse_figures *at = &b->out->at;

	at->rate = b->now->question.rate;
	at->dose_rate = infuse_dose_rate_of(at->rate,
	    infuse_dosing_weight(&b->of->order), &at->dose_rate_exact);
}

/* Whether what was said of the past can be so. */
static bool past_fits(struct bedside *b)
{
	struct infuse_question question = question_of(b,
	    b->now->question.rate);

	question.day = b->now->question.day;
	return infuse_past_fits(&b->out->clash, b->of, b->plan, &question);
}

void infuse_titrate(struct infuse_proposal *out, const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_rules *rules,
    const struct infuse_running *now)
{
	static const struct infuse_proposal empty;
	struct bedside b = { .of = of, .plan = plan, .rules = rules,
	    .now = now, .out = out };
	const struct infuse_schedule *schedule = &of->protocol->schedule;
	int i;

	*out = empty;
	out->limits = plan->limits;
	for (i = 0; i < INFUSE_OPTIONS; i++)
		out->option[i].verdict = INFUSE_WITHIN;
	out->clash.kind = INFUSE_NO_CLASH;
	if (!past_fits(&b) || !bedside_progress(&b) ||
	    !bedside_scale_fits(&b))
		return;
	out->liver_tests = infuse_is_on_days(plan, NULL);
	out->liver_often = infuse_longest_run(schedule).min >
	    INFUSE_LIVER_OVER_MIN;
	set_scheduled(&b);
	set_present(&b);
	bedside_allowances(&b);
	set_options(&b);
}
