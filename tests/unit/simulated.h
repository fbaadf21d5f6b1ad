/* SPDX-License-Identifier: MIT */
#ifndef TESTS_UNIT_SIMULATED_H
#define TESTS_UNIT_SIMULATED_H

/* A bundled protocol as infuse simulate goes about it. */

/* Nothing in it prints, and the program's other half is not linked here. */
#include "../../src/cli/simulation.c"
#include "../../src/cli/simulation_times.c"

#include "built_in.h"

/* A protocol simulated, and all that its renderers ask for. */
struct run {
	const struct infuse_protocol_document *document;
	struct infuse_case of;
	struct infuse_plan plan;
	struct simulation sim;
	struct render_context context;
};

static inline void begin(struct run *run, const struct built_in *all,
    const char *protocol, int64_t g, const char *model)
{
	memset(run, 0, sizeof(*run));
	run->document = find_built_in(all, protocol);
	assert_non_null(run->document);
	open_case(&run->of, all, run->document, g, INFUSE_INTENSIVE_CARE);
	infuse_plan_make(&run->plan, &run->of);
	run->sim.of.drug = run->of.protocol->drug;
	run->sim.of.model = infuse_pk_model_find(model);
	assert_non_null(run->sim.of.model);
	run->sim.of.weight = run->of.order.weight;
	run->sim.of.age_years = INFUSE_PK_NO_AGE;
	run->sim.of.beyond_range = true;
	run->sim.digits = 6;
	run->sim.cohort.patients = 200;
	run->sim.cohort.seed = 1;
	run->sim.cohort.threads = 1;
	run->context.protocol = run->document;
	run->context.site = all->site;
	run->context.order = &run->of.order;
	run->context.weight_typed = "70";
	run->context.width = 80;
}

static inline void compute(struct run *run)
{
	struct simulation *sim = &run->sim;

	run->sim.discussion = run->plan.verdict == INFUSE_STOP;
	assert_int_equal(simulation_set_paths(sim, &run->of, &run->plan),
	    SIMULATION_PATHS);
	simulation_set_models(sim);
	assert_int_equal(simulation_set_times(sim), INFUSE_PK_OK);
	sim->of.segment = sim->path[0].segment;
	sim->of.segments = sim->path[0].segments;
	sim->of.time = sim->table.time;
	sim->of.times = sim->table.times;
	assert_int_equal(simulation_run(sim), INFUSE_PK_OK);
}

#endif
