/* SPDX-License-Identifier: MIT */
/*
 * A site's file and the system's, which are both in force: a bound only gets
 * tighter, rules are those of both, and where the system says how, it is so.
 */
#include "said.h"

#define MG INFUSE_PG_PER_MG

#define BLOCK(drug, settings, more) "  - drug: " drug "\n    settings: [" \
	settings "]\n    sources: [{cite: a, says: b}]\n    " more "\n"
#define WARD(more) "limits:\n" BLOCK("ketamine", "ward", more)
#define PLAIN WARD("dose-rate: {hard-max: 1 mg/kg/h}")

static struct said said;

static struct infuse_site_document *read_site(const char *id,
    const char *body)
{
	static char text[8192];
	struct infuse_site_document *site;
	char file[24];
	int size = snprintf(text, sizeof(text), "infuse-site: 1\nid: %s\n"
	    "revision: 1\ntitle: t\n%s", id, body);

	assert_true(size > 0 && (size_t)size < sizeof(text));
	(void)snprintf(file, sizeof(file), "%s.yaml", id);
	said.count = said.errors = 0;
	site = infuse_site_read(text, (size_t)size, file, say, &said);
	if (site == NULL)
		fail_msg("%s: %s", body, said.diag[0].text);
	return site;
}

/* NULL, and said why, where the two cannot be one. */
static struct infuse_site_document *unite(const char *own,
    const char *system)
{
	struct infuse_site_document *site = read_site("own", own);
	struct infuse_site_document *of_all = read_site("system", system);
	bool united;

	said.count = said.errors = 0;
	united = infuse_site_unite(site, of_all, say, &said);
	assert_int_equal(united, said.count == 0);
	if (united)
		return site;
	assert_string_equal(said.diag[0].id, "cannot-unite");
	infuse_site_free(site);
	return NULL;
}

static bool is_of_system(const struct infuse_site_document *site,
    unsigned line)
{
	const char *file = infuse_site_file(site, &line);

	assert_true(line > 0 && line < 100);
	return strcmp(file, "system.yaml") == 0;
}

/* The tighter of each kind; of equal ones the system's. */
static void test_bounds(void **state)
{
	static const struct {
		const char *own;
		const char *system;
		enum infuse_rule rule;
		enum infuse_bound_kind kind;
		int64_t value;		/* tenths */
		bool of_system;
	} cases[] = {
		{ "0.4", "0.5", INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX, 4,
		    false },
		{ "0.5", "0.4", INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX, 4,
		    true },
		{ "0.5", "0.5", INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX, 5,
		    true },
	};
	struct infuse_site_document *site;
	const struct infuse_bound *bound;
	char own[200], system[200];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		(void)snprintf(own, sizeof(own),
		    WARD("dose-rate: {hard-max: %s mg/kg/h}"), cases[i].own);
		(void)snprintf(system, sizeof(system),
		    WARD("dose-rate: {hard-max: %s mg/kg/h}"),
		    cases[i].system);
		site = unite(own, system);
		assert_non_null(site);
		bound = &infuse_site_limits(site, INFUSE_KETAMINE,
		    INFUSE_WARD)->of[cases[i].rule].bound[cases[i].kind];
		assert_int_equal(bound->value, cases[i].value * MG / 10);
		assert_int_equal(is_of_system(site, bound->line),
		    cases[i].of_system);
		infuse_site_free(site);
	}
}

static const struct infuse_bound *strength(
    const struct infuse_site_document *site, enum infuse_bound_kind kind)
{
	return &infuse_site_limits(site, INFUSE_KETAMINE, INFUSE_WARD)->
	    of[INFUSE_RULE_STRENGTH].bound[kind];
}

