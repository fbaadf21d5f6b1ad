/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "titrate.h"

/* A dose that is known between two ends, which are one where it is known. */
struct range {
	struct infuse_dose least;
	struct infuse_dose most;
};

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

struct infuse_rate bedside_delivered(const struct infuse_order *order,
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

struct infuse_rate bedside_highest_rate(const struct bedside *b)
{
	static const enum infuse_rule rules[] = {
		INFUSE_RULE_DOSE_RATE, INFUSE_RULE_RATE
	};
	struct infuse_rate out = { INFUSE_RATE_MAX_PG_PER_H, 0, 0 };
	size_t i;

	for (i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
		out = lesser(out, &b->out->limits.of[rules[i]]
		    [INFUSE_HARD_MAX]);
	if (infuse_rate_cmp(b->now->question.rate, out) > 0)
		return b->now->question.rate;
	return out;
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
	time.min = least_of(b->now->question.past.running.min, progress->into.min);
	return infuse_dose_of(bedside_delivered(&b->of->order,
	    b->now->question.rate), time);
}

/* On day 1 what was given that day and in the course are one. */
static bool given_today(const struct bedside *b, struct infuse_dose *out)
{
	const struct infuse_running *now = b->now;

	if (now->question.past.has_given)
		*out = dose_of_mass(now->question.past.given);
	else if (now->question.past.has_given_course && b->out->progress.day == 1)
		*out = dose_of_mass(now->question.past.given_course);
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
	struct infuse_rate rate = bedside_delivered(&b->of->order,
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

/*
 * What the rest of the course comes to behind today's row: at the ceiling of
 * each row, or at this rate where the protocol is titrated and as scheduled
 * where it is not.
 */
static struct infuse_dose later(const struct bedside *b,
    const struct infuse_rate *rate)
{
	const struct infuse_row *row;
	struct infuse_dose sum = nothing;
	int i;

	for (i = b->out->progress.row + 1; i < b->plan->rows; i++) {
		row = &b->plan->row[i];
		if (row->day < b->out->progress.day)
			continue;
		sum = add(sum, infuse_dose_of(rate && row->titrated ? *rate :
		    row_ceiling(b, row), row->length));
	}
	return sum;
}

static void set_room(const struct bedside *b)
{
	struct infuse_room *room = &b->out->room;
	const struct infuse_progress *progress = &b->out->progress;
	const struct infuse_row *row = bedside_row(b);
	struct infuse_rate now = bedside_delivered(&b->of->order,
	    b->now->question.rate);

	room->known = progress->known && row != NULL && row->computed &&
	    is_one_a_day(b);
	if (!room->known)
		return;
	room->ceiling = row_ceiling(b, row);
	room->today = infuse_dose_of(room->ceiling, progress->left_today);
	room->today_at_rate = infuse_dose_of(now, progress->left_today);
	room->course = add(room->today, later(b, NULL));
	room->course_at_rate = add(room->today_at_rate, later(b, &now));
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

/*
 * How long it runs: in that day, in this session, or in the course up to the
 * end of that day.
 */
static struct infuse_duration period_of(const struct bedside *b,
    enum infuse_rule rule)
{
	const struct infuse_row *row;
	struct infuse_duration time = { 0 };
	int i;

	if (rule == INFUSE_RULE_DOSE_PER_SESSION)
		return b->out->progress.length;
	for (i = 0; i < b->plan->rows; i++) {
		row = &b->plan->row[i];
		if (row->day == b->out->progress.day ||
		    (rule == INFUSE_RULE_DOSE_PER_COURSE &&
		    row->day < b->out->progress.day))
			time.min += row->length.min;
	}
	return time;
}

/* What is added at this rate by the end of the session, or of the day. */
static struct range rest_of(const struct bedside *b, struct infuse_rate rate,
    enum infuse_rule rule)
{
	const struct infuse_progress *progress = &b->out->progress;
	struct infuse_duration left = progress->length;
	struct range rest = { nothing, nothing };

	if (progress->known) {
		left = progress->left_today;
		rest.least = infuse_dose_of(rate, left);
	}
	if (rule != INFUSE_RULE_DOSE_PER_SESSION && !is_one_a_day(b))
		left = period_of(b, INFUSE_RULE_DOSE_PER_DAY);
	rest.most = infuse_dose_of(rate, left);
	return rest;
}

/* What is known, or the least and the most that it could have been. */
static struct range so_far(const struct bedside *b,
    const struct infuse_allowance *of, enum infuse_rule rule)
{
	const struct infuse_progress *progress = &b->out->progress;
	struct infuse_duration time = period_of(b, rule);
	struct range out = { of->counted, of->counted };

	if (of->known)
		return out;
	if (progress->known && is_one_a_day(b))
		time.min -= progress->left_today.min;
	out.least = ran_today(b);
	if (rule == INFUSE_RULE_DOSE_PER_COURSE)
		out.least = ran_in_course(b, b->out->day.known ?
		    b->out->day.counted : out.least);
	out.most = larger(out.least, infuse_dose_of(bedside_highest_rate(b),
	    time));
	return out;
}

/*
 * No more than the highest rate gives in the whole period: what is not known
 * of the past and of the rest is not both at its longest.
 */
static struct infuse_dose at_most(const struct bedside *b,
    struct infuse_dose least, struct infuse_dose most,
    struct infuse_rate rate, enum infuse_rule rule)
{
	struct infuse_rate highest = bedside_highest_rate(b);
	struct infuse_dose all;

	if (infuse_rate_cmp(rate, highest) > 0)
		highest = rate;
	all = infuse_dose_of(highest, period_of(b, rule));
	if (infuse_dose_cmp(all, most) < 0)
		most = all;
	return larger(least, most);
}

static struct infuse_reason *say(const struct bedside *b,
    struct infuse_choice *to, enum infuse_rule rule,
    enum infuse_bound_kind bound, enum infuse_verdict verdict,
    struct infuse_dose dose)
{
	const struct infuse_effective *limit =
	    &b->out->limits.of[rule][bound];
	struct infuse_reason *reason = bedside_reason(to,
	    INFUSE_REASON_DOSE, verdict, limit->source, limit->written.line);

	reason->rule = rule;
	reason->bound = bound;
	reason->dose = dose;
	reason->limit = dose_of_limit(limit);
	return reason;
}

/* The hard bound, and where that is kept for certain the soft one. */
static void judge(const struct bedside *b, struct infuse_choice *to,
    enum infuse_rule rule, const struct infuse_allowance *of,
    struct infuse_rate rate)
{
	static const struct {
		enum infuse_bound_kind bound;
		enum infuse_verdict past;
	} bounds[] = {
		{ INFUSE_HARD_MAX, INFUSE_STOP },
		{ INFUSE_SOFT_MAX, INFUSE_CAUTION },
	};
	struct range given = so_far(b, of, rule);
	struct range rest = rest_of(b, rate, rule);
	struct infuse_dose least = add(given.least, rest.least);
	struct infuse_dose most = at_most(b, least, add(given.most,
	    rest.most), rate, rule);
	struct infuse_dose limit;
	size_t i;

	for (i = 0; i < sizeof(bounds) / sizeof(bounds[0]); i++) {
		if (!b->out->limits.of[rule][bounds[i].bound].set)
			continue;
		limit = dose_of_limit(&b->out->limits.of[rule]
		    [bounds[i].bound]);
		if (infuse_dose_cmp(least, limit) > 0) {
			say(b, to, rule, bounds[i].bound, bounds[i].past,
			    least);
			return;
		}
		if (infuse_dose_cmp(most, limit) > 0) {
			say(b, to, rule, bounds[i].bound, INFUSE_UNCHECKED,
			    most);
			return;
		}
	}
}

/*
 * The course's limit is passed for certain when today passes it.  That it
 * would be passed if this went on to the end is a caution: the rate can still
 * come down.
 */
static void judge_to_the_end(const struct bedside *b,
    struct infuse_choice *to, struct infuse_rate rate)
{
	const struct infuse_allowance *of = &b->out->course;
	struct infuse_dose end;

	if (!of->limited || !of->known || of->past || !b->out->room.known)
		return;
	end = add(of->counted, add(rest_of(b, rate,
	    INFUSE_RULE_DOSE_PER_COURSE).most, later(b, &rate)));
	if (infuse_dose_cmp(end, dose_of_limit(&of->limit)) > 0)
		say(b, to, INFUSE_RULE_DOSE_PER_COURSE, of->bound,
		    INFUSE_CAUTION, end)->to_the_end = true;
}

void bedside_judge_doses(const struct bedside *b, struct infuse_choice *to,
    struct infuse_rate rate)
{
	struct infuse_rate given = bedside_delivered(&b->of->order, rate);
	int before;

	if (is_sessions(b))
		judge(b, to, INFUSE_RULE_DOSE_PER_SESSION, &b->out->session,
		    given);
	judge(b, to, INFUSE_RULE_DOSE_PER_DAY, &b->out->day, given);
	before = to->reasons;
	judge(b, to, INFUSE_RULE_DOSE_PER_COURSE, &b->out->course, given);
	if (to->reasons == before)
		judge_to_the_end(b, to, given);
}
