/* SPDX-License-Identifier: MIT */

/*
 * The walks at the end of the safety decisions, figure by figure from
 * tests/data/walks.tsv, against plans and checks of the built-in files.  The
 * rows with a command are for tests/check-walks.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <infuse/convert.h>

#include "../../src/answer/check.h"
#include "../../src/answer/plan.h"
#include "built_in.h"
#include "paged.h"
#include "table.h"

/* One row of the table, and what was made of its case. */
struct walk {
	const struct built_in *all;
	struct table table;
	const struct infuse_protocol_document *document;
	struct infuse_case of;
	struct infuse_plan plan;
	bool checked;
	struct infuse_question question;
	struct infuse_answer answer;
	int skipped;
	int compared;
};

/* The text between quotes behind an option, or the next word. */
static bool option(char *out, size_t size, const struct walk *w,
    const char *name)
{
	const char *at = strstr(table_cell(&w->table, "options"), name);
	size_t length;

	if (at == NULL)
		return false;
	at += strlen(name) + 1;
	if (*at == '"')
		at++;
	length = strcspn(at, at[-1] == '"' ? "\"" : " ");
	assert_true(length < size);
	memcpy(out, at, length);
	out[length] = '\0';
	return true;
}

static void set_strength(struct walk *w)
{
	char text[64];

	if (!option(text, sizeof(text), w, "--strength"))
		return;
	w->of.order.has_strength = true;
	w->of.order.strength.amount.pg = table_quantity(text);
	w->of.order.strength.volume.hundredth_ml = 100;
}

/* "41.7 mL/h": what the strength makes of it, as infuse check does. */
static void ask(struct walk *w)
{
	static const struct infuse_question empty;
	struct infuse_written written;
	struct infuse_flow flow;
	struct infuse_fault fault;
	char text[64];
	int i;

	w->checked = option(text, sizeof(text), w, "--rate");
	if (!w->checked || !w->of.order.has_strength)
		return;
	w->question = empty;
	assert_true(infuse_read_written(&written, text, strlen(text),
	    1u << INFUSE_FLOW, &fault));
	flow.hundredth_ml_per_h = table_quantity(text);
	assert_true(infuse_rate_of_flow(&w->question.rate, flow,
	    w->of.order.strength));
	w->question.typed = "";
	w->question.unit = written.unit;
	w->question.written_milli = written.digits;
	for (i = written.decimals; i < 3; i++)
		w->question.written_milli *= 10;
	infuse_check(&w->answer, &w->of, &w->plan, &w->question);
}

static bool open_walk(struct walk *w)
{
	enum infuse_setting setting = INFUSE_WARD;
	int64_t g;
	char text[64];
	int i;

	w->document = find_built_in(w->all, table_cell(&w->table,
	    "protocol"));
	snprintf(text, sizeof(text), "%s kg", table_cell(&w->table,
	    "weight_kg"));
	g = table_quantity(text);
	if (w->document == NULL || g <= 0)
		return false;
	if (option(text, sizeof(text), w, "--setting"))
		for (i = 0; i < INFUSE_SETTINGS; i++)
			if (strcmp(infuse_setting_name(
			    (enum infuse_setting)i), text) == 0)
				setting = (enum infuse_setting)i;
	open_case(&w->of, w->all, w->document, g, setting);
	set_strength(w);
	infuse_plan_make(&w->plan, &w->of);
	ask(w);
	return true;
}

static enum infuse_verdict verdict_of(const struct walk *w)
{
	return w->checked ? w->answer.verdict : w->plan.verdict;
}

static const struct infuse_findings *findings_of(const struct walk *w)
{
	return w->checked ? &w->answer.findings : &w->plan.findings;
}

/* The row of the table's day; the last one for all. */
static const struct infuse_row *row_of(const struct walk *w)
{
	const char *day = table_cell(&w->table, "day");
	int i;

	for (i = 0; i < w->plan.rows; i++)
		if (table_agrees(day, w->plan.row[i].day, 0, false))
			return &w->plan.row[i];
	return &w->plan.row[w->plan.rows - 1];
}

static bool is_verdict(const char *word, enum infuse_verdict verdict)
{
	static const char *const words[] = {
		"stop", "unchecked", "caution", "within"
	};

	return strcmp(words[verdict], word) == 0;
}

/* The finding on a bound above which something is, or that is farthest. */
static const struct infuse_finding *find_bound(const struct walk *w,
    enum infuse_rule rule, enum infuse_bound_kind kind)
{
	const struct infuse_findings *findings = findings_of(w);
	int i;

	for (i = 0; i < findings->count; i++)
		if (findings->of[i].rule == rule &&
		    findings->of[i].bound == kind)
			return &findings->of[i];
	return NULL;
}

