/* SPDX-License-Identifier: MIT */
#ifndef TESTS_MUTATION_DATA_EXPECT_H
#define TESTS_MUTATION_DATA_EXPECT_H

/*
 * What may come of a change, by the place of the change.  Every key of the
 * bundled files has a line here; one that has none fails the test.
 */

#include <fnmatch.h>

#include "data_edit.h"
#include "data_plan.h"

enum expect {
	EXPECT_REFUSED,
	EXPECT_SAME,		/* words: the plan is the plan it was */
	EXPECT_BOUND,		/* a finding of that rule and bound may go */
	EXPECT_RATES,		/* what a rate, time or dose said may go */
	EXPECT_EVIDENCE,
	EXPECT_BASIS,		/* stricter, as no height was given */
	EXPECT_SETTING,
	EXPECT_DRUG,		/* other limits of site and guard */
	EXPECT_SITE		/* what the site said may go */
};

struct expectation {
	const char *path;
	enum expect removed;	/* without it, or with an item twice */
	enum expect changed;	/* with another value */
};

static const struct expectation of_protocol[] = {
	{ "infuse-protocol", EXPECT_REFUSED, EXPECT_REFUSED },
	{ "id", EXPECT_REFUSED, EXPECT_SAME },
	{ "revision", EXPECT_REFUSED, EXPECT_SAME },
	{ "title", EXPECT_REFUSED, EXPECT_SAME },
	{ "drug", EXPECT_REFUSED, EXPECT_DRUG },
	{ "route", EXPECT_REFUSED, EXPECT_REFUSED },
	{ "indication", EXPECT_REFUSED, EXPECT_SAME },
	{ "population", EXPECT_REFUSED, EXPECT_REFUSED },
	{ "settings", EXPECT_REFUSED, EXPECT_REFUSED },
	{ "settings.*", EXPECT_SETTING, EXPECT_SETTING },
	{ "evidence", EXPECT_REFUSED, EXPECT_REFUSED },
	{ "evidence.status", EXPECT_REFUSED, EXPECT_EVIDENCE },
	{ "evidence.sources", EXPECT_REFUSED, EXPECT_REFUSED },
	{ "evidence.sources.*.*", EXPECT_REFUSED, EXPECT_SAME },
	{ "evidence.sources.*", EXPECT_SAME, EXPECT_SAME },
	{ "evidence.doubts*", EXPECT_SAME, EXPECT_SAME },
	{ "evidence.reading", EXPECT_SAME, EXPECT_SAME },
	{ "weight", EXPECT_REFUSED, EXPECT_REFUSED },
	{ "weight.basis", EXPECT_REFUSED, EXPECT_BASIS },
	{ "weight.*", EXPECT_BOUND, EXPECT_BOUND },
	{ "schedule.rate.rate", EXPECT_REFUSED, EXPECT_RATES },
	{ "schedule.rate.fraction-of", EXPECT_SAME, EXPECT_REFUSED },
	{ "schedule.rate.*", EXPECT_RATES, EXPECT_RATES },
	{ "schedule.ramp.round-down-to", EXPECT_RATES, EXPECT_RATES },
	{ "schedule.days.*.stated", EXPECT_SAME, EXPECT_SAME },
	{ "schedule.days.*.rate.rate", EXPECT_REFUSED, EXPECT_RATES },
	{ "schedule.days.*.rate.fraction-of", EXPECT_SAME, EXPECT_REFUSED },
	{ "schedule.days.*.rate.*", EXPECT_RATES, EXPECT_RATES },
	{ "schedule.titrate.goal", EXPECT_SAME, EXPECT_SAME },
	{ "schedule.titrate.wean", EXPECT_SAME, EXPECT_SAME },
	{ "schedule*", EXPECT_REFUSED, EXPECT_RATES },
	{ "limits", EXPECT_REFUSED, EXPECT_REFUSED },
	{ "limits.*", EXPECT_BOUND, EXPECT_BOUND },
	{ "given-with*", EXPECT_SAME, EXPECT_SAME },
	/* what is not said with --reading changes nothing */
	{ "readings", EXPECT_SAME, EXPECT_REFUSED },
	{ "readings.*.settings.*", EXPECT_SAME, EXPECT_SAME },
	{ "readings.*.limits.rate", EXPECT_REFUSED, EXPECT_REFUSED },
	{ "readings.*.limits.*.hard-max", EXPECT_REFUSED, EXPECT_SAME },
	{ "readings.*.limits.*", EXPECT_SAME, EXPECT_SAME },
	{ "readings.*.round-down-to", EXPECT_SAME, EXPECT_SAME },
	{ "readings.*.schedule*", EXPECT_REFUSED, EXPECT_SAME },
	{ "readings.*.*", EXPECT_REFUSED, EXPECT_SAME },
	{ "readings.*", EXPECT_SAME, EXPECT_SAME },
	{ "observe.*.items", EXPECT_REFUSED, EXPECT_REFUSED },
	{ "observe.*.cadence.*.for", EXPECT_REFUSED, EXPECT_SAME },
	{ "observe.*.cadence.*.every", EXPECT_REFUSED, EXPECT_SAME },
	{ "observe.*.cadence", EXPECT_REFUSED, EXPECT_REFUSED },
	{ "observe.*.cite", EXPECT_REFUSED, EXPECT_SAME },
	{ "observe*", EXPECT_SAME, EXPECT_SAME },
	{ "hold.*.at-*", EXPECT_SAME, EXPECT_SAME },
	{ "hold.*.*", EXPECT_REFUSED, EXPECT_SAME },
	{ "hold*", EXPECT_SAME, EXPECT_SAME },
	{ "after.no-driving-for", EXPECT_SAME, EXPECT_SAME },
	{ "after.*", EXPECT_REFUSED, EXPECT_SAME },
	{ "after", EXPECT_SAME, EXPECT_REFUSED },
	{ "course.cite", EXPECT_REFUSED, EXPECT_SAME },
	{ "course.further-course.from", EXPECT_REFUSED, EXPECT_SAME },
	{ "course*", EXPECT_SAME, EXPECT_SAME },
	/* what is planned here is the file's own schedule */
	{ "readings.*.settings.*", EXPECT_SAME, EXPECT_SAME },
	{ "readings.*.schedule.ramp.round-down-to", EXPECT_SAME, EXPECT_SAME },
	{ "readings.*.schedule", EXPECT_REFUSED, EXPECT_REFUSED },
	{ "readings.*.schedule*", EXPECT_REFUSED, EXPECT_SAME },
	{ "readings.*.limits.rate.soft-min", EXPECT_SAME, EXPECT_SAME },
	{ "readings.*.limits.dose-per-session", EXPECT_SAME, EXPECT_SAME },
	{ "readings.*.limits.*", EXPECT_REFUSED, EXPECT_SAME },
	{ "readings.*.*", EXPECT_REFUSED, EXPECT_SAME },
	{ "readings.*", EXPECT_SAME, EXPECT_REFUSED },
	{ "readings", EXPECT_SAME, EXPECT_REFUSED },
	{ NULL, EXPECT_REFUSED, EXPECT_REFUSED }
};

