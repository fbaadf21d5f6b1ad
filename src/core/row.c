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

/* What a rate gives of its drug within its day. */
/*@ requires infuse_is_rate(rate) && 0 <= length <= INFUSE_DURATION_MAX_MIN;
    assigns \nothing;
    ensures infuse_is_dose(\result);
*/
static struct infuse_dose in_day(struct infuse_rate rate, int64_t length)
{
	struct infuse_duration time;

	time.min = length > INFUSE_MIN_PER_DAY ? INFUSE_MIN_PER_DAY : length;
	/*@ assert 0 <= time.min <= INFUSE_MIN_PER_DAY; */
	/*@ assert (rate.pg_per_h + 1) * time.min <=
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

/*
 * The dose of a row's day up to and with that row: the sessions of the day
 * together, the least of each or the most that is delivered.
 */
/*@ requires \valid_read(plan) && 0 <= plan->rows <= INFUSE_ROWS_MAX;
    requires core_are_rows(plan, plan->rows, setup.has_strength);
    requires core_is_setup(setup) && 0 <= i < plan->rows;
    assigns \nothing;
    ensures infuse_is_summable(\result);
*/
static struct infuse_dose dose_of_day(const struct infuse_plan *plan, int i,
    bool most, struct core_setup setup)
{
	struct infuse_dose sum, total;
	int j;

	total.pg_min_per_h = 0;
	total.part = 0;
	total.over = 0;
	/*@ loop invariant -1 <= j <= i;
	    loop invariant infuse_is_summable(total);
	    loop assigns j, total, sum;
	    loop variant j;
	*/
	for (j = i; j >= 0; j--) {
		if (plan->row[j].day != plan->row[i].day)
			break;
		/*@ assert core_is_row(&plan->row[j], setup.has_strength); */
		if (!infuse_dose_add(&sum, total,
		    in_day(rate_of(&plan->row[j], most, setup),
		    plan->row[j].length.min)))
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
		return row->length.min == INFUSE_MIN_PER_DAY;
	return i + 1 == plan->rows || plan->row[i + 1].day != row->day;
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
	out.session_most = infuse_dose_of(rate_of(row, true, setup),
	    row->length);
	out.session_least = row->at.dose;
	out.day_most = dose_of_day(plan, i, true, setup);
	out.day_least = dose_of_day(plan, i, false, setup);
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
		    d.session_most, true, d.session_least, i);
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

/*@ requires \valid_read(plan) && 0 <= plan->rows <= INFUSE_ROWS_MAX;
    requires core_are_rows(plan, plan->rows, has_strength);
    requires 0 < i < plan->rows;
    assigns \nothing;
    ensures \result <==> infuse_rate_value(plan->row[i].at.rate) >
      infuse_rate_value(plan->row[i - 1].at.rate);
*/
static bool is_rise(const struct infuse_plan *plan, int i, bool has_strength)
{
	(void)has_strength;
	return infuse_rate_cmp(plan->row[i].at.rate,
	    plan->row[i - 1].at.rate) > 0;
}

/*@ lemma product_is_bounded: \forall integer a, b, c, d;
      0 <= a <= c && 0 <= b <= d ==> 0 <= a * b <= c * d;
*/

/*@ requires 0 <= rows <= INFUSE_ROWS_MAX;
    requires 0 <= min <= INFUSE_DURATION_MAX_MIN;
    assigns \nothing;
    ensures 0 <= \result <= INFUSE_ROWS_MAX * INFUSE_DURATION_MAX_MIN;
*/
static int64_t minutes_of(int64_t rows, int64_t min)
{
	/*@ assert rows * min <= INFUSE_ROWS_MAX * INFUSE_DURATION_MAX_MIN; */
	return core_mul(rows, min);
}

struct core_rise core_rise(const struct infuse_plan *plan, int i,
    struct infuse_duration gap, bool has_strength)
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
	for (before = i - 1; before > 0; before--)
		if (is_rise(plan, before, has_strength))
			break;
	out.from = infuse_rate_milli(plan->row[i - 1].at.rate);
	out.to = infuse_rate_milli(plan->row[i].at.rate);
	out.after = minutes_of(i - before, gap.min);
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
