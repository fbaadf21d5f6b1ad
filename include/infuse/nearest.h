/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_NEAREST_H
#define INFUSE_NEAREST_H

#include <stdbool.h>
#include <stddef.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/*
 * Whether `word` may have been meant by what was typed, and how far the two
 * are apart: letters to add, leave out, change, or swap with the next one.
 * For suggestions; nothing is ever taken for another word.
 */
bool infuse_is_near(size_t *distance, const char *typed, size_t length,
    const char *word);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
