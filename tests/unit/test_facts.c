/* SPDX-License-Identifier: MIT */

/*
 * The built-in files say what the sources say: tests/data/protocol_facts.tsv
 * and site_facts.tsv were written from the literature and the decisions.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "built_in.h"
#include "table.h"

/* Says which cell is wrong; the caller counts. */
static int wrong(const struct table *table, const char *column)
{
	print_message("line %d, %s: column %s\n", table->line, table->cell[0],
	    column);
	return 1;
}

static int same_word(const struct table *table, const char *column,
    const char *word)
{
	return table_is(table, column, word) ? 0 : wrong(table, column);
}

/* "-" is none; a cell such as "4 d" or "0.43 mg/kg/h" is that many units. */
static int same_bound(const struct table *table, const char *column,
    const struct infuse_bound *is, bool per_kg)
{
	if (table_is(table, column, "-"))
		return is->set ? wrong(table, column) : 0;
	return is->set && is->per_kg == per_kg &&
	    is->value == table_quantity(table_cell(table, column)) ? 0 :
	    wrong(table, column);
}

/* A bare number of the row's unit, mg/h or mg/kg/h. */
static int same_rate(const struct table *table, const char *column,
    struct infuse_written_rate is)
{
	bool per_kg = table_is(table, "unit", "mg/kg/h");

	return is.per_kg == per_kg && table_agrees(table_cell(table, column),
	    per_kg ? is.dose_rate.pg_per_kg_h : is.rate.pg_per_h, 9, false) ?
	    0 : wrong(table, column);
}

static int same_settings(const struct table *table,
    const struct infuse_protocol *protocol)
{
	char words[128] = "";
	int i;

	for (i = 0; i < INFUSE_SETTINGS; i++) {
		if (!protocol->settings[i])
			continue;
		if (words[0] != '\0')
			strcat(words, ",");
		strcat(words, infuse_setting_name((enum infuse_setting)i));
	}
	return same_word(table, "settings", words);
}

static int same_times(const struct table *table,
    const struct infuse_schedule *schedule)
{
	int faults = 0;

	if (schedule->length.min != table_quantity(table_cell(table,
	    "length")))
		faults += wrong(table, "length");
	if (!table_agrees(table_cell(table, "count"), schedule->sessions, 0,
	    false))
		faults += wrong(table, "count");
	if (table_is(table, "every", "-"))
		return faults + same_word(table, "regimen", "continuous");
	if (schedule->every.min != table_quantity(table_cell(table, "every")))
		faults += wrong(table, "every");
	return faults + same_word(table, "regimen", "sessions");
}

static int same_rates(const struct table *table,
    const struct infuse_schedule *schedule)
{
	const struct infuse_titration *titration = &schedule->titration;
	bool silent = table_is(table, "first", "not-stated");
	int last = schedule->entries - 1;

	switch (schedule->form) {
	case INFUSE_FORM_TITRATED:
		/* S-11: no built-in source states an interval */
		if (titration->has_start == silent ||
		    titration->has_interval)
			return wrong(table, "first");
		if (titration->has_step == table_is(table, "step", "-") ||
		    (titration->has_step && titration->step.rate.pg_per_h !=
		    table_quantity(table_cell(table, "step"))))
			return wrong(table, "step");
		return same_rate(table, "last", titration->max) + (silent ? 0 :
		    same_rate(table, "first", titration->start));
	case INFUSE_FORM_RAMP:
		return same_rate(table, "first", schedule->from) +
		    same_rate(table, "last", schedule->to);
	default:
		return same_rate(table, "first", schedule->entry[0].rate.rate)
		    + same_rate(table, "last", schedule->entry[last].rate.rate);
	}
}

static int same_limits(const struct table *table,
    const struct infuse_limits *limits)
{
	const struct infuse_bound *dose_rate =
	    limits->of[INFUSE_RULE_DOSE_RATE].bound;
	const struct infuse_bound *rate = limits->of[INFUSE_RULE_RATE].bound;
	int rule, kind, set = 0, listed = 0, i;

	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		for (kind = 0; kind < INFUSE_BOUNDS; kind++)
			set += limits->of[rule].bound[kind].set;
	for (i = 0; i < table->columns; i++)
		if (strncmp(table->head[i], "soft_", 5) == 0 ||
		    strncmp(table->head[i], "hard_", 5) == 0 ||
		    strcmp(table->head[i], "dose_per_day") == 0)
			listed += strcmp(table->cell[i], "-") != 0;
	return (set == listed ? 0 : wrong(table, "more limits than listed")) +
	    same_bound(table, "soft_min_per_kg", &dose_rate[INFUSE_SOFT_MIN],
	    true) +
	    same_bound(table, "soft_max_per_kg", &dose_rate[INFUSE_SOFT_MAX],
	    true) +
	    same_bound(table, "hard_max_per_kg", &dose_rate[INFUSE_HARD_MAX],
	    true) +
	    same_bound(table, "soft_min_flat", &rate[INFUSE_SOFT_MIN], false) +
	    same_bound(table, "soft_max_flat", &rate[INFUSE_SOFT_MAX], false) +
	    same_bound(table, "hard_max_flat", &rate[INFUSE_HARD_MAX], false) +
	    same_bound(table, "dose_per_day", &limits->of[
	    INFUSE_RULE_DOSE_PER_DAY].bound[INFUSE_HARD_MAX], false);
}

