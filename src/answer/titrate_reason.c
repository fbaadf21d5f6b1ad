/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "observed.h"
#include "titrate.h"

/* What the sentences are made from. */
struct told {
	const struct render_context *context;
	const struct render_bedside *bedside;
	const struct infuse_proposal *proposal;
	const struct infuse_choice *choice;
	const struct infuse_reason *reason;
	struct render_text *place;	/* where it is written; NULL: behind */
};

/* "; protocol protocols/leiden-2009.yaml:45" */
static void add_place(struct render_text *text, const struct told *t)
{
	if (t->place != NULL) {
		render_place(t->place, t->context, t->reason->source,
		    t->reason->line);
		return;
	}
	render_add(text, "; ");
	if (t->reason->source == INFUSE_FROM_GUARD) {
		render_add(text, "built in");
		return;
	}
	render_add(text, render_source(t->reason->source));
	render_add(text, " ");
	render_place(text, t->context, t->reason->source, t->reason->line);
}

static void add_source(struct render_text *text, const struct told *t,
    const struct infuse_finding *of)
{
	if (t->place != NULL)
		render_place(t->place, t->context, of->source, of->line);
	else
		render_finding_source(text, t->context, of);
}

static void add_cite(struct render_text *text, const struct told *t)
{
	render_add(text, "; ");
	if (t->reason->cite == NULL) {
		render_add(text, "ours, without a source");
		return;
	}
	render_quote(text, t->reason->cite);
}

static bool is_sessions(const struct told *t)
{
	return t->context->protocol->protocol.schedule.regimen ==
	    INFUSE_SESSIONS;
}

static const char *period_of(enum infuse_rule rule)
{
	return rule == INFUSE_RULE_DOSE_PER_DAY ? " in the day" :
	    rule == INFUSE_RULE_DOSE_PER_SESSION ? " in the session" :
	    " in the course";
}

/* The options that would let a limit on doses be judged. */
static void add_wanted(struct render_text *text, const struct told *t)
{
	bool course = t->reason->rule == INFUSE_RULE_DOSE_PER_COURSE;
	bool given = course ? t->proposal->course.known :
	    t->proposal->day.known;

	if (!given)
		render_add(text, course ? ": say --given-course" :
		    ": say --given");
	if (!t->proposal->progress.known)
		render_add(text, given ? ": say --elapsed" :
		    ", and --elapsed");
	if (given && t->proposal->progress.known)
		render_add(text, ": that day has several sessions");
}

static void add_dose(struct render_text *text, const struct told *t)
{
	const struct infuse_reason *reason = t->reason;
	struct infuse_finding of = { .rule = reason->rule,
	    .bound = reason->bound, .source = reason->source,
	    .line = reason->line };

	if (reason->verdict == INFUSE_UNCHECKED) {
		render_add(text, "it could come to ");
		render_dose(text, reason->dose);
		render_add(text, period_of(reason->rule));
		render_add(text, " with what was given; limit ");
		render_dose(text, reason->limit);
		add_wanted(text, t);
	} else {
		render_add(text, reason->to_the_end ?
		    "kept up to the end it comes to " :
		    "with what was given it comes to ");
		render_dose(text, reason->dose);
		render_add(text, period_of(reason->rule));
		render_add(text, "; limit ");
		render_dose(text, reason->limit);
	}
	add_source(text, t, &of);
}

static void add_hold(struct render_text *text, const struct told *t)
{
	static const char *const asks[] = {
		[INFUSE_HOLD_UP] = ": the hold rule allows no step up",
		[INFUSE_HOLD_DOWN] = ": the hold rule asks for going down",
		[INFUSE_HOLD_PAUSE] = ": the hold rule asks for a pause",
		[INFUSE_HOLD_STOP] =
		    ": the hold rule asks for stopping the infusion",
	};

	render_observed(text, &t->bedside->now->observed, t->reason->item);
	render_add(text, asks[t->reason->action]);
	add_place(text, t);
}

