/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <sha2.h>

#include <infuse/record.h>

#include "course.h"
#include "input.h"
#include "text_out.h"

/* No vowels: no word, and no name. */
static const char letters[] = "bcdfghjkmnpqrstvwxyz";
#define LETTERS (sizeof(letters) - 1)
#define ID_LENGTH 8

static bool is_id(const char *typed)
{
	return strlen(typed) == ID_LENGTH && strspn(typed,
	    "abcdefghijklmnopqrstuvwxyz") == ID_LENGTH;
}

/* All of them; neither a signal nor a part of a read counts. */
static bool draw_bytes(unsigned char *out, size_t size)
{
	size_t used = 0;
	ssize_t got = 1;
	int fd;

	do
		fd = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
	while (fd < 0 && errno == EINTR);
	while (fd >= 0 && used < size && got != 0) {
		got = read(fd, out + used, size - used);
		if (got > 0)
			used += (size_t)got;
		else if (got < 0 && errno != EINTR)
			break;
	}
	if (fd >= 0)
		(void)close(fd);
	return used == size;
}

static bool draw_id(char out[ID_LENGTH + 1])
{
	unsigned char bytes[64];
	size_t i, used = 0;

	/* Each letter as likely: 240 is a multiple of 20. */
	if (draw_bytes(bytes, sizeof(bytes)))
		for (i = 0; i < sizeof(bytes) && used < ID_LENGTH; i++)
			if (bytes[i] < 240)
				out[used++] = letters[bytes[i] % LETTERS];
	out[used] = '\0';
	if (used == ID_LENGTH)
		return true;
	cli_error("no-random-numbers", "course open", "the system has no "
	    "random numbers", NULL, "try again");
	return false;
}

static bool choose_id(char out[ID_LENGTH + 1], const struct cli_args *args)
{
	const char *typed = args->value[CLI_ID];

	if (typed == NULL)
		return draw_id(out);
	if (!is_id(typed)) {
		cli_error("bad-id", "--id", "is not eight small letters", typed,
		    "leave it away: it is drawn at random");
		return false;
	}
	(void)snprintf(out, ID_LENGTH + 1, "%s", typed);
	return true;
}

static enum cli_status read_plan(struct course_plan *out, char sha256[],
    const char *path)
{
	struct cli_reporter reporter = { 0 };
	struct infuse_bytes bytes = { 0 };
	enum infuse_found found = cli_is_input(path) ?
	    cli_read_input(&bytes, cli_report, &reporter) :
	    infuse_find_record(&bytes, path, cli_report, &reporter);

	if (found != INFUSE_FOUND)
		return cli_found(found);
	(void)SHA256Data((const uint8_t *)bytes.text, bytes.size, sha256);
	found = file_course_plan(out, bytes.text, bytes.size, bytes.file,
	    cli_report, &reporter);
	infuse_bytes_free(&bytes);
	return found == INFUSE_FOUND ? CLI_OK : cli_refused(&reporter);
}

static void add(struct course_run *run, const char *key, const char *text)
{
	if (text != NULL && text[0] != '\0')
		course_add(&run->body, key, text);
}

static const char *say(const char *typed, const char *planned)
{
	return typed != NULL ? typed : planned;
}

static void fill(struct course_run *run, const struct course_plan *plan,
    const char *id, const char *sha256)
{
	const struct cli_args *args = run->args;

	add(run, "id", id);
	add(run, "zone", run->zone);
	add(run, "protocol", plan->protocol);
	add(run, "protocol-sha256", plan->protocol_sha256);
	add(run, "drug", plan->drug);
	add(run, "site", plan->site);
	add(run, "site-sha256", plan->site_sha256);
	add(run, "plan-sha256", sha256);
	add(run, "weight", plan->weight);
	add(run, "weighed", args->value[CLI_WEIGHED]);
	add(run, "dosing", plan->dosing);
	add(run, "setting", plan->setting);
	add(run, "age", plan->age);
	add(run, "height", plan->height);
	add(run, "sex", plan->sex);
	add(run, "pump-step", plan->pump_step);
	add(run, "sessions", plan->sessions ? "yes" : "no");
	add(run, "ceiling", say(args->value[CLI_CEILING], plan->ceiling));
	add(run, "frail", say(args->value[CLI_FRAIL], plan->frail));
	add(run, "reading", say(args->value[CLI_READING], plan->reading));
	add(run, "begin", plan->begin);
	add(run, "step", plan->step);
	add(run, "interval", plan->interval);
	add(run, "days", plan->days);
}

