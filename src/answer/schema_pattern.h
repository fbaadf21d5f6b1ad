/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_SCHEMA_PATTERN_H
#define ANSWER_SCHEMA_PATTERN_H

#include <stdbool.h>

#include "text.h"

/*
 * What a quantity of some dimensions is like, as an expression: the number,
 * perhaps a space, one of the units that are read; a rate also as an amount
 * over a time.  `among` is a set of bits 1u << dimension.
 */
void schema_quantity_pattern(struct render_text *text, unsigned among,
    bool may_be_zero);

#endif
