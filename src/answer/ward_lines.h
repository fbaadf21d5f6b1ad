/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_WARD_LINES_H
#define ANSWER_WARD_LINES_H

#include "ward.h"

#define WARD_ONE_TABLE_MAX 6	/* more stand in two tables */

/* The rows of a sheet: what is set, alike ones as one. */
enum line_kind {
	LINE_ROW,
	LINE_START,		/* of a titrated plan */
	LINE_RUNG
};

/* Rows of a plan that are set alike, one after the other. */
struct line {
	enum line_kind kind;
	int64_t first;
	int64_t last;
	int64_t phase;			/* of it; 0: it has none */
	int64_t wean;			/* its step; 0: not yet */
	const struct infuse_row *row;	/* the first; NULL: a rung */
	const struct infuse_figures *at;
	struct infuse_duration start;
	struct infuse_duration last_start;
	struct infuse_duration end;
	struct infuse_duration length;
	enum infuse_verdict verdict;
};

#define LINES_MAX (INFUSE_ROWS_MAX + INFUSE_RUNGS_MAX)

struct lines {
	const struct answer_ward *of;
	bool sessions;
	bool volumes;		/* to be infused, of each row */
	bool lasts;		/* how long a bag does */
	bool shows;		/* what is keyed in is not the flow */
	bool narrow;		/* two tables beside each other */
	int count;
	struct line line[LINES_MAX];
};

/* `lines` is all zero. */
void ward_collect(struct lines *lines, const struct answer_ward *of);

bool ward_is_titrated(const struct answer_ward *of);

/* Whether anything flows; on a day of rest nothing does. */
bool ward_runs(const struct line *line);

/* What is set as volume to be infused, of a row that has volumes. */
struct infuse_volume ward_to_infuse(const struct lines *lines,
    const struct line *line);

#endif
