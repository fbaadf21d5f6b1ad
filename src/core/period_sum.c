/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "period.h"

/* That day up to now. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires \valid_read(question) && infuse_is_question(question);
    requires core_is_telling(t) && t.row < plan->rows;
    assigns \nothing;
    ensures core_is_range(\result);
*/
static struct core_range gone_that_day(const struct infuse_plan *plan,
    const struct infuse_question *question, struct core_telling t)
{
	struct infuse_dose said;

	if (!core_is_day_given(question, t))
		return core_gone_here(plan, t);
	said = core_given_here(question, t);
	return core_from_to(said, said);
}

/* What the running rate alone has given since the beginning. */
/*@ requires core_is_telling(t) && infuse_is_dose(today);
    assigns \nothing;
    ensures infuse_is_dose(\result);
*/
static struct infuse_dose ran_in_course(struct core_telling t,
    struct infuse_dose today)
{
	int64_t before = t.ran - t.since;

	if (t.sessions)
		return today;
	if (!t.knows_into)
		return core_larger(today, core_times(t.current, t.ran));
	if (before <= 0)
		return today;
	return core_plus(today, core_times(t.current, before), INFUSE_DOWN);
}

/* The course up to now. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires \valid_read(question) && infuse_is_question(question);
    requires core_is_telling(t) && t.row < plan->rows;
    assigns \nothing;
    ensures core_is_range(\result);
*/
static struct core_range gone_in_course(const struct infuse_plan *plan,
    const struct infuse_question *question, struct core_telling t)
{
	struct core_range today = gone_that_day(plan, question, t);
	struct infuse_dose ran;

	if (!question->past.has_given_course)
		return core_both(today, core_gone_before(plan, t));
	ran = ran_in_course(t, core_is_day_given(question, t) ? today.least :
	    core_times(t.current, core_ran_here(t)));
	ran = core_larger(ran, core_dose_of_mass(question->past.given_course));
	return core_from_to(ran, ran);
}

/* A rate goes on through the days behind, and is weaned where these say so. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && t.row < plan->rows && 0 <= i < plan->rows;
    assigns \nothing;
*/
static bool goes_on(const struct infuse_plan *plan, struct core_telling t,
    int i, bool to_the_end)
{
	const struct infuse_row *row = &plan->row[i];

	if (row->day > plan->row[t.row].day)
		return to_the_end;
	return row->wean > 0 && i > t.row;
}

/*@ requires \valid_read(row) && infuse_is_rate(row->most.rate);
    requires infuse_is_rate(rate);
    assigns \nothing;
    ensures infuse_is_rate(\result);
*/
static struct infuse_rate kept_at(const struct infuse_row *row,
    struct infuse_rate rate)
{
	return row->wean > 0 && infuse_rate_cmp(row->most.rate, rate) < 0 ?
	    row->most.rate : rate;
}

/* What is left of the row at that rate, and of a course of the rows behind. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && t.row < plan->rows && infuse_is_dose(gone);
    assigns \nothing;
    ensures infuse_is_dose(\result);
*/
static struct infuse_dose go_on(const struct infuse_plan *plan,
    struct core_telling t, struct infuse_dose gone, bool to_the_end)
{
	int64_t left = t.length - t.into;
	struct infuse_dose sum;
	int i;

	if (!t.titrated || !t.knows_day)
		return gone;
	sum = core_plus(gone, core_times(t.rate, left > 0 ? left : 0), INFUSE_DOWN);
	/*@ loop invariant 0 <= i <= plan->rows && infuse_is_dose(sum);
	    loop assigns i, sum;
	    loop variant plan->rows - i;
	*/
	for (i = 0; i < plan->rows; i++)
		if (goes_on(plan, t, i, to_the_end))
			sum = core_plus(sum, core_times(kept_at(&plan->row[i],
			    t.rate), plan->row[i].length.min), INFUSE_DOWN);
	return sum;
}

/*@ requires core_is_range(gone) && core_is_range(sum);
    requires infuse_is_dose(onward);
    assigns \nothing;
    ensures core_is_total(\result);
*/
static struct core_total total(struct core_range gone, struct core_range sum,
    struct infuse_dose onward)
{
	struct core_total out;

	out.is = true;
	out.gone = gone;
	out.sum = sum;
	out.onward = onward;
	return out;
}

