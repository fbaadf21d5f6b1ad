/* SPDX-License-Identifier: MIT */
/*
 * Where files are found, and what is said of those that cannot be read.  Each
 * test works in a folder of its own.  The names of tests that show one
 * diagnostic begin with its id.
 */
#include <sys/resource.h>
#include <sys/stat.h>

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "said.h"

#include <infuse/library.h>

#define PATH_ROOM 600

struct place {
	char folder[PATH_ROOM / 2];
	char path[PATH_ROOM];
	struct said said;
	struct infuse_bytes bytes;
};

/* In the folder of the build, which tests/run names. */
static int set_up(void **state)
{
	static struct place place;
	const char *build = getenv("B");

	memset(&place, 0, sizeof(place));
	(void)snprintf(place.folder, sizeof(place.folder),
	    "%s/library-XXXXXX", build != NULL ? build : ".");
	if (mkdtemp(place.folder) == NULL)
		return -1;
	*state = &place;
	return 0;
}

static int tear_down(void **state)
{
	static const char *const names[] = {
		"good.yaml", "goldberg-2010.yaml", "other.yaml", "a/good.yaml",
		"b/good.yaml", "a", "b", "Not-An-Id.yaml", ".yaml", "pipe",
		"good.yml", "good.YAML", "Good.yaml", "good", "good.yaml.txt",
		"goldberg_2010.yaml", "goldberg\xe2\x80\x93" "2010.yaml",
		"goldberg-2010.json", "goldberg-2010x.yml", "gold.yml",
		"goldberg-2010.dir", "notes.txt",
	};
	struct place *place = *state;
	size_t i;

	infuse_bytes_free(&place->bytes);
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		(void)snprintf(place->path, PATH_ROOM, "%s/%s", place->folder,
		    names[i]);
		if (unlink(place->path) != 0)
			(void)rmdir(place->path);
	}
	return rmdir(place->folder);
}

/* A path in the test's folder; good until the next call. */
static const char *at(struct place *place, const char *name)
{
	(void)snprintf(place->path, PATH_ROOM, "%s/%s", place->folder, name);
	return place->path;
}

