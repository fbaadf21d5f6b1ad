/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/nearest.h>

#include "nearest.h"

#define LONGEST 64

/* Case and the kind of dash are what people get wrong without noticing. */
static char plain(char c)
{
	if (c >= 'A' && c <= 'Z')
		return (char)(c - 'A' + 'a');
	return c == '_' || c == ' ' ? '-' : c;
}

static size_t least(size_t a, size_t b, size_t c)
{
	size_t ab = a < b ? a : b;

	return ab < c ? ab : c;
}

/*
 * Letters to add, leave out, change, or swap with the next one: the
 * restricted Damerau-Levenshtein distance, three rows at a time.
 */
static size_t distance(const char *a, size_t a_length, const char *b,
    size_t b_length)
{
	size_t rows[3][LONGEST + 1] = { { 0 } };
	size_t *two = rows[0], *one = rows[1], *now = rows[2], *spare;
	size_t i, j, cost;

	for (j = 0; j <= b_length; j++)
		one[j] = j;
	for (i = 1; i <= a_length; i++) {
		now[0] = i;
		for (j = 1; j <= b_length; j++) {
			cost = plain(a[i - 1]) != plain(b[j - 1]);
			now[j] = least(one[j] + 1, now[j - 1] + 1,
			    one[j - 1] + cost);
			if (i > 1 && j > 1 && two[j - 2] + 1 < now[j] &&
			    plain(a[i - 1]) == plain(b[j - 2]) &&
			    plain(a[i - 2]) == plain(b[j - 1]))
				now[j] = two[j - 2] + 1;
		}
		spare = two;
		two = one;
		one = now;
		now = spare;
	}
	return one[b_length];
}

/* A third of the letters may be wrong, one at least and three at most. */
static size_t tolerance(size_t length)
{
	if (length / 3 < 1)
		return 1;
	return length / 3 > 3 ? 3 : length / 3;
}

bool infuse_is_near(size_t *apart, const char *typed, size_t length,
    const char *word)
{
	size_t word_length = strlen(word);

	if (length > LONGEST || word_length > LONGEST)
		return false;
	*apart = distance(typed, length, word, word_length);
	return *apart <= tolerance(length) && *apart < word_length;
}

struct nearest file_nearest_to(const char *typed, size_t length)
{
	struct nearest nearest = { .typed = typed, .length = length };

	return nearest;
}

void file_nearest_try(struct nearest *nearest, const char *word)
{
	size_t apart;

	if (!infuse_is_near(&apart, nearest->typed, nearest->length, word) ||
	    (nearest->word != NULL && apart >= nearest->distance))
		return;
	nearest->distance = apart;
	nearest->word = word;
}
