/* SPDX-License-Identifier: MIT */
#include "paged.h"
#include "said.h"

#include <stdlib.h>

#include <infuse/record.h>

#include "../../src/answer/plan.h"
#include "built_in.h"

/* A plan as infuse plan --format json writes it. */
static void write_plan(struct render_text *text, const struct built_in *all,
    const char *id, int64_t g, bool bag)
{
	const struct infuse_protocol_document *document =
	    find_built_in(all, id);
	struct render_context context = { .width = 80 };
	struct infuse_case of;
	struct infuse_plan plan;

	open_case(&of, all, document, g, INFUSE_WARD);
	of.order.has_strength = bag;
	of.order.strength.amount.pg = 500 * INFUSE_PG_PER_MG;
	of.order.strength.volume.hundredth_ml = 26000;
	of.order.label = document->protocol.drug;
	infuse_plan_make(&plan, &of);
	context.protocol = document;
	context.site = all->site;
	context.order = &of.order;
	context.weight_typed = "";
	plan_json(text, &context, &plan);
	assert_false(text->failed);
}

static bool read(struct infuse_record *out, struct said *said,
    const char *text, size_t size)
{
	memset(said, 0, sizeof(*said));
	return infuse_record_read(out, text, size, "plan.json", say, said);
}

/* What is written is what is read, of all protocols. */
static void test_round_trip(void **state)
{
	const struct built_in *all = *state;
	struct infuse_record *record = malloc(sizeof(*record));
	struct render_text text = { 0 };
	struct said said;
	int i, bag;

	for (i = 0; i < all->count; i++)
		for (bag = 0; bag < 2; bag++) {
			write_plan(&text, all, all->protocol[i]->id, 73400,
			    bag == 1);
			assert_true(read(record, &said, text.data,
			    text.length));
			assert_int_equal(said.count, 0);
			assert_string_equal(record->protocol,
			    all->protocol[i]->id);
			assert_int_equal(record->drug,
			    all->protocol[i]->protocol.drug);
			assert_int_equal(record->weight.g, 73400);
			assert_int_equal(record->dosing.g, 73400);
			assert_int_equal(record->has_strength, bag == 1);
			render_text_free(&text);
		}
	free(record);
}

/* 70 kg, 500 mg in 260 mL: 63 mg/h is exactly 32.76, down to 32.7 mL/h. */
static void test_figures(void **state)
{
	struct infuse_record *record = malloc(sizeof(*record));
	struct render_text text = { 0 };
	const struct infuse_record_row *last = &record->row[4];
	struct said said;

	write_plan(&text, *state, "goebel-low-dose", 70000, true);
	assert_true(read(record, &said, text.data, text.length));
	assert_int_equal(record->rows, 5);
	assert_int_equal(record->verdict, INFUSE_CAUTION);
	assert_int_equal(record->label, INFUSE_KETAMINE);
	assert_int_equal(record->strength.volume.hundredth_ml, 26000);
	assert_int_equal(last->day, 5);
	assert_int_equal(last->session, 0);
	assert_int_equal(last->length.min, 720);
	assert_int_equal(last->rate.pg_per_h, 63 * INFUSE_PG_PER_MG);
	assert_true(last->has_pump && last->rate_stated && !last->titrated);
	assert_int_equal(last->flow.hundredth_ml_per_h, 3270);
	assert_int_equal(last->volume.hundredth_ml, 39240);
	render_text_free(&text);
	write_plan(&text, *state, "consensus-2018", 70000, true);
	assert_true(read(record, &said, text.data, text.length));
	assert_true(record->row[0].titrated);
	assert_false(record->row[0].rate_stated);
	assert_int_equal(record->row[0].most.pg_per_h,
	    22 * INFUSE_PG_PER_MG);
	render_text_free(&text);
	free(record);
}

/* Cut short anywhere, it is refused, with one message. */
static void test_cut_short(void **state)
{
	struct infuse_record *record = malloc(sizeof(*record));
	struct render_text text = { 0 };
	struct said said;
	size_t size;

	write_plan(&text, *state, "schwartzman-2009", 80000, true);
	for (size = 0; size + 2 < text.length; size += 7) {
		assert_false(read(record, &said, text.data, size));
		assert_int_equal(said.count, 1);
	}
	render_text_free(&text);
	free(record);
}

