/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/document.h>

#include "lint.h"

/* Two sites that are to be one, and to whom it is told if they cannot. */
struct uniting {
	struct infuse_site_document *site;
	const struct infuse_site_document *system;
	infuse_report_fn *report;
	void *context;
	bool failed;
};

static unsigned of_system(unsigned line)
{
	return line > 0 ? line + INFUSE_SYSTEM_LINES : 0;
}

static void tell(struct uniting *u, unsigned line, const char *text,
    const char *hint)
{
	u->failed = true;
	file_tell_line(u->report, u->context, u->site->origin.file, line,
	    PROBLEM_CANNOT_UNITE, text, hint);
}

static bool is_tighter(const struct infuse_bound *a,
    const struct infuse_bound *b, int kind)
{
	return kind <= INFUSE_SOFT_MIN ? file_bound_cmp(a, b) > 0 :
	    file_bound_cmp(a, b) < 0;
}

/* At equal bounds the system's is named. */
static void unite_bound(struct uniting *u, struct infuse_bound *bound,
    const struct infuse_bound *system, int kind)
{
	if (!system->set)
		return;
	if (bound->set && bound->per_kg != system->per_kg) {
		tell(u, bound->line, "the system's site file limits the same "
		    "by the other basis", "write it per kg or flat, as the "
		    "system's file does");
		return;
	}
	if (bound->set && is_tighter(bound, system, kind))
		return;
	*bound = *system;
	bound->line = of_system(system->line);
}

static void unite_limits(struct uniting *u, struct infuse_limits *limits,
    const struct infuse_limits *system)
{
	struct infuse_limit *limit;
	int rule, kind;

	for (rule = 0; rule < INFUSE_LIMITS; rule++) {
		limit = &limits->of[rule];
		for (kind = 0; kind < INFUSE_BOUNDS; kind++)
			unite_bound(u, &limit->bound[kind],
			    &system->of[rule].bound[kind], kind);
		if (limit->line == 0) {
			limit->line = of_system(system->of[rule].line);
			limit->not_stated = system->of[rule].not_stated;
		}
		for (kind = 0; kind < INFUSE_BOUNDS; kind++)
			limit->not_stated &= !limit->bound[kind].set;
	}
}

/* The block of a drug in a setting, and whose it is. */
static const struct infuse_site_block *block_of(
    const struct infuse_site_document *site, enum infuse_drug drug,
    int setting)
{
	int i;

	for (i = 0; i < site->blocks; i++)
		if (site->block[i].drug == drug &&
		    site->block[i].settings[setting])
			return &site->block[i];
	return NULL;
}

/* One block for each drug and setting: limits only tighten. */
static void unite_block(struct uniting *u, struct infuse_site_block *out,
    enum infuse_drug drug, int setting)
{
	static const struct infuse_site_block none;
	const struct infuse_site_block *own = block_of(u->site, drug, setting);
	const struct infuse_site_block *system = block_of(u->system, drug,
	    setting);

	*out = own != NULL ? *own : none;
	if (system != NULL) {
		unite_limits(u, &out->limits, &system->limits);
		if (own == NULL) {
			out->line = of_system(system->line);
			out->sources = system->sources;
			memcpy(out->source, system->source,
			    sizeof(out->source));
		}
	}
	out->drug = drug;
	memset(out->settings, 0, sizeof(out->settings));
	out->settings[setting] = true;
}

static void unite_blocks(struct uniting *u)
{
	static const enum infuse_drug drugs[] = {
		INFUSE_KETAMINE, INFUSE_ESKETAMINE
	};
	struct infuse_site_block block[2 * INFUSE_SETTINGS];
	int count = 0, setting;
	size_t i;

	for (i = 0; i < sizeof(drugs) / sizeof(drugs[0]); i++)
		for (setting = 0; setting < INFUSE_SETTINGS; setting++) {
			if (block_of(u->site, drugs[i], setting) == NULL &&
			    block_of(u->system, drugs[i], setting) == NULL)
				continue;
			unite_block(u, &block[count++], drugs[i], setting);
		}
	memcpy(u->site->block, block, (size_t)count * sizeof(block[0]));
	u->site->blocks = count;
}

