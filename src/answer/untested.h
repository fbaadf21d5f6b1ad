/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_UNTESTED_H
#define ANSWER_UNTESTED_H

#include "build.h"
#include "words.h"

/*
 * S-10: the limits that were not applied: declared silent by the protocol,
 * without the figure they look at, or set by nobody.
 */
struct answer_untested {
	bool silent[INFUSE_LIMITS];
	bool without[INFUSE_LIMITS];
	bool unset[INFUSE_LIMITS];
};

void answer_untested(struct answer_untested *out,
    const struct render_context *context,
    const struct infuse_effective_limits *limits);

/* "screening", "age": what was not asked; returns how many. */
#define ANSWER_NOT_DONE_MAX 3
int answer_not_done(const char *out[ANSWER_NOT_DONE_MAX],
    const struct render_context *context);

/* "limits" in force, as written and whose; "not_tested"; "not_done". */
void json_limits(struct json *json, const struct render_context *context,
    const struct infuse_effective_limits *limits);

#endif
