/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_PROBLEM_H
#define ANSWER_PROBLEM_H

/*
 * What is wrong with a command line or a file, for programs: infuse-error/1.
 * Strings that do not fit are cut, with "..." at their end.
 */

#include <stdbool.h>

#include <infuse/diag.h>

#include "answer.h"

struct answer_problem {
	enum infuse_severity severity;
	char id[32];		/* stable: "decimal-comma" */
	char option[32];	/* "--weight", or "" */
	char about[128];	/* a command, or what failed, or "" */
	char text[512];		/* lower case, one line, no full stop */
	char typed[128];	/* what was found there, or "" */
	bool has_typed;
	char hint[512];		/* what to write instead, or "" */
	char file[256];		/* "": no file's */
	unsigned line;		/* from 1; 0: no line in particular */
	unsigned column;	/* in characters, likewise */
	unsigned width;		/* how many of them, likewise */
};

/* What went wrong and ended with that status; the first error is the head. */
void answer_error_tree(struct answer *tree, int status,
    const struct answer_problem *of, int count);

/* A list of problems, as lint has it too. */
struct json;
void json_problems(struct json *json, const char *key,
    const struct answer_problem *of, int count);

#endif
