/* SPDX-License-Identifier: MIT */
#ifndef TESTS_MUTATION_DATA_NAIVE_H
#define TESTS_MUTATION_DATA_NAIVE_H

/*
 * The numbers of a protocol and of a site file, read a second time: from the
 * YAML alone, with nothing of the program but the names of its rules.
 */

#include <stdlib.h>

#include <infuse/plan.h>

#include "data_quantity.h"
#include "data_tree.h"

#define NAIVE_ENTRIES 16
#define PARTS 1440		/* of a base unit, where it is not whole */

struct naive_bound {
	bool set;
	bool per_kg;
	wide value;		/* in so many parts of a base unit; 0: 1 */
	wide parts;
};

struct naive_limits {
	struct naive_bound of[INFUSE_LIMITS][INFUSE_BOUNDS];
};

struct naive_entry {
	wide first;
	wide last;
	struct naive_bound rate;
	struct naive_bound cap;
	wide share;		/* 0.01 % */
};

struct naive_protocol {
	bool good;		/* false: it has to be refused */
	int drug;
	bool settings[INFUSE_SETTINGS];
	bool unverified;
	bool actual;		/* per kg of the actual weight */
	bool sessions;
	wide count;
	wide length;
	wide every;
	int entries;
	struct naive_entry entry[NAIVE_ENTRIES];
	struct naive_bound from, to, round;	/* of a ramp */
	struct naive_bound start, step, max;	/* of a titration */
	struct naive_bound interval;
	struct naive_limits limits;
};

struct naive_block {
	int drug;
	bool settings[INFUSE_SETTINGS];
	struct naive_limits limits;
};

struct naive_site {
	bool good;
	int blocks;
	struct naive_block block[16];
};

static const char *const naive_bounds[INFUSE_BOUNDS] = {
	"hard-min", "soft-min", "soft-max", "hard-max"
};

/* The limits of the format, in the order of enum infuse_rule. */
static const struct {
	const char *name;
	int dims;
} naive_rules[INFUSE_LIMITS] = {
	{ "dose-rate", DIM_DOSE_RATE }, { "rate", DIM_RATE },
	{ "dose-per-session", DIM_MASS | DIM_MASS_PER_KG },
	{ "dose-per-day", DIM_MASS | DIM_MASS_PER_KG },
	{ "dose-per-course", DIM_MASS | DIM_MASS_PER_KG },
	{ "step", DIM_RATE | DIM_DOSE_RATE }, { "interval", DIM_TIME },
	{ "strength", DIM_STRENGTH }, { "flow", DIM_FLOW },
	{ "weight", DIM_WEIGHT },
};

static const char *const naive_settings[INFUSE_SETTINGS] = {
	"ward", "outpatient", "intensive-care"
};

static const struct node *naive_find(const struct tree *t, const char *under,
    const char *key)
{
	char path[128];

	snprintf(path, sizeof(path), "%.90s%s%.30s", under,
	    *under && *key ? "." : "", key);
	return tree_at(t, path);
}

/* An amount over minutes: whole where it comes out so, else in parts. */
static void naive_per_hour(struct naive_bound *out, wide minutes)
{
	wide parts = (out->parts > 0 ? out->parts : 1) * minutes;

	out->value *= 60;
	out->parts = 1;
	if (out->value % parts != 0) {
		out->value *= PARTS;
		out->parts = PARTS;
	}
	out->value /= parts;
}

/* "40 mg over 4 h": a x 60 an hour in T parts. */
static bool naive_over(struct naive_bound *out, const char *text)
{
	const char *over = strstr(text, " over ");
	char amount[64];
	wide minutes, parts;
	enum dim dim, time;

	if (over == NULL || over - text >= (int)sizeof(amount))
		return false;
	snprintf(amount, sizeof(amount), "%.*s", (int)(over - text), text);
	if (!quantity(&out->value, &out->parts, &dim, amount, DIM_MASS |
	    DIM_MASS_PER_KG) || !quantity(&minutes, &parts, &time, over + 6,
	    DIM_TIME) || minutes < 1)
		return false;
	naive_per_hour(out, minutes);
	out->per_kg = dim == DIM_MASS_PER_KG;
	out->set = true;
	return true;
}

