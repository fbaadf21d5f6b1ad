/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_OBSERVED_H
#define ANSWER_OBSERVED_H

/* Observations in words, for what is to be watched and for what was seen. */

#include <infuse/titrate.h>

#include "text.h"

/* "heart rate"; "oxygen saturation". */
const char *render_observation(enum infuse_observation item);

/* "pain, sedation, heart rate" */
void render_observations(struct render_text *text,
    const bool items[INFUSE_OBSERVATIONS]);

/* "chest pain"; "" for what has no name. */
const char *render_sign(enum infuse_sign sign);

/* A score of sedation with its scale, "POSS S", "RASS +1", "ACVPU V". */
void render_score(struct render_text *text, enum infuse_scale scale,
    int64_t score);

/* "every 15 min for 1 h, then every 1 h" */
void render_cadences(struct render_text *text,
    const struct infuse_watch *watch);

/* "85 mmHg" */
void render_observed_value(struct render_text *text,
    enum infuse_observation item, int64_t value);

/* "POSS 3", "systolic 85 mmHg", "severe nausea". */
void render_observed(struct render_text *text,
    const struct infuse_observed *observed, enum infuse_observation item);

#endif
