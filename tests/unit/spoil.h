/* SPDX-License-Identifier: MIT */
#ifndef TESTS_UNIT_SPOIL_H
#define TESTS_UNIT_SPOIL_H

/*
 * Leaves the stack full of a value that a figure forgotten by the library
 * would have: true, a row, and 20 mg/h in pg/h and in thousandths of them.
 */

#include <stddef.h>
#include <stdint.h>

#define SPOILS 4
#define SPOILED 8192

static inline int64_t spoil_with(int64_t value)
{
	volatile int64_t left[SPOILED];
	size_t i;

	for (i = 0; i < SPOILED; i++)
		left[i] = value;
	return left[SPOILED - 1];
}

/* Called by a pointer, so that it keeps a frame of its own. */
static inline void spoil(int i)
{
	static const int64_t values[SPOILS] = { INT64_C(0x0101010101010101),
	    INT64_C(0x0000000200000002), INT64_C(20000000000),
	    INT64_C(20000000000000) };
	int64_t (*volatile call)(int64_t) = spoil_with;

	(void)call(values[i]);
}

#endif
