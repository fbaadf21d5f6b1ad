/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "prepare_parts.h"

#define MG INFUSE_PG_PER_MG

static bool has_vial_of(const struct render_bags *bags, int64_t pg_per_ml)
{
	return bags->make->drug == INFUSE_KETAMINE && bags->made->has_mix &&
	    bags_pg_per_ml(bags->make->vial) == pg_per_ml;
}

static void say_dilute(struct render_text *text,
    const struct render_bags *bags)
{
	if (has_vial_of(bags, 100 * MG))
		render_add(text, "100 mg/mL never goes in undiluted: at least "
		    "its own volume of diluent (label)");
}

static void say_isotonic(struct render_text *text,
    const struct render_bags *bags)
{
	if (has_vial_of(bags, 10 * MG) &&
	    bags->made->mix.diluent.hundredth_ml > 0)
		render_add(text, "an old monograph says that 10 mg/mL should "
		    "not be diluted, as it is isotonic already; local "
		    "practice differs");
}

/* PREP-01: 1 and 2 mg/mL (label), 1 and 5 mg/mL (CHEO). */
static void say_usual(struct render_text *text,
    const struct render_bags *bags)
{
	static const int64_t usual[] = { 1, 2, 5 };
	struct infuse_strength bag = bags->make->bag;
	size_t i;

	if (bags->make->drug != INFUSE_KETAMINE)
		return;
	for (i = 0; i < sizeof(usual) / sizeof(usual[0]); i++)
		if (bag.amount.pg * 100 ==
		    usual[i] * MG * bag.volume.hundredth_ml)
			return;
	render_add(text, "not one of the usual strengths, which are 1 or 2 "
	    "mg/mL (label) and 1 or 5 mg/mL (CHEO, Ottawa)");
}

static void say_incompatible(struct render_text *text,
    const struct render_bags *bags)
{
	(void)bags;
	render_add(text, "incompatible with diazepam and barbiturates "
	    "(monograph of ketamine): never in the same bag, syringe or "
	    "line");
}

static void say_use(struct render_text *text, const struct render_bags *bags)
{
	(void)bags;
	render_add(text, "the label says to use it at once after dilution; "
	    "until when it may be used is for the pharmacy to say, and not "
	    "said here");
}

static void say_bag_max(struct render_text *text,
    const struct render_bags *bags)
{
	const struct infuse_site_document *site = bags->context->site;

	if (bags->make->bag_max.min == 0) {
		render_add(text, "how long a bag may hang is not capped: the "
		    "site's file has no bag-max-hours");
		return;
	}
	render_add(text, "a bag hangs for ");
	render_duration(text, bags->make->bag_max);
	render_add(text, " at most: site ");
	render_place(text, bags->context, INFUSE_FROM_SITE,
	    site->bag_max_line);
}

/* The shortest of those that last less than 4 h. */
static void say_short(struct render_text *text,
    const struct render_bags *bags)
{
	struct bags_run runs[BAGS_RUNS_MAX];
	const struct bags_run *shortest = NULL;
	int i, count = bags_runs(runs, bags);

	for (i = 0; i < count; i++)
		if (bags_is_short(bags, &runs[i]) && (shortest == NULL ||
		    runs[i].at->flow.hundredth_ml_per_h >
		    shortest->at->flow.hundredth_ml_per_h))
			shortest = &runs[i];
	if (shortest == NULL)
		return;
	render_add(text, "a bag lasts less than 4 h: ");
	render_duration(text, infuse_bag_lasts(&bags->made->of,
	    shortest->at->flow));
	render_add(text, " at ");
	render_flow(text, shortest->at->flow);
	render_add(text, "; have the next one at hand");
}

static void say_session(struct render_text *text,
    const struct render_bags *bags)
{
	if (bags_are_of_sessions(bags))
		render_add(text, "each session has a new bag: what is left "
		    "of one is not kept for the next session");
}

/* S-24: and no bolus is calculated anywhere. */
static void say_line(struct render_text *text, const struct render_bags *bags)
{
	if (bags->line.hundredth_ml == 0)
		return;
	render_add(text, "flushing ");
	render_quantity(text, INFUSE_VOLUME, bags->line.hundredth_ml);
	render_add(text, " of line at ");
	bags_strength_number(text, bags->make->bag);
	render_add(text, " mg/mL is a ");
	bags_portion_number(text, bags_portion_of_volume(bags->make->bag,
	    bags->line));
	render_add(text, " mg bolus; what it takes to fill the line is not "
	    "counted in the bags");
}

/* S-24: what is set as volume to be infused. */
static void say_set(struct render_text *text, const struct render_bags *bags)
{
	struct bags_run runs[BAGS_RUNS_MAX];

	if (bags_end_before(bags, runs, bags_runs(runs, bags)))
		render_add(text, "set: the volume to be infused is set for one "
		    "bag, and again with the next");
}

static bool is_at_night(const struct render_bags *bags,
    struct infuse_duration at)
{
	struct infuse_moment moment = infuse_clock_at(bags->context->clock,
	    at);

	return infuse_is_night(&moment.civil);
}

/* S-15: one note, of the bags and the end. */
static void say_night(struct render_text *text,
    const struct render_bags *bags)
{
	const struct infuse_account *account = &bags->made->account;
	int64_t i, up = 0;
	bool end = false;

	if (bags->context->clock == NULL || bags->made->ranged)
		return;
	for (i = 0; i < account->bags; i++) {
		up += is_at_night(bags, bags->made->bag[i].up);
		end = is_at_night(bags, bags->made->bag[i].down);
	}
	if (up == 0 && !end)
		return;
	bags_count(text, up);
	render_add(text, " of ");
	bags_count(text, account->bags);
	render_add(text, end ? " bags go up, and the last comes down, between "
	    : " bags go up between ");
	render_quote(text, "20:00");
	render_add(text, " and ");
	render_quote(text, "08:00");
}

static bool is_any_cut(const struct render_bags *bags)
{
	const struct infuse_hung *bag = bags->made->bag;
	struct infuse_strength label = bags->make->bag;
	int64_t i;

	for (i = 0; i < bags->made->account.bags && !bags->made->ranged; i++)
		if (bags_pumped_is_cut(bag[i].given) ||
		    bags_portion_is_cut(infuse_portion_of(label,
		    bag[i].given)) ||
		    bags_portion_is_cut(infuse_portion_of(label,
		    bag[i].left)))
			return true;
	return bags_portion_is_cut(bags->made->account.given) ||
	    bags_portion_is_cut(bags->made->most.given);
}

static void say_times(struct render_text *text,
    const struct render_bags *bags)
{
	render_add(text, bags->made->ranged ? "times" : "times of change");
	render_add(text, " are rounded down to the minute");
	if (is_any_cut(bags))
		render_add(text, ", volumes to 0.01 mL and amounts to 0.001 "
		    "mg; sums are those of the exact figures");
}

bool bags_remark(struct render_text *text, const struct render_bags *bags,
    int i)
{
	static void (*const say[])(struct render_text *,
	    const struct render_bags *) = {
		say_dilute, say_isotonic, say_usual, say_incompatible,
		say_use, say_set, say_bag_max, say_short, say_session, say_line,
		say_night, say_times,
	};

	if (i >= (int)(sizeof(say) / sizeof(say[0])))
		return false;
	say[i](text, bags);
	return true;
}
