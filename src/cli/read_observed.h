/* SPDX-License-Identifier: MIT */
#ifndef CLI_READ_OBSERVED_H
#define CLI_READ_OBSERVED_H

#include "simulation.h"
#include "cli.h"

/* The measured levels of --observed; before the times are set. */
enum cli_status cli_read_observed(struct simulation *sim, const char *path);

#endif
