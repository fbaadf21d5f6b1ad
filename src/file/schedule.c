/* SPDX-License-Identifier: MIT */
#include "schedule.h"

const struct field file_schedule_fields[SCHEDULE_FIELDS] = {
	[SCHEDULE_CONTINUOUS] = { "schedule.continuous", NODE_SCALAR,
	    FIELD_OPTIONAL, "write how long it runs, such as 4 d" },
	[SCHEDULE_SESSIONS] = { "schedule.sessions", NODE_MAPPING,
	    FIELD_OPTIONAL, "write {count: 10, length: 4 h, every: 1 d}" },
	[SCHEDULE_RATE] = { "schedule.rate", NODE_SCALAR | NODE_MAPPING,
	    FIELD_OPTIONAL, "write a rate, such as 22 mg/h" },
	[SCHEDULE_DOSE] = { "schedule.dose", NODE_SCALAR | NODE_MAPPING,
	    FIELD_OPTIONAL, "write the amount of a session, such as 80 mg" },
	[SCHEDULE_RAMP] = { "schedule.ramp", NODE_MAPPING,
	    FIELD_OPTIONAL, "write {from: ..., to: ...}" },
	[SCHEDULE_DAYS] = { "schedule.days", NODE_LIST,
	    FIELD_OPTIONAL, "write a list of days and their rates" },
	[SCHEDULE_PHASES] = { "schedule.phases", NODE_LIST,
	    FIELD_OPTIONAL, "write a list of times and their rates" },
	[SCHEDULE_WEAN] = { "schedule.wean", NODE_SCALAR | NODE_MAPPING,
	    FIELD_OPTIONAL, "write {over: 12 h}" },
	[SCHEDULE_TITRATE] = { "schedule.titrate", NODE_MAPPING,
	    FIELD_OPTIONAL, "write start, step, interval and max" },
};

const struct field file_sessions_fields[SESSIONS_FIELDS] = {
	[SESSIONS_COUNT] = { "schedule.sessions.count", NODE_SCALAR,
	    FIELD_OPTIONAL, "write how many sessions there are" },
	[SESSIONS_LENGTH] = { "schedule.sessions.length", NODE_SCALAR,
	    FIELD_REQUIRED, "write how long a session is, such as 4 h" },
	[SESSIONS_EVERY] = { "schedule.sessions.every", NODE_SCALAR,
	    FIELD_OPTIONAL, "write the time from start to start, such as 1 d" },
	[SESSIONS_ON] = { "schedule.sessions.on", NODE_LIST, FIELD_OPTIONAL,
	    "write days of the week, such as [mon, wed, fri]" },
	[SESSIONS_ON_DAYS] = { "schedule.sessions.on-days", NODE_LIST,
	    FIELD_OPTIONAL, "write days of the course, such as [1, 3, 5]" },
};

