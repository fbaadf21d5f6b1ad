/* SPDX-License-Identifier: MIT */
#ifndef CLI_COURSE_H
#define CLI_COURSE_H

/*
 * infuse course: what its subcommands share.  They are the only commands that
 * read the clock, and the only ones that write what nobody else may change.
 */

#include <infuse/to_do.h>

#include "../file/course_events.h"
#include "../answer/text.h"
#include "answer.h"
#include "tz.h"

#define COURSE_TIME_MAX 32		/* "2026-11-23 14:00+01:00" */
#define COURSE_PAIRS_MAX 32
#define COURSE_TEXT_MAX 160

/* A time, and as the wall clock of the course shows it. */
struct course_time {
	int64_t utc_min;
	char text[COURSE_TIME_MAX];
};

/* A line on its way: keys and texts, in their order. */
struct course_body {
	int pairs;
	struct {
		const char *key;
		char text[COURSE_TEXT_MAX * 2];
	} pair[COURSE_PAIRS_MAX];
	bool overflowed;
};

struct course_run {
	const struct cli_args *args;
	const char *path;
	const char *by;			/* of what is written */
	struct course_log log;
	const char *zone;
	struct course_time now;		/* of the machine, or --now */
	struct course_time at;		/* asserted: --at, else now */
	struct infuse_course_event *event;	/* raw, with room for one */
	struct infuse_course_event *settled;	/* in the order of times */
	int events;
	struct infuse_course_state state;	/* now */
	struct course_body body;
};

/* Opens the record and replays it.  On failure nothing is left to close. */
enum cli_status course_begin(struct course_run *run,
    const struct cli_args *args, enum course_access access);
void course_end(struct course_run *run);

/* --log, or INFUSE_COURSE. */
bool course_path(const char **out, const struct cli_args *args);
/* --by, or INFUSE_BY; a code of at most 16 letters, digits, '-' and '.'. */
bool course_by(const char **out, const struct cli_args *args);
bool course_is_code(const char *option, const char *typed);

/* --now or the machine's clock, and --at; with that zone's clock. */
enum cli_status course_times(struct course_time *now,
    struct course_time *at, const char *zone, const struct cli_args *args);
/*
 * What the clock of the zone shows, as a minute of UTC; of two the first that
 * is not before that minute.  False where it shows it never.
 */
bool course_utc_of(int64_t *utc_min, const struct tz *tz, int64_t local_min,
    int64_t before_min);

/* That minute as the zone's clock shows it. */
enum cli_status course_show_time(struct course_time *out, const char *zone);

void course_add(struct course_body *body, const char *key,
    const char *text);
const char *course_body_value(const void *body, const char *key);

/* --note, and --clock-note where it is wanted. */
bool course_add_notes(struct course_run *run);

/* The line without its end, as the log takes it. */
void course_compose(struct render_text *out, const char *prev, int64_t seq,
    const char *kind, const struct course_run *run, const char *verdict);

/* How it stood at that time; false, with a message, when it cannot be so. */
bool course_state_at(struct infuse_course_state *out,
    const struct course_run *run, int64_t at_min);

/* The entry of that line; and the one that says what it was, corrected. */
const struct course_entry *course_current(const struct course_run *run,
    int64_t seq);
const struct course_entry *course_entry(const struct course_run *run,
    int64_t seq);
const struct course_entry *course_last(const struct course_run *run,
    enum infuse_course_kind kind);

/* Checks that it can have been, writes it, and says so. */
enum cli_status course_commit(struct course_run *run,
    enum infuse_course_kind kind, const char *verdict,
    struct render_text *more, enum cli_status status);

/* A command line of another command, filled in from the record. */
struct course_command {
	struct cli_args args;
	char text[CLI_OPTIONS][COURSE_TEXT_MAX];
	int64_t seq[CLI_OPTIONS];	/* of the line it is from; 0: none */
};

