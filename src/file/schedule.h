/* SPDX-License-Identifier: MIT */
#ifndef FILE_SCHEDULE_H
#define FILE_SCHEDULE_H

#include <infuse/document.h>

#include "limits.h"

/* A schedule while it is read, with the limits that its rates should keep. */
struct scheduling {
	struct reading *reading;
	struct infuse_schedule *out;
	const struct infuse_limits *limits;
	const struct bound_nodes *bounds;
	int64_t rows;		/* days or sessions; 0 while not known */
	struct infuse_bands *bands;	/* NULL: none may be written */
	struct infuse_open *open;	/* NULL: all has to be stated */
	bool doses;		/* what is read now is amounts of a session */
};

enum { RANGE_FROM, RANGE_TO, RANGE_FIELDS };
enum { SESSIONS_COUNT, SESSIONS_LENGTH, SESSIONS_EVERY, SESSIONS_ON,
	SESSIONS_ON_DAYS, SESSIONS_FIELDS };
enum { RAMP_FROM, RAMP_TO, RAMP_STEP, RAMP_FIELDS };
enum { TITRATE_START, TITRATE_STEP, TITRATE_INTERVAL, TITRATE_MAX,
	TITRATE_GOAL, TITRATE_WEAN, TITRATE_FIELDS };
enum { PHASE_FOR, PHASE_RATE, PHASE_STATED, PHASE_FIELDS };
enum { WEAN_OVER, WEAN_STEP, WEAN_INTERVAL, WEAN_FIELDS };
enum { MOST_RATE, MOST_AT_MOST, MOST_FIELDS };
enum { RATE_RATE, RATE_AT_MOST, RATE_SHARE, RATE_FRACTION, RATE_FIELDS };
enum { DAYS_DAYS, DAYS_SESSIONS, DAYS_RATE, DAYS_DOSE, DAYS_STATED,
	 DAYS_FIELDS };
enum { SCHEDULE_CONTINUOUS, SCHEDULE_SESSIONS, SCHEDULE_RATE, SCHEDULE_DOSE,
	SCHEDULE_RAMP, SCHEDULE_DAYS, SCHEDULE_PHASES, SCHEDULE_TITRATE,
	SCHEDULE_WEAN, SCHEDULE_FIELDS };

extern const struct field file_schedule_fields[SCHEDULE_FIELDS];
extern const struct field file_sessions_fields[SESSIONS_FIELDS];
extern const struct field file_ramp_fields[RAMP_FIELDS];
extern const struct field file_titrate_fields[TITRATE_FIELDS];
extern const struct field file_range_fields[RANGE_FIELDS];
extern const struct field file_most_fields[MOST_FIELDS];
extern const struct field file_rate_fields[RATE_FIELDS];
extern const struct field file_dose_fields[RATE_FIELDS];
extern const struct field file_dose_ramp_fields[RAMP_FIELDS];
extern const struct field file_days_fields[DAYS_FIELDS];
extern const struct field file_phase_fields[PHASE_FIELDS];
extern const struct field file_wean_fields[WEAN_FIELDS];

/* `goal` is set where the schedule states one. */
void file_read_schedule(struct reading *reading, const struct node *node,
    const struct infuse_limits *limits, const struct bound_nodes *bounds,
    struct infuse_schedule *out, const char **goal,
    struct infuse_bands *bands, struct infuse_open *open);

/* The parts of it, by file. */
void file_read_length(struct scheduling *s, const struct node *continuous,
    const struct node *sessions);
/* Sessions on days of the week, or on days by their numbers. */
bool file_read_on(struct scheduling *s, const struct node *on,
    const struct node *on_days, bool has_count, const struct node *count);
void file_read_ramp(struct scheduling *s, const struct node *node);
void file_read_titrate(struct scheduling *s, const struct node *node,
    const char **goal);
void file_read_days(struct scheduling *s, const struct node *list);
void file_read_phases(struct scheduling *s, const struct node *list);

/* After the rates that it brings down; its time is added to the length. */
void file_read_wean(struct scheduling *s, const struct node *node);

void file_lint_phases(struct reading *reading, const struct node *list,
    const struct infuse_schedule *schedule);
void file_lint_wean(struct reading *reading, const struct node *node,
    const struct infuse_schedule *schedule);

bool file_read_prescribed(struct scheduling *s, const struct node *node,
    struct infuse_prescribed *out);

/* The two ends of a range; false, and reported, where it is none. */
bool file_read_rate_range(struct reading *reading, const struct node *node,
    struct infuse_written_rate *from, struct infuse_written_rate *to);
bool file_read_duration_range(struct reading *reading,
    const struct node *node, struct infuse_duration *from,
    struct infuse_duration *to);

/*
 * A rate, flat or per kg; or, where the schedule says doses, an amount of a
 * session, which is the rate of that amount over the length of one, exactly.
 */
bool file_read_given(struct scheduling *s, const struct node *node,
    struct infuse_written_rate *out);

/* An amount of a session, one of the dimensions, as that rate. */
bool file_read_amount(struct scheduling *s, const struct node *node,
    unsigned among, struct infuse_written_rate *out);

/* Whether there are sessions that a dose can be of; reports it if not. */
bool file_has_sessions(struct scheduling *s, const struct node *dose);

/*
 * Reports a rate, or the share of it in hundredths of a per cent, that is
 * above the protocol's own hard-max, where no weight is needed to tell.
 */
void file_check_own(struct scheduling *s, const struct node *node,
    struct infuse_written_rate rate, int64_t share);

/* A rate in its own basis, per kg or flat, to be compared in that. */
struct infuse_milli file_written(struct infuse_written_rate rate);

#endif
