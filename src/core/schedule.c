/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "schedule.h"

int64_t core_written_milli(struct infuse_written_rate rate,
    struct infuse_weight weight)
{
	if (rate.per_kg)
		return core_mul(rate.dose_rate.pg_per_kg_h, weight.g);
	return core_mul(rate.rate.pg_per_h, 1000);
}

/*
 * One formula, from the lower end up, so that rounding down is towards less
 * drug on the way up and on the way down.
 */
int64_t core_between(int64_t from, int64_t to, int64_t x, int64_t whole)
{
	if (from <= to)
		return from + infuse_fraction(to - from, x, whole);
	return to + infuse_fraction(from - to, whole - x, whole);
}

int core_schedule_rows(const struct infuse_schedule *schedule)
{
	if (schedule->regimen == INFUSE_SESSIONS)
		return (int)schedule->sessions;
	return (int)core_div(schedule->length.min + INFUSE_MIN_PER_DAY - 1,
	    INFUSE_MIN_PER_DAY);
}

/*@ requires \valid(out);
    requires 0 <= milli <= 1000000000000000000;
    assigns *out;
    ensures infuse_is_rate(*out);
    ensures \result <==> milli / 1000 <= INFUSE_RATE_MAX_PG_PER_H;
    ensures \result ==> out->pg_per_h == milli / 1000;
*/
static bool rate_of_milli(struct infuse_rate *out, int64_t milli)
{
	int64_t pg_per_h = core_div(milli, 1000);

	out->pg_per_h = 0;
	if (pg_per_h > INFUSE_RATE_MAX_PG_PER_H)
		return false;
	out->pg_per_h = pg_per_h;
	return true;
}

/* The lesser of rate and cap first, then the share of it (S-07). */
/*@ requires \valid(out) && \valid_read(rate) && \separated(out, rate);
    requires core_is_prescribed(*rate) && infuse_is_weight(weight);
    assigns *out;
    ensures infuse_is_rate(out->at.rate);
    ensures infuse_is_rate(out->most.rate) <==>
      infuse_is_rate(\old(out->most.rate));
    ensures out->length == \old(out->length);
    ensures out->start == \old(out->start);
    ensures out->titrated == \old(out->titrated);
*/
static void prescribe(struct infuse_row *out,
    const struct infuse_prescribed *rate, struct infuse_weight weight)
{
	int64_t milli = core_written_milli(rate->rate, weight);
	int64_t cap;

	if (rate->capped) {
		cap = core_written_milli(rate->at_most, weight);
		out->bound_by = cap < milli ? INFUSE_BOUND_BY_CAP :
		    INFUSE_BOUND_BY_RATE;
		milli = cap < milli ? cap : milli;
	}
	out->share = rate->share;
	out->line = rate->line;
	milli = infuse_fraction(milli, rate->share, INFUSE_SHARE_WHOLE);
	out->computed = rate_of_milli(&out->at.rate, milli);
}

/*@ requires \valid(out) && \valid_read(schedule);
    requires \separated(out, schedule);
    requires core_is_schedule(schedule) && infuse_is_weight(weight);
    requires infuse_is_rate(out->at.rate);
    requires 0 <= i < INFUSE_ROWS_MAX;
    assigns *out;
    ensures infuse_is_rate(out->at.rate);
    ensures infuse_is_rate(out->most.rate) <==>
      infuse_is_rate(\old(out->most.rate));
    ensures out->length == \old(out->length);
    ensures out->start == \old(out->start);
    ensures out->titrated == \old(out->titrated);
*/
static void from_entries(struct infuse_row *out,
    const struct infuse_schedule *schedule, struct infuse_weight weight,
    int i)
{
	int n;

	/*@ loop invariant 0 <= n <= schedule->entries;
	    loop assigns n;
	    loop variant schedule->entries - n;
	*/
	for (n = 0; n < schedule->entries; n++)
		if (schedule->entry[n].first <= i + 1 &&
		    i + 1 <= schedule->entry[n].last)
			break;
	if (n == schedule->entries)
		return;
	out->stated = schedule->entry[n].stated;
	prescribe(out, &schedule->entry[n].rate, weight);
}

