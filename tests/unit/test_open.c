/* SPDX-License-Identifier: MIT */
/* Opening a case: what is wrong with an order is refused, not computed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <infuse/open.h>

static struct infuse_plan plan;

static void keep_id(const struct infuse_diag *diag, void *context)
{
	memcpy(context, diag->id, sizeof(diag->id));
}

static struct infuse_order of_70_kg(void)
{
	struct infuse_order order;

	infuse_order_init(&order, (struct infuse_weight){ 70000 });
	return order;
}

static void opens_and_plans(void **state)
{
	struct infuse_order order = of_70_kg();
	struct infuse_opened opened;

	(void)state;
	order.has_strength = true;
	order.strength.amount.pg = INT64_C(500) * 1000000000;	/* 500 mg */
	order.strength.volume.hundredth_ml = 25000;		/* in 250 mL */
	assert_true(infuse_open(&opened, "goebel-low-dose", &order, NULL,
	    NULL));
	assert_int_equal(opened.of.order.pump_step.hundredth_ml_per_h, 10);
	assert_int_equal(opened.of.order.setting, INFUSE_WARD);
	infuse_plan_make(&plan, &opened.of);
	/* 0.9 mg/kg/h at 70 kg for 4.5 days: five rows, 63 mg/h */
	assert_int_equal(plan.rows, 5);
	assert_int_equal(plan.verdict, INFUSE_CAUTION);
	infuse_opened_free(&opened);
	assert_null(opened.protocol);
}

/* Every figure that could be divided by or overflow. */
static void refuses_unsound_orders(void **state)
{
	struct infuse_order order = of_70_kg(), bad;
	static const struct infuse_order zero;
	struct infuse_opened opened;
	char id[32] = "";

	(void)state;
	order.pump_step.hundredth_ml_per_h = 10;
	assert_true(infuse_order_is_sound(&order));
	assert_false(infuse_order_is_sound(&zero));
	assert_false(infuse_open(&opened, "goebel-low-dose", &zero, keep_id,
	    id));
	assert_string_equal(id, "unsound-order");
	assert_null(opened.protocol);
	bad = order;
	bad.weight.g = INFUSE_WEIGHT_MAX_G + 1;
	assert_false(infuse_order_is_sound(&bad));
	bad = order;
	bad.dosing.g = -1;
	assert_false(infuse_order_is_sound(&bad));
	bad = order;
	bad.pump_step.hundredth_ml_per_h = -10;
	assert_false(infuse_order_is_sound(&bad));
	assert_false(infuse_open(&opened, "goebel-low-dose", &bad, NULL,
	    NULL));
	bad = order;
	bad.has_strength = true;
	assert_false(infuse_order_is_sound(&bad));
	bad.strength.amount.pg = 1;
	assert_false(infuse_order_is_sound(&bad));
	bad.strength.volume.hundredth_ml = 1;
	assert_true(infuse_order_is_sound(&bad));
	bad = order;
	bad.ceiling.rate.part = 1;
	assert_false(infuse_order_is_sound(&bad));
	bad.ceiling.rate.over = 2;
	assert_true(infuse_order_is_sound(&bad));
	bad.ceiling.rate.pg_per_h = INFUSE_RATE_MAX_PG_PER_H;
	assert_false(infuse_order_is_sound(&bad));
	bad = order;
	bad.has_target = true;
	bad.target.dose_rate.pg_per_kg_h = INFUSE_DOSE_RATE_MAX + 1;
	assert_false(infuse_order_is_sound(&bad));
}

static void refuses(const char *protocol, const char *wanted)
{
	struct infuse_order order = of_70_kg();
	struct infuse_opened opened;
	char id[32] = "";

	assert_false(infuse_open(&opened, protocol, &order, keep_id, id));
	assert_string_equal(id, wanted);
	assert_null(opened.protocol);
	assert_null(opened.site);
}

static void refuses_what_is_not_said(void **state)
{
	(void)state;
	refuses("no-such-protocol", "no-such-protocol");
	refuses("./no/such.yaml", "no-such-file");
	refuses("tests/bad/alias.yaml", "alias");
	refuses("tests/data/regimens/b09.yaml", "order-picks");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(opens_and_plans),
		cmocka_unit_test(refuses_unsound_orders),
		cmocka_unit_test(refuses_what_is_not_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
