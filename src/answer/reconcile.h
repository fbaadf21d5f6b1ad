/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_RECONCILE_H
#define ANSWER_RECONCILE_H

#include <infuse/pump.h>

#include "answer.h"
#include "sheet.h"
#include "text.h"

#define ANSWER_TIME_MAX 32

/* A finding, with its times as the clock of the course shows them, or "". */
struct answer_pump_row {
	struct infuse_pump_finding finding;
	char record_at[ANSWER_TIME_MAX];
	char pump_at[ANSWER_TIME_MAX];
};

/* The log of a pump beside the record of a course. */
struct answer_reconcile {
	const char *course;
	const char *head;
	const char *now;
	const char *log;		/* the file */
	int lines;
	const char *from;		/* of its first and last line */
	const char *to;
	const struct infuse_site_document *site;
	struct infuse_flow step;
	int rows;
	const struct answer_pump_row *row;
};

/* "rate in the pump only: pump line 9, ..., 75 mL/h; ..." */
void answer_pump_sentence(struct render_text *text,
    const struct answer_pump_row *row);

void answer_reconcile_tree(struct answer *tree,
    const struct answer_reconcile *of);

#endif
