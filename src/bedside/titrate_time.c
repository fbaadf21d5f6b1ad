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

/* The row of that day; of several in a row, the one that runs by then. */
static int find_row(const struct infuse_plan *plan, int64_t day,
    const struct infuse_past *past)
{
	const struct infuse_row *row;
	int i, found = -1;

	for (i = 0; i < plan->rows; i++) {
		row = &plan->row[i];
		if (row->day != day)
			continue;
		if (found >= 0 && (row->session != plan->row[found].session ||
		    !past->has_elapsed || row->into.min > past->elapsed.min))
			break;
		found = i;
	}
	return found;
}

/* Of a day that is cut into rows: how long it runs, up to 24 h. */
static int64_t length_of_day(const struct bedside *b)
{
	int64_t sum = 0;
	int i;

	for (i = 0; i < b->plan->rows; i++)
		if (b->plan->row[i].day == b->out->progress.day)
			sum += b->plan->row[i].length.min;
	return sum;
}

/* Day n is the nth 24 h, so that 48 h is the beginning of day 3 (S-15). */
static bool find_day(struct bedside *b)
{
	struct infuse_progress *progress = &b->out->progress;

	progress->day = b->now->question.day;
	if (!is_sessions(b) && b->now->question.past.has_elapsed)
		progress->day = b->now->question.past.elapsed.min /
		    INFUSE_MIN_PER_DAY + 1;
	return progress->day > 0;
}

static int64_t above_zero(int64_t min)
{
	return min > 0 ? min : 0;
}

/* Of a continuous infusion. */
static void set_left(struct bedside *b)
{
	struct infuse_progress *progress = &b->out->progress;
	int64_t whole = schedule_of(b)->length.min;
	int64_t elapsed = b->now->question.past.elapsed.min;

	progress->length.min = length_of_day(b);
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
		if (plan->row[i].into.min == 0 &&
		    (plan->row[i].day > progress->day ||
		    (progress->row >= 0 && i > progress->row)))
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

bool bedside_progress(struct bedside *b)
{
	struct infuse_progress *progress = &b->out->progress;

	if (!find_day(b)) {
		b->out->clash.kind = INFUSE_CLASH_NO_DAY;
		return false;
	}
	progress->row = find_row(b->plan, progress->day,
	    &b->now->question.past);
	if (progress->row >= 0)
		progress->session = b->plan->row[progress->row].session;
	progress->known = b->now->question.past.has_elapsed;
	if (is_sessions(b))
		set_session(b);
	else
		set_left(b);
	return true;
}