static void test_protocols(void **state)
{
	const struct built_in *all = *state;
	const struct infuse_protocol_document *document;
	const struct infuse_protocol *protocol;
	struct table table;
	int faults = 0;

	assert_true(table_open(&table, "tests/data/protocol_facts.tsv"));
	while (table_next(&table)) {
		document = find_built_in(all, table_cell(&table, "id"));
		if (document == NULL) {
			faults += wrong(&table, "id");
			continue;
		}
		protocol = &document->protocol;
		faults += same_word(&table, "drug",
		    infuse_drug_name(protocol->drug)) +
		    same_word(&table, "status",
		    infuse_evidence_name(protocol->evidence)) +
		    same_word(&table, "regimen",
		    infuse_regimen_name(protocol->schedule.regimen)) +
		    same_settings(&table, protocol) +
		    same_times(&table, &protocol->schedule) +
		    same_rates(&table, &protocol->schedule) +
		    same_limits(&table, &protocol->limits);
	}
	assert_null(table.file);
	assert_int_equal(table.rows, all->count);
	assert_int_equal(faults, 0);
}

/* S-07: 0.35 mg/kg/h, at most 25 mg/h, and of that 50 and 75 %, then all. */
static void test_schwartzman(void **state)
{
	const struct infuse_protocol_document *document =
	    find_built_in(*state, "schwartzman-2009");
	static const int64_t shares[] = { 5000, 7500, INFUSE_SHARE_WHOLE };
	static const int64_t last[] = { 1, 2, 10 };
	const struct infuse_entry *entry;
	int i;

	assert_non_null(document);
	assert_int_equal(document->protocol.schedule.entries, 3);
	for (i = 0; i < 3; i++) {
		entry = &document->protocol.schedule.entry[i];
		assert_true(entry->rate.capped);
		assert_false(entry->rate.at_most.per_kg);
		assert_int_equal(entry->rate.at_most.rate.pg_per_h,
		    25 * INFUSE_PG_PER_MG);
		assert_int_equal(entry->rate.share, shares[i]);
		assert_int_equal(entry->first, i + 1);
		assert_int_equal(entry->last, last[i]);
	}
}

/* S-12: the titles say who is credited in error, and what is unconfirmed. */
static void test_titles(void **state)
{
	static const struct {
		const char *id;
		const char *begins;
	} titles[] = {
		{ "goebel-escalating",
		    "Clinic page regimen, credited to Goebel 2015 in error" },
		{ "goebel-tailored",
		    "Clinic page regimen, credited to Goebel 2015 in error" },
		{ "goebel-low-dose",
		    "Clinic page regimen, figure unconfirmed" },
	};
	const struct infuse_protocol_document *document;
	size_t i;

	for (i = 0; i < 3; i++) {
		document = find_built_in(*state, titles[i].id);
		assert_non_null(document);
		assert_memory_equal(document->title, titles[i].begins,
		    strlen(titles[i].begins));
	}
}

/* Every limit that is set, in the file or the guard, whatever the setting. */
static int count_bounds(const struct infuse_limits *limits)
{
	int rule, kind, set = 0;

	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		for (kind = 0; kind < INFUSE_BOUNDS; kind++)
			set += limits->of[rule].bound[kind].set;
	return set;
}

static enum infuse_drug drug_of(const struct table *table)
{
	return table_is(table, "drug", "ketamine") ? INFUSE_KETAMINE :
	    INFUSE_ESKETAMINE;
}

/* The bound of a row of the table, from the site's file or the guard. */
static const struct infuse_bound *bound_of(const struct table *table,
    const struct built_in *all, struct infuse_limits *guard)
{
	const struct infuse_limits *limits = NULL;
	int setting, rule, kind;

	if (table_is(table, "of", "guard")) {
		infuse_guard(guard, drug_of(table));
		limits = guard;
	}
	for (setting = 0; setting < INFUSE_SETTINGS && !limits; setting++)
		if (table_is(table, "setting",
		    infuse_setting_name((enum infuse_setting)setting)))
			limits = infuse_site_limits(all->site, drug_of(table),
			    (enum infuse_setting)setting);
	for (rule = 0; rule < INFUSE_LIMITS && limits; rule++)
		for (kind = 0; kind < INFUSE_BOUNDS; kind++)
			if (table_is(table, "kind",
			    infuse_rule_name((enum infuse_rule)rule)) &&
			    table_is(table, "bound", infuse_bound_name(
			    (enum infuse_bound_kind)kind)))
				return &limits->of[rule].bound[kind];
	return NULL;
}

static void test_site(void **state)
{
	const struct built_in *all = *state;
	const struct infuse_limits *limits;
	const struct infuse_bound *is;
	struct infuse_limits guard;
	struct table table;
	int faults = 0, site = 0, listed = 0, i;

	assert_true(table_open(&table, "tests/data/site_facts.tsv"));
	while (table_next(&table)) {
		is = bound_of(&table, all, &guard);
		listed += table_is(&table, "of", "site");
		if (is == NULL || !is->set || is->per_kg !=
		    table_is(&table, "kind", "dose-rate") ||
		    is->value != table_quantity(table_cell(&table, "value")))
			faults += wrong(&table, table_cell(&table, "bound"));
	}
	assert_null(table.file);
	assert_true(table.rows > 40);
	for (i = 0; i < INFUSE_SETTINGS * 2; i++) {
		limits = infuse_site_limits(all->site, i % 2 ?
		    INFUSE_KETAMINE : INFUSE_ESKETAMINE,
		    (enum infuse_setting)(i / 2));
		assert_non_null(limits);
		site += count_bounds(limits);
	}
	assert_int_equal(site, listed);
	assert_int_equal(faults, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_protocols),
		cmocka_unit_test(test_schwartzman),
		cmocka_unit_test(test_titles),
		cmocka_unit_test(test_site),
	};

	return cmocka_run_group_tests(tests, load_built_in, free_built_in);
}
