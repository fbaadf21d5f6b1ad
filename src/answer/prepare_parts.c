/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "prepare_parts.h"

/* In what is shown: a thousandth of a milligram, a hundredth of a mL. */
#define PG_SHOWN (INFUSE_PG_PER_MG / 1000)
#define PUMPED_SHOWN 60

bool bags_portion_is_cut(struct infuse_portion portion)
{
	return portion.part != 0 || portion.whole.pg % PG_SHOWN != 0;
}

bool bags_pumped_is_cut(struct infuse_pumped pumped)
{
	return pumped.hundredth_ml_min_per_h % PUMPED_SHOWN != 0;
}

void bags_mass_number(struct render_text *text, struct infuse_mass mass)
{
	char digits[INFUSE_NUMBER_MAX];

	infuse_number(digits, mass.pg, infuse_point(INFUSE_MASS),
	    RENDER_DECIMALS, INFUSE_DOWN, INFUSE_COMMAS);
	render_add(text, digits);
}

void bags_count(struct render_text *text, int64_t n)
{
	char digits[INFUSE_NUMBER_MAX];

	infuse_number(digits, n, 0, 0, INFUSE_DOWN, INFUSE_COMMAS);
	render_add(text, digits);
}

void bags_portion_number(struct render_text *text,
    struct infuse_portion portion)
{
	bags_mass_number(text, portion.whole);
}

void bags_pumped_number(struct render_text *text, struct infuse_pumped pumped)
{
	struct infuse_volume volume;

	volume.hundredth_ml = pumped.hundredth_ml_min_per_h / PUMPED_SHOWN;
	render_volume_number(text, volume);
}

int64_t bags_pg_per_ml(struct infuse_strength strength)
{
	return strength.amount.pg * 100 / strength.volume.hundredth_ml;
}

void bags_strength_number(struct render_text *text,
    struct infuse_strength strength)
{
	char digits[INFUSE_NUMBER_MAX];

	infuse_number(digits, bags_pg_per_ml(strength),
	    infuse_point(INFUSE_STRENGTH), RENDER_DECIMALS, INFUSE_DOWN,
	    INFUSE_COMMAS);
	render_add(text, digits);
}

struct infuse_portion bags_portion_of_volume(struct infuse_strength strength,
    struct infuse_volume volume)
{
	struct infuse_pumped pumped;

	pumped.hundredth_ml_min_per_h = volume.hundredth_ml * 60;
	return infuse_portion_of(strength, pumped);
}

const char *bags_way(const struct render_bags *bags,
    enum infuse_way_kind kind)
{
	bool overfill = bags->make->overfill.hundredth_ml > 0;

	switch (kind) {
	case INFUSE_WAY_OUT_FIRST:
		if (bags->make->syringe)
			return "filled from empty";
		if (bags->made->mix.diluent.hundredth_ml == 0)
			return "no diluent";
		return overfill ? "diluent and overfill out" :
		    "diluent out";
	case INFUSE_WAY_OUT_OVERFILL:
		return "diluent out, overfill left";
	case INFUSE_WAY_ON_TOP:
		return overfill ? "overfill out, then on top" :
		    "on top";
	default:
		return "on top, overfill left";
	}
}

const char *bags_way_key(enum infuse_way_kind kind)
{
	static const char *const keys[INFUSE_WAYS] = {
		[INFUSE_WAY_OUT_FIRST] = "withdrawn",
		[INFUSE_WAY_OUT_OVERFILL] = "withdrawn-overfill-left",
		[INFUSE_WAY_ON_TOP] = "on-top",
		[INFUSE_WAY_ON_TOP_OVERFILL] = "on-top-overfill-left",
	};

	return keys[kind];
}

const char *bags_end_key(enum infuse_bag_end end)
{
	static const char *const keys[] = {
		[INFUSE_BAG_EMPTY] = "empty",
		[INFUSE_BAG_HUNG_LONG] = "hung-long",
		[INFUSE_BAG_OVER] = "over",
	};

	return keys[end];
}

bool bags_are_of_sessions(const struct render_bags *bags)
{
	return bags->context->protocol->protocol.schedule.regimen ==
	    INFUSE_SESSIONS;
}
