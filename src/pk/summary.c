/* SPDX-License-Identifier: MIT */
#include "peaks.h"
#include "text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define DIGITS_MAX 9
#define PG_PER_NG 1e3
#define MIN_PER_H 60.0
#define NEAR 0.05		/* steady: within this of it */
#define HORIZON_H (366 * 24.0)

static void put_extreme(struct infuse_pk_figure *value,
    struct infuse_pk_figure *at, const struct pk_extreme *extreme, int digits)
{
	if (!extreme->known)
		return;
	pk_put_figure(value, extreme->value, PG_PER_NG, digits);
	pk_put_figure(at, extreme->at, MIN_PER_H, digits);
}

/* The last piece with a rate above 0, or -1. */
static ptrdiff_t last_infusion(const struct pk_course *course)
{
	ptrdiff_t i = (ptrdiff_t)course->pieces - 1;

	while (i >= 0 && course->piece[i].rate <= 0.0)
		i--;
	return i;
}

/*
 * Infusions that are alike reach almost the same level, each a little more
 * than the one before: the first that is not to be told from the highest.
 */
static bool peak(struct infuse_pk_summary *out, const struct pk_course *course,
    int digits)
{
	struct pk_extreme *all = calloc(course->pieces + 1, sizeof(*all));
	size_t n, i = 0, best = 0;
	char text[INFUSE_PK_TEXT];

	if (all == NULL)
		return false;
	n = pk_peaks_of(all, NULL, course);
	for (i = 1; i < n; i++)
		if (all[i].value > all[best].value)
			best = i;
	if (n > 0)
		pk_put_figure(&out->peak, all[best].value, PG_PER_NG, digits);
	for (i = 0; i < n && !out->peak_at.known; i++) {
		pk_text(text, all[i].value, digits);
		if (strcmp(text, out->peak.text) == 0)
			pk_put_figure(&out->peak_at, all[i].at, MIN_PER_H,
			    digits);
	}
	free(all);
	return true;
}

static void trough(struct infuse_pk_summary *out,
    const struct pk_course *course, ptrdiff_t last, int digits)
{
	struct pk_extreme lowest = { .known = false };
	bool begun = false;

	for (ptrdiff_t i = 0; i < last; i++) {
		const struct pk_piece *piece = &course->piece[i];

		begun = begun || piece->rate > 0.0;
		if (begun && piece->rate <= 0.0)
			pk_offer_piece(&lowest, piece, -1.0);
	}
	put_extreme(&out->trough, &out->trough_at, &lowest, digits);
}

static void areas(struct infuse_pk_summary *out,
    const struct pk_course *course, double level, int digits)
{
	double area = 0.0, above = 0.0;

	for (size_t i = 0; i < course->pieces; i++) {
		const struct pk_piece *piece = &course->piece[i];
		double at[PK_TERMS + 1], from = 0.0;
		int n = pk_decay_crossings(at, &piece->is, level,
		    piece->length);

		area += pk_decay_area(&piece->is, piece->length);
		at[n] = piece->length;
		for (int j = 0; j <= n; j++) {
			double middle = from + (at[j] - from) / 2;

			if (pk_decay_at(&piece->is, middle) > level)
				above += at[j] - from;
			from = at[j];
		}
	}
	pk_put_figure(&out->area, area, PG_PER_NG, digits);
	if (level > 0.0)
		pk_put_figure(&out->above, above, MIN_PER_H, digits);
}

/* The last time in a piece at which it comes within reach of a level. */
static double last_entry(const struct pk_piece *piece, double level)
{
	double at[PK_TERMS], last = 0.0;

	for (int side = -1; side <= 1; side += 2) {
		int n = pk_decay_crossings(at, &piece->is,
		    level * (1 + side * NEAR), piece->length);

		if (n > 0)
			last = fmax(last, at[n - 1]);
	}
	return last;
}

static void steady(struct infuse_pk_summary *out,
    const struct pk_course *course, ptrdiff_t last, int digits)
{
	const struct pk_piece *piece = &course->piece[last];
	double level = pk_course_steady(course->subject, course->output,
	    piece->rate);

	pk_put_figure(&out->steady, level, PG_PER_NG, digits);
	if (fabs(pk_decay_at(&piece->is, piece->length) - level) >
	    NEAR * level)
		return;
	pk_put_figure(&out->steady_at, piece->start + last_entry(piece, level),
	    MIN_PER_H, digits);
}

