/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_SITE_H
#define ANSWER_SITE_H

#include <infuse/document.h>

#include "page.h"

/*
 * A site's file in words that a committee can read: limits, also in mg/h at
 * 45, 60, 80 and 120 kg, rules, bags, policy and checksum.
 */
void answer_site_page(struct page *page,
    const struct infuse_site_document *site);

/* "our ward, revision 3, ./ours.yaml, sha256 ...", as one line of a list. */
void render_site_line(struct render_text *text,
    const struct infuse_site_document *site);

#endif
