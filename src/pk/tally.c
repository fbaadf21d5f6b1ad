/* SPDX-License-Identifier: MIT */
#include "tally.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A bracket reaches so many standard deviations of a rank to each side. */
#define DEVIATIONS 5.0

/* INFUSE_PK_PATIENTS_MAX fits into so many. */
#define COUNT_BITS 21
#define COUNT_MOST ((UINT64_C(1) << COUNT_BITS) - 1)

#define BELOW_ALL (-1.0)		/* concentrations are not below 0 */

static const double p_of[INFUSE_PK_BANDS] = { 0.05, 0.5, 0.95 };

bool pk_tally_begin(struct pk_tally *tally, size_t columns, bool counts)
{
	size_t brackets = columns * INFUSE_PK_BANDS;

	if (tally->columns < columns) {
		pk_tally_free(tally);
		tally->below = malloc(brackets * sizeof(*tally->below));
		tally->inside = malloc(brackets * sizeof(*tally->inside));
		tally->columns = columns;
	}
	if (counts && tally->part == NULL)
		tally->part = malloc(tally->columns * INFUSE_PK_BANDS *
		    PK_PARTS * sizeof(*tally->part));
	if (tally->below == NULL || tally->inside == NULL ||
	    (counts && tally->part == NULL))
		return false;
	memset(tally->below, 0, brackets * sizeof(*tally->below));
	memset(tally->inside, 0, brackets * sizeof(*tally->inside));
	if (counts)
		memset(tally->part, 0, brackets * PK_PARTS *
		    sizeof(*tally->part));
	return true;
}

void pk_tally_add(struct pk_tally *to, const struct pk_tally *from,
    size_t columns, bool counts)
{
	size_t brackets = columns * INFUSE_PK_BANDS;

	for (size_t i = 0; i < brackets; i++) {
		to->below[i] += from->below[i];
		to->inside[i] += from->inside[i];
	}
	for (size_t i = 0; counts && i < brackets * PK_PARTS; i++)
		to->part[i] += from->part[i];
}

void pk_tally_free(struct pk_tally *tally)
{
	free(tally->below);
	free(tally->inside);
	free(tally->part);
	memset(tally, 0, sizeof(*tally));
}

static void tally_few(int64_t *below, double *const to[INFUSE_PK_BANDS],
    size_t *sum, const double *x, size_t n, const struct pk_column *column)
{
	for (int b = 0; b < INFUSE_PK_BANDS; b++)
		for (size_t i = 0; i < n; i++) {
			below[b] += x[i] < column->low[b];
			if (x[i] >= column->low[b] && x[i] <= column->high[b])
				to[b][sum[b]++] = x[i];
		}
}

static double scale_of(const struct pk_bracket *bracket)
{
	double scale = PK_PARTS / (bracket->high - bracket->low);

	return scale < 1e300 ? scale : 0.0;
}

static void count(uint32_t *part, const struct pk_bracket *bracket,
    const double *x, size_t n)
{
	double scale = scale_of(bracket), low = bracket->low;

	for (size_t i = 0; i < n; i++) {
		int at = (int)((x[i] - low) * scale);

		part[at < PK_PARTS ? at : PK_PARTS - 1]++;
	}
}

/*
 * One addition for the places in all brackets of a column, as many threads
 * want them: a count of 21 bits for each.
 */
static void keep(struct pk_column *column, double *const x[INFUSE_PK_BANDS],
    const size_t n[INFUSE_PK_BANDS])
{
	uint64_t add = 0, was;

	for (int b = 0; b < INFUSE_PK_BANDS; b++)
		add |= (uint64_t)n[b] << (b * COUNT_BITS);
	if (add == 0)
		return;
	was = atomic_fetch_add_explicit(&column->taken, add,
	    memory_order_relaxed);
	for (int b = 0; b < INFUSE_PK_BANDS; b++) {
		struct pk_bracket *bracket = &column->bracket[b];
		size_t at = (size_t)(was >> (b * COUNT_BITS) & COUNT_MOST);

		if (n[b] > 0 && at + n[b] <= bracket->room)
			memcpy(bracket->value + at, x[b],
			    n[b] * sizeof(*x[b]));
	}
}

