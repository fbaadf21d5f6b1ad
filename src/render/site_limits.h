/* SPDX-License-Identifier: MIT */
#ifndef RENDER_SITE_LIMITS_H
#define RENDER_SITE_LIMITS_H

#include <infuse/document.h>

#include "text.h"

/* The limits of each drug and setting, as written and in mg/h. */
void render_site_limits(struct render_text *text,
    const struct infuse_site_document *site);

#endif
