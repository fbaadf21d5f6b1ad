/* SPDX-License-Identifier: MIT */

/*
 * Plans and checks for a dosing weight: which weight the doses are for, which
 * one the upper limits are tried at, and that a height only ever tightens.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <infuse/bases.h>

#include "built_in.h"
#include "case.h"

#define CM 100

/* A man of 118 kg and 170 cm, walk 2: ideal 65.937, adjusted 86.762 kg. */
static const struct infuse_body walk_2 = {
	{ 118 * KG }, { 170 * CM }, INFUSE_MALE, INFUSE_NO_AGE
};

static void weigh(struct world *w, const struct infuse_body *body,
    enum infuse_basis basis)
{
	w->protocol.basis = basis;
	w->protocol.basis_line = 15;
	w->of.order.weight = body->weight;
	assert_int_equal(infuse_body_weigh(&w->of.order, body, basis),
	    INFUSE_BODY_KNOWN);
}

/* 0.1 mg/kg/h is 11.8, 6.5937, 8.6762 and 7.0574 mg/h. */
static void test_rate_of_each_basis(void **state)
{
	static const int64_t pg[INFUSE_BASES] = {
		INT64_C(11800000000), INT64_C(6593700000),
		INT64_C(8676200000), INT64_C(7057400000)
	};
	struct world *w = *state;
	int basis;

	w->protocol.schedule.entry[0].rate.rate = by_kg(100 * MCG);
	for (basis = 0; basis < INFUSE_BASES; basis++) {
		weigh(w, &walk_2, (enum infuse_basis)basis);
		make_plan(w);
		assert_int_equal(w->plan.row[0].at.rate.pg_per_h, pg[basis]);
		assert_int_equal(w->plan.row[0].at.dose_rate.pg_per_kg_h,
		    100 * MCG);
		assert_true(w->plan.row[0].at.dose_rate_exact);
	}
}

/* A basis without its weight is UNCHECKED, and nothing can be keyed in. */
static void test_basis_without_height(void **state)
{
	struct world *w = *state;
	const struct infuse_finding *finding;

	w->protocol.basis = INFUSE_IDEAL;
	w->protocol.basis_line = 15;
	set_strength(w, MG, 100);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_UNCHECKED);
	finding = find(&w->plan.findings, INFUSE_RULE_BASIS,
	    INFUSE_NO_BOUND);
	assert_non_null(finding);
	assert_int_equal(finding->line, 15);
	assert_int_equal(finding->source, INFUSE_FROM_PROTOCOL);
	assert_false(w->plan.row[0].at.has_pump);
	weigh(w, &walk_2, INFUSE_IDEAL);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_CAUTION);
	assert_true(w->plan.row[0].at.has_pump);
}

/*
 * More than half above the ideal weight is a caution, half is not: 70 in of a
 * man are 73 kg, and 3/2 of that 109.5 kg.  A fifth is where the weights are
 * shown beside one another.
 */
static void test_half_above_ideal(void **state)
{
	struct infuse_body body = {
		{ 109500 }, { 70 * 254 }, INFUSE_MALE, INFUSE_NO_AGE
	};
	struct world *w = *state;
	const struct infuse_finding *finding;

	weigh(w, &body, INFUSE_ACTUAL);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_WITHIN);
	body.weight.g = 109501;
	weigh(w, &body, INFUSE_ACTUAL);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_CAUTION);
	assert_true(infuse_is_far_above_ideal(&w->of.order));
	finding = find(&w->plan.findings, INFUSE_RULE_BASIS,
	    INFUSE_SOFT_MAX);
	assert_non_null(finding);
	assert_int_equal(finding->found, 109501000);
	assert_int_equal(finding->limit, 109500000);
	/* the rate itself is not touched */
	assert_int_equal(w->plan.row[0].at.rate.pg_per_h, 20 * MG);
}

/*
 * An upper bound per kg of the site is at the weight for limits, here the
 * adjusted one, 86.762 kg; a lower one at the dosing weight, and so is the
 * protocol's own.  Flat ones stay.
 */
