/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "plan_page.h"
#include "weights.h"

/* That limit of the pump in mg/h, exact; false where nothing is said. */
static bool as_rate(struct infuse_milli *out, const struct infuse_bound *above,
    enum infuse_rule rule, const struct infuse_order *order)
{
	struct infuse_flow flow = { above->value };
	struct infuse_rate rate;

	if (!above->set)
		return false;
	if (rule != INFUSE_RULE_FLOW) {
		*out = infuse_bound_at(*above, infuse_dosing_weight(order));
		return true;
	}
	if (!order->has_strength ||
	    !infuse_rate_of_flow(&rate, flow, order->strength))
		return false;
	*out = infuse_rate_milli(rate);
	return true;
}

void page_refused(struct page *page, const struct render_context *context,
    int64_t most_milli)
{
	const struct infuse_pump_library *library = &context->order->library;
	const struct {
		enum infuse_rule rule;
		enum infuse_dimension per_kg;
		const struct infuse_bound *above;
	} of[] = {
		{ INFUSE_RULE_DOSE_RATE, INFUSE_DOSE_RATE,
		    &library->dose_rate.above },
		{ INFUSE_RULE_RATE, INFUSE_RATE, &library->rate.above },
		{ INFUSE_RULE_FLOW, INFUSE_FLOW, &library->flow.above },
	};
	struct render_text value = { 0 }, place = { 0 };
	const char *name = "REFUSED";
	struct infuse_milli milli;
	size_t i;

	for (i = 0; i < sizeof(of) / sizeof(of[0]); i++) {
		if (!as_rate(&milli, of[i].above, of[i].rule,
		    context->order) || milli.milli >= most_milli)
			continue;
		render_add(&value, "by the pump's own library: above ");
		render_bound(&value, of[i].per_kg, of[i].above);
		if (of[i].rule != INFUSE_RULE_RATE) {
			render_add(&value, ", ");
			render_milli(&value, INFUSE_RATE, milli.milli,
			    RENDER_DECIMALS);
		}
		render_place(&place, context, INFUSE_FROM_SITE,
		    of[i].above->line);
		page_field_at(page, name, &value, &place);
		name = "";
	}
}
