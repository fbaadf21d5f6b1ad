/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "../render/csv.h"
#include "course.h"
#include "text_out.h"

#define HEAD_MIN 12

static bool is_head(const char *typed)
{
	size_t length = strlen(typed);

	if (length >= HEAD_MIN && length < INFUSE_SHA256_TEXT &&
	    strspn(typed, "0123456789abcdef") == length)
		return true;
	cli_error("not-a-checksum", "--head", "is not the beginning of a "
	    "sha256", typed, "write the 12 digits on the sheet, small letters");
	return false;
}

/* The line with that head, which need not be the last. */
static int line_of(const struct course_log *log, const char *head)
{
	int i;

	for (i = log->count; i > 0; i--)
		if (strncmp(log->entry[i - 1].sha256, head,
		    strlen(head)) == 0)
			return i;
	return 0;
}

static bool say_end(struct render_text *out, const struct course_log *log,
    const char *head)
{
	char text[240];
	int line = head != NULL ? line_of(log, head) : 0;

	if (head == NULL)
		(void)snprintf(text, sizeof(text), "END        not seen: "
		    "only --head tells whether lines are gone there\n");
	else if (line == log->count)
		(void)snprintf(text, sizeof(text), "END        the last line "
		    "is the one on the sheet\n");
	else if (line > 0)
		(void)snprintf(text, sizeof(text), "END        the head is "
		    "that of line %d; since then written: %d\n", line,
		    log->count - line);
	else
		(void)snprintf(text, sizeof(text), "STOP       no line has "
		    "that head: the end is gone, or it is another record\n");
	render_add(out, text);
	return head == NULL || line > 0;
}

static bool say_torn(struct render_text *out, const struct course_log *log)
{
	char text[160];

	if (log->torn == 0)
		return true;
	(void)snprintf(text, sizeof(text), "STOP       line %d has no end: "
	    "never acknowledged, or changed there\n",
	    log->count + 1);
	render_add(out, text);
	return false;
}

static bool say_id(struct render_text *out, const char *is, const char *typed)
{
	char text[160];
	bool same = typed != NULL && strcmp(is, typed) == 0;

	(void)snprintf(text, sizeof(text), same ? "COURSE     %.8s, as on the "
	    "sheet\n" : typed != NULL ? "STOP       this is course %.8s: "
	    "another patient's record?\n" : "COURSE     %.8s: the same as "
	    "on the sheet? --id was not given\n", is);
	render_add(out, text);
	return same || typed == NULL;
}

enum cli_status cli_course_verify(const struct cli_args *args)
{
	const char *head = args->value[CLI_HEAD];
	struct course_run run;
	struct render_text out = { 0 };
	char text[120];
	bool good;
	enum cli_status status;

	if (head != NULL && !is_head(head))
		return CLI_USAGE;
	status = course_begin(&run, args, COURSE_READ);
	if (status != CLI_OK)
		return status;
	good = say_id(&out, file_course_value(&run.log.entry[0], "id"),
	    args->value[CLI_ID]);
	(void)snprintf(text, sizeof(text), "CHAIN      %d lines, each as it "
	    "was written; head %.12s\n", run.log.count, run.log.head);
	render_add(&out, text);
	good = say_torn(&out, &run.log) && good;
	good = say_end(&out, &run.log, head) && good;
	course_end(&run);
	return cli_print(&out, good ? CLI_OK : CLI_NO);
}

static void add_cell(struct render_text *out, const char *text, bool last)
{
	const char *c;

	render_add(out, "\"");
	for (c = text != NULL ? text : ""; *c != '\0'; c++) {
		if (*c == '"')
			render_add(out, "\"");
		render_add_bytes(out, c, 1);
	}
	render_add(out, last ? "\"\n" : "\",");
}

/* The body in one cell, key=text with blanks and semicolons between. */
static void add_body(struct render_text *out, const struct course_entry *e)
{
	struct render_text body = { 0 };
	const struct json_node *node;

	for (node = e->body->first; node != NULL; node = node->next) {
		render_add(&body, node->key);
		render_add(&body, "=");
		render_add(&body, node->text);
		render_add(&body, node->next != NULL ? "; " : "");
	}
	out->failed = out->failed || body.failed;
	add_cell(out, render_string(&body), false);
	render_text_free(&body);
}

static void add_row(struct render_text *out, const struct course_run *run,
    const struct infuse_course_event *event)
{
	const struct course_entry *e = course_entry(run, event->seq);
	char number[24];

	add_cell(out, file_course_value(&run->log.entry[0], "id"), false);
	(void)snprintf(number, sizeof(number), "%lld", (long long)e->seq);
	add_cell(out, number, false);
	add_cell(out, e->kind, false);
	add_cell(out, e->at, false);
	add_cell(out, e->entered, false);
	add_cell(out, e->by, false);
	add_cell(out, e->witness, false);
	add_body(out, e);
	add_cell(out, e->verdict, false);
	(void)snprintf(number, sizeof(number), "%lld",
	    (long long)event->corrected_by);
	add_cell(out, event->corrected_by > 0 ? number : "", false);
	add_cell(out, event->struck ? "yes" : "no", false);
	add_cell(out, e->sha256, true);
}

enum cli_status cli_course_export(const struct cli_args *args)
{
	struct course_run run;
	struct render_text out = { 0 };
	int i;
	enum cli_status status = course_begin(&run, args, COURSE_READ);

	if (status != CLI_OK)
		return status;
	render_add(&out, "course,line,kind,at,entered,by,witness,body,verdict,"
	    "corrected_by,struck,sha256\n");
	for (i = 0; i < run.events; i++)
		add_row(&out, &run, &run.settled[i]);
	course_end(&run);
	return cli_print(&out, CLI_OK);
}
