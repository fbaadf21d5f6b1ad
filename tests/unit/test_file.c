/* SPDX-License-Identifier: MIT */
/*
 * Protocol and site files that are right, against the figures of the decisions
 * (S-nn) and of the design, not against the files.
 */
#include "said.h"

#define MG INFUSE_PG_PER_MG
#define DAY INT64_C(1440)

static char text[INFUSE_FILE_MAX + 2];

static struct infuse_protocol_document *read_protocol(const char *path)
{
	static struct said said;
	size_t size = load(text, sizeof(text), path);
	struct infuse_protocol_document *document;

	said.count = said.errors = 0;
	document = infuse_protocol_read(text, size, path, say, &said);
	if (document == NULL)
		fail_msg("%s: %s", path, said.diag[0].text);
	assert_int_equal(said.errors, 0);
	return document;
}

/* The line of the file just read that has those words, which one line has. */
static unsigned line_of(const char *words)
{
	const char *at, *found = strstr(text, words);
	unsigned line = 1;

	assert_non_null(found);
	for (at = text; at < found; at++)
		line += *at == '\n';
	return line;
}

/* Design 4 and 5, the headline: 60 to 200 mg/h over 4 days, to the mg/h. */
static void test_headline(void **state)
{
	struct infuse_protocol_document *d =
	    read_protocol("protocols/goebel-escalating.yaml");
	const struct infuse_protocol *p = &d->protocol;
	const struct infuse_schedule *s = &p->schedule;
	const struct infuse_bound *most =
	    &p->limits.of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX];

	(void)state;
	assert_string_equal(d->id, "goebel-escalating");
	assert_int_equal(p->drug, INFUSE_KETAMINE);
	assert_int_equal(p->evidence, INFUSE_UNVERIFIED);
	assert_true(p->settings[INFUSE_WARD]);
	assert_false(p->settings[INFUSE_OUTPATIENT]);
	assert_true(p->settings[INFUSE_INTENSIVE_CARE]);
	assert_int_equal(s->regimen, INFUSE_CONTINUOUS);
	assert_int_equal(s->length.min, 4 * DAY);
	assert_int_equal(s->sessions, 1);
	assert_int_equal(s->form, INFUSE_FORM_RAMP);
	assert_false(s->from.per_kg);
	assert_int_equal(s->from.rate.pg_per_h, 60 * MG);
	assert_false(s->to.per_kg);
	assert_int_equal(s->to.rate.pg_per_h, 200 * MG);
	assert_int_equal(s->round_down_to.pg_per_h, 1 * MG);
	assert_true(most->set);
	assert_false(most->per_kg);
	assert_int_equal(most->value, 200 * MG);
	/* the last of three: readings stand before it */
	assert_int_equal(most->line,
	    line_of("\nlimits:\n  rate: {soft-min: 60") + 2);
	assert_false(p->limits.of[INFUSE_RULE_DOSE_RATE].bound[
	    INFUSE_HARD_MAX].set);
	assert_int_equal(p->drug_line, line_of("drug: ketamine"));
	assert_int_equal(p->evidence_line, line_of("status:"));
	assert_int_equal(s->ramp_line, line_of("\n  continuous: 4 d") + 2);
	/* S-12: how the title begins; S-17: the reading that is shown. */
	assert_ptr_equal(strstr(d->title,
	    "Clinic page regimen, credited to Goebel 2015 in error"),
	    d->title);
	assert_ptr_equal(strstr(d->reading, "continuous"), d->reading);
	assert_true(d->doubts > 0);
	assert_true(d->sources > 0);
	infuse_protocol_free(d);
}

/* S-07: the cap first, then 50 % on day 1, 75 % on day 2, then the whole. */
static void test_shares(void **state)
{
	struct infuse_protocol_document *d =
	    read_protocol("protocols/schwartzman-2009.yaml");
	const struct infuse_schedule *s = &d->protocol.schedule;
	const int64_t share[] = { 5000, 7500, INFUSE_SHARE_WHOLE };
	const int64_t first[] = { 1, 2, 3 }, last[] = { 1, 2, 10 };
	const struct infuse_prescribed *rate;
	int i;

	(void)state;
	assert_int_equal(s->regimen, INFUSE_SESSIONS);
	assert_int_equal(s->sessions, 10);
	assert_int_equal(s->length.min, 240);
	assert_int_equal(s->every.min, DAY);
	assert_int_equal(s->form, INFUSE_FORM_ENTRIES);
	assert_int_equal(s->entries, 3);
	for (i = 0; i < 3; i++) {
		rate = &s->entry[i].rate;
		assert_int_equal(s->entry[i].first, first[i]);
		assert_int_equal(s->entry[i].last, last[i]);
		assert_int_equal(s->entry[i].stated, i == 2);
		assert_int_equal(rate->share, share[i]);
		assert_true(rate->rate.per_kg);
		assert_int_equal(rate->rate.dose_rate.pg_per_kg_h,
		    35 * MG / 100);
		assert_true(rate->capped);
		assert_false(rate->at_most.per_kg);
		assert_int_equal(rate->at_most.rate.pg_per_h, 25 * MG);
	}
	assert_true(d->given_with > 0);
	infuse_protocol_free(d);
}

