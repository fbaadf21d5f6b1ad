/* SPDX-License-Identifier: MIT */
#include "care.h"

const struct field file_after_fields[AFTER_FIELDS] = {
	[AFTER_OBSERVE] = { "after.observe-for", NODE_SCALAR, FIELD_REQUIRED,
	    "write how long, at least observe-for: 60 min" },
	[AFTER_DAYS] = { "after.observe-for-after-days", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
	[AFTER_HOME] = { "after.home-when", NODE_SCALAR, FIELD_OPTIONAL,
	    NULL },
	[AFTER_NO_DRIVING] = { "after.no-driving-for", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
	[AFTER_CITE] = { "after.cite", NODE_SCALAR, FIELD_REQUIRED,
	    "write who says so" },
};

const struct field file_course_fields[COURSE_FIELDS] = {
	[COURSE_SESSIONS] = { "course.at-most-sessions", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
	[COURSE_RELIEF] = { "course.relief-by-session", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
	[COURSE_FURTHER] = { "course.further-course", NODE_MAPPING,
	    FIELD_OPTIONAL, "write for instance {from: 90 d, to: 180 d}" },
	[COURSE_CITE] = { "course.cite", NODE_SCALAR, FIELD_REQUIRED,
	    "write who says so" },
};

const struct field file_further_fields[FURTHER_FIELDS] = {
	[FURTHER_FROM] = { "course.further-course.from", NODE_SCALAR,
	    FIELD_REQUIRED, "write the time after which, such as 90 d" },
	[FURTHER_TO] = { "course.further-course.to", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
};

/* S-26: nobody leaves sooner than an hour after the end. */
#define OBSERVE_MIN 60

/* Days of infusion are not followed by less than a session is. */
static void read_after_days(struct reading *r, const struct node *node,
    const struct node *observe, struct infuse_after *out)
{
	if (file_read_duration(r, node, &out->observe_days) &&
	    file_is(observe, NODE_SCALAR) &&
	    out->observe_days.min < out->observe.min)
		file_tell(r, PROBLEM_OBSERVE_TOO_SHORT, node->place,
		    "write as long at least", "'%s' after days is less than "
		    "'%s' on line %u", node->text, observe->text,
		    observe->place.line);
}

static void read_after(struct reading *r, const struct node *node,
    struct infuse_after *out)
{
	const struct node *at[AFTER_FIELDS];

	if (!file_is(node, NODE_MAPPING))
		return;
	file_fields_find(r, node, file_after_fields, AFTER_FIELDS, at);
	out->set = true;
	out->line = file_node_place(node).line;
	if (file_read_duration(r, at[AFTER_OBSERVE], &out->observe) &&
	    out->observe.min < OBSERVE_MIN)
		file_tell(r, PROBLEM_OBSERVE_TOO_SHORT,
		    at[AFTER_OBSERVE]->place, "write 60 min or more",
		    "'%s' of observation is less than 60 min",
		    at[AFTER_OBSERVE]->text);
	read_after_days(r, at[AFTER_DAYS], at[AFTER_OBSERVE], out);
	(void)file_read_text(r, at[AFTER_HOME], SAID_MAX, &out->home_when);
	(void)file_read_duration(r, at[AFTER_NO_DRIVING], &out->no_driving);
	(void)file_read_text(r, at[AFTER_CITE], SAID_MAX, &out->cite);
}

static void read_further(struct reading *r, const struct node *node,
    struct infuse_course *out)
{
	const struct node *at[FURTHER_FIELDS];
	bool from, to;

	file_fields_find(r, node, file_further_fields, FURTHER_FIELDS, at);
	from = file_read_duration(r, at[FURTHER_FROM], &out->further_from);
	to = file_read_duration(r, at[FURTHER_TO], &out->further_to);
	if (from && to && out->further_to.min < out->further_from.min)
		file_tell(r, PROBLEM_BOUNDS_OUT_OF_ORDER,
		    at[FURTHER_TO]->place, "from comes first",
		    "'%s' is less than '%s' on line %u", at[FURTHER_TO]->text,
		    at[FURTHER_FROM]->text, at[FURTHER_FROM]->place.line);
}

/* What the block says against itself, or against the schedule. */
static void check_course(struct reading *r, const struct node *const at[],
    const struct infuse_course *out, int64_t sessions)
{
	if (!file_is(at[COURSE_SESSIONS], NODE_SCALAR) ||
	    out->sessions_max == 0)
		return;
	if (sessions > out->sessions_max)
		file_tell(r, PROBLEM_COURSE_CONTRADICTS,
		    at[COURSE_SESSIONS]->place, "",
		    "at most '%s' sessions, and the schedule has %lld",
		    at[COURSE_SESSIONS]->text, (long long)sessions);
	if (file_is(at[COURSE_RELIEF], NODE_SCALAR) &&
	    out->relief_by_session > out->sessions_max)
		file_tell(r, PROBLEM_COURSE_CONTRADICTS,
		    at[COURSE_RELIEF]->place, "",
		    "session '%s' comes after the last one, '%s' on line %u",
		    at[COURSE_RELIEF]->text, at[COURSE_SESSIONS]->text,
		    at[COURSE_SESSIONS]->place.line);
}

static void read_course(struct reading *r, const struct node *node,
    int64_t sessions, struct infuse_course *out)
{
	const struct node *at[COURSE_FIELDS];

	if (!file_is(node, NODE_MAPPING))
		return;
	file_fields_find(r, node, file_course_fields, COURSE_FIELDS, at);
	out->set = true;
	out->line = file_node_place(node).line;
	if (at[COURSE_SESSIONS] == NULL && at[COURSE_RELIEF] == NULL &&
	    at[COURSE_FURTHER] == NULL && !node->partial)
		file_tell(r, PROBLEM_NOTHING_SAID, file_node_place(node),
		    "write at-most-sessions, relief-by-session or "
		    "further-course", "course says nothing");
	(void)file_read_number(r, at[COURSE_SESSIONS], INFUSE_ROWS_MAX,
	    &out->sessions_max);
	(void)file_read_number(r, at[COURSE_RELIEF], INFUSE_ROWS_MAX,
	    &out->relief_by_session);
	read_further(r, at[COURSE_FURTHER], out);
	(void)file_read_text(r, at[COURSE_CITE], SAID_MAX, &out->cite);
	check_course(r, at, out, sessions);
}

void file_read_care(struct reading *r, const struct care_nodes *nodes,
    int64_t sessions, struct infuse_care *out)
{
	file_read_observe(r, nodes->observe, out);
	file_read_hold(r, nodes->hold, nodes->of_site, out);
	read_after(r, nodes->after, &out->after);
	read_course(r, nodes->course, sessions, &out->course);
}
