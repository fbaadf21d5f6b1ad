/* SPDX-License-Identifier: MIT */

/*
 * Records of NDJSON, CSV (RFC 4180) and TSV (as PostgreSQL's COPY writes its
 * text): what is in their cells, and what a wrong one costs.  The cells are
 * written here as "key=text|text|-", "-" for nothing.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <infuse/stream.h>

#define MOST (4 * INFUSE_STREAM_LINE_MAX)

/* The cells, or behind "!" the id of what is wrong. */
static void write_cells(char *out, size_t cap, const struct infuse_cells *cells)
{
	size_t used = 0;
	int i;

	out[0] = '\0';
	if (cells->fault.id != NULL) {
		snprintf(out, cap, "!%s", cells->fault.id);
		return;
	}
	for (i = 0; i < cells->count; i++) {
		const struct infuse_cell *cell = &cells->of[i];

		assert_true(cell->text == NULL ||
		    strlen(cell->text) == cell->length);
		used += (size_t)snprintf(out + used, cap - used, "%s%s%s%s",
		    i > 0 ? "|" : "", cell->key ? cell->key : "",
		    cell->key ? (cell->bare ? ":" : "=") : "",
		    cell->text ? cell->text : "-");
	}
}

/*
 * All records of a stream that comes in pieces of so many bytes, each on a
 * line.  The bytes lie in memory that ends where they do, but for one.
 */
static char *read_stream(struct infuse_stream stream, const char *bytes,
    size_t size, size_t piece)
{
	char *out = calloc(1, MOST), *text = NULL, *buffer;
	char line[512];
	struct infuse_cells cells;
	size_t have = 0, given = 0, used;
	bool end, found;

	assert_non_null(out);
	do {
		size_t more = size - given < piece ? size - given : piece;

		end = given == size;
		buffer = malloc(have + more + 1);
		assert_non_null(buffer);
		if (have > 0)
			memcpy(buffer, text, have);
		memcpy(buffer + have, bytes + given, more);
		free(text);
		text = buffer;
		have += more;
		given += more;
		do {
			found = infuse_stream_next(&stream, &cells, text, have,
			    end, &used);
			assert_true(used <= have);
			if (found) {
				write_cells(line, sizeof(line), &cells);
				strcat(out, line);
				strcat(out, "\n");
			}
			have -= used;
			buffer = malloc(have + 1);
			assert_non_null(buffer);
			memcpy(buffer, text + used, have);
			free(text);
			text = buffer;
		} while (found);
	} while (!end);
	free(text);
	return out;
}

static void check(enum infuse_stream_form form, const char *bytes,
    size_t size, const char *wanted)
{
	static const size_t pieces[] = { 1, 2, 3, 7, 1000000 };
	const struct infuse_stream stream = { form, ',', false };
	char *got;
	size_t i;

	for (i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
		got = read_stream(stream, bytes, size, pieces[i]);
		assert_string_equal(got, wanted);
		free(got);
	}
}

#define CHECK(form, bytes, wanted) \
	check(form, bytes, sizeof(bytes) - 1, wanted)

static void test_csv(void **state)
{
	(void)state;
	CHECK(INFUSE_CSV, "a,b,c\n1,,3\n", "a|b|c\n1|-|3\n");
	CHECK(INFUSE_CSV, "a,b\r\n1,2\r\n", "a|b\n1|2\n");
	CHECK(INFUSE_CSV, "\"a,b\",\"c\"\"d\",\"\",\"\"\"\"\n",
	    "a,b|c\"d||\"\n");
	CHECK(INFUSE_CSV, "\"two\nlines\",\\N,\"\\N\"\n",
	    "two\nlines|-|\\N\n");
	CHECK(INFUSE_CSV, "\n,\n", "-\n-|-\n");
	CHECK(INFUSE_CSV, "a b, c ,d\n", "a b| c |d\n");
	CHECK(INFUSE_CSV, "", "");
}

