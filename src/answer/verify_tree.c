/* SPDX-License-Identifier: MIT */
#include "build.h"
#include "verify.h"

static void json_label(struct json *json, const char *key,
    struct infuse_strength strength)
{
	json_begin(json, key, '{');
	json_quantity(json, "amount", INFUSE_MASS, strength.amount.pg, false);
	json_quantity(json, "volume", INFUSE_VOLUME,
	    strength.volume.hundredth_ml, false);
	json_end(json, '}');
}

static void json_first(struct json *json,
    const struct render_check_pair *pair, enum infuse_field field)
{
	const struct infuse_record *first = pair->first;

	if (field == INFUSE_FIELD_WEIGHT)
		json_quantity(json, "first", INFUSE_WEIGHT, first->weight.g,
		    false);
	else if (field == INFUSE_FIELD_DRUG)
		json_string(json, "first", infuse_drug_name(first->drug));
	else if (field == INFUSE_FIELD_LABEL)
		json_label(json, "first", first->strength);
	else if (field == INFUSE_FIELD_RATE)
		json_quantity(json, "first", INFUSE_RATE,
		    pair->row->rate.pg_per_h, false);
	else if (field == INFUSE_FIELD_FLOW)
		json_quantity(json, "first", INFUSE_FLOW,
		    pair->row->flow.hundredth_ml_per_h, false);
	else if (field == INFUSE_FIELD_VOLUME && pair->row->has_volume)
		json_quantity(json, "first", INFUSE_VOLUME,
		    pair->row->volume.hundredth_ml, false);
	else
		json_null(json, "first");
}

static void json_second(struct json *json,
    const struct render_check_pair *pair, enum infuse_field field)
{
	const struct infuse_second *second = pair->second;

	if (field == INFUSE_FIELD_WEIGHT)
		json_quantity(json, "second", INFUSE_WEIGHT,
		    second->weight.g, false);
	else if (field == INFUSE_FIELD_DRUG)
		json_string(json, "second", infuse_drug_name(second->drug));
	else if (field == INFUSE_FIELD_LABEL)
		json_label(json, "second", second->strength);
	else if (field == INFUSE_FIELD_RATE)
		json_quantity(json, "second", INFUSE_RATE,
		    pair->result->rate.pg_per_h, false);
	else if (field == INFUSE_FIELD_FLOW)
		json_quantity(json, "second", INFUSE_FLOW,
		    second->flow.hundredth_ml_per_h, false);
	else if (field == INFUSE_FIELD_VOLUME)
		json_quantity(json, "second", INFUSE_VOLUME,
		    second->volume.hundredth_ml, false);
	else
		json_quantity(json, "second", INFUSE_FLOW,
		    pair->result->sum.hundredth_ml_per_h, false);
}

static void json_field(struct json *json,
    const struct render_check_pair *pair, enum infuse_field field)
{
	const char *mix_up = render_mix_up_key(pair->result->mix_up[field]);

	json_begin(json, NULL, '{');
	json_string(json, "field", render_field_key(field));
	json_first(json, pair, field);
	json_second(json, pair, field);
	json_bool(json, "agrees", !pair->result->differs[field]);
	if (mix_up == NULL)
		json_null(json, "mix_up");
	else
		json_string(json, "mix_up", mix_up);
	json_end(json, '}');
}

static void json_against(struct json *json,
    const struct render_check_pair *pair)
{
	json_begin(json, "against", '{');
	json_string(json, "file", pair->file);
	json_string(json, "protocol", pair->first->protocol);
	json_count(json, "revision", pair->first->revision);
	json_string(json, "sha256", pair->first->sha256);
	json_string(json, "verdict",
	    render_verdict_key(pair->first->verdict));
	json_end(json, '}');
}

void answer_verify_tree(struct answer *tree,
    const struct render_check_pair *pair)
{
	bool checked = pair->nothing == RENDER_CHECKED;
	struct json json = json_of(tree);
	int i;

	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-verify/2");
	json_against(&json, pair);
	if (pair->day == 0)
		json_null(&json, "day");
	else
		json_count(&json, "day", pair->day);
	json_bool(&json, "agree", checked && pair->result->agree);
	json_bool(&json, "unchecked", pair->nothing == RENDER_OTHER_RATE ||
	    pair->nothing == RENDER_PLAN_NO_START ||
	    pair->nothing == RENDER_PLAN_UNCHECKED);
	json_bool(&json, "one_pump_step", checked && pair->result->one_step);
	if (checked)
		json_null(&json, "nothing_to_verify");
	else
		json_string(&json, "nothing_to_verify",
		    render_nothing(pair->nothing));
	json_begin(&json, "fields", '[');
	for (i = 0; checked && i < INFUSE_FIELDS; i++)
		json_field(&json, pair, (enum infuse_field)i);
	json_end(&json, ']');
	if (checked) {
		json_bool(&json, "volume_is_bag",
		    pair->result->volume_is_bag);
		json_quantity(&json, "given", INFUSE_RATE,
		    pair->result->given.pg_per_h,
		    !pair->result->given_exact);
		json_quantity(&json, "runs", INFUSE_DURATION,
		    pair->result->runs.min, false);
	}
	json_begin(&json, "not_seen", '[');
	for (i = 0; render_not_seen[i] != NULL; i++)
		json_string(&json, NULL, render_not_seen[i]);
	json_end(&json, ']');
	json_end(&json, '}');
}