static void write_file(struct place *place, const char *name,
    const char *words)
{
	FILE *file = fopen(at(place, name), "wb");

	assert_non_null(file);
	assert_true(fputs(words, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static void make_folder(struct place *place, const char *name)
{
	assert_int_equal(mkdir(at(place, name), 0777), 0);
}

static enum infuse_found find(struct place *place, const char *name,
    const char *search)
{
	infuse_bytes_free(&place->bytes);
	memset(&place->said, 0, sizeof(place->said));
	return infuse_find_protocol(&place->bytes, name, search, say,
	    &place->said);
}

static void expect_said(struct place *place, enum infuse_found found,
    enum infuse_found expected, const char *id)
{
	assert_int_equal(found, expected);
	assert_int_equal(place->said.count, 1);
	assert_string_equal(place->said.diag[0].id, id);
	assert_null(place->bytes.text);
	assert_null(place->bytes.file);
}

/* Design 5: built-in files are always named protocols/ID.yaml. */
static void test_built_in(void **state)
{
	struct place *place = *state;
	static char expected[INFUSE_FILE_MAX];
	size_t size = load(expected, sizeof(expected),
	    "protocols/goldberg-2010.yaml");

	assert_int_equal(find(place, "goldberg-2010", NULL), INFUSE_FOUND);
	assert_string_equal(place->bytes.file, "protocols/goldberg-2010.yaml");
	assert_true(place->bytes.built_in);
	assert_int_equal(place->bytes.size, size);
	assert_memory_equal(place->bytes.text, expected, size);
	assert_int_equal(place->said.count, 0);
}

static void test_built_in_site(void **state)
{
	struct place *place = *state;
	struct infuse_site_document *site;

	assert_int_equal(infuse_find_site(&place->bytes, NULL, say,
	    &place->said), INFUSE_FOUND);
	assert_string_equal(place->bytes.file, "protocols/site/default.yaml");
	assert_true(place->bytes.built_in);
	site = infuse_site_read(place->bytes.text, place->bytes.size,
	    place->bytes.file, say, &place->said);
	assert_non_null(site);
	assert_int_equal(place->said.count, 0);
	infuse_site_free(site);
}

static void test_path(void **state)
{
	struct place *place = *state;

	write_file(place, "good.yaml", GOOD);
	assert_int_equal(find(place, at(place, "good.yaml"), NULL),
	    INFUSE_FOUND);
	assert_string_equal(place->bytes.file, at(place, "good.yaml"));
	assert_false(place->bytes.built_in);
	assert_int_equal(place->bytes.size, strlen(GOOD));
	assert_memory_equal(place->bytes.text, GOOD, strlen(GOOD));
	infuse_bytes_free(&place->bytes);
	assert_int_equal(infuse_find_site(&place->bytes,
	    at(place, "good.yaml"), say, &place->said), INFUSE_FOUND);
	assert_false(place->bytes.built_in);
}

static void test_search(void **state)
{
	struct place *place = *state;
	char search[2 * PATH_ROOM];

	make_folder(place, "a");
	make_folder(place, "b");
	write_file(place, "b/good.yaml", GOOD);
	(void)snprintf(search, sizeof(search), ":%s/a::%s/b/:", place->folder,
	    place->folder);
	assert_int_equal(find(place, "good", search), INFUSE_FOUND);
	assert_string_equal(place->bytes.file, at(place, "b/good.yaml"));
	assert_false(place->bytes.built_in);
	assert_int_equal(find(place, "goldberg-2010", search), INFUSE_FOUND);
	assert_true(place->bytes.built_in);
}

static void expect_twice(struct place *place, const char *first,
    const char *second)
{
	assert_int_equal(place->said.errors, 2);
	assert_string_equal(place->said.diag[0].id, "found-twice");
	assert_string_equal(place->said.diag[0].file, first);
	assert_string_equal(place->said.diag[1].id, "found-twice");
	assert_string_equal(place->said.diag[1].file, second);
	assert_null(place->bytes.text);
}

/* Design 5: an id found twice is refused, both named. */
static void test_found_twice(void **state)
{
	struct place *place = *state;
	char search[2 * PATH_ROOM], first[PATH_ROOM];

	make_folder(place, "a");
	make_folder(place, "b");
	write_file(place, "a/good.yaml", GOOD);
	write_file(place, "b/good.yaml", GOOD);
	(void)snprintf(search, sizeof(search), "%s/a:%s/b", place->folder,
	    place->folder);
	assert_int_equal(find(place, "good", search), INFUSE_INVALID);
	strcpy(first, at(place, "a/good.yaml"));
	expect_twice(place, first, at(place, "b/good.yaml"));
}

static void test_found_twice_built_in(void **state)
{
	struct place *place = *state;

	write_file(place, "goldberg-2010.yaml", GOOD);
	assert_int_equal(find(place, "goldberg-2010", place->folder),
	    INFUSE_INVALID);
	expect_twice(place, at(place, "goldberg-2010.yaml"),
	    "protocols/goldberg-2010.yaml");
}

static void test_no_such_protocol(void **state)
{
	struct place *place = *state;

	write_file(place, "other.yaml", GOOD);
	expect_said(place, find(place, "goldberg-2011", place->folder),
	    INFUSE_ABSENT, "no-such-protocol");
	assert_string_equal(place->said.diag[0].hint,
	    "did you mean 'goldberg-2010'?");
	expect_said(place, find(place, "othr", place->folder), INFUSE_ABSENT,
	    "no-such-protocol");
	assert_string_equal(place->said.diag[0].hint, "did you mean 'other'?");
	expect_said(place, find(place, "", NULL), INFUSE_ABSENT,
	    "no-such-protocol");
	expect_said(place, find(place, "no \033 id", NULL), INFUSE_ABSENT,
	    "no-such-protocol");
	assert_string_equal(place->said.diag[0].text,
	    "no protocol 'no ? id'");
	/* A site file is no protocol, and ids are not paths. */
	expect_said(place, find(place, "default", NULL), INFUSE_ABSENT,
	    "no-such-protocol");
	expect_said(place, find(place, "..", place->folder), INFUSE_ABSENT,
	    "no-such-protocol");
}

static void test_no_such_file(void **state)
{
	struct place *place = *state;

	expect_said(place, find(place, at(place, "good.yaml"), NULL),
	    INFUSE_ABSENT, "no-such-file");
	write_file(place, "good.yaml", GOOD);
	expect_said(place, find(place, at(place, "good.yaml/x"), NULL),
	    INFUSE_ABSENT, "no-such-file");
	expect_said(place, find(place, "vanished.yaml", NULL), INFUSE_ABSENT,
	    "no-such-file");
}

static void test_no_such_folder(void **state)
{
	struct place *place = *state;

	expect_said(place, find(place, "goldberg-2010", at(place, "none")),
	    INFUSE_CANNOT_READ, "no-such-folder");
	write_file(place, "good.yaml", GOOD);
	expect_said(place, find(place, "good", at(place, "good.yaml")),
	    INFUSE_CANNOT_READ, "no-such-folder");
}

static void test_directory(void **state)
{
	struct place *place = *state;

	expect_said(place, find(place, place->folder, NULL),
	    INFUSE_CANNOT_READ, "directory");
	make_folder(place, "good.yaml");
	expect_said(place, find(place, "good", place->folder),
	    INFUSE_CANNOT_READ, "directory");
}

static void test_not_a_file(void **state)
{
	struct place *place = *state;

	expect_said(place, find(place, "/dev/null", NULL), INFUSE_CANNOT_READ,
	    "not-a-file");
	/* Nobody writes to it: reading would wait for ever. */
	assert_int_equal(mkfifo(at(place, "pipe"), 0666), 0);
	expect_said(place, find(place, at(place, "pipe"), NULL),
	    INFUSE_CANNOT_READ, "not-a-file");
}

static void test_no_permission(void **state)
{
	struct place *place = *state;
	bool root = geteuid() == 0;
	enum infuse_found found;

	write_file(place, "good.yaml", GOOD);
	assert_int_equal(chmod(at(place, "good.yaml"), 0), 0);
	/* Permissions say nothing to root: be somebody else for a moment. */
	if (root) {
		assert_int_equal(chmod(place->folder, 0755), 0);
		assert_int_equal(seteuid(65534), 0);
	}
	found = find(place, at(place, "good.yaml"), NULL);
	if (root)
		assert_int_equal(seteuid(0), 0);
	expect_said(place, found, INFUSE_CANNOT_READ, "no-permission");
}

static void test_cannot_read(void **state)
{
	struct place *place = *state;
	char name[PATH_ROOM];

	strcpy(name, at(place, "good.yaml"));
	assert_int_equal(symlink("good.yaml", name), 0);
	expect_said(place, find(place, name, NULL), INFUSE_CANNOT_READ,
	    "cannot-read");
	assert_string_equal(place->said.diag[0].text,
	    "links that go in a loop");
}

/* A file of the kernel's that has another size than it says it has. */
static void test_changed_while_read(void **state)
{
	struct place *place = *state;

	if (access("/proc/self/status", R_OK) != 0)
		skip();
	expect_said(place, find(place, "/proc/self/status", NULL),
	    INFUSE_CANNOT_READ, "changed-while-read");
}

static void test_file_too_large(void **state)
{
	struct place *place = *state;

	write_file(place, "good.yaml", GOOD);
	assert_int_equal(truncate(at(place, "good.yaml"), INFUSE_FILE_MAX), 0);
	assert_int_equal(find(place, at(place, "good.yaml"), NULL),
	    INFUSE_FOUND);
	assert_int_equal(place->bytes.size, INFUSE_FILE_MAX);
	assert_int_equal(truncate(at(place, "good.yaml"),
	    INFUSE_FILE_MAX + 1), 0);
	expect_said(place, find(place, at(place, "good.yaml"), NULL),
	    INFUSE_INVALID, "file-too-large");
}

/* Nothing stays open, whatever became of the file. */
static void test_descriptors(void **state)
{
	struct place *place = *state;
	int before = open("/dev/null", O_RDONLY), after;

	assert_true(before >= 0);
	close(before);
	(void)find(place, place->folder, NULL);
	(void)find(place, "/dev/null", NULL);
	(void)find(place, "goldberg-2010", place->folder);
	(void)find(place, "goldberg-2011", place->folder);
	write_file(place, "good.yaml", GOOD);
	(void)find(place, "good", place->folder);
	after = open("/dev/null", O_RDONLY);
	close(after);
	assert_int_equal(before, after);
}

struct listed {
	char ids[64][80];
	char files[64][PATH_ROOM];
	int count;
};

static void list(const char *id, const char *file, void *context)
{
	struct listed *listed = context;

	assert_true(listed->count < 64);
	(void)snprintf(listed->ids[listed->count], 80, "%s", id);
	(void)snprintf(listed->files[listed->count], PATH_ROOM, "%s", file);
	listed->count++;
}

/* In order of their names, the site's folder and other files left out. */
static void test_each(void **state)
{
	struct place *place = *state;
	static struct listed listed, built_in;
	int i, extra = 0;

	listed.count = built_in.count = 0;
	assert_int_equal(infuse_each_protocol(NULL, list, &built_in, say,
	    &place->said), INFUSE_FOUND);
	assert_true(built_in.count >= 3);
	write_file(place, "other.yaml", GOOD);
	write_file(place, "goldberg-2010.yaml", GOOD);
	write_file(place, "Not-An-Id.yaml", GOOD);
	write_file(place, ".yaml", GOOD);
	write_file(place, "notes.txt", "notes");
	assert_int_equal(infuse_each_protocol(place->folder, list, &listed,
	    say, &place->said), INFUSE_FOUND);
	/* One that no id can find is named. */
	assert_int_equal(place->said.count, 1);
	assert_string_equal(place->said.diag[0].id, "look-alike");
	assert_non_null(strstr(place->said.diag[0].file, "Not-An-Id.yaml"));
	assert_int_equal(listed.count, built_in.count + 2);
	for (i = 0; i < listed.count; i++) {
		assert_string_not_equal(listed.ids[i], "default");
		if (i > 0)
			assert_true(strcmp(listed.ids[i - 1],
			    listed.ids[i]) <= 0);
		if (strcmp(listed.ids[i], "goldberg-2010") == 0 && !extra++)
			assert_string_equal(listed.files[i],
			    at(place, "goldberg-2010.yaml"));
	}
	assert_int_equal(extra, 2);
}

static void test_each_of_no_folder(void **state)
{
	struct place *place = *state;
	static struct listed listed;

	listed.count = 0;
	assert_int_equal(infuse_each_protocol(at(place, "none"), list,
	    &listed, say, &place->said), INFUSE_CANNOT_READ);
	assert_int_equal(place->said.count, 1);
	assert_string_equal(place->said.diag[0].id, "no-such-folder");
	assert_int_equal(listed.count, 0);
}

/* S-39: the right name and another ending, or spelt otherwise. */
static void test_look_alike(void **state)
{
	static const struct {
		const char *file;
		const char *id;
	} cases[] = {
		{ "good.yml", "good" }, { "good.YAML", "good" },
		{ "Good.yaml", "good" }, { "good", "good" },
		{ "good.yaml.txt", "good" },
		{ "goldberg_2010.yaml", "goldberg-2010" },
		{ "goldberg\xe2\x80\x93" "2010.yaml", "goldberg-2010" },
		{ "goldberg-2010.json", "goldberg-2010" },
	};
	struct place *place = *state;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		write_file(place, cases[i].file, GOOD);
		expect_said(place, find(place, cases[i].id, place->folder),
		    INFUSE_INVALID, "look-alike");
		assert_non_null(strstr(place->said.diag[0].file,
		    cases[i].file));
		assert_int_equal(unlink(at(place, cases[i].file)), 0);
	}
}

static void test_not_alike(void **state)
{
	struct place *place = *state;

	write_file(place, "goldberg-2010x.yml", GOOD);
	write_file(place, "gold.yml", GOOD);
	make_folder(place, "goldberg-2010.dir");
	assert_int_equal(find(place, "goldberg-2010", place->folder),
	    INFUSE_FOUND);
	assert_true(place->bytes.built_in);
	/* What stands beside the right one is not in its place. */
	write_file(place, "good.yaml", GOOD);
	write_file(place, "good.yml", GOOD);
	assert_int_equal(find(place, "good", place->folder), INFUSE_FOUND);
	assert_int_equal(place->said.count, 0);
}

/* S-39: by its path, and in place of one that is built in. */
static void test_dangling_link(void **state)
{
	struct place *place = *state;
	char name[PATH_ROOM];

	strcpy(name, at(place, "goldberg-2010.yaml"));
	assert_int_equal(symlink("nowhere", name), 0);
	expect_said(place, find(place, name, NULL), INFUSE_CANNOT_READ,
	    "dangling-link");
	expect_said(place, find(place, "goldberg-2010", place->folder),
	    INFUSE_CANNOT_READ, "dangling-link");
	assert_string_equal(place->said.diag[0].file, name);
	infuse_bytes_free(&place->bytes);
	memset(&place->said, 0, sizeof(place->said));
	expect_said(place, infuse_find_site(&place->bytes, name, say,
	    &place->said), INFUSE_CANNOT_READ, "dangling-link");
}

static void test_names_nothing(void **state)
{
	static const char words[] =
	    "infuse-site: 1\n"
	    "id: a\n"
	    "revision: 1\n"
	    "title: A site\n"
	    "adopts: [good, goldberg-2011]\n"
	    "limits:\n"
	    "  - drug: ketamine\n"
	    "    settings: [ward]\n"
	    "    dose-rate: {hard-max: 1 mg/kg/h}\n"
	    "    sources: [{cite: a, says: b}]\n"
	    "titrate:\n"
	    "  - {protocol: leiden-2009, step: 5 mg/h, cite: we}\n"
	    "  - {protocol: leiden-2010, step: 5 mg/h, cite: we}\n";
	struct place *place = *state;
	struct infuse_site_document *site = infuse_site_read(words,
	    sizeof(words) - 1, "a.yaml", NULL, NULL);
	const struct infuse_diag *diag = place->said.diag;

	assert_non_null(site);
	assert_int_equal(infuse_site_check_names(site, NULL, say,
	    &place->said), INFUSE_FOUND);
	assert_int_equal(place->said.count, 3);
	write_file(place, "good.yaml", GOOD);
	place->said.count = 0;
	assert_int_equal(infuse_site_check_names(site, place->folder, say,
	    &place->said), INFUSE_FOUND);
	assert_int_equal(place->said.count, 2);
	assert_string_equal(diag[0].id, "names-nothing");
	assert_int_equal(diag[0].line, 13);
	assert_non_null(strstr(diag[0].text, "'leiden-2010'"));
	assert_int_equal(diag[1].line, 5);
	assert_non_null(strstr(diag[1].text, "'goldberg-2011'"));
	infuse_site_free(site);
}

#define IN_A_FOLDER(test) \
	cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_A_FOLDER(test_built_in),
		IN_A_FOLDER(test_built_in_site),
		IN_A_FOLDER(test_path),
		IN_A_FOLDER(test_search),
		IN_A_FOLDER(test_found_twice),
		IN_A_FOLDER(test_found_twice_built_in),
		IN_A_FOLDER(test_no_such_protocol),
		IN_A_FOLDER(test_no_such_file),
		IN_A_FOLDER(test_no_such_folder),
		IN_A_FOLDER(test_directory),
		IN_A_FOLDER(test_not_a_file),
		IN_A_FOLDER(test_no_permission),
		IN_A_FOLDER(test_cannot_read),
		IN_A_FOLDER(test_changed_while_read),
		IN_A_FOLDER(test_file_too_large),
		IN_A_FOLDER(test_descriptors),
		IN_A_FOLDER(test_look_alike),
		IN_A_FOLDER(test_not_alike),
		IN_A_FOLDER(test_dangling_link),
		IN_A_FOLDER(test_names_nothing),
		IN_A_FOLDER(test_each),
		IN_A_FOLDER(test_each_of_no_folder),
	};

	return cmocka_run_group_tests_name("library", tests, NULL, NULL);
}
