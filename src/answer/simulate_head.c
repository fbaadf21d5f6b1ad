/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "full_page.h"
#include "screen.h"
#include "simulate_head.h"
#include "when.h"

/* S-17: SESSIONS or CONTINUOUS, and how a silent source was read. */
static void add_regimen(struct page *page,
    const struct render_context *context)
{
	const struct infuse_schedule *schedule =
	    &context->protocol->protocol.schedule;
	struct infuse_duration kept = render_before_wean(schedule);
	struct render_text value = { 0 };

	if (schedule->regimen == INFUSE_CONTINUOUS) {
		render_add(&value, "CONTINUOUS for ");
		render_days(&value, kept);
		if (kept.min % (INFUSE_MIN_PER_DAY / 2) == 0) {
			render_add(&value, " (");
			render_duration(&value, kept);
			render_add(&value, ")");
		}
	} else {
		render_add(&value, "SESSIONS: ");
		render_add_count(&value, schedule->sessions);
		render_add(&value, " of ");
		render_duration(&value, schedule->length);
		render_add(&value, ", ");
		render_spacing(&value, schedule);
	}
	render_parts(&value, schedule);
	page_field(page, "REGIMEN", &value);
	if (context->protocol->reading == NULL)
		return;
	if (context->protocol->said != INFUSE_READING_NOT_SAID) {
		render_add(&value,
		    infuse_reading_name(context->protocol->said));
		render_add(&value, " (as typed): ");
	}
	render_quote(&value, context->protocol->reading);
	page_field(page, "READING", &value);
}

/* S-14, S-18: what the bag holds, and the pump's step. */
static void add_bag(struct page *page,
    const struct render_context *context)
{
	const struct infuse_order *order = context->order;
	struct render_text value = { 0 };

	if (!order->has_strength)
		return;
	render_strength(&value, order->strength);
	render_add(&value, " of ");
	if (order->label == INFUSE_NO_DRUG) {
		render_add(&value,
		    render_drug(context->protocol->protocol.drug));
		render_add(&value, ", as the protocol says: read the label");
	} else {
		render_add(&value, render_drug(order->label));
		render_add(&value, ", as on the label");
	}
	if (context->hydrochloride)
		render_add(&value, "; the hydrochloride, and the strength is "
		    "of the base");
	if (context->diluent != NULL) {
		render_add(&value, "; in ");
		render_quote(&value, context->diluent);
		render_add(&value, ", as typed and not judged");
	}
	page_field(page, "STRENGTH", &value);
	render_add(&value, "step ");
	render_flow(&value, order->pump_step);
	if (context->step_assumed)
		render_add(&value, " (assumed; say it with --pump-step)");
	page_field(page, "PUMP", &value);
}

static void add_evidence(struct page *page,
    const struct render_context *context)
{
	const struct infuse_protocol_document *document = context->protocol;
	struct render_text value = { 0 };

	render_add(&value, infuse_evidence_name(document->protocol.evidence));
	if (document->doubts > 0) {
		render_add(&value, "; doubt: ");
		render_quote(&value, document->doubt[0]);
	}
	if (document->doubts > 1) {
		render_add(&value, "; ");
		render_add_count(&value, document->doubts - 1);
		render_add(&value, " more: infuse protocol show ");
		render_quote(&value, document->id);
	}
	page_field(page, "EVIDENCE", &value);
}

void page_simulate_head(struct page *page,
    const struct render_context *context,
    const struct infuse_effective_limits *limits)
{
	struct render_text value = { 0 };

	page_protocol(page, context);
	add_regimen(page, context);
	add_evidence(page, context);
	page_patient(page, context);
	add_bag(page, context);
	page_untested(page, context, limits);
	if (context->screening == NULL) {
		render_add(&value, "not done in this run");
	} else {
		render_add(&value, "done: ");
		render_screening_file(&value, context->screening);
		render_add(&value, "; ");
		render_screening(&value, context->screening);
	}
	render_add(&value, "; no clinician has reviewed infuse "
	    INFUSE_VERSION " or its limits");
	page_field(page, "SCREENING", &value);
}
