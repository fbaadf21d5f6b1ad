/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_SPAN_H
#define INFUSE_SPAN_H

/*
 * A time that has gone by, as people say it: "61 h", "2 d 13 h", "45 min",
 * "61:00".  One unit, or several from the largest down, each once and each
 * less than one of the unit before it; or hours, a colon and two digits of
 * minutes.  Nothing else: "2 d 30 h" is refused, not added up.
 */

#include <infuse/text.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/*
 * Reads `length` bytes of `text`; at most 366 d.  On failure returns false,
 * leaves *out alone and says why in *fault.
 */
INFUSE_MUST_CHECK bool infuse_read_span(struct infuse_duration *out,
    const char *text, size_t length, struct infuse_fault *fault);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
