/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "dose.h"
#include "row.h"

/* The figures of a row that are the most it can come to. */
static const struct infuse_figures *most_of(const struct infuse_row *row)
{
	return row->titrated ? &row->most : &row->at;
}

static int64_t at_most_a_day(int64_t min)
{
	return min > INFUSE_MIN_PER_DAY ? INFUSE_MIN_PER_DAY : min;
}

/* What one row gives of its drug within its day. */
static struct infuse_dose dose_in_day(struct infuse_rate rate,
    const struct infuse_row *row)
{
	struct infuse_duration length;

	length.min = at_most_a_day(row->length.min);
	return infuse_dose_of(rate, length);
}

/*
 * The dose of a row's day up to and with that row: the sessions of the day
 * together, the least of each or the most that is delivered.
 */
static struct infuse_dose dose_of_day(const struct core_court *court,
    const struct infuse_plan *plan, int i, bool most)
{
	struct infuse_dose sum = { 0 }, one;
	const struct infuse_row *row;
	int j;

	for (j = i; j >= 0 && plan->row[j].day == plan->row[i].day; j--) {
		row = &plan->row[j];
		one = dose_in_day(most ? core_delivered(most_of(row),
		    &court->of->order) : row->at.rate, row);
		sum.pg_min_per_h += one.pg_min_per_h;
	}
	return sum;
}

/* A day that is over with this row, and was not cut short. */
static bool ends_a_day(const struct infuse_plan *plan, int i)
{
	const struct infuse_row *row = &plan->row[i];

	if (row->session == 0)
		return row->length.min == INFUSE_MIN_PER_DAY;
	return i + 1 == plan->rows || plan->row[i + 1].day != row->day;
}

static enum infuse_verdict judge_session(struct core_court *court,
    const struct infuse_row *row, int i)
{
	struct infuse_rate rate = core_delivered(most_of(row),
	    &court->of->order);

	if (row->session == 0)
		return INFUSE_WITHIN;
	return infuse_verdict_least(
	    core_judge_dose(court, INFUSE_RULE_DOSE_PER_SESSION,
	    infuse_dose_of(rate, row->length), i),
	    core_judge_low_dose(court, INFUSE_RULE_DOSE_PER_SESSION,
	    row->at.dose, i));
}

enum infuse_verdict core_judge_row_doses(struct core_court *court,
    const struct infuse_plan *plan, int i)
{
	const struct infuse_row *row = &plan->row[i];
	enum infuse_verdict verdict = judge_session(court, row, i);

	verdict = infuse_verdict_least(verdict, core_judge_dose(court,
	    INFUSE_RULE_DOSE_PER_DAY, dose_of_day(court, plan, i, true), i));
	if (ends_a_day(plan, i))
		verdict = infuse_verdict_least(verdict, core_judge_low_dose(
		    court, INFUSE_RULE_DOSE_PER_DAY,
		    dose_of_day(court, plan, i, false), i));
	verdict = infuse_verdict_least(verdict, core_judge_dose(court,
	    INFUSE_RULE_DOSE_PER_COURSE, most_of(row)->so_far, i));
	if (i + 1 == plan->rows)
		verdict = infuse_verdict_least(verdict, core_judge_low_dose(
		    court, INFUSE_RULE_DOSE_PER_COURSE, row->at.so_far, i));
	return verdict;
}

static int64_t rise_to(const struct infuse_plan *plan, int i)
{
	return plan->row[i].at.rate.pg_per_h -
	    plan->row[i - 1].at.rate.pg_per_h;
}

enum infuse_verdict core_judge_rise(struct core_court *court,
    const struct infuse_plan *plan, int i)
{
	enum infuse_verdict verdict;
	int before;

	if (i == 0 || !plan->row[i - 1].computed || rise_to(plan, i) <= 0)
		return INFUSE_WITHIN;
	verdict = core_judge_high(court, INFUSE_RULE_STEP,
	    core_mul(rise_to(plan, i), 1000), i);
	for (before = i - 1; before > 0; before--)
		if (rise_to(plan, before) > 0)
			break;
	return infuse_verdict_least(verdict, core_judge_low(court,
	    court->limits, INFUSE_RULE_INTERVAL,
	    core_mul(plan->row[i].start.min - plan->row[before].start.min,
	    1000), i));
}
