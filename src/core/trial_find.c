/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "row.h"
#include "schedule.h"
#include "trial.h"

/* The low end of a row, in thousandths of a pg/h. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires 0 <= i < plan->rows;
    assigns \nothing;
    ensures core_is_rate_milli(\result);
*/
static struct infuse_milli least_of(const struct infuse_plan *plan, int i,
    bool has_start)
{
	if (plan->row[i].titrated && !has_start)
		return infuse_whole_milli(0);
	return infuse_rate_milli(plan->row[i].at.rate);
}

struct infuse_milli core_trial_most(const struct infuse_plan *plan, int i)
{
	const struct infuse_row *row = &plan->row[i];

	if (row->titrated)
		return infuse_rate_milli(row->wean > 0 ? row->most.rate :
		    plan->maximum);
	return infuse_rate_milli(row->at.rate);
}

/* Of a session the last row is also what is asked about after its end. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires 0 <= i < plan->rows;
    assigns \nothing;
*/
static bool is_then(const struct infuse_plan *plan, int i, int64_t into)
{
	const struct infuse_row *row = &plan->row[i];

	return row->into.min <= into &&
	    (into < row->into.min + row->length.min ||
	    i + 1 == plan->rows || plan->row[i + 1].session != row->session);
}

/*
 * Whether a row is of the time in question; all are when none is named.  A
 * session that is longer than a day is of several.
 */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires 0 <= i < plan->rows;
    assigns \nothing;
    ensures \result <==> core_is_asked(plan, i, when);
*/
static bool is_asked(const struct infuse_plan *plan, int i,
    struct core_when when)
{
	const struct infuse_row *row = &plan->row[i];

	if (when.day != 0 && (row->day > when.day ||
	    when.day > row->day + (row->length.min - 1) / INFUSE_MIN_PER_DAY))
		return false;
	return !when.timed || is_then(plan, i, when.into);
}

/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    assigns \nothing;
    ensures CORE_WHOLE <= \result < plan->rows;
    ensures \forall integer i; 0 <= i < plan->rows &&
      core_is_asked(plan, i, when) ==> 0 <= \result <= i;
*/
static int first_asked(const struct infuse_plan *plan,
    struct core_when when)
{
	int i;

	/*@ loop invariant 0 <= i <= plan->rows;
	    loop invariant \forall integer j; 0 <= j < i ==>
	      !core_is_asked(plan, j, when);
	    loop assigns i;
	    loop variant plan->rows - i;
	*/
	for (i = 0; i < plan->rows; i++)
		if (is_asked(plan, i, when))
			return i;
	return CORE_WHOLE;
}

/* From the first row in question on: the lowest low end of them all. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires 0 <= first < plan->rows;
    assigns \nothing;
    ensures core_is_rate_milli(\result);
*/
static struct infuse_milli lowest(const struct infuse_plan *plan, int first,
    struct core_when when, bool has_start)
{
	struct infuse_milli low = least_of(plan, first, has_start), one;
	int i;

	/*@ loop invariant first < i <= plan->rows;
	    loop invariant core_is_rate_milli(low);
	    loop assigns i, low, one;
	    loop variant plan->rows - i;
	*/
	for (i = first + 1; i < plan->rows; i++) {
		one = least_of(plan, i, has_start);
		if (is_asked(plan, i, when) && core_above(low, one))
			low = one;
	}
	return low;
}

/* The highest high end. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires 0 <= first < plan->rows;
    assigns \nothing;
    ensures core_is_rate_milli(\result);
    ensures \forall integer i; first <= i < plan->rows &&
      core_is_asked(plan, i, when) ==>
      core_most_milli(plan, i) <= infuse_milli_value(\result);
*/
static struct infuse_milli highest(const struct infuse_plan *plan, int first,
    struct core_when when)
{
	struct infuse_milli high = core_trial_most(plan, first), one;
	int i;

