/* SPDX-License-Identifier: MIT */
#ifndef PK_EXPM_H
#define PK_EXPM_H

#include <stdbool.h>

#define PK_EXPM_MAX 9

/*
 * out = exp(a h) for n x n row-major matrices, n <= PK_EXPM_MAX: Pade 13 with
 * scaling and squaring.  False if the scaled denominator is singular, which
 * a compartment system's is not.
 */
bool pk_expm(double *out, const double *a, int n, double h);

#endif
