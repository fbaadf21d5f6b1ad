/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <infuse/calendar.h>
#include <infuse/text.h>

#include "course.h"
#include "read_csv.h"
#include "read_pump_log.h"
#include "tz.h"

#define LINES_MAX 100000
#define CELL_MAX 160

enum { TIME, EVENT, RATE, VOLUME, DATE, COLUMNS };

struct reader {
	const struct infuse_pump_log *as;
	struct csv_table table;
	struct pump_log *out;
	struct tz tz;
	int room;
};

/* The figures of a time, by the letters of the form that stand for them. */
static bool take_time(const char *form, const char *text,
    int64_t figure[256])
{
	for (; *form != '\0'; form++, text++) {
		if (strchr("YMDhms", *form) == NULL) {
			if (*text != *form)
				return false;
			continue;
		}
		if (*text < '0' || *text > '9')
			return false;
		figure[(unsigned char)*form] = figure[(unsigned char)*form] *
		    10 + (*text - '0');
	}
	return *text == '\0';
}

static bool read_local(int64_t *local_min, struct reader *r)
{
	int64_t figure[256] = { 0 }, offset;
	struct infuse_civil civil;
	struct infuse_fault fault;
	char typed[CELL_MAX], text[80];
	const char *date = r->table.cell[DATE];
	bool has_offset;

	(void)snprintf(typed, sizeof(typed), "%s%s%s", date != NULL ? date :
	    "", date != NULL ? " " : "", r->table.cell[TIME]);
	if (take_time(r->as->time_as, typed, figure)) {
		(void)snprintf(text, sizeof(text),
		    "%04lld-%02lld-%02lld %02lld:%02lld",
		    (long long)figure['Y'], (long long)figure['M'],
		    (long long)figure['D'], (long long)figure['h'],
		    (long long)figure['m']);
		if (figure['s'] < 60 && infuse_read_civil(&civil,
		    &has_offset, &offset, text, strlen(text), &fault)) {
			*local_min = infuse_civil_minutes(&civil);
			return true;
		}
	}
	csv_wrong(&r->table, "not-a-time", "is not a time as the "
	    "site's file says a log has it", typed, r->as->time_as);
	return false;
}

static bool read_time(struct infuse_pump_event *event, struct reader *r)
{
	int64_t local, before = r->out->lines > 0 ? r->out->event[
	    r->out->lines - 1].at_min : INT64_MIN;

	if (!read_local(&local, r))
		return false;
	if (!course_utc_of(&event->at_min, &r->tz, local, before)) {
		csv_wrong(&r->table, "time-not-there", "is not there: the "
		    "clock goes forward then", r->table.cell[TIME], "");
		return false;
	}
	if (event->at_min >= before)
		return true;
	csv_wrong(&r->table, "out-of-order", "is before the line before it",
	    r->table.cell[TIME], "put the log in the order of its times");
	return false;
}

static bool read_word(struct infuse_pump_event *event, struct reader *r)
{
	int i;

	for (i = 0; i < r->as->words; i++)
		if (strcmp(r->as->word[i].text, r->table.cell[EVENT]) == 0) {
			event->means = r->as->word[i].means;
			return true;
		}
	csv_wrong(&r->table, "unknown-word", "is no word that the site's "
	    "file knows", r->table.cell[EVENT], "say what it means in "
	    "reconcile.pump.words: runs, stands, bolus or nothing");
	return false;
}

/* "12,50" is 12.5: a log has as many decimals as it likes. */
static bool read_number(int64_t *out, struct reader *r, int column,
    enum infuse_dimension dimension)
{
	const char *cell = r->table.cell[column], point = r->as->decimal_comma
	    ? ',' : '.';
	char text[CELL_MAX];
	struct infuse_quantity quantity;
	struct infuse_fault fault = {
		.id = "not-a-number", .text = "is not a number", .hint = ""
	};
	char *at, *end;

