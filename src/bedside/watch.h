/* SPDX-License-Identifier: MIT */
#ifndef BEDSIDE_WATCH_H
#define BEDSIDE_WATCH_H

#include <infuse/care.h>

/* How often so long into a run; 0 where the rules have ended. */
int64_t bedside_often(const struct infuse_watch *watch, int64_t into);

#endif