void pk_tally_take(struct pk_tally *tally, const struct pk_kernels *kernels,
    struct pk_column *column, size_t c, const double *x, size_t n,
    bool counts)
{
	double kept[INFUSE_PK_BANDS][PK_TAKEN + PK_SPARE];
	double *to[INFUSE_PK_BANDS] = { kept[0], kept[1], kept[2] };
	int64_t *below = tally->below + c * INFUSE_PK_BANDS;
	size_t sum[INFUSE_PK_BANDS] = { 0 };

	if (column->found)
		return;
	for (size_t from = 0; from < n; from += PK_LANES) {
		if (n - from >= PK_LANES)
			kernels->tally(below, to, sum, x + from,
			    column->low, column->high);
		else
			tally_few(below, to, sum, x + from, n - from,
			    column);
	}
	for (int b = 0; b < INFUSE_PK_BANDS; b++) {
		size_t at = c * INFUSE_PK_BANDS + (size_t)b;

		tally->inside[at] += sum[b];
		if (counts)
			count(tally->part + at * PK_PARTS,
			    &column->bracket[b], kept[b], sum[b]);
	}
	if (!counts)
		keep(column, to, sum);
}

void pk_column_place(struct pk_column *column,
    const struct pk_kernels *kernels, const double *x, size_t pilot,
    size_t all, struct pk_bands_room *room)
{
	double value[PK_RANKS], n = (double)(pilot - 1);
	size_t rank[PK_RANKS] = { 0 };

	for (int b = 0; b < INFUSE_PK_BANDS; b++) {
		double half = DEVIATIONS * sqrt(n * p_of[b] * (1 - p_of[b]));

		rank[2 * b] = (size_t)fmax(0.0, p_of[b] * n - half);
		rank[2 * b + 1] = (size_t)fmin(n, p_of[b] * n + half + 1);
		column->expected += 2 * half / n * (double)all;
	}
	pk_ranks_of(kernels, value, rank, x, pilot, room);
	for (int b = 0; b < INFUSE_PK_BANDS; b++) {
		struct pk_bracket *to = &column->bracket[b];

		to->low = value[2 * b];
		to->high = value[2 * b + 1];
		to->room = (size_t)(1.25 * (double)(rank[2 * b + 1] -
		    rank[2 * b]) / n * (double)all) + 256;
	}
}

size_t pk_column_expects(const struct pk_column *column)
{
	return (size_t)column->expected;
}

/*
 * Brackets that are on do not touch, so that no value is in two; what touches
 * waits.  Those off lie above everything and hold nothing.
 */
bool pk_column_begin(struct pk_column *column, bool keeps)
{
	double last = 2 * BELOW_ALL;

	atomic_store(&column->taken, 0);
	for (int b = 0; b < INFUSE_PK_BANDS; b++) {
		struct pk_bracket *one = &column->bracket[b];

		one->on = !column->found && !one->told && one->low > last;
		one->inside = one->below = 0;
		column->low[b] = one->on ? one->low : INFINITY;
		column->high[b] = one->on ? one->high : b > 0 ?
		    column->high[b - 1] : 2 * BELOW_ALL;
		free(one->value);
		one->value = NULL;
		if (!one->on)
			continue;
		last = one->high;
		if (one->low == one->high)
			one->room = 0;
		if (!keeps || one->room == 0)
			continue;
		one->value = malloc(one->room * sizeof(*one->value));
		if (one->value == NULL)
			return false;
	}
	return true;
}

void pk_column_told(struct pk_column *column, const struct pk_tally *tally,
    size_t c)
{
	for (int b = 0; b < INFUSE_PK_BANDS; b++) {
		size_t at = c * INFUSE_PK_BANDS + (size_t)b;

		if (!column->bracket[b].on)
			continue;
		column->bracket[b].below = (size_t)tally->below[at];
		column->bracket[b].inside = tally->inside[at];
	}
}

size_t pk_column_most(const struct pk_column *column, size_t most)
{
	for (int b = 0; b < INFUSE_PK_BANDS; b++)
		if (column->bracket[b].room > most)
			most = column->bracket[b].room;
	return most;
}

static bool holds(const struct pk_bracket *bracket, const size_t rank[2])
{
	return bracket->on && rank[0] >= bracket->below &&
	    rank[1] < bracket->below + bracket->inside;
}

