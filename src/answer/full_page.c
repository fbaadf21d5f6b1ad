/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "figure.h"
#include "full_page.h"
#include "screen.h"
#include "untested.h"
#include "weights.h"

#define CHECKSUM_SHOWN 12

/* A file, whether it is built in, and the beginning of its checksum. */
static void add_origin(struct render_text *text,
    const struct infuse_origin *origin)
{
	char checksum[CHECKSUM_SHOWN + 1];

	memcpy(checksum, origin->sha256, CHECKSUM_SHOWN);
	checksum[CHECKSUM_SHOWN] = '\0';
	render_quote(text, origin->file);
	render_add(text, origin->built_in ? " (built in), sha256 " :
	    ", sha256 ");
	render_quote(text, checksum);
}

void page_protocol(struct page *page,
    const struct render_context *context)
{
	const struct infuse_protocol_document *document = context->protocol;
	struct render_text value = { 0 };

	render_quote(&value, document->id);
	render_add(&value, ", revision ");
	render_add_count(&value, document->revision);
	render_add(&value, ", ");
	add_origin(&value, &document->origin);
	page_field(page, "PROTOCOL", &value);
	render_quote(&value, document->title);
	page_field(page, "", &value);
	render_add(&value, render_drug(document->protocol.drug));
	render_add(&value, ", intravenous; ");
	render_quote(&value, document->indication);
	render_add(&value, "; ");
	render_quote(&value, document->population);
	page_field(page, "DRUG", &value);
}

void page_patient(struct page *page,
    const struct render_context *context)
{
	const struct infuse_order *order = context->order;
	struct render_text value = { 0 };

	render_weight(&value, order->weight);
	render_add(&value, ", actual");
	if (context->weight_rounded) {
		render_add(&value, " (");
		render_quote(&value, context->weight_typed);
		render_add(&value, ", rounded down to the gram)");
	}
	if (order->age_years != INFUSE_NO_AGE) {
		render_add(&value, "; age ");
		render_add_count(&value, order->age_years);
	}
	render_weights(&value, context);
	page_field(page, "WEIGHT", &value);
	render_add(&value, infuse_setting_name(order->setting));
	render_add(&value, "; limits of ");
	add_origin(&value, &context->site->origin);
	if (context->site->system != NULL) {
		render_add(&value, ", tightened by the system's ");
		add_origin(&value, &context->site->system->origin);
	}
	page_field(page, "SETTING", &value);
}

static void add_evidence(struct page *page,
    const struct render_context *context)
{
	const struct infuse_protocol_document *document = context->protocol;
	struct render_text value = { 0 };
	int i;

	render_add(&value, infuse_evidence_name(document->protocol.evidence));
	page_field(page, "EVIDENCE", &value);
	for (i = 0; i < document->doubts; i++) {
		render_quote(&value, document->doubt[i]);
		page_field(page, i == 0 ? "DOUBTS" : "", &value);
	}
	if (document->reading == NULL)
		return;
	render_quote(&value, document->reading);
	page_field(page, "READING", &value);
}

/* S-03: the range of the documents; racemic only, and never scaled. */
static void add_orientation(struct page *page,
    const struct render_context *context)
{
	struct render_text value = { 0 };

	if (context->protocol->protocol.drug != INFUSE_KETAMINE)
		return;
	render_add(&value, "0.07 to 0.9 mg/kg/h in the documents; for "
	    "orientation, not a limit");
	page_field(page, "RANGE", &value);
}

/* A list of limits that share a reason for not being applied. */
static void add_names(struct render_text *value, const char *reason,
    const bool which[INFUSE_LIMITS])
{
	const char *between = reason;
	int rule;

	for (rule = 0; rule < INFUSE_LIMITS; rule++) {
		if (!which[rule])
			continue;
		if (between == reason && value->length > 0)
			render_add(value, "; ");
		render_add(value, between);
		render_add(value, infuse_rule_name((enum infuse_rule)rule));
		between = ", ";
	}
}

/* S-10: the limits that were not applied, once. */
void page_untested(struct page *page,
    const struct render_context *context,
    const struct infuse_effective_limits *limits)
{
	struct answer_untested untested;
	struct render_text value = { 0 };

	answer_untested(&untested, context, limits);
	add_names(&value, "the source is silent on: ", untested.silent);
	add_names(&value, "without --strength: ", untested.without);
	add_names(&value, "set by nobody: ", untested.unset);
	if (value.length > 0 || value.failed)
		page_field(page, "NOT TESTED", &value);
	render_text_free(&value);
}

void page_full(struct page *page, const struct render_context *context,
    const struct infuse_effective_limits *limits)
{
	struct render_text value = { 0 };
	int i;

	page_gap(page);
	page_protocol(page, context);
	add_evidence(page, context);
	page_patient(page, context);
	add_orientation(page, context);
	if (limits != NULL)
		page_untested(page, context, limits);
	for (i = 0; i < context->protocol->given_with; i++) {
		render_quote(&value, context->protocol->adjunct[i]);
		render_add(&value, " (what the source also gave; not dosed "
		    "here)");
		page_field(page, i == 0 ? "GIVEN WITH" : "", &value);
	}
	if (context->screening != NULL) {
		render_screening_file(&value, context->screening);
		page_field(page, "SCREENED", &value);
	}
	render_add(&value, "no clinician has reviewed infuse "
	    INFUSE_VERSION " or its limits");
	page_field(page, "REVIEW", &value);
}
