/* SPDX-License-Identifier: MIT */
#ifndef CLI_CONVERT_H
#define CLI_CONVERT_H

#include <infuse/convert.h>

#include "../answer/flat.h"
#include "cli.h"

struct cli_conversion {
	const char *typed;
	struct infuse_written from;
	const struct infuse_unit *to;
	struct infuse_bridge through;
	char number[INFUSE_CONVERTED_MAX];
	bool rounded;
};

/* The quantity of the words behind the options, converted. */
enum cli_status cli_convert_read(struct cli_conversion *out,
    const struct cli_args *args);

extern const struct flat_heads cli_convert_heads;
void cli_convert_flat(struct answer_flat *flat,
    const struct cli_conversion *c);

#endif
