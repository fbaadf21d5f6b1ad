/* SPDX-License-Identifier: MIT */
/*
 * Files that nobody meant as a protocol, and protocols that were damaged: the
 * readers answer quickly, say why, and accept nothing that is not one.
 */
#include <stdlib.h>
#include <time.h>

#include "said.h"

static char text[200000];

/* Both readers refuse it and say why; read from a copy of just that size. */
static void refuse(const char *bytes, size_t size, struct said *said)
{
	char *exact = malloc(size > 0 ? size : 1);

	assert_non_null(exact);
	memcpy(exact, bytes, size);
	memset(said, 0, sizeof(*said));
	assert_null(infuse_site_read(exact, size, "hostile.yaml", say, said));
	assert_true(said->errors > 0);
	memset(said, 0, sizeof(*said));
	assert_null(infuse_protocol_read(exact, size, "hostile.yaml", say,
	    said));
	assert_true(said->errors > 0);
	free(exact);
}

/* All 402 documents; see the head of the file. */
static void test_yaml_test_suite(void **state)
{
	size_t size = load(text, sizeof(text),
	    "tests/data/yaml-test-suite.txt");
	const char *at = text;
	struct said said;
	unsigned long length;
	char *behind;
	int count = 0;

	(void)state;
	while ((at = strstr(at, "\n=== ")) != NULL) {
		at = strchr(at + 5, ' ');
		assert_non_null(at);
		length = strtoul(at + 1, &behind, 10);
		assert_int_equal(*behind, '\n');
		assert_true(length < size - (size_t)(behind - text));
		refuse(behind + 1, length, &said);
		at = behind + 1 + length;
		count++;
	}
	assert_int_equal(count, 402);
}

static void fill(size_t size, const char *pattern)
{
	size_t length = strlen(pattern), i;

	for (i = 0; i < size; i++)
		text[i] = pattern[i % length];
}

/* Design 5: refused in about a millisecond, not in 10 s. */
static void test_depth(void **state)
{
	static const char *const patterns[] = {
		"[", "{", "- ", "? ", "[{", "a: [", "[?", "{a: ", "- - ? ",
		"[\n", "!!a [", "&a [", "'", "\"", "#", ",", "a: ", "- a\n",
		"a, ", "*a ", "%a\n", "---\n", "...\n", "\n", " ", ": ",
		">\n", "|\n", "\"\\\n", "{a, ", "[a, ",
	};
	struct said said;
	clock_t start = clock();
	size_t i;

	(void)state;
	fill(100000, "[");
	refuse(text, 100000, &said);
	assert_true(was_said(&said, "file-too-large"));
	for (i = 0; i < sizeof(patterns) / sizeof(patterns[0]); i++) {
		fill(INFUSE_FILE_MAX, patterns[i]);
		refuse(text, INFUSE_FILE_MAX, &said);
	}
	fill(INFUSE_FILE_MAX, "[");
	refuse(text, INFUSE_FILE_MAX, &said);
	assert_true(was_said(&said, "too-deep"));
	/* Generous: it is for the difference between seconds and hours. */
	assert_true((clock() - start) / CLOCKS_PER_SEC < 20);
}

/* The size that is read, and one byte more. */
static void test_size(void **state)
{
	size_t size = strlen(GOOD);
	struct infuse_protocol_document *d;
	struct said said = { 0 };

	(void)state;
	memcpy(text, GOOD, size);
	memset(text + size, '\n', INFUSE_FILE_MAX + 1 - size);
	d = infuse_protocol_read(text, INFUSE_FILE_MAX, "good.yaml", say,
	    &said);
	assert_non_null(d);
	assert_int_equal(said.count, 0);
	infuse_protocol_free(d);
	refuse(text, INFUSE_FILE_MAX + 1, &said);
	assert_true(was_said(&said, "file-too-large"));
}

