/* SPDX-License-Identifier: MIT */
/*
 * What a site file and a protocol say beside limits and schedule, against the
 * words of the decisions (S-02, S-12, S-16, S-37, S-38, S-41).
 */
#include "said.h"

/* From src/file/lint.h, whose other names are taken here. */
void file_ours(struct infuse_limits *out, enum infuse_drug drug,
    enum infuse_setting setting);

#define MG INFUSE_PG_PER_MG

static struct said said;

static const char site_head[] =
    "infuse-site: 1\n"
    "id: a\n"
    "revision: 1\n"
    "title: A site\n"
    "limits:\n"
    "  - drug: ketamine\n"
    "    settings: [ward]\n"
    "    dose-rate: {hard-max: 1 mg/kg/h}\n"
    "    sources: [{cite: a, says: b}]\n";

static struct infuse_site_document *site_of(const char *more)
{
	static char text[4096];
	struct infuse_site_document *site;

	(void)snprintf(text, sizeof(text), "%s%s", site_head, more);
	said.count = said.errors = 0;
	site = infuse_site_read(text, strlen(text), "a.yaml", say, &said);
	if (site == NULL)
		fail_msg("%s: %s", more, said.diag[0].text);
	return site;
}

/* S-02: the step that can be keyed, said or assumed. */
static void test_programme(void **state)
{
	static const struct {
		const char *words;
		enum infuse_programme unit;
		int64_t flat;		/* pg/h */
		int64_t per_kg;		/* pg/kg/h */
		int64_t pump;		/* 0.01 mL/h */
		bool assumed;
	} cases[] = {
		{ "", INFUSE_PROGRAMME_NOT_SAID, 0, 0, 0, false },
		{ "programme-in: mL/h\n", INFUSE_PROGRAMME_FLOW, 0, 0, 0,
		    false },
		{ "programme-in: {unit: mL/h, step: 0.5 mL/h}\n",
		    INFUSE_PROGRAMME_FLOW, 0, 0, 50, false },
		{ "programme-in: mg/h\n", INFUSE_PROGRAMME_RATE, MG / 100, 0,
		    0, true },
		{ "programme-in: {unit: mg/h}\n", INFUSE_PROGRAMME_RATE,
		    MG / 100, 0, 0, true },
		{ "programme-in: {unit: mg/h, step: 0.1 mg/h}\n",
		    INFUSE_PROGRAMME_RATE, MG / 10, 0, 0, false },
		{ "programme-in: mg/kg/h\n", INFUSE_PROGRAMME_DOSE_RATE, 0,
		    MG / 1000, 0, true },
		{ "programme-in: {unit: mg/kg/h, step: 0.01 mg/kg/h}\n",
		    INFUSE_PROGRAMME_DOSE_RATE, 0, MG / 100, 0, false },
	};
	struct infuse_site_document *site;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		site = site_of(cases[i].words);
		assert_int_equal(site->programme_in, cases[i].unit);
		assert_int_equal(site->programme_step.rate.pg_per_h,
		    cases[i].flat);
		assert_int_equal(site->programme_step.dose_rate.pg_per_kg_h,
		    cases[i].per_kg);
		assert_int_equal(site->programme_step.per_kg,
		    cases[i].per_kg > 0);
		assert_int_equal(site->pump_step.hundredth_ml_per_h,
		    cases[i].pump);
		assert_int_equal(site->programme_step_assumed,
		    cases[i].assumed);
		assert_int_equal(site->programme_line,
		    cases[i].words[0] != '\0' ? 10 : 0);
		infuse_site_free(site);
	}
}

