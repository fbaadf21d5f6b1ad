/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include <infuse/table.h>
#include <infuse/text.h>

#include "../core/ceiling.h"
#include "../core/step.h"
#include "../core/whole.h"

struct tabling {
	struct infuse_table *out;
	const struct infuse_case *of;
	const struct infuse_plan *plan;
	struct core_setup setup;
};

static const struct infuse_titration *titration_of(const struct tabling *t)
{
	return &t->of->protocol->schedule.titration;
}

static bool is_titrated(const struct tabling *t)
{
	return t->of->protocol->schedule.form == INFUSE_FORM_TITRATED;
}

/* The question of infuse check about this very rate (R4). */
static enum infuse_verdict ask(const struct tabling *t,
    struct infuse_figures *at, struct infuse_rate rate,
    const struct infuse_row *row)
{
	struct infuse_question question = { .typed = "" };
	struct infuse_answer answer;

	question.rate = rate;
	question.unit = infuse_unit_find("mg/h", 4, 1u << INFUSE_RATE);
	question.written_milli = rate.pg_per_h / (INFUSE_PG_PER_MG / 1000);
	if (row != NULL) {
		question.day = row->day;
		question.past.has_elapsed = row->phase > 0 ||
		    t->of->protocol->schedule.wean.steps > 0;
		question.past.elapsed = row->into;
	}
	infuse_check(&answer, t->of, t->plan, &question);
	*at = answer.at;
	return answer.verdict;
}

/* False where there is no room. */
static bool add(struct tabling *t, struct infuse_rate rate,
    const struct infuse_row *row)
{
	struct infuse_table_row *to = &t->out->row[t->out->rows];

	if (t->out->rows == INFUSE_ROWS_MAX)
		return false;
	t->out->rows++;
	to->most = false;
	to->day = row != NULL ? row->day : 0;
	to->session = row != NULL ? row->session : 0;
	to->phase = row != NULL ? row->phase : 0;
	to->wean = row != NULL ? row->wean : 0;
	to->verdict = ask(t, &to->at, rate, row);
	return true;
}

static void add_schedule(struct tabling *t)
{
	const struct infuse_row *row;
	int i;

	for (i = 0; i < t->plan->rows; i++) {
		row = &t->plan->row[i];
		if (row->computed)
			(void)add(t, row->at.rate, row);
	}
}

static int64_t keyed(const struct tabling *t, int64_t milli)
{
	return t->setup.has_strength ? core_entered(milli, t->setup) : milli;
}

/* As in a ladder: whole pg/h between the start and the top. */
static struct infuse_rate rate_of(int64_t milli)
{
	struct infuse_rate out = { .pg_per_h = milli / 1000 };

	return out;
}

/*
 * The start, then by steps up to the ceiling, which is the last even where
 * that step is smaller, unless it enters the same figure (S-25).
 */
static void add_steps(struct tabling *t, struct infuse_milli start,
    struct infuse_milli top, int64_t step)
{
	struct infuse_rate rate;
	int64_t milli = start.milli;

	if (!infuse_rate_of_milli(&rate, start) || !add(t, rate, NULL))
		return;
	for (milli += step; milli < top.milli; milli += step)
		if (!add(t, rate_of(milli), NULL)) {
			t->out->fault = INFUSE_TABLE_LONG;
			t->out->rows = 0;
			return;
		}
	if (infuse_milli_cmp(start, top) < 0 &&
	    keyed(t, milli - step) < keyed(t, top.milli) &&
	    infuse_rate_of_milli(&rate, top) && !add(t, rate, NULL)) {
		t->out->fault = INFUSE_TABLE_LONG;
		t->out->rows = 0;
		return;
	}
	t->out->row[t->out->rows - 1].most =
	    keyed(t, infuse_rate_milli(t->out->row[t->out->rows - 1].at.rate)
	    .milli) == keyed(t, top.milli);
}

static void add_titration(struct tabling *t,
    const struct infuse_written_rate *every)
{
	const struct infuse_titration *titration = titration_of(t);
	struct infuse_weight dosing = infuse_dosing_weight(&t->of->order);
	struct infuse_milli start, top, step;

	top = infuse_effective_milli(&t->out->ceiling.limit);
	start = infuse_written_milli(titration->start, dosing);
	if (!titration->has_start) {
		t->out->fault = INFUSE_TABLE_NO_START;
		return;
	}
	if (infuse_milli_cmp(start, top) > 0) {
		t->out->fault = INFUSE_TABLE_ABOVE;
		return;
	}
	if (every == NULL && !titration->has_step) {
		t->out->fault = INFUSE_TABLE_NO_STEP;
		return;
	}
	step = infuse_written_milli(every != NULL ? *every : titration->step,
	    dosing);
	t->out->step = rate_of(step.milli);
	if (step.milli == 0 || !core_step_shows(step.milli, t->setup)) {
		t->out->fault = INFUSE_TABLE_SMALL;
		return;
	}
	add_steps(t, start, top, step.milli);
}

/* S-06, S-12: nothing to key, in any row. */
static void take_pump_away(struct infuse_table *out)
{
	int i;

	for (i = 0; i < out->rows; i++)
		core_no_pump(&out->row[i].at);
}

void infuse_table_make(struct infuse_table *out, const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_written_rate *every)
{
	struct tabling t = { out, of, plan, core_setup_of(&of->order) };

	out->fault = INFUSE_TABLE_MADE;
	out->rows = 0;
	out->step = out->keyable = rate_of(0);
	if (!infuse_rate_of_milli(&out->keyable,
	    infuse_whole_milli(core_keyed(t.setup))))
		out->keyable = rate_of(0);
	out->ceiling = is_titrated(&t) ? plan->ceiling :
	    core_ceiling(core_no_ceiling(), &plan->limits, t.setup);
	if (is_titrated(&t))
		add_titration(&t, every);
	else if (every != NULL)
		out->fault = INFUSE_TABLE_SCHEDULED;
	else
		add_schedule(&t);
	out->verdict = plan->verdict;
	if (out->fault == INFUSE_TABLE_NO_START)
		out->verdict = infuse_verdict_least(out->verdict,
		    INFUSE_UNCHECKED);
	if (out->verdict <= INFUSE_UNCHECKED || !core_may_enter(of))
		take_pump_away(out);
}
