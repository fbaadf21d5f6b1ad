/* SPDX-License-Identifier: MIT */
#ifndef FILE_LINT_H
#define FILE_LINT_H

/*
 * What no single value shows: figures that contradict one another, or that
 * nothing can ever come to.  Each is for a file without an error so far, as
 * one mistake is one message.
 */

#include <infuse/document.h>

#include "limits.h"

/* A schedule with the limits and settings that are written for it. */
struct lint_plan {
	enum infuse_drug drug;
	const struct infuse_schedule *schedule;
	const struct infuse_limits *limits;
	const struct bound_nodes *bounds;
	const bool *settings;		/* INFUSE_SETTINGS of them */
	const struct infuse_open *open;	/* or NULL */
};

/* `node` is the schedule. */
void file_lint_schedule(struct reading *reading, const struct node *node,
    const struct lint_plan *plan);

/* Step, interval and maximum of a titration; `node` is the schedule too. */
void file_lint_titration(struct reading *reading, const struct node *node,
    const struct lint_plan *plan);

/*
 * Bounds in two bases, which only a weight can compare: those of a kind of
 * dose, and those on the rate with those on the dose rate.
 */
void file_lint_bounds(struct reading *reading,
    const struct infuse_limits *limits, const struct bound_nodes *nodes);

/* A site's limits: past the guard, or looser than those that come with us. */
void file_lint_block(struct reading *reading, const struct node *block,
    const struct infuse_site_block *site, const struct bound_nodes *nodes);

/* Rules of one file that hold always together, or never count. */
void file_lint_hold(struct reading *reading, const struct node *list,
    const struct infuse_care *care);

/* The limits that come with infuse in a setting, whatever file is read. */
void file_ours(struct infuse_limits *out, enum infuse_drug drug,
    enum infuse_setting setting);

/* Below, at or above 0 as one bound is to another of the same basis. */
int file_bound_cmp(const struct infuse_bound *a,
    const struct infuse_bound *b);

/* As infuse_site_looser(), of a block by itself. */
int file_looser(struct infuse_looser out[INFUSE_LOOSER_MAX],
    const struct infuse_limits *limits, enum infuse_drug drug,
    enum infuse_setting setting);

/* "1 mg/kg/h", "4 h 30 min" */
#define LINT_TEXT_MAX 96
const char *file_quantity(char out[LINT_TEXT_MAX],
    enum infuse_dimension dimension, int64_t base);

#endif
