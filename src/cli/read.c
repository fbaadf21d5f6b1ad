/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include <infuse/document.h>

#include "read.h"
#include "value.h"

#define TYPED_TEXT_MAX 200
#define AGE_MAX 130

void cli_fault(const char *option, const char *typed,
    const struct infuse_fault *fault)
{
	char text[TYPED_TEXT_MAX], part[TYPED_TEXT_MAX / 2];
	size_t length = strlen(typed);

	if (fault->length == 0 || fault->at + fault->length > length ||
	    fault->length == length) {
		cli_error(fault->id, option, fault->text, typed, fault->hint);
		return;
	}
	infuse_clean(part, sizeof(part), typed + fault->at, fault->length);
	snprintf(text, sizeof(text), "%s '%s'", fault->text, part);
	cli_error(fault->id, option, text, typed, fault->hint);
}

bool cli_read_quantity(struct infuse_quantity *out, const char *option,
    const char *typed, unsigned among)
{
	struct infuse_fault fault = { 0 };

	if (infuse_read_quantity(out, typed, strlen(typed), among, &fault))
		return true;
	cli_fault(option, typed, &fault);
	return false;
}

/* The option's name fixes the unit of a bare number: it is kg. */
bool cli_read_weight(struct infuse_weight *out, bool *rounded,
    const char *typed)
{
	struct infuse_quantity quantity;
	struct infuse_written written;
	struct infuse_fault fault = { 0 };
	char with_unit[64];
	size_t length = strlen(typed);
	const char *text = typed;

	if (length > 0 && length + 4 < sizeof(with_unit) &&
	    strspn(typed, "0123456789.") == length) {
		snprintf(with_unit, sizeof(with_unit), "%s kg", typed);
		text = with_unit;
	}
	if (!infuse_read_written(&written, text, strlen(text),
	    1u << INFUSE_WEIGHT, &fault) ||
	    !infuse_read_quantity(&quantity, text, strlen(text),
	    1u << INFUSE_WEIGHT, &fault)) {
		cli_fault("--weight", typed, &fault);
		return false;
	}
	if (quantity.base == 0) {
		cli_error("zero", "--weight", "a body weight is above 0", typed,
		    "write it in kg, as in --weight 70");
		return false;
	}
	out->g = quantity.base;
	*rounded = strcmp(written.unit->name, "lb") == 0;
	return true;
}

bool cli_read_word(int *out, const char *option, const char *typed,
    const char *const words[], int count)
{
	char meant[CLI_SUGGESTION_MAX], choices[CLI_SUGGESTION_MAX];
	char hint[CLI_SUGGESTION_MAX + 32];
	int i;

	for (i = 0; i < count; i++)
		if (strcmp(words[i], typed) == 0) {
			*out = i;
			return true;
		}
	cli_suggest(meant, typed, words, (size_t)count);
	cli_say_choices(choices, sizeof(choices), words, count);
	if (meant[0] != '\0')
		snprintf(hint, sizeof(hint), "did you mean %s?", meant);
	else
		snprintf(hint, sizeof(hint), "write %s", choices);
	cli_error("no-such-choice", option, "no such choice", typed, hint);
	return false;
}

bool cli_read_written_rate(struct infuse_written_rate *out,
    const char *option, const char *typed)
{
	static const struct infuse_written_rate empty;
	struct infuse_quantity quantity;

	if (!cli_read_quantity(&quantity, option, typed,
	    1u << INFUSE_RATE | 1u << INFUSE_DOSE_RATE))
		return false;
	*out = empty;
	out->per_kg = quantity.dimension == INFUSE_DOSE_RATE;
	if (out->per_kg) {
		out->dose_rate.pg_per_kg_h = quantity.base;
		out->dose_rate.part = quantity.part;
		out->dose_rate.over = quantity.over;
	} else {
		out->rate.pg_per_h = quantity.base;
		out->rate.part = quantity.part;
		out->rate.over = quantity.over;
	}
	return true;
}

bool cli_read_text(const char *option, const char *typed)
{
	char clean[TYPED_TEXT_MAX + 1];
	size_t length = strlen(typed);

	if (length == 0 || length > TYPED_TEXT_MAX) {
		cli_error("wrong-length", option, "needs 1 to 200 characters",
		    NULL, "");
		return false;
	}
	infuse_clean(clean, sizeof(clean), typed, length);
	if (strcmp(clean, typed) != 0) {
		cli_error("control-character", option, "has a character that "
		    "cannot be printed", typed, "write it on one line");
		return false;
	}
	return true;
}

