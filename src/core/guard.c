/* SPDX-License-Identifier: MIT */
#include "in_force.h"

/*
 * The limits that are part of the program (S-03).  The rates are the hard
 * bounds of intensive care: for racemic ketamine the top of an emergency
 * service's anaesthesia range (BC Emergency Health Services: 0.5 to 4
 * mg/kg/h) and that rate at 100 kg; for esketamine, which is about twice as
 * potent, the half.  Of an adult 40 to 150 kg is plausible (IN-05); outside
 * it the weight may be another's, or in pounds.
 */
#define KETAMINE_DOSE_RATE (4 * INFUSE_PG_PER_MG)
#define KETAMINE_RATE (400 * INFUSE_PG_PER_MG)
#define ESKETAMINE_DOSE_RATE (2 * INFUSE_PG_PER_MG)
#define ESKETAMINE_RATE (200 * INFUSE_PG_PER_MG)
#define LIGHTEST_G 20000
#define LIGHT_G 40000
#define HEAVY_G 150000
#define HEAVIEST_G 300000

/*@ requires \valid(out) && infuse_are_limits(out);
    requires 0 <= rule < INFUSE_LIMITS && 0 <= kind < INFUSE_BOUNDS;
    requires 0 <= value <= INFUSE_MASS_PER_KG_MAX;
    assigns out->of[rule].bound[kind];
    ensures infuse_are_limits(out);
    ensures out->of[rule].bound[kind].set;
    ensures out->of[rule].bound[kind].value == value;
    ensures out->of[rule].bound[kind].part == 0 &&
      out->of[rule].bound[kind].over == 0;
    ensures out->of[rule].bound[kind].per_kg == per_kg;
*/
static void set(struct infuse_limits *out, enum infuse_rule rule,
    enum infuse_bound_kind kind, int64_t value, bool per_kg)
{
	struct infuse_bound *bound = &out->of[rule].bound[kind];

	bound->set = true;
	bound->per_kg = per_kg;
	bound->value = value;
	bound->part = 0;
	bound->over = 0;
	bound->line = 0;
}

void infuse_guard(struct infuse_limits *out, enum infuse_drug drug)
{
	bool racemic = drug == INFUSE_KETAMINE;

	core_no_limits(out);
	set(out, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX,
	    racemic ? KETAMINE_DOSE_RATE : ESKETAMINE_DOSE_RATE, true);
	set(out, INFUSE_RULE_RATE, INFUSE_HARD_MAX,
	    racemic ? KETAMINE_RATE : ESKETAMINE_RATE, false);
	set(out, INFUSE_RULE_WEIGHT, INFUSE_HARD_MIN,
	    LIGHTEST_G, false);
	set(out, INFUSE_RULE_WEIGHT, INFUSE_SOFT_MIN, LIGHT_G, false);
	set(out, INFUSE_RULE_WEIGHT, INFUSE_SOFT_MAX, HEAVY_G, false);
	set(out, INFUSE_RULE_WEIGHT, INFUSE_HARD_MAX,
	    HEAVIEST_G, false);
}
