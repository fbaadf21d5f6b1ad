/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include <infuse/course.h>

#include "course.h"

/* What goes on between two events: it is counted up to each of them. */
struct replay {
	struct infuse_course_state *state;
	int64_t at_min;		/* counted up to here */
	int64_t day_min;	/* today begins here */
	bool counting;
};

bool bedside_flows(const struct infuse_course_state *s)
{
	return s->bag_up && !s->paused && !s->stopped &&
	    s->flow.hundredth_ml_per_h > 0;
}

static bool same_strength(struct infuse_strength a, struct infuse_strength b)
{
	return a.amount.pg == b.amount.pg &&
	    a.volume.hundredth_ml == b.volume.hundredth_ml;
}

static struct infuse_course_sum *sum_of(struct infuse_course_state *s)
{
	int i;

	for (i = 0; i < s->sums; i++)
		if (same_strength(s->sum[i].strength, s->strength))
			return &s->sum[i];
	if (s->sums == INFUSE_COURSE_STRENGTHS_MAX)
		return NULL;
	s->sum[s->sums].strength = s->strength;
	return &s->sum[s->sums++];
}

/* Minutes of [from, to) that lie at or after `start`. */
static int64_t minutes_after(int64_t from, int64_t to, int64_t start)
{
	if (from < start)
		from = start;
	return to > from ? to - from : 0;
}

static bool can_flow(struct infuse_flow flow, struct infuse_strength strength)
{
	struct infuse_rate rate;

	return infuse_rate_of_flow(&rate, flow, strength);
}

/* Counts what flowed up to that time; each stretch within the bounds. */
static bool advance(struct replay *r, int64_t to)
{
	struct infuse_course_state *s = r->state;
	int64_t minutes = to - r->at_min, flow = s->flow.hundredth_ml_per_h;
	struct infuse_course_sum *sum;

	if (r->counting && minutes > INFUSE_DURATION_MAX_MIN)
		return false;
	if (r->counting && minutes > 0 && bedside_flows(s)) {
		sum = sum_of(s);
		if (sum == NULL || !can_flow(s->flow, s->strength))
			return false;
		sum->course.hundredth_ml_min_per_h += flow * minutes;
		sum->today.hundredth_ml_min_per_h += flow *
		    minutes_after(r->at_min, to, r->day_min);
		s->of_bag.hundredth_ml_min_per_h += flow * minutes;
		if (infuse_portion_of(s->strength, sum->course).whole.pg >
		    INFUSE_MASS_MAX_PG)
			return false;
	}
	r->at_min = to;
	r->counting = true;
	return true;
}

/* A mass as a dose: of it there are whole picograms. */
static struct infuse_dose dose_of_mass(struct infuse_mass mass)
{
	struct infuse_dose dose = { mass.pg * 60, 0, 0 };

	return dose;
}

/* Whether so much of it is within what is counted. */
static bool can_be(struct infuse_strength strength,
    struct infuse_volume volume)
{
	return volume.hundredth_ml / strength.volume.hundredth_ml <
	    INFUSE_MASS_MAX_PG / strength.amount.pg;
}

static struct infuse_dose dose_of_volume(struct infuse_strength strength,
    struct infuse_volume volume)
{
	struct infuse_pumped pumped = { volume.hundredth_ml * 60 };

	return bedside_dose_of(strength, pumped);
}

static enum infuse_course_fault set(struct infuse_course_state *s,
    const struct infuse_course_event *e)
{
	if (!s->bag_up && e->flow.hundredth_ml_per_h > 0)
		return INFUSE_COURSE_NO_BAG;
	if (e->flow.hundredth_ml_per_h > 0 && (!s->started || s->stopped))
		s->session_min = e->at_min;
	if (e->flow.hundredth_ml_per_h > 0 && !s->started) {
		s->started = true;
		s->start_min = e->at_min;
	}
	if (s->stopped || s->paused || s->flow_seq == 0 ||
	    s->flow.hundredth_ml_per_h != e->flow.hundredth_ml_per_h) {
		s->since_min = e->at_min;
		s->since_seq = e->seq;
	}
	s->flow = e->flow;
	s->flow_seq = e->seq;
	s->paused = false;
	s->stopped = false;
	return INFUSE_COURSE_SOUND;
}

/*
 * Without a bag a pump gives nothing, whatever it shows: that time is no part
 * of what ran, and after an hour it is a pause (S-25).
 */
static void go_on(struct infuse_course_state *s,
    const struct infuse_course_event *e)
{
	int64_t without = e->at_min - s->down_min;

	if (s->bags_down == 0 || s->paused || s->stopped ||
	    s->flow.hundredth_ml_per_h == 0)
		return;
	if (without <= INFUSE_AGAIN_AFTER_MIN) {
		s->since_min += without;
		return;
	}
	s->since_min = e->at_min;
	s->since_seq = e->seq;
}