static const struct expectation of_site[] = {
	{ "infuse-site", EXPECT_REFUSED, EXPECT_REFUSED },
	{ "id", EXPECT_REFUSED, EXPECT_SAME },
	{ "revision", EXPECT_REFUSED, EXPECT_SAME },
	{ "title", EXPECT_REFUSED, EXPECT_SAME },
	{ "programme-in", EXPECT_SAME, EXPECT_SAME },
	{ "pump*", EXPECT_SAME, EXPECT_SAME },
	{ "limits", EXPECT_REFUSED, EXPECT_REFUSED },
	{ "limits.*.drug", EXPECT_REFUSED, EXPECT_SITE },
	{ "limits.*.settings", EXPECT_REFUSED, EXPECT_REFUSED },
	{ "limits.*.settings.*", EXPECT_SITE, EXPECT_SITE },
	{ "limits.*.sources.*.*", EXPECT_REFUSED, EXPECT_SAME },
	{ "limits.*.sources.*", EXPECT_SAME, EXPECT_SAME },
	{ "limits.*.sources", EXPECT_REFUSED, EXPECT_REFUSED },
	{ "limits.*.*", EXPECT_BOUND, EXPECT_BOUND },
	{ "limits.*", EXPECT_SITE, EXPECT_SITE },
	{ "observe.*.items", EXPECT_REFUSED, EXPECT_REFUSED },
	/* without them pressure would be watched twice on a ward */
	{ "observe.*.settings", EXPECT_REFUSED, EXPECT_REFUSED },
	{ "observe.*.cadence.*.for", EXPECT_REFUSED, EXPECT_SAME },
	{ "observe.*.cadence.*.every", EXPECT_REFUSED, EXPECT_SAME },
	{ "observe.*.cadence", EXPECT_REFUSED, EXPECT_REFUSED },
	{ "observe.*.cite", EXPECT_REFUSED, EXPECT_SAME },
	{ "observe*", EXPECT_SAME, EXPECT_SAME },
	{ "hold.*.at-*", EXPECT_SAME, EXPECT_SAME },
	{ "hold.*.*", EXPECT_REFUSED, EXPECT_SAME },
	{ "hold*", EXPECT_SAME, EXPECT_SAME },
	{ "after.no-driving-for", EXPECT_SAME, EXPECT_SAME },
	{ "after.observe-for-after-days", EXPECT_SAME, EXPECT_SAME },
	{ "after.home-when", EXPECT_SAME, EXPECT_SAME },
	{ "after.*", EXPECT_REFUSED, EXPECT_SAME },
	{ "after", EXPECT_SAME, EXPECT_REFUSED },
	{ "course.cite", EXPECT_REFUSED, EXPECT_SAME },
	{ "course.further-course.from", EXPECT_REFUSED, EXPECT_SAME },
	{ "course*", EXPECT_SAME, EXPECT_SAME },
	{ NULL, EXPECT_REFUSED, EXPECT_REFUSED }
};