static void test_limits(void **state)
{
	struct world *w = *state;
	const struct infuse_finding *finding;

	weigh(w, &walk_2, INFUSE_ACTUAL);
	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX) =
	    bound_by_kg(MG, 21);
	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MIN) =
	    bound_by_kg(500 * MCG, 22);
	*site_bound(w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX) =
	    bound_by_kg(30 * MG, 23);
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MAX) =
	    bound(100 * MG, 92);
	w->protocol.schedule.entry[0].rate.rate = flat(INT64_C(86762000000));
	make_plan(w);
	assert_null(find(&w->plan.findings, INFUSE_RULE_DOSE_RATE,
	    INFUSE_HARD_MAX));
	assert_int_equal(w->plan.limits.of[INFUSE_RULE_DOSE_RATE]
	    [INFUSE_HARD_MAX].milli, INT64_C(86762000000000));
	assert_int_equal(w->plan.limits.of[INFUSE_RULE_DOSE_RATE]
	    [INFUSE_SOFT_MIN].milli, INT64_C(59000000000000));
	assert_int_equal(w->plan.limits.of[INFUSE_RULE_DOSE_PER_DAY]
	    [INFUSE_HARD_MAX].milli, INT64_C(2602860000000000));
	assert_int_equal(w->plan.limits.of[INFUSE_RULE_RATE]
	    [INFUSE_SOFT_MAX].milli, INT64_C(100000000000000));
	w->protocol.schedule.entry[0].rate.rate =
	    flat(INT64_C(86762000001));
	make_plan(w);
	finding = find(&w->plan.findings, INFUSE_RULE_DOSE_RATE,
	    INFUSE_HARD_MAX);
	assert_non_null(finding);
	assert_int_equal(finding->verdict, INFUSE_STOP);
	/* the protocol's own is for the weight that its doses are for */
	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX) =
	    bound_by_kg(4 * MG, 91);
	*protocol_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX) =
	    bound_by_kg(MG, 21);
	make_plan(w);
	assert_null(find(&w->plan.findings, INFUSE_RULE_DOSE_RATE,
	    INFUSE_HARD_MAX));
	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX) =
	    bound_by_kg(MG, 91);
	/* without the height it is 118 mg/h */
	w->of.order.dosing.g = 0;
	w->of.order.for_limits.g = 0;
	w->of.order.ideal.g = 0;
	make_plan(w);
	assert_null(find(&w->plan.findings, INFUSE_RULE_DOSE_RATE,
	    INFUSE_HARD_MAX));
}

/*
 * S-05: at the weight for limits: 0.6 mg/kg/h at 86.762 kg is 52.0572 mg/h,
 * and at 118 kg 70.8.
 */
static void test_anaesthetic_range(void **state)
{
	struct world *w = *state;

	weigh(w, &walk_2, INFUSE_ACTUAL);
	w->protocol.schedule.entry[0].rate.rate = flat(INT64_C(52057200000));
	make_plan(w);
	assert_non_null(find(&w->plan.findings,
	    INFUSE_RULE_ANAESTHETIC_RANGE, INFUSE_HARD_MAX));
	w->protocol.schedule.entry[0].rate.rate = flat(INT64_C(52057199999));
	make_plan(w);
	assert_null(find(&w->plan.findings, INFUSE_RULE_ANAESTHETIC_RANGE,
	    INFUSE_HARD_MAX));
	w->of.order.for_limits.g = 0;
	w->protocol.schedule.entry[0].rate.rate = flat(INT64_C(70799999999));
	make_plan(w);
	assert_null(find(&w->plan.findings, INFUSE_RULE_ANAESTHETIC_RANGE,
	    INFUSE_HARD_MAX));
}

static const struct infuse_protocol *protocol_of(const struct built_in *all,
    const char *id)
{
	const struct infuse_protocol_document *document = find_built_in(all,
	    id);

	assert_non_null(document);
	return &document->protocol;
}

/*
 * Walk 2 under each weight: 0.35 mg/kg/h is 41.3, 23.07795, 30.3667 and
 * 24.7009 mg/h, at most 25, and of that a half, three quarters, all.
 */
static void test_bases_of_walk_2(void **state)
{
	static const int64_t whole[INFUSE_BASES] = {
		INT64_C(25000000000), INT64_C(23077950000),
		INT64_C(25000000000), INT64_C(24700900000)
	};
	static const int64_t share[] = { 50, 75, 100 };
	static const int last[] = { 0, 1, 9 };
	struct infuse_order order = {
		.weight = { 118 * KG }, .age_years = INFUSE_NO_AGE,
		.pump_step = { 10 }
	};
	struct infuse_bases bases;
	int i, basis;

	infuse_bases_make(&bases, protocol_of(*state, "schwartzman-2009"),
	    &order, &walk_2);
	assert_int_equal(bases.rates, 3);
	for (i = 0; i < 3; i++) {
		assert_int_equal(bases.of[i].kind, INFUSE_RATE_OF_ROWS);
		assert_int_equal(bases.of[i].first, i);
		assert_int_equal(bases.of[i].last, last[i]);
		for (basis = 0; basis < INFUSE_BASES; basis++) {
			assert_true(bases.of[i].known[basis]);
			assert_int_equal(bases.of[i].rate[basis].pg_per_h,
			    whole[basis] * share[i] / 100);
		}
	}
	assert_int_equal(bases.weight[INFUSE_IDEAL].g, 65937);
	assert_int_equal(bases.weight[INFUSE_LEAN].g, 70574);
}