/* The largest of the later days that it is to run into. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && t.row < plan->rows && core_is_range(day);
    assigns \nothing;
    ensures core_is_range(\result);
*/
static struct core_range or_a_later_day(const struct infuse_plan *plan,
    struct core_telling t, struct core_range day)
{
	struct core_range one = core_from_to(core_no_dose(), core_no_dose());
	int i;

	/*@ loop invariant t.row < i <= plan->rows && core_is_range(day);
	    loop invariant core_is_range(one);
	    loop assigns i, day, one;
	    loop variant plan->rows - i;
	*/
	for (i = t.row + 1; i < plan->rows; i++) {
		if (plan->row[i].day == plan->row[t.row].day)
			continue;
		if (plan->row[i].day != plan->row[i - 1].day) {
			if (core_runs_into(plan, t, i) == 0)
				break;
			one = core_from_to(core_no_dose(), core_no_dose());
		}
		one = core_both(one, core_to_come(plan, t, i));
		day = core_from_to(core_larger(day.least, one.least),
		    core_larger(day.most, one.most));
	}
	return day;
}

/* Of a session that is longer than a day: the 24 h that it is in. */
/*@ requires core_is_telling(t);
    assigns \nothing;
    ensures core_is_telling(\result) && \result.row == t.row;
*/
static struct core_telling within_a_day(struct core_telling t)
{
	int64_t before = core_mul(core_div(t.into, INFUSE_MIN_PER_DAY),
	    INFUSE_MIN_PER_DAY);

	if (t.length <= INFUSE_MIN_PER_DAY)
		return t;
	t.into -= before;
	t.length = core_least_of(t.length - before, INFUSE_MIN_PER_DAY);
	if (t.length < 0)
		t.length = 0;
	t.asked = core_least_of(t.asked,
	    t.length > t.into ? t.length - t.into : 0);
	return t;
}

/* And the next 24 h of it, as far as it is to run into them. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && t.row < plan->rows;
    requires core_is_telling(day) && core_is_range(sum);
    assigns \nothing;
    ensures core_is_range(\result);
*/
static struct core_range or_the_next(const struct infuse_plan *plan,
    struct core_telling t, struct core_telling day, struct core_range sum)
{
	int64_t asked = t.asked - day.asked, rest;
	struct infuse_dose next;

	if (t.length <= INFUSE_MIN_PER_DAY || asked <= 0)
		return sum;
	asked = core_least_of(asked, INFUSE_MIN_PER_DAY);
	rest = core_least_of(t.length - t.into - day.asked,
	    INFUSE_MIN_PER_DAY) - asked;
	next = core_times(t.rate, asked);
	if (!t.titrated && rest > 0)
		next = core_plus(next, core_times(core_scheduled(plan, t.row),
		    rest), INFUSE_UP);
	return core_from_to(core_larger(sum.least, next),
	    core_larger(sum.most, next));
}

/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires \valid_read(question) && infuse_is_question(question);
    requires core_is_telling(t) && t.row < plan->rows;
    assigns \nothing;
    ensures core_is_total(\result);
*/
static struct core_total day_of(const struct infuse_plan *plan,
    const struct infuse_question *question, struct core_telling t)
{
	struct core_telling day = within_a_day(t);
	bool given = core_is_day_given(question, day);
	struct core_range gone = gone_that_day(plan, question, day);
	struct core_range sum = core_both(gone,
	    core_ahead_here(plan, day, given));

	sum = core_both(sum, core_rest_here(plan, day, given));
	sum = core_both(sum, core_beside(plan, day, given));
	sum = or_the_next(plan, t, day, sum);
	return total(gone, or_a_later_day(plan, t, sum),
	    go_on(plan, day, gone.least, false));
}

/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires \valid_read(question) && infuse_is_question(question);
    requires core_is_telling(t) && t.row < plan->rows;
    assigns \nothing;
    ensures core_is_total(\result);
*/
static struct core_total course_of(const struct infuse_plan *plan,
    const struct infuse_question *question, struct core_telling t)
{
	bool given = question->past.has_given_course;
	bool given_today = given || core_is_day_given(question, t);
	struct core_range gone = gone_in_course(plan, question, t);
	struct core_range sum = core_both(gone, core_ahead_here(plan, t, given_today));

	sum = core_both(sum, core_rest_here(plan, t, given_today));
	sum = core_both(sum, core_beside(plan, t, given_today));
	return total(gone, core_both(sum, core_elsewhere(plan, t, given)),
	    go_on(plan, t, gone.least, true));
}

