/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "prepare.h"

static bool hang_range(struct infuse_preparation *out)
{
	struct infuse_hanging most = out->of;

	most.path = INFUSE_PATH_MOST;
	if (!infuse_hang(&out->most, NULL, &most))
		return false;
	if (out->has_least && !infuse_hang(&out->account, NULL, &out->of))
		return false;
	out->agrees = out->most.agrees &&
	    (!out->has_least || out->account.agrees);
	return true;
}

/* Draw and diluent are the label's volume; what is drawn and what is left in
 * vials is what they held. */
static bool mix_agrees(const struct infuse_mix *mix,
    const struct infuse_make *make)
{
	return mix->draw.hundredth_ml + mix->diluent.hundredth_ml ==
	    make->bag.volume.hundredth_ml &&
	    mix->draw.hundredth_ml + mix->rest.hundredth_ml ==
	    mix->vials * make->vial.volume.hundredth_ml &&
	    make->bag.amount.pg + mix->rest_amount.pg ==
	    mix->vials * make->vial.amount.pg;
}

static void set_bags(struct infuse_preparation *out,
    const struct infuse_case *of)
{
	const struct infuse_schedule *schedule = &of->protocol->schedule;
	bool titrated = schedule->form == INFUSE_FORM_TITRATED;

	out->ranged = titrated && !of->order.has_target;
	out->has_least = !titrated || schedule->titration.has_start;
	if (titrated && of->order.has_target)
		out->of.path = INFUSE_PATH_LADDER;
	if (out->ranged) {
		out->has_bags = hang_range(out);
	} else {
		out->has_bags = infuse_hang(&out->account, out->bag,
		    &out->of);
		out->agrees = out->account.agrees;
	}
	if (out->has_bags)
		return;
	out->agrees = true;
	out->too_many = out->account.bags == INFUSE_BAGS_MAX ||
	    out->most.bags == INFUSE_BAGS_MAX;
	out->verdict = infuse_verdict_least(out->verdict, INFUSE_UNCHECKED);
}

/*
 * PREP-02 as a finding of the guard, before all others: a bag above half of
 * 100 mg/mL was not diluted, whatever a site's file allows.
 */
static void add_undiluted(struct infuse_findings *findings,
    struct infuse_strength bag)
{
	static const struct infuse_finding empty;
	struct infuse_finding finding = empty;
	int i;

	finding.verdict = INFUSE_STOP;
	finding.rule = INFUSE_RULE_STRENGTH;
	finding.bound = INFUSE_HARD_MAX;
	finding.found = bag.amount.pg * 100 / bag.volume.hundredth_ml * 1000;
	finding.limit = BEDSIDE_UNDILUTED_ABOVE * 1000;
	finding.source = INFUSE_FROM_GUARD;
	if (findings->count < INFUSE_FINDINGS_MAX)
		findings->count++;
	for (i = findings->count - 1; i > 0; i--)
		findings->of[i] = findings->of[i - 1];
	findings->of[0] = finding;
}

void infuse_prepare(struct infuse_preparation *out,
    const struct infuse_case *of, const struct infuse_plan *plan,
    const struct infuse_make *make)
{
	static const struct infuse_preparation empty;

	*out = empty;
	out->agrees = true;
	out->of.schedule = &of->protocol->schedule;
	out->of.plan = plan;
	out->of.path = INFUSE_PATH_ROWS;
	out->of.bag = make->bag;
	out->of.bag_max = make->bag_max;
	out->verdict = plan->verdict;
	out->undiluted = infuse_is_undiluted(make->drug, make->bag);
	out->findings = plan->findings;
	if (out->undiluted) {
		out->verdict = INFUSE_STOP;
		add_undiluted(&out->findings, make->bag);
	}
	if (out->verdict <= INFUSE_UNCHECKED)
		return;
	out->has_mix = make->has_vial;
	if (make->has_vial) {
		infuse_mix(&out->mix, make);
		out->verdict = infuse_verdict_least(out->verdict,
		    out->mix.verdict);
	}
	set_bags(out, of);
	out->agrees = out->agrees &&
	    (!out->has_mix || mix_agrees(&out->mix, make));
}
