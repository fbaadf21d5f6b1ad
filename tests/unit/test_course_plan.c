/* SPDX-License-Identifier: MIT */
/*
 * What a course takes from a plan that was written down, and that a file with
 * a part of it missing, or of another shape, is no plan: a course that was
 * opened without the weight, or under another protocol, would judge by it.
 */
#include "said.h"

#include "../../src/file/course_events.h"

#define SUM "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define PLAN \
	"{\"schema\":\"infuse-plan/2\"," \
	"\"protocol\":{\"id\":\"goldberg-2010\",\"sha256\":\"" SUM "\"," \
	"\"file\":\"protocols/goldberg-2010.yaml\",\"built_in\":true," \
	"\"drug\":\"ketamine\",\"reading_as_typed\":\"daily\"}," \
	"\"site\":{\"id\":\"ours\",\"sha256\":\"" SUM "\",\"file\":" \
	"\"/etc/ours.yaml\",\"built_in\":false}," \
	"\"weight\":{\"value\":70.5,\"unit\":\"kg\"}," \
	"\"weights\":{\"dosing\":{\"value\":66,\"unit\":\"kg\"}," \
	"\"height\":{\"value\":170,\"unit\":\"cm\"},\"sex\":\"female\"}," \
	"\"age\":{\"value\":50,\"unit\":\"a\"},\"setting\":\"ward\"," \
	"\"pump_step\":{\"value\":0.5,\"unit\":\"mL/h\"}," \
	"\"pump_step_assumed\":false," \
	"\"ordered_as_typed\":{\"ceiling\":\"20 mg/h\",\"frail\":\"no\"," \
	"\"begin\":\"5 mg/h\",\"step\":\"2.5 mg/h\",\"interval\":\"2 h\"," \
	"\"days\":\"3\"},\"zone\":\"Europe/Berlin\"," \
	"\"days\":[{\"day\":1,\"session\":null},{\"day\":2,\"session\":2}]}"

static struct said said;

static bool read_plan(struct course_plan *out, const char *text)
{
	said.count = said.errors = 0;
	return file_course_plan(out, text, strlen(text), "plan.json", say,
	    &said) == INFUSE_FOUND;
}

/* The plan above, with one part another. */
static const char *with(const char *from, const char *to)
{
	static char text[sizeof(PLAN) + 200];
	const char *at = strstr(PLAN, from);

	if (at == NULL)
		fail_msg("not in the plan: %s", from);
	(void)snprintf(text, sizeof(text), "%.*s%s%s", (int)(at - PLAN), PLAN,
	    to, at + strlen(from));
	return text;
}

static void test_taken(void **state)
{
	struct course_plan plan;

	(void)state;
	assert_true(read_plan(&plan, PLAN));
	assert_int_equal(said.count, 0);
	assert_string_equal(plan.protocol, "goldberg-2010");
	assert_string_equal(plan.protocol_sha256, SUM);
	assert_string_equal(plan.drug, "ketamine");
	assert_string_equal(plan.site, "/etc/ours.yaml");
	assert_string_equal(plan.site_sha256, SUM);
	assert_string_equal(plan.weight, "70.5 kg");
	assert_string_equal(plan.dosing, "66 kg");
	assert_string_equal(plan.height, "170 cm");
	assert_string_equal(plan.sex, "female");
	assert_string_equal(plan.age, "50");
	assert_string_equal(plan.setting, "ward");
	assert_string_equal(plan.pump_step, "0.5 mL/h");
	assert_string_equal(plan.zone, "Europe/Berlin");
	assert_false(plan.sessions);
	assert_string_equal(plan.reading, "daily");
	assert_string_equal(plan.ceiling, "20 mg/h");
	assert_string_equal(plan.frail, "no");
	assert_string_equal(plan.begin, "5 mg/h");
	assert_string_equal(plan.step, "2.5 mg/h");
	assert_string_equal(plan.interval, "2 h");
	assert_string_equal(plan.days, "3");
}

/* What is not said is nothing, and not a refusal. */
static void test_not_said(void **state)
{
	struct course_plan plan;

	(void)state;
	assert_true(read_plan(&plan, with("{\"value\":50,\"unit\":\"a\"}",
	    "null")));
	assert_string_equal(plan.age, "");
	assert_true(read_plan(&plan, with("{\"value\":170,\"unit\":\"cm\"}",
	    "null")));
	assert_string_equal(plan.height, "");
	assert_true(read_plan(&plan, with("\"female\"", "null")));
	assert_string_equal(plan.sex, "");
	assert_true(read_plan(&plan, with("\"Europe/Berlin\"", "null")));
	assert_string_equal(plan.zone, "");
	assert_true(read_plan(&plan, with("_assumed\":false",
	    "_assumed\":true")));
	assert_string_equal(plan.pump_step, "");
	/* The order, said of nothing, and by a plan of before. */
	assert_true(read_plan(&plan, with("\"20 mg/h\"", "null")));
	assert_string_equal(plan.ceiling, "");
	assert_true(read_plan(&plan, with("\"ordered_as_typed\"",
	    "\"ordered\"")));
	assert_string_equal(plan.step, "");
	assert_true(read_plan(&plan, with(",\"reading_as_typed\":\"daily\"",
	    "")));
	assert_string_equal(plan.reading, "");
	/* A built-in site needs no name, a protocol of a file its path. */
	assert_true(read_plan(&plan, with("\"built_in\":false",
	    "\"built_in\":true")));
	assert_string_equal(plan.site, "");
	assert_true(read_plan(&plan, with("\"built_in\":true",
	    "\"built_in\":false")));
	assert_string_equal(plan.protocol, "protocols/goldberg-2010.yaml");
	assert_true(read_plan(&plan, with("\"session\":null",
	    "\"session\":1")));
	assert_true(plan.sessions);
	assert_true(read_plan(&plan, with("{\"day\":1,\"session\":null},"
	    "{\"day\":2,\"session\":2}", "")));
	assert_false(plan.sessions);
	assert_true(read_plan(&plan, with("\"days\":[", "\"later\":[")));
	assert_false(plan.sessions);
}

