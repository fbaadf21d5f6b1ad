/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_WORDS_H
#define ANSWER_WORDS_H

/*
 * The words around the figures: names of drugs, verdicts and places, and the
 * sentence of a finding.
 */

#include <infuse/body.h>
#include <infuse/calendar.h>
#include <infuse/check.h>
#include <infuse/document.h>

#include "text.h"

struct render_screening;
struct render_explanation;

/* What an answer is about, and how it is to look. */
/* What the order says beside the protocol, as typed, or NULL. */
struct render_ordered {
	const char *ceiling;
	const char *frail;
	const char *begin;
	const char *step;
	const char *interval;
	const char *days;
};

struct render_context {
	const struct infuse_protocol_document *protocol;
	const struct infuse_site_document *site;
	const struct infuse_order *order;
	const struct infuse_clock *clock;	/* NULL: no start is known */
	const struct infuse_duration *now;	/* since it; NULL: not said */
	const char *weight_typed;	/* as on the command line */
	bool weight_rounded;		/* from pounds */
	const struct infuse_body *body;	/* NULL: no height was given */
	const char *height_typed;	/* NULL: in cm */
	bool syringe;			/* and not a bag */
	bool hydrochloride;		/* on the label, which is of the base */
	const char *diluent;		/* as on the label, or NULL */
	bool step_assumed;
	const char *reason;		/* as typed, or NULL */
	struct render_ordered ordered;
	const char *prescriber;
	bool full;			/* all that is true of every run too */
	bool colour;
	size_t width;			/* columns of the screen */
	const struct render_screening *screening;	/* NULL: not done */
	const struct render_explanation *explain;	/* --explain, or NULL */
};

/* "STOP", "UNCHECKED", "caution", "within limits". */
const char *render_verdict(enum infuse_verdict verdict);

/* "stop", "unchecked", "caution", "within". */
const char *render_verdict_key(enum infuse_verdict verdict);

/* "KETAMINE (racemic)", "ESKETAMINE". */
const char *render_drug(enum infuse_drug drug);

/*
 * "day 1", "days 2 to 4", "sessions 1, 3 and 5", "phase 1 of session 2"; marks
 * from 0, of the rows of the schedule's plan.
 */
void render_rows(struct render_text *text, const bool rows[INFUSE_ROWS_MAX],
    int count, const struct infuse_schedule *schedule);

/* "phase 2", "wean 1"; nothing of a row that is neither. */
void render_part(struct render_text *text, int64_t phase, int64_t wean);

/* How long it runs before it is weaned. */
struct infuse_duration render_before_wean(
    const struct infuse_schedule *schedule);

/* ", in 3 phases", ", then weaned over 12 h"; or nothing. */
void render_parts(struct render_text *text,
    const struct infuse_schedule *schedule);

/* Whether days or sessions have rows of their own within them. */
bool render_has_parts(const struct infuse_schedule *schedule);

/* "protocols/site/default.yaml:14", or "built in" for the guard. */
void render_place(struct render_text *text,
    const struct render_context *context, enum infuse_source source,
    unsigned line);

/*
 * The file that a line of a source is in, NULL for the guard; *line becomes
 * the one in that file.
 */
const char *render_source_file(const struct render_context *context,
    enum infuse_source source, unsigned *line);

const char *render_source(enum infuse_source source);

/*
 * What was found and what is allowed, in one sentence without the place:
 * "200 mg/h; limit 70 mg/h (1 mg/kg/h x 70 kg); over by 130 mg/h, 185.7 %".
 * `allowed` marks the rows that a check would allow, or is NULL.
 */
void render_finding(struct render_text *text,
    const struct render_context *context,
    const struct infuse_finding *finding, const bool *allowed, int rows);

/* What was found, as "a step up of 10 mg/h" or "3,000 mg in a day". */
void render_found(struct render_text *text,
    const struct infuse_finding *finding);

/* "; site limit dose-rate hard-max, protocols/site/default.yaml:14" */
void render_finding_source(struct render_text *text,
    const struct render_context *context,
    const struct infuse_finding *finding);

#endif