/* A quantity that may be absent; a bad one spoils the whole. */
static void naive_quantity(struct naive_bound *out, bool *good,
    const struct tree *t, const char *under, const char *key, int dims)
{
	const struct node *n = naive_find(t, under, key);
	enum dim dim;

	out->set = false;
	if (n == NULL || strcmp(n->value, "not-stated") == 0)
		return;
	if (n->kind == NODE_SCALAR && (dims & DIM_RATE) != 0 &&
	    naive_over(out, n->value))
		return;
	out->set = n->kind == NODE_SCALAR &&
	    quantity(&out->value, &out->parts, &dim, n->value, dims);
	out->per_kg = out->set && (dim == DIM_DOSE_RATE ||
	    dim == DIM_MASS_PER_KG);
	if (!out->set)
		*good = false;
}

static void naive_read_limits(struct naive_limits *out, bool *good,
    const struct tree *t, const char *under)
{
	char path[128];
	int rule, kind;

	for (rule = 0; rule < INFUSE_LIMITS; rule++) {
		snprintf(path, sizeof(path), "%.60s.%s", under,
		    naive_rules[rule].name);
		for (kind = 0; kind < INFUSE_BOUNDS; kind++)
			naive_quantity(&out->of[rule][kind], good, t, path,
			    naive_bounds[kind], naive_rules[rule].dims);
	}
}

/* The drug and the settings of a protocol, or of a block of a site. */
static void naive_read_scope(int *drug, bool settings[INFUSE_SETTINGS],
    bool *good, const struct tree *t, const char *under)
{
	const struct node *n = naive_find(t, under, "drug"), *list;
	int i, s;

	*drug = n == NULL ? INFUSE_NO_DRUG :
	    strcmp(n->value, "ketamine") == 0 ? INFUSE_KETAMINE :
	    strcmp(n->value, "esketamine") == 0 ? INFUSE_ESKETAMINE :
	    INFUSE_NO_DRUG;
	if (*drug == INFUSE_NO_DRUG)
		*good = false;
	list = naive_find(t, under, "settings");
	for (s = 0; s < INFUSE_SETTINGS; s++)
		settings[s] = false;
	for (i = 0; i < t->nodes; i++)
		for (s = 0; s < INFUSE_SETTINGS; s++)
			if (list != NULL && t->node[i].parent ==
			    (int)(list - t->node) &&
			    strcmp(t->node[i].value, naive_settings[s]) == 0)
				settings[s] = true;
}

static void naive_prescribed(struct naive_entry *out, bool *good,
    const struct tree *t, const char *path)
{
	const int rates = DIM_RATE | DIM_DOSE_RATE;
	const struct node *n = tree_at(t, path);
	struct naive_bound share;

	out->share = INFUSE_SHARE_WHOLE;
	out->cap.set = false;
	if (n == NULL || n->kind == NODE_SCALAR) {
		naive_quantity(&out->rate, good, t, path, "", rates);
		return;
	}
	naive_quantity(&out->rate, good, t, path, "rate", rates);
	naive_quantity(&out->cap, good, t, path, "at-most", rates);
	naive_quantity(&share, good, t, path, "share", DIM_PERCENT);
	if (share.set)
		out->share = share.value;
}

static void naive_days(struct naive_protocol *p, const struct tree *t)
{
	struct naive_entry *e;
	const struct node *n;
	char path[64];
	int i;

	for (i = 0; i < NAIVE_ENTRIES; i++) {
		e = &p->entry[p->entries];
		snprintf(path, sizeof(path), "schedule.days.%d", i);
		n = naive_find(t, path, "days");
		if (n == NULL)
			n = naive_find(t, path, "sessions");
		if (n == NULL)
			continue;
		e->first = e->last = atoll(n->value);
		if (strstr(n->value, " to ") != NULL)
			e->last = atoll(strstr(n->value, " to ") + 4);
		snprintf(path, sizeof(path), "schedule.days.%d.rate", i);
		naive_prescribed(e, &p->good, t, path);
		p->entries++;
	}
}

