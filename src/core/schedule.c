/* SPDX-License-Identifier: MIT */
#include <infuse/piece.h>

#include "arith.h"
#include "schedule.h"
#include "wean.h"

/*
 * One formula, from the lower end up, so that rounding down is towards less
 * drug on the way up and on the way down.
 */
int64_t core_between(int64_t from, int64_t to, int64_t x, int64_t whole)
{
	if (from <= to)
		return from + infuse_fraction(to - from, x, whole);
	return to + infuse_fraction(from - to, whole - x, whole);
}

int core_schedule_rows(const struct infuse_schedule *schedule)
{
	return infuse_pieces(schedule);
}

bool core_rate_of_milli(struct infuse_rate *out, struct infuse_milli milli)
{
	struct infuse_rate rate;

	out->pg_per_h = 0;
	out->part = 0;
	out->over = 0;
	if (!infuse_rate_of_milli(&rate, milli))
		return false;
	*out = rate;
	return true;
}

/*@ predicate is_amount(struct infuse_milli m) =
      infuse_is_milli(m) && m.milli <= 1000000000000000000;
*/

/*
 * A share of thousandths that are over a time, down to the same part of one
 * more; of whole ones down to the thousandth.
 */
/*@ requires is_amount(of) && 0 <= share <= INFUSE_SHARE_WHOLE;
    assigns \nothing;
    ensures is_amount(\result) && \result.over == of.over;
    ensures \result.milli <= of.milli;
    ensures of.part == 0 && of.over == 0 ==>
      \result.milli == of.milli * share / INFUSE_SHARE_WHOLE;
*/
static struct infuse_milli share_of(struct infuse_milli of, int64_t share)
{
	int64_t whole = infuse_fraction(of.milli, share, INFUSE_SHARE_WHOLE);
	int64_t rest, parts;
	struct infuse_milli out;

	out.milli = whole;
	out.part = 0;
	out.over = of.over;
	if (of.over == 0)
		return out;
	/* What is left of the whole, in parts; less than two of them. */
	rest = of.milli - core_mul(core_div(of.milli, INFUSE_SHARE_WHOLE),
	    INFUSE_SHARE_WHOLE);
	rest = core_mul(rest, share);
	rest = rest - core_mul(core_div(rest, INFUSE_SHARE_WHOLE),
	    INFUSE_SHARE_WHOLE);
	parts = core_mul(rest, of.over) + core_mul(of.part, share);
	out.part = core_part(core_div(parts, INFUSE_SHARE_WHOLE));
	if (out.part >= of.over) {
		out.milli++;
		out.part -= of.over;
	}
	return out;
}

/* The lesser of rate and cap first, then the share of it (S-07). */
/*@ requires \valid_read(rate);
    requires infuse_is_prescribed(rate) && infuse_is_weight(weight);
    assigns \nothing;
    ensures is_amount(\result);
*/
static struct infuse_milli prescribed(const struct infuse_prescribed *rate,
    struct infuse_weight weight)
{
	struct infuse_milli milli = infuse_written_milli(rate->rate, weight);
	struct infuse_milli cap;

	if (rate->capped) {
		cap = infuse_written_milli(rate->at_most, weight);
		if (infuse_milli_cmp(cap, milli) < 0)
			milli = cap;
	}
	return share_of(milli, rate->share);
}

/*
 * The rate of a ramp on row i, in pg/h, as a function to reason about; and
 * that it never turns back.  The steps of that proof come first.
 */
