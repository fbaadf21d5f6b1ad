/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "trial.h"

/* The two ends of a row, in thousandths of a pg/h. */
static int64_t least_of(const struct core_trial *t, int i)
{
	const struct infuse_row *row = &t->plan->row[i];

	if (row->titrated &&
	    !t->court.of->protocol->schedule.titration.has_start)
		return 0;
	return core_mul(row->at.rate.pg_per_h, 1000);
}

static int64_t most_of(const struct core_trial *t, int i)
{
	const struct infuse_row *row = &t->plan->row[i];

	return core_mul(row->titrated ? row->most.rate.pg_per_h :
	    row->at.rate.pg_per_h, 1000);
}

/* Whether a row is of the day in question; all are when none is named. */
static bool is_asked(const struct core_trial *t, int i)
{
	return t->question->day == 0 ||
	    t->plan->row[i].day == t->question->day;
}

/*
 * The first row in question and the range of all of them: of the whole plan
 * when no day is named, of one row or of that day's sessions else.
 */
void core_trial_find(struct core_trial *t)
{
	int i;

	t->row = CORE_WHOLE;
	t->out->rows = t->plan->rows;
	for (i = 0; i < t->plan->rows; i++) {
		t->out->allowed[i] = t->rate <= most_of(t, i);
		if (!is_asked(t, i))
			continue;
		if (t->rate == least_of(t, i) || t->rate == most_of(t, i))
			t->stated = true;
		if (t->row == CORE_WHOLE || least_of(t, i) < t->low)
			t->low = least_of(t, i);
		if (t->row == CORE_WHOLE || most_of(t, i) > t->high)
			t->high = most_of(t, i);
		if (t->row == CORE_WHOLE || most_of(t, i) < t->common)
			t->common = most_of(t, i);
		if (t->row == CORE_WHOLE)
			t->row = i;
	}
}

static bool all_alike(const struct core_trial *t)
{
	int i;

	for (i = 1; i < t->plan->rows; i++)
		if (t->plan->row[i].at.rate.pg_per_h !=
		    t->plan->row[0].at.rate.pg_per_h)
			return false;
	return true;
}

/*
 * Whether the protocol has a hard-max of its own at the day's rate: then that
 * limit speaks, and the schedule need not say the same again.
 */
static bool has_own_max(const struct core_trial *t)
{
	const struct infuse_effective *per_kg =
	    &t->court.own.of[INFUSE_RULE_DOSE_RATE][INFUSE_HARD_MAX];
	const struct infuse_effective *flat =
	    &t->court.own.of[INFUSE_RULE_RATE][INFUSE_HARD_MAX];

	return (per_kg->set && per_kg->milli == t->high) ||
	    (flat->set && flat->milli == t->high);
}

/* S-04: a day's rate is its hard-max, and less is below the schedule. */
static enum infuse_verdict judge_range(struct core_trial *t)
{
	const struct infuse_row *row = &t->plan->row[t->row];

	if (t->rate > t->high && has_own_max(t))
		return t->delivered > t->high ? INFUSE_STOP : INFUSE_CAUTION;
	if (t->rate > t->high)
		return core_say(&t->court, INFUSE_RULE_SCHEDULE,
		    INFUSE_HARD_MAX, t->delivered > t->high ? INFUSE_STOP :
		    INFUSE_CAUTION, t->rate, t->high, INFUSE_FROM_PROTOCOL,
		    row->line, t->mark);
	if (t->rate < t->low && t->rate != 0)
		return core_say(&t->court, INFUSE_RULE_SCHEDULE,
		    INFUSE_SOFT_MIN, INFUSE_CAUTION, t->rate, t->low,
		    INFUSE_FROM_PROTOCOL, row->titrated ?
		    t->court.of->protocol->schedule.titration.start_line :
		    row->line, t->mark);
	return INFUSE_WITHIN;
}

enum infuse_verdict core_trial_later_days(struct core_trial *t)
{
	const struct infuse_row *row;
	int64_t end;
	int i;

	if (t->row == CORE_WHOLE || !t->question->has_length ||
	    t->court.of->protocol->schedule.regimen == INFUSE_SESSIONS)
		return INFUSE_WITHIN;
	end = t->plan->row[t->row].start.min + t->question->length.min;
	for (i = t->row + 1; i < t->plan->rows; i++) {
		row = &t->plan->row[i];
		if (row->start.min >= end)
			break;
		if (t->delivered > most_of(t, i))
			return core_say(&t->court, INFUSE_RULE_SCHEDULE,
			    INFUSE_HARD_MAX, INFUSE_STOP, t->rate,
			    most_of(t, i), INFUSE_FROM_PROTOCOL, row->line, i);
	}
	return INFUSE_WITHIN;
}

enum infuse_verdict core_trial_day(struct core_trial *t)
{
	const struct infuse_schedule *schedule =
	    &t->court.of->protocol->schedule;

	if (t->row == CORE_WHOLE)
		return core_say(&t->court, INFUSE_RULE_DAY, INFUSE_NO_BOUND,
		    INFUSE_UNCHECKED, 0, 0, INFUSE_FROM_PROTOCOL,
		    schedule->length_line, CORE_WHOLE);
	if (t->question->day == 0 && !all_alike(t)) {
		t->row = CORE_WHOLE;
		return core_say(&t->court, INFUSE_RULE_DAY, INFUSE_SOFT_MIN,
		    INFUSE_UNCHECKED, 0, 0, INFUSE_FROM_PROTOCOL,
		    t->plan->row[0].line, CORE_WHOLE);
	}
	if (t->common < t->rate && t->rate <= t->high)
		return core_say(&t->court, INFUSE_RULE_DAY, INFUSE_SOFT_MAX,
		    INFUSE_UNCHECKED, 0, 0, INFUSE_FROM_PROTOCOL,
		    t->plan->row[t->row].line, CORE_WHOLE);
	if (t->question->day != 0)
		t->mark = t->row;
	if (!t->plan->row[t->row].computed)
		return core_say(&t->court, INFUSE_RULE_RANGE, INFUSE_HARD_MAX,
		    INFUSE_STOP, 0, 0, INFUSE_FROM_GUARD, 0, t->mark);
	return judge_range(t);
}
