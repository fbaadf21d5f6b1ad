/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "colour.h"
#include "screen.h"
#include "words.h"

/* Findings hang under their verdict's word, which is nine letters at most. */
#define HANG 13

void render_finding_source(struct render_text *text,
    const struct render_context *context,
    const struct infuse_finding *finding)
{
	if (finding->rule == INFUSE_RULE_DAY ||
	    finding->rule == INFUSE_RULE_RANGE ||
	    finding->rule == INFUSE_RULE_PUMP ||
	    finding->rule == INFUSE_RULE_DEVIATION)
		return;
	render_add(text, "; ");
	if (finding->rule == INFUSE_RULE_SCREENING) {
		if (context->screening != NULL)
			render_screening_file(text, context->screening);
		return;
	}
	render_add(text, render_source(finding->source));
	if (finding->rule < INFUSE_LIMITS) {
		render_add(text, " limit ");
		render_add(text, infuse_rule_name(finding->rule));
		if (finding->bound != INFUSE_NO_BOUND) {
			render_add(text, " ");
			render_add(text, infuse_bound_name(finding->bound));
		}
		render_add(text, ",");
	}
	render_add(text, " ");
	render_place(text, context, finding->source, finding->line);
}

static void add_finding(struct render_text *text,
    const struct render_context *context,
    const struct infuse_finding *finding, const bool *allowed, int rows)
{
	struct render_text line = { 0 };
	const char *word = render_verdict(finding->verdict);
	bool sessions = context->protocol->protocol.schedule.regimen ==
	    INFUSE_SESSIONS;

	render_add(text, "  ");
	render_verdict_coloured(text, context->colour, finding->verdict);
	render_add_spaces(text, HANG - 2 - strlen(word));
	render_rows(&line, finding->rows, INFUSE_ROWS_MAX, sessions);
	if (line.length > 0)
		render_add(&line, ": ");
	render_finding(&line, context, finding, allowed, rows);
	render_finding_source(&line, context, finding);
	render_wrap(text, &line, HANG, context->width);
	render_add(text, "\n");
	render_text_free(&line);
}

/* S-19: what the verdict means here. */
static void add_verdict(struct render_text *text,
    const struct render_context *context, enum infuse_verdict verdict)
{
	render_verdict_coloured(text, context->colour, verdict);
	switch (verdict) {
	case INFUSE_STOP:
		render_add(text, ": do not start or set this");
		break;
	case INFUSE_UNCHECKED:
		render_add(text, ": a limit could not be applied; this is "
		    "not a yes");
		break;
	case INFUSE_CAUTION:
		render_add(text, ": no hard limit is passed, but");
		break;
	case INFUSE_WITHIN:
		render_add(text, ": this is within the limits of\n  ");
		render_quote(text, context->protocol->origin.file);
		render_add(text, " and ");
		render_quote(text, context->site->origin.file);
		if (context->site->system != NULL) {
			render_add(text, " and ");
			render_quote(text,
			    context->site->system->origin.file);
		}
		break;
	}
}

void render_findings(struct render_text *text,
    const struct render_context *context, enum infuse_verdict verdict,
    const struct infuse_findings *findings, const bool *allowed, int rows)
{
	int shown = findings->count < RENDER_FINDINGS_SHOWN ?
	    findings->count : RENDER_FINDINGS_SHOWN;
	int i;

	add_verdict(text, context, verdict);
	if (findings->count > shown) {
		render_add(text, "; ");
		render_add_count(text, shown);
		render_add(text, " of ");
		render_add_count(text, findings->count);
		render_add(text, " reasons (--format json has all)");
	}
	render_add(text, "\n");
	for (i = 0; i < shown; i++)
		add_finding(text, context, &findings->of[i], allowed, rows);
}
