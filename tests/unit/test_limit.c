/* SPDX-License-Identifier: MIT */

/*
 * Which bound is in force, and the order of verdicts (design 4; LIM-01,
 * LIM-05, LIM-07).
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "case.h"

#define SOURCES 4

static const struct infuse_weight seventy = { 70 * KG };

/* A limit of each of the four, filled with one rule and bound. */
struct four {
	struct infuse_limits of[SOURCES];
};

static void resolve(struct infuse_effective_limits *out,
    const struct four *from, struct infuse_weight weight)
{
	memset(out, 0xa5, sizeof(*out));
	infuse_limits_resolve(out, &from->of[INFUSE_FROM_PROTOCOL],
	    &from->of[INFUSE_FROM_ORDER], &from->of[INFUSE_FROM_SITE],
	    &from->of[INFUSE_FROM_GUARD], weight, weight);
}

/* Design 4: STOP < UNCHECKED < CAUTION < WITHIN, and zero says no. */
static void test_verdicts_are_ordered(void **state)
{
	struct infuse_plan *zeroed = test_calloc(1, sizeof(*zeroed));
	struct infuse_finding finding;
	struct infuse_answer answer;

	(void)state;
	assert_true(INFUSE_STOP < INFUSE_UNCHECKED);
	assert_true(INFUSE_UNCHECKED < INFUSE_CAUTION);
	assert_true(INFUSE_CAUTION < INFUSE_WITHIN);
	memset(&finding, 0, sizeof(finding));
	memset(&answer, 0, sizeof(answer));
	assert_true(zeroed->verdict == INFUSE_STOP);
	assert_true(zeroed->row[0].verdict == INFUSE_STOP);
	assert_false(zeroed->row[0].computed);
	assert_true(finding.verdict == INFUSE_STOP);
	assert_true(answer.verdict == INFUSE_STOP);
	test_free(zeroed);
}

static void test_least_of_two_verdicts(void **state)
{
	int a, b;

	(void)state;
	for (a = INFUSE_STOP; a <= INFUSE_WITHIN; a++)
		for (b = INFUSE_STOP; b <= INFUSE_WITHIN; b++)
			assert_int_equal(infuse_verdict_least(
			    (enum infuse_verdict)a, (enum infuse_verdict)b),
			    a < b ? a : b);
}

static int64_t milli_of(struct infuse_bound of, struct infuse_weight weight)
{
	struct infuse_milli out = infuse_bound_at(of, weight);

	assert_int_equal(out.part, 0);
	assert_int_equal(out.over, 0);
	return out.milli;
}

/* Thousandths of the base unit, exact for both kinds of bound. */
static void test_bound_at_a_weight(void **state)
{
	struct infuse_weight heaviest = { INFUSE_WEIGHT_MAX_G };
	struct infuse_weight odd = { 70001 };

	(void)state;
	/* 0.9 mg/kg/h x 70 kg = 63 mg/h = 63 x 10^9 pg/h */
	assert_int_equal(milli_of(bound_by_kg(900 * MCG, 0),
	    seventy), 63 * MG * 1000);
	assert_int_equal(milli_of(bound(63 * MG, 0), seventy),
	    63 * MG * 1000);
	/* 1 pg/kg/h at 70.001 kg is 70.001 pg/h, which no pg/h is */
	assert_int_equal(milli_of(bound_by_kg(1, 0), odd), 70001);
	assert_int_equal(milli_of(bound(1, 0), odd), 1000);
	/* the largest: 5 g/kg at 1,000 kg, and 9 kg */
	assert_true(milli_of(bound_by_kg(INFUSE_MASS_PER_KG_MAX, 0),
	    heaviest) == INT64_C(5000000000000000000));
	assert_true(milli_of(bound(INFUSE_MASS_MAX_PG, 0),
	    heaviest) == INT64_C(9000000000000000000));
}

static void test_none_of_the_four(void **state)
{
	struct infuse_effective_limits out;
	int rule, kind;

	(void)state;
	memset(&out, 0xa5, sizeof(out));
	infuse_limits_resolve(&out, NULL, NULL, NULL, NULL, seventy, seventy);
	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		for (kind = 0; kind < INFUSE_BOUNDS; kind++)
			assert_false(out.of[rule][kind].set);
}

