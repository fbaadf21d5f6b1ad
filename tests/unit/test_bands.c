/* SPDX-License-Identifier: MIT */
/*
 * One rate for each patient: the words that say for whom, exactly where a band
 * ends, that every adult has one rate and none has two, and which maximum binds
 * then.
 */
#include "said.h"

#define MG INFUSE_PG_PER_MG

static struct said said;

static struct infuse_protocol_document *read_bands(const char *start,
    const char *max, const char *limits)
{
	static char text[4096];
	int size = snprintf(text, sizeof(text),
	    "infuse-protocol: 1\nid: a\nrevision: 1\ntitle: t\n"
	    "drug: ketamine\nroute: intravenous\nindication: pain\n"
	    "population: adults\nsettings: [ward]\n"
	    "evidence: {status: summary-read, sources: [{cite: a, says: b}]}"
	    "\nweight: {basis: actual}\n"
	    "schedule:\n  continuous: 3 d\n  titrate:\n"
	    "    start: %s\n    step: 5 mg/h\n    interval: 1 h\n"
	    "    max: %s\nlimits: {%s}\n", start, max, limits);

	assert_true(size > 0 && (size_t)size < sizeof(text));
	said.count = said.errors = 0;
	return infuse_protocol_read(text, (size_t)size, "a.yaml", say, &said);
}

#define LIMIT "rate: {hard-max: 40 mg/h}"

/* Starts in bands, and one maximum. */
static struct infuse_protocol_document *starts(const char *start)
{
	return read_bands(start, "40 mg/h", LIMIT);
}

static enum infuse_banded find(int64_t *tenths,
    struct infuse_protocol_document *d, int64_t weight_g, int64_t age,
    enum infuse_frailty frail)
{
	enum infuse_banded banded = infuse_protocol_band(d,
	    (struct infuse_weight) { weight_g }, age, frail);

	*tenths = d->protocol.schedule.titration.start.rate.pg_per_h * 10 /
	    MG;
	return banded;
}

static void has(const char *start, int64_t weight_g, int64_t age,
    int64_t tenths)
{
	struct infuse_protocol_document *d = starts(start);
	int64_t found;

	if (d == NULL)
		fail_msg("%s: %s", start, said.diag[0].text);
	assert_int_equal(find(&found, d, weight_g, age, INFUSE_NOT_FRAIL),
	    INFUSE_BANDED);
	if (found != tenths)
		fail_msg("%s: %lld tenths", start, (long long)found);
	infuse_protocol_free(d);
}

/* Up to is with that year, over and under are without. */
static void test_edges(void **state)
{
	static const char *const ages[] = {
		"[{for: {age: under 65}, rate: 5 mg/h}, {for: {age: 65 to 75},"
		" rate: 4 mg/h}, {for: {age: over 75}, rate: 2.5 mg/h}]",
		"[{for: {age: up to 64}, rate: 5 mg/h}, {for: {age: 65 to 75},"
		" rate: 4 mg/h}, {for: {age: 76 and above}, rate: 2.5 mg/h}]",
		"[{for: {age: 18 to 64}, rate: 5 mg/h}, {for: {age: 65 to 75},"
		" rate: 4 mg/h}, {for: {age: 76 to 130}, rate: 2.5 mg/h}]",
	};
	static const char weights[] =
	    "[{for: {weight: under 50 kg}, rate: 2.5 mg/h}, {for: {weight: 50"
	    " kg to under 70.5 kg}, rate: 4 mg/h}, {for: {weight: 70.5 kg and"
	    " above}, rate: 5 mg/h}]";
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(ages) / sizeof(ages[0]); i++) {
		has(ages[i], 70000, 18, 50);
		has(ages[i], 70000, 64, 50);
		has(ages[i], 70000, 65, 40);
		has(ages[i], 70000, 75, 40);
		has(ages[i], 70000, 76, 25);
		has(ages[i], 70000, 130, 25);
	}
	has(weights, 20000, 50, 25);
	has(weights, 49999, 50, 25);
	has(weights, 50000, 50, 40);
	has(weights, 70499, 50, 40);
	has(weights, 70500, 50, 50);
	has(weights, 300000, 50, 50);
}

