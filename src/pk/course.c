/* SPDX-License-Identifier: MIT */
#include "course.h"

#include <stdlib.h>

#include "direct.h"
#include "run.h"

/*
 * Two transits of one rate are taken as two that differ by this much to either
 * side: it changes the result by its square only.
 */
#define SPLIT 1e-5

void pk_course_begin(struct pk_course *course,
    const struct pk_subject *subject, enum infuse_pk_output output)
{
	*course = (struct pk_course){ .subject = subject, .output = output };
}

void pk_course_free(struct pk_course *course)
{
	free(course->piece);
	course->piece = NULL;
}

static bool make_room(struct pk_course *course)
{
	size_t room = course->room > 0 ? 2 * course->room : 64;
	struct pk_piece *piece;

	if (course->pieces < course->room)
		return true;
	piece = realloc(course->piece, room * sizeof(*piece));
	if (piece == NULL)
		return false;
	course->piece = piece;
	course->room = room;
	return true;
}

/* Ketamine in plasma over the next h, ug/L; moves it on. */
static struct pk_decay ketamine(struct pk_course *course, double h,
    double rate)
{
	struct pk_decay out = { .n = 0 };
	struct pk_modes modes;
	double volume = course->subject->p[PK_V1];

	pk_parent_of(&modes, course->subject);
	for (int i = 0; i < modes.n; i++) {
		double aim = modes.weight[i] * rate / volume / modes.rate[i];
		double rest = course->mode[i] - aim;

		pk_decay_add(&out, 0.0, aim);
		pk_decay_add(&out, modes.rate[i], rest);
		course->mode[i] += rest *
		    -modes.rate[i] * pk_gain(modes.rate[i], h);
	}
	return out;
}

/* A compartment on the way; its amount is moved on to h. */
static struct pk_decay pass(const struct pk_decay *input, double feed,
    double rate, double *amount, double h)
{
	struct pk_decay out = pk_decay_into(input, feed, rate, *amount);

	*amount = pk_decay_at(&out, h);
	return out;
}

/* Norketamine as it is formed over the next h, ug/h as ketamine. */
static struct pk_decay formation(struct pk_course *course,
    const struct pk_decay *plasma, double h, double *feed)
{
	const double *p = course->subject->p;
	struct pk_decay out = *plasma, first;
	double transit;

	*feed = course->subject->formed * p[PK_CL];
	switch (course->subject->shape) {
	case PK_DIRECT:
		break;
	case PK_TRANSIT:
		transit = 2 / p[PK_MTT];
		first = pass(plasma, p[PK_CL], transit * (1 - SPLIT),
		    &course->between[0], h);
		out = pass(&first, transit * (1 - SPLIT),
		    transit * (1 + SPLIT), &course->between[1], h);
		*feed = course->subject->formed * transit * (1 + SPLIT);
		break;
	case PK_LIVER:
		out = pass(plasma, p[PK_QH],
		    p[PK_QH] / p[PK_VH] + p[PK_KEL] + p[PK_KMET],
		    &course->between[0], h);
		*feed = course->subject->formed * p[PK_KMET];
		break;
	}
	return out;
}

/* Norketamine in plasma over the next h, ng/mL; moves it on. */
static struct pk_decay norketamine(struct pk_course *course,
    const struct pk_decay *plasma, double h, double rise)
{
	const struct pk_subject *subject = course->subject;
	const double *p = subject->p;
	double out = p[PK_NQ] / p[PK_NV1], back = p[PK_NQ] / p[PK_NV2];
	struct pk_decay central = { .n = 0 }, side, is = { .n = 0 };
	struct pk_decay formed;
	struct pk_pair pair;
	double feed;

	formed = formation(course, plasma, h, &feed);
	pk_pair_of(&pair, p[PK_NCL] * rise / p[PK_NV1], out, back);
	for (int j = 0; j < 2; j++) {
		double sign = j == 0 ? 1.0 : -1.0;
		double start = pair.weight[j] * course->central +
		    sign * back * course->side / pair.gap;
		struct pk_decay mode = pk_decay_into(&formed,
		    feed * pair.weight[j], pair.rate[j], start);

		for (int i = 0; i < mode.n; i++)
			pk_decay_add(&central, mode.rate[i], mode.size[i]);
	}
	side = pk_decay_into(&central, out, back, course->side);
	course->central = pk_decay_at(&central, h);
	course->side = pk_decay_at(&side, h);
	for (int i = 0; i < central.n; i++)
		pk_decay_add(&is, central.rate[i],
		    central.size[i] * subject->molar / p[PK_NV1]);
	return is;
}