/* What the plan says is not said otherwise (R4). */
static bool agrees(const struct course_run *run, enum cli_option_id id,
    const char *planned)
{
	const char *typed = run->args->value[id];

	if (typed == NULL || planned[0] == '\0' ||
	    strcmp(typed, planned) == 0)
		return true;
	cli_error(id == CLI_ZONE ? "other-zone" : "other-than-planned",
	    cli_options[id].name, "is not that of the plan", typed,
	    "leave it away, or make another plan");
	return false;
}

/* What was typed beside the plan has to make a case with it. */
static enum cli_status try_case(struct course_run *run)
{
	struct course_command command;
	static const struct infuse_course_state nothing;
	struct cli_case c;
	enum cli_status status;

	if (!course_fill(&command, "plan", run, &nothing, 0))
		return CLI_USAGE;
	status = course_same_files(&command, run);
	if (status == CLI_OK)
		status = cli_case_open(&c, &command.args);
	if (status == CLI_OK)
		cli_case_close(&c);
	return status;
}

static enum cli_status make(struct course_run *run, const char *id)
{
	struct cli_reporter reporter = { 0 };
	struct render_text line = { 0 }, out = { 0 };
	char head[INFUSE_SHA256_TEXT], text[400];
	bool done;

	course_compose(&line, "00000000000000000000000000000000"
	    "00000000000000000000000000000000", 1, "open", run, NULL);
	done = !line.failed && file_course_create(head, run->path,
	    render_string(&line), cli_report, &reporter);
	render_text_free(&line);
	if (!done)
		return CLI_IO;
	(void)snprintf(text, sizeof(text), "OPENED     course %s, %s, %s; "
	    "head %.12s\n           write %s on the sheet: it is asked for in "
	    "infuse course verify\n", id, course_body_value(&run->body,
	    "protocol"), course_body_value(&run->body, "weight"), head, id);
	render_add(&out, text);
	return cli_print(&out, CLI_OK);
}

/* The body in the shape that a line read back has. */
struct shape {
	struct course_entry entry;
	struct json_node object;
	struct json_node node[COURSE_PAIRS_MAX];
};

static bool as_entry(struct course_run *run, struct shape *shape)
{
	struct json_node *node = shape->node;
	int i;

	shape->object.kind = JSON_OBJECT;
	shape->object.first = run->body.pairs > 0 ? node : NULL;
	for (i = 0; i < run->body.pairs; i++) {
		node[i].kind = JSON_STRING;
		node[i].key = run->body.pair[i].key;
		node[i].text = run->body.pair[i].text;
		node[i].next = i + 1 < run->body.pairs ? &node[i + 1] : NULL;
	}
	shape->entry.seq = 1;
	shape->entry.body = &shape->object;
	run->log.entry = &shape->entry;
	return !run->body.overflowed;
}

static enum cli_status open_with(struct course_run *run,
    const struct course_plan *plan, const char *sha256)
{
	struct shape shape = { .entry.seq = 1 };
	char id[ID_LENGTH + 1];
	enum cli_status status;

	if (!agrees(run, CLI_ZONE, plan->zone) ||
	    !agrees(run, CLI_CEILING, plan->ceiling) ||
	    !agrees(run, CLI_FRAIL, plan->frail) ||
	    !agrees(run, CLI_READING, plan->reading))
		return CLI_USAGE;
	run->zone = say(run->args->value[CLI_ZONE], plan->zone);
	if (run->zone[0] == '\0') {
		cli_error("zone-needed", "course open", "needs the zone, as "
		    "the plan has none", NULL, "add --zone, as in --zone "
		    "Europe/Berlin");
		return CLI_USAGE;
	}
	status = course_times(&run->now, &run->at, run->zone, run->args);
	if (status != CLI_OK)
		return status;
	if (!choose_id(id, run->args) ||
	    !course_is_date(run, run->args->value[CLI_WEIGHED]))
		return CLI_USAGE;
	fill(run, plan, id, sha256);
	status = CLI_USAGE;
	if (course_add_notes(run) && as_entry(run, &shape))
		status = try_case(run);
	run->log.entry = NULL;
	return status == CLI_OK ? make(run, id) : status;
}

enum cli_status cli_course_open(const struct cli_args *args)
{
	static const struct course_run empty;
	struct course_run run;
	char sha256[INFUSE_SHA256_TEXT];
	struct course_plan plan = { 0 };
	enum cli_status status;

	run = empty;
	run.args = args;
	run.log.fd = -1;
	if (!course_path(&run.path, args) || !course_by(&run.by, args))
		return CLI_USAGE;
	status = read_plan(&plan, sha256, args->value[CLI_PLAN]);
	return status == CLI_OK ? open_with(&run, &plan, sha256) : status;
}
