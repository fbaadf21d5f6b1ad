/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "answer.h"
#include "ask.h"
#include "save.h"
#include "screening.h"
#include "text_out.h"

static bool unknown_item(const struct cli_screening *s, const char *option,
    const char *typed)
{
	const char *names[INFUSE_SCREEN_ITEMS_MAX + 2];
	char meant[CLI_SUGGESTION_MAX], hint[CLI_SUGGESTION_MAX + 32];
	int i;

	for (i = 0; i < s->list->items; i++)
		names[i] = s->list->item[i].id;
	names[i++] = INFUSE_LIVER_TESTS;
	names[i++] = INFUSE_LAST_COURSE;
	cli_suggest(meant, typed, names, (size_t)i);
	snprintf(hint, sizeof(hint), "did you mean %s?", meant);
	cli_error("unknown-item", option, "no such item", typed, meant[0] !=
	    '\0' ? hint : "infuse screen lists the items");
	return false;
}

static bool answered_twice(const char *option, const char *typed)
{
	cli_error("answered-twice", option, "is answered already", typed,
	    "answer each item once, in the file or by an option");
	return false;
}

static bool answer(struct cli_screening *s, enum cli_option_id id,
    const char *typed)
{
	enum infuse_screen_answer *to;
	const char *option = cli_options[id].name;
	int i = infuse_screening_find(s->list, typed);

	if (strcmp(typed, INFUSE_LAST_COURSE) == 0) {
		cli_error("not-yes-or-no", option, "is not a yes or a no",
		    typed, "write --last-course never, or --last-course \"120 "
		    "d\"");
		return false;
	}
	if (i < 0 && strcmp(typed, INFUSE_LIVER_TESTS) != 0)
		return unknown_item(s, option, typed);
	to = i < 0 ? &s->answers.liver_tests : &s->answers.to[i];
	/* What nobody knew in the file may be found out by now. */
	if (*to != INFUSE_UNANSWERED && *to != INFUSE_NOT_KNOWN)
		return answered_twice(option, typed);
	*to = id == CLI_YES ? INFUSE_YES : id == CLI_NOT ? INFUSE_NO :
	    INFUSE_NOT_KNOWN;
	return true;
}

static bool read_course(struct cli_screening *s, const char *typed)
{
	struct infuse_fault fault;

	if (typed == NULL)
		return true;
	if (s->answers.earlier_course != INFUSE_UNANSWERED)
		return answered_twice("--last-course", typed);
	if (infuse_read_last_course(&s->answers, typed, strlen(typed),
	    &fault))
		return true;
	cli_fault("--last-course", typed, &fault);
	return false;
}

/* A blank form is one to which nothing was answered yet. */
static bool is_alone(const struct cli_args *args)
{
	if (args->value[CLI_BLANK] == NULL || (args->repeats == 0 &&
	    args->value[CLI_ANSWERS] == NULL &&
	    args->value[CLI_LAST_COURSE] == NULL &&
	    args->value[CLI_AGE] == NULL))
		return true;
	cli_error("blank-and-answers", "--blank", "is a file of answers "
	    "without any", NULL, "leave the answers away");
	return false;
}

static bool read_answers(struct cli_screening *s, const struct cli_args *args,
    int64_t age)
{
	int i;

	for (i = 0; i < args->repeats; i++)
		if (!answer(s, args->repeated[i].id, args->repeated[i].value))
			return false;
	return read_course(s, args->value[CLI_LAST_COURSE]) &&
	    cli_screening_weigh(s, age, args->command->name);
}

/* A file's name that is empty would be no file at all. */
static bool names_file(const struct cli_args *args, enum cli_option_id id)
{
	if (args->value[id] == NULL || args->value[id][0] != '\0')
		return true;
	cli_error("no-file-named", cli_options[id].name, "names no file", NULL,
	    "");
	return false;
}

static bool has_answers(const struct cli_args *args)
{
	return args->repeats > 0 || args->value[CLI_ANSWERS] != NULL ||
	    args->value[CLI_LAST_COURSE] != NULL;
}

