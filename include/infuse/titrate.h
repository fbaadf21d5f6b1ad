/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_TITRATE_H
#define INFUSE_TITRATE_H

/*
 * What may be done with a rate that runs: stop, pause, down, stay, up, each
 * open or closed, with the reasons (S-25).  Options that the protocol allows;
 * the prescriber decides.
 *
 * Stop, pause and down are always open.  Stay is a check of the present rate
 * with what was given.  Up is exactly one step, and every rule here can only
 * close it.  What is not known is never assumed.
 */

#include <infuse/care.h>
#include <infuse/past.h>
#include <infuse/to_do.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/* Of each item whether it was observed, and what was found. */
struct infuse_observed {
	bool given[INFUSE_OBSERVATIONS];
	int64_t value[INFUSE_OBSERVATIONS];
	enum infuse_scale scale;	/* of the sedation: POSS, RASS, or none
					 * where it is ACVPU alone */
	bool has_acvpu;			/* beside them, or alone */
	enum infuse_acvpu acvpu;
	int64_t diastolic;
	bool sign[INFUSE_SIGNS];
	bool has_age;			/* else they are of now */
	struct infuse_duration age;	/* observed so long ago */
};

/*
 * What runs.  `question` is the present rate as it was written, the day or 0,
 * and what is said of the past; of its members the rest is not looked at.
 */
struct infuse_running {
	struct infuse_question question;
	int64_t pauses;			/* of that day, this one among them */
	bool has_target_oxygen;		/* the prescriber's, in whole % */
	int64_t oxygen_from;		/* above INFUSE_OXYGEN_STOP */
	int64_t oxygen_to;
	struct infuse_observed observed;
};

#define INFUSE_OXYGEN_STOP 83		/* no target goes down to it (S-25) */

/* The rules in force; either may be NULL. */
struct infuse_rules {
	const struct infuse_care *protocol;
	const struct infuse_care *site;
};

enum infuse_option {
	INFUSE_OPTION_STOP,
	INFUSE_OPTION_PAUSE,
	INFUSE_OPTION_DOWN,
	INFUSE_OPTION_STAY,
	INFUSE_OPTION_UP,
	INFUSE_OPTIONS
};

enum infuse_reason_kind {
	INFUSE_REASON_FINDING,	/* a limit; see `finding` */
	INFUSE_REASON_DOSE,	/* of a day, a session or the course */
	INFUSE_REASON_HOLD,	/* a hold rule */
	INFUSE_REASON_UNHELD,	/* hold rules on what was not observed */
	INFUSE_REASON_SIGN,
	INFUSE_REASON_GUARD,	/* a built-in line of the three groups */
	INFUSE_REASON_MILD,
	INFUSE_REASON_MISSING,	/* not observed, and the option needs it */
	INFUSE_REASON_STALE,	/* observed longer ago than its interval */
	INFUSE_REASON_STEP,	/* not stated */
	INFUSE_REASON_CEILING,	/* there is no step left to it */
	INFUSE_REASON_NO_INTERVAL,	/* not stated */
	INFUSE_REASON_NO_RUNNING, /* how long it runs was not said */
	INFUSE_REASON_INTERVAL,	/* not elapsed */
	INFUSE_REASON_SCHEDULE,	/* the schedule sets the rate */
	INFUSE_REASON_PAUSED,	/* nothing runs: up would be a restart */
	INFUSE_REASON_LAST_HOUR,
	INFUSE_REASON_OVER,	/* the course or the session is */
	INFUSE_REASON_STAY,	/* staying is not open */
	INFUSE_REASONS
};

/*
 * One reason.  A verdict of STOP or UNCHECKED closes the option.  What else is
 * set depends on the kind.
 */
