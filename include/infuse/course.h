/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_COURSE_H
#define INFUSE_COURSE_H

/*
 * What was really given: the events of one course of infusion, and what they
 * come to.  A plan is a promise, and this is the account of what happened.
 *
 * Everything here is a value: the caller owns the events and the state, and
 * nothing is allocated, printed or asked of a clock.  Times are minutes of UTC
 * from 1970-01-01 00:00, so that a night on which the clock is put back has
 * the hours that passed.  What was given is counted as a pump counts it, flow
 * times minutes in whole numbers, for each strength by itself; amounts are
 * made of it at the end, exactly.
 *
 * Drug flows while a flow is set, nothing is paused or stopped, and a bag is
 * up.  Day n is the nth 24 h from the first flow above 0 (S-15).
 */

#include <infuse/monitor.h>
#include <infuse/prepare.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

enum infuse_course_kind {
	INFUSE_COURSE_OPEN,
	INFUSE_COURSE_ORDER,		/* what the prescriber wants */
	INFUSE_COURSE_SET,		/* what the pump shows */
	INFUSE_COURSE_BAG_UP,
	INFUSE_COURSE_BAG_DOWN,
	INFUSE_COURSE_WASTE,
	INFUSE_COURSE_PAUSE,
	INFUSE_COURSE_RESUME,
	INFUSE_COURSE_STOP,
	INFUSE_COURSE_OBSERVE,
	INFUSE_COURSE_READ_PUMP,
	INFUSE_COURSE_HANDOVER,
	INFUSE_COURSE_CORRECT,		/* of another event; see below */
	INFUSE_COURSE_WEIGH,		/* the patient, again */
	INFUSE_COURSE_KINDS
};

/* "bag-up"; and the kind of that name, false where there is none. */
const char *infuse_course_kind_name(enum infuse_course_kind kind);
INFUSE_MUST_CHECK bool infuse_course_kind_of(enum infuse_course_kind *out,
    const char *name);

/*
 * One event.  What else is set depends on the kind.  Of a correction only
 * `corrects`, `strikes` and `by` are looked at: the event with that number
 * either has not been, or was another, with the members of the correction.
 */
struct infuse_course_event {
	int64_t seq;			/* from 1, without gaps */
	enum infuse_course_kind kind;
	int64_t at_min;			/* when it was, as asserted */
	int64_t entered_min;		/* by the machine's clock; >= at_min */
	struct infuse_flow flow;	/* SET, READ_PUMP */
	struct infuse_strength strength; /* BAG_UP */
	bool has_volume;
	struct infuse_volume volume;	/* BAG_DOWN: left in it; WASTE;
					 * READ_PUMP: infused since bag-up */
	struct infuse_mass mass;	/* WASTE where there is no volume */
	struct infuse_weight weight;	/* WEIGH, OPEN */
	int64_t corrects;		/* CORRECT: the number; else 0 */
	enum infuse_course_kind was;	/* CORRECT: the kind of that event */
	bool strikes;			/* CORRECT: it has not been */
	int64_t corrected_by;		/* set below: the last correction */
	bool struck;			/* set below: it has not been */
};

#define INFUSE_COURSE_EVENTS_MAX 20000
#define INFUSE_COURSE_STRENGTHS_MAX 8

/* Why a course cannot have been so. */
enum infuse_course_fault {
	INFUSE_COURSE_SOUND,
	INFUSE_COURSE_NO_BAG,		/* set, taken down: and none is up */
	INFUSE_COURSE_BAG_IS_UP,	/* put up, and the last is not down */
	INFUSE_COURSE_NOT_RUNNING,	/* paused or stopped */
	INFUSE_COURSE_NOT_PAUSED,	/* resumed */
	INFUSE_COURSE_NO_SUCH_EVENT,	/* corrected */
	INFUSE_COURSE_NOT_CORRECTED,	/* open and corrections are not */
	INFUSE_COURSE_NO_STRENGTH,	/* wasted in mL before any bag */
	INFUSE_COURSE_TOO_MUCH,		/* 9 kg, or more strengths than fit */
	INFUSE_COURSE_AHEAD		/* of the time it was entered */
};

/* "no-bag", and one line for people. */
const char *infuse_course_fault_name(enum infuse_course_fault fault);
const char *infuse_course_fault_text(enum infuse_course_fault fault);

/* What was pumped of one strength, and in the day that is now. */
struct infuse_course_sum {
	struct infuse_strength strength;
	struct infuse_pumped course;
	struct infuse_pumped today;
};

