/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/prepare.h>
#include <infuse/span.h>

#include "read.h"

bool cli_read_span(bool *said, struct infuse_duration *out,
    enum cli_option_id option, const struct cli_args *args)
{
	const char *typed = args->value[option];
	struct infuse_fault fault;

	*said = typed != NULL;
	if (!*said || infuse_read_span(out, typed, strlen(typed), &fault))
		return true;
	cli_fault(cli_options[option].name, typed, &fault);
	return false;
}

/* S-25: an amount, or what the pump says, in mL of the bag that hangs. */
static bool read_mass(bool *said, struct infuse_mass *out,
    enum cli_option_id option, const struct cli_args *args,
    const struct infuse_order *order)
{
	const char *typed = args->value[option];
	struct infuse_quantity quantity;
	struct infuse_pumped pumped;
	struct infuse_portion portion;

	*said = typed != NULL;
	if (!*said)
		return true;
	if (!cli_read_quantity(&quantity, cli_options[option].name, typed,
	    1u << INFUSE_MASS | 1u << INFUSE_VOLUME))
		return false;
	out->pg = quantity.base;
	if (quantity.dimension == INFUSE_MASS)
		return true;
	if (!order->has_strength) {
		cli_error("strength-needed", cli_options[option].name,
		    "is in mL, and no strength is known", typed, "say what "
		    "hangs, with --bag \"ketamine 500 mg in 250 mL\", or write "
		    "it in mg");
		return false;
	}
	pumped.hundredth_ml_min_per_h = quantity.base * 60;
	portion = infuse_portion_of(order->strength, pumped);
	out->pg = portion.whole.pg + (portion.part > 0);
	return true;
}

bool cli_read_past(struct infuse_past *out, const struct cli_args *args,
    const struct infuse_order *order)
{
	return cli_read_span(&out->has_running, &out->running, CLI_RUNNING,
	    args) &&
	    cli_read_span(&out->has_elapsed, &out->elapsed, CLI_ELAPSED,
	    args) &&
	    read_mass(&out->has_given, &out->given, CLI_GIVEN, args,
	    order) &&
	    read_mass(&out->has_given_course, &out->given_course,
	    CLI_GIVEN_COURSE, args, order);
}
