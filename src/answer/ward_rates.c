/* SPDX-License-Identifier: MIT */
#include "common_page.h"
#include "figure.h"
#include "plan_page.h"
#include "programme.h"
#include "ward_lines.h"
#include "when.h"

/*
 * Of the rates, a row for what is set and room for two orders that nobody
 * foresaw.  The first side holds six in one table, twelve in two; the rest
 * stand on sides of their own.
 */
#define FRONT_MAX 12
#define SIDE_MAX 40
#define UNFORESEEN 2

static void add_when(struct render_text *text, const struct lines *lines,
    const struct line *line)
{
	const struct infuse_clock *clock = lines->of->context->clock;
	bool many = line->last > line->first;

	if (lines->sessions && clock != NULL) {
		page_short_moment(text, clock, line->start);
		if (many) {
			render_add(text, ", last ");
			page_short_moment(text, clock, line->last_start);
		}
		if (lines->narrow)
			return;
		render_add(text, ", ");
	}
	if (lines->sessions) {
		render_duration(text, line->length);
		render_add(text, many ? " each" : "");
	} else if (clock != NULL) {
		page_short_moment(text, clock, line->start);
		render_add(text, " to ");
		page_short_moment(text, clock, line->end);
	} else {
		render_duration(text, line->start);
		render_add(text, " to ");
		render_duration(text, line->end);
	}
}

/* "sessions 3 to 10", "step 1" */
static void add_name(struct render_text *name, const struct lines *lines,
    const struct line *line)
{
	if (line->kind == LINE_START) {
		render_add(name, lines->sessions ? "START of each session" :
		    "START");
		return;
	}
	if (line->kind == LINE_RUNG && line->wean > 0) {
		render_part(name, 0, line->wean);
		return;
	}
	render_add(name, line->kind == LINE_RUNG ? "step" :
	    lines->sessions ? "session" : "day");
	render_add(name, line->last > line->first ? "s " : " ");
	render_add_count(name, line->first);
	if (line->last > line->first) {
		render_add(name, " to ");
		render_add_count(name, line->last);
	}
	if (line->kind == LINE_RUNG)
		render_add(name, ", if ordered");
	if (line->phase > 0 || line->wean > 0) {
		render_add(name, ", ");
		render_part(name, line->phase, line->wean);
	}
}

static void add_head(struct paper *paper, const struct lines *lines,
    const struct line *line)
{
	const struct infuse_clock *clock = lines->of->context->clock;
	struct render_text name = { 0 }, text = { 0 };

	add_name(&name, lines, line);
	if (line->kind == LINE_ROW) {
		add_when(&text, lines, line);
	} else if (line->kind == LINE_RUNG) {
		render_add(&text, line->wean > 0 ? "from " : "not before ");
		if (clock != NULL && !lines->sessions)
			page_short_moment(&text, clock, line->start);
		else
			render_duration(&text, line->start);
	}
	if (name.failed)
		paper->answer->failed = true;
	paper_put(paper, PAPER_HEAD, "", render_string(&name), &text);
	render_text_free(&name);
}

/* S-23: marked behind the figure, and said under the table. */
static bool is_worked_out(const struct line *line)
{
	return line->kind == LINE_ROW && line->row->interpolated;
}

static bool is_unstated(const struct line *line)
{
	return line->kind == LINE_ROW && !line->row->interpolated &&
	    !line->row->stated;
}

static void add_marks(struct paper *paper, const struct lines *lines)
{
	struct render_text text = { 0 };
	bool worked_out = false, unstated = false;
	int i;

	for (i = 0; i < lines->count; i++) {
		worked_out = worked_out || is_worked_out(&lines->line[i]);
		unstated = unstated || is_unstated(&lines->line[i]);
	}
	if (worked_out)
		render_add(&text, "* worked out, not in the source.  ");
	if (unstated)
		render_add(&text, "? not found in what was read of the "
		    "source.");
	if (text.length > 0)
		paper_put(paper, PAPER_LINE, "", NULL, &text);
	if (text.failed)
		paper->answer->failed = true;
	render_text_free(&text);
}

