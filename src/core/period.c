/* SPDX-License-Identifier: MIT */
#include "period.h"

struct infuse_rate core_scheduled(const struct infuse_plan *plan, int i)
{
	return plan->row[i].at.has_pump ? plan->row[i].at.entered :
	    plan->row[i].at.rate;
}

/*
 * Titrated: what the running rate gave in `ran` of those minutes, up to what
 * the ceiling gives in all of them: who says how long it ran does not say that
 * nothing else did.
 */
/*@ requires core_is_telling(t) && core_is_minutes(ran) && core_is_minutes(min);
    assigns \nothing;
    ensures core_is_range(\result);
*/
static struct core_range at_any_rate(struct core_telling t, int64_t ran,
    int64_t min)
{
	struct infuse_dose known = core_times(t.current, ran);

	return core_from_to(known,
	    core_larger(known, core_times(t.ceiling, min)));
}

/* It runs below the schedule, and since when is not known for certain. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && t.row < plan->rows;
    assigns \nothing;
*/
static bool turned_down(const struct infuse_plan *plan,
    struct core_telling t)
{
	return t.ran > 0 &&
	    infuse_rate_cmp(t.current, core_scheduled(plan, t.row)) < 0;
}

/*
 * Whether a row is a part of the same session, or of the same day of a
 * continuous infusion: they follow one another at once.
 */
/*@ requires \valid_read(a) && \valid_read(b);
    assigns \nothing;
*/
static bool are_one(const struct infuse_row *a, const struct infuse_row *b)
{
	return a->session == b->session &&
	    (a->session != 0 || a->day == b->day);
}

/* What the schedule has given of those before it. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && t.row < plan->rows;
    assigns \nothing;
    ensures infuse_is_dose(\result);
*/
static struct infuse_dose scheduled_before(const struct infuse_plan *plan,
    struct core_telling t)
{
	struct infuse_dose sum = core_no_dose();
	int i;

	/*@ loop invariant 0 <= i && infuse_is_dose(sum);
	    loop assigns i, sum;
	    loop variant t.row - i;
	*/
	for (i = 0; t.knows_into && i < t.row; i++)
		if (are_one(&plan->row[i], &plan->row[t.row]))
			sum = core_plus(sum, core_times(core_scheduled(plan,
			    i), plan->row[i].length.min), INFUSE_UP);
	return sum;
}

struct core_range core_gone_here(const struct infuse_plan *plan,
    struct core_telling t)
{
	int64_t gone = t.knows_into ? t.into : t.length - t.asked;
	struct infuse_dose sum;

	if (gone < 0)
		gone = 0;
	if (t.titrated)
		return at_any_rate(t, core_ran_here(t),
		    t.knows_into ? t.since : gone);
	sum = core_plus(core_times(core_scheduled(plan, t.row), gone),
	    scheduled_before(plan, t), INFUSE_UP);
	return core_from_to(turned_down(plan, t) ? core_times(t.current,
	    core_ran_here(t)) : sum, sum);
}

struct infuse_dose core_given_here(const struct infuse_question *question,
    struct core_telling t)
{
	struct infuse_mass said = question->past.has_given ?
	    question->past.given : question->past.given_course;

	return core_larger(core_dose_of_mass(said), core_times(t.current, core_ran_here(t)));
}

/* With it, for how long nobody said: up to the whole row, or not at all. */
/*@ requires core_is_telling(t) && infuse_is_rate(planned);
    assigns \nothing;
    ensures core_is_range(\result);
*/
static struct core_range asked_for_unknown(struct core_telling t, bool given,
    struct infuse_rate planned)
{
	struct infuse_dose none = core_no_dose();

	if (given)
		return core_from_to(none, core_times(t.titrated ? t.rate :
		    core_faster(t.rate, planned), t.length));
	return core_from_to(core_times(t.rate, t.length), core_times(t.titrated ?
	    core_faster(t.rate, t.ceiling) : t.rate, t.length));
}

struct core_range core_ahead_here(const struct infuse_plan *plan,
    struct core_telling t, bool given)
{
	struct infuse_rate planned = core_scheduled(plan, t.row);
	struct infuse_dose asked = core_times(t.rate, t.asked);
	struct core_range out = core_from_to(asked, asked);
	int64_t left = t.length - t.asked - t.into;

	if (!t.knows_into && !t.knows_length)
		return asked_for_unknown(t, given, planned);
	if (t.titrated || left <= 0 || (!t.knows_into && !given))
		return out;
	out.most = core_plus(asked, core_times(planned, left), INFUSE_UP);
	if (t.knows_into)
		out.least = core_plus(asked, core_times(planned, left), INFUSE_DOWN);
	return out;
}

int64_t core_runs_into(const struct infuse_plan *plan, struct core_telling t,
    int i)
{
	const struct infuse_row *row = &plan->row[i];

	if (i <= t.row || row->session != plan->row[t.row].session ||
	    t.end <= row->start.min)
		return 0;
	return core_least_of(t.end - row->start.min, row->length.min);
}

