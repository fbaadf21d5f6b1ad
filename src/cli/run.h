/* SPDX-License-Identifier: MIT */
#ifndef CLI_RUN_H
#define CLI_RUN_H

#include "cli.h"

/* One command line, from its words to what it prints and its exit status. */
enum cli_status cli_run(int argc, char **argv);

#endif
