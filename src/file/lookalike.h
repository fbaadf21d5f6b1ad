/* SPDX-License-Identifier: MIT */
#ifndef FILE_LOOKALIKE_H
#define FILE_LOOKALIKE_H

#include <stdbool.h>

#include <infuse/library.h>

/*
 * Reports a file in the folder that seems to be meant by the id and is not
 * found by it: of the right name and another ending, or spelt otherwise
 * (S-39).  Then it is INVALID, and nothing else may stand in for it.
 */
enum infuse_found file_check_lookalikes(const char *folder, const char *id,
    infuse_report_fn *report, void *context);

/*
 * Reports a file of that name in the folder if it seems to be a protocol that
 * no id can find.
 */
void file_tell_unfindable(const char *folder, const char *name,
    infuse_report_fn *report, void *context);

#endif
