/* SPDX-License-Identifier: MIT */
/*
 * Every allocation fails once, the parser's too: the readers say so, return
 * nothing, and give back all that they had.  (id out-of-memory)
 *
 * The C library's allocator is taken over for that, which can be done with
 * glibc and without a sanitizer, which takes it over itself.  Elsewhere the
 * same is done with all memory that is wanted.
 */
#include <errno.h>
#include <stdlib.h>

#include "said.h"

#include <infuse/library.h>
#include <infuse/screen.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__ 1
#endif
#endif

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#define CAN_FAIL 1

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void __libc_free(void *memory);

static bool counting;
static long until_failure;	/* this many calls are good; below 0: all */
static long live;		/* pieces that are held */

static bool fails(void)
{
	if (!counting || until_failure < 0 || until_failure-- > 0)
		return false;
	errno = ENOMEM;
	return true;
}

static void *held(void *memory)
{
	if (counting && memory != NULL)
		live++;
	return memory;
}

void *malloc(size_t size)
{
	return fails() ? NULL : held(__libc_malloc(size));
}

void *calloc(size_t count, size_t size)
{
	return fails() ? NULL : held(__libc_calloc(count, size));
}

void *realloc(void *old, size_t size)
{
	void *memory;

	if (fails())
		return NULL;
	memory = __libc_realloc(old, size);
	return old == NULL ? held(memory) : memory;
}

void free(void *memory)
{
	if (counting && memory != NULL)
		live--;
	__libc_free(memory);
}

#else
#define CAN_FAIL 0
static bool counting;
static long until_failure, live;
#endif

static char text[INFUSE_FILE_MAX + 2];
static size_t size;
static const char *path;

static void count_id(const char *id, const char *file, void *context)
{
	(void)id;
	(void)file;
	++*(int *)context;
}

/* Each of these does one thing and undoes it; true if it could be done. */
static bool do_protocol(struct said *said)
{
	struct infuse_protocol_document *d = infuse_protocol_read(text, size,
	    path, say, said);
	bool done = d != NULL;

	infuse_protocol_free(d);
	return done;
}

static bool do_site(struct said *said)
{
	struct infuse_site_document *d = infuse_site_read(text, size, path,
	    say, said);
	bool done = d != NULL;

	infuse_site_free(d);
	return done;
}

static bool do_screening(struct said *said)
{
	struct infuse_screening_document *d = infuse_screening_read(text,
	    size, path, say, said);
	bool done = d != NULL;

	infuse_screening_free(d);
	return done;
}

/* To the list in `text`, which is read here too. */
static bool do_answers(struct said *said)
{
	static const char words[] =
	    "infuse-answers: 1\nanswers: {allergy: no, opioid: yes}\n";
	struct infuse_screening_document *list = infuse_screening_read(text,
	    size, path, say, said);
	struct infuse_answers_document *d;
	bool done;

	if (list == NULL)
		return false;
	d = infuse_answers_read(words, sizeof(words) - 1, "a.yaml", list,
	    say, said);
	done = d != NULL;
	infuse_answers_free(d);
	infuse_screening_free(list);
	return done;
}

static bool do_find(struct said *said)
{
	struct infuse_bytes bytes;
	bool done = infuse_find_protocol(&bytes, path, "protocols/site", say,
	    said) == INFUSE_FOUND;

	infuse_bytes_free(&bytes);
	return done;
}

static bool do_find_site(struct said *said)
{
	struct infuse_bytes bytes;
	bool done = infuse_find_site(&bytes, NULL, say, said) == INFUSE_FOUND;

	infuse_bytes_free(&bytes);
	return done;
}

static bool do_find_screening(struct said *said)
{
	struct infuse_bytes bytes;
	bool done = infuse_find_screening(&bytes, NULL, say, said) ==
	    INFUSE_FOUND;

	infuse_bytes_free(&bytes);
	return done;
}

static bool do_list(struct said *said)
{
	int count = 0;

	return infuse_each_protocol("protocols/site", count_id, &count, say,
	    said) == INFUSE_FOUND;
}

/* A file with mistakes: out of memory is said besides, or instead. */
static bool do_bad(struct said *said)
{
	(void)do_protocol(said);
	return said->errors > 0 && !was_said(said, "out-of-memory");
}

static void fail_each(bool (*act)(struct said *))
{
	static struct said said;
	long n = 0;
	bool done = false;

	if (!CAN_FAIL) {
		memset(&said, 0, sizeof(said));
		assert_true(act(&said));
		return;
	}
	for (; !done && n < 100000; n++) {
		memset(&said, 0, sizeof(said));
		live = 0;
		until_failure = n;
		counting = true;
		done = act(&said);
		counting = false;
		assert_int_equal(live, 0);
		if (!done)
			assert_true(was_said(&said, "out-of-memory"));
	}
	assert_true(done);
	assert_true(n > 1);
}

static void test_out_of_memory_protocol(void **state)
{
	(void)state;
	path = "protocols/schwartzman-2009.yaml";
	size = load(text, sizeof(text), path);
	fail_each(do_protocol);
}

static void test_out_of_memory_site(void **state)
{
	(void)state;
	path = "protocols/site/default.yaml";
	size = load(text, sizeof(text), path);
	fail_each(do_site);
}

static void test_out_of_memory_screening(void **state)
{
	(void)state;
	path = "protocols/screening/default.yaml";
	size = load(text, sizeof(text), path);
	fail_each(do_screening);
	fail_each(do_answers);
}

static void test_out_of_memory_bad(void **state)
{
	(void)state;
	path = "tests/bad/several.yaml";
	size = load(text, sizeof(text), path);
	fail_each(do_bad);
	path = "tests/bad/unclosed-quote.yaml";
	size = load(text, sizeof(text), path);
	fail_each(do_bad);
}

static void test_out_of_memory_library(void **state)
{
	(void)state;
	path = "protocols/goldberg-2010.yaml";
	fail_each(do_find);
	path = "goldberg-2010";
	fail_each(do_find);
	path = "default";		/* in the folder that is searched */
	fail_each(do_find);
	fail_each(do_find_site);
	fail_each(do_find_screening);
	fail_each(do_list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_out_of_memory_protocol),
		cmocka_unit_test(test_out_of_memory_site),
		cmocka_unit_test(test_out_of_memory_screening),
		cmocka_unit_test(test_out_of_memory_bad),
		cmocka_unit_test(test_out_of_memory_library),
	};

	return cmocka_run_group_tests_name("memory", tests, NULL, NULL);
}
