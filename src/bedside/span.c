/* SPDX-License-Identifier: MIT */
#include <infuse/span.h>

#define PARTS_MAX 3	/* d, h and min */

static bool refuse(struct infuse_fault *fault, const char *id,
    const char *text, const char *hint, size_t at, size_t length)
{
	fault->id = id;
	fault->text = text;
	fault->hint = hint;
	fault->at = at;
	fault->length = length;
	return false;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Where the colon of "61:00" is, or `length`. */
static size_t find_colon(const char *text, size_t length)
{
	size_t i;

	for (i = 0; i < length; i++)
		if (text[i] == ':')
			break;
	return i;
}

/* "61:00" */
static bool read_clock(struct infuse_duration *out, const char *text,
    size_t length, size_t colon, struct infuse_fault *fault)
{
	int64_t hours;
	int64_t min;

	if (colon + 3 != length || !is_digit(text[colon + 1]) ||
	    !is_digit(text[colon + 2]) || text[colon + 1] > '5')
		return refuse(fault, "span-minutes",
		    "has no two digits of minutes after the colon",
		    "write hours and minutes as in 61:00, or \"61 h\"",
		    colon, length - colon);
	if (!infuse_read_count(&hours, text, colon,
	    INFUSE_DURATION_MAX_MIN / 60, fault))
		return false;
	min = hours * 60 + (text[colon + 1] - '0') * 10 +
	    (text[colon + 2] - '0');
	if (min > INFUSE_DURATION_MAX_MIN)
		return refuse(fault, "out-of-range", "is longer than 366 d",
		    "read the time again", 0, length);
	out->min = min;
	return true;
}

/*
 * The end of the part that begins at `from`: digits, perhaps a blank, and
 * letters.  What is not so is left for the reader of quantities to refuse.
 */
static size_t end_of_part(const char *text, size_t length, size_t from)
{
	size_t i = from;

	while (i < length && (is_digit(text[i]) || text[i] == '.'))
		i++;
	if (i < length && text[i] == ' ')
		i++;
	while (i < length && text[i] != ' ')
		i++;
	return i;
}

/* A later part: whole, of a smaller unit, and less than one of the larger. */
static bool follows(const struct infuse_written *part, int64_t larger,
    size_t at, size_t length, struct infuse_fault *fault)
{
	if (part->decimals > 0)
		return refuse(fault, "span-decimals",
		    "has a decimal point beside another unit",
		    "write whole numbers, as in \"2 d 13 h\", or one unit "
		    "alone", at, length);
	if (part->unit->num >= larger)
		return refuse(fault, "span-order",
		    "is not of a smaller unit than the part before it",
		    "write the largest unit first, each once, as in "
		    "\"2 d 13 h\"", at, length);
	if (part->digits * part->unit->num >= larger)
		return refuse(fault, "span-carry",
		    "is as much as one of the unit before it, or more",
		    "count it there, as in \"3 d 6 h\" for 2 d 30 h",
		    at, length);
	return true;
}

static bool add_part(struct infuse_duration *sum, int64_t *larger,
    const char *text, size_t from, size_t to, struct infuse_fault *fault)
{
	struct infuse_written part;
	struct infuse_quantity quantity;

	if (!infuse_read_written(&part, text + from, to - from,
	    1u << INFUSE_DURATION, fault) || !infuse_read_quantity(&quantity,
	    text + from, to - from, 1u << INFUSE_DURATION, fault)) {
		fault->at += from;
		return false;
	}
	if (*larger > 0 && !follows(&part, *larger, from, to - from, fault))
		return false;
	if (quantity.base > INFUSE_DURATION_MAX_MIN - sum->min)
		return refuse(fault, "out-of-range", "is longer than 366 d",
		    "read the time again", from, to - from);
	sum->min += quantity.base;
	*larger = part.unit->num;
	return true;
}

/* "1.5 d 2 h": the first of several is whole as well. */
static bool is_whole(const char *text, size_t to, struct infuse_fault *fault)
{
	size_t i;

	for (i = 0; i < to; i++)
		if (text[i] == '.')
			return refuse(fault, "span-decimals",
			    "has a decimal point beside another unit",
			    "write whole numbers, as in \"2 d 13 h\", or one "
			    "unit alone", 0, to);
	return true;
}

bool infuse_read_span(struct infuse_duration *out, const char *text,
    size_t length, struct infuse_fault *fault)
{
	struct infuse_duration sum = { 0 };
	size_t colon = find_colon(text, length);
	size_t from = 0, to;
	int64_t larger = 0;
	int parts;

	if (colon < length)
		return read_clock(out, text, length, colon, fault);
	for (parts = 0; parts < PARTS_MAX; parts++) {
		to = end_of_part(text, length, from);
		if (parts == 0 && to < length && !is_whole(text, to, fault))
			return false;
		if (!add_part(&sum, &larger, text, from, to, fault))
			return false;
		if (to == length) {
			*out = sum;
			return true;
		}
		from = to + 1;
	}
	return refuse(fault, "span-order", "has more parts than d, h and min",
	    "write it as in \"2 d 13 h 30 min\"", from, length - from);
}