static void test_no_plan(void **state)
{
	static const struct {
		const char *from;
		const char *to;
	} cases[] = {
		{ "\"infuse-plan/2\"", "\"infuse-check/2\"" },
		{ "\"infuse-plan/2\"", "2" },
		{ "\"schema\":", "\"scheme\":" },
		{ "\"protocol\":", "\"protocols\":" },
		{ "\"site\":", "\"sites\":" },
		{ "\"pump_step_assumed\":false,", "" },
		/* Whose it is, and which revision. */
		{ "\"built_in\":true,", "" },
		{ "\"built_in\":false", "\"built\":false" },
		{ "\"sha256\":\"" SUM "\",\"file\":\"p", "\"file\":\"p" },
		{ "\"sha256\":\"" SUM "\",\"file\":\"/",
		    "\"sha256\":1,\"file\":\"/" },
		{ "\"sha256\":\"" SUM "\",\"file\":\"/",
		    "\"sha256\":\"" SUM "0\",\"file\":\"/" },
		{ "\"id\":\"goldberg-2010\",", "" },
		{ "\"id\":\"goldberg-2010\"", "\"id\":null" },
		{ "\"id\":\"goldberg-2010\"", "\"id\":\"\"" },
		{ "\"file\":\"/etc/ours.yaml\"", "\"file\":null" },
		{ "\"file\":\"/etc/ours.yaml\"", "\"file\":[]" },
		{ ",\"drug\":\"ketamine\"", "" },
		{ "\"drug\":\"ketamine\"", "\"drug\":true" },
		{ "\"drug\":\"ketamine\"", "\"drug\":"
		    "\"ketamine, and what else there may be\"" },
		/* The figures of the case. */
		{ "\"weight\":{\"value\":70.5,\"unit\":\"kg\"},", "" },
		{ "{\"value\":70.5,\"unit\":\"kg\"}", "\"70.5 kg\"" },
		{ "{\"value\":70.5,\"unit\":\"kg\"}", "{\"value\":70.5}" },
		{ "{\"value\":70.5,\"unit\":\"kg\"}", "{\"unit\":\"kg\"}" },
		{ "\"value\":70.5", "\"value\":\"70.5\"" },
		{ "\"value\":70.5", "\"value\":null" },
		{ "\"value\":70.5", "\"value\":"
		    "70.000000000000000000000000000001" },
		{ "\"value\":70.5,\"unit\":\"kg\"",
		    "\"value\":70.5,\"unit\":1" },
		{ "\"weights\":", "\"weighed\":" },
		{ "\"weights\":{", "\"weights\":null,\"more\":{" },
		{ "\"dosing\":", "\"dose\":" },
		{ "\"height\":", "\"tall\":" },
		{ ",\"sex\":\"female\"", "" },
		{ "\"sex\":\"female\"", "\"sex\":2" },
		{ "\"age\":", "\"aged\":" },
		{ "\"value\":50", "\"value\":true" },
		{ "\"setting\":\"ward\",", "" },
		{ "\"setting\":\"ward\"", "\"setting\":{}" },
		{ "\"pump_step\":{\"value\":0.5,\"unit\":\"mL/h\"},", "" },
		{ "\"value\":0.5", "\"value\":\"half\"" },
		{ "\"reading_as_typed\":\"daily\"",
		    "\"reading_as_typed\":1" },
		{ "\"ceiling\":\"20 mg/h\",", "" },
		{ "\"ceiling\":\"20 mg/h\"", "\"ceiling\":20" },
		{ "\"frail\":\"no\",", "" },
		{ "\"frail\":\"no\"", "\"frail\":false" },
		{ "\"begin\":", "\"start\":" },
		{ "\"step\":\"2.5 mg/h\",", "" },
		{ "\"interval\":\"2 h\"", "\"interval\":{}" },
		{ "\"days\":\"3\"", "\"days\":3" },
		{ "\"zone\":", "\"time_zone\":" },
		{ "\"zone\":\"Europe/Berlin\"", "\"zone\":1" },
	};
	struct course_plan plan;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		if (read_plan(&plan, with(cases[i].from, cases[i].to)))
			fail_msg("taken: %s", cases[i].to);
		assert_int_equal(said.count, 1);
		assert_string_equal(said.diag[0].id, "wrong-shape");
		assert_string_equal(said.diag[0].text,
		    "this is not a plan as infuse writes it");
	}
}

/* What is not even JSON is said where it is wrong, once. */
static void test_no_json(void **state)
{
	static const struct {
		const char *text;
		const char *id;
	} cases[] = {
		{ "", "empty-document" }, { "[]", "wrong-shape" },
		{ "infuse-plan/2", "syntax" }, { "\"infuse\"", "wrong-shape" },
		{ "{\"schema\":\"infuse-plan/2\"", "syntax" },
	};
	struct course_plan plan;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_false(read_plan(&plan, cases[i].text));
		assert_int_equal(said.count, 1);
		assert_string_equal(said.diag[0].id, cases[i].id);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_taken),
		cmocka_unit_test(test_not_said),
		cmocka_unit_test(test_no_plan),
		cmocka_unit_test(test_no_json),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
