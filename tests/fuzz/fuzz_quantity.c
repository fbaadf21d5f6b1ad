/* SPDX-License-Identifier: MIT */
/*
 * Bytes as a quantity, in each dimension and in all.  What is accepted, and
 * what it comes to, is computed a second time here from the grammar and the
 * table of units as the design writes them; then it is formatted, read back
 * and converted.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <infuse/convert.h>

#include "naive.h"

#define ALL ((1u << INFUSE_DIMENSIONS) - 1)

/* One unit is num / den base units; the base is the design's, section 3. */
static const struct unit {
	const char *name;
	enum infuse_dimension dimension;
	long double num;
	long double den;
} units[] = {
	{ "mcg", INFUSE_MASS, 1e6L, 1 }, { "mg", INFUSE_MASS, 1e9L, 1 },
	{ "g", INFUSE_MASS, 1e12L, 1 },
	{ "mcg/kg", INFUSE_MASS_PER_KG, 1e6L, 1 },
	{ "mg/kg", INFUSE_MASS_PER_KG, 1e9L, 1 },
	{ "mcg/min", INFUSE_RATE, 60e6L, 1 },
	{ "mcg/h", INFUSE_RATE, 1e6L, 1 },
	{ "mg/min", INFUSE_RATE, 60e9L, 1 }, { "mg/h", INFUSE_RATE, 1e9L, 1 },
	{ "mg/d", INFUSE_RATE, 1e9L, 24 }, { "mcg/d", INFUSE_RATE, 1e6L, 24 },
	{ "mg/kg/d", INFUSE_DOSE_RATE, 1e9L, 24 },
	{ "mcg/kg/d", INFUSE_DOSE_RATE, 1e6L, 24 },
	{ "mcg/kg/min", INFUSE_DOSE_RATE, 60e6L, 1 },
	{ "mcg/kg/h", INFUSE_DOSE_RATE, 1e6L, 1 },
	{ "mg/kg/min", INFUSE_DOSE_RATE, 60e9L, 1 },
	{ "mg/kg/h", INFUSE_DOSE_RATE, 1e9L, 1 },
	{ "mL", INFUSE_VOLUME, 100, 1 }, { "L", INFUSE_VOLUME, 1e5L, 1 },
	{ "mL/min", INFUSE_FLOW, 6000, 1 }, { "mL/h", INFUSE_FLOW, 100, 1 },
	{ "L/h", INFUSE_FLOW, 1e5L, 1 },
	{ "mL/kg/h", INFUSE_FLOW_PER_KG, 100, 1 },
	{ "mcg/mL", INFUSE_STRENGTH, 1e6L, 1 },
	{ "mg/mL", INFUSE_STRENGTH, 1e9L, 1 },
	{ "g", INFUSE_WEIGHT, 1, 1 }, { "kg", INFUSE_WEIGHT, 1000, 1 },
	{ "lb", INFUSE_WEIGHT, 45359237, 100000 },
	{ "min", INFUSE_DURATION, 1, 1 }, { "h", INFUSE_DURATION, 60, 1 },
	{ "d", INFUSE_DURATION, 1440, 1 }, { "%", INFUSE_PERCENT, 100, 1 },
};

/* The bounds of the design's table, in base units. */
static const long double largest[INFUSE_DIMENSIONS] = {
	[INFUSE_WEIGHT] = 1e6L, [INFUSE_DURATION] = 366 * 1440,
	[INFUSE_MASS] = 9e15L, [INFUSE_MASS_PER_KG] = 5e12L,
	[INFUSE_RATE] = 1e13L, [INFUSE_DOSE_RATE] = 1e12L,
	[INFUSE_VOLUME] = 9e5L, [INFUSE_FLOW] = 2e5L,
	[INFUSE_FLOW_PER_KG] = 2e5L, [INFUSE_STRENGTH] = 4e13L,
	[INFUSE_PERCENT] = 1e7L,
};

