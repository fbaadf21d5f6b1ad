/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_TEXT_H
#define INFUSE_TEXT_H

/*
 * Quantities as text, in and out.
 *
 * In: digits, perhaps a point with one to nine digits behind it, at most one
 * space, a unit, nothing else.  A rate may also be an amount over a time, as
 * orders are written: "200 mg over 4 h", "0.5 mg/kg over 40 min", "100 mg in
 * 24 h", which is "100 mg/d"; the time is a whole number of min, h or d.  No
 * sign, no exponent, no comma, no naked point, no leading zero.  What is finer
 * than the base unit is refused, not rounded; nothing is repaired or guessed.
 *
 * Out: no trailing zero, a digit before the point.  Read back, a number that
 * was written without rounding is the same number.
 */

#include <stddef.h>

#include <infuse/quantity.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

enum infuse_dimension {
	INFUSE_WEIGHT,		/* g of body weight */
	INFUSE_DURATION,	/* min */
	INFUSE_MASS,		/* pg */
	INFUSE_MASS_PER_KG,	/* pg/kg */
	INFUSE_RATE,		/* pg/h */
	INFUSE_DOSE_RATE,	/* pg/kg/h */
	INFUSE_VOLUME,		/* 0.01 mL */
	INFUSE_FLOW,		/* 0.01 mL/h */
	INFUSE_FLOW_PER_KG,	/* 0.01 mL/kg/h */
	INFUSE_STRENGTH,	/* pg/mL */
	INFUSE_PERCENT,		/* 0.01 % */
	INFUSE_DIMENSIONS
};

/*
 * A count of the dimension's base unit; of a rate that was written as an
 * amount over a time, and of no other quantity, part / over of one more as in
 * quantity.h.
 */
struct infuse_quantity {
	enum infuse_dimension dimension;
	int64_t base;
	int32_t part;
	int32_t over;
};

/*
 * A unit that can be written.  One of it is num / den base units.  `ucum` is
 * its code for machines ("ug/min"), `name` what people read ("mcg/min").
 */
struct infuse_unit {
	const char *name;
	const char *ucum;
	enum infuse_dimension dimension;
	int64_t num;
	int64_t den;
};

/* What was wrong with a text.  `id` is stable; all strings are constants. */
struct infuse_fault {
	const char *id;		/* "unknown-unit" */
	const char *text;	/* "unknown unit" */
	const char *hint;	/* what to write instead, or "" */
	size_t at;		/* where in the text, in bytes from 0 */
	size_t length;		/* how much of it, 0: the rest */
};

/*
 * A quantity as it was written: digits / 10^decimals of a unit.  `synonym` is
 * set for hr and ml, which are read as h and mL.  A rate that was written as
 * an amount over a time has the unit of the amount and those minutes.
 */
struct infuse_written {
	int64_t digits;
	int decimals;
	const struct infuse_unit *unit;
	bool synonym;
	int64_t over;		/* min, up to 366 d; 0: no such rate */
};

/* What it measures: a rate where it is over a time, else as its unit. */
enum infuse_dimension infuse_written_dimension(
    const struct infuse_written *written);

/*
 * Reads `length` bytes of `text` as a quantity in any unit of the dimensions
 * in `among`, a set of bits 1u << dimension.  On failure returns false, leaves
 * *out alone and says why in *fault.
 */
INFUSE_MUST_CHECK bool infuse_read_written(struct infuse_written *out,
    const char *text, size_t length, unsigned among,
    struct infuse_fault *fault);

/*
 * The same as a count of base units, whole and within the dimension's bound;
 * an amount over a time as the exact rate, at least one base unit of it.
 * Pounds alone are rounded, down to the gram.
 */
INFUSE_MUST_CHECK bool infuse_read_quantity(struct infuse_quantity *out,
    const char *text, size_t length, unsigned among,
    struct infuse_fault *fault);

/* A number of years, counts or days: digits alone, at most `most`. */
INFUSE_MUST_CHECK bool infuse_read_count(int64_t *out, const char *text,
    size_t length, int64_t most, struct infuse_fault *fault);

/* The largest count of base units that is accepted of a dimension. */
int64_t infuse_largest(enum infuse_dimension dimension);

/* The unit of that name among the dimensions, or NULL; no synonyms. */
const struct infuse_unit *infuse_unit_find(const char *name, size_t length,
    unsigned among);

/* The i-th unit, or NULL past the last. */
const struct infuse_unit *infuse_unit_at(size_t i);

/*
 * The unit that people read a dimension in: kg, h, mg, mg/kg, mg/h, mg/kg/h,
 * mL, mL/h, mL/kg/h, mg/mL, %.
 */
const struct infuse_unit *infuse_unit_usual(enum infuse_dimension dimension);

#define INFUSE_NUMBER_MAX 40

enum infuse_grouping {
	INFUSE_PLAIN,		/* for machines */
	INFUSE_COMMAS		/* for people: a comma from 1,000 up */
};

/*
 * Writes n / 10^point with at most `decimals` decimals, 0 <= point <= 18,
 * 0 <= n.  Terminates out and returns the length.
 */
size_t infuse_number(char out[INFUSE_NUMBER_MAX], int64_t n, int point,
    int decimals, enum infuse_round round, enum infuse_grouping grouping);

/* How many decimals one usual unit of the dimension has in base units. */
int infuse_point(enum infuse_dimension dimension);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