/* S-11: what the source does not say is not there, and has its line. */
static void test_silence(void **state)
{
	struct infuse_protocol_document *d =
	    read_protocol("protocols/goldberg-2010.yaml");
	const struct infuse_titration *t = &d->protocol.schedule.titration;

	(void)state;
	assert_int_equal(d->protocol.schedule.form, INFUSE_FORM_TITRATED);
	assert_int_equal(d->protocol.schedule.length.min, 5 * DAY);
	assert_true(t->has_start);
	assert_int_equal(t->start.rate.pg_per_h, 10 * MG);
	assert_int_equal(t->max.rate.pg_per_h, 40 * MG);
	assert_false(t->has_step);
	assert_int_equal(t->step_line, line_of("step: not-stated"));
	assert_false(t->has_interval);
	assert_int_equal(t->interval_line, line_of("interval: not-stated"));
	infuse_protocol_free(d);
}

static const struct infuse_site_document *site;

static int64_t bound_of(enum infuse_drug drug, enum infuse_setting setting,
    enum infuse_rule rule, enum infuse_bound_kind kind)
{
	const struct infuse_limits *limits =
	    infuse_site_limits(site, drug, setting);
	const struct infuse_bound *bound;

	assert_non_null(limits);
	bound = &limits->of[rule].bound[kind];
	assert_int_equal(bound->per_kg,
	    bound->set && rule == INFUSE_RULE_DOSE_RATE);
	return bound->set ? bound->value : -1;
}

static void check_row(enum infuse_drug drug, enum infuse_setting setting,
    const int64_t per_kg_thousandths[3], int64_t soft_mg, int64_t hard_mg)
{
	assert_int_equal(bound_of(drug, setting, INFUSE_RULE_DOSE_RATE,
	    INFUSE_SOFT_MIN), per_kg_thousandths[0] * MG / 1000);
	assert_int_equal(bound_of(drug, setting, INFUSE_RULE_DOSE_RATE,
	    INFUSE_SOFT_MAX), per_kg_thousandths[1] * MG / 1000);
	assert_int_equal(bound_of(drug, setting, INFUSE_RULE_DOSE_RATE,
	    INFUSE_HARD_MAX), per_kg_thousandths[2] * MG / 1000);
	assert_int_equal(bound_of(drug, setting, INFUSE_RULE_DOSE_RATE,
	    INFUSE_HARD_MIN), -1);
	assert_int_equal(bound_of(drug, setting, INFUSE_RULE_RATE,
	    INFUSE_SOFT_MAX), soft_mg * MG);
	assert_int_equal(bound_of(drug, setting, INFUSE_RULE_RATE,
	    INFUSE_HARD_MAX), hard_mg * MG);
}

/* S-03, the table of site defaults. */
static void test_site_defaults(void **state)
{
	static const int64_t ward[] = { 50, 500, 1000 };
	static const int64_t intensive[] = { 50, 1000, 4000 };
	static const int64_t s_ward[] = { 25, 290, 500 };
	static const int64_t s_intensive[] = { 25, 500, 2000 };
	size_t size = load(text, sizeof(text), "protocols/site/default.yaml");
	struct infuse_site_document *d = infuse_site_read(text, size,
	    "protocols/site/default.yaml", NULL, NULL);
	int setting;

	(void)state;
	assert_non_null(d);
	site = d;
	for (setting = INFUSE_WARD; setting <= INFUSE_OUTPATIENT; setting++) {
		check_row(INFUSE_KETAMINE, (enum infuse_setting)setting, ward,
		    40, 100);
		check_row(INFUSE_ESKETAMINE, (enum infuse_setting)setting,
		    s_ward, 20, 50);
	}
	check_row(INFUSE_KETAMINE, INFUSE_INTENSIVE_CARE, intensive, 400, 400);
	check_row(INFUSE_ESKETAMINE, INFUSE_INTENSIVE_CARE, s_intensive, 200,
	    200);
	assert_int_equal(bound_of(INFUSE_KETAMINE, INFUSE_WARD,
	    INFUSE_RULE_STRENGTH, INFUSE_HARD_MIN), MG / 2);
	assert_int_equal(bound_of(INFUSE_KETAMINE, INFUSE_WARD,
	    INFUSE_RULE_STRENGTH, INFUSE_SOFT_MIN), 9 * MG / 10);
	assert_int_equal(bound_of(INFUSE_KETAMINE, INFUSE_WARD,
	    INFUSE_RULE_STRENGTH, INFUSE_SOFT_MAX), 5 * MG);
	assert_int_equal(bound_of(INFUSE_KETAMINE, INFUSE_WARD,
	    INFUSE_RULE_STRENGTH, INFUSE_HARD_MAX), 10 * MG);
	assert_null(infuse_site_limits(d, INFUSE_NO_DRUG, INFUSE_WARD));
	infuse_site_free(d);
}

