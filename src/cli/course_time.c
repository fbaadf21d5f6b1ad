/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "course.h"
#include "tz.h"

#define DAY_S INT64_C(86400)

static bool show(struct course_time *out, const struct tz *tz)
{
	int64_t offset = tz_offset_s(tz, out->utc_min * 60) / 60;
	struct infuse_civil civil = infuse_civil_of(out->utc_min + offset);
	int64_t size = offset < 0 ? -offset : offset;

	if (tz_offset_s(tz, out->utc_min * 60) % 60 != 0) {
		cli_error("zone-not-followed", "--zone", "has a clock that is "
		    "not in whole minutes", NULL, "name another zone");
		return false;
	}
	(void)snprintf(out->text, sizeof(out->text),
	    "%04u-%02u-%02u %02u:%02u%c%02u:%02u",
	    (unsigned)civil.year % 10000, (unsigned)civil.month % 100,
	    (unsigned)civil.day % 100, (unsigned)civil.hour % 100,
	    (unsigned)civil.minute % 100, offset < 0 ? '-' : '+',
	    (unsigned)(size / 60) % 100, (unsigned)(size % 60));
	return true;
}

/* The offsets that the clock can have had at that time: none, one or two. */
static int offsets(int64_t out[2], const struct tz *tz, int64_t local_s)
{
	int64_t before = tz_offset_s(tz, local_s - DAY_S);
	int64_t after = tz_offset_s(tz, local_s + DAY_S);
	int count = 0;

	if (tz_offset_s(tz, local_s - before) == before)
		out[count++] = before / 60;
	if (after != before && tz_offset_s(tz, local_s - after) == after)
		out[count++] = after / 60;
	return count;
}

bool course_utc_of(int64_t *utc_min, const struct tz *tz, int64_t local_min,
    int64_t before_min)
{
	int64_t can[2];
	int count = offsets(can, tz, local_min * 60);

	if (count == 0)
		return false;
	*utc_min = local_min - can[0];
	if (count == 2 && *utc_min < before_min)
		*utc_min = local_min - can[1];
	return true;
}

static bool read_time(struct course_time *out, const struct tz *tz,
    const char *option, const char *typed)
{
	struct infuse_civil civil;
	struct infuse_fault fault;
	int64_t offset, local, can[2];
	bool has_offset;
	char hint[120];
	int count;

	if (!infuse_read_civil(&civil, &has_offset, &offset, typed,
	    strlen(typed), &fault)) {
		cli_error(fault.id, option, fault.text, typed, fault.hint);
		return false;
	}
	local = infuse_civil_minutes(&civil);
	count = offsets(can, tz, local * 60);
	if (count == 0) {
		cli_error("time-not-there", option, "is not there: the clock "
		    "goes forward then", typed, "write a time that the clock "
		    "shows");
		return false;
	}
	if (count == 2 && !has_offset) {
		(void)snprintf(hint, sizeof(hint), "write %+03d:%02d behind "
		    "it for the first time, %+03d:%02d for the second",
		    (int)(can[0] / 60), (int)(can[0] % 60), (int)(can[1] /
		    60), (int)(can[1] % 60));
		cli_error("time-twice", option, "comes twice: the clock goes "
		    "back then", typed, hint);
		return false;
	}
	if (has_offset && offset != can[0] && (count < 2 ||
	    offset != can[1])) {
		cli_error("wrong-offset", option, "has an offset that the "
		    "clock of the course does not have then", typed,
		    "leave the offset away");
		return false;
	}
	out->utc_min = local - (has_offset ? offset : can[0]);
	return show(out, tz);
}

static bool read_now(struct course_time *out, const struct tz *tz,
    const struct cli_args *args)
{
	struct timespec now;

	if (args->value[CLI_NOW] != NULL)
		return read_time(out, tz, "--now", args->value[CLI_NOW]);
	if (clock_gettime(CLOCK_REALTIME, &now) != 0) {
		cli_error("no-clock", "clock", "the machine does not tell the "
		    "time", NULL, "");
		return false;
	}
	out->utc_min = (int64_t)now.tv_sec / 60;
	return show(out, tz);
}

enum cli_status course_times(struct course_time *now, struct course_time *at,
    const char *zone, const struct cli_args *args)
{
	struct tz tz = { 0 };
	enum cli_status status = tz_open(&tz, zone);
	bool good;

	if (status != CLI_OK)
		return status;
	good = read_now(now, &tz, args);
	*at = *now;
	if (good && args->value[CLI_AT] != NULL)
		good = read_time(at, &tz, "--at", args->value[CLI_AT]);
	tz_close(&tz);
	if (good && at->utc_min > now->utc_min) {
		cli_error("in-the-future", "--at", "lies in the future",
		    args->value[CLI_AT], "what will be is not recorded: write "
		    "it when it has been");
		good = false;
	}
	return good ? CLI_OK : CLI_USAGE;
}

enum cli_status course_show_time(struct course_time *out, const char *zone)
{
	struct tz tz = { 0 };
	enum cli_status status = tz_open(&tz, zone);
	bool good;

	if (status != CLI_OK)
		return status;
	good = show(out, &tz);
	tz_close(&tz);
	return good ? CLI_OK : CLI_BAD_FILE;
}
