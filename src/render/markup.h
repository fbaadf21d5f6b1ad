/* SPDX-License-Identifier: MIT */
#ifndef RENDER_MARKUP_H
#define RENDER_MARKUP_H

#include <stdbool.h>
#include <stddef.h>

#include "../answer/text.h"

/* Bytes with the marks of XML and HTML escaped, and quoted if not ours. */
void markup_escape(struct render_text *text, const char *bytes, size_t length,
    bool quoted);

#endif