/*@ logic integer part(integer a, integer x, integer whole) =
      a * x / whole;
    logic integer between(integer from, integer to, integer x,
      integer whole) =
      from <= to ? from + part(to - from, x, whole) :
        to + part(from - to, whole - x, whole);
    logic integer stepped(integer pg, integer step, integer low) =
      step == 0 || pg > INFUSE_RATE_MAX_PG_PER_H ? pg :
        \max(pg / step * step, low);
    logic integer ramp(integer from, integer to, integer i, integer rows,
      integer step) =
      i == 0 ? from / 1000 : i == rows - 1 ? to / 1000 :
        stepped(between(from, to, i, rows - 1) / 1000, step,
          \min(from, to) / 1000);

    lemma times_keep_order: \forall integer a, b, c;
      a <= b && 0 <= c ==> c * a <= c * b;
    lemma quotients_keep_order: \forall integer a, b, c;
      0 <= a <= b && 0 < c ==> a / c <= b / c;
    lemma whole_steps: \forall integer a, c;
      0 <= a && 0 < c ==> 0 <= a / c * c <= a;
    lemma steps_keep_order: \forall integer a, b, c;
      0 <= a <= b && 0 < c ==> a / c * c <= b / c * c;
    lemma parts_keep_order: \forall integer a, x, y, w;
      0 <= a && 0 <= x <= y && 0 < w ==> part(a, x, w) <= part(a, y, w);
    lemma part_of_whole: \forall integer a, w; 0 <= a && 0 < w ==>
      part(a, w, w) == a && part(a, 0, w) == 0;
    lemma part_is_between: \forall integer a, x, w;
      0 <= a && 0 <= x <= w && 0 < w ==> 0 <= part(a, x, w) <= a;
    lemma between_ends: \forall integer f, t, x, w;
      0 <= f && 0 <= t && 0 <= x <= w && 0 < w ==>
      \min(f, t) <= between(f, t, x, w) <= \max(f, t);
    lemma between_rises: \forall integer f, t, x, y, w;
      0 <= f <= t && 0 <= x <= y <= w && 0 < w ==>
      between(f, t, x, w) <= between(f, t, y, w);
    lemma between_falls: \forall integer f, t, x, y, w;
      0 <= t < f && 0 <= x <= y <= w && 0 < w ==>
      between(f, t, y, w) <= between(f, t, x, w);
    lemma stepped_keeps_order: \forall integer a, b, s, l;
      0 <= l <= a <= b && 0 <= s ==> stepped(a, s, l) <= stepped(b, s, l);
    lemma stepped_stays: \forall integer a, s, l;
      0 <= l <= a && 0 <= s ==> l <= stepped(a, s, l) <= a;
    lemma ramp_rises: \forall integer f, t, i, j, n, s;
      0 <= f <= t && 0 <= i <= j < n && 0 <= s ==>
      ramp(f, t, i, n, s) <= ramp(f, t, j, n, s);
    lemma ramp_falls: \forall integer f, t, i, j, n, s;
      0 <= t < f && 0 <= i <= j < n && 0 <= s ==>
      ramp(f, t, j, n, s) <= ramp(f, t, i, n, s);
*/

/*
 * Both ends are exact; between them the rate is whole pg/h, rounded down to
 * the step of the schedule, but not below the lower end, so that a ramp never
 * turns back.  Whole ones are no finer than any pump, and their sums stay over
 * the times of the two ends.
 */
/*@ requires is_amount(from) && is_amount(to);
    requires 0 <= i < rows <= INFUSE_ROWS_MAX;
    requires 0 <= step <= INFUSE_RATE_MAX_PG_PER_H;
    assigns \nothing;
    ensures is_amount(\result);
    ensures i == 0 ==> \result == from;
    ensures i == rows - 1 && 0 < i ==> \result == to;
    ensures \result.milli / 1000 ==
      ramp(from.milli, to.milli, i, rows, step);
*/
static struct infuse_milli ramped(struct infuse_milli from,
    struct infuse_milli to, int i, int rows, int64_t step)
{
	struct infuse_milli low = infuse_milli_cmp(from, to) < 0 ? from : to;
	struct infuse_milli out;
	struct infuse_rate rate;
	int64_t pg_per_h;

	if (i == 0)
		return from;
	if (i == rows - 1)
		return to;
	out = infuse_whole_milli(core_between(from.milli, to.milli, i,
	    rows - 1));
	pg_per_h = core_div(out.milli, 1000);
	if (pg_per_h > INFUSE_RATE_MAX_PG_PER_H ||
	    !infuse_rate_of_milli(&rate, low))
		return out;
	if (step > 0)
		pg_per_h = core_mul(core_div(pg_per_h, step), step);
	out.milli = core_mul(pg_per_h, 1000);
	low = infuse_rate_milli(rate);
	return infuse_milli_cmp(out, low) < 0 ? low : out;
}

/* The rate before a wean, in thousandths: the least of a titrated one. */
/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    requires infuse_is_weight(weight) && 0 <= i < INFUSE_ROWS_MAX;
    assigns \nothing;
    ensures is_amount(\result);
*/
static struct infuse_milli kept_of(const struct infuse_schedule *schedule,
    struct infuse_weight weight, int i)
{
	const struct infuse_titration *titration = &schedule->titration;
	int entry;

	if (schedule->form == INFUSE_FORM_TITRATED)
		return titration->has_start ?
		    infuse_written_milli(titration->start, weight) :
		    infuse_whole_milli(0);
	if (schedule->form == INFUSE_FORM_RAMP)
		return ramped(infuse_written_milli(schedule->from, weight),
		    infuse_written_milli(schedule->to, weight), i,
		    infuse_pieces_before_wean(schedule),
		    schedule->round_down_to.pg_per_h);
	entry = infuse_entry_at(schedule, i);
	if (entry < 0)
		return infuse_whole_milli(0);
	return prescribed(&schedule->entry[entry].rate, weight);
}

/* A rate, or what a step of the wean makes of it. */
/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    requires infuse_is_weight(weight) && infuse_is_milli(kept);
    requires 0 <= step <= schedule->wean.steps;
    assigns \nothing;
    ensures infuse_is_milli(\result);
*/
static struct infuse_milli after(const struct infuse_schedule *schedule,
    struct infuse_weight weight, struct infuse_milli kept, int64_t step)
{
	return step > 0 ? core_weaned(&schedule->wean, kept, weight, step) :
	    kept;
}

