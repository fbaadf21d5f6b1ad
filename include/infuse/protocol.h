/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_PROTOCOL_H
#define INFUSE_PROTOCOL_H

/*
 * What a protocol says, as numbers: the part that decides.  Its words, with
 * sources and doubts, are in document.h.
 */

#include <infuse/limit.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/* Racemic ketamine and esketamine are two drugs; nothing converts. */
enum infuse_drug {
	INFUSE_NO_DRUG,
	INFUSE_KETAMINE,
	INFUSE_ESKETAMINE
};

enum infuse_setting {
	INFUSE_WARD,
	INFUSE_OUTPATIENT,
	INFUSE_INTENSIVE_CARE,
	INFUSE_SETTINGS
};

/* What of its sources was read by those who wrote the file. */
enum infuse_evidence {
	INFUSE_UNVERIFIED,
	INFUSE_SUMMARY_READ,	/* somebody else's summary of it (S-12) */
	INFUSE_ABSTRACT_READ,
	INFUSE_PAPER_READ,
	INFUSE_GUIDELINE,
	INFUSE_LOCAL_POLICY,	/* what this hospital decided itself */
	INFUSE_EVIDENCES
};

enum infuse_regimen {
	INFUSE_CONTINUOUS,
	INFUSE_SESSIONS
};

/* The whole, in hundredths of a per cent. */
#define INFUSE_SHARE_WHOLE 10000

/*
 * A prescribed rate: the lesser of `rate` and `at_most`, and of that a share
 * (S-07).
 */
struct infuse_prescribed {
	struct infuse_written_rate rate;
	bool capped;
	struct infuse_written_rate at_most;
	int64_t share;
	unsigned line;
};

enum infuse_form {
	INFUSE_FORM_ENTRIES,	/* a rate, or rates by day */
	INFUSE_FORM_RAMP,	/* one value a day, both ends exact */
	INFUSE_FORM_TITRATED	/* from a start up to a maximum */
};

#define INFUSE_ENTRIES_MAX 64

/*
 * The rate of days (or sessions) first to last, counted from 1; or of a phase,
 * which lasts so long in the infusion or in each session.
 */
struct infuse_entry {
	int64_t first;
	int64_t last;
	struct infuse_duration length;	/* of a phase */
	bool stated;		/* the source states this rate */
	struct infuse_prescribed rate;
};

/*
 * How an infusion is brought down when its time is over: so many steps, each
 * kept for the interval, of equal falls to nothing; or each by a step.  The
 * time of it all is in the length of the schedule.
 */
struct infuse_wean {
	int64_t steps;			/* 0: it just ends */
	struct infuse_duration interval;
	bool by_step;
	struct infuse_written_rate step;
	bool worked_out;		/* the source states no interval */
	unsigned line;
};

/*
 * `has_` is false where the file says not-stated.  A site's file may fill a
 * step or an interval that the protocol is silent on; the line is then of that
 * file.
 */
struct infuse_titration {
	bool has_start;
	struct infuse_written_rate start;
	bool has_step;
	struct infuse_written_rate step;
	bool has_interval;
	struct infuse_duration interval;
	struct infuse_written_rate max;
	bool max_capped;		/* then the lesser of the two is */
	struct infuse_written_rate max_at_most;	/* the maximum */
	enum infuse_source step_source;
	enum infuse_source interval_source;
	unsigned start_line;
	unsigned step_line;
	unsigned interval_line;
	unsigned max_line;
};

struct infuse_schedule {
	enum infuse_regimen regimen;
	/* of it all, with its wean, or of one session */
	struct infuse_duration length;
	int64_t sessions;		/* 1 when continuous */
	struct infuse_duration every;	/* from start to start of sessions */
	bool listed;			/* on days of their own; every is 1 d */
	unsigned weekdays;		/* those, Monday bit 0; 0: by number */
	int64_t on[INFUSE_ROWS_MAX];	/* the day of each, from 1 on */
	unsigned length_line;
	enum infuse_form form;
	bool phased;			/* the entries are phases */
	struct infuse_wean wean;	/* continuous; within the length */
	int entries;
	struct infuse_entry entry[INFUSE_ENTRIES_MAX];
	struct infuse_written_rate from;	/* of a ramp */
	struct infuse_written_rate to;
	struct infuse_rate round_down_to;	/* whole pg/h; 0: as it comes */
	unsigned ramp_line;
	struct infuse_titration titration;
};

