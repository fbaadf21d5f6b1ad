/* SPDX-License-Identifier: MIT */
#include "bags.h"
#include "common_page.h"
#include "context_tree.h"
#include "figure.h"
#include "plan_page.h"
#include "prepare_parts.h"

static bool is_sessions(const struct answer_bags *bags)
{
	return bags->context->protocol->protocol.schedule.regimen ==
	    INFUSE_SESSIONS;
}

static bool is_titrated(const struct answer_bags *bags)
{
	return bags->context->protocol->protocol.schedule.form ==
	    INFUSE_FORM_TITRATED;
}

/* Which bags have a verdict, from no to yes; the worst is the answer's. */
static enum infuse_verdict add_verdicts(struct render_text *what,
    const struct answer_bags *bags)
{
	static const char *const words[] = {
		"STOP: ", "UNCHECKED: ", "CAUTION: ", "within limits: "
	};
	enum infuse_verdict worst = INFUSE_WITHIN;
	const char *between;
	int v, i;

	for (v = INFUSE_STOP; v <= INFUSE_WITHIN; v++) {
		between = words[v];
		for (i = 0; i < bags->count; i++) {
			if ((int)bags->of[i].choice.verdict != v)
				continue;
			if (between == words[v] && what->length > 0)
				render_add(what, "; ");
			render_add(what, between);
			render_quote(what, bags->of[i].bag->name);
			between = ", ";
			worst = infuse_verdict_least(worst,
			    bags->of[i].choice.verdict);
		}
	}
	return worst;
}

/* New bags in 24 h, or in a session; two decimals, down. */
static void add_changes(struct render_text *text,
    const struct answer_bags *bags, const struct infuse_bag_use *use)
{
	const struct infuse_schedule *schedule =
	    &bags->context->protocol->protocol.schedule;
	char number[INFUSE_NUMBER_MAX];
	int64_t hundredths = is_sessions(bags) ?
	    use->bags * 100 / schedule->sessions :
	    use->bags * 100 * INFUSE_MIN_PER_DAY / schedule->length.min;

	infuse_number(number, hundredths, 2, 2, INFUSE_DOWN, INFUSE_COMMAS);
	render_add(text, number);
}

static void add_use(struct page *page, struct page_table *table,
    const struct answer_bags *bags, const struct infuse_bag_use *use)
{
	struct render_text cell = { 0 };

	if (!use->known)
		return;
	render_duration(&cell, use->lasts);
	page_cell(page, table, "lasts", "", &cell);
	bags_count(&cell, use->bags);
	page_cell(page, table, "bags", "", &cell);
	add_changes(&cell, bags, use);
	page_cell(page, table, is_sessions(bags) ? "a session" : "a day", "",
	    &cell);
	bags_portion_number(&cell, use->left);
	render_add(&cell, " mg");
	page_cell(page, table, "left over", "", &cell);
}

/* One bag, or one end of a titration that is run from it. */
static void add_line(struct page *page, struct page_table *table,
    const struct answer_bags *bags, const struct answer_bag *one,
    const char *at, const struct infuse_bag_use *use)
{
	struct render_text cell = { 0 };

	page_row(page, table);
	render_quote(&cell, one->bag->name);
	page_cell_words(page, table, "bag", &cell);
	render_strength(&cell, one->bag->strength);
	page_cell_words(page, table, "label", &cell);
	if (at != NULL) {
		render_add(&cell, at);
		page_cell_words(page, table, "at", &cell);
	}
	add_use(page, table, bags, use);
	render_add(&cell, render_verdict(one->choice.verdict));
	page_row_judge(table, one->choice.verdict);
	page_cell_words(page, table, "verdict", &cell);
}

static void add_summary(struct page *page, const struct answer_bags *bags)
{
	struct page_table *table = page_table(page);
	const struct answer_bag *one;
	int i;

	for (i = 0; i < bags->count; i++) {
		one = &bags->of[i];
		if (!one->choice.has_bags || !one->choice.ranged) {
			add_line(page, table, bags, one, NULL,
			    &one->choice.least);
			continue;
		}
		if (one->choice.least.known)
			add_line(page, table, bags, one, "START",
			    &one->choice.least);
		add_line(page, table, bags, one, "MOST", &one->choice.most);
	}
}

/* One line: a day or session, or an end of a titration. */
static void add_off(struct page *page, struct page_table *table,
    const struct answer_bags *bags, int row, bool most)
{
	const struct infuse_bag_choice *choice;
	struct render_text cell = { 0 };
	int i;

	for (i = 0; i < bags->count; i++) {
		choice = &bags->of[i].choice;
		if (most ? choice->most_known : choice->has_bags &&
		    choice->off_known[row]) {
			render_deviation_number(&cell, most ?
			    choice->most_off : choice->off[row]);
			render_add(&cell, " %");
		} else {
			render_add(&cell, "-");
		}
		page_cell(page, table, bags->of[i].bag->name, "", &cell);
	}
}

