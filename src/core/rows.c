/* SPDX-License-Identifier: MIT */
#include "rows.h"
#include "schedule.h"

/* What the row before has come to. */
struct so_far {
	bool computed;
	struct core_so_far at;
	struct core_so_far most;
};

/*@ predicate is_so_far(struct so_far s) =
      core_is_so_far(s.at) && core_is_so_far(s.most);
*/

/*@ requires \valid(f) && core_are_figures(f) && !f->has_pump;
    requires infuse_is_duration(length) && core_is_setup(setup);
    requires core_is_so_far(so_far);
    assigns *f;
    ensures core_is_shown(f, setup.has_strength);
*/
static bool reckon(struct infuse_figures *f, struct infuse_duration length,
    struct core_setup setup, struct core_so_far so_far)
{
	return core_figures(f, length, setup) && core_add_so_far(f, so_far);
}

/* A row of a schedule; of its figures there are only the rates as yet. */
/*@ predicate is_bare(struct infuse_row *r) =
      0 < r->length.min <= INFUSE_DURATION_MAX_MIN &&
      core_are_figures(&r->at) && !r->at.has_pump &&
      core_are_figures(&r->most) && !r->most.has_pump;
*/

/*@ requires \valid(out) && is_bare(out) && core_is_setup(setup);
    requires core_is_so_far(so_far);
    assigns out->at;
    ensures core_is_row(out, setup.has_strength);
    ensures !out->most.has_pump;
*/
static bool reckon_at(struct infuse_row *out, struct core_setup setup,
    struct core_so_far so_far)
{
	struct infuse_duration length;

	length.min = out->length.min;
	return reckon(&out->at, length, setup, so_far);
}

/*@ requires \valid(out) && core_is_setup(setup);
    requires 0 < out->length.min <= INFUSE_DURATION_MAX_MIN;
    requires core_are_figures(&out->at) && core_are_figures(&out->most);
    requires out->at.has_pump ==> setup.has_strength;
    requires !out->most.has_pump && core_is_so_far(so_far);
    assigns out->most;
    ensures core_is_row(out, setup.has_strength);
*/
static bool reckon_most(struct infuse_row *out, struct core_setup setup,
    struct core_so_far so_far)
{
	struct infuse_duration length;

	length.min = out->length.min;
	return reckon(&out->most, length, setup, so_far);
}

/*@ requires \valid(out) && is_bare(out) && core_is_setup(setup);
    requires is_so_far(before);
    assigns out->computed, out->at, out->most;
    ensures core_is_row(out, setup.has_strength);
*/
static void complete(struct infuse_row *out, struct core_setup setup,
    struct so_far before)
{
	bool computed = before.computed && out->computed;

	if (computed)
		computed = reckon_at(out, setup, before.at);
	if (computed && out->titrated)
		computed = reckon_most(out, setup, before.most);
	out->computed = computed;
}

/* The figures of one row, with the dose so far of the row before it. */
/*@ requires \valid(out) && \valid_read(schedule);
    requires \separated(out, schedule);
    requires infuse_is_schedule(schedule) && core_is_setup(setup);
    requires 0 <= i < INFUSE_ROWS_MAX && infuse_is_milli(most);
    requires is_so_far(before);
    assigns *out;
    ensures core_is_row(out, setup.has_strength);
*/
static void make_row(struct infuse_row *out,
    const struct infuse_schedule *schedule, struct core_setup setup, int i,
    struct infuse_milli most, struct so_far before)
{
	core_schedule_row(out, schedule, setup.dosing, i, most);
	complete(out, setup, before);
}

/*@ requires \valid_read(plan) && 0 <= i < INFUSE_ROWS_MAX;
    requires core_are_rows(plan, i, has_strength);
    assigns \nothing;
    ensures is_so_far(\result);
*/
static struct so_far before(const struct infuse_plan *plan, int i,
    bool has_strength)
{
	struct so_far out;

	(void)has_strength;
	out.computed = true;
	out.at = core_nothing_so_far();
	out.most = core_nothing_so_far();
	if (i == 0)
		return out;
	out.computed = plan->row[i - 1].computed;
	out.at = core_so_far_of(&plan->row[i - 1].at);
	out.most = core_so_far_of(&plan->row[i - 1].most);
	return out;
}

/* Adds a row; those before it and the schedule stay as they are. */
/*@ requires \valid(plan) && \valid_read(schedule);
    requires \separated(plan, schedule);
    requires infuse_is_schedule(schedule) && core_is_setup(setup);
    requires 0 <= i < INFUSE_ROWS_MAX && infuse_is_milli(most);
    requires core_are_rows(plan, i, setup.has_strength);
    assigns plan->row[i];
    ensures core_are_rows(plan, i + 1, setup.has_strength);
    ensures infuse_are_times(schedule);
    ensures infuse_are_entries(schedule);
    ensures infuse_is_ramp(schedule);
    ensures infuse_is_titration(&schedule->titration);
    ensures infuse_is_wean(&schedule->wean);
*/
static void add_row(struct infuse_plan *plan,
    const struct infuse_schedule *schedule, struct core_setup setup, int i,
    struct infuse_milli most)
{
	make_row(&plan->row[i], schedule, setup, i, most,
	    before(plan, i, setup.has_strength));
}

void core_rows_fill(struct infuse_plan *plan,
    const struct infuse_schedule *schedule, struct core_setup setup,
    struct infuse_milli most)
{
	int rows = core_schedule_rows(schedule);
	int i;

	/*@ loop invariant 0 <= i <= rows;
	    loop invariant core_are_rows(plan, i, setup.has_strength);
	    loop invariant infuse_are_times(schedule);
	    loop invariant infuse_are_entries(schedule) && infuse_is_ramp(schedule);
	    loop invariant infuse_is_titration(&schedule->titration);
	    loop invariant infuse_is_wean(&schedule->wean);
	    loop assigns i, plan->row[0 .. INFUSE_ROWS_MAX - 1];
	    loop variant rows - i;
	*/
	for (i = 0; i < rows; i++)
		add_row(plan, schedule, setup, i, most);
	plan->rows = rows;
}
