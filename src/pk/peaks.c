/* SPDX-License-Identifier: MIT */
#include "peaks.h"
#include "text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define DIGITS_MAX 9
#define PG_PER_NG 1e3
#define MIN_PER_H 60.0

void pk_offer(struct pk_extreme *best, double value, double at, double sign,
    double clear)
{
	if (best->known && sign * value <=
	    sign * best->value + clear * fabs(best->value))
		return;
	best->known = true;
	best->value = value;
	best->at = at;
}

void pk_offer_piece(struct pk_extreme *best, const struct pk_piece *piece,
    double sign)
{
	struct pk_decay slope = pk_decay_slope(&piece->is);
	double at[PK_TERMS];
	int turns;

	pk_offer(best, pk_decay_at(&piece->is, 0.0), piece->start, sign, 0.0);
	pk_offer(best, pk_decay_at(&piece->is, piece->length),
	    piece->start + piece->length, sign, 0.0);
	turns = pk_decay_crossings(at, &slope, 0.0, piece->length);
	for (int i = 0; i < turns; i++)
		pk_offer(best, pk_decay_at(&piece->is, at[i]),
		    piece->start + at[i], sign, PK_CLEAR);
}

size_t pk_peaks_of(struct pk_extreme *out, double *start,
    const struct pk_course *course)
{
	bool runs = false;
	size_t n = 0;

	for (size_t i = 0; i < course->pieces; i++) {
		const struct pk_piece *piece = &course->piece[i];

		if (piece->rate > 0.0 && !runs) {
			if (start != NULL)
				start[n] = piece->start;
			out[n++] = (struct pk_extreme){ .known = false };
		}
		runs = piece->rate > 0.0;
		if (n > 0)
			pk_offer_piece(&out[n - 1], piece, 1.0);
	}
	return n;
}

struct turns {
	struct infuse_duration *turn;
	size_t turns;
	size_t room;
};

static bool add_turn(struct turns *turns, double min)
{
	struct infuse_duration *more;
	int64_t whole = (int64_t)llround(min);

	if (turns->turns > 0 && turns->turn[turns->turns - 1].min >= whole)
		return true;
	if (turns->turns == turns->room) {
		turns->room = 2 * turns->room + 64;
		more = realloc(turns->turn, turns->room * sizeof(*more));
		if (more == NULL)
			return false;
		turns->turn = more;
	}
	turns->turn[turns->turns++].min = whole;
	return true;
}

/* Of the whole minutes around `at` the higher; within the piece. */
static double best_minute(const struct pk_piece *piece, double at)
{
	double low = floor(at * MIN_PER_H) / MIN_PER_H;
	double high = fmin(ceil(at * MIN_PER_H) / MIN_PER_H, piece->length);

	return pk_decay_at(&piece->is, low) >= pk_decay_at(&piece->is, high) ?
	    low : high;
}

/* Turns inside a piece that stand out of what is on either side. */
static bool add_inner(struct turns *out, const struct pk_piece *piece)
{
	struct pk_decay slope = pk_decay_slope(&piece->is);
	double at[PK_TERMS + 2], value[PK_TERMS + 2];
	int n = pk_decay_crossings(at + 1, &slope, 0.0, piece->length) + 1;

	at[0] = 0.0;
	at[n] = piece->length;
	for (int i = 0; i <= n; i++)
		value[i] = pk_decay_at(&piece->is, at[i]);
	for (int i = 1; i < n; i++) {
		double clear = value[i] * (1 - PK_CLEAR);

		if (clear > value[i - 1] && clear > value[i + 1] &&
		    !add_turn(out, piece->start * MIN_PER_H +
		    best_minute(piece, at[i]) * MIN_PER_H))
			return false;
	}
	return true;
}

/* From rising to falling where one piece goes over into the next. */
static bool turns_between(const struct pk_piece *piece,
    const struct pk_piece *next)
{
	struct pk_decay before = pk_decay_slope(&piece->is);
	struct pk_decay after = pk_decay_slope(&next->is);

	return pk_decay_at(&before, piece->length) > 0.0 &&
	    pk_decay_at(&after, 0.0) < 0.0;
}

static bool turns_of(struct turns *out, const struct pk_course *course)
{
	for (size_t i = 0; i < course->pieces; i++) {
		const struct pk_piece *piece = &course->piece[i];

		if (!add_inner(out, piece))
			return false;
		if (i + 1 < course->pieces && turns_between(piece, piece + 1) &&
		    !add_turn(out, (piece->start + piece->length) * MIN_PER_H))
			return false;
	}
	return true;
}

static bool fill(struct infuse_pk_peaks *out, const struct pk_course *course,
    int digits)
{
	struct pk_extreme *peak = calloc(course->pieces + 1, sizeof(*peak));
	double *start = calloc(course->pieces + 1, sizeof(*start));
	struct turns turns = { 0 };
	bool done = peak != NULL && start != NULL && turns_of(&turns, course);

	if (done) {
		out->peaks = pk_peaks_of(peak, start, course);
		out->peak = calloc(out->peaks + 1, sizeof(*out->peak));
		done = out->peak != NULL;
	}
	for (size_t i = 0; done && i < out->peaks; i++) {
		struct infuse_pk_peak *to = &out->peak[i];

		to->start.min = (int64_t)llround(start[i] * MIN_PER_H);
		pk_put_figure(&to->level, peak[i].value, PG_PER_NG, digits);
		pk_put_figure(&to->at, peak[i].at, MIN_PER_H, digits);
	}
	out->turn = turns.turn;
	out->turns = turns.turns;
	free(peak);
	free(start);
	return done;
}

enum infuse_pk_error infuse_pk_peaks(struct infuse_pk_peaks *out,
    const struct infuse_pk_question *of, enum infuse_pk_output output,
    int digits)
{
	enum infuse_pk_error error;
	struct pk_course course;
	struct pk_subject subject;
	bool done;

	memset(out, 0, sizeof(*out));
	error = pk_course_asked(&course, &subject, of, output);
	if (error != INFUSE_PK_OK)
		return error;
	done = fill(out, &course, digits < DIGITS_MAX ? digits : DIGITS_MAX);
	pk_course_free(&course);
	if (!done)
		infuse_pk_peaks_free(out);
	return done ? INFUSE_PK_OK : INFUSE_PK_NO_MEMORY;
}

void infuse_pk_peaks_free(struct infuse_pk_peaks *peaks)
{
	free(peaks->peak);
	free(peaks->turn);
	memset(peaks, 0, sizeof(*peaks));
}
