/* SPDX-License-Identifier: MIT */
#ifndef CLI_SIMULATION_H
#define CLI_SIMULATION_H

/* From a plan to what infuse/pk.h makes of it. */

#include "../render/simulate.h"

enum simulation_paths {
	SIMULATION_PATHS,
	SIMULATION_TOO_LARGE,		/* a row was not computed */
	SIMULATION_NO_LADDER,		/* to the target */
	SIMULATION_NO_MEMORY
};

/*
 * The ways through a plan: as scheduled; up the ladder to a target; or, of a
 * titrated range without one, each end held throughout.  Rates are those that
 * the pump delivers where a strength is given, else those prescribed.
 */
enum simulation_paths simulation_set_paths(struct simulation *sim,
    const struct infuse_case *of, const struct infuse_plan *plan);

/* Which models the range is over: those made for this drug and patient. */
void simulation_set_models(struct simulation *sim);

/* When to look; after the paths are set. */
enum infuse_pk_error simulation_set_times(struct simulation *sim);

/* Computes everything that a table and a picture need. */
enum infuse_pk_error simulation_run(struct simulation *sim);

void simulation_free(struct simulation *sim);

#endif
