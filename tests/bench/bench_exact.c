/* SPDX-License-Identifier: MIT */
/*
 * The exact path against the same in doubles: dose rate x weight, down to a
 * step, compared with a limit per kg.  Prints the ratio of the two times in
 * one run, and in how many cases the doubles are wrong.
 */
#define _POSIX_C_SOURCE 200809L
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

#include <infuse/quantity.h>

#define CASES 200000
#define ROUNDS 15

struct one {
	int64_t pg_per_kg_h;			/* hundredths of mg/kg/h */
	struct infuse_weight weight;		/* tenths of a kg */
	double mg_per_kg_h;
	double kg;
};

static struct one cases[CASES];

static uint64_t next(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

static void make_cases(void)
{
	uint64_t state = 20260101;
	int64_t hundredths, tenths;
	int i;

	for (i = 0; i < CASES; i++) {
		hundredths = (int64_t)(next(&state) % 100) + 1;
		tenths = (int64_t)(next(&state) % 1700) + 300;
		cases[i].pg_per_kg_h = hundredths * 10000000;
		cases[i].weight.g = tenths * 100;
		cases[i].mg_per_kg_h = (double)hundredths / 100;
		cases[i].kg = (double)tenths / 10;
	}
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Each answer: tenths of mg/h after the step, and whether over the limit. */
static int64_t exact(const struct one *c)
{
	static const struct infuse_rate step = { 100000000, 0, 0 };
	static const struct infuse_dose_rate limit = { 900000000, 0, 0 };
	struct infuse_dose_rate dose_rate = { c->pg_per_kg_h, 0, 0 };
	struct infuse_rate rate;

	if (!infuse_rate_of(&rate, dose_rate, c->weight))
		return -1;
	return infuse_rate_to_step(rate, step).pg_per_h / 100000000 * 2 +
	    (infuse_rate_cmp_dose_rate(rate, limit, c->weight) > 0);
}

static int64_t naive(const struct one *c)
{
	double rate = c->mg_per_kg_h * c->kg;

	return (int64_t)floor(rate / 0.1) * 2 + (rate / c->kg > 0.9);
}

static double time_of(int64_t (*path)(const struct one *), int64_t *sum)
{
	double start = now();
	int i;

	for (i = 0; i < CASES; i++)
		*sum += path(&cases[i]);
	return now() - start;
}

int main(void)
{
	double best_exact = 1e9, best_naive = 1e9, t;
	int64_t sum = 0, step = 0, limit = 0, a, b;
	int i;

	make_cases();
	for (i = 0; i < ROUNDS; i++) {
		t = time_of(exact, &sum);
		best_exact = t < best_exact ? t : best_exact;
		t = time_of(naive, &sum);
		best_naive = t < best_naive ? t : best_naive;
	}
	for (i = 0; i < CASES; i++) {
		a = exact(&cases[i]);
		b = naive(&cases[i]);
		step += a / 2 != b / 2;
		limit += a % 2 != b % 2;
	}
	printf("exact %.1f ns, doubles %.1f ns a case: ratio %.2f\n",
	    best_exact / CASES * 1e9, best_naive / CASES * 1e9,
	    best_exact / best_naive);
	printf("of %d cases the doubles take a step off %lld, and misjudge "
	    "the limit in %lld\n", CASES, (long long)step, (long long)limit);
	return sum == 0;
}
