/* SPDX-License-Identifier: MIT */
#include "cause_page.h"
#include "common_page.h"
#include "figure.h"
#include "plan_page.h"
#include "programme.h"
#include "table.h"

/* One card, and what it was made from. */
struct card {
	struct page *page;
	const struct render_context *context;
	const struct infuse_plan *plan;
	const struct infuse_table *table;
	struct answer_causes causes;
	bool pump;
};

static bool is_titrated(const struct card *c)
{
	return c->context->protocol->protocol.schedule.form ==
	    INFUSE_FORM_TITRATED;
}

static void add_headline(const struct card *c)
{
	struct render_text what = { 0 }, who = { 0 };

	switch (c->table->verdict) {
	case INFUSE_STOP:
		render_add(&what, "STOP: do not start or set this");
		break;
	case INFUSE_UNCHECKED:
		render_add(&what, "UNCHECKED: not a yes, not a no.  ");
		render_add(&what, c->table->fault == INFUSE_TABLE_NO_START ?
		    "The source does not say where to start: ask the "
		    "prescriber" : "Do not start");
		break;
	case INFUSE_CAUTION:
		render_add(&what, answer_caution(&c->causes));
		break;
	case INFUSE_WITHIN:
		render_add(&what, is_titrated(c) ? "within limits to start; "
		    "each row has its own verdict" : "within limits");
		break;
	}
	page_who_only(&who, c->context);
	page_headline(c->page, c->table->verdict, &what, &who);
}

static void add_no_pump(const struct card *c)
{
	struct render_text line = { 0 };

	if (c->pump)
		return;
	if (c->table->verdict > INFUSE_UNCHECKED) {
		page_nothing_to_enter(c->page, c->context, false);
		return;
	}
	render_add(&line, "No pump settings are shown.");
	page_say(c->page, &line);
}

static void begin_part(const struct card *c, struct page_table *table,
    const struct infuse_table_row *row)
{
	struct render_text cell = { 0 };

	if (!render_has_parts(&c->context->protocol->protocol.schedule))
		return;
	render_part(&cell, row->phase, row->wean);
	page_cell_words(c->page, table, "part", &cell);
}

static void begin_row(const struct card *c, struct page_table *table,
    const struct infuse_table_row *row)
{
	struct render_text cell = { 0 };

	page_row(c->page, table);
	if (row->day > 0) {
		page_cell_words(c->page, table, row->session > 0 ?
		    "session" : "day", &cell);
		page_number(table, row->session > 0 ? row->session : row->day,
		    "");
		begin_part(c, table, row);
	}
	render_rate(&cell, row->at.rate);
	page_cell(c->page, table, "rate", "", &cell);
}

/* Every figure that a hand goes to the pump with has its unit. */
static void add_pump(const struct card *c, struct page_table *table,
    const struct infuse_figures *at)
{
	struct render_text cell = { 0 };

	if (!at->has_pump)
		return;
	render_enter(&cell, at);
	page_cell(c->page, table, "ENTER", "", &cell);
	if (at->enter.dimension != INFUSE_FLOW) {
		render_flow(&cell, at->flow);
		page_cell(c->page, table, "shows", "", &cell);
	}
	render_rate(&cell, at->given);
	page_cell(c->page, table, "pump gives", "", &cell);
}

static void add_judged(const struct card *c, struct page_table *table,
    const struct infuse_table_row *row, bool start)
{
	static const char *const words[] = {
		[INFUSE_STOP] = "STOP",
		[INFUSE_UNCHECKED] = "UNCHECKED",
		[INFUSE_CAUTION] = "CAUTION",
		[INFUSE_WITHIN] = "within limits",
	};
	struct render_text cell = { 0 };

	render_add(&cell, words[row->verdict]);
	if (start)
		render_add(&cell, "; START");
	else if (row->most)
		render_add(&cell, "; the most");
	page_row_judge(table, row->verdict);
	page_cell_words(c->page, table, "verdict", &cell);
}

