/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_SCHEMA_H
#define ANSWER_SCHEMA_H

#include "answer.h"
#include "keys.h"

#define SCHEMA_DRAFT "https://json-schema.org/draft/2020-12/schema"

/* The i-th answer that has a schema, and what it is called; NULL: no more. */
const struct answer_keys *answer_schema_at(size_t i, const char **name);

/* The JSON Schema (2020-12) of an answer. */
void answer_schema_tree(struct answer *tree, const struct answer_keys *of);

#endif
