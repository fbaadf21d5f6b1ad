/* SPDX-License-Identifier: MIT */
/*
 * The record of a course as a file: which lines are none, and what is said of
 * them; files that are no record; what cannot be written.  The lines are made
 * and summed here, so that a line can be wrong and its sha256 right.
 */
#include <sys/resource.h>
#include <sys/stat.h>

#include <fcntl.h>
#include <sha2.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "said.h"

#include "../../src/file/course_events.h"

#define PATH_ROOM 600
#define TIME "\"2026-11-23 14:00+01:00\""
#define OPENING "\"kind\":\"open\",\"at\":" TIME ",\"entered\":" TIME ",\"by\":" \
	"\"rn1\",\"witness\":null,\"body\":{\"id\":\"kmptwxyz\"," \
	"\"weight\":\"70 kg\"}," \
	"\"verdict\":null,\"version\":\"1\""
#define PAUSE "\"kind\":\"pause\",\"at\":" TIME ",\"entered\":" TIME \
	",\"by\":\"rn1\",\"witness\":null,\"body\":{},\"verdict\":null," \
	"\"version\":\"1\""

static char folder[PATH_ROOM / 2], path[PATH_ROOM];
static struct said said;

/* A record on its way to the disk. */
static struct {
	char text[16384];
	size_t size;
	char head[INFUSE_SHA256_TEXT];
	int lines;
} record;

static void begin(void)
{
	memset(&record, 0, sizeof(record));
	memset(record.head, '0', sizeof(record.head) - 1);
}

/* That line, whatever it says, with the sha256 that it has. */
static void seal(const char *line)
{
	size_t size = strlen(line);

	(void)SHA256Data((const uint8_t *)line, size, record.head);
	record.size += (size_t)snprintf(record.text + record.size,
	    sizeof(record.text) - record.size, "%s,\"sha256\":\"%s\"}\n",
	    line, record.head);
	assert_true(record.size < sizeof(record.text));
	record.lines++;
}

/* The next line in its place, with those members. */
static void follow(const char *members)
{
	char line[2048];

	(void)snprintf(line, sizeof(line), "{\"seq\":%d,\"prev\":\"%s\",%s",
	    record.lines + 1, record.head, members);
	seal(line);
}

static void save(const void *data, size_t size)
{
	FILE *file = fopen(path, "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(data, 1, size, file), size);
	assert_int_equal(fclose(file), 0);
}

static enum infuse_found open_as(struct course_log *log,
    enum course_access access)
{
	said.count = said.errors = 0;
	return file_course_open(log, path, access, say, &said);
}

/* It is not opened, for that reason, and nothing is left to close. */
static void refused(enum infuse_found as, const char *why)
{
	struct course_log log;

	assert_int_equal(open_as(&log, COURSE_READ), as);
	assert_int_equal(said.count, 1);
	if (strstr(said.diag[0].text, why) == NULL)
		fail_msg("%s, and not: %s", said.diag[0].text, why);
	assert_int_equal(log.fd, -1);
}

static int set_up(void **state)
{
	const char *build = getenv("B");

	(void)state;
	(void)snprintf(folder, sizeof(folder), "%s/course-XXXXXX",
	    build != NULL ? build : ".");
	if (mkdtemp(folder) == NULL)
		return -1;
	(void)snprintf(path, sizeof(path), "%s/log", folder);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	if (unlink(path) != 0)
		(void)rmdir(path);
	return rmdir(folder);
}

static void test_good(void **state)
{
	struct course_log log;

	(void)state;
	begin();
	follow(OPENING);
	follow(PAUSE);
	save(record.text, record.size);
	assert_int_equal(open_as(&log, COURSE_READ), INFUSE_FOUND);
	assert_int_equal(log.count, 2);
	assert_int_equal(log.torn, 0);
	assert_string_equal(log.head, record.head);
	assert_string_equal(file_course_value(&log.entry[0], "id"),
	    "kmptwxyz");
	assert_null(file_course_value(&log.entry[1], "id"));
	assert_null(log.entry[1].witness);
	file_course_close(&log);
	/* What stands behind the last break is no line. */
	save(record.text, record.size - 1);
	assert_int_equal(open_as(&log, COURSE_READ), INFUSE_FOUND);
	assert_int_equal(log.count, 1);
	assert_true(log.torn > COURSE_TAIL);
	file_course_close(&log);
}

/* In the members of a good second line a part is another. */
static void test_members(void **state)
{
	static const struct {
		const char *from;
		const char *to;
	} cases[] = {
		{ "\"kind\":\"pause\",", "" },
		{ "\"kind\":\"pause\"", "\"kind\":null" },
		{ "\"at\":" TIME, "\"at\":14" },
		{ "\"at\":" TIME ",", "" },
		{ "\"entered\":" TIME, "\"entered\":{}" },
		{ "\"by\":\"rn1\"", "\"by\":[\"rn1\"]" },
		{ "\"by\":\"rn1\"", "\"by\":null" },
		{ "\"witness\":null", "\"witness\":true" },
		{ "\"witness\":null,", "" },
		{ "\"body\":{}", "\"body\":\"\"" },
		{ "\"body\":{},", "" },
		{ "\"verdict\":null", "\"verdict\":0" },
		{ "\"verdict\":null,", "" },
		{ ",\"version\":\"1\"", "" },
		{ "\"version\":\"1\"", "\"version\":1" },
	};
	char members[1024];
	const char *at;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		at = strstr(PAUSE, cases[i].from);
		assert_non_null(at);
		(void)snprintf(members, sizeof(members), "%.*s%s%s",
		    (int)(at - PAUSE), PAUSE, cases[i].to,
		    at + strlen(cases[i].from));
		begin();
		follow(OPENING);
		follow(members);
		save(record.text, record.size);
		refused(INFUSE_INVALID, "line 2 is not a line of a course as "
		    "this version writes it");
	}
}

