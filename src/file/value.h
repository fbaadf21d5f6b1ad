/* SPDX-License-Identifier: MIT */
#ifndef FILE_VALUE_H
#define FILE_VALUE_H

/*
 * What one value says.  Each of these returns false, and leaves *out alone,
 * when the value is not there or is not what it should be; the latter is
 * reported here, the former has been.
 */

#include <infuse/protocol.h>

#include "field.h"
#include "words.h"

/* Bytes of text that are read. */
#define TITLE_MAX 200
#define SAID_MAX 1000
#define PUMP_WORD_MAX 80		/* and of the head of a column */

#define A_RATE (1u << INFUSE_RATE)
#define A_DOSE_RATE (1u << INFUSE_DOSE_RATE)
#define ANY_RATE (A_RATE | A_DOSE_RATE)

/* Text of at most `most` bytes. */
bool file_read_text(struct reading *reading, const struct node *node,
    size_t most, const char **out);

/* A whole number from 1 to `most`. */
bool file_read_number(struct reading *reading, const struct node *node,
    int64_t most, int64_t *out);

/* One of the words, as its number. */
bool file_read_word(struct reading *reading, const struct node *node,
    const struct words *words, int *out);

bool file_read_quantity(struct reading *reading, const struct node *node,
    unsigned among, struct infuse_quantity *out);

/* Quantities that cannot be 0. */
bool file_read_above_zero(struct reading *reading, const struct node *node,
    unsigned among, struct infuse_quantity *out);
/* A rate out of a quantity that is one. */
void file_take_rate(const struct infuse_quantity *quantity,
    struct infuse_written_rate *out);
bool file_read_rate(struct reading *reading, const struct node *node,
    unsigned among, struct infuse_written_rate *out);
bool file_read_duration(struct reading *reading, const struct node *node,
    struct infuse_duration *out);

bool file_is_not_stated(const struct node *node);

/* The place of part of a value; the whole value where that is not known. */
struct place file_place_within(const struct node *node, size_t at,
    size_t length);

/* Reports what the core found wrong with part of a value. */
void file_tell_fault(struct reading *reading, const struct node *node,
    size_t from, const struct infuse_fault *fault);

#endif
