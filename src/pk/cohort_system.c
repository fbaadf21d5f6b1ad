/* SPDX-License-Identifier: MIT */
#include "kernels.h"

#include <string.h>

/* reach[i][j]: something goes from state j to state i, or stays. */
static void reach_of(bool reach[PK_SYSTEM_MAX][PK_SYSTEM_MAX],
    const struct pk_system *system)
{
	int n = system->n;

	for (int i = 0; i < n; i++)
		for (int j = 0; j < n; j++)
			reach[i][j] = i == j || system->a[i * n + j] != 0.0;
	for (int k = 0; k < n; k++)
		for (int i = 0; i < n; i++)
			for (int j = 0; j < n; j++)
				reach[i][j] = reach[i][j] ||
				    (reach[i][k] && reach[k][j]);
}

void pk_pattern_of(struct pk_pattern *out, const struct pk_subject *typical)
{
	bool reach[PK_SYSTEM_MAX][PK_SYSTEM_MAX];
	struct pk_product *product = out->product;
	struct pk_system system;
	int n;

	pk_system_of(&system, typical);
	reach_of(reach, &system);
	out->n = n = system.n;
	out->cells = 0;
	for (int i = 0; i < n; i++) {
		out->row[i] = out->cells;
		for (int j = 0; j < n; j++) {
			struct pk_cell *cell = &out->cell[out->cells];

			if (!reach[i][j])
				continue;
			cell->at = (unsigned char)(i * n + j);
			cell->column = (unsigned char)j;
			cell->diagonal = i == j;
			cell->products = 0;
			for (int k = 0; k < n; k++) {
				if (!reach[i][k] || !reach[k][j])
					continue;
				product->left = (unsigned char)(i * n + k);
				product->right = (unsigned char)(k * n + j);
				product++;
				cell->products++;
			}
			out->cells++;
		}
	}
	out->row[n] = out->cells;
}

void pk_lanes_system_of(struct pk_lanes_system *out,
    const struct pk_lanes_subject *subject, const struct pk_subject *typical,
    const struct pk_model *model, const struct pk_pattern *pattern)
{
	int cells = pattern->n * pattern->n;

	memset(out->state, 0, sizeof(out->state));
	out->pattern = pattern;
	for (int i = 0; i < PK_LANES; i++) {
		struct pk_subject one = pk_subject_in(subject, i, typical);
		struct pk_system system;

		pk_subject_tie(&one, model);
		pk_system_of(&system, &one);
		for (int c = 0; c < cells; c++)
			out->a[c][i] = system.a[c];
		for (int o = 0; o < INFUSE_PK_OUTPUTS; o++) {
			out->per[o][i] = system.per[o];
			out->at[o] = system.at[o];
		}
	}
}

static void give(const struct pk_lanes_system *patients, size_t sample,
    const struct pk_sink *sink)
{
	if (sample < sink->first || sample >= sink->first + sink->samples)
		return;
	for (int o = 0; o < INFUSE_PK_OUTPUTS; o++) {
		double *to = sink->value[o];

		if (to == NULL || patients->at[o] < 0)
			continue;
		to += (sample - sink->first) * sink->stride;
		for (int i = 0; i < PK_LANES; i++)
			to[i] = patients->state[patients->at[o]][i] *
			    patients->per[o][i];
	}
}

void pk_lanes_system_run(const struct pk_kernels *kernels,
    struct pk_lanes_system *patients, struct pk_lanes_matrix *slot,
    const struct pk_timeline *timeline, size_t to, const struct pk_sink *sink)
{
	for (size_t l = 0; l < to; l++) {
		const struct pk_leg *leg = &timeline->leg[l];

		if (leg->min > 0 && leg->fresh)
			kernels->system_factor(&slot[leg->slot], patients,
			    pk_hours(leg->min));
		if (leg->min > 0)
			kernels->system_step(patients, &slot[leg->slot],
			    leg->rate);
		if (leg->sample != PK_NO_SAMPLE)
			give(patients, leg->sample, sink);
	}
}
