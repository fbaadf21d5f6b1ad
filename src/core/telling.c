/* SPDX-License-Identifier: MIT */
#include "figures.h"
#include "telling.h"

/*
 * What is given of a rate, or the higher of that and what is keyed: what has
 * gone was given, what is asked about is judged (R1).
 */
/*@ requires \valid_read(order) && infuse_is_order(order);
    requires infuse_is_rate(rate);
    assigns \nothing;
    ensures infuse_is_rate(\result);
*/
static struct infuse_rate delivered(const struct infuse_order *order,
    struct infuse_rate rate, bool keyed)
{
	struct core_setup setup = core_setup_of(order);
	struct infuse_duration none;
	struct infuse_figures at;

	none.min = 0;
	core_nothing(&at);
	at.rate = rate;
	if (!core_figures(&at, none, setup) || !at.has_pump)
		return rate;
	return keyed ? at.entered : at.given;
}

/*@ requires \valid_read(schedule) && \valid_read(question);
    assigns \nothing;
*/
static bool knows_day(const struct infuse_schedule *schedule,
    const struct infuse_question *question)
{
	return question->day != 0 || (question->past.has_elapsed &&
	    schedule->regimen == INFUSE_CONTINUOUS);
}

/* A day begins with its first minute, a session with its own. */
/*@ requires \valid_read(row) && \valid_read(question);
    requires infuse_is_question(question);
    assigns \nothing;
*/
static bool is_fresh(const struct infuse_row *row,
    const struct infuse_question *question)
{
	int64_t elapsed = question->past.elapsed.min;

	return row->session != 0 ? elapsed == 0 :
	    elapsed % INFUSE_MIN_PER_DAY == 0;
}

/* From there to a time in a row. */
/*@ requires \valid_read(row) && core_is_minutes(into);
    requires core_is_minutes(row->into.min);
    assigns \nothing;
    ensures core_is_minutes(\result);
*/
static int64_t since(const struct infuse_row *row, int64_t into)
{
	int64_t before = row->session != 0 ? row->into.min :
	    row->into.min % INFUSE_MIN_PER_DAY;

	return core_least_of(before + into, INFUSE_DURATION_MAX_MIN);
}

struct core_telling core_tell(const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_question *question,
    struct core_trial t, struct infuse_rate ceiling)
{
	const struct infuse_schedule *schedule = &of->protocol->schedule;
	const struct infuse_row *row;
	struct core_telling out;

	out.titrated = schedule->form == INFUSE_FORM_TITRATED;
	out.sessions = schedule->regimen == INFUSE_SESSIONS;
	out.meant = t.row != CORE_WHOLE;
	out.row = out.meant ? t.row : 0;
	row = &plan->row[out.row];
	out.knows_day = knows_day(schedule, question);
	out.knows_into = out.knows_day && question->past.has_elapsed;
	out.knows_length = out.knows_into || t.has_length;
	out.length = row->length.min;
	out.fresh = out.knows_into && is_fresh(row, question);
	out.first = row->session != 0 ? row->session == 1 : row->day == 1;
	out.into = out.knows_into ? t.into : 0;
	out.since = out.knows_into ? since(row, out.into) : 0;
	out.asked = out.length - out.into;
	if (t.has_length)
		out.asked = out.sessions && row->phase == 0 ? t.length :
		    core_least_of(out.asked, t.length);
	out.end = row->start.min + out.into +
	    (t.has_length ? t.length : out.asked);
	out.rate = delivered(&of->order, question->rate, true);
	out.current = question->rate;
	out.ran = 0;
	if (question->has_current) {
		out.current = delivered(&of->order, question->current, false);
		if (question->past.has_running)
			out.ran = question->past.running.min;
	}
	out.ceiling = question->has_current ?
	    core_faster(ceiling, out.current) : ceiling;
	return out;
}

bool core_is_day_given(const struct infuse_question *question,
    struct core_telling t)
{
	if (t.fresh)
		return false;	/* of the day that has just ended */
	return question->past.has_given ||
	    (question->past.has_given_course && t.knows_day && t.first);
}

int64_t core_ran_here(struct core_telling t)
{
	return t.knows_into ? core_least_of(t.ran, t.since) : 0;
}

/*@ requires \valid_read(hard);
    requires infuse_is_rate(above);
    assigns \nothing;
    ensures infuse_is_rate(\result);
*/
static struct infuse_rate lower(struct infuse_rate above,
    const struct infuse_effective *hard)
{
	struct infuse_milli milli = infuse_effective_milli(hard);
	struct infuse_rate rate;

	if (!hard->set || milli.milli < 0 ||
	    milli.milli > INFUSE_RATE_MAX_PG_PER_H * 1000 ||
	    milli.over < 0 || milli.over > INFUSE_OVER_MAX || milli.part < 0 ||
	    (milli.part > 0 && milli.part >= milli.over) ||
	    !infuse_rate_of_milli(&rate, milli))
		return above;
	return infuse_rate_cmp(rate, above) < 0 ? rate : above;
}

struct infuse_rate infuse_highest_rate(
    const struct infuse_effective_limits *limits)
{
	struct infuse_rate out;

	out.pg_per_h = INFUSE_RATE_MAX_PG_PER_H;
	out.part = 0;
	out.over = 0;
	out = lower(out, &limits->of[INFUSE_RULE_DOSE_RATE][INFUSE_HARD_MAX]);
	return lower(out, &limits->of[INFUSE_RULE_RATE][INFUSE_HARD_MAX]);
}
