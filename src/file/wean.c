/* SPDX-License-Identifier: MIT */
/* How an infusion is brought down when its time is over. */
#include "lint.h"
#include "schedule.h"

const struct field file_wean_fields[WEAN_FIELDS] = {
	[WEAN_OVER] = { "schedule.wean.over", NODE_SCALAR, FIELD_OPTIONAL,
	    "write how long it takes, such as 12 h" },
	[WEAN_STEP] = { "schedule.wean.step", NODE_SCALAR, FIELD_OPTIONAL,
	    "write how much a fall is, such as 2.5 mg/h" },
	[WEAN_INTERVAL] = { "schedule.wean.interval", NODE_SCALAR,
	    FIELD_OPTIONAL,
	    "write how long each rate is kept, such as 4 h" },
};

/* Where the source gives the time alone (see the manual). */
#define HOURLY 60

/* The rate that it is brought down from, as written; of which at most all. */
struct last {
	bool known;
	bool capped;
	struct infuse_written_rate rate;
	int64_t share;
};

static struct last last_of(const struct infuse_schedule *s)
{
	struct last out = { .share = INFUSE_SHARE_WHOLE };
	const struct infuse_prescribed *rate;

	out.known = s->form != INFUSE_FORM_ENTRIES || s->entries > 0;
	if (s->form == INFUSE_FORM_TITRATED) {
		out.rate = s->titration.max;
		out.capped = s->titration.max_capped;
	} else if (s->form == INFUSE_FORM_RAMP) {
		out.rate = s->to;
	} else if (out.known) {
		rate = &s->entry[s->entries - 1].rate;
		out.rate = rate->rate;
		out.capped = rate->capped;
		out.share = rate->share;
	}
	return out;
}

/* So many of them, in their parts. */
static struct infuse_milli times(struct infuse_milli of, int64_t n)
{
	int64_t parts = of.part * n;
	int64_t carry = of.over > 0 ? parts / of.over : 0;
	struct infuse_milli out = of;

	out.milli = of.milli * n + carry;
	out.part = (int32_t)(parts - carry * of.over);
	return out;
}

/* How many rates there are between one and nothing; those at one count. */
static int64_t falls(struct last last, struct infuse_written_rate step)
{
	struct infuse_milli from = file_written(last.rate);
	struct infuse_milli by = file_written(step);
	int64_t n = 1;

	if (last.share != INFUSE_SHARE_WHOLE)
		from = infuse_whole_milli(infuse_fraction(from.milli,
		    last.share, INFUSE_SHARE_WHOLE));
	while (n < INFUSE_ROWS_MAX && by.milli <= INFUSE_MILLI_MAX / (n + 1) &&
	    infuse_milli_cmp(times(by, n), from) < 0)
		n++;
	return n - 1;
}

static bool read_over(struct scheduling *s, const struct node *const at[])
{
	struct infuse_wean *wean = &s->out->wean;
	struct infuse_duration over;
	bool hourly = at[WEAN_INTERVAL] == NULL;
	bool good = file_read_duration(s->reading, at[WEAN_OVER], &over);

	wean->interval.min = HOURLY;
	wean->worked_out = hourly;
	if (!hourly)
		good = file_read_duration(s->reading, at[WEAN_INTERVAL],
		    &wean->interval) && good;
	if (!good)
		return false;
	wean->steps = over.min / wean->interval.min;
	if (over.min % wean->interval.min == 0 &&
	    wean->steps < INFUSE_ROWS_MAX)
		return true;
	file_tell(s->reading, PROBLEM_BAD_WEAN, at[WEAN_OVER]->place,
	    hourly ? "write interval, how long each rate is kept" :
	    "write a time that the interval divides evenly",
	    hourly ? "'%s' is no whole number of hours, up to 365" :
	    "'%s' is no whole number of intervals, up to 365",
	    at[WEAN_OVER]->text);
	return false;
}

static bool check_step(struct scheduling *s, const struct node *step,
    struct last last)
{
	struct infuse_wean *wean = &s->out->wean;

	if (last.rate.per_kg != wean->step.per_kg) {
		file_tell(s->reading, PROBLEM_MIXED_BASIS, step->place,
		    "write the step per kg where the last rate is, and flat "
		    "where it is not; or write over",
		    "how many falls of '%s' there are differs by weight",
		    step->text);
		return false;
	}
	if (last.capped) {
		file_tell(s->reading, PROBLEM_BAD_WEAN, step->place,
		    "write over and interval",
		    "how many falls of '%s' there are differs by weight, as "
		    "the last rate has a cap", step->text);
		return false;
	}
	wean->steps = falls(last, wean->step);
	if (wean->steps > 0 && wean->steps < INFUSE_ROWS_MAX - 1)
		return true;
	file_tell(s->reading, PROBLEM_BAD_WEAN, step->place,
	    wean->steps > 0 ? "write a larger step" :
	    "write a smaller step, or leave wean out",
	    wean->steps > 0 ? "a fall of '%s' would take too many steps" :
	    "a fall of '%s' ends the infusion at once", step->text);
	return false;
}