/* Fails, with a message, where the record has no figure for it. */
bool course_fill(struct course_command *out, const char *command,
    const struct course_run *run, const struct infuse_course_state *state,
    int64_t at_min);
void course_put(struct course_command *out, enum cli_option_id id,
    const char *text, int64_t seq);
/* The command as it is typed, in lines; and where each figure is from. */
void course_say_command(struct render_text *text,
    const struct course_command *command, bool lines);

/* Whether the protocol and the site are those of the opening. */
enum cli_status course_same_files(const struct course_command *command,
    const struct course_run *run);

/*
 * The verdict of a rate, as infuse check gives it, and what to do about the
 * pump (S-19); UNCHECKED where it has none.
 */
enum infuse_verdict course_judge(struct course_command *command,
    struct infuse_acting *acting, const struct course_run *run,
    const struct infuse_course_state *state, const char *rate);

/*
 * The site in whose file it stands how near a record has to come: of --site,
 * else that of the opening, unchanged.
 */
enum cli_status course_site(struct infuse_site_document **out,
    const struct course_run *run);

/* What the opening says, or "". */
const char *course_opened(const struct course_run *run, const char *key);

/* A text under its name, broken where the screen ends; emptied. */
void course_say_line(struct render_text *out, const char *name,
    struct render_text *text);

/* " (line 7)" */
void course_add_line(struct render_text *out, int64_t seq);

/* What runs, what was given, which bags; and the lines from that one on. */
void course_say_state(struct render_text *out, const struct course_run *run);
void course_say_entries(struct render_text *out,
    const struct course_run *run, int64_t from);

/* What is due, ordered and scheduled next, and whom to call. */
void course_say_next(struct render_text *out, const struct course_run *run);

/* Which course it is, and that it is no chart. */
void course_say_head(struct render_text *out, const struct course_run *run);

/* "7 h 56 min", without commas; "12 mg", exact; "31.5 mL/h". */
void course_span_text(char out[COURSE_TEXT_MAX], int64_t minutes);
void course_mass_text(char out[COURSE_TEXT_MAX], struct infuse_mass mass);
void course_quantity_text(char out[COURSE_TEXT_MAX],
    enum infuse_dimension dimension, int64_t base);

/* The subcommands. */
const struct cli_command *course_command_at(size_t i);
enum cli_status cli_course(const struct cli_args *args);
enum cli_status cli_course_open(const struct cli_args *args);
enum cli_status cli_course_write(const struct cli_args *args);
enum cli_status cli_course_correct(const struct cli_args *args);
enum cli_status cli_course_handover(const struct cli_args *args);
enum cli_status cli_course_status(const struct cli_args *args);
enum cli_status cli_course_titrate(const struct cli_args *args);
enum cli_status cli_course_reconcile(const struct cli_args *args);
enum cli_status cli_course_reconcile_drug(const struct cli_args *args);
enum cli_status cli_course_verify(const struct cli_args *args);
enum cli_status cli_course_export(const struct cli_args *args);

/* Whether the option is there; else it is asked for. */
bool course_needs(const struct course_run *run, enum cli_option_id id,
    const char *as);

/* What the pump shows, what that is worth, and why where it is no. */
void course_say_verdict(struct render_text *out, struct infuse_flow flow,
    const struct infuse_course_state *then,
    const struct course_command *command, enum infuse_verdict verdict,
    const struct infuse_acting *acting);

/* A date, and not one that is to come; NULL is none. */
bool course_is_date(const struct course_run *run, const char *typed);

/* A weight, the day on which it was measured, and what is dosed by it. */
bool course_fill_weight(struct course_run *run,
    const struct infuse_course_state *then);
enum cli_status course_write_weight(struct course_run *run,
    enum infuse_course_kind kind, const struct infuse_course_state *then);

/* The values of a line of that kind out of the options. */
bool course_fill_body(struct course_run *run, enum infuse_course_kind kind,
    const struct infuse_course_state *then);

#endif