/* Low bounds get higher; what one alone has stays. */
static void test_low_bounds(void **state)
{
#define STRENGTH(bounds) WARD("dose-rate: {hard-max: 1 mg/kg/h}\n" \
	"    strength: {" bounds "}")
	struct infuse_site_document *site = unite(
	    STRENGTH("hard-min: 0.5 mg/mL, soft-min: 2 mg/mL, "
	    "hard-max: 10 mg/mL"),
	    STRENGTH("hard-min: 1 mg/mL, soft-min: 1.5 mg/mL, "
	    "soft-max: 5 mg/mL"));

	(void)state;
	assert_non_null(site);
	assert_int_equal(strength(site, INFUSE_HARD_MIN)->value, MG);
	assert_true(is_of_system(site, strength(site,
	    INFUSE_HARD_MIN)->line));
	assert_int_equal(strength(site, INFUSE_SOFT_MIN)->value, 2 * MG);
	assert_false(is_of_system(site, strength(site,
	    INFUSE_SOFT_MIN)->line));
	assert_int_equal(strength(site, INFUSE_SOFT_MAX)->value, 5 * MG);
	assert_true(is_of_system(site, strength(site,
	    INFUSE_SOFT_MAX)->line));
	assert_int_equal(strength(site, INFUSE_HARD_MAX)->value, 10 * MG);
	assert_false(is_of_system(site, strength(site,
	    INFUSE_HARD_MAX)->line));
	infuse_site_free(site);
}

/* Which is tighter depends on the weight: that is for people to say. */
static void test_two_bases(void **state)
{
#define DAILY(most) WARD("dose-rate: {hard-max: 1 mg/kg/h}\n" \
	"    dose-per-day: " most)
	struct infuse_site_document *site;

	(void)state;
	assert_null(unite(DAILY("{hard-max: 500 mg}"), DAILY("{hard-max: 5 mg/kg}")));
	assert_non_null(strstr(said.diag[0].text, "by the other basis"));
	assert_int_equal(said.diag[0].line, 10);
	site = unite(PLAIN, DAILY("{hard-max: 5 mg/kg}"));
	assert_non_null(site);
	infuse_site_free(site);
	site = unite(DAILY("{hard-max: 500 mg}"), PLAIN);
	assert_non_null(site);
	infuse_site_free(site);
}

/* "Not stated" is a limit of nobody's once somebody has one. */
static void test_not_stated(void **state)
{
	static const char silent[] = DAILY("not-stated");
	struct infuse_site_document *site = unite(silent, DAILY("{hard-max: 500 mg}"));
	const struct infuse_limit *limit;

	(void)state;
	assert_non_null(site);
	limit = &infuse_site_limits(site, INFUSE_KETAMINE, INFUSE_WARD)->
	    of[INFUSE_RULE_DOSE_PER_DAY];
	assert_false(limit->not_stated);
	infuse_site_free(site);
	site = unite(PLAIN, silent);
	assert_non_null(site);
	limit = &infuse_site_limits(site, INFUSE_KETAMINE, INFUSE_WARD)->
	    of[INFUSE_RULE_DOSE_PER_DAY];
	assert_true(limit->not_stated);
	assert_true(is_of_system(site, limit->line));
	infuse_site_free(site);
}

static void test_blocks(void **state)
{
	struct infuse_site_document *site = unite(
	    "limits:\n"
	    BLOCK("ketamine", "ward, outpatient",
	    "dose-rate: {hard-max: 0.5 mg/kg/h}"),
	    "limits:\n"
	    BLOCK("ketamine", "ward, intensive-care",
	    "dose-rate: {hard-max: 0.4 mg/kg/h}")
	    BLOCK("esketamine", "ward", "dose-rate: {hard-max: 0.2 mg/kg/h}"));
	const struct {
		enum infuse_drug drug;
		enum infuse_setting setting;
		int64_t tenths;		/* -1: no block */
	} cases[] = {
		{ INFUSE_KETAMINE, INFUSE_WARD, 4 },
		{ INFUSE_KETAMINE, INFUSE_OUTPATIENT, 5 },
		{ INFUSE_KETAMINE, INFUSE_INTENSIVE_CARE, 4 },
		{ INFUSE_ESKETAMINE, INFUSE_WARD, 2 },
		{ INFUSE_ESKETAMINE, INFUSE_OUTPATIENT, -1 },
	};
	const struct infuse_limits *limits;
	size_t i;

	(void)state;
	assert_non_null(site);
	assert_int_equal(site->blocks, 4);
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		limits = infuse_site_limits(site, cases[i].drug,
		    cases[i].setting);
		assert_int_equal(limits == NULL, cases[i].tenths < 0);
		if (limits != NULL)
			assert_int_equal(limits->of[INFUSE_RULE_DOSE_RATE].
			    bound[INFUSE_HARD_MAX].value,
			    cases[i].tenths * MG / 10);
	}
	infuse_site_free(site);
}

