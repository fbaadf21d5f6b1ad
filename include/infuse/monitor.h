/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_MONITOR_H
#define INFUSE_MONITOR_H

/*
 * What is observed during a plan, and when.
 *
 * How often is said by the `observe` blocks of the protocol's and the site's
 * files; both count.  What is due is what either watches and what is usual;
 * for what is usual and watched by nobody no cadence is made up (R3).  Each cadence begins
 * where the infusion does, and again after more than 1 h without it; after a
 * step up it is every 15 min for 1 h, and then where it was (S-26, from
 * memory).  Liver tests follow S-27.
 */

#include <infuse/calendar.h>
#include <infuse/care.h>
#include <infuse/plan.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/* The same observations as long as nothing is stepped up. */
enum infuse_phase_kind {
	INFUSE_PHASE_START,	/* of a continuous infusion */
	INFUSE_PHASE_SESSION,
	INFUSE_PHASE_RISE,	/* a day that the schedule raises */
	INFUSE_PHASE_PART,	/* a phase of it that is higher */
	INFUSE_PHASE_STEP	/* of the way to a target */
};

struct infuse_phase {
	enum infuse_phase_kind kind;
	int64_t number;			/* of the session, day or step */
	struct infuse_duration start;	/* from the start of it all */
	struct infuse_duration length;
	struct infuse_duration into;	/* the run in which it lies, which
					 * began with a START or SESSION */
	struct infuse_duration run;	/* how long that is */
};

#define INFUSE_AGAIN_AFTER_MIN 60	/* S-26: a pause longer than this */

/* `count` observations, the first and the last so long after its phase began. */
struct infuse_segment {
	struct infuse_duration every;
	struct infuse_duration first;
	struct infuse_duration last;
	int64_t count;
};

struct infuse_watched {
	const struct infuse_watch *watch;
	enum infuse_source source;
};

/*
 * Whether an item is watched through every run, judged for itself (R3): that
 * another one is watched says nothing about it.
 */
enum infuse_cover {
	INFUSE_COVERED,
	INFUSE_COVER_NOBODY,	/* it is due, and no rule is about it */
	INFUSE_COVER_ENDS,	/* the rules end `until`, before the run does */
	INFUSE_COVER_SPARSE	/* from `until` on it is `every`, longer than
				 * the run itself: never */
};

struct infuse_coverage {
	enum infuse_cover cover;
	struct infuse_duration until;	/* of a run, from its start */
	struct infuse_duration every;	/* of SPARSE */
	enum infuse_source source;	/* of ENDS and SPARSE */
	unsigned line;
};

enum infuse_liver_when {
	INFUSE_LIVER_BASELINE,
	INFUSE_LIVER_DURING,
	INFUSE_LIVER_END
};

/* Liver tests between two times, with alkaline phosphatase and gamma-GT. */
struct infuse_liver_test {
	enum infuse_liver_when when;
	struct infuse_duration from;
	struct infuse_duration to;
};

/* What decides which tests are due (S-27). */
struct infuse_liver_case {
	bool days;			/* on more than one calendar day */
	struct infuse_duration end;	/* of the course */
	struct infuse_duration longest;	/* without a break (S-33) */
	bool earlier;			/* there was a course before, ever */
};

/* The relief that a course is to have brought, counted in sessions. */
enum infuse_relief {
	INFUSE_RELIEF_NOT_ASKED,
	INFUSE_RELIEF_CONTINUOUS,	/* no sessions to count */
	INFUSE_RELIEF_TITRATED,		/* the first at full dose is unknown */
	INFUSE_RELIEF_LATER,		/* after the last session */
	INFUSE_RELIEF_BY		/* at the session below */
};

struct infuse_course_rule {
	const struct infuse_course *course;
	enum infuse_source source;
	enum infuse_relief relief;
	int64_t full_dose_session;	/* 0: not known */
	int64_t relief_session;		/* of INFUSE_RELIEF_BY and LATER */
};