static void test_words(void **state)
{
	static const char *const words[] = {
		"weight: 50 kg", "weight: under 50", "weight: under 50 cm",
		"weight: under", "weight: above 50 kg", "weight: and above",
		"weight: 50 and above", "weight: 50 kg to 70 kg",
		"weight: to under 70 kg", "weight: 50 to under 70 kg",
		"weight: 50 kg to under 70", "weight: 70 kg to under 50 kg",
		"weight: 50 kg to under 50 kg", "weight: 50 kg to under",
		"age: 75", "age: old", "age: over old", "age: over 131",
		"age: over", "age: under 0", "age: under x", "age: up to x",
		"age: up to", "age: x and above", "age: and above",
		"age: 75 to 65", "age: x to 75", "age: 65 to x",
		"age: 65 to", "age: over 75 years", "age: 65-75",
	};
	char start[120];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		(void)snprintf(start, sizeof(start),
		    "[{for: {%s}, rate: 5 mg/h}]", words[i]);
		assert_null(starts(start));
		if (said.count != 1 ||
		    strcmp(said.diag[0].id, "bad-band") != 0)
			fail_msg("%s: %d, %s", words[i], said.count,
			    said.diag[0].text);
	}
}

/* Everybody has one rate; who has none or two is named. */
static void test_cover(void **state)
{
	static const struct {
		const char *start;
		const char *id;		/* NULL: good */
		const char *text;
	} cases[] = {
		{ "[{for: {weight: under 50 kg}, rate: 5 mg/h}]",
		    "bands-gap", "no rate for 50 kg, 18 years" },
		{ "[{for: {weight: 25 kg and above}, rate: 5 mg/h}]",
		    "bands-gap", "no rate for 20 kg, 18 years" },
		{ "[{for: {weight: under 300 kg}, rate: 5 mg/h}]",
		    "bands-gap", "no rate for 300 kg, 18 years" },
		/* Nobody of that weight is an adult of this program's. */
		{ "[{for: {weight: under 301 kg}, rate: 5 mg/h}]", NULL,
		    NULL },
		{ "[{for: {weight: 20 kg and above}, rate: 5 mg/h}]", NULL,
		    NULL },
		{ "[{for: {age: 19 and above}, rate: 5 mg/h}]", "bands-gap",
		    "no rate for 20 kg, 18 years" },
		{ "[{for: {age: 18 and above}, rate: 5 mg/h}]", NULL, NULL },
		{ "[{for: {age: up to 129}, rate: 5 mg/h}]", "bands-gap",
		    "no rate for 20 kg, 130 years" },
		{ "[{for: {age: up to 130}, rate: 5 mg/h}]", NULL, NULL },
		{ "[{for: {age: under 12}, rate: 1 mg/h}, "
		    "{for: {age: 12 and above}, rate: 5 mg/h}]", NULL, NULL },
		{ "[{for: {frail: yes}, rate: 5 mg/h}]", "bands-gap",
		    "no rate for 20 kg, 18 years" },
		{ "[{for: {frail: no}, rate: 5 mg/h}]", "bands-gap",
		    "no rate for 20 kg, 18 years, frail" },
		{ "[{for: {age: up to 75}, rate: 5 mg/h}, "
		    "{for: {age: 75 and above}, rate: 2.5 mg/h}]",
		    "bands-overlap", "two rates for 20 kg, 75 years" },
		{ "[{for: {age: up to 75}, rate: 5 mg/h}, "
		    "{for: {age: 75 and above}, rate: 5 mg/h}]", NULL, NULL },
		{ "[{for: {age: up to 75}, rate: 5 mg/h}, "
		    "{for: {age: 75 and above}, rate: 0.05 mg/kg/h}]",
		    "bands-overlap", "two rates for 20 kg, 75 years" },
		{ "[{for: {frail: yes}, rate: 2.5 mg/h}, {for: {frail: no}, "
		    "rate: 5 mg/h}, {for: {age: over 75}, rate: 2.5 mg/h}]",
		    "bands-overlap", "two rates for 20 kg, 76 years" },
	};
	struct infuse_protocol_document *d;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		d = starts(cases[i].start);
		if ((d == NULL) != (cases[i].id != NULL))
			fail_msg("%s: %s", cases[i].start, said.diag[0].text);
		if (d == NULL) {
			assert_string_equal(said.diag[0].id, cases[i].id);
			if (strstr(said.diag[0].text, cases[i].text) == NULL)
				fail_msg("%s", said.diag[0].text);
		}
		infuse_protocol_free(d);
	}
}

