/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "course.h"
#include "error.h"
#include "streams.h"
#include "text_out.h"

#define NOTE_MAX 80
#define CODE_MAX 16

bool course_path(const char **out, const struct cli_args *args)
{
	*out = args->value[CLI_LOG];
	if (*out == NULL)
		*out = cli_environment("INFUSE_COURSE");
	if (*out != NULL && **out != '\0')
		return true;
	cli_error("record-needed", args->command->name, "needs the record",
	    NULL, "name it with --log FILE, or in INFUSE_COURSE");
	return false;
}

/* S-30: a code, so that there is no room for a name of two words. */
bool course_is_code(const char *option, const char *typed)
{
	static const char allowed[] = "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.";
	size_t length = strlen(typed);

	if (length > 0 && length <= CODE_MAX &&
	    strspn(typed, allowed) == length)
		return true;
	cli_error("bad-code", option, "is not a role or a staff code", typed,
	    "write up to 16 letters, digits, '-' and '.', as in rn1");
	return false;
}

bool course_by(const char **out, const struct cli_args *args)
{
	*out = args->value[CLI_BY];
	if (*out == NULL)
		*out = cli_environment("INFUSE_BY");
	if (*out != NULL)
		return course_is_code("--by", *out);
	cli_error("writer-needed", args->command->name, "needs who writes",
	    NULL, "give role or staff code with --by rn1, or in INFUSE_BY");
	return false;
}

void course_add(struct course_body *body, const char *key, const char *text)
{
	if (body->pairs == COURSE_PAIRS_MAX || (size_t)snprintf(
	    body->pair[body->pairs].text, sizeof(body->pair[0].text), "%s",
	    text) >= sizeof(body->pair[0].text)) {
		body->overflowed = true;
		return;
	}
	body->pair[body->pairs++].key = key;
}

const char *course_body_value(const void *body, const char *key)
{
	const struct course_body *of = body;
	int i;

	for (i = 0; i < of->pairs; i++)
		if (strcmp(of->pair[i].key, key) == 0)
			return of->pair[i].text;
	return NULL;
}

static bool add_note(struct course_body *body, const char *key,
    enum cli_option_id id, const struct cli_args *args)
{
	const char *typed = args->value[id];

	if (typed == NULL)
		return true;
	if (!cli_read_text(cli_options[id].name, typed))
		return false;
	if (strlen(typed) > NOTE_MAX || typed[0] == '\0') {
		cli_error("wrong-length", cli_options[id].name, "is 1 to 80 "
		    "bytes long", typed, "what is longer belongs in the chart");
		return false;
	}
	course_add(body, key, typed);
	return true;
}

/* A clock that is behind the last line's was wrong then, or is now. */
static bool clock_is_explained(const struct course_run *run)
{
	int64_t last, offset;
	const char *entered;

	if (run->log.count == 0)
		return true;
	entered = run->log.entry[run->log.count - 1].entered;
	if (!file_course_time(&last, &offset, entered) ||
	    run->now.utc_min >= last ||
	    run->args->value[CLI_CLOCK_NOTE] != NULL)
		return true;
	cli_error("clock-behind", "clock", "is behind that of the last line",
	    entered, "set the clock right, or say why with --clock-note");
	return false;
}

bool course_add_notes(struct course_run *run)
{
	return clock_is_explained(run) &&
	    add_note(&run->body, "note", CLI_NOTE, run->args) &&
	    add_note(&run->body, "clock-note", CLI_CLOCK_NOTE, run->args);
}

static void add_string(struct render_text *out, const char *text)
{
	const char *c;

	render_add(out, "\"");
	for (c = text; *c != '\0'; c++) {
		if (*c == '"' || *c == '\\')
			render_add(out, "\\");
		render_add_bytes(out, c, 1);
	}
	render_add(out, "\"");
}

static void add_pair(struct render_text *out, const char *key,
    const char *text)
{
	render_add(out, ",");
	add_string(out, key);
	render_add(out, ":");
	if (text != NULL)
		add_string(out, text);
	else
		render_add(out, "null");
}