	/*@ loop invariant first < i <= plan->rows;
	    loop invariant core_is_rate_milli(high);
	    loop invariant \forall integer j; first <= j < i &&
	      core_is_asked(plan, j, when) ==>
	      core_most_milli(plan, j) <= infuse_milli_value(high);
	    loop assigns i, high, one;
	    loop variant plan->rows - i;
	*/
	for (i = first + 1; i < plan->rows; i++) {
		one = core_trial_most(plan, i);
		if (is_asked(plan, i, when) && core_above(one, high))
			high = one;
	}
	return high;
}

/* The lowest high end: what all of them allow. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires 0 <= first < plan->rows;
    assigns \nothing;
    ensures core_is_rate_milli(\result);
    ensures \forall integer i; first <= i < plan->rows &&
      core_is_asked(plan, i, when) ==>
      infuse_milli_value(\result) <= core_most_milli(plan, i);
*/
static struct infuse_milli common(const struct infuse_plan *plan, int first,
    struct core_when when)
{
	struct infuse_milli most = core_trial_most(plan, first), one;
	int i;

	/*@ loop invariant first < i <= plan->rows;
	    loop invariant core_is_rate_milli(most);
	    loop invariant \forall integer j; first <= j < i &&
	      core_is_asked(plan, j, when) ==>
	      infuse_milli_value(most) <= core_most_milli(plan, j);
	    loop assigns i, most, one;
	    loop variant plan->rows - i;
	*/
	for (i = first + 1; i < plan->rows; i++) {
		one = core_trial_most(plan, i);
		if (is_asked(plan, i, when) && core_above(most, one))
			most = one;
	}
	return most;
}

/* Whether a row in question has this very rate at one of its ends. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires infuse_is_milli(rate);
    assigns \nothing;
*/
static bool is_stated(const struct infuse_plan *plan,
    struct core_when when, bool has_start, struct infuse_milli rate)
{
	int i;

	/*@ loop invariant 0 <= i <= plan->rows;
	    loop assigns i;
	    loop variant plan->rows - i;
	*/
	for (i = 0; i < plan->rows; i++)
		if (is_asked(plan, i, when) &&
		    (infuse_milli_cmp(rate, least_of(plan, i, has_start)) == 0 ||
		    infuse_milli_cmp(rate, core_trial_most(plan, i)) == 0))
			return true;
	return false;
}

/*@ logic real rate_at(struct infuse_plan *p, integer i) =
      infuse_mixed(p->row[i].at.rate.pg_per_h, p->row[i].at.rate.part,
        p->row[i].at.rate.over);
*/
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires 0 <= first < plan->rows;
    assigns \nothing;
    ensures \result <==> \forall integer i; first <= i < plan->rows &&
      core_is_asked(plan, i, when) ==>
      rate_at(plan, i) == rate_at(plan, first);
*/
static bool all_alike(const struct infuse_plan *plan, int first,
    struct core_when when)
{
	int i;

	/*@ loop invariant first < i <= plan->rows;
	    loop invariant \forall integer j; first <= j < i &&
	      core_is_asked(plan, j, when) ==>
	      rate_at(plan, j) == rate_at(plan, first);
	    loop assigns i;
	    loop variant plan->rows - i;
	*/
	for (i = first + 1; i < plan->rows; i++)
		if (is_asked(plan, i, when) && infuse_rate_cmp(
		    plan->row[i].at.rate, plan->row[first].at.rate) != 0)
			return false;
	return true;
}

/* The day that is named, or that the time since the start is in (S-15). */
/*@ requires \valid_read(schedule);
    requires \valid_read(question) && infuse_is_question(question);
    assigns \nothing;
    ensures question->day != 0 ==> \result == question->day;
*/
static int64_t day_of(const struct infuse_schedule *schedule,
    const struct infuse_question *question)
{
	if (question->day != 0 || !question->past.has_elapsed ||
	    schedule->regimen != INFUSE_CONTINUOUS)
		return question->day;
	return core_div(question->past.elapsed.min, INFUSE_MIN_PER_DAY) + 1;
}

struct core_when core_when_of(const struct infuse_schedule *schedule,
    const struct infuse_question *question)
{
	struct core_when out;

	out.day = day_of(schedule, question);
	out.timed = question->past.has_elapsed;
	out.into = question->past.elapsed.min;
	return out;
}