/* Whether there was a course before. */
enum infuse_earlier {
	INFUSE_EARLIER_NOT_SAID,
	INFUSE_EARLIER_NEVER,
	INFUSE_EARLIER_COURSE
};

#define INFUSE_PHASES_MAX INFUSE_ROWS_MAX
#define INFUSE_LIVER_OVER_MIN (24 * 60)		/* S-27: without a break */
#define INFUSE_LIVER_SOONEST_MIN (24 * 60)
#define INFUSE_LIVER_LATEST_MIN (48 * 60)
#define INFUSE_LIVER_TESTS_MAX 188

struct infuse_monitor {
	enum infuse_verdict verdict;	/* the plan's, or UNCHECKED */
	int watches;
	struct infuse_watched watched[2 * INFUSE_WATCHES_MAX];
	bool items[INFUSE_OBSERVATIONS];	/* what anybody watches */
	bool due[INFUSE_OBSERVATIONS];	/* that, and what is usual */
	struct infuse_coverage coverage[INFUSE_OBSERVATIONS]; /* of each due */
	bool baseline[INFUSE_OBSERVATIONS];	/* before the start */
	int phases;
	struct infuse_phase phase[INFUSE_PHASES_MAX];
	bool path_unknown;		/* titrated: steps are not known */
	enum infuse_earlier earlier;
	bool liver_often;		/* 24 to 48 h apart besides */
	int liver_tests;
	struct infuse_liver_test liver_test[INFUSE_LIVER_TESTS_MAX];
	bool throughout[INFUSE_DEVICES];
	const struct infuse_after *after;	/* the longer, or NULL */
	struct infuse_duration observe_after;	/* of it, for this plan */
	enum infuse_source after_source;
	const struct infuse_after *driving;	/* the longer, or NULL */
	enum infuse_source driving_source;
	int courses;
	struct infuse_course_rule course[2];	/* protocol's, then site's */
};

/*
 * `plan` is the plan of the same case; `clock` is NULL where no start was
 * said.
 */
void infuse_monitor_make(struct infuse_monitor *out,
    const struct infuse_case *of, const struct infuse_plan *plan,
    const struct infuse_care *protocol, const struct infuse_care *site,
    const struct infuse_clock *clock, enum infuse_earlier earlier);

#define INFUSE_SEGMENTS_MAX (INFUSE_CADENCES_MAX + 1)

/* What a watch comes to in a phase; returns how many. */
int infuse_segments(struct infuse_segment out[INFUSE_SEGMENTS_MAX],
    const struct infuse_watch *watch, const struct infuse_phase *phase);

/* What a watch covers of a run of that length. */
struct infuse_coverage infuse_covers(const struct infuse_watch *watch,
    struct infuse_duration length);

/* Up to when in a run of that length a watch says how often. */
struct infuse_duration infuse_watched_for(const struct infuse_watch *watch,
    struct infuse_duration length);

/* One time of observation, so long after its phase began. */
struct infuse_due {
	struct infuse_duration at;
	bool items[INFUSE_OBSERVATIONS];
};

/*
 * The first observation of a phase that is later than `after`; false when
 * there is none.
 */
bool infuse_next_due(struct infuse_due *out,
    const struct infuse_monitor *monitor, const struct infuse_phase *phase,
    struct infuse_duration after);

/*
 * S-27.  On more than one calendar day: at baseline and at the end.  Over 24 h
 * without a break: also 24 to 48 h after the one before.  After any earlier
 * course: at baseline, 24 and 48 h, and then likewise.  Sources: Cotter 2021
 * (Drug Saf 44:1365), Noppers 2011, A A Pract 2020;14:e01239.
 */
int infuse_liver_tests(struct infuse_liver_test out[INFUSE_LIVER_TESTS_MAX],
    const struct infuse_liver_case *of);

/*
 * Whether anything of a plan is infused on a second calendar day: by the
 * clock, or without one where it lasts 24 h or more.
 */
bool infuse_is_on_days(const struct infuse_plan *plan,
    const struct infuse_clock *clock);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
