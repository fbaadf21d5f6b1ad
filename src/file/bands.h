/* SPDX-License-Identifier: MIT */
#ifndef FILE_BANDS_H
#define FILE_BANDS_H

#include "schedule.h"

enum { BAND_RATE, BAND_FOR, BAND_FIELDS };
enum { BAND_WEIGHT, BAND_AGE, BAND_FRAIL, BAND_FOR_FIELDS };
extern const struct field file_band_fields[BAND_FIELDS];
extern const struct field file_band_for_fields[BAND_FOR_FIELDS];

/*
 * A list of rates for patients who differ; every patient has one of them, and
 * one only.  Returns how many there are, 0 where the list is wrong.
 */
int file_read_bands(struct scheduling *s, const struct node *list,
    struct infuse_band out[INFUSE_BANDS_MAX]);

/* Reports a start that is above the maximum of the same patient. */
void file_check_bands(struct scheduling *s, const struct node *node);

#endif
