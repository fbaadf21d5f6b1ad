/* SPDX-License-Identifier: MIT */
#include <infuse/prepare.h>

#include "action.h"
#include "cause_page.h"
#include "check_page.h"
#include "common_page.h"
#include "figure.h"
#include "finding_dose.h"
#include "plan_page.h"
#include "protocol.h"
#include "weights.h"

/* One check, and what it was made from. */
struct told {
	struct page *page;
	const struct render_context *context;
	const struct infuse_question *question;
	const struct infuse_answer *answer;
	const struct infuse_plan *plan;
	struct answer_causes causes;
	struct infuse_acting acting;
};

static bool is_sessions(const struct told *t)
{
	return t->context->protocol->protocol.schedule.regimen ==
	    INFUSE_SESSIONS;
}

static bool same(struct infuse_rate a, struct infuse_rate b)
{
	return infuse_rate_cmp(a, b) == 0;
}

static bool runs(const struct told *t)
{
	return t->question->has_current &&
	    same(t->question->current, t->question->rate);
}

const char *answer_slip(enum infuse_slip slip)
{
	static const char *const words[INFUSE_SLIPS] = {
		[INFUSE_SLIP_MINUTE] =
		    "a rate per hour written as one per minute",
		[INFUSE_SLIP_MILLI] = "mcg written as mg",
		[INFUSE_SLIP_FIELD] = "mg/h typed as mL/h, or the reverse",
		[INFUSE_SLIP_PER_KG] = "mg/h written as mg/kg/h",
		[INFUSE_SLIP_TENFOLD] = "a tenfold slip",
		[INFUSE_SLIP_HUNDREDFOLD] = "a hundredfold slip",
		[INFUSE_SLIP_DAY] = "a dose in 24 h written as one in 1 h",
		[INFUSE_SLIP_DOUBLED] = "a digit keyed twice",
		[INFUSE_SLIP_POUNDS] = "a weight in pounds taken as kg",
		[INFUSE_SLIP_WEIGHT] =
		    "a wrong weight, as this one is out of the ordinary",
	};

	return words[slip];
}

/* "12 mL/h (120 mg/h)"; once where it was typed in mg/h. */
static void add_typed(struct render_text *text, const struct told *t,
    const char *before, const char *after)
{
	if (t->question->unit->dimension == INFUSE_RATE) {
		render_rate(text, t->answer->at.rate);
		return;
	}
	render_quote(text, t->question->typed);
	render_add(text, before);
	render_rate(text, t->answer->at.rate);
	render_add(text, after);
}

/* S-19: what a STOP asks of who stands at the pump, by its cause. */
static void add_to_do(struct render_text *text, const struct told *t)
{
	switch (t->acting.to_do) {
	case INFUSE_DO_TURN_DOWN:
		render_add(text, runs(t) ? "  It runs now: turn it down to " :
		    "  The most to enter is ");
		answer_turn_down(text, &t->acting);
		render_add(text, ".");
		break;
	case INFUSE_DO_LEAVE_AND_CALL:
		render_add(text, "  If it runs, leave it as it is and call "
		    "the prescriber or pharmacist now.");
		break;
	case INFUSE_DO_PAUSE_LOOK_CALL:
	case INFUSE_DO_PAUSE_AND_CALL:
	case INFUSE_DO_STOP_AND_STAY:
		if (!runs(t))
			break;
		render_add(text, "  It runs now: ");
		render_add(text, answer_to_do(t->acting.to_do));
		render_add(text, ".");
		break;
	case INFUSE_DO_NOTHING_MORE:
	case INFUSE_DO_SAY_MORE:
	case INFUSE_DO_OBSERVE:
		break;
	}
}

static void add_headline(struct told *t)
{
	struct render_text what = { 0 }, who = { 0 };

	switch (t->answer->verdict) {
	case INFUSE_STOP:
		render_add(&what, "STOP: do not start or set this.");
		add_to_do(&what, t);
		break;
	case INFUSE_UNCHECKED:
		render_add(&what, "UNCHECKED: not a yes, not a no.  ");
		render_add(&what, answer_ask(&t->causes,
		    &t->context->protocol->protocol.schedule));
		if (t->acting.to_do == INFUSE_DO_LEAVE_AND_CALL)
			render_add(&what, ".");
		add_to_do(&what, t);
		break;
	case INFUSE_CAUTION:
		render_add(&what, answer_wants_a_reason(&t->causes) ? "CAUTION: a "
		    "prescriber's reason is needed to run " :
		    "CAUTION: read why before you run ");
		add_typed(&what, t, " (", ")");
		break;
	case INFUSE_WITHIN:
		render_add(&what, "within limits to run ");
		add_typed(&what, t, " (", ")");
		break;
	}
	if (t->answer->verdict >= INFUSE_CAUTION)
		page_who(&who, t->context);
	page_headline(t->page, t->answer->verdict, &what, &who);
}