static void test_policy(void **state)
{
	struct infuse_site_document *site = site_of(
	    "adopts:\n"
	    "  - goebel-low-dose\n"
	    "  - ours\n"
	    "policy:\n"
	    "  retired:\n"
	    "    - {protocol: leiden-2009, revision: 2, cite: us}\n"
	    "    - {protocol: old, cite: we}\n");
	const struct infuse_site_choice *choice;

	(void)state;
	assert_int_equal(site->adopts, 2);
	assert_int_equal(site->adopt[1].line, 12);
	assert_non_null(infuse_site_adopts(site, "ours", 7));
	assert_null(infuse_site_adopts(site, "our", 7));
	assert_null(infuse_site_adopts(site, "old", 1));
	choice = infuse_site_retired(site, "leiden-2009", 2);
	assert_non_null(choice);
	assert_int_equal(choice->line, 15);
	assert_string_equal(choice->cite, "us");
	assert_null(infuse_site_retired(site, "leiden-2009", 1));
	assert_null(infuse_site_retired(site, "leiden-2009", 3));
	assert_non_null(infuse_site_retired(site, "old", 1));
	assert_non_null(infuse_site_retired(site, "old", 999999));
	assert_null(infuse_site_retired(site, "ours", 1));
	infuse_site_free(site);
}

static void test_bags(void **state)
{
	struct infuse_site_document *site = site_of(
	    "bags:\n"
	    "  standard: ketamine 500 mg in 250 mL\n"
	    "  syringe-50: esketamine 0.25 g in 50 mL\n"
	    "steps-between: 08:30 to 24:00\n");

	(void)state;
	assert_int_equal(site->bags, 2);
	assert_string_equal(site->bag[0].name, "standard");
	assert_string_equal(site->bag[0].label, "ketamine 500 mg in 250 mL");
	assert_int_equal(site->bag[0].drug, INFUSE_KETAMINE);
	assert_int_equal(site->bag[0].strength.amount.pg, 500 * MG);
	assert_int_equal(site->bag[0].strength.volume.hundredth_ml, 25000);
	assert_int_equal(site->bag[1].drug, INFUSE_ESKETAMINE);
	assert_int_equal(site->bag[1].strength.amount.pg, 250 * MG);
	assert_int_equal(site->bag[1].line, 12);
	assert_true(site->steps_between.set);
	assert_int_equal(site->steps_between.from_min, 510);
	assert_int_equal(site->steps_between.to_min, 1440);
	assert_int_equal(site->steps_between.line, 13);
	infuse_site_free(site);
}

static void test_part_of_a_day(void **state)
{
	static const char *const wrong[] = {
		"08:00", "8:00 to 20:00", "08:00 to 20:60", "08:00 to 24:01",
		"08:00 to 25:00", "08:00 to 08:00", "20:00 to 08:00",
		"08.00 to 20.00", "08:00-20:00", "08:00 to 20:0x",
		"08:00 to 20:000", "-1:00 to 20:00", "008:0 to 20:00"
	};
	static char text[4096];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		(void)snprintf(text, sizeof(text), "%ssteps-between: '%s'\n",
		    site_head, wrong[i]);
		said.count = said.errors = 0;
		if (infuse_site_read(text, strlen(text), "a.yaml", say,
		    &said) != NULL)
			fail_msg("%s was read", wrong[i]);
		assert_string_equal(said.diag[0].id, "bad-hours");
	}
}

static const char protocol_head[] =
    "infuse-protocol: 1\n"
    "id: a\n"
    "revision: 1\n"
    "title: A protocol\n"
    "drug: ketamine\n"
    "route: intravenous\n"
    "indication: x\n"
    "population: adults\n"
    "settings: [ward]\n"
    "weight: {basis: actual, to: 150 kg}\n";

static struct infuse_protocol_document *protocol_of(const char *more)
{
	static char text[4096];
	struct infuse_protocol_document *document;

	(void)snprintf(text, sizeof(text), "%s%s", protocol_head, more);
	said.count = said.errors = 0;
	document = infuse_protocol_read(text, strlen(text), "a.yaml", say,
	    &said);
	if (document == NULL)
		fail_msg("%s: %s", more, said.diag[0].text);
	return document;
}