bool pk_course_add(struct pk_course *course, double length, double rate)
{
	double start = 0.0, rise = 1.0;
	struct pk_piece *piece;
	struct pk_decay plasma;

	if (!make_room(course))
		return false;
	if (course->pieces > 0) {
		piece = &course->piece[course->pieces - 1];
		start = piece->start + piece->length;
	}
	if (course->rising)
		rise = pk_rise(start + length / 2 - course->first);
	piece = &course->piece[course->pieces++];
	piece->start = start;
	piece->length = length;
	piece->rate = rate;
	plasma = ketamine(course, length, rate);
	switch (course->output) {
	case INFUSE_PK_NORKETAMINE:
		piece->is = norketamine(course, &plasma, length, rise);
		break;
	case INFUSE_PK_EFFECT:
		piece->is = pass(&plasma, course->subject->p[PK_KE0],
		    course->subject->p[PK_KE0], &course->effect, length);
		break;
	case INFUSE_PK_KETAMINE:
	case INFUSE_PK_OUTPUTS:
		piece->is = plasma;
		break;
	}
	return true;
}

/* Joins legs of one rate; while clearance rises, goes by the hour. */
bool pk_course_of(struct pk_course *course,
    const struct pk_timeline *timeline, bool rising, int64_t until)
{
	size_t i = 0;

	course->rising = rising;
	course->first = pk_first_dose(timeline);
	while (i < timeline->legs && timeline->leg[i].start < until) {
		double rate = timeline->leg[i].rate;
		int64_t start = timeline->leg[i].start, end = start, step;

		while (i < timeline->legs && timeline->leg[i].rate == rate) {
			end = timeline->leg[i].start + timeline->leg[i].min;
			i++;
		}
		if (end > until)
			end = until;
		for (; start < end; start += step) {
			step = end - start;
			if (rising && step > 60)
				step = 60;
			if (!pk_course_add(course, pk_hours(step), rate))
				return false;
		}
	}
	return true;
}

enum infuse_pk_error pk_course_asked(struct pk_course *course,
    struct pk_subject *subject, const struct infuse_pk_question *of,
    enum infuse_pk_output output)
{
	enum infuse_pk_error error = infuse_pk_check(of);
	bool rising = of->clearance == INFUSE_PK_RISING_CLEARANCE &&
	    output == INFUSE_PK_NORKETAMINE, done;
	struct pk_timeline timeline;

	if (error != INFUSE_PK_OK)
		return error;
	if ((unsigned)output >= INFUSE_PK_OUTPUTS || !of->model->has[output])
		return INFUSE_PK_NO_OUTPUT;
	pk_subject_typical(subject, pk_model_of(of->model),
	    (double)of->weight.g / 1000, (double)of->age_years);
	if (!pk_timeline_make(&timeline, of))
		return INFUSE_PK_NO_MEMORY;
	pk_course_begin(course, subject, output);
	done = pk_course_of(course, &timeline, rising,
	    pk_timeline_end(&timeline));
	pk_timeline_free(&timeline);
	if (!done)
		pk_course_free(course);
	return done ? INFUSE_PK_OK : INFUSE_PK_NO_MEMORY;
}

double pk_course_steady(const struct pk_subject *subject,
    enum infuse_pk_output output, double rate)
{
	const double *p = subject->p;
	double plasma = rate / pk_subject_clearance(subject);
	double formed = subject->formed * rate;

	if (output != INFUSE_PK_NORKETAMINE)
		return plasma;
	if (subject->shape == PK_LIVER)
		formed *= p[PK_KMET] / (p[PK_KEL] + p[PK_KMET]);
	return formed * subject->molar / p[PK_NCL];
}
