/* SPDX-License-Identifier: MIT */
#ifndef PK_TEXT_H
#define PK_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include <infuse/pk.h>

/*
 * x >= 0 to 1 to 15 significant digits, into INFUSE_PK_TEXT bytes: no
 * trailing zeros, no exponent from 0.000001 up, the same under any locale.
 */
void pk_text(char *text, double x, int digits);

/* To the nearest whole number. */
int64_t pk_whole(double x);

/* x as text, and times `units` as a whole number. */
void pk_put_figure(struct infuse_pk_figure *figure, double x, double units,
    int digits);

#endif
