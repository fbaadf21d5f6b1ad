/* SPDX-License-Identifier: MIT */
#include "prepare.h"

static bool is_sessions(const struct infuse_hanging *of)
{
	return of->schedule->regimen == INFUSE_SESSIONS;
}

/* The figures of a row that this path runs at. */
static const struct infuse_figures *figures(const struct infuse_hanging *of,
    int row)
{
	return of->path == INFUSE_PATH_MOST ? &of->plan->row[row].most :
	    &of->plan->row[row].at;
}

bool bedside_has_flows(const struct infuse_hanging *of)
{
	int i;

	if (of->plan->rows == 0 || of->plan->verdict <= INFUSE_UNCHECKED)
		return false;
	if (of->path == INFUSE_PATH_LADDER) {
		for (i = 0; i < of->plan->rungs; i++)
			if (!of->plan->rung[i].at.has_pump)
				return false;
		return of->plan->rungs > 0;
	}
	for (i = 0; i < of->plan->rows; i++)
		if (!of->plan->row[i].computed || !figures(of, i)->has_pump)
			return false;
	return true;
}

/* Rows of a session: its phases, all of them alike. */
static int rows_of_run(const struct infuse_hanging *of)
{
	return is_sessions(of) && of->schedule->phased ?
	    of->schedule->entries : 1;
}

int bedside_runs(const struct infuse_hanging *of)
{
	return is_sessions(of) ? of->plan->rows / rows_of_run(of) : 1;
}

int64_t bedside_run_start(const struct infuse_hanging *of, int run)
{
	return of->plan->row[run * rows_of_run(of)].start.min;
}

int bedside_stretches(const struct infuse_hanging *of)
{
	if (of->path == INFUSE_PATH_LADDER)
		return of->plan->rungs;
	return is_sessions(of) ? rows_of_run(of) : of->plan->rows;
}

void bedside_stretch_at(struct bedside_stretch *out,
    const struct infuse_hanging *of, int run, int i)
{
	int row = is_sessions(of) ? run * rows_of_run(of) + i : i;

	if (of->path == INFUSE_PATH_LADDER) {
		out->start = of->plan->rung[i].start.min;
		out->length = of->plan->rung[i].length.min;
		out->flow = of->plan->rung[i].at.flow;
		return;
	}
	out->start = of->plan->row[row].into.min;
	out->length = of->plan->row[row].length.min;
	out->flow = figures(of, row)->flow;
}

int64_t bedside_pumped_until(const struct infuse_hanging *of, int run,
    int64_t minute)
{
	struct bedside_stretch stretch;
	int64_t sum = 0, ran;
	int i;

	for (i = 0; i < bedside_stretches(of); i++) {
		bedside_stretch_at(&stretch, of, run, i);
		if (minute <= stretch.start)
			break;
		ran = minute - stretch.start < stretch.length ?
		    minute - stretch.start : stretch.length;
		sum += ran * stretch.flow.hundredth_ml_per_h;
	}
	return sum;
}

int64_t bedside_minute_of(const struct infuse_hanging *of, int run,
    int64_t pumped)
{
	struct bedside_stretch stretch;
	int64_t in_it, minute = 0;
	int i;

	for (i = 0; i < bedside_stretches(of); i++) {
		bedside_stretch_at(&stretch, of, run, i);
		in_it = stretch.flow.hundredth_ml_per_h * stretch.length;
		minute = stretch.start + stretch.length;
		if (pumped < in_it)
			return stretch.start +
			    pumped / stretch.flow.hundredth_ml_per_h;
		pumped -= in_it;
		if (pumped == 0)
			break;
	}
	return minute;
}

struct infuse_pumped infuse_pumped_between(const struct infuse_hanging *of,
    struct infuse_duration from, struct infuse_duration to)
{
	struct infuse_pumped out = { 0 };
	int64_t start;
	int run;

	for (run = 0; run < bedside_runs(of); run++) {
		start = bedside_run_start(of, run);
		out.hundredth_ml_min_per_h +=
		    bedside_pumped_until(of, run, to.min - start) -
		    bedside_pumped_until(of, run, from.min - start);
	}
	return out;
}

struct infuse_dose bedside_planned(const struct infuse_hanging *of)
{
	struct infuse_dose out = figures(of, of->plan->rows - 1)->so_far;
	int64_t parts;

	if (of->path == INFUSE_PATH_LADDER) {
		out = of->plan->rung[of->plan->rungs - 1].at.so_far;
		parts = out.part * bedside_runs(of);
		out.pg_min_per_h *= bedside_runs(of);
		if (out.over > 0) {
			out.pg_min_per_h += parts / out.over;
			out.part = (int32_t)(parts % out.over);
		}
	}
	return out;
}

struct infuse_flow bedside_highest_flow(const struct infuse_hanging *of)
{
	struct infuse_flow out = { 0 };
	struct bedside_stretch stretch;
	int run, i;

	for (run = 0; run < bedside_runs(of); run++)
		for (i = 0; i < bedside_stretches(of); i++) {
			bedside_stretch_at(&stretch, of, run, i);
			if (stretch.flow.hundredth_ml_per_h >
			    out.hundredth_ml_per_h)
				out = stretch.flow;
		}
	return out;
}
