/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "../answer/when.h"
#include "now.h"

bool cli_now_fits(const struct cli_args *args, bool alone)
{
	static const enum cli_option_id said[] = { CLI_DAY, CLI_ELAPSED };
	const char *now = args->value[CLI_NOW];
	const char *start = args->value[CLI_START];
	char text[80], hint[80];
	size_t i;

	if (now != NULL && start == NULL) {
		cli_error("start-needed", "--now", "says nothing without "
		    "--start", now, "add --start, as in --start \"2026-11-23 "
		    "14:00\"");
		return false;
	}
	if (start != NULL && now == NULL && !alone) {
		cli_error("now-needed", "--start", "says nothing without --now",
		    start, "add --now, as in --now \"2026-11-25 08:00\"");
		return false;
	}
	for (i = 0; now != NULL && i < sizeof(said) / sizeof(said[0]); i++) {
		if (args->value[said[i]] == NULL)
			continue;
		snprintf(text, sizeof(text), "says what %s says",
		    cli_options[said[i]].name);
		snprintf(hint, sizeof(hint), "leave one of the two out");
		cli_error("said-twice", "--now", text, now, hint);
		return false;
	}
	return true;
}

static void write_offset(char out[16], int64_t min)
{
	int64_t size = min < 0 ? -min : min;

	snprintf(out, 16, "%c%02d:%02d", min < 0 ? '-' : '+',
	    (int)(size / 60 % 24), (int)(size % 60));
}

/* Of the hour that the clock shows twice, the one with the typed offset. */
static bool choose(struct infuse_duration *out,
    const struct infuse_clock *clock, const struct infuse_duration both[2],
    int64_t offset_min, bool has_offset, const char *typed)
{
	char hint[160], first[16], second[16];
	int64_t of[2];
	int i;

	for (i = 0; i < 2; i++) {
		of[i] = infuse_clock_at(clock, both[i]).utc_offset_min;
		if (has_offset && of[i] == offset_min) {
			*out = both[i];
			return true;
		}
	}
	if (has_offset && of[0] == of[1]) {
		write_offset(first, of[0]);
		snprintf(hint, sizeof(hint), "write %s, or leave it away",
		    first);
		cli_error("wrong-offset", "--now", "has an offset that the "
		    "clock does not have then", typed, hint);
		return false;
	}
	if (of[0] == of[1]) {
		*out = both[0];
		return true;
	}
	write_offset(first, of[0]);
	write_offset(second, of[1]);
	snprintf(hint, sizeof(hint), "write \"%.16s%s\" for the first time, "
	    "\"%.16s%s\" for the second", typed, first, typed, second);
	cli_error("time-twice", "--now", "comes twice, as the clock goes back",
	    typed, hint);
	return false;
}

bool cli_read_now(struct infuse_duration *out,
    const struct infuse_clock *clock, const struct cli_args *args)
{
	const char *typed = args->value[CLI_NOW];
	struct infuse_duration both[2];
	struct infuse_civil civil;
	struct infuse_fault fault;
	int64_t offset_min = 0;
	bool has_offset;

	if (!infuse_read_civil(&civil, &has_offset, &offset_min, typed,
	    strlen(typed), &fault)) {
		cli_error(fault.id, "--now", fault.text, typed, fault.hint);
		return false;
	}
	if (has_offset && !clock->zoned) {
		cli_error("zone-needed", "--now", "has an offset, and there is "
		    "no --zone", typed, "add --zone, as in --zone "
		    "Europe/Berlin, or leave the offset away");
		return false;
	}
	switch (infuse_since_start(&both[0], &both[1], clock, &civil)) {
	case INFUSE_SINCE_ONCE:
	case INFUSE_SINCE_TWICE:
		return choose(out, clock, both, offset_min, has_offset,
		    typed);
	case INFUSE_SINCE_NEVER:
		cli_error("time-not-there", "--now", "is not there: the clock "
		    "goes forward over it", typed, "write what the clock "
		    "shows");
		break;
	case INFUSE_SINCE_BEFORE:
		cli_error("before-start", "--now", "is before --start", typed,
		    "read date and time again");
		break;
	case INFUSE_SINCE_TOO_LATE:
		cli_error("too-late", "--now", "is more than 366 days after "
		    "--start", typed, "read both dates again");
		break;
	}
	return false;
}

/* "session 2 ended Tue 2026-11-24 18:00, session 3 begins ..." */
static void say_between(const struct cli_course *course,
    const struct infuse_clock *clock, int64_t before,
    const struct cli_args *args)
{
	struct infuse_duration end = { course->start_min[before - 1] +
	    course->length.min };
	struct infuse_duration next = { 0 };
	struct render_text text = { 0 };
	bool last = before >= course->count;

	render_add(&text, last ? "is after the last session: session " :
	    "is between sessions: session ");
	render_add_count(&text, before);
	render_add(&text, " ended ");
	render_moment(&text, clock, end);
	if (!last) {
		next.min = course->start_min[before];
		render_add(&text, ", session ");
		render_add_count(&text, before + 1);
		render_add(&text, " begins ");
		render_moment(&text, clock, next);
	}
	cli_error("between-sessions", "--now", render_string(&text),
	    args->value[CLI_NOW], "nothing is to run then; if the pump runs, "
	    "stop it and call the prescriber");
	render_text_free(&text);
}

bool cli_find_place(struct cli_place *out, const struct cli_course *course,
    const struct infuse_clock *clock, struct infuse_duration now,
    const struct cli_args *args)
{
	int64_t gone = 0;

	out->session = 0;
	out->day = now.min / INFUSE_MIN_PER_DAY + 1;
	out->into = now;
	if (!course->sessions)
		return true;
	while (gone + 1 < course->count &&
	    course->start_min[gone + 1] <= now.min)
		gone++;
	out->session = gone + 1;
	out->day = course->start_min[gone] / INFUSE_MIN_PER_DAY + 1;
	out->into.min = now.min - course->start_min[gone];
	if (out->into.min < course->length.min)
		return true;
	say_between(course, clock, out->session, args);
	return false;
}
