/* SPDX-License-Identifier: MIT */

/*
 * What is observed and when (S-26, S-27, MON-02 to MON-05).  The cadence is
 * that of Royal Cornwall Hospitals, V6, June 2022: every 15 min for 1 h, every
 * 30 min for 2 h, hourly for 24 h, then 2-hourly; blood pressure, heart rate
 * and oxygen hourly for 12 h, then 2-hourly.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <infuse/monitor.h>

#include "case.h"

struct ward {
	struct world world;
	struct infuse_care protocol;
	struct infuse_care site;
	struct infuse_monitor monitor;
	enum infuse_earlier earlier;
};

static void add_cadence(struct infuse_watch *watch, int64_t every,
    int64_t length)
{
	watch->cadence[watch->cadences].every.min = every;
	watch->cadence[watch->cadences].length.min = length;
	watch->cadences++;
}

static struct infuse_watch *add_watch(struct infuse_care *care)
{
	struct infuse_watch *watch = &care->watch[care->watches++];

	watch->cite = "a test";
	watch->line = 7;
	return watch;
}

static void set_cornwall(struct infuse_care *care)
{
	struct infuse_watch *watch = add_watch(care);

	watch->items[INFUSE_BREATHING] = true;
	watch->items[INFUSE_PAIN] = true;
	watch->items[INFUSE_SEDATION] = true;
	watch->items[INFUSE_DISSOCIATION] = true;
	add_cadence(watch, 15, 1 * HOUR);
	add_cadence(watch, 30, 2 * HOUR);
	add_cadence(watch, HOUR, 24 * HOUR);
	add_cadence(watch, 2 * HOUR, 0);
	watch = add_watch(care);
	watch->items[INFUSE_BLOOD_PRESSURE] = true;
	watch->items[INFUSE_HEART_RATE] = true;
	watch->items[INFUSE_OXYGEN] = true;
	add_cadence(watch, HOUR, 12 * HOUR);
	add_cadence(watch, 2 * HOUR, 0);
	care->after.set = true;
	care->after.observe.min = HOUR;
	care->after.no_driving.min = DAY;
	care->after.cite = "a test";
}

static int open_ward(void **state)
{
	struct ward *w = calloc(1, sizeof(*w));

	if (w == NULL)
		return -1;
	open_world(&w->world);
	set_cornwall(&w->site);
	*state = w;
	return 0;
}

static const struct infuse_monitor *watch_over(struct ward *w)
{
	make_plan(&w->world);
	memset(&w->monitor, 0xa5, sizeof(w->monitor));
	infuse_monitor_make(&w->monitor, &w->world.of, &w->world.plan,
	    &w->protocol, &w->site, NULL, w->earlier);
	return &w->monitor;
}

/* The whole of a run of that length. */
static struct infuse_phase whole(int64_t length)
{
	struct infuse_phase out = { .kind = INFUSE_PHASE_START };

	out.length.min = out.run.min = length;
	return out;
}

static void segment_is(const struct infuse_segment *segment, int64_t every,
    int64_t first, int64_t last, int64_t count)
{
	assert_int_equal(segment->every.min, every);
	assert_int_equal(segment->first.min, first);
	assert_int_equal(segment->last.min, last);
	assert_int_equal(segment->count, count);
}

/*
 * 108 h: 4 times to 1 h, 4 times to 3 h, 24 times to 27 h, and then from 29 h
 * to 107 h every 2 h, 40 times.
 */
static void test_cornwall(void **state)
{
	struct ward *w = *state;
	struct infuse_segment segment[INFUSE_SEGMENTS_MAX];
	struct infuse_phase length = whole(108 * HOUR);

	assert_int_equal(infuse_segments(segment, &w->site.watch[0], &length),
	    4);
	segment_is(&segment[0], 15, 15, HOUR, 4);
	segment_is(&segment[1], 30, 90, 3 * HOUR, 4);
	segment_is(&segment[2], HOUR, 4 * HOUR, 27 * HOUR, 24);
	segment_is(&segment[3], 2 * HOUR, 29 * HOUR, 107 * HOUR, 40);
	/* hourly to 12 h, then from 14 h to 108 h every 2 h, 48 times */
	assert_int_equal(infuse_segments(segment, &w->site.watch[1], &length),
	    2);
	segment_is(&segment[0], HOUR, HOUR, 12 * HOUR, 12);
	segment_is(&segment[1], 2 * HOUR, 14 * HOUR, 108 * HOUR, 48);
}

