/* SPDX-License-Identifier: MIT */
#ifndef RENDER_FINDING_DOSE_H
#define RENDER_FINDING_DOSE_H

#include <infuse/limit.h>

#include "text.h"

/* " in a day", or "" of a rule that is not on doses. */
const char *render_period_of(enum infuse_rule rule);

/* A dose that is not known, or is still to come (S-04). */
bool render_is_dose_ahead(const struct infuse_finding *finding);
void render_dose_ahead(struct render_text *text,
    const struct infuse_finding *finding);

/* What was said to be given is less than what ran (S-25). */
void render_shortfall(struct render_text *text,
    const struct infuse_finding *finding);

#endif