/* Where a bracket has not got its ranks, or not the room for them. */
static void move(struct pk_bracket *bracket, const size_t rank[2], size_t all)
{
	double low = bracket->low, high = bracket->high;
	size_t end = bracket->below + bracket->inside;

	if (rank[1] < bracket->below)
		bracket->high = low;
	else if (rank[1] >= end)
		bracket->high = INFINITY;
	if (rank[0] >= end)
		bracket->low = high;
	else if (rank[0] < bracket->below)
		bracket->low = BELOW_ALL;
	bracket->room = bracket->low < low ? end : all - bracket->below;
	if (bracket->low == low && bracket->high == high)
		bracket->room = bracket->inside;
}

/* The parts that the ranks are in, with a little to each side. */
static void narrow(struct pk_bracket *bracket, const uint32_t *part,
    const size_t rank[2])
{
	double width = (bracket->high - bracket->low) / PK_PARTS;
	double low = bracket->low;
	size_t so_far = bracket->below, first = 0, last, room;

	while (so_far + part[first] <= rank[0])
		so_far += part[first++];
	last = first;
	room = part[first];
	while (so_far + room <= rank[1])
		room += part[++last];
	bracket->low = fmax(low, low + width * ((double)first - 0.01));
	bracket->high = fmin(bracket->high,
	    low + width * ((double)last + 1.01));
	bracket->room = room + room / 4 + 64;
}

void pk_column_narrow(struct pk_column *column, const struct pk_tally *tally,
    size_t c, size_t all)
{
	size_t rank[PK_RANKS];

	pk_ranks_wanted(rank, all);
	for (int b = 0; b < INFUSE_PK_BANDS; b++) {
		size_t at = c * INFUSE_PK_BANDS + (size_t)b;
		struct pk_bracket *one = &column->bracket[b];

		if (!one->on || one->low == one->high)
			continue;
		if (holds(one, rank + 2 * b))
			narrow(one, tally->part + at * PK_PARTS, rank + 2 * b);
		else
			move(one, rank + 2 * b, all);
	}
}

/* Two ranks of the values in a bracket that holds them. */
static void read_off(double value[2], const struct pk_bracket *in,
    const size_t rank[2], const struct pk_kernels *kernels,
    struct pk_bands_room *room)
{
	size_t inside[PK_RANKS];
	double found[PK_RANKS];

	value[0] = value[1] = in->low;
	if (in->low == in->high)
		return;
	for (int r = 0; r < PK_RANKS; r++)
		inside[r] = rank[r / (PK_RANKS / 2)] - in->below;
	pk_ranks_of(kernels, found, inside, in->value, in->inside, room);
	value[0] = found[0];
	value[1] = found[PK_RANKS - 1];
}

/* The bracket that has these ranks and all of its values, or NULL. */
static const struct pk_bracket *bracket_with(const struct pk_column *column,
    const size_t rank[2])
{
	for (int b = 0; b < INFUSE_PK_BANDS; b++) {
		const struct pk_bracket *one = &column->bracket[b];

		if (holds(one, rank) && (one->low == one->high ||
		    one->inside <= one->room))
			return one;
	}
	return NULL;
}

void pk_column_find(struct pk_column *column, const struct pk_kernels *kernels,
    double out[INFUSE_PK_BANDS], size_t all, struct pk_bands_room *room)
{
	size_t rank[PK_RANKS];
	bool found = true;

	if (column->found)
		return;
	pk_ranks_wanted(rank, all);
	for (int b = 0; b < INFUSE_PK_BANDS; b++) {
		const struct pk_bracket *in = bracket_with(column,
		    rank + 2 * b);
		struct pk_bracket *own = &column->bracket[b];
		double value[2];

		if (own->told || in == NULL)
			continue;
		read_off(value, in, rank + 2 * b, kernels, room);
		out[b] = pk_band_between(b, all, value[0], value[1]);
		own->told = true;
	}
	for (int b = 0; b < INFUSE_PK_BANDS; b++) {
		struct pk_bracket *own = &column->bracket[b];

		found = found && own->told;
		if (!own->told && own->on)
			move(own, rank + 2 * b, all);
	}
	column->found = found;
}

void pk_column_free(struct pk_column *column)
{
	for (int b = 0; b < INFUSE_PK_BANDS; b++) {
		free(column->bracket[b].value);
		column->bracket[b].value = NULL;
	}
}