/* What is shorter than the cadence is cut, and never filled up. */
static void test_cut(void **state)
{
	struct ward *w = *state;
	struct infuse_segment segment[INFUSE_SEGMENTS_MAX];
	struct infuse_phase length = whole(4 * HOUR);

	assert_int_equal(infuse_segments(segment, &w->site.watch[0], &length),
	    3);
	segment_is(&segment[2], HOUR, 4 * HOUR, 4 * HOUR, 1);
	length = whole(3 * HOUR);
	assert_int_equal(infuse_segments(segment, &w->site.watch[0], &length),
	    2);
	length = whole(50);
	assert_int_equal(infuse_segments(segment, &w->site.watch[0], &length),
	    1);
	segment_is(&segment[0], 15, 15, 45, 3);
	length = whole(14);
	assert_int_equal(infuse_segments(segment, &w->site.watch[0], &length),
	    0);
}

/* One rate throughout is one phase. */
static void test_one_phase(void **state)
{
	struct ward *w = *state;
	const struct infuse_monitor *m = watch_over(w);

	assert_int_equal(m->phases, 1);
	assert_int_equal(m->phase[0].kind, INFUSE_PHASE_START);
	assert_int_equal(m->phase[0].length.min, 4 * DAY);
	assert_int_equal(m->verdict, INFUSE_WITHIN);
	assert_false(m->path_unknown);
	assert_true(m->baseline[INFUSE_HEART_RATE]);
	assert_true(m->baseline[INFUSE_PAIN]);
	assert_false(m->items[INFUSE_NAUSEA]);
}

/* S-26: after each rise there is a phase of its own; after a fall not. */
static void test_rises(void **state)
{
	struct ward *w = *state;
	struct infuse_schedule *schedule = &w->world.protocol.schedule;
	const struct infuse_monitor *m;

	schedule->entries = 0;
	add_entry(schedule, 1, 1, flat(10 * MG));
	add_entry(schedule, 2, 2, flat(20 * MG));
	add_entry(schedule, 3, 3, flat(15 * MG));
	add_entry(schedule, 4, 4, flat(16 * MG));
	m = watch_over(w);
	assert_int_equal(m->phases, 3);
	assert_int_equal(m->phase[0].length.min, DAY);
	assert_int_equal(m->phase[1].kind, INFUSE_PHASE_RISE);
	assert_int_equal(m->phase[1].number, 2);
	assert_int_equal(m->phase[1].start.min, DAY);
	assert_int_equal(m->phase[1].length.min, 2 * DAY);
	assert_int_equal(m->phase[2].number, 4);
	assert_int_equal(m->phase[2].start.min, 3 * DAY);
	assert_int_equal(m->phase[2].length.min, DAY);
}

static void segments_are(const struct infuse_monitor *m, int phase,
    const int64_t wanted[][4], int count)
{
	struct infuse_segment segment[INFUSE_SEGMENTS_MAX];
	int i;

	assert_int_equal(infuse_segments(segment, m->watched[0].watch,
	    &m->phase[phase]), count);
	for (i = 0; i < count; i++)
		segment_is(&segment[i], wanted[i][0], wanted[i][1],
		    wanted[i][2], wanted[i][3]);
}

/*
 * S-26: after a step up every 15 min for 1 h, then where it was.  Of a rise at
 * 24 h the run is hourly to 27 h and then 2-hourly, at 29, 31 ... 95 h: from
 * the rise 2 and 3 h, then 5, 7 ... 23 h; of one at 72 h 3, 5 ... 23 h.
 */
static void test_after_a_step(void **state)
{
	static const int64_t second[][4] = {
		{ 15, 15, 60, 4 }, { HOUR, 2 * HOUR, 3 * HOUR, 2 },
		{ 2 * HOUR, 5 * HOUR, 23 * HOUR, 10 },
	};
	static const int64_t fourth[][4] = {
		{ 15, 15, 60, 4 }, { 2 * HOUR, 3 * HOUR, 23 * HOUR, 11 },
	};
	struct ward *w = *state;
	struct infuse_schedule *schedule = &w->world.protocol.schedule;
	const struct infuse_monitor *m;

	schedule->entries = 0;
	add_entry(schedule, 1, 1, flat(10 * MG));
	add_entry(schedule, 2, 3, flat(20 * MG));
	add_entry(schedule, 4, 4, flat(30 * MG));
	m = watch_over(w);
	assert_int_equal(m->phases, 3);
	assert_int_equal(m->phase[1].into.min, DAY);
	assert_int_equal(m->phase[1].run.min, 4 * DAY);
	segments_are(m, 2, fourth, 2);
	/* of the second phase, which runs for 48 h, the last is at 47 h */
	w->world.protocol.schedule.length.min = 2 * DAY;
	m = watch_over(w);
	segments_are(m, 1, second, 3);
}