/* 2,000 keys and values; the 16 levels of design 5. */
static void test_bounds(void **state)
{
	struct said said;
	int i;

	(void)state;
	text[0] = '\0';
	for (i = 0; i < 16; i++)
		strcat(text, "[");
	for (i = 0; i < 16; i++)
		strcat(text, "]");
	refuse(text, strlen(text), &said);
	assert_false(was_said(&said, "too-deep"));
	text[0] = '\0';
	for (i = 0; i < 17; i++)
		strcat(text, "[");
	refuse(text, strlen(text), &said);
	assert_true(was_said(&said, "too-deep"));
	strcpy(text, "[");
	for (i = 1; i < 2000; i++)
		strcat(text, "a,");
	strcat(text, "]");
	refuse(text, strlen(text), &said);
	assert_false(was_said(&said, "too-many-nodes"));
	text[strlen(text) - 1] = 'a';
	strcat(text, "]");
	refuse(text, strlen(text), &said);
	assert_true(was_said(&said, "too-many-nodes"));
}

/* A file that was cut off is a protocol only if nothing of it is missing. */
static void test_truncated(void **state)
{
	static const char *const files[] = {
		"protocols/goebel-escalating.yaml",
		"protocols/schwartzman-2009.yaml",
	};
	struct said said;
	size_t size, i, n;
	char *end;

	(void)state;
	for (i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		size = load(text, sizeof(text), files[i]);
		end = strstr(text, "\nlimits:");
		assert_non_null(end);
		for (n = 0; n <= (size_t)(end - text); n++)
			refuse(text, n, &said);
		/* What stands behind may be left out; read it all the same. */
		for (; n < size; n++)
			infuse_protocol_free(infuse_protocol_read(text, n,
			    files[i], NULL, NULL));
	}
}

/*
 * Whatever one byte is changed to, what is still accepted has a hard-max, and
 * no rate above it.
 */
static void check_damaged(const char *bytes, size_t size)
{
	struct infuse_protocol_document *d = infuse_protocol_read(bytes, size,
	    "good.yaml", NULL, NULL);
	const struct infuse_schedule *s;
	const struct infuse_bound *most;

	if (d == NULL)
		return;
	s = &d->protocol.schedule;
	most = &d->protocol.limits.of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX];
	assert_true(most->set);
	assert_int_equal(s->form, INFUSE_FORM_ENTRIES);
	assert_int_equal(s->entries, 1);
	assert_true(s->length.min > 0);
	assert_true(s->entry[0].rate.rate.per_kg ||
	    (s->entry[0].rate.rate.rate.pg_per_h > 0 &&
	    s->entry[0].rate.rate.rate.pg_per_h <= most->value));
	infuse_protocol_free(d);
}

static void test_damaged(void **state)
{
	static const char bytes[] =
	    "\0\t\n\r \"#%&'*,-./019:>?@AZ[\\]_`az{|}~\177\200\302\345\377";
	static const char good[] = GOOD;
	size_t size = strlen(good), i, n;
	char damaged[sizeof(good) + 1];

	(void)state;
	for (i = 0; i < size; i++) {
		for (n = 0; n < sizeof(bytes) - 1; n++) {
			memcpy(damaged, good, size);
			damaged[i] = bytes[n];
			check_damaged(damaged, size);
			/* and put in between */
			memcpy(damaged + i + 1, &good[i], size - i);
			check_damaged(damaged, size + 1);
		}
		memcpy(damaged, good, size);
		memmove(damaged + i, damaged + i + 1, size - i - 1);
		check_damaged(damaged, size - 1);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_yaml_test_suite),
		cmocka_unit_test(test_depth),
		cmocka_unit_test(test_size),
		cmocka_unit_test(test_bounds),
		cmocka_unit_test(test_truncated),
		cmocka_unit_test(test_damaged),
	};

	return cmocka_run_group_tests_name("hostile", tests, NULL, NULL);
}
