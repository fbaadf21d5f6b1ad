/* SPDX-License-Identifier: MIT */
#include "kernels.h"

#ifdef PK_WIDTHS

#include <cpuid.h>

/* What the processor has, and the system saves when it changes threads. */
#define HAS_XGETBV (1u << 27)
#define HAS_AVX2 (1u << 5)
#define HAS_AVX512F (1u << 16)
#define SAVES_AVX 0x06u
#define SAVES_AVX512 0xe6u

static unsigned saved_state(void)
{
	unsigned low, high;

	__asm__ volatile ("xgetbv" : "=a" (low), "=d" (high) : "c" (0));
	return low;
}

static int widths_here(void)
{
	unsigned a, b, c, d, saved;

	if (__get_cpuid(1, &a, &b, &c, &d) == 0 || (c & HAS_XGETBV) == 0)
		return 1;
	saved = saved_state();
	if (__get_cpuid_count(7, 0, &a, &b, &c, &d) == 0 ||
	    (saved & SAVES_AVX) != SAVES_AVX || (b & HAS_AVX2) == 0)
		return 1;
	return (saved & SAVES_AVX512) == SAVES_AVX512 &&
	    (b & HAS_AVX512F) != 0 ? 3 : 2;
}

static const struct pk_kernels *const all[] = {
	&pk_kernels_plain, &pk_kernels_avx2, &pk_kernels_avx512
};

#else

static int widths_here(void)
{
	return 1;
}

static const struct pk_kernels *const all[] = { &pk_kernels_plain };

#endif

const struct pk_kernels *pk_kernels_here(void)
{
	return all[widths_here() - 1];
}

const struct pk_kernels *pk_kernels_at(size_t i)
{
	return i < (size_t)widths_here() ? all[i] : NULL;
}