/* How far into a row a time is: up to its end. */
/*@ requires \valid_read(row) && infuse_is_duration(row->length);
    requires infuse_is_duration(row->into);
    requires when.timed ==>
      0 <= when.into <= INFUSE_DURATION_MAX_MIN;
    assigns \nothing;
    ensures 0 <= \result <= row->length.min;
*/
static int64_t into_of(const struct infuse_row *row, struct core_when when)
{
	int64_t into = when.timed ? when.into - row->into.min : 0;

	if (into <= 0)
		return 0;
	return into < row->length.min ? into : row->length.min;
}

/* Whether it is known for certain which row is meant. */
/*@ requires \valid_read(row);
    assigns \nothing;
*/
static bool is_timed(const struct infuse_row *row, struct core_when when)
{
	return when.timed && (when.day != 0 || row->phase > 0);
}

/* For how long: of a continuous infusion the row's day, or its first. */
/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    requires \valid_read(plan) && infuse_is_planned(plan);
    requires \valid_read(question) && infuse_is_question(question);
    requires CORE_WHOLE <= row < plan->rows;
    assigns \nothing;
    ensures 0 <= \result <= INFUSE_DURATION_MAX_MIN;
    ensures question->has_length ==> \result == question->length.min;
*/
static int64_t length_of(const struct infuse_schedule *schedule,
    const struct infuse_plan *plan, const struct infuse_question *question,
    struct core_when when, int row)
{
	if (question->has_length)
		return question->length.min;
	if (row != CORE_WHOLE && is_timed(&plan->row[row], when))
		return plan->row[row].length.min -
		    into_of(&plan->row[row], when);
	if (schedule->regimen != INFUSE_CONTINUOUS)
		return schedule->length.min;
	if (when.day != 0 && row != CORE_WHOLE)
		return plan->row[row].length.min;
	return schedule->length.min > INFUSE_MIN_PER_DAY ?
	    INFUSE_MIN_PER_DAY : schedule->length.min;
}

/* For how long the protocol lets it run, from that row on. */
/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    requires \valid_read(plan) && infuse_is_planned(plan);
    requires \valid_read(question) && infuse_is_question(question);
    requires CORE_WHOLE <= row < plan->rows;
    assigns \nothing;
    ensures -INFUSE_DURATION_MAX_MIN <= \result <= INFUSE_DURATION_MAX_MIN;
*/
static int64_t may_run(const struct infuse_schedule *schedule,
    const struct infuse_plan *plan, const struct infuse_question *question,
    int row)
{
	if (question->past.has_elapsed)
		return schedule->length.min - question->past.elapsed.min;
	if (schedule->regimen != INFUSE_CONTINUOUS || row <= 0)
		return schedule->length.min;
	return schedule->length.min - plan->row[row].start.min;
}

/* The rate of the row before; of a schedule that sets the rates. */
/*@ requires \valid_read(schedule);
    requires \valid_read(plan) && infuse_is_planned(plan);
    requires CORE_WHOLE <= row < plan->rows;
    assigns \nothing;
    ensures core_is_rate_milli(\result);
*/
static struct infuse_milli before_of(const struct infuse_schedule *schedule,
    const struct infuse_plan *plan, int row)
{
	const struct infuse_figures *at;

	if (schedule->form == INFUSE_FORM_TITRATED || row <= 0)
		return infuse_whole_milli(0);
	at = &plan->row[infuse_row_before(plan, row)].at;
	return infuse_rate_milli(at->has_pump ? at->given : at->rate);
}

/* The last row that is as this one: of its phase, and before any wean. */
/*@ requires \valid_read(plan) && 0 <= row < plan->rows <= INFUSE_ROWS_MAX;
    assigns \nothing;
    ensures 0 <= \result < plan->rows;
*/
static int latest(const struct infuse_plan *plan, int row)
{
	int i;

	if (plan->row[row].wean > 0)
		return row;
	/*@ loop invariant 0 <= i < plan->rows;
	    loop assigns i;
	    loop variant i;
	*/
	for (i = plan->rows - 1; i > row; i--)
		if (plan->row[i].wean == 0 &&
		    plan->row[i].phase == plan->row[row].phase)
			break;
	return i;
}