static void add_protocol(struct render_text *line, const struct told *t)
{
	render_quote(line, t->context->protocol->id);
	if (t->context->now != NULL) {
		render_add(line, ", ");
		page_moment(line, t->context->clock, *t->context->now);
	}
	if (t->question->day > 0) {
		render_add(line, ", day ");
		render_add_count(line, t->question->day);
	}
	if (t->context->now != NULL) {
		render_add(line, ", ");
		render_duration(line, t->question->past.elapsed);
		render_add(line, is_sessions(t) ? " into the session" :
		    " since the start");
	}
}

/* "; 3 times the most": whole times, from twice on. */
static void add_times(struct render_text *line, const struct told *t)
{
	char number[INFUSE_NUMBER_MAX];
	int64_t ceiling = t->answer->ceiling.milli / 1000;
	int64_t times = t->answer->has_binding && ceiling > 0 ?
	    t->answer->at.rate.pg_per_h / ceiling : 0;

	if (times < 2)
		return;
	render_add(line, t->question->unit->dimension == INFUSE_RATE ?
	    " is " : ", ");
	if (times * ceiling != t->answer->at.rate.pg_per_h)
		render_add(line, "more than ");
	infuse_number(number, times, 0, 0, INFUSE_DOWN, INFUSE_COMMAS);
	render_add(line, number);
	render_add(line, " times the most");
}

/* Of what is refused: all that the number can mean. */
static void add_asked(struct told *t)
{
	const struct infuse_order *order = t->context->order;
	struct render_text line = { 0 };
	bool flow = t->question->unit->dimension != INFUSE_RATE;

	render_quote(&line, t->question->typed);
	render_add(&line, " of ");
	render_add(&line, render_drug(t->context->protocol->protocol.drug));
	if (order->has_strength) {
		render_add(&line, " ");
		page_strength(&line, order->strength);
	}
	if (flow) {
		render_add(&line, " is ");
		render_rate(&line, t->answer->at.rate);
	}
	add_times(&line, t);
	render_add(&line, flow ? "; " : ", ");
	render_dose_rate(&line, t->answer->at.dose_rate);
	render_add(&line, " at ");
	render_weight_used(&line, t->context,
	    infuse_dosing_weight(order));
	render_add(&line, "; ");
	add_protocol(&line, t);
	render_add(&line, ", ");
	render_add(&line, infuse_setting_name(order->setting));
	page_say(t->page, &line);
}

/* How far below the ceiling, or that it is reached. */
static void add_most(struct told *t)
{
	const struct infuse_answer *answer = t->answer;
	struct render_text value = { 0 }, place = { 0 };
	struct infuse_milli most = infuse_effective_milli(&answer->ceiling);
	struct infuse_milli rate = infuse_rate_milli(answer->at.rate);
	int side;

	if (!answer->has_binding)
		return;
	render_milli(&value, INFUSE_RATE, answer->ceiling.milli,
	    RENDER_DECIMALS);
	if (answer->ceiling.written.set && answer->ceiling.written.per_kg) {
		render_add(&value, ", ");
		page_basis(&value, t->context, INFUSE_RATE,
		    &answer->ceiling.written, answer->ceiling.source,
		    infuse_bound_weight(t->context->order,
		    answer->ceiling.source, INFUSE_HARD_MAX));
	}
	side = infuse_milli_cmp(rate, most);
	if (side < 0) {
		render_add(&value, "; this is ");
		render_milli(&value, INFUSE_RATE, most.milli - rate.milli,
		    RENDER_DECIMALS);
		render_add(&value, " below it");
	} else if (side == 0) {
		render_add(&value, "; this is at it");
	} else if (answer->at.has_pump) {
		/* S-02: cut down to it, or the order entered the other way */
		render_add(&value, infuse_milli_cmp(infuse_rate_milli(
		    answer->at.entered), most) > 0 ? "; this is one step of "
		    "the pump above it, and stands for the same order" :
		    "; what is entered is not above it");
	}
	render_place(&place, t->context, answer->ceiling.source,
	    answer->ceiling.written.line);
	page_field_at(t->page, "MOST", &value, &place);
}

