/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "titrate.h"

static const struct infuse_schedule *schedule_of(const struct bedside *b)
{
	return &b->of->protocol->schedule;
}

static bool is_sessions(const struct bedside *b)
{
	return schedule_of(b)->regimen == INFUSE_SESSIONS;
}

const struct infuse_row *bedside_row(const struct bedside *b)
{
	int row = b->out->progress.row;

	return row < 0 ? NULL : &b->plan->row[row];
}

static int find_row(const struct infuse_plan *plan, int64_t day)
{
	int i;

	for (i = 0; i < plan->rows; i++)
		if (plan->row[i].day == day)
			return i;
	return -1;
}

static bool clash(const struct bedside *b, enum infuse_clash kind,
    int64_t said, int64_t most)
{
	b->out->clash.kind = kind;
	b->out->clash.said = said;
	b->out->clash.most = most;
	return false;
}

/* Day n is the nth 24 h, so that 48 h is the beginning of day 3 (S-15). */
static bool find_day(struct bedside *b)
{
	int64_t said = b->now->question.day;
	int64_t elapsed = b->now->question.past.elapsed.min;
	struct infuse_progress *progress = &b->out->progress;

	progress->day = said;
	if (is_sessions(b) || !b->now->question.past.has_elapsed)
		return said > 0 || clash(b, INFUSE_CLASH_NO_DAY, 0, 0);
	progress->day = elapsed / INFUSE_MIN_PER_DAY + 1;
	if (said == 0 || said == progress->day)
		return true;
	b->out->clash.time = b->now->question.past.elapsed;
	return clash(b, INFUSE_CLASH_DAY, said, progress->day);
}

static int64_t above_zero(int64_t min)
{
	return min > 0 ? min : 0;
}

/* Of a continuous infusion. */
static void set_left(struct bedside *b)
{
	struct infuse_progress *progress = &b->out->progress;
	const struct infuse_row *row = bedside_row(b);
	int64_t whole = schedule_of(b)->length.min;
	int64_t elapsed = b->now->question.past.elapsed.min;

	progress->length.min = row ? row->length.min : 0;
	progress->over = (progress->day - 1) * INFUSE_MIN_PER_DAY >= whole;
	if (!progress->known)
		return;
	progress->over = elapsed >= whole;
	progress->into.min = elapsed % INFUSE_MIN_PER_DAY;
	progress->left_today.min = above_zero(progress->length.min -
	    progress->into.min);
	progress->left.min = above_zero(whole - elapsed);
}

static void set_session(struct bedside *b)
{
	struct infuse_progress *progress = &b->out->progress;
	const struct infuse_plan *plan = b->plan;
	int64_t length = schedule_of(b)->length.min;
	int i;

	for (i = 0; i < plan->rows; i++)
		if (plan->row[i].day > progress->day ||
		    (progress->row >= 0 && i > progress->row))
			progress->sessions_left++;
	progress->length.min = progress->row < 0 ? 0 : length;
	progress->over = progress->row < 0 && progress->sessions_left == 0;
	if (!progress->known || progress->row < 0)
		return;
	progress->over = b->now->question.past.elapsed.min >= length;
	progress->into = b->now->question.past.elapsed;
	progress->left_today.min = above_zero(length - progress->into.min);
	progress->left.min = progress->left_today.min +
	    progress->sessions_left * length;
}

/* How long it can have been running at most. */
static bool running_fits(struct bedside *b)
{
	int64_t most = schedule_of(b)->length.min;

	if (!b->now->question.past.has_running)
		return true;
	if (b->now->question.past.has_elapsed)
		most = b->now->question.past.elapsed.min;
	else if (!is_sessions(b))
		most = b->out->progress.day * INFUSE_MIN_PER_DAY;
	if (b->now->question.past.has_elapsed)
		b->out->clash.time = b->now->question.past.elapsed;
	return b->now->question.past.running.min <= most ||
	    clash(b, INFUSE_CLASH_RUNNING, b->now->question.past.running.min, most);
}

bool bedside_progress(struct bedside *b)
{
	struct infuse_progress *progress = &b->out->progress;

	if (!find_day(b))
		return false;
	progress->row = find_row(b->plan, progress->day);
	progress->known = b->now->question.past.has_elapsed;
	if (is_sessions(b))
		set_session(b);
	else
		set_left(b);
	return running_fits(b);
}

/* For how long it can have run on that day, up to now. */
static int64_t time_today(const struct bedside *b)
{
	const struct infuse_progress *progress = &b->out->progress;
	int64_t min = 0;
	int i, sessions = 0;

	for (i = 0; i < b->plan->rows; i++)
		if (b->plan->row[i].day == progress->day) {
			min += b->plan->row[i].length.min;
			sessions++;
		}
	if (progress->known && sessions <= 1)
		return progress->into.min;
	return sessions == 0 ? INFUSE_MIN_PER_DAY : min;
}

/* For how long in the whole course, up to now. */
static int64_t time_so_far(const struct bedside *b)
{
	const struct infuse_progress *progress = &b->out->progress;
	int64_t min = time_today(b);
	int i;

	if (!is_sessions(b))
		return b->now->question.past.has_elapsed ? b->now->question.past.elapsed.min :
		    progress->day * INFUSE_MIN_PER_DAY;
	for (i = 0; i < b->plan->rows; i++)
		if (b->plan->row[i].day < progress->day)
			min += b->plan->row[i].length.min;
	return min;
}

/* A dose that the highest rate could have given in that time. */
static bool could_be(struct bedside *b, enum infuse_clash kind,
    struct infuse_mass said, int64_t min)
{
	struct infuse_rate highest = bedside_highest_rate(b);
	struct infuse_duration time = { min };
	struct infuse_mass most;

	if (min > INFUSE_DURATION_MAX_MIN)
		time.min = INFUSE_DURATION_MAX_MIN;
	most = infuse_mass_of(infuse_dose_of(highest, time), INFUSE_UP);
	if (said.pg <= most.pg)
		return true;
	b->out->clash.highest = highest;
	b->out->clash.time = time;
	return clash(b, kind, said.pg, most.pg);
}

bool bedside_doses_fit(struct bedside *b)
{
	const struct infuse_running *now = b->now;

	if (now->question.past.has_given && !could_be(b, INFUSE_CLASH_GIVEN, now->question.past.given,
	    time_today(b)))
		return false;
	if (now->question.past.has_given_course && !could_be(b, INFUSE_CLASH_GIVEN_COURSE,
	    now->question.past.given_course, time_so_far(b)))
		return false;
	if (!now->question.past.has_given || !now->question.past.has_given_course)
		return true;
	if (now->question.past.given.pg > now->question.past.given_course.pg)
		return clash(b, INFUSE_CLASH_PARTS, now->question.past.given.pg,
		    now->question.past.given_course.pg);
	return b->out->progress.day != 1 ||
	    now->question.past.given.pg == now->question.past.given_course.pg ||
	    clash(b, INFUSE_CLASH_FIRST_DAY, now->question.past.given.pg,
	    now->question.past.given_course.pg);
}
