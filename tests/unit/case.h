/* SPDX-License-Identifier: MIT */
#ifndef TESTS_UNIT_CASE_H
#define TESTS_UNIT_CASE_H

/*
 * Cases for tests of the core, built in memory: a protocol, a site and an
 * order in which nothing is wrong, for a test to spoil one thing of.
 */

#include <stdlib.h>
#include <string.h>

#include <infuse/check.h>

#define MCG INT64_C(1000000)
#define MG INFUSE_PG_PER_MG
#define KG 1000
#define HOUR 60
#define DAY INFUSE_MIN_PER_DAY

/* All that a plan is made of, and the plan. */
struct world {
	struct infuse_protocol protocol;
	struct infuse_limits site;
	struct infuse_case of;
	struct infuse_plan plan;
	struct infuse_question question;
	struct infuse_answer answer;
};

static inline struct infuse_written_rate flat(int64_t pg_per_h)
{
	struct infuse_written_rate out = { false, { pg_per_h, 0, 0 },
	    { 0 } };

	return out;
}

static inline struct infuse_written_rate by_kg(int64_t pg_per_kg_h)
{
	struct infuse_written_rate out = { true, { 0 },
	    { pg_per_kg_h, 0, 0 } };

	return out;
}

static inline struct infuse_bound bound(int64_t value, unsigned line)
{
	struct infuse_bound out = { true, false, value, line, 0, 0 };

	return out;
}

static inline struct infuse_bound bound_by_kg(int64_t value, unsigned line)
{
	struct infuse_bound out = { true, true, value, line, 0, 0 };

	return out;
}

/* Days or sessions `first` to `last` at a rate. */
static inline struct infuse_entry *add_entry(struct infuse_schedule *schedule,
    int64_t first, int64_t last, struct infuse_written_rate rate)
{
	struct infuse_entry *entry = &schedule->entry[schedule->entries++];

	memset(entry, 0, sizeof(*entry));
	entry->first = first;
	entry->last = last;
	entry->stated = true;
	entry->rate.rate = rate;
	entry->rate.share = INFUSE_SHARE_WHOLE;
	entry->rate.line = 50 + (unsigned)first;
	return entry;
}

static inline void set_continuous(struct world *w, int64_t min)
{
	struct infuse_schedule *schedule = &w->protocol.schedule;

	memset(schedule, 0, sizeof(*schedule));
	schedule->regimen = INFUSE_CONTINUOUS;
	schedule->sessions = 1;
	schedule->length.min = min;
	schedule->length_line = 40;
	schedule->form = INFUSE_FORM_ENTRIES;
}

static inline void set_sessions(struct world *w, int64_t count, int64_t length,
    int64_t every)
{
	set_continuous(w, length);
	w->protocol.schedule.regimen = INFUSE_SESSIONS;
	w->protocol.schedule.sessions = count;
	w->protocol.schedule.every.min = every;
}

static inline void set_ramp(struct world *w, struct infuse_written_rate from,
    struct infuse_written_rate to, int64_t round_down_to)
{
	struct infuse_schedule *schedule = &w->protocol.schedule;

	schedule->form = INFUSE_FORM_RAMP;
	schedule->entries = 0;
	schedule->from = from;
	schedule->to = to;
	schedule->round_down_to.pg_per_h = round_down_to;
	schedule->ramp_line = 41;
}

/* Start and maximum; step and interval are not stated. */
static inline void set_titrated(struct world *w,
    struct infuse_written_rate start, struct infuse_written_rate max)
{
	struct infuse_titration *titration = &w->protocol.schedule.titration;

	w->protocol.schedule.form = INFUSE_FORM_TITRATED;
	w->protocol.schedule.entries = 0;
	titration->has_start = true;
	titration->start = start;
	titration->max = max;
	titration->start_line = 42;
	titration->step_line = 43;
	titration->interval_line = 44;
	titration->max_line = 45;
}

static inline void set_steps(struct world *w, struct infuse_written_rate step,
    int64_t interval)
{
	struct infuse_titration *titration = &w->protocol.schedule.titration;

	titration->has_step = true;
	titration->step = step;
	titration->has_interval = true;
	titration->interval.min = interval;
}

