/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "../answer/figure.h"
#include "../answer/screen.h"
#include "../answer/weights.h"
#include "../answer/when.h"
#include "head.h"

#define NAME_WIDTH 11
#define CHECKSUM_SHOWN 12

void render_field(struct render_text *text,
    const struct render_context *context, const char *name,
    struct render_text *value)
{
	render_add(text, name);
	render_add_spaces(text, NAME_WIDTH - strlen(name));
	render_wrap(text, value, NAME_WIDTH, context->width);
	render_add(text, "\n");
	render_text_free(value);
}

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

static void add_protocol(struct render_text *text,
    const struct render_context *context)
{
	const struct infuse_protocol_document *document = context->protocol;
	struct render_text value = { 0 };

	render_quote(&value, document->id);
	render_add(&value, ", revision ");
	render_add_count(&value, document->revision);
	render_add(&value, ", ");
	add_origin(&value, &document->origin);
	render_field(text, context, "PROTOCOL", &value);
	render_quote(&value, document->title);
	render_field(text, context, "", &value);
	render_add(&value, render_drug(document->protocol.drug));
	render_add(&value, ", intravenous; ");
	render_quote(&value, document->indication);
	render_add(&value, "; ");
	render_quote(&value, document->population);
	render_field(text, context, "DRUG", &value);
}

/* S-17: SESSIONS or CONTINUOUS, and how a silent source was read. */
static void add_regimen(struct render_text *text,
    const struct render_context *context)
{
	const struct infuse_schedule *schedule =
	    &context->protocol->protocol.schedule;
	struct render_text value = { 0 };

	if (schedule->regimen == INFUSE_CONTINUOUS) {
		render_add(&value, "CONTINUOUS for ");
		render_days(&value, schedule->length);
		if (schedule->length.min % (INFUSE_MIN_PER_DAY / 2) == 0) {
			render_add(&value, " (");
			render_duration(&value, schedule->length);
			render_add(&value, ")");
		}
	} else {
		render_add(&value, "SESSIONS: ");
		render_add_count(&value, schedule->sessions);
		render_add(&value, " of ");
		render_duration(&value, schedule->length);
		render_add(&value, ", ");
		render_every(&value, schedule->every);
	}
	render_field(text, context, "REGIMEN", &value);
	if (context->protocol->reading == NULL)
		return;
	if (context->protocol->said != INFUSE_READING_NOT_SAID) {
		render_add(&value,
		    infuse_reading_name(context->protocol->said));
		render_add(&value, " (as typed): ");
	}
	render_quote(&value, context->protocol->reading);
	render_field(text, context, "READING", &value);
}

static void add_patient(struct render_text *text,
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
	render_field(text, context, "WEIGHT", &value);
	render_add(&value, infuse_setting_name(order->setting));
	render_add(&value, "; limits of ");
	add_origin(&value, &context->site->origin);
	if (context->site->system != NULL) {
		render_add(&value, ", tightened by the system's ");
		add_origin(&value, &context->site->system->origin);
	}
	render_field(text, context, "SETTING", &value);
}

/* S-14, S-18: what the bag holds, and the pump's step. */
static void add_bag(struct render_text *text,
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
	render_field(text, context, "STRENGTH", &value);
	render_add(&value, "step ");
	render_flow(&value, order->pump_step);
	if (context->step_assumed)
		render_add(&value, " (assumed; say it with --pump-step)");
	render_field(text, context, "PUMP", &value);
}

static void add_evidence(struct render_text *text,
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
	render_field(text, context, "EVIDENCE", &value);
}

static bool is_set(const struct infuse_effective_limits *limits, int rule)
{
	int kind;

	for (kind = 0; kind < INFUSE_BOUNDS; kind++)
		if (limits->of[rule][kind].set)
			return true;
	return false;
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

/*
 * S-10: the limits that were not applied, once: set by nobody, declared
 * silent by the protocol, or without the figure they look at.
 */
static void add_not_applied(struct render_text *text,
    const struct render_context *context,
    const struct infuse_effective_limits *limits)
{
	const struct infuse_protocol *protocol = &context->protocol->protocol;
	const struct infuse_titration *titration =
	    &protocol->schedule.titration;
	bool titrated = protocol->schedule.form == INFUSE_FORM_TITRATED;
	bool silent[INFUSE_LIMITS] = { false };
	bool without[INFUSE_LIMITS] = { false };
	bool unset[INFUSE_LIMITS] = { false };
	struct render_text value = { 0 };
	int rule;

	for (rule = 0; rule < INFUSE_LIMITS; rule++) {
		silent[rule] = protocol->limits.of[rule].not_stated;
		without[rule] = is_set(limits, rule) &&
		    !context->order->has_strength &&
		    (rule == INFUSE_RULE_STRENGTH ||
		    rule == INFUSE_RULE_FLOW);
	}
	if (titrated && !titration->has_step)
		silent[INFUSE_RULE_STEP] = true;
	if (titrated && !titration->has_interval)
		silent[INFUSE_RULE_INTERVAL] = true;
	for (rule = 0; rule < INFUSE_LIMITS; rule++) {
		unset[rule] = !is_set(limits, rule) && !silent[rule];
		if (rule == INFUSE_RULE_DOSE_PER_SESSION &&
		    protocol->schedule.regimen == INFUSE_CONTINUOUS)
			unset[rule] = false;
	}
	if (titrated && titration->has_step)
		unset[INFUSE_RULE_STEP] = false;
	if (titrated && titration->has_interval)
		unset[INFUSE_RULE_INTERVAL] = false;
	add_names(&value, "the source is silent on: ", silent);
	add_names(&value, "without --strength: ", without);
	add_names(&value, "set by nobody: ", unset);
	if (value.length > 0 || value.failed)
		render_field(text, context, "NOT TESTED", &value);
	render_text_free(&value);
}

/* S-03: the range of the documents, for orientation; racemic only. */
static void add_orientation(struct render_text *text,
    const struct render_context *context)
{
	static const struct infuse_dose_rate low = { 70000000, 0, 0 };
	static const struct infuse_dose_rate high = { 900000000, 0, 0 };
	struct infuse_weight weight = infuse_dosing_weight(context->order);
	struct infuse_rate from, to;
	struct render_text value = { 0 };

	if (context->protocol->protocol.drug != INFUSE_KETAMINE ||
	    infuse_may_be_a_child(context->order) ||
	    !infuse_rate_of(&from, low, weight) ||
	    !infuse_rate_of(&to, high, weight))
		return;
	render_add(&value, "0.07 to 0.9 mg/kg/h in the documents, here ");
	render_rate_number(&value, from);
	render_add(&value, " to ");
	render_rate(&value, to);
	render_add(&value, "; for orientation, not a limit");
	render_field(text, context, "RANGE", &value);
}

void render_head(struct render_text *text,
    const struct render_context *context,
    const struct infuse_effective_limits *limits)
{
	struct render_text value = { 0 };

	add_protocol(text, context);
	add_regimen(text, context);
	add_evidence(text, context);
	add_patient(text, context);
	add_bag(text, context);
	add_orientation(text, context);
	add_not_applied(text, context, limits);
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
	render_field(text, context, "SCREENING", &value);
}

void render_times(struct render_text *text,
    const struct render_context *context, struct infuse_duration end)
{
	static const struct infuse_duration start;
	struct render_text value = { 0 };

	if (context->clock == NULL)
		return;
	render_add(&value, "start ");
	render_moment(&value, context->clock, start);
	render_add(&value, ", end ");
	render_moment(&value, context->clock, end);
	render_course_clock(&value, context, end);
	render_field(text, context, "TIME", &value);
}
