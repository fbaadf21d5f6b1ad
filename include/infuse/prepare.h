/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_PREPARE_H
#define INFUSE_PREPARE_H

/*
 * How a bag (or syringe) is made for a plan, how many there are, when each is
 * changed, and what becomes of the drug: S-24.
 *
 * A bag is what its label says, an amount in a volume, and nothing here ever
 * raises a rate.  All sums are exact; amounts that are no whole picograms
 * keep the rest of the division, so that parts add up to their whole.
 */

#include <infuse/plan.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/* The i-th strength that vials of a drug have, in pg/mL; 0 past the last. */
int64_t infuse_vial_strength(enum infuse_drug drug, int i);

/*
 * The vial of that strength as the label lists it.  False where the label has
 * none, or more than one size.
 */
INFUSE_MUST_CHECK bool infuse_vial_of(struct infuse_strength *out,
    enum infuse_drug drug, int64_t pg_per_ml);

/* What is at hand. */
struct infuse_make {
	enum infuse_drug drug;
	struct infuse_strength bag;	/* as its label reads */
	bool has_vial;
	struct infuse_strength vial;
	bool has_overfill;
	struct infuse_volume overfill;	/* above the bag's label */
	struct infuse_duration bag_max;	/* a bag may hang; 0: not said */
	bool syringe;			/* filled from empty: no overfill, and
					 * nothing comes on top */
};

/* Why no bag can be made of such vials. */
enum infuse_mix_fault {
	INFUSE_MIX_FITS,
	INFUSE_MIX_VIAL,	/* the drug has no vial of that strength */
	INFUSE_MIX_WEAK,	/* the vial is weaker than the bag */
	INFUSE_MIX_FINE,	/* nobody can draw a part of 0.01 mL */
	INFUSE_MIX_LARGE	/* above 9 L in all */
};

/*
 * What may be done with the volume that is added.  Without an overfill the
 * two that leave one in are not known.
 */
enum infuse_way_kind {
	INFUSE_WAY_OUT_FIRST,	/* that volume, and any overfill, out first */
	INFUSE_WAY_OUT_OVERFILL, /* that volume out first, the overfill stays */
	INFUSE_WAY_ON_TOP,
	INFUSE_WAY_ON_TOP_OVERFILL,
	INFUSE_WAYS
};

struct infuse_way {
	bool known;
	struct infuse_volume out;	/* taken out of the bag first */
	struct infuse_strength strength; /* the amount in all of the volume */
	int64_t off;			/* of the label, 0.001 %, <= 0 */
	enum infuse_verdict verdict;	/* CAUTION: off by more than 5 % */
};

struct infuse_mix {
	enum infuse_mix_fault fault;
	struct infuse_volume draw;	/* out of vials, for one bag */
	struct infuse_volume diluent;	/* draw and this are the label's */
	int64_t vials;			/* opened for one bag */
	struct infuse_volume rest;	/* stays in the last of them */
	struct infuse_mass rest_amount;
	struct infuse_way way[INFUSE_WAYS];
	enum infuse_verdict verdict;	/* the least of the ways' */
};

/* On a fault the other members are all 0. */
void infuse_mix(struct infuse_mix *out, const struct infuse_make *make);

/*
 * Vials of 100 mg/mL of ketamine need at least as much diluent (label): a bag
 * above 50 mg/mL is one that was not diluted (PREP-02).
 */
bool infuse_is_undiluted(enum infuse_drug drug, struct infuse_strength bag);

/* What a pump has run, undivided; 1 mL is 6,000. */
struct infuse_pumped { int64_t hundredth_ml_min_per_h; };

/*
 * An amount out of bags of one label: whole picograms, and a rest counted in
 * parts of which 60 x the label's hundredths of a millilitre make one.
 */
struct infuse_portion {
	struct infuse_mass whole;
	int64_t part;
};

struct infuse_portion infuse_portion_of(struct infuse_strength bag,
    struct infuse_pumped pumped);
struct infuse_portion infuse_portion_add(struct infuse_strength bag,
    struct infuse_portion a, struct infuse_portion b);

