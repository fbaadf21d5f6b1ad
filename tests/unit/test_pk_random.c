/* SPDX-License-Identifier: MIT */

/*
 * Random numbers, normals, exponential and logarithm against published values
 * and longer arithmetic (issue 5, part 4).  With -DTEST_PK_RANDOM123, Philox
 * against D. E. Shaw Research's own header too.
 */

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "../../src/pk/random.h"

#ifdef TEST_PK_RANDOM123
#include <Random123/philox.h>
#endif

/* kat_vectors of Random123 1.14 (D. E. Shaw Research): counter, key, out. */
static void philox_published_vectors(void **state)
{
	static const uint32_t vector[3][10] = {
		{ 0, 0, 0, 0, 0, 0,
		    0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8 },
		{ 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff,
		    0xffffffff, 0xffffffff,
		    0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd },
		{ 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344,
		    0xa4093822, 0x299f31d0,
		    0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1 }
	};

	(void)state;
	for (int i = 0; i < 3; i++) {
		uint32_t out[4];

		pk_philox(out, vector[i], vector[i] + 4);
		for (int j = 0; j < 4; j++)
			assert_int_equal(out[j], vector[i][6 + j]);
	}
}

#ifdef TEST_PK_RANDOM123
static void philox_as_random123(void **state)
{
	(void)state;
	for (uint32_t i = 0; i < 100000; i++) {
		philox4x32_ctr_t c = { { i, i * 2654435761u, ~i, i >> 3 } };
		philox4x32_key_t k = { { i * 40503u, 7 } };
		philox4x32_ctr_t ought = philox4x32(c, k);
		uint32_t out[4];

		pk_philox(out, c.v, k.v);
		for (int j = 0; j < 4; j++)
			assert_int_equal(out[j], ought.v[j]);
	}
}
#endif

/* The three values that Wichura prints with AS 241 (1988), and symmetry. */
static void normal_quantile_published(void **state)
{
	static const double at[] = { 0.25, 0.001, 1e-20, 0.5, 0.75, 0.999 };
	static const double ought[] = { -0.6744897501960817,
	    -3.090232306167814, -9.262340089798408, 0.0, 0.6744897501960817,
	    3.090232306167814 };
	double p[PK_LANES], z[PK_LANES];

	(void)state;
	for (int i = 0; i < PK_LANES; i++)
		p[i] = at[i % 6];
	pk_normal_quantile(z, p);
	for (int i = 0; i < PK_LANES; i++)
		assert_true(fabs(z[i] - ought[i % 6]) <=
		    2e-15 * (1 + fabs(ought[i % 6])));
}

/* Units in the last place between a double and a longer number. */
static long double ulps(double is, long double ought)
{
	double next = nextafter(fabs((double)ought), INFINITY);

	return fabsl((long double)is - ought) /
	    ((long double)next - (long double)fabs((double)ought));
}

/* lanes.h promises 2 units in the last place. */
static void exponential_and_logarithm(void **state)
{
	long double worst[3] = { 0, 0, 0 };
	double x[PK_LANES], grown[PK_LANES], more[PK_LANES];

	(void)state;
	srand(1);
	for (int round = 0; round < 2000; round++) {
		for (int i = 0; i < PK_LANES; i++)
			x[i] = (round % 2 ? -1 : 1) * pow(10, -12 + 14.8 *
			    ((double)rand() / RAND_MAX));
		pk_lanes_exp(grown, more, x);
		for (int i = 0; i < PK_LANES; i++) {
			worst[0] = fmaxl(worst[0], ulps(grown[i],
			    expl((long double)x[i])));
			worst[1] = fmaxl(worst[1], ulps(more[i],
			    expm1l((long double)x[i])));
		}
		for (int i = 0; i < PK_LANES; i++)
			x[i] = pow(10, -300 * ((double)rand() / RAND_MAX));
		if (round % 4 == 0)
			for (int i = 0; i < PK_LANES; i++)
				x[i] = 0.5 + (double)rand() / RAND_MAX;
		pk_lanes_log(grown, x);
		for (int i = 0; i < PK_LANES; i++)
			worst[2] = fmaxl(worst[2], ulps(grown[i],
			    logl((long double)x[i])));
	}
	print_message("exp %.2Lf, expm1 %.2Lf, log %.2Lf ulp\n", worst[0],
	    worst[1], worst[2]);
	assert_true(worst[0] <= 2 && worst[1] <= 2 && worst[2] <= 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(philox_published_vectors),
#ifdef TEST_PK_RANDOM123
		cmocka_unit_test(philox_as_random123),
#endif
		cmocka_unit_test(normal_quantile_published),
		cmocka_unit_test(exponential_and_logarithm)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
