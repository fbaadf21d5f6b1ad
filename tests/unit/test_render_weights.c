/* SPDX-License-Identifier: MIT */

/*
 * What is said about weights: forms of figures (DISP-01 to DISP-06) and
 * columns over many bodies and each basis, and the weight that a limit names.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../src/answer/check.h"
#include "../../src/answer/plan.h"
#include "built_in.h"
#include "ismp.h"
#include "paged.h"

#define KG 1000
#define CM 100
#define MG INFUSE_PG_PER_MG

struct bench {
	struct infuse_protocol_document document;
	struct infuse_body body;
	struct infuse_case of;
	struct render_context context;
	struct infuse_plan plan;
	struct infuse_answer answer;
	long scanned;
};

/* A protocol for a body, on a basis; false where that is refused. */
static bool open_bench(struct bench *b, const struct built_in *all,
    const struct infuse_protocol_document *document, enum infuse_basis basis)
{
	b->document = *document;
	b->document.protocol.basis = basis;
	open_case(&b->of, all, &b->document, b->body.weight.g, INFUSE_WARD);
	b->of.order.has_strength = b->body.weight.g % 2;
	b->of.order.strength.amount.pg = 2 * MG;
	b->of.order.strength.volume.hundredth_ml = 100;
	b->context.protocol = &b->document;
	b->context.site = all->site;
	b->context.order = &b->of.order;
	b->context.body = &b->body;
	b->context.height_typed = b->body.weight.g % 3 ? NULL : "67.5 in";
	b->context.width = b->body.weight.g % 4 ? 80 : 40;
	return infuse_body_weigh(&b->of.order, &b->body, basis) ==
	    INFUSE_BODY_KNOWN;
}

static void is_narrow(const struct bench *b, const struct render_text *text)
{
	const char *line, *end;

	for (line = render_string(text); *line != '\0'; line = end + 1) {
		end = strchr(line, '\n');
		assert_non_null(end);
		if (end - line > 80 && b->context.width == 80)
			fail_msg("%s at %ld g: %.*s", b->document.id,
			    (long)b->body.weight.g, (int)(end - line), line);
	}
}

static void scan(struct bench *b, struct render_text *text)
{
	const char *fault, *where = "";
	size_t i;

	assert_false(text->failed);
	for (i = 0; i < text->quotes; i++)
		memset(text->data + text->quoted[i].from, ISMP_QUOTED,
		    text->quoted[i].to - text->quoted[i].from);
	fault = ismp_fault(text->data, &where);
	if (fault != NULL)
		fail_msg("%s, %s at %ld g: %.60s", fault, b->document.id,
		    (long)b->body.weight.g, where);
	b->scanned++;
	render_text_free(text);
}

static void scan_all(struct bench *b)
{
	struct infuse_question question = {
		.typed = "as typed", .rate = { b->body.weight.g * MG / 1999 },
		.unit = infuse_unit_usual(INFUSE_RATE), .written_milli = 1
	};
	struct render_text text = { 0 };

	infuse_plan_make(&b->plan, &b->of);
	plan_screen(&text, &b->context, &b->plan);
	is_narrow(b, &text);
	scan(b, &text);
	plan_markdown(&text, &b->context, &b->plan);
	scan(b, &text);
	infuse_check(&b->answer, &b->of, &b->plan, &question);
	check_screen(&text, &b->context, &question, &b->answer, &b->plan);
	is_narrow(b, &text);
	scan(b, &text);
}

