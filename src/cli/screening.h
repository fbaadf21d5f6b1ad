/* SPDX-License-Identifier: MIT */
#ifndef CLI_SCREENING_H
#define CLI_SCREENING_H

#include "../answer/screen.h"
#include "cli.h"

/* A list, the answers to it, and what they come to. */
struct cli_screening {
	struct infuse_screening_document *list;
	struct infuse_screening_document *built_in;	/* beside a site's */
	struct infuse_answers_document *file;	/* or NULL */
	struct infuse_screen_answers answers;
	struct infuse_screen_result result;
	struct render_screening shown;
};

/*
 * Reads the list, built in where `list` is NULL, and the answers of a file
 * unless `answers` is NULL.  On failure nothing is left to free.
 */
enum cli_status cli_screening_open(struct cli_screening *out,
    const char *list, const char *answers);

/*
 * Weighs the answers with the age in years; false with a message under
 * `where` if they contradict one another.
 */
bool cli_screening_weigh(struct cli_screening *s, int64_t age_years,
    const char *where);

void cli_screening_close(struct cli_screening *s);

#endif
