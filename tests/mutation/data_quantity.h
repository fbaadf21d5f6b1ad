/* SPDX-License-Identifier: MIT */
#ifndef TESTS_MUTATION_DATA_QUANTITY_H
#define TESTS_MUTATION_DATA_QUANTITY_H

/* A second reader of quantities: design 3's units, in 128 bits. */

#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

__extension__ typedef __int128 wide;

enum dim {
	DIM_WEIGHT = 1,
	DIM_TIME = 2,
	DIM_MASS = 4,
	DIM_MASS_PER_KG = 8,
	DIM_RATE = 16,
	DIM_DOSE_RATE = 32,
	DIM_FLOW = 64,
	DIM_STRENGTH = 128,
	DIM_PERCENT = 256,
	DIM_OTHER = 512
};

/* One is num / den base units: g, min, pg, pg/h, 0.01 mL/h, pg/mL, 0.01 %. */
static const struct unit {
	const char *name;
	enum dim dim;
	int64_t num;
	int64_t den;
} units[] = {
	{ "mg/h", DIM_RATE, 1000000000, 1 },
	{ "mg/kg/h", DIM_DOSE_RATE, 1000000000, 1 },
	{ "mcg/h", DIM_RATE, 1000000, 1 },
	{ "mg/min", DIM_RATE, 60000000000, 1 },
	{ "mcg/min", DIM_RATE, 60000000, 1 },
	{ "mg/d", DIM_RATE, 1000000000, 24 },
	{ "mcg/kg/h", DIM_DOSE_RATE, 1000000, 1 },
	{ "mg/kg/min", DIM_DOSE_RATE, 60000000000, 1 },
	{ "mcg/kg/min", DIM_DOSE_RATE, 60000000, 1 },
	{ "mg", DIM_MASS, 1000000000, 1 },
	{ "mcg", DIM_MASS, 1000000, 1 },
	{ "g", DIM_MASS, INT64_C(1000000000000), 1 },
	{ "mg/kg", DIM_MASS_PER_KG, 1000000000, 1 },
	{ "mcg/kg", DIM_MASS_PER_KG, 1000000, 1 },
	{ "min", DIM_TIME, 1, 1 },
	{ "h", DIM_TIME, 60, 1 },
	{ "d", DIM_TIME, 1440, 1 },
	{ "mL/h", DIM_FLOW, 100, 1 },
	{ "mL/min", DIM_FLOW, 6000, 1 },
	{ "L/h", DIM_FLOW, 100000, 1 },
	{ "mg/mL", DIM_STRENGTH, 1000000000, 1 },
	{ "mcg/mL", DIM_STRENGTH, 1000000, 1 },
	{ "kg", DIM_WEIGHT, 1000, 1 },
	{ "g", DIM_WEIGHT, 1, 1 },
	{ "%", DIM_PERCENT, 100, 1 },
	{ "mL", DIM_OTHER, 100, 1 },
	/* Never units of the format. */
	{ "ug/kg/h", DIM_OTHER, 1, 1 },
	{ "mg/kg/m", DIM_OTHER, 1, 1 },
	{ "mg/kg.h", DIM_OTHER, 1, 1 },
	{ "Mg/h", DIM_OTHER, 1, 1 },
	{ "", DIM_OTHER, 1, 1 },
};
#define UNITS ((int)(sizeof(units) / sizeof(units[0])))

static const struct unit *unit_named(const char *name, int among)
{
	int i;

	for (i = 0; i < UNITS && *name != '\0'; i++)
		if (strcmp(units[i].name, name) == 0 &&
		    ((int)units[i].dim & among) != 0)
			return &units[i];
	return NULL;
}

/* Of digits with perhaps a point between them. */
static size_t number_length(const char *text)
{
	size_t i = 0;

	while (isdigit((unsigned char)text[i]))
		i++;
	if (i > 0 && text[i] == '.' && isdigit((unsigned char)text[i + 1]))
		for (i++; isdigit((unsigned char)text[i]);)
			i++;
	return i;
}

/* The number at the start, in thousand millionths. */
static wide billionths(const char *text)
{
	size_t length = number_length(text), i;
	wide n = 0;
	int behind = -1;

	for (i = 0; i < length; i++) {
		if (text[i] == '.') {
			behind = 0;
			continue;
		}
		n = n * 10 + (text[i] - '0');
		behind += behind >= 0;
	}
	for (behind = behind < 0 ? 0 : behind; behind < 9; behind++)
		n *= 10;
	return n;
}

/* The number times ten, or a tenth of it, written as one would. */
static bool shift_number(char *out, size_t room, const char *text,
    size_t *length, bool up)
{
	wide n = billionths(text);
	int i, end;

	*length = number_length(text);
	if (*length == 0 || strlen(text) - *length > 12 ||
	    (!up && n % 10 != 0))
		return false;
	n = up ? n * 10 : n / 10;
	end = snprintf(out, room, "%lld.%09lld", (long long)(n / 1000000000),
	    (long long)(n % 1000000000));
	for (i = end - 1; out[i] == '0'; i--)
		out[i] = '\0';
	if (out[i] == '.')
		out[i] = '\0';
	return true;
}

/*
 * A quantity as a count of base units, or of so many parts of one: an amount a
 * day is 60 times its pg in parts of 1,440.  False when its unit is none of
 * `among`, when it is no whole number of them, and when a rate by the day is
 * less than a pg/h.
 */
static bool quantity(wide *out, wide *parts, enum dim *dim, const char *text,
    int among)
{
	size_t length = number_length(text);
	const struct unit *unit;
	wide n;

	if (length == 0 || length == strlen(text))
		return false;
	n = billionths(text);
	text += length;
	unit = unit_named(*text == ' ' ? text + 1 : text, among);
	if (unit == NULL)
		return false;
	n *= unit->num;
	if (n % 1000000000 != 0)
		return false;
	*out = n / 1000000000;
	*parts = 1;
	*dim = unit->dim;
	if (unit->den == 1)
		return true;
	*out *= 60;
	*parts = 1440;
	return *out == 0 || *out >= 1440;
}

#endif
