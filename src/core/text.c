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

/* A number and a unit. */
/*@ requires \valid(out) && \valid(fault);
  @ requires is_text(text, length);
  @ requires \separated(out, fault, text + (0 .. length - 1));
  @ assigns *out, *fault;
  @ ensures \result ==> is_written(out) && out->over == 0;
  @ ensures \result ==> *fault == \old(*fault);
  @ ensures !\result ==> *out == \old(*out);
  @*/
static bool read_plain(struct infuse_written *out, const char *text,
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
	out->over = 0;
	out->synonym = spelling.manner == MANNER_SYNONYM;
	return true;
}

#define RATES (1u << INFUSE_RATE | 1u << INFUSE_DOSE_RATE)
#define BETWEEN 6	/* " over " */

/* Those four letters, and blanks around them, or " in ". */
/*@ requires is_text(text, length) && at <= length;
  @ assigns \nothing;
  @ ensures \result > 0 ==> at + \result <= length;
  @ ensures \result <= BETWEEN;
  @*/
static size_t between_at(const char *text, size_t at, size_t length)
{
	if (length - at < 4 || text[at] != ' ')
		return 0;
	if (text[at + 1] == 'i' && text[at + 2] == 'n' && text[at + 3] == ' ')
		return 4;
	if (length - at < BETWEEN || text[at + 1] != 'o' ||
	    text[at + 2] != 'v' || text[at + 3] != 'e' ||
	    text[at + 4] != 'r' || text[at + 5] != ' ')
		return 0;
	return BETWEEN;
}

/* Where an amount ends that is over a time, or `length`. */
/*@ requires is_text(text, length);
  @ assigns \nothing;
  @ ensures \result <= length;
  @*/
static size_t amount_end(const char *text, size_t length)
{
	size_t at;

	/*@ loop invariant at <= length;
	  @ loop assigns at;
	  @ loop variant length - at;
	  @*/
	for (at = 0; at < length; at++)
		if (between_at(text, at, length) > 0)
			break;
	return at;
}

/* What an amount may be written in, of a rate that may be so or so. */
/*@ assigns \nothing; */
static unsigned amounts_of(unsigned among)
{
	unsigned amounts = 0;

	if ((among & 1u << INFUSE_RATE) != 0)
		amounts |= 1u << INFUSE_MASS;
	if ((among & 1u << INFUSE_DOSE_RATE) != 0)
		amounts |= 1u << INFUSE_MASS_PER_KG;
	return amounts;
}

/* A whole number of minutes, hours or days, as minutes. */
/*@ requires \valid(out) && \valid(fault) && \valid(synonym);
  @ requires is_text(text, length) && at <= length;
  @ requires \separated(out, fault, synonym, text + (0 .. length - 1));
  @ assigns *out, *fault, *synonym;
  @ ensures \result ==> 0 < *out <= INFUSE_DURATION_MAX_MIN;
  @*/
static bool read_time(int64_t *out, bool *synonym, const char *text,
    size_t at, size_t length, struct infuse_fault *fault)
{
	struct infuse_written time;
	int64_t most;

	if (!read_plain(&time, text + at, length - at, 1u << INFUSE_DURATION,
	    fault)) {
		core_explain_time(fault, text, at, length);
		return false;
	}
	if (time.decimals > 0 || time.unit->den != 1 || time.unit->num < 1)
		return core_refuse(fault, WHY_TIME_NOT_WHOLE, at, length - at,
		    NULL);
	if (time.digits == 0)
		return core_refuse(fault, WHY_NO_TIME, at, length - at, NULL);
	most = core_div(INFUSE_DURATION_MAX_MIN, time.unit->num);
	if (time.digits > most)
		return core_refuse(fault, WHY_TOO_LARGE, at, length - at,
		    "write at most 366 d");
	/*@ assert time.digits * time.unit->num <= most * time.unit->num; */
	*out = core_mul(time.digits, time.unit->num);
	*synonym = time.synonym;
	return true;
}

/* "200 mg over 4 h": an amount as it is written alone, and its minutes. */
/*@ requires \valid(out) && \valid(fault);
  @ requires is_text(text, length) && end <= length;
  @ requires \separated(out, fault, text + (0 .. length - 1));
  @ assigns *out, *fault;
  @ ensures \result ==> is_written(out);
  @ ensures !\result ==> *out == \old(*out);
  @*/
static bool read_over(struct infuse_written *out, const char *text,
    size_t end, size_t length, unsigned among, struct infuse_fault *fault)
{
	struct infuse_written amount;
	bool synonym = false;
	int64_t over = 0;

	if (!read_plain(&amount, text, end, amounts_of(among), fault))
		return false;
	if (!read_time(&over, &synonym, text,
	    end + between_at(text, end, length), length, fault))
		return false;
	amount.synonym = amount.synonym || synonym;
	amount.over = over;
	*out = amount;
	return true;
}

/*@ requires \valid(out) && \valid(fault);
  @ requires is_text(text, length);
  @ requires \separated(out, fault, text + (0 .. length - 1));
  @ assigns *out, *fault;
  @ ensures \result ==> is_written(out);
  @ ensures !\result ==> *out == \old(*out);
  @*/
bool infuse_read_written(struct infuse_written *out, const char *text,
    size_t length, unsigned among, struct infuse_fault *fault)
{
	size_t end = length;

	if ((among & RATES) != 0)
		end = amount_end(text, length);
	if (end < length)
		return read_over(out, text, end, length, among, fault);
	return read_plain(out, text, length, among, fault);
}

/*@ requires \valid_read(written) && \valid_read(written->unit);
  @ assigns \nothing;
  @*/
enum infuse_dimension infuse_written_dimension(
    const struct infuse_written *written)
{
	if (written->over <= 0)
		return written->unit->dimension;
	return written->unit->dimension == INFUSE_MASS_PER_KG ?
	    INFUSE_DOSE_RATE : INFUSE_RATE;
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
