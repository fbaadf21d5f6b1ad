/* SPDX-License-Identifier: MIT */
/* Our reader of time zones against the C library's, in every zone there is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "../../src/file/zone_file.h"

#define FOLDER "/usr/share/zoneinfo"
#define FROM 0			/* 1970 */
#define TO INT64_C(3155760000)	/* 2070 */
#define EVERY (6 * 86400 + 4211)	/* no part of a day: meets all hours */

static size_t read_file(unsigned char *out, size_t size, const char *zone)
{
	char path[256];
	FILE *file;

	(void)snprintf(path, sizeof(path), FOLDER "/%s", zone);
	file = fopen(path, "rb");
	assert_non_null(file);
	size = fread(out, 1, size, file);
	(void)fclose(file);
	return size;
}

/* From POSIX time, without a second arithmetic of ours. */
static int64_t theirs(int64_t utc_s)
{
	time_t at = (time_t)utc_s;
	struct tm local, utc;
	int64_t days;

	assert_non_null(localtime_r(&at, &local));
	assert_non_null(gmtime_r(&at, &utc));
	days = local.tm_year != utc.tm_year ?
	    (local.tm_year > utc.tm_year ? 1 : -1) :
	    local.tm_yday - utc.tm_yday;
	return days * 86400 + (local.tm_hour - utc.tm_hour) * 3600 +
	    (local.tm_min - utc.tm_min) * 60 + local.tm_sec - utc.tm_sec;
}

/* Around each change too, to the second. */
static void compare(const char *name)
{
	static unsigned char bytes[65536];
	size_t size = read_file(bytes, sizeof(bytes), name);
	struct zone_file zone;
	int64_t at, low, high, middle, before, ours;

	assert_true(file_zone_read(&zone, bytes, size));
	assert_int_equal(setenv("TZ", name, 1), 0);
	tzset();
	before = theirs(FROM);
	for (at = FROM; at < TO; at += EVERY) {
		ours = file_zone_offset_s(&zone, at);
		if (ours != theirs(at))
			fail_msg("%s at %lld: %lld, not %lld", name,
			    (long long)at, (long long)ours,
			    (long long)theirs(at));
		for (low = at - EVERY, high = at; theirs(at) != before &&
		    high - low > 1;) {
			middle = low + (high - low) / 2;
			if (theirs(middle) == before)
				low = middle;
			else
				high = middle;
		}
		assert_true(theirs(at) == before ||
		    (file_zone_offset_s(&zone, low) == before &&
		    file_zone_offset_s(&zone, high) == theirs(high)));
		before = theirs(at);
	}
}

static void every_zone_is_as_the_c_library_has_it(void **state)
{
	char line[256], code[8], place[64], name[128];
	FILE *file = fopen(FOLDER "/zone.tab", "r");
	int zones = 0;

	(void)state;
	assert_non_null(file);
	while (fgets(line, sizeof(line), file) != NULL)
		if (line[0] != '#' && sscanf(line, "%7s %63s %127s", code,
		    place, name) == 3) {
			compare(name);
			zones++;
		}
	(void)fclose(file);
	assert_true(zones > 300);
	compare("UTC");
}

/* Cut short, or with any byte another, it is refused or has offsets. */
static void broken_files_are_refused(void **state)
{
	unsigned char bytes[8192], copy[8192];
	size_t size = read_file(bytes, sizeof(bytes), "Europe/Berlin"), i;
	struct zone_file zone;
	int64_t offset;
	unsigned char *cut;

	(void)state;
	for (i = 0; i + 1 < size; i++) {
		cut = malloc(i + 1);	/* so that a step too far is seen */
		assert_non_null(cut);
		memcpy(cut, bytes, i + 1);
		assert_false(file_zone_read(&zone, cut, i));
		free(cut);
	}
	for (i = 0; i < size; i++) {
		memcpy(copy, bytes, size);
		copy[i] ^= 0xff;
		if (!file_zone_read(&zone, copy, size))
			continue;
		offset = file_zone_offset_s(&zone, 1800000000);
		assert_true(offset >= -93600 && offset <= 93600);
	}
}

static bool is_rule(const char *text)
{
	struct zone_rule rule;

	return file_zone_rule_read(&rule, text, strlen(text));
}

static void rules_are_read_whole_or_not(void **state)
{
	(void)state;
	assert_true(is_rule("CET-1CEST,M3.5.0,M10.5.0/3"));
	assert_true(is_rule("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1"));
	assert_true(is_rule("IST-1GMT0,M10.5.0,M3.5.0/1"));
	assert_true(is_rule("AEST-10"));
	assert_true(is_rule("XXX3EDT4,0/0,J365/23"));
	assert_false(is_rule(""));
	assert_false(is_rule("CET"));
	assert_false(is_rule("CET-1CEST"));
	assert_false(is_rule("CET-1CEST,M3.5.0"));
	assert_false(is_rule("CET-1CEST,M13.5.0,M10.5.0"));
	assert_false(is_rule("CET-1CEST,M3.6.0,M10.5.0"));
	assert_false(is_rule("CET-25"));
	assert_false(is_rule("<+03-3"));
	assert_false(is_rule("CET-1CEST,M3.5.0,M10.5.0/3x"));
}

/* By hand: 2028 is a leap year; J60 is 1 March in each, day 60 is not. */
static void days_of_the_year(void **state)
{
	static const char text[] = "AAA0BBB,J60/0,300/0";
	struct zone_rule rule;

	(void)state;
	assert_true(file_zone_rule_read(&rule, text, sizeof(text) - 1));
	/* 2027-03-01 00:00 and 2028-03-01 00:00 UTC */
	assert_int_equal(file_zone_rule_offset_s(&rule, 1803859199), 0);
	assert_int_equal(file_zone_rule_offset_s(&rule, 1803859200), 3600);
	assert_int_equal(file_zone_rule_offset_s(&rule, 1835481599), 0);
	assert_int_equal(file_zone_rule_offset_s(&rule, 1835481600), 3600);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_zone_is_as_the_c_library_has_it),
		cmocka_unit_test(broken_files_are_refused),
		cmocka_unit_test(rules_are_read_whole_or_not),
		cmocka_unit_test(days_of_the_year),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