/* Sickle cell, 0.3 mg/kg/h and at most 10 mg/h (regimens.tsv, B12). */
static void test_capped_maximum(void **state)
{
	struct infuse_protocol_document *d = protocol_of(
	    "evidence: {status: summary-read, sources: [{cite: a, says: b}]}\n"
	    "schedule:\n"
	    "  continuous: 4 d\n"
	    "  titrate:\n"
	    "    start: 0.05 mg/kg/h\n"
	    "    step: not-stated\n"
	    "    interval: not-stated\n"
	    "    max: {rate: 0.3 mg/kg/h, at-most: 10 mg/h}\n"
	    "limits:\n"
	    "  rate: {hard-max: 10 mg/h}\n"
	    "needs-site: st-elsewhere\n");
	const struct infuse_titration *t = &d->protocol.schedule.titration;

	(void)state;
	assert_int_equal(d->protocol.evidence, INFUSE_SUMMARY_READ);
	assert_string_equal(d->needs_site, "st-elsewhere");
	assert_int_equal(d->needs_site_line, 21);
	assert_true(t->max.per_kg && t->max_capped && !t->max_at_most.per_kg);
	assert_int_equal(t->max.dose_rate.pg_per_kg_h, 3 * MG / 10);
	assert_int_equal(t->max_at_most.rate.pg_per_h, 10 * MG);
	assert_int_equal(t->max_line, 18);
	infuse_protocol_free(d);
}

/* regimens.tsv, B01: NHS Highland. */
static const char highland[] =
    "evidence: {status: summary-read, sources: [{cite: a, says: b}]}\n"
    "schedule:\n"
    "  continuous: 3 d\n"
    "  titrate:\n"
    "    start:\n"
    "      - {for: {frail: no, age: up to 75}, rate: 5 mg/h}\n"
    "      - {for: {frail: yes}, rate: 2.5 mg/h}\n"
    "      - {for: {age: over 75}, rate: 2.5 mg/h}\n"
    "    step: 5 mg/h\n"
    "    interval: 1 h\n"
    "    max:\n"
    "      - {for: {weight: under 50 kg}, rate: 15 mg/h}\n"
    "      - {for: {weight: 50 kg and above}, rate: 25 mg/h}\n"
    "limits:\n"
    "  rate: {hard-max: 25 mg/h}\n";

static void test_bands(void **state)
{
	static const struct {
		int64_t weight_g;
		int64_t age;
		enum infuse_frailty frail;
		enum infuse_banded banded;
		int64_t start;		/* tenths of mg/h */
		int64_t max;		/* mg/h */
	} cases[] = {
		{ 70000, 46, INFUSE_NOT_FRAIL, INFUSE_BANDED, 50, 25 },
		{ 50000, 75, INFUSE_NOT_FRAIL, INFUSE_BANDED, 50, 25 },
		{ 49999, 75, INFUSE_NOT_FRAIL, INFUSE_BANDED, 50, 15 },
		{ 70000, 76, INFUSE_NOT_FRAIL, INFUSE_BANDED, 25, 25 },
		{ 70000, 76, INFUSE_FRAIL_NOT_SAID, INFUSE_BANDED, 25, 25 },
		{ 45000, 46, INFUSE_FRAIL, INFUSE_BANDED, 25, 15 },
		{ 45000, INFUSE_NO_AGE, INFUSE_FRAIL, INFUSE_BANDED, 25, 15 },
		{ 70000, INFUSE_NO_AGE, INFUSE_NOT_FRAIL,
		    INFUSE_BAND_NEEDS_AGE, 0, 0 },
		{ 70000, INFUSE_NO_AGE, INFUSE_FRAIL_NOT_SAID,
		    INFUSE_BAND_NEEDS_AGE, 0, 0 },
		{ 70000, 46, INFUSE_FRAIL_NOT_SAID,
		    INFUSE_BAND_NEEDS_FRAILTY, 0, 0 },
	};
	struct infuse_protocol_document *d;
	const struct infuse_titration *t;
	const struct infuse_bound *most;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		d = protocol_of(highland);
		t = &d->protocol.schedule.titration;
		most = &d->protocol.limits.of[INFUSE_RULE_RATE].
		    bound[INFUSE_HARD_MAX];
		/* Nobody's yet: the least start, the greatest maximum. */
		assert_int_equal(t->start.rate.pg_per_h, 5 * MG / 2);
		assert_int_equal(t->max.rate.pg_per_h, 25 * MG);
		assert_int_equal(infuse_protocol_band(d,
		    (struct infuse_weight) { cases[i].weight_g },
		    cases[i].age, cases[i].frail), cases[i].banded);
		if (cases[i].banded == INFUSE_BANDED) {
			assert_int_equal(t->start.rate.pg_per_h,
			    cases[i].start * MG / 10);
			assert_int_equal(t->max.rate.pg_per_h,
			    cases[i].max * MG);
			assert_int_equal(most->value, cases[i].max * MG);
		}
		infuse_protocol_free(d);
	}
}

