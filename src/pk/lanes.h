/* SPDX-License-Identifier: MIT */
#ifndef PK_LANES_H
#define PK_LANES_H

/*
 * Patients side by side.  Every loop below is plain and runs over PK_LANES
 * patients, so that the compiler turns it into vector instructions; a patient
 * gets the same arithmetic whichever it picks, and whatever the others are.
 *
 * Exponential and logarithm are our own, good to 2 units in the last place:
 * the C library's are neither vectorised nor the same on each machine.
 */

#include <stdint.h>
#include <string.h>

#define PK_LANES 64

/* Room for what the widest store writes behind some values. */
#define PK_SPARE 8

/* Where the widest vectors want their numbers to begin. */
#define PK_ALIGNED 64

#if defined(__GNUC__)
#define PK_INLINE static inline __attribute__((always_inline))
#else
#define PK_INLINE static inline
#endif

PK_INLINE uint64_t pk_bits(double x)
{
	uint64_t bits;

	memcpy(&bits, &x, sizeof(bits));
	return bits;
}

PK_INLINE double pk_from_bits(uint64_t bits)
{
	double x;

	memcpy(&x, &bits, sizeof(x));
	return x;
}

/* Adding it rounds to a whole number, which stands in the low bits. */
#define PK_ROUNDER 0x1.8p52

/* Below this e^x is taken as e^-708; above 709 it is not asked for. */
#define PK_EXP_MIN -708.0

/*
 * grown = e^x, more = e^x - 1, both to full relative precision: x is n ln 2
 * plus a rest of at most 0.35, whose series minus 1 is scaled by 2^n.
 */
PK_INLINE void pk_lanes_exp(double *restrict grown, double *restrict more,
    const double *restrict x)
{
	for (int i = 0; i < PK_LANES; i++) {
		double y = x[i] > PK_EXP_MIN ? x[i] : PK_EXP_MIN;
		double t = y * 0x1.71547652b82fep0 + PK_ROUNDER;
		double n = t - PK_ROUNDER;
		double r = (y - n * 0x1.62e42fefa3800p-1) -
		    n * 0x1.ef35793c76730p-45;
		double scale = pk_from_bits((pk_bits(t) + 1023) << 52);
		double q = 1.0 / 6227020800;

		q = q * r + 1.0 / 479001600;
		q = q * r + 1.0 / 39916800;
		q = q * r + 1.0 / 3628800;
		q = q * r + 1.0 / 362880;
		q = q * r + 1.0 / 40320;
		q = q * r + 1.0 / 5040;
		q = q * r + 1.0 / 720;
		q = q * r + 1.0 / 120;
		q = q * r + 1.0 / 24;
		q = q * r + 1.0 / 6;
		q = q * r + 0.5;
		q = r + r * r * q;
		grown[i] = scale + scale * q;
		more[i] = scale * q + (scale - 1.0);
	}
}

/*
 * ln x for normal x > 0: x is m 2^n with m from 0.7 to 1.4, and ln m is the
 * series of atanh((m - 1) / (m + 1)).
 */
PK_INLINE void pk_lanes_log(double *restrict out, const double *restrict x)
{
	for (int i = 0; i < PK_LANES; i++) {
		uint64_t bits = pk_bits(x[i]) - 0x3fe6a09e00000000;
		double n = pk_from_bits(((bits >> 52) ^ 0x800) |
		    0x4330000000000000) - (0x1p52 + 2048);
		double m = pk_from_bits((bits & 0xfffffffffffff) +
		    0x3fe6a09e00000000);
		double s = (m - 1.0) / (m + 1.0);
		double z = s * s;
		double q = 2.0 / 23;

		q = q * z + 2.0 / 21;
		q = q * z + 2.0 / 19;
		q = q * z + 2.0 / 17;
		q = q * z + 2.0 / 15;
		q = q * z + 2.0 / 13;
		q = q * z + 2.0 / 11;
		q = q * z + 2.0 / 9;
		q = q * z + 2.0 / 7;
		q = q * z + 2.0 / 5;
		q = q * z + 2.0 / 3;
		out[i] = n * 0x1.62e42fefa3800p-1 + (2.0 * s +
		    (s * z * q + n * 0x1.ef35793c76730p-45));
	}
}

/* IEEE: the same everywhere, and a vector instruction. */
PK_INLINE void pk_lanes_sqrt(double *restrict out, const double *restrict x)
{
	for (int i = 0; i < PK_LANES; i++)
		out[i] = __builtin_sqrt(x[i]);
}

#endif