static void add_deviations(struct page *page, const struct answer_bags *bags)
{
	struct page_table *table = page_table(page);
	struct render_text cell = { 0 };
	int i;

	if (is_titrated(bags)) {
		for (i = 0; i < 2; i++) {
			page_row(page, table);
			render_add(&cell, i == 0 ? "START" : "MOST");
			page_cell_words(page, table, "off at", &cell);
			add_off(page, table, bags, 0, i == 1);
		}
		return;
	}
	for (i = 0; i < bags->plan->rows; i++) {
		page_row(page, table);
		page_cell_words(page, table, is_sessions(bags) ?
		    "off in session" : "off on day", &cell);
		page_number(table, is_sessions(bags) ?
		    bags->plan->row[i].session : bags->plan->row[i].day, "");
		add_off(page, table, bags, i, false);
	}
}

/* Each bag has a strength: that is not what was not said. */
static void add_end(struct page *page, const struct answer_bags *bags)
{
	struct render_context context = *bags->context;
	struct infuse_order order = *context.order;

	order.has_strength = true;
	order.strength = bags->of[0].bag->strength;
	context.order = &order;
	page_end(page, &context, &bags->plan->limits, NULL);
}

void answer_bags_page(struct page *page, const struct answer_bags *bags)
{
	struct render_text what = { 0 }, who = { 0 };
	enum infuse_verdict worst = add_verdicts(&what, bags);

	page_who(&who, bags->context);
	page_headline(page, worst, &what, &who);
	page_about(page, bags->context, bags->plan);
	page_gap(page);
	add_summary(page, bags);
	render_add(&what, "lasts: at the highest rate, or as long as the site "
	    "lets a bag hang");
	page_note(page, &what);
	if (is_titrated(bags)) {
		render_add(&what, "START, and MOST, all along; no path between "
		    "is taken for granted, and MOST is a limit");
		page_note(page, &what);
	}
	page_gap(page);
	add_deviations(page, bags);
	render_add(&what, "what the pump's step takes off the order; - has "
	    "nothing to enter");
	page_note(page, &what);
	page_gap(page);
	page_doubt(page, bags->context);
	render_add(&what, "side by side, and none is recommended; why a "
	    "verdict, and how it is made: infuse prepare --bag NAME");
	page_field(page, "NOTE", &what);
	add_end(page, bags);
}

static void json_use(struct json *json, const char *key,
    const struct infuse_bag_use *use)
{
	if (!use->known) {
		json_null(json, key);
		return;
	}
	json_begin(json, key, '{');
	json_count(json, "bags", use->bags);
	json_quantity(json, "lasts", INFUSE_DURATION, use->lasts.min, false);
	json_quantity(json, "highest", INFUSE_FLOW,
	    use->highest.hundredth_ml_per_h, false);
	json_quantity(json, "left_in_bags", INFUSE_MASS, use->left.whole.pg,
	    use->left.part != 0);
	json_end(json, '}');
}

static void json_off(struct json *json, const char *key, bool known,
    int64_t off)
{
	if (known)
		json_figure(json, key, off, 3, "%", off != 0);
	else
		json_null(json, key);
}

static void json_one(struct json *json, const struct answer_bag *one)
{
	const struct infuse_bag_choice *choice = &one->choice;
	int i;

	json_begin(json, NULL, '{');
	json_string(json, "name", one->bag->name);
	json_quoted(json, "label", one->bag->label);
	json_string(json, "verdict", render_verdict_key(choice->verdict));
	json_use(json, "least", &choice->least);
	json_use(json, "most", &choice->most);
	json_begin(json, "deviations", '[');
	for (i = 0; i < choice->rows; i++)
		json_off(json, NULL, choice->off_known[i], choice->off[i]);
	json_end(json, ']');
	json_off(json, "deviation_at_most", choice->most_known,
	    choice->most_off);
	json_end(json, '}');
}

void answer_bags_tree(struct answer *tree, const struct answer_bags *bags)
{
	struct json json = json_of(tree);
	struct render_text what = { 0 };
	int i;

	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-prepare-compare/1");
	json_context(&json, bags->context);
	json_string(&json, "verdict",
	    render_verdict_key(add_verdicts(&what, bags)));
	tree->failed = tree->failed || what.failed;
	render_text_free(&what);
	json_begin(&json, "bags", '[');
	for (i = 0; i < bags->count; i++)
		json_one(&json, &bags->of[i]);
	json_end(&json, ']');
	json_end(&json, '}');
}
