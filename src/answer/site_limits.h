/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_SITE_LIMITS_H
#define ANSWER_SITE_LIMITS_H

#include <infuse/document.h>

#include "page.h"

/* What the pump refuses by itself, where the file says it. */
void page_site_library(struct page *page,
    const struct infuse_site_document *site);

/* The limits of each drug and setting, as written and in mg/h. */
void page_site_limits(struct page *page,
    const struct infuse_site_document *site);

#endif
