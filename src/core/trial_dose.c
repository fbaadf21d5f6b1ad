/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "dose.h"
#include "schedule.h"
#include "trial.h"

static const struct infuse_schedule *schedule_of(const struct core_trial *t)
{
	return &t->court.of->protocol->schedule;
}

/* Whether anybody limits a step up: the protocol, or a limit on steps. */
static bool is_step_limited(const struct core_trial *t)
{
	const struct infuse_effective *limit =
	    t->out->limits.of[INFUSE_RULE_STEP];

	return schedule_of(t)->titration.has_step ||
	    limit[INFUSE_SOFT_MAX].set || limit[INFUSE_HARD_MAX].set;
}

/*
 * S-04: of a titrated protocol a rate above the start is a rise, and where
 * nothing is said about the rate that runs now it cannot be judged.
 */
static enum infuse_verdict judge_unknown_step(struct core_trial *t)
{
	const struct infuse_titration *titration = &schedule_of(t)->titration;
	int64_t start = 0;

	if (titration->has_start)
		start = core_written_milli(titration->start,
		    infuse_dosing_weight(&t->court.of->order));
	if (schedule_of(t)->form != INFUSE_FORM_TITRATED ||
	    t->rate <= start || !is_step_limited(t))
		return INFUSE_WITHIN;
	return core_say(&t->court, INFUSE_RULE_STEP, INFUSE_NO_BOUND,
	    INFUSE_UNCHECKED, 0, 0, titration->step_source,
	    titration->step_line, t->mark);
}

/* S-11: without a step from anybody a rise is UNCHECKED. */
static enum infuse_verdict judge_own_step(struct core_trial *t, int64_t rise)
{
	const struct infuse_titration *titration = &schedule_of(t)->titration;
	int64_t step;

	if (!is_step_limited(t))
		return core_say(&t->court, INFUSE_RULE_TITRATION,
		    INFUSE_NO_BOUND, INFUSE_UNCHECKED, 0, 0,
		    INFUSE_FROM_PROTOCOL, titration->step_line, t->mark);
	if (!titration->has_step)
		return INFUSE_WITHIN;
	step = core_written_milli(titration->step,
	    infuse_dosing_weight(&t->court.of->order));
	if (rise <= step)
		return INFUSE_WITHIN;
	return core_say(&t->court, INFUSE_RULE_STEP, INFUSE_HARD_MAX,
	    INFUSE_STOP, rise, step, titration->step_source,
	    titration->step_line, t->mark);
}

enum infuse_verdict core_trial_step(struct core_trial *t)
{
	enum infuse_verdict verdict;
	int64_t rise;

	if (!t->question->has_current)
		return judge_unknown_step(t);
	rise = t->rate - core_mul(t->question->current.pg_per_h, 1000);
	if (rise <= 0)
		return INFUSE_WITHIN;
	verdict = core_judge_high(&t->court, INFUSE_RULE_STEP, rise, t->mark);
	if (schedule_of(t)->form != INFUSE_FORM_TITRATED)
		return verdict;
	return infuse_verdict_least(verdict, judge_own_step(t, rise));
}

void core_trial_set_length(struct core_trial *t)
{
	const struct infuse_schedule *schedule = schedule_of(t);

	t->out->length = schedule->length;
	if (schedule->regimen == INFUSE_CONTINUOUS &&
	    schedule->length.min > INFUSE_MIN_PER_DAY)
		t->out->length.min = INFUSE_MIN_PER_DAY;
	if (schedule->regimen == INFUSE_CONTINUOUS && t->question->day != 0 &&
	    t->row != CORE_WHOLE)
		t->out->length = t->plan->row[t->row].length;
	if (t->question->has_length)
		t->out->length = t->question->length;
}

/* A session's rate must not run on when its session is over. */
enum infuse_verdict core_trial_length(struct core_trial *t)
{
	const struct infuse_schedule *schedule = schedule_of(t);
	int64_t may = schedule->length.min;

	if (!t->question->has_length)
		return INFUSE_WITHIN;
	if (schedule->regimen == INFUSE_CONTINUOUS && t->row > 0)
		may -= t->plan->row[t->row].start.min;
	if (t->question->length.min <= may)
		return INFUSE_WITHIN;
	return core_say(&t->court, INFUSE_RULE_DURATION, INFUSE_HARD_MAX,
	    INFUSE_STOP, core_mul(t->question->length.min, 1000),
	    core_mul(may, 1000), INFUSE_FROM_PROTOCOL,
	    schedule->length_line, t->mark);
}

static struct infuse_rate delivered(const struct core_trial *t)
{
	return core_delivered(&t->out->at, &t->court.of->order);
}

/*
 * What was given before is not known here.  The limit on a course is passed
 * for certain when this run alone passes it, and kept for certain when the
 * rate could run for the whole course; else it is there and not applied.
 */
static enum infuse_verdict judge_course(struct core_trial *t)
{
	const struct infuse_schedule *schedule = schedule_of(t);
	const struct infuse_effective *limit =
	    t->out->limits.of[INFUSE_RULE_DOSE_PER_COURSE];
	const struct infuse_effective *most = limit[INFUSE_SOFT_MAX].set ?
	    &limit[INFUSE_SOFT_MAX] : &limit[INFUSE_HARD_MAX];
	struct infuse_duration whole;
	struct infuse_mass mass;
	enum infuse_verdict verdict = core_judge_dose(&t->court,
	    INFUSE_RULE_DOSE_PER_COURSE,
	    infuse_dose_of(delivered(t), t->out->length), t->mark);

	whole.min = core_mul(schedule->length.min, schedule->sessions);
	if (verdict == INFUSE_STOP || !most->set ||
	    whole.min > INFUSE_DURATION_MAX_MIN)
		return verdict;
	mass = infuse_mass_of(infuse_dose_of(delivered(t), whole),
	    INFUSE_UP);
	if (mass.pg <= core_div(most->milli, 1000))
		return verdict;
	return core_say(&t->court, INFUSE_RULE_DOSE_PER_COURSE,
	    INFUSE_NO_BOUND, INFUSE_UNCHECKED, 0, 0, most->source,
	    most->written.line, t->mark);
}

enum infuse_verdict core_trial_doses(struct core_trial *t)
{
	const struct infuse_schedule *schedule = schedule_of(t);
	struct infuse_rate rate = delivered(t);
	enum infuse_verdict verdict = judge_course(t);

	if (schedule->regimen == INFUSE_SESSIONS)
		verdict = infuse_verdict_least(verdict, core_judge_dose(
		    &t->court, INFUSE_RULE_DOSE_PER_SESSION,
		    infuse_dose_of(rate, t->out->length), t->mark));
	return infuse_verdict_least(verdict, core_judge_dose(&t->court,
	    INFUSE_RULE_DOSE_PER_DAY, infuse_dose_of(rate, core_within_a_day(
	    schedule, t->out->length)), t->mark));
}