static const char zeros[] = "00000000000000000000000000000000"
    "00000000000000000000000000000000";

/* A second line that is summed rightly; %s is the head before it. */
static void test_lines(void **state)
{
	static const struct {
		const char *line;
		const char *why;
	} cases[] = {
		{ "{\"seq\":3,\"prev\":\"%s\"," PAUSE,
		    "does not have the number of its line" },
		{ "{\"seq\":2.0,\"prev\":\"%s\"," PAUSE,
		    "does not have the number of its line" },
		{ "{\"seq\":\"2\",\"prev\":\"%s\"," PAUSE,
		    "is not a line of a course" },
		{ "{\"prev\":\"%s\"," PAUSE, "is not a line of a course" },
		{ "{\"seq\":2,\"prev\":\"%.63s0\"," PAUSE,
		    "does not follow from the line before it" },
		{ "{\"seq\":2,\"prev\":\"%.63s\"," PAUSE,
		    "does not follow from the line before it" },
		{ "{\"seq\":2,\"prev\":null," PAUSE,
		    "is not a line of a course" },
		{ "{\"seq\":2,\"seq\":2,\"prev\":\"%s\"," PAUSE,
		    "is not JSON" },
		{ "{\"seq\":2", "is not a line of a course" },
		{ "{\"seq\":", "is not JSON" },
		{ "[2", "is not JSON" },
		{ "seq 2", "is not JSON" },
		{ "", "was changed" },
	};
	char line[2048];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		begin();
		follow(OPENING);
		(void)snprintf(line, sizeof(line), cases[i].line,
		    record.head);
		seal(line);
		save(record.text, record.size);
		refused(INFUSE_INVALID, cases[i].why);
		assert_non_null(strstr(said.diag[0].text, "line 2 "));
	}
	/* The first line follows from zeros, and from nothing else. */
	begin();
	(void)snprintf(line, sizeof(line), "{\"seq\":1,\"prev\":\"1%s\","
	    OPENING, zeros + 1);
	seal(line);
	save(record.text, record.size);
	refused(INFUSE_INVALID, "line 1 does not follow");
}

static void test_bodies(void **state)
{
	static const char *const bodies[] = {
		"{\"note\":1}", "{\"note\":null}", "{\"note\":[\"a\"]}",
		"{\"note\":\"a\",\"of\":{\"a\":\"b\"}}",
		"{\"of\":true,\"note\":\"a\"}",
	};
	char members[1024];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++) {
		(void)snprintf(members, sizeof(members), "\"kind\":\"pause\","
		    "\"at\":" TIME ",\"entered\":" TIME ",\"by\":\"rn1\","
		    "\"witness\":null,\"body\":%s,\"verdict\":null,"
		    "\"version\":\"1\"", bodies[i]);
		begin();
		follow(OPENING);
		follow(members);
		save(record.text, record.size);
		refused(INFUSE_INVALID, "line 2 has a body that is not of "
		    "texts");
	}
}

