/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "../answer/build.h"
#include "../render/csv.h"
#include "../render/json.h"
#include "answer.h"
#include "convert.h"
#include "error.h"
#include "text_out.h"

#define ALL_DIMENSIONS ((1u << INFUSE_DIMENSIONS) - 1)

/* The unit to convert to is read as "1 UNIT", so that it is refused alike. */
static bool read_unit(const struct infuse_unit **out, const char *typed,
    enum infuse_dimension from)
{
	char text[40];
	struct infuse_written written;
	struct infuse_fault fault;
	size_t length = strlen(typed);

	*out = NULL;
	if (length > 0 && length < sizeof(text) - 2 && typed[0] != ' ') {
		snprintf(text, sizeof(text), "1 %s", typed);
		*out = infuse_unit_find(typed, length, 1u << from);
		if (*out != NULL)
			return true;
		if (infuse_read_written(&written, text, length + 2,
		    ALL_DIMENSIONS, &fault)) {
			*out = written.unit;
			return true;
		}
		cli_fault("--to", typed, &fault);
		return false;
	}
	cli_error("unknown-unit", "--to", "is not a unit", typed,
	    "write it as in --to mL/h");
	return false;
}

/* "1 g" is an amount of drug, unless it is wanted in kg or lb. */
static bool read_from(struct cli_conversion *c, const char *typed, const char *to)
{
	unsigned among = ALL_DIMENSIONS;
	struct infuse_fault fault;

	if (infuse_unit_find(to, strlen(to), 1u << INFUSE_WEIGHT) != NULL &&
	    infuse_unit_find(to, strlen(to), 1u << INFUSE_MASS) == NULL)
		among &= ~(1u << INFUSE_MASS);
	c->typed = typed;
	if (infuse_read_written(&c->from, typed, strlen(typed), among,
	    &fault) || (among != ALL_DIMENSIONS && infuse_read_written(
	    &c->from, typed, strlen(typed), ALL_DIMENSIONS, &fault)))
		return true;
	cli_fault("convert", typed, &fault);
	return false;
}

static bool read_bridge(struct cli_conversion *c, const struct cli_args *args)
{
	struct infuse_label label;
	bool given, rounded;

	if (args->value[CLI_WEIGHT] != NULL && !cli_read_weight(
	    &c->through.weight, &rounded, args->value[CLI_WEIGHT]))
		return false;
	if (!cli_read_strength(&label, &given, args))
		return false;
	if (given)
		c->through.strength = label.strength;
	return true;
}

static enum cli_status say_why_not(const struct cli_conversion *c,
    enum infuse_conversion result)
{
	const char *text = "cannot be compared with that unit", *hint = "";
	const char *id = "cannot-convert";

	switch (result) {
	case INFUSE_NEEDS_WEIGHT:
		id = "weight-needed";
		text = "needs the body weight";
		hint = "add --weight 70";
		break;
	case INFUSE_NEEDS_STRENGTH:
		id = "strength-needed";
		text = "needs the strength";
		hint = "add --strength \"2 mg/mL\", or --bag as the label "
		    "reads";
		break;
	case INFUSE_NEEDS_BOTH:
		id = "weight-and-strength-needed";
		text = "needs the body weight and the strength";
		hint = "add --weight 70 --strength \"2 mg/mL\"";
		break;
	case INFUSE_OUT_OF_RANGE:
		id = "too-large";
		text = "is larger than this program computes";
		hint = "read the order again";
		break;
	default:
		hint = c->from.unit->dimension == INFUSE_PERCENT ?
		    "write the strength in mg/mL; 1 % is 10 mg/mL" :
		    "a rate is not an amount, and neither is a volume; see "
		    "Units in infuse(1)";
		break;
	}
	cli_error(id, c->to->name, text, c->typed, hint);
	return CLI_USAGE;
}

