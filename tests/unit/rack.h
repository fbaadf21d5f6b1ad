/* SPDX-License-Identifier: MIT */
#ifndef TESTS_UNIT_RACK_H
#define TESTS_UNIT_RACK_H

#include <infuse/prepare.h>

#include "case.h"

#define ML 100

/* A plan and its bags. */
struct rack {
	struct world world;
	struct infuse_make make;
	struct infuse_preparation made;
};

static inline int set_up_rack(void **state)
{
	struct rack *r = calloc(1, sizeof(*r));

	if (r == NULL)
		return -1;
	open_world(&r->world);
	r->make.drug = INFUSE_KETAMINE;
	*state = r;
	return 0;
}

static inline void set_bag(struct rack *r, int64_t mg, int64_t ml)
{
	r->make.bag.amount.pg = mg * MG;
	r->make.bag.volume.hundredth_ml = ml * ML;
	set_strength(&r->world, mg * MG, ml * ML);
}

static inline const struct infuse_preparation *make_bags(struct rack *r)
{
	make_plan(&r->world);
	memset(&r->made, 0xa5, sizeof(r->made));
	infuse_prepare(&r->made, &r->world.of, &r->world.plan, &r->make);
	return &r->made;
}

#define with_a_rack(test) \
	cmocka_unit_test_setup_teardown(test, set_up_rack, tear_down)

#endif