/* How a course stands at a time. */
struct infuse_course_state {
	enum infuse_course_fault fault;	/* then `seq`, and nothing else */
	int64_t seq;
	bool started;			/* something ran: the next is set */
	int64_t start_min;
	int64_t day;			/* from 1 */
	int64_t session_min;		/* first flow, or first after a stop */
	struct infuse_weight weight;	/* measured last; 0: never */
	int64_t weight_seq;
	bool paused;
	bool stopped;			/* and nothing was set since */
	struct infuse_flow flow;	/* set; goes on in a pause */
	int64_t flow_seq;		/* of the event that set it */
	int64_t since_min;		/* the flow is unchanged since, minutes
					 * without a bag not counted */
	int64_t since_seq;
	/*
	 * The run without a break of more than 1 h, and the last rise of the
	 * rate in it (S-26); it goes on while something flows, or did.
	 */
	bool has_run;
	int64_t run_min;
	bool has_rise;
	int64_t rise_min;
	int64_t run_end_min;		/* where nothing flows */
	struct infuse_rate run_rate;	/* that flows, or did last */
	bool bag_up;			/* the next are those of the bag */
	struct infuse_strength strength; /* of the bag up, or the last */
	bool has_strength;
	int64_t bag_seq;
	int64_t bag_min;
	int64_t down_min;		/* the last one was taken down */
	struct infuse_pumped of_bag;	/* out of the bag that is up */
	int bags;			/* put up so far */
	int bags_down;
	int pauses_today;		/* the one that goes on among them */
	int sums;
	struct infuse_course_sum sum[INFUSE_COURSE_STRENGTHS_MAX];
	struct infuse_dose given;	/* since the beginning, exact */
	struct infuse_dose given_today;
	struct infuse_dose drawn;	/* in all bags */
	struct infuse_dose left;	/* taken down, and not wasted since */
	struct infuse_dose wasted;
	struct infuse_dose in_bag;	/* that is up, by this account; or 0 */
	bool ran_dry;			/* it gave more than its label says */
};

/*
 * Puts corrections in the place of what they correct, the last one winning,
 * and the events in the order of their times; of one time as they were
 * written.  False where one corrects what is not there: *wrong is its number.
 */
INFUSE_MUST_CHECK bool infuse_course_settle(struct infuse_course_event *event,
    int count, enum infuse_course_fault *fault, int64_t *wrong);

/*
 * Replays settled events up to and with that time.  True if they can have
 * been so; else only `fault` and `seq` are set.
 */
INFUSE_MUST_CHECK bool infuse_course_replay(struct infuse_course_state *out,
    const struct infuse_course_event *event, int count, int64_t now_min);

/* The rate that flows: the flow times the strength, or 0; exact. */
INFUSE_MUST_CHECK bool infuse_course_rate(struct infuse_rate *out,
    const struct infuse_course_state *state);

/*
 * The phase of observation that a course is in (S-26): from the last rise of
 * its rate, or from the beginning of its run, and a day ahead.  False where
 * nothing has run, or it was stopped, or has stood for more than 1 h.
 */
INFUSE_MUST_CHECK bool infuse_course_phase(struct infuse_phase *out,
    const struct infuse_course_state *state, int64_t now_min);

/* One item to observe, at a time. */
struct infuse_course_due {
	struct infuse_duration every;	/* as it is watched now; 0: by nobody */
	bool overdue;			/* seen longer ago than that, or never */
	bool has_next;
	int64_t next_min;		/* later than now */
};

#define INFUSE_COURSE_UNSEEN INT64_MIN

/*
 * What is due in that phase; `seen_min` has when each item was observed last,
 * or INFUSE_COURSE_UNSEEN.
 */
void infuse_course_due(struct infuse_course_due out[INFUSE_OBSERVATIONS],
    const struct infuse_monitor *monitor, const struct infuse_phase *phase,
    const int64_t seen_min[INFUSE_OBSERVATIONS], int64_t now_min);

/* IN-05: a change of more than 10 % is asked about. */
bool infuse_course_weight_differs(struct infuse_weight before,
    struct infuse_weight now);

/* Drawn, against what was given, is left and was wasted (S-25). */
struct infuse_course_balance {
	struct infuse_mass drawn;
	struct infuse_mass given;
	struct infuse_mass left;	/* with what is in the bag that is up */
	struct infuse_mass wasted;
	bool too_little;		/* less is accounted for than drawn */
	struct infuse_mass apart;	/* by so much, either way */
	struct infuse_mass tolerated;	/* of what was drawn; where no site
					 * says it 5 % (derived) */
	bool balances;
};

#define INFUSE_COURSE_TOLERANCE 500	/* 0.01 %: line, overfill, measuring */

/*
 * `tolerance` is the site's, in 0.01 % of what was drawn, from 1 to 10,000.
 * False where the parts come to more than 9 kg.
 */
INFUSE_MUST_CHECK bool infuse_course_balance(
    struct infuse_course_balance *out,
    const struct infuse_course_state *state, int64_t tolerance);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
