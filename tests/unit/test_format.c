/* SPDX-License-Identifier: MIT */
/*
 * The formats as data: what is said of keys is said of those that the readers
 * have, of all of them, and of no other.
 */
#include "said.h"

#include <infuse/document.h>
#include <infuse/format.h>

#include "../../src/file/format_value.h"

static bool is_read(const char *path)
{
	const char *key;
	size_t i;

	for (i = 0; (key = infuse_format_key(i)) != NULL; i++)
		if (strcmp(key, path) == 0)
			return true;
	return false;
}

static void test_paths_are_read(void **state)
{
	const char *path;
	size_t i;

	(void)state;
	for (i = 0; (path = file_format_path(i)) != NULL; i++) {
		if (!is_read(path))
			fail_msg("%s is no key of any file", path);
		assert_ptr_equal(file_format_value(path)->path, path);
	}
	assert_true(i > 100);
}

static bool says_nothing(const struct infuse_format_value *value)
{
	return value->among == 0 && !value->not_stated && !value->text &&
	    value->words == NULL && value->pattern == NULL &&
	    value->most == 0 && value->of == INFUSE_MAPPING_NONE &&
	    value->list_of == INFUSE_MAPPING_NONE;
}

static void test_keys_are_told(void **state)
{
	struct infuse_format_key key;
	int mapping;
	size_t i;

	(void)state;
	for (mapping = INFUSE_MAPPING_NONE + 1; mapping < INFUSE_MAPPINGS;
	    mapping++) {
		for (i = 0; infuse_format_at(&key,
		    (enum infuse_mapping)mapping, i); i++) {
			if (key.about[0] == '\0')
				fail_msg("nothing is said of %s", key.key);
			if (mapping != INFUSE_MAPPING_BOUNDS &&
			    mapping != INFUSE_MAPPING_REFUSALS &&
			    says_nothing(&key.value))
				fail_msg("%s has no value", key.key);
			if (key.value.list || key.value.list_of !=
			    INFUSE_MAPPING_NONE)
				assert_true(key.value.items > 0);
		}
		assert_true(i > 0);
	}
}

static void test_choices_are_keys(void **state)
{
	static const char *const words[] = {
		"continuous sessions", "rate dose ramp days phases titrate"
	};
	size_t i;

	(void)state;
	for (i = 0; i < 2; i++)
		assert_string_equal(infuse_format_choice(
		    INFUSE_MAPPING_SCHEDULE, i), words[i]);
	assert_null(infuse_format_choice(INFUSE_MAPPING_SCHEDULE, 2));
	assert_null(infuse_format_choice(INFUSE_MAPPING_CITE, 0));
}

static void expect_kind(const char *id, const char *kind)
{
	assert_non_null(infuse_diag_kind(id));
	assert_string_equal(infuse_diag_kind(id), kind);
}

static void test_kinds(void **state)
{
	(void)state;
	expect_kind("alias", "syntax");
	expect_kind("too-many-nodes", "syntax");
	expect_kind("not-a-mapping", "schema");
	expect_kind("decimal-comma", "schema");
	expect_kind("not-a-number", "schema");
	expect_kind("bad-days", "schema");
	expect_kind("too-fine", "semantic");
	expect_kind("days-gap", "semantic");
	assert_null(infuse_diag_kind("out-of-memory"));
	assert_null(infuse_diag_kind("no-such-id"));
	assert_null(infuse_diag_kind("no-such-file"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_paths_are_read),
		cmocka_unit_test(test_keys_are_told),
		cmocka_unit_test(test_choices_are_keys),
		cmocka_unit_test(test_kinds),
	};

	return cmocka_run_group_tests_name("format", tests, NULL, NULL);
}