/* Rules of both: none of them opens what another closes. */
static void unite_holds(struct uniting *u)
{
	struct infuse_care *care = &u->site->care;
	const struct infuse_care *system = &u->system->care;
	int i;

	if (care->holds + system->holds > INFUSE_HOLDS_MAX) {
		tell(u, care->hold[INFUSE_HOLDS_MAX - system->holds].line,
		    "with those of the system's site file there are more than "
		    "32 rules", "leave out those that the system's file has");
		return;
	}
	for (i = 0; i < system->holds; i++) {
		care->hold[care->holds] = system->hold[i];
		care->hold[care->holds].line = of_system(system->hold[i].line);
		care->holds++;
	}
}

/* Wherever the one counts, the other does. */
static bool covers(const struct infuse_watch *system,
    const struct infuse_watch *own)
{
	bool all = true, system_all = true, missed = false;
	int i;

	for (i = 0; i < INFUSE_SETTINGS; i++) {
		all &= !own->settings[i];
		system_all &= !system->settings[i];
		missed |= own->settings[i] && !system->settings[i];
	}
	return system_all || (!all && !missed);
}

/* An item is watched as the system's file says, where it says so. */
static void unite_watches(struct uniting *u)
{
	struct infuse_care *care = &u->site->care;
	const struct infuse_care *system = &u->system->care;
	struct infuse_care both = { .watches = system->watches };
	struct infuse_watch *watch;
	int i, k, item;
	bool left;

	for (i = 0; i < system->watches; i++) {
		both.watch[i] = system->watch[i];
		both.watch[i].line = of_system(system->watch[i].line);
	}
	for (i = 0; i < care->watches; i++) {
		watch = &care->watch[i];
		for (left = false, item = 0; item < INFUSE_OBSERVATIONS;
		    item++) {
			for (k = 0; k < system->watches; k++)
				watch->items[item] &=
				    !system->watch[k].items[item] ||
				    !covers(&system->watch[k], watch);
			left |= watch->items[item];
		}
		if (left && both.watches == INFUSE_WATCHES_MAX)
			tell(u, watch->line, "with those of the system's site "
			    "file there are more than 8 blocks to observe",
			    "join blocks of the same cadence");
		else if (left)
			both.watch[both.watches++] = *watch;
	}
	care->watches = both.watches;
	memcpy(care->watch, both.watch, sizeof(care->watch));
}

static void unite_care(struct uniting *u)
{
	struct infuse_care *care = &u->site->care;
	const struct infuse_care *system = &u->system->care;

	unite_holds(u);
	unite_watches(u);
	if (system->after.set) {
		care->after = system->after;
		care->after.line = of_system(system->after.line);
	}
	if (system->course.set) {
		care->course = system->course;
		care->course.line = of_system(system->course.line);
	}
}

/* Keys of one value are the system's where it has them. */
static void unite_keys(struct uniting *u)
{
	struct infuse_site_document *site = u->site;
	const struct infuse_site_document *system = u->system;

	if (system->programme_in != INFUSE_PROGRAMME_NOT_SAID) {
		site->programme_in = system->programme_in;
		site->programme_line = of_system(system->programme_line);
		site->programme_step = system->programme_step;
		site->programme_step_assumed =
		    system->programme_step_assumed;
	}
	if (system->pump_step.hundredth_ml_per_h > 0)
		site->pump_step = system->pump_step;
	if (system->bag_max.min > 0) {
		site->bag_max = system->bag_max;
		site->bag_max_line = of_system(system->bag_max_line);
	}
	if (system->steps_between.set) {
		site->steps_between = system->steps_between;
		site->steps_between.line =
		    of_system(system->steps_between.line);
	}
	if (system->reconcile.drug_within > 0) {
		site->reconcile.drug_within = system->reconcile.drug_within;
		site->reconcile.drug_cite = system->reconcile.drug_cite;
		site->reconcile.drug_line =
		    of_system(system->reconcile.drug_line);
	}
	if (system->reconcile.pump.set) {
		site->reconcile.pump = system->reconcile.pump;
		site->reconcile.pump.line =
		    of_system(system->reconcile.pump.line);
	}
}

