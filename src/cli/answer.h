/* SPDX-License-Identifier: MIT */
#ifndef CLI_ANSWER_H
#define CLI_ANSWER_H

/*
 * What plan and check share: the case that the command line and the files
 * make, and the choice of a shape for the answer.
 */

#include "../answer/words.h"
#include "load.h"
#include "read.h"
#include "screening.h"
#include "view.h"
#include "zone.h"

/* Fails for a format that the command does not have; see view.h. */
bool cli_read_format(enum cli_format *out, const struct cli_args *args);

struct cli_case {
	struct cli_documents documents;
	struct cli_order order;
	struct cli_screening screening;		/* of --screen */
	struct infuse_clock clock;
	bool has_clock;
	struct infuse_duration now;		/* of --now, since the start */
	struct infuse_case of;
	struct render_context context;
	struct cli_view view;
	enum cli_format format;		/* the view's */
};

/* Reads everything; on failure nothing is left to free. */
enum cli_status cli_case_open(struct cli_case *out,
    const struct cli_args *args);

/*
 * The two halves of it, for who has the documents: what the options say, and,
 * when out->documents are set, what follows from both.  A case that failed is
 * closed like any other, where its documents are its own.
 */
enum cli_status cli_case_begin(struct cli_case *out,
    const struct cli_args *args);
enum cli_status cli_case_finish(struct cli_case *out,
    const struct cli_args *args);
void cli_case_close(struct cli_case *c);

/* A check from its question on: the plan beside it, and the answer. */
struct cli_checked {
	struct infuse_question question;
	struct infuse_plan plan;
	struct infuse_answer answer;
};

enum cli_status cli_case_check(struct cli_checked *out, struct cli_case *c,
    const struct cli_args *args);

/* Sessions on days of the week begin on one of them; says so if not. */
bool cli_begins_on(struct cli_case *c, const struct cli_args *args);

/* Which day or session it is by --now, and how far into it, where it is said. */
bool cli_place_now(struct infuse_question *out, struct cli_case *c,
    const struct cli_args *args);

/*
 * What is said of the past tells that a course runs: what was in force at its
 * start holds, be it retired since (S-38).
 */
void cli_note_course(struct cli_case *c,
    const struct infuse_question *question);

/* Whether what is said of the past can be so; else the message is out. */
bool cli_past_fits(const struct cli_case *c, const struct infuse_plan *plan,
    const struct infuse_question *question);

/* 1 for STOP and UNCHECKED, and for a caution with --strict. */
enum cli_status cli_verdict_status(enum infuse_verdict verdict,
    const struct cli_args *args);

#endif
