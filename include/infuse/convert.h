/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_CONVERT_H
#define INFUSE_CONVERT_H

/*
 * A quantity in another unit, through weight and strength where the two
 * dimensions need them.  Exact where the result is finite in twelve
 * significant digits, else rounded down and marked.
 */

#include <infuse/text.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/* What a conversion may go through; a zero part is not given. */
struct infuse_bridge {
	struct infuse_weight weight;
	struct infuse_strength strength;
};

enum infuse_conversion {
	INFUSE_CONVERTED,
	INFUSE_ROUNDED_DOWN,		/* to twelve significant digits */
	INFUSE_NEEDS_WEIGHT,
	INFUSE_NEEDS_STRENGTH,
	INFUSE_NEEDS_BOTH,
	INFUSE_NOT_COMMENSURABLE,
	INFUSE_OUT_OF_RANGE		/* above the bounds of quantity.h */
};

/*
 * Writes the number, without unit or commas, to out.  Only the first two
 * results write anything.
 */
#define INFUSE_CONVERTED_MAX 64
enum infuse_conversion infuse_convert(char out[INFUSE_CONVERTED_MAX],
    const struct infuse_written *from, const struct infuse_unit *to,
    const struct infuse_bridge *through);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
