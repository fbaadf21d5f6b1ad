/* SPDX-License-Identifier: MIT */
#ifndef RENDER_PAGE_TABLE_H
#define RENDER_PAGE_TABLE_H

#include "page.h"

/* A table in columns, or where it is too wide, a paragraph for each row. */
void page_table_screen(struct render_text *text,
    const struct page_table *table, size_t width, bool colour);

#endif
