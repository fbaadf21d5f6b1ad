/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_DOCUMENT_TREE_H
#define ANSWER_DOCUMENT_TREE_H

/*
 * What a protocol and a site file say, for programs: everything that their
 * pages have in words, and the numbers as the file has them.
 */

#include <infuse/document.h>

#include "build.h"

void answer_protocol_tree(struct answer *tree,
    const struct infuse_protocol_document *document);
void answer_site_tree(struct answer *tree,
    const struct infuse_site_document *site);

/* A string of somebody else's, or null. */
void json_quoted_or_null(struct json *json, const char *key,
    const char *string);

/* The head of a protocol, as every answer about one has it. */
void json_protocol(struct json *json,
    const struct infuse_protocol_document *document);

/* "line", of its own file or of the system's that tightens it. */
void json_line(struct json *json, unsigned line);

/* A list of the settings that are set. */
void json_settings(struct json *json, const bool settings[INFUSE_SETTINGS]);

/* A rate in its own words; null where it is not set. */
void json_written_rate(struct json *json, const char *key,
    const struct infuse_written_rate *rate);
void json_duration_or_null(struct json *json, const char *key, bool set,
    struct infuse_duration length);

/* schedule, with what the order has to pick of it. */
void json_schedule_written(struct json *json,
    const struct infuse_schedule *schedule, const struct infuse_open *open);

/* limits: of each what is said of it. */
void json_limits_written(struct json *json,
    const struct infuse_limits *limits);

/* observe, hold, after and course. */
void json_care(struct json *json, const struct infuse_care *care);

#endif