/* Any byte made another: read as something, or refused, and never a fault. */
static void test_damaged(void **state)
{
	static const char other[] = "\"{}[]:,0-\\eu\n\x80\x01";
	struct infuse_record *record = malloc(sizeof(*record));
	struct render_text text = { 0 };
	struct said said;
	size_t i, k;
	char was;

	write_plan(&text, *state, "goldberg-2010", 80000, true);
	for (i = 0; i < text.length; i += 3)
		for (k = 0; k < sizeof(other); k++) {
			was = text.data[i];
			text.data[i] = other[k];
			if (!read(record, &said, text.data, text.length))
				assert_true(said.count >= 1);
			text.data[i] = was;
		}
	render_text_free(&text);
	free(record);
}

/* The plan with one text in the place of another. */
static char *spoil(const struct render_text *text, const char *old,
    const char *new)
{
	const char *at = strstr(text->data, old);
	char *out = malloc(text->length + strlen(new) + 1);
	size_t before;

	if (at == NULL)
		fail_msg("no '%s' in a plan", old);
	before = (size_t)(at - text->data);
	memcpy(out, text->data, before);
	strcpy(out + before, new);
	strcat(out, at + strlen(old));
	return out;
}

static void test_refused(void **state)
{
	static const struct {
		const char *old, *new, *id, *says;
	} cases[] = {
		{ "infuse-plan/2", "infuse-plan/1", "unknown-format",
		    "another version" },
		{ "infuse-plan/2", "infuse-monitor/1", "unknown-format",
		    "something else" },
		{ "infuse-plan/2", "infuse-check/1", "unknown-format",
		    "another version" },
		{ "infuse-plan/2", "infuse-check/2", "missing-key",
		    "missing" },
		{ "infuse-plan/2", "infuse-titrate/2", "missing-key",
		    "'options' is missing" },
		{ "\"schema\"", "\"scheme\"", "unknown-format",
		    "not a plan" },
		{ "\"setting\": \"ward\"", "\"weight\": 70",
		    "duplicate-key", "given twice, on lines" },
		{ "\"verdict\": \"caution\"", "\"verdict\": \"yes\"",
		    "unknown-word", "verdict" },
		{ "\"verdict\": \"caution\"", "\"verdict\": 1",
		    "wrong-kind", "verdict" },
		{ "\"drug\": \"ketamine\"", "\"drug\": \"morphine\"",
		    "unknown-word", "drug" },
		{ "\"value\": 70,", "\"value\": \"70\",", "wrong-kind",
		    "value" },
		{ "\"value\": 70,", "\"value\": 07e1,", "syntax", "" },
		{ "\"value\": 70,", "\"value\": 7e1,", "syntax",
		    "exponent" },
		{ "\"value\": 70,", "\"value\": 70.,", "syntax", "point" },
		{ "\"value\": 70,", "\"value\": -70,", "wrong-shape",
		    "weight" },
		{ "\"value\": 70,", "\"value\": 0,", "wrong-shape",
		    "above 0" },
		{ "\"value\": 70, \"unit\": \"kg\"",
		    "\"value\": 70, \"unit\": \"mg\"", "wrong-shape",
		    "weight" },
		{ "\"hours\": 24", "\"hours\": 0", "wrong-shape", "hours" },
		{ "\"hours\": 24", "\"hours\": 24.1234567", "wrong-shape",
		    "hours" },
		{ "\"day\": 1,", "\"day\": 1.5,", "wrong-shape", "day" },
		{ "\"day\": 1,", "", "missing-key", "'day' is missing" },
		{ "{\"value\": 32.7,", "{\"value\": 327,", "wrong-shape",
		    "changed by hand" },
		{ "{\"value\": 63,", "{\"value\": 6.3,", "wrong-shape",
		    "changed by hand" },
		{ "\"amount\": {\"value\": 500,", "\"amount\": "
		    "{\"value\": 5000,", "wrong-shape", "changed by hand" },
		{ "\"weight\": {\"value\": 70,", "\"weight\": "
		    "{\"value\": 80,", "wrong-shape", "changed by hand" },
		{ "\"dosing\": {\"value\": 70,", "\"dosing\": "
		    "{\"value\": 80,", "wrong-shape", "changed by hand" },
		{ "{\"value\": 0.9,", "{\"value\": 0.8,", "wrong-shape",
		    "changed by hand" },
		{ "\"verdict\": \"caution\",\n      \"interpolated\"",
		    "\"verdict\": \"stop\",\n      \"interpolated\"",
		    "wrong-shape", "worse than" },
		{ "\"verdict\": \"caution\",\n      \"rule\"",
		    "\"verdict\": \"stop\",\n      \"rule\"",
		    "wrong-shape", "worse than" },
		{ "\"verdict\": \"caution\",\n  \"days\"",
		    "\"verdict\": \"within\",\n  \"days\"",
		    "wrong-shape", "worse than" },
		{ "\"title\": \"", "\"title\": \"\\u001b[31m", "control-character",
		    "" },
		{ "\"title\": \"", "\"title\": \"\\q", "syntax", "escape" },
		{ "\"title\": \"", "\"title\": \"a\nb", "syntax",
		    "line break" },
		{ "\"title\"", "title", "syntax", "key in quotes" },
	};
	struct infuse_record *record = malloc(sizeof(*record));
	struct render_text text = { 0 };
	struct said said;
	char *bad;
	size_t i;

	write_plan(&text, *state, "goebel-low-dose", 70000, true);
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		bad = spoil(&text, cases[i].old, cases[i].new);
		assert_false(read(record, &said, bad, strlen(bad)));
		if (!was_said(&said, cases[i].id) ||
		    strstr(said.diag[0].text, cases[i].says) == NULL)
			fail_msg("%s: [%s] %s", cases[i].new,
			    said.diag[0].id, said.diag[0].text);
		assert_int_equal(said.count, 1);
		assert_int_not_equal(said.diag[0].line, 0);
		free(bad);
	}
	render_text_free(&text);
	free(record);
}

