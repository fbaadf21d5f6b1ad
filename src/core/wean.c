/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "schedule.h"
#include "wean.h"

/* Even falls, the last of them to nothing: `steps` rates between the two. */
/*@ requires core_is_term(from) && 1 <= n <= steps < INFUSE_ROWS_MAX;
    assigns \nothing;
    ensures core_is_term(\result);
    ensures infuse_milli_value(\result) <= infuse_milli_value(from);
*/
static struct infuse_milli evenly(struct infuse_milli from, int64_t steps,
    int64_t n)
{
	int64_t milli = core_between(from.milli, 0, n, steps + 1);

	return infuse_whole_milli(core_mul(core_div(milli, 1000), 1000));
}

/* So many steps together, in the parts of the step; up where they are not. */
/*@ requires core_is_term(step) && 1 <= n < INFUSE_ROWS_MAX;
    requires (step.milli + 1) * n <= INFUSE_MILLI_MAX;
    assigns \nothing;
    ensures infuse_is_milli(\result);
*/
static struct infuse_milli times(struct infuse_milli step, int64_t n)
{
	int64_t parts = core_mul(step.part, n), carry = 0;
	struct infuse_milli out;

	if (step.over > 0)
		carry = core_div(parts, step.over);
	out.milli = core_mul(step.milli, n) + carry;
	out.part = core_part(parts - core_mul(carry, step.over));
	out.over = step.over;
	return out;
}

/* The least time that two parts are both over, or 0: above the bounds. */
/*@ requires 0 < a <= INFUSE_OVER_MAX && 0 < b <= INFUSE_OVER_MAX;
    assigns \nothing;
    ensures 0 <= \result <= INFUSE_OVER_MAX;
    ensures \result > 0 ==> \result % a == 0 && \result % b == 0;
*/
static int64_t common(int64_t a, int64_t b)
{
	int64_t all;

	/*@ loop invariant 0 < all && all % a == 0;
	    loop assigns all;
	    loop variant INFUSE_OVER_MAX - all;
	*/
	for (all = a; all <= INFUSE_OVER_MAX; all += a)
		if (all % b == 0)
			return all;
	return 0;
}

/* The same in parts of another time, which its own divides. */
/*@ requires infuse_is_milli(of) && 0 < over <= INFUSE_OVER_MAX;
    requires of.over > 0 ==> over % of.over == 0;
    assigns \nothing;
    ensures infuse_is_milli(\result) && \result.over == over;
    ensures infuse_milli_value(\result) == infuse_milli_value(of);
*/
static struct infuse_milli in_parts_of(struct infuse_milli of, int64_t over)
{
	if (of.over > 0)
		of.part = core_part(core_mul(of.part,
		    core_div(over, of.over)));
	of.over = core_part(over);
	return of;
}

/* Without its part, up. */
/*@ requires infuse_is_milli(of) && of.milli < INFUSE_MILLI_MAX;
    assigns \nothing;
    ensures infuse_is_milli(\result) && \result.part == 0;
    ensures infuse_milli_value(of) <= infuse_milli_value(\result);
*/
static struct infuse_milli up(struct infuse_milli of)
{
	return infuse_whole_milli(of.part > 0 ? of.milli + 1 : of.milli);
}

/* a - b for b not above a; down where their parts have no common one. */
/*@ requires core_is_term(a) && infuse_is_milli(b);
    requires infuse_milli_value(b) <= infuse_milli_value(a);
    assigns \nothing;
    ensures core_is_term(\result);
    ensures infuse_milli_value(\result) <=
      infuse_milli_value(a) - infuse_milli_value(b);
*/
static struct infuse_milli less(struct infuse_milli a, struct infuse_milli b)
{
	int64_t over = a.over;

	if (a.part > 0 && b.part > 0)
		over = common(a.over, b.over);
	else if (b.part > 0)
		over = b.over;
	if (over == 0) {
		b = up(b);
		if (b.milli > a.milli)
			return infuse_whole_milli(0);
		return infuse_whole_milli(a.milli - b.milli);
	}
	if (b.part == 0)
		b.over = 0;
	if (a.part == 0)
		a.over = 0;
	a = in_parts_of(a, over);
	b = in_parts_of(b, over);
	a.milli -= b.milli;
	a.part -= b.part;
	if (a.part < 0) {
		a.part += a.over;
		a.milli--;
	}
	return a;
}

struct infuse_milli core_weaned(const struct infuse_wean *wean,
    struct infuse_milli from, struct infuse_weight weight, int64_t n)
{
	struct infuse_milli one, fall;

	if (!wean->by_step)
		return evenly(from, wean->steps, n);
	one = infuse_written_milli(wean->step, weight);
	if (one.milli >= core_div(INFUSE_MILLI_MAX, n) - 1)
		return infuse_whole_milli(0);
	fall = times(one, n);
	if (infuse_milli_cmp(fall, from) >= 0)
		return infuse_whole_milli(0);
	return less(from, fall);
}
