/* SPDX-License-Identifier: MIT */
/*
 * What is done around an infusion, as files write it: S-11, S-25 to S-27, and
 * the sources that the site's default file names.
 */
#include "said.h"

#define HOUR INT64_C(60)
#define DAY INT64_C(1440)
#define MG INFUSE_PG_PER_MG

static char text[INFUSE_FILE_MAX + 2];

static struct infuse_site_document *read_site(const char *words)
{
	static struct said said;
	struct infuse_site_document *d;

	said.count = said.errors = 0;
	d = infuse_site_read(words, strlen(words), "a.yaml", say, &said);
	if (d == NULL)
		fail_msg("%s", said.diag[0].text);
	return d;
}

#define SITE \
	"infuse-site: 1\n" \
	"id: a-site\n" \
	"revision: 1\n" \
	"title: A site\n" \
	"limits:\n" \
	"  - drug: ketamine\n" \
	"    settings: [ward]\n" \
	"    dose-rate: {hard-max: 1 mg/kg/h}\n" \
	"    sources: [{cite: a, says: b}]\n"

/*
 * RCHT V6: every 15 min for 1 h, every 30 min for 2 h, hourly for 24 h, then
 * every 2 h; blood pressure, heart rate and saturation hourly for 12 h in the
 * place of 24.  Goldberg 2005: as an outpatient blood pressure every 15 min,
 * ECG and oximetry throughout.
 */
static void test_default_cadence(void **state)
{
	static const int64_t wanted[3][4][2] = {
		{ { 15, HOUR }, { 30, 2 * HOUR }, { HOUR, DAY },
		    { 2 * HOUR, 0 } },
		{ { 15, HOUR }, { 30, 2 * HOUR }, { HOUR, 12 * HOUR },
		    { 2 * HOUR, 0 } },
		{ { 15, 0 } },
	};
	static const bool items[3][INFUSE_OBSERVATIONS] = {
		{ [INFUSE_BREATHING] = true, [INFUSE_PAIN] = true,
		    [INFUSE_SEDATION] = true, [INFUSE_DISSOCIATION] = true },
		{ [INFUSE_BLOOD_PRESSURE] = true, [INFUSE_HEART_RATE] = true,
		    [INFUSE_OXYGEN] = true },
		{ [INFUSE_BLOOD_PRESSURE] = true },
	};
	static const int cadences[3] = { 4, 4, 1 };
	struct infuse_site_document *d;
	const struct infuse_watch *watch;
	int i, k;

	(void)state;
	load(text, sizeof(text), "protocols/site/default.yaml");
	d = read_site(text);
	assert_int_equal(d->care.watches, 3);
	for (k = 0; k < 3; k++) {
		watch = &d->care.watch[k];
		assert_memory_equal(watch->items, items[k],
		    sizeof(items[k]));
		assert_int_equal(watch->cadences, cadences[k]);
		for (i = 0; i < cadences[k]; i++) {
			assert_int_equal(watch->cadence[i].every.min,
			    wanted[k][i][0]);
			assert_int_equal(watch->cadence[i].length.min,
			    wanted[k][i][1]);
		}
		for (i = 0; i < INFUSE_SETTINGS; i++)
			assert_int_equal(infuse_watch_applies(watch,
			    (enum infuse_setting)i),
			    k < 2 || i == INFUSE_OUTPATIENT);
		assert_int_equal(watch->throughout[INFUSE_ECG], k == 2);
		assert_int_equal(watch->throughout[INFUSE_PULSE_OXIMETRY],
		    k == 2);
		assert_non_null(strstr(watch->cite, k < 2 ?
		    "Royal Cornwall" : "Goldberg 2005"));
	}
	/* S-25: what closes and stops is built in */
	assert_int_equal(d->care.holds, 0);
	infuse_site_free(d);
}

/*
 * S-26: 2 h after a session, 4 h after days, no driving for 24 h; session 2,
 * 3 to 6 months.
 */
