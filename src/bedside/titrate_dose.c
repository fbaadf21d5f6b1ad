/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "titrate.h"

static const struct infuse_dose nothing = { 0 };

static struct infuse_dose whole(int64_t pg_min_per_h)
{
	struct infuse_dose dose = { pg_min_per_h, 0, 0 };

	return dose;
}

/* A 60th of a picogram too much at most. */
static struct infuse_dose up(struct infuse_dose dose)
{
	return whole(dose.pg_min_per_h + (dose.part > 0));
}

/*
 * The sum, or the largest dose there is.  The rate that runs and those of the
 * schedule need have no time in common; then the parts are rounded up.
 */
static struct infuse_dose add(struct infuse_dose a, struct infuse_dose b)
{
	struct infuse_dose sum;

	if (!infuse_dose_add(&sum, a, b) &&
	    !infuse_dose_add(&sum, up(a), up(b)))
		return whole(INFUSE_DOSE_MAX);
	return sum;
}

static struct infuse_dose larger(struct infuse_dose a, struct infuse_dose b)
{
	return infuse_dose_cmp(a, b) > 0 ? a : b;
}

static struct infuse_dose dose_of_mass(struct infuse_mass mass)
{
	struct infuse_dose dose = { mass.pg * 60, 0, 0 };

	return dose;
}

static bool is_sessions(const struct bedside *b)
{
	return b->of->protocol->schedule.regimen == INFUSE_SESSIONS;
}

/* Whether the day has one session, or is of a continuous infusion. */
static bool is_one_a_day(const struct bedside *b)
{
	return !is_sessions(b) ||
	    b->of->protocol->schedule.every.min >= INFUSE_MIN_PER_DAY;
}

static struct infuse_rate delivered(const struct infuse_order *order,
    struct infuse_rate rate)
{
	struct infuse_flow flow;
	struct infuse_rate given;

	if (!order->has_strength || !infuse_flow_of(&flow, rate,
	    order->strength, order->pump_step) || !infuse_rate_of_flow(&given,
	    flow, order->strength))
		return rate;
	return given;
}