/* How many sets of the first list there are in all phases together. */
static int64_t sets(const struct infuse_monitor *m)
{
	struct infuse_segment segment[INFUSE_SEGMENTS_MAX];
	int64_t sum = 0;
	int i, k, count;

	for (i = 0; i < m->phases; i++) {
		count = infuse_segments(segment, m->watched[0].watch,
		    &m->phase[i]);
		for (k = 0; k < count; k++)
			sum += segment[k].count;
	}
	return sum;
}

/*
 * Five days without a step are 4 + 4 + 24 + 46 = 78 sets (S-26).  Six steps,
 * every 12 h, add three each: 15, 30 and 45 min, as the fourth is due in any
 * case; all over again each time would be 144.
 */
static void test_five_days(void **state)
{
	struct ward *w = *state;
	const struct infuse_monitor *m;

	set_continuous(&w->world, 5 * DAY);
	set_titrated(&w->world, flat(5 * MG), flat(20 * MG));
	assert_int_equal(sets(watch_over(w)), 78);
	set_steps(&w->world, flat(5 * MG / 2), 12 * HOUR);
	w->world.of.order.has_target = true;
	w->world.of.order.target = flat(20 * MG);
	m = watch_over(w);
	assert_int_equal(m->phases, 7);
	assert_int_equal(sets(m), 78 + 6 * 3);
}

/* A run that is watched more closely than that is left as it is. */
static void test_closer_than_a_step(void **state)
{
	struct ward *w = *state;
	struct infuse_schedule *schedule = &w->world.protocol.schedule;
	const struct infuse_monitor *m;
	struct infuse_due due = { 0 };
	int i;

	memset(&w->site, 0, sizeof(w->site));
	add_cadence(add_watch(&w->site), 5, 0);
	w->site.watch[0].items[INFUSE_PAIN] = true;
	schedule->entries = 0;
	add_entry(schedule, 1, 1, flat(10 * MG));
	add_entry(schedule, 2, 4, flat(20 * MG));
	m = watch_over(w);
	for (i = 1; i <= 24; i++) {
		assert_true(infuse_next_due(&due, m, &m->phase[1], due.at));
		assert_int_equal(due.at.min, i * 5);
	}
}

/*
 * S-26: all over again only after a pause of more than 1 h.  Sessions of 11 h
 * every 12 h go on as one run, with the hour after the rise between them.
 */
static void test_short_pause(void **state)
{
	struct ward *w = *state;
	const struct infuse_monitor *m;

	set_sessions(&w->world, 3, 11 * HOUR, 12 * HOUR);
	add_entry(&w->world.protocol.schedule, 1, 1, flat(10 * MG));
	add_entry(&w->world.protocol.schedule, 2, 3, flat(20 * MG));
	m = watch_over(w);
	assert_int_equal(m->phases, 2);
	assert_int_equal(m->phase[0].kind, INFUSE_PHASE_SESSION);
	assert_int_equal(m->phase[1].kind, INFUSE_PHASE_RISE);
	assert_int_equal(m->phase[1].start.min, 12 * HOUR);
	assert_int_equal(m->phase[1].length.min, 23 * HOUR);
	assert_int_equal(m->phase[1].run.min, 35 * HOUR);
	w->world.protocol.schedule.length.min = 11 * HOUR - 1;
	m = watch_over(w);
	assert_int_equal(m->phases, 3);
	assert_int_equal(m->phase[2].kind, INFUSE_PHASE_SESSION);
	assert_int_equal(m->phase[2].into.min, 0);
	assert_int_equal(m->phase[2].run.min, 11 * HOUR - 1);
}

/* A list for outpatients is one for outpatients alone, and adds to others. */
static void test_setting(void **state)
{
	struct ward *w = *state;
	struct infuse_watch *watch = add_watch(&w->site);
	const struct infuse_monitor *m;

	watch->items[INFUSE_BLOOD_PRESSURE] = true;
	watch->settings[INFUSE_OUTPATIENT] = true;
	watch->throughout[INFUSE_ECG] = true;
	add_cadence(watch, 15, 0);
	m = watch_over(w);
	assert_int_equal(m->watches, 2);
	assert_false(m->throughout[INFUSE_ECG]);
	w->world.of.order.setting = INFUSE_OUTPATIENT;
	m = watch_over(w);
	assert_int_equal(m->watches, 3);
	assert_true(m->throughout[INFUSE_ECG]);
	assert_false(m->throughout[INFUSE_PULSE_OXIMETRY]);
}