/* What a schedule may be: the contracts of all that reads one ask for it. */
/*@ predicate infuse_is_written(struct infuse_written_rate *r) =
      infuse_are_up_to(r->rate.pg_per_h, r->rate.part, r->rate.over,
        INFUSE_RATE_MAX_PG_PER_H) &&
      infuse_are_up_to(r->dose_rate.pg_per_kg_h, r->dose_rate.part,
        r->dose_rate.over, INFUSE_DOSE_RATE_MAX);
    predicate infuse_is_prescribed(struct infuse_prescribed *p) =
      infuse_is_written(&p->rate) && infuse_is_written(&p->at_most) &&
      0 <= p->share <= INFUSE_SHARE_WHOLE;
    logic integer infuse_last_start(integer sessions, integer every) =
      (sessions - 1) * every;
    predicate infuse_are_times(struct infuse_schedule *s) =
      0 < s->length.min <= INFUSE_DURATION_MAX_MIN &&
      (s->regimen == INFUSE_CONTINUOUS || s->regimen == INFUSE_SESSIONS) &&
      1 <= s->sessions <= INFUSE_ROWS_MAX &&
      (s->listed ==> s->regimen == INFUSE_SESSIONS &&
        s->every.min == INFUSE_MIN_PER_DAY &&
        s->length.min <= INFUSE_MIN_PER_DAY && (\forall integer i;
        0 <= i < s->sessions ==> 1 <= s->on[i] <= INFUSE_ROWS_MAX)) &&
      (s->regimen == INFUSE_SESSIONS ==>
        s->length.min <= s->every.min <= INFUSE_DURATION_MAX_MIN &&
        infuse_last_start(s->sessions, s->every.min) + s->length.min <=
          INFUSE_DURATION_MAX_MIN);
    predicate infuse_are_entries(struct infuse_schedule *s) =
      0 <= s->entries <= INFUSE_ENTRIES_MAX &&
      (\forall integer i; 0 <= i < s->entries ==>
        infuse_is_prescribed(&s->entry[i].rate)) &&
      (\forall integer i; 0 <= i < s->entries ==>
        0 <= s->entry[i].length.min <= INFUSE_DURATION_MAX_MIN);
    predicate infuse_is_wean(struct infuse_wean *w) =
      0 <= w->steps < INFUSE_ROWS_MAX &&
      0 <= w->interval.min <= INFUSE_DURATION_MAX_MIN &&
      infuse_is_written(&w->step);
    predicate infuse_is_ramp(struct infuse_schedule *s) =
      infuse_is_written(&s->from) && infuse_is_written(&s->to) &&
      0 <= s->round_down_to.pg_per_h <= INFUSE_RATE_MAX_PG_PER_H &&
      s->round_down_to.part == 0 && s->round_down_to.over == 0;
    predicate infuse_is_titration(struct infuse_titration *t) =
      infuse_is_written(&t->start) && infuse_is_written(&t->step) &&
      infuse_is_written(&t->max) && infuse_is_written(&t->max_at_most) &&
      0 <= t->interval.min <= INFUSE_DURATION_MAX_MIN;
    predicate infuse_is_schedule(struct infuse_schedule *s) =
      infuse_are_times(s) && infuse_are_entries(s) && infuse_is_ramp(s) &&
      infuse_is_titration(&s->titration) && infuse_is_wean(&s->wean);
*/

/* The weight that rates per kg are for; see body.h. */
enum infuse_basis {
	INFUSE_ACTUAL,
	INFUSE_IDEAL,
	INFUSE_ADJUSTED,
	INFUSE_LEAN,
	INFUSE_BASES
};

struct infuse_protocol {
	enum infuse_drug drug;
	unsigned drug_line;
	bool settings[INFUSE_SETTINGS];
	unsigned settings_line;
	enum infuse_evidence evidence;
	unsigned evidence_line;
	unsigned population_line;
	enum infuse_basis basis;
	unsigned basis_line;
	struct infuse_schedule schedule;
	struct infuse_limits limits;	/* the weight range among them */
	/*
	 * The source can be read in several ways, and nobody said which is
	 * meant (S-37): the schedule is one of them.
	 */
	bool reading_open;
	unsigned readings_line;		/* 0: it can be read in one way */
};

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