/* "26 mg/h" is the limit here, "0.5 mg/kg/h" as it is written. */
static bool is_caution_above(const struct walk *w, const char *value)
{
	bool per_kg = table_is(&w->table, "unit", "mg/kg/h");
	static const enum infuse_rule rules[] = {
		INFUSE_RULE_DOSE_RATE, INFUSE_RULE_RATE
	};
	const struct infuse_effective *reason = &w->plan.reason_above.limit;
	const struct infuse_finding *finding;
	int i;

	/* of a titrated plan it is shown beside the most (S-16) */
	if (w->plan.row[0].titrated && w->plan.reason_above.set && (per_kg ?
	    reason->written.per_kg && table_agrees(value,
	    reason->written.value, 9, false) :
	    table_agrees(value, reason->milli, 12, false)))
		return true;
	for (i = 0; i < 2; i++) {
		finding = find_bound(w, rules[i], INFUSE_SOFT_MAX);
		if (finding != NULL &&
		    finding->verdict == INFUSE_CAUTION &&
		    (per_kg ? finding->written.per_kg && table_agrees(value,
		    finding->written.value, 9, false) :
		    table_agrees(value, finding->limit, 12, false)))
			return true;
	}
	return false;
}

/* What is passed: in a plan the finding of exactly the table's days. */
static const struct infuse_finding *passed(const struct walk *w)
{
	const struct infuse_finding *finding = find_bound(w,
	    w->checked ? INFUSE_RULE_RATE : INFUSE_RULE_DOSE_RATE,
	    INFUSE_HARD_MAX);
	const char *days = table_cell(&w->table, "day");
	int first, last, i;

	if (finding == NULL || w->checked)
		return finding;
	if (sscanf(days, "%d to %d", &first, &last) != 2)
		return NULL;
	for (i = 0; i < INFUSE_ROWS_MAX; i++)
		if (finding->rows[i] != (first - 1 <= i && i < last))
			return NULL;
	return finding;
}

static bool is_passed(const struct walk *w, const char *figure,
    const char *value)
{
	const struct infuse_finding *finding = passed(w);

	if (finding == NULL)
		return false;
	if (strcmp(figure, "found") == 0)
		return table_agrees(value, finding->found, 12, false);
	if (strcmp(figure, "limit") == 0)
		return table_agrees(value, finding->limit, 12, false);
	if (strcmp(figure, "limit_written") == 0)
		return table_agrees(value, finding->written.value, 9, false);
	if (strcmp(figure, "over") == 0)
		return table_agrees(value, finding->found - finding->limit,
		    12, false);
	if (strcmp(figure, "over_percent") == 0)
		return table_agrees(value, (finding->found - finding->limit) /
		    (finding->limit / 1000000), 4, true);
	return strcmp(figure, "source") == 0 && strcmp(value, "site") == 0 &&
	    finding->source == INFUSE_FROM_SITE;
}

static bool no_pump_anywhere(const struct walk *w)
{
	int i;

	for (i = 0; i < w->plan.rows; i++)
		if (w->plan.row[i].at.has_pump || w->plan.row[i].most.has_pump)
			return false;
	return true;
}

static bool is_rate(const char *value, struct infuse_rate rate)
{
	return table_agrees(value, rate.pg_per_h, 9, false);
}

static bool is_dose_rate(const char *value, struct infuse_dose_rate dose_rate)
{
	return table_agrees(value, dose_rate.pg_per_kg_h, 9, true);
}

static bool is_flow(const char *value, const struct infuse_figures *at)
{
	return at->has_pump &&
	    table_agrees(value, at->flow.hundredth_ml_per_h, 2, false);
}

static bool is_dose(const char *value, struct infuse_dose dose)
{
	return dose.pg_min_per_h % 60 == 0 &&
	    table_agrees(value, dose.pg_min_per_h / 60, 9, false);
}

/* The least and the most of a titrated plan. */
static bool is_range(const struct walk *w, const char *figure,
    const char *value)
{
	const struct infuse_row *row = row_of(w);
	bool least = strstr(figure, "_least") != NULL;
	const struct infuse_figures *at = least ? &row->at : &row->most;

	if (strncmp(figure, "rate_", 5) == 0)
		return is_rate(value, at->rate);
	if (strncmp(figure, "dose_rate_", 10) == 0)
		return is_dose_rate(value, at->dose_rate);
	if (strncmp(figure, "flow_", 5) == 0)
		return is_flow(value, at);
	return strncmp(figure, "total_", 6) == 0 && is_dose(value, at->so_far);
}

static bool is_of_row(const struct walk *w, const char *figure,
    const char *value)
{
	const struct infuse_row *row = row_of(w);
	bool all = table_is(&w->table, "day", "all");

	if (strcmp(figure, "rate") == 0)
		return is_rate(value, w->checked ? w->answer.at.rate :
		    row->at.rate);
	if (strcmp(figure, "dose_rate") == 0)
		return is_dose_rate(value, row->at.dose_rate);
	if (strcmp(figure, "dose") == 0)
		return is_dose(value, row->at.dose);
	if (strcmp(figure, "dose_so_far") == 0 || strcmp(figure, "total") == 0)
		return is_dose(value, row->at.so_far);
	if (strcmp(figure, "flow") == 0)
		return strcmp(value, "none") == 0 ? no_pump_anywhere(w) :
		    is_flow(value, &row->at);
	if (strcmp(figure, "interpolated") == 0)
		return row->interpolated == (strcmp(value, "yes") == 0);
	if (strcmp(figure, "bound_by") == 0)
		return row->bound_by == INFUSE_BOUND_BY_CAP &&
		    strcmp(value, "cap") == 0;
	return strcmp(figure, "verdict") == 0 && is_verdict(value,
	    w->checked || all ? verdict_of(w) : row->verdict);
}