/* "; to infuse 250 mL, empty in 22 h 43 min; 264 mL in 24 h" (S-24). */
static void add_to_infuse(struct render_text *value, const struct told *t)
{
	const struct infuse_order *order = t->context->order;
	const struct infuse_figures *at = &t->answer->at;
	struct infuse_hanging hanging = { .bag = order->strength };
	struct infuse_to_infuse set;

	render_add(value, "; to infuse ");
	if (!page_is_beyond_bag(order, at->volume)) {
		render_quantity(value, INFUSE_VOLUME, at->volume.hundredth_ml);
		return;
	}
	set = infuse_to_infuse(&hanging, at->flow, t->answer->length);
	render_quantity(value, INFUSE_VOLUME, set.volume.hundredth_ml);
	render_add(value, ", empty in ");
	render_duration(value, set.bag_lasts);
	render_add(value, "; ");
	render_quantity(value, INFUSE_VOLUME, at->volume.hundredth_ml);
	render_add(value, " in ");
	render_duration(value, t->answer->length);
}

static void add_allowed(struct told *t)
{
	const struct infuse_figures *at = &t->answer->at;
	struct render_text value = { 0 };

	if (at->has_pump) {
		page_enter(&value, at);
		if (at->deviation == 0) {
			render_add(&value, ", pump gives ");
			render_rate(&value, at->given);
		}
	} else {
		render_rate(&value, at->rate);
	}
	if (at->has_pump && infuse_rate_cmp(at->entered, at->rate) != 0) {
		render_add(&value, "; ordered ");
		render_rate(&value, at->rate);
	}
	render_add(&value, ", ");
	render_dose_rate(&value, at->dose_rate);
	page_field(t->page, "RUN", &value);
	add_most(t);
	render_dose(&value, at->has_pump ? at->given_dose : at->dose);
	render_add(&value, " in ");
	render_duration(&value, t->answer->length);
	if (at->has_pump)
		add_to_infuse(&value, t);
	page_field(t->page, "DOSE", &value);
}

static void add_slips(struct told *t)
{
	struct render_text value = { 0 };
	int i;

	if (t->answer->slips == 0)
		return;
	for (i = 0; i < t->answer->slips; i++) {
		render_add(&value, i > 0 ? ", or " : "");
		render_add(&value, answer_slip(t->answer->slip[i]));
	}
	render_add(&value, ": go back to the written order and the label");
	page_field(t->page, "SLIP?", &value);
}

static bool asks_day(const struct told *t)
{
	int i;

	for (i = 0; i < t->causes.count; i++)
		if (t->causes.of[i].lines > 0 &&
		    t->causes.of[i].line[0]->rule == INFUSE_RULE_DAY &&
		    t->causes.of[i].line[0]->bound != INFUSE_NO_BOUND)
			return true;
	return false;
}

static bool is_order_of(const struct told *t, int i, int as)
{
	const struct infuse_row *row = t->plan->row;

	return same(row[i].at.rate, row[as].at.rate) &&
	    t->answer->allowed[i] == t->answer->allowed[as];
}

/*
 * The rows from one on that have its order: those that follow it, or where
 * sessions have phases all of them.  Those that were told are marked.
 */
static void mark(bool rows[INFUSE_ROWS_MAX], bool told[INFUSE_ROWS_MAX],
    const struct told *t, int from, bool parts)
{
	int i;

	for (i = 0; i < INFUSE_ROWS_MAX; i++)
		rows[i] = false;
	for (i = from; i < t->plan->rows; i++) {
		if (is_order_of(t, i, from))
			rows[i] = told[i] = true;
		else if (!parts)
			break;
	}
}

static bool is_found(const struct told *t, int rule)
{
	int i;

	for (i = 0; i < t->answer->findings.count; i++)
		if ((int)t->answer->findings.of[i].rule == rule &&
		    t->answer->findings.of[i].verdict <= INFUSE_UNCHECKED)
			return true;
	return false;
}

