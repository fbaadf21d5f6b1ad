/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_CAUSE_H
#define ANSWER_CAUSE_H

/*
 * Findings by their cause (S-22): several limits that the same rate passes on
 * the same days are one cause with one line to a limit, the tightest first.
 */

#include "words.h"

#define ANSWER_LINES_MAX 8

enum answer_subject {
	ANSWER_RATE_ABOVE,
	ANSWER_RATE_BELOW,
	ANSWER_AIRWAY,		/* S-05: anaesthetic range */
	ANSWER_OTHER
};

struct answer_cause {
	enum answer_subject subject;
	enum infuse_verdict verdict;
	int lines;
	const struct infuse_finding *line[ANSWER_LINES_MAX];
	const struct infuse_finding *airway;	/* of the same days, or NULL */
	const struct infuse_finding *airway_too;	/* and of others */
};

struct answer_causes {
	int count;
	struct answer_cause of[INFUSE_FINDINGS_MAX];
};

void answer_causes(struct answer_causes *out,
    const struct infuse_findings *findings);

/* A protocol's maximum that a limit lowers (S-16). */
bool answer_gives_way(const struct infuse_finding *finding);

/* Whether a prescriber's reason would answer it: a soft bound is passed. */
bool answer_wants_reason(const struct answer_cause *cause);
bool answer_wants_a_reason(const struct answer_causes *causes);

/* What a CAUTION begins with: that a reason is needed, or to read why. */
const char *answer_caution(const struct answer_causes *causes);

#endif
