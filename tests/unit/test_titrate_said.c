/* SPDX-License-Identifier: MIT */

/*
 * What titrate says: the seventh walk of the safety decisions, and every
 * built-in protocol over what can be observed, in the forms of DISP-01 to
 * DISP-06 and in 80 columns.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../src/answer/titrate.h"
#include "paged.h"
#include "built_in.h"
#include "ismp.h"

#define MG INFUSE_PG_PER_MG
#define HOUR 60

struct bench {
	const struct built_in *all;
	struct infuse_case of;
	struct render_context context;
	struct infuse_rules rules;
	struct infuse_running now;
	struct render_bedside bedside;
	struct infuse_plan plan;
	struct infuse_proposal proposal;
};

static void open_bench(struct bench *bench, const struct built_in *all,
    const struct infuse_protocol_document *protocol, int64_t g)
{
	memset(bench, 0, sizeof(*bench));
	bench->all = all;
	open_case(&bench->of, all, protocol, g, INFUSE_WARD);
	bench->context.protocol = protocol;
	bench->context.site = all->site;
	bench->context.order = &bench->of.order;
	bench->context.weight_typed = "as typed";
	bench->context.step_assumed = true;
	bench->context.width = 80;
	bench->rules.protocol = &protocol->care;
	bench->rules.site = &all->site->care;
	bench->bedside.now = &bench->now;
	bench->now.question.typed = "as typed";
	bench->now.question.unit = infuse_unit_usual(INFUSE_RATE);
}

static void set_now(struct bench *bench, int64_t mg, int64_t elapsed)
{
	bench->now.question.rate.pg_per_h = mg * MG;
	bench->now.question.written_milli = mg * 1000;
	bench->now.question.past.has_elapsed = elapsed >= 0;
	bench->now.question.past.elapsed.min = elapsed;
}

static void see(struct bench *bench, enum infuse_observation item,
    int64_t value)
{
	bench->now.observed.given[item] = true;
	bench->now.observed.value[item] = value;
}

static void propose(struct bench *bench)
{
	infuse_plan_make(&bench->plan, &bench->of);
	infuse_titrate(&bench->proposal, &bench->of, &bench->plan,
	    &bench->rules, &bench->now);
}

static bool has(const struct infuse_choice *choice,
    enum infuse_reason_kind kind)
{
	int i;

	for (i = 0; i < choice->reasons; i++)
		if (choice->reason[i].kind == kind)
			return true;
	return false;
}

/*
 * Walk 7: leiden-2009, 70 kg, hour 52, 18 mg/h, nausea, POSS 3: stop, pause,
 * down first; stay UNCHECKED, call; up closed for its reasons; 0.257 mg/kg/h;
 * 48 h left; liver test due.  18 / 70 = 0.257 142 857 1; 18,000 / 70 / 60 =
 * 4.285 714 mcg/kg/min; 48 h at 18 mg/h are 864 mg.
 */