	if (strlen(cell) + 8 < sizeof(text) &&
	    strchr(cell, r->as->decimal_comma ? '.' : ',') == NULL) {
		(void)snprintf(text, sizeof(text), "%s", cell);
		at = strchr(text, point);
		end = text + strlen(text);
		if (at != NULL && end > at + 1) {
			*at = '.';
			while (end > at && (end[-1] == '0' || end - 1 == at))
				*--end = '\0';
		}
		(void)snprintf(end, sizeof(text) - (size_t)(end - text),
		    " %s", infuse_unit_usual(dimension)->name);
		if (infuse_read_quantity(&quantity, text, strlen(text),
		    1u << dimension, &fault)) {
			*out = quantity.base;
			return true;
		}
	}
	csv_wrong(&r->table, fault.id, fault.text, cell, r->as->decimal_comma ?
	    "write it as in 12,5" : "write it as in 12.5");
	return false;
}

static bool read_line(struct infuse_pump_event *event, struct reader *r)
{
	static const struct infuse_pump_event empty;

	*event = empty;
	event->line = r->table.line;
	if (!read_time(event, r) || !read_word(event, r))
		return false;
	if (event->means == INFUSE_PUMP_RUNS && r->table.cell[RATE] == NULL) {
		csv_wrong(&r->table, "empty-cell", "has no rate, and it runs",
		    r->table.cell[EVENT], "");
		return false;
	}
	if (event->means == INFUSE_PUMP_RUNS && !read_number(
	    &event->flow.hundredth_ml_per_h, r, RATE, INFUSE_FLOW))
		return false;
	event->has_volume = r->table.cell[VOLUME] != NULL;
	return !event->has_volume || read_number(
	    &event->volume.hundredth_ml, r, VOLUME, INFUSE_VOLUME);
}

static enum cli_status make_room(struct reader *r)
{
	int room = r->room > 0 ? r->room * 2 : 256;
	struct infuse_pump_event *more;

	if (r->out->lines < r->room)
		return CLI_OK;
	if (r->room >= LINES_MAX) {
		csv_wrong(&r->table, "too-many-lines", "has more than 100,000 "
		    "lines", NULL, "");
		return CLI_BAD_FILE;
	}
	more = realloc(r->out->event, (size_t)room * sizeof(*more));
	if (more == NULL) {
		cli_error("out-of-memory", "memory", "there is not enough for "
		    "this log", NULL, "");
		return CLI_IO;
	}
	r->out->event = more;
	r->room = room;
	return CLI_OK;
}

static enum cli_status read_lines(struct reader *r)
{
	enum cli_status status;

	while (csv_next(&r->table)) {
		status = make_room(r);
		if (status != CLI_OK)
			return status;
		if (!read_line(&r->out->event[r->out->lines], r))
			return CLI_BAD_FILE;
		r->out->lines++;
	}
	if (!r->table.wrong && r->out->lines == 0)
		csv_wrong(&r->table, "no-lines", "has no line", NULL, "");
	return r->table.wrong ? CLI_BAD_FILE : CLI_OK;
}

/* What the site's file names is there. */
static bool has_columns(struct reader *r)
{
	int i, k;

	for (i = 0; i < r->table.columns; i++) {
		for (k = 0; k < r->table.places; k++)
			if (r->table.place[k] == i)
				break;
		if (k < r->table.places ||
		    r->table.column[i].name[0] == '\n')
			continue;
		csv_wrong(&r->table, "missing-column", "a column is missing",
		    r->table.column[i].name, "");
		return false;
	}
	return true;
}

enum cli_status read_pump_log(struct pump_log *out, const char *path,
    const struct infuse_pump_log *as, const char *zone)
{
	/* A head that a file cannot have stands for a column that is not. */
	const struct csv_column column[COLUMNS] = {
		[TIME] = { as->time, true }, [EVENT] = { as->event, true },
		[RATE] = { as->rate, false },
		[VOLUME] = { as->volume != NULL ? as->volume : "\n", false },
		[DATE] = { as->date != NULL ? as->date : "\n", false },
	};
	struct reader r = { .as = as, .out = out };
	enum cli_status status;

	out->event = NULL;
	out->lines = 0;
	status = csv_open_others(&r.table, "pump log", path, column, COLUMNS,
	    as->separator);
	if (status != CLI_OK)
		return status;
	status = tz_open(&r.tz, zone);
	if (status == CLI_OK) {
		status = has_columns(&r) ? read_lines(&r) : CLI_BAD_FILE;
		tz_close(&r.tz);
	}
	csv_close(&r.table);
	if (status != CLI_OK)
		pump_log_free(out);
	return status;
}

void pump_log_free(struct pump_log *log)
{
	free(log->event);
	log->event = NULL;
	log->lines = 0;
}
