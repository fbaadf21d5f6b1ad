/* SPDX-License-Identifier: MIT */
/*
 * Conversions of random quantities, each against a long division in 128 bits
 * with factors of its own.  There may not be one difference.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <infuse/convert.h>

#define CASES 100000

__extension__ typedef unsigned __int128 wide;

enum kind { AMOUNT, FLUID };

/* One unit is num / den mcg or mL, per h and per kg as it says. */
static const struct unit {
	const char *name;
	enum kind kind;
	bool per_h;
	bool per_kg;
	unsigned num;
	unsigned den;
} units[] = {
	{"mcg", AMOUNT, false, false, 1, 1},
	{"mg", AMOUNT, false, false, 1000, 1},
	{"g", AMOUNT, false, false, 1000000, 1},
	{"mcg/kg", AMOUNT, false, true, 1, 1},
	{"mg/kg", AMOUNT, false, true, 1000, 1},
	{"mL", FLUID, false, false, 1, 1},
	{"L", FLUID, false, false, 1000, 1},
	{"mcg/min", AMOUNT, true, false, 60, 1},
	{"mcg/h", AMOUNT, true, false, 1, 1},
	{"mg/min", AMOUNT, true, false, 60000, 1},
	{"mg/h", AMOUNT, true, false, 1000, 1},
	{"mg/d", AMOUNT, true, false, 1000, 24},
	{"mcg/kg/min", AMOUNT, true, true, 60, 1},
	{"mcg/kg/h", AMOUNT, true, true, 1, 1},
	{"mg/kg/min", AMOUNT, true, true, 60000, 1},
	{"mg/kg/h", AMOUNT, true, true, 1000, 1},
	{"mL/min", FLUID, true, false, 60, 1},
	{"mL/h", FLUID, true, false, 1, 1},
	{"L/h", FLUID, true, false, 1000, 1},
	{"mL/kg/h", FLUID, true, true, 1, 1},
};

#define UNITS (sizeof(units) / sizeof(units[0]))

/* SplitMix64, so that every run meets the same cases. */
static uint64_t draw(uint64_t *seed, uint64_t below)
{
	uint64_t z = *seed += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return (z ^ (z >> 31)) % below;
}

struct drawn {
	const struct unit *from;
	const struct unit *to;
	unsigned digits;
	int decimals;
	unsigned weight_g;
	unsigned amount_mcg;
	unsigned volume_cml;	/* hundredths of a mL */
};

static struct drawn draw_case(uint64_t *seed)
{
	struct drawn d;

	d.from = &units[draw(seed, UNITS)];
	do
		d.to = &units[draw(seed, UNITS)];
	while (d.to->per_h != d.from->per_h);
	d.digits = (unsigned)draw(seed, 20000);
	d.decimals = (int)draw(seed, 5);
	d.weight_g = (unsigned)draw(seed, 300000) + 1;
	d.amount_mcg = (unsigned)draw(seed, 1000000) + 1;
	d.volume_cml = (unsigned)draw(seed, 100000) + 1;
	return d;
}

/* At most 12 significant digits of n / d, and whether that is all. */
static bool divided(char *out, wide n, wide d)
{
	char whole[48];
	int length = 0, significant = 0, last, i;
	wide q = n / d;

	n %= d;
	do {
		whole[length++] = (char)('0' + (int)(q % 10));
		q /= 10;
	} while (q > 0);
	for (i = 0; i < length; i++)
		out[i] = whole[length - 1 - i];
	if (out[0] != '0')
		significant = length;
	last = length;
	out[length++] = '.';
	while (n > 0 && significant < 12) {
		n *= 10;
		out[length++] = (char)('0' + (int)(n / d));
		if (n >= d || significant > 0)
			significant++;
		if (n >= d)
			last = length;
		n %= d;
	}
	out[last] = '\0';
	return n == 0;
}

static bool expected(char *out, const struct drawn *d)
{
	wide n = (wide)d->digits * d->from->num * d->to->den;
	wide m = (wide)d->from->den * d->to->num;
	int i;

	for (i = 0; i < d->decimals; i++)
		m *= 10;
	if (d->from->per_kg != d->to->per_kg) {
		n *= d->from->per_kg ? d->weight_g : 1000;
		m *= d->from->per_kg ? 1000 : d->weight_g;
	}
	if (d->from->kind != d->to->kind) {
		n *= d->from->kind == FLUID ? (wide)d->amount_mcg * 100 :
		    d->volume_cml;
		m *= d->from->kind == FLUID ? d->volume_cml :
		    (wide)d->amount_mcg * 100;
	}
	return divided(out, n, m);
}

static const struct infuse_unit *find(const char *name)
{
	const struct infuse_unit *unit = infuse_unit_find(name, strlen(name),
	    ((1u << INFUSE_DIMENSIONS) - 1) & ~(1u << INFUSE_WEIGHT));

	assert_non_null(unit);
	return unit;
}

static void test_random(void **state)
{
	enum infuse_conversion got;
	struct infuse_bridge through;
	struct infuse_written w = {0};
	char want[80], out[INFUSE_CONVERTED_MAX];
	uint64_t seed = 1680;
	struct drawn d;
	long i, compared = 0;
	bool exact;

	(void)state;
	for (i = 0; i < CASES; i++) {
		d = draw_case(&seed);
		w.digits = d.digits;
		w.decimals = d.decimals;
		w.unit = find(d.from->name);
		through.weight.g = d.weight_g;
		through.strength.amount.pg = d.amount_mcg * INT64_C(1000000);
		through.strength.volume.hundredth_ml = d.volume_cml;
		got = infuse_convert(out, &w, find(d.to->name), &through);
		if (got == INFUSE_OUT_OF_RANGE)
			continue;
		exact = expected(want, &d);
		if (strcmp(out, want) != 0 ||
		    got != (exact ? INFUSE_CONVERTED : INFUSE_ROUNDED_DOWN))
			fail_msg("%u e-%d %s is %s, not %s %s", d.digits,
			    d.decimals, d.from->name, out, want, d.to->name);
		compared++;
	}
	assert_true(compared > CASES / 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_random),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