struct infuse_reason {
	enum infuse_reason_kind kind;
	enum infuse_verdict verdict;
	enum infuse_source source;
	unsigned line;
	const char *cite;		/* or NULL */
	int64_t ceiling_milli;		/* CEILING: 0.001 pg/h */
	int finding;			/* FINDING: which of the option's */
	enum infuse_observation item;	/* GUARD, HOLD, MILD */
	enum infuse_hold_action action;	/* HOLD */
	enum infuse_sign sign;		/* SIGN */
	enum infuse_sign_group group;	/* GUARD, SIGN */
	bool by_target;			/* GUARD: of the prescriber's target */
	bool items[INFUSE_OBSERVATIONS]; /* MISSING, STALE, UNHELD */
	enum infuse_scale scale;	/* UNHELD: sedation, but not on this */
	const struct infuse_sign_line *sign_line;	/* GUARD */
	int64_t value;			/* GUARD: from there on, in force */
	enum infuse_rule rule;		/* DOSE, INTERVAL */
	enum infuse_bound_kind bound;
	struct infuse_dose dose;	/* DOSE: at least; UNCHECKED: */
	struct infuse_dose limit;	/* at most; and its limit */
	bool to_the_end;		/* DOSE: if it went on to the end */
	struct infuse_duration left;	/* INTERVAL, LAST_HOUR */
	struct infuse_duration of;	/* INTERVAL, OVER */
};

#define INFUSE_REASONS_MAX 128

/* How a pump that was paused, or is about to be, starts again (S-25). */
enum infuse_restart {
	INFUSE_RESTART_AT_LAST,	/* within INFUSE_RESTART_MIN, at or below it */
	INFUSE_RESTART_AT_START,	/* or on a new order */
	INFUSE_RESTART_NEW_ORDER	/* nothing else: a STOP sign */
};

#define INFUSE_RESTART_MIN 60		/* FPM, second-hand */

/*
 * An option.  `due` is set where a sign or a hold rule asks for it.  A rate that is
 * closed has no figures; an open one only those that may be set.
 */
struct infuse_choice {
	bool open;
	enum infuse_verdict verdict;
	bool due;
	bool has_rate;
	struct infuse_figures at;	/* dose: of what is left today */
	int reasons;
	struct infuse_reason reason[INFUSE_REASONS_MAX];
	struct infuse_findings findings;
};

/* Where it stands in time. */
struct infuse_progress {
	int64_t day;
	int row;			/* of the plan; -1: none that day */
	int64_t session;		/* of that row */
	bool known;			/* elapsed was said: the next are set */
	struct infuse_duration into;	/* the day, or the session */
	struct infuse_duration left_today;	/* or in this session */
	struct infuse_duration left;	/* running time of the whole course */
	struct infuse_duration length;	/* of the day or session */
	int64_t sessions_left;		/* after this one */
	bool over;
};

/*
 * Against one limit on doses.  `counted` is what was given so far, or what
 * the present rate alone has come to where that is more.
 */
struct infuse_allowance {
	bool limited;			/* somebody sets a limit */
	enum infuse_bound_kind bound;	/* the hard one, else the soft */
	struct infuse_effective limit;
	bool known;			/* what was given: the next are set */
	struct infuse_dose counted;
	bool past;
	struct infuse_dose left;
};

/* What the highest rates in force would come to in the time that is left. */
struct infuse_room {
	bool known;
	struct infuse_rate ceiling;	/* of today */
	struct infuse_dose today;
	struct infuse_dose today_at_rate;
	struct infuse_dose course;
	struct infuse_dose course_at_rate;
};

struct infuse_proposal {
	struct infuse_contradiction clash;	/* if any, nothing else is */
	struct infuse_progress progress;
	struct infuse_allowance session;
	struct infuse_allowance day;
	struct infuse_allowance course;
	struct infuse_room room;
	bool liver_tests;		/* due: on several days (S-27) */
	bool liver_often;		/* besides 24 to 48 h apart */
	bool has_scheduled;		/* the schedule has a rate that day */
	struct infuse_rate scheduled;
	unsigned scheduled_line;
	struct infuse_effective_limits limits;
	struct infuse_figures at;	/* the present rate; never a flow */
	struct infuse_choice option[INFUSE_OPTIONS];
	struct infuse_acting acting;	/* what to do, by the cause (S-19) */
	enum infuse_restart restart;
};

/* What one cause of staying asks for. */
enum infuse_to_do infuse_reason_to_do(const struct infuse_proposal *proposal,
    const struct infuse_case *of, const struct infuse_reason *reason);

/*
 * `plan` is the plan of the same case.  Where the clash is not
 * INFUSE_NO_CLASH only it is set.
 */
void infuse_titrate(struct infuse_proposal *out, const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_rules *rules,
    const struct infuse_running *now);

/* "stop", "pause", "down", "stay", "up". */
const char *infuse_option_name(enum infuse_option option);

/* "hold", "guard"; a finding's and a dose's is the name of its rule. */
const char *infuse_reason_name(enum infuse_reason_kind kind);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
