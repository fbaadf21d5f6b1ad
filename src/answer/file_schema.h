/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_FILE_SCHEMA_H
#define ANSWER_FILE_SCHEMA_H

#include <infuse/format.h>

#include "answer.h"

/* The JSON Schema (2020-12) of the file that such a mapping is. */
void answer_file_schema_tree(struct answer *tree, const char *about,
    enum infuse_mapping mapping);

#endif