/* S-25: what each group of signs asks for. */
static void add_group(struct render_text *text, enum infuse_sign_group group)
{
	static const char *const asks[] = {
		[INFUSE_SIGN_CLOSES_UP] = "no step up",
		[INFUSE_SIGN_PAUSE] = "pause, and call the prescriber now",
		[INFUSE_SIGN_STOP] =
		    "stop the pump, stay with the patient, call for help",
	};

	render_add(text, ": ");
	render_add(text, asks[group]);
}

static void add_sign(struct render_text *text, const struct told *t)
{
	int i;

	if (t->reason->sign != INFUSE_OTHER_SIGN) {
		render_add(text, render_sign(t->reason->sign));
		add_group(text, t->reason->group);
		add_cite(text, t);
		return;
	}
	for (i = 0; i < t->bedside->others; i++) {
		render_add(text, i == 0 ? "\"" : ", \"");
		render_quote(text, t->bedside->other[i]);
		render_add(text, "\"");
	}
	add_group(text, t->reason->group);
	render_add(text, "; this program has no rule for it");
}

/* "systolic 85 mmHg: pause, and call the prescriber now (at 90 mmHg or less)" */
static void add_guard(struct render_text *text, const struct told *t)
{
	const struct infuse_sign_line *line = t->reason->sign_line;

	if (line->diastolic) {
		render_add(text, "diastolic ");
		render_observed_value(text, INFUSE_BLOOD_PRESSURE,
		    t->bedside->now->observed.diastolic);
	} else {
		render_observed(text, &t->bedside->now->observed,
		    t->reason->item);
	}
	add_group(text, t->reason->group);
	if (infuse_observation_max(t->reason->item) > 0) {
		render_add(text, line->below ? " (from " : " (at ");
		render_observed_value(text, t->reason->item,
		    t->reason->value);
		render_add(text, line->below ? " down)" : " or more)");
	}
	if (t->reason->by_target) {
		render_add(text, "; below the prescriber's target");
		return;
	}
	add_cite(text, t);
	add_place(text, t);
}

/* "observed 3 h ago, and due every 2 h: sedation, breathing" */
static void add_stale(struct render_text *text, const struct told *t)
{
	render_add(text, "observed ");
	render_duration(text, t->reason->left);
	render_add(text, " ago, and due every ");
	render_duration(text, t->reason->of);
	render_add(text, ": ");
	render_observations(text, t->reason->items);
}

static void add_missing(struct render_text *text, const struct told *t)
{
	render_add(text, "not observed: ");
	render_observations(text, t->reason->items);
	if (t->reason->source == INFUSE_FROM_GUARD &&
	    t->reason->cite != NULL)
		add_cite(text, t);
	add_place(text, t);
}

static void add_unheld(struct render_text *text, const struct told *t)
{
	render_add(text, "the hold rules could not be applied, not "
	    "observed: ");
	render_observations(text, t->reason->items);
	if (t->reason->scale != INFUSE_NO_SCALE) {
		render_add(text, " on ");
		render_add(text, infuse_scale_name(t->reason->scale));
	}
	add_place(text, t);
}

static void add_not_stated(struct render_text *text, const struct told *t,
    const char *key)
{
	render_add(text, "the protocol gives no ");
	render_add(text, key);
	render_add(text, ": ask the prescriber");
	add_place(text, t);
}

static void add_interval(struct render_text *text, const struct told *t)
{
	render_duration(text, t->bedside->now->question.past.running);
	render_add(text, " of ");
	render_duration(text, t->reason->of);
	render_add(text, " since the last change, ");
	render_duration(text, t->reason->left);
	render_add(text, " more");
	add_place(text, t);
}