/* A list of so many items, each with its number in the place of N. */
static const char *list_of(char *out, size_t size, const char *key,
    const char *item, int count)
{
	size_t used = (size_t)snprintf(out, size, PLAIN "%s", key);
	const char *n;
	int i;

	for (i = 0; i < count; i++) {
		n = strchr(item, '#');
		used += (size_t)snprintf(out + used, size - used,
		    "%.*s%02d%s", (int)(n - item), item, i + 1, n + 1);
		assert_true(used < size);
	}
	return out;
}

/* What does not fit is refused, never left out. */
static void test_too_many(void **state)
{
	static const struct {
		const char *key;
		const char *item;
		int most;
		const char *why;
	} cases[] = {
		{ "hold:\n", "  - {item: heart-rate, at-least: 1#, do: "
		    "no-up, cite: a}\n", 32, "more than 32 rules" },
		{ "policy:\n  retired:\n", "    - {protocol: %c-#, cite: a}"
		    "\n", 32, "more than 32 protocols are retired" },
		{ "titrate:\n", "  - {protocol: %c-#, step: 1 mg/h, cite: a}"
		    "\n", 16, "more than 16 protocols are filled" },
	};
	static char own[8192], system[8192];
	struct infuse_site_document *site;
	char item[2][80];
	size_t i;
	int half;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		half = cases[i].most / 2;
		(void)snprintf(item[0], sizeof(item[0]), cases[i].item, 'a');
		(void)snprintf(item[1], sizeof(item[1]), cases[i].item, 'b');
		site = unite(list_of(own, sizeof(own), cases[i].key, item[0],
		    half), list_of(system, sizeof(system), cases[i].key,
		    item[1], half));
		assert_non_null(site);
		infuse_site_free(site);
		assert_null(unite(list_of(own, sizeof(own), cases[i].key,
		    item[0], half + 1), list_of(system, sizeof(system),
		    cases[i].key, item[1], half)));
		assert_non_null(strstr(said.diag[0].text, cases[i].why));
	}
}

#define WATCH(items, more) "  - {items: [" items "], " more \
	"cadence: [{every: 1 h}], cite: a}\n"

static int watched(const struct infuse_site_document *site,
    enum infuse_observation item, enum infuse_setting setting)
{
	const struct infuse_watch *watch = site->care.watch;
	int count = 0;

	for (; watch < site->care.watch + site->care.watches; watch++)
		count += watch->items[item] &&
		    infuse_watch_applies(watch, setting);
	return count;
}

static void test_watches(void **state)
{
	struct infuse_site_document *site = unite(
	    PLAIN "observe:\n" WATCH("pain, oxygen", "")
	    WATCH("heart-rate", "settings: [ward], ")
	    WATCH("breathing", "settings: [ward, outpatient], "),
	    PLAIN "observe:\n" WATCH("pain", "")
	    WATCH("heart-rate", "settings: [ward, outpatient], ")
	    WATCH("breathing, oxygen", "settings: [outpatient], "));

	(void)state;
	assert_non_null(site);
	/* The system says so for all settings, or for all of those. */
	assert_int_equal(watched(site, INFUSE_PAIN, INFUSE_WARD), 1);
	assert_true(is_of_system(site, site->care.watch[0].line));
	assert_int_equal(watched(site, INFUSE_HEART_RATE, INFUSE_WARD), 1);
	assert_int_equal(watched(site, INFUSE_HEART_RATE, INFUSE_OUTPATIENT),
	    1);
	/* For outpatients only: nothing is taken from the ward. */
	assert_int_equal(watched(site, INFUSE_OXYGEN, INFUSE_WARD), 1);
	assert_int_equal(watched(site, INFUSE_BREATHING, INFUSE_WARD), 1);
	assert_int_equal(watched(site, INFUSE_BREATHING,
	    INFUSE_INTENSIVE_CARE), 0);
	infuse_site_free(site);
	assert_null(unite(PLAIN "observe:\n" WATCH("pain", "")
	    WATCH("oxygen", "") WATCH("breathing", "") WATCH("nausea", "")
	    WATCH("sedation", "settings: [ward], "),
	    PLAIN "observe:\n" WATCH("heart-rate", "")
	    WATCH("blood-pressure", "") WATCH("dissociation", "")
	    WATCH("sedation", "settings: [outpatient], ")));
	assert_non_null(strstr(said.diag[0].text, "more than 8 blocks"));
}