/* An amount in a volume of hundredths of a millilitre. */
static inline void set_strength(struct world *w, int64_t pg,
    int64_t hundredth_ml)
{
	w->of.order.has_strength = true;
	w->of.order.strength.amount.pg = pg;
	w->of.order.strength.volume.hundredth_ml = hundredth_ml;
}

static inline struct infuse_bound *protocol_bound(struct world *w,
    enum infuse_rule rule, enum infuse_bound_kind kind)
{
	return &w->protocol.limits.of[rule].bound[kind];
}

static inline struct infuse_bound *site_bound(struct world *w,
    enum infuse_rule rule, enum infuse_bound_kind kind)
{
	return &w->site.of[rule].bound[kind];
}

/*
 * 20 mg/h of ketamine for 4 days, 70 kg, on a ward; the only limits are far
 * away.  Its plan is within, without a finding.
 */
static inline void open_world(struct world *w)
{
	memset(w, 0, sizeof(*w));
	w->protocol.drug = INFUSE_KETAMINE;
	w->protocol.drug_line = 7;
	w->protocol.settings[INFUSE_WARD] = true;
	w->protocol.settings[INFUSE_INTENSIVE_CARE] = true;
	w->protocol.settings_line = 11;
	w->protocol.evidence = INFUSE_GUIDELINE;
	w->protocol.evidence_line = 14;
	w->protocol.population_line = 10;
	set_continuous(w, 4 * DAY);
	add_entry(&w->protocol.schedule, 1, 4, flat(20 * MG));
	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX) =
	    bound_by_kg(4 * MG, 91);
	w->of.protocol = &w->protocol;
	w->of.site = &w->site;
	w->of.order.weight.g = 70 * KG;
	w->of.order.age_years = INFUSE_NO_AGE;
	w->of.order.setting = INFUSE_WARD;
	w->of.order.pump_step.hundredth_ml_per_h = 10;
}

/* A world for each test, from cmocka's hands. */
static inline int set_up(void **state)
{
	struct world *w = malloc(sizeof(*w));

	if (w == NULL)
		return -1;
	open_world(w);
	*state = w;
	return 0;
}

static inline int tear_down(void **state)
{
	free(*state);
	return 0;
}

#define in_a_world(test) \
	cmocka_unit_test_setup_teardown(test, set_up, tear_down)

static inline const struct infuse_plan *make_plan(struct world *w)
{
	memset(&w->plan, 0xa5, sizeof(w->plan));
	infuse_plan_make(&w->plan, &w->of);
	return &w->plan;
}

/* Asks about a rate, and how it was typed: a number x 1,000 of a unit. */
static inline const struct infuse_answer *ask_typed(struct world *w,
    int64_t pg_per_h, int64_t written_milli, const char *unit)
{
	w->question.typed = "";
	w->question.rate.pg_per_h = pg_per_h;
	w->question.written_milli = written_milli;
	w->question.unit = infuse_unit_find(unit, strlen(unit),
	    1u << INFUSE_RATE | 1u << INFUSE_DOSE_RATE | 1u << INFUSE_FLOW);
	make_plan(w);
	memset(&w->answer, 0xa5, sizeof(w->answer));
	infuse_check(&w->answer, &w->of, &w->plan, &w->question);
	return &w->answer;
}

/* The same of a rate that was typed in mg/h. */
static inline const struct infuse_answer *ask(struct world *w,
    int64_t pg_per_h)
{
	return ask_typed(w, pg_per_h, pg_per_h / MCG, "mg/h");
}

/* The finding of a rule and bound, or NULL. */
static inline const struct infuse_finding *find(
    const struct infuse_findings *findings, enum infuse_rule rule,
    enum infuse_bound_kind kind)
{
	int i;

	for (i = 0; i < findings->count; i++)
		if (findings->of[i].rule == rule &&
		    findings->of[i].bound == kind)
			return &findings->of[i];
	return NULL;
}

/* How many rows a finding is about. */
static inline int rows_of(const struct infuse_finding *finding)
{
	int i, rows = 0;

	for (i = 0; i < INFUSE_ROWS_MAX; i++)
		rows += finding->rows[i];
	return rows;
}

#endif
