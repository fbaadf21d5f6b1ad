/* SPDX-License-Identifier: MIT */

/*
 * Fail closed (LIM-03): every key of every bundled file is removed, repeated
 * and emptied, every quantity multiplied and divided by ten and put into
 * another unit.  Each file so spoilt has to be refused, or to give a plan
 * that is nowhere more permissive than the change itself explains:
 *
 *  - no row has a better verdict, and none a worse one, than a second
 *    evaluation of the spoilt file's numbers gives it
 *    (tests/mutation/data_plan.h);
 *  - what was said before is said still, unless it named the very bound that
 *    was changed (tests/mutation/data_expect.h);
 *  - a change of words, limits or evidence changes no rate;
 *  - a bound that was only tightened permits nothing new.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

#include <infuse/library.h>

#include "../mutation/data_expect.h"
#include "../mutation/data_samples.h"

/* What the test has to have tried at the least, so that none is lost. */
#define MUTANTS_MIN 6500
#define ACCEPTED_MIN 750
#define PLANS_MIN 130000

#define FILES_MAX 24
#define COMPLAINTS_MAX 25

struct file {
	char name[64];
	char text[TEXT_MAX];
	size_t size;
};

static struct file files[FILES_MAX];	/* the site's first */
static int file_count;

/* A file, read by the program and by the test. */
struct document {
	struct infuse_protocol_document *protocol;
	struct infuse_site_document *site;
	struct naive_protocol naive;
	struct naive_site naive_site;
};

static struct document good[FILES_MAX];

/* Weights on either side of 50 kg and of the caps, light ones and heavy. */
static const int64_t weights[] = { 38000, 45200, 70000, 118000 };

static const struct {
	int64_t pg;
	int64_t hundredth_ml;
} bags[] = {
	{ 0, 0 },				/* none */
	{ INT64_C(500000000000), 25000 },	/* 2 mg/mL */
	{ INT64_C(500000000000), 26000 },	/* with overfill */
	{ INT64_C(700000000), 100 },		/* 0.7 mg/mL */
	{ INT64_C(8000000000), 100 },		/* 8 mg/mL */
};

#define ORDERS (4 * 5 * INFUSE_SETTINGS)

static struct base bases[FILES_MAX][ORDERS];

static long mutants, refused, plans, complaints;

static void complain(const char *file, const char *what, const char *why,
    int order)
{
	if (++complaints <= COMPLAINTS_MAX)
		print_error("%s: %s: %s (order %d)\n", file, what, why, order);
}

static struct infuse_order order_of(int n)
{
	struct infuse_order o;
	int bag = n / 4 % 5;

	memset(&o, 0, sizeof(o));
	o.weight.g = weights[n % 4];
	o.age_years = INFUSE_NO_AGE;
	o.setting = (enum infuse_setting)(n / 20);
	o.has_strength = bags[bag].pg > 0;
	o.strength.amount.pg = bags[bag].pg;
	o.strength.volume.hundredth_ml = bags[bag].hundredth_ml;
	o.pump_step.hundredth_ml_per_h = 10;
	return o;
}

/* As the command line puts a case together. */
static void plan_of(struct infuse_plan *out,
    const struct infuse_protocol_document *protocol,
    const struct infuse_site_document *site, const struct infuse_order *order)
{
	enum infuse_drug drug = protocol->protocol.drug;
	struct infuse_case of;

	memset(&of, 0, sizeof(of));
	of.protocol = &protocol->protocol;
	of.site = infuse_site_limits(site, drug, order->setting);
	of.order = *order;
	infuse_plan_make(out, &of);
	plans++;
}

static void ignore(const struct infuse_diag *diag, void *context)
{
	(void)diag;
	(void)context;
}

/* The spoilt file's plan, row by row, against the second evaluation. */
static void against_naive(const struct infuse_plan *plan,
    const struct naive_verdicts *naive, const char *file, const char *what,
    int order)
{
	int i;

	if (plan->rows != naive->rows) {
		complain(file, what, "another number of rows", order);
		return;
	}
	if (plan->verdict > naive->whole)
		complain(file, what, "plan more permissive than its numbers",
		    order);
	else if (plan->verdict < naive->whole)
		complain(file, what, "plan stricter than its numbers", order);
	for (i = 0; i < plan->rows; i++) {
		const struct infuse_row *row = &plan->row[i];
		const struct infuse_figures *high =
		    row->titrated ? &row->most : &row->at;

		if (row->verdict > naive->row[i])
			complain(file, what,
			    "row more permissive than its numbers", order);
		else if (row->verdict < naive->row[i])
			complain(file, what, "row stricter than its numbers",
			    order);
		if (row->computed && high->rate.pg_per_h != naive->rate[i])
			complain(file, what, "another rate", order);
		if ((row->verdict <= INFUSE_UNCHECKED ||
		    plan->verdict == INFUSE_STOP) &&
		    (row->at.has_pump || row->most.has_pump))
			complain(file, what, "pump settings (S-06)", order);
	}
}