/* The end of a line: a byte less, a byte more, another sum. */
static void test_ends(void **state)
{
	char *end;

	(void)state;
	begin();
	follow(OPENING);
	end = record.text + record.size;
	end[-2] = ']';
	save(record.text, record.size);
	refused(INFUSE_INVALID, "line 1 was changed");
	end[-2] = '}';
	end[-3] = '\'';
	save(record.text, record.size);
	refused(INFUSE_INVALID, "line 1 was changed");
	end[-3] = '"';
	end[-1 - COURSE_TAIL] = ';';
	save(record.text, record.size);
	refused(INFUSE_INVALID, "line 1 was changed");
	save(record.text + record.size - 20, 20);
	refused(INFUSE_INVALID, "line 1 was changed");
	save("\n", 1);
	refused(INFUSE_INVALID, "line 1 was changed");
}

static void test_none(void **state)
{
	static char breaks[COURSE_LINES_MAX + 1];

	(void)state;
	save("", 0);
	refused(INFUSE_INVALID, "is not a course: it has no line");
	save("{\"seq\":1", 8);
	refused(INFUSE_INVALID, "is not a course: it has no line");
	memset(breaks, '\n', sizeof(breaks));
	save(breaks, sizeof(breaks));
	refused(INFUSE_INVALID, "more than 20,000");
}

static void test_files(void **state)
{
	struct course_log log;
	size_t end = strlen(path);

	(void)state;
	refused(INFUSE_ABSENT, "there is no such file");
	assert_int_equal(symlink("nothing", path), 0);
	refused(INFUSE_CANNOT_READ, "links are not followed");
	assert_int_equal(unlink(path), 0);
	assert_int_equal(mkfifo(path, 0600), 0);
	refused(INFUSE_CANNOT_READ, "is not a plain file");
	assert_int_equal(unlink(path), 0);
	assert_int_equal(mkdir(path, 0700), 0);
	refused(INFUSE_CANNOT_READ, "is not a plain file");
	assert_int_equal(open_as(&log, COURSE_WRITE), INFUSE_CANNOT_READ);
	assert_non_null(strstr(said.diag[0].text, "cannot be opened: "));
	assert_int_equal(rmdir(path), 0);
	save("", 0);
	assert_int_equal(truncate(path, COURSE_FILE_MAX + 1), 0);
	refused(INFUSE_INVALID, "is larger than 8 MiB");
	memcpy(path + end, "/in", sizeof("/in"));
	refused(INFUSE_CANNOT_READ, "cannot be opened: ");
	path[end] = '\0';
}

