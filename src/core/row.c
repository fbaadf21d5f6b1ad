/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "dose.h"
#include "row.h"

/*
 * The most of a row that is delivered, or the least that is prescribed; of a
 * titrated one its start, as the rate can come down (S-16).
 */
/*@ requires \valid_read(row) && core_is_row(row, setup.has_strength);
    requires core_is_setup(setup);
    assigns \nothing;
    ensures infuse_is_rate(\result);
*/
static struct infuse_rate rate_of(const struct infuse_row *row, bool most,
    struct core_setup setup)
{
	if (!most)
		return row->at.rate;
	(void)setup;
	return core_delivered(&row->at);
}

/* What a rate gives of its drug in its session, or within its day. */
/*@ requires infuse_is_rate(rate) && 0 <= length <= INFUSE_DURATION_MAX_MIN;
    assigns \nothing;
    ensures infuse_is_summable(\result);
    ensures !session ==> infuse_is_dose(\result);
*/
static struct infuse_dose within(struct infuse_rate rate, int64_t length,
    bool session)
{
	struct infuse_duration time;

	time.min = !session && length > INFUSE_MIN_PER_DAY ?
	    INFUSE_MIN_PER_DAY : length;
	/*@ assert 0 <= time.min <= INFUSE_DURATION_MAX_MIN; */
	/*@ assert !session ==> (rate.pg_per_h + 1) * time.min <=
	      (INFUSE_RATE_MAX_PG_PER_H + 1) * INFUSE_MIN_PER_DAY; */
	return infuse_dose_of(rate, time);
}

/*
 * What a sum is when it cannot be kept: more than 9 kg, or parts over times
 * that no reader lets into one schedule.  More than any limit.
 */
/*@ assigns \nothing;
    ensures infuse_is_summable(\result);
    ensures \result.pg_min_per_h > INFUSE_DOSE_MAX;
*/
static struct infuse_dose too_much(void)
{
	struct infuse_dose out;

	out.pg_min_per_h = INFUSE_DOSE_MAX + 60;
	out.part = 0;
	out.over = 0;
	return out;
}

/* Whether two rows are of one session, or of one day. */
/*@ requires \valid_read(a) && \valid_read(b);
    assigns \nothing;
*/
static bool are_of_one(const struct infuse_row *a, const struct infuse_row *b,
    bool session)
{
	return session ? a->session == b->session : a->day == b->day;
}

/*
 * The dose of a row's day, or of its session, up to and with that row: the
 * least of each or the most that is delivered.
 */
/*@ requires \valid_read(plan) && 0 <= plan->rows <= INFUSE_ROWS_MAX;
    requires core_are_rows(plan, plan->rows, setup.has_strength);
    requires core_is_setup(setup) && 0 <= i < plan->rows;
    assigns \nothing;
    ensures infuse_is_summable(\result);
*/
static struct infuse_dose dose_up_to(const struct infuse_plan *plan, int i,
    bool most, bool session, struct core_setup setup)
{
	int64_t length;
	struct infuse_dose sum, total;
	int j;

	total.pg_min_per_h = 0;
	total.part = 0;
	total.over = 0;
	/*@ loop invariant -1 <= j <= i;
	    loop invariant infuse_is_summable(total);
	    loop assigns j, total, sum, length;
	    loop variant j;
	*/
	for (j = i; j >= 0; j--) {
		if (!are_of_one(&plan->row[j], &plan->row[i], session))
			break;
		/*@ assert core_is_row(&plan->row[j], setup.has_strength); */
		length = plan->row[j].length.min;
		if (!infuse_dose_add(&sum, total, within(rate_of(
		    &plan->row[j], most, setup), length, session)))
			return too_much();
		total = sum;
	}
	return total;
}

/* A day that is over with this row, and was not cut short. */
/*@ requires \valid_read(plan) && 0 <= plan->rows <= INFUSE_ROWS_MAX;
    requires 0 <= i < plan->rows;
    assigns \nothing;
*/
static bool ends_a_day(const struct infuse_plan *plan, int i)
{
	const struct infuse_row *row = &plan->row[i];

	if (row->session == 0)
		return (row->start.min + row->length.min) %
		    INFUSE_MIN_PER_DAY == 0;
	return i + 1 == plan->rows || plan->row[i + 1].day != row->day;
}

/*@ requires \valid_read(plan) && 0 <= plan->rows <= INFUSE_ROWS_MAX;
    requires 0 <= i < plan->rows;
    assigns \nothing;
*/
static bool ends_a_session(const struct infuse_plan *plan, int i)
{
	return i + 1 == plan->rows ||
	    plan->row[i + 1].session != plan->row[i].session;
}

struct core_row_doses core_row_doses(const struct infuse_plan *plan, int i,
    struct core_setup setup)
{
	const struct infuse_row *row = &plan->row[i];
	struct core_row_doses out;

	/*@ assert core_is_row(row, setup.has_strength); */
	out.titrated = row->titrated;
	out.is_session = row->session != 0;
	out.ends_day = ends_a_day(plan, i);
	out.ends_course = i + 1 == plan->rows;
	out.ends_session = ends_a_session(plan, i);
	out.session_most = dose_up_to(plan, i, true, out.is_session, setup);
	out.session_least = dose_up_to(plan, i, false, out.is_session, setup);
	out.day_most = dose_up_to(plan, i, true, false, setup);
	out.day_least = dose_up_to(plan, i, false, false, setup);
	out.course_most = row->at.so_far;
	out.course_least = row->at.so_far;
	return out;
}

