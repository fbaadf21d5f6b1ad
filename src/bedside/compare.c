/* SPDX-License-Identifier: MIT */
#include <infuse/compare.h>

static const struct infuse_figures *end_of(const struct infuse_row *row,
    bool most)
{
	return most && row->titrated ? &row->most : &row->at;
}

/* Of one session, or of one day: all sessions that begin on it. */
static bool are_of_one(const struct infuse_row *a, const struct infuse_row *b,
    bool session)
{
	return session ? a->session == b->session : a->day == b->day;
}

/* The dose of the day of a row, or of its session. */
static struct infuse_dose dose_with(const struct infuse_plan *plan, int row,
    bool most, bool session)
{
	struct infuse_dose sum = { 0, 0, 0 };
	int i;

	/* It is a part of the course, which was added up before. */
	for (i = 0; i < plan->rows; i++)
		if (are_of_one(&plan->row[i], &plan->row[row], session) &&
		    !infuse_dose_add(&sum, sum,
		    end_of(&plan->row[i], most)->dose))
			break;
	return sum;
}

/* The highest rate may run for a part of a day only, and is not asked for. */
static void set_extent(struct infuse_extent *out,
    const struct infuse_plan *plan, int row, bool most, bool highest)
{
	const struct infuse_figures *at = end_of(&plan->row[row], most);
	struct infuse_dose day;
	int i;

	out->known = true;
	out->rate = at->rate;
	out->dose_rate = at->dose_rate;
	out->dose_rate_exact = at->dose_rate_exact;
	if (plan->row[row].session != 0)
		out->session = dose_with(plan, row, most, true);
	out->course = end_of(&plan->row[plan->rows - 1], most)->so_far;
	for (i = 0; i < plan->rows; i++) {
		if (!highest && infuse_rate_cmp(end_of(&plan->row[i],
		    most)->rate, at->rate) != 0)
			continue;
		day = dose_with(plan, i, most, false);
		if (infuse_dose_cmp(day, out->day) > 0)
			out->day = day;
	}
}

void infuse_compare(struct infuse_compared *out, const struct infuse_case *of,
    const struct infuse_plan *plan)
{
	static const struct infuse_compared empty;
	int i, highest = 0;

	*out = empty;
	out->drug = of->protocol->drug;
	out->verdict = plan->verdict;
	out->computed = true;
	for (i = 0; i < plan->rows; i++) {
		out->computed = out->computed && plan->row[i].computed;
		if (infuse_rate_cmp(plan->row[i].at.rate,
		    plan->row[highest].at.rate) > 0)
			highest = i;
		out->constant = i == 0 || (out->constant &&
		    infuse_rate_cmp(plan->row[i].at.rate,
		    plan->row[0].at.rate) == 0);
	}
	if (!out->computed)
		return;
	out->titrated = plan->row[0].titrated;
	if (out->titrated)
		out->constant = false;
	set_extent(&out->low, plan, 0, false, false);
	out->low.known = !out->titrated ||
	    of->protocol->schedule.titration.has_start;
	set_extent(&out->high, plan, out->titrated ? 0 : highest,
	    out->titrated, true);
}