/* digits / 10^decimals of units[unit]; an amount of it in so many minutes. */
struct parsed {
	wide digits;
	int decimals;
	const struct unit *unit;
	wide over;
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* hr is h and ml is mL, as whole words between slashes. */
static bool same_unit(const char *text, size_t length, const char *name)
{
	size_t at = 0, word;

	while (at < length && *name != '\0') {
		word = strcspn(name, "/");
		if (length - at >= 2 && memcmp(text + at, "hr", 2) == 0 &&
		    word == 1 && name[0] == 'h')
			at += 2;
		else if (length - at >= 2 && memcmp(text + at, "ml", 2) == 0
		    && word == 2 && memcmp(name, "mL", 2) == 0)
			at += 2;
		else if (length - at >= word &&
		    memcmp(text + at, name, word) == 0)
			at += word;
		else
			return false;
		name += word;
		if (*name == '/') {
			if (at == length || text[at] != '/')
				return false;
			at++;
			name++;
		}
	}
	return at == length && *name == '\0';
}

/* (0|[1-9][0-9]{0,8})(\.[0-9]{1,9})?, at most one space, a unit. */
static bool parse_plain(struct parsed *out, const char *text, size_t length,
    unsigned among)
{
	size_t at = 0, i;

	out->digits = 0;
	out->decimals = 0;
	out->over = 0;
	while (at < length && at < 10 && is_digit(text[at]))
		out->digits = out->digits * 10 + (text[at++] - '0');
	if (at == 0 || at > 9 || (at > 1 && text[0] == '0'))
		return false;
	if (at < length && text[at] == '.') {
		for (at++; at < length && is_digit(text[at]); at++) {
			if (++out->decimals > 9)
				return false;
			out->digits = out->digits * 10 + (text[at] - '0');
		}
		if (out->decimals == 0)
			return false;
	}
	if (at < length && text[at] == ' ')
		at++;
	for (i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
		out->unit = &units[i];
		if ((among >> units[i].dimension & 1u) != 0 &&
		    same_unit(text + at, length - at, units[i].name))
			return true;
	}
	return false;
}

/* The same, or a rate as an amount over (or in) a whole number of minutes. */
static bool parse(struct parsed *out, const char *text, size_t length,
    unsigned among)
{
	unsigned amounts = ((among >> INFUSE_RATE & 1u) << INFUSE_MASS) |
	    ((among >> INFUSE_DOSE_RATE & 1u) << INFUSE_MASS_PER_KG);
	size_t at, behind = 0;
	struct parsed time;

	for (at = 0; amounts != 0 && at < length && behind == 0; at++) {
		if (length - at >= 6 && memcmp(text + at, " over ", 6) == 0)
			behind = at + 6;
		else if (length - at >= 4 && memcmp(text + at, " in ", 4) == 0)
			behind = at + 4;
	}
	if (behind == 0)
		return parse_plain(out, text, length, among);
	if (!parse_plain(out, text, at - 1, amounts) ||
	    !parse_plain(&time, text + behind, length - behind,
	    1u << INFUSE_DURATION))
		return false;
	out->over = time.digits * (wide)time.unit->num;
	return time.decimals == 0 && out->over > 0 &&
	    out->over <= (wide)largest[INFUSE_DURATION];
}

static enum infuse_dimension dimension_of(const struct parsed *p)
{
	if (p->over == 0)
		return p->unit->dimension;
	return p->unit->dimension == INFUSE_MASS ? INFUSE_RATE :
	    INFUSE_DOSE_RATE;
}

static wide ten_to(int n)
{
	wide out = 1;

	while (n-- > 0)
		out *= 10;
	return out;
}

/* An amount, whole, times 60 over its minutes; at least one base unit. */
static bool to_rate(struct infuse_quantity *out, const struct parsed *p)
{
	enum infuse_dimension d = dimension_of(p);
	wide amount = p->digits * (wide)p->unit->num, den = ten_to(p->decimals);
	wide over = p->over > 0 ? p->over : 1440, whole;
	wide most = (wide)largest[d == INFUSE_RATE ? INFUSE_MASS :
	    INFUSE_MASS_PER_KG];

	if (amount / den > most || amount % den != 0)
		return false;
	amount = amount / den * 60;
	whole = amount / over;
	out->base = (int64_t)whole;
	out->part = (int32_t)(amount % over);
	out->over = (int32_t)over;
	return amount <= (wide)largest[d] * over &&
	    (amount == 0 || whole > 0);
}

/*
 * In base units; false where it is too large or too fine.  Pounds are rounded
 * down to the gram, but not when they are written finer than a gram could be.
 */
static bool to_base(struct infuse_quantity *out, const struct parsed *p)
{
	wide num = p->digits * (wide)p->unit->num;
	wide den = ten_to(p->decimals) * (wide)p->unit->den;
	bool pounds = strcmp(p->unit->name, "lb") == 0;

	if (p->over > 0 || p->unit->den == 24)
		return to_rate(out, p);
	if (num / den > (wide)largest[p->unit->dimension])
		return false;
	if (pounds && p->digits * 1000 % ten_to(p->decimals) != 0)
		return false;
	out->base = (int64_t)(num / den);
	out->part = out->over = 0;
	return pounds || num % den == 0;
}

static void must_explain(const struct infuse_fault *fault, size_t length)
{
	must(fault->id != NULL && fault->id[0] != '\0');
	must(fault->text != NULL && fault->text[0] != '\0');
	must(fault->hint != NULL);
	must(fault->at <= length && fault->length <= length - fault->at);
}

/* Text and base units of a dimension are each other's. */
static void format_and_read(const struct infuse_quantity *q)
{
	char text[INFUSE_NUMBER_MAX + 16], again[INFUSE_NUMBER_MAX];
	bool minutes = q->dimension == INFUSE_DURATION;
	struct infuse_quantity back;
	struct infuse_fault fault;
	size_t length, i;

	length = infuse_number(text, q->base, infuse_point(q->dimension),
	    infuse_point(q->dimension), INFUSE_DOWN, INFUSE_PLAIN);
	must(length < INFUSE_NUMBER_MAX && strlen(text) == length);
	must(strchr(text, '.') == NULL || text[length - 1] != '0');
	(void)snprintf(text + length, sizeof(text) - length, " %s", minutes ?
	    "min" : infuse_unit_usual(q->dimension)->name);
	must(infuse_read_quantity(&back, text, strlen(text),
	    1u << q->dimension, &fault));
	must(back.dimension == q->dimension && back.base == q->base &&
	    back.part == 0 && back.over == 0);
	/* With commas it is the same, once they are taken out. */
	(void)infuse_number(again, q->base, infuse_point(q->dimension),
	    infuse_point(q->dimension), INFUSE_UP, INFUSE_COMMAS);
	for (i = 0, length = 0; again[i] != '\0'; i++)
		if (again[i] != ',')
			must(again[i] == text[length++]);
	must(text[length] == ' ');
}

static bool is_fluid(enum infuse_dimension d)
{
	return d == INFUSE_VOLUME || d == INFUSE_FLOW ||
	    d == INFUSE_FLOW_PER_KG;
}

static bool is_per_kg(enum infuse_dimension d)
{
	return d == INFUSE_MASS_PER_KG || d == INFUSE_DOSE_RATE ||
	    d == INFUSE_FLOW_PER_KG;
}

static bool is_per_time(enum infuse_dimension d)
{
	return d == INFUSE_RATE || d == INFUSE_DOSE_RATE ||
	    d == INFUSE_FLOW || d == INFUSE_FLOW_PER_KG;
}

static bool is_infused(enum infuse_dimension d)
{
	return is_fluid(d) || is_per_kg(d) || is_per_time(d) ||
	    d == INFUSE_MASS;
}

static const struct unit *unit_named(const char *name,
    enum infuse_dimension dimension)
{
	const struct unit *found = NULL;
	size_t i;

