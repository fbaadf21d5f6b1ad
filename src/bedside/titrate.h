/* SPDX-License-Identifier: MIT */
#ifndef BEDSIDE_TITRATE_H
#define BEDSIDE_TITRATE_H

#include <infuse/titrate.h>

/*
 * Everything that the parts of a proposal look at.
 */
struct bedside {
	const struct infuse_case *of;
	const struct infuse_plan *plan;
	const struct infuse_rules *rules;
	const struct infuse_running *now;
	struct infuse_proposal *out;
};

/* The care of a source, or NULL. */
const struct infuse_care *bedside_care(const struct bedside *b,
    enum infuse_source source);

/* Adds a reason, empty but for these; it is the caller's to fill in. */
struct infuse_reason *bedside_reason(struct infuse_choice *to,
    enum infuse_reason_kind kind, enum infuse_verdict verdict,
    enum infuse_source source, unsigned line);

/* Which day it is and what is left of it; false where that was not said. */
bool bedside_progress(struct bedside *b);

/* The allowances of session, day and course, and the room of the ceiling. */
void bedside_allowances(struct bedside *b);

/* False where the hold rules on sedation are all of another scale. */
bool bedside_scale_fits(struct bedside *b);

/* What the observations close, of staying and of going up. */
void bedside_observe(const struct bedside *b, struct infuse_choice *stay,
    struct infuse_choice *up);

/* What the built-in groups of signs close. */
void bedside_observe_signs(const struct bedside *b,
    struct infuse_choice *stay, struct infuse_choice *up);

/* The strongest group of a sign that is seen; -1: none. */
int bedside_strongest_sign(const struct infuse_choice *stay);

/* What to do, and how it starts again. */
void bedside_to_do(const struct bedside *b);

/* Marks the options that a sign or a hold rule asks for. */
void bedside_mark_due(const struct bedside *b);

/* Going up but for the observations: step, interval, time, limits. */
void bedside_go_up(const struct bedside *b, struct infuse_choice *up);

/*
 * A check of a rate on that day, coming from the present one; its findings as
 * reasons.  False where it may not be set.
 */
bool bedside_check(const struct bedside *b, struct infuse_choice *to,
    struct infuse_rate rate);

/* The row of the plan that it is in, or NULL. */
const struct infuse_row *bedside_row(const struct bedside *b);

/* The rate one step below (S-25); false where that is nothing. */
bool bedside_step_down(const struct bedside *b, struct infuse_rate *out);

#endif
