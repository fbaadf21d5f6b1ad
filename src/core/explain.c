/* SPDX-License-Identifier: MIT */
#include "fault.h"

/*
 * A text is looked at through this, so that asking for what lies behind its
 * end gives NUL and not a fault.
 */
struct view {
	const char *text;
	size_t length;
};

/*@ predicate is_view(struct view v) = is_text(v.text, v.length);
  @*/

/*@ requires is_view(v);
  @ assigns \nothing;
  @ ensures \result != 0 ==> i < v.length;
  @*/
static unsigned char byte_at(struct view v, size_t i)
{
	return i < v.length ? (unsigned char)v.text[i] : 0;
}

/*@ requires is_view(v);
  @ assigns \nothing;
  @ ensures \result ==> i < v.length;
  @*/
static bool digit_at(struct view v, size_t i)
{
	return i < v.length && core_is_digit(v.text[i]);
}

/*@ requires is_view(v);
  @ requires 0 < low;
  @ assigns \nothing;
  @ ensures \result ==> i + 2 < v.length;
  @*/
/* A UTF-8 character of three bytes, E2 80 low to E2 80 high. */
static bool general_punctuation(struct view v, size_t i, unsigned char low,
    unsigned char high)
{
	return byte_at(v, i) == 0xe2 && byte_at(v, i + 1) == 0x80 &&
	    byte_at(v, i + 2) >= low && byte_at(v, i + 2) <= high;
}

/* The bytes of a space, tab, line end or pasted space at i; 0 if none. */
/*@ requires is_view(v);
  @ assigns \nothing;
  @ ensures \result <= 3;
  @ ensures \result > 0 ==> i + \result <= v.length;
  @*/
static size_t space_at(struct view v, size_t i)
{
	unsigned char c = byte_at(v, i);

	if (c == ' ' || (c >= '\t' && c <= '\r'))
		return 1;
	if (c == 0xc2 && byte_at(v, i + 1) == 0xa0)
		return 2;
	if (general_punctuation(v, i, 0x80, 0x8a) ||
	    general_punctuation(v, i, 0xaf, 0xaf))
		return 3;
	return 0;
}

/* A plus, a hyphen, or the minus and dashes that texts are printed with. */
/*@ requires is_view(v);
  @ assigns \nothing;
  @ ensures \result <= 3;
  @ ensures \result > 0 ==> i + \result <= v.length;
  @*/
static size_t sign_at(struct view v, size_t i)
{
	unsigned char c = byte_at(v, i);

	if (c == '+' || c == '-')
		return 1;
	if (general_punctuation(v, i, 0x90, 0x95))
		return 3;
	if (c == 0xe2 && byte_at(v, i + 1) == 0x88 && byte_at(v, i + 2) == 0x92)
		return 3;
	return 0;
}

/*@ requires is_view(v);
  @ assigns \nothing;
  @ ensures \result <= 3;
  @ ensures \result > 0 ==> i + \result <= v.length;
  @*/
static size_t invisible_at(struct view v, size_t i)
{
	unsigned char c = byte_at(v, i);

	if (i < v.length && (c < ' ' || c == 0x7f))
		return 1;
	if (general_punctuation(v, i, 0x8b, 0x8f) ||
	    general_punctuation(v, i, 0xaa, 0xae))
		return 3;
	if (c == 0xef && byte_at(v, i + 1) == 0xbb && byte_at(v, i + 2) == 0xbf)
		return 3;
	return 0;
}

/*@ requires is_view(v);
  @ requires from <= v.length;
  @ assigns \nothing;
  @ ensures from <= \result <= v.length;
  @*/
static size_t spaces_end(struct view v, size_t from)
{
	size_t i, step;

	/*@ loop invariant from <= i <= v.length;
	  @ loop assigns i, step;
	  @ loop variant v.length - i;
	  @*/
	for (i = from; i < v.length; i += step) {
		step = space_at(v, i);
		if (step == 0)
			break;
	}
	return i;
}

/* The end of what stands there without a space. */
/*@ requires is_view(v);
  @ requires from <= v.length;
  @ assigns \nothing;
  @ ensures from <= \result <= v.length;
  @*/