const struct field file_ramp_fields[RAMP_FIELDS] = {
	[RAMP_FROM] = { "schedule.ramp.from", NODE_SCALAR, FIELD_REQUIRED,
	    "write the rate of the first day" },
	[RAMP_TO] = { "schedule.ramp.to", NODE_SCALAR, FIELD_REQUIRED,
	    "write the rate of the last day" },
	[RAMP_STEP] = { "schedule.ramp.round-down-to", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
};

/* The one of a group of keys that is there, or NULL. */
static const struct node *choose(struct reading *r, const struct node *node,
    const struct node *const at[], int first, int last, const char *hint)
{
	int i, chosen = SCHEDULE_FIELDS;

	for (i = first; i <= last; i++) {
		if (at[i] == NULL)
			continue;
		if (chosen != SCHEDULE_FIELDS)
			file_tell(r, PROBLEM_CHOOSE_ONE,
			    file_node_place(at[i]), hint,
			    "schedule has both '%s' and '%s'",
			    file_field_key(&file_schedule_fields[chosen]),
			    file_field_key(&file_schedule_fields[i]));
		else
			chosen = i;
	}
	if (chosen != SCHEDULE_FIELDS)
		return at[chosen];
	if (!node->partial)
		file_tell(r, PROBLEM_CHOOSE_ONE, file_node_place(node), hint,
		    "schedule does not say %s",
		    first == SCHEDULE_RATE ? "at which rate" : "how long");
	return NULL;
}

static void check_spacing(struct scheduling *s, const struct node *length,
    const struct node *every)
{
	struct infuse_schedule *out = s->out;
	int64_t gap = out->every.min;

	if (gap < out->length.min)
		file_tell(s->reading, PROBLEM_SESSIONS_OVERLAP, every->place,
		    "every counts from start to start",
		    "sessions of '%s' cannot begin every '%s'",
		    length->text, every->text);
	else if (gap % INFUSE_MIN_PER_DAY != 0 &&
	    INFUSE_MIN_PER_DAY % gap != 0)
		file_tell(s->reading, PROBLEM_UNEVEN_SESSIONS, every->place,
		    "write whole days, or a part of 24 h such as 8 h",
		    "'%s' is neither whole days nor an even part of a day",
		    every->text);
	else if ((out->sessions - 1) * gap + out->length.min >
	    INFUSE_DURATION_MAX_MIN)
		file_tell(s->reading, PROBLEM_COURSE_TOO_LONG, every->place,
		    "", "the course would take more than 366 d");
	else
		s->rows = out->sessions;
}

/* Whether exactly one of the keys says when sessions are. */
static bool has_one(struct scheduling *s, const struct node *node,
    const struct node *const at[])
{
	static const int when[] = {
		SESSIONS_EVERY, SESSIONS_ON, SESSIONS_ON_DAYS
	};
	int i, count = 0;

	for (i = 0; i < 3; i++)
		count += at[when[i]] != NULL;
	if (count == 1 || (count == 0 && node->partial))
		return count == 1;
	file_tell(s->reading, count == 0 ? PROBLEM_MISSING_KEY :
	    PROBLEM_CHOOSE_ONE, file_node_place(node), "write every: 1 d, "
	    "on: [mon, wed, fri] or on-days: [1, 3, 5, 12]", count == 0 ?
	    "missing key 'every' in schedule.sessions" :
	    "schedule.sessions has more than one of 'every', 'on' and "
	    "'on-days'");
	return false;
}

static bool read_count(struct scheduling *s, const struct node *node,
    const struct node *const at[])
{
	if (at[SESSIONS_COUNT] != NULL)
		return file_read_number(s->reading, at[SESSIONS_COUNT],
		    INFUSE_ROWS_MAX, &s->out->sessions);
	if (at[SESSIONS_ON_DAYS] == NULL && !node->partial)
		file_tell(s->reading, PROBLEM_MISSING_KEY,
		    file_node_place(node),
		    file_sessions_fields[SESSIONS_COUNT].hint,
		    "missing key 'count' in schedule.sessions");
	return false;
}

static void read_sessions(struct scheduling *s, const struct node *node)
{
	const struct node *at[SESSIONS_FIELDS];
	bool count, length, one;

	file_fields_find(s->reading, node, file_sessions_fields,
	    SESSIONS_FIELDS, at);
	s->out->regimen = INFUSE_SESSIONS;
	count = read_count(s, node, at);
	length = file_read_duration(s->reading, at[SESSIONS_LENGTH],
	    &s->out->length);
	one = has_one(s, node, at);
	if (!one)
		return;
	if (at[SESSIONS_EVERY] == NULL) {
		if (file_read_on(s, at[SESSIONS_ON], at[SESSIONS_ON_DAYS],
		    count, at[SESSIONS_COUNT]) && length)
			s->rows = s->out->sessions;
		return;
	}
	if (file_read_duration(s->reading, at[SESSIONS_EVERY],
	    &s->out->every) && count && length)
		check_spacing(s, at[SESSIONS_LENGTH], at[SESSIONS_EVERY]);
}

void file_read_length(struct scheduling *s, const struct node *continuous,
    const struct node *sessions)
{
	const struct node *node = continuous != NULL ? continuous : sessions;

	if (node == NULL)
		return;
	s->out->length_line = file_node_place(node).line;
	if (node == sessions) {
		read_sessions(s, node);
		return;
	}
	s->out->regimen = INFUSE_CONTINUOUS;
	s->out->sessions = 1;
	if (s->open != NULL && file_is_not_stated(continuous)) {
		s->open->length = true;
		return;
	}
	if (file_read_duration(s->reading, continuous, &s->out->length))
		s->rows = (s->out->length.min + INFUSE_MIN_PER_DAY - 1) /
		    INFUSE_MIN_PER_DAY;
}

static void check_ramp(struct scheduling *s, const struct node *node,
    const struct node *const at[])
{
	const struct infuse_schedule *out = s->out;

	file_check_own(s, at[RAMP_FROM], out->from, INFUSE_SHARE_WHOLE);
	file_check_own(s, at[RAMP_TO], out->to, INFUSE_SHARE_WHOLE);
	if (out->from.per_kg != out->to.per_kg)
		file_tell(s->reading, PROBLEM_MIXED_BASIS,
		    at[RAMP_TO]->place, "write both per kg, or neither",
		    "a ramp from '%s' to '%s' has no way between",
		    at[RAMP_FROM]->text, at[RAMP_TO]->text);
	else if (s->rows == 1 &&
	    infuse_milli_cmp(file_written(out->from),
	    file_written(out->to)) != 0)
		file_tell(s->reading, PROBLEM_RAMP_OF_ONE,
		    file_node_place(node), s->doses ? "write one dose" :
		    "write rate instead of ramp",
		    "a ramp needs two days or sessions at least");
}

/* What is rounded down to has to be whole itself. */
static void set_step(struct scheduling *s, const struct node *node,
    struct infuse_rate step)
{
	if (step.part > 0)
		file_tell(s->reading, PROBLEM_TOO_FINE, node->place,
		    s->doses ? "write another step, or none" :
		    "write the step in mg/h",
		    "'%s'%s is no whole number of picograms an hour",
		    node->text, s->doses ? " a session" : "");
	else
		s->out->round_down_to.pg_per_h = step.pg_per_h;
}

static bool read_step(struct scheduling *s, const struct node *node,
    struct infuse_written_rate *out)
{
	return s->doses ? file_read_amount(s, node, 1u << INFUSE_MASS, out) :
	    file_read_rate(s->reading, node, A_RATE, out);
}

void file_read_ramp(struct scheduling *s, const struct node *node)
{
	const struct node *at[RAMP_FIELDS];
	struct infuse_written_rate step;
	bool from, to;

	file_fields_find(s->reading, node, s->doses ? file_dose_ramp_fields :
	    file_ramp_fields, RAMP_FIELDS, at);
	s->out->form = INFUSE_FORM_RAMP;
	s->out->ramp_line = file_node_place(node).line;
	from = file_read_given(s, at[RAMP_FROM], &s->out->from);
	to = file_read_given(s, at[RAMP_TO], &s->out->to);
	if (read_step(s, at[RAMP_STEP], &step))
		set_step(s, at[RAMP_STEP], step.rate);
	if (from && to)
		check_ramp(s, node, at);
}

static void read_constant(struct scheduling *s, const struct node *node)
{
	struct infuse_entry *entry = &s->out->entry[0];

	s->out->form = INFUSE_FORM_ENTRIES;
	s->out->entries = 1;
	entry->first = 1;
	entry->last = s->rows;
	entry->stated = true;
	(void)file_read_prescribed(s, node, &entry->rate);
}

static bool is_ramp(const struct node *node)
{
	int i;

	for (i = 0; i < RAMP_FIELDS && node->kind == NODE_MAPPING; i++)
		if (file_node_get(node,
		    file_field_key(&file_dose_ramp_fields[i])) != NULL)
			return true;
	return false;
}

/* One dose, with a cap and a share if need be, or the two ends of a ramp. */
static void read_dose(struct scheduling *s, const struct node *node)
{
	if (!file_has_sessions(s, node))
		return;
	s->doses = true;
	if (is_ramp(node))
		file_read_ramp(s, node);
	else
		read_constant(s, node);
	s->doses = false;
}

static int64_t greatest_common(int64_t a, int64_t b)
{
	int64_t rest;

	while (b > 0) {
		rest = a % b;
		a = b;
		b = rest;
	}
	return a;
}

/*
 * The least common multiple of the times that rates are over; those that are
 * whole pg/h at any weight need none.  Each is at most 366 d, and so is what
 * was found so far, or the sum stops there.
 */
static void take_time(int64_t *all, struct infuse_written_rate rate)
{
	struct infuse_milli of = file_written(rate);

	if (*all > INFUSE_DURATION_MAX_MIN || of.over <= 0 ||
	    (of.part == 0 && !rate.per_kg))
		return;
	*all = *all / greatest_common(*all, of.over) * of.over;
}

/* Doses are added up exactly, in parts of the times of all their rates. */
static void check_times(struct scheduling *s, const struct node *node)
{
	const struct infuse_schedule *out = s->out;
	int64_t all = 1;
	int i;

	for (i = 0; i < out->entries; i++) {
		take_time(&all, out->entry[i].rate.rate);
		take_time(&all, out->entry[i].rate.at_most);
	}
	take_time(&all, out->from);
	take_time(&all, out->to);
	take_time(&all, out->titration.start);
	take_time(&all, out->titration.max);
	take_time(&all, out->wean.step);
	if (all > INFUSE_DURATION_MAX_MIN)
		file_tell(s->reading, PROBLEM_TOO_FINE,
		    file_node_place(node), "write some of them in mg/h",
		    "the times of these rates have no common multiple up to "
		    "366 d, and their doses cannot be added up exactly");
}

/* A ramp has to arrive, and days by their numbers have to be all of them. */
static void tell_endless(struct scheduling *s, const struct node *node)
{
	file_tell(s->reading, PROBLEM_CANNOT_BE_SILENT, node->place,
	    "only rate and titrate can run as long as the order says",
	    "schedule.continuous has to be stated for a ramp, for days and "
	    "for phases");
}

/* What is titrated says itself how it is brought down. */
static void read_wean(struct scheduling *s, const struct node *chosen,
    const struct node *const at[])
{
	const struct node *node = at[SCHEDULE_WEAN];

	if (chosen != at[SCHEDULE_TITRATE])
		file_read_wean(s, node);
	else if (node != NULL && node->kind != NODE_REFUSED)
		file_tell(s->reading, PROBLEM_CHOOSE_ONE,
		    file_node_place(node), "write it under titrate",
		    "schedule has both 'titrate' and 'wean'");
	else if (file_is(chosen, NODE_MAPPING))
		file_read_wean(s, file_node_get(chosen, "wean"));
}

void file_read_schedule(struct reading *r, const struct node *node,
    const struct infuse_limits *limits, const struct bound_nodes *bounds,
    struct infuse_schedule *out, const char **goal,
    struct infuse_bands *bands, struct infuse_open *open)
{
	struct scheduling s = {
		.reading = r, .out = out, .limits = limits, .bounds = bounds,
		.bands = bands, .open = open,
	};
	const struct node *at[SCHEDULE_FIELDS], *chosen;

	if (!file_is(node, NODE_MAPPING))
		return;
	file_fields_find(r, node, file_schedule_fields, SCHEDULE_FIELDS, at);
	(void)choose(r, node, at, SCHEDULE_CONTINUOUS, SCHEDULE_SESSIONS,
	    "write either continuous or sessions");
	file_read_length(&s, at[SCHEDULE_CONTINUOUS], at[SCHEDULE_SESSIONS]);
	chosen = choose(r, node, at, SCHEDULE_RATE, SCHEDULE_TITRATE,
	    "write one of rate, dose, ramp, days, phases and titrate");
	if (chosen == NULL || chosen->kind == NODE_REFUSED)
		return;
	if (open != NULL && open->length && (chosen == at[SCHEDULE_RAMP] ||
	    chosen == at[SCHEDULE_DAYS] || chosen == at[SCHEDULE_PHASES])) {
		tell_endless(&s, at[SCHEDULE_CONTINUOUS]);
		return;
	}
	if (chosen == at[SCHEDULE_RATE])
		read_constant(&s, chosen);
	else if (chosen == at[SCHEDULE_DOSE])
		read_dose(&s, chosen);
	else if (chosen == at[SCHEDULE_RAMP])
		file_read_ramp(&s, chosen);
	else if (chosen == at[SCHEDULE_DAYS])
		file_read_days(&s, chosen);
	else if (chosen == at[SCHEDULE_PHASES])
		file_read_phases(&s, chosen);
	else
		file_read_titrate(&s, chosen, goal);
	read_wean(&s, chosen, at);
	check_times(&s, chosen);
}