/* How long a constant rate takes from nothing to 95 % of its steady level. */
static bool approach(struct infuse_pk_summary *out,
    const struct pk_course *course, int digits)
{
	struct pk_course fresh;
	double level = pk_course_steady(course->subject, course->output, 1.0);
	double at[PK_TERMS];
	bool done;

	pk_course_begin(&fresh, course->subject, course->output);
	done = pk_course_add(&fresh, HORIZON_H, 1.0);
	if (done && pk_decay_crossings(at, &fresh.piece[0].is,
	    level * (1 - NEAR), HORIZON_H) > 0)
		pk_put_figure(&out->approach, at[0], MIN_PER_H, digits);
	pk_course_free(&fresh);
	return done;
}

/* From the end of the last infusion on; `course` ends there. */
static bool decline(struct infuse_pk_summary *out, struct pk_course *course,
    int digits)
{
	const struct pk_piece *last = &course->piece[course->pieces - 1];
	double level = pk_decay_at(&last->is, last->length);
	double step = course->rising ? 1.0 : HORIZON_H, gone = 0.0;
	double at[PK_TERMS];

	pk_put_figure(&out->at_stop, level, PG_PER_NG, digits);
	while (gone < HORIZON_H && !out->tenth.known && level > 0.0) {
		const struct pk_piece *piece;

		if (!pk_course_add(course, step, 0.0))
			return false;
		piece = &course->piece[course->pieces - 1];
		if (!out->halved.known && pk_decay_crossings(at, &piece->is,
		    level / 2, step) > 0)
			pk_put_figure(&out->halved, gone + at[0], MIN_PER_H, digits);
		if (pk_decay_crossings(at, &piece->is, level / 10, step) > 0)
			pk_put_figure(&out->tenth, gone + at[0], MIN_PER_H, digits);
		gone += step;
	}
	return true;
}

static bool summarise(struct infuse_pk_summary *out,
    const struct pk_subject *subject, const struct pk_timeline *timeline,
    enum infuse_pk_output output, bool rising, double level, int digits)
{
	struct pk_course course, until_stop;
	ptrdiff_t last;
	bool done;

	pk_course_begin(&course, subject, output);
	pk_course_begin(&until_stop, subject, output);
	done = pk_course_of(&course, timeline, rising, pk_timeline_end(timeline));
	last = done ? last_infusion(&course) : -1;
	if (done) {
		trough(out, &course, last, digits);
		areas(out, &course, level, digits);
		done = peak(out, &course, digits);
	}
	if (done && !rising)
		done = approach(out, &course, digits);
	if (done && last >= 0) {
		const struct pk_piece *piece = &course.piece[last];
		double stop = (piece->start + piece->length) * MIN_PER_H;

		if (!rising)
			steady(out, &course, last, digits);
		done = pk_course_of(&until_stop, timeline, rising,
		    (int64_t)llround(stop)) &&
		    decline(out, &until_stop, digits);
	}
	pk_course_free(&course);
	pk_course_free(&until_stop);
	return done;
}

enum infuse_pk_error infuse_pk_summarise(struct infuse_pk_summary *out,
    const struct infuse_pk_question *of, enum infuse_pk_output output,
    int64_t above, int digits)
{
	enum infuse_pk_error error = infuse_pk_check(of);
	struct pk_timeline timeline;
	struct pk_subject subject;
	bool rising, done;

	memset(out, 0, sizeof(*out));
	if (error != INFUSE_PK_OK)
		return error;
	if ((unsigned)output >= INFUSE_PK_OUTPUTS || !of->model->has[output])
		return INFUSE_PK_NO_OUTPUT;
	pk_subject_typical(&subject, pk_model_of(of->model),
	    (double)of->weight.g / 1000, (double)of->age_years);
	if (!pk_timeline_make(&timeline, of))
		return INFUSE_PK_NO_MEMORY;
	rising = of->clearance == INFUSE_PK_RISING_CLEARANCE &&
	    output == INFUSE_PK_NORKETAMINE;
	done = summarise(out, &subject, &timeline, output, rising,
	    above > 0 ? (double)above / PG_PER_NG : 0.0,
	    digits < DIGITS_MAX ? digits : DIGITS_MAX);
	pk_timeline_free(&timeline);
	return done ? INFUSE_PK_OK : INFUSE_PK_NO_MEMORY;
}
