/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_FLAT_PARTS_H
#define ANSWER_FLAT_PARTS_H

/* What flat records have in common, each with the names of its columns. */

#include "flat.h"

extern const struct flat_group flat_context_heads;
void flat_context(struct answer_flat *flat,
    const struct render_context *context);

/*
 * NULL: there are none.  The doses so far are left to the caller, as a check
 * has none.
 */
extern const struct flat_group flat_figures_heads;
void flat_figures(struct answer_flat *flat, const struct infuse_figures *at);

/* A dose down to the picogram, as in JSON. */
void flat_dose(struct answer_flat *flat, struct infuse_dose dose);

/* How many findings, their rules, the first of them, and what is not done. */
extern const struct flat_group flat_findings_heads;
void flat_findings(struct answer_flat *flat,
    const struct render_context *context,
    const struct infuse_findings *findings, const bool *allowed, int rows);

/* A moment of the course, null where no start is known. */
void flat_moment(struct answer_flat *flat, const struct infuse_clock *clock,
    struct infuse_duration at);

/* Numbers and words with a space between. */
void flat_join(struct answer_flat *flat, size_t from, const char *word);
void flat_join_count(struct answer_flat *flat, size_t from, int64_t n);

#endif
