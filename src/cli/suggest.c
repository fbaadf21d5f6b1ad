/* SPDX-License-Identifier: MIT */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <infuse/nearest.h>

#include "cli.h"

void cli_suggest(char out[CLI_SUGGESTION_MAX], const char *typed,
    const char *const among[], size_t count)
{
	size_t length = strlen(typed), least = SIZE_MAX, apart, used = 0, i;
	int n;

	out[0] = '\0';
	for (i = 0; i < count; i++)
		if (infuse_is_near(&apart, typed, length, among[i]) &&
		    apart < least)
			least = apart;
	for (i = 0; i < count; i++) {
		if (!infuse_is_near(&apart, typed, length, among[i]) ||
		    apart != least)
			continue;
		n = snprintf(out + used, CLI_SUGGESTION_MAX - used, "%s%s",
		    used > 0 ? " or " : "", among[i]);
		if (n < 0 || (size_t)n >= CLI_SUGGESTION_MAX - used)
			break;
		used += (size_t)n;
	}
}