/* Which rates of a plan the pump runs at. */
enum infuse_path {
	INFUSE_PATH_ROWS,	/* as scheduled; of a titrated plan the least */
	INFUSE_PATH_MOST,	/* the most of a titrated plan */
	INFUSE_PATH_LADDER	/* the way to a target */
};

/* A plan and the bags that it is run from. */
struct infuse_hanging {
	const struct infuse_schedule *schedule;
	const struct infuse_plan *plan;
	enum infuse_path path;
	struct infuse_strength bag;
	struct infuse_duration bag_max;
};

/* How long a bag lasts at a flow above 0, down to the minute. */
struct infuse_duration infuse_bag_lasts(const struct infuse_hanging *of,
    struct infuse_flow flow);

/*
 * What is set as volume to be infused for such a length: never more than one
 * bag holds (S-24), as a pump would run dry.
 */
struct infuse_to_infuse {
	struct infuse_volume volume;	/* down */
	struct infuse_volume in_all;	/* over the length, bag after bag */
	bool bag_first;			/* the bag is empty or down before */
	struct infuse_duration bag_lasts; /* at that flow, down */
};

struct infuse_to_infuse infuse_to_infuse(const struct infuse_hanging *of,
    struct infuse_flow flow, struct infuse_duration length);

/* What is pumped from one minute of the plan to a later one. */
struct infuse_pumped infuse_pumped_between(const struct infuse_hanging *of,
    struct infuse_duration from, struct infuse_duration to);

enum infuse_bag_end {
	INFUSE_BAG_EMPTY,
	INFUSE_BAG_HUNG_LONG,	/* as long as the site allows */
	INFUSE_BAG_OVER		/* the infusion or the session is */
};

/*
 * One bag.  Times are from the start of it all, down to the minute: a bag is
 * changed then, and not after.
 */
struct infuse_hung {
	int64_t session;		/* 0 when continuous */
	struct infuse_duration up;
	struct infuse_duration down;
	struct infuse_pumped given;
	struct infuse_pumped left;
	enum infuse_bag_end end;
};

/* All bags together. */
struct infuse_account {
	int64_t bags;
	struct infuse_pumped pumped;
	struct infuse_pumped left;
	struct infuse_portion given;	/* the sums of the bags' portions */
	struct infuse_portion wasted;
	struct infuse_dose planned;	/* what the rates come to */
	struct infuse_flow highest;
	bool agrees;			/* sums made another way are the same */
};

#define INFUSE_BAGS_MAX 2000

/*
 * Hangs bag after bag: across changes of rate, but never from one session to
 * the next, which has a new one.  `list` has room for INFUSE_BAGS_MAX, or is
 * NULL.  False, with nothing of worth in *out, where the plan has no flows or
 * more bags would be needed than that.
 */
INFUSE_MUST_CHECK bool infuse_hang(struct infuse_account *out,
    struct infuse_hung *list, const struct infuse_hanging *of);

/* Everything about the preparation of one plan. */
struct infuse_preparation {
	enum infuse_verdict verdict;	/* the plan's too */
	bool undiluted;			/* PREP-02: STOP */
	struct infuse_findings findings; /* the plan's, and that one */
	bool has_mix;
	struct infuse_mix mix;
	bool has_bags;		/* false: STOP or UNCHECKED, or too many */
	bool too_many;
	bool ranged;		/* titrated and no target: from least to most */
	bool has_least;		/* false: the start is not stated */
	struct infuse_hanging of;
	struct infuse_account account;	/* of the schedule, or of the least */
	struct infuse_account most;
	struct infuse_hung bag[INFUSE_BAGS_MAX]; /* none when ranged */
	bool agrees;		/* false: do not use this build */
};

/*
 * `plan` is the plan of the same case.  One that is STOP or UNCHECKED has no
 * mixture and no bags (S-06).
 */
void infuse_prepare(struct infuse_preparation *out,
    const struct infuse_case *of, const struct infuse_plan *plan,
    const struct infuse_make *make);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
