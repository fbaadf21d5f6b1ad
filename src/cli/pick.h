/* SPDX-License-Identifier: MIT */
#ifndef CLI_PICK_H
#define CLI_PICK_H

#include <infuse/document.h>

#include "cli.h"

/*
 * What the order picks of the ranges of a protocol, and how long it runs where
 * no source says so.  Refuses where something is left open, or is said that
 * was not.
 */
bool cli_pick(struct infuse_protocol_document *document,
    const struct cli_args *args);

#endif
