/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_WEIGHTS_H
#define ANSWER_WEIGHTS_H

/*
 * The weights of a patient: which one doses per kg are for, which one upper
 * limits are tried at, and what the rates would be under the others.
 */

#include "build.h"
#include "words.h"

/* "86.762 kg, adjusted"; the actual weight is said without a word. */
void render_weight_used(struct render_text *text,
    const struct render_context *context, struct infuse_weight weight);

/* With a height: "; height 170 cm, male, BMI 40.8; ideal ..." */
void render_weights(struct render_text *text,
    const struct render_context *context);

/* "doses per kg at 70 kg, ideal (...); upper limits per kg at the same" */
void render_weights_short(struct render_text *text,
    const struct render_context *context);

/* The sentence of the rule that says which weight a dose is for. */
void render_basis(struct render_text *text,
    const struct render_context *context,
    const struct infuse_finding *finding);

/* "weights", and of a plan "rates_by_weight". */
void json_weights(struct json *json, const struct render_context *context);
void json_bases(struct json *json, const struct render_context *context);

#endif
