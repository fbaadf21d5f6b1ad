/* SPDX-License-Identifier: MIT */

/*
 * DISP-01 to DISP-06 and 80 columns over what people read about bags: every
 * built-in protocol, with vials of each strength.  Quoted words are left out.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../src/answer/prepare.h"
#include "paged.h"
#include "built_in.h"
#include "ismp.h"

#define MG INFUSE_PG_PER_MG

/* 2, 1, 1.923 and 0.7 mg/mL, a syringe, and one that was not diluted. */
static const struct infuse_strength labels[] = {
	{ { 500 * MG }, { 25000 } },
	{ { 100 * MG }, { 10000 } },
	{ { 500 * MG }, { 26000 } },
	{ { 333 * MG }, { 47500 } },
	{ { 250 * MG }, { 5000 } },
	{ { 500 * MG }, { 500 } },
};

#define LABELS (sizeof(labels) / sizeof(labels[0]))

struct bench {
	const struct built_in *all;
	struct infuse_case of;
	struct render_context context;
	struct infuse_plan plan;
	struct infuse_make make;
	struct infuse_preparation made;
	struct infuse_clock clock;
	struct render_bags bags;
	long scanned;
	long hung;
};

static bool is_like(const char *at, const char *form)
{
	for (; *form != '\0'; at++, form++)
		if (*form == '9' ? !ismp_digit(*at) : *at != *form)
			return false;
	return true;
}

/* Dates and times in the cells of a grid, which keep no marks. */
static void blank_times(char *text)
{
	static const char *const forms[] = { "9999-99-99", "99:99" };
	size_t i;

	for (; *text != '\0'; text++)
		for (i = 0; i < 2; i++)
			if (is_like(text, forms[i]))
				memset(text, ISMP_QUOTED, strlen(forms[i]));
}

static void scan(struct bench *bench, struct render_text *text)
{
	const char *fault, *where = "", *line, *end;
	size_t i;

	assert_false(text->failed);
	for (line = render_string(text); *line != '\0'; line = end + 1) {
		end = strchr(line, '\n');
		assert_non_null(end);
		if ((size_t)(end - line) > 80)
			fail_msg("%s, %ld columns: %.*s",
			    bench->context.protocol->id, (long)(end - line),
			    (int)(end - line), line);
	}
	for (i = 0; i < text->quotes; i++)
		memset(text->data + text->quoted[i].from, ISMP_QUOTED,
		    text->quoted[i].to - text->quoted[i].from);
	blank_times(text->data);
	fault = ismp_fault(text->data, &where);
	if (fault != NULL)
		fail_msg("%s, %s: %.60s", fault,
		    bench->context.protocol->id, where);
	bench->scanned++;
	bench->hung += bench->made.has_bags;
	render_text_free(text);
}

/* The i-th vial of the drug, or none, and every second thing beside it. */
static void set_make(struct bench *bench, size_t label, int vial)
{
	static const struct infuse_make empty;
	struct infuse_mix mix;

	bench->make = empty;
	bench->make.drug = bench->of.protocol->drug;
	bench->make.bag = labels[label];
	bench->of.order.has_strength = true;
	bench->of.order.strength = labels[label];
	bench->make.vial.amount.pg =
	    infuse_vial_strength(bench->make.drug, vial) * 10;
	bench->make.vial.volume.hundredth_ml = 1000;
	infuse_mix(&mix, &bench->make);
	bench->make.has_vial = bench->make.vial.amount.pg > 0 &&
	    mix.fault == INFUSE_MIX_FITS;
	bench->make.has_overfill = bench->make.has_vial && vial % 2;
	bench->make.overfill.hundredth_ml = 253;
	bench->make.bag_max.min = label % 2 ? 0 : 1441;
	bench->bags.line.hundredth_ml = vial == 1 ? 0 : 2033;
	bench->context.clock = (label + (size_t)vial) % 2 ? NULL :
	    &bench->clock;
}

static void look(struct bench *bench)
{
	struct render_text text = { 0 };
	struct answer answer = { 0 };
	struct page page = { .answer = &answer };

	infuse_plan_make(&bench->plan, &bench->of);
	infuse_prepare(&bench->made, &bench->of, &bench->plan, &bench->make);
	assert_true(bench->made.agrees);
	assert_true(render_prepare_agrees(&bench->bags));
	answer_prepare_page(&page, &bench->bags);
	on_screen(&text, &page, bench->context.width);
	scan(bench, &text);
}

static void open_bench(struct bench *bench, const struct built_in *all)
{
	static const struct infuse_civil start = { 2026, 3, 28, 14, 0 };

	memset(bench, 0, sizeof(*bench));
	bench->all = all;
	bench->context.site = all->site;
	bench->context.order = &bench->of.order;
	bench->context.weight_typed = "as typed";
	bench->context.width = 80;
	/* in the night after it summer time begins */
	bench->clock.start_min = infuse_civil_minutes(&start);
	bench->clock.zoned = true;
	bench->clock.zone = "Europe/Berlin";
	bench->clock.utc_offset_min = 60;
	bench->clock.shifts = 1;
	bench->clock.shift[0].at_min = 720;
	bench->clock.shift[0].by_min = 60;
	bench->bags.context = &bench->context;
	bench->bags.plan = &bench->plan;
	bench->bags.make = &bench->make;
	bench->bags.made = &bench->made;
}

static void each_label(struct bench *bench, int protocol, int64_t g,
    int setting)
{
	size_t label;
	int vial;

	open_case(&bench->of, bench->all, bench->all->protocol[protocol], g,
	    (enum infuse_setting)setting);
	bench->context.protocol = bench->all->protocol[protocol];
	for (label = 0; label < LABELS; label++)
		for (vial = 0; vial < 4; vial++) {
			set_make(bench, label, vial);
			look(bench);
		}
}

static void test_texts(void **state)
{
	static const int64_t weights[] = { 30000, 52500, 61300, 70000,
		118000, 199999 };
	struct bench *bench = test_malloc(sizeof(*bench));
	int protocol, setting;
	size_t i;

	open_bench(bench, *state);
	for (protocol = 0; protocol < bench->all->count; protocol++)
		for (setting = 0; setting < INFUSE_SETTINGS; setting++)
			for (i = 0; i < sizeof(weights) / sizeof(weights[0]);
			    i++)
				each_label(bench, protocol, weights[i],
				    setting);
	print_message("%ld texts scanned, %ld of them with bags\n",
	    bench->scanned, bench->hung);
	assert_true(bench->scanned >= 4000);
	assert_true(bench->hung >= 1000);
	test_free(bench);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_texts),
	};

	return cmocka_run_group_tests(tests, load_built_in, free_built_in);
}