static const char two_ways[] =
    "evidence: {status: local-policy, sources: [{cite: a, says: b}]}\n"
    "schedule:\n"
    "  continuous: 4 d\n"
    "  rate: 60 mg/h\n"
    "limits:\n"
    "  rate: {hard-max: 60 mg/h}\n"
    "readings:\n"
    "  - reading: per-session\n"
    "    says: 60 mg in a session of 4 h\n"
    "    settings: [outpatient]\n"
    "    schedule:\n"
    "      sessions: {count: 4, length: 4 h, every: 1 d}\n"
    "      rate: 15 mg/h\n"
    "    limits:\n"
    "      rate: {hard-max: 15 mg/h}\n";

static void test_readings(void **state)
{
	struct infuse_protocol_document *d = protocol_of(two_ways);
	const struct infuse_protocol *p = &d->protocol;

	(void)state;
	assert_int_equal(p->evidence, INFUSE_LOCAL_POLICY);
	assert_int_equal(d->ways, 1);
	assert_int_equal(d->ways_line, 17);
	assert_int_equal(d->said, INFUSE_READING_NOT_SAID);
	assert_int_equal(p->schedule.regimen, INFUSE_CONTINUOUS);
	assert_false(infuse_protocol_read_as(d, INFUSE_READING_NOT_SAID));
	assert_false(infuse_protocol_read_as(d, INFUSE_READING_DAILY));
	assert_int_equal(d->said, INFUSE_READING_NOT_SAID);
	assert_true(infuse_protocol_read_as(d, INFUSE_READING_PER_SESSION));
	assert_int_equal(d->said, INFUSE_READING_PER_SESSION);
	assert_int_equal(p->schedule.regimen, INFUSE_SESSIONS);
	assert_int_equal(p->schedule.sessions, 4);
	assert_int_equal(p->schedule.entry[0].rate.rate.rate.pg_per_h,
	    15 * MG);
	assert_int_equal(
	    p->limits.of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX].value,
	    15 * MG);
	assert_int_equal(
	    p->limits.of[INFUSE_RULE_WEIGHT].bound[INFUSE_HARD_MAX].value,
	    INT64_C(150000));
	assert_true(p->settings[INFUSE_OUTPATIENT]);
	assert_false(p->settings[INFUSE_WARD]);
	assert_int_equal(p->settings_line, 20);
	assert_false(infuse_protocol_read_as(d, INFUSE_READING_CONTINUOUS));
	infuse_protocol_free(d);
}

/* S-37: three ways to read one page, and what each comes to. */
static void test_three_ways(void **state)
{
	static const struct {
		enum infuse_reading reading;
		int rows;
		int64_t total_mg;
	} ways[] = {
		{ INFUSE_READING_CONTINUOUS, 4, 12456 },
		{ INFUSE_READING_DAILY, 4, 2076 },
		{ INFUSE_READING_PER_SESSION, 4, 519 },
	};
	static char text[INFUSE_FILE_MAX];
	static struct infuse_plan plan;
	size_t size = load(text, sizeof(text),
	    "protocols/goebel-escalating.yaml"), i;
	struct infuse_protocol_document *d;
	struct infuse_case of = {
		.order = { .weight = { 70000 }, .pump_step = { 10 },
		    .age_years = INFUSE_NO_AGE },
	};

	(void)state;
	for (i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
		d = infuse_protocol_read(text, size, "goebel-escalating.yaml",
		    NULL, NULL);
		assert_non_null(d);
		assert_true(d->protocol.reading_open);
		assert_true(d->protocol.readings_line > 0);
		assert_true(infuse_protocol_read_as(d, ways[i].reading));
		assert_false(d->protocol.reading_open);
		of.protocol = &d->protocol;
		infuse_plan_make(&plan, &of);
		assert_int_equal(plan.rows, ways[i].rows);
		assert_int_equal(infuse_mass_of(plan.row[plan.rows - 1].at.
		    so_far, INFUSE_DOWN).pg, ways[i].total_mg * MG);
		infuse_protocol_free(d);
	}
}