/* Each session begins anew, and ends with the pump off. */
static void test_sessions(void **state)
{
	struct ward *w = *state;
	const struct infuse_monitor *m;

	set_sessions(&w->world, 10, 4 * HOUR, DAY);
	add_entry(&w->world.protocol.schedule, 1, 10, flat(20 * MG));
	m = watch_over(w);
	assert_int_equal(m->phases, 10);
	assert_int_equal(m->phase[9].kind, INFUSE_PHASE_SESSION);
	assert_int_equal(m->phase[9].number, 10);
	assert_int_equal(m->phase[9].start.min, 9 * DAY);
	assert_int_equal(m->phase[9].length.min, 4 * HOUR);
}

/* A range has no path; the ladder to a target has one. */
static void test_titrated(void **state)
{
	struct ward *w = *state;
	const struct infuse_monitor *m;

	set_titrated(&w->world, flat(5 * MG), flat(25 * MG));
	set_steps(&w->world, flat(5 * MG), 8 * HOUR);
	m = watch_over(w);
	assert_true(m->path_unknown);
	assert_int_equal(m->phases, 1);
	/* 5, 10, 15 mg/h at 0, 8 and 16 h */
	w->world.of.order.has_target = true;
	w->world.of.order.target = flat(15 * MG);
	m = watch_over(w);
	assert_false(m->path_unknown);
	assert_int_equal(m->phases, 3);
	assert_int_equal(m->phase[1].kind, INFUSE_PHASE_STEP);
	assert_int_equal(m->phase[1].start.min, 8 * HOUR);
	assert_int_equal(m->phase[1].length.min, 8 * HOUR);
	assert_int_equal(m->phase[2].start.min, 16 * HOUR);
	assert_int_equal(m->phase[2].length.min, 80 * HOUR);
}

/*
 * Every time of the checklist once, in order, with all that is due then: in
 * 4 h at 15, 30, 45, 60, 90, 120, 150, 180 and 240 min.
 */
static void test_times(void **state)
{
	static const int64_t times[] = {
		15, 30, 45, 60, 90, 120, 150, 180, 240
	};
	struct ward *w = *state;
	struct infuse_due due = { 0 };
	const struct infuse_monitor *m;
	size_t i = 0;

	set_sessions(&w->world, 1, 4 * HOUR, DAY);
	add_entry(&w->world.protocol.schedule, 1, 1, flat(20 * MG));
	m = watch_over(w);
	while (infuse_next_due(&due, m, &m->phase[0], due.at)) {
		assert_true(i < sizeof(times) / sizeof(times[0]));
		assert_int_equal(due.at.min, times[i]);
		assert_true(due.items[INFUSE_PAIN]);
		assert_int_equal(due.items[INFUSE_OXYGEN],
		    times[i] % HOUR == 0);
		i++;
	}
	assert_int_equal(i, sizeof(times) / sizeof(times[0]));
}

/* What both files ask for is due when either says so. */
static void test_both_files(void **state)
{
	struct ward *w = *state;
	struct infuse_watch *watch = add_watch(&w->protocol);
	const struct infuse_monitor *m;
	struct infuse_due due;
	struct infuse_duration after = { 60 };

	watch->items[INFUSE_OXYGEN] = true;
	add_cadence(watch, 50, 0);
	m = watch_over(w);
	assert_int_equal(m->watches, 3);
	assert_int_equal(m->watched[0].source, INFUSE_FROM_PROTOCOL);
	assert_int_equal(m->watched[1].source, INFUSE_FROM_SITE);
	assert_true(infuse_next_due(&due, m, &m->phase[0], after));
	assert_int_equal(due.at.min, 90);
	assert_false(due.items[INFUSE_OXYGEN]);
	after.min = 90;
	assert_true(infuse_next_due(&due, m, &m->phase[0], after));
	assert_int_equal(due.at.min, 100);
	assert_true(due.items[INFUSE_OXYGEN]);
	assert_false(due.items[INFUSE_PAIN]);
}