/* S-18: the note that mg/h and mL/h are one number is on the screen. */
static bool is_noted(struct walk *w)
{
	struct render_context context = { 0 };
	struct render_text text = { 0 };
	bool found;

	context.protocol = w->document;
	context.site = w->all->site;
	context.order = &w->of.order;
	context.width = 1000;
	if (w->checked)
		check_screen(&text, &context, &w->question, &w->answer,
		    &w->plan);
	else
		plan_screen(&text, &context, &w->plan);
	found = strstr(render_string(&text), "same number") != NULL;
	render_text_free(&text);
	return found;
}

/* A light patient without an age is refused by one of two rules (S-09). */
static bool refuses_by_age(const struct walk *w)
{
	const struct infuse_findings *findings = findings_of(w);
	int i;

	for (i = 0; i < findings->count; i++)
		if ((findings->of[i].rule == INFUSE_RULE_AGE ||
		    findings->of[i].rule == INFUSE_RULE_CHILD) &&
		    findings->of[i].verdict == INFUSE_STOP)
			return true;
	return false;
}

static bool names_tenfold(const struct walk *w)
{
	int i;

	for (i = 0; i < w->answer.slips; i++)
		if (w->answer.slip[i] == INFUSE_SLIP_TENFOLD)
			return true;
	return false;
}

static bool is_word(struct walk *w, const char *figure, const char *value)
{
	if (strcmp(figure, "step") == 0)
		return strcmp(value, "not-stated") == 0 &&
		    !w->document->protocol.schedule.titration.has_step;
	if (strcmp(figure, "note") == 0)
		return strcmp(value, "same-number") == 0 && is_noted(w);
	if (strcmp(figure, "reading") == 0)
		return w->document->reading != NULL &&
		    strncmp(w->document->reading, value, strlen(value)) == 0;
	if (strcmp(figure, "slip") == 0)
		return strcmp(value, "tenfold") == 0 && names_tenfold(w);
	if (strcmp(figure, "rule") == 0)
		return strcmp(value, "age") == 0 && refuses_by_age(w);
	return strcmp(figure, "exit") == 0 && table_agrees(value,
	    verdict_of(w) <= INFUSE_UNCHECKED, 0, false);
}

static bool is_true(struct walk *w)
{
	const char *figure = table_cell(&w->table, "figure");
	const char *value = table_cell(&w->table, "value");

	if (strcmp(figure, "caution_above") == 0)
		return is_caution_above(w, value);
	if (strstr(figure, "_least") != NULL || strstr(figure, "_most") != NULL)
		return is_range(w, figure, value);
	return is_passed(w, figure, value) || is_of_row(w, figure, value) ||
	    is_word(w, figure, value);
}

/* Bags, clock times, titration, and what only a command line refuses. */
static bool needs_a_command(const struct walk *w)
{
	return !table_is(&w->table, "command", "-");
}

static void test_walks(void **state)
{
	struct walk *w = test_calloc(1, sizeof(*w));
	int faults = 0, skipped, compared;

	w->all = *state;
	assert_true(table_open(&w->table, "tests/data/walks.tsv"));
	while (table_next(&w->table)) {
		w->checked = false;
		if (needs_a_command(w)) {
			w->skipped++;
			continue;
		}
		w->compared++;
		assert_true(open_walk(w));
		if (is_true(w))
			continue;
		faults++;
		print_message("line %d: walk %s, day %s: %s is not %s\n",
		    w->table.line, table_cell(&w->table, "walk"),
		    table_cell(&w->table, "day"),
		    table_cell(&w->table, "figure"),
		    table_cell(&w->table, "value"));
	}
	assert_null(w->table.file);
	skipped = w->skipped;
	compared = w->compared;
	test_free(w);
	print_message("%d figures compared, %d skipped\n", compared, skipped);
	assert_int_equal(faults, 0);
	assert_true(compared > 90);
	/* Those of tests/check-walks, which counts them by walk. */
	assert_int_equal(skipped, 114);
}

/* Walk 8: at 30 kg infuse convert works: 63 mg/h is 2.1 mg/kg/h. */
static void test_convert_at_30_kg(void **state)
{
	struct infuse_bridge through = { { 30000 }, { { 0 }, { 0 } } };
	struct infuse_written from;
	struct infuse_fault fault;
	char out[INFUSE_CONVERTED_MAX];

	(void)state;
	assert_true(infuse_read_written(&from, "63 mg/h", 7,
	    1u << INFUSE_RATE, &fault));
	assert_int_equal(infuse_convert(out, &from,
	    infuse_unit_usual(INFUSE_DOSE_RATE), &through),
	    INFUSE_CONVERTED);
	assert_string_equal(out, "2.1");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_walks),
		cmocka_unit_test(test_convert_at_30_kg),
	};

	return cmocka_run_group_tests(tests, load_built_in, free_built_in);
}
