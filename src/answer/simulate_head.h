/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_SIMULATE_HEAD_H
#define ANSWER_SIMULATE_HEAD_H

#include "page.h"
#include "words.h"

/* What a prediction is about: protocol, regimen, patient, bag, limits. */
void page_simulate_head(struct page *page,
    const struct render_context *context,
    const struct infuse_effective_limits *limits);

#endif
