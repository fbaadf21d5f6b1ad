/* SPDX-License-Identifier: MIT */
#include <infuse/text.h>

#include "arith.h"
#include "digits.h"
#include "fault.h"
#include "unit.h"

/*@ lemma product_is_monotone: \forall integer a, b, c;
  @   0 <= a <= b ==> 0 <= c ==> 0 <= a * c <= b * c;
  @
  @ lemma nine_at_most: \forall integer digit, n;
  @   0 <= digit <= 9 ==> 0 <= n ==> 0 <= digit * n <= 9 * n;
  @
  @ predicate is_written(struct infuse_written *w) =
  @   0 <= w->decimals <= CORE_DIGITS_MAX &&
  @   0 <= w->digits < 1000000000 * pow10(w->decimals) &&
  @   \valid_read(w->unit);
  @*/

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

/*@ requires 0 <= n <= CORE_DIGITS_MAX;
  @ assigns \nothing;
  @ ensures \result == pow10(n);
  @ ensures 1 <= \result <= 1000000000;
  @*/
static int64_t power_of_ten(int n)
{
	static const int64_t power[CORE_DIGITS_MAX + 1] = {
		1, 10, 100, 1000, 10000, 100000, 1000000, 10000000,
		100000000, 1000000000,
	};

	return power[n];
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
	out->digits = core_mul(digits, power_of_ten(decimals)) + behind;
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

/* (sum + digit x num) / 10, rounded down; *exact if nothing is dropped. */
/*@ requires 0 <= sum <= num <= CORE_NUM_MAX;
  @ requires 0 <= digit <= 9;
  @ requires \valid(exact);
  @ assigns *exact;
  @ ensures 0 <= \result <= num;
  @ ensures 10 * \result <= sum + digit * num < 10 * \result + 10;
  @ ensures *exact <==>
  @   (\old(*exact) && 10 * \result == sum + digit * num);
  @*/
static int64_t tenth(int64_t sum, int64_t digit, int64_t num, bool *exact)
{
	int64_t all = sum + core_mul(digit, num);
	int64_t down = core_div(all, 10);

	if (down * 10 != all)
		*exact = false;
	return down;
}

/*@ requires 0 <= n;
  @ assigns \nothing;
  @ ensures 0 <= \result <= 9;
  @ ensures \result == n - 10 * (n / 10);
  @*/
static int64_t last_digit(int64_t n)
{
	return n - core_div(n, 10) * 10;
}

/*
 * part / 10^decimals x num, rounded down, for part < 10^decimals.  One decimal
 * after the other from the last, so that nothing is ever larger than ten
 * times num.  *exact tells whether nothing was dropped.
 */
/*@ requires 0 <= decimals <= CORE_DIGITS_MAX;
  @ requires 0 <= part < pow10(decimals);
  @ requires 1 <= num <= CORE_NUM_MAX;
  @ requires \valid(exact);
  @ assigns *exact;
  @ ensures 0 <= \result <= num;
  @*/
static int64_t scaled(int64_t part, int decimals, int64_t num, bool *exact)
{
	int64_t sum = 0, digit;
	int i;

	*exact = true;
	/*@ loop invariant 0 <= i <= decimals;
	  @ loop invariant 0 <= sum <= num;
	  @ loop invariant 0 <= part;
	  @ loop assigns i, digit, part, sum, *exact;
	  @ loop variant decimals - i;
	  @*/
	for (i = 0; i < decimals; i++) {
		digit = last_digit(part);
		sum = tenth(sum, digit, num, exact);
		part = core_div(part, 10);
	}
	return sum;
}

/* A count of base units from what was written, or why not. */
/*@ requires \valid(base) && \valid(why);
  @ requires \valid_read(w) && is_written(w);
  @ requires \valid_read(unit) && core_unit_is_sound(unit);
  @ requires \separated(base, why, w, unit);
  @ assigns *base, *why;
  @ ensures *why < WHYS;
  @ ensures \result ==> 0 <= *base <= core_largest(unit->dimension);
  @*/
static bool to_base(int64_t *base, enum core_why *why,
    const struct infuse_written *w, const struct infuse_unit *unit)
{
	int64_t most = infuse_largest(unit->dimension);
	int64_t whole = core_div(w->digits, power_of_ten(w->decimals));
	int64_t part = w->digits - core_mul(whole, power_of_ten(w->decimals));
	bool pounds = unit->dimension == INFUSE_WEIGHT && unit->den > 1;
	bool exact, milli;
	int64_t sum;

	*why = WHY_TOO_LARGE;
	if (whole > core_div(core_mul(most, unit->den), unit->num))
		return false;
	sum = core_mul(whole, unit->num) +
	    scaled(part, w->decimals, unit->num, &exact);
	*base = core_div(sum, unit->den);
	if (*base > most)
		return false;
	*why = WHY_TOO_FINE;
	(void)scaled(part, w->decimals, 1000, &milli);
	return pounds ? milli : exact && core_mul(*base, unit->den) == sum;
}

/*@ requires \valid(out) && \valid(fault);
  @ requires is_text(text, length);
  @ requires \separated(out, fault, text + (0 .. length - 1));
  @ assigns *out, *fault;
  @ ensures \result ==> out->dimension < INFUSE_DIMENSIONS &&
  @   0 <= out->base <= core_largest(out->dimension);
  @ ensures !\result ==> *out == \old(*out);
  @*/
bool infuse_read_quantity(struct infuse_quantity *out, const char *text,
    size_t length, unsigned among, struct infuse_fault *fault)
{
	struct infuse_written w;
	struct infuse_unit unit;
	enum core_why why;
	int64_t base;

	if (!infuse_read_written(&w, text, length, among, fault))
		return false;
	unit = *w.unit;
	if (!core_unit_check(&unit))
		return core_refuse(fault, WHY_TOO_LARGE, 0, length, NULL);
	if (!to_base(&base, &why, &w, &unit))
		return core_refuse_size(fault, why, length, &unit);
	out->dimension = unit.dimension;
	out->base = base;
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
