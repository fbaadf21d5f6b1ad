/* SPDX-License-Identifier: MIT */
#include "bands.h"
#include "lint.h"

const struct field file_titrate_fields[TITRATE_FIELDS] = {
	[TITRATE_START] = { "schedule.titrate.start",
	    NODE_SCALAR | NODE_LIST | NODE_MAPPING,
	    FIELD_REQUIRED, "write the rate to start at, or not-stated" },
	[TITRATE_STEP] = { "schedule.titrate.step", NODE_SCALAR | NODE_MAPPING,
	    FIELD_REQUIRED, "write how much a step is, or not-stated" },
	[TITRATE_INTERVAL] = { "schedule.titrate.interval",
	    NODE_SCALAR | NODE_MAPPING,
	    FIELD_REQUIRED, "write the time between steps, or not-stated" },
	[TITRATE_MAX] = { "schedule.titrate.max",
	    NODE_SCALAR | NODE_MAPPING | NODE_LIST, FIELD_REQUIRED, "write the highest rate" },
	[TITRATE_GOAL] = { "schedule.titrate.goal", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
	[TITRATE_WEAN] = { "schedule.titrate.wean",
	    NODE_SCALAR | NODE_MAPPING, FIELD_OPTIONAL, NULL },
};

const struct field file_most_fields[MOST_FIELDS] = {
	[MOST_RATE] = { "schedule.titrate.max.rate", NODE_SCALAR,
	    FIELD_REQUIRED, "write the highest rate, as in 0.3 mg/kg/h" },
	[MOST_AT_MOST] = { "schedule.titrate.max.at-most", NODE_SCALAR,
	    FIELD_OPTIONAL, "write the cap, as in 10 mg/h" },
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

/* The maximum as written: one rate, or two of which the lesser counts. */
struct most_nodes {
	const struct node *rate;
	const struct node *at_most;	/* or NULL */
};

static bool is_above(struct infuse_written_rate a,
    struct infuse_written_rate b)
{
	return a.per_kg == b.per_kg &&
	    infuse_milli_cmp(file_written(a), file_written(b)) > 0;
}

/* Of a range, its upper end. */
static void check_start(struct scheduling *s, const struct node *node,
    const struct most_nodes *most)
{
	const struct infuse_titration *t = &s->out->titration;
	bool range = s->open != NULL && s->open->start;
	const struct node *start = range ? file_node_get(node, "to") : node;
	struct infuse_written_rate rate = range ? s->open->start_to :
	    t->start;
	const struct node *max = NULL;

	if (t->max_capped && is_above(rate, t->max_at_most))
		max = most->at_most;
	else if (is_above(rate, t->max))
		max = most->rate;
	if (max != NULL)
		file_tell(s->reading, PROBLEM_START_ABOVE_MAX, start->place,
		    "", "start '%s' is above max, '%s' on line %u",
		    start->text, max->text, max->place.line);
	else
		file_check_own(s, start, rate, INFUSE_SHARE_WHOLE);
}

static void find_most(struct reading *r, const struct node *node,
    struct most_nodes *out)
{
	const struct node *at[MOST_FIELDS];

	out->rate = node;
	out->at_most = NULL;
	if (!file_is(node, NODE_MAPPING))
		return;
	file_fields_find(r, node, file_most_fields, MOST_FIELDS, at);
	out->rate = at[MOST_RATE];
	out->at_most = at[MOST_AT_MOST];
}

/* False where there is no maximum to compare with. */
static bool read_most(struct scheduling *s, const struct node *node,
    struct most_nodes *nodes)
{
	struct infuse_titration *t = &s->out->titration;

	find_most(s->reading, node, nodes);
	if (file_is(node, NODE_SCALAR) || file_is(node, NODE_MAPPING))
		t->max_line = file_node_place(node).line;
	if (!file_read_rate(s->reading, nodes->rate, ANY_RATE, &t->max))
		return false;
	t->max_capped = file_read_rate(s->reading, nodes->at_most, ANY_RATE,
	    &t->max_at_most);
	if (nodes->at_most != NULL && !t->max_capped)
		return false;
	if (!t->max_capped || !is_above(t->max, t->max_at_most))
		file_check_own(s, nodes->rate, t->max, INFUSE_SHARE_WHOLE);
	if (t->max_capped && !is_above(t->max_at_most, t->max))
		file_check_own(s, nodes->at_most, t->max_at_most,
		    INFUSE_SHARE_WHOLE);
	return true;
}

/* Until a patient is known: the least start, the greatest maximum. */
static bool take_end(struct infuse_written_rate *out, unsigned *line,
    const struct infuse_band *band, int count, bool least)
{
	int i, taken = 0;

	for (i = 1; i < count; i++)
		if (least ? is_above(band[taken].rate, band[i].rate) :
		    is_above(band[i].rate, band[taken].rate))
			taken = i;
	if (count == 0)
		return false;
	*out = band[taken].rate;
	*line = band[taken].line;
	return true;
}

static void refuse_bands(struct scheduling *s, const struct node *list)
{
	file_tell(s->reading, PROBLEM_BAD_BAND, file_node_place(list),
	    "write one rate", "a reading has one rate for all patients");
}

static bool refuse_range(struct scheduling *s, const struct node *node)
{
	file_tell(s->reading, PROBLEM_BAD_BAND, file_node_place(node),
	    "write one figure", "a reading has no ranges to pick from");
	return false;
}

/* All of the range has to be a start that the protocol's limits allow. */
static bool read_start_range(struct scheduling *s, const struct node *node)
{
	struct infuse_titration *t = &s->out->titration;

	if (s->open == NULL)
		return refuse_range(s, node);
	t->start_line = file_node_place(node).line;
	s->open->start = file_read_rate_range(s->reading, node,
	    &s->open->start_from, &s->open->start_to);
	t->start = s->open->start_from;
	return s->open->start;
}

static bool read_step(struct scheduling *s, const struct node *node)
{
	struct infuse_titration *t = &s->out->titration;

	if (!file_is(node, NODE_MAPPING))
		return read_or_silent(s->reading, node, &t->step,
		    &t->step_line);
	if (s->open == NULL)
		return refuse_range(s, node);
	t->step_line = file_node_place(node).line;
	s->open->step = file_read_rate_range(s->reading, node,
	    &s->open->step_from, &s->open->step_to);
	t->step = s->open->step_from;
	return s->open->step;
}

static bool read_interval(struct scheduling *s, const struct node *node)
{
	struct infuse_titration *t = &s->out->titration;

	if (file_is(node, NODE_SCALAR) || file_is(node, NODE_MAPPING))
		t->interval_line = file_node_place(node).line;
	if (!file_is(node, NODE_MAPPING))
		return !file_is_not_stated(node) &&
		    file_read_duration(s->reading, node, &t->interval);
	if (s->open == NULL)
		return refuse_range(s, node);
	s->open->interval = file_read_duration_range(s->reading, node,
	    &s->open->interval_from, &s->open->interval_to);
	t->interval = s->open->interval_from;
	return s->open->interval;
}

static bool read_start(struct scheduling *s, const struct node *node)
{
	struct infuse_titration *t = &s->out->titration;

	if (file_is(node, NODE_MAPPING))
		return read_start_range(s, node);
	if (!file_is(node, NODE_LIST))
		return read_or_silent(s->reading, node, &t->start,
		    &t->start_line);
	if (s->bands == NULL) {
		refuse_bands(s, node);
		return false;
	}
	s->bands->starts = file_read_bands(s, node, s->bands->start);
	return take_end(&t->start, &t->start_line, s->bands->start,
	    s->bands->starts, true);
}

static bool read_max(struct scheduling *s, const struct node *node,
    struct most_nodes *most)
{
	struct infuse_titration *t = &s->out->titration;

	if (!file_is(node, NODE_LIST))
		return read_most(s, node, most);
	most->rate = most->at_most = NULL;
	if (s->bands == NULL) {
		refuse_bands(s, node);
		return false;
	}
	s->bands->maxes = file_read_bands(s, node, s->bands->max);
	return take_end(&t->max, &t->max_line, s->bands->max,
	    s->bands->maxes, false);
}

/* One rate for all stands for a band that everybody is in. */
static void fill_bands(struct scheduling *s)
{
	const struct infuse_titration *t = &s->out->titration;
	struct infuse_bands *bands = s->bands;
	struct infuse_band all = {
		.weight_to_g = INT64_MAX, .age_to = INT64_MAX,
	};

	if (bands->starts == 0 && t->has_start) {
		bands->start[0] = all;
		bands->start[0].rate = t->start;
		bands->start[0].line = t->start_line;
		bands->starts = 1;
	}
	if (bands->maxes == 0 && !t->max_capped) {
		bands->max[0] = all;
		bands->max[0].rate = t->max;
		bands->max[0].line = t->max_line;
		bands->maxes = 1;
	}
}

void file_read_titrate(struct scheduling *s, const struct node *node,
    const char **goal)
{
	struct reading *r = s->reading;
	struct infuse_titration *t = &s->out->titration;
	const struct node *at[TITRATE_FIELDS];
	struct most_nodes most;
	bool max;

	file_fields_find(r, node, file_titrate_fields, TITRATE_FIELDS, at);
	s->out->form = INFUSE_FORM_TITRATED;
	t->has_start = read_start(s, at[TITRATE_START]);
	t->has_step = read_step(s, at[TITRATE_STEP]);
	t->has_interval = read_interval(s, at[TITRATE_INTERVAL]);
	max = read_max(s, at[TITRATE_MAX], &most);
	if (s->bands != NULL && s->bands->maxes > 0 && s->open != NULL &&
	    s->open->start)
		file_tell(r, PROBLEM_BAD_BAND,
		    file_node_place(at[TITRATE_START]),
		    "write a start for each of them, or one for all",
		    "a range to start in, and a max that differs by patient");
	else if (s->bands != NULL && s->bands->starts + s->bands->maxes > 0 &&
	    max && !r->failed) {
		fill_bands(s);
		file_check_bands(s, node);
	} else if (max && t->has_start) {
		check_start(s, at[TITRATE_START], &most);
	}
	if (!file_is_not_stated(at[TITRATE_GOAL]))
		(void)file_read_text(r, at[TITRATE_GOAL], SAID_MAX, goal);
	note_silence(r, at[TITRATE_STEP], at[TITRATE_INTERVAL]);
}