/* An amount of a session, as what it is an hour: a x 60 in T parts. */
static void naive_dose(struct naive_bound *out, struct naive_protocol *p,
    const struct tree *t, const char *under, const char *key)
{
	naive_quantity(out, &p->good, t, under, key, DIM_MASS |
	    DIM_MASS_PER_KG);
	if (!out->set)
		return;
	if (!p->sessions || p->length < 1)
		p->good = false;
	else
		naive_per_hour(out, p->length);
}

static void naive_doses(struct naive_protocol *p, const struct tree *t)
{
	const struct node *dose = tree_at(t, "schedule.dose");

	if (dose == NULL)
		return;
	if (dose->kind != NODE_SCALAR) {
		naive_dose(&p->from, p, t, "schedule.dose", "from");
		naive_dose(&p->to, p, t, "schedule.dose", "to");
		return;
	}
	p->entry[0].first = 1;
	p->entry[0].last = INFUSE_ROWS_MAX;
	p->entry[0].share = INFUSE_SHARE_WHOLE;
	naive_dose(&p->entry[0].rate, p, t, "schedule.dose", "");
	p->entries = 1;
}

static void naive_schedule(struct naive_protocol *p, const struct tree *t)
{
	const int rates = DIM_RATE | DIM_DOSE_RATE;
	const char *ramp = "schedule.ramp", *up = "schedule.titrate";
	const struct node *count = tree_at(t, "schedule.sessions.count");
	struct naive_bound length, every;
	bool *good = &p->good;

	p->sessions = tree_at(t, "schedule.sessions") != NULL;
	p->count = count == NULL ? 1 : atoll(count->value);
	naive_quantity(&length, good, t, "schedule", p->sessions ?
	    "sessions.length" : "continuous", DIM_TIME);
	naive_quantity(&every, good, t, "schedule", "sessions.every",
	    DIM_TIME);
	p->length = length.set ? length.value : 0;
	p->every = every.set ? every.value : 0;
	if (tree_at(t, "schedule.rate") != NULL) {
		p->entry[0].first = 1;
		p->entry[0].last = INFUSE_ROWS_MAX;
		naive_prescribed(&p->entry[0], good, t, "schedule.rate");
		p->entries = 1;
	}
	naive_days(p, t);
	naive_quantity(&p->from, good, t, ramp, "from", rates);
	naive_quantity(&p->to, good, t, ramp, "to", rates);
	naive_doses(p, t);
	naive_quantity(&p->round, good, t, ramp, "round-down-to", DIM_RATE);
	naive_quantity(&p->start, good, t, up, "start", rates);
	naive_quantity(&p->step, good, t, up, "step", rates);
	naive_quantity(&p->max, good, t, up, "max", rates);
	naive_quantity(&p->interval, good, t, up, "interval", DIM_TIME);
}

/* A whole number from 1 up to `most`, or nothing at all. */
static wide naive_count(bool *good, const struct node *n, wide most)
{
	wide value = n == NULL ? 0 : atoll(n->value);

	if (n != NULL && (strspn(n->value, "0123456789") !=
	    strlen(n->value) || value < 1 || value > most))
		*good = false;
	return value;
}

/* S-25: numbers that a heart, a lung and a cuff can show. */
static void naive_hold(bool *good, const struct tree *t, const char *path)
{
	const struct node *item = naive_find(t, path, "item");
	const struct node *least = naive_find(t, path, "at-least");
	const struct node *most = naive_find(t, path, "at-most");
	wide top, a, b;

	if (item == NULL || (least == NULL && most == NULL)) {
		*good = false;
		return;
	}
	top = strcmp(item->value, "breathing") == 0 ? 100 : 300;
	a = naive_count(good, least, top);
	b = naive_count(good, most, top);
	if (least != NULL && most != NULL && a <= b + 1)
		*good = false;
}