static int64_t least_of(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

/* The rate or, where that is set and less, the bound in force. */
static struct infuse_rate lesser(struct infuse_rate rate,
    const struct infuse_effective *hard)
{
	struct infuse_rate bound;

	if (hard->set && infuse_rate_of_milli(&bound,
	    infuse_effective_milli(hard)) && infuse_rate_cmp(bound, rate) < 0)
		return bound;
	return rate;
}

/*
 * What the present rate alone has given that day: what was said can be less,
 * and then the larger of the two counts.
 */
static struct infuse_dose ran_today(const struct bedside *b)
{
	const struct infuse_progress *progress = &b->out->progress;
	struct infuse_duration time;

	if (!b->now->question.past.has_running || !progress->known)
		return nothing;
	time.min = least_of(b->now->question.past.running.min,
	    progress->into.min);
	return infuse_dose_of(delivered(&b->of->order,
	    b->now->question.rate), time);
}

/*
 * On day 1 what was given that day and in the course are one.  When a day has
 * just begun nothing was given of it: what was said is of the day before.
 */
static bool given_today(const struct bedside *b, struct infuse_dose *out)
{
	const struct infuse_past *past = &b->now->question.past;
	const struct infuse_progress *progress = &b->out->progress;

	*out = nothing;
	if (progress->known && progress->into.min == 0)
		return true;
	if (past->has_given)
		*out = dose_of_mass(past->given);
	else if (past->has_given_course && progress->day == 1)
		*out = dose_of_mass(past->given_course);
	else
		return false;
	*out = larger(*out, ran_today(b));
	return true;
}

/* With what the present rate has given before that day, if it is older. */
static struct infuse_dose ran_in_course(const struct bedside *b,
    struct infuse_dose today)
{
	const struct infuse_progress *progress = &b->out->progress;
	struct infuse_duration time = b->now->question.past.running;
	struct infuse_rate rate = delivered(&b->of->order,
	    b->now->question.rate);

	if (!b->now->question.past.has_running || is_sessions(b))
		return today;
	if (!progress->known)
		return larger(today, infuse_dose_of(rate, time));
	time.min -= least_of(time.min, progress->into.min);
	return add(today, infuse_dose_of(rate, time));
}

static bool given_so_far(const struct bedside *b, struct infuse_dose *out)
{
	struct infuse_dose today;
	bool knows_today = given_today(b, &today);

	if (!knows_today)
		today = ran_today(b);
	*out = ran_in_course(b, today);
	if (!b->now->question.past.has_given_course)
		return knows_today && b->out->progress.day == 1;
	*out = larger(*out, dose_of_mass(b->now->question.past.given_course));
	return true;
}

/* The dose of a limit, down. */
static struct infuse_dose dose_of_limit(const struct infuse_effective *limit)
{
	return whole(infuse_fraction(limit->milli, 3, 50));
}

static void set_allowance(const struct bedside *b,
    struct infuse_allowance *out, enum infuse_rule rule, bool known,
    struct infuse_dose counted)
{
	const struct infuse_effective *of = b->out->limits.of[rule];
	struct infuse_dose limit;

	out->bound = of[INFUSE_HARD_MAX].set ? INFUSE_HARD_MAX :
	    INFUSE_SOFT_MAX;
	out->limit = of[out->bound];
	out->limited = out->limit.set;
	out->known = known;
	out->counted = counted;
	if (!out->limited || !known)
		return;
	limit = dose_of_limit(&out->limit);
	out->past = infuse_dose_cmp(counted, limit) > 0;
	if (!out->past)	/* down, which takes up what was counted */
		out->left = whole(limit.pg_min_per_h -
		    up(counted).pg_min_per_h);
}

/* The most that a later row may run at, within the hard limits. */
static struct infuse_rate row_ceiling(const struct bedside *b,
    const struct infuse_row *row)
{
	struct infuse_rate rate = row->titrated ? row->most.rate :
	    row->at.rate;
	const struct infuse_effective_limits *limits = &b->out->limits;

	rate = lesser(rate,
	    &limits->of[INFUSE_RULE_DOSE_RATE][INFUSE_HARD_MAX]);
	return lesser(rate, &limits->of[INFUSE_RULE_RATE][INFUSE_HARD_MAX]);
}

/* A titrated rate goes on as it is, but that a wean brings it down. */
static struct infuse_rate kept_at(const struct bedside *b,
    const struct infuse_row *row, const struct infuse_rate *rate)
{
	struct infuse_rate ceiling = row_ceiling(b, row);

	if (rate == NULL || !row->titrated)
		return ceiling;
	return row->wean > 0 && infuse_rate_cmp(ceiling, *rate) < 0 ?
	    ceiling : *rate;
}

/*
 * What the rows behind the present one come to, of today or of the days after
 * it: at the ceiling of each, or at this rate where the protocol is titrated
 * and as scheduled where it is not.
 */
static struct infuse_dose later(const struct bedside *b,
    const struct infuse_rate *rate, bool today)
{
	const struct infuse_row *row;
	struct infuse_dose sum = nothing;
	int i;

	for (i = b->out->progress.row + 1; i < b->plan->rows; i++) {
		row = &b->plan->row[i];
		if (today ? row->day == b->out->progress.day :
		    row->day > b->out->progress.day)
			sum = add(sum, infuse_dose_of(kept_at(b, row, rate),
			    row->length));
	}
	return sum;
}

/* What is left of the present row. */
static struct infuse_duration left_here(const struct bedside *b,
    const struct infuse_row *row)
{
	int64_t into = b->now->question.past.elapsed.min - row->into.min;
	struct infuse_duration out = row->length;

	if (into > 0)
		out.min = into < row->length.min ? row->length.min - into : 0;
	return out;
}

static void set_room(const struct bedside *b)
{
	struct infuse_room *room = &b->out->room;
	const struct infuse_progress *progress = &b->out->progress;
	const struct infuse_row *row = bedside_row(b);
	struct infuse_rate now = delivered(&b->of->order,
	    b->now->question.rate);

	room->known = progress->known && row != NULL && row->computed &&
	    is_one_a_day(b);
	if (!room->known)
		return;
	room->ceiling = row_ceiling(b, row);
	room->today = add(infuse_dose_of(room->ceiling, left_here(b, row)),
	    later(b, NULL, true));
	room->today_at_rate = add(infuse_dose_of(now, left_here(b, row)),
	    later(b, &now, true));
	room->course = add(room->today, later(b, NULL, false));
	room->course_at_rate = add(room->today_at_rate,
	    later(b, &now, false));
}

void bedside_allowances(struct bedside *b)
{
	struct infuse_dose today = nothing, course = nothing;
	bool knows_today = given_today(b, &today);
	bool knows_course = given_so_far(b, &course);

	set_allowance(b, &b->out->day, INFUSE_RULE_DOSE_PER_DAY, knows_today,
	    today);
	set_allowance(b, &b->out->course, INFUSE_RULE_DOSE_PER_COURSE,
	    knows_course, course);
	set_allowance(b, &b->out->session, INFUSE_RULE_DOSE_PER_SESSION,
	    knows_today && is_one_a_day(b), today);
	if (!is_sessions(b))
		b->out->session.limited = false;
	set_room(b);
}
