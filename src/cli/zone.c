/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "tz.h"
#include "zone.h"

#define DAY_S INT64_C(86400)
#define SCAN_S (6 * 3600)	/* no zone changes its clock twice in 6 h */
#define SCANNED_DAYS (2 * 366)	/* the longest course, and what follows it */

/* An offset as it is written: "+01:00". */
static void write_offset(char out[16], int64_t min)
{
	int64_t size = min < 0 ? -min : min;

	snprintf(out, 16, "%c%02d:%02d", min < 0 ? '-' : '+',
	    (int)(size / 60 % 24), (int)(size % 60));
}

static void write_time(char out[16], int64_t minutes)
{
	struct infuse_civil civil = infuse_civil_of(minutes);

	snprintf(out, 16, "%02u:%02u", (unsigned)civil.hour % 24,
	    (unsigned)civil.minute % 60);
}

/* The first second of UTC in (from, to] with the offset that `to` has. */
static int64_t changed_at(const struct tz *tz, int64_t from, int64_t to)
{
	int64_t offset = tz_offset_s(tz, to);
	int64_t middle;

	while (to - from > 1) {
		middle = from + (to - from) / 2;
		if (tz_offset_s(tz, middle) == offset)
			to = middle;
		else
			from = middle;
	}
	return to;
}

/* Every change of the clock from a day before the start on. */
static bool add_shifts(struct infuse_clock *out, const struct tz *tz,
    int64_t start_s)
{
	int64_t at = start_s - DAY_S;
	int64_t end = start_s + SCANNED_DAYS * DAY_S;
	int64_t by, change;

	for (; at < end; at += SCAN_S) {
		by = tz_offset_s(tz, at + SCAN_S) - tz_offset_s(tz, at);
		if (by == 0)
			continue;
		change = changed_at(tz, at, at + SCAN_S);
		if (out->shifts == INFUSE_SHIFTS_MAX || by % 60 != 0 ||
		    change % 60 != 0)
			return false;
		out->shift[out->shifts].at_min = (change - start_s) / 60;
		out->shift[out->shifts].by_min = by / 60;
		out->shifts++;
	}
	return true;
}

/* What was typed, and how the clock of the zone goes around it. */
struct start {
	const char *typed;
	const char *zone;
	int64_t local_s;
	bool has_offset;
	int64_t offset_min;
	int64_t before_s;	/* offsets of a day before and after */
	int64_t after_s;
	int64_t change_s;	/* when the one became the other, in UTC */
};

static bool refuse_gap(const struct start *start)
{
	char text[200], hint[160], from[16], to[16];

	write_time(from, (start->change_s + start->before_s) / 60);
	write_time(to, (start->change_s + start->after_s) / 60);
	snprintf(text, sizeof(text), "is not there: the clock in %s goes from "
	    "%s to %s", start->zone, from, to);
	snprintf(hint, sizeof(hint), "write a time before %s, or from %s on",
	    from, to);
	cli_error("time-not-there", "--start", text, start->typed, hint);
	return false;
}

static bool refuse_twice(const struct start *start)
{
	char text[200], hint[160], from[16], to[16];
	char first[16], second[16];

	write_time(from, (start->change_s + start->before_s) / 60);
	write_time(to, (start->change_s + start->after_s) / 60);
	write_offset(first, start->before_s / 60);
	write_offset(second, start->after_s / 60);
	snprintf(text, sizeof(text), "comes twice: the clock in %s goes back "
	    "from %s to %s", start->zone, from, to);
	snprintf(hint, sizeof(hint), "write \"%.16s%s\" for the first time, "
	    "\"%.16s%s\" for the second", start->typed, first, start->typed,
	    second);
	cli_error("time-twice", "--start", text, start->typed, hint);
	return false;
}

