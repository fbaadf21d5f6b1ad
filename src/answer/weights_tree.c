/* SPDX-License-Identifier: MIT */
#include <infuse/bases.h>

#include "context_tree.h"
#include "weights.h"

static void json_body(struct json *json, const struct infuse_body *body)
{
	struct infuse_weight weight;
	int basis;

	json_figure(json, "height", body->height.tenth_mm, 2, "cm", false);
	json_string(json, "sex", body->sex == INFUSE_MALE ? "male" :
	    "female");
	json_figure(json, "bmi", infuse_bmi_milli(body, INFUSE_DOWN), 3,
	    "kg/m2", infuse_bmi_milli(body, INFUSE_DOWN) !=
	    infuse_bmi_milli(body, INFUSE_UP));
	for (basis = 0; basis < INFUSE_BASES; basis++) {
		if (infuse_body_weight(&weight, body,
		    (enum infuse_basis)basis) == INFUSE_BODY_KNOWN)
			json_quantity(json,
			    infuse_basis_name((enum infuse_basis)basis),
			    INFUSE_WEIGHT, weight.g, false);
		else
			json_null(json,
			    infuse_basis_name((enum infuse_basis)basis));
	}
}

void json_weights(struct json *json, const struct render_context *context)
{
	const struct infuse_order *order = context->order;
	static const char *const keys[] = { "height", "sex", "bmi" };
	size_t i;
	int basis;

	json_begin(json, "weights", '{');
	json_string(json, "basis",
	    infuse_basis_name(context->protocol->protocol.basis));
	json_quantity(json, "dosing", INFUSE_WEIGHT,
	    infuse_dosing_weight(order).g, false);
	json_quantity(json, "for_limits", INFUSE_WEIGHT,
	    infuse_limit_weight(order).g, false);
	if (context->body != NULL) {
		json_body(json, context->body);
	} else {
		for (i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
			json_null(json, keys[i]);
		json_quantity(json, infuse_basis_name(INFUSE_ACTUAL),
		    INFUSE_WEIGHT, order->weight.g, false);
		for (basis = INFUSE_ACTUAL + 1; basis < INFUSE_BASES; basis++)
			json_null(json,
			    infuse_basis_name((enum infuse_basis)basis));
	}
	json_end(json, '}');
}

static void json_base_rate(struct json *json,
    const struct render_context *context, const struct infuse_base_rate *rate)
{
	static const char *const kinds[] = {
		[INFUSE_RATE_OF_ROWS] = "rate",
		[INFUSE_RATE_START] = "start",
		[INFUSE_RATE_MAX] = "rate_max",
		[INFUSE_RATE_TARGET] = "target",
	};
	int i, basis;

	json_begin(json, NULL, '{');
	json_string(json, "rate_of", kinds[rate->kind]);
	json_begin(json, "days", '[');
	for (i = rate->first; rate->kind == INFUSE_RATE_OF_ROWS &&
	    i <= rate->last; i++)
		json_count(json, NULL, json_day(context, i));
	json_end(json, ']');
	for (basis = 0; basis < INFUSE_BASES; basis++) {
		if (rate->known[basis])
			json_quantity(json,
			    infuse_basis_name((enum infuse_basis)basis),
			    INFUSE_RATE, rate->rate[basis].pg_per_h, false);
		else
			json_null(json,
			    infuse_basis_name((enum infuse_basis)basis));
	}
	json_end(json, '}');
}

void json_bases(struct json *json, const struct render_context *context)
{
	struct infuse_bases bases;
	int i;

	if (context->body == NULL) {
		json_null(json, "rates_by_weight");
		return;
	}
	infuse_bases_make(&bases, &context->protocol->protocol,
	    context->order, context->body);
	json_begin(json, "rates_by_weight", '[');
	for (i = 0; i < bases.rates; i++)
		json_base_rate(json, context, &bases.of[i]);
	json_end(json, ']');
}