static void test_lists(void **state)
{
#define BAND "{for: {frail: no}, rate: 5 mg/h}"
	static const struct {
		const char *start;
		const char *id;
	} cases[] = {
		{ "[5 mg/h]", "wrong-shape" },
		{ "[[5 mg/h]]", "wrong-shape" },
		{ "[{for: {frail: no}}]", "missing-key" },
		{ "[{rate: 5 mg/h}]", "missing-key" },
		{ "[{for: {frail: no}, rate: fast}]", "not-a-number" },
		{ "[{for: {frail: maybe}, rate: 5 mg/h}]", "unknown-word" },
		{ "[{for: {sex: male}, rate: 5 mg/h}]", "unknown-key" },
		{ "[{for: {age: [75]}, rate: 5 mg/h}]", "wrong-shape" },
		{ "[{for: {weight: {}}, rate: 5 mg/h}]", "wrong-shape" },
		{ "[" BAND "," BAND "," BAND "," BAND "," BAND "," BAND ","
		    BAND "," BAND "," BAND "]", "too-many-items" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_null(starts(cases[i].start));
		if (!was_said(&said, cases[i].id))
			fail_msg("%s: %s", cases[i].start, said.diag[0].id);
	}
}

/* A start above the maximum, where one patient has both. */
static void test_start_above_max(void **state)
{
	static const char by_age[] = "[{for: {age: up to 75}, rate: 20 mg/h}, "
	    "{for: {age: over 75}, rate: 5 mg/h}]";
	static const struct {
		const char *start;
		const char *max;
		bool good;
	} cases[] = {
		{ by_age, "[{for: {age: up to 75}, rate: 40 mg/h}, "
		    "{for: {age: over 75}, rate: 10 mg/h}]", true },
		{ by_age, "[{for: {age: up to 74}, rate: 40 mg/h}, "
		    "{for: {age: 75 and above}, rate: 10 mg/h}]", false },
		{ by_age, "[{for: {weight: under 50 kg}, rate: 10 mg/h}, "
		    "{for: {weight: 50 kg and above}, rate: 40 mg/h}]",
		    false },
		{ "[{for: {weight: 50 kg and above}, rate: 20 mg/h}, "
		    "{for: {weight: under 50 kg}, rate: 5 mg/h}]",
		    "[{for: {weight: under 50 kg}, rate: 10 mg/h}, "
		    "{for: {weight: 50 kg and above}, rate: 40 mg/h}]", true },
		{ "[{for: {frail: yes}, rate: 5 mg/h}, "
		    "{for: {frail: no}, rate: 20 mg/h}]",
		    "[{for: {frail: yes}, rate: 10 mg/h}, "
		    "{for: {frail: no}, rate: 40 mg/h}]", true },
		{ "[{for: {frail: no}, rate: 5 mg/h}, "
		    "{for: {frail: yes}, rate: 20 mg/h}]",
		    "[{for: {frail: yes}, rate: 10 mg/h}, "
		    "{for: {frail: no}, rate: 40 mg/h}]", false },
	};
	struct infuse_protocol_document *d;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		d = read_bands(cases[i].start, cases[i].max, LIMIT);
		if ((d != NULL) != cases[i].good)
			fail_msg("case %zu", i);
		if (d == NULL)
			assert_true(was_said(&said, "start-above-max"));
		infuse_protocol_free(d);
	}
}