static bool refuse_offset(const struct start *start, int64_t offset_s)
{
	char text[160], hint[80], offset[16];

	write_offset(offset, offset_s / 60);
	snprintf(text, sizeof(text), "has an offset that the clock in %s does "
	    "not have then", start->zone);
	snprintf(hint, sizeof(hint), "write %s, or leave it away", offset);
	cli_error("wrong-offset", "--start", text, start->typed, hint);
	return false;
}

/* Finds the one offset that the zone's clock has at that time. */
static bool choose_offset(int64_t *out, struct start *start,
    const struct tz *tz)
{
	int64_t utc = start->local_s;
	bool before, after;

	start->before_s = tz_offset_s(tz, utc - DAY_S);
	start->after_s = tz_offset_s(tz, utc + DAY_S);
	start->change_s = changed_at(tz, utc - DAY_S, utc + DAY_S);
	before = tz_offset_s(tz, utc - start->before_s) == start->before_s;
	after = tz_offset_s(tz, utc - start->after_s) == start->after_s;
	*out = before ? start->before_s : start->after_s;
	if (!before && !after)
		return refuse_gap(start);
	if (start->has_offset) {
		if ((before && start->offset_min * 60 == start->before_s) ||
		    (after && start->offset_min * 60 == start->after_s)) {
			*out = start->offset_min * 60;
			return true;
		}
		if (before && after && start->before_s != start->after_s)
			return refuse_twice(start);
		return refuse_offset(start, *out);
	}
	if (before && after && start->before_s != start->after_s)
		return refuse_twice(start);
	return true;
}

static bool set_zone(struct infuse_clock *out, struct start *start,
    const struct tz *tz)
{
	int64_t offset_s;

	if (!choose_offset(&offset_s, start, tz))
		return false;
	if (offset_s % 60 != 0 ||
	    !add_shifts(out, tz, start->local_s - offset_s)) {
		cli_error("zone-not-followed", "--zone", "has a clock that "
		    "cannot be followed in whole minutes", start->zone,
		    "leave --zone away; times are then local and unshifted");
		return false;
	}
	out->zoned = true;
	out->zone = start->zone;
	out->utc_offset_min = offset_s / 60;
	return true;
}

static enum cli_status zone_missing(const struct cli_args *args)
{
	cli_error("start-needed", args->command->name, "--zone says nothing "
	    "without --start", args->value[CLI_ZONE], "add --start, as in "
	    "--start \"2026-11-23 14:00\"");
	return CLI_USAGE;
}

enum cli_status cli_read_clock(struct infuse_clock *out, bool *given,
    const struct cli_args *args)
{
	static const struct infuse_clock empty;
	struct start start = { 0 };
	struct infuse_civil civil;
	struct infuse_fault fault;
	struct tz tz = { 0 };
	enum cli_status status;
	bool set;

	*out = empty;
	start.typed = args->value[CLI_START];
	start.zone = args->value[CLI_ZONE];
	*given = start.typed != NULL;
	if (start.typed == NULL)
		return start.zone == NULL ? CLI_OK : zone_missing(args);
	if (!infuse_read_civil(&civil, &start.has_offset, &start.offset_min,
	    start.typed, strlen(start.typed), &fault)) {
		cli_error(fault.id, "--start", fault.text, start.typed,
		    fault.hint);
		return CLI_USAGE;
	}
	out->start_min = infuse_civil_minutes(&civil);
	start.local_s = out->start_min * 60;
	if (start.zone == NULL && start.has_offset) {
		cli_error("zone-needed", "--start", "has an offset, and there "
		    "is no --zone", start.typed, "add --zone, as in --zone "
		    "Europe/Berlin, or leave the offset away");
		return CLI_USAGE;
	}
	if (start.zone == NULL)
		return CLI_OK;
	status = tz_open(&tz, start.zone);
	if (status != CLI_OK)
		return status;
	set = set_zone(out, &start, &tz);
	tz_close(&tz);
	return set ? CLI_OK : CLI_USAGE;
}