/* One dose against the upper bounds, and against the lower when it is over. */
/*@ requires \valid(court) && core_is_court(court);
    requires 0 <= rule < INFUSE_LIMITS && 0 <= i < INFUSE_ROWS_MAX;
    requires infuse_is_summable(most) && infuse_is_summable(least);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_dose(struct core_court *court,
    enum infuse_rule rule, struct infuse_dose most, bool ends,
    struct infuse_dose least, int i)
{
	enum infuse_verdict verdict = core_judge_dose(court, rule, most, i);

	if (!ends)
		return verdict;
	return infuse_verdict_least(verdict,
	    core_judge_low_dose(court, rule, least, i));
}

/*
 * S-04: a titrated rate can come down before the course is over, so what the
 * start alone would come to is CAUTION at most.
 */
/*@ requires \valid(court) && core_is_court(court);
    requires infuse_is_summable(most) && 0 <= i < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_titrated_course(struct core_court *court,
    struct infuse_dose most, int i)
{
	const struct infuse_effective *hard = &court->limits->of[
	    INFUSE_RULE_DOSE_PER_COURSE][INFUSE_HARD_MAX];
	struct infuse_mass mass = infuse_mass_of(most, INFUSE_UP);

	if (!hard->set || mass.pg > INFUSE_MASS_MAX_PG ||
	    !core_passes(hard, infuse_whole_milli(core_mul(mass.pg, 1000))))
		return core_judge_dose(court, INFUSE_RULE_DOSE_PER_COURSE,
		    most, i);
	return core_say_bound(court, INFUSE_RULE_DOSE_PER_COURSE,
	    INFUSE_HARD_MAX, INFUSE_CAUTION, core_mul(mass.pg, 1000), *hard,
	    i);
}

enum infuse_verdict core_judge_row_doses(struct core_court *court,
    struct core_row_doses d, int i)
{
	enum infuse_verdict verdict = INFUSE_WITHIN;

	if (d.is_session)
		verdict = judge_dose(court, INFUSE_RULE_DOSE_PER_SESSION,
		    d.session_most, d.ends_session, d.session_least, i);
	verdict = infuse_verdict_least(verdict, judge_dose(court,
	    INFUSE_RULE_DOSE_PER_DAY, d.day_most, d.ends_day, d.day_least,
	    i));
	if (d.titrated)
		return infuse_verdict_least(verdict,
		    judge_titrated_course(court, d.course_most, i));
	return infuse_verdict_least(verdict, judge_dose(court,
	    INFUSE_RULE_DOSE_PER_COURSE, d.course_most, d.ends_course,
	    d.course_least, i));
}

int infuse_row_before(const struct infuse_plan *plan, int i)
{
	int64_t session = plan->row[i - 1].session;
	int before = i - 1;

	if (session == plan->row[i].session)
		return before;
	/*@ loop invariant 0 <= before < i;
	    loop assigns before;
	    loop variant before;
	*/
	while (before > 0 && plan->row[before - 1].session == session)
		before--;
	return before;
}

/*@ requires \valid_read(plan) && 0 <= plan->rows <= INFUSE_ROWS_MAX;
    requires core_are_rows(plan, plan->rows, has_strength);
    requires 0 < i < plan->rows;
    assigns \nothing;
*/
static bool is_rise(const struct infuse_plan *plan, int i, bool has_strength)
{
	(void)has_strength;
	return infuse_rate_cmp(plan->row[i].at.rate,
	    plan->row[infuse_row_before(plan, i)].at.rate) > 0;
}

/* From the start of one row to that of a later one. */
/*@ requires \valid_read(from) && \valid_read(to);
    requires infuse_is_duration(from->start) && infuse_is_duration(to->start);
    assigns \nothing;
    ensures 0 <= \result <= INFUSE_DURATION_MAX_MIN;
*/
static int64_t minutes_to(const struct infuse_row *from,
    const struct infuse_row *to)
{
	return to->start.min > from->start.min ?
	    to->start.min - from->start.min : 0;
}

/* A session that has phases starts anew, whatever was in the one before. */
/*@ requires \valid_read(row) && \valid_read(of);
    assigns \nothing;
*/
static bool begins(const struct infuse_row *row, const struct infuse_row *of)
{
	return row->phase == 1 && row->session > 0 &&
	    row->session == of->session;
}

struct core_rise core_rise(const struct infuse_plan *plan, int i,
    bool has_strength)
{
	struct core_rise out;
	int before;

	out.is = false;
	out.from = infuse_whole_milli(0);
	out.to = infuse_whole_milli(0);
	out.after = 0;
	if (i == 0 || !plan->row[i - 1].computed)
		return out;
	if (!is_rise(plan, i, has_strength))
		return out;
	/*@ loop invariant 0 <= before < i;
	    loop assigns before;
	    loop variant before;
	*/
	for (before = infuse_row_before(plan, i); before > 0; before--)
		if (begins(&plan->row[before], &plan->row[i]) ||
		    is_rise(plan, before, has_strength))
			break;
	out.from = infuse_rate_milli(plan->row[infuse_row_before(plan, i)].at.rate);
	out.to = infuse_rate_milli(plan->row[i].at.rate);
	out.after = minutes_to(&plan->row[before], &plan->row[i]);
	out.is = true;
	return out;
}

enum infuse_verdict core_judge_rise(struct core_court *court,
    struct core_rise rise, int i)
{
	enum infuse_verdict verdict;

	if (!rise.is)
		return INFUSE_WITHIN;
	verdict = core_judge_step(court, rise.from, rise.to, i);
	return infuse_verdict_least(verdict, core_judge_low(court,
	    court->limits, INFUSE_RULE_INTERVAL, core_mul(rise.after, 1000),
	    i));
}