static size_t word_end(struct view v, size_t from)
{
	size_t i = from;

	/*@ loop invariant from <= i <= v.length;
	  @ loop assigns i;
	  @ loop variant v.length - i;
	  @*/
	while (i < v.length && space_at(v, i) == 0)
		i++;
	return i;
}

/* Invisible characters, and then misplaced spaces, wherever they are. */
/*@ requires \valid(fault);
  @ requires is_view(v);
  @ requires \separated(fault, v.text + (0 .. v.length - 1));
  @ assigns *fault;
  @*/
static bool explain_blanks(struct infuse_fault *fault, struct view v)
{
	size_t i, end, length;

	/*@ loop invariant i <= v.length;
	  @ loop assigns i, length, *fault;
	  @ loop variant v.length - i;
	  @*/
	for (i = 0; i < v.length; i++) {
		length = space_at(v, i) == 0 ? invisible_at(v, i) : 0;
		if (length > 0)
			return !core_refuse(fault, WHY_CONTROL, i, length,
			    NULL);
	}
	/*@ loop invariant i <= v.length;
	  @ loop assigns i, end, *fault;
	  @ loop variant v.length - i;
	  @*/
	for (i = word_end(v, 0); i < v.length; i = word_end(v, end)) {
		end = spaces_end(v, i);
		if (i == 0 || end == v.length || end - i != 1 ||
		    byte_at(v, i) != ' ')
			return !core_refuse(fault, WHY_SPACING, i, end - i,
			    NULL);
	}
	return false;
}

/* Something else where the first digit belongs. */
/*@ requires \valid(fault);
  @ requires is_view(v);
  @ requires \separated(fault, v.text + (0 .. v.length - 1));
  @ assigns *fault;
  @*/
static bool explain_start(struct infuse_fault *fault, struct view v)
{
	unsigned char c = byte_at(v, 0);
	size_t sign = sign_at(v, 0);

	if (digit_at(v, 0))
		return false;
	if (sign > 0)
		return !core_refuse(fault, WHY_SIGN, 0, sign, NULL);
	if ((c == '.' || c == ',') && digit_at(v, 1))
		return !core_refuse(fault,
		    c == '.' ? WHY_NAKED_POINT : WHY_DECIMAL_COMMA, 0,
		    core_digits_end(v.text, 1, v.length), NULL);
	return !core_refuse(fault, WHY_NOT_A_NUMBER, 0, word_end(v, 0), NULL);
}

/*@ assigns \nothing; */
static bool is_separator(unsigned char c)
{
	return c == ',' || c == '.' || c == '\'' || c == '_' || c == ' ';
}

/* The end of digits and of single separators with a digit behind them. */
/*@ requires is_view(v);
  @ assigns \nothing;
  @ ensures \result <= v.length;
  @*/
static size_t figures_end(struct view v)
{
	size_t i = 0;

	/*@ loop invariant i <= v.length;
	  @ loop assigns i;
	  @ loop variant v.length - i;
	  @*/
	while (digit_at(v, i) ||
	    (is_separator(byte_at(v, i)) && digit_at(v, i + 1)))
		i++;
	return i;
}

/* One to three digits, then one separator and three digits, repeated. */
/*@ requires is_view(v);
  @ requires from < end <= v.length;
  @ assigns \nothing;
  @*/
static bool in_thousands(struct view v, size_t from, size_t end)
{
	unsigned char mark = byte_at(v, from);
	size_t i = from;

	if (from > 3 || byte_at(v, 0) == '0')
		return false;
	/*@ loop assigns i;
	  @ loop variant end - i;
	  @*/
	while (i < end && byte_at(v, i) == mark) {
		if (core_digits_end(v.text, i + 1, v.length) != i + 4)
			return false;
		i += 4;
	}
	return true;
}

/* A separator at `from`, with more figures behind it up to `end`. */
/*@ requires is_view(v);
  @ requires from < end <= v.length;
  @ assigns \nothing;
  @ ensures \result < WHYS;
  @*/
