/* SPDX-License-Identifier: MIT */
#ifndef CLI_READ_SIMULATE_H
#define CLI_READ_SIMULATE_H

#include "../render/simulate.h"
#include "answer.h"

/* The options of simulate; false with a message on standard error. */
bool cli_read_simulation(struct simulation *out, const struct cli_args *args,
    const struct cli_case *c);

/* Says why there is no answer, and what to write instead. */
enum cli_status cli_pk_error(enum infuse_pk_error error,
    const struct simulation *sim);

#endif