/* Each of the four alone, in each rule and bound, and nowhere else. */
static void test_each_alone(void **state)
{
	struct infuse_effective_limits out;
	const struct infuse_limits *at[SOURCES];
	struct four from;
	int source, rule, kind, i, set;

	(void)state;
	for (source = 0; source < SOURCES; source++)
		for (i = 0; i < INFUSE_LIMITS * INFUSE_BOUNDS; i++) {
			rule = i / INFUSE_BOUNDS;
			kind = i % INFUSE_BOUNDS;
			memset(&from, 0, sizeof(from));
			from.of[source].of[rule].bound[kind] = bound(17, 3);
			memset(at, 0, sizeof(at));
			at[source] = &from.of[source];
			infuse_limits_resolve(&out, at[INFUSE_FROM_PROTOCOL],
			    at[INFUSE_FROM_ORDER], at[INFUSE_FROM_SITE],
			    at[INFUSE_FROM_GUARD], seventy, seventy);
			assert_true(out.of[rule][kind].set);
			assert_int_equal(out.of[rule][kind].milli, 17000);
			assert_int_equal(out.of[rule][kind].source, source);
			assert_int_equal(out.of[rule][kind].written.line, 3);
			set = 0;
			for (rule = 0; rule < INFUSE_LIMITS; rule++)
				for (kind = 0; kind < INFUSE_BOUNDS; kind++)
					set += out.of[rule][kind].set;
			assert_int_equal(set, 1);
		}
}

static void swap(int64_t *a, int64_t *b)
{
	int64_t was = *a;

	*a = *b;
	*b = was;
}

/* The n-th order of 10, 20, 30 and 40, 0 <= n < 24. */
static void permute(int64_t value[INFUSE_BOUNDS], int n)
{
	int i;

	for (i = 0; i < INFUSE_BOUNDS; i++)
		value[i] = (i + 1) * 10;
	for (i = INFUSE_BOUNDS - 1; i > 0; i--) {
		swap(&value[i], &value[n % (i + 1)]);
		n /= i + 1;
	}
}

/* All 24 orders of 10 to 40 among the four: 10 binds above, 40 below. */
static void test_tightest_of_four(void **state)
{
	struct infuse_effective_limits out;
	const struct infuse_effective *is;
	int64_t value[SOURCES];
	struct four from;
	int i, kind, source, tight;

	(void)state;
	for (i = 0; i < 24 * INFUSE_BOUNDS; i++) {
		kind = i % INFUSE_BOUNDS;
		permute(value, i / INFUSE_BOUNDS);
		memset(&from, 0, sizeof(from));
		for (source = 0; source < SOURCES; source++)
			from.of[source].of[INFUSE_RULE_RATE].bound[kind] =
			    bound(value[source], (unsigned)source + 1);
		resolve(&out, &from, seventy);
		is = &out.of[INFUSE_RULE_RATE][kind];
		tight = kind <= INFUSE_SOFT_MIN ? 40 : 10;
		assert_true(is->set);
		assert_int_equal(is->milli, tight * 1000);
		assert_int_equal(value[is->source], tight);
		assert_int_equal(is->written.value, tight);
		assert_int_equal(is->written.line, is->source + 1);
	}
}

/*
 * S-09: 1 mg/kg/h of each alone, of a patient of 118 kg whose doses are for 66
 * kg and whose limits are at 87 kg.
 */
static void test_weights_of_the_four(void **state)
{
	static const struct infuse_weight dosing = { 66 * KG };
	static const struct infuse_weight limit = { 87 * KG };
	static const int64_t low[SOURCES] = { 66, 66, 66, 66 };
	static const int64_t high[SOURCES] = { 66, 66, 87, 87 };
	struct infuse_effective_limits out;
	const struct infuse_limits *at[SOURCES] = { NULL };
	struct four from;
	int source, kind;

	(void)state;
	for (source = 0; source < SOURCES; source++) {
		memset(&from, 0, sizeof(from));
		memset(at, 0, sizeof(at));
		at[source] = &from.of[source];
		for (kind = 0; kind < INFUSE_BOUNDS; kind++)
			from.of[source].of[INFUSE_RULE_DOSE_RATE].bound[kind] =
			    bound_by_kg(MG, 1);
		infuse_limits_resolve(&out, at[INFUSE_FROM_PROTOCOL],
		    at[INFUSE_FROM_ORDER], at[INFUSE_FROM_SITE],
		    at[INFUSE_FROM_GUARD], dosing, limit);
		for (kind = 0; kind < INFUSE_BOUNDS; kind++)
			assert_int_equal(
			    out.of[INFUSE_RULE_DOSE_RATE][kind].milli,
			    (kind <= INFUSE_SOFT_MIN ? low : high)[source] *
			    KG * MG);
	}
}