/* A finding is about the row, if its day was named and can be meant. */
/*@ requires 0 <= first;
    requires infuse_is_milli(t.rate) && infuse_is_milli(t.common);
    requires infuse_is_milli(t.high);
    assigns \nothing;
    ensures \result == CORE_WHOLE || \result == first;
*/
static int mark_of(struct core_trial t, int first, int64_t day)
{
	if (day == 0 || core_is_for_some(t))
		return CORE_WHOLE;
	return first;
}

/*@ assigns \nothing;
    ensures \result == (unlike ? CORE_WHOLE : first);
*/
static int row_of(bool unlike, int first)
{
	return unlike ? CORE_WHOLE : first;
}

/*@ requires \valid_read(schedule) && \valid_read(row);
    assigns \nothing;
*/
static unsigned low_line_of(const struct infuse_schedule *schedule,
    const struct infuse_row *row)
{
	return row->titrated ? schedule->titration.start_line : row->line;
}

/* The rate that a titration starts at; 0 when it does not say. */
/*@ requires \valid_read(titration) && infuse_is_written(&titration->start);
    requires \valid_read(of) && infuse_is_order(&of->order);
    assigns \nothing;
    ensures core_is_term(\result);
*/
static struct infuse_milli start_of(const struct infuse_titration *titration,
    const struct infuse_case *of)
{
	if (!titration->has_start)
		return infuse_whole_milli(0);
	return infuse_written_milli(titration->start,
	    infuse_dosing_weight(&of->order));
}

/*
 * A figure of the pump that is the rate of a row rounded one way or the other
 * is that order, and neither above it nor below (S-02).
 */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires infuse_is_rate(rate) && core_is_said(said);
    requires core_is_setup(setup) && 0 <= i < plan->rows;
    requires said.entered ==> setup.has_strength;
    assigns \nothing;
*/
static bool is_order_of(const struct infuse_plan *plan, int i,
    struct infuse_rate rate, struct core_said said, struct core_setup setup)
{
	int64_t asked, entered;

	if (!said.entered || plan->row[i].titrated ||
	    !core_enter(&asked, rate, setup) ||
	    !core_enter(&entered, plan->row[i].at.rate, setup))
		return false;
	return asked == entered || asked == entered + 1;
}

/* The same of any row in question. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires \valid_read(question) && infuse_is_question(question);
    requires core_is_said(said) && core_is_setup(setup);
    requires said.entered ==> setup.has_strength;
    assigns \nothing;
*/
static bool is_an_order(const struct infuse_plan *plan, struct core_when when,
    const struct infuse_question *question, struct core_said said,
    struct core_setup setup)
{
	int i;

	/*@ loop invariant 0 <= i <= plan->rows;
	    loop assigns i;
	    loop variant plan->rows - i;
	*/
	for (i = 0; i < plan->rows; i++)
		if (is_asked(plan, i, when) &&
		    is_order_of(plan, i, question->rate, said, setup))
			return true;
	return false;
}

/* What the question itself says, of a plan without rows that are asked for. */
/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    requires \valid_read(question) && infuse_is_question(question);
    assigns \nothing;
    ensures core_is_trial(\result);
    ensures \result.row == CORE_WHOLE && \result.later == CORE_WHOLE;
    ensures infuse_milli_value(\result.rate) ==
      1000 * infuse_rate_value(question->rate);
    ensures \result.delivered == \result.rate;
