/* SPDX-License-Identifier: MIT */
#ifndef CLI_ASK_H
#define CLI_ASK_H

#include "screening.h"

/*
 * The questions of a list asked on a terminal, by system (S-28): the answers,
 * read back and confirmed, and who gave them to whom and when.  Nothing is
 * written here; what was typed lives in `asked`.
 */
#define CLI_ASKED_MAX 81

struct cli_asked {
	char answered_by[CLI_ASKED_MAX];
	char asked_by[CLI_ASKED_MAX];
	char asked_at[CLI_ASKED_MAX];
	char file[1024];		/* for the answers; "": none */
};

/* Whether somebody is there to be asked: both ends are a terminal. */
bool cli_can_ask(void);

/*
 * `file` is where the answers go, or NULL: then it is asked for.  False where
 * the dialog ended before its end; a message is out.
 */
bool cli_ask(struct cli_screening *s, struct cli_asked *asked, int64_t age,
    const char *file);

/* Another file than the one that was named, which would not do. */
bool cli_ask_file(struct cli_asked *asked);

#endif