static void test_default_after(void **state)
{
	struct infuse_site_document *d;

	(void)state;
	load(text, sizeof(text), "protocols/site/default.yaml");
	d = read_site(text);
	assert_true(d->care.after.set);
	assert_int_equal(d->care.after.observe.min, 2 * HOUR);
	assert_int_equal(d->care.after.observe_days.min, 4 * HOUR);
	assert_string_equal(d->care.after.home_when,
	    "back to baseline, drinking, walking, with an adult");
	assert_int_equal(d->care.after.no_driving.min, DAY);
	assert_true(d->care.course.set);
	assert_int_equal(d->care.course.sessions_max, 0);
	assert_int_equal(d->care.course.relief_by_session, 2);
	assert_int_equal(d->care.course.further_from.min, 90 * DAY);
	assert_int_equal(d->care.course.further_to.min, 180 * DAY);
	assert_non_null(strstr(d->care.course.cite, "clinic page"));
	assert_int_equal(d->bag_max.min, 0);
	assert_int_equal(d->steps, 0);
	infuse_site_free(d);
}

/* A protocol that says nothing around the infusion has nothing there. */
static void test_nothing_by_default(void **state)
{
	struct infuse_protocol_document *d = infuse_protocol_read(GOOD,
	    strlen(GOOD), "good.yaml", NULL, NULL);
	struct infuse_site_document *site = read_site(SITE);

	(void)state;
	assert_non_null(d);
	assert_int_equal(d->care.watches + d->care.holds, 0);
	assert_false(d->care.after.set || d->care.course.set);
	assert_int_equal(d->protocol.basis, INFUSE_ACTUAL);
	assert_int_equal(site->care.watches + site->care.holds, 0);
	assert_false(site->care.after.set || site->care.course.set);
	infuse_site_free(site);
	infuse_protocol_free(d);
}

static const struct infuse_hold *only_hold(
    struct infuse_protocol_document **out, const char *rule)
{
	(void)snprintf(text, sizeof(text),
	    GOOD "hold:\n  - {%s, cite: a}\n", rule);
	*out = infuse_protocol_read(text, strlen(text), "good.yaml", NULL,
	    NULL);
	if (*out == NULL)
		fail_msg("%s", rule);
	assert_int_equal((*out)->care.holds, 1);
	return &(*out)->care.hold[0];
}

static void test_holds(void **state)
{
	static const struct {
		const char *rule;
		enum infuse_observation item;
		enum infuse_scale scale;
		int64_t least;		/* 0: none, as no value of these is */
		int64_t most;
		enum infuse_hold_action action;
	} rules[] = {
		{ "item: sedation, at-least: POSS 3, do: pause",
		    INFUSE_SEDATION, INFUSE_POSS, 3, 0, INFUSE_HOLD_PAUSE },
		{ "item: sedation, at-most: RASS -3, do: stop",
		    INFUSE_SEDATION, INFUSE_RASS, 0, -3, INFUSE_HOLD_STOP },
		{ "item: sedation, at-least: RASS +2, at-most: RASS -1, "
		    "do: no-up", INFUSE_SEDATION, INFUSE_RASS, 2, -1,
		    INFUSE_HOLD_UP },
		{ "item: dissociation, at-least: distressing, do: down",
		    INFUSE_DISSOCIATION, INFUSE_NO_SCALE, INFUSE_SEVERE, 0,
		    INFUSE_HOLD_DOWN },
		{ "item: nausea, at-least: mild, do: no-up", INFUSE_NAUSEA,
		    INFUSE_NO_SCALE, INFUSE_MILD, 0, INFUSE_HOLD_UP },
		{ "item: oxygen, at-most: 91, do: pause", INFUSE_OXYGEN,
		    INFUSE_NO_SCALE, 0, 91, INFUSE_HOLD_PAUSE },
		{ "item: heart-rate, at-least: 52, at-most: 50, do: no-up",
		    INFUSE_HEART_RATE, INFUSE_NO_SCALE, 52, 50,
		    INFUSE_HOLD_UP },
	};
	struct infuse_protocol_document *d;
	const struct infuse_hold *hold;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		hold = only_hold(&d, rules[i].rule);
		assert_int_equal(hold->item, rules[i].item);
		assert_int_equal(hold->scale, rules[i].scale);
		assert_int_equal(hold->has_least, rules[i].least != 0);
		assert_int_equal(hold->has_most, rules[i].most != 0);
		assert_int_equal(hold->least, rules[i].least);
		assert_int_equal(hold->most, rules[i].most);
		assert_int_equal(hold->action, rules[i].action);
		assert_string_equal(hold->cite, "a");
		infuse_protocol_free(d);
	}
}

