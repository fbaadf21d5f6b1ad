/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "read.h"
#include "value.h"

#define HEIGHT_HINT "write it in cm, m or inches: \"170 cm\", \"67 in\""

/* A unit of height; one of it is so many 0.1 mm. */
struct unit {
	const char *name;
	int64_t tenth_mm;
};

static bool refuse(const char *id, const char *text, const char *typed,
    const char *hint)
{
	cli_error(id, "--height", text, typed, hint);
	return false;
}

/* The unit behind the last digit, at `at`; NULL when it is none. */
static const struct unit *find_unit(const char *typed, size_t *at)
{
	static const struct unit units[] = {
		{ "cm", 100 }, { "m", 10000 }, { "in", 254 }
	};
	size_t i;

	*at = strlen(typed);
	while (*at > 0 && strchr("0123456789", typed[*at - 1]) == NULL)
		--*at;
	if (*at > 0)
		*at += strspn(typed + *at, "., ");
	for (i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (strcmp(units[i].name, typed + *at) == 0)
			return &units[i];
	return NULL;
}

static bool has_feet(const char *typed)
{
	return strpbrk(typed, "'\"") != NULL || strstr(typed, "ft") != NULL ||
	    strstr(typed, "feet") != NULL || strstr(typed, "foot") != NULL;
}

/* Why there is no unit, in the forms in which a height is said. */
static bool refuse_unit(const char *typed, size_t at)
{
	if (has_feet(typed))
		return refuse("feet", "feet, and marks for feet and inches, "
		    "are not read", typed, "write inches alone, 12 to the "
		    "foot: 5 ft 7 in is \"67 in\"");
	if (at == 0)
		return refuse("not-a-number", "not a number", typed,
		    HEIGHT_HINT);
	if (typed[at] == '\0')
		return refuse("missing-unit", "a height needs its unit: cm, or "
		    "inches?", typed, HEIGHT_HINT);
	return refuse("unknown-unit", "not a unit of height", typed,
	    HEIGHT_HINT);
}

/*
 * The number in front of the unit, by the grammar that all numbers have: it
 * is read as if it stood before kg.
 */
static bool read_number(struct infuse_written *out, const char *typed,
    size_t length)
{
	struct infuse_fault fault;
	char text[64];

	if (length + 3 > sizeof(text))
		return refuse("too-many-digits", "too many digits", typed,
		    HEIGHT_HINT);
	memcpy(text, typed, length);
	memcpy(text + length, "kg", 3);
	if (infuse_read_written(out, text, length + 2, 1u << INFUSE_WEIGHT,
	    &fault))
		return true;
	if (strcmp(fault.id, "unknown-unit") == 0)
		return refuse("not-a-number", "not a number", typed,
		    HEIGHT_HINT);
	return refuse(fault.id, fault.text, typed, fault.hint);
}

static bool read_height(struct infuse_height *out, bool *in_cm,
    const char *typed)
{
	struct infuse_written written;
	const struct unit *unit;
	int64_t parts = 1, tenth_mm;
	size_t at;
	int i;

	unit = find_unit(typed, &at);
	if (at == 0 || unit == NULL || has_feet(typed))
		return refuse_unit(typed, at);
	if (!read_number(&written, typed, at))
		return false;
	while (written.decimals > 0 && written.digits % 10 == 0) {
		written.digits /= 10;
		written.decimals--;
	}
	for (i = 0; i < written.decimals; i++)
		parts *= 10;
	/* Four decimals and a dividend below 10^18 are the most. */
	if (written.decimals > 4 || written.digits * unit->tenth_mm % parts)
		return refuse("too-fine", "finer than can be kept exactly",
		    typed, "write whole or half inches, or cm to two decimals");
	tenth_mm = written.digits * unit->tenth_mm / parts;
	if (tenth_mm < INFUSE_HEIGHT_MIN || tenth_mm > INFUSE_HEIGHT_MAX)
		return refuse("height-out-of-range", "an adult's height is 100 "
		    "to 250 cm", typed, "is it in inches, or in cm? "
		    HEIGHT_HINT);
	out->tenth_mm = tenth_mm;
	*in_cm = unit->tenth_mm == 100;
	return true;
}

bool cli_read_body(struct cli_order *out, const struct cli_args *args)
{
	const char *height = args->value[CLI_HEIGHT];
	const char *sex = args->value[CLI_SEX];
	bool in_cm;
	int sex_typed = 0;

	if (height == NULL && sex == NULL)
		return true;
	if (height == NULL || sex == NULL) {
		cli_error("go-together", args->command->name, "--height and "
		    "--sex go together", NULL, "the ideal weight needs both, "
		    "as in --height \"170 cm\" --sex female");
		return false;
	}
	if (!read_height(&out->body.height, &in_cm, height) ||
	    !cli_read_choice(&sex_typed, CLI_SEX, args))
		return false;
	out->has_body = true;
	out->height_typed = in_cm ? NULL : height;
	out->body.sex = (enum infuse_sex)sex_typed;
	out->body.weight = out->order.weight;
	out->body.age_years = out->order.age_years;
	return true;
}

/* The index and the weight behind it: cut away from the range it is outside of. */
static void add_bmi(char *out, size_t size, const struct infuse_body *body)
{
	char bmi[INFUSE_NUMBER_MAX], weight[INFUSE_NUMBER_MAX];
	int64_t milli = infuse_bmi_milli(body, INFUSE_DOWN);

	if (milli >= INFUSE_BMI_MAX_MILLI)
		milli = infuse_bmi_milli(body, INFUSE_UP);
	infuse_number(bmi, milli, 3, 3, INFUSE_DOWN, INFUSE_COMMAS);
	infuse_number(weight, body->weight.g, 3, 3, INFUSE_DOWN,
	    INFUSE_COMMAS);
	snprintf(out, size, "BMI %s at %s kg is outside 12 to 70", bmi, weight);
}

static bool refuse_body(const struct cli_order *order,
    const struct infuse_protocol_document *document,
    enum infuse_body_answer answer)
{
	bool actual = document->protocol.basis == INFUSE_ACTUAL;
	const char *way_out = actual ? "leave out --height and --sex: then "
	    "the actual weight alone counts" :
	    "this protocol cannot be planned here: ask for a rate in mg/h";
	char text[200], cm[INFUSE_NUMBER_MAX], height[INFUSE_NUMBER_MAX + 4];

	infuse_number(cm, order->body.height.tenth_mm, 2, 2, INFUSE_DOWN,
	    INFUSE_COMMAS);
	snprintf(height, sizeof(height), "%s cm", cm);
	switch (answer) {
	case INFUSE_BODY_BMI:
		add_bmi(text, sizeof(text), &order->body);
		return refuse("bmi-out-of-range", text, height, "pounds taken "
		    "as kg, or inches as cm? read both again, with their "
		    "units");
	case INFUSE_BODY_CHILD:
		return refuse("may-be-a-child", "ideal, adjusted and lean "
		    "weight are those of adults, from 18 years", NULL,
		    "leave out --height and --sex; this program does not scale "
		    "adult regimens");
	case INFUSE_BODY_SHORT:
		return refuse("height-too-small", "no ideal weight under 152.4 "
		    "cm (60 in), where its formula begins", height, way_out);
	default:
		return refuse("lean-weight-unknown", "the lean weight's "
		    "formula was not made for this body", height,
		    "it is from 40.7 to 216.5 kg, BMI 17.1 to 69.9 and ages 18 "
		    "to 82; ask for a rate in mg/h");
	}
}

bool cli_weigh(struct cli_order *order,
    const struct infuse_protocol_document *document)
{
	enum infuse_basis basis = document->protocol.basis;
	enum infuse_body_answer answer;
	char text[200];

	if (!order->has_body && basis == INFUSE_ACTUAL)
		return true;
	if (!order->has_body) {
		snprintf(text, sizeof(text), "its doses are per kg of the %s "
		    "weight, which needs a height", infuse_basis_name(basis));
		cli_error("height-needed", "--protocol", text, document->id,
		    "add --height \"170 cm\" --sex female, or what they are");
		return false;
	}
	answer = infuse_body_weigh(&order->order, &order->body, basis);
	return answer == INFUSE_BODY_KNOWN ||
	    refuse_body(order, document, answer);
}
