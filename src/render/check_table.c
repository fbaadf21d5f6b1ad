/* SPDX-License-Identifier: MIT */
#include "check.h"
#include "explain.h"
#include "figure.h"
#include "head.h"
#include "programme.h"
#include "weights.h"

const char *render_slip_key(enum infuse_slip slip)
{
	static const char *const keys[INFUSE_SLIPS] = {
		[INFUSE_SLIP_MINUTE] = "per-minute",
		[INFUSE_SLIP_MILLI] = "mg-for-mcg",
		[INFUSE_SLIP_FIELD] = "wrong-field",
		[INFUSE_SLIP_PER_KG] = "per-kg",
		[INFUSE_SLIP_TENFOLD] = "tenfold",
		[INFUSE_SLIP_HUNDREDFOLD] = "hundredfold",
		[INFUSE_SLIP_POUNDS] = "pounds",
	};

	return keys[slip];
}

const char *render_slip(enum infuse_slip slip)
{
	static const char *const words[INFUSE_SLIPS] = {
		[INFUSE_SLIP_MINUTE] =
		    "a rate per hour written as one per minute",
		[INFUSE_SLIP_MILLI] = "mcg written as mg",
		[INFUSE_SLIP_FIELD] =
		    "mg/h and mL/h in each other's field",
		[INFUSE_SLIP_PER_KG] = "mg/h written as mg/kg/h",
		[INFUSE_SLIP_TENFOLD] = "a tenfold slip",
		[INFUSE_SLIP_HUNDREDFOLD] = "a hundredfold slip",
		[INFUSE_SLIP_POUNDS] = "a weight in pounds taken as kg",
	};

	return words[slip];
}

/* S-18: what is entered where that is not the flow. */
static void add_entered(struct render_text *text,
    const struct render_context *context, const struct infuse_figures *at)
{
	switch (context->site->programme_in) {
	case INFUSE_PROGRAMME_RATE:
		render_programme_rate(text, context->site->programme_in, at);
		break;
	case INFUSE_PROGRAMME_DOSE_RATE:
		render_programme_dose_rate(text, context->site->programme_in,
		    at);
		break;
	default:
		return;
	}
	render_add(text, "; ");
}

/* The rate in every form it can be read in. */
static void add_rate(struct render_text *text,
    const struct render_context *context,
    const struct infuse_question *question, const struct infuse_answer *answer)
{
	struct render_text value = { 0 };

	render_rate(&value, answer->at.rate);
	render_add(&value, ", ");
	render_dose_rate(&value, answer->at.dose_rate);
	render_add(&value, " at ");
	render_weight_used(&value, context,
	    infuse_dosing_weight(context->order));
	render_add(&value, " (typed: ");
	render_quote(&value, question->typed);
	render_add(&value, ")");
	render_field(text, context, "RATE", &value);
	if (question->day > 0) {
		render_add_count(&value, question->day);
		render_field(text, context, "DAY", &value);
	}
	if (question->has_current) {
		render_rate(&value, question->current);
		render_field(text, context, "RUNS NOW", &value);
	}
	render_dose(&value, answer->at.dose);
	render_add(&value, " in ");
	render_duration(&value, answer->length);
	render_field(text, context, "DOSE", &value);
	if (!answer->at.has_pump)
		return;
	add_entered(&value, context, &answer->at);
	render_programme_flow(&value, context->site->programme_in,
	    &answer->at, "");
	render_add(&value, ", which gives ");
	render_rate(&value, answer->at.given);
	if (answer->at.deviation != 0) {
		render_add(&value, " (");
		render_deviation_number(&value, answer->at.deviation);
		render_add(&value, " %)");
	}
	render_add(&value, "; ");
	render_volume_number(&value, answer->at.volume);
	render_add(&value, " mL to be infused");
	render_field(text, context, "PUMP", &value);
}

