/* SPDX-License-Identifier: MIT */
#include <infuse/text.h>

#include "arith.h"
#include "digits.h"
#include "fault.h"
#include "unit.h"

/* The value of at most nine digits. */
/*@ requires from <= to <= from + CORE_DIGITS_MAX;
  @ requires to <= PTRDIFF_MAX;
  @ requires \valid_read(text + (from .. to - 1));
  @ requires \forall integer i; from <= i < to ==> is_digit(text[i]);
  @ assigns \nothing;
  @ ensures \result == number_of(text, from, to);
  @ ensures 0 <= \result < pow10(to - from);
  @*/
static int64_t value_of(const char *text, size_t from, size_t to)
{
	int64_t value = 0;
	size_t i;

	/*@ loop invariant from <= i <= to;
	  @ loop invariant value == number_of(text, from, i);
	  @ loop invariant 0 <= value < pow10(i - from);
	  @ loop assigns i, value;
	  @ loop variant to - i;
	  @*/
	for (i = from; i < to; i++)
		value = value * 10 + (text[i] - '0');
	return value;
}

/*
 * The grammar (0|[1-9][0-9]{0,8})(\.[0-9]{1,9})? at the start of the text.
 * Returns where it ends, or 0 when it is not there.
 */
/*@ requires is_text(text, length);
  @ requires \valid(whole);
  @ requires \separated(whole, text + (0 .. length - 1));
  @ assigns *whole;
  @ ensures \result <= length;
  @ ensures \result > 0 ==> 1 <= *whole <= CORE_DIGITS_MAX &&
  @   (\result == *whole ||
  @    *whole + 2 <= \result <= *whole + 1 + CORE_DIGITS_MAX);
  @ ensures \result > 0 ==> (text[0] == '0' ==> *whole == 1);
  @ ensures \result > 0 ==>
  @   (\forall integer i; 0 <= i < *whole ==> is_digit(text[i])) &&
  @   (\forall integer i; *whole < i < \result ==> is_digit(text[i]));
  @ ensures \result > *whole ==> \result > 0 ==> text[*whole] == '.';
  @*/
static size_t number_end(const char *text, size_t length, size_t *whole)
{
	size_t end = core_digits_end(text, 0, length);

	if (end == 0 || end > CORE_DIGITS_MAX || (text[0] == '0' && end > 1))
		return 0;
	*whole = end;
	if (end == length || text[end] != '.')
		return end;
	end = core_digits_end(text, *whole + 1, length);
	if (end == *whole + 1 || end > *whole + 1 + CORE_DIGITS_MAX)
		return 0;
	return end;
}

/*@ requires \valid(out);
  @ requires is_text(text, end);
  @ requires \separated(out, text + (0 .. end - 1));
  @ requires 1 <= whole <= CORE_DIGITS_MAX;
  @ requires whole == end ||
  @   whole + 2 <= end <= whole + 1 + CORE_DIGITS_MAX;
  @ requires \forall integer i; 0 <= i < whole ==> is_digit(text[i]);
  @ requires \forall integer i; whole < i < end ==> is_digit(text[i]);
  @ assigns out->digits, out->decimals;
  @ ensures out->decimals == (end == whole ? 0 : end - whole - 1);
  @ ensures 0 <= out->digits < 1000000000 * pow10(out->decimals);
  @ ensures out->digits == number_of(text, 0, whole) * pow10(out->decimals) +
  @   number_of(text, whole + 1, end);
  @*/
static void set_written(struct infuse_written *out, const char *text,
    size_t whole, size_t end)
{
	int decimals = end > whole ? (int)(end - whole - 1) : 0;
	int64_t digits = value_of(text, 0, whole);
	int64_t behind = decimals > 0 ? value_of(text, whole + 1, end) : 0;

	/*@ assert digits * pow10(decimals) <= 999999999 * pow10(decimals); */
	out->digits = core_mul(digits, core_power_of_ten(decimals)) + behind;
	out->decimals = decimals;
}

/*@ requires \valid(fault);
  @ requires is_text(text, length);
  @ requires \separated(fault, text + (0 .. length - 1));
  @ requires unit_at <= length;
  @ assigns *fault;
  @ ensures \result == \false;
  @*/
static bool explain(struct infuse_fault *fault, const char *text,
    size_t unit_at, size_t length, unsigned among)
{
	if (!core_explain_number(fault, text, length))
		core_explain_unit(fault, text, unit_at, length, among);
	return false;
}

/*@ requires \valid(out) && \valid(fault);
  @ requires is_text(text, length);
  @ requires \separated(out, fault, text + (0 .. length - 1));
  @ assigns *out, *fault;
  @ ensures \result ==> is_written(out);
  @ ensures \result ==> *fault == \old(*fault);
  @ ensures !\result ==> *out == \old(*out);
  @*/
bool infuse_read_written(struct infuse_written *out, const char *text,
    size_t length, unsigned among, struct infuse_fault *fault)
{
	const struct infuse_unit *unit;
	struct core_spelling spelling;
	size_t whole = 0, end, at;

	end = number_end(text, length, &whole);
	at = end < length && text[end] == ' ' ? end + 1 : end;
	if (end == 0 || at == length ||
	    !core_spell(&spelling, text + at, length - at))
		return explain(fault, text, at, length, among);
	unit = core_unit_spelled(&spelling, among);
	if (unit == NULL)
		return explain(fault, text, at, length, among);
	set_written(out, text, whole, end);
	out->unit = unit;
	out->synonym = spelling.manner == MANNER_SYNONYM;
	return true;
}

/*@ requires \valid(out) && \valid(fault);
  @ requires is_text(text, length);
  @ requires \separated(out, fault, text + (0 .. length - 1));
  @ assigns *out, *fault;
  @ ensures \result ==> 0 <= *out <= most;
  @ ensures \result ==> *out == number_of(text, 0, length);
  @ ensures !\result ==> *out == \old(*out);
  @*/
bool infuse_read_count(int64_t *out, const char *text, size_t length,
    int64_t most, struct infuse_fault *fault)
{
	size_t whole = 0, end = number_end(text, length, &whole);
	int64_t value;

	if (end == 0 || end != length || end != whole) {
		if (!core_explain_number(fault, text, length))
			(void)core_refuse(fault, WHY_NOT_WHOLE, 0, length,
			    NULL);
		return false;
	}
	value = value_of(text, 0, length);
	if (value > most)
		return core_refuse(fault, WHY_TOO_LARGE, 0, length, NULL);
	*out = value;
	return true;
}