/* A maximum that went down, or a minimum that went up. */
static bool tightens(enum edit edit, const struct named_bound *named)
{
	if (named->kind == INFUSE_NO_BOUND)
		return false;
	return named->kind <= INFUSE_SOFT_MIN ? edit == EDIT_TIMES_TEN :
	    edit == EDIT_TENTH;
}

static void against_base(const struct infuse_plan *plan,
    const struct base *base, enum expect expect, enum edit edit,
    const struct named_bound *named, const char *file, const char *what,
    int order)
{
	bool tight = expect == EXPECT_SAME || expect == EXPECT_BASIS ||
	    (expect == EXPECT_BOUND && tightens(edit, named));
	int i;

	for (i = 0; i < base->findings; i++)
		if (!explains(expect, named, &base->finding[i]) &&
		    !still_said(&base->finding[i], plan))
			complain(file, what,
			    infuse_rule_name(base->finding[i].rule), order);
	if (expect == EXPECT_RATES)
		return;
	if (plan->rows != base->rows ||
	    (tight && plan->verdict > base->whole) ||
	    (expect == EXPECT_SAME && plan->verdict != base->whole))
		complain(file, what, "another plan", order);
	for (i = 0; i < plan->rows && i < base->rows; i++) {
		/* but the ceiling of a titrated day is a limit (S-16) */
		if (plan->row[i].at.rate.pg_per_h != base->least[i] ||
		    (!plan->row[i].titrated &&
		    plan->row[i].most.rate.pg_per_h != base->most[i]))
			complain(file, what, "a limit changed a rate", order);
		if ((tight && plan->row[i].verdict > base->row[i]) ||
		    (expect == EXPECT_SAME &&
		    plan->row[i].verdict != base->row[i]))
			complain(file, what, "another row", order);
	}
}

/* All orders for one protocol and one site, of which one is spoilt. */
static void try_orders(const struct document *protocol,
    const struct document *site, int base, enum expect expect,
    enum edit edit, const struct named_bound *named, const char *what)
{
	static struct infuse_plan plan;
	static struct naive_verdicts naive;
	struct infuse_order order;
	int n;

	for (n = 0; n < ORDERS; n++) {
		order = order_of(n);
		plan_of(&plan, protocol->protocol, site->site, &order);
		naive_plan(&naive, &protocol->naive, &site->naive_site,
		    &order);
		against_naive(&plan, &naive, files[base].name, what, n);
		against_base(&plan, &bases[base][n], expect, edit, named,
		    files[base].name, what, n);
	}
}

static bool has_maximum(const struct naive_protocol *p)
{
	return p->limits.of[INFUSE_RULE_DOSE_RATE][INFUSE_HARD_MAX].set ||
	    p->limits.of[INFUSE_RULE_RATE][INFUSE_HARD_MAX].set;
}

/* The least is first, as far as they can be compared without a weight. */
static bool in_order(const struct naive_limits *l)
{
	int rule, a, b;

	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		for (a = 0; a < INFUSE_BOUNDS; a++)
			for (b = a + 1; b < INFUSE_BOUNDS; b++)
				if (l->of[rule][a].set && l->of[rule][b].set &&
				    l->of[rule][a].per_kg ==
				    l->of[rule][b].per_kg &&
				    naive_parts(&l->of[rule][a]) >
				    naive_parts(&l->of[rule][b]))
					return false;
	return true;
}

/* Reads a text both ways; *sound is what the second reading makes of it. */
static bool read_both(struct document *out, int f, const char *text,
    size_t size, bool *sound)
{
	static struct tree tree;
	int i;

	*sound = tree_read(&tree, text, size);
	if (f == 0) {
		out->site = infuse_site_read(text, size, files[f].name,
		    ignore, NULL);
		naive_read_site(&out->naive_site, &tree);
		*sound = *sound && out->naive_site.good;
		for (i = 0; i < out->naive_site.blocks; i++)
			*sound = *sound &&
			    in_order(&out->naive_site.block[i].limits);
		return out->site != NULL;
	}
	out->protocol = infuse_protocol_read(text, size, files[f].name,
	    ignore, NULL);
	naive_read_protocol(&out->naive, &tree);
	*sound = *sound && out->naive.good && has_maximum(&out->naive) &&
	    in_order(&out->naive.limits);
	return out->protocol != NULL;
}

/* One spoilt text: refused, or judged. */
static void try_mutant(int f, const struct mutant *m, enum expect expect,
    enum edit edit, const struct named_bound *named)
{
	static struct document spoilt;
	bool sound, accepted;
	int i;

	memset(&spoilt, 0, sizeof(spoilt));
	mutants++;
	accepted = read_both(&spoilt, f, m->text, m->size, &sound);
	if (!accepted) {
		refused++;
		if (expect == EXPECT_SAME && edit == EDIT_REMOVE)
			complain(files[f].name, m->what, "refused", -1);
	} else if (expect == EXPECT_REFUSED || !sound) {
		complain(files[f].name, m->what, "not refused", -1);
	} else if (f == 0) {
		for (i = 1; i < file_count; i++)
			try_orders(&good[i], &spoilt, i, expect, edit, named,
			    m->what);
	} else {
		try_orders(&spoilt, &good[0], f, expect, edit, named,
		    m->what);
	}
	infuse_protocol_free(spoilt.protocol);
	infuse_site_free(spoilt.site);
}

