/* SPDX-License-Identifier: MIT */

/*
 * DISP-01 to DISP-06, and 80 columns, over what explain, compare and verify
 * print: every built-in protocol at many weights and labels.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../src/answer/compare.h"
#include "../../src/answer/explain.h"
#include "../../src/answer/plan.h"
#include "../../src/answer/verify.h"
#include "built_in.h"
#include "ismp.h"
#include "paged.h"

#define MG INFUSE_PG_PER_MG

static const struct infuse_strength strengths[] = {
	{ { 0 }, { 0 } },
	{ { MG }, { 100 } },
	{ { 500 * MG }, { 26000 } },
};

static long scanned, too_wide;

/* Everything but what was quoted, of which paths may be long. */
static void scan(struct render_text *text, const char *id, int64_t g)
{
	const char *fault, *where = "", *line, *end;
	size_t i;

	assert_false(text->failed);
	for (line = render_string(text); *line != '\0'; line = end + 1) {
		end = strchr(line, '\n');
		assert_non_null(end);
		if (end - line <= 80)
			continue;
		too_wide++;
		print_message("%s at %ld g: %.*s\n", id, (long)g,
		    (int)(end - line), line);
	}
	for (i = 0; i < text->quotes; i++)
		memset(text->data + text->quoted[i].from, ISMP_QUOTED,
		    text->quoted[i].to - text->quoted[i].from);
	fault = ismp_fault(text->data, &where);
	if (fault != NULL)
		fail_msg("%s, %s at %ld g: %.60s", fault, id, (long)g,
		    where);
	scanned++;
	render_text_free(text);
}

/* Ids are quoted, but a grid does not keep marks. */
static void blank_ids(struct render_text *text, const struct built_in *all)
{
	const char *id;
	char *at;
	int i;

	for (i = 0; i < all->count; i++) {
		id = all->protocol[i]->id;
		for (at = text->data; (at = strstr(at, id)) != NULL; at++)
			memset(at, ISMP_QUOTED, strlen(id));
	}
}

static void set_context(struct render_context *context,
    const struct built_in *all,
    const struct infuse_protocol_document *document,
    const struct infuse_case *of)
{
	static const struct render_context empty;

	*context = empty;
	context->protocol = document;
	context->site = all->site;
	context->order = &of->order;
	context->weight_typed = "70";
	context->step_assumed = true;
	context->width = 80;
}

static void open_with(struct infuse_case *of, const struct built_in *all,
    int i, int64_t g, int strength)
{
	open_case(of, all, all->protocol[i], g, strength == 0 ?
	    INFUSE_INTENSIVE_CARE : INFUSE_WARD);
	of->order.age_years = 50;
	of->order.has_strength = strength > 0;
	of->order.strength = strengths[strength];
	of->order.label = all->protocol[i]->protocol.drug;
}

static void explained(struct render_text *text,
    const struct render_context *context)
{
	struct answer tree = { 0 };
	struct page page = { .answer = &tree };

	answer_explain_page(&page, context);
	on_screen(text, &page, context->width);
}

static void test_explained_plans(void **state)
{
	const struct built_in *all = *state;
	struct render_explanation explanation = { 0 };
	struct render_context context;
	struct render_text text = { 0 };
	struct infuse_case of;
	struct infuse_plan plan;
	struct infuse_proof proof;
	int64_t g;
	int i, k;

	for (i = 0; i < all->count; i++)
		for (g = 30000; g < 200000; g += 6607)
			for (k = 0; k < 3; k++) {
				open_with(&of, all, i, g, k);
				set_context(&context, all, all->protocol[i],
				    &of);
				infuse_plan_make(&plan, &of);
				assert_true(infuse_prove_plan(&proof, &of,
				    &plan));
				explanation.of = &of;
				explanation.plan = &plan;
				explanation.strength_typed = "as typed";
				context.explain = &explanation;
				explained(&text, &context);
				scan(&text, all->protocol[i]->id, g);
				plan_screen(&text, &context, &plan);
				scan(&text, all->protocol[i]->id, g);
			}
}

static void test_explained_checks(void **state)
{
	const struct built_in *all = *state;
	static const struct {
		const char *typed;
		struct infuse_quantity rate;
	} asked[] = {
		{ "10 mg/h", { INFUSE_RATE, 10 * MG, 0, 0 } },
		{ "0.3333 mg/kg/h", { INFUSE_DOSE_RATE, 333300000, 0, 0 } },
		{ "12.34 mL/h", { INFUSE_FLOW, 1234, 0, 0 } },
	};
	struct render_explanation explanation = { 0 };
	struct infuse_question question = { 0 };
	struct render_context context;
	struct render_text text = { 0 };
	struct infuse_answer answer;
	struct infuse_plan plan;
	struct infuse_proof proof;
	struct infuse_made made;
	struct infuse_case of;
	int i, k;

	for (i = 0; i < all->count; i++)
		for (k = 0; k < 9; k++) {
			open_with(&of, all, i, 71428, k / 3);
			set_context(&context, all, all->protocol[i], &of);
			if (!infuse_made_typed(&made, &asked[k % 3].rate,
			    &of.order))
				continue;	/* mL/h without a label */
			question.typed = asked[k % 3].typed;
			question.rate = made.rate;
			question.unit = infuse_unit_usual(INFUSE_RATE);
			question.day = k % 2;
			infuse_plan_make(&plan, &of);
			infuse_check(&answer, &of, &plan, &question);
			explanation.of = &of;
			explanation.plan = &plan;
			explanation.question = &question;
			explanation.answer = &answer;
			explanation.rate = asked[k % 3].rate;
			assert_true(infuse_prove_answer(&proof, &of,
			    &explanation.rate, &answer));
			context.explain = &explanation;
			explained(&text, &context);
			scan(&text, all->protocol[i]->id, 71428);
		}
}

