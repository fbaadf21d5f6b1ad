/* SPDX-License-Identifier: MIT */
#include "ward.h"
#include "common_page.h"
#include "figure.h"
#include "observed.h"
#include "when.h"

/* The side behind the first: what is written down while it runs. */

#define GRID_MAX 30		/* rows that one side has room for */
#define DAY_MIN ((int64_t)24 * 60)
#define BAGS_SHOWN 5
#define PAUSES_SHOWN 4

/* A time of the first day at which something is looked at. */
struct due {
	int64_t at;		/* from the start, in min */
	bool items[INFUSE_OBSERVATIONS];
};

struct due_list {
	int count;
	bool by_the_hour;	/* there are more than there is room for */
	int64_t end;		/* of the first day, session or infusion */
	struct due of[GRID_MAX];
};

static int64_t end_of(const struct answer_ward *of)
{
	const struct infuse_plan *plan = of->plan;
	int64_t end = plan->row[0].session ?
	    of->context->protocol->protocol.schedule.length.min :
	    render_end_of(plan).min;

	return end < DAY_MIN ? end : DAY_MIN;
}

/* Of one phase, up to the end of the day; false: no room. */
static bool add_phase(struct due_list *list,
    const struct infuse_monitor *monitor, const struct infuse_phase *phase)
{
	struct infuse_duration after = { 0 };
	struct infuse_due due;
	struct due *one;
	int i;

	while (infuse_next_due(&due, monitor, phase, after) &&
	    phase->start.min + due.at.min <= list->end) {
		if (list->count == GRID_MAX)
			return false;
		one = &list->of[list->count++];
		one->at = phase->start.min + due.at.min;
		for (i = 0; i < INFUSE_OBSERVATIONS; i++)
			one->items[i] = due.items[i];
		after = due.at;
	}
	return true;
}

/* Where the times are too many for a side, each hour, and all items. */
static void by_the_hour(struct due_list *list)
{
	int i;

	list->by_the_hour = true;
	for (list->count = 0; list->count * 60 <= list->end;
	    list->count++) {
		list->of[list->count].at = (int64_t)list->count * 60;
		for (i = 0; i < INFUSE_OBSERVATIONS; i++)
			list->of[list->count].items[i] = true;
	}
}

static void collect(struct due_list *list, const struct answer_ward *of)
{
	const struct infuse_monitor *monitor = of->monitor;
	int i;

	list->end = end_of(of);
	list->count = 1;		/* the start itself */
	for (i = 0; i < INFUSE_OBSERVATIONS; i++)
		list->of[0].items[i] = monitor->baseline[i];
	for (i = 0; i < monitor->phases && monitor->phase[i].start.min <
	    list->end; i++)
		if (!add_phase(list, monitor, &monitor->phase[i])) {
			by_the_hour(list);
			return;
		}
	if (list->count == 1)
		by_the_hour(list);
}

/* "14:15", and without a start how long after it, behind room for the time. */
static void add_time(struct paper *paper, const struct answer_ward *of,
    int64_t at)
{
	const struct infuse_clock *clock = of->context->clock;
	struct infuse_duration after = { at };
	struct render_text text = { 0 };

	if (clock != NULL) {
		render_time_of_day(&text, clock, after);
		paper_put(paper, PAPER_HEAD, "time", NULL, &text);
		return;
	}
	render_add(&text, ".... : .... ");
	render_duration(&text, after);
	paper_put(paper, PAPER_HEAD, "time", NULL, &text);
}

static void add_due(struct paper *paper, const struct answer_ward *of,
    const struct due *due)
{
	int i;

	paper_begin(paper, PAPER_ROW, "", NULL);
	add_time(paper, of, due->at);
	paper_put(paper, PAPER_CELL, "", NULL, NULL);
	paper_put(paper, PAPER_CELL, "", NULL, NULL);
	for (i = 0; i < INFUSE_OBSERVATIONS; i++)
		if (due->items[i])
			paper_put(paper, PAPER_CELL, "", NULL, NULL);
		else
			paper_words(paper, PAPER_CELL, "not-due", "–");
	paper_put(paper, PAPER_CELL, "", NULL, NULL);
	paper_end(paper);
}

