/* SPDX-License-Identifier: MIT */

/*
 * What a file leaves to the order, S-10 and S-11: one figure of a range, both
 * ends included, and how long it runs; and the dose of a session as the exact
 * rate of S-34.  The figures are worked out by hand beside each.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <infuse/document.h>

#define HEAD \
	"infuse-protocol: 1\nid: open\nrevision: 1\ntitle: t\n" \
	"drug: ketamine\nroute: intravenous\nindication: pain\n" \
	"population: adults\nsettings: [ward, outpatient]\n" \
	"evidence: {status: abstract-read, sources: [{cite: c, says: s}]}\n" \
	"weight: {basis: actual}\n"

static void hear(const struct infuse_diag *diag, void *context)
{
	(void)context;
	if (diag->severity >= INFUSE_ERROR)
		print_message("%s\n", diag->text);
}

static struct infuse_protocol_document *read_text(const char *text)
{
	struct infuse_protocol_document *out = infuse_protocol_read(text,
	    strlen(text), "open.yaml", hear, NULL);

	assert_non_null(out);
	return out;
}

static struct infuse_written_rate per_kg(int64_t pg_per_kg_h)
{
	struct infuse_written_rate out = { .per_kg = true };

	out.dose_rate.pg_per_kg_h = pg_per_kg_h;
	return out;
}

#define MG INFUSE_PG_PER_MG

static void test_ranges(void **state)
{
	struct infuse_protocol_document *d = read_text(HEAD
	    "schedule:\n  continuous: 3 d\n  titrate:\n"
	    "    start: {from: 0.05 mg/kg/h, to: 0.1 mg/kg/h}\n"
	    "    step: {from: 0.05 mg/kg/h, to: 0.1 mg/kg/h}\n"
	    "    interval: {from: 30 min, to: 60 min}\n"
	    "    max: 0.3 mg/kg/h\n"
	    "limits: {dose-rate: {hard-max: 0.3 mg/kg/h}}\n");
	struct infuse_titration *t = &d->protocol.schedule.titration;
	struct infuse_written_rate flat = { .rate = { .pg_per_h = 5 * MG } };
	const struct infuse_duration day = { INFUSE_MIN_PER_DAY };

	(void)state;
	assert_false(infuse_protocol_begin(d, per_kg(MG / 20 - 1)));
	assert_false(infuse_protocol_begin(d, per_kg(MG / 10 + 1)));
	assert_false(infuse_protocol_begin(d, flat));
	assert_true(d->open.start);
	assert_true(infuse_protocol_begin(d, per_kg(MG / 10)));
	assert_int_equal(t->start.dose_rate.pg_per_kg_h, MG / 10);
	assert_false(infuse_protocol_begin(d, per_kg(MG / 10)));
	assert_true(infuse_protocol_step(d, per_kg(MG / 20)));
	assert_int_equal(t->step.dose_rate.pg_per_kg_h, MG / 20);
	assert_false(infuse_protocol_interval(d,
	    (struct infuse_duration) { 29 }));
	assert_false(infuse_protocol_interval(d,
	    (struct infuse_duration) { 61 }));
	assert_true(infuse_protocol_interval(d,
	    (struct infuse_duration) { 60 }));
	assert_int_equal(t->interval.min, 60);
	assert_false(infuse_protocol_length(d, day));
	infuse_protocol_free(d);
}

static void test_length(void **state)
{
	struct infuse_protocol_document *d = read_text(HEAD
	    "schedule: {continuous: not-stated, rate: 20 mg/h}\n"
	    "limits: {rate: {hard-max: 20 mg/h}}\n");
	const struct infuse_schedule *s = &d->protocol.schedule;
	const struct infuse_duration none = { 0 };
	const struct infuse_duration long_day = { INFUSE_MIN_PER_DAY + 1 };
	const struct infuse_duration too_long = {
		INFUSE_DURATION_MAX_MIN + 1
	};

	(void)state;
	assert_true(d->open.length);
	assert_false(infuse_protocol_length(d, none));
	assert_false(infuse_protocol_length(d, too_long));
	assert_true(infuse_protocol_length(d, long_day));
	assert_int_equal(s->length.min, 1441);
	assert_int_equal(s->entry[0].last, 2);
	assert_false(infuse_protocol_length(d, long_day));
	infuse_protocol_free(d);
}

/* 0.5 mg/kg in 40 min is 0.75 mg/kg/h; 100 mg in 7 h is 14 mg/h and 2/7. */
static void test_doses(void **state)
{
	struct infuse_protocol_document *d = read_text(HEAD
	    "schedule:\n  sessions: {count: 3, length: 40 min, every: 1 d}\n"
	    "  dose: 0.5 mg/kg\n"
	    "limits: {dose-rate: {hard-max: 0.75 mg/kg/h}}\n");
	const struct infuse_written_rate *rate =
	    &d->protocol.schedule.entry[0].rate.rate;

	(void)state;
	assert_true(rate->per_kg);
	assert_int_equal(rate->dose_rate.pg_per_kg_h, 3 * MG / 4);
	assert_int_equal(rate->dose_rate.part, 0);
	assert_int_equal(rate->dose_rate.over, 40);
	infuse_protocol_free(d);
	d = read_text(HEAD
	    "schedule:\n  sessions: {count: 2, length: 7 h, every: 1 d}\n"
	    "  days: [{days: 1, dose: 100 mg}, {days: 2, rate: 5 mg/h}]\n"
	    "limits: {rate: {hard-max: 100 mg over 7 h}}\n");
	rate = &d->protocol.schedule.entry[0].rate.rate;
	assert_false(rate->per_kg);
	assert_int_equal(rate->rate.over, 420);
	/* all of it, times 420 min: 100 mg x 60 */
	assert_int_equal(rate->rate.pg_per_h * 420 + rate->rate.part,
	    6000 * MG);
	infuse_protocol_free(d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ranges),
		cmocka_unit_test(test_length),
		cmocka_unit_test(test_doses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