	for (i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (units[i].dimension == dimension &&
		    strcmp(units[i].name, name) == 0)
			found = &units[i];
	must(found != NULL);	/* the library has only units of the design */
	return found;
}

/* Where the conversion leads, in the other unit, with 64 bits of mantissa. */
static long double convert(const struct infuse_written *from,
    const struct unit *a, const struct unit *b,
    const struct infuse_bridge *through)
{
	long double x = (long double)from->digits /
	    (long double)ten_to(from->decimals) * a->num / a->den;
	long double kg = (long double)through->weight.g / 1000;
	long double per = (long double)through->strength.amount.pg /
	    (long double)through->strength.volume.hundredth_ml;

	if (is_per_kg(a->dimension) && !is_per_kg(b->dimension))
		x *= kg;
	if (!is_per_kg(a->dimension) && is_per_kg(b->dimension))
		x /= kg;
	if (is_fluid(a->dimension) && !is_fluid(b->dimension))
		x *= per;
	if (!is_fluid(a->dimension) && is_fluid(b->dimension))
		x /= per;
	return x * b->den / b->num;
}

static enum infuse_conversion lacking(enum infuse_dimension a,
    enum infuse_dimension b, const struct infuse_bridge *through)
{
	bool weight = is_per_kg(a) != is_per_kg(b) && through->weight.g == 0;
	bool strength = is_fluid(a) != is_fluid(b) &&
	    through->strength.amount.pg == 0;

