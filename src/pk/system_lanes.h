/* SPDX-License-Identifier: MIT */
#ifndef PK_SYSTEM_LANES_H
#define PK_SYSTEM_LANES_H

/*
 * Models with a transit or a liver for PK_LANES patients, PK_GROUP at a time;
 * see kernels.h.
 *
 * The rates of such a system are not below 0 but on its diagonal.  With c the
 * largest of those, A + cI has nothing below 0, and e^(Ah) is e^(-ch) times
 * its exponential: sums of numbers that are not below 0, all through, so that
 * the smallest entry keeps its digits.
 */

#include "cohort_system.h"

#define PK_GROUP 8

typedef double pk_group __attribute__((vector_size(8 * PK_GROUP)));

/* Terms that reach the last bit where the sums of a column are below 1/4. */
#define SYSTEM_TERMS 14
#define SYSTEM_SUM 0.25

struct system_matrix {
	pk_group cell[PK_SYSTEM_MAX * PK_SYSTEM_MAX];
};

/* Only cells that anything can flow through. */
PK_INLINE void system_multiply(struct system_matrix *restrict out,
    const struct system_matrix *restrict a,
    const struct system_matrix *restrict b, const struct pk_pattern *pattern)
{
	const struct pk_product *product = pattern->product;

	for (int c = 0; c < pattern->cells; c++) {
		pk_group sum = a->cell[product->left] *
		    b->cell[product->right];

		product++;
		for (int i = 1; i < pattern->cell[c].products; i++) {
			sum += a->cell[product->left] *
			    b->cell[product->right];
			product++;
		}
		out->cell[pattern->cell[c].at] = sum;
	}
}

/* a h / 2^squarings, with the diagonal lifted by what e^(-ch) takes back. */
PK_INLINE void system_scale(struct system_matrix *restrict out,
    const struct pk_lanes_system *system, int from, double lift, double h)
{
	const struct pk_pattern *pattern = system->pattern;

	for (int c = 0; c < pattern->cells; c++) {
		int at = pattern->cell[c].at;
		double up = pattern->cell[c].diagonal ? lift : 0.0;

		for (int i = 0; i < PK_GROUP; i++)
			out->cell[at][i] = (system->a[at][from + i] + up) * h;
	}
}

/* The largest loss of any patient of the group, 1/h. */
PK_INLINE double system_lift(const struct pk_lanes_system *system, int from)
{
	int n = system->pattern->n;
	double most = 0.0;

	for (int s = 0; s < n; s++)
		for (int i = 0; i < PK_GROUP; i++) {
			double loss = -system->a[s * (n + 1)][from + i];

			most = loss > most ? loss : most;
		}
	return most;
}

/* out = 1 + x (1 + x / 2 (1 + x / 3 (...))) */
PK_INLINE void system_series(struct system_matrix *restrict out,
    struct system_matrix *restrict spare, const struct system_matrix *x,
    const struct pk_pattern *pattern)
{
	for (int c = 0; c < pattern->cells; c++) {
		int at = pattern->cell[c].at;

		out->cell[at] = x->cell[at] * (1.0 / SYSTEM_TERMS);
		if (pattern->cell[c].diagonal)
			out->cell[at] += 1.0;
	}
	for (int term = SYSTEM_TERMS - 1; term > 0; term--) {
		double one = 1.0 / term;

		system_multiply(spare, x, out, pattern);
		for (int c = 0; c < pattern->cells; c++) {
			int at = pattern->cell[c].at;

			out->cell[at] = spare->cell[at] * one;
			if (pattern->cell[c].diagonal)
				out->cell[at] += 1.0;
		}
	}
}

PK_INLINE void lanes_system_factor(struct pk_lanes_matrix *out,
    const struct pk_lanes_system *system, double h)
{
	const struct pk_pattern *pattern = system->pattern;
	struct system_matrix x, room[2];

	for (int from = 0; from < PK_LANES; from += PK_GROUP) {
		double lift = system_lift(system, from), part = h;
		double decay[PK_LANES], more[PK_LANES], fall[PK_LANES];
		struct system_matrix *is = &room[0], *spare = &room[1], *was;
		int squarings = 0;

		while (2 * lift * part > SYSTEM_SUM || part > SYSTEM_SUM) {
			part /= 2;
			squarings++;
		}
		for (int i = 0; i < PK_LANES; i++)
			fall[i] = -lift * part;
		pk_lanes_exp(decay, more, fall);
		system_scale(&x, system, from, lift, part);
		system_series(is, spare, &x, pattern);
		for (int c = 0; c < pattern->cells; c++)
			is->cell[pattern->cell[c].at] *= decay[0];
		for (; squarings > 0; squarings--) {
			system_multiply(spare, is, is, pattern);
			was = is;
			is = spare;
			spare = was;
		}
		for (int c = 0; c < pattern->cells; c++) {
			int at = pattern->cell[c].at;

			memcpy(&out->cell[at][from], &is->cell[at],
			    sizeof(is->cell[at]));
		}
	}
}

/* The input holds still; the others answer to all that flows into them. */
PK_INLINE void lanes_system_step(struct pk_lanes_system *system,
    const struct pk_lanes_matrix *matrix, double rate)
{
	const struct pk_pattern *pattern = system->pattern;
	int n = pattern->n;

	for (int i = 0; i < PK_LANES; i++)
		system->state[n - 1][i] = rate;
	for (int from = 0; from < PK_LANES; from += PK_GROUP) {
		pk_group was[PK_SYSTEM_MAX];

		for (int s = 0; s < n; s++)
			memcpy(&was[s], &system->state[s][from],
			    sizeof(was[s]));
		for (int s = 0; s < n - 1; s++) {
			int c = pattern->row[s], end = pattern->row[s + 1];
			pk_group sum = { 0 }, cell;

			for (; c < end; c++) {
				memcpy(&cell, &matrix->cell[
				    pattern->cell[c].at][from], sizeof(cell));
				sum += cell * was[pattern->cell[c].column];
			}
			memcpy(&system->state[s][from], &sum, sizeof(sum));
		}
	}
}

#endif
