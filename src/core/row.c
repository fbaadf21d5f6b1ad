/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "dose.h"
#include "row.h"

/* The most that is given in one day, as dose. */
#define DAY_MAX (INFUSE_RATE_MAX_PG_PER_H * INFUSE_MIN_PER_DAY)

/* The most of a row that is delivered, or the least that is prescribed. */
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
	if (row->titrated)
		return core_delivered(&row->most, setup.strength);
	return core_delivered(&row->at, setup.strength);
}

/* What a rate gives of its drug within its day. */
/*@ requires infuse_is_rate(rate) && 0 <= length <= INFUSE_DURATION_MAX_MIN;
    assigns \nothing;
    ensures 0 <= \result <= DAY_MAX;
*/
static int64_t in_day(struct infuse_rate rate, int64_t length)
{
	return core_mul(rate.pg_per_h,
	    length > INFUSE_MIN_PER_DAY ? INFUSE_MIN_PER_DAY : length);
}

/*
 * The dose of a row's day up to and with that row: the sessions of the day
 * together, the least of each or the most that is delivered.
 */
/*@ requires \valid_read(plan) && 0 <= plan->rows <= INFUSE_ROWS_MAX;
    requires core_are_rows(plan, plan->rows, setup.has_strength);
    requires core_is_setup(setup) && 0 <= i < plan->rows;
    assigns \nothing;
    ensures 0 <= \result.pg_min_per_h;
*/
static struct infuse_dose dose_of_day(const struct infuse_plan *plan, int i,
    bool most, struct core_setup setup)
{
	struct infuse_dose sum;
	int64_t total = 0;
	int j;

	/*@ loop invariant -1 <= j <= i;
	    loop invariant 0 <= total <= (i - j) * DAY_MAX;
	    loop assigns j, total;
	    loop variant j;
	*/
	for (j = i; j >= 0; j--) {
		if (plan->row[j].day != plan->row[i].day)
			break;
		/*@ assert core_is_row(&plan->row[j], setup.has_strength); */
		total += in_day(rate_of(&plan->row[j], most, setup),
		    plan->row[j].length.min);
	}
	sum.pg_min_per_h = total;
	return sum;
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
	out.is_session = row->session != 0;
	out.ends_day = ends_a_day(plan, i);
	out.ends_course = i + 1 == plan->rows;
	out.session_most = infuse_dose_of(rate_of(row, true, setup),
	    row->length);
	out.session_least.pg_min_per_h = row->at.dose.pg_min_per_h;
	out.day_most = dose_of_day(plan, i, true, setup);
	out.day_least = dose_of_day(plan, i, false, setup);
	out.course_most.pg_min_per_h = row->titrated ?
	    row->most.so_far.pg_min_per_h : row->at.so_far.pg_min_per_h;
	out.course_least.pg_min_per_h = row->at.so_far.pg_min_per_h;
	return out;
}

/* One dose against the upper bounds, and against the lower when it is over. */
/*@ requires \valid(court) && core_is_court(court);
    requires 0 <= rule < INFUSE_LIMITS && 0 <= i < INFUSE_ROWS_MAX;
    requires 0 <= most.pg_min_per_h && 0 <= least.pg_min_per_h;
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
	return infuse_verdict_least(verdict, judge_dose(court,
	    INFUSE_RULE_DOSE_PER_COURSE, d.course_most, d.ends_course,
	    d.course_least, i));
}

/*@ requires \valid_read(plan) && 0 <= plan->rows <= INFUSE_ROWS_MAX;
    requires core_are_rows(plan, plan->rows, has_strength);
    requires 0 < i < plan->rows;
    assigns \nothing;
    ensures -INFUSE_RATE_MAX_PG_PER_H <= \result <=
      INFUSE_RATE_MAX_PG_PER_H;
*/
static int64_t rise_to(const struct infuse_plan *plan, int i,
    bool has_strength)
{
	(void)has_strength;
	return plan->row[i].at.rate.pg_per_h -
	    plan->row[i - 1].at.rate.pg_per_h;
}

/*@ lemma product_is_bounded: \forall integer a, b, c, d;
      0 <= a <= c && 0 <= b <= d ==> 0 <= a * b <= c * d;
*/

struct core_rise core_rise(const struct infuse_plan *plan, int i,
    struct infuse_duration gap, bool has_strength)
{
	struct core_rise out;
	int64_t rise;
	int before;

	out.is = false;
	out.milli = 0;
	out.after = 0;
	if (i == 0 || !plan->row[i - 1].computed)
		return out;
	rise = rise_to(plan, i, has_strength);
	if (rise <= 0)
		return out;
	/*@ loop invariant 0 <= before < i;
	    loop assigns before;
	    loop variant before;
	*/
	for (before = i - 1; before > 0; before--)
		if (rise_to(plan, before, has_strength) > 0)
			break;
	out.milli = core_mul(rise, 1000);
	out.after = core_mul(i - before, gap.min);
	out.is = true;
	return out;
}

enum infuse_verdict core_judge_rise(struct core_court *court,
    struct core_rise rise, int i)
{
	enum infuse_verdict verdict;

	if (!rise.is)
		return INFUSE_WITHIN;
	verdict = core_judge_high(court, INFUSE_RULE_STEP, rise.milli, i);
	return infuse_verdict_least(verdict, core_judge_low(court,
	    court->limits, INFUSE_RULE_INTERVAL, core_mul(rise.after, 1000),
	    i));
}