/* POSS has S and 1 to 4, RASS -5 to +4; nothing else is read. */
static void test_sedation(void **state)
{
	static const char *const good[] = { "POSS S", "POSS 1", "POSS 2",
		"POSS 3", "POSS 4", "RASS -5", "RASS -4", "RASS -3",
		"RASS -2", "RASS -1", "RASS 0", "RASS +1", "RASS +2",
		"RASS +3", "RASS +4", "ACVPU A", "ACVPU C",
		"ACVPU V", "ACVPU P", "ACVPU U" };
	static const int values[] = { 0, 1, 2, 3, 4, -5, -4, -3, -2, -1, 0,
		1, 2, 3, 4, 0, 1, 2, 3, 4 };
	static const char *const bad[] = { "", "3", "-3", "+3", "POSS",
		"POSS ", "POSS 0", "POSS 5", "POSS s", "POSS 33", "POSS -3",
		"POSS  3", "POSS3", "poss 3", "RASS", "RASS 3", "RASS 1",
		"RASS -0", "RASS +0", "RASS -6", "RASS +5", "RASS --3",
		"RASS -3 ", "RASS \342\210\2223", "Ramsay 4", "POSSUM 3",
		"RASS +", "RASS -", " POSS 3", "ACVPU", "ACVPU ",
		"ACVPU B", "ACVPU a", "ACVPU AA", "AVPU A", "ACVPU 1" };
	enum infuse_scale scale;
	struct infuse_fault fault;
	int64_t value;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		assert_true(infuse_read_sedation(&scale, &value, good[i],
		    strlen(good[i]), &fault));
		assert_int_equal(scale, i < 5 ? INFUSE_POSS : i < 15 ?
		    INFUSE_RASS : INFUSE_ACVPU);
		assert_int_equal(value, values[i]);
		assert_memory_equal(infuse_scale_name(scale), good[i], 4);
	}
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		scale = INFUSE_NO_SCALE;
		value = 77;
		if (infuse_read_sedation(&scale, &value, bad[i],
		    strlen(bad[i]), &fault))
			fail_msg("'%s' was read", bad[i]);
		assert_true(fault.id[0] != '\0' && fault.hint[0] != '\0');
		assert_true(fault.at + fault.length <= strlen(bad[i]));
		assert_int_equal(scale, INFUSE_NO_SCALE);
		assert_int_equal(value, 77);
	}
}

/* S-25: a site's rule in the place of a line; what may not be, in tests/bad. */
static void test_replaces(void **state)
{
	struct infuse_site_document *d = read_site(SITE "hold:\n"
	    "  - {item: oxygen, at-most: 88, do: pause, "
	    "replaces: saturation-low, cite: a}\n"
	    "  - {item: sedation, at-least: POSS 3, do: down, "
	    "replaces: poss-3, cite: a}\n"
	    "  - {item: oxygen, at-most: 90, do: no-up, cite: a}\n");

	(void)state;
	assert_string_equal(infuse_sign_line(d->care.hold[0].replaces -
	    1)->name, "saturation-low");
	assert_string_equal(infuse_sign_line(d->care.hold[1].replaces -
	    1)->name, "poss-3");
	assert_int_equal(d->care.hold[2].replaces, 0);
	infuse_site_free(d);
}