/*
 * Walk 2: 118 kg, 170 cm, at 1 mg/mL: 12.5, 18.75 and 25 mg/h, 18.7 mL/h at a
 * step of 0.1; 100 mg at full dose; 25 mg/h is the cap, 0.212 mg/kg/h, and
 * the caution of the weight is the only one.
 */
static void test_walk_2(void **state)
{
	static const int64_t rate[] = { 12500, 18750, 25000 };
	static const int64_t flow[] = { 1250, 1870, 2500 };
	static const int64_t mg[] = { 50, 75, 100 };
	const struct infuse_protocol_document *document = find_built_in(
	    *state, "schwartzman-2009");
	struct infuse_plan *plan = test_calloc(1, sizeof(*plan));
	struct infuse_case of;
	int i;

	open_case(&of, *state, document, 118 * KG, INFUSE_OUTPATIENT);
	of.order.has_strength = true;
	of.order.strength.amount.pg = MG;
	of.order.strength.volume.hundredth_ml = 100;
	assert_int_equal(infuse_body_weigh(&of.order, &walk_2,
	    INFUSE_ACTUAL), INFUSE_BODY_KNOWN);
	infuse_plan_make(plan, &of);
	assert_int_equal(plan->verdict, INFUSE_CAUTION);
	assert_int_equal(plan->findings.count, 1);
	assert_int_equal(plan->findings.of[0].rule, INFUSE_RULE_BASIS);
	for (i = 0; i < 3; i++) {
		assert_int_equal(plan->row[i].at.rate.pg_per_h,
		    rate[i] * MCG);
		assert_int_equal(plan->row[i].at.flow.hundredth_ml_per_h,
		    flow[i]);
		assert_int_equal(infuse_mass_of(plan->row[i].at.dose,
		    INFUSE_DOWN).pg, mg[i] * MG);
		assert_int_equal(plan->row[i].bound_by,
		    INFUSE_BOUND_BY_CAP);
	}
	/* 25 / 118 = 0.21186... */
	assert_int_equal(plan->row[9].at.dose_rate.pg_per_kg_h, 211864407);
	test_free(plan);
}

/* Start, most and a target of a titration; none of a plan in mg/h. */
static void test_bases_of_titrations(void **state)
{
	struct infuse_order order = {
		.weight = { 118 * KG }, .age_years = INFUSE_NO_AGE,
		.pump_step = { 10 }, .has_target = true,
		.target = { true, { 0 }, { 200 * MCG } }
	};
	struct infuse_bases bases;

	infuse_bases_make(&bases, protocol_of(*state, "leiden-2009"), &order,
	    &walk_2);
	assert_int_equal(bases.rates, 3);
	assert_int_equal(bases.of[0].kind, INFUSE_RATE_START);
	assert_int_equal(bases.of[1].kind, INFUSE_RATE_MAX);
	assert_int_equal(bases.of[2].kind, INFUSE_RATE_TARGET);
	/* 0.07, 0.43 and 0.2 mg/kg/h at 65.937 kg */
	assert_int_equal(bases.of[0].rate[INFUSE_IDEAL].pg_per_h,
	    INT64_C(4615590000));
	assert_int_equal(bases.of[1].rate[INFUSE_IDEAL].pg_per_h,
	    INT64_C(28352910000));
	assert_int_equal(bases.of[2].rate[INFUSE_IDEAL].pg_per_h,
	    INT64_C(13187400000));
	infuse_bases_make(&bases, protocol_of(*state, "goldberg-2010"),
	    &order, &walk_2);
	assert_int_equal(bases.rates, 1);
	assert_int_equal(bases.of[0].kind, INFUSE_RATE_TARGET);
	order.has_target = false;
	infuse_bases_make(&bases, protocol_of(*state, "goldberg-2010"),
	    &order, &walk_2);
	assert_int_equal(bases.rates, 0);
	infuse_bases_make(&bases, protocol_of(*state, "goebel-escalating"),
	    &order, &walk_2);
	assert_int_equal(bases.rates, 0);
}

/* One plan or check of many, with and without the height. */
struct pair {
	struct infuse_case with;
	struct infuse_case without;
	struct infuse_plan plan;
	struct infuse_plan wider;
	struct infuse_answer answer;
	struct infuse_answer looser;
	long tighter;
};

