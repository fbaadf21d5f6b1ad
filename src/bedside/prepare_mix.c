/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "prepare.h"

#define MG INFUSE_PG_PER_MG
#define ML 100

/*
 * Vials as their labels list them.  Esketamine of 25 mg/mL has two sizes, and
 * so none that could be taken for granted.
 */
struct vial {
	enum infuse_drug drug;
	int64_t pg_per_ml;
	int64_t hundredth_ml;		/* 0: more than one size */
};

static const struct vial vials[] = {
	{ INFUSE_KETAMINE, 10 * MG, 20 * ML },
	{ INFUSE_KETAMINE, 50 * MG, 10 * ML },
	{ INFUSE_KETAMINE, 100 * MG, 5 * ML },
	{ INFUSE_ESKETAMINE, 5 * MG, 5 * ML },
	{ INFUSE_ESKETAMINE, 25 * MG, 0 },
};

#define VIALS (sizeof(vials) / sizeof(vials[0]))

int64_t infuse_vial_strength(enum infuse_drug drug, int i)
{
	size_t n;

	for (n = 0; n < VIALS; n++)
		if (vials[n].drug == drug && i-- == 0)
			return vials[n].pg_per_ml;
	return 0;
}

bool infuse_vial_of(struct infuse_strength *out, enum infuse_drug drug,
    int64_t pg_per_ml)
{
	size_t n;

	for (n = 0; n < VIALS; n++) {
		if (vials[n].drug != drug || vials[n].pg_per_ml != pg_per_ml ||
		    vials[n].hundredth_ml == 0)
			continue;
		out->amount.pg = pg_per_ml / ML * vials[n].hundredth_ml;
		out->volume.hundredth_ml = vials[n].hundredth_ml;
		return true;
	}
	return false;
}

/*
 * The strength of a vial in pg/mL where its drug has vials of that strength,
 * else 0.  Nothing is divided: both sides stay below 10^17.
 */
static int64_t strength_of(enum infuse_drug drug, struct infuse_strength vial)
{
	int64_t pg_per_ml;
	int i;

	for (i = 0; (pg_per_ml = infuse_vial_strength(drug, i)) != 0; i++)
		if (vial.amount.pg * ML ==
		    pg_per_ml * vial.volume.hundredth_ml)
			return pg_per_ml;
	return 0;
}

bool infuse_is_undiluted(enum infuse_drug drug, struct infuse_strength bag)
{
	return drug == INFUSE_KETAMINE &&
	    bag.amount.pg * ML >
	    BEDSIDE_UNDILUTED_ABOVE * bag.volume.hundredth_ml;
}

/* label / all - 1 in 0.001 %, nearest; all is never the lesser. */
static int64_t off(int64_t label, int64_t all)
{
	return -(((all - label) * 100000 + all / 2) / all);
}

static void set_way(struct infuse_mix *mix, enum infuse_way_kind kind,
    const struct infuse_make *make, int64_t out, int64_t more)
{
	struct infuse_way *way = &mix->way[kind];
	int64_t label = make->bag.volume.hundredth_ml;
	int64_t all = label + more;

	way->known = true;
	way->out.hundredth_ml = out;
	way->strength.amount = make->bag.amount;
	way->strength.volume.hundredth_ml = all;
	way->off = off(label, all);
	way->verdict = more * 20 > all ? INFUSE_CAUTION : INFUSE_WITHIN;
	mix->verdict = infuse_verdict_least(mix->verdict, way->verdict);
}

/*
 * Where nothing is added to a diluent there is one way only: that of a bag
 * without any, and of a syringe, which is filled up from empty (S-24).
 */
static void set_ways(struct infuse_mix *mix, const struct infuse_make *make)
{
	int64_t draw = mix->draw.hundredth_ml;
	int64_t overfill = make->has_overfill ?
	    make->overfill.hundredth_ml : 0;

	mix->verdict = INFUSE_WITHIN;
	if (mix->diluent.hundredth_ml == 0 || make->syringe) {
		set_way(mix, INFUSE_WAY_OUT_FIRST, make, 0, 0);
		return;
	}
	set_way(mix, INFUSE_WAY_OUT_FIRST, make, draw + overfill, 0);
	set_way(mix, INFUSE_WAY_ON_TOP, make, overfill, draw);
	if (overfill == 0)
		return;
	set_way(mix, INFUSE_WAY_OUT_OVERFILL, make, draw, overfill);
	set_way(mix, INFUSE_WAY_ON_TOP_OVERFILL, make, 0, draw + overfill);
}

static enum infuse_mix_fault draw(struct infuse_mix *mix,
    const struct infuse_make *make)
{
	int64_t pg_per_ml = strength_of(make->drug, make->vial);
	int64_t amount = make->bag.amount.pg * ML;
	int64_t label = make->bag.volume.hundredth_ml;
	int64_t vial = make->vial.volume.hundredth_ml;
	int64_t volume, overfill;

	if (pg_per_ml == 0)
		return INFUSE_MIX_VIAL;
	if (amount > pg_per_ml * label)
		return INFUSE_MIX_WEAK;
	if (amount % pg_per_ml != 0)
		return INFUSE_MIX_FINE;
	volume = amount / pg_per_ml;
	overfill = make->has_overfill ? make->overfill.hundredth_ml : 0;
	if (label + volume + overfill > INFUSE_VOLUME_MAX)
		return INFUSE_MIX_LARGE;
	mix->draw.hundredth_ml = volume;
	mix->diluent.hundredth_ml = label - volume;
	mix->vials = (volume + vial - 1) / vial;
	mix->rest.hundredth_ml = mix->vials * vial - volume;
	mix->rest_amount.pg = mix->vials * make->vial.amount.pg -
	    make->bag.amount.pg;
	return INFUSE_MIX_FITS;
}

void infuse_mix(struct infuse_mix *out, const struct infuse_make *make)
{
	static const struct infuse_mix empty;

	*out = empty;
	out->fault = draw(out, make);
	if (out->fault == INFUSE_MIX_FITS)
		set_ways(out, make);
}
