/* SPDX-License-Identifier: MIT */
#ifndef CLI_READ_COHORT_H
#define CLI_READ_COHORT_H

#include "answer.h"
#include "simulation.h"

/*
 * The people of --cohort, each read as the options of one patient are and with
 * the plan that the protocol has for them; after the paths are set.
 */
enum cli_status cli_read_cohort(struct simulation *sim,
    const struct cli_args *args, const struct cli_case *c);

/* Into --individuals: a line for each patient and time of the table. */
enum cli_status cli_save_individuals(const struct simulation *sim,
    const struct cli_args *args, const struct cli_case *c);

#endif
