/* SPDX-License-Identifier: MIT */
#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <infuse/calendar.h>

#include "../answer/figure.h"
#include "ask.h"

/* What is asked beside the items of the list. */
enum {
	STEP_COURSE = INFUSE_SCREEN_ITEMS_MAX,
	STEP_LIVER,
	STEP_READ_BACK,
	STEP_ANSWERED_BY,
	STEP_ASKED_BY,
	STEP_ASKED_AT,
	STEP_FILE
};

#define STEPS_MAX (INFUSE_SCREEN_ITEMS_MAX + 7)
#define LINE_MAX_HERE 1024

struct dialog {
	struct cli_screening *s;
	struct cli_asked *asked;
	int steps;
	int step[STEPS_MAX];		/* an item, or one of the above */
	enum infuse_screen_system system[STEPS_MAX];
	int shown;			/* the system whose head is out; -1 */
	bool from_read_back;		/* one is changed, and then back */
	char line[LINE_MAX_HERE];
};

enum heard { HEARD, HEARD_BACK, HEARD_WRONG, HEARD_END };

bool cli_can_ask(void)
{
	return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

static const struct infuse_screening_document *list_of(const struct dialog *d)
{
	return d->s->list;
}

static void add_step(struct dialog *d, int step,
    enum infuse_screen_system system)
{
	d->step[d->steps] = step;
	d->system[d->steps] = system;
	d->steps++;
}

/* By system, each in the order of the list; what the age answers is not asked. */
static void lay_out(struct dialog *d, int64_t age, const char *file)
{
	const struct infuse_screening_document *list = list_of(d);
	int system, i;

	for (system = 0; system < INFUSE_SYSTEMS; system++) {
		for (i = 0; i < list->items; i++)
			if ((int)list->item[i].system == system &&
			    (list->item[i].age_over == 0 ||
			    age == INFUSE_NO_AGE))
				add_step(d, i,
				    (enum infuse_screen_system)system);
		if (system != INFUSE_SYSTEM_HISTORY)
			continue;
		add_step(d, STEP_COURSE, INFUSE_SYSTEM_HISTORY);
		add_step(d, STEP_LIVER, INFUSE_SYSTEM_HISTORY);
	}
	for (i = STEP_READ_BACK; i < STEP_FILE; i++)
		add_step(d, i, INFUSE_SYSTEMS);
	if (file == NULL)
		add_step(d, STEP_FILE, INFUSE_SYSTEMS);
}

/* Blanks off both ends. */
static void trim(char *line)
{
	size_t from = strspn(line, " \t\r\n"), to = strlen(line);

	while (to > from && strchr(" \t\r\n", line[to - 1]) != NULL)
		to--;
	memmove(line, line + from, to - from);
	line[to - from] = '\0';
}

/* A line without its end; what is too long or has a control is no answer. */
static enum heard hear(struct dialog *d)
{
	bool whole;
	int c;
	const char *p;

	fflush(stdout);
	if (fgets(d->line, sizeof(d->line), stdin) == NULL)
		return HEARD_END;
	whole = strchr(d->line, '\n') != NULL;
	while (!whole && (c = getchar()) != '\n')
		if (c == EOF)
			return HEARD_END;
	trim(d->line);
	for (p = d->line; *p != '\0'; p++)
		if (iscntrl((unsigned char)*p))
			return HEARD_WRONG;
	if (!whole)
		return HEARD_WRONG;
	return strcmp(d->line, "b") == 0 || strcmp(d->line, "back") == 0 ?
	    HEARD_BACK : HEARD;
}

static bool is_one_of(const char *line, const char *word)
{
	return strcmp(line, word) == 0 ||
	    (line[0] == word[0] && line[1] == '\0');
}

static bool read_reply(enum infuse_screen_answer *out, const char *line)
{
	if (is_one_of(line, "yes"))
		*out = INFUSE_YES;
	else if (is_one_of(line, "no"))
		*out = INFUSE_NO;
	else if (is_one_of(line, "unknown"))
		*out = INFUSE_NOT_KNOWN;
	else
		return false;
	return true;
}

static void show_head(struct dialog *d, int at)
{
	static const char *const titles[INFUSE_SYSTEMS] = {
		[INFUSE_SYSTEM_HISTORY] = "BEFORE, AND CONSENT",
		[INFUSE_SYSTEM_HEART] = "HEART AND CIRCULATION",
		[INFUSE_SYSTEM_BRAIN] = "BRAIN, MIND AND EYES",
		[INFUSE_SYSTEM_BREATHING] = "BREATHING",
		[INFUSE_SYSTEM_ORGANS] =
		    "LIVER, HORMONES, PREGNANCY, BLADDER",
		[INFUSE_SYSTEM_MEDICINES] = "MEDICINES, AND THE REST",
	};
	enum infuse_screen_system system = d->system[at];

	if (system == INFUSE_SYSTEMS || (int)system == d->shown)
		return;
	d->shown = (int)system;
	printf("\n%d of %d  %s\n", (int)system + 1, INFUSE_SYSTEMS,
	    titles[system]);
}

/* Only after a course are there tests after it. */
static bool is_passed_over(const struct dialog *d, int at)
{
	return d->step[at] == STEP_LIVER &&
	    d->s->answers.earlier_course != INFUSE_YES;
}

static enum heard ask_item(struct dialog *d, const char *question,
    enum infuse_screen_answer *to)
{
	enum heard heard;

	printf("\n  %s\n  yes, no, unknown (b goes back): ", question);
	heard = hear(d);
	if (heard != HEARD)
		return heard;
	if (read_reply(to, d->line))
		return HEARD;
	printf("  write yes, no or unknown; unknown is an answer\n");
	return HEARD_WRONG;
}

static enum heard ask_course(struct dialog *d)
{
	struct infuse_screen_answers *answers = &d->s->answers;
	struct infuse_fault fault;
	enum heard heard;

	printf("\n  " RENDER_COURSE_QUESTION "\n  never, a time such as "
	    "120 d, unknown (b goes back): ");
	heard = hear(d);
	if (heard != HEARD)
		return heard;
	answers->liver_tests = INFUSE_UNANSWERED;
	if (is_one_of(d->line, "unknown")) {
		answers->earlier_course = INFUSE_NOT_KNOWN;
		return HEARD;
	}
	if (infuse_read_last_course(answers, d->line, strlen(d->line),
	    &fault))
		return HEARD;
	answers->earlier_course = INFUSE_UNANSWERED;
	printf("  write never, unknown, or how long ago it ended, such as "
	    "120 d\n");
	return HEARD_WRONG;
}

static void show_answers(const struct dialog *d, enum infuse_screen_answer of,
    const char *word)
{
	const struct infuse_screening_document *list = list_of(d);
	int i;

	for (i = 0; i < list->items; i++)
		if (d->s->answers.to[i] == of)
			printf("  %-8s %s: %s\n", word, list->item[i].id,
			    list->item[i].question);
}

/* Everything that was heard, and each yes first. */
static void show_all(const struct dialog *d)
{
	const struct infuse_screen_answers *answers = &d->s->answers;
	static const char *const words[] = {
		[INFUSE_UNANSWERED] = "not asked",
		[INFUSE_YES] = "yes",
		[INFUSE_NO] = "no",
		[INFUSE_NOT_KNOWN] = "unknown",
	};
	struct render_text since = { 0 };

	printf("\nREAD BACK\n");
	show_answers(d, INFUSE_YES, words[INFUSE_YES]);
	show_answers(d, INFUSE_NOT_KNOWN, words[INFUSE_NOT_KNOWN]);
	show_answers(d, INFUSE_NO, words[INFUSE_NO]);
	if (answers->earlier_course != INFUSE_YES) {
		printf("  %-8s %s\n", answers->earlier_course == INFUSE_NO ?
		    "never" : "unknown", INFUSE_LAST_COURSE);
		return;
	}
	render_days(&since, answers->since);
	printf("  %-8s %s\n  %-8s %s\n", render_string(&since),
	    INFUSE_LAST_COURSE, words[answers->liver_tests],
	    INFUSE_LIVER_TESTS);
	render_text_free(&since);
}

/* The step at which an item of that name is asked, or -1. */
static int step_of(const struct dialog *d, const char *name)
{
	int item = infuse_screening_find(list_of(d), name), at;

	if (strcmp(name, INFUSE_LAST_COURSE) == 0)
		item = STEP_COURSE;
	else if (strcmp(name, INFUSE_LIVER_TESTS) == 0)
		item = STEP_LIVER;
	for (at = 0; item >= 0 && at < d->steps; at++)
		if (d->step[at] == item && !is_passed_over(d, at))
			return at;
	return -1;
}

/* Right, or the name of one to change; `at` goes there. */
static enum heard read_back(struct dialog *d, int *at)
{
	enum heard heard;
	int there;

	show_all(d);
	printf("\n  Is all of it right?  yes, or the name of one to change "
	    "(b goes back): ");
	heard = hear(d);
	if (heard != HEARD || is_one_of(d->line, "yes"))
		return heard;
	there = step_of(d, d->line);
	if (there < 0) {
		printf("  write yes, or a name as it stands above, such as "
		    "%s\n", list_of(d)->item[0].id);
		return HEARD_WRONG;
	}
	d->from_read_back = true;
	d->shown = -1;
	*at = there;
	return HEARD_WRONG;
}

/* A role; it is written into a file, and a name has no place there (S-30). */
static enum heard ask_text(struct dialog *d, const char *question, char *to)
{
	enum heard heard;

	printf("\n  %s (b goes back): ", question);
	heard = hear(d);
	if (heard != HEARD)
		return heard;
	if (d->line[0] == '\0' || strlen(d->line) >= CLI_ASKED_MAX) {
		printf("  write 1 to %d letters\n", CLI_ASKED_MAX - 1);
		return HEARD_WRONG;
	}
	memcpy(to, d->line, strlen(d->line) + 1);
	return HEARD;
}

/* The program reads no clock. */
static enum heard ask_time(struct dialog *d)
{
	struct infuse_civil civil;
	struct infuse_fault fault;
	bool has_offset;
	int64_t offset;
	enum heard heard = ask_text(d, "When was it asked?  As in 2026-11-23 "
	    "14:00", d->asked->asked_at);

	if (heard != HEARD || infuse_read_civil(&civil, &has_offset, &offset,
	    d->asked->asked_at, strlen(d->asked->asked_at), &fault))
		return heard;
	printf("  %s\n", fault.hint);
	return HEARD_WRONG;
}

static enum heard ask_file(struct dialog *d)
{
	enum heard heard;

	printf("\n  The file to write the answers into, or nothing for none "
	    "(b goes back): ");
	heard = hear(d);
	if (heard == HEARD)
		memcpy(d->asked->file, d->line, strlen(d->line) + 1);
	return heard;
}

bool cli_ask_file(struct cli_asked *asked)
{
	struct dialog d = { .asked = asked };

	return ask_file(&d) == HEARD;
}

static enum heard ask_step(struct dialog *d, int *at)
{
	int step = d->step[*at];

	show_head(d, *at);
	switch (step) {
	case STEP_COURSE:
		return ask_course(d);
	case STEP_LIVER:
		return ask_item(d, RENDER_LIVER_QUESTION,
		    &d->s->answers.liver_tests);
	case STEP_READ_BACK:
		return read_back(d, at);
	case STEP_ANSWERED_BY:
		return ask_text(d, "Who answered?  A role and no name, such "
		    "as the patient", d->asked->answered_by);
	case STEP_ASKED_BY:
		return ask_text(d, "Who asked?  A role and no name, such as "
		    "nurse", d->asked->asked_by);
	case STEP_ASKED_AT:
		return ask_time(d);
	case STEP_FILE:
		return ask_file(d);
	default:
		return ask_item(d, list_of(d)->item[step].question,
		    &d->s->answers.to[step]);
	}
}

/* The step before, past those that are not asked; the first stays. */
static int before(const struct dialog *d, int at)
{
	int i = at;

	while (i > 0) {
		i--;
		if (!is_passed_over(d, i))
			return i;
	}
	return at;
}

/* After a change the rest is read back again; but for the tests after it. */
static int after(struct dialog *d, int at)
{
	int i;

	if (d->from_read_back && d->step[at] == STEP_COURSE &&
	    d->s->answers.earlier_course == INFUSE_YES)
		return at + 1;
	if (!d->from_read_back)
		return at + 1;
	d->from_read_back = false;
	for (i = at; d->step[i] != STEP_READ_BACK; i++)
		;
	return i;
}

static void note_asking(struct infuse_screen_answers *answers,
    const struct cli_asked *asked)
{
	answers->answered_by = asked->answered_by;
	answers->asked_by = asked->asked_by;
	answers->asked_at = asked->asked_at;
}

bool cli_ask(struct cli_screening *s, struct cli_asked *asked, int64_t age,
    const char *file)
{
	static const struct cli_asked nothing;
	struct dialog d = { .s = s, .asked = asked, .shown = -1 };
	enum heard heard;
	int at = 0;

	*asked = nothing;
	lay_out(&d, age, file);
	printf("%s, revision %d.  Answer each with yes, no or unknown.\n",
	    s->list->id, (int)s->list->revision);
	while (at < d.steps) {
		if (is_passed_over(&d, at)) {
			at++;
			continue;
		}
		heard = ask_step(&d, &at);
		if (heard == HEARD_END) {
			printf("\n");
			fflush(stdout);
			cli_error("dialog-ended", "screen", "the questions "
			    "ended before the last of them", NULL,
			    "nothing was written; no answer is not a yes");
			return false;
		}
		if (heard == HEARD)
			at = after(&d, at);
		else if (heard == HEARD_BACK)
			at = before(&d, at);
	}
	printf("\n");
	note_asking(&s->answers, asked);
	return true;
}