static void test_own_reading(void **state)
{
	struct infuse_protocol_document *d = protocol_of(two_ways);

	(void)state;
	assert_true(infuse_protocol_read_as(d, INFUSE_READING_CONTINUOUS));
	assert_int_equal(d->said, INFUSE_READING_CONTINUOUS);
	assert_int_equal(d->protocol.schedule.regimen, INFUSE_CONTINUOUS);
	assert_true(d->protocol.settings[INFUSE_WARD]);
	infuse_protocol_free(d);
}

/* What is held beside other sites is what is in the file that comes with us. */
static void test_ours(void **state)
{
	static char text[INFUSE_FILE_MAX];
	size_t size = load(text, sizeof(text), "protocols/site/default.yaml");
	struct infuse_site_document *site = infuse_site_read(text, size,
	    "default.yaml", say, &said);
	static const enum infuse_drug drugs[] = {
		INFUSE_KETAMINE, INFUSE_ESKETAMINE
	};
	struct infuse_looser looser[INFUSE_LOOSER_MAX];
	const struct infuse_bound *theirs, *ours;
	struct infuse_limits limits;
	int d, setting, rule, kind;

	(void)state;
	assert_non_null(site);
	for (d = 0; d < 2; d++)
		for (setting = 0; setting < INFUSE_SETTINGS; setting++) {
			assert_int_equal(infuse_site_looser(looser, site,
			    drugs[d], (enum infuse_setting)setting), 0);
			file_ours(&limits, drugs[d],
			    (enum infuse_setting)setting);
			for (rule = 0; rule < INFUSE_LIMITS; rule++)
				for (kind = 0; kind < INFUSE_BOUNDS; kind++) {
					ours = &limits.of[rule].bound[kind];
					theirs = &infuse_site_limits(site,
					    drugs[d],
					    (enum infuse_setting)setting)->
					    of[rule].bound[kind];
					assert_int_equal(ours->set,
					    theirs->set);
					assert_int_equal(ours->value,
					    theirs->value);
					assert_int_equal(ours->per_kg,
					    theirs->per_kg);
				}
		}
	infuse_site_free(site);
}

/* S-05: "hard-max 3 mg/kg/h; infuse comes with 1". */
static void test_looser(void **state)
{
	struct infuse_site_document *site = site_of("");
	struct infuse_looser looser[INFUSE_LOOSER_MAX];
	struct infuse_bound *most = &site->block[0].limits.
	    of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX];

	(void)state;
	/* Without a flat one and one on strength, which we have. */
	assert_int_equal(infuse_site_looser(looser, site, INFUSE_KETAMINE,
	    INFUSE_WARD), 2);
	assert_int_equal(looser[0].rule, INFUSE_RULE_RATE);
	assert_false(looser[0].bound.set);
	assert_int_equal(looser[0].ours.value, 100 * MG);
	assert_int_equal(looser[1].rule, INFUSE_RULE_STRENGTH);
	most->value = 3 * MG;
	assert_int_equal(infuse_site_looser(looser, site, INFUSE_KETAMINE,
	    INFUSE_WARD), 3);
	assert_int_equal(looser[0].rule, INFUSE_RULE_DOSE_RATE);
	assert_int_equal(looser[0].kind, INFUSE_HARD_MAX);
	assert_int_equal(looser[0].bound.value, 3 * MG);
	assert_int_equal(looser[0].ours.value, MG);
	assert_int_equal(infuse_site_looser(looser, site, INFUSE_KETAMINE,
	    INFUSE_OUTPATIENT), 0);
	assert_int_equal(infuse_site_looser(looser, site, INFUSE_ESKETAMINE,
	    INFUSE_WARD), 0);
	infuse_site_free(site);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_programme),
		cmocka_unit_test(test_policy),
		cmocka_unit_test(test_bags),
		cmocka_unit_test(test_part_of_a_day),
		cmocka_unit_test(test_capped_maximum),
		cmocka_unit_test(test_bands),
		cmocka_unit_test(test_readings),
		cmocka_unit_test(test_own_reading),
		cmocka_unit_test(test_three_ways),
		cmocka_unit_test(test_ours),
		cmocka_unit_test(test_looser),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