/* S-26, and what the four blocks say against themselves. */
static void naive_care(bool *good, const struct tree *t, wide sessions)
{
	struct naive_bound after, from, to, every, length;
	const struct node *most = tree_at(t, "course.at-most-sessions");
	const struct node *by = tree_at(t, "course.relief-by-session");
	char path[64];
	wide a, b;
	int i, k;

	naive_quantity(&after, good, t, "after", "observe-for", DIM_TIME);
	if (tree_at(t, "after") != NULL &&
	    (!after.set || after.value < 60))
		*good = false;
	naive_quantity(&from, good, t, "course.further-course", "from",
	    DIM_TIME);
	naive_quantity(&to, good, t, "course.further-course", "to",
	    DIM_TIME);
	if (from.set && to.set && to.value < from.value)
		*good = false;
	a = naive_count(good, most, INFUSE_ROWS_MAX);
	b = naive_count(good, by, INFUSE_ROWS_MAX);
	if (most != NULL && (sessions > a || b > a))
		*good = false;
	for (i = 0; i < 32; i++) {
		snprintf(path, sizeof(path), "hold.%d", i);
		if (tree_at(t, path) != NULL)
			naive_hold(good, t, path);
	}
	for (i = 0; i < 64; i++) {
		snprintf(path, sizeof(path), "observe.%d.cadence.%d", i / 8,
		    i % 8);
		if (tree_at(t, path) == NULL)
			continue;
		naive_quantity(&every, good, t, path, "every", DIM_TIME);
		naive_quantity(&length, good, t, path, "for", DIM_TIME);
		snprintf(path, sizeof(path), "observe.%d.cadence.%d", i / 8,
		    i % 8 + 1);
		k = tree_at(t, path) != NULL;
		if (!every.set || (k && !length.set) ||
		    (length.set && length.value < every.value))
			*good = false;
	}
}

static void naive_read_protocol(struct naive_protocol *p,
    const struct tree *t)
{
	const struct node *n = tree_at(t, "evidence.status");
	struct naive_bound *weight = p->limits.of[INFUSE_RULE_WEIGHT];
	struct naive_bound bound;
	wide rows;

	memset(p, 0, sizeof(*p));
	p->good = true;
	naive_read_scope(&p->drug, p->settings, &p->good, t, "");
	p->unverified = n == NULL || strcmp(n->value, "unverified") == 0;
	n = tree_at(t, "weight.basis");
	p->actual = n != NULL && strcmp(n->value, "actual") == 0;
	naive_schedule(p, t);
	naive_care(&p->good, t, p->sessions ? p->count : 0);
	naive_read_limits(&p->limits, &p->good, t, "limits");
	naive_quantity(&bound, &p->good, t, "weight", "from", DIM_WEIGHT);
	if (bound.set)
		weight[INFUSE_HARD_MIN] = bound;
	naive_quantity(&bound, &p->good, t, "weight", "to", DIM_WEIGHT);
	if (bound.set)
		weight[INFUSE_HARD_MAX] = bound;
	rows = p->sessions ? p->count : (p->length + 1439) / 1440;
	if (rows < 1 || rows > INFUSE_ROWS_MAX)
		p->good = false;
}

static void naive_read_site(struct naive_site *s, const struct tree *t)
{
	char path[32];
	int i;

	memset(s, 0, sizeof(*s));
	s->good = true;
	for (i = 0; i < 16; i++) {
		snprintf(path, sizeof(path), "limits.%d", i);
		if (tree_at(t, path) == NULL)
			break;
		naive_read_scope(&s->block[i].drug, s->block[i].settings,
		    &s->good, t, path);
		naive_read_limits(&s->block[i].limits, &s->good, t, path);
		s->blocks++;
	}
	naive_care(&s->good, t, 0);
}

/* The block for a drug in a setting, or NULL. */
static const struct naive_limits *naive_block(const struct naive_site *s,
    int drug, enum infuse_setting setting)
{
	int i;

	for (i = 0; i < s->blocks; i++)
		if (s->block[i].drug == drug && s->block[i].settings[setting])
			return &s->block[i].limits;
	return NULL;
}

#endif