static void test_compared(void **state)
{
	const struct built_in *all = *state;
	struct render_compared rows[PROTOCOLS_MAX] = { 0 };
	struct render_comparison comparison = { 0 };
	struct render_context context;
	struct render_text text = { 0 };
	struct answer tree = { 0 };
	struct page page = { .answer = &tree };
	const struct infuse_protocol_document *document;
	struct infuse_case of;
	struct infuse_plan plan;
	int64_t g;
	int i;

	for (g = 30000; g < 200000; g += 607) {
		for (i = 0; i < all->count; i++) {
			document = all->protocol[i];
			open_with(&of, all, i, g, 0);
			infuse_plan_make(&plan, &of);
			strcpy(rows[i].id, document->id);
			rows[i].evidence = infuse_evidence_name(
			    document->protocol.evidence);
			rows[i].regimen =
			    document->protocol.schedule.regimen;
			rows[i].sessions =
			    document->protocol.schedule.sessions;
			rows[i].length = document->protocol.schedule.length;
			infuse_compare(&rows[i].figures, &of, &plan);
		}
		set_context(&context, all, all->protocol[0], &of);
		comparison.context = &context;
		comparison.count = all->count;
		comparison.of = rows;
		answer_compare_page(&page, &comparison);
		on_screen(&text, &page, 80);
		blank_ids(&text, all);
		scan(&text, "all", g);
	}
}

/* A second person who reads everything otherwise. */
static void test_verified(void **state)
{
	const struct built_in *all = *state;
	struct infuse_record *record = malloc(sizeof(*record));
	struct infuse_verification result;
	struct infuse_second second = { 0 };
	struct render_check_pair pair = { 0 };
	struct render_context context;
	struct render_text json = { 0 }, text = { 0 };
	struct answer tree = { 0 };
	struct page page = { .answer = &tree };
	struct infuse_case of;
	struct infuse_plan plan;
	int i, k, errors = 0, checked = 0;

	for (i = 0; i < all->count; i++)
		for (k = 0; k < 2; k++) {
			open_with(&of, all, i, 69853, 2);
			set_context(&context, all, all->protocol[i], &of);
			infuse_plan_make(&plan, &of);
			plan_json(&json, &context, &plan);
			assert_true(infuse_record_read(record, json.data,
			    json.length, "", count_report, &errors));
			render_text_free(&json);
			if (!record->row[0].has_pump)
				continue;
			second.weight.g = k ? 154000 : 69853;
			second.drug = k ? INFUSE_KETAMINE : record->drug;
			second.strength.amount.pg = (k ? 50 : 500) * MG;
			second.strength.volume.hundredth_ml = 26000;
			second.rate.per_kg = k == 1;
			second.rate.rate = record->row[0].rate;
			second.rate.dose_rate.pg_per_kg_h = 123456789;
			second.flow.hundredth_ml_per_h =
			    record->row[0].flow.hundredth_ml_per_h * (k + 1);
			/* no more than the bag of 260 mL holds (S-24) */
			second.volume.hundredth_ml =
			    k ? 123456 : record->row[0].volume.hundredth_ml;
			if (k == 0 && second.volume.hundredth_ml > 26000)
				second.volume.hundredth_ml = 26000;
			second.pump_step.hundredth_ml_per_h = 10;
			assert_true(infuse_verify(&result, record,
			    &record->row[0], &second));
			assert_int_equal(result.agree, k == 0);
			pair.file = "plan.json";
			pair.first = record;
			pair.row = &record->row[0];
			pair.second = &second;
			pair.result = &result;
			answer_verify_page(&page, &pair);
			on_screen(&text, &page, 80);
			scan(&text, all->protocol[i]->id, second.weight.g);
			checked++;
		}
	assert_true(checked >= 12);
	free(record);
}

static void test_width(void **state)
{
	(void)state;
	assert_int_equal(too_wide, 0);
	assert_true(scanned > 1500);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_explained_plans),
		cmocka_unit_test(test_explained_checks),
		cmocka_unit_test(test_compared),
		cmocka_unit_test(test_verified),
		cmocka_unit_test(test_width),
	};

	return cmocka_run_group_tests(tests, load_built_in, free_built_in);
}