/* A list for some settings stands beside the one for all of them. */
static void test_settings(void **state)
{
	struct infuse_site_document *d = read_site(SITE "observe:\n"
	    "  - items: [pain, oxygen]\n"
	    "    cadence: [{every: 1 h}]\n"
	    "    cite: a\n"
	    "  - items: [oxygen]\n"
	    "    settings: [ward]\n"
	    "    cadence: [{every: 30 min}]\n"
	    "    cite: a\n"
	    "  - items: [oxygen]\n"
	    "    settings: [outpatient, intensive-care]\n"
	    "    cadence: [{every: 5 min}]\n"
	    "    throughout: [ecg]\n"
	    "    cite: a\n");

	(void)state;
	assert_int_equal(d->care.watches, 3);
	assert_true(infuse_watch_applies(&d->care.watch[0], INFUSE_WARD));
	assert_true(infuse_watch_applies(&d->care.watch[1], INFUSE_WARD));
	assert_false(infuse_watch_applies(&d->care.watch[2], INFUSE_WARD));
	assert_true(infuse_watch_applies(&d->care.watch[2],
	    INFUSE_INTENSIVE_CARE));
	assert_true(d->care.watch[2].throughout[INFUSE_ECG]);
	assert_false(d->care.watch[2].throughout[INFUSE_PULSE_OXIMETRY]);
	infuse_site_free(d);
}

#define STEPS SITE \
	"bag-max-hours: 24 h\n" \
	"titrate:\n" \
	"  - {protocol: leiden-2009, step: 0.02 mg/kg/h, interval: 8 h, " \
	"cite: us}\n" \
	"  - {protocol: goldberg-2010, interval: 4 h, cite: us}\n"

static struct infuse_protocol_document *read_protocol(const char *path)
{
	struct infuse_protocol_document *d;
	size_t size = load(text, sizeof(text), path);

	d = infuse_protocol_read(text, size, path, NULL, NULL);
	assert_non_null(d);
	return d;
}

/* S-11: what is not stated a site may fill, and it is then the site's. */
static void test_site_fills(void **state)
{
	struct infuse_site_document *site = read_site(STEPS);
	struct infuse_protocol_document *d =
	    read_protocol("protocols/leiden-2009.yaml");
	struct infuse_titration *t = &d->protocol.schedule.titration;

	(void)state;
	assert_int_equal(site->bag_max.min, DAY);
	assert_int_equal(site->bag_max_line, 10);
	assert_false(t->has_step || t->has_interval);
	infuse_site_fill(&d->protocol, "another", site);
	assert_false(t->has_step || t->has_interval);
	infuse_site_fill(&d->protocol, d->id, site);
	assert_true(t->has_step && t->has_interval);
	assert_true(t->step.per_kg);
	assert_int_equal(t->step.dose_rate.pg_per_kg_h, MG / 50);
	assert_int_equal(t->interval.min, 8 * HOUR);
	assert_int_equal(t->step_source, INFUSE_FROM_SITE);
	assert_int_equal(t->interval_source, INFUSE_FROM_SITE);
	assert_int_equal(t->step_line, 12);
	assert_int_equal(t->interval_line, 12);
	infuse_protocol_free(d);
	d = read_protocol("protocols/goldberg-2010.yaml");
	t = &d->protocol.schedule.titration;
	infuse_site_fill(&d->protocol, d->id, site);
	assert_false(t->has_step);
	assert_int_equal(t->step_source, INFUSE_FROM_PROTOCOL);
	assert_int_equal(t->interval.min, 4 * HOUR);
	infuse_protocol_free(d);
	infuse_site_free(site);
}

