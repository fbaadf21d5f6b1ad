/* SPDX-License-Identifier: MIT */

/*
 * Peaks: what the closed forms say is highest, against every minute of 14, 30
 * and 60 daily sessions, which another solution steps through.
 */

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <infuse/pk.h>

#define MG_PER_H INT64_C(1000000000)
#define DAY 1440
#define SESSIONS_MAX 60

/* What a whole minute misses of the peak of norketamine, of any model. */
#define NEAREST_MINUTE 1e-4

static struct infuse_pk_segment segment[SESSIONS_MAX];
static struct infuse_duration minute[SESSIONS_MAX * DAY + 1];
static double level[SESSIONS_MAX * DAY + 1];
static double worst;

static struct infuse_pk_question daily(const char *id, size_t sessions,
    int64_t length)
{
	struct infuse_pk_question of = {
		.model = infuse_pk_model_find(id),
		.weight = { 70000 },
		.age_years = INFUSE_PK_NO_AGE,
		.beyond_range = true,
		.segment = segment, .segments = sessions,
		.time = minute, .times = sessions * DAY + 1
	};

	for (size_t i = 0; i < sessions; i++)
		segment[i] = (struct infuse_pk_segment){
		    { (int64_t)i * DAY }, { length }, { .pg_per_h = 42 * MG_PER_H } };
	for (size_t i = 0; i < of.times; i++)
		minute[i].min = (int64_t)i;
	of.drug = of.model->serves_ketamine ? INFUSE_KETAMINE :
	    INFUSE_ESKETAMINE;
	return of;
}

/* Every minute, by the stepwise solution. */
static void step_through(const struct infuse_pk_question *of,
    enum infuse_pk_output output)
{
	struct infuse_pk_curves *curves;
	char text[INFUSE_PK_TEXT];

	assert_int_equal(infuse_pk_simulate(&curves, of), INFUSE_PK_OK);
	for (size_t i = 0; i < of->times; i++) {
		assert_true(infuse_pk_ng_per_ml(text, curves, output, i, 15));
		level[i] = strtod(text, NULL);
	}
	infuse_pk_free(curves);
}

/* The highest of a session's day: at its end, or at one of the turns. */
static double highest_told(const struct infuse_pk_peaks *peaks, int64_t from,
    int64_t length)
{
	double most = fmax(level[from], level[from + length]);

	for (size_t i = 0; i < peaks->turns; i++)
		if (peaks->turn[i].min >= from &&
		    peaks->turn[i].min < from + DAY)
			most = fmax(most, level[peaks->turn[i].min]);
	return most;
}

static double number(const struct infuse_pk_figure *figure)
{
	assert_true(figure->known);
	return strtod(figure->text, NULL);
}

static void check_output(const struct infuse_pk_question *of,
    enum infuse_pk_output output, int64_t length)
{
	struct infuse_pk_question ask = *of;
	const struct infuse_duration end = { (int64_t)of->segments * DAY };
	struct infuse_pk_peaks peaks;

	ask.time = &end;
	ask.times = 1;
	assert_int_equal(infuse_pk_peaks(&peaks, &ask, output, 9),
	    INFUSE_PK_OK);
	assert_int_equal(peaks.peaks, of->segments);
	step_through(of, output);
	for (size_t s = 0; s < of->segments; s++) {
		int64_t from = (int64_t)s * DAY;
		double most = 0, told = highest_told(&peaks, from, length);
		double peak = number(&peaks.peak[s].level);

		for (int64_t i = from; i < from + DAY; i++)
			most = fmax(most, level[i]);
		assert_true(fabs(told - most) <= 1e-12 * most);
		assert_int_equal(peaks.peak[s].start.min, from);
		assert_true(peak >= most * (1 - 1e-8));
		if (output == INFUSE_PK_NORKETAMINE)
			worst = fmax(worst, peak / most - 1);
		assert_true(peaks.peak[s].at.whole >= from + length);
	}
	infuse_pk_peaks_free(&peaks);
}

