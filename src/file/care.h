/* SPDX-License-Identifier: MIT */
#ifndef FILE_CARE_H
#define FILE_CARE_H

/*
 * The blocks of what is done around an infusion: observe, hold, after and
 * course.  Protocols and site files write them alike.
 */

#include <infuse/document.h>

#include "value.h"

enum { OBSERVE_ITEMS, OBSERVE_SETTINGS, OBSERVE_CADENCE, OBSERVE_THROUGHOUT,
	OBSERVE_CITE, OBSERVE_FIELDS };
enum { CADENCE_EVERY, CADENCE_FOR, CADENCE_FIELDS };
enum { HOLD_ITEM, HOLD_LEAST, HOLD_MOST, HOLD_DO, HOLD_REPLACES, HOLD_CITE,
	HOLD_FIELDS };
enum { AFTER_OBSERVE, AFTER_DAYS, AFTER_HOME, AFTER_NO_DRIVING, AFTER_CITE,
	AFTER_FIELDS };
enum { COURSE_SESSIONS, COURSE_RELIEF, COURSE_FURTHER, COURSE_CITE,
	COURSE_FIELDS };
enum { FURTHER_FROM, FURTHER_TO, FURTHER_FIELDS };

extern const struct field file_observe_fields[OBSERVE_FIELDS];
extern const struct field file_cadence_fields[CADENCE_FIELDS];
extern const struct field file_hold_fields[HOLD_FIELDS];
extern const struct field file_after_fields[AFTER_FIELDS];
extern const struct field file_course_fields[COURSE_FIELDS];
extern const struct field file_further_fields[FURTHER_FIELDS];

/* Each may be NULL: the file does not write it. */
struct care_nodes {
	const struct node *observe;
	const struct node *hold;
	const struct node *after;
	const struct node *course;
	bool of_site;		/* a site's rule may replace a line (S-25) */
};

/* `sessions` is how many the file schedules, 0 where it schedules none. */
void file_read_care(struct reading *reading, const struct care_nodes *nodes,
    int64_t sessions, struct infuse_care *out);

/* The parts of it, by file. */
void file_read_observe(struct reading *reading, const struct node *list,
    struct infuse_care *out);
void file_read_hold(struct reading *reading, const struct node *list,
    bool of_site, struct infuse_care *out);

/* A site's steps for protocols that are silent on them. */
enum { STEPS_PROTOCOL, STEPS_STEP, STEPS_INTERVAL, STEPS_CITE, STEPS_FIELDS };
extern const struct field file_steps_fields[STEPS_FIELDS];

void file_read_steps(struct reading *reading, const struct node *list,
    struct infuse_site_document *out);

#endif