/* LIM-05: at equal bounds: protocol, then order, then site, then guard. */
static void test_equal_bounds(void **state)
{
	struct infuse_effective_limits out;
	struct four from;
	int kind, first, source;

	(void)state;
	for (kind = 0; kind < INFUSE_BOUNDS; kind++)
		for (first = 0; first < SOURCES; first++) {
			memset(&from, 0, sizeof(from));
			for (source = first; source < SOURCES; source++)
				from.of[source].of[INFUSE_RULE_STEP].bound[kind]
				    = bound(5 * MG, (unsigned)source + 1);
			resolve(&out, &from, seventy);
			assert_int_equal(out.of[INFUSE_RULE_STEP][kind].source,
			    first);
			assert_int_equal(
			    out.of[INFUSE_RULE_STEP][kind].written.line,
			    first + 1);
		}
}

/*
 * 0.9 mg/kg/h against 63 mg/h: equal at 70 kg, where the protocol is named;
 * a gram lighter the one per kg is tighter, a gram heavier the flat one.
 */
static void test_per_kg_against_flat(void **state)
{
	static const struct {
		int64_t g;
		enum infuse_source source;
		int64_t milli;
	} cases[] = {
		{ 69999, INFUSE_FROM_SITE, INT64_C(62999100000000) },
		{ 70000, INFUSE_FROM_PROTOCOL, INT64_C(63000000000000) },
		{ 70001, INFUSE_FROM_PROTOCOL, INT64_C(63000000000000) },
	};
	struct infuse_effective_limits out;
	const struct infuse_effective *is;
	struct infuse_weight weight;
	struct four from;
	size_t i;

	(void)state;
	memset(&from, 0, sizeof(from));
	from.of[INFUSE_FROM_PROTOCOL].of[INFUSE_RULE_STEP]
	    .bound[INFUSE_HARD_MAX] = bound(63 * MG, 1);
	from.of[INFUSE_FROM_SITE].of[INFUSE_RULE_STEP]
	    .bound[INFUSE_HARD_MAX] = bound_by_kg(900 * MCG, 2);
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		weight.g = cases[i].g;
		resolve(&out, &from, weight);
		is = &out.of[INFUSE_RULE_STEP][INFUSE_HARD_MAX];
		assert_int_equal(is->source, cases[i].source);
		assert_int_equal(is->milli, cases[i].milli);
		assert_true(is->written.per_kg ==
		    (cases[i].source == INFUSE_FROM_SITE));
	}
}

/*
 * LIM-01: whatever order the four bounds stand in, each kind is resolved by
 * itself: the greater minimum, the lesser maximum.
 */
static void test_disorder_does_not_matter(void **state)
{
	struct infuse_effective_limits out;
	int64_t a[INFUSE_BOUNDS], b[INFUSE_BOUNDS], tight;
	struct four from;
	int i, kind;

	(void)state;
	for (i = 0; i < 24 * 24; i++) {
		permute(a, i % 24);
		permute(b, i / 24);
		memset(&from, 0, sizeof(from));
		for (kind = 0; kind < INFUSE_BOUNDS; kind++) {
			from.of[INFUSE_FROM_PROTOCOL].of[INFUSE_RULE_FLOW]
			    .bound[kind] = bound(a[kind], 1);
			from.of[INFUSE_FROM_SITE].of[INFUSE_RULE_FLOW]
			    .bound[kind] = bound(b[kind], 2);
		}
		resolve(&out, &from, seventy);
		for (kind = 0; kind < INFUSE_BOUNDS; kind++) {
			tight = (kind <= INFUSE_SOFT_MIN) ==
			    (a[kind] >= b[kind]) ? a[kind] : b[kind];
			assert_int_equal(
			    out.of[INFUSE_RULE_FLOW][kind].milli,
			    tight * 1000);
			assert_int_equal(
			    out.of[INFUSE_RULE_FLOW][kind].source,
			    tight == a[kind] ? INFUSE_FROM_PROTOCOL :
			    INFUSE_FROM_SITE);
		}
	}
}

/*
 * Disorder in force: where a hard bound is passed it is STOP, however the
 * soft ones stand.  20 mg/h against all 24 orders of 10, 20, 30 and 40.
 */
