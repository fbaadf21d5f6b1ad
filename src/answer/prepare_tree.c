/* SPDX-License-Identifier: MIT */
#include "context_tree.h"
#include "prepare_parts.h"
#include "when.h"

/* Of parts of 0.01 mL and of a picogram, down; `rounded` says where. */
static void json_pumped(struct json *json, const char *key,
    struct infuse_pumped pumped)
{
	json_quantity(json, key, INFUSE_VOLUME,
	    pumped.hundredth_ml_min_per_h / 60, bags_pumped_is_cut(pumped));
}

static void json_portion(struct json *json, const char *key,
    struct infuse_portion portion)
{
	json_quantity(json, key, INFUSE_MASS, portion.whole.pg,
	    portion.part != 0);
}

static void json_mass(struct json *json, const char *key, int64_t pg)
{
	json_quantity(json, key, INFUSE_MASS, pg, false);
}

static void json_ratio(struct json *json, const char *key,
    struct infuse_strength strength)
{
	json_quantity(json, key, INFUSE_STRENGTH, bags_pg_per_ml(strength),
	    strength.amount.pg * 100 % strength.volume.hundredth_ml != 0);
}

static void json_duration(struct json *json, const char *key,
    struct infuse_duration length)
{
	json_quantity(json, key, INFUSE_DURATION, length.min, false);
}

/* The part of all of the volume that is not the label's, in 0.001 %. */
static bool is_off_rounded(const struct render_bags *bags,
    const struct infuse_way *way)
{
	int64_t all = way->strength.volume.hundredth_ml;

	return (all - bags->make->bag.volume.hundredth_ml) * 100000 % all != 0;
}

static void json_way(struct json *json, const struct render_bags *bags,
    enum infuse_way_kind kind)
{
	const struct infuse_preparation *made = bags->made;
	const struct infuse_way *way = &made->mix.way[kind];
	struct infuse_flow highest = made->ranged ? made->most.highest :
	    made->account.highest;
	struct infuse_rate gives;

	json_begin(json, NULL, '{');
	json_string(json, "way", bags_way_key(kind));
	json_quantity(json, "take_out", INFUSE_VOLUME, way->out.hundredth_ml,
	    false);
	json_quantity(json, "in_all", INFUSE_VOLUME,
	    way->strength.volume.hundredth_ml, false);
	json_ratio(json, "true_strength", way->strength);
	json_figure(json, "off", way->off, 3, "%", is_off_rounded(bags,
	    way));
	json_quantity(json, "at_flow", INFUSE_FLOW,
	    highest.hundredth_ml_per_h, false);
	if (infuse_rate_of_flow(&gives, highest, way->strength))
		json_quantity(json, "delivers", INFUSE_RATE, gives.pg_per_h,
		    way->strength.amount.pg * highest.hundredth_ml_per_h %
		    way->strength.volume.hundredth_ml != 0);
	else
		json_null(json, "delivers");
	json_string(json, "verdict", render_verdict_key(way->verdict));
	json_end(json, '}');
}

static void json_mix(struct json *json, const struct render_bags *bags)
{
	const struct infuse_mix *mix = &bags->made->mix;
	int kind;

	if (!bags->made->has_mix || !bags->made->has_bags) {
		json_null(json, "each_bag");
		return;
	}
	json_begin(json, "each_bag", '{');
	json_ratio(json, "vial_strength", bags->make->vial);
	json_mass(json, "vial_amount", bags->make->vial.amount.pg);
	json_quantity(json, "vial_volume", INFUSE_VOLUME,
	    bags->make->vial.volume.hundredth_ml, false);
	json_count(json, "vials", mix->vials);
	json_quantity(json, "draw", INFUSE_VOLUME, mix->draw.hundredth_ml,
	    false);
	json_quantity(json, "diluent", INFUSE_VOLUME,
	    mix->diluent.hundredth_ml, false);
	json_quantity(json, "left_in_vials", INFUSE_VOLUME,
	    mix->rest.hundredth_ml, false);
	json_mass(json, "left_in_vials_amount", mix->rest_amount.pg);
	json_begin(json, "ways", '[');
	for (kind = 0; kind < INFUSE_WAYS; kind++)
		if (mix->way[kind].known)
			json_way(json, bags, (enum infuse_way_kind)kind);
	json_end(json, ']');
	json_end(json, '}');
}

static void json_line(struct json *json, const struct render_bags *bags)
{
	if (bags->line.hundredth_ml == 0) {
		json_null(json, "line_volume");
		json_null(json, "line_amount");
		return;
	}
	json_quantity(json, "line_volume", INFUSE_VOLUME,
	    bags->line.hundredth_ml, false);
	json_portion(json, "line_amount", bags_portion_of_volume(
	    bags->make->bag, bags->line));
}

static void json_run(struct json *json, const struct render_bags *bags,
    const struct bags_run *run)
{
	struct infuse_pumped pumped = bags_pumped_in(run);

	json_begin(json, NULL, '{');
	json_string(json, "path", run->path);
	json_count(json, "first", run->first + 1);
	json_count(json, "last", run->last + 1);
	json_duration(json, "start", run->start);
	json_duration(json, "length", run->length);
	json_quantity(json, "flow", INFUSE_FLOW,
	    run->at->flow.hundredth_ml_per_h, false);
	json_quantity(json, "given", INFUSE_RATE, run->at->given.pg_per_h,
	    !run->at->given_exact);
	if (run->at->flow.hundredth_ml_per_h > 0)
		json_quantity(json, "to_infuse", INFUSE_VOLUME,
		    infuse_to_infuse(&bags->made->of, run->at->flow,
		    run->length).volume.hundredth_ml, false);
	else
		json_null(json, "to_infuse");
	json_pumped(json, "volume", pumped);
	json_portion(json, "dose", infuse_portion_of(bags->make->bag,
	    pumped));
	if (run->at->flow.hundredth_ml_per_h > 0)
		json_duration(json, "bag_lasts", infuse_bag_lasts(
		    &bags->made->of, run->at->flow));
	else
		json_null(json, "bag_lasts");
	json_end(json, '}');
}