static const char full[] = PLAIN
    "programme-in: {unit: mg/h, step: 0.5 mg/h}\n"
    "pump: {step: 1 mL/h}\n"
    "bag-max-hours: 12 h\n"
    "steps-between: 08:00 to 20:00\n"
    "adopts: [goldberg-2010]\n"
    "bags: {one: ketamine 500 mg in 250 mL}\n"
    "after: {observe-for: 2 h, cite: a}\n"
    "course: {at-most-sessions: 10, cite: a}\n"
    "titrate: [{protocol: leiden-2009, step: 1 mg/h, interval: 1 h, "
    "cite: a}]\n";
static const char other[] = PLAIN
    "programme-in: {unit: mL/h}\n"
    "pump: {step: 0.1 mL/h}\n"
    "bag-max-hours: 24 h\n"
    "steps-between: 06:00 to 22:00\n"
    "adopts: [leiden-2009, goebel-low-dose]\n"
    "bags: {one: ketamine 100 mg in 100 mL, two: ketamine 1 g in 500 mL}\n"
    "after: {observe-for: 1 h, cite: a}\n"
    "course: {at-most-sessions: 20, cite: a}\n"
    "titrate: [{protocol: leiden-2009, step: 2 mg/h, cite: a}, "
    "{protocol: goldberg-2010, step: 5 mg/h, cite: a}]\n";

static void is_full(const struct infuse_site_document *site)
{
	assert_int_equal(site->programme_in, INFUSE_PROGRAMME_RATE);
	assert_int_equal(site->programme_step.rate.pg_per_h, MG / 2);
	assert_int_equal(site->pump_step.hundredth_ml_per_h, 100);
	assert_int_equal(site->bag_max.min, 720);
	assert_int_equal(site->steps_between.from_min, 480);
	assert_int_equal(site->adopts, 1);
	assert_string_equal(site->adopt[0].protocol, "goldberg-2010");
	assert_int_equal(site->bags, 1);
	assert_int_equal(site->care.after.observe.min, 120);
	assert_int_equal(site->care.course.sessions_max, 10);
}

/* One value: the system's where it has one, else the site's. */
static void test_keys(void **state)
{
	struct infuse_site_document *site = unite(other, full);

	(void)state;
	assert_non_null(site);
	is_full(site);
	assert_true(is_of_system(site, site->bag_max_line));
	assert_true(is_of_system(site, site->steps_between.line));
	assert_true(is_of_system(site, site->bag[0].line));
	assert_true(is_of_system(site, site->care.after.line));
	/* leiden-2009 as the system fills it, goldberg-2010 as the site. */
	assert_int_equal(site->steps, 2);
	assert_string_equal(site->step[0].protocol, "goldberg-2010");
	assert_int_equal(site->step[1].step.rate.pg_per_h, MG);
	assert_int_equal(site->step[1].interval.min, 60);
	assert_true(is_of_system(site, site->step[1].step_line));
	infuse_site_free(site);
	site = unite(full, PLAIN);
	assert_non_null(site);
	is_full(site);
	assert_false(is_of_system(site, site->bag_max_line));
	infuse_site_free(site);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bounds),
		cmocka_unit_test(test_low_bounds),
		cmocka_unit_test(test_two_bases),
		cmocka_unit_test(test_not_stated),
		cmocka_unit_test(test_blocks),
		cmocka_unit_test(test_too_many),
		cmocka_unit_test(test_watches),
		cmocka_unit_test(test_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
