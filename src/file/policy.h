/* SPDX-License-Identifier: MIT */
#ifndef FILE_POLICY_H
#define FILE_POLICY_H

/*
 * What a site decides beside its limits: what is keyed into its pumps, which
 * protocols it adopts and which it has retired, its bags, when steps are
 * taken, and how near a record has to come.
 */

#include <infuse/document.h>

#include "value.h"

/* After the pump's step was read, as the two may say the same. */
void file_read_programme(struct reading *reading, const struct node *node,
    struct infuse_site_document *out);
void file_read_adopts(struct reading *reading, const struct node *list,
    struct infuse_site_document *out);
void file_read_policy(struct reading *reading, const struct node *node,
    struct infuse_site_document *out);
void file_read_bags(struct reading *reading, const struct node *node,
    struct infuse_site_document *out);

/* "08:00 to 20:00" */
void file_read_hours(struct reading *reading, const struct node *node,
    struct infuse_hours *out);

void file_read_reconcile(struct reading *reading, const struct node *node,
    struct infuse_site_reconcile *out);

#endif