/* Whether that day has another session. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && t.row < plan->rows;
    assigns \nothing;
*/
static bool has_beside(const struct infuse_plan *plan, struct core_telling t)
{
	int i;

	/*@ loop invariant 0 <= i <= plan->rows;
	    loop assigns i;
	    loop variant plan->rows - i;
	*/
	for (i = 0; i < plan->rows; i++)
		if (plan->row[i].day == plan->row[t.row].day &&
		    plan->row[i].session != plan->row[t.row].session)
			return true;
	return false;
}

/* What was given that day is of the session where it is the only one. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires \valid_read(question) && infuse_is_question(question);
    requires core_is_telling(t) && t.row < plan->rows;
    assigns \nothing;
    ensures core_is_total(\result);
*/
static struct core_total session_of(const struct infuse_plan *plan,
    const struct infuse_question *question, struct core_telling t)
{
	bool given = core_is_day_given(question, t) && !has_beside(plan, t);
	struct core_range gone = given ? gone_that_day(plan, question, t) :
	    core_gone_here(plan, t);
	struct core_range sum = core_both(gone,
	    core_ahead_here(plan, t, given));
	struct core_total out = total(gone, core_both(sum,
	    core_rest_here(plan, t, given)), gone.least);

	out.is = t.sessions;
	return out;
}

/* Where no row can be meant: what was given, and what is asked about. */
/*@ requires core_is_telling(t) && infuse_is_dose(given) && core_is_minutes(min);
    assigns \nothing;
    ensures core_is_total(\result);
*/
static struct core_total at_least(struct core_telling t, struct infuse_dose given,
    int64_t min)
{
	struct infuse_dose sum = core_plus(given, core_times(t.rate, min), INFUSE_DOWN);

	return total(core_from_to(given, given), core_from_to(sum, sum), given);
}

/*@ requires \valid_read(question) && infuse_is_question(question);
    assigns \nothing;
    ensures infuse_is_dose(\result);
*/
static struct infuse_dose said_of_course(
    const struct infuse_question *question)
{
	return question->past.has_given_course ?
	    core_dose_of_mass(question->past.given_course) : core_no_dose();
}

/*@ requires \valid_read(question) && infuse_is_question(question);
    assigns \nothing;
    ensures infuse_is_dose(\result);
*/
static struct infuse_dose said_of_day(const struct infuse_question *question)
{
	return question->past.has_given ?
	    core_dose_of_mass(question->past.given) : core_no_dose();
}

/*
 * Less than the running rate has given, by more than 10 % and more than one
 * hour of it: bags are changed (S-25; derived).
 */
/*@ requires infuse_is_dose(said) && infuse_is_dose(ran);
    requires infuse_is_rate(current);
    assigns \nothing;
    ensures core_is_shortfall(\result);
*/
static struct core_shortfall shortfall(bool is_said, struct infuse_dose said,
    struct infuse_dose ran, struct infuse_rate current)
{
	struct core_shortfall out;
	int64_t less = ran.pg_min_per_h - said.pg_min_per_h;

	out.said = said;
	out.ran = ran;
	out.is = is_said && less > core_div(ran.pg_min_per_h, 10) &&
	    less > core_times(current, 60).pg_min_per_h;
	return out;
}

/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires \valid_read(question) && infuse_is_question(question);
    requires core_is_telling(t) && t.row < plan->rows;
    assigns \nothing;
    ensures core_are_totals(\result);
*/
static struct core_totals sum_up(const struct infuse_plan *plan,
    const struct infuse_question *question, struct core_telling t)
{
	struct infuse_dose today = core_times(t.current, core_ran_here(t));
	struct infuse_dose course = said_of_course(question);
	struct core_totals out;

	out.session = session_of(plan, question, t);
	out.day = day_of(plan, question, t);
	out.course = course_of(plan, question, t);
	out.short_day = shortfall(question->past.has_given,
	    said_of_day(question), today, t.current);
	out.short_course = shortfall(question->past.has_given_course, course,
	    ran_in_course(t, today), t.current);
	return out;
}