static void spoil(int f, const struct tree *tree, const struct node *n)
{
	static struct mutant m;
	const struct expectation *at = expectation_at(f == 0 ? of_site :
	    of_protocol, n->path);
	struct named_bound named = bound_named(n->path);
	int edit, way;

	if (at == NULL) {
		complain(files[f].name, n->path, "no expectation for it", -1);
		return;
	}
	for (edit = 0; edit < EDITS; edit++)
		for (way = 0; way < edit_ways((enum edit)edit); way++)
			if (edit_make(&m, files[f].text, n, (enum edit)edit,
			    way))
				try_mutant(f, &m, expect_of(at,
				    tree, n, (enum edit)edit),
				    (enum edit)edit, &named);
}

static void spoil_all(int f)
{
	struct tree *tree = malloc(sizeof(*tree));
	int i;

	assert_non_null(tree);
	assert_true(tree_read(tree, files[f].text, files[f].size));
	for (i = 1; i < tree->nodes; i++)
		spoil(f, tree, &tree->node[i]);
	free(tree);
}

static void add_file(const char *name, const char *text, size_t size)
{
	struct file *file = &files[file_count];

	assert_true(file_count < FILES_MAX && size < sizeof(file->text));
	snprintf(file->name, sizeof(file->name), "%s", name);
	memcpy(file->text, text, size);
	file->size = size;
	file_count++;
}

static void add_bundled(const char *id, const char *name, void *context)
{
	struct infuse_bytes bytes;

	(void)context;
	assert_int_equal(infuse_find_protocol(&bytes, id, NULL, ignore, NULL),
	    INFUSE_FOUND);
	add_file(name, bytes.text, bytes.size);
	infuse_bytes_free(&bytes);
}

/* The files as they are: both evaluations say the same of every row. */
static int set_up(void **state)
{
	static struct infuse_plan plan;
	static struct naive_verdicts naive;
	struct infuse_bytes site;
	struct infuse_order order;
	bool sound;
	int f, n, i;

	(void)state;
	assert_int_equal(infuse_find_site(&site, NULL, ignore, NULL),
	    INFUSE_FOUND);
	add_file("protocols/site/default.yaml", site.text, site.size);
	infuse_bytes_free(&site);
	assert_int_equal(infuse_each_protocol(NULL, add_bundled, NULL, ignore,
	    NULL), INFUSE_FOUND);
	add_file("rich.yaml", rich, sizeof(rich) - 1);
	add_file("steps.yaml", steps, sizeof(steps) - 1);
	for (f = 0; f < file_count; f++) {
		assert_true(read_both(&good[f], f, files[f].text,
		    files[f].size, &sound));
		assert_true(sound);
		for (n = 0; f > 0 && n < ORDERS; n++) {
			order = order_of(n);
			plan_of(&plan, good[f].protocol, good[0].site, &order);
			base_of(&bases[f][n], &plan);
			naive_plan(&naive, &good[f].naive,
			    &good[0].naive_site, &order);
			if (plan.verdict != naive.whole)
				complain(files[f].name, "as it is",
				    "another verdict", n);
			for (i = 0; i < plan.rows; i++)
				if (plan.row[i].verdict != naive.row[i])
					complain(files[f].name, "as it is",
					    "another row", n);
		}
	}
	return 0;
}

static int tear_down(void **state)
{
	int f;

	(void)state;
	for (f = 0; f < file_count; f++) {
		infuse_protocol_free(good[f].protocol);
		infuse_site_free(good[f].site);
	}
	return 0;
}

static void test_files_as_they_are(void **state)
{
	(void)state;
	assert_true(file_count > 11);
	assert_int_equal(complaints, 0);
}

static void test_spoilt_protocols(void **state)
{
	long before = complaints;
	int f;

	(void)state;
	for (f = 1; f < file_count; f++)
		spoil_all(f);
	assert_int_equal(complaints - before, 0);
}

static void test_spoilt_site(void **state)
{
	long before = complaints;

	(void)state;
	spoil_all(0);
	assert_int_equal(complaints - before, 0);
}

static void test_enough_was_tried(void **state)
{
	(void)state;
	print_message("%ld spoilt files, %ld of them refused; %ld plans of "
	    "the other %ld\n", mutants, refused, plans, mutants - refused);
	assert_true(mutants >= MUTANTS_MIN);
	assert_true(mutants - refused >= ACCEPTED_MIN);
	assert_true(plans >= PLANS_MIN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_files_as_they_are),
		cmocka_unit_test(test_spoilt_protocols),
		cmocka_unit_test(test_spoilt_site),
		cmocka_unit_test(test_enough_was_tried),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
