/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_CARE_H
#define INFUSE_CARE_H

/*
 * What is done around an infusion: what is observed and when, what an
 * observation forbids, what follows.  These are the numbers of the blocks
 * `observe`, `hold`, `after` and `course` of protocol and site files; see
 * infuse-protocol(5).  Nothing here has a default.
 */

#include <infuse/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What can be observed; the words of files and of titrate's options. */
enum infuse_observation {
	INFUSE_PAIN,		/* 0 to 10 */
	INFUSE_SEDATION,	/* POSS or RASS, never a bare number */
	INFUSE_HEART_RATE,	/* per minute */
	INFUSE_BLOOD_PRESSURE,	/* systolic, mmHg */
	INFUSE_BREATHING,	/* per minute */
	INFUSE_OXYGEN,		/* saturation, % */
	INFUSE_NAUSEA,		/* enum infuse_grade */
	INFUSE_DISSOCIATION,	/* enum infuse_grade */
	INFUSE_OBSERVATIONS
};

/* none; mild; severe, or of dissociation distressing. */
enum infuse_grade {
	INFUSE_NONE,
	INFUSE_MILD,
	INFUSE_SEVERE
};

/*
 * POSS has S, 1, 2, 3 and 4, more is sleepier, and S is kept as 0; RASS runs
 * from -5 to +4, and less is sleepier.  The numbers overlap and mean opposite
 * things, so that neither is ever read without its name.
 */
enum infuse_scale {
	INFUSE_NO_SCALE,
	INFUSE_POSS,
	INFUSE_RASS
};

/* A length of 0 is up to the end of the infusion. */
struct infuse_cadence {
	struct infuse_duration every;
	struct infuse_duration length;
};

#define INFUSE_CADENCES_MAX 8

/* Things that are observed together, and how often. */
struct infuse_watch {
	bool items[INFUSE_OBSERVATIONS];
	int cadences;
	struct infuse_cadence cadence[INFUSE_CADENCES_MAX];
	const char *cite;
	unsigned line;
};

/* From the mildest up. */
enum infuse_hold_action {
	INFUSE_HOLD_UP,		/* no step up */
	INFUSE_HOLD_DOWN,	/* go down */
	INFUSE_HOLD_PAUSE,
	INFUSE_HOLD_STOP
};

/*
 * A rule: from `least` up and up to `most`, as far as they are set, the action
 * is due.  One of the two is set at least; where both are, least is above most.
 */
struct infuse_hold {
	enum infuse_observation item;
	enum infuse_scale scale;	/* of INFUSE_SEDATION only */
	bool has_least;
	int64_t least;			/* at or above this */
	bool has_most;
	int64_t most;			/* at or below this */
	enum infuse_hold_action action;
	const char *cite;
	unsigned line;
};

struct infuse_after {
	bool set;
	struct infuse_duration observe;		/* at least 60 min (S-26) */
	struct infuse_duration no_driving;	/* 0: not said */
	const char *cite;
	unsigned line;
};

/* Of the whole course (S-26). */
struct infuse_course {
	bool set;
	int64_t sessions_max;		/* 0: not said */
	int64_t relief_by_session;	/* at full dose; 0: not said */
	struct infuse_duration further_from;	/* a further course; 0: */
	struct infuse_duration further_to;	/* not said */
	const char *cite;
	unsigned line;
};

#define INFUSE_WATCHES_MAX 8
#define INFUSE_HOLDS_MAX 32

struct infuse_care {
	int watches;
	struct infuse_watch watch[INFUSE_WATCHES_MAX];
	int holds;
	struct infuse_hold hold[INFUSE_HOLDS_MAX];
	struct infuse_after after;
	struct infuse_course course;
};

/*
 * Reads "POSS 3" or "RASS -3".  A bare number is refused, and so is a RASS
 * other than 0 without its sign: the scales mean opposite things.
 */
INFUSE_MUST_CHECK bool infuse_read_sedation(enum infuse_scale *scale,
    int64_t *value, const char *text, size_t length,
    struct infuse_fault *fault);

/* The words of files; of scales "POSS" and "RASS"; "" for what is none. */
const char *infuse_observation_name(enum infuse_observation item);
const char *infuse_hold_action_name(enum infuse_hold_action action);
const char *infuse_scale_name(enum infuse_scale scale);

/* "none", "mild" and, of this observation, "severe" or "distressing". */
const char *infuse_grade_name(enum infuse_grade grade,
    enum infuse_observation item);

/*
 * Whether it is observed at any infusion, whatever lists there are: all but
 * nausea.  Source: infuse_usual_cite().
 */
bool infuse_is_usual(enum infuse_observation item);
const char *infuse_usual_cite(void);

/* The largest number that an observation can be; 0 where it is no number. */
int64_t infuse_observation_max(enum infuse_observation item);

#ifdef __cplusplus
}
#endif
#endif