/* Members of a second line, good JSON, that are no event of a course. */
static void test_events(void **state)
{
#define EVENT(kind, body) "\"kind\":\"" kind "\",\"at\":" TIME \
	",\"entered\":" TIME ",\"by\":\"rn1\",\"witness\":null,\"body\":" \
	body ",\"verdict\":null,\"version\":\"1\""
#define WHEN(at, entered) "\"kind\":\"pause\",\"at\":" at ",\"entered\":" \
	entered ",\"by\":\"rn1\",\"witness\":null,\"body\":{}," \
	"\"verdict\":null,\"version\":\"1\""
	static const struct {
		const char *members;
		bool good;
	} cases[] = {
		{ EVENT("pause", "{}"), true },
		{ EVENT("resume", "{\"note\":\"a\"}"), true },
		{ EVENT("paus", "{}"), false },
		{ EVENT("", "{}"), false },
		{ OPENING, false },
		{ WHEN("\"2026-11-23 14:00\"", TIME), false },
		{ WHEN("\"2026-11-31 14:00+01:00\"", TIME), false },
		{ WHEN("\"now\"", TIME), false },
		{ WHEN(TIME, "\"2026-11-23 14:00\""), false },
		{ WHEN(TIME, "\"14:00+01:00\""), false },
		{ EVENT("set", "{\"flow\":\"5 mL/h\"}"), true },
		{ EVENT("set", "{\"flow\":\"5 mL/h\",\"volume\":\"1 mL\"}"),
		    true },
		{ EVENT("set", "{\"rate\":\"10 mg/h\"}"), false },
		{ EVENT("set", "{\"flow\":\"5 mg/h\"}"), false },
		{ EVENT("set", "{\"flow\":\"5\"}"), false },
		{ EVENT("set", "{\"flow\":\"-5 mL/h\"}"), false },
		{ EVENT("read-pump", "{\"flow\":\"5 mL/h\",\"volume\":"
		    "\"5 mg\"}"), false },
		{ EVENT("bag-up", "{\"amount\":\"500 mg\",\"volume\":"
		    "\"250 mL\"}"), true },
		{ EVENT("bag-up", "{\"amount\":\"500 mg\"}"), false },
		{ EVENT("bag-up", "{\"volume\":\"250 mL\"}"), false },
		{ EVENT("bag-up", "{\"amount\":\"500 mL\",\"volume\":"
		    "\"250 mL\"}"), false },
		{ EVENT("bag-up", "{\"amount\":\"0 mg\",\"volume\":"
		    "\"250 mL\"}"), false },
		{ EVENT("bag-up", "{\"amount\":\"500 mg\",\"volume\":"
		    "\"0 mL\"}"), false },
		{ EVENT("bag-up", "{\"amount\":\"2000 g\",\"volume\":"
		    "\"250 mL\"}"), false },
		{ EVENT("bag-down", "{\"left\":\"0 mL\"}"), true },
		{ EVENT("bag-down", "{\"left\":\"12 mg\"}"), false },
		{ EVENT("bag-down", "{\"volume\":\"12 mL\"}"), false },
		{ EVENT("waste", "{\"volume\":\"12 mL\"}"), true },
		{ EVENT("waste", "{\"amount\":\"12 mg\"}"), true },
		{ EVENT("waste", "{}"), false },
		{ EVENT("waste", "{\"volume\":\"12 mg\"}"), false },
		{ EVENT("waste", "{\"amount\":\"12 mL\"}"), false },
		{ EVENT("weigh", "{\"weight\":\"77 kg\"}"), true },
		{ EVENT("weigh", "{}"), false },
		{ EVENT("weigh", "{\"weight\":\"0 kg\"}"), false },
		{ EVENT("weigh", "{\"weight\":\"77 cm\"}"), false },
		{ EVENT("correct", "{\"corrects\":\"2\",\"was\":\"pause\","
		    "\"strike\":\"yes\"}"), true },
		{ EVENT("correct", "{\"corrects\":\"2\",\"was\":\"set\","
		    "\"flow\":\"5 mL/h\"}"), true },
		{ EVENT("correct", "{\"was\":\"pause\",\"strike\":\"yes\"}"),
		    false },
		{ EVENT("correct", "{\"corrects\":\"2\",\"strike\":"
		    "\"yes\"}"), false },
		{ EVENT("correct", "{\"corrects\":\"two\",\"was\":"
		    "\"pause\"}"), false },
		{ EVENT("correct", "{\"corrects\":\"20001\",\"was\":"
		    "\"pause\"}"), false },
		{ EVENT("correct", "{\"corrects\":\"2\",\"was\":\"rest\"}"),
		    false },
		{ EVENT("correct", "{\"corrects\":\"2\",\"was\":\"set\"}"),
		    false },
	};
	struct infuse_course_event event[2];
	struct course_log log;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		begin();
		follow(OPENING);
		follow(cases[i].members);
		save(record.text, record.size);
		assert_int_equal(open_as(&log, COURSE_READ), INFUSE_FOUND);
		if ((file_course_events(event, &log, say, &said) ==
		    INFUSE_FOUND) != cases[i].good)
			fail_msg("%s", cases[i].members);
		if (!cases[i].good)
			assert_non_null(strstr(said.diag[0].text, "line 2 is "
			    "of no kind that this version knows, or a figure "
			    "in it is wrong"));
		file_course_close(&log);
	}
	begin();
	follow(PAUSE);
	save(record.text, record.size);
	assert_int_equal(open_as(&log, COURSE_READ), INFUSE_FOUND);
	assert_int_equal(file_course_events(event, &log, say, &said),
	    INFUSE_INVALID);
	file_course_close(&log);
}

