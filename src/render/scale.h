/* SPDX-License-Identifier: MIT */
#ifndef RENDER_SCALE_H
#define RENDER_SCALE_H

/* The scales of a chart: whole numbers in, round ones out. */

#include "simulate.h"

/* 1, 2 or 5 and zeros: the least that divides `most` into at most `parts`. */
int64_t scale_step(int64_t most, int parts);

/* The same of minutes, in hours and days that people count in. */
int64_t scale_hours_step(int64_t until, int parts);

/* The highest level of an output in any picture, at least 1 pg/mL. */
int64_t scale_highest(const struct simulation *sim,
    enum infuse_pk_output output);

#endif