static enum core_why why_separated(struct view v, size_t from, size_t end)
{
	if (in_thousands(v, from, end))
		return WHY_GROUPING;
	switch (byte_at(v, from)) {
	case ',':
		return WHY_DECIMAL_COMMA;
	case '.':
		return WHY_TWO_POINTS;
	case ' ':
		return WHY_TWO_NUMBERS;
	default:
		return WHY_GROUPING;
	}
}

/* Behind a sound number: what makes it no number after all. */
/*@ requires \valid(fault);
  @ requires is_view(v);
  @ requires \separated(fault, v.text + (0 .. v.length - 1));
  @ requires from <= v.length;
  @ assigns *fault;
  @*/
static bool explain_after(struct infuse_fault *fault, struct view v,
    size_t from)
{
	unsigned char c = byte_at(v, from), next = byte_at(v, from + 1);
	bool letter = (next | 0x20) >= 'a' && (next | 0x20) <= 'z';
	size_t i = c == ' ' ? from + 1 : from, sign = sign_at(v, i);

	if ((c | 0x20) == 'e' && (!letter || (next | 0x20) == 'e'))
		return !core_refuse(fault, WHY_EXPONENT, 0, word_end(v, 0),
		    NULL);
	if (c == ',')
		return !core_refuse(fault, WHY_DECIMAL_COMMA, from, 1, NULL);
	if (c == '/' && digit_at(v, from + 1))
		return !core_refuse(fault, WHY_FRACTION, 0, word_end(v, 0),
		    NULL);
	i += sign;
	if (sign > 0 &&
	    (digit_at(v, i) || (byte_at(v, i) == ' ' && digit_at(v, i + 1))))
		return !core_refuse(fault, WHY_RANGE, 0, v.length, NULL);
	return false;
}

/*@ requires \valid(fault);
  @ requires is_view(v);
  @ requires \separated(fault, v.text + (0 .. v.length - 1));
  @ assigns *fault;
  @*/
static bool explain_figures(struct infuse_fault *fault, struct view v)
{
	size_t end = figures_end(v);
	size_t whole = core_digits_end(v.text, 0, v.length);
	size_t behind;

	if (whole < end && byte_at(v, whole) != '.')
		return !core_refuse(fault, why_separated(v, whole, end), 0,
		    end, NULL);
	if (whole > 1 && byte_at(v, 0) == '0')
		return !core_refuse(fault, WHY_LEADING_ZERO, 0, whole, NULL);
	if (byte_at(v, 0) == '0' && (byte_at(v, 1) | 0x20) == 'x')
		return !core_refuse(fault, WHY_NOT_A_NUMBER, 0,
		    word_end(v, 0), NULL);
	if (whole > CORE_DIGITS_MAX)
		return !core_refuse(fault, WHY_TOO_MANY_DIGITS, 0, whole, NULL);
	if (byte_at(v, whole) != '.')
		return explain_after(fault, v, whole);
	behind = core_digits_end(v.text, whole + 1, v.length);
	if (byte_at(v, whole + 1) == '.')
		return !core_refuse(fault, WHY_TWO_POINTS, whole, 2, NULL);
	if (behind == whole + 1)
		return !core_refuse(fault, WHY_TRAILING_POINT, whole, 1, NULL);
	if (behind < end && byte_at(v, behind) != ' ')
		return !core_refuse(fault, in_thousands(v, whole, end) ?
		    WHY_GROUPING : why_separated(v, behind, end), 0, end, NULL);
	if (behind < end)
		return !core_refuse(fault, WHY_TWO_NUMBERS, 0, end, NULL);
	if (behind - whole > CORE_DIGITS_MAX + 1)
		return !core_refuse(fault, WHY_TOO_MANY_DIGITS, whole + 1,
		    behind - whole - 1, NULL);
	return explain_after(fault, v, behind);
}

bool core_explain_number(struct infuse_fault *fault, const char *text,
    size_t length)
{
	struct view v;

	v.text = text;
	v.length = length;
	if (spaces_end(v, 0) == length)
		return !core_refuse(fault, WHY_EMPTY, 0, length, NULL);
	return explain_blanks(fault, v) || explain_start(fault, v) ||
	    explain_figures(fault, v);
}
