/* SPDX-License-Identifier: MIT */
#ifndef TESTS_PROPERTY_PROPERTY_H
#define TESTS_PROPERTY_PROPERTY_H

/*
 * A property is tried on random cases, each from its own seed, so that one case
 * can be tried again alone.  What does not hold is told with the command line,
 * and the files of the first few are kept.
 */

#include "oracle.h"

struct property {
	const char *name;		/* "R1" */
	int cases;
	void (*try)(struct dice *dice);
};

extern const struct property properties[];
extern const int property_count;

/*
 * Counts one statement of a kind; where it does not hold it is a failure.
 * `kind` is a fixed text.
 */
void hold_that(bool holds, const char *kind, const struct told *told,
    const char *format, ...) __attribute__((format(printf, 4, 5)));

/* A case of which nothing could be said, with why. */
void pass_over(const char *kind);

/* What stands at every bedside where nothing is wrong. */
#define ORDINARY_SIGNS "--pain 6 --sedation \"POSS 2\" --hr 88 --bp 132/80 " \
    "--rr 14 --spo2 97 --nausea none --dissociation none"

/* A number with its unit, cut to so many decimals, for a command line. */
struct written {
	char text[60];
};
struct written written(struct exact value, int decimals, const char *unit);
struct written written_minutes(int min);

/* What the decisions themselves say that the second computation comes to. */
void check_oracle(void);

/* Each row of a table of commands; returns how many there are. */
int try_rows(const char *path);

/* The noise budget, as a table; 0 where it is kept. */
int count_noise(void);

void try_judged(struct dice *dice);		/* R1 */
void try_whole(struct dice *dice);		/* R2 */
void try_added(struct dice *dice);		/* R3 */
void try_agreeing(struct dice *dice);		/* R4 */
void try_steps(struct dice *dice);		/* S-25 */
void try_ceiling(struct dice *dice);		/* R5 */
void try_dropped(struct dice *dice);		/* R6 */
void try_scheduled(struct dice *dice);		/* S-04 */
void try_held(struct dice *dice);		/* S-09, S-12, S-06 */
void try_library(struct dice *dice);		/* S-18 */
void try_acting(struct dice *dice);		/* S-19 */
void try_slips(struct dice *dice);		/* S-21 */
void try_watched(struct dice *dice);		/* S-26 */
void try_over(struct dice *dice);		/* S-34 */

#endif
