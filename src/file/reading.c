/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "reading.h"
#include "utf8.h"

#define TEXT_MAX 512	/* more than a diag holds, so that a cut is seen */

struct message {
	struct message *before;
	enum problem problem;
	struct place after;	/* where it belongs among the others */
	struct place place;
	const char *text;
	const char *hint;
};

void file_reading_begin(struct reading *reading, struct arena *arena,
    const char *text, size_t size, const char *name)
{
	size_t length = strlen(name);
	char *file = file_arena_take(arena, length + 1);

	memset(reading, 0, sizeof(*reading));
	reading->arena = arena;
	reading->text = text;
	reading->size = size;
	reading->file = name;
	reading->out_of_memory = file == NULL;
	if (file == NULL)
		return;
	file_utf8_clean(file, length + 1, name, length);
	reading->file = file;
}

static bool is_past(struct place a, struct place b)
{
	return a.line != b.line ? a.line > b.line : a.column > b.column;
}

/* Most messages come in the order of their places: look from the end. */
static void insert(struct reading *reading, struct message *message)
{
	struct message **link = &reading->last;

	while (*link != NULL && is_past((*link)->after, message->after))
		link = &(*link)->before;
	message->before = *link;
	*link = message;
}

FILE_PRINTF(6, 0)
static void tell(struct reading *reading, struct place after,
    enum problem problem, struct place place, const char *hint,
    const char *format, va_list arguments)
{
	struct message *message;
	char text[TEXT_MAX];

	if (file_problem_severity(problem) >= INFUSE_ERROR)
		reading->failed = true;
	if (vsnprintf(text, sizeof(text), format, arguments) < 0)
		text[0] = '\0';
	message = file_arena_take(reading->arena, sizeof(*message));
	if (message != NULL) {
		message->problem = problem;
		message->after = after;
		message->place = place;
		message->text = file_arena_copy(reading->arena, text,
		    strlen(text));
		message->hint = file_arena_copy(reading->arena, hint,
		    strlen(hint));
	}
	if (message == NULL || message->text == NULL || message->hint == NULL)
		reading->out_of_memory = true;
	else
		insert(reading, message);
}

void file_tell(struct reading *reading, enum problem problem,
    struct place place, const char *hint, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	tell(reading, place, problem, place, hint, format, arguments);
	va_end(arguments);
}

void file_tell_after(struct reading *reading, struct place after,
    enum problem problem, struct place place, const char *hint,
    const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	tell(reading, after, problem, place, hint, format, arguments);
	va_end(arguments);
}

/* A long file name is told by its end. */
static void copy_file_name(char *out, size_t cap, const char *file)
{
	static const char cut[] = "...";
	size_t length = strlen(file), at = 0;

	if (length < cap) {
		file_utf8_clean(out, cap, file, length);
		return;
	}
	at = length - (cap - sizeof(cut));
	while (((unsigned char)file[at] & 0xc0U) == 0x80)
		at++;
	memcpy(out, cut, sizeof(cut) - 1);
	file_utf8_clean(out + sizeof(cut) - 1, cap - (sizeof(cut) - 1),
	    file + at, length - at);
}

/* The line of that number without its end; empty past the last. */
static size_t find_line(const struct reading *reading, unsigned line,
    const char **start)
{
	const char *at = reading->text, *end;
	size_t left = reading->size, length;

	for (;;) {
		end = left > 0 ? memchr(at, '\n', left) : NULL;
		length = end != NULL ? (size_t)(end - at) : left;
		if (--line == 0)
			break;
		if (end == NULL) {
			length = 0;
			break;
		}
		at = end + 1;
		left -= length + 1;
	}
	if (length > 0 && at[length - 1] == '\r')
		length--;
	*start = at;
	return length;
}

/* The line, if the place is in the part of it that fits. */
static void add_excerpt(struct infuse_diag *diag,
    const struct reading *reading)
{
	const char *line;
	size_t length, characters, shown;

	if (diag->line == 0)
		return;
	length = find_line(reading, diag->line, &line);
	characters = file_utf8_count(line, length);
	if (diag->column <= characters &&
	    diag->width > characters - diag->column + 1)
		diag->width = (unsigned)(characters - diag->column + 1);
	if (diag->column > characters)
		diag->width = 1;
	file_utf8_clean(diag->excerpt, sizeof(diag->excerpt), line, length);
	shown = file_utf8_count(diag->excerpt, strlen(diag->excerpt));
	if (shown < characters && diag->column + 3 > shown)
		diag->excerpt[0] = '\0';
}

static void fill(struct infuse_diag *diag, const char *file,
    enum problem problem, const char *text, const char *hint)
{
	memset(diag, 0, sizeof(*diag));
	diag->severity = file_problem_severity(problem);
	diag->width = 1;
	(void)snprintf(diag->id, sizeof(diag->id), "%s",
	    file_problem_id(problem));
	copy_file_name(diag->file, sizeof(diag->file), file);
	file_utf8_clean(diag->text, sizeof(diag->text), text, strlen(text));
	file_utf8_clean(diag->hint, sizeof(diag->hint), hint, strlen(hint));
}

static void hand_on(const struct reading *reading,
    const struct message *message, infuse_report_fn *report, void *context)
{
	struct infuse_diag diag;

	fill(&diag, reading->file, message->problem, message->text,
	    message->hint);
	diag.line = message->place.line;
	diag.column = message->place.column;
	if (message->place.width > 0)
		diag.width = message->place.width;
	add_excerpt(&diag, reading);
	report(&diag, context);
}

bool file_reading_end(struct reading *reading, infuse_report_fn *report,
    void *context)
{
	struct message *message, *before, *next = NULL;

	/* The list runs from the last message to the first: turn it round. */
	for (message = reading->last; message != NULL; message = before) {
		before = message->before;
		message->before = next;
		next = message;
	}
	reading->last = NULL;
	for (message = next; message != NULL; message = message->before)
		if (report != NULL)
			hand_on(reading, message, report, context);
	if (reading->out_of_memory)
		file_tell_no_memory(report, context, reading->file);
	return !reading->failed && !reading->out_of_memory;
}

void file_tell_line(infuse_report_fn *report, void *context,
    const char *file, unsigned line, enum problem problem, const char *text,
    const char *hint)
{
	struct infuse_diag diag;

	if (report == NULL)
		return;
	fill(&diag, file, problem, text, hint);
	diag.line = line;
	diag.column = line > 0 ? 1 : 0;
	report(&diag, context);
}

void file_tell_at_once(infuse_report_fn *report, void *context,
    const char *file, enum problem problem, const char *text,
    const char *hint)
{
	file_tell_line(report, context, file, 0, problem, text, hint);
}

void file_tell_no_memory(infuse_report_fn *report, void *context,
    const char *file)
{
	file_tell_at_once(report, context, file, PROBLEM_OUT_OF_MEMORY,
	    "not enough memory to read this", "");
}

const char *file_shown(char out[SHOWN_MAX], const char *text, size_t size)
{
	file_utf8_clean(out, SHOWN_MAX, text, size);
	return out;
}