static void limits_are_as_tight(const struct infuse_effective_limits *a,
    const struct infuse_effective_limits *b)
{
	int rule, kind;

	for (rule = 0; rule < INFUSE_LIMITS; rule++) {
		for (kind = INFUSE_SOFT_MAX; kind <= INFUSE_HARD_MAX; kind++) {
			assert_true(a->of[rule][kind].set ==
			    b->of[rule][kind].set);
			if (a->of[rule][kind].set)
				assert_true(a->of[rule][kind].milli <=
				    b->of[rule][kind].milli);
		}
		for (kind = INFUSE_HARD_MIN; kind <= INFUSE_SOFT_MIN; kind++)
			assert_true(a->of[rule][kind].milli ==
			    b->of[rule][kind].milli);
	}
}

static void plans_compare(struct pair *p)
{
	int i;

	infuse_plan_make(&p->plan, &p->with);
	infuse_plan_make(&p->wider, &p->without);
	assert_true(p->plan.verdict <= p->wider.verdict);
	p->tighter += p->plan.verdict < p->wider.verdict;
	assert_int_equal(p->plan.rows, p->wider.rows);
	limits_are_as_tight(&p->plan.limits, &p->wider.limits);
	for (i = 0; i < p->plan.rows; i++) {
		assert_true(p->plan.row[i].verdict <=
		    p->wider.row[i].verdict);
		assert_int_equal(p->plan.row[i].at.rate.pg_per_h,
		    p->wider.row[i].at.rate.pg_per_h);
		if (p->plan.row[i].at.has_pump) {
			assert_true(p->wider.row[i].at.has_pump);
			assert_int_equal(
			    p->plan.row[i].at.flow.hundredth_ml_per_h,
			    p->wider.row[i].at.flow.hundredth_ml_per_h);
		}
	}
}

static void checks_compare(struct pair *p, int64_t pg_per_h)
{
	struct infuse_question question = {
		.typed = "", .rate = { pg_per_h },
		.unit = infuse_unit_usual(INFUSE_RATE),
		.written_milli = pg_per_h / MCG, .day = pg_per_h % 3
	};

	infuse_check(&p->answer, &p->with, &p->plan, &question);
	infuse_check(&p->looser, &p->without, &p->wider, &question);
	assert_true(p->answer.verdict <= p->looser.verdict);
	p->tighter += p->answer.verdict < p->looser.verdict;
	assert_true(p->answer.ceiling.milli <= p->looser.ceiling.milli);
	if (p->answer.at.has_pump)
		assert_true(p->looser.at.has_pump);
}

/* With a height no plan and no check is more permissive than without. */
static void test_a_height_only_tightens(void **state)
{
	const struct built_in *all = *state;
	struct pair *p = test_calloc(1, sizeof(*p));
	struct infuse_body body;
	uint64_t seed = 7;
	long done = 0;
	int i;

	for (i = 0; i < 6000; i++) {
		seed = seed * UINT64_C(6364136223846793005) + 1;
		body.sex = seed >> 63 ? INFUSE_MALE : INFUSE_FEMALE;
		body.height.tenth_mm = 14500 + (int64_t)(seed >> 33) % 6500;
		body.weight.g = 35000 + (int64_t)(seed >> 21) % 150000;
		body.age_years = INFUSE_NO_AGE;
		open_case(&p->without, all, all->protocol[(size_t)i %
		    (size_t)all->count], body.weight.g,
		    (enum infuse_setting)(i / all->count % INFUSE_SETTINGS));
		p->without.order.has_strength = i % 2;
		p->without.order.strength.amount.pg = (1 + i % 5) * MG;
		p->without.order.strength.volume.hundredth_ml = 100;
		p->with = p->without;
		if (infuse_body_weigh(&p->with.order, &body,
		    INFUSE_ACTUAL) != INFUSE_BODY_KNOWN)
			continue;
		done++;
		plans_compare(p);
		checks_compare(p, (int64_t)(seed >> 24) %
		    (120 * INFUSE_PG_PER_MG));
	}
	print_message("%ld bodies, %ld answers tighter\n", done, p->tighter);
	assert_true(done > 4000);
	assert_true(p->tighter > 500);
	test_free(p);
}

int main(void)
{
	const struct CMUnitTest in_memory[] = {
		in_a_world(test_rate_of_each_basis),
		in_a_world(test_basis_without_height),
		in_a_world(test_half_above_ideal),
		in_a_world(test_limits),
		in_a_world(test_anaesthetic_range),
	};
	const struct CMUnitTest of_files[] = {
		cmocka_unit_test(test_bases_of_walk_2),
		cmocka_unit_test(test_walk_2),
		cmocka_unit_test(test_bases_of_titrations),
		cmocka_unit_test(test_a_height_only_tightens),
	};

	return cmocka_run_group_tests(in_memory, NULL, NULL) +
	    cmocka_run_group_tests(of_files, load_built_in, free_built_in);
}