*/
static struct core_trial ask(const struct infuse_schedule *schedule,
    const struct infuse_question *question)
{
	struct infuse_milli nothing = infuse_whole_milli(0);
	struct core_trial t = { 0 };

	t.row = CORE_WHOLE;
	t.mark = CORE_WHOLE;
	t.unlike = false;
	t.titrated = schedule->form == INFUSE_FORM_TITRATED;
	t.computed = false;
	t.line = 0;
	t.low_line = 0;
	t.rate = infuse_rate_milli(question->rate);
	t.delivered = t.rate;
	t.fits = false;
	t.stated = false;
	t.maximum = nothing;
	t.low = nothing;
	t.high = nothing;
	t.common = nothing;
	t.is_order = false;
	t.has_current = question->has_current;
	t.current = nothing;
	if (question->has_current)
		t.current = infuse_rate_milli(question->current);
	t.has_running = question->has_current && question->past.has_running;
	t.running = t.has_running ? question->past.running.min : 0;
	t.start = nothing;
	t.step = nothing;
	t.has_length = question->has_length;
	t.length = 0;
	t.into = 0;
	t.may = schedule->length.min;
	t.before = nothing;
	t.weaned = false;
	t.later = CORE_WHOLE;
	t.later_most = nothing;
	t.later_line = 0;
	return t;
}

struct core_trial core_trial_find(const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_question *question)
{
	const struct infuse_schedule *schedule = &of->protocol->schedule;
	bool has_start = schedule->titration.has_start;
	struct core_when when = core_when_of(schedule, question);
	int first = first_asked(plan, when);
	struct core_setup setup = core_setup_of(&of->order);
	struct core_trial t = ask(schedule, question);

	t.when = when;
	t.from = core_said_of(question->current, question->current_entered,
	    setup);
	t.to = core_said_of(question->rate, question->entered, setup);
	t.start = start_of(&schedule->titration, of);
	t.step = infuse_written_milli(schedule->titration.step,
	    infuse_dosing_weight(&of->order));
	t.length = length_of(schedule, plan, question, when, first);
	if (t.titrated && plan->rows > 0)
		t.maximum = core_trial_most(plan, 0);
	if (first == CORE_WHOLE)
		return t;
	t.unlike = when.day == 0 && !all_alike(plan, first, when);
	t.row = row_of(t.unlike, first);
	t.computed = plan->row[first].computed;
	t.line = plan->row[first].line;
	t.low_line = low_line_of(schedule, &plan->row[first]);
	t.low = lowest(plan, first, when, has_start);
	t.high = highest(plan, first, when);
	t.common = common(plan, first, when);
	t.stated = is_stated(plan, when, has_start, t.rate);
	t.is_order = is_an_order(plan, when, question, t.to, setup);
	t.mark = mark_of(t, first, when.day);
	t.into = into_of(&plan->row[first], when);
	t.may = may_run(schedule, plan, question, t.row);
	/* not said, it may be any day but the first (R6) */
	t.before = before_of(schedule, plan, when.day == 0 ?
	    latest(plan, first) : t.row);
	t.weaned = t.row != CORE_WHOLE && plan->row[first].wean > 0;
	return t;
}

/* That row, or CORE_WHOLE. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires 0 <= row < plan->rows;
    requires 0 <= length <= INFUSE_DURATION_MAX_MIN;
    requires 0 <= into <= INFUSE_DURATION_MAX_MIN;
    requires infuse_is_milli(delivered);
    assigns \nothing;
    ensures CORE_WHOLE <= \result < plan->rows;
    ensures \result != CORE_WHOLE ==>
      infuse_milli_value(delivered) > core_most_milli(plan, \result);
*/
static int runs_into(const struct infuse_plan *plan, int row, int64_t into,
    int64_t length, struct infuse_milli delivered)
{
	int64_t end = plan->row[row].start.min + into + length;
	int i;

	/*@ loop invariant row < i <= plan->rows;
	    loop assigns i;
	    loop variant plan->rows - i;
	*/
	for (i = row + 1; i < plan->rows; i++) {
		if (plan->row[i].start.min >= end ||
		    plan->row[i].session != plan->row[row].session)
			break;
		if (core_above(delivered, core_trial_most(plan, i)))
			return i;
	}
	return CORE_WHOLE;
}

struct core_trial core_trial_look_ahead(const struct infuse_plan *plan,
    struct core_trial t)
{
	if (t.row == CORE_WHOLE || !t.has_length)
		return t;
	t.later = runs_into(plan, t.row, t.into, t.length, t.delivered);
	if (t.later == CORE_WHOLE)
		return t;
	t.later_most = core_trial_most(plan, t.later);
	t.later_line = plan->row[t.later].line;
	return t;
}