static void json_runs(struct json *json, const struct render_bags *bags)
{
	struct bags_run runs[BAGS_RUNS_MAX];
	int i, count = bags->made->has_bags ? bags_runs(runs, bags) : 0;

	json_begin(json, "rates", '[');
	for (i = 0; i < count; i++)
		json_run(json, bags, &runs[i]);
	json_end(json, ']');
}

static void json_bag(struct json *json, const struct render_bags *bags,
    const struct infuse_hung *bag)
{
	const struct infuse_clock *clock = bags->context->clock;
	struct infuse_strength label = bags->make->bag;

	json_begin(json, NULL, '{');
	if (bag->session == 0)
		json_null(json, "session");
	else
		json_count(json, "session", bag->session);
	json_duration(json, "up_after", bag->up);
	json_duration(json, "down_after", bag->down);
	json_moment(json, "up", clock, bag->up);
	json_moment(json, "down", clock, bag->down);
	json_string(json, "end", bags_end_key(bag->end));
	json_pumped(json, "given_volume", bag->given);
	json_portion(json, "given", infuse_portion_of(label, bag->given));
	json_pumped(json, "left_volume", bag->left);
	json_portion(json, "left", infuse_portion_of(label, bag->left));
	json_end(json, '}');
}

/* A titrated range has no bags of its own, only how many. */
static void json_bags(struct json *json, const struct render_bags *bags)
{
	int64_t i;

	json_begin(json, "bags", '[');
	for (i = 0; bags->made->has_bags && !bags->made->ranged &&
	    i < bags->made->account.bags; i++)
		json_bag(json, bags, &bags->made->bag[i]);
	json_end(json, ']');
}

static void json_account(struct json *json, const char *key,
    const struct render_bags *bags, const struct infuse_account *account)
{
	const struct infuse_mix *mix = &bags->made->mix;

	if (!bags->made->has_bags || account->bags == 0) {
		json_null(json, key);
		return;
	}
	json_begin(json, key, '{');
	json_count(json, "bags", account->bags);
	if (bags->made->has_mix) {
		json_count(json, "vials", account->bags * mix->vials);
		json_mass(json, "opened", account->bags * mix->vials *
		    bags->make->vial.amount.pg);
		json_mass(json, "left_in_vials",
		    account->bags * mix->rest_amount.pg);
	} else {
		json_null(json, "vials");
		json_null(json, "opened");
		json_null(json, "left_in_vials");
	}
	json_mass(json, "in_bags", account->bags * bags->make->bag.amount.pg);
	json_dose(json, "planned", account->planned);
	json_portion(json, "given", account->given);
	json_pumped(json, "given_volume", account->pumped);
	json_portion(json, "left_in_bags", account->wasted);
	json_pumped(json, "left_volume", account->left);
	json_end(json, '}');
}

static void json_dates(struct json *json, const struct render_bags *bags)
{
	struct bags_date dates[BAGS_DATES_MAX];
	char iso[RENDER_ISO_MAX];
	int i, count = bags_dates(dates, bags);

	json_begin(json, "dates", '[');
	for (i = 0; i < count; i++) {
		json_begin(json, NULL, '{');
		render_iso(iso, bags->context->clock, dates[i].from);
		iso[10] = '\0';		/* the date alone */
		json_string(json, "date", iso);
		json_pumped(json, "given_volume", dates[i].pumped);
		json_portion(json, "given", infuse_portion_of(
		    bags->make->bag, dates[i].pumped));
		json_end(json, '}');
	}
	json_end(json, ']');
}

static void json_notes(struct json *json, const struct render_bags *bags)
{
	struct render_text note = { 0 };
	int i;

	json_begin(json, "notes", '[');
	for (i = 0; bags->made->has_bags && bags_remark(&note, bags, i);
	    i++) {
		if (note.length > 0)
			json_string(json, NULL, render_string(&note));
		if (note.failed)
			json->answer->failed = true;
		render_text_free(&note);
	}
	json_end(json, ']');
}

void answer_prepare_tree(struct answer *tree,
    const struct render_bags *bags)
{
	const struct infuse_preparation *made = bags->made;
	static const struct infuse_account none;
	struct json json = json_of(tree);

	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-preparation/2");
	json_context(&json, bags->context);
	json_clock(&json, bags->context->clock);
	json_string(&json, "verdict", render_verdict_key(made->verdict));
	json_bool(&json, "undiluted", made->undiluted);
	json_mix(&json, bags);
	if (bags->make->has_overfill)
		json_quantity(&json, "overfill", INFUSE_VOLUME,
		    bags->make->overfill.hundredth_ml, false);
	else
		json_null(&json, "overfill");
	if (bags->make->bag_max.min > 0)
		json_duration(&json, "bag_max", bags->make->bag_max);
	else
		json_null(&json, "bag_max");
	json_line(&json, bags);
	json_runs(&json, bags);
	json_bags(&json, bags);
	json_account(&json, "all", bags, made->ranged ? &none :
	    &made->account);
	json_account(&json, "least", bags, made->ranged ? &made->account :
	    &none);
	json_account(&json, "most", bags, &made->most);
	json_dates(&json, bags);
	json_notes(&json, bags);
	json_findings(&json, bags->context, &made->findings, NULL,
	    bags->plan->rows);
	json_end(&json, '}');
}