struct core_range core_to_come(const struct infuse_plan *plan,
    struct core_telling t, int i)
{
	int64_t asked = core_runs_into(plan, t, i);
	int64_t rest = plan->row[i].length.min - asked;
	struct infuse_dose sum = core_times(t.rate, asked);

	if (!t.titrated && rest > 0)
		sum = core_plus(sum, core_times(core_scheduled(plan, i), rest), INFUSE_UP);
	return core_from_to(sum, sum);
}

/*
 * A row that may be before or after it, but for what is asked of it; `given`
 * tells what was before.
 */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && 0 <= i < plan->rows;
    assigns \nothing;
    ensures core_is_range(\result);
*/
static struct core_range somewhere(const struct infuse_plan *plan,
    struct core_telling t, int i, bool given)
{
	int64_t asked = core_runs_into(plan, t, i);
	int64_t rest = plan->row[i].length.min - asked;
	struct infuse_dose least = core_times(t.rate, asked);
	struct infuse_dose most;

	if (rest <= 0)
		return core_from_to(least, least);
	if (t.titrated)
		return core_from_to(least, given ? least : core_plus(least,
		    core_times(t.ceiling, rest), INFUSE_UP));
	most = core_plus(least, core_times(core_scheduled(plan, i), rest),
	    INFUSE_UP);
	return core_from_to(given ? least : most, most);
}

struct core_range core_beside(const struct infuse_plan *plan,
    struct core_telling t, bool given)
{
	struct core_range sum = core_from_to(core_no_dose(), core_no_dose());
	const struct infuse_row *row = &plan->row[t.row];
	int i;

	/*@ loop invariant 0 <= i <= plan->rows && core_is_range(sum);
	    loop assigns i, sum;
	    loop variant plan->rows - i;
	*/
	for (i = 0; i < plan->rows; i++)
		if (i != t.row && plan->row[i].day == row->day &&
		    !are_one(&plan->row[i], row))
			sum = core_both(sum, somewhere(plan, t, i, given));
	return sum;
}

struct core_range core_rest_here(const struct infuse_plan *plan,
    struct core_telling t, bool given)
{
	struct core_range sum = core_from_to(core_no_dose(), core_no_dose());
	int i;

	/*@ loop invariant 0 <= i <= plan->rows && core_is_range(sum);
	    loop assigns i, sum;
	    loop variant plan->rows - i;
	*/
	for (i = 0; i < plan->rows; i++) {
		if (i == t.row || !are_one(&plan->row[i], &plan->row[t.row]))
			continue;
		if (!t.knows_into)
			sum = core_both(sum, somewhere(plan, t, i, given));
		else if (i > t.row)
			sum = core_both(sum, core_to_come(plan, t, i));
	}
	return sum;
}

/* Minutes of all rows of days before that day. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && t.row < plan->rows;
    assigns \nothing;
    ensures core_is_minutes(\result);
*/
static int64_t minutes_before(const struct infuse_plan *plan,
    struct core_telling t)
{
	int64_t min = 0;
	int i;

	/*@ loop invariant 0 <= i <= plan->rows && core_is_minutes(min);
	    loop assigns i, min;
	    loop variant plan->rows - i;
	*/
	for (i = 0; i < plan->rows; i++)
		if (plan->row[i].day < plan->row[t.row].day)
			min = core_least_of(min + plan->row[i].length.min,
			    INFUSE_DURATION_MAX_MIN);
	return min;
}

struct core_range core_gone_before(const struct infuse_plan *plan,
    struct core_telling t)
{
	struct core_range sum = core_from_to(core_no_dose(), core_no_dose());
	struct infuse_dose one;
	int64_t ran = t.ran - t.since;
	int i;

	if (t.titrated)
		return at_any_rate(t, t.knows_into && !t.sessions && ran > 0 ?
		    ran : 0, minutes_before(plan, t));
	/*@ loop invariant 0 <= i <= plan->rows && core_is_range(sum);
	    loop assigns i, sum, one;
	    loop variant plan->rows - i;
	*/
	for (i = 0; i < plan->rows; i++) {
		if (plan->row[i].day >= plan->row[t.row].day)
			continue;
		one = core_times(core_scheduled(plan, i), plan->row[i].length.min);
		sum = core_both(sum, core_from_to(turned_down(plan, t) ?
		    core_no_dose() : one, one));
	}
	return sum;
}

struct core_range core_elsewhere(const struct infuse_plan *plan,
    struct core_telling t, bool given)
{
	struct core_range sum = core_from_to(core_no_dose(), core_no_dose());
	int i;

	/*@ loop invariant 0 <= i <= plan->rows && core_is_range(sum);
	    loop assigns i, sum;
	    loop variant plan->rows - i;
	*/
	for (i = 0; i < plan->rows; i++) {
		if (!t.knows_day && i != t.row &&
		    plan->row[i].day != plan->row[t.row].day)
			sum = core_both(sum, somewhere(plan, t, i, given));
		if (t.knows_day && plan->row[i].day > plan->row[t.row].day)
			sum = core_both(sum, core_to_come(plan, t, i));
	}
	return sum;
}
