/* SPDX-License-Identifier: MIT */
/*
 * What one value of a protocol says: a good protocol with a part of it
 * replaced, against the figures of the decisions and of the design.
 */
#include "said.h"

#define MG INFUSE_PG_PER_MG

static char text[INFUSE_FILE_MAX + 2];

/* Reads GOOD with one part of it replaced. */
static struct infuse_protocol_document *read_with(const char *old,
    const char *new, struct said *said)
{
	const char *at = strstr(GOOD, old);
	int length;

	assert_non_null(at);
	length = snprintf(text, sizeof(text), "%.*s%s%s", (int)(at - GOOD),
	    GOOD, new, at + strlen(old));
	memset(said, 0, sizeof(*said));
	return infuse_protocol_read(text, (size_t)length, "good.yaml", say,
	    said);
}

static void test_weight_range(void **state)
{
	struct said said;
	struct infuse_protocol_document *d = read_with("{basis: actual}",
	    "{basis: actual, from: 45 kg, to: 264.5 lb}", &said);
	const struct infuse_limit *weight;

	(void)state;
	assert_non_null(d);
	weight = &d->protocol.limits.of[INFUSE_RULE_WEIGHT];
	assert_int_equal(weight->bound[INFUSE_HARD_MIN].value, 45000);
	assert_int_equal(weight->bound[INFUSE_HARD_MIN].line, 14);
	assert_int_equal(weight->line, 14);
	/* 264.5 x 0.45359237 = 119.975181865 kg, down to the gram */
	assert_int_equal(weight->bound[INFUSE_HARD_MAX].value, 119975);
	infuse_protocol_free(d);
}

/* Design 5: a part day is a row, so 4.5 d need a rate for day 5. */
static void test_rows(void **state)
{
	struct said said;
	struct infuse_protocol_document *d = read_with("4 d\n  rate: 60 mg/h",
	    "4.5 d\n  days: [{days: 1 to 4, rate: 60 mg/h}, "
	    "{days: 5, rate: 30 mg/h}]", &said);

	(void)state;
	assert_non_null(d);
	assert_int_equal(d->protocol.schedule.entry[1].last, 5);
	infuse_protocol_free(d);
	assert_null(read_with("4 d\n  rate: 60 mg/h",
	    "4.5 d\n  days: [{days: 1 to 4, rate: 60 mg/h}]", &said));
	assert_true(was_said(&said, "days-gap"));
	d = read_with("continuous: 4 d\n  rate: 60 mg/h",
	    "sessions: {count: 3, length: 2 h, every: 8 h}\n"
	    "  days: [{sessions: 1 to 3, rate: 60 mg/h}]", &said);
	assert_non_null(d);
	infuse_protocol_free(d);
}

/* Numbers as text: none of what YAML 1.1 would make of them (YAML-03). */
static void test_scalars_are_text(void **state)
{
	static const char *const counts[] = {
		"1:30", "0x10", "010", "1_000", "1e3", "+1", "1.0", "yes", "~",
	};
	struct said said;
	char line[64];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(counts) / sizeof(counts[0]); i++) {
		(void)snprintf(line, sizeof(line), "revision: %s", counts[i]);
		assert_null(read_with("revision: 3", line, &said));
		assert_int_equal(said.errors, 1);
	}
}

/* The ids of the core's faults are ids of the readers. */
static void test_faults(void **state)
{
	static const char *const rates[] = {
		"60", "60mg", "60 mg/h/h", "60 mgh", "60 kg",
		"6.1234567891 mg/h", "99999999999 mg/h", "99999 mg/h",
		"6,0 mg/h", "6.000,0 mg/h",
		"6'000 mg/h", "6e1 mg/h", "0x6 mg/h", "00 mg/h", "06 mg/h",
		"+6 mg/h", "6. mg/h", ".6 mg/h", "6..0 mg/h", "1/2 mg/h",
		"6-7 mg/h", "6  mg/h", "6 mg / h", "6 mg/hour", "6 ug/h",
		"6 Mg/h", "6 mg/kg/m", "6 µg/h", "six mg/h", "NaN",
		"∞ mg/h", "٦ mg/h", "0.1234567 mcg/h", "6 6 mg/h", "6 %",
	};
	struct infuse_quantity quantity;
	struct infuse_fault fault;
	struct said said;
	char line[64];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(rates) / sizeof(rates[0]); i++) {
		(void)snprintf(line, sizeof(line), "  rate: \"%s\"\n",
		    rates[i]);
		assert_false(infuse_read_quantity(&quantity, rates[i],
		    strlen(rates[i]),
		    1u << INFUSE_RATE | 1u << INFUSE_DOSE_RATE, &fault));
		assert_null(read_with("  rate: 60 mg/h\n", line, &said));
		assert_int_equal(said.errors, 1);
		assert_string_equal(said.diag[0].id, fault.id);
		assert_int_equal(said.diag[0].line, 17);
	}
}

static void test_titration(void **state)
{
	struct said said;
	struct infuse_protocol_document *d = read_with("rate: 60 mg/h",
	    "titrate:\n"
	    "    start: 0.5 mcg/kg/min\n"
	    "    step: 5 mg/h\n"
	    "    interval: 90 min\n"
	    "    max: 60 mg/h\n"
	    "    goal: walking to the door\n"
	    "    wean: not-stated", &said);
	const struct infuse_titration *t;

	(void)state;
	assert_non_null(d);
	assert_int_equal(said.count, 0);
	t = &d->protocol.schedule.titration;
	/* 0.5 mcg/kg/min x 60 min/h = 30 mcg/kg/h */
	assert_true(t->has_start && t->start.per_kg);
	assert_int_equal(t->start.dose_rate.pg_per_kg_h, 3 * MG / 100);
	assert_true(t->has_step && !t->step.per_kg);
	assert_int_equal(t->step.rate.pg_per_h, 5 * MG);
	assert_true(t->has_interval);
	assert_int_equal(t->interval.min, 90);
	assert_int_equal(t->max_line, 21);
	assert_string_equal(d->goal, "walking to the door");
	infuse_protocol_free(d);
}

/* Warnings and notes do not refuse a file. */
static void test_warnings(void **state)
{
	struct said said;
	struct infuse_protocol_document *d = read_with("rate: 60 mg/h",
	    "rate: 60.0 mg/hr", &said);

	(void)state;
	assert_non_null(d);
	assert_int_equal(said.count, 2);
	assert_int_equal(said.errors, 0);
	assert_int_equal(d->protocol.schedule.entry[0].rate.rate.rate.pg_per_h,
	    60 * MG);
	infuse_protocol_free(d);
}

/* diag.h: file names are cut from the left, lines that are long are not. */
static void test_long_names(void **state)
{
	struct said said = { 0 };
	char name[600];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(name) - 1; i++)
		name[i] = i % 10 == 9 ? '/' : 'x';
	memcpy(name + sizeof(name) - 10, "\033/the.yml", 10);
	assert_null(infuse_protocol_read("- a\n", 4, name, say, &said));
	assert_int_equal(said.count, 1);
	assert_int_equal(strlen(said.diag[0].file),
	    sizeof(said.diag[0].file) - 1);
	assert_memory_equal(said.diag[0].file, "...", 3);
	assert_string_equal(said.diag[0].file +
	    sizeof(said.diag[0].file) - 1 - 9, "?/the.yml");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_weight_range),
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_scalars_are_text),
		cmocka_unit_test(test_faults),
		cmocka_unit_test(test_titration),
		cmocka_unit_test(test_warnings),
		cmocka_unit_test(test_long_names),
	};

	return cmocka_run_group_tests_name("file values", tests, NULL, NULL);
}
