/* SPDX-License-Identifier: MIT */
/*
 * A card for the pump: its rows are counted out here, one by one, and what is
 * entered is worked out as a count of the pump's steps.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include <infuse/bags.h>
#include <infuse/table.h>

#include "case.h"

#define STEP_HUNDREDTHS 10	/* 0.1 mL/h */

static struct infuse_table table_of(struct world *w,
    const struct infuse_written_rate *every)
{
	struct infuse_table out;

	w->of.order.pump_step.hundredth_ml_per_h = STEP_HUNDREDTHS;
	infuse_table_make(&out, &w->of, make_plan(w), every);
	return out;
}

/* 10 to 40 mg/h, five days, out of 500 mg in 250 mL. */
static void set_card(struct world *w)
{
	set_continuous(w, 5 * DAY);
	set_titrated(w, flat(10 * MG), flat(40 * MG));
	set_strength(w, 500 * MG, 25000);
}

/* So many of the pump's steps; the numbers are small enough for 64 bits. */
static int64_t steps_of(int64_t pg_per_h, int64_t amount_pg,
    int64_t volume_hundredths)
{
	return pg_per_h / 1000 * volume_hundredths / (amount_pg / 1000) /
	    STEP_HUNDREDTHS;
}

/* Nothing is there of a row, or of a card, that is STOP or UNCHECKED. */
static void check_entered(const struct infuse_table *table, int row,
    int64_t hundredths, int *figures)
{
	const struct infuse_table_row *of = &table->row[row];

	assert_int_equal(of->at.has_pump, of->verdict > INFUSE_UNCHECKED &&
	    table->verdict > INFUSE_UNCHECKED);
	if (!of->at.has_pump)
		return;
	assert_int_equal(of->at.flow.hundredth_ml_per_h, hundredths);
	++*figures;
}

static void test_rows_counted_out(void **state)
{
	static const int64_t amounts[] = { 50, 200, 500, 1000 };
	static const int64_t volumes[] = { 4000, 5000, 10000, 25000 };
	struct world *w = *state;
	int64_t amount, volume, start, top, every, order, last, i;
	struct infuse_written_rate step;
	struct infuse_table table;
	int row, cards = 0, figures = 0;

	for (i = 0; i < 400; i++) {
		amount = amounts[i % 4] * MG;
		volume = volumes[i / 4 % 4];
		start = (1 + i * 7 % 13) * MG + i * 37 % 100 * (MG / 100);
		top = start + i * 53 % 3001 * (MG / 100);
		every = (20 + i * 17 % 400) * (MG / 100);
		if (steps_of(every, amount, volume) < 1)
			continue;
		set_continuous(w, 5 * DAY);
		set_titrated(w, flat(start), flat(top));
		set_strength(w, amount, volume);
		step = flat(every);
		table = table_of(w, &step);
		assert_int_equal(table.fault, INFUSE_TABLE_MADE);
		last = start;
		for (row = 0, order = start; order < top || row == 0;
		    order += every, row++) {
			assert_true(row < table.rows);
			assert_int_equal(table.row[row].at.rate.pg_per_h,
			    order);
			check_entered(&table, row, steps_of(order, amount,
			    volume) * STEP_HUNDREDTHS, &figures);
			last = order;
		}
		if (steps_of(top, amount, volume) >
		    steps_of(last, amount, volume)) {
			assert_int_equal(table.row[row].at.rate.pg_per_h,
			    top);
			row++;
		}
		assert_int_equal(table.rows, row);
		assert_true(table.row[row - 1].most);
		cards++;
	}
	assert_in_range(cards, 200, 400);
	assert_in_range(figures, 1000, 100000);
}

/* The prescriber's own most is the last row, and whose it is said. */
static void test_ceiling(void **state)
{
	struct world *w = *state;
	struct infuse_written_rate step = flat(8 * MG);
	struct infuse_table table;

	set_card(w);
	w->of.order.has_ceiling = true;
	w->of.order.ceiling = flat(25 * MG);
	table = table_of(w, &step);
	assert_int_equal(table.rows, 3);
	assert_int_equal(table.row[1].at.rate.pg_per_h, 18 * MG);
	assert_int_equal(table.row[2].at.rate.pg_per_h, 25 * MG);
	assert_int_equal(table.ceiling.limit.source, INFUSE_FROM_ORDER);
	assert_int_equal(table.ceiling.limit.milli, 25 * MG * 1000);
}

