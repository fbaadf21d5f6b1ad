/* SPDX-License-Identifier: MIT */
/*
 * tests/bad: one file for each mistake, NAME.yaml, and the messages that it
 * must give, NAME.err.  Names that begin with site-, screening- or answers- are
 * read as files of that kind; answers are to the list that is built in.
 */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <infuse/library.h>
#include <infuse/screen.h>

#include "../../src/render/diag.h"

#define FOLDER "tests/bad/"
#define CASES_MAX 400
#define NAME_MAX_HERE 80
#define TEXT_ROOM (INFUSE_FILE_MAX + 1)

/*
 * What no file in a folder can show.  Each has a test by its name in
 * test_library.c or test_memory.c.
 */
static const char *const shown_elsewhere[] = {
	"cannot-read", "cannot-unite", "changed-while-read", "dangling-link", "directory",
	"file-too-large", "found-twice", "look-alike", "no-permission",
	"names-nothing", "no-such-file", "no-such-folder", "no-such-protocol",
	"not-a-file",
	"out-of-memory",
};

struct said {
	char text[TEXT_ROOM];
	size_t length;
	bool error;
};

static void collect(const struct infuse_diag *diag, void *context)
{
	struct said *said = context;

	said->length += infuse_diag_text(said->text + said->length,
	    sizeof(said->text) - said->length, diag);
	assert_true(said->length < sizeof(said->text));
	said->error |= diag->severity >= INFUSE_ERROR;
}

/* The bytes of a file in the folder, with a NUL behind them. */
static size_t load(char out[TEXT_ROOM], const char *name, const char *ending)
{
	char path[sizeof(FOLDER) + NAME_MAX_HERE + 8];
	FILE *file;
	size_t size;

	(void)snprintf(path, sizeof(path), "%s%s%s", FOLDER, name, ending);
	file = fopen(path, "rb");
	if (file == NULL)
		fail_msg("%s: cannot be opened", path);
	size = fread(out, 1, TEXT_ROOM - 1, file);
	fclose(file);
	out[size] = '\0';
	return size;
}

static bool read_list(const char *text, size_t size, const char *file,
    struct said *said)
{
	struct infuse_screening_document *list = infuse_screening_read(text,
	    size, file, collect, said);
	bool good = list != NULL;

	infuse_screening_free(list);
	return good;
}

static bool read_answers(const char *text, size_t size, const char *file,
    struct said *said)
{
	struct infuse_answers_document *answers;
	struct infuse_screening_document *list;
	struct infuse_bytes bytes;
	bool good;

	assert_int_equal(infuse_find_screening(&bytes, NULL, collect, said),
	    INFUSE_FOUND);
	list = infuse_screening_read(bytes.text, bytes.size, bytes.file,
	    collect, said);
	infuse_bytes_free(&bytes);
	assert_non_null(list);
	answers = infuse_answers_read(text, size, file, list, collect, said);
	good = answers != NULL;
	infuse_answers_free(answers);
	infuse_screening_free(list);
	return good;
}

static bool read_as_named(const char *name, const char *text, size_t size,
    struct said *said)
{
	struct infuse_protocol_document *protocol;
	struct infuse_site_document *site;
	char file[NAME_MAX_HERE + 8];
	bool good;

	(void)snprintf(file, sizeof(file), "%s.yaml", name);
	if (strncmp(name, "screening-", 10) == 0) {
		good = read_list(text, size, file, said);
	} else if (strncmp(name, "answers-", 8) == 0) {
		good = read_answers(text, size, file, said);
	} else if (strncmp(name, "site-", 5) == 0) {
		site = infuse_site_read(text, size, file, collect, said);
		good = site != NULL;
		infuse_site_free(site);
	} else {
		protocol = infuse_protocol_read(text, size, file, collect,
		    said);
		good = protocol != NULL;
		infuse_protocol_free(protocol);
	}
	return good;
}

static void test_messages(void **state)
{
	static struct said said;
	static char text[TEXT_ROOM], expected[TEXT_ROOM];
	const char *name = *state;
	char *exact;
	size_t size = load(text, name, ".yaml");
	bool good;

	/* A copy of just that size, so that reading past it is found out. */
	exact = malloc(size > 0 ? size : 1);
	assert_non_null(exact);
	memcpy(exact, text, size);
	said.length = 0;
	said.text[0] = '\0';
	said.error = false;
	good = read_as_named(name, exact, size, &said);
	free(exact);
	load(expected, name, ".err");
	assert_string_equal(said.text, expected);
	assert_true(said.length > 0);
	assert_int_equal(good, !said.error);
}

/* Whether a message with that id is expected of any file. */
static bool is_shown(const char *id, char *const names[], int count)
{
	static char expected[TEXT_ROOM];
	char mark[48];
	int i;

	(void)snprintf(mark, sizeof(mark), " [%s]\n", id);
	for (i = 0; i < count; i++) {
		load(expected, names[i], ".err");
		if (strstr(expected, mark) != NULL)
			return true;
	}
	return false;
}

static bool is_elsewhere(const char *id)
{
	size_t i;

	for (i = 0; i < sizeof(shown_elsewhere) / sizeof(shown_elsewhere[0]);
	    i++)
		if (strcmp(shown_elsewhere[i], id) == 0)
			return true;
	return false;
}

struct cases {
	char *names[CASES_MAX];
	int count;
};

/* Every id has a case, here or there and not both. */
static void test_every_id_has_a_case(void **state)
{
	const struct cases *cases = *state;
	const char *id;
	size_t i;

	for (i = 0; (id = infuse_diag_id(i)) != NULL; i++)
		if (is_shown(id, cases->names, cases->count) ==
		    is_elsewhere(id))
			fail_msg("%s: no case, or one too many", id);
	assert_true(i > 50);
}

static void find_cases(struct cases *cases)
{
	DIR *folder = opendir(FOLDER);
	const struct dirent *entry;
	size_t length;

	while (folder != NULL && (entry = readdir(folder)) != NULL) {
		length = strlen(entry->d_name);
		if (length < 6 || length >= NAME_MAX_HERE ||
		    strcmp(entry->d_name + length - 5, ".yaml") != 0 ||
		    cases->count == CASES_MAX)
			continue;
		cases->names[cases->count] = calloc(1, NAME_MAX_HERE);
		if (cases->names[cases->count] == NULL)
			break;
		memcpy(cases->names[cases->count], entry->d_name, length - 5);
		cases->count++;
	}
	if (folder != NULL)
		closedir(folder);
}

int main(void)
{
	static struct cases cases;
	static struct CMUnitTest tests[CASES_MAX + 1];
	int i, failed;

	find_cases(&cases);
	for (i = 0; i < cases.count; i++) {
		tests[i].name = cases.names[i];
		tests[i].test_func = test_messages;
		tests[i].initial_state = cases.names[i];
	}
	tests[i].name = "every id has a case";
	tests[i].test_func = test_every_id_has_a_case;
	tests[i].initial_state = &cases;
	failed = _cmocka_run_group_tests("bad", tests, (size_t)i + 1, NULL,
	    NULL);
	while (i-- > 0)
		free(cases.names[i]);
	return failed;
}
