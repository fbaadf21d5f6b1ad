/* SPDX-License-Identifier: MIT */
#include "../answer/when.h"
#include "answer.h"

bool cli_begins_on(struct cli_case *c, const struct cli_args *args)
{
	static const struct infuse_duration start;
	struct infuse_protocol_document *document = c->documents.protocol;
	unsigned weekdays = document->protocol.schedule.weekdays;
	struct render_text text = { 0 }, hint = { 0 };
	struct infuse_moment begin;
	struct infuse_duration next;
	int day;

	if (!c->has_clock || weekdays == 0)
		return true;
	begin = infuse_clock_at(&c->clock, start);
	if (infuse_protocol_begin_on(document, (int)begin.weekday))
		return true;
	for (day = 1; !(weekdays >> ((int)begin.weekday + day) % 7 & 1);)
		day++;
	next.min = day * INFUSE_MIN_PER_DAY;
	render_add(&text, "is a ");
	render_add(&text, render_weekday(begin.weekday));
	render_add(&text, ", and the sessions are on ");
	render_weekdays(&text, weekdays);
	render_add(&hint, "the next such day is ");
	render_date(&hint, &c->clock, next);
	cli_error("not-a-session-day", "--start", render_string(&text),
	    args->value[CLI_START], render_string(&hint));
	render_text_free(&text);
	render_text_free(&hint);
	return false;
}
