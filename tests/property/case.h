/* SPDX-License-Identifier: MIT */
#ifndef TESTS_PROPERTY_CASE_H
#define TESTS_PROPERTY_CASE_H

/*
 * A random case as a user would have it: a protocol and a site file, and an
 * order on the command line.  It is written out as text for infuse; the
 * oracle works on the same numbers, which are fractions, never on anything
 * that infuse has read or printed.
 */

#include <stdint.h>

#include "run.h"

enum rule {
	DOSE_RATE,
	RATE,
	DOSE_SESSION,
	DOSE_DAY,
	DOSE_COURSE,
	STEP,
	INTERVAL,
	STRENGTH,
	FLOW,
	RULES,
	SCHEDULE = RULES		/* the maximum of a titration */
};

enum bound {
	HARD_MIN,
	SOFT_MIN,
	SOFT_MAX,
	HARD_MAX,
	BOUNDS
};

/* In mg, mg/h, mL/h, mg/mL or min; `per_kg` for each kg of body weight. */
struct amount {
	bool set;
	bool per_kg;
	struct exact value;
	char text[48];
};

struct limits {
	struct amount of[RULES][BOUNDS];
};

enum form {
	ONE_RATE,
	RAMP,
	DAYS,
	TITRATED
};

#define ENTRIES_MAX 6

struct entry {
	int first;
	int last;
	struct amount rate;
	struct amount at_most;
	struct amount share;		/* percent */
};

struct schedule {
	bool sessions;
	int count;			/* 1 where it is continuous */
	int length;			/* min, of a session or of it all */
	int every;			/* min */
	enum form form;
	int entries;
	struct entry entry[ENTRIES_MAX];
	struct amount from;
	struct amount to;
	struct amount round_down_to;
	struct amount start;
	struct amount step;
	struct amount interval;		/* min */
	struct amount max;
};

/* Which figure is entered into the pump; not said, it is the flow. */
enum entering {
	ENTER_UNSAID,
	ENTER_FLOW,
	ENTER_RATE,
	ENTER_DOSE_RATE
};

enum setting {
	WARD,
	OUTPATIENT,
	INTENSIVE_CARE,
	SETTINGS
};

#define LINES_MAX 8
#define LINE_MAX 400

struct case_of {
	bool esketamine;
	bool settings[SETTINGS];
	bool unverified;
	struct schedule schedule;
	struct limits protocol;
	int protocol_lines;		/* of hold */
	char protocol_line[LINES_MAX][LINE_MAX];

	bool own_site;			/* else the one that is built in */
	enum entering entering;
	struct amount entry_step;	/* set where the file says it */
	struct amount site_pump;
	bool has_library;		/* the pump's own, with `site_pump` */
	struct limits library;
	struct limits site;
	bool fills_step;		/* the site's step for this protocol */
	bool fills_interval;
	struct amount site_step;
	struct amount site_interval;
	int site_lines;			/* of hold */
	char site_line[LINES_MAX][LINE_MAX];
	int watches;			/* of observe */
	char watch[LINES_MAX][LINE_MAX];

	struct amount weight;
	struct amount height;		/* cm */
	bool male;
	int age;			/* 0: not said */
	enum setting setting;
	struct amount bag_mg;
	struct amount bag_ml;
	struct amount pump;		/* --pump-step */
	struct amount ceiling;		/* --ceiling */
};

/* Whether rates are sometimes written as an amount over a time (S-34). */
extern bool amounts_over_time;

struct dice {
	uint64_t state;
};

/* 0 to below - 1; 1 in n; from to to, both included. */
int roll(struct dice *dice, int below);
bool one_in(struct dice *dice, int n);
int between(struct dice *dice, int from, int to);

/* A number n / 10^decimals, and its text with a unit. */
void set_amount(struct amount *out, long long n, int decimals, bool per_kg,
    const char *unit);
/* The same of a fraction; false where it cannot be written. */
bool set_exact(struct amount *out, struct exact value, bool per_kg,
    const char *unit);
void set_rate(struct amount *out, long long n, int decimals, bool per_kg);

/* About so many thousandths of a mg/kg/h at 70 kg, written either way. */
void near_rate(struct amount *out, struct dice *dice, int milli, bool per_kg);

struct wish {
	bool titrated;			/* only such schedules, or none */
	bool scheduled;
	bool known_step;		/* step and interval, in the file */
	bool doses;			/* dose limits near what is given */
	bool plain;			/* nothing but the rates is in doubt */
	bool bag;
	bool continuous;
};

void make_case(struct case_of *out, struct dice *dice, struct wish wish);

/* Writes c.yaml, and s.yaml where the site has a file, into this folder. */
void write_case(const struct case_of *of);
void write_protocol(const struct case_of *of, const char *path,
    const char *id);

/* "--weight ... --protocol ./c.yaml" and all the rest of the order. */
void say_case(char *out, size_t size, const struct case_of *of);
void say_patient(char *out, size_t size, const struct case_of *of);

extern const char *const rule_words[RULES];
extern const char *const bound_words[BOUNDS];
extern const char *const setting_words[SETTINGS];

#endif