static void add_scheduled(struct render_text *text, const struct told *t)
{
	if (render_has_parts(&t->context->protocol->protocol.schedule)) {
		render_add(text, "the schedule sets the rate at each time; "
		    "the rate now is ");
	} else {
		render_add(text, "the schedule sets the rate of each day; "
		    "the rate for day ");
		render_add_count(text, t->proposal->progress.day);
		render_add(text, " is ");
	}
	render_rate(text, t->proposal->scheduled);
	add_place(text, t);
}

static void add_over(struct render_text *text, const struct told *t)
{
	bool session = is_sessions(t) && t->proposal->progress.row >= 0;

	if (session)
		render_add(text, "the session is over: it lasts ");
	else if (is_sessions(t))
		render_add(text, "the course is over: a session lasts ");
	else
		render_add(text, "the course is over: it runs for ");
	render_duration(text, t->reason->of);
	add_place(text, t);
}

/* What stops the way up that is about time and not about the patient. */
static void add_time(struct render_text *text, const struct told *t)
{
	switch (t->reason->kind) {
	case INFUSE_REASON_NO_RUNNING:
		render_add(text, "say --running, how long this rate has been "
		    "running");
		break;
	case INFUSE_REASON_INTERVAL:
		add_interval(text, t);
		break;
	case INFUSE_REASON_SCHEDULE:
		add_scheduled(text, t);
		break;
	case INFUSE_REASON_PAUSED:
		render_add(text, "nothing runs: this would be a restart, at "
		    "or below the last rate, which is not known here");
		break;
	case INFUSE_REASON_LAST_HOUR:
		render_add(text, "the last hour: ");
		render_duration(text, t->reason->left);
		render_add(text, " left; ours, without a source; built in");
		break;
	case INFUSE_REASON_OVER:
		add_over(text, t);
		break;
	default:
		render_add(text, "staying is not open");
		break;
	}
}

static void add_limit(struct render_text *text, const struct told *t)
{
	const struct infuse_finding *finding =
	    &t->choice->findings.of[t->reason->finding];

	render_finding(text, t->context, finding, NULL, 0);
	add_source(text, t, finding);
}

static void add_reason(struct render_text *text, struct told t)
{
	const struct infuse_reason *reason = t.reason;

	switch (reason->kind) {
	case INFUSE_REASON_FINDING:
		add_limit(text, &t);
		break;
	case INFUSE_REASON_DOSE:
		add_dose(text, &t);
		break;
	case INFUSE_REASON_HOLD:
		add_hold(text, &t);
		break;
	case INFUSE_REASON_UNHELD:
		add_unheld(text, &t);
		break;
	case INFUSE_REASON_SIGN:
		add_sign(text, &t);
		break;
	case INFUSE_REASON_GUARD:
		add_guard(text, &t);
		break;
	case INFUSE_REASON_MILD:
		render_observed(text, &t.bedside->now->observed, reason->item);
		add_cite(text, &t);
		add_place(text, &t);
		break;
	case INFUSE_REASON_MISSING:
		add_missing(text, &t);
		break;
	case INFUSE_REASON_STALE:
		add_stale(text, &t);
		break;
	case INFUSE_REASON_CEILING:
		render_add(text, "no step is left to the ceiling in force, ");
		render_milli(text, INFUSE_RATE, t.reason->ceiling_milli,
		    RENDER_DECIMALS);
		break;
	case INFUSE_REASON_STEP:
		add_not_stated(text, &t, "step");
		break;
	case INFUSE_REASON_NO_INTERVAL:
		add_not_stated(text, &t, "interval");
		break;
	default:
		add_time(text, &t);
		break;
	}
}

void render_titrate_reason(struct render_text *text,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal,
    const struct infuse_choice *choice, const struct infuse_reason *reason)
{
	const struct told t = { context, bedside, proposal, choice, reason,
	    NULL };

	add_reason(text, t);
}

void answer_titrate_reason(struct render_text *text,
    struct render_text *place, const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal,
    const struct infuse_choice *choice, const struct infuse_reason *reason)
{
	const struct told t = { context, bedside, proposal, choice, reason,
	    place };

	add_reason(text, t);
}
