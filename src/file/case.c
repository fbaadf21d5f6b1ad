/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include <infuse/open.h>

void infuse_order_init(struct infuse_order *out, struct infuse_weight weight)
{
	static const struct infuse_order empty;

	*out = empty;
	out->weight = weight;
	out->age_years = INFUSE_NO_AGE;
	out->setting = INFUSE_WARD;
	out->label = INFUSE_NO_DRUG;
}

static bool is_weight(struct infuse_weight weight)
{
	return weight.g >= 0 && weight.g <= INFUSE_WEIGHT_MAX_G;
}

static bool is_up_to(int64_t whole, int32_t part, int32_t over, int64_t most)
{
	return whole >= 0 && part >= 0 && over >= 0 &&
	    over <= INFUSE_OVER_MAX && part < (over > 0 ? over : 1) &&
	    (whole < most || (whole == most && part == 0));
}

static bool is_written(const struct infuse_written_rate *rate)
{
	return is_up_to(rate->rate.pg_per_h, rate->rate.part, rate->rate.over,
	    INFUSE_RATE_MAX_PG_PER_H) &&
	    is_up_to(rate->dose_rate.pg_per_kg_h, rate->dose_rate.part,
	    rate->dose_rate.over, INFUSE_DOSE_RATE_MAX);
}

/* What the pump refuses is the site's to say, and sound as it was read. */
bool infuse_order_is_sound(const struct infuse_order *order)
{
	return order->weight.g > 0 && is_weight(order->weight) &&
	    is_weight(order->dosing) && is_weight(order->for_limits) &&
	    is_weight(order->ideal) && (!order->has_strength ||
	    (order->strength.amount.pg > 0 &&
	    order->strength.amount.pg <= INFUSE_AMOUNT_MAX_PG &&
	    order->strength.volume.hundredth_ml > 0 &&
	    order->strength.volume.hundredth_ml <= INFUSE_VOLUME_MAX)) &&
	    order->pump_step.hundredth_ml_per_h > 0 &&
	    order->pump_step.hundredth_ml_per_h <= INFUSE_FLOW_MAX &&
	    is_written(&order->programme_step) &&
	    is_written(&order->ceiling) &&
	    (!order->has_target || is_written(&order->target));
}

bool infuse_case_set(struct infuse_case *out,
    struct infuse_protocol_document *protocol,
    const struct infuse_site_document *site, const struct infuse_order *order)
{
	static const struct infuse_case empty;
	enum infuse_drug drug = protocol->protocol.drug;
	bool said = order->pump_step.hundredth_ml_per_h != 0;

	*out = empty;
	out->order = *order;
	if (!said && site->pump_step.hundredth_ml_per_h > 0)
		out->order.pump_step = site->pump_step;
	else if (!said)
		out->order.pump_step.hundredth_ml_per_h =
		    INFUSE_PUMP_STEP_ASSUMED;
	out->order.programme = site->programme_in;
	out->order.programme_step = site->programme_step;
	out->order.library = infuse_site_library(site, drug, order->setting);
	infuse_site_fill(&protocol->protocol, protocol->id, site);
	out->protocol = &protocol->protocol;
	out->site = infuse_site_limits(site, drug, order->setting);
	out->adopted = infuse_site_adopts(site, protocol->id,
	    protocol->revision) != NULL;
	out->retired = infuse_site_retired(site, protocol->id,
	    protocol->revision) != NULL;
	out->unread = protocol->ways > 0 &&
	    protocol->said == INFUSE_READING_NOT_SAID;
	out->other_site = protocol->needs_site != NULL &&
	    strcmp(protocol->needs_site, site->id) != 0;
	return !said && site->pump_step.hundredth_ml_per_h <= 0;
}

/* Where messages go when nobody asked for them. */
static void forget(const struct infuse_diag *diag, void *context)
{
	(void)diag;
	(void)context;
}

/* Always false: what the order has to say, or says wrongly. */
static bool refuse(const char *id, const char *file, const char *text,
    const char *hint, infuse_report_fn *report, void *context)
{
	struct infuse_diag diag = { .severity = INFUSE_ERROR };

	(void)snprintf(diag.id, sizeof(diag.id), "%s", id);
	(void)snprintf(diag.file, sizeof(diag.file), "%s", file);
	(void)snprintf(diag.text, sizeof(diag.text), "%s", text);
	(void)snprintf(diag.hint, sizeof(diag.hint), "%s", hint);
	report(&diag, context);
	return false;
}

static struct infuse_protocol_document *read_protocol(const char *name,
    infuse_report_fn *report, void *context)
{
	struct infuse_protocol_document *protocol;
	struct infuse_bytes bytes = { 0 };

	if (infuse_find_protocol(&bytes, name, NULL, report, context) !=
	    INFUSE_FOUND)
		return NULL;
	protocol = infuse_protocol_read(bytes.text, bytes.size, bytes.file,
	    report, context);
	if (protocol != NULL)
		protocol->origin.built_in = bytes.built_in;
	infuse_bytes_free(&bytes);
	return protocol;
}

/* What the protocol leaves to the order is said in it, or refused. */
static bool is_answered(struct infuse_protocol_document *protocol,
    const struct infuse_order *order, infuse_report_fn *report, void *context)
{
	const struct infuse_open *open = &protocol->open;
	const char *file = protocol->origin.file;

	if (open->start || open->step || open->interval || open->length)
		return refuse("order-picks", file, "leaves a rate, a step or "
		    "its length to the order", "say them with "
		    "infuse_protocol_begin() and its like", report, context);
	if (protocol->protocol.basis != INFUSE_ACTUAL && order->dosing.g == 0)
		return refuse("height-needed", file, "its doses are per kg of "
		    "a weight that needs a height", "weigh the order with "
		    "infuse_body_weigh()", report, context);
	switch (infuse_protocol_band(protocol, order->weight,
	    order->age_years, INFUSE_FRAIL_NOT_SAID)) {
	case INFUSE_BAND_NEEDS_AGE:
		return refuse("age-needed", file, "its rates differ by age",
		    "give the order's age_years", report, context);
	case INFUSE_BAND_NEEDS_FRAILTY:
		return refuse("frailty-needed", file, "it has a rate for the "
		    "frail", "read it with infuse_protocol_read() and say so "
		    "with infuse_protocol_band()", report, context);
	case INFUSE_BANDED:
	case INFUSE_BAND_OF_NOBODY:
		break;
	}
	return true;
}

bool infuse_open(struct infuse_opened *out, const char *protocol,
    const struct infuse_order *order, infuse_report_fn *report,
    void *context)
{
	static const struct infuse_opened empty;

	report = report != NULL ? report : forget;
	*out = empty;
	out->protocol = read_protocol(protocol, report, context);
	if (out->protocol == NULL)
		return false;
	if (infuse_site_in_force(&out->site, NULL, infuse_find_site, report,
	    context) == INFUSE_FOUND &&
	    is_answered(out->protocol, order, report, context)) {
		(void)infuse_case_set(&out->of, out->protocol, out->site,
		    order);
		if (infuse_order_is_sound(&out->of.order))
			return true;
		(void)refuse("unsound-order", "order", "has a figure that "
		    "cannot be computed with", "begin with "
		    "infuse_order_init()", report, context);
	}
	infuse_opened_free(out);
	return false;
}

void infuse_opened_free(struct infuse_opened *opened)
{
	static const struct infuse_opened empty;

	infuse_protocol_free(opened->protocol);
	infuse_site_free(opened->site);
	*opened = empty;
}