/* "--strength 2 mg/mL" is an amount in one millilitre. */
static bool read_strength_option(struct infuse_strength *out,
    const char *typed)
{
	struct infuse_quantity quantity;

	if (!cli_read_quantity(&quantity, "--strength", typed,
	    1u << INFUSE_STRENGTH))
		return false;
	if (quantity.base == 0) {
		cli_error("zero", "--strength", "a strength is above 0", typed,
		    "write it as the label does, as in \"2 mg/mL\"");
		return false;
	}
	out->amount.pg = quantity.base;
	out->volume.hundredth_ml = 100;
	return true;
}

bool cli_read_label(struct infuse_label *out, const char *option,
    const char *typed)
{
	struct infuse_fault fault = { 0 };

	if (strlen(typed) < TYPED_TEXT_MAX &&
	    infuse_read_label(out, typed, strlen(typed), &fault))
		return true;
	if (strlen(typed) >= TYPED_TEXT_MAX)
		cli_error("too-long", option, "is longer than a label", NULL,
		    "");
	else
		cli_fault(option, typed, &fault);
	return false;
}

bool cli_read_strength(struct infuse_label *out, bool *given,
    const struct cli_args *args)
{
	static const struct infuse_label empty;
	const char *strength = args->value[CLI_STRENGTH];
	const char *bag = args->value[CLI_BAG];

	*out = empty;
	*given = strength != NULL || bag != NULL;
	if (strength != NULL && bag != NULL) {
		cli_error("said-twice", args->command->name, "--strength and "
		    "--bag say the same thing", NULL, "give one of them");
		return false;
	}
	if (bag != NULL)
		return cli_read_label(out, args->value[CLI_SYRINGE] != NULL ?
		    "--syringe" : "--bag", bag);
	return strength == NULL ||
	    read_strength_option(&out->strength, strength);
}

bool cli_read_age(int64_t *out, const char *typed)
{
	struct infuse_fault fault = { 0 };

	*out = INFUSE_NO_AGE;
	if (typed == NULL ||
	    infuse_read_count(out, typed, strlen(typed), AGE_MAX, &fault))
		return true;
	cli_error(fault.id, "--age", fault.text, typed, "write whole years, as "
	    "in --age 46");
	return false;
}

static bool read_step(struct cli_order *out, const char *typed)
{
	struct infuse_quantity quantity;

	out->step_assumed = typed == NULL;
	out->order.pump_step.hundredth_ml_per_h = 10;
	if (typed == NULL)
		return true;
	if (!cli_read_quantity(&quantity, "--pump-step", typed,
	    1u << INFUSE_FLOW))
		return false;
	if (quantity.base == 0) {
		cli_error("zero", "--pump-step", "a step is above 0", typed,
		    "write it as in \"0.1 mL/h\"");
		return false;
	}
	out->order.pump_step.hundredth_ml_per_h = quantity.base;
	return true;
}

static bool read_reason(const struct cli_args *args)
{
	const char *reason = args->value[CLI_REASON];
	const char *prescriber = args->value[CLI_PRESCRIBER];

	if ((reason == NULL) != (prescriber == NULL)) {
		cli_error("go-together", args->command->name, "--reason and "
		    "--prescriber go together", NULL, "say why, and who "
		    "answers for it");
		return false;
	}
	return reason == NULL || (cli_read_text("--reason", reason) &&
	    cli_read_text("--prescriber", prescriber));
}

static bool read_bag(struct cli_order *out, const struct cli_args *args)
{
	struct infuse_label label;

	if (!cli_read_strength(&label, &out->order.has_strength, args))
		return false;
	out->order.strength = label.strength;
	out->order.label = label.drug;
	out->hydrochloride = label.hydrochloride;
	if (label.diluent_length > 0)
		out->diluent = args->value[CLI_BAG] + label.diluent;
	return true;
}

bool cli_read_order(struct cli_order *out, const struct cli_args *args)
{
	static const struct cli_order empty;
	int setting = INFUSE_WARD;

	*out = empty;
	if (!cli_read_weight(&out->order.weight, &out->weight_rounded,
	    args->value[CLI_WEIGHT]) ||
	    !read_bag(out, args) ||
	    !read_step(out, args->value[CLI_PUMP_STEP]) ||
	    !cli_read_age(&out->order.age_years, args->value[CLI_AGE]) ||
	    !cli_read_body(out, args) ||
	    !read_reason(args) ||
	    !cli_read_choice(&setting, CLI_SETTING, args))
		return false;
	out->order.setting = (enum infuse_setting)setting;
	out->order.has_ceiling = args->value[CLI_CEILING] != NULL;
	if (out->order.has_ceiling && !cli_read_written_rate(
	    &out->order.ceiling, "--ceiling", args->value[CLI_CEILING]))
		return false;
	if (args->value[CLI_TARGET] == NULL)
		return true;
	out->order.has_target = true;
	return cli_read_written_rate(&out->order.target, "--target",
	    args->value[CLI_TARGET]);
}
