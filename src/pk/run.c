/* SPDX-License-Identifier: MIT */
#include "run.h"

#include "direct.h"
#include "expm.h"
#include "system.h"

static void put_one(const struct pk_sink *sink, enum infuse_pk_output output,
    size_t at, double x)
{
	if (sink->value[output] != NULL)
		sink->value[output][at] = x;
}

void pk_put(const struct pk_sink *sink, size_t sample, double ketamine,
    double norketamine, double effect)
{
	size_t at = (sample - sink->first) * sink->stride;

	if (sample < sink->first || sample >= sink->first + sink->samples)
		return;
	put_one(sink, INFUSE_PK_KETAMINE, at, ketamine);
	put_one(sink, INFUSE_PK_NORKETAMINE, at, norketamine);
	put_one(sink, INFUSE_PK_EFFECT, at, effect);
}

void pk_run_direct(const struct pk_sink *sink,
    const struct pk_subject *subject, const struct pk_timeline *timeline)
{
	struct pk_state state = { { 0.0 }, { 0.0 }, 0.0 };
	struct pk_factor factor[PK_SLOTS];
	struct pk_direct direct;

	pk_direct_of(&direct, subject);
	for (size_t i = 0; i < timeline->legs; i++) {
		const struct pk_leg *leg = &timeline->leg[i];

		if (leg->fresh)
			pk_factor_of(&factor[leg->slot], &direct,
			    pk_hours(leg->min));
		if (leg->min > 0)
			pk_direct_step(&state, &direct, &factor[leg->slot],
			    leg->rate);
		if (leg->sample != PK_NO_SAMPLE)
			pk_put(sink, leg->sample,
			    state.k[0] + state.k[1] + state.k[2],
			    state.n[0] + state.n[1], state.e);
	}
}

static void apply(double *state, const double *matrix, int n, double rate)
{
	double out[PK_SYSTEM_MAX];

	state[n - 1] = rate;
	for (int i = 0; i < n; i++) {
		out[i] = 0.0;
		for (int j = 0; j < n; j++)
			out[i] += matrix[i * n + j] * state[j];
	}
	for (int i = 0; i < n; i++)
		state[i] = out[i];
}

static double output_of(const struct pk_system *system, const double *state,
    enum infuse_pk_output output)
{
	int at = system->at[output];

	return at < 0 ? 0.0 : state[at] * system->per[output];
}

bool pk_run_system(const struct pk_sink *sink,
    const struct pk_subject *subject, const struct pk_timeline *timeline)
{
	double state[PK_SYSTEM_MAX] = { 0.0 };
	double matrix[PK_SLOTS][PK_SYSTEM_MAX * PK_SYSTEM_MAX];
	struct pk_system system;

	pk_system_of(&system, subject);
	for (size_t i = 0; i < timeline->legs; i++) {
		const struct pk_leg *leg = &timeline->leg[i];

		if (leg->fresh && !pk_expm(matrix[leg->slot], system.a,
		    system.n, pk_hours(leg->min)))
			return false;
		if (leg->min > 0)
			apply(state, matrix[leg->slot], system.n, leg->rate);
		if (leg->sample != PK_NO_SAMPLE)
			pk_put(sink, leg->sample,
			    output_of(&system, state, INFUSE_PK_KETAMINE),
			    output_of(&system, state, INFUSE_PK_NORKETAMINE),
			    output_of(&system, state, INFUSE_PK_EFFECT));
	}
	return true;
}

bool pk_run(const struct pk_sink *sink, const struct pk_subject *subject,
    const struct pk_timeline *timeline, enum infuse_pk_clearance clearance)
{
	if (subject->shape != PK_DIRECT)
		return pk_run_system(sink, subject, timeline);
	if (clearance == INFUSE_PK_RISING_CLEARANCE)
		pk_run_rising(sink, subject, timeline, 2);
	else
		pk_run_direct(sink, subject, timeline);
	return true;
}