static void test_trailing(void **state)
{
	struct infuse_record *record = malloc(sizeof(*record));
	struct render_text text = { 0 };
	struct said said;

	write_plan(&text, *state, "goebel-low-dose", 70000, true);
	render_add(&text, "\n \t\n");
	assert_true(read(record, &said, text.data, text.length));
	render_add(&text, "{}");
	assert_false(read(record, &said, text.data, text.length));
	assert_true(was_said(&said, "syntax"));
	assert_non_null(strstr(said.diag[0].text, "behind the plan"));
	render_text_free(&text);
	assert_false(read(record, &said, "", 0));
	assert_true(was_said(&said, "empty-document"));
	assert_false(read(record, &said, " \n", 2));
	assert_false(read(record, &said, "[]", 2));
	assert_true(was_said(&said, "unknown-format"));
	assert_false(read(record, &said, "\"x", 2));
	assert_false(read(record, &said, "\"\\", 2));
	assert_false(read(record, &said, "\"\\u00", 5));
	free(record);
}

/* 100,000 brackets are refused at the seventeenth; so are many keys. */
static void test_hostile(void **state)
{
	struct infuse_record *record = malloc(sizeof(*record));
	size_t size = 100000, i, at = 0;
	char *text = malloc(size + 1);
	struct said said;

	(void)state;
	memset(text, '[', size);
	assert_false(read(record, &said, text, size));
	assert_true(was_said(&said, "too-deep"));
	assert_int_equal(said.diag[0].column, 17);
	text[at++] = '{';
	for (i = 0; at + 16 < size; i++)
		at += (size_t)snprintf(text + at, size - at, "\"k%zu\":0,",
		    i);
	assert_false(read(record, &said, text, at));
	assert_int_equal(said.count, 1);
	assert_true(was_said(&said, "too-many-nodes"));
	free(text);
	size = (8u << 20) + 1;
	text = calloc(1, size);
	assert_false(read(record, &said, text, size));
	assert_true(was_said(&said, "file-too-large"));
	free(text);
	free(record);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_round_trip),
		cmocka_unit_test(test_figures),
		cmocka_unit_test(test_cut_short),
		cmocka_unit_test(test_damaged),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_trailing),
		cmocka_unit_test(test_hostile),
	};

	return cmocka_run_group_tests(tests, load_built_in, free_built_in);
}
