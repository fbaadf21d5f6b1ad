/* SPDX-License-Identifier: MIT */
#ifndef TESTS_PROPERTY_ORACLE_H
#define TESTS_PROPERTY_ORACLE_H

/*
 * What a case comes to, worked out from its text with exact fractions: rates,
 * what is entered and delivered, the limits in force, doses over a time.
 */

#include "case.h"

enum source {
	PROTOCOL,
	ORDER,
	SITE,
	GUARD,
	SOURCES
};

/* An upper bound on a rate, in mg/h at this weight. */
struct in_force {
	enum rule rule;
	enum bound bound;
	enum source source;
	struct exact mg_per_h;
};

#define IN_FORCE_MAX 24

struct in_force_list {
	int count;
	struct in_force of[IN_FORCE_MAX];
};

/* mg/h, mL/h; what is entered is in mg/h here, whatever its unit. */
struct given {
	struct exact order;
	struct exact entered;
	struct exact flow;
	struct exact delivered;
	struct exact high;		/* the higher of the two, or the order */
	bool by_pump;
};

/* A day of a continuous infusion, or a session. */
struct part {
	int start;			/* min from the start of the course */
	int length;
	struct exact order;		/* mg/h; of a titration: its start */
};

#define PARTS_MAX 64

struct course {
	int count;
	struct part of[PARTS_MAX];
};

struct exact oracle_weight(const struct case_of *of);
struct exact oracle_limit_weight(const struct case_of *of);

/* A written rate, step or dose at the patient's weight. */
struct exact oracle_at_weight(const struct case_of *of,
    const struct amount *amount);
struct exact oracle_strength(const struct case_of *of);
struct exact oracle_pump_step(const struct case_of *of);
/* What one keyable step is, in mg/h. */
struct exact oracle_keyable(const struct case_of *of);

void oracle_give(struct given *out, const struct case_of *of,
    struct exact order);
/* The same, of an order that is not cut to what can be entered. */
void oracle_limits(struct in_force_list *out, const struct case_of *of,
    enum bound bound);
/* The least of them; NULL where there is none. */
const struct in_force *oracle_least(const struct in_force_list *list);

/* A hard bound on the pump's flow, of protocol and site, and below it. */
bool oracle_flow_stops(const struct case_of *of, const struct given *given);
/* Whether what is entered or delivered passes a hard limit in force. */
bool oracle_stops(const struct case_of *of, const struct given *given);
/* The same of the order as it was written. */
bool oracle_order_stops(const struct case_of *of, const struct given *given);

void oracle_course(struct course *out, const struct case_of *of);

/*
 * How a prescriber would write the rate of a day or session: as the file does,
 * or in mg/h; false where it has no end in nine decimals.
 */
bool oracle_spell(char *out, size_t size, const struct case_of *of, int i);

/* The least hard limit of a dose, in mg; false where nobody sets one. */
bool oracle_dose_limit(struct exact *out, const struct case_of *of,
    enum rule rule);

/* The most in any one period of that rule: as delivered, or the highest of it. */
enum amount_of {
	AS_DELIVERED,
	AS_HIGHEST
};
struct exact oracle_dose(const struct case_of *of, const struct course *course,
    enum rule rule, enum amount_of amount);
bool oracle_dose_stops(const struct case_of *of, enum amount_of amount);

/* S-05, S-33: the setting, or too long without a break, stops all of it. */
bool oracle_setting_stops(const struct case_of *of);
bool oracle_strength_stops(const struct case_of *of);
/* The longest run without a break, min. */
int oracle_longest_run(const struct case_of *of);

#endif
