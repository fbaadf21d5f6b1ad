/* SPDX-License-Identifier: MIT */
#ifndef FILE_READINGS_H
#define FILE_READINGS_H

#include <infuse/document.h>

#include "limits.h"

/* Other readings of the protocol, whose own schedule has been read. */
void file_read_readings(struct reading *reading, const struct node *list,
    struct infuse_protocol_document *out);

/* The limits of a protocol, which need a hard-max on rate or dose-rate. */
void file_read_protocol_limits(struct reading *reading,
    const struct node *node, struct infuse_limits *out,
    struct bound_nodes *bounds);

#endif