/*
 * What does not hang on the day: hard limits that are kept all the same.  A
 * course's does, as nobody knows what came before.
 */
static void add_checked(struct told *t)
{
	const struct infuse_effective *limit;
	struct render_text value = { 0 };
	int rule;

	if (t->answer->verdict != INFUSE_UNCHECKED)
		return;
	for (rule = 0; rule <= INFUSE_RULE_DOSE_PER_DAY; rule++) {
		limit = &t->answer->limits.of[rule][INFUSE_HARD_MAX];
		if (!limit->set || is_found(t, rule))
			continue;
		render_add(&value, value.length > 0 ? ", " : "");
		render_limit_bound(&value, (enum infuse_rule)rule,
		    &limit->written);
		render_add(&value, render_period_of((enum infuse_rule)rule));
	}
	if (value.length == 0)
		return;
	render_add(&value, ": kept");
	page_field(t->page, "CHECKED", &value);
}

/* The orders of the days, and what this rate would be on each. */
static void add_days(struct told *t)
{
	const struct infuse_schedule *schedule =
	    &t->context->protocol->protocol.schedule;
	bool rows[INFUSE_ROWS_MAX], told[INFUSE_ROWS_MAX] = { false };
	bool parts = render_has_parts(schedule);
	struct render_text days = { 0 }, value = { 0 };
	int i;

	if (!asks_day(t))
		return;
	render_add(&value, parts ? "the time; the order changes with it:" :
	    is_sessions(t) ? "the session; the order differs by session:" :
	    "the day; the order differs by day:");
	page_field(t->page, "MISSING", &value);
	for (i = 0; i < t->plan->rows; i++) {
		if (told[i])
			continue;
		mark(rows, told, t, i, parts);
		render_rows(&days, rows, INFUSE_ROWS_MAX, schedule);
		render_rate(&value, t->plan->row[i].at.rate);
		render_add(&value, t->answer->allowed[i] ?
		    ": this would be at or below the order" :
		    ": this would be STOP, above the order");
		page_limit(t->page, &days, &value, NULL);
	}
	add_checked(t);
	render_add(&value, "look at the chart, then ask again with --day");
	render_add(&value, parts ? " and --elapsed" : "");
	render_add(&value, "; if the chart does not say: do not start, ask "
	    "the prescriber");
	page_field(t->page, "NOW", &value);
}

static void add_refused(struct told *t)
{
	struct render_text line = { 0 };

	add_slips(t);
	if (t->answer->verdict == INFUSE_STOP && runs(t)) {
		render_add(&line, "breathing, sedation, saturation, blood "
		    "pressure; label, line, pump");
		page_field(t->page, "CHECK", &line);
	}
	render_add(&line, "No pump setting is shown.");
	page_say(t->page, &line);
}

void answer_check_page(struct page *page,
    const struct render_context *context,
    const struct infuse_question *question,
    const struct infuse_answer *answer, const struct infuse_plan *plan)
{
	struct told t = { .page = page, .context = context,
	    .question = question, .answer = answer, .plan = plan };
	struct render_text line = { 0 };
	bool allowed = answer->verdict >= INFUSE_CAUTION;

	answer_causes(&t.causes, &answer->findings);
	infuse_act_on_all(&t.acting, context->order, &answer->findings);
	add_headline(&t);
	if (allowed) {
		add_protocol(&line, &t);
		page_say(page, &line);
		page_bag(page, context);
	} else {
		add_asked(&t);
	}
	page_gap(page);
	if (allowed)
		add_allowed(&t);
	if (allowed)
		page_nothing_to_enter(page, context, answer->at.has_pump);
	page_causes(page, context, &t.causes, NULL, answer, NULL);
	add_days(&t);
	page_same_number(page, context);
	if (!allowed)
		add_refused(&t);
	page_reason(page, context, answer->verdict == INFUSE_CAUTION &&
	    answer_wants_a_reason(&t.causes));
	if (allowed) {
		render_add(&line, "Not a judgement that it suits this "
		    "patient: look at the patient first.");
		page_say(page, &line);
	}
	page_end(page, context, &answer->limits, allowed ?
	    "observations (infuse titrate), second person (infuse verify)" :
	    "observations (infuse titrate)");
}