static void test_walk_7(void **state)
{
	struct bench *bench = test_malloc(sizeof(*bench));
	const struct infuse_choice *option = bench->proposal.option;
	int nausea;
	bool exact;

	open_bench(bench, *state, find_built_in(*state, "leiden-2009"),
	    70000);
	set_now(bench, 18, 52 * HOUR);
	bench->now.observed.scale = INFUSE_POSS;
	see(bench, INFUSE_SEDATION, 3);
	for (nausea = INFUSE_MILD; nausea <= INFUSE_SEVERE; nausea++) {
		see(bench, INFUSE_NAUSEA, nausea);
		propose(bench);
		assert_int_equal(bench->proposal.clash.kind,
		    INFUSE_NO_CLASH);
		assert_int_equal(bench->proposal.progress.day, 3);
		assert_int_equal(bench->proposal.progress.left.min, 48 * HOUR);
		assert_true(bench->proposal.liver_tests);
		assert_int_equal(
		    bench->proposal.at.dose_rate.pg_per_kg_h, 257142857);
		assert_int_equal(render_per_minute(bench->proposal.at.rate,
		    bench->of.order.weight, &exact).pg_per_kg_h, 4285714);
		assert_int_equal(
		    bench->proposal.room.course_at_rate.pg_min_per_h,
		    864 * MG * 60);
		assert_true(option[INFUSE_OPTION_STOP].open);
		assert_true(option[INFUSE_OPTION_PAUSE].open);
		assert_true(option[INFUSE_OPTION_DOWN].open);
		assert_int_equal(option[INFUSE_OPTION_STAY].verdict,
		    INFUSE_UNCHECKED);
		assert_true(has(&option[INFUSE_OPTION_STAY],
		    INFUSE_REASON_GUARD));
		assert_false(option[INFUSE_OPTION_UP].open);
		assert_true(has(&option[INFUSE_OPTION_UP],
		    INFUSE_REASON_GUARD));
		assert_true(has(&option[INFUSE_OPTION_UP],
		    INFUSE_REASON_STEP));
		assert_true(has(&option[INFUSE_OPTION_UP],
		    INFUSE_REASON_NO_INTERVAL));
		assert_true(has(&option[INFUSE_OPTION_UP],
		    INFUSE_REASON_MISSING));
	}
	test_free(bench);
}

static uint64_t next(uint64_t *seed)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return *seed >> 33;
}

static void observe_at_random(struct bench *bench, uint64_t *seed)
{
	static const uint64_t most[INFUSE_OBSERVATIONS] = {
		10, 4, 300, 300, 100, 100, 2, 2
	};
	struct infuse_observed *seen = &bench->now.observed;
	int i;

	seen->scale = next(seed) % 2 ? INFUSE_POSS : INFUSE_RASS;
	seen->diastolic = 60;
	for (i = 0; i < INFUSE_OBSERVATIONS; i++)
		if (next(seed) % 2)
			see(bench, (enum infuse_observation)i,
			    (int64_t)(next(seed) % (most[i] + 1)));
	if (seen->scale == INFUSE_RASS && next(seed) % 2)
		seen->value[INFUSE_SEDATION] *= -1;
	if (seen->given[INFUSE_SEDATION] && next(seed) % 2) {
		seen->has_acvpu = true;
		seen->acvpu = (enum infuse_acvpu)(next(seed) % 5);
	}
	seen->has_age = next(seed) % 2;
	seen->age.min = (int64_t)(next(seed) % 200);
	for (i = 0; i < INFUSE_SIGNS; i++)
		seen->sign[i] = next(seed) % 6 == 0;
	if (seen->sign[INFUSE_OTHER_SIGN])
		bench->bedside.other[bench->bedside.others++] = "dizzy";
}

/* A limit on every dose, a step and an interval, and rules of each kind. */
static void add_a_site(struct infuse_limits *limits, struct infuse_care *care,
    uint64_t *seed)
{
	static const enum infuse_rule doses[] = {
		INFUSE_RULE_DOSE_PER_SESSION, INFUSE_RULE_DOSE_PER_DAY,
		INFUSE_RULE_DOSE_PER_COURSE
	};
	struct infuse_bound *bound;
	int i;

	for (i = 0; i < 3; i++) {
		bound = &limits->of[doses[i]].bound[next(seed) % 2 ?
		    INFUSE_HARD_MAX : INFUSE_SOFT_MAX];
		bound->set = true;
		bound->line = 96;
		bound->value = (int64_t)(next(seed) % 2000) * MG;
	}
	care->holds = (int)(next(seed) % 4);
	for (i = 0; i < care->holds; i++) {
		care->hold[i].item = (enum infuse_observation)(next(seed) %
		    INFUSE_OBSERVATIONS);
		care->hold[i].scale = next(seed) % 2 ? INFUSE_POSS :
		    INFUSE_RASS;
		care->hold[i].has_least = true;
		care->hold[i].least = (int64_t)(next(seed) % 6);
		care->hold[i].action = (enum infuse_hold_action)(next(seed) %
		    4);
		care->hold[i].cite = "the ward";
		care->hold[i].line = 99;
	}
}

