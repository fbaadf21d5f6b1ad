/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_TABLE_H
#define ANSWER_TABLE_H

#include <infuse/table.h>

#include "answer.h"
#include "page.h"
#include "words.h"

/* A card for the pump, as it hangs on it, and for programs. */
void answer_table_page(struct page *page,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_table *table);
void answer_table_tree(struct answer *tree,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_table *table);

#endif