static enum infuse_course_fault put_up(struct infuse_course_state *s,
    const struct infuse_course_event *e)
{
	static const struct infuse_pumped nothing;

	if (s->bag_up)
		return INFUSE_COURSE_BAG_IS_UP;
	go_on(s, e);
	/* Another strength at the same flow is another rate. */
	if (s->has_strength && !same_strength(s->strength, e->strength)) {
		s->since_min = e->at_min;
		s->since_seq = e->seq;
	}
	s->bag_up = true;
	s->has_strength = true;
	s->strength = e->strength;
	s->bag_seq = e->seq;
	s->bag_min = e->at_min;
	s->of_bag = nothing;
	s->bags++;
	return infuse_dose_add(&s->drawn, s->drawn,
	    dose_of_mass(e->strength.amount)) ? INFUSE_COURSE_SOUND :
	    INFUSE_COURSE_TOO_MUCH;
}

static enum infuse_course_fault take_down(struct infuse_course_state *s,
    const struct infuse_course_event *e)
{
	if (!s->bag_up)
		return INFUSE_COURSE_NO_BAG;
	if (!can_be(s->strength, e->volume))
		return INFUSE_COURSE_TOO_MUCH;
	s->bag_up = false;
	s->down_min = e->at_min;
	s->bags_down++;
	return bedside_dose_add(&s->left, dose_of_volume(s->strength,
	    e->volume)) ? INFUSE_COURSE_SOUND : INFUSE_COURSE_TOO_MUCH;
}

/* Out of what was taken down, as far as there is of it; else of the bag. */
static enum infuse_course_fault waste(struct infuse_course_state *s,
    const struct infuse_course_event *e)
{
	struct infuse_dose dose = dose_of_mass(e->mass), none = { 0, 0, 0 };

	if (e->has_volume && !s->has_strength)
		return INFUSE_COURSE_NO_STRENGTH;
	if (e->has_volume && !can_be(s->strength, e->volume))
		return INFUSE_COURSE_TOO_MUCH;
	if (e->has_volume)
		dose = dose_of_volume(s->strength, e->volume);
	if (infuse_dose_cmp(dose, s->left) >= 0)
		s->left = none;
	else
		s->left = bedside_dose_less(s->left, dose);
	return bedside_dose_add(&s->wasted, dose) ? INFUSE_COURSE_SOUND :
	    INFUSE_COURSE_TOO_MUCH;
}

static enum infuse_course_fault pause_it(struct infuse_course_state *s,
    const struct infuse_course_event *e, const struct replay *r)
{
	if (!s->started || s->stopped || s->paused)
		return INFUSE_COURSE_NOT_RUNNING;
	s->paused = true;
	s->pauses_today += e->at_min >= r->day_min;
	return INFUSE_COURSE_SOUND;
}

static enum infuse_course_fault resume(struct infuse_course_state *s,
    const struct infuse_course_event *e)
{
	if (!s->paused)
		return INFUSE_COURSE_NOT_PAUSED;
	if (!s->bag_up)
		return INFUSE_COURSE_NO_BAG;
	s->paused = false;
	s->since_min = e->at_min;
	s->since_seq = e->seq;
	return INFUSE_COURSE_SOUND;
}

static enum infuse_course_fault stop(struct infuse_course_state *s,
    const struct infuse_course_event *e)
{
	if (!s->started || s->stopped)
		return INFUSE_COURSE_NOT_RUNNING;
	s->stopped = true;
	s->paused = false;
	s->flow.hundredth_ml_per_h = 0;
	s->since_min = e->at_min;
	s->since_seq = e->seq;
	s->flow_seq = e->seq;
	return INFUSE_COURSE_SOUND;
}

static enum infuse_course_fault happens(struct replay *r,
    const struct infuse_course_event *e)
{
	struct infuse_course_state *s = r->state;

	switch (e->kind) {
	case INFUSE_COURSE_SET:
		return set(s, e);
	case INFUSE_COURSE_BAG_UP:
		return put_up(s, e);
	case INFUSE_COURSE_BAG_DOWN:
		return take_down(s, e);
	case INFUSE_COURSE_WASTE:
		return waste(s, e);
	case INFUSE_COURSE_PAUSE:
		return pause_it(s, e, r);
	case INFUSE_COURSE_RESUME:
		return resume(s, e);
	case INFUSE_COURSE_STOP:
		return stop(s, e);
	case INFUSE_COURSE_OPEN:
	case INFUSE_COURSE_WEIGH:
		s->weight = e->weight;
		s->weight_seq = e->seq;
		break;
	case INFUSE_COURSE_ORDER:
	case INFUSE_COURSE_OBSERVE:
	case INFUSE_COURSE_READ_PUMP:
	case INFUSE_COURSE_HANDOVER:
	case INFUSE_COURSE_CORRECT:
	case INFUSE_COURSE_KINDS:
		break;
	}
	return INFUSE_COURSE_SOUND;
}