/* Nothing from anybody, a rule that ends, nothing for afterwards. */
static void test_unchecked(void **state)
{
	struct ward *w = *state;
	const struct infuse_monitor *m;

	w->site.after.set = false;
	m = watch_over(w);
	assert_int_equal(m->verdict, INFUSE_UNCHECKED);
	assert_null(m->after);
	w->protocol.after.set = true;
	w->protocol.after.observe.min = 90;
	m = watch_over(w);
	assert_int_equal(m->verdict, INFUSE_WITHIN);
	assert_int_equal(m->after->observe.min, 90);
	assert_int_equal(m->after_source, INFUSE_FROM_PROTOCOL);
	assert_null(m->driving);
	w->site.watch[0].cadences = 3;
	w->site.watch[1].cadences = 1;
	m = watch_over(w);
	assert_int_equal(m->verdict, INFUSE_UNCHECKED);
	assert_int_equal(m->coverage[INFUSE_PAIN].until.min, 27 * HOUR);
	assert_int_equal(m->coverage[INFUSE_OXYGEN].until.min, 12 * HOUR);
	w->site.watches = 0;
	m = watch_over(w);
	assert_int_equal(m->verdict, INFUSE_UNCHECKED);
	assert_int_equal(m->watches, 0);
}

static void covered_is(const struct infuse_monitor *m,
    enum infuse_observation item, enum infuse_cover cover)
{
	assert_true(m->due[item]);
	assert_int_equal(m->coverage[item].cover, cover);
	assert_int_equal(m->verdict, cover == INFUSE_COVERED ?
	    INFUSE_WITHIN : INFUSE_UNCHECKED);
}

/*
 * R3: what is due is what is usual and what anybody watches, and each item is
 * covered or not for itself.
 */
static void test_item_by_item(void **state)
{
	struct ward *w = *state;
	struct infuse_watch *watch = &w->site.watch[0];
	const struct infuse_monitor *m;
	int i;

	m = watch_over(w);
	assert_false(m->due[INFUSE_NAUSEA]);
	for (i = 0; i < INFUSE_OBSERVATIONS; i++) {
		if (i == INFUSE_NAUSEA)
			continue;
		covered_is(m, (enum infuse_observation)i, INFUSE_COVERED);
		assert_true(m->baseline[i]);
	}
	/* of a list that exists, one item is missing */
	watch->items[INFUSE_SEDATION] = false;
	m = watch_over(w);
	covered_is(m, INFUSE_SEDATION, INFUSE_COVER_NOBODY);
	assert_int_equal(m->coverage[INFUSE_PAIN].cover, INFUSE_COVERED);
	assert_true(m->baseline[INFUSE_SEDATION]);
	/* a watch of its own, of either file, fills that gap */
	watch = add_watch(&w->protocol);
	watch->items[INFUSE_SEDATION] = true;
	add_cadence(watch, 4 * HOUR, 0);
	covered_is(watch_over(w), INFUSE_SEDATION, INFUSE_COVERED);
	/* not one that ends, nor one longer than the 4 days */
	watch->cadence[0].length.min = 4 * DAY - 1;
	m = watch_over(w);
	covered_is(m, INFUSE_SEDATION, INFUSE_COVER_ENDS);
	assert_int_equal(m->coverage[INFUSE_SEDATION].until.min, 4 * DAY - 1);
	assert_int_equal(m->coverage[INFUSE_SEDATION].source,
	    INFUSE_FROM_PROTOCOL);
	assert_int_equal(m->coverage[INFUSE_SEDATION].line, 7);
	watch->cadence[0].length.min = 4 * DAY;
	covered_is(watch_over(w), INFUSE_SEDATION, INFUSE_COVERED);
	watch->cadence[0].length.min = 0;
	watch->cadence[0].every.min = 4 * DAY + 1;
	covered_is(watch_over(w), INFUSE_SEDATION, INFUSE_COVER_SPARSE);
	watch->cadence[0].every.min = 4 * DAY;
	covered_is(watch_over(w), INFUSE_SEDATION, INFUSE_COVERED);
}

/* R3: a watch of something else opens nothing, and is due itself. */
static void test_other_watch(void **state)
{
	struct ward *w = *state;
	struct infuse_watch *watch;
	const struct infuse_monitor *m;

	w->site.watch[0].cadences = w->site.watch[1].cadences = 1;
	m = watch_over(w);
	assert_int_equal(m->verdict, INFUSE_UNCHECKED);
	watch = add_watch(&w->site);
	watch->items[INFUSE_NAUSEA] = true;
	add_cadence(watch, HOUR, 0);
	m = watch_over(w);
	covered_is(m, INFUSE_PAIN, INFUSE_COVER_ENDS);
	assert_int_equal(m->coverage[INFUSE_NAUSEA].cover, INFUSE_COVERED);
	watch->cadence[0].every.min = 300 * DAY;
	m = watch_over(w);
	covered_is(m, INFUSE_NAUSEA, INFUSE_COVER_SPARSE);
	covered_is(m, INFUSE_OXYGEN, INFUSE_COVER_ENDS);
}

