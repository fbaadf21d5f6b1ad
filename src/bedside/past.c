/* SPDX-License-Identifier: MIT */
#include <infuse/past.h>

static bool clash(struct infuse_contradiction *out, enum infuse_clash kind,
    int64_t said, int64_t most)
{
	out->kind = kind;
	out->said = said;
	out->most = most;
	return false;
}

static bool is_sessions(const struct infuse_case *of)
{
	return of->protocol->schedule.regimen == INFUSE_SESSIONS;
}

/* Day n is the nth 24 h, so that 48 h is the beginning of day 3 (S-15). */
static bool day_fits(struct infuse_contradiction *out,
    const struct infuse_case *of, const struct infuse_question *question)
{
	int64_t day;

	if (is_sessions(of) || question->day == 0 ||
	    !question->past.has_elapsed)
		return true;
	day = question->past.elapsed.min / INFUSE_MIN_PER_DAY + 1;
	return question->day == day ||
	    clash(out, INFUSE_CLASH_DAY, question->day, day);
}

/* How long it can have been running at most. */
static bool running_fits(struct infuse_contradiction *out,
    const struct infuse_case *of, const struct infuse_question *question)
{
	const struct infuse_past *past = &question->past;
	int64_t most = of->protocol->schedule.length.min;

	if (!past->has_running)
		return true;
	if (past->has_elapsed)
		most = past->elapsed.min;
	else if (!is_sessions(of) && question->day > 0)
		most = question->day * INFUSE_MIN_PER_DAY;
	return past->running.min <= most ||
	    clash(out, INFUSE_CLASH_RUNNING, past->running.min, most);
}

/* The most that is believed, in picograms: 10 % more, or an hour of it. */
static int64_t believed(int64_t pg, const struct infuse_question *question)
{
	static const struct infuse_duration hour = { 60 };
	struct infuse_rate rate = question->has_current ? question->current :
	    question->rate;
	int64_t more = infuse_mass_of(infuse_dose_of(rate, hour),
	    INFUSE_UP).pg;

	return pg + (more > pg / 10 ? more : pg / 10);
}

static bool could_be(struct infuse_contradiction *out, enum infuse_clash kind,
    struct infuse_mass said, struct infuse_dose possible,
    const struct infuse_question *question)
{
	int64_t most = infuse_mass_of(possible, INFUSE_UP).pg;

	return said.pg <= believed(most, question) ||
	    clash(out, kind, said.pg, most);
}

/* On day 1 the two are the same. */
static bool parts_fit(struct infuse_contradiction *out,
    const struct infuse_question *question, int64_t day)
{
	int64_t given = question->past.given.pg;
	int64_t course = question->past.given_course.pg;

	if (!question->past.has_given || !question->past.has_given_course)
		return true;
	if (given > course)
		return clash(out, INFUSE_CLASH_PARTS, given, course);
	return day != 1 || given == course ||
	    clash(out, INFUSE_CLASH_FIRST_DAY, given, course);
}

static bool doses_fit(struct infuse_contradiction *out,
    const struct infuse_case *of, const struct infuse_plan *plan,
    const struct infuse_question *question)
{
	const struct infuse_past *past = &question->past;
	struct infuse_possible possible = infuse_possible_by_now(of, plan,
	    question);
	int64_t day = question->day;

	if (day == 0 && past->has_elapsed && !is_sessions(of))
		day = past->elapsed.min / INFUSE_MIN_PER_DAY + 1;
	if (past->has_given && !could_be(out, INFUSE_CLASH_GIVEN, past->given,
	    possible.day, question))
		return false;
	if (past->has_given_course && !could_be(out,
	    INFUSE_CLASH_GIVEN_COURSE, past->given_course, possible.course,
	    question))
		return false;
	return parts_fit(out, question, day);
}

bool infuse_past_fits(struct infuse_contradiction *out,
    const struct infuse_case *of, const struct infuse_plan *plan,
    const struct infuse_question *question)
{
	static const struct infuse_contradiction none;

	*out = none;
	out->kind = INFUSE_NO_CLASH;
	if (question->past.has_elapsed)
		out->time = question->past.elapsed;
	return day_fits(out, of, question) &&
	    running_fits(out, of, question) &&
	    doses_fit(out, of, plan, question);
}