/* The lowest hard limit, of whom, where, and how far off it is. */
static void add_ceiling(struct render_text *text,
    const struct render_context *context, const struct infuse_answer *answer)
{
	struct render_text value = { 0 };
	const struct infuse_bound *written = &answer->ceiling.written;
	int64_t rate = answer->at.rate.pg_per_h * 1000;
	int64_t room = answer->ceiling.milli - rate;

	if (!answer->has_binding)
		return;
	render_milli(&value, INFUSE_RATE, answer->ceiling.milli,
	    RENDER_DECIMALS);
	if (written->set && written->per_kg) {
		render_add(&value, " (");
		render_quantity(&value, INFUSE_DOSE_RATE, written->value);
		render_add(&value, " x ");
		render_weight_used(&value, context,
		    infuse_bound_weight(context->order,
		    answer->ceiling.source, INFUSE_HARD_MAX));
		render_add(&value, ")");
	}
	render_add(&value, ": ");
	render_add(&value, render_source(answer->ceiling.source));
	render_add(&value, " ");
	render_add(&value, infuse_rule_name(answer->binding));
	render_add(&value, answer->binding == INFUSE_RULE_SCHEDULE ? ", " :
	    " hard-max, ");
	render_place(&value, context, answer->ceiling.source, written->line);
	if (room > 0) {
		render_add(&value, "; this rate is ");
		render_milli(&value, INFUSE_RATE, room, RENDER_DECIMALS);
		render_add(&value, " below it");
	} else if (room == 0) {
		render_add(&value, "; this rate is at it");
	}
	render_field(text, context, "CEILING", &value);
}

/* S-21: kinds of slip, without a number that could be keyed in. */
static void add_slips(struct render_text *text,
    const struct render_context *context, const struct infuse_answer *answer)
{
	struct render_text value = { 0 };
	int i;

	if (answer->slips == 0)
		return;
	render_add(&value, "the number fits ");
	for (i = 0; i < answer->slips; i++) {
		if (i > 0)
			render_add(&value, ", or ");
		render_add(&value, render_slip(answer->slip[i]));
	}
	render_add(&value, "; go back to the written order");
	render_field(text, context, "SLIP?", &value);
}

static bool is_one_to_one(const struct infuse_order *order)
{
	return order->has_strength && order->strength.amount.pg ==
	    order->strength.volume.hundredth_ml * (INFUSE_PG_PER_MG / 100);
}

void render_check_table(struct render_text *text,
    const struct render_context *context,
    const struct infuse_question *question, const struct infuse_answer *answer)
{
	struct render_text value = { 0 };

	render_head(text, context, &answer->limits);
	render_add(text, "\n");
	add_rate(text, context, question, answer);
	add_ceiling(text, context, answer);
	if (answer->at.has_pump) {
		render_pump_notes(text, context);
	} else if (is_one_to_one(context->order)) {
		render_add(&value, "at 1 mg/mL mg/h and mL/h are the same "
		    "number, and a mix-up cannot be seen");
		render_field(text, context, "NOTE", &value);
	}
	render_add(text, "\n");
	render_findings(text, context, answer->verdict, &answer->findings,
	    answer->allowed, answer->rows);
	if (answer->verdict <= INFUSE_UNCHECKED)
		render_add(text, answer->verdict == INFUSE_STOP ?
		    "no pump settings: this rate is STOP\n" :
		    "no pump settings: this rate is UNCHECKED\n");
	add_slips(text, context, answer);
	render_reason(text, context, answer->verdict);
	if (answer->verdict >= INFUSE_CAUTION)
		render_add(text, "Not a judgement that it suits this "
		    "patient.\n");
	if (context->explain != NULL) {
		render_add(text, "\n");
		render_explain(text, context);
	}
}

void render_check_markdown(struct render_text *text,
    const struct render_context *context,
    const struct infuse_question *question, const struct infuse_answer *answer)
{
	render_add(text, "```text\n");
	render_check_table(text, context, question, answer);
	render_add(text, "```\n");
}
