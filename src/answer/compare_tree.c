/* SPDX-License-Identifier: MIT */
#include "build.h"
#include "compare.h"

static void json_extent(struct json *json, const char *key,
    const struct infuse_extent *at, bool sessions)
{
	if (!at->known) {
		json_null(json, key);
		return;
	}
	json_begin(json, key, '{');
	json_quantity(json, "rate", INFUSE_RATE, at->rate.pg_per_h, false);
	json_quantity(json, "dose_rate", INFUSE_DOSE_RATE,
	    at->dose_rate.pg_per_kg_h, !at->dose_rate_exact);
	if (sessions)
		json_dose(json, "dose_per_session", at->session);
	else
		json_null(json, "dose_per_session");
	json_dose(json, "dose_per_day", at->day);
	json_dose(json, "dose_per_course", at->course);
	json_end(json, '}');
}

static void json_text(struct json *json, const char *key,
    const struct render_text *text)
{
	if (text->failed)
		json->answer->failed = true;
	if (text->length == 0)
		json_null(json, key);
	else
		json_quoted(json, key, render_string(text));
}

static void json_one(struct json *json, const struct render_compared *one)
{
	const struct infuse_compared *figures = &one->figures;
	bool sessions = one->regimen == INFUSE_SESSIONS;

	json_begin(json, NULL, '{');
	json_string(json, "id", one->id);
	json_count(json, "revision", one->revision);
	json_string(json, "sha256", one->origin.sha256);
	json_string(json, "file", one->origin.file);
	json_bool(json, "built_in", one->origin.built_in);
	json_string(json, "drug", infuse_drug_name(figures->drug));
	json_string(json, "status", one->evidence);
	json_string(json, "regimen", infuse_regimen_name(one->regimen));
	json_count(json, "sessions", one->sessions);
	json_quantity(json, "length", INFUSE_DURATION, one->length.min,
	    false);
	json->aside = true;
	json_number(json, "hours", one->length.min * 1000000000 / 60, 9);
	json->aside = false;
	if (sessions && one->every.min > 0)
		json_quantity(json, "every", INFUSE_DURATION, one->every.min,
		    false);
	else
		json_null(json, "every");
	json_bool(json, "titrated", figures->titrated);
	if (figures->computed) {
		json_extent(json, "low", &figures->low, sessions);
		json_extent(json, "high", &figures->high, sessions);
	} else {
		json_null(json, "low");
		json_null(json, "high");
	}
	json_string(json, "verdict", render_verdict_key(figures->verdict));
	json_text(json, "reason", &one->reason);
	json_text(json, "reason_at", &one->place);
	json_text(json, "doubt", &one->doubt);
	json_end(json, '}');
}

void answer_compare_tree(struct answer *tree,
    const struct render_comparison *comparison)
{
	const struct render_context *context = comparison->context;
	struct json json = json_of(tree);
	bool two = false;
	int i;

	for (i = 1; i < comparison->count; i++)
		two = two || comparison->of[i].figures.drug !=
		    comparison->of[0].figures.drug;
	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-compare/2");
	json_quantity(&json, "weight", INFUSE_WEIGHT,
	    context->order->weight.g, context->weight_rounded);
	if (context->order->age_years == INFUSE_NO_AGE)
		json_null(&json, "age");
	else
		json_figure(&json, "age", context->order->age_years, 0, "a",
		    false);
	json_string(&json, "setting",
	    infuse_setting_name(context->order->setting));
	json_string(&json, "site", context->site->origin.file);
	json_string(&json, "site_sha256", context->site->origin.sha256);
	json_bool(&json, "two_drugs", two);
	json_begin(&json, "protocols", '[');
	for (i = 0; i < comparison->count; i++)
		json_one(&json, &comparison->of[i]);
	json_end(&json, ']');
	json_end(&json, '}');
}
