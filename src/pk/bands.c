/* SPDX-License-Identifier: MIT */
#include "bands.h"
#include "kernels.h"

#include <stdlib.h>
#include <string.h>

#define TWENTIETHS 20
#define FEW 48

static const size_t twentieth[INFUSE_PK_BANDS] = { 1, 10, 19 };

bool pk_bands_room_make(struct pk_bands_room *room, size_t n)
{
	room->size = n;
	room->bin = malloc(n * sizeof(*room->bin));
	room->picked = malloc(n * sizeof(*room->picked));
	return room->bin != NULL && room->picked != NULL;
}

void pk_bands_room_free(struct pk_bands_room *room)
{
	free(room->bin);
	free(room->picked);
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void sort(double *x, size_t n)
{
	if (n > FEW) {
		qsort(x, n, sizeof(*x), compare);
		return;
	}
	for (size_t i = 1; i < n; i++) {
		double one = x[i];
		size_t j = i;

		for (; j > 0 && x[j - 1] > one; j--)
			x[j] = x[j - 1];
		x[j] = one;
	}
}

/* Two counts, so that one value need not wait for the one before. */
static void count_all(struct pk_bands_room *room, size_t n)
{
	memset(room->count, 0, sizeof(room->count));
	for (size_t i = 0; i + 1 < n; i += 2) {
		room->count[0][room->bin[i]]++;
		room->count[1][room->bin[i + 1]]++;
	}
	if (n % 2 != 0)
		room->count[0][room->bin[n - 1]]++;
	for (int b = 0; b < PK_BINS; b++)
		room->count[0][b] += room->count[1][b];
}

/*
 * The bin that each rank falls into, and how many values lie in lower ones;
 * rank[] ascends.
 */
static void find_bins(uint16_t *bin, size_t *below, const uint32_t *count,
    const size_t *rank)
{
	size_t so_far = 0;
	int r = 0;

	for (int b = 0; b < PK_BINS && r < PK_RANKS; b++) {
		size_t next = so_far + count[b];

		for (; r < PK_RANKS && rank[r] < next; r++) {
			bin[r] = (uint16_t)b;
			below[r] = so_far;
		}
		so_far = next;
	}
}

/* Copies the values of one bin. */
static size_t pick(double *to, const double *x, size_t n,
    const uint16_t *bin, uint16_t wanted)
{
	size_t picked = 0;

	for (size_t i = 0; i < n; i++)
		if (bin[i] == wanted)
			to[picked++] = x[i];
	return picked;
}

/* Copies what lies in the bins of all ranks, bin after bin. */
static void pick_all(const struct pk_kernels *kernels,
    struct pk_bands_room *room, const double *x, size_t n, const uint16_t *bin,
    size_t *end)
{
	for (size_t from = 0; from < n; from += PK_LANES) {
		size_t left = n - from < PK_LANES ? n - from : PK_LANES;

		if (left == PK_LANES && !kernels->any(room->bin + from, bin))
			continue;
		for (int r = 0; r < PK_RANKS; r++)
			if (r == 0 || bin[r] != bin[r - 1])
				end[r] += pick(room->picked + end[r], x + from,
				    left, room->bin + from, bin[r]);
	}
}

/*
 * The values of a few ranks, ascending.  Bins are of equal width, so a value
 * in a lower bin is never the larger one: only the bins that a rank falls into
 * need sorting, and how it was found makes no difference to a value.
 */
static void values_at(const struct pk_kernels *kernels, double *value,
    const size_t *rank, const double *x, size_t n, struct pk_bands_room *room,
    double low, double scale)
{
	uint16_t bin[PK_RANKS];
	size_t below[PK_RANKS], start[PK_RANKS], end[PK_RANKS], at = 0;

	kernels->bin(room->bin, x, n, low, scale);
	count_all(room, n);
	find_bins(bin, below, room->count[0], rank);
	for (int r = 0; r < PK_RANKS; r++) {
		if (r > 0 && bin[r] != bin[r - 1])
			at += room->count[0][bin[r - 1]];
		start[r] = end[r] = at;
	}
	pick_all(kernels, room, x, n, bin, end);
	for (int r = 0; r < PK_RANKS; r++) {
		if (r == 0 || bin[r] != bin[r - 1])
			sort(room->picked + start[r], end[r] - start[r]);
		value[r] = room->picked[start[r] + rank[r] - below[r]];
	}
}

void pk_ranks_of(const struct pk_kernels *kernels, double value[PK_RANKS],
    const size_t rank[PK_RANKS], const double *x, size_t n,
    struct pk_bands_room *room)
{
	double low = x[0], high = x[0], scale;

	kernels->range(&low, &high, x, n);
	scale = high > low ? (PK_BINS - 1) / (high - low) : 0;
	if (high == low) {
		for (int r = 0; r < PK_RANKS; r++)
			value[r] = low;
	} else if (n > FEW && scale < 1e300) {
		values_at(kernels, value, rank, x, n, room, low, scale);
	} else {
		memcpy(room->picked, x, n * sizeof(*x));
		sort(room->picked, n);
		for (int r = 0; r < PK_RANKS; r++)
			value[r] = room->picked[rank[r]];
	}
}

void pk_ranks_wanted(size_t rank[PK_RANKS], size_t n)
{
	for (int b = 0; b < INFUSE_PK_BANDS; b++) {
		rank[2 * b] = (n - 1) * twentieth[b] / TWENTIETHS;
		rank[2 * b + 1] = rank[2 * b] + (rank[2 * b] + 1 < n);
	}
}

double pk_band_between(int band, size_t n, double value, double next)
{
	size_t rest = (n - 1) * twentieth[band] % TWENTIETHS;

	return value + (double)rest / TWENTIETHS * (next - value);
}

void pk_bands_of(const struct pk_kernels *kernels,
    double out[INFUSE_PK_BANDS], const double *x, size_t n,
    struct pk_bands_room *room)
{
	size_t rank[PK_RANKS];
	double value[PK_RANKS];

	pk_ranks_wanted(rank, n);
	pk_ranks_of(kernels, value, rank, x, n, room);
	for (int b = 0; b < INFUSE_PK_BANDS; b++)
		out[b] = pk_band_between(b, n, value[2 * b],
		    value[2 * b + 1]);
}
