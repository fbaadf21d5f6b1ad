/* SPDX-License-Identifier: MIT */

/*
 * The exact solution where it is hard: equal rates, almost no exchange, rates
 * far apart, one minute and a year.  At most 1e-12 from 113 bit arithmetic
 * (issue 5, part 2).
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "../../src/pk/direct.h"
#include "../../src/pk/timeline.h"
#include "test_pk_oracle.h"

#define GATE 1e-12

static double off(double is, double ought)
{
	if (ought == 0.0)
		return fabs(is);
	return fabs(is - ought) / fabs(ought);
}

/* A patient of the direct kind against the oracle over three legs. */
static double stress(const struct pk_subject *subject, const int64_t min[3])
{
	const double *p = subject->p;
	const double rate[3] = { 20000, 0, 35000 };
	struct pk_state state = { { 0 }, { 0 }, 0 };
	struct pk_direct direct;
	struct pk_factor factor;
	struct oracle o;
	double worst = 0.0;

	memset(&o, 0, sizeof(o));
	o.n = 7;
	oracle_three(&o, p[PK_V1], p[PK_V2], p[PK_Q2], p[PK_V3], p[PK_Q3]);
	oracle_flow(&o, 0, -1, p[PK_CL] / p[PK_V1]);
	o.a[3][0] += p[PK_CL] / p[PK_V1];
	oracle_nor(&o, p[PK_NV1], p[PK_NCL], p[PK_NV2], p[PK_NQ]);
	o.a[5][0] += p[PK_KE0];
	o.a[5][5] -= p[PK_KE0];
	pk_direct_of(&direct, subject);
	for (int i = 0; i < 3; i++) {
		oracle_go(&o, rate[i], (long)min[i]);
		pk_factor_of(&factor, &direct, pk_hours(min[i]));
		pk_direct_step(&state, &direct, &factor, rate[i]);
		worst = fmax(worst, off(state.k[0] + state.k[1] + state.k[2],
		    (double)(o.x[0] / p[PK_V1])));
		worst = fmax(worst, off(state.n[0] + state.n[1],
		    (double)(o.x[3] / p[PK_NV1])));
		worst = fmax(worst, off(state.e,
		    (double)(o.x[5] / p[PK_V1])));
	}
	return worst;
}

static const struct pk_subject kamp = {
	.p = {
		[PK_V1] = 25, [PK_CL] = 84, [PK_V2] = 56, [PK_Q2] = 161,
		[PK_V3] = 157, [PK_Q3] = 79, [PK_NV1] = 98.638,
		[PK_NCL] = 57.72, [PK_NV2] = 160.04, [PK_NQ] = 42.778,
		[PK_KE0] = 83.4
	},
	.formed = 1, .molar = 1
};

static const int64_t legs_of[][3] = {
	{ 1, 1, 1 }, { 60, 1, 60 }, { 1440, 60, 1440 }, { 5760, 600, 7 },
	{ 527040, 1, 527040 }
};

#define LEGS (sizeof(legs_of) / sizeof(legs_of[0]))

static double stress_all(const struct pk_subject *subject)
{
	double worst = 0.0;

	for (size_t i = 0; i < LEGS; i++)
		worst = fmax(worst, stress(subject, legs_of[i]));
	return worst;
}

/* k21 = k31, and beside it */
static void equal_peripheral_rates(void **state)
{
	const double apart[] = { 0, 1e-15, 1e-14, 1e-12, 1e-10, 1e-8, 1e-6,
	    1e-4, 1e-3, 0.1 };
	double worst = 0.0;

	(void)state;
	for (size_t i = 0; i < sizeof(apart) / sizeof(apart[0]); i++) {
		struct pk_subject one = kamp;

		one.p[PK_V3] = one.p[PK_V2];
		one.p[PK_Q3] = one.p[PK_Q2] * (1 + apart[i]);
		worst = fmax(worst, stress_all(&one));
	}
	print_message("k21 = k31: worst %.2g\n", worst);
	assert_true(worst <= GATE);
}

/* Almost no exchange with a compartment; none at all. */
static void tiny_exchange(void **state)
{
	const enum pk_param of[] = { PK_Q2, PK_Q3, PK_NQ };
	const double q[] = { 0, 1e-12, 1e-6, 1e-3 };
	double worst = 0.0;

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		for (size_t j = 0; j < 4; j++) {
			struct pk_subject one = kamp;

			if (of[i] == PK_NQ && q[j] == 0)
				continue;
			one.p[of[i]] = q[j];
			worst = fmax(worst, stress_all(&one));
		}
	}
	print_message("tiny exchange: worst %.2g\n", worst);
	assert_true(worst <= GATE);
}

/* ke0 and a rate of norketamine equal to a rate of ketamine. */
static void equal_rates(void **state)
{
	struct pk_direct direct;
	double worst = 0.0;

	(void)state;
	pk_direct_of(&direct, &kamp);
	for (int i = 0; i < PK_PARENT; i++) {
		for (int j = -2; j <= 2; j++) {
			struct pk_subject one = kamp;
			double rate = direct.rate[i] * (1 + j * 1e-9);

			one.p[PK_KE0] = rate;
			worst = fmax(worst, stress_all(&one));
			one.p[PK_NQ] = 1e-6;
			one.p[PK_NCL] = rate * one.p[PK_NV1];
			worst = fmax(worst, stress_all(&one));
		}
	}
	print_message("equal rates: worst %.2g\n", worst);
	assert_true(worst <= GATE);
}

/* Parameters a thousand times apart, the same ones each time. */
static void scattered_parameters(void **state)
{
	uint64_t seed = 12345;
	double worst = 0.0;

	(void)state;
	for (int i = 0; i < 60; i++) {
		struct pk_subject one = kamp;

		for (int p = 0; p < PK_PARAMS; p++) {
			seed = seed * 6364136223846793005u +
			    1442695040888963407u;
			one.p[p] *= pow(10, ((double)(seed >> 40) /
			    0x1p24 - 0.5) * 3);
		}
		worst = fmax(worst, stress_all(&one));
	}
	print_message("scattered: worst %.2g\n", worst);
	assert_true(worst <= GATE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equal_peripheral_rates),
		cmocka_unit_test(tiny_exchange),
		cmocka_unit_test(equal_rates),
		cmocka_unit_test(scattered_parameters)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