/* The order, and what is to be said of it. */
static void add_ordered(struct paper *paper, const struct lines *lines,
    const struct line *line)
{
	struct render_text text = { 0 };

	render_rate(&text, line->at->rate);
	if (!lines->narrow) {
		render_add(&text, ", ");
		render_dose_rate(&text, line->at->dose_rate);
	}
	if (is_worked_out(line))
		render_add(&text, " *");
	else if (is_unstated(line))
		render_add(&text, " ?");
	if (line->verdict == INFUSE_CAUTION)
		render_add(&text, " CAUTION");
	paper_put(paper, PAPER_CELL, "ordered", NULL, &text);
}

static void add_cells(struct paper *paper, const struct lines *lines,
    const struct line *line)
{
	const struct infuse_figures *at = line->at;
	struct render_text text = { 0 };

	add_ordered(paper, lines, line);
	if (at->has_pump)
		render_enter(&text, at);
	paper_put(paper, at->has_pump ? PAPER_ENTER : PAPER_CELL, "enter",
	    NULL, &text);
	if (lines->shows) {
		if (at->has_pump)
			render_flow(&text, at->flow);
		paper_put(paper, PAPER_CELL, "shows", NULL, &text);
	}
	if (at->has_pump)
		render_rate(&text, at->given);
	paper_put(paper, PAPER_CELL, "gives", NULL, &text);
	if (lines->volumes) {
		if (ward_runs(line))
			render_quantity(&text, INFUSE_VOLUME,
			    ward_to_infuse(lines, line).hundredth_ml);
		paper_put(paper, PAPER_CELL, "volume", NULL, &text);
	}
	if (lines->lasts && !lines->narrow) {
		if (ward_runs(line))
			render_duration(&text, infuse_bag_lasts(
			    &lines->of->bags->made->of, at->flow));
		paper_put(paper, PAPER_CELL, "lasts", NULL, &text);
	}
	if (!lines->narrow)
		paper_put(paper, PAPER_CELL, "by", NULL, NULL);
}

static int set_heads(const char *heads[], const struct lines *lines)
{
	int count = 0;

	heads[count++] = "when";
	heads[count++] = "ordered";
	heads[count++] = "ENTER";
	if (lines->shows)
		heads[count++] = "then shows";
	heads[count++] = "gives";
	if (lines->volumes)
		heads[count++] = "set volume";
	if (lines->lasts && !lines->narrow)
		heads[count++] = "bag lasts";
	if (!lines->narrow)
		heads[count++] = "set, checked by";
	return count;
}

/* Rows from one to another, and room for new orders. */
static void add_table(struct paper *paper, const struct lines *lines,
    int from, int to, int unforeseen)
{
	const char *heads[8];
	int columns = set_heads(heads, lines);
	int i, k;

	paper_begin(paper, PAPER_TABLE, "rates", NULL);
	paper_columns(paper, heads, columns);
	for (i = from; i < to; i++) {
		paper_begin(paper, PAPER_ROW, "rate", NULL);
		add_head(paper, lines, &lines->line[i]);
		add_cells(paper, lines, &lines->line[i]);
		paper_end(paper);
	}
	for (i = 0; i < unforeseen; i++) {
		paper_begin(paper, PAPER_ROW, "rate", NULL);
		paper_put(paper, PAPER_HEAD, "", "new order", NULL);
		for (k = 1; k < columns; k++)
			paper_put(paper, PAPER_CELL, k == 2 ? "enter" : "",
			    NULL, NULL);
		paper_end(paper);
	}
	paper_end(paper);
}