static uint64_t next(uint64_t *seed)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return *seed >> 33;
}

static void watch_at_random(struct infuse_care *care, uint64_t *seed)
{
	struct infuse_watch *watch = add_watch(care);
	int i, count = 1 + (int)(next(seed) % 3);

	for (i = 0; i < INFUSE_OBSERVATIONS; i++)
		watch->items[i] = next(seed) % 3 == 0;
	watch->items[next(seed) % INFUSE_OBSERVATIONS] = true;
	for (i = 0; i < count; i++)
		add_cadence(watch, 5 + (int64_t)(next(seed) % 8000),
		    i + 1 == count && next(seed) % 2 ? 0 :
		    (int64_t)(next(seed) % 6000) + 1);
}

/*
 * R3 over random lists: one more list, or one more item on a list, takes
 * nothing from any other item; a verdict gets better only where the item's own
 * gap is filled.
 */
static void test_adding_opens_nothing(void **state)
{
	struct ward *w = *state;
	enum infuse_cover before[INFUSE_OBSERVATIONS];
	const struct infuse_monitor *m;
	struct infuse_watch *watch;
	uint64_t seed = 26;
	long compared = 0, filled = 0;
	int i, k, lists;

	for (k = 0; k < 3000; k++) {
		memset(w->site.watch, 0, sizeof(w->site.watch));
		memset(w->protocol.watch, 0, sizeof(w->protocol.watch));
		w->site.watches = w->protocol.watches = 0;
		lists = (int)(next(&seed) % 3);
		for (i = 0; i < lists; i++)
			watch_at_random(next(&seed) % 2 ? &w->site :
			    &w->protocol, &seed);
		set_continuous(&w->world, 60 + (int64_t)(next(&seed) %
		    7200));
		add_entry(&w->world.protocol.schedule, 1, 6, flat(20 * MG));
		m = watch_over(w);
		for (i = 0; i < INFUSE_OBSERVATIONS; i++)
			before[i] = m->due[i] ? m->coverage[i].cover :
			    INFUSE_COVERED;
		watch_at_random(&w->site, &seed);
		watch = &w->site.watch[w->site.watches - 1];
		m = watch_over(w);
		for (i = 0; i < INFUSE_OBSERVATIONS; i++) {
			compared++;
			if (before[i] == INFUSE_COVERED || !m->due[i] ||
			    m->coverage[i].cover != INFUSE_COVERED)
				continue;
			/* its own gap, by the list that was added */
			filled++;
			assert_true(watch->items[i]);
		}
	}
	print_message("%ld compared, %ld filled\n", compared, filled);
	assert_true(filled > 100);
}

/* A session of 45 min is over before an hourly observation is due. */
static void test_short_session(void **state)
{
	struct ward *w = *state;

	set_sessions(&w->world, 2, 45, DAY);
	add_entry(&w->world.protocol.schedule, 1, 2, flat(20 * MG));
	covered_is(watch_over(w), INFUSE_OXYGEN, INFUSE_COVER_SPARSE);
	w->site.watch[1].cadence[0].every.min = 45;
	covered_is(watch_over(w), INFUSE_OXYGEN, INFUSE_COVERED);
}

/* A plan that is STOP stays one, whatever is missing. */
static void test_stop(void **state)
{
	struct ward *w = *state;

	w->world.of.order.age_years = 12;
	w->site.watches = 0;
	assert_int_equal(watch_over(w)->verdict, INFUSE_STOP);
}

/* The longer of two files' times afterwards. */
static void test_after(void **state)
{
	struct ward *w = *state;
	const struct infuse_monitor *m;

	w->protocol.after.set = true;
	w->protocol.after.observe.min = 2 * HOUR;
	w->protocol.after.no_driving.min = 8 * HOUR;
	m = watch_over(w);
	assert_int_equal(m->after->observe.min, 2 * HOUR);
	assert_int_equal(m->after_source, INFUSE_FROM_PROTOCOL);
	assert_int_equal(m->driving->no_driving.min, DAY);
	assert_int_equal(m->driving_source, INFUSE_FROM_SITE);
}