/*@ requires \valid_read(question) && infuse_is_question(question);
    requires core_is_telling(t) && core_is_minutes(length);
    assigns \nothing;
    ensures core_are_totals(\result);
*/
static struct core_totals sum_at_least(const struct infuse_question *question,
    struct core_telling t, int64_t length)
{
	struct infuse_dose today = question->past.has_given ?
	    core_dose_of_mass(question->past.given) : core_no_dose();
	struct core_totals out;

	out.session = at_least(t, core_no_dose(), length);
	out.session.is = t.sessions;
	out.day = at_least(t, today, core_least_of(length, INFUSE_MIN_PER_DAY));
	out.course = at_least(t, core_larger(today, said_of_course(question)),
	    length);
	out.short_day = shortfall(false, core_no_dose(), core_no_dose(), t.current);
	out.short_course = out.short_day;
	return out;
}

struct core_totals core_totals_of(const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_question *question,
    struct core_trial t, struct infuse_rate ceiling)
{
	struct core_telling telling = core_tell(of, plan, question, t, ceiling);

	if (!telling.meant)
		return sum_at_least(question, telling, t.length);
	return sum_up(plan, question, telling);
}

/* The most of a row up to a time: by its schedule, or at any rate. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && 0 <= i < plan->rows;
    requires core_is_minutes(min);
    assigns \nothing;
    ensures infuse_is_dose(\result);
*/
static struct infuse_dose most_of(const struct infuse_plan *plan,
    struct core_telling t, int i, int64_t min)
{
	struct infuse_rate rate = core_faster(core_scheduled(plan, i),
	    t.current);

	return core_times(t.titrated ? t.ceiling : rate, min);
}

/* All rows of a day up to one, to their ends. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && 0 <= last < plan->rows;
    assigns \nothing;
    ensures infuse_is_dose(\result);
*/
static struct infuse_dose most_up_to(const struct infuse_plan *plan,
    struct core_telling t, int last)
{
	const struct infuse_row *row = &plan->row[last];
	struct infuse_dose sum = core_no_dose();
	int i;

	/*@ loop invariant -1 <= i <= last && infuse_is_dose(sum);
	    loop assigns i, sum;
	    loop variant i;
	*/
	for (i = last; i >= 0; i--) {
		if (plan->row[i].day != row->day ||
		    plan->row[i].session != row->session)
			break;
		sum = core_plus(sum, most_of(plan, t, i,
		    plan->row[i].length.min), INFUSE_UP);
	}
	return sum;
}

/* That day up to now, and what other sessions of it may have given. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && t.row < plan->rows;
    assigns \nothing;
    ensures infuse_is_dose(\result);
*/
static struct infuse_dose most_today(const struct infuse_plan *plan,
    struct core_telling t)
{
	struct infuse_dose most = most_of(plan, t, t.row,
	    t.knows_into ? t.into : t.length);

	if (t.row > 0 && plan->row[t.row - 1].day == plan->row[t.row].day &&
	    plan->row[t.row - 1].session == plan->row[t.row].session)
		most = core_plus(most, most_up_to(plan, t, t.row - 1),
		    INFUSE_UP);
	if (!t.knows_into)
		most = core_plus(most, core_rest_here(plan, t, false).most,
		    INFUSE_UP);
	return core_plus(most, core_beside(plan, t, false).most, INFUSE_UP);
}

/* At the very end of a day, the day that ends. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && t.row < plan->rows;
    assigns \nothing;
    ensures infuse_is_dose(\result);
*/
static struct infuse_dose most_that_day(const struct infuse_plan *plan,
    struct core_telling t)
{
	if (t.fresh && t.row > 0 && !t.sessions)
		return most_up_to(plan, t, t.row - 1);
	return most_today(plan, t);
}

struct infuse_possible infuse_possible_by_now(const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_question *question)
{
	struct core_trial t = core_trial_find(of, plan, question);
	struct core_telling told = core_tell(of, plan, question, t,
	    infuse_highest_rate(&plan->limits));
	struct infuse_possible out;
	struct infuse_dose today = most_today(plan, told);

	out.day = most_that_day(plan, told);
	out.course = core_plus(today, core_gone_before(plan, told).most,
	    INFUSE_UP);
	if (!told.knows_day)
		out.course = core_plus(out.course,
		    core_elsewhere(plan, told, false).most, INFUSE_UP);
	return out;
}
