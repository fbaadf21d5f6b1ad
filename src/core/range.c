/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "range.h"

struct infuse_dose core_no_dose(void)
{
	struct infuse_dose out;

	out.pg_min_per_h = 0;
	out.part = 0;
	out.over = 0;
	return out;
}

/* More than this cannot be told; every limit is below it. */
/*@ assigns \nothing;
    ensures infuse_is_dose(\result);
*/
static struct infuse_dose largest(void)
{
	struct infuse_dose out = core_no_dose();

	out.pg_min_per_h = INFUSE_DOSE_MAX;
	return out;
}

/* A dose without its part. */
/*@ requires infuse_is_dose(dose);
    assigns \nothing;
    ensures infuse_is_summable(\result);
    ensures 0 <= \result.pg_min_per_h <= INFUSE_DOSE_MAX + 1;
*/
static struct infuse_dose whole(struct infuse_dose dose,
    enum infuse_round round)
{
	struct infuse_dose out = core_no_dose();

	out.pg_min_per_h = dose.pg_min_per_h;
	if (round == INFUSE_UP && dose.part > 0)
		out.pg_min_per_h++;
	return out;
}

struct infuse_dose core_plus(struct infuse_dose a, struct infuse_dose b,
    enum infuse_round round)
{
	struct infuse_dose sum;

	if (infuse_dose_add(&sum, a, b))
		return sum;
	if (infuse_dose_add(&sum, whole(a, round), whole(b, round)))
		return sum;
	return largest();
}

struct infuse_dose core_times(struct infuse_rate rate, int64_t min)
{
	struct infuse_duration time;
	struct infuse_dose out;

	time.min = min;
	out = infuse_dose_of(rate, time);
	return out.pg_min_per_h > INFUSE_DOSE_MAX ? largest() : out;
}

struct infuse_dose core_larger(struct infuse_dose a, struct infuse_dose b)
{
	return infuse_dose_cmp(a, b) > 0 ? a : b;
}

struct infuse_rate core_faster(struct infuse_rate a, struct infuse_rate b)
{
	return infuse_rate_cmp(a, b) > 0 ? a : b;
}

int64_t core_least_of(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

struct core_range core_from_to(struct infuse_dose least,
    struct infuse_dose most)
{
	struct core_range out;

	out.least = least;
	out.most = most;
	return out;
}

struct core_range core_both(struct core_range a, struct core_range b)
{
	return core_from_to(core_plus(a.least, b.least, INFUSE_DOWN),
	    core_plus(a.most, b.most, INFUSE_UP));
}

struct infuse_dose core_dose_of_mass(struct infuse_mass mass)
{
	struct infuse_dose out = core_no_dose();

	out.pg_min_per_h = core_mul(mass.pg, 60);
	return out;
}
