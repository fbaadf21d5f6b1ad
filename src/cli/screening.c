/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include <infuse/library.h>

#include "input.h"
#include "load.h"
#include "screening.h"

static enum cli_status load_list(struct infuse_screening_document **out,
    const char *path)
{
	struct cli_reporter reporter = { 0 };
	struct infuse_bytes bytes = { 0 };
	enum infuse_found found;

	found = cli_is_input(path) ?
	    cli_read_input(&bytes, cli_report, &reporter) :
	    infuse_find_screening(&bytes, path, cli_report, &reporter);
	if (found != INFUSE_FOUND)
		return cli_found(found);
	*out = infuse_screening_read(bytes.text, bytes.size, bytes.file,
	    cli_report, &reporter);
	if (*out != NULL)
		(*out)->origin.built_in = bytes.built_in;
	infuse_bytes_free(&bytes);
	return *out ? CLI_OK : cli_refused(&reporter);
}

static enum cli_status load_answers(struct infuse_answers_document **out,
    const char *path, const struct infuse_screening_document *list)
{
	struct cli_reporter reporter = { 0 };
	struct infuse_bytes bytes = { 0 };
	enum infuse_found found;

	found = cli_is_input(path) ?
	    cli_read_input(&bytes, cli_report, &reporter) :
	    infuse_find_answers(&bytes, path, cli_report, &reporter);
	if (found != INFUSE_FOUND)
		return cli_found(found);
	*out = infuse_answers_read(bytes.text, bytes.size, bytes.file, list,
	    cli_report, &reporter);
	infuse_bytes_free(&bytes);
	return *out ? CLI_OK : cli_refused(&reporter);
}

/* S-28: a site's list adds to the one that comes with infuse. */
static enum cli_status add_built_in(struct cli_screening *s)
{
	enum cli_status status = load_list(&s->built_in, NULL);

	if (status != CLI_OK || infuse_screening_add(s->list, s->built_in))
		return status;
	cli_error("too-many-items", "--list", "has too many questions", NULL,
	    "a list has at most 64");
	return CLI_USAGE;
}

enum cli_status cli_screening_open(struct cli_screening *out,
    const char *list, const char *answers)
{
	static const struct cli_screening empty;
	enum cli_status status;

	*out = empty;
	out->answers.age_years = INFUSE_NO_AGE;
	status = load_list(&out->list, list);
	if (status == CLI_OK && list != NULL)
		status = add_built_in(out);
	if (status == CLI_OK && answers != NULL)
		status = load_answers(&out->file, answers, out->list);
	if (status != CLI_OK)
		cli_screening_close(out);
	else if (out->file != NULL)
		out->answers = out->file->answers;
	return status;
}

static bool contradiction(const struct cli_screening *s, int i,
    const char *where)
{
	char text[160];

	if (i == s->list->items) {
		cli_error("course-contradicts", where, "liver tests after a "
		    "course, and there was never one", INFUSE_LIVER_TESTS,
		    "leave it out, or say when the last course ended");
		return false;
	}
	snprintf(text, sizeof(text), "the answer is %s, and the age is %d",
	    s->answers.to[i] == INFUSE_YES ? "yes" : "no",
	    (int)s->answers.age_years);
	cli_error("age-contradicts", where, text, s->list->item[i].id,
	    "one of the two is wrong: correct it, or leave it out");
	return false;
}

bool cli_screening_weigh(struct cli_screening *s, int64_t age_years,
    const char *where)
{
	int wrong;

	s->answers.age_years = age_years;
	wrong = infuse_screen_contradiction(s->list, &s->answers);
	if (wrong >= 0)
		return contradiction(s, wrong, where);
	infuse_screen(&s->result, s->list, &s->answers);
	s->shown.list = s->list;
	s->shown.answers = &s->answers;
	s->shown.result = &s->result;
	s->shown.file = s->file != NULL ? &s->file->origin : NULL;
	return true;
}

void cli_screening_close(struct cli_screening *s)
{
	infuse_screening_free(s->list);
	if (s->built_in != NULL)
		infuse_screening_free(s->built_in);
	s->built_in = NULL;
	infuse_answers_free(s->file);
	s->list = NULL;
	s->file = NULL;
}
