/* SPDX-License-Identifier: MIT */
/*
 * Reads back what was printed as JSON, strictly.
 */
#include <string.h>

#include "fuzz.h"

#define DEPTH_MAX 8
#define KEY_MAX 40

/* A text, how far it is read, and where in it that is. */
struct reader {
	const char *text;
	size_t size;
	size_t at;
	int depth;
	char key[DEPTH_MAX][KEY_MAX];
	int item[DEPTH_MAX];		/* of an array, from 0 */
	const struct infuse_plan *plan;
	long figures;			/* of rows, that were compared */
};

/* A word of the text. */
struct piece {
	const char *at;
	size_t length;
};

static char peek(const struct reader *r)
{
	must(r->at < r->size);
	return r->text[r->at];
}

static void expect(struct reader *r, char c)
{
	must(peek(r) == c);
	r->at++;
}

static void skip_space(struct reader *r)
{
	while (r->at < r->size && strchr(" \n", r->text[r->at]) != NULL)
		r->at++;
}

static bool is(struct piece p, const char *word)
{
	return p.length == strlen(word) && memcmp(p.at, word, p.length) == 0;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* What stands between the quotes, as it stands there. */
static struct piece read_string(struct reader *r)
{
	struct piece out;

	expect(r, '"');
	out.at = r->text + r->at;
	while (peek(r) != '"') {
		must((unsigned char)peek(r) >= 0x20);
		if (peek(r) == '\\') {
			r->at++;
			must(strchr("\"\\u", peek(r)) != NULL);
		}
		r->at++;
	}
	out.length = (size_t)(r->text + r->at - out.at);
	r->at++;
	return out;
}

/* A number as we print it: no exponent, no trailing zero, no naked point. */
static struct piece read_number(struct reader *r)
{
	struct piece out = { r->text + r->at, 0 };
	size_t whole;

	if (peek(r) == '-')
		r->at++;
	whole = r->at;
	while (is_digit(peek(r)))
		r->at++;
	must(r->at > whole);
	must(r->text[whole] != '0' || r->at == whole + 1);
	if (peek(r) == '.') {
		r->at++;
		must(is_digit(peek(r)));
		while (is_digit(peek(r)))
			r->at++;
		must(r->text[r->at - 1] != '0');
	}
	out.length = (size_t)(r->text + r->at - out.at);
	return out;
}

/* "12.5" and "mg/h" are these base units, in the reader's own words. */
static void must_read_back(struct piece number, const char *unit,
    size_t unit_length, enum infuse_dimension dimension, int64_t base)
{
	struct infuse_quantity quantity;
	struct infuse_fault fault;
	char text[80];

	must(number.length + 1 + unit_length < sizeof(text));
	memcpy(text, number.at, number.length);
	text[number.length] = ' ';
	memcpy(text + number.length + 1, unit, unit_length);
	must(infuse_read_quantity(&quantity, text,
	    number.length + 1 + unit_length, 1u << dimension, &fault));
	must(quantity.base == base);
}

/* The figures that a row shows, under the names of JSON. */
static bool figure_of(const struct infuse_figures *f, const char *key,
    enum infuse_dimension *dimension, int64_t *base)
{
	const struct {
		const char *key;
		enum infuse_dimension dimension;
		int64_t base;
	} figures[] = {
		{ "rate", INFUSE_RATE, f->rate.pg_per_h },
		{ "dose_rate", INFUSE_DOSE_RATE, f->dose_rate.pg_per_kg_h },
		{ "dose", INFUSE_MASS, f->dose.pg_min_per_h / 60 },
		{ "dose_so_far", INFUSE_MASS, f->so_far.pg_min_per_h / 60 },
		{ "flow", INFUSE_FLOW, f->flow.hundredth_ml_per_h },
		{ "given", INFUSE_RATE, f->given.pg_per_h },
		{ "volume", INFUSE_VOLUME, f->volume.hundredth_ml },
	};
	size_t i;

	for (i = 0; i < sizeof(figures) / sizeof(figures[0]); i++)
		if (strcmp(figures[i].key, key) == 0) {
			*dimension = figures[i].dimension;
			*base = figures[i].base;
			return true;
		}
	return false;
}

/* A mass or a volume of all may be too large to be typed again. */
static bool can_be_typed(enum infuse_dimension dimension, int64_t base)
{
	return base <= infuse_largest(dimension);
}

/* days[I].KEY and days[I].ceiling.KEY, with a value and a unit. */
static void compare_figure(struct reader *r, struct piece number,
    struct piece unit)
{
	const struct infuse_row *row;
	enum infuse_dimension dimension;
	int64_t base;
	bool ceiling = r->depth == 5 && strcmp(r->key[3], "ceiling") == 0;

	if (r->plan == NULL || (r->depth != 4 && !ceiling) ||
	    strcmp(r->key[1], "days") != 0)
		return;
	must(r->item[1] < r->plan->rows);
	row = &r->plan->row[r->item[1]];
	if (!figure_of(ceiling ? &row->most : &row->at, r->key[r->depth - 1],
	    &dimension, &base) || !can_be_typed(dimension, base))
		return;
	must_read_back(number, unit.at, unit.length, dimension, base);
	r->figures++;
}

static void read_value(struct reader *r);

static void read_object(struct reader *r)
{
	struct piece key, number = { "", 0 }, unit = { "", 0 };
	size_t length;

	expect(r, '{');
	skip_space(r);
	for (;;) {
		key = read_string(r);
		length = key.length < KEY_MAX - 1 ? key.length : KEY_MAX - 1;
		memcpy(r->key[r->depth], key.at, length);
		r->key[r->depth][length] = '\0';
		expect(r, ':');
		expect(r, ' ');
		if (is(key, "value") && peek(r) != 'n')
			number = read_number(r);
		else if (is(key, "unit"))
			unit = read_string(r);
		else
			read_value(r);
		skip_space(r);
		if (peek(r) != ',')
			break;
		r->at++;
		skip_space(r);
	}
	expect(r, '}');
	if (number.length > 0 && unit.length > 0)
		compare_figure(r, number, unit);
}

static void read_array(struct reader *r)
{
	expect(r, '[');
	skip_space(r);
	r->item[r->depth - 1] = 0;
	while (peek(r) != ']') {
		r->key[r->depth][0] = '\0';
		read_value(r);
		r->item[r->depth - 1]++;
		skip_space(r);
		if (peek(r) == ']')
			break;
		expect(r, ',');
		skip_space(r);
		must(peek(r) != ']');
	}
	expect(r, ']');
}

static void read_word(struct reader *r)
{
	static const char *const words[] = { "true", "false", "null" };
	size_t i, length;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		length = strlen(words[i]);
		if (r->size - r->at >= length &&
		    memcmp(r->text + r->at, words[i], length) == 0) {
			r->at += length;
			return;
		}
	}
	(void)read_number(r);
}

static void read_value(struct reader *r)
{
	must(++r->depth < DEPTH_MAX);
	if (peek(r) == '{')
		read_object(r);
	else if (peek(r) == '[')
		read_array(r);
	else if (peek(r) == '"')
		(void)read_string(r);
	else
		read_word(r);
	r->depth--;
}

static long read_json(const char *text, size_t size,
    const struct infuse_plan *plan)
{
	struct reader r = { .text = text, .size = size, .plan = plan };

	must(fuzz_is_harmless(text, size));
	read_value(&r);
	expect(&r, '\n');
	must(r.at == r.size);
	return r.figures;
}

void back_json(const char *text, size_t size)
{
	(void)read_json(text, size, NULL);
}