void course_compose(struct render_text *out, const char *prev, int64_t seq,
    const char *kind, const struct course_run *run, const char *verdict)
{
	char number[24];
	int i;

	(void)snprintf(number, sizeof(number), "%lld", (long long)seq);
	render_add(out, "{\"seq\":");
	render_add(out, number);
	add_pair(out, "prev", prev);
	add_pair(out, "kind", kind);
	add_pair(out, "at", run->at.text);
	add_pair(out, "entered", run->now.text);
	add_pair(out, "by", run->by);
	add_pair(out, "witness", run->args->value[CLI_WITNESS]);
	render_add(out, ",\"body\":{");
	for (i = 0; i < run->body.pairs; i++) {
		if (i > 0)
			render_add(out, ",");
		add_string(out, run->body.pair[i].key);
		render_add(out, ":");
		add_string(out, run->body.pair[i].text);
	}
	render_add(out, "}");
	add_pair(out, "verdict", verdict);
	add_pair(out, "version", INFUSE_VERSION);
}

static bool tell_fault(const struct course_run *run,
    enum infuse_course_fault fault, int64_t seq)
{
	char text[160], line[32];

	(void)snprintf(line, sizeof(line), "%s:%lld", "line",
	    (long long)seq);
	(void)snprintf(text, sizeof(text), seq > run->log.count ? "this "
	    "cannot have been so: %s" : "cannot have been so: %s",
	    infuse_course_fault_text(fault));
	cli_error("cannot-have-been", seq > run->log.count ?
	    run->args->command->name : line, text, NULL, "see infuse course "
	    "status; correct a line that is wrong, and write with --at\n  what "
	    "is missing");
	return false;
}

/* Settles the raw events, with the new one where there is one. */
static bool settle(struct course_run *run, int count)
{
	enum infuse_course_fault fault;
	int64_t wrong;

	memcpy(run->settled, run->event, (size_t)count *
	    sizeof(*run->event));
	if (!infuse_course_settle(run->settled, count, &fault, &wrong))
		return tell_fault(run, fault, wrong);
	run->events = count;
	return true;
}

/* Where a clock was wrong, a line can be of later than now. */
static int64_t until(const struct course_run *run)
{
	int64_t last = run->settled[run->events - 1].at_min;

	return last > run->now.utc_min ? last : run->now.utc_min;
}

bool course_state_at(struct infuse_course_state *out,
    const struct course_run *run, int64_t at_min)
{
	if (infuse_course_replay(out, run->settled, run->events, at_min))
		return true;
	return tell_fault(run, out->fault, out->seq);
}

static enum cli_status read_events(struct course_run *run)
{
	struct cli_reporter reporter = { 0 };
	size_t room = (size_t)run->log.count + 1;

	run->event = calloc(room, sizeof(*run->event));
	run->settled = calloc(room, sizeof(*run->settled));
	if (run->event == NULL || run->settled == NULL) {
		cli_error("out-of-memory", "memory", "there is not enough for "
		    "this record", NULL, "");
		return CLI_IO;
	}
	if (file_course_events(run->event, &run->log, cli_report,
	    &reporter) != INFUSE_FOUND)
		return cli_refused(&reporter);
	run->zone = file_course_value(&run->log.entry[0], "zone");
	if (run->zone == NULL || file_course_value(&run->log.entry[0],
	    "id") == NULL) {
		cli_error_at("bad-record", run->path, 1, "its first line has "
		    "no zone or no id", NULL, "");
		return CLI_BAD_FILE;
	}
	return course_times(&run->now, &run->at, run->zone, run->args);
}

static enum cli_status replay_all(struct course_run *run)
{
	return settle(run, run->log.count) && course_state_at(&run->state,
	    run, until(run)) ? CLI_OK : CLI_BAD_FILE;
}

enum cli_status course_begin(struct course_run *run,
    const struct cli_args *args, enum course_access access)
{
	static const struct course_run empty;
	struct cli_reporter reporter = { 0 };
	enum infuse_found found;
	enum cli_status status;

	*run = empty;
	run->args = args;
	if (!course_path(&run->path, args) ||
	    (access == COURSE_WRITE && !course_by(&run->by, args)) ||
	    (args->value[CLI_WITNESS] != NULL && !course_is_code("--witness",
	    args->value[CLI_WITNESS])))
		return CLI_USAGE;
	found = file_course_open(&run->log, run->path, access, cli_report,
	    &reporter);
	if (found != INFUSE_FOUND)
		return found == INFUSE_ABSENT ? CLI_USAGE :
		    cli_refused(&reporter);
	status = read_events(run);
	if (status == CLI_OK)
		status = replay_all(run);
	if (status != CLI_OK)
		course_end(run);
	return status;
}

