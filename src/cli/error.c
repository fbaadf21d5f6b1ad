/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include <infuse/diag.h>

#include "cli.h"

#define SHOWN_MAX 100

void cli_error(const char *where, const char *text, const char *typed,
    const char *hint)
{
	char shown[SHOWN_MAX];

	infuse_clean(shown, sizeof(shown), where, strlen(where));
	fprintf(stderr, "infuse: %s: %s", shown, text);
	if (typed != NULL) {
		infuse_clean(shown, sizeof(shown), typed, strlen(typed));
		fprintf(stderr, ": '%s'", shown);
	}
	fputc('\n', stderr);
	if (hint[0] != '\0')
		fprintf(stderr, "  %s\n", hint);
}