static void add_json(struct render_text *text, const struct cli_conversion *c)
{
	struct answer tree = { 0 };
	struct json json = json_of(&tree);

	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-convert/2");
	json_string(&json, "typed", c->typed);
	json_begin(&json, "result", '{');
	json_literal(&json, "value", c->number);
	json_string(&json, "unit", c->to->name);
	json_string(&json, "ucum", c->to->ucum);
	if (c->rounded)
		json_bool(&json, "rounded", true);
	json_end(&json, '}');
	json_end(&json, '}');
	render_json_take(text, &tree);
}

/* Commas from 1,000 up, in front of the point. */
static void add_grouped(struct render_text *text, const char *number)
{
	size_t whole = strcspn(number, "."), i;

	for (i = 0; i < whole; i++) {
		if (i > 0 && (whole - i) % 3 == 0)
			render_add(text, ",");
		render_add_bytes(text, number + i, 1);
	}
	render_add(text, number + whole);
}

static void render_line(struct render_text *text, const struct cli_conversion *c)
{
	add_grouped(text, c->number);
	render_add(text, " ");
	render_add(text, c->to->name);
	if (c->rounded)
		render_add(text, " (rounded down)");
	render_add(text, "\n");
}

static void render_csv(struct render_text *text, const struct cli_conversion *c)
{
	render_add(text, "typed,value,unit,rounded\n");
	csv_string(text, c->typed);
	csv_string(text, c->number);
	csv_string(text, c->to->name);
	csv_string(text, c->rounded ? "yes" : "no");
	csv_end(text);
}

/* Behind the quantity or with --to, once. */
static const char *unit_asked(const struct cli_args *args)
{
	const char *behind = args->positionals > 1 ? args->positional[1] :
	    NULL;
	const char *to = args->value[CLI_TO];

	if (behind != NULL && to != NULL)
		cli_error("stray-argument", "convert", "cannot use", behind,
		    "the unit is that of --to; a quantity that has a space "
		    "needs quotes");
	else if (behind == NULL && to == NULL)
		cli_error_of("missing-option", "--to", "convert",
		    "needs --to UNIT", NULL, cli_options[CLI_TO].help);
	else
		return to != NULL ? to : behind;
	return NULL;
}

enum cli_status cli_convert_read(struct cli_conversion *out,
    const struct cli_args *args)
{
	static const struct cli_conversion empty;
	enum infuse_conversion result;
	const char *to = unit_asked(args);

	*out = empty;
	if (to == NULL || !read_from(out, args->positional[0], to) ||
	    !read_unit(&out->to, to, out->from.unit->dimension) ||
	    !read_bridge(out, args))
		return CLI_USAGE;
	result = infuse_convert(out->number, &out->from, out->to,
	    &out->through);
	if (result != INFUSE_CONVERTED && result != INFUSE_ROUNDED_DOWN)
		return say_why_not(out, result);
	out->rounded = result == INFUSE_ROUNDED_DOWN;
	return CLI_OK;
}

static const char *const flat_names[] = {
	"typed", "value", "unit", "ucum", "rounded"
};
static const struct flat_group flat_all = {
	sizeof(flat_names) / sizeof(flat_names[0]), flat_names
};
const struct flat_heads cli_convert_heads = { { &flat_all } };

void cli_convert_flat(struct answer_flat *flat,
    const struct cli_conversion *c)
{
	flat_string(flat, c->typed);
	flat_literal(flat, c->number);
	flat_word(flat, c->to->name);
	flat_word(flat, c->to->ucum);
	flat_truth(flat, c->rounded);
}

enum cli_status cli_convert(const struct cli_args *args)
{
	struct render_text text = { 0 };
	struct cli_conversion c;
	enum cli_format format;
	enum cli_status status;

	if (!cli_read_format(&format, args))
		return CLI_USAGE;
	status = cli_convert_read(&c, args);
	if (status != CLI_OK)
		return status;
	if (format == CLI_JSON)
		add_json(&text, &c);
	else if (format == CLI_CSV)
		render_csv(&text, &c);
	else
		render_line(&text, &c);
	return cli_print(&text, CLI_OK);
}
