/* SPDX-License-Identifier: MIT */
#ifndef TESTS_PROPERTY_RUN_H
#define TESTS_PROPERTY_RUN_H

/*
 * The command line, run in this process: main() of src/cli is called
 * infuse_main here.
 */

#include "json.h"

int infuse_main(int argc, char **argv);

/* Verdicts from no to yes; no answer at all is the least. */
enum told_verdict {
	TOLD_NOTHING,
	TOLD_STOP,
	TOLD_UNCHECKED,
	TOLD_CAUTION,
	TOLD_WITHIN
};

struct told {
	int status;
	char *out;
	char *err;
	struct json *tree;		/* of --format json; NULL if none */
	enum told_verdict verdict;	/* of the tree */
	char line[1600];		/* as one would type it */
};

/*
 * Runs the words of a line, in which double quotes hold words together.  With
 * `json`, " --format json" is added and what it prints is read.
 */
void tell(struct told *out, bool json, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void told_free(struct told *told);

enum told_verdict told_verdict(const struct json *node, const char *path);
const char *told_word(enum told_verdict verdict);

#endif