static void add_rows(const struct card *c)
{
	struct page_table *table;
	struct render_text cell = { 0 };
	const struct infuse_table_row *row;
	int i;

	if (c->table->rows == 0)
		return;
	table = page_table(c->page);
	for (i = 0; i < c->table->rows; i++) {
		row = &c->table->row[i];
		begin_row(c, table, row);
		render_dose_rate_number(&cell, row->at.dose_rate);
		page_cell(c->page, table, "per kg", "mg/kg/h", &cell);
		add_pump(c, table, &row->at);
		add_judged(c, table, row, i == 0 && is_titrated(c));
	}
}

/* Whose the flow limit is; of a rate the basis in which it is written. */
static void add_whose(const struct card *c, struct render_text *value)
{
	const struct infuse_ceiling *most = &c->table->ceiling;

	render_add(value, most->limit.source == INFUSE_FROM_PROTOCOL ?
	    "the protocol's" : most->limit.source == INFUSE_FROM_ORDER ?
	    "the prescriber's" : most->limit.source == INFUSE_FROM_SITE ?
	    "the site's" : "built in");
	if (!most->limit.written.set || !most->limit.written.per_kg)
		return;
	render_add(value, ", ");
	page_basis(value, c->context, INFUSE_RATE, &most->limit.written,
	    most->limit.source, infuse_bound_weight(c->context->order,
	    most->limit.source, INFUSE_HARD_MAX));
}

/* R5: the ceiling in force, with whose it is and where. */
static void add_most(const struct card *c)
{
	const struct infuse_ceiling *most = &c->table->ceiling;
	struct render_text value = { 0 }, place = { 0 };

	if (!most->set)
		return;
	page_bar(c->page);
	render_add(&value, "above ");
	if (is_titrated(c) && c->plan->row[0].computed)
		render_rate(&value, c->plan->row[0].most.rate);
	else
		render_milli(&value, INFUSE_RATE, most->limit.milli,
		    RENDER_DECIMALS);
	render_add(&value, ": ");
	add_whose(c, &value);
	if (most->limit.source != INFUSE_FROM_ORDER)
		render_place(&place, c->context, most->limit.source,
		    most->limit.written.line);
	page_field_at(c->page, "NEVER", &value, &place);
}

static void add_rules(const struct card *c)
{
	struct render_text value = { 0 };
	int64_t most = c->table->ceiling.set ?
	    c->table->ceiling.limit.milli : INFUSE_MILLI_MAX;

	if (is_titrated(c)) {
		page_step(c->page, c->context);
		page_reasons(c->page, c->context, &c->plan->limits,
		    most);
		page_refused(c->page, c->context, most);
		render_add(&value, "no row is due: the prescriber orders each "
		    "step; may it be taken now: infuse titrate");
		page_field(c->page, "ROWS", &value);
	}
	page_causes(c->page, c->context, &c->causes, c->plan, NULL, NULL);
	page_ways(c->page, c->context);
	if (c->pump)
		page_same_number(c->page, c->context);
	page_reason(c->page, c->context, c->table->verdict == INFUSE_CAUTION &&
	    answer_wants_a_reason(&c->causes));
	page_doubt(c->page, c->context);
}

void answer_table_page(struct page *page,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_table *table)
{
	struct card c = { .page = page, .context = context, .plan = plan,
	    .table = table };
	struct render_text line = { 0 };
	int i;

	for (i = 0; i < table->rows; i++)
		c.pump = c.pump || table->row[i].at.has_pump;
	answer_causes(&c.causes, &plan->findings);
	add_headline(&c);
	page_about(page, context, plan);
	add_no_pump(&c);
	page_gap(page);
	add_rows(&c);
	add_most(&c);
	page_gap(page);
	add_rules(&c);
	if (table->verdict >= INFUSE_CAUTION) {
		render_add(&line, "Not a judgement that it suits this "
		    "patient: look at the patient first.");
		page_say(page, &line);
	}
	page_end(page, context, &plan->limits, "observations (infuse "
	    "titrate), second person (infuse verify)");
}
