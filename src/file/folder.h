/* SPDX-License-Identifier: MIT */
#ifndef FILE_FOLDER_H
#define FILE_FOLDER_H

#include <infuse/library.h>

/*
 * Calls `each` for the folders of a search path, in order, until one of the
 * calls is not FOUND.
 */
typedef enum infuse_found file_folder_fn(const char *folder, void *context);
enum infuse_found file_each_folder(const char *search, file_folder_fn *each,
    void *context, infuse_report_fn *report, void *report_context);

/* Reports a folder that is not there: a search path has no idle parts. */
enum infuse_found file_check_folder(const char *folder,
    infuse_report_fn *report, void *context);

/* "folder/id.yaml", owned, or NULL. */
char *file_join(const char *folder, const char *id);

#endif
