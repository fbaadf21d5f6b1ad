/* SPDX-License-Identifier: MIT */
#ifndef CLI_PROCESSORS_H
#define CLI_PROCESSORS_H

/* How many processors this process may run on, at least 1. */
int cli_processors(void);

#endif