/* A run goes on over a gap of an hour; a higher rate than before is a rise. */
static bool follow_run(struct infuse_course_state *s, bool flowed,
    int64_t at_min)
{
	struct infuse_rate rate;

	if (!bedside_flows(s)) {
		if (flowed)
			s->run_end_min = at_min;
		return true;
	}
	if (!infuse_course_rate(&rate, s))
		return false;
	if (!s->has_run || (!flowed &&
	    at_min - s->run_end_min > INFUSE_AGAIN_AFTER_MIN)) {
		s->has_run = true;
		s->run_min = at_min;
		s->has_rise = false;
	} else if (infuse_rate_cmp(rate, s->run_rate) > 0) {
		s->has_rise = true;
		s->rise_min = at_min;
	}
	s->run_rate = rate;
	return true;
}

/* Where today begins: as many whole days after the first flow as went by. */
static int64_t day_begins(const struct infuse_course_event *event, int count,
    int64_t now_min)
{
	int64_t start;
	int i;

	for (i = 0; i < count && event[i].at_min <= now_min; i++) {
		if (event[i].struck || event[i].kind != INFUSE_COURSE_SET ||
		    event[i].flow.hundredth_ml_per_h == 0)
			continue;
		start = event[i].at_min;
		return start + (now_min - start) / INFUSE_MIN_PER_DAY *
		    INFUSE_MIN_PER_DAY;
	}
	return now_min;
}

static bool fail(struct infuse_course_state *s,
    enum infuse_course_fault fault, int64_t seq)
{
	static const struct infuse_course_state empty;

	*s = empty;
	s->fault = fault;
	s->seq = seq;
	return false;
}

/* The amounts that the counts come to. */
static bool add_up(struct infuse_course_state *s)
{
	struct infuse_dose whole, out;
	int i;

	for (i = 0; i < s->sums; i++)
		if (!bedside_dose_add(&s->given, bedside_dose_of(
		    s->sum[i].strength, s->sum[i].course)) ||
		    !bedside_dose_add(&s->given_today, bedside_dose_of(
		    s->sum[i].strength, s->sum[i].today)))
			return false;
	if (!s->bag_up)
		return true;
	whole = dose_of_mass(s->strength.amount);
	out = bedside_dose_of(s->strength, s->of_bag);
	s->ran_dry = infuse_dose_cmp(out, whole) > 0;
	if (!s->ran_dry)
		s->in_bag = bedside_dose_less(whole, out);
	return true;
}

bool bedside_replay(struct infuse_course_state *out,
    const struct infuse_course_event *event, int count, int64_t now_min,
    bedside_each_fn *each, void *context)
{
	static const struct infuse_course_state empty;
	struct replay r = { .state = out };
	enum infuse_course_fault fault;
	bool flowed;
	int i;

	*out = empty;
	r.day_min = day_begins(event, count, now_min);
	for (i = 0; i < count && event[i].at_min <= now_min; i++) {
		if (event[i].struck)
			continue;
		if (event[i].at_min > event[i].entered_min)
			return fail(out, INFUSE_COURSE_AHEAD, event[i].seq);
		flowed = bedside_flows(out);
		fault = advance(&r, event[i].at_min) ?
		    happens(&r, &event[i]) : INFUSE_COURSE_TOO_MUCH;
		if (fault == INFUSE_COURSE_SOUND &&
		    !follow_run(out, flowed, event[i].at_min))
			fault = INFUSE_COURSE_TOO_MUCH;
		if (fault != INFUSE_COURSE_SOUND)
			return fail(out, fault, event[i].seq);
		if (each != NULL)
			each(out, &event[i], context);
	}
	if (!advance(&r, now_min) || !add_up(out))
		return fail(out, INFUSE_COURSE_TOO_MUCH,
		    i > 0 ? event[i - 1].seq : 0);
	if (out->started)
		out->day = (now_min - out->start_min) / INFUSE_MIN_PER_DAY + 1;
	return true;
}

bool infuse_course_replay(struct infuse_course_state *out,
    const struct infuse_course_event *event, int count, int64_t now_min)
{
	return bedside_replay(out, event, count, now_min, NULL, NULL);
}

bool infuse_course_rate(struct infuse_rate *out,
    const struct infuse_course_state *state)
{
	static const struct infuse_rate nothing;

	*out = nothing;
	return !bedside_flows(state) || infuse_rate_of_flow(out, state->flow,
	    state->strength);
}