/*
 * Both ends are exact; between them the rate is rounded down to the step of
 * the schedule, but not below the lower end, so that a ramp never turns back.
 */
/*@ requires \valid(out) && \valid_read(schedule);
    requires \separated(out, schedule);
    requires core_is_schedule(schedule) && infuse_is_weight(weight);
    requires 0 <= i < rows <= INFUSE_ROWS_MAX;
    assigns *out;
    ensures infuse_is_rate(out->at.rate);
    ensures infuse_is_rate(out->most.rate) <==>
      infuse_is_rate(\old(out->most.rate));
    ensures out->length == \old(out->length);
    ensures out->start == \old(out->start);
    ensures out->titrated == \old(out->titrated);
*/
static void from_ramp(struct infuse_row *out,
    const struct infuse_schedule *schedule, struct infuse_weight weight,
    int i, int rows)
{
	int64_t from = core_written_milli(schedule->from, weight);
	int64_t to = core_written_milli(schedule->to, weight);
	int64_t low = core_div(from < to ? from : to, 1000);
	bool between = 0 < i && i < rows - 1;
	struct infuse_rate rounded;

	out->line = schedule->ramp_line;
	out->stated = !between;
	out->interpolated = between;
	out->computed = rate_of_milli(&out->at.rate, rows == 1 ? from :
	    core_between(from, to, i, rows - 1));
	if (!between || !out->computed || schedule->round_down_to.pg_per_h == 0)
		return;
	/*@ assert low <= out->at.rate.pg_per_h; */
	rounded = infuse_rate_to_step(out->at.rate, schedule->round_down_to);
	if (rounded.pg_per_h < low)
		rounded.pg_per_h = low;
	out->at.rate = rounded;
}

/*
 * From the start up to the maximum.  Where the source does not state a start,
 * the only rate it states stands at both ends.
 */
/*@ requires \valid(out) && \valid_read(titration);
    requires \separated(out, titration);
    requires core_is_written(titration->start) &&
      core_is_written(titration->max);
    requires infuse_is_weight(weight);
    assigns *out;
    ensures infuse_is_rate(out->at.rate) && infuse_is_rate(out->most.rate);
    ensures out->length == \old(out->length);
    ensures out->start == \old(out->start);
*/
static void from_titration(struct infuse_row *out,
    const struct infuse_titration *titration, struct infuse_weight weight)
{
	bool least, most;

	out->titrated = true;
	out->stated = true;
	out->line = titration->max_line;
	most = rate_of_milli(&out->most.rate,
	    core_written_milli(titration->max, weight));
	least = rate_of_milli(&out->at.rate,
	    core_written_milli(titration->has_start ? titration->start :
	    titration->max, weight));
	out->computed = least && most;
}

void core_schedule_row(struct infuse_row *out,
    const struct infuse_schedule *schedule, struct infuse_weight weight,
    int i, int rows)
{
	static const struct infuse_row empty;

	*out = empty;
	out->verdict = INFUSE_WITHIN;
	out->share = INFUSE_SHARE_WHOLE;
	if (schedule->regimen == INFUSE_SESSIONS) {
		out->session = i + 1;
		out->start.min = core_mul(i, schedule->every.min);
		out->length = schedule->length;
	} else {
		out->start.min = (int64_t)i * INFUSE_MIN_PER_DAY;
		out->length.min = schedule->length.min - out->start.min;
		if (out->length.min > INFUSE_MIN_PER_DAY)
			out->length.min = INFUSE_MIN_PER_DAY;
	}
	out->day = core_div(out->start.min, INFUSE_MIN_PER_DAY) + 1;
	if (schedule->form == INFUSE_FORM_TITRATED)
		from_titration(out, &schedule->titration, weight);
	else if (schedule->form == INFUSE_FORM_RAMP)
		from_ramp(out, schedule, weight, i, rows);
	else
		from_entries(out, schedule, weight, i);
}
