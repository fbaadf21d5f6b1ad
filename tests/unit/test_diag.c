/* SPDX-License-Identifier: MIT */
/* Messages as people read them (design 5), on 80 columns. */
#include <stdlib.h>

#include "said.h"

#include "../../src/render/diag.h"

static struct infuse_diag of(const char *text, const char *excerpt,
    unsigned column, unsigned width)
{
	struct infuse_diag d = {
		.severity = INFUSE_ERROR, .line = 11, .column = column,
		.width = width, .id = "an-id", .file = "a.yaml",
	};

	(void)snprintf(d.text, sizeof(d.text), "%s", text);
	(void)snprintf(d.excerpt, sizeof(d.excerpt), "%s", excerpt);
	return d;
}

static void expect(const struct infuse_diag *d, const char *expected)
{
	char text[INFUSE_DIAG_TEXT_MAX];

	assert_int_equal(infuse_diag_text(text, sizeof(text), d),
	    strlen(expected));
	assert_string_equal(text, expected);
}

static void test_whole(void **state)
{
	struct infuse_diag d = of("unknown unit 'mg/kg/m'",
	    "hard-max: 0.9 mg/kg/m}", 15, 7);

	(void)state;
	strcpy(d.hint, "write mg/kg/min or mg/kg/h");
	expect(&d,
	    "a.yaml:11:15: error: unknown unit 'mg/kg/m' [an-id]\n"
	    "  hard-max: 0.9 mg/kg/m}\n"
	    "                ^~~~~~~\n"
	    "  write mg/kg/min or mg/kg/h\n");
}

static void test_parts(void **state)
{
	struct infuse_diag d = of("words", "", 1, 1);

	(void)state;
	expect(&d, "a.yaml:11:1: error: words [an-id]\n");
	d.severity = INFUSE_NOTE;
	expect(&d, "a.yaml:11:1: note: words [an-id]\n");
	d.severity = INFUSE_WARNING;
	d.line = 0;
	expect(&d, "a.yaml: warning: words [an-id]\n");
	d.severity = INFUSE_UNREADABLE;
	d.file[0] = '\0';
	expect(&d, "error: words [an-id]\n");
}

/* A column is a character, whatever bytes it has. */
static void test_characters(void **state)
{
	struct infuse_diag d = of("words", "größe: x", 8, 1);

	(void)state;
	expect(&d,
	    "a.yaml:11:8: error: words [an-id]\n"
	    "  größe: x\n"
	    "         ^\n");
}

/* However long the line is, what is marked is on the screen. */
static void test_windows(void **state)
{
	char text[INFUSE_DIAG_TEXT_MAX], excerpt[200];
	const char *line, *marks, *mark;
	struct infuse_diag d;
	unsigned column, length;

	(void)state;
	for (length = 1; length < sizeof(excerpt); length += 3) {
		memset(excerpt, '-', length);
		excerpt[length] = '\0';
		for (column = 1; column <= length; column++) {
			excerpt[column - 1] = 'X';
			d = of("words", excerpt, column, 5);
			excerpt[column - 1] = '-';
			infuse_diag_text(text, sizeof(text), &d);
			line = strchr(text, '\n') + 1;
			marks = strchr(line, '\n') + 1;
			mark = strchr(marks, '^');
			assert_non_null(mark);
			assert_int_equal(line[mark - marks], 'X');
			assert_true(marks - line <= 80);
			assert_true(strchr(marks, '\n') - marks <= 80);
			assert_int_equal(strstr(line, "--...\n") != NULL ||
			    strncmp(line, "  ...", 5) == 0, length > 76);
		}
	}
}

/* As in snprintf(3): cut to fit, and the whole length told. */
static void test_short_buffers(void **state)
{
	struct infuse_diag d = of("words", "excerpt", 3, 2);
	char whole[INFUSE_DIAG_TEXT_MAX], *cut;
	size_t length = infuse_diag_text(whole, sizeof(whole), &d), cap;

	(void)state;
	assert_int_equal(infuse_diag_text(NULL, 0, &d), length);
	for (cap = 1; cap <= length + 1; cap++) {
		cut = malloc(cap);
		assert_non_null(cut);
		assert_int_equal(infuse_diag_text(cut, cap, &d), length);
		assert_int_equal(strlen(cut), cap - 1);
		assert_memory_equal(cut, whole, cap - 1);
		free(cut);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whole),
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_characters),
		cmocka_unit_test(test_windows),
		cmocka_unit_test(test_short_buffers),
	};

	return cmocka_run_group_tests_name("diag", tests, NULL, NULL);
}
