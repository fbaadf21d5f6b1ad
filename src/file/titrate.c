/* SPDX-License-Identifier: MIT */
#include "schedule.h"

const struct field file_titrate_fields[TITRATE_FIELDS] = {
	[TITRATE_START] = { "schedule.titrate.start", NODE_SCALAR,
	    FIELD_REQUIRED, "write the rate to start at, or not-stated" },
	[TITRATE_STEP] = { "schedule.titrate.step", NODE_SCALAR,
	    FIELD_REQUIRED, "write how much a step is, or not-stated" },
	[TITRATE_INTERVAL] = { "schedule.titrate.interval", NODE_SCALAR,
	    FIELD_REQUIRED, "write the time between steps, or not-stated" },
	[TITRATE_MAX] = { "schedule.titrate.max", NODE_SCALAR,
	    FIELD_REQUIRED, "write the highest rate" },
	[TITRATE_GOAL] = { "schedule.titrate.goal", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
	[TITRATE_WEAN] = { "schedule.titrate.wean", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
};

/* A rate, or the word that says the source has none. */
static bool read_or_silent(struct reading *r, const struct node *node,
    struct infuse_written_rate *out, unsigned *line)
{
	if (node != NULL && node->kind != NODE_REFUSED)
		*line = file_node_place(node).line;
	return !file_is_not_stated(node) &&
	    file_read_rate(r, node, ANY_RATE, out);
}

static void read_words(struct reading *r, const struct node *goal,
    const struct node *wean, const char **out)
{
	char shown[SHOWN_MAX];

	if (!file_is_not_stated(goal))
		(void)file_read_text(r, goal, SAID_MAX, out);
	if (file_is(wean, NODE_SCALAR) && !file_is_not_stated(wean))
		file_tell(r, PROBLEM_UNKNOWN_WORD, wean->place,
		    "write not-stated, or leave the key out",
		    "a way to wean, '%s', cannot be read yet",
		    file_shown(shown, wean->text, wean->length));
}

static void note_silence(struct reading *r, const struct node *step,
    const struct node *interval)
{
	bool no_step = file_is_not_stated(step);
	bool no_interval = file_is_not_stated(interval);

	if (!no_step && !no_interval)
		return;
	file_tell(r, PROBLEM_CANNOT_TITRATE,
	    no_step ? step->place : interval->place, "",
	    "cannot titrate until a site fills %s%s%s", no_step ? "step" : "",
	    no_step && no_interval ? " and " : "",
	    no_interval ? "interval" : "");
}

static void check_start(struct scheduling *s, const struct node *start,
    const struct node *max)
{
	const struct infuse_titration *t = &s->out->titration;

	if (t->start.per_kg == t->max.per_kg &&
	    file_written(t->start) > file_written(t->max))
		file_tell(s->reading, PROBLEM_START_ABOVE_MAX, start->place,
		    "", "start '%s' is above max, '%s' on line %u",
		    start->text, max->text, max->place.line);
	else
		file_check_own(s, start, t->start, INFUSE_SHARE_WHOLE);
}

void file_read_titrate(struct scheduling *s, const struct node *node,
    const char **goal)
{
	struct reading *r = s->reading;
	struct infuse_titration *t = &s->out->titration;
	const struct node *at[TITRATE_FIELDS];
	bool max;

	file_fields_find(r, node, file_titrate_fields, TITRATE_FIELDS, at);
	s->out->form = INFUSE_FORM_TITRATED;
	t->has_start = read_or_silent(r, at[TITRATE_START], &t->start,
	    &t->start_line);
	t->has_step = read_or_silent(r, at[TITRATE_STEP], &t->step,
	    &t->step_line);
	if (file_is(at[TITRATE_INTERVAL], NODE_SCALAR))
		t->interval_line =
		    file_node_place(at[TITRATE_INTERVAL]).line;
	t->has_interval = !file_is_not_stated(at[TITRATE_INTERVAL]) &&
	    file_read_duration(r, at[TITRATE_INTERVAL], &t->interval);
	max = file_read_rate(r, at[TITRATE_MAX], ANY_RATE, &t->max);
	if (max) {
		t->max_line = file_node_place(at[TITRATE_MAX]).line;
		file_check_own(s, at[TITRATE_MAX], t->max,
		    INFUSE_SHARE_WHOLE);
	}
	if (max && t->has_start)
		check_start(s, at[TITRATE_START], at[TITRATE_MAX]);
	read_words(r, at[TITRATE_GOAL], at[TITRATE_WEAN], goal);
	note_silence(r, at[TITRATE_STEP], at[TITRATE_INTERVAL]);
}
