/* SPDX-License-Identifier: MIT */
#include "ward_lines.h"
#include "when.h"

static const struct infuse_schedule *schedule_of(
    const struct answer_ward *of)
{
	return &of->context->protocol->protocol.schedule;
}

bool ward_is_titrated(const struct answer_ward *of)
{
	return schedule_of(of)->form == INFUSE_FORM_TITRATED;
}

bool ward_runs(const struct line *line)
{
	return line->at->has_pump && line->at->flow.hundredth_ml_per_h > 0;
}

struct infuse_volume ward_to_infuse(const struct lines *lines,
    const struct line *line)
{
	static const struct infuse_volume none;

	if (!ward_runs(line))
		return none;
	return infuse_to_infuse(&lines->of->bags->made->of, line->at->flow,
	    line->length).volume;
}

/* Whether a session begins at the same time of day as the one before. */
static bool same_time(const struct lines *lines, struct infuse_duration a,
    struct infuse_duration b)
{
	const struct infuse_clock *clock = lines->of->context->clock;
	struct infuse_moment first, second;

	if (clock == NULL || !lines->sessions)
		return true;
	first = infuse_clock_at(clock, a);
	second = infuse_clock_at(clock, b);
	return first.civil.hour == second.civil.hour &&
	    first.civil.minute == second.civil.minute;
}

static bool is_alike(const struct lines *lines, const struct line *a,
    const struct line *b)
{
	return a->at->has_pump && b->at->has_pump &&
	    a->phase == b->phase && a->wean == b->wean &&
	    a->verdict == b->verdict &&
	    a->at->rate.pg_per_h == b->at->rate.pg_per_h &&
	    a->at->rate.part == b->at->rate.part &&
	    a->at->enter.base == b->at->enter.base &&
	    a->row->interpolated == b->row->interpolated &&
	    a->row->stated == b->row->stated &&
	    (!lines->sessions || a->length.min == b->length.min) &&
	    (!lines->volumes || ward_to_infuse(lines, a).hundredth_ml ==
	    ward_to_infuse(lines, b).hundredth_ml) &&
	    same_time(lines, a->start, b->start);
}

/*
 * The line that a row goes on: the last one; or where sessions have phases,
 * that of the same phase of the session before.
 */
static struct line *goes_on(struct lines *lines, const struct line *line)
{
	struct line *before;
	int i;

	for (i = lines->count - 1; i >= 0; i--) {
		before = &lines->line[i];
		if (is_alike(lines, before, line) && (!lines->sessions ||
		    before->last == line->first - 1))
			return before;
		if (!lines->sessions || line->phase == 0)
			break;
	}
	return NULL;
}

static void collect_rows(struct lines *lines)
{
	const struct infuse_plan *plan = lines->of->plan;
	const struct infuse_row *row;
	struct line line = { 0 }, *before;
	int i;

	for (i = 0; i < plan->rows; i++) {
		row = &plan->row[i];
		line.first = line.last = row->session ? row->session :
		    row->day;
		line.phase = row->phase;
		line.wean = row->wean;
		line.row = row;
		line.at = &row->at;
		line.start = line.last_start = row->start;
		line.end = render_row_end(row);
		line.length = row->length;
		line.verdict = row->verdict;
		before = goes_on(lines, &line);
		if (before == NULL) {
			lines->line[lines->count++] = line;
			continue;
		}
		before->last = line.last;
		before->last_start = line.start;
		before->end = line.end;
	}
}

/* S-16: the start, and the fastest way up; each step of it is an order. */
static void collect_steps(struct lines *lines)
{
	const struct infuse_plan *plan = lines->of->plan;
	int64_t end = render_before_wean(schedule_of(lines->of)).min;
	struct line line = { 0 };
	int i;

	line.kind = LINE_START;
	line.row = &plan->row[0];
	line.at = &plan->row[0].at;
	line.verdict = plan->row[0].verdict;
	lines->line[lines->count++] = line;
	for (i = 1; i < plan->rungs; i++) {
		line.kind = LINE_RUNG;
		line.row = NULL;
		line.first = i;
		line.at = &plan->rung[i].at;
		line.start = plan->rung[i].start;
		line.wean += line.start.min >= end;
		line.verdict = plan->rung[i].verdict;
		lines->line[lines->count++] = line;
	}
}

void ward_collect(struct lines *lines, const struct answer_ward *of)
{
	bool bags = of->bags != NULL && of->bags->made->has_bags;

	lines->of = of;
	lines->sessions = schedule_of(of)->regimen == INFUSE_SESSIONS;
	lines->volumes = bags && !ward_is_titrated(of);
	lines->lasts = bags;
	lines->shows = of->plan->row[0].at.has_pump &&
	    of->plan->row[0].at.enter.dimension != INFUSE_FLOW;
	if (ward_is_titrated(of))
		collect_steps(lines);
	else
		collect_rows(lines);
	lines->narrow = lines->count > WARD_ONE_TABLE_MAX;
}