/* S-26: 2 h after a session, 4 h after more than 24 h without a break (S-33). */
static void test_after_days(void **state)
{
	struct ward *w = *state;

	w->site.after.observe.min = 2 * HOUR;
	w->site.after.observe_days.min = 4 * HOUR;
	assert_int_equal(watch_over(w)->observe_after.min, 4 * HOUR);
	set_sessions(&w->world, 10, 4 * HOUR, DAY);
	add_entry(&w->world.protocol.schedule, 1, 10, flat(20 * MG));
	assert_int_equal(watch_over(w)->observe_after.min, 2 * HOUR);
	/* sessions that join are days */
	w->world.protocol.schedule.length.min = 22 * HOUR;
	assert_int_equal(watch_over(w)->observe_after.min, 4 * HOUR);
}

struct wanted {
	enum infuse_liver_when when;
	int64_t from;		/* h */
	int64_t to;
};

static void liver_is(const struct infuse_monitor *m,
    const struct wanted *wanted, int count)
{
	int i;

	assert_int_equal(m->liver_tests, count);
	for (i = 0; i < count; i++) {
		assert_int_equal(m->liver_test[i].when, wanted[i].when);
		assert_int_equal(m->liver_test[i].from.min,
		    wanted[i].from * HOUR);
		assert_int_equal(m->liver_test[i].to.min,
		    wanted[i].to * HOUR);
	}
}

#define BASELINE { INFUSE_LIVER_BASELINE, 0, 0 }
#define DURING(from, to) { INFUSE_LIVER_DURING, from, to }
#define AT(h) { INFUSE_LIVER_DURING, h, h }
#define END(h) { INFUSE_LIVER_END, h, h }

static const struct infuse_monitor *for_hours(struct ward *w, int64_t hours)
{
	set_continuous(&w->world, hours * HOUR);
	add_entry(&w->world.protocol.schedule, 1, (hours + 23) / 24,
	    flat(20 * MG));
	return watch_over(w);
}

/*
 * S-27: over 24 h without a break nothing is more than 48 h after the one
 * before.  Leiden's 100 h: by 48 h, by 96 h, the end.
 */
static void test_liver(void **state)
{
	static const struct wanted leiden[] = {
		BASELINE, DURING(24, 48), DURING(72, 96), END(100)
	};
	static const struct wanted week[] = {
		BASELINE, DURING(24, 48), DURING(72, 96), DURING(120, 144),
		END(168)
	};
	struct ward *w = *state;
	const struct infuse_monitor *m;
	int i;

	liver_is(for_hours(w, 100), leiden, 4);
	liver_is(for_hours(w, 168), week, 5);
	liver_is(for_hours(w, 48), (const struct wanted[]){ BASELINE,
	    END(48) }, 2);
	liver_is(for_hours(w, 49), (const struct wanted[]){ BASELINE,
	    DURING(24, 48), END(49) }, 3);
	liver_is(for_hours(w, 4), NULL, 0);
	/* 366 d: 182 between the two, 182 x 48 h = 364 d */
	m = for_hours(w, 366 * 24);
	assert_int_equal(m->liver_tests, 184);
	for (i = 1; i < m->liver_tests; i++)
		assert_true(m->liver_test[i].to.min -
		    m->liver_test[i - 1].to.min <= 48 * HOUR);
}

/* S-27: sessions on several days, at baseline and at the end; joined, often. */
static void test_liver_of_sessions(void **state)
{
	static const struct wanted joined[] = {
		BASELINE, DURING(24, 48), DURING(72, 96), END(118)
	};
	struct ward *w = *state;

	set_sessions(&w->world, 10, 4 * HOUR, DAY);
	add_entry(&w->world.protocol.schedule, 1, 10, flat(20 * MG));
	liver_is(watch_over(w), (const struct wanted[]){ BASELINE,
	    END(220) }, 2);
	set_sessions(&w->world, 1, 4 * HOUR, DAY);
	add_entry(&w->world.protocol.schedule, 1, 1, flat(20 * MG));
	liver_is(watch_over(w), NULL, 0);
	set_sessions(&w->world, 5, 22 * HOUR, DAY);
	add_entry(&w->world.protocol.schedule, 1, 5, flat(20 * MG));
	liver_is(watch_over(w), joined, 4);
}

