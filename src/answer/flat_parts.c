/* SPDX-License-Identifier: MIT */
#include "context_tree.h"
#include "flat_parts.h"
#include "untested.h"
#include "when.h"

#define COUNT(array) (int)(sizeof(array) / sizeof((array)[0]))

static const char *const context_heads[] = {
	"protocol", "revision", "site", "site_revision", "weight_kg", "age",
	"setting", "strength_mg_per_ml",
};
const struct flat_group flat_context_heads = {
	COUNT(context_heads), context_heads
};

void flat_context(struct answer_flat *flat,
    const struct render_context *context)
{
	const struct infuse_order *order = context->order;
	const struct infuse_strength *strength = &order->strength;

	flat_word(flat, context->protocol->id);
	flat_number(flat, context->protocol->revision, 0);
	flat_word(flat, context->site->id);
	flat_number(flat, context->site->revision, 0);
	flat_number(flat, order->weight.g, infuse_point(INFUSE_WEIGHT));
	if (order->age_years == INFUSE_NO_AGE)
		flat_null(flat, 1);
	else
		flat_number(flat, order->age_years, 0);
	flat_word(flat, infuse_setting_name(order->setting));
	if (!order->has_strength)
		flat_null(flat, 1);
	else
		flat_number(flat, strength->amount.pg * 100 /
		    strength->volume.hundredth_ml,
		    infuse_point(INFUSE_STRENGTH));
}

static const char *const figures_heads[] = {
	"rate_mg_per_h", "dose_rate_mg_per_kg_per_h", "dose_mg",
	"flow_ml_per_h", "given_mg_per_h", "deviation_percent", "volume_ml",
	"enter", "enter_unit", "given_dose_mg",
};
const struct flat_group flat_figures_heads = {
	COUNT(figures_heads), figures_heads
};

void flat_dose(struct answer_flat *flat, struct infuse_dose dose)
{
	flat_number(flat, infuse_mass_of(dose, INFUSE_DOWN).pg,
	    infuse_point(INFUSE_MASS));
}

void flat_figures(struct answer_flat *flat, const struct infuse_figures *at)
{
	struct answer_figure enter;

	if (at == NULL) {
		flat_null(flat, COUNT(figures_heads));
		return;
	}
	flat_number(flat, at->rate.pg_per_h, infuse_point(INFUSE_RATE));
	flat_number(flat, at->dose_rate.pg_per_kg_h,
	    infuse_point(INFUSE_DOSE_RATE));
	flat_dose(flat, at->dose);
	if (!at->has_pump) {
		flat_null(flat, COUNT(figures_heads) - 3);
		return;
	}
	enter = answer_quantity(at->enter.dimension, at->enter.base);
	flat_number(flat, at->flow.hundredth_ml_per_h,
	    infuse_point(INFUSE_FLOW));
	flat_number(flat, at->given.pg_per_h, infuse_point(INFUSE_RATE));
	flat_number(flat, at->deviation, 3);
	flat_number(flat, at->volume.hundredth_ml,
	    infuse_point(INFUSE_VOLUME));
	flat_number(flat, enter.n, enter.point);
	flat_word(flat, enter.unit);
	flat_dose(flat, at->given_dose);
}

static const char *const findings_heads[] = {
	"findings", "rules", "finding_verdict", "rule", "bound", "limit",
	"limit_unit", "found", "found_unit", "source", "file", "line", "text",
	"not_done",
};
const struct flat_group flat_findings_heads = {
	COUNT(findings_heads), findings_heads
};

/* A number and its unit. */
static void finding_figure(struct answer_flat *flat,
    const struct infuse_finding *finding, int64_t n)
{
	struct answer_figure figure;

	if (!answer_finding_figure(&figure, finding, n)) {
		flat_null(flat, 2);
		return;
	}
	flat_number(flat, figure.n, figure.point);
	flat_word(flat, figure.unit);
}

/* The worst, as it is the first. */
static void add_finding(struct answer_flat *flat,
    const struct render_context *context,
    const struct infuse_finding *finding, const bool *allowed, int rows)
{
	const struct answer_finding_place place =
	    answer_finding_place(context, finding);
	size_t from;

	flat_word(flat, render_verdict_key(finding->verdict));
	flat_word(flat, infuse_rule_name(finding->rule));
	flat_word(flat, finding->bound == INFUSE_NO_BOUND ? NULL :
	    infuse_bound_name(finding->bound));
	finding_figure(flat, finding, finding->limit);
	finding_figure(flat, finding, finding->found);
	flat_word(flat, place.source);
	flat_word(flat, place.file);
	if (place.line == 0)
		flat_null(flat, 1);
	else
		flat_number(flat, place.line, 0);
	from = flat->text.length;
	render_finding(&flat->text, context, finding, allowed, rows);
	flat_added(flat, from);
}

void flat_findings(struct answer_flat *flat,
    const struct render_context *context,
    const struct infuse_findings *findings, const bool *allowed, int rows)
{
	const char *names[ANSWER_NOT_DONE_MAX];
	int count = answer_not_done(names, context), i;
	size_t from = flat->text.length;

	flat_number(flat, findings->count, 0);
	for (i = 0; i < findings->count; i++)
		flat_join(flat, from, infuse_rule_name(findings->of[i].rule));
	flat_added(flat, from);
	if (findings->count == 0)
		flat_null(flat, COUNT(findings_heads) - 3);
	else
		add_finding(flat, context, &findings->of[0], allowed, rows);
	from = flat->text.length;
	for (i = 0; i < count; i++)
		flat_join(flat, from, names[i]);
	flat_added(flat, from);
}

void flat_moment(struct answer_flat *flat, const struct infuse_clock *clock,
    struct infuse_duration at)
{
	char out[RENDER_ISO_MAX];

	if (clock == NULL) {
		flat_null(flat, 1);
		return;
	}
	render_iso(out, clock, at);
	flat_string(flat, out);
}

void flat_join(struct answer_flat *flat, size_t from, const char *word)
{
	if (flat->text.length > from)
		render_add(&flat->text, " ");
	render_add(&flat->text, word);
}

void flat_join_count(struct answer_flat *flat, size_t from, int64_t n)
{
	if (flat->text.length > from)
		render_add(&flat->text, " ");
	render_add_count(&flat->text, n);
}