static void test_hard_wins_in_disorder(void **state)
{
	struct world *w = test_malloc(sizeof(*w));
	enum infuse_verdict expected;
	int64_t value[INFUSE_BOUNDS];
	int n, kind;

	(void)state;
	for (n = 0; n < 24; n++) {
		open_world(w);
		permute(value, n);
		for (kind = INFUSE_SOFT_MIN; kind < INFUSE_BOUNDS; kind++)
			*protocol_bound(w, INFUSE_RULE_RATE,
			    (enum infuse_bound_kind)kind) =
			    bound(value[kind] * MG, 1);
		expected = 20 > value[INFUSE_HARD_MAX] ? INFUSE_STOP :
		    20 > value[INFUSE_SOFT_MAX] ||
		    20 < value[INFUSE_SOFT_MIN] ? INFUSE_CAUTION :
		    INFUSE_WITHIN;
		assert_int_equal(make_plan(w)->verdict, expected);
	}
	test_free(w);
}

/*
 * S-03: the guard is the intensive-care hard column, and 20 to 300 kg; of an
 * adult 40 to 150 kg is plausible (IN-05).
 */
static void test_guard(void **state)
{
	static const struct {
		enum infuse_drug drug;
		int64_t per_kg;
		int64_t flat;
	} drugs[] = {
		{ INFUSE_KETAMINE, 4 * MG, 400 * MG },
		{ INFUSE_ESKETAMINE, 2 * MG, 200 * MG },
	};
	struct infuse_limits guard;
	const struct infuse_limit *of;
	size_t i;

	(void)state;
	for (i = 0; i < 2; i++) {
		memset(&guard, 0xa5, sizeof(guard));
		infuse_guard(&guard, drugs[i].drug);
		of = guard.of;
		assert_true(of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX]
		    .set);
		assert_true(of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX]
		    .per_kg);
		assert_int_equal(of[INFUSE_RULE_DOSE_RATE]
		    .bound[INFUSE_HARD_MAX].value, drugs[i].per_kg);
		assert_false(of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX]
		    .per_kg);
		assert_int_equal(of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX]
		    .value, drugs[i].flat);
		assert_int_equal(of[INFUSE_RULE_WEIGHT].bound[INFUSE_HARD_MIN]
		    .value, 20 * KG);
		assert_int_equal(of[INFUSE_RULE_WEIGHT].bound[INFUSE_SOFT_MIN]
		    .value, 40 * KG);
		assert_int_equal(of[INFUSE_RULE_WEIGHT].bound[INFUSE_SOFT_MAX]
		    .value, 150 * KG);
		assert_int_equal(of[INFUSE_RULE_WEIGHT].bound[INFUSE_HARD_MAX]
		    .value, 300 * KG);
	}
}

/* The keys of the file format, which are the words in JSON too. */
static void test_names(void **state)
{
	static const char *const rules[INFUSE_LIMITS] = {
		"dose-rate", "rate", "dose-per-session", "dose-per-day",
		"dose-per-course", "step", "interval", "strength", "flow",
		"weight",
	};
	int i, j;

	(void)state;
	for (i = 0; i < INFUSE_LIMITS; i++)
		assert_string_equal(infuse_rule_name((enum infuse_rule)i),
		    rules[i]);
	for (i = 0; i < INFUSE_RULES; i++)
		for (j = 0; j < i; j++)
			assert_string_not_equal(
			    infuse_rule_name((enum infuse_rule)i),
			    infuse_rule_name((enum infuse_rule)j));
	assert_string_equal(infuse_bound_name(INFUSE_HARD_MIN), "hard-min");
	assert_string_equal(infuse_bound_name(INFUSE_SOFT_MIN), "soft-min");
	assert_string_equal(infuse_bound_name(INFUSE_SOFT_MAX), "soft-max");
	assert_string_equal(infuse_bound_name(INFUSE_HARD_MAX), "hard-max");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_verdicts_are_ordered),
		cmocka_unit_test(test_least_of_two_verdicts),
		cmocka_unit_test(test_bound_at_a_weight),
		cmocka_unit_test(test_none_of_the_four),
		cmocka_unit_test(test_each_alone),
		cmocka_unit_test(test_tightest_of_four),
		cmocka_unit_test(test_weights_of_the_four),
		cmocka_unit_test(test_equal_bounds),
		cmocka_unit_test(test_per_kg_against_flat),
		cmocka_unit_test(test_disorder_does_not_matter),
		cmocka_unit_test(test_hard_wins_in_disorder),
		cmocka_unit_test(test_guard),
		cmocka_unit_test(test_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
