/* SPDX-License-Identifier: MIT */
#ifndef PK_COURSE_H
#define PK_COURSE_H

/*
 * One output over a whole plan as pieces, each a sum of decays: what the
 * summary is read off.
 */

#include "decay.h"
#include "model.h"
#include "timeline.h"

struct pk_piece {
	double start;		/* h */
	double length;		/* h */
	double rate;		/* ug/h */
	struct pk_decay is;	/* ng/mL, from its own start */
};

struct pk_course {
	size_t pieces;
	size_t room;
	struct pk_piece *piece;
	const struct pk_subject *subject;
	enum infuse_pk_output output;
	bool rising;
	double first;		/* dose, h */
	double mode[3 + 1];	/* ketamine, ug/L, by mode of the parent */
	double between[2];	/* liver, or two transits; ug */
	double central;		/* norketamine, ug as ketamine */
	double side;
	double effect;		/* ng/mL */
};

/* Nothing in the body at 0. */
void pk_course_begin(struct pk_course *course,
    const struct pk_subject *subject, enum infuse_pk_output output);
void pk_course_free(struct pk_course *course);

/* Goes on for some hours.  False without memory. */
bool pk_course_add(struct pk_course *course, double length, double rate);

/* The plan up to `until` min. */
bool pk_course_of(struct pk_course *course,
    const struct pk_timeline *timeline, bool rising, int64_t until);

/*
 * The typical patient over the whole of a question: `subject` is filled in and
 * must stay as long as the course.
 */
enum infuse_pk_error pk_course_asked(struct pk_course *course,
    struct pk_subject *subject, const struct infuse_pk_question *of,
    enum infuse_pk_output output);

/* What the output tends to at that rate. */
double pk_course_steady(const struct pk_subject *subject,
    enum infuse_pk_output output, double rate);

#endif