/* A good record of one line, open to be written to. */
static void open_good(struct course_log *log)
{
	begin();
	follow(OPENING);
	save(record.text, record.size);
	assert_int_equal(open_as(log, COURSE_WRITE), INFUSE_FOUND);
}

static bool append(struct course_log *log, const char *line)
{
	said.count = 0;
	return file_course_append(log, line, say, &said);
}

/* The file is as it was. */
static void is_as_it_was(void)
{
	char now[sizeof(record.text)];

	assert_int_equal(load(now, sizeof(now), path), record.size);
	assert_memory_equal(now, record.text, record.size);
}

static void test_append(void **state)
{
	static char line[COURSE_LINE_MAX];
	struct course_log log;
	size_t size;

	(void)state;
	open_good(&log);
	memset(line, 'a', COURSE_LINE_MAX - COURSE_TAIL);
	assert_false(append(&log, line));
	assert_non_null(strstr(said.diag[0].text, "the line is too long"));
	log.count = COURSE_LINES_MAX;
	assert_false(append(&log, "{\"a\":1"));
	assert_non_null(strstr(said.diag[0].text, "as many lines as a course "
	    "can have"));
	log.count = 1;
	size = log.size;
	log.size = COURSE_FILE_MAX - COURSE_TAIL;
	assert_false(append(&log, "{\"a\":1"));
	assert_non_null(strstr(said.diag[0].text, "as large as a course can "
	    "be"));
	log.size = size;
	is_as_it_was();
	line[COURSE_LINE_MAX - COURSE_TAIL - 1] = '\0';
	assert_true(append(&log, line));
	assert_int_equal(log.size, size + COURSE_LINE_MAX);
	file_course_close(&log);
}

/* No room for a whole line: a part of it is written, and taken back. */
static void test_no_room(void **state)
{
	struct rlimit old, less;
	struct course_log log;

	(void)state;
	open_good(&log);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
	less = old;
	less.rlim_cur = record.size + 10;
	(void)signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &less), 0);
	assert_false(append(&log, "{\"a\":1"));
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &old), 0);
	assert_non_null(strstr(said.diag[0].text, "nothing was recorded: "));
	is_as_it_was();
	assert_true(append(&log, "{\"a\":1"));
	file_course_close(&log);
	/* What cannot be taken back is in doubt, and that is said. */
	save(record.text, record.size);
	assert_int_equal(open_as(&log, COURSE_READ), INFUSE_FOUND);
	assert_false(append(&log, "{\"a\":1"));
	assert_non_null(strstr(said.diag[0].text, "whether the line stands "
	    "is not known"));
	file_course_close(&log);
	is_as_it_was();
}

static void create_fails(const char *where, const char *why)
{
	char head[INFUSE_SHA256_TEXT];

	said.count = 0;
	assert_false(file_course_create(head, where, "{\"a\":1", say, &said));
	assert_int_equal(said.count, 1);
	if (strstr(said.diag[0].text, why) == NULL)
		fail_msg("%s, and not: %s", said.diag[0].text, why);
}

static void test_create(void **state)
{
	static char line[COURSE_LINE_MAX + 1], far[5000];
	char head[INFUSE_SHA256_TEXT], under[PATH_ROOM + 8], here[4096];
	struct stat is;

	(void)state;
	memset(line, 'a', COURSE_LINE_MAX);
	assert_false(file_course_create(head, path, line, say, &said));
	assert_int_equal(access(path, F_OK), -1);
	(void)snprintf(under, sizeof(under), "%s/in/log", folder);
	create_fails(under, "nothing was recorded: ");
	memset(far, '/', sizeof(far) - 1);
	create_fails(far, "nothing was recorded: ");
	/* Without a folder in its name. */
	assert_non_null(getcwd(here, sizeof(here)));
	assert_int_equal(chdir(folder), 0);
	assert_true(file_course_create(head, "log", "{\"a\":1", say, &said));
	create_fails("log", "is there already");
	assert_int_equal(chdir(here), 0);
	assert_int_equal(stat(path, &is), 0);
	assert_int_equal(is.st_mode & 0777, 0600);
	assert_int_equal(is.st_size, 6 + COURSE_TAIL + 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_good), TEST(test_members), TEST(test_lines),
		TEST(test_bodies), TEST(test_ends), TEST(test_none),
		TEST(test_files), TEST(test_events), TEST(test_append),
		TEST(test_no_room), TEST(test_create),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
