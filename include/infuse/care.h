/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_CARE_H
#define INFUSE_CARE_H

/*
 * What is done around an infusion: what is observed and when, what an
 * observation forbids, what follows.  These are the numbers of the blocks
 * `observe`, `hold`, `after` and `course` of protocol and site files; see
 * infuse-protocol(5).  Nothing here has a default.
 */

#include <infuse/protocol.h>

#pragma GCC visibility push(default)
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
 * things, so that neither is ever read without its name.  ACVPU is NEWS2's:
 * alert, new confusion, voice, pain, unresponsive; kept as 0 to 4.
 */
enum infuse_scale {
	INFUSE_NO_SCALE,
	INFUSE_POSS,
	INFUSE_RASS,
	INFUSE_ACVPU
};

enum infuse_acvpu {
	INFUSE_ALERT,
	INFUSE_CONFUSED,
	INFUSE_TO_VOICE,
	INFUSE_TO_PAIN,
	INFUSE_UNRESPONSIVE
};

/* A length of 0 is up to the end of the infusion. */
struct infuse_cadence {
	struct infuse_duration every;
	struct infuse_duration length;
};

#define INFUSE_CADENCES_MAX 8

/* What is attached all the time, beside what is written down. */
enum infuse_device {
	INFUSE_PULSE_OXIMETRY,
	INFUSE_ECG,
	INFUSE_DEVICES
};

/*
 * Things that are observed together, and how often.  One for some settings
 * stands beside the others and takes nothing from them.
 */
struct infuse_watch {
	bool items[INFUSE_OBSERVATIONS];
	bool settings[INFUSE_SETTINGS];	/* none: in all of them */
	bool throughout[INFUSE_DEVICES];
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
	int replaces;			/* of a site's file: the number of a
					 * sign line, from 1; 0: none */
	const char *cite;
	unsigned line;
};

/*
 * What is seen of a patient, in three groups (S-25), from the mildest up.  A
 * site's file may put a rule of its own in the place of a line of the first
 * two, by its name; no file changes one of the last.
 */
enum infuse_sign_group {
	INFUSE_SIGN_CLOSES_UP,		/* no step up */
	INFUSE_SIGN_PAUSE,		/* and call: to stay is UNCHECKED */
	INFUSE_SIGN_STOP		/* stop, stay with the patient, call */
};

/*
 * A built-in line: from `least` up, or from `most` down.  Sources: NEWS2 2017
 * (Royal College of Physicians), Pasero's scale, labels, the protocol of an
 * emergency department (SCIRP); a line without a citation is derived here.
 */
struct infuse_sign_line {
	const char *name;		/* "saturation-low" */
	enum infuse_sign_group group;
	enum infuse_observation item;
	enum infuse_scale scale;	/* of INFUSE_SEDATION */
	bool diastolic;			/* of INFUSE_BLOOD_PRESSURE */
	bool below;			/* from `value` down, else up */
	int64_t value;
	const char *cite;		/* or NULL */
};

/* The i-th line, those of a stronger group first; NULL past the last. */
const struct infuse_sign_line *infuse_sign_line(int i);

/* What is seen beside what is counted or graded. */
enum infuse_sign {
	INFUSE_RASH,
	INFUSE_FEVER,
	INFUSE_ITCH,
	INFUSE_LIVER,		/* ALT at least 3 times the upper normal */
	INFUSE_CONFUSION,	/* new */
	INFUSE_NO_BREATHING,
	INFUSE_NO_PULSE,
	INFUSE_SEIZURE,
	INFUSE_CHEST_PAIN,
	INFUSE_SWELLING,
	INFUSE_WHEEZE,
	INFUSE_GOAL_REACHED,	/* the prescriber's goal: no step up */
	INFUSE_OTHER_SIGN,	/* something this program has no name for */
	INFUSE_SIGNS
};

/* "chest-pain", as --other takes it; "" for the last. */
const char *infuse_sign_name(enum infuse_sign sign);

enum infuse_sign_group infuse_sign_group(enum infuse_sign sign);

/* Who says so, or NULL. */
const char *infuse_sign_cite(enum infuse_sign sign);

struct infuse_after {
	bool set;
	struct infuse_duration observe;		/* at least 60 min (S-26) */
	struct infuse_duration observe_days;	/* after more than 24 h without
						 * a break; 0: the same */
	const char *home_when;			/* or NULL */
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
 * Reads "POSS 3", "RASS -3" or "ACVPU V".  A bare number is refused, and so is
 * a RASS other than 0 without its sign: the scales mean opposite things.
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

/* The same as a watch; how often, it says for what nobody else watches. */
const struct infuse_watch *infuse_usual_watch(void);

/* Whether a watch is for that setting. */
bool infuse_watch_applies(const struct infuse_watch *watch,
    enum infuse_setting setting);

/* "pulse-oximetry", "ecg". */
const char *infuse_device_name(enum infuse_device device);

#define INFUSE_AFTER_STEP_EVERY_MIN 15	/* S-26: after a step up, */
#define INFUSE_AFTER_STEP_FOR_MIN 60	/* for so long */

/* The largest number that an observation can be; 0 where it is no number. */
int64_t infuse_observation_max(enum infuse_observation item);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
