/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include <sha2.h>

#include "course_lines.h"

#define LEAD ",\"sha256\":\""
#define HEX (INFUSE_SHA256_TEXT - 1)

static const char first[] = "0000000000000000000000000000000000000000"
    "000000000000000000000000";

/* One line, without its break. */
struct line {
	struct course_log *log;
	const char *text;
	size_t size;
	unsigned number;
	const char *wrong;	/* what is, or NULL */
	bool no_memory;
};

/* Whether its end is the sum of the rest. */
static bool is_whole(const struct line *line)
{
	char sha256[INFUSE_SHA256_TEXT];
	const char *tail;

	if (line->size <= COURSE_TAIL)
		return false;
	tail = line->text + line->size - COURSE_TAIL;
	if (memcmp(tail, LEAD, sizeof(LEAD) - 1) != 0 ||
	    memcmp(tail + COURSE_TAIL - 2, "\"}", 2) != 0)
		return false;
	(void)SHA256Data((const uint8_t *)line->text,
	    line->size - COURSE_TAIL, sha256);
	return memcmp(sha256, tail + sizeof(LEAD) - 1, HEX) == 0;
}

static const struct json_node *get(struct line *line,
    const struct json_node *root, const char *key, enum json_kind kind)
{
	const struct json_node *node = file_json_get(root, key);

	if (node != NULL && node->kind == kind)
		return node;
	line->wrong = "is not a line of a course as this version writes it";
	return NULL;
}

static const char *text_of(struct line *line, const struct json_node *root,
    const char *key, bool may_be_null)
{
	const struct json_node *node = file_json_get(root, key);

	if (may_be_null && node != NULL && node->kind == JSON_NULL)
		return NULL;
	node = get(line, root, key, JSON_STRING);
	return node != NULL ? node->text : NULL;
}

static void read_root(struct course_entry *out, struct line *line,
    const struct json_node *root)
{
	const struct json_node *seq = get(line, root, "seq", JSON_NUMBER);
	const struct json_node *node;
	const char *prev = text_of(line, root, "prev", false);
	char number[24];

	out->seq = line->number;
	out->kind = text_of(line, root, "kind", false);
	out->at = text_of(line, root, "at", false);
	out->entered = text_of(line, root, "entered", false);
	out->by = text_of(line, root, "by", false);
	out->witness = text_of(line, root, "witness", true);
	out->verdict = text_of(line, root, "verdict", true);
	out->version = text_of(line, root, "version", false);
	out->sha256 = text_of(line, root, "sha256", false);
	out->body = get(line, root, "body", JSON_OBJECT);
	if (line->wrong != NULL)
		return;
	for (node = out->body->first; node != NULL; node = node->next)
		if (node->kind != JSON_STRING)
			line->wrong = "has a body that is not of texts";
	(void)snprintf(number, sizeof(number), "%u", line->number);
	if (strcmp(seq->text, number) != 0)
		line->wrong = "does not have the number of its line: lines "
		    "were taken out or put in";
	else if (strcmp(prev, line->number == 1 ? first :
	    line->log->head) != 0)
		line->wrong = "does not follow from the line before it";
}

static void read_line(struct course_entry *out, struct line *line)
{
	const struct json_node *root;
	struct reading reading;

	if (!is_whole(line)) {
		line->wrong = "was changed: its sha256 is not that of what "
		    "it says";
		return;
	}
	file_reading_begin(&reading, &line->log->arena, line->text,
	    line->size, line->log->path);
	root = file_json_read(&reading);
	line->no_memory = reading.out_of_memory;
	(void)file_reading_end(&reading, NULL, NULL);
	if (root == NULL) {
		line->wrong = "is not JSON as this version writes it";
		return;
	}
	read_root(out, line, root);
	if (line->wrong == NULL)
		memcpy(line->log->head, out->sha256, sizeof(first));
}

static int count_lines(const char *text, size_t size, size_t *whole)
{
	size_t i;
	int count = 0;

	*whole = 0;
	for (i = 0; i < size; i++)
		if (text[i] == '\n') {
			count++;
			*whole = i + 1;
		}
	return count;
}

static enum infuse_found refuse(const struct line *line,
    infuse_report_fn *report, void *context)
{
	char text[160];

	if (line->no_memory) {
		file_tell_no_memory(report, context, line->log->path);
		return INFUSE_CANNOT_READ;
	}
	(void)snprintf(text, sizeof(text), "line %u %s", line->number,
	    line->wrong);
	file_tell_line(report, context, line->log->path, line->number,
	    PROBLEM_WRONG_SHAPE, text,
	    "go by chart, prescription and register");
	return INFUSE_INVALID;
}

enum infuse_found file_course_lines(struct course_log *log, size_t size,
    infuse_report_fn *report, void *context)
{
	struct line line = { .log = log, .text = log->text };
	int lines = count_lines(log->text, size, &log->size);
	const char *end = log->text + log->size;

	log->torn = size - log->size;
	if (lines == 0 || lines > COURSE_LINES_MAX) {
		file_tell_at_once(report, context, log->path,
		    PROBLEM_WRONG_SHAPE, "is not a course: it has no line, or "
		    "more than 20,000", "");
		return INFUSE_INVALID;
	}
	log->entry = file_arena_take(&log->arena,
	    (size_t)lines * sizeof(*log->entry));
	if (log->entry == NULL) {
		file_tell_no_memory(report, context, log->path);
		return INFUSE_CANNOT_READ;
	}
	for (; line.text < end; line.text += line.size + 1) {
		line.size = (size_t)((const char *)memchr(line.text, '\n',
		    (size_t)(end - line.text)) - line.text);
		line.number++;
		read_line(&log->entry[log->count], &line);
		if (line.wrong != NULL || line.no_memory)
			return refuse(&line, report, context);
		log->count++;
	}
	return INFUSE_FOUND;
}

const char *file_course_value(const struct course_entry *entry,
    const char *key)
{
	const struct json_node *node = file_json_get(entry->body, key);

	return node != NULL ? node->text : NULL;
}