/* What would decide is asked for; who has no rate is told. */
static void test_asked(void **state)
{
	static const char by_age[] =
	    "[{for: {age: 18 to 75}, rate: 5 mg/h}, "
	    "{for: {age: over 75}, rate: 2.5 mg/h}]";
	static const char by_both[] =
	    "[{for: {frail: no}, rate: 5 mg/h}, "
	    "{for: {frail: yes, age: up to 75}, rate: 2.5 mg/h}, "
	    "{for: {frail: yes, age: over 75}, rate: 1 mg/h}]";
	static const struct {
		const char *start;
		int64_t weight_g;
		int64_t age;
		enum infuse_frailty frail;
		enum infuse_banded banded;
		int64_t tenths;
	} cases[] = {
		{ by_age, 70000, 17, INFUSE_NOT_FRAIL, INFUSE_BAND_OF_NOBODY,
		    0 },
		{ by_age, 70000, INFUSE_NO_AGE, INFUSE_FRAIL,
		    INFUSE_BAND_NEEDS_AGE, 0 },
		{ by_age, 70000, 75, INFUSE_FRAIL_NOT_SAID, INFUSE_BANDED,
		    50 },
		{ by_both, 70000, INFUSE_NO_AGE, INFUSE_NOT_FRAIL,
		    INFUSE_BANDED, 50 },
		{ by_both, 70000, INFUSE_NO_AGE, INFUSE_FRAIL,
		    INFUSE_BAND_NEEDS_AGE, 0 },
		{ by_both, 70000, 50, INFUSE_FRAIL_NOT_SAID,
		    INFUSE_BAND_NEEDS_FRAILTY, 0 },
		{ by_both, 70000, 76, INFUSE_FRAIL, INFUSE_BANDED, 10 },
		{ "[{for: {frail: no}, rate: 5 mg/h}, "
		    "{for: {frail: yes}, rate: 2.5 mg/h}]", 70000,
		    INFUSE_NO_AGE, INFUSE_FRAIL_NOT_SAID,
		    INFUSE_BAND_NEEDS_FRAILTY, 0 },
		{ "[{for: {weight: 20 kg and above}, rate: 5 mg/h}]", 19999,
		    50, INFUSE_NOT_FRAIL, INFUSE_BAND_OF_NOBODY, 0 },
	};
	struct infuse_protocol_document *d;
	int64_t found;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		d = starts(cases[i].start);
		assert_non_null(d);
		assert_int_equal(find(&found, d, cases[i].weight_g,
		    cases[i].age, cases[i].frail), cases[i].banded);
		if (cases[i].banded == INFUSE_BANDED)
			assert_int_equal(found, cases[i].tenths);
		infuse_protocol_free(d);
	}
}

/* The maximum of a band is a limit too, and never loosens the file's own. */
static void test_binds(void **state)
{
#define TWO "[{for: {weight: under 50 kg}, rate: 15 mg/h}, " \
	"{for: {weight: 50 kg and above}, rate: 30 mg/h}]"
#define TWO_PER_KG "[{for: {weight: under 50 kg}, rate: 0.3 mg/kg/h}, " \
	"{for: {weight: 50 kg and above}, rate: 0.6 mg/kg/h}]"
	static const struct {
		const char *start;
		const char *max;
		const char *limits;
		int64_t weight_g;
		enum infuse_rule rule;
		int64_t most;		/* tenths of mg/h or of mg/kg/h */
	} cases[] = {
		{ "5 mg/h", TWO, LIMIT, 49999, INFUSE_RULE_RATE, 150 },
		{ "5 mg/h", TWO, LIMIT, 50000, INFUSE_RULE_RATE, 300 },
		{ "5 mg/h", TWO, "rate: {hard-max: 30 mg/h}", 50000,
		    INFUSE_RULE_RATE, 300 },
		{ "5 mg/h", TWO, "dose-rate: {hard-max: 1 mg/kg/h}", 49999,
		    INFUSE_RULE_RATE, 150 },
		{ "5 mg/h", TWO, "dose-rate: {hard-max: 1 mg/kg/h}", 49999,
		    INFUSE_RULE_DOSE_RATE, 10 },
		{ "0.1 mg/kg/h", TWO_PER_KG,
		    "dose-rate: {hard-max: 1 mg/kg/h}", 49999,
		    INFUSE_RULE_DOSE_RATE, 3 },
		{ "0.1 mg/kg/h", TWO_PER_KG,
		    "dose-rate: {hard-max: 1 mg/kg/h}", 50000,
		    INFUSE_RULE_DOSE_RATE, 6 },
	};
	struct infuse_protocol_document *d;
	const struct infuse_bound *most;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		d = read_bands(cases[i].start, cases[i].max, cases[i].limits);
		if (d == NULL)
			fail_msg("case %zu: %s", i, said.diag[0].text);
		assert_int_equal(infuse_protocol_band(d,
		    (struct infuse_weight) { cases[i].weight_g }, 50,
		    INFUSE_NOT_FRAIL), INFUSE_BANDED);
		most = &d->protocol.limits.of[cases[i].rule].
		    bound[INFUSE_HARD_MAX];
		assert_true(most->set);
		assert_int_equal(most->value * 10 / MG, cases[i].most);
		assert_false(d->protocol.limits.of[cases[i].rule].not_stated);
		assert_true(d->protocol.limits.of[cases[i].rule].line > 0);
		infuse_protocol_free(d);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_edges), cmocka_unit_test(test_words),
		cmocka_unit_test(test_cover), cmocka_unit_test(test_lists),
		cmocka_unit_test(test_start_above_max),
		cmocka_unit_test(test_asked), cmocka_unit_test(test_binds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