/* A quote that does not fit costs its line, and no other. */
static void test_quotes(void **state)
{
	(void)state;
	CHECK(INFUSE_CSV, "1,a\"b\n2,c\n", "!stray-quote\n2|c\n");
	CHECK(INFUSE_CSV, "1,\"a\"b\n2,c\n", "!stray-quote\n2|c\n");
	CHECK(INFUSE_CSV, "1,\"a\n2,\"b\"\n3,c\n",
	    "!stray-quote\n2|b\n3|c\n");
	CHECK(INFUSE_CSV, "1,\"a\n2,b\n3,c\n", "!unclosed-quote\n2|b\n3|c\n");
	CHECK(INFUSE_CSV, "1,a\rb\n", "1|a\rb\n");
	CHECK(INFUSE_CSV, "1,\"a\"\rb\n2,c\n", "!stray-quote\n2|c\n");
}

/* What is cut off may have been another figure. */
static void test_torn(void **state)
{
	(void)state;
	CHECK(INFUSE_CSV, "1,70\n2,12", "1|70\n!torn-record\n");
	CHECK(INFUSE_CSV, "1,70\n2,\"12\"", "1|70\n!torn-record\n");
	CHECK(INFUSE_CSV, "1,70\n2,\"12", "1|70\n!unclosed-quote\n");
	CHECK(INFUSE_CSV, "1,70\r", "!torn-record\n");
	CHECK(INFUSE_TSV, "1\t70\n2\t12", "1|70\n!torn-record\n");
	CHECK(INFUSE_NDJSON, "{\"a\": 1}\n{\"a\": 2}", "a:1\na:2\n");
	CHECK(INFUSE_NDJSON, "{\"a\": 1}\n{\"a\": 2", "a:1\n!not-json\n");
}

static void test_tsv(void **state)
{
	(void)state;
	CHECK(INFUSE_TSV, "a\tb\n1\t\\N\n\t2\r\n", "a|b\n1|-\n-|2\n");
	CHECK(INFUSE_TSV, "a\\tb\\\\N\\nc\\rd\n", "a\tb\\N\nc\rd\n");
	CHECK(INFUSE_TSV, "a\\qb\tc\nd\\\n", "!unknown-escape\n"
	    "!unknown-escape\n");
	CHECK(INFUSE_TSV, "\"a\"\t'b'\n", "\"a\"|'b'\n");
	CHECK(INFUSE_TSV, "\n", "-\n");
}

static void test_json(void **state)
{
	(void)state;
	CHECK(INFUSE_NDJSON, "{\"a\":\"x\",\"b\":-1.50e+3,\"c\":null,\"d\":"
	    "true}\n{}\n \t{ \"a\" : 0 } \r\n",
	    "a=x|b:-1.50e+3|c=-|d:true\n\na:0\n");
	CHECK(INFUSE_NDJSON, "{\"a\":\"\\u00fc\\n\\\"\\\\\\/\\ud83d\\ude00\"}\n",
	    "a=\303\274\n\"\\/\360\237\230\200\n");
	CHECK(INFUSE_NDJSON, "{\"\\u0061\":1}\n", "a:1\n");
}

static void test_json_refused(void **state)
{
	static const char *const wrong[] = {
		"", "x", "[1]", "1", "\"a\"", "{", "{\"a\"", "{\"a\":",
		"{\"a\":}", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}",
		"{\"a\":1}}", "{\"a\":1} x", "{a:1}", "{\"a\":01}",
		"{\"a\":1.}", "{\"a\":.5}", "{\"a\":-}", "{\"a\":1e}",
		"{\"a\":tru}", "{\"a\":truex}", "{\"a\":NaN}",
		"{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}", "{\"a\":\"\\u0000\"}",
		"{\"a\":\"\\ud800\"}", "{\"a\":\"\\udc00\"}",
		"{\"a\":\"\\ud800\\u0041\"}", "{\"a\":\"\t\"}", "{,}",
		"{\"a\" 1}", "{\"a\":\"b}", "{\"a\":1 \"b\":2}",
	};
	char line[64];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		snprintf(line, sizeof(line), "%s\n{\"b\":2}\n", wrong[i]);
		check(INFUSE_NDJSON, line, strlen(line),
		    "!not-json\nb:2\n");
	}
	CHECK(INFUSE_NDJSON, "{\"a\":{}}\n{\"a\":[1]}\n",
	    "!nested-value\n!nested-value\n");
	CHECK(INFUSE_NDJSON, "{\"a\":1,\"a\":2}\n", "!key-twice\n");
}