void course_end(struct course_run *run)
{
	file_course_close(&run->log);
	free(run->event);
	free(run->settled);
	run->event = NULL;
	run->settled = NULL;
}

const struct course_entry *course_entry(const struct course_run *run,
    int64_t seq)
{
	return seq >= 1 && seq <= run->log.count ? &run->log.entry[seq - 1] :
	    NULL;
}

const struct course_entry *course_current(const struct course_run *run,
    int64_t seq)
{
	int i;

	for (i = 0; i < run->events; i++)
		if (run->settled[i].seq == seq &&
		    run->settled[i].corrected_by > 0)
			return course_entry(run, run->settled[i].corrected_by);
	return course_entry(run, seq);
}

/* The settled event of that kind that was last, as it stands corrected. */
const struct course_entry *course_last(const struct course_run *run,
    enum infuse_course_kind kind)
{
	int i;

	for (i = run->events; i-- > 0;)
		if (run->settled[i].kind == kind && !run->settled[i].struck)
			return course_entry(run, run->settled[i].corrected_by >
			    0 ? run->settled[i].corrected_by :
			    run->settled[i].seq);
	return NULL;
}

/* The new line as an event, and whether the whole can then have been so. */
static bool can_have_been(struct course_run *run,
    enum infuse_course_kind kind)
{
	static const struct infuse_course_event empty;
	struct infuse_course_event *new = &run->event[run->log.count];
	const char *was = course_body_value(&run->body, "was");
	const char *corrects = course_body_value(&run->body, "corrects");
	enum infuse_course_kind of = kind;
	struct infuse_fault fault;

	*new = empty;
	if (kind == INFUSE_COURSE_CORRECT &&
	    (corrects == NULL || was == NULL ||
	    !infuse_course_kind_of(&of, was) ||
	    !infuse_read_count(&new->corrects, corrects, strlen(corrects),
	    COURSE_LINES_MAX, &fault)))
		return false;
	new->strikes = course_body_value(&run->body, "strike") != NULL;
	if (!new->strikes && !file_course_event(new, of, course_body_value,
	    &run->body)) {
		cli_error("figure-out-of-bounds", run->args->command->name,
		    "a figure is missing or out of bounds", NULL,
		    "see infuse help course");
		return false;
	}
	new->kind = kind;
	new->was = of;
	new->seq = run->log.count + 1;
	new->at_min = run->at.utc_min;
	new->entered_min = run->now.utc_min;
	return settle(run, run->log.count + 1) &&
	    course_state_at(&run->state, run, until(run));
}

static void say_recorded(struct render_text *out,
    const struct course_run *run, enum infuse_course_kind kind,
    int64_t seq, const char *head)
{
	bool late = run->now.utc_min != run->at.utc_min;
	char text[200];

	(void)snprintf(text, sizeof(text), "RECORDED   line %lld: %s, %s; "
	    "head %.12s\n%s%s%s", (long long)seq, infuse_course_kind_name(kind),
	    run->at.text, head, late ? "LATE       entered " : "",
	    late ? run->now.text : "", late ? "\n" : "");
	render_add(out, text);
}

enum cli_status course_commit(struct course_run *run,
    enum infuse_course_kind kind, const char *verdict,
    struct render_text *more, enum cli_status status)
{
	struct cli_reporter reporter = { 0 };
	struct render_text line = { 0 }, out = { 0 };
	int64_t seq = run->log.count + 1;
	size_t torn = run->log.torn;
	bool done = can_have_been(run, kind);

	if (!done || run->body.overflowed) {
		render_text_free(more);
		return CLI_USAGE;
	}
	course_compose(&line, run->log.head, seq,
	    infuse_course_kind_name(kind), run, verdict);
	done = !line.failed && file_course_append(&run->log,
	    render_string(&line), cli_report, &reporter);
	render_text_free(&line);
	if (!done) {
		render_text_free(more);
		return CLI_IO;
	}
	say_recorded(&out, run, kind, seq, run->log.head);
	if (torn > 0)
		render_add(&out, "CUT        the last line had no end, was "
		    "never acknowledged, and was cut\n");
	render_append(&out, more);
	render_text_free(more);
	return cli_print(&out, status);
}
