/* SPDX-License-Identifier: MIT */
#ifndef PK_BANDS_LANES_H
#define PK_BANDS_LANES_H

/* Parts of bands.c and crowd.c, as loops; see kernels.h. */

#include <stdbool.h>
#include <stddef.h>

#ifdef __AVX512F__
#include <immintrin.h>
#endif

#include "lanes.h"

PK_INLINE void lanes_range(double *low, double *high, const double *x, size_t n)
{
	double least[PK_LANES], most[PK_LANES];
	size_t whole = n - n % PK_LANES;

	for (int i = 0; i < PK_LANES; i++)
		least[i] = most[i] = x[0];
	for (size_t from = 0; from < whole; from += PK_LANES) {
		for (int i = 0; i < PK_LANES; i++) {
			double one = x[from + (size_t)i];

			least[i] = one < least[i] ? one : least[i];
			most[i] = one > most[i] ? one : most[i];
		}
	}
	for (size_t i = whole; i < n; i++) {
		least[0] = x[i] < least[0] ? x[i] : least[0];
		most[0] = x[i] > most[0] ? x[i] : most[0];
	}
	for (int i = 1; i < PK_LANES; i++) {
		least[0] = least[i] < least[0] ? least[i] : least[0];
		most[0] = most[i] > most[0] ? most[i] : most[0];
	}
	*low = least[0];
	*high = most[0];
}

PK_INLINE void lanes_bin(uint16_t *restrict bin, const double *restrict x,
    size_t n, double low, double scale)
{
	for (size_t i = 0; i < n; i++)
		bin[i] = (uint16_t)(int32_t)((x[i] - low) * scale);
}

PK_INLINE bool lanes_any(const uint16_t bin[PK_LANES], const uint16_t *wanted)
{
	uint16_t a = wanted[0], b = wanted[1], c = wanted[2];
	uint16_t d = wanted[3], e = wanted[4], f = wanted[5];
	uint16_t hit[PK_LANES];
	uint64_t word[PK_LANES / 4], any = 0;

	for (int i = 0; i < PK_LANES; i++)
		hit[i] = (uint16_t)((bin[i] == a) | (bin[i] == b) |
		    (bin[i] == c) | (bin[i] == d) | (bin[i] == e) |
		    (bin[i] == f));
	memcpy(word, hit, sizeof(word));
	for (int i = 0; i < PK_LANES / 4; i++)
		any |= word[i];
	return any != 0;
}

/*
 * Of PK_LANES values: how many lie below each of three brackets, and a copy of
 * those inside each one, in their order.  A compiler makes no vector code of
 * the copying, and it is done some hundred times for each patient.
 */
#ifdef __AVX512F__

/* Copies the values of a mask, and writes as many as 8 places behind them. */
PK_INLINE size_t lanes_copy(double *to, const double *x, uint64_t in)
{
	size_t n = 0;

	for (int i = 0; i < PK_LANES && in >> i != 0; i += 8) {
		__mmask8 some = (__mmask8)(in >> i);

		_mm512_storeu_pd(to + n, _mm512_maskz_compress_pd(some,
		    _mm512_loadu_pd(x + i)));
		n += (size_t)__builtin_popcount(some);
	}
	return n;
}

/* One bit for each value, at its place. */
PK_INLINE uint64_t lanes_below(__m512d v, __m512d bound, int i)
{
	return (uint64_t)_mm512_cmp_pd_mask(v, bound, _CMP_LT_OQ) << i;
}

PK_INLINE uint64_t lanes_above(__m512d v, __m512d bound, int i)
{
	return (uint64_t)_mm512_cmp_pd_mask(v, bound, _CMP_NLE_UQ) << i;
}

PK_INLINE void lanes_tally(int64_t below[3], double *const to[3],
    size_t sum[3], const double *x, const double low[3],
    const double high[3])
{
	__m512d low0 = _mm512_set1_pd(low[0]), high0 = _mm512_set1_pd(high[0]);
	__m512d low1 = _mm512_set1_pd(low[1]), high1 = _mm512_set1_pd(high[1]);
	__m512d low2 = _mm512_set1_pd(low[2]), high2 = _mm512_set1_pd(high[2]);
	uint64_t b0 = 0, b1 = 0, b2 = 0, a0 = 0, a1 = 0, a2 = 0;

	for (int i = 0; i < PK_LANES; i += 8) {
		__m512d v = _mm512_loadu_pd(x + i);

		b0 |= lanes_below(v, low0, i);
		a0 |= lanes_above(v, high0, i);
		b1 |= lanes_below(v, low1, i);
		a1 |= lanes_above(v, high1, i);
		b2 |= lanes_below(v, low2, i);
		a2 |= lanes_above(v, high2, i);
	}
	below[0] += __builtin_popcountll(b0);
	below[1] += __builtin_popcountll(b1);
	below[2] += __builtin_popcountll(b2);
	sum[0] += lanes_copy(to[0] + sum[0], x, ~(b0 | a0));
	sum[1] += lanes_copy(to[1] + sum[1], x, ~(b1 | a1));
	sum[2] += lanes_copy(to[2] + sum[2], x, ~(b2 | a2));
}

#else

PK_INLINE void lanes_tally(int64_t below[3], double *const to[3],
    size_t sum[3], const double *x, const double low[3],
    const double high[3])
{
	for (int b = 0; b < 3; b++) {
		uint64_t in[PK_LANES], under = 0, any = 0;
		size_t n = sum[b];

		for (int i = 0; i < PK_LANES; i++) {
			under += x[i] < low[b];
			in[i] = (uint64_t)((x[i] >= low[b]) &
			    (x[i] <= high[b]));
			any |= in[i];
		}
		below[b] += (int64_t)under;
		for (int i = 0; i < PK_LANES && any != 0; i++) {
			to[b][n] = x[i];
			n += in[i];
		}
		sum[b] = n;
	}
}

#endif

#endif
