/* SPDX-License-Identifier: MIT */
#include <string.h>

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

static bool read_mass(bool *said, struct infuse_mass *out,
    enum cli_option_id option, const struct cli_args *args)
{
	struct infuse_quantity quantity;

	*said = args->value[option] != NULL;
	if (!*said)
		return true;
	if (!cli_read_quantity(&quantity, cli_options[option].name,
	    args->value[option], 1u << INFUSE_MASS))
		return false;
	out->pg = quantity.base;
	return true;
}

bool cli_read_past(struct infuse_past *out, const struct cli_args *args)
{
	return cli_read_span(&out->has_running, &out->running, CLI_RUNNING,
	    args) &&
	    cli_read_span(&out->has_elapsed, &out->elapsed, CLI_ELAPSED,
	    args) &&
	    read_mass(&out->has_given, &out->given, CLI_GIVEN, args) &&
	    read_mass(&out->has_given_course, &out->given_course,
	    CLI_GIVEN_COURSE, args);
}
