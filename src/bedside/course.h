/* SPDX-License-Identifier: MIT */
#ifndef BEDSIDE_COURSE_H
#define BEDSIDE_COURSE_H

#include <infuse/course.h>

/* An amount out of bags of one label, as a dose; exact. */
struct infuse_dose bedside_dose_of(struct infuse_strength strength,
    struct infuse_pumped pumped);

/*
 * Adds to a dose: exact, or where the parts have no common multiple up to
 * INFUSE_OVER_MAX without what is below 1/60 of a picogram.  False above 9 kg.
 */
INFUSE_MUST_CHECK bool bedside_dose_add(struct infuse_dose *to,
    struct infuse_dose more);

/* a - b, likewise; b is at most a. */
struct infuse_dose bedside_dose_less(struct infuse_dose a,
    struct infuse_dose b);

/* Whether drug flows. */
bool bedside_flows(const struct infuse_course_state *state);

/* As infuse_course_replay(), with the state after each event. */
typedef void bedside_each_fn(const struct infuse_course_state *state,
    const struct infuse_course_event *event, void *context);
INFUSE_MUST_CHECK bool bedside_replay(struct infuse_course_state *out,
    const struct infuse_course_event *event, int count, int64_t now_min,
    bedside_each_fn *each, void *context);

#endif
