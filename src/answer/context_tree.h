/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_CONTEXT_TREE_H
#define ANSWER_CONTEXT_TREE_H

#include <infuse/to_do.h>

#include "build.h"
#include "words.h"

/* What a plan and a check have in common at their head. */
void json_context(struct json *json, const struct render_context *context);

/* The figures of one rate and period; `so_far` of a plan alone. */
void json_figures(struct json *json, const struct infuse_figures *at,
    bool so_far);

/* The day on which a row of the plan begins. */
int64_t json_day(const struct render_context *context, int row);

void json_findings(struct json *json, const struct render_context *context,
    const struct infuse_findings *findings, const bool *allowed, int rows);

/* A figure of a finding; false where it has none. */
bool answer_finding_figure(struct answer_figure *out,
    const struct infuse_finding *finding, int64_t n);

/* Where a finding's limit is written; NULL and 0 where nowhere. */
struct answer_finding_place {
	const char *source;
	const char *file;
	unsigned line;
};

struct answer_finding_place answer_finding_place(
    const struct render_context *context,
    const struct infuse_finding *finding);

/* "written", "0.9 mg/kg/h", as its file has it; null where no file has it. */
void json_written_bound(struct json *json, enum infuse_rule rule,
    const struct infuse_bound *written);

/* What to do with a pump that runs (S-19), and what to turn it down to. */
void json_acting(struct json *json, const struct infuse_acting *acting);

#endif