static void test_site_keys(void **state)
{
	static const char words[] =
	    "infuse-site: 1\n"
	    "id: a-site\n"
	    "revision: 12\n"
	    "title: A site\n"
	    "programme-in: mL/h\n"
	    "pump: {step: 0.1 mL/h}\n"
	    "limits:\n"
	    "  - drug: esketamine\n"
	    "    settings: [ward]\n"
	    "    dose-rate: {hard-max: 0.3 mg/kg/h}\n"
	    "    dose-per-day: {hard-max: 7.2 mg/kg}\n"
	    "    step: {hard-max: 5 mg/h}\n"
	    "    interval: not-stated\n"
	    "    sources: [{cite: a, says: b}]\n";
	struct infuse_site_document *d = infuse_site_read(words,
	    sizeof(words) - 1, "a.yaml", NULL, NULL);
	const struct infuse_limits *limits;
	const struct infuse_bound *daily;

	(void)state;
	assert_non_null(d);
	assert_int_equal(d->revision, 12);
	assert_int_equal(d->programme_in, INFUSE_PROGRAMME_FLOW);
	assert_int_equal(d->pump_step.hundredth_ml_per_h, 10);
	assert_int_equal(d->blocks, 1);
	assert_int_equal(d->block[0].line, 8);
	assert_int_equal(d->block[0].sources, 1);
	limits = infuse_site_limits(d, INFUSE_ESKETAMINE, INFUSE_WARD);
	assert_non_null(limits);
	daily = &limits->of[INFUSE_RULE_DOSE_PER_DAY].bound[INFUSE_HARD_MAX];
	assert_true(daily->set && daily->per_kg);
	assert_int_equal(daily->value, 72 * MG / 10);
	assert_true(limits->of[INFUSE_RULE_INTERVAL].not_stated);
	assert_int_equal(limits->of[INFUSE_RULE_INTERVAL].line, 13);
	assert_null(infuse_site_limits(d, INFUSE_ESKETAMINE,
	    INFUSE_OUTPATIENT));
	assert_null(infuse_site_limits(d, INFUSE_KETAMINE, INFUSE_WARD));
	infuse_site_free(d);
}

/* Digest by sha256sum of coreutils. */
static void test_origin(void **state)
{
	struct infuse_protocol_document *d = infuse_protocol_read(GOOD,
	    strlen(GOOD), "here/good.yaml", NULL, NULL);

	(void)state;
	assert_non_null(d);
	assert_string_equal(d->origin.file, "here/good.yaml");
	assert_string_equal(d->origin.sha256,
	    "2e00e2a1b34e982df178d81044251a41"
	    "14a892a4d1cfb925fe00b886300eab6b");
	assert_int_equal(d->revision, 3);
	assert_string_equal(d->source[0].cite, "Author 2020");
	assert_string_equal(d->source[0].says, "60 mg/h for four days");
	assert_int_equal(d->source[0].line, 13);
	assert_string_equal(d->population, "adults");
	assert_null(d->reading);
	assert_null(d->goal);
	infuse_protocol_free(d);
}

/* The keys of limits are the core's words for its rules and bounds. */
static bool is_key(const char *path)
{
	const char *key;
	size_t i;

	for (i = 0; (key = infuse_format_key(i)) != NULL; i++)
		if (strcmp(key, path) == 0)
			return true;
	return false;
}

static void test_keys(void **state)
{
	char path[80];
	int i;

	(void)state;
	for (i = 0; i < INFUSE_LIMITS; i++) {
		(void)snprintf(path, sizeof(path), "limits.%s",
		    infuse_rule_name((enum infuse_rule)i));
		assert_true(is_key(path));
	}
	for (i = 0; i < INFUSE_BOUNDS; i++) {
		(void)snprintf(path, sizeof(path), "limits.strength.%s",
		    infuse_bound_name((enum infuse_bound_kind)i));
		assert_true(is_key(path));
	}
	assert_true(is_key("schedule.ramp.from"));
	assert_true(is_key("infuse-site"));
	assert_true(is_key("observe.cadence.every"));
	assert_true(is_key("titrate.protocol"));
	assert_false(is_key("hold.above"));
}

static void test_words(void **state)
{
	(void)state;
	assert_string_equal(infuse_drug_name(INFUSE_ESKETAMINE), "esketamine");
	assert_string_equal(infuse_drug_name(INFUSE_NO_DRUG), "");
	assert_string_equal(infuse_setting_name(INFUSE_INTENSIVE_CARE),
	    "intensive-care");
	assert_string_equal(infuse_setting_name(INFUSE_SETTINGS), "");
	assert_string_equal(infuse_evidence_name(INFUSE_PAPER_READ),
	    "paper-read");
	assert_string_equal(infuse_regimen_name(INFUSE_SESSIONS), "sessions");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_headline),
		cmocka_unit_test(test_shares),
		cmocka_unit_test(test_silence),
		cmocka_unit_test(test_site_defaults),
		cmocka_unit_test(test_site_keys),
		cmocka_unit_test(test_origin),
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_words),
	};

	return cmocka_run_group_tests_name("file", tests, NULL, NULL);
}
