/* SPDX-License-Identifier: MIT */
#ifndef BEDSIDE_PREPARE_H
#define BEDSIDE_PREPARE_H

#include <infuse/prepare.h>

/* In pg/mL: 100 mg/mL with its own volume of diluent. */
#define BEDSIDE_UNDILUTED_ABOVE (50 * INFUSE_PG_PER_MG)

/*
 * A plan as runs of the pump, one continuous or one for each session, and
 * each run as stretches of one flow.  Minutes are counted from the start of
 * the run.
 */
struct bedside_stretch {
	int64_t start;
	int64_t length;
	struct infuse_flow flow;
};

/* Whether every stretch has a flow. */
bool bedside_has_flows(const struct infuse_hanging *of);

int bedside_runs(const struct infuse_hanging *of);
int64_t bedside_run_start(const struct infuse_hanging *of, int run);
int bedside_stretches(const struct infuse_hanging *of);
void bedside_stretch_at(struct bedside_stretch *out,
    const struct infuse_hanging *of, int run, int i);

/* What a run has pumped by a minute of it. */
int64_t bedside_pumped_until(const struct infuse_hanging *of, int run,
    int64_t minute);

/* The minute in which a run has pumped that much. */
int64_t bedside_minute_of(const struct infuse_hanging *of, int run,
    int64_t pumped);

/* What the rates of it all come to, before the pump's step. */
struct infuse_dose bedside_planned(const struct infuse_hanging *of);

struct infuse_flow bedside_highest_flow(const struct infuse_hanging *of);

#endif