/* S-11: what a protocol states, its own step and interval, stands. */
static void test_site_does_not_replace(void **state)
{
	static const char titrated[] =
	    "  continuous: 4 d\n"
	    "  titrate: {start: 10 mg/h, step: 5 mg/h, interval: 6 h, "
	    "max: 40 mg/h}\n";
	struct infuse_site_document *site;
	struct infuse_protocol_document *d;
	struct infuse_titration *t;
	const char *at = strstr(GOOD, "  continuous:");

	(void)state;
	site = read_site(SITE "titrate:\n  - {protocol: good, step: 20 mg/h, "
	    "interval: 1 h, cite: us}\n");
	(void)snprintf(text, sizeof(text), "%.*s%s%s", (int)(at - GOOD), GOOD,
	    titrated, strstr(GOOD, "limits:"));
	d = infuse_protocol_read(text, strlen(text), "good.yaml", NULL, NULL);
	assert_non_null(d);
	t = &d->protocol.schedule.titration;
	infuse_site_fill(&d->protocol, "good", site);
	assert_int_equal(t->step.rate.pg_per_h, 5 * MG);
	assert_int_equal(t->interval.min, 6 * HOUR);
	assert_int_equal(t->step_source, INFUSE_FROM_PROTOCOL);
	assert_int_equal(t->interval_source, INFUSE_FROM_PROTOCOL);
	infuse_protocol_free(d);
	d = infuse_protocol_read(GOOD, strlen(GOOD), "good.yaml", NULL, NULL);
	assert_non_null(d);
	infuse_site_fill(&d->protocol, "good", site);
	assert_false(d->protocol.schedule.titration.has_step);
	infuse_protocol_free(d);
	infuse_site_free(site);
}

static void test_basis(void **state)
{
	static const char *const names[INFUSE_BASES] = {
		"actual", "ideal", "adjusted", "lean"
	};
	const char *at = strstr(GOOD, "basis: actual") + 7;
	struct infuse_protocol_document *d;
	int i;

	(void)state;
	for (i = 0; i < INFUSE_BASES; i++) {
		(void)snprintf(text, sizeof(text), "%.*s%s%s",
		    (int)(at - GOOD), GOOD, names[i], at + 6);
		d = infuse_protocol_read(text, strlen(text), "good.yaml",
		    NULL, NULL);
		assert_non_null(d);
		assert_int_equal(d->protocol.basis, i);
		assert_int_equal(d->protocol.basis_line, 14);
		assert_string_equal(infuse_basis_name(d->protocol.basis),
		    names[i]);
		infuse_protocol_free(d);
	}
}

static void test_words(void **state)
{
	(void)state;
	assert_string_equal(infuse_observation_name(INFUSE_BLOOD_PRESSURE),
	    "blood-pressure");
	assert_string_equal(infuse_observation_name(INFUSE_OBSERVATIONS), "");
	assert_string_equal(infuse_hold_action_name(INFUSE_HOLD_UP), "no-up");
	assert_string_equal(infuse_scale_name(INFUSE_NO_SCALE), "");
	assert_string_equal(infuse_grade_name(INFUSE_NONE, INFUSE_NAUSEA),
	    "none");
	assert_string_equal(infuse_grade_name(INFUSE_SEVERE, INFUSE_NAUSEA),
	    "severe");
	assert_string_equal(infuse_grade_name(INFUSE_SEVERE,
	    INFUSE_DISSOCIATION), "distressing");
	assert_int_equal(infuse_observation_max(INFUSE_PAIN), 10);
	assert_int_equal(infuse_observation_max(INFUSE_SEDATION), 0);
	assert_int_equal(infuse_observation_max(INFUSE_OBSERVATIONS), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_default_cadence),
		cmocka_unit_test(test_default_after),
		cmocka_unit_test(test_replaces),
		cmocka_unit_test(test_settings),
		cmocka_unit_test(test_nothing_by_default),
		cmocka_unit_test(test_holds),
		cmocka_unit_test(test_sedation),
		cmocka_unit_test(test_site_fills),
		cmocka_unit_test(test_site_does_not_replace),
		cmocka_unit_test(test_basis),
		cmocka_unit_test(test_words),
	};

	return cmocka_run_group_tests_name("care", tests, NULL, NULL);
}
