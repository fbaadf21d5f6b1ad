/* SPDX-License-Identifier: MIT */
#ifndef FILE_PUMP_H
#define FILE_PUMP_H

/* What a site says of its pump. */

#include <infuse/document.h>

#include "tree.h"

void file_read_pump(struct reading *reading, const struct node *node,
    struct infuse_site_document *out);

/*
 * Reports a block whose drug has one in the same setting already, from the
 * first block up to it.
 */
void file_check_settings(struct reading *reading, const struct node *node,
    const struct infuse_site_block *first,
    const struct infuse_site_block *block);

#endif