static void test_bytes(void **state)
{
	(void)state;
	CHECK(INFUSE_CSV, "a\0b,c\nd,e\n", "!nul-byte\nd|e\n");
	CHECK(INFUSE_TSV, "M\374ller\t1\nM\303\274ller\t2\n",
	    "!not-utf8\nM\303\274ller|2\n");
	CHECK(INFUSE_NDJSON, "{\"a\":\"\355\240\200\"}\n{\"a\":\"\0\"}\n",
	    "!not-utf8\n!nul-byte\n");
}

/* A record of that many bytes and its line end, and one behind it. */
static void check_long(enum infuse_stream_form form, size_t length,
    const char *wanted)
{
	const struct infuse_stream stream = { form, ',', false };
	static const size_t pieces[] = { 4096, 65536, 1000000 };
	char *bytes = malloc(length + 20), *got;
	size_t i, head = form == INFUSE_NDJSON ? 6 : 0;

	assert_non_null(bytes);
	memset(bytes, 'x', length);
	if (form == INFUSE_NDJSON) {
		memcpy(bytes, "{\"a\":\"", head);
		memcpy(bytes + length - 2, "\"}", 2);
	}
	strcpy(bytes + length, form == INFUSE_NDJSON ? "\n{\"b\":1}\n" :
	    "\nb\n");
	for (i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
		got = read_stream(stream, bytes, length + strlen(bytes +
		    length), pieces[i]);
		assert_string_equal(strrchr(got, '!') ? strrchr(got, '!') :
		    "none\n", wanted);
		free(got);
	}
	free(bytes);
}

static void test_long(void **state)
{
	int form;

	(void)state;
	for (form = 0; form < INFUSE_STREAM_FORMS; form++) {
		check_long((enum infuse_stream_form)form, 65536, "none\n");
		check_long((enum infuse_stream_form)form, 65537,
		    form == INFUSE_NDJSON ? "!record-too-long\nb:1\n" :
		    "!record-too-long\nb\n");
		check_long((enum infuse_stream_form)form, 200000,
		    form == INFUSE_NDJSON ? "!record-too-long\nb:1\n" :
		    "!record-too-long\nb\n");
	}
}

/* An open quote before more than a record can have. */
static void test_long_quote(void **state)
{
	const struct infuse_stream stream = { INFUSE_CSV, ',', false };
	static const size_t pieces[] = { 4096, 200000 };
	char *bytes = malloc(150020), *got;
	int i;

	(void)state;
	assert_non_null(bytes);
	memset(bytes, 'x', 150000);
	memcpy(bytes, "1,\"a\n2,b\n", 9);
	strcpy(bytes + 150000, "\nc\n");
	for (i = 0; i < 2; i++) {
		got = read_stream(stream, bytes, 150003, pieces[i]);
		assert_string_equal(got,
		    "!unclosed-quote\n2|b\n!record-too-long\nc\n");
		free(got);
	}
	free(bytes);
}

static void test_many_cells(void **state)
{
	char line[300] = "";
	int i;

	(void)state;
	for (i = 0; i < INFUSE_CELLS_MAX; i++)
		strcat(line, ",");
	strcat(line, "\nb\n");
	check(INFUSE_CSV, line, strlen(line), "!too-many-cells\nb\n");
	for (i = 0; line[i] == ','; i++)
		line[i] = '\t';
	check(INFUSE_TSV, line, strlen(line), "!too-many-cells\nb\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_csv),
		cmocka_unit_test(test_quotes),
		cmocka_unit_test(test_torn),
		cmocka_unit_test(test_tsv),
		cmocka_unit_test(test_json),
		cmocka_unit_test(test_json_refused),
		cmocka_unit_test(test_bytes),
		cmocka_unit_test(test_long),
		cmocka_unit_test(test_long_quote),
		cmocka_unit_test(test_many_cells),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