static void test_forms_of_figures(void **state)
{
	const struct built_in *all = *state;
	struct bench *b = test_calloc(1, sizeof(*b));
	uint64_t seed = 11;
	int i;

	for (i = 0; i < 3000; i++) {
		seed = seed * UINT64_C(6364136223846793005) + 1;
		b->body.sex = seed >> 63 ? INFUSE_MALE : INFUSE_FEMALE;
		b->body.height.tenth_mm = 14500 + (int64_t)(seed >> 33) % 6500;
		b->body.weight.g = 30000 + (int64_t)(seed >> 21) % 190000;
		b->body.age_years = i % 5 ? INFUSE_NO_AGE : 18 + i % 70;
		if (open_bench(b, all, all->protocol[i % all->count],
		    (enum infuse_basis)(i / all->count % INFUSE_BASES)))
			scan_all(b);
	}
	print_message("%ld texts\n", b->scanned);
	assert_true(b->scanned > 5000);
	test_free(b);
}

/* Whether the plan's text has these words, blanks and line ends alike. */
static bool has(const struct bench *b, const char *words)
{
	struct render_context wide = b->context;
	struct render_text text = { 0 };
	bool found;

	wide.width = 4000;
	plan_screen(&text, &wide, &b->plan);
	found = strstr(render_string(&text), words) != NULL;
	render_text_free(&text);
	return found;
}

static void open_walk(struct bench *b, const struct built_in *all,
    const char *id, enum infuse_basis basis)
{
	static const struct infuse_body walk_2 = {
		{ 118 * KG }, { 170 * CM }, INFUSE_MALE, INFUSE_NO_AGE
	};

	b->body = walk_2;
	assert_true(open_bench(b, all, find_built_in(all, id), basis));
	infuse_plan_make(&b->plan, &b->of);
}

/* S-20: an upper limit names the weight it was tried at, a lower one its own. */
static void test_weight_of_a_limit(void **state)
{
	const struct built_in *all = *state;
	struct bench *b = test_calloc(1, sizeof(*b));
	struct infuse_bound *low = &b->document.protocol.limits
	    .of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_SOFT_MIN];

	/* the site's 1 mg/kg/h x 86.762 kg, under 0.9 mg/kg/h x 118 kg */
	open_walk(b, all, "goebel-low-dose", INFUSE_ACTUAL);
	assert_true(has(b, " 86.762 mg/h  1 mg/kg/h at 86.762 kg, adjusted "));
	assert_true(has(b, "dose (from 52.057 mg/h at 86.762 kg, adjusted)"));
	/* the documents' range is never scaled to a patient (S-03) */
	assert_false(has(b, "106.2 mg/h in the documents"));
	/* doses at the ideal weight, the site's limits at the adjusted one */
	open_walk(b, all, "goebel-low-dose", INFUSE_IDEAL);
	assert_true(has(b, "0.5 mg/kg/h at 86.762 kg, adjusted"));
	/* a lower one: 1 mg/kg/h x 118 kg, of a plan of 106.2 mg/h */
	open_walk(b, all, "goebel-low-dose", INFUSE_ACTUAL);
	low->set = true;
	low->per_kg = true;
	low->value = MG;
	infuse_plan_make(&b->plan, &b->of);
	assert_true(has(b, "106.2 mg/h, are below 118 mg/h, 1 mg/kg/h at "
	    "118 kg"));
	test_free(b);
}

/* Without a height nothing is said, and a basis that needs one says so. */
static void test_without_a_height(void **state)
{
	const struct built_in *all = *state;
	struct bench *b = test_calloc(1, sizeof(*b));

	open_walk(b, all, "goebel-low-dose", INFUSE_IDEAL);
	b->of.order.dosing.g = 0;
	b->of.order.for_limits.g = 0;
	b->of.order.ideal.g = 0;
	b->context.body = NULL;
	infuse_plan_make(&b->plan, &b->of);
	assert_true(has(b, "UNCHECKED  the doses are per kg of the ideal "
	    "weight, and no height is given"));
	assert_false(has(b, "height 170"));
	assert_false(has(b, "WEIGHT"));
	test_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forms_of_figures),
		cmocka_unit_test(test_weight_of_a_limit),
		cmocka_unit_test(test_without_a_height),
	};

	return cmocka_run_group_tests(tests, load_built_in, free_built_in);
}