static const struct expectation *expectation_at(
    const struct expectation *of, const char *path)
{
	while (of->path != NULL && fnmatch(of->path, path, 0) != 0)
		of++;
	return of->path == NULL ? NULL : of;
}

/* An only item leaves an empty list behind, which is an error too. */
static bool is_last(const struct tree *t, const struct node *n)
{
	return !n->in_map && t->node[n->parent].children == 1;
}

/* A key twice is refused wherever it is; an item only where it counts. */
static enum expect expect_of(const struct expectation *at,
    const struct tree *t, const struct node *n, enum edit edit)
{
	if (edit == EDIT_REMOVE && is_last(t, n))
		return EXPECT_REFUSED;
	switch (edit) {
	case EDIT_REPEAT:
		return n->in_map || at->removed != EXPECT_SAME ?
		    EXPECT_REFUSED : EXPECT_SAME;
	case EDIT_EMPTY:
		return EXPECT_REFUSED;
	case EDIT_REMOVE:
	case EDIT_HOLLOW:
		return at->removed;
	default:
		return at->changed;
	}
}

/* The limit that a path names: "limits.0.rate.soft-max"; no bound: all. */
struct named_bound {
	int rule;		/* or -1 */
	int kind;		/* or INFUSE_NO_BOUND */
	int block;		/* of a site, or -1 */
};

static struct named_bound bound_named(const char *path)
{
	struct named_bound out = { -1, INFUSE_NO_BOUND, -1 };
	const char *at = strchr(path, '.');
	size_t length;
	int i;

	if (strncmp(path, "weight.", 7) == 0) {
		out.rule = INFUSE_RULE_WEIGHT;
		out.kind = path[7] == 'f' ? INFUSE_HARD_MIN : INFUSE_HARD_MAX;
		return out;
	}
	if (at != NULL && isdigit((unsigned char)at[1])) {
		out.block = atoi(at + 1);
		at = strchr(at + 1, '.');
	}
	for (i = 0; at != NULL && i < INFUSE_LIMITS; i++) {
		length = strlen(naive_rules[i].name);
		if (strncmp(at + 1, naive_rules[i].name, length) == 0 &&
		    (at[1 + length] == '.' || at[1 + length] == '\0'))
			out.rule = i;
	}
	at = at == NULL ? NULL : strchr(at + 1, '.');
	for (i = 0; at != NULL && i < INFUSE_BOUNDS; i++)
		if (strcmp(at + 1, naive_bounds[i]) == 0)
			out.kind = i;
	return out;
}

/* What a base plan said, as much of it as is compared. */
#define BASE_ROWS 16
struct base {
	enum infuse_verdict whole;
	int rows;
	enum infuse_verdict row[BASE_ROWS];
	int64_t least[BASE_ROWS];
	int64_t most[BASE_ROWS];
	int findings;
	struct base_finding {
		enum infuse_verdict verdict;
		enum infuse_rule rule;
		enum infuse_bound_kind bound;
		enum infuse_source source;
		bool rows[BASE_ROWS];
	} finding[INFUSE_FINDINGS_MAX];
};

