/* SPDX-License-Identifier: MIT */
#include "longhand.h"

struct bedside_long bedside_long(int64_t value)
{
	struct bedside_long out = { { 0 }, false };
	int i;

	for (i = 0; i < BEDSIDE_DIGITS && value > 0; i++) {
		out.digit[i] = (unsigned char)(value % 10);
		value /= 10;
	}
	out.full = value != 0;
	return out;
}

struct bedside_long bedside_plus(struct bedside_long a,
    struct bedside_long b)
{
	unsigned sum, carry = 0;
	int i;

	for (i = 0; i < BEDSIDE_DIGITS; i++) {
		sum = carry + a.digit[i] + b.digit[i];
		a.digit[i] = (unsigned char)(sum % 10);
		carry = sum / 10;
	}
	a.full = a.full || b.full || carry > 0;
	return a;
}

/* a x 10 + digit */
static struct bedside_long shift(struct bedside_long a, unsigned char digit)
{
	int i;

	a.full = a.full || a.digit[BEDSIDE_DIGITS - 1] != 0;
	for (i = BEDSIDE_DIGITS - 1; i > 0; i--)
		a.digit[i] = a.digit[i - 1];
	a.digit[0] = digit;
	return a;
}

struct bedside_long bedside_times(struct bedside_long a, int64_t by)
{
	struct bedside_long factor = bedside_long(by);
	struct bedside_long sum = bedside_long(0);
	unsigned char n;
	int i;

	sum.full = a.full || factor.full;
	for (i = BEDSIDE_DIGITS - 1; i >= 0; i--) {
		sum = shift(sum, 0);
		for (n = 0; n < factor.digit[i]; n++)
			sum = bedside_plus(sum, a);
	}
	return sum;
}

int bedside_compare(const struct bedside_long *a,
    const struct bedside_long *b)
{
	int i;

	for (i = BEDSIDE_DIGITS - 1; i >= 0; i--)
		if (a->digit[i] != b->digit[i])
			return a->digit[i] > b->digit[i] ? 1 : -1;
	return 0;
}

struct bedside_long bedside_minus(struct bedside_long a,
    const struct bedside_long *b)
{
	int i, digit, borrow = 0;

	for (i = 0; i < BEDSIDE_DIGITS; i++) {
		digit = (int)a.digit[i] - (int)b->digit[i] - borrow;
		borrow = digit < 0;
		a.digit[i] = (unsigned char)(digit + 10 * borrow);
	}
	return a;
}

bool bedside_over(int64_t *out, bool *exact, struct bedside_long a,
    int64_t by)
{
	struct bedside_long divisor = bedside_long(by);
	struct bedside_long rest = bedside_long(0);
	struct bedside_long none = bedside_long(0);
	int64_t quotient = 0;
	int i, n;

	if (a.full || by <= 0)
		return false;
	for (i = BEDSIDE_DIGITS - 1; i >= 0; i--) {
		rest = shift(rest, a.digit[i]);
		for (n = 0; bedside_compare(&rest, &divisor) >= 0; n++)
			rest = bedside_minus(rest, &divisor);
		if (quotient > (INT64_MAX - n) / 10)
			return false;
		quotient = quotient * 10 + n;
	}
	*out = quotient;
	*exact = bedside_compare(&rest, &none) == 0;
	return true;
}

struct bedside_ratio bedside_ratio(int64_t whole, int64_t part, int64_t over,
    int64_t by)
{
	struct bedside_ratio out;

	out.below = over > 0 ? over : 1;
	out.above = bedside_plus(bedside_times(bedside_long(whole),
	    out.below), bedside_long(part));
	out.above = bedside_times(out.above, by);
	return out;
}

int bedside_ratio_cmp(const struct bedside_ratio *a,
    const struct bedside_ratio *b)
{
	struct bedside_long left = bedside_times(a->above, b->below);
	struct bedside_long right = bedside_times(b->above, a->below);

	return bedside_compare(&left, &right);
}
