/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_SITE_LIMITS_H
#define ANSWER_SITE_LIMITS_H

#include <infuse/document.h>

#include "page.h"

/* The limits of each drug and setting, as written and in mg/h. */
void page_site_limits(struct page *page,
    const struct infuse_site_document *site);

#endif
