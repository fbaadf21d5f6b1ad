/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/bases.h>

#include "figure.h"
#include "weights.h"

/* Whose weight it is: the protocol's basis, or the one that only limits. */
static const char *name_of(const struct render_context *context,
    struct infuse_weight weight)
{
	const struct infuse_order *order = context->order;

	if (weight.g == order->weight.g)
		return infuse_basis_name(INFUSE_ACTUAL);
	if (weight.g == infuse_dosing_weight(order).g)
		return infuse_basis_name(context->protocol->protocol.basis);
	return infuse_basis_name(INFUSE_ADJUSTED);
}

void render_weight_used(struct render_text *text,
    const struct render_context *context, struct infuse_weight weight)
{
	render_weight(text, weight);
	if (weight.g == context->order->weight.g)
		return;
	render_add(text, ", ");
	render_add(text, name_of(context, weight));
}

static void add_height(struct render_text *text,
    const struct render_context *context)
{
	const struct infuse_body *body = context->body;
	char number[INFUSE_NUMBER_MAX];

	infuse_number(number, body->height.tenth_mm, 2, 2, INFUSE_DOWN,
	    INFUSE_COMMAS);
	render_add(text, "; height ");
	render_add(text, number);
	render_add(text, " cm");
	if (context->height_typed != NULL) {
		render_add(text, " (");
		render_quote(text, context->height_typed);
		render_add(text, ")");
	}
	render_add(text, body->sex == INFUSE_MALE ? ", male, BMI " :
	    ", female, BMI ");
	infuse_number(number, infuse_bmi_milli(body, INFUSE_DOWN), 3, 1,
	    INFUSE_DOWN, INFUSE_COMMAS);
	render_add(text, number);
}

/* The three weights of the height, or why there is none. */
static void add_bases(struct render_text *text,
    const struct infuse_body *body)
{
	struct infuse_weight ideal, adjusted, lean;

	if (infuse_body_weight(&ideal, body, INFUSE_IDEAL) !=
	    INFUSE_BODY_KNOWN || infuse_body_weight(&adjusted, body,
	    INFUSE_ADJUSTED) != INFUSE_BODY_KNOWN) {
		render_add(text, "; no ideal or adjusted weight under 152.4 "
		    "cm");
	} else if (ideal.g == body->weight.g) {
		render_add(text, "; ideal and adjusted: the actual weight, "
		    "which is not above the ideal one");
	} else {
		render_add(text, "; ideal ");
		render_weight(text, ideal);
		render_add(text, ", adjusted ");
		render_weight(text, adjusted);
	}
	if (infuse_body_weight(&lean, body, INFUSE_LEAN) !=
	    INFUSE_BODY_KNOWN) {
		render_add(text, "; no lean weight: its formula was not made "
		    "for this body");
		return;
	}
	render_add(text, "; lean ");
	render_weight(text, lean);
}

void render_weights_short(struct render_text *text,
    const struct render_context *context)
{
	const struct infuse_order *order = context->order;
	struct infuse_weight dosing = infuse_dosing_weight(order);
	struct infuse_weight limit = infuse_limit_weight(order);
	enum infuse_basis basis = context->protocol->protocol.basis;

	render_add(text, "doses per kg at ");
	render_weight(text, dosing);
	render_add(text, ", ");
	render_add(text, name_of(context, dosing));
	render_add(text, " (the protocol's basis");
	if (dosing.g == order->weight.g && basis != INFUSE_ACTUAL) {
		render_add(text, " is ");
		render_add(text, infuse_basis_name(basis));
	}
	render_add(text, ")");
	render_add(text, "; upper limits per kg at ");
	if (limit.g == dosing.g)
		render_add(text, "the same");
	else
		render_weight_used(text, context, limit);
}

void render_weights(struct render_text *text,
    const struct render_context *context)
{
	if (context->body == NULL)
		return;
	add_height(text, context);
	add_bases(text, context->body);
	render_add(text, "; ");
	render_weights_short(text, context);
}

void render_basis(struct render_text *text,
    const struct render_context *context,
    const struct infuse_finding *finding)
{
	const struct infuse_order *order = context->order;
	const struct infuse_protocol *protocol = &context->protocol->protocol;
	struct infuse_weight above = { order->weight.g - order->ideal.g };

	if (finding->bound == INFUSE_NO_BOUND) {
		render_add(text, "the doses are per kg of the ");
		render_add(text, infuse_basis_name(protocol->basis));
		render_add(text, " weight, and no height is given");
		return;
	}
	render_weight(text, order->weight);
	render_add(text, " is ");
	render_weight(text, above);
	render_add(text, " (");
	render_per_cent(text, above.g, order->ideal.g);
	render_add(text, ") above the ideal weight, ");
	render_weight(text, order->ideal);
	render_add(text, ": is it this patient's, and in kg? ");
	if (!infuse_is_per_kg(&protocol->schedule) &&
	    !(order->has_target && order->target.per_kg)) {
		render_add(text, "the rates are in mg/h, the same at any "
		    "weight");
		return;
	}
	render_add(text, "the doses are per kg of the ");
	render_add(text, infuse_basis_name(protocol->basis));
	render_add(text, " weight, as the protocol says; infuse plan sets "
	    "the others beside it");
}
