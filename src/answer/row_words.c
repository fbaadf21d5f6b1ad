/* SPDX-License-Identifier: MIT */
#include <infuse/piece.h>

#include "figure.h"
#include "when.h"
#include "words.h"

/* One run of marked rows, "2 to 4" or "7". */
static void add_run(struct render_text *text, int first, int last)
{
	render_add_count(text, first + 1);
	if (last == first)
		return;
	render_add(text, " to ");
	render_add_count(text, last + 1);
}

static int end_of_run(const bool *rows, int count, int from)
{
	while (from + 1 < count && rows[from + 1])
		from++;
	return from;
}

/* "days 1 to 3", "step 2"; nothing where none is marked. */
static void add_marked(struct render_text *text, const char *what,
    const bool *rows, int count)
{
	int i, last, marked = 0, runs = 0;

	for (i = 0; i < count; i++)
		marked += rows[i];
	if (marked == 0)
		return;
	render_add(text, what);
	render_add(text, marked == 1 ? " " : "s ");
	for (i = 0; i < count; i++) {
		if (!rows[i])
			continue;
		last = end_of_run(rows, count, i);
		if (runs++ > 0)
			render_add(text, ", ");
		add_run(text, i, last);
		i = last;
	}
}

bool render_has_parts(const struct infuse_schedule *schedule)
{
	return schedule->phased || schedule->wean.steps > 0;
}

void render_part(struct render_text *text, int64_t phase, int64_t wean)
{
	if (phase == 0 && wean == 0)
		return;
	render_add(text, wean > 0 ? "wean " : "phase ");
	render_add_count(text, wean > 0 ? wean : phase);
}

struct infuse_duration render_before_wean(
    const struct infuse_schedule *schedule)
{
	struct infuse_duration out;

	out.min = schedule->length.min - infuse_wean_length(schedule).min;
	return out;
}

void render_parts(struct render_text *text,
    const struct infuse_schedule *schedule)
{
	struct infuse_duration wean;

	wean.min = schedule->wean.steps * schedule->wean.interval.min;
	if (schedule->phased && schedule->entries > 1) {
		render_add(text, ", in ");
		render_add_count(text, schedule->entries);
		render_add(text, " phases");
	}
	if (wean.min == 0)
		return;
	render_add(text, schedule->form == INFUSE_FORM_TITRATED &&
	    schedule->wean.by_step ? ", then weaned over at most " :
	    ", then weaned over ");
	render_duration(text, wean);
}

/* "Mon, Wed and Fri" */
void render_weekdays(struct render_text *text, unsigned weekdays)
{
	bool first = true;
	int day;

	for (day = 0; day < 7; day++) {
		if ((weekdays >> day & 1) == 0)
			continue;
		render_add(text, first ? "" : weekdays >> day == 1 ?
		    " and " : ", ");
		render_add(text, render_weekday((enum infuse_weekday)day));
		first = false;
	}
}

/* More days than these are told by their ends. */
#define DAYS_TOLD 12

void render_spacing(struct render_text *text,
    const struct infuse_schedule *schedule)
{
	int64_t count = schedule->sessions, i;

	if (!schedule->listed) {
		render_every(text, schedule->every);
		return;
	}
	if (schedule->weekdays != 0) {
		render_add(text, "on ");
		render_weekdays(text, schedule->weekdays);
		return;
	}
	render_add(text, count == 1 ? "on day " : "on days ");
	for (i = 0; i < count; i++) {
		if (count > DAYS_TOLD && i > 2 && i + 1 < count)
			continue;
		render_add(text, i == 0 ? "" : i + 1 < count ? ", " :
		    count > DAYS_TOLD ? " ... " : " and ");
		render_add_count(text, schedule->on[i]);
	}
}

/* Rows by what they are a part of: days or sessions, phases, the wean. */
struct marks {
	const struct infuse_schedule *schedule;
	const bool *rows;
	int count;
};

static int64_t unit_of(const struct infuse_piece *piece)
{
	return piece->session > 0 ? piece->session :
	    piece->start.min / INFUSE_MIN_PER_DAY + 1;
}

/* The days or sessions in which a phase is marked, or the steps of a wean. */
static bool mark(bool out[INFUSE_ROWS_MAX], const struct marks *m,
    int64_t phase, bool wean)
{
	struct infuse_piece piece;
	bool any = false;
	int i;

	for (i = 0; i < INFUSE_ROWS_MAX; i++)
		out[i] = false;
	for (i = 0; i < m->count; i++) {
		if (!m->rows[i])
			continue;
		piece = infuse_piece_at(m->schedule, i);
		if (wean != (piece.wean > 0) || piece.phase != phase)
			continue;
		out[(wean ? piece.wean : unit_of(&piece)) - 1] = true;
		any = true;
	}
	return any;
}

static bool is_same(const bool *a, const bool *b)
{
	int i;

	for (i = 0; i < INFUSE_ROWS_MAX; i++)
		if (a[i] != b[i])
			return false;
	return true;
}

/* Whether a session that is marked is marked in all its phases. */
static bool are_whole(const struct marks *m)
{
	bool first[INFUSE_ROWS_MAX], other[INFUSE_ROWS_MAX];
	int i;

	if (m->schedule->regimen != INFUSE_SESSIONS)
		return false;
	(void)mark(first, m, 1, false);
	for (i = 1; i < m->schedule->entries; i++) {
		(void)mark(other, m, i + 1, false);
		if (!is_same(first, other))
			return false;
	}
	return true;
}

/* "phase 1 of sessions 1 to 3", and of a continuous infusion "phase 2". */
static void add_phases(struct render_text *text, const struct marks *m)
{
	bool units[INFUSE_ROWS_MAX];
	size_t before = text->length;
	int i;

	for (i = 0; i < m->schedule->entries; i++) {
		if (!mark(units, m, i + 1, false))
			continue;
		render_add(text, text->length > before ? ", " : "");
		render_add(text, "phase ");
		render_add_count(text, i + 1);
		if (m->schedule->regimen != INFUSE_SESSIONS)
			continue;
		render_add(text, " of ");
		add_marked(text, "session", units, INFUSE_ROWS_MAX);
	}
}

void render_rows(struct render_text *text, const bool rows[INFUSE_ROWS_MAX],
    int count, const struct infuse_schedule *schedule)
{
	const char *unit = schedule->regimen == INFUSE_SESSIONS ? "session" :
	    "day";
	const struct marks m = { schedule, rows, count };
	bool units[INFUSE_ROWS_MAX];
	size_t before = text->length;

	if (!render_has_parts(schedule)) {
		add_marked(text, unit, rows, count);
		return;
	}
	if (schedule->phased && !are_whole(&m)) {
		add_phases(text, &m);
	} else if (mark(units, &m, schedule->phased ? 1 : 0, false)) {
		add_marked(text, unit, units, INFUSE_ROWS_MAX);
	}
	if (!mark(units, &m, 0, true))
		return;
	render_add(text, text->length > before ? ", " : "");
	add_marked(text, "wean step", units, INFUSE_ROWS_MAX);
}