static bool read_step(struct scheduling *s, const struct node *node,
    const struct node *const at[])
{
	struct infuse_wean *wean = &s->out->wean;
	struct last last = last_of(s->out);
	bool good = file_read_rate(s->reading, at[WEAN_STEP], ANY_RATE,
	    &wean->step);

	wean->by_step = true;
	if (at[WEAN_INTERVAL] == NULL) {
		if (!node->partial)
			file_tell(s->reading, PROBLEM_MISSING_KEY,
			    file_node_place(node),
			    file_wean_fields[WEAN_INTERVAL].hint,
			    "missing key 'interval' in wean");
		return false;
	}
	good = file_read_duration(s->reading, at[WEAN_INTERVAL],
	    &wean->interval) && good;
	return good && last.known && check_step(s, at[WEAN_STEP], last);
}

static bool read_parts(struct scheduling *s, const struct node *node)
{
	const struct node *at[WEAN_FIELDS];

	file_fields_find(s->reading, node, file_wean_fields, WEAN_FIELDS, at);
	if (at[WEAN_OVER] != NULL && at[WEAN_STEP] != NULL) {
		file_tell(s->reading, PROBLEM_CHOOSE_ONE,
		    file_node_place(node), "write one of over and step",
		    "wean has both 'over' and 'step'");
		return false;
	}
	if (at[WEAN_OVER] != NULL)
		return read_over(s, at);
	if (at[WEAN_STEP] != NULL)
		return read_step(s, node, at);
	if (!node->partial)
		file_tell(s->reading, PROBLEM_MISSING_KEY,
		    file_node_place(node),
		    "write {over: 12 h}, or {step: 2.5 mg/h, interval: 4 h}",
		    "wean does not say how");
	return false;
}

/* The time of the wean comes on top; and every step of it is a row. */
static bool add_time(struct scheduling *s, const struct node *node)
{
	struct infuse_schedule *out = s->out;
	int64_t more = out->wean.steps * out->wean.interval.min;
	int64_t whole = out->length.min;
	int64_t days = more / INFUSE_MIN_PER_DAY + 2;

	if (whole > INFUSE_DURATION_MAX_MIN - more) {
		file_tell(s->reading, PROBLEM_COURSE_TOO_LONG,
		    file_node_place(node), "",
		    "with its wean the course would take more than 366 d");
		return false;
	}
	if (s->rows + out->wean.steps + days > INFUSE_ROWS_MAX) {
		file_tell(s->reading, PROBLEM_BAD_WEAN, file_node_place(node),
		    "write fewer steps, each kept for longer",
		    "with its wean the course would have more than 366 rows");
		return false;
	}
	if (whole > 0)
		out->length.min += more;
	return true;
}

void file_read_wean(struct scheduling *s, const struct node *node)
{
	struct infuse_wean *wean = &s->out->wean;
	static const struct infuse_wean none;
	char shown[SHOWN_MAX];

	if (node == NULL || node->kind == NODE_REFUSED ||
	    file_is_not_stated(node))
		return;
	wean->line = file_node_place(node).line;
	if (file_is(node, NODE_SCALAR))
		file_tell(s->reading, PROBLEM_UNKNOWN_WORD, node->place,
		    "write {over: 12 h}, {step: 2.5 mg/h, interval: 4 h} or "
		    "not-stated", "'%s' is no way to wean",
		    file_shown(shown, node->text, node->length));
	else if (s->out->regimen == INFUSE_SESSIONS)
		file_tell(s->reading, PROBLEM_BAD_WEAN, file_node_place(node),
		    "write the way down as phases of a session",
		    "a course of sessions is not weaned");
	else if (read_parts(s, node) && add_time(s, node))
		return;
	*wean = none;
}

void file_lint_wean(struct reading *r, const struct node *node,
    const struct infuse_schedule *s)
{
	int64_t wean = s->wean.steps * s->wean.interval.min;
	char time[LINT_TEXT_MAX];

	if (wean <= s->length.min - wean || s->length.min == 0)
		return;
	file_tell(r, PROBLEM_LONG_WEAN, file_node_place(node), "",
	    "the wean of %s is longer than the infusion before it",
	    file_quantity(time, INFUSE_DURATION, wean));
}
