/* SPDX-License-Identifier: MIT */
#ifndef FILE_COURSE_LINES_H
#define FILE_COURSE_LINES_H

#include "course_log.h"

/*
 * Fills in the entries of a log whose text has so many bytes.  The first line
 * that is not as it was written is reported by its number.
 */
enum infuse_found file_course_lines(struct course_log *log, size_t size,
    infuse_report_fn *report, void *context);

#endif
