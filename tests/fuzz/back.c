/* SPDX-License-Identifier: MIT */
/*
 * Reads back what was printed.  JSON is read strictly, CSV as RFC 4180 has
 * it, and each figure of a row goes once more through the reader of
 * quantities: parse(format(x)) == x.
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

void back_plan_json(const char *text, size_t size,
    const struct infuse_plan *plan)
{
	long wanted = 0;
	int i;

	/*
	 * Rate, dose and the sum of each row are there at least; per kg of a
	 * gram of patient a rate is more than can be typed.
	 */
	for (i = 0; i < plan->rows; i++)
		if (plan->row[i].computed)
			wanted += plan->row[i].titrated ? 6 : 3;
	must(read_json(text, size, plan) >= wanted);
}

/* A cell of CSV, without its quotes if it has them; moves past it. */
static struct piece read_cell(struct reader *r)
{
	struct piece out = { r->text + r->at, 0 };
	bool quoted = peek(r) == '"';

	if (quoted) {
		out.at++;
		r->at++;
		while (peek(r) != '"' || (r->at + 1 < r->size &&
		    r->text[r->at + 1] == '"'))
			r->at += peek(r) == '"' ? 2 : 1;
	} else {
		while (strchr(",\n", peek(r)) == NULL) {
			must(peek(r) != '"');
			r->at++;
		}
	}
	out.length = (size_t)(r->text + r->at - out.at);
	if (quoted)
		r->at++;
	must(peek(r) == ',' || peek(r) == '\n');
	return out;
}

static void compare_cell(const struct infuse_row *row, struct piece heading,
    struct piece cell)
{
	static const struct {
		const char *heading;
		const char *key;
		const char *unit;
	} columns[] = {
		{ "rate_mg_per_h", "rate", "mg/h" },
		{ "dose_rate_mg_per_kg_per_h", "dose_rate", "mg/kg/h" },
		{ "dose_mg", "dose", "mg" },
		{ "dose_so_far_mg", "dose_so_far", "mg" },
		{ "flow_ml_per_h", "flow", "mL/h" },
		{ "given_mg_per_h", "given", "mg/h" },
		{ "volume_ml", "volume", "mL" },
	};
	const struct infuse_figures *f = &row->at;
	enum infuse_dimension dimension;
	int64_t base;
	size_t i;

	if (heading.length > 8 && memcmp(heading.at, "ceiling_", 8) == 0) {
		f = &row->most;
		heading.at += 8;
		heading.length -= 8;
	}
	if (cell.length == 0)
		return;
	for (i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		if (is(heading, columns[i].heading)) {
			must(figure_of(f, columns[i].key, &dimension, &base));
			if (can_be_typed(dimension, base))
				must_read_back(cell, columns[i].unit,
				    strlen(columns[i].unit), dimension, base);
			return;
		}
}

#define COLUMNS_MAX 40

void back_plan_csv(const char *text, size_t size,
    const struct infuse_plan *plan)
{
	struct reader r = { .text = text, .size = size };
	struct piece heading[COLUMNS_MAX], cell;
	int columns = 0, column, row;

	must(fuzz_is_harmless(text, size));
	do {
		must(columns < COLUMNS_MAX);
		heading[columns++] = read_cell(&r);
		must(heading[columns - 1].length > 0);
	} while (r.text[r.at++] == ',');
	for (row = 0; r.at < r.size; row++) {
		must(row < plan->rows);
		for (column = 0; column < columns; column++) {
			cell = read_cell(&r);
			compare_cell(&plan->row[row], heading[column], cell);
			must(peek(&r) == (column < columns - 1 ? ',' : '\n'));
			r.at++;
		}
	}
	must(row == plan->rows);
}