/* --save is for a dialog, which needs a terminal and nothing that is answered. */
static bool may_save(const struct cli_args *args, const struct cli_view *view)
{
	if (args->value[CLI_SAVE] == NULL)
		return true;
	if (has_answers(args) || args->value[CLI_BLANK] != NULL) {
		cli_error("save-and-answers", "--save", "is for answers that "
		    "are asked for, and some are here", NULL,
		    "leave them away, or write them into a file of --blank");
		return false;
	}
	if (cli_can_ask() && cli_views_page(view))
		return true;	/* whether it may be replaced: see ask() */
	cli_error("needs-terminal", "--save", "asks on a terminal, and this "
	    "is none", args->value[CLI_SAVE], "without one: infuse screen "
	    "--blank makes a form, --answers reads it, --list says which "
	    "questions");
	return false;
}

static bool is_dialog(const struct cli_args *args, const struct cli_view *view)
{
	return args->value[CLI_SAVE] != NULL || (!has_answers(args) &&
	    args->value[CLI_BLANK] == NULL && cli_views_page(view) &&
	    cli_can_ask());
}

/* The answers in their file, before what they come to is said. */
static bool save(const struct cli_args *args, const struct cli_screening *s,
    const struct cli_asked *asked)
{
	struct cli_args with = *args;
	struct render_text text = { 0 };
	bool done;

	if (with.value[CLI_SAVE] == NULL)
		with.value[CLI_SAVE] = asked->file;
	if (with.value[CLI_SAVE][0] == '\0')
		return true;
	render_screen_answers(&text, &s->shown);
	done = cli_save(&with, CLI_SAVE, NULL, &text);
	render_text_free(&text);
	return done;
}

static enum cli_status ask(struct cli_screening *s, struct cli_asked *asked,
    const struct cli_args *args, int64_t age)
{
	/* before anybody is asked fifty questions for nothing */
	if (args->value[CLI_SAVE] != NULL &&
	    !cli_may_save(args, CLI_SAVE, NULL))
		return CLI_IO;
	if (!cli_ask(s, asked, age, args->value[CLI_SAVE]))
		return CLI_NO;
	if (!cli_screening_weigh(s, age, args->command->name))
		return CLI_USAGE;
	s->shown.typed = true;
	while (!save(args, s, asked))
		if (args->value[CLI_SAVE] != NULL || !cli_ask_file(asked))
			return CLI_IO;
	return CLI_OK;
}

enum cli_status cli_screen(const struct cli_args *args)
{
	struct render_context context = { 0 };
	struct render_text text = { 0 };
	struct answer tree = { 0 };
	struct page page = { .answer = &tree };
	struct cli_screening s;
	struct cli_asked asked;
	struct cli_view view;
	enum cli_status status;
	enum infuse_verdict verdict;
	int64_t age;

	if (!cli_read_view(&view, args) ||
	    !cli_read_age(&age, args->value[CLI_AGE]) ||
	    !is_alone(args) || !names_file(args, CLI_ANSWERS) ||
	    !names_file(args, CLI_LIST) || !names_file(args, CLI_SAVE) ||
	    !may_save(args, &view))
		return CLI_USAGE;
	status = cli_screening_open(&s, args->value[CLI_LIST],
	    args->value[CLI_ANSWERS]);
	if (status != CLI_OK)
		return status;
	if (!read_answers(&s, args, age)) {
		cli_screening_close(&s);
		return CLI_USAGE;
	}
	s.shown.typed = args->repeats > 0 ||
	    args->value[CLI_LAST_COURSE] != NULL;
	if (is_dialog(args, &view))
		status = ask(&s, &asked, args, age);
	if (status != CLI_OK) {
		cli_screening_close(&s);
		return status;
	}
	context.screening = &s.shown;
	verdict = s.result.verdict;
	if (args->value[CLI_BLANK] != NULL) {
		render_screen_blank(&text, &s.shown);
		cli_screening_close(&s);
		return cli_print(&text, CLI_OK);
	}
	if (view.format == CLI_JSON) {
		answer_screen_tree(&tree, &context);
		cli_view_tree(&text, &view, &tree, NULL);
	} else {
		answer_screen_page(&page, &s.shown);
		cli_view_page(&text, &view, &page);
	}
	cli_screening_close(&s);
	return cli_print(&text, cli_verdict_status(verdict, args));
}