static void base_of(struct base *b, const struct infuse_plan *plan)
{
	const struct infuse_finding *f;
	int i, k;

	memset(b, 0, sizeof(*b));
	b->whole = plan->verdict;
	b->rows = plan->rows;
	for (i = 0; i < plan->rows && i < BASE_ROWS; i++) {
		b->row[i] = plan->row[i].verdict;
		b->least[i] = plan->row[i].at.rate.pg_per_h;
		b->most[i] = plan->row[i].most.rate.pg_per_h;
	}
	b->findings = plan->findings.count;
	for (i = 0; i < b->findings; i++) {
		f = &plan->findings.of[i];
		b->finding[i].verdict = f->verdict;
		b->finding[i].rule = f->rule;
		b->finding[i].bound = f->bound;
		b->finding[i].source = f->source;
		for (k = 0; k < BASE_ROWS; k++)
			b->finding[i].rows[k] = f->rows[k];
	}
}

/* Whether the change explains that this finding is there no longer. */
static bool explains(enum expect expect, const struct named_bound *named,
    const struct base_finding *f)
{
	bool anaesthetic = f->rule == INFUSE_RULE_ANAESTHETIC_RANGE ||
	    f->rule == INFUSE_RULE_HEIGHT;
	bool gives_way = f->rule == INFUSE_RULE_SCHEDULE &&
	    f->verdict == INFUSE_CAUTION && f->bound == INFUSE_HARD_MAX;

	switch (expect) {
	case EXPECT_BOUND:
		return ((int)f->rule == named->rule &&
		    (named->kind == INFUSE_NO_BOUND ||
		    (int)f->bound == named->kind)) ||
		    ((anaesthetic || gives_way) &&
		    (named->rule <= INFUSE_RULE_RATE ||
		    named->rule == INFUSE_RULE_FLOW) &&
		    named->kind != INFUSE_SOFT_MAX &&
		    named->kind != INFUSE_SOFT_MIN);
	case EXPECT_RATES:
		return f->rule <= INFUSE_RULE_INTERVAL ||
		    f->rule == INFUSE_RULE_FLOW ||
		    f->rule == INFUSE_RULE_FLAT_RATE || anaesthetic ||
		    gives_way ||
		    f->rule == INFUSE_RULE_DEVIATION ||
		    f->rule == INFUSE_RULE_PUMP ||
		    f->rule == INFUSE_RULE_RANGE ||
		    (f->rule == INFUSE_RULE_SETTING &&
		    f->bound == INFUSE_HARD_MAX);
	case EXPECT_EVIDENCE:
		return f->rule == INFUSE_RULE_EVIDENCE;
	case EXPECT_SETTING:
		return f->rule == INFUSE_RULE_SETTING &&
		    f->bound == INFUSE_NO_BOUND;
	case EXPECT_DRUG:
		return f->rule <= INFUSE_RULE_FLOW &&
		    f->source != INFUSE_FROM_PROTOCOL ? true :
		    anaesthetic || gives_way || f->rule == INFUSE_RULE_SITE;
	case EXPECT_SITE:
		return f->source == INFUSE_FROM_SITE || anaesthetic;
	default:
		return false;
	}
}

/* Whether it is still said, at least as badly, of the rows there are. */
static bool still_said(const struct base_finding *f,
    const struct infuse_plan *plan)
{
	bool low = f->bound <= INFUSE_SOFT_MIN;
	const struct infuse_finding *g;
	int i, k;

	for (k = 0; k < BASE_ROWS && k < plan->rows; k++) {
		if (!f->rows[k])
			continue;
		for (i = 0; i < plan->findings.count; i++) {
			g = &plan->findings.of[i];
			if (g->rule == f->rule && g->verdict <= f->verdict &&
			    (g->bound <= INFUSE_SOFT_MIN) == low && g->rows[k])
				break;
		}
		if (i == plan->findings.count)
			return false;
	}
	for (i = 0; i < plan->findings.count; i++) {
		g = &plan->findings.of[i];
		if (g->rule == f->rule && g->verdict <= f->verdict &&
		    (g->bound <= INFUSE_SOFT_MIN) == low)
			return true;
	}
	return false;
}

#endif