static void say_at_random(struct bench *bench, uint64_t *seed)
{
	static const int64_t rates[] = { 0, 1, 5, 12, 18, 25, 40, 60, 400 };
	struct infuse_running *now = &bench->now;

	set_now(bench, rates[next(seed) % 9], next(seed) % 3 ?
	    (int64_t)(next(seed) % 7000) : -1);
	now->question.day = next(seed) % 3 && now->question.past.has_elapsed ? 0 :
	    (int64_t)(next(seed) % 6) + 1;
	now->question.past.has_running = next(seed) % 2;
	now->question.past.running.min = (int64_t)(next(seed) % 900);
	now->question.past.has_given = next(seed) % 2;
	now->question.past.given.pg = (int64_t)(next(seed) % 1500) * MG / 7;
	now->question.past.has_given_course = next(seed) % 2;
	now->question.past.given_course.pg = (int64_t)(next(seed) % 3000) * MG / 7;
	bench->of.order.has_strength = next(seed) % 2;
	bench->of.order.strength.amount.pg = 500 * MG;
	bench->of.order.strength.volume.hundredth_ml = 26000;
	if (next(seed) % 2)
		bench->rules.site = NULL;
	observe_at_random(bench, seed);
}

/* No fault of form, and no line that is wider than the screen. */
static void scan(const struct bench *bench, struct render_text *text)
{
	const char *fault, *line, *end, *where = "";
	size_t i;

	assert_false(text->failed);
	for (line = text->data; *line != '\0'; line = end + 1) {
		end = strchr(line, '\n');
		assert_non_null(end);
		if ((size_t)(end - line) > bench->context.width)
			fail_msg("too wide: %.*s", (int)(end - line), line);
	}
	for (i = 0; i < text->quotes; i++)
		memset(text->data + text->quoted[i].from, ISMP_QUOTED,
		    text->quoted[i].to - text->quoted[i].from);
	fault = ismp_fault(text->data, &where);
	if (fault != NULL)
		fail_msg("%s: %.60s", fault, where);
	assert_null(strstr(text->data, "safe "));
	assert_null(strstr(text->data, "recommended"));
	render_text_free(text);
}

static void test_words(void **state)
{
	const struct built_in *all = *state;
	struct bench *bench = test_malloc(sizeof(*bench));
	struct infuse_limits limits;
	struct infuse_care care;
	struct render_text text = { 0 };
	uint64_t seed = 11;
	long scanned = 0;
	int i;

	for (i = 0; i < 6000; i++) {
		open_bench(bench, all, all->protocol[i % all->count],
		    40000 + (int64_t)(next(&seed) % 90000));
		say_at_random(bench, &seed);
		limits = *bench->of.site;
		memset(&care, 0, sizeof(care));
		add_a_site(&limits, &care, &seed);
		if (i % 2) {
			bench->of.site = &limits;
			bench->rules.site = &care;
		}
		propose(bench);
		if (bench->proposal.clash.kind != INFUSE_NO_CLASH)
			continue;
		titrate_screen(&text, &bench->context, &bench->bedside,
		    &bench->proposal);
		scan(bench, &text);
		titrate_json(&text, &bench->context, &bench->bedside,
		    &bench->proposal);
		assert_false(text.failed);
		render_text_free(&text);
		scanned++;
	}
	print_message("%ld proposals scanned\n", scanned);
	assert_true(scanned > 1500);
	test_free(bench);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_walk_7),
		cmocka_unit_test(test_words),
	};

	return cmocka_run_group_tests(tests, load_built_in, free_built_in);
}