/* S-27: any earlier course: before, at 24 and 48 h, then at least every 48 h. */
static void test_liver_again(void **state)
{
	static const struct wanted leiden[] = {
		BASELINE, AT(24), AT(48), DURING(72, 96), END(100)
	};
	struct ward *w = *state;

	w->earlier = INFUSE_EARLIER_COURSE;
	liver_is(for_hours(w, 100), leiden, 5);
	liver_is(for_hours(w, 30), (const struct wanted[]){ BASELINE, AT(24),
	    END(30), AT(48) }, 4);
	liver_is(for_hours(w, 48), (const struct wanted[]){ BASELINE, AT(24),
	    END(48) }, 3);
	liver_is(for_hours(w, 4), (const struct wanted[]){ BASELINE, AT(24),
	    AT(48) }, 3);
	w->earlier = INFUSE_EARLIER_NEVER;
	liver_is(for_hours(w, 4), NULL, 0);
}

/* By the clock 3 h from 22:00 are on two days, and to midnight on one. */
static void test_on_days(void **state)
{
	struct ward *w = *state;
	struct infuse_clock clock = { .start_min = 22 * HOUR };

	(void)for_hours(w, 3);
	assert_true(infuse_is_on_days(&w->world.plan, &clock));
	assert_false(infuse_is_on_days(&w->world.plan, NULL));
	(void)for_hours(w, 2);
	assert_false(infuse_is_on_days(&w->world.plan, &clock));
	(void)for_hours(w, 24);
	assert_true(infuse_is_on_days(&w->world.plan, NULL));
	clock.start_min = 0;
	assert_false(infuse_is_on_days(&w->world.plan, &clock));
}

/*
 * S-26: "no relief by session 2" counts from the first at full dose.  Half,
 * three quarters, then full (Schwartzman): the first is session 3, so 4.
 */
static void test_relief(void **state)
{
	struct ward *w = *state;
	const struct infuse_monitor *m;
	struct infuse_schedule *schedule = &w->world.protocol.schedule;

	set_sessions(&w->world, 10, 4 * HOUR, DAY);
	add_entry(schedule, 1, 1, flat(10 * MG));
	add_entry(schedule, 2, 2, flat(15 * MG));
	add_entry(schedule, 3, 10, flat(20 * MG));
	w->site.course.set = true;
	w->site.course.relief_by_session = 2;
	m = watch_over(w);
	assert_int_equal(m->courses, 1);
	assert_int_equal(m->course[0].source, INFUSE_FROM_SITE);
	assert_int_equal(m->course[0].relief, INFUSE_RELIEF_BY);
	assert_int_equal(m->course[0].full_dose_session, 3);
	assert_int_equal(m->course[0].relief_session, 4);
	w->site.course.relief_by_session = 9;
	m = watch_over(w);
	assert_int_equal(m->course[0].relief, INFUSE_RELIEF_LATER);
	assert_int_equal(m->course[0].relief_session, 11);
}

static void test_relief_unknown(void **state)
{
	struct ward *w = *state;
	const struct infuse_monitor *m;

	w->protocol.course.set = true;
	w->protocol.course.sessions_max = 10;
	w->site.course.set = true;
	w->site.course.relief_by_session = 2;
	m = watch_over(w);
	assert_int_equal(m->courses, 2);
	assert_int_equal(m->course[0].relief, INFUSE_RELIEF_NOT_ASKED);
	assert_int_equal(m->course[1].relief, INFUSE_RELIEF_CONTINUOUS);
	set_sessions(&w->world, 10, 4 * HOUR, DAY);
	set_titrated(&w->world, flat(5 * MG), flat(25 * MG));
	m = watch_over(w);
	assert_int_equal(m->course[1].relief, INFUSE_RELIEF_TITRATED);
	assert_int_equal(m->course[1].full_dose_session, 0);
}

#define on_a_ward(test) \
	cmocka_unit_test_setup_teardown(test, open_ward, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		on_a_ward(test_cornwall),
		on_a_ward(test_cut),
		on_a_ward(test_one_phase),
		on_a_ward(test_rises),
		on_a_ward(test_after_a_step),
		on_a_ward(test_five_days),
		on_a_ward(test_closer_than_a_step),
		on_a_ward(test_short_pause),
		on_a_ward(test_setting),
		on_a_ward(test_sessions),
		on_a_ward(test_titrated),
		on_a_ward(test_times),
		on_a_ward(test_both_files),
		on_a_ward(test_unchecked),
		on_a_ward(test_item_by_item),
		on_a_ward(test_other_watch),
		on_a_ward(test_adding_opens_nothing),
		on_a_ward(test_short_session),
		on_a_ward(test_stop),
		on_a_ward(test_after),
		on_a_ward(test_after_days),
		on_a_ward(test_liver),
		on_a_ward(test_liver_of_sessions),
		on_a_ward(test_liver_again),
		on_a_ward(test_on_days),
		on_a_ward(test_relief),
		on_a_ward(test_relief_unknown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