static void test_what_is_no_card(void **state)
{
	struct world *w = *state;
	struct infuse_written_rate step = flat(5 * MG);

	set_card(w);
	assert_int_equal(table_of(w, NULL).fault, INFUSE_TABLE_NO_STEP);
	step = flat(MG / 10);
	assert_int_equal(table_of(w, &step).fault, INFUSE_TABLE_SMALL);
	assert_int_equal(table_of(w, &step).keyable.pg_per_h, MG / 5);
	step = flat(0);
	assert_int_equal(table_of(w, &step).fault, INFUSE_TABLE_SMALL);
	set_strength(w, 20 * MG, 10000);
	step = flat(MG / 50);
	assert_int_equal(table_of(w, &step).fault, INFUSE_TABLE_LONG);
	assert_int_equal(table_of(w, &step).rows, 0);
	set_continuous(w, 5 * DAY);
	add_entry(&w->protocol.schedule, 1, 5, flat(20 * MG));
	assert_int_equal(table_of(w, &step).fault, INFUSE_TABLE_SCHEDULED);
}

static void test_no_start(void **state)
{
	struct world *w = *state;
	struct infuse_written_rate step = flat(5 * MG);
	struct infuse_table table;

	set_card(w);
	w->protocol.schedule.titration.has_start = false;
	table = table_of(w, &step);
	assert_int_equal(table.fault, INFUSE_TABLE_NO_START);
	assert_int_equal(table.verdict, INFUSE_UNCHECKED);
	assert_int_equal(table.rows, 0);
}

static int keyed(const struct infuse_table *table)
{
	int i, count = 0;

	for (i = 0; i < table->rows; i++)
		count += table->row[i].at.has_pump;
	return count;
}

/* S-06, S-12. */
static void test_nothing_to_key(void **state)
{
	struct world *w = *state;
	struct infuse_written_rate step = flat(5 * MG);
	struct infuse_table table;

	set_card(w);
	table = table_of(w, &step);
	assert_int_equal(keyed(&table), 7);
	w->protocol.evidence = INFUSE_UNVERIFIED;
	table = table_of(w, &step);
	assert_int_equal(table.verdict, INFUSE_CAUTION);
	assert_int_equal(table.rows, 7);
	assert_int_equal(keyed(&table), 0);
	w->of.order.has_ceiling = true;
	w->of.order.ceiling = flat(40 * MG);
	table = table_of(w, &step);
	assert_int_equal(keyed(&table), 7);
	w->of.order.label = INFUSE_ESKETAMINE;
	table = table_of(w, &step);
	assert_int_equal(table.verdict, INFUSE_STOP);
	assert_int_equal(keyed(&table), 0);
}

/*
 * 240 mg a day out of 500 mg that may hang 24 h: five bags, and of each 260 mg
 * are left.  960 mg a day: ten bags in five days, of which 200 mg are left.
 */
static void test_bags(void **state)
{
	const struct infuse_duration day = { DAY };
	struct world *w = *state;
	struct infuse_bag_choice out;

	set_card(w);
	w->of.order.pump_step.hundredth_ml_per_h = STEP_HUNDREDTHS;
	infuse_bag_choose(&out, &w->of, day);
	assert_true(out.has_bags && out.ranged);
	assert_int_equal(out.least.bags, 5);
	assert_int_equal(out.least.left.whole.pg, 1300 * MG);
	assert_int_equal(out.least.lasts.min, DAY);
	assert_int_equal(out.most.bags, 10);
	assert_int_equal(out.most.left.whole.pg, 200 * MG);
	assert_int_equal(out.most.lasts.min, 750);
	assert_int_equal(out.off[0], 0);
	assert_true(out.most_known);
	w->of.order.label = INFUSE_ESKETAMINE;
	infuse_bag_choose(&out, &w->of, day);
	assert_int_equal(out.verdict, INFUSE_STOP);
	assert_false(out.has_bags);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_rows_counted_out),
		in_a_world(test_ceiling),
		in_a_world(test_what_is_no_card),
		in_a_world(test_no_start),
		in_a_world(test_nothing_to_key),
		in_a_world(test_bags),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