/* The pump's library is one thing: the system's, where it has it. */
static void unite_library(struct uniting *u)
{
	struct infuse_site_document *site = u->site;
	const struct infuse_site_document *system = u->system;
	int i, rule, kind;

	if (system->libraries == 0)
		return;
	site->libraries = system->libraries;
	memcpy(site->library, system->library, sizeof(site->library));
	for (i = 0; i < site->libraries; i++)
		for (rule = 0; rule < INFUSE_LIMITS; rule++)
			for (kind = 0; kind < INFUSE_BOUNDS; kind++)
				site->library[i].limits.of[rule].bound[kind]
				    .line = of_system(site->library[i].limits
				    .of[rule].bound[kind].line);
}

/* What the system adopts, and its bags, are all there are; see the manual. */
static void unite_choices(struct uniting *u)
{
	struct infuse_site_document *site = u->site;
	const struct infuse_site_document *system = u->system;
	int i;

	if (system->adopts > 0) {
		site->adopts = system->adopts;
		memcpy(site->adopt, system->adopt, sizeof(site->adopt));
		for (i = 0; i < site->adopts; i++)
			site->adopt[i].line = of_system(site->adopt[i].line);
	}
	if (system->bags > 0) {
		site->bags = system->bags;
		memcpy(site->bag, system->bag, sizeof(site->bag));
		for (i = 0; i < site->bags; i++)
			site->bag[i].line = of_system(site->bag[i].line);
	}
	for (i = 0; i < system->retireds; i++) {
		if (site->retireds == INFUSE_SITE_CHOICES_MAX) {
			tell(u, site->retired[i].line, "with those of the "
			    "system's site file more than 32 protocols are "
			    "retired", "leave out those that it has retired");
			return;
		}
		site->retired[site->retireds] = system->retired[i];
		site->retired[site->retireds++].line =
		    of_system(system->retired[i].line);
	}
}

static const struct infuse_site_steps *steps_for(
    const struct infuse_site_document *site, const char *protocol)
{
	int i;

	for (i = 0; i < site->steps; i++)
		if (strcmp(site->step[i].protocol, protocol) == 0)
			return &site->step[i];
	return NULL;
}

/* A protocol that the system's file fills is filled by it alone. */
static void unite_steps(struct uniting *u)
{
	struct infuse_site_document *site = u->site;
	struct infuse_site_steps *step;
	int i, kept = 0;

	for (i = 0; i < site->steps; i++)
		if (steps_for(u->system, site->step[i].protocol) == NULL)
			site->step[kept++] = site->step[i];
	site->steps = kept;
	for (i = 0; i < u->system->steps; i++) {
		if (site->steps == INFUSE_SITE_STEPS_MAX) {
			tell(u, site->step[0].line, "with those of the "
			    "system's site file more than 16 protocols are "
			    "filled", "leave out some");
			return;
		}
		step = &site->step[site->steps++];
		*step = u->system->step[i];
		step->line = of_system(step->line);
		step->step_line = of_system(step->step_line);
		step->interval_line = of_system(step->interval_line);
	}
}

bool infuse_site_unite(struct infuse_site_document *site,
    struct infuse_site_document *system, infuse_report_fn *report,
    void *context)
{
	struct uniting u = { site, system, report, context, false };

	site->system = system;
	unite_blocks(&u);
	unite_care(&u);
	unite_keys(&u);
	unite_library(&u);
	unite_choices(&u);
	unite_steps(&u);
	return !u.failed;
}

const char *infuse_site_file(const struct infuse_site_document *site,
    unsigned *line)
{
	if (*line <= INFUSE_SYSTEM_LINES)
		return site->origin.file;
	*line -= INFUSE_SYSTEM_LINES;
	return site->system != NULL ? site->system->origin.file :
	    site->origin.file;
}
