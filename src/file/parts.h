/* SPDX-License-Identifier: MIT */
#ifndef FILE_PARTS_H
#define FILE_PARTS_H

/* Parts that the formats share. */

#include <infuse/document.h>

#include "value.h"

#define FILE_FORMAT "1"
#define PROTOCOL_KEY "infuse-protocol"
#define SITE_KEY "infuse-site"
#define SCREENING_KEY "infuse-screening"
#define ANSWERS_KEY "infuse-answers"
#define REVISION_MAX 999999

enum { CITE, SAYS, CITE_FIELDS };
extern const struct field file_cite_fields[CITE_FIELDS];

/*
 * Whether the file says `key: 1` and so is of the format that the caller
 * reads.
 */
bool file_is_format(struct reading *reading, const struct node *root,
    const char *key);

bool file_read_id(struct reading *reading, const struct node *node,
    const char **out);

/* Whether `size` bytes are an id: lower-case letters, digits, hyphens. */
#define ID_MAX 64
bool file_is_id(const char *text, size_t size);

void file_read_settings(struct reading *reading, const struct node *list,
    bool out[INFUSE_SETTINGS]);

/* Both return how many they wrote. */
int file_read_sources(struct reading *reading, const struct node *list,
    struct infuse_cite out[INFUSE_SOURCES_MAX]);
int file_read_texts(struct reading *reading, const struct node *list,
    const char *out[INFUSE_TEXTS_MAX]);

#endif