/* All models and outputs, sessions of 40 min and of 4 h. */
static void every_minute_of_sessions(void **state)
{
	static const size_t sessions[] = { 14, 30, 60 };
	static const int64_t length[] = { 40, 240 };
	int checked = 0;

	(void)state;
	for (size_t m = 0; m < infuse_pk_models(); m++) {
		for (int i = 0; i < 6; i++) {
			struct infuse_pk_question of = daily(
			    infuse_pk_model_at(m)->id, sessions[i / 2],
			    length[i % 2]);

			for (int o = 0; o < INFUSE_PK_OUTPUTS; o++) {
				if (!of.model->has[o])
					continue;
				check_output(&of, (enum infuse_pk_output)o,
				    length[i % 2]);
				checked++;
			}
		}
	}
	print_message("peaks: %d courses, every minute; whole minutes cost %.2g "
	    "of norketamine\n", checked, worst);
	assert_true(worst <= NEAREST_MINUTE);
	assert_true(checked >= 6 * 13);
}

/*
 * Up, down, and a pause in between: the overshoot after a step down belongs to
 * one infusion with what came before; a ramp of equal rates adds nothing.
 */
static void steps_and_pauses(void **state)
{
	static const struct infuse_pk_segment steps[] = {
		{ { 0 }, { 60 }, { .pg_per_h = 60 * MG_PER_H } },
		{ { 60 }, { 600 }, { .pg_per_h = 6 * MG_PER_H } },
		{ { 700 }, { 30 }, { .pg_per_h = 12 * MG_PER_H } },
		{ { 730 }, { 500 }, { .pg_per_h = 12 * MG_PER_H } },
		{ { 1230 }, { 60 }, { .pg_per_h = 0 } },
		{ { 1290 }, { 60 }, { .pg_per_h = 9 * MG_PER_H } },
		{ { 1350 }, { 200 }, { .pg_per_h = 3 * MG_PER_H } }
	};
	static const int64_t start[] = { 0, 700, 1290 };
	struct infuse_pk_question of = daily("kamp2020", 2, 40);

	(void)state;
	of.segment = steps;
	of.segments = 7;
	for (int o = 0; o < INFUSE_PK_OUTPUTS; o++) {
		struct infuse_pk_peaks peaks;

		step_through(&of, (enum infuse_pk_output)o);
		assert_int_equal(infuse_pk_peaks(&peaks, &of,
		    (enum infuse_pk_output)o, 9), INFUSE_PK_OK);
		assert_int_equal(peaks.peaks, 3);
		for (int p = 0; p < 3; p++) {
			int64_t end = p < 2 ? start[p + 1] : 2 * DAY;
			double most = 0;

			assert_int_equal(peaks.peak[p].start.min, start[p]);
			for (int64_t i = start[p]; i < end; i++)
				most = fmax(most, level[i]);
			assert_true(number(&peaks.peak[p].level) >=
			    most * (1 - 1e-8));
			assert_true(number(&peaks.peak[p].level) <= most *
			    (1 + (o == INFUSE_PK_EFFECT ? 0.02 : 1e-3)));
		}
		/* each turn is higher than the minutes on either side */
		for (size_t i = 0; i < peaks.turns; i++) {
			int64_t at = peaks.turn[i].min;

			assert_true(level[at] >= level[at - 1] &&
			    level[at] >= level[at + 1]);
		}
		infuse_pk_peaks_free(&peaks);
	}
}

/* Alike to the digits asked for: the first of them is the peak. */
static void first_of_equal_peaks(void **state)
{
	struct infuse_pk_question of = daily("kamp2020", 30, 40);
	struct infuse_pk_summary summary;
	struct infuse_pk_peaks peaks;
	size_t first = 0;

	(void)state;
	of.times = 0;
	assert_int_equal(infuse_pk_summarise(&summary, &of,
	    INFUSE_PK_NORKETAMINE, 0, 3), INFUSE_PK_OK);
	assert_int_equal(infuse_pk_peaks(&peaks, &of, INFUSE_PK_NORKETAMINE,
	    3), INFUSE_PK_OK);
	while (strcmp(peaks.peak[first].level.text, summary.peak.text) != 0)
		first++;
	assert_true(first > 0 && first < 5);
	assert_int_equal(summary.peak_at.whole, peaks.peak[first].at.whole);
	assert_string_equal(peaks.peak[first].level.text,
	    peaks.peak[28].level.text);
	infuse_pk_peaks_free(&peaks);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_minute_of_sessions),
		cmocka_unit_test(steps_and_pauses),
		cmocka_unit_test(first_of_equal_peaks)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
