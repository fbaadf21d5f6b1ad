/* SPDX-License-Identifier: MIT */
#ifndef FILE_ZONE_RULE_H
#define FILE_ZONE_RULE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The rule for the years to come at the end of a file of a time zone, as POSIX
 * writes TZ and RFC 9636 widens it: "CET-1CEST,M3.5.0,M10.5.0/3".
 */

/* A day of every year, and a time of it. */
struct zone_date {
	enum {
		ZONE_MONTH,	/* Mm.w.d: the w-th weekday, 5 is the last */
		ZONE_JULIAN,	/* Jn: 1 to 365, without 29 February */
		ZONE_DAY	/* n: 0 to 365 */
	} form;
	int month;
	int week;
	int day;
	int64_t time_s;
};

struct zone_rule {
	int64_t standard_s;	/* ahead of UTC */
	bool has_summer;
	int64_t summer_s;
	struct zone_date from;	/* on the clock before the change */
	struct zone_date to;
};

/* False: it is not such a rule. */
bool file_zone_rule_read(struct zone_rule *out, const char *text, size_t length);

int64_t file_zone_rule_offset_s(const struct zone_rule *rule, int64_t utc_s);

#endif