	if (a == b)
		return INFUSE_CONVERTED;
	if (!is_infused(a) || !is_infused(b) ||
	    is_per_time(a) != is_per_time(b))
		return INFUSE_NOT_COMMENSURABLE;
	if (weight && strength)
		return INFUSE_NEEDS_BOTH;
	return weight ? INFUSE_NEEDS_WEIGHT :
	    strength ? INFUSE_NEEDS_STRENGTH : INFUSE_CONVERTED;
}

/* Twelve digits, rounded down: not above, and not a unit of the 12th below. */
static void compare(const char *text, enum infuse_conversion result,
    long double wanted)
{
	long double got = strtold(text, NULL), slack = wanted * 1e-17L;

	must(strspn(text, "0123456789.") == strlen(text));
	must(strchr(text, '.') == NULL || text[strlen(text) - 1] != '0');
	must(got <= wanted + slack);
	if (result == INFUSE_CONVERTED)
		must(got >= wanted - slack);
	else
		must(got >= wanted - wanted * 1e-11L - slack);
}

static void convert_to(const struct infuse_written *from,
    const struct infuse_unit *to, const struct infuse_bridge *through)
{
	char text[INFUSE_CONVERTED_MAX] = "untouched";
	enum infuse_conversion result = infuse_convert(text, from, to,
	    through), lack;
	enum infuse_dimension a = from->unit->dimension, b = to->dimension;
	const struct unit *one, *other;
	struct unit rate;
	long double wanted, base;

	/* A gram is of the patient where the other unit is. */
	if (from->over == 0 && strcmp(from->unit->name, "g") == 0 && strcmp(to->name, "g") == 0)
		b = a;
	else if (from->over == 0 && strcmp(from->unit->name, "g") == 0)
		a = b == INFUSE_WEIGHT ? b : INFUSE_MASS;
	else if (strcmp(to->name, "g") == 0)
		b = a == INFUSE_WEIGHT ? a : INFUSE_MASS;
	one = unit_named(from->unit->name, a);
	if (from->over > 0) {
		a = a == INFUSE_MASS ? INFUSE_RATE : INFUSE_DOSE_RATE;
		rate = *one;
		rate.dimension = a;
		rate.num *= 60;
		rate.den *= (long double)from->over;
		one = &rate;
	}
	other = unit_named(to->name, b);
	lack = lacking(a, b, through);
	if (lack != INFUSE_CONVERTED) {
		must(result == lack && strcmp(text, "untouched") == 0);
		return;
	}
	wanted = convert(from, one, other, through);
	base = wanted * other->num / other->den;
	if (result == INFUSE_OUT_OF_RANGE) {
		must(base > largest[b] * (1 - 1e-15L) ||
		    (long double)from->digits /
		    (long double)ten_to(from->decimals) * one->num /
		    one->den > largest[a] * (1 - 1e-15L));
		return;
	}
	must(result == INFUSE_CONVERTED || result == INFUSE_ROUNDED_DOWN);
	must(base <= largest[b] * (1 + 1e-15L));
	compare(text, result, wanted);
}

static void convert_all(const struct infuse_written *from)
{
	static const struct infuse_bridge bridges[] = {
		{ { 0 }, { { 0 }, { 0 } } },
		{ { 70000 }, { { 2000000000 }, { 100 } } },
		{ { 0 }, { { 500000000000 }, { 26000 } } },
		{ { 45359 }, { { 0 }, { 0 } } },
		{ { INFUSE_WEIGHT_MAX_G }, { { 1 }, { INFUSE_VOLUME_MAX } } },
		{ { 1 }, { { INFUSE_AMOUNT_MAX_PG }, { 1 } } },
	};
	const struct infuse_unit *to;
	size_t i, k;

	for (i = 0; (to = infuse_unit_at(i)) != NULL; i++)
		for (k = 0; k < sizeof(bridges) / sizeof(bridges[0]); k++)
			convert_to(from, to, &bridges[k]);
}

static void read_among(const char *text, size_t length, unsigned among)
{
	struct infuse_written written = { -1, -1, NULL, false, 0 };
	struct infuse_quantity quantity = { INFUSE_DIMENSIONS, -1, 0, 0 };
	struct infuse_quantity base = { INFUSE_DIMENSIONS, 0, 0, 0 };
	struct infuse_fault fault = { NULL, NULL, NULL, 0, 0 };
	struct parsed parsed;
	bool good = parse(&parsed, text, length, among);

	must(infuse_read_written(&written, text, length, among, &fault) ==
	    good);
	if (!good) {
		must_explain(&fault, length);
		must(written.digits == -1 && written.unit == NULL);
	} else {
		must(written.digits == (int64_t)parsed.digits);
		must(written.decimals == parsed.decimals);
		must(strcmp(written.unit->name, parsed.unit->name) == 0);
		must(written.unit->dimension == parsed.unit->dimension);
		must(written.over == (int64_t)parsed.over);
		must(infuse_written_dimension(&written) ==
		    dimension_of(&parsed));
		if (among == ALL)
			convert_all(&written);
	}
	good = good && to_base(&base, &parsed);
	must(infuse_read_quantity(&quantity, text, length, among, &fault) ==
	    good);
	if (!good) {
		must_explain(&fault, length);
		must(quantity.base == -1);
		return;
	}
	must(quantity.base == base.base && quantity.part == base.part &&
	    quantity.over == base.over);
	must(quantity.dimension == dimension_of(&parsed));
	format_and_read(&quantity);
}

static void read_count(const char *text, size_t length, int64_t most)
{
	struct infuse_fault fault = { NULL, NULL, NULL, 0, 0 };
	int64_t count = -1, wanted = 0;
	bool good = length > 0 && length <= 9 &&
	    (text[0] != '0' || length == 1);
	size_t i;

	for (i = 0; i < length && good; i++) {
		good = is_digit(text[i]);
		wanted = wanted * 10 + (text[i] - '0');
	}
	good = good && wanted <= most;
	must(infuse_read_count(&count, text, length, most, &fault) == good);
	must(count == (good ? wanted : -1));
	if (!good)
		must_explain(&fault, length);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = malloc(size > 0 ? size : 1);
	int d;

	must(text != NULL);
	if (size > 0)
		memcpy(text, data, size);
	for (d = 0; d < INFUSE_DIMENSIONS; d++)
		read_among(text, size, 1u << d);
	read_among(text, size, ALL);
	read_among(text, size, 1u << INFUSE_RATE | 1u << INFUSE_DOSE_RATE);
	read_among(text, size, 0);
	read_count(text, size, 366);
	read_count(text, size, 999999999);
	free(text);
	return 0;
}