static void add_grid(struct paper *paper, const struct answer_ward *of)
{
	bool session = of->plan->row[0].session != 0;
	const char *heads[INFUSE_OBSERVATIONS + 4];
	struct due_list list = { 0 };
	int i, count = 0;

	collect(&list, of);
	heads[count++] = "time";
	heads[count++] = "pump runs at";
	heads[count++] = "mL given";
	for (i = 0; i < INFUSE_OBSERVATIONS; i++)
		heads[count++] = render_observation(
		    (enum infuse_observation)i);
	heads[count++] = "by";
	paper_begin(paper, PAPER_SECTION, "grid", session ?
	    "One session" : "The first 24 h");
	if (session)
		paper_write(paper, "session, date");
	if (list.by_the_hour)
		paper_words(paper, PAPER_LINE, "", "Each hour; what is due "
		    "more often stands on the chart of observations.");
	else
		paper_words(paper, PAPER_LINE, "", "A dash: not due then by "
		    "the rules on the first side, and may be looked at all "
		    "the same.");
	paper_begin(paper, PAPER_TABLE, of->context->clock ? "grid" :
	    "grid hours", NULL);
	paper_columns(paper, heads, count);
	for (i = 0; i < list.count; i++)
		add_due(paper, of, &list.of[i]);
	paper_end(paper);
	paper_end(paper);
}

static void add_blanks(struct paper *paper, int columns)
{
	while (columns-- > 0)
		paper_put(paper, PAPER_CELL, "", NULL, NULL);
}

/* When a bag goes up by the plan, where there is one way that it can run. */
static void add_bags(struct paper *paper, const struct answer_ward *of)
{
	static const char *const heads[] = {
		"bag, by the plan", "up at", "by", "checked by", "down at", "left, mL",
		"discarded by", "witness"
	};
	const struct infuse_clock *clock = of->context->clock;
	const struct infuse_preparation *made = of->bags ? of->bags->made :
	    NULL;
	bool planned = made != NULL && made->has_bags && !made->ranged;
	struct render_text text = { 0 };
	int i;

	paper_begin(paper, PAPER_SECTION, "log", "Bags, and what is left");
	paper_begin(paper, PAPER_TABLE, "log", NULL);
	paper_columns(paper, heads, 8);
	for (i = 0; i < BAGS_SHOWN; i++) {
		paper_begin(paper, PAPER_ROW, "", NULL);
		render_add_count(&text, i + 1);
		if (planned && i < made->account.bags) {
			render_add(&text, ": ");
			if (clock != NULL)
				page_short_moment(&text, clock,
				    made->bag[i].up);
			else
				render_duration(&text, made->bag[i].up);
		}
		paper_put(paper, PAPER_HEAD, "", NULL, &text);
		add_blanks(paper, 7);
		paper_end(paper);
	}
	paper_end(paper);
	paper_end(paper);
}

/* S-25: how it starts again is said where the pause is written down. */
static void add_pauses(struct paper *paper)
{
	static const char *const heads[] = {
		"stop or pause", "at", "mL given", "why", "told whom",
		"again at", "rate", "by"
	};
	int i;

	paper_begin(paper, PAPER_SECTION, "pauses", "Stops and pauses");
	paper_words(paper, PAPER_LINE, "", "Again within 1 h: at or below the "
	    "last rate.  Later, or after a second pause in a day: at START or "
	    "on a new order.  After a STOP sign: on a new order only.");
	paper_begin(paper, PAPER_TABLE, "log", NULL);
	paper_columns(paper, heads, 8);
	for (i = 0; i < PAUSES_SHOWN; i++) {
		paper_begin(paper, PAPER_ROW, "", NULL);
		paper_put(paper, PAPER_HEAD, "", NULL, NULL);
		add_blanks(paper, 7);
		paper_end(paper);
	}
	paper_end(paper);
	paper_end(paper);
}

void ward_back(struct paper *paper, const struct answer_ward *of)
{
	ward_side(paper, of, "back", "What was done");
	add_grid(paper, of);
	add_bags(paper, of);
	add_pauses(paper);
	paper_end(paper);
}
