/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <string.h>

#include <infuse/label.h>

/* What is left of a label to be read. */
struct rest {
	const char *text;
	size_t at;
	size_t length;
	struct infuse_fault *fault;
};

static const char write_it[] = "write drug, amount and volume as in "
    "\"ketamine 500 mg in 250 mL\"; the drug may be left out";

static bool refuse(struct rest *r, const char *id, const char *text,
    const char *hint)
{
	r->fault->id = id;
	r->fault->text = text;
	r->fault->hint = hint;
	r->fault->at = r->fault->length = 0;
	return false;
}

/* The same about what stands there and behind it. */
static bool refuse_rest(struct rest *r, const char *id, const char *text,
    const char *hint)
{
	(void)refuse(r, id, text, hint);
	r->fault->at = r->at;
	r->fault->length = r->length - r->at;
	return false;
}

static bool refuse_drug(struct rest *r, size_t at)
{
	r->at = at;
	return refuse_rest(r, "second-drug", "there is a second drug in it",
	    "a bag is of one drug here: read the label again, and ask the "
	    "pharmacist");
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_letter(char c)
{
	return lower(c) >= 'a' && lower(c) <= 'z';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static char next(const struct rest *r)
{
	return r->at < r->length ? r->text[r->at] : '\0';
}

static void skip_spaces(struct rest *r)
{
	while (next(r) == ' ')
		r->at++;
}

/* A word of small letters, digits, '-' and '%', whole and in any capitals. */
static bool take(struct rest *r, const char *word)
{
	size_t i, length = strlen(word);

	if (length > r->length - r->at)
		return false;
	for (i = 0; i < length; i++)
		if (lower(r->text[r->at + i]) != word[i])
			return false;
	if (r->at + length < r->length &&
	    (is_letter(r->text[r->at + length]) ||
	    is_digit(r->text[r->at + length])))
		return false;
	r->at += length;
	skip_spaces(r);
	return true;
}

static bool take_any(struct rest *r, const char *const words[], size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (take(r, words[i]))
			return true;
	return false;
}

/* "ketamine", and behind it perhaps its salt. */
static void take_drug(struct rest *r, struct infuse_label *out)
{
	static const char *const salts[] = { "hydrochloride", "hcl" };
	static const char *const esketamine[] = {
		"esketamine", "s-ketamine", "s(+)-ketamine"
	};

	if (take_any(r, esketamine, 3))
		out->drug = INFUSE_ESKETAMINE;
	else if (take(r, "ketamine"))
		out->drug = INFUSE_KETAMINE;
	else
		return;
	out->hydrochloride = take_any(r, salts, 2);
}

/* The unit as this program writes it, of what is printed in any capitals. */
static const char *unit_of(const char *at, size_t length,
    enum infuse_dimension dimension)
{
	static const struct {
		enum infuse_dimension dimension;
		const char *printed;
		const char *name;
	} units[] = {
		{ INFUSE_MASS, "mg", "mg" }, { INFUSE_MASS, "mcg", "mcg" },
		{ INFUSE_MASS, "g", "g" }, { INFUSE_VOLUME, "ml", "mL" },
		{ INFUSE_VOLUME, "l", "L" },
	};
	size_t i, k;

	for (i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
		if (units[i].dimension != dimension ||
		    strlen(units[i].printed) != length)
			continue;
		for (k = 0; k < length && lower(at[k]) ==
		    units[i].printed[k]; k++)
			;
		if (k == length)
			return units[i].name;
	}
	return NULL;
}

#define PART_MAX 48

/*
 * A number and its unit.  The number is left to the one reader that there is;
 * so is a unit that is none of these, for what it has to say about it.
 */
static bool take_part(struct rest *r, int64_t *out,
    enum infuse_dimension dimension)
{
	struct infuse_quantity quantity = { .dimension = dimension };
	size_t start = r->at, number, unit, length;
	char part[PART_MAX] = "";
	const char *name;

	while (is_digit(next(r)) || next(r) == '.' || next(r) == ',' ||
	    next(r) == '-' || next(r) == '+')
		r->at++;
	number = r->at - start;
	skip_spaces(r);
	unit = r->at;
	while (is_letter(next(r)) || (next(r) & 0x80))
		r->at++;
	length = r->at - unit;
	if (length == 2 && strncmp(r->text + unit, "in", 2) == 0) {
		length = 0;	/* "500 in 250 mL": of what? */
		r->at = start + number;
	}
	name = unit_of(r->text + unit, length, dimension);
	if (number > PART_MAX / 2 || length > PART_MAX / 4)
		return refuse(r, "not-a-label", "is not an amount in a volume",
		    write_it);
	memcpy(part, r->text + start, number);
	if (length > 0)
		part[number++] = ' ';
	if (name == NULL)
		name = r->text + unit;
	else
		length = strlen(name);
	memcpy(part + number, name, length);
	part[number + length] = '\0';
	if (!infuse_read_quantity(&quantity, part, strlen(part),
	    1u << dimension, r->fault)) {
		r->fault->at = start;
		r->fault->length = r->at - start;
		return false;
	}
	*out = quantity.base;
	skip_spaces(r);
	return true;
}

/* What stands between amount and volume. */
static bool take_in(struct rest *r)
{
	if (next(r) == '/') {
		r->at++;
		skip_spaces(r);
	} else if (!take(r, "in")) {
		return refuse(r, "not-a-label", "there is no amount in a "
		    "volume", write_it);
	}
	if (is_digit(next(r)) || next(r) == '.' || next(r) == ',')
		return true;
	return refuse(r, "not-a-label", "there is no volume", write_it);
}

static bool is_second_drug(struct rest *r)
{
	static const char *const joins[] = { "and", "with", "plus" };
	static const char *const drugs[] = {
		"ketamine", "esketamine", "s-ketamine"
	};

	return next(r) == '+' || next(r) == '&' || next(r) == ';' ||
	    take_any(r, joins, 3) || take_any(r, drugs, 3);
}

/* "0.9 %", "5%". */
static bool take_share(struct rest *r)
{
	size_t at = r->at;

	while (is_digit(next(r)) || next(r) == '.')
		r->at++;
	if (r->at > at) {
		skip_spaces(r);
		if (next(r) == '%') {
			r->at++;
			skip_spaces(r);
			return true;
		}
	}
	r->at = at;
	return false;
}

/* Words of what a bag is filled up with; what is none of them is refused. */
static bool take_diluent(struct rest *r, struct infuse_label *out)
{
	static const char *const words[] = {
		"sodium", "chloride", "nacl", "saline", "normal", "isotonic",
		"glucose", "dextrose", "d5w", "ns", "water", "for",
		"injection", "injections", "wfi", "swfi", "ringer",
		"ringer's", "ringers", "lactate", "lactated", "hartmann's",
		"hartmann", "solution", "intravenous", "infusion"
	};
	size_t at;

	if (!take(r, "of"))
		(void)take(r, "in");
	out->diluent = r->at;
	while (r->at < r->length) {
		at = r->at;
		if (is_second_drug(r))
			return refuse_drug(r, at);
		if (!take_any(r, words, sizeof(words) / sizeof(words[0])) &&
		    !take_share(r))
			return refuse_rest(r, "not-a-label", "this is no "
			    "diluent that is known here", "leave the diluent "
			    "away; a second drug in the bag is not for this "
			    "program");
	}
	out->diluent_length = r->length - out->diluent;
	return true;
}

static bool check(struct rest *r, const struct infuse_label *label)
{
	if (label->strength.amount.pg == 0 ||
	    label->strength.volume.hundredth_ml == 0)
		return refuse(r, "zero", "amount and volume are above 0",
		    write_it);
	if (label->strength.amount.pg > INFUSE_AMOUNT_MAX_PG)
		return refuse(r, "too-large", "an amount above 40 g",
		    write_it);
	return true;
}

bool infuse_read_label(struct infuse_label *out, const char *text,
    size_t length, struct infuse_fault *fault)
{
	static const struct infuse_label empty;
	struct infuse_label label = empty;
	struct rest r = { text, 0, length, fault };
	size_t at;

	take_drug(&r, &label);
	if (label.drug == INFUSE_NO_DRUG && is_letter(next(&r)))
		return refuse_rest(&r, "unknown-drug", "the drug is ketamine or "
		    "esketamine", write_it);
	if (!take_part(&r, &label.strength.amount.pg, INFUSE_MASS))
		return false;
	if (label.drug == INFUSE_NO_DRUG) {
		(void)take(&r, "of");
		take_drug(&r, &label);
	}
	at = r.at;
	if (is_second_drug(&r))
		return refuse_drug(&r, at);
	if (!take_in(&r) || !take_part(&r,
	    &label.strength.volume.hundredth_ml, INFUSE_VOLUME) ||
	    !take_diluent(&r, &label) || !check(&r, &label))
		return false;
	*out = label;
	return true;
}