static void add_tables(struct paper *paper, const struct lines *lines,
    int from, int to, int unforeseen)
{
	int half = from + (to - from + 1) / 2;

	if (!lines->narrow) {
		add_table(paper, lines, from, to, unforeseen);
		return;
	}
	paper_begin(paper, PAPER_ABREAST, "rates", NULL);
	add_table(paper, lines, from, half, unforeseen / 2);
	add_table(paper, lines, half, to, unforeseen - unforeseen / 2);
	paper_end(paper);
}

/* R5: what is in force; of a scheduled day its own rate is the most (S-04). */
static void add_never(struct paper *paper, const struct answer_ward *of)
{
	const struct infuse_row *row = &of->plan->row[0];
	struct page page = { .answer = paper->answer };
	struct render_text text = { 0 };
	const struct page_block *block;
	const char *between = "";

	render_add(&text, "NEVER ABOVE ");
	if (ward_is_titrated(of)) {
		render_rate(&text, row->most.rate);
		render_add(&text, " (");
		render_dose_rate(&text, row->most.dose_rate);
		render_add(&text, ")");
		if (row->most.has_pump) {
			render_add(&text, ", keyed in ");
			render_enter(&text, &row->most);
		}
		render_add(&text, ": a limit, not a setting");
		between = "; ";
	} else {
		render_add(&text, "the rate of the row, nor above ");
	}
	page_most(&page, of->context, &of->plan->limits);
	block = page.first;
	if (block != NULL)	/* its name, and of a titrated plan the rate */
		block = block->next;
	if (block != NULL && ward_is_titrated(of))
		block = block->next;
	for (; block != NULL; block = block->next) {
		render_add(&text, between);
		render_add(&text, block->text.string);
		if (block->beside.length > 0) {
			render_add(&text, " (");
			render_add(&text, block->beside.string);
			render_add(&text, ")");
		}
		between = "; ";
	}
	paper_put(paper, PAPER_LARGE, "never", NULL, &text);
}

/* S-16: how it goes on from the start, and above what a reason is needed. */
static void add_range(struct paper *paper, const struct answer_ward *of)
{
	struct page page = { .answer = paper->answer };

	if (ward_is_titrated(of)) {
		page_step(&page, of->context);
		page_reasons(&page, of->context, &of->plan->limits,
		    of->plan->ceiling.set ? of->plan->ceiling.limit.milli :
		    INFUSE_MILLI_MAX);
	}
	page_wean(&page, &of->context->protocol->protocol.schedule);
	paper_page(paper, &page, "", false);
}

int ward_rows(const struct answer_ward *of)
{
	struct lines lines = { 0 };

	ward_collect(&lines, of);
	return lines.count;
}

void ward_rates(struct paper *paper, const struct answer_ward *of)
{
	struct lines lines = { 0 };
	struct render_text text = { 0 };
	int shown;

	ward_collect(&lines, of);
	shown = lines.count < FRONT_MAX ? lines.count : FRONT_MAX;
	paper_begin(paper, PAPER_SECTION, "rates", NULL);
	add_tables(paper, &lines, 0, shown, UNFORESEEN);
	add_marks(paper, &lines);
	if (shown < lines.count) {
		render_add_count(&text, lines.count - shown);
		render_add(&text, " MORE ROWS over the page");
		paper_put(paper, PAPER_LARGE, "more", NULL, &text);
	}
	add_range(paper, of);
	paper_end(paper);
	add_never(paper, of);
}

void ward_more_rates(struct paper *paper, const struct answer_ward *of)
{
	struct lines lines = { 0 };
	int from, to;

	ward_collect(&lines, of);
	for (from = FRONT_MAX; from < lines.count; from = to) {
		to = lines.count - from < SIDE_MAX ? lines.count :
		    from + SIDE_MAX;
		ward_side(paper, of, "more", "More rates");
		add_tables(paper, &lines, from, to, 0);
		add_marks(paper, &lines);
		add_never(paper, of);
		paper_end(paper);
	}
}