/*
 * A row of nothing, not computed.  What the contract names is set by itself:
 * the prover does not look into the constant.
 */
/*@ requires \valid(out);
    assigns *out;
    ensures !out->computed && !out->titrated;
    ensures core_is_nothing(&out->at) && core_is_nothing(&out->most);
*/
static void clear(struct infuse_row *out)
{
	static const struct infuse_row empty;

	*out = empty;
	out->verdict = INFUSE_WITHIN;
	out->share = INFUSE_SHARE_WHOLE;
	out->computed = false;
	out->titrated = false;
	core_nothing(&out->at);
	core_nothing(&out->most);
}

/* Where the rate of a row comes from; whether there is one at all. */
/*@ requires \valid(out) && \valid_read(schedule);
    requires \separated(out, schedule) && infuse_is_schedule(schedule);
    requires 0 <= i < INFUSE_ROWS_MAX;
    assigns out->line, out->stated, out->interpolated, out->share;
*/
static bool describe(struct infuse_row *out,
    const struct infuse_schedule *schedule, int i)
{
	int entry = infuse_entry_at(schedule, i);
	int last = infuse_pieces_before_wean(schedule) - 1;

	if (schedule->form == INFUSE_FORM_TITRATED) {
		out->line = schedule->titration.max_line;
		out->stated = true;
		return true;
	}
	if (schedule->form == INFUSE_FORM_RAMP) {
		out->line = schedule->ramp_line;
		out->interpolated = 0 < i && i < last;
		out->stated = !out->interpolated;
		return true;
	}
	if (entry < 0)
		return false;
	out->line = schedule->entry[entry].rate.line;
	out->stated = schedule->entry[entry].stated;
	out->share = schedule->entry[entry].rate.share;
	return true;
}

/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    requires infuse_is_weight(weight) && 0 <= i < INFUSE_ROWS_MAX;
    assigns \nothing;
*/
static enum infuse_bound_by bound_by(const struct infuse_schedule *schedule,
    struct infuse_weight weight, int i)
{
	int entry = infuse_entry_at(schedule, i);
	const struct infuse_prescribed *rate;

	if (entry < 0)
		return INFUSE_BOUND_BY_NOTHING;
	rate = &schedule->entry[entry].rate;
	if (!rate->capped)
		return INFUSE_BOUND_BY_NOTHING;
	return infuse_milli_cmp(infuse_written_milli(rate->at_most, weight),
	    infuse_written_milli(rate->rate, weight)) < 0 ?
	    INFUSE_BOUND_BY_CAP : INFUSE_BOUND_BY_RATE;
}

/* A step of a wean is made of the rate before it, by the wean's own words. */
/*@ requires \valid(out) && \valid_read(wean);
    requires \separated(out, wean);
    assigns out->line, out->stated, out->interpolated, out->share,
      out->bound_by;
*/
static void describe_wean(struct infuse_row *out,
    const struct infuse_wean *wean)
{
	out->line = wean->line;
	out->interpolated = wean->worked_out;
	out->stated = !wean->worked_out;
	out->share = INFUSE_SHARE_WHOLE;
	out->bound_by = INFUSE_BOUND_BY_NOTHING;
}

/*@ requires \valid(out);
    assigns out->day, out->session, out->phase, out->wean, out->start,
      out->into, out->length;
    ensures out->start == piece.start && out->length == piece.length;
*/
static void place(struct infuse_row *out, struct infuse_piece piece)
{
	out->day = core_div(piece.start.min, INFUSE_MIN_PER_DAY) + 1;
	out->session = piece.session;
	out->phase = piece.phase;
	out->wean = piece.wean;
	out->start = piece.start;
	out->into = piece.into;
	out->length = piece.length;
}

/* All numbers are read before the first is written. */
void core_schedule_row(struct infuse_row *out,
    const struct infuse_schedule *schedule, struct infuse_weight weight,
    int i, struct infuse_milli most)
{
	bool titrated = schedule->form == INFUSE_FORM_TITRATED;
	struct infuse_piece piece = infuse_piece_at(schedule, i);
	enum infuse_bound_by by = bound_by(schedule, weight, piece.of);
	struct infuse_milli least = after(schedule, weight,
	    kept_of(schedule, weight, piece.of), piece.wean);
	bool has_rate = !titrated || schedule->titration.has_start;
	bool known, low, high;

	most = after(schedule, weight, most, piece.wean);
	clear(out);
	known = describe(out, schedule, piece.of);
	place(out, piece);
	out->bound_by = by;
	if (piece.wean > 0)
		describe_wean(out, &schedule->wean);
	low = core_rate_of_milli(&out->at.rate, least);
	high = !titrated || core_rate_of_milli(&out->most.rate, most);
	out->titrated = titrated;
	out->has_rate = has_rate;
	out->computed = known && low && high;
}
