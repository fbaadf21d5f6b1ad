/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include "exact.h"

#define BILLION 1000000000

static wide times(wide a, wide b)
{
	wide out;

	if (__builtin_mul_overflow(a, b, &out)) {
		fprintf(stderr, "property: a fraction does not fit\n");
		abort();
	}
	return out;
}

static wide divisor(wide a, wide b)
{
	wide rest;

	a = a < 0 ? -a : a;
	while (b != 0) {
		rest = a % b;
		a = b;
		b = rest;
	}
	return a == 0 ? 1 : a;
}

static struct exact lowest(wide n, wide d)
{
	struct exact out;
	wide by;

	if (d == 0) {
		fprintf(stderr, "property: a division by 0\n");
		abort();
	}
	if (d < 0) {
		n = -n;
		d = -d;
	}
	by = divisor(n, d);
	out.n = n / by;
	out.d = d / by;
	return out;
}

struct exact exact_of(long long n, long long d)
{
	return lowest(n, d);
}

struct exact exact_add(struct exact a, struct exact b)
{
	wide by = divisor(a.d, b.d);

	return lowest(times(a.n, b.d / by) + times(b.n, a.d / by),
	    times(a.d, b.d / by));
}

struct exact exact_sub(struct exact a, struct exact b)
{
	b.n = -b.n;
	return exact_add(a, b);
}

struct exact exact_mul(struct exact a, struct exact b)
{
	wide one = divisor(a.n, b.d), two = divisor(b.n, a.d);

	return lowest(times(a.n / one, b.n / two),
	    times(a.d / two, b.d / one));
}

struct exact exact_div(struct exact a, struct exact b)
{
	struct exact turned = lowest(b.d, b.n);

	return exact_mul(a, turned);
}

int exact_cmp(struct exact a, struct exact b)
{
	wide n = exact_sub(a, b).n;

	return n < 0 ? -1 : n > 0;
}

bool exact_above(struct exact a, struct exact b)
{
	return exact_cmp(a, b) > 0;
}

bool exact_equal(struct exact a, struct exact b)
{
	return a.n == b.n && a.d == b.d;
}

struct exact exact_least(struct exact a, struct exact b)
{
	return exact_above(a, b) ? b : a;
}

struct exact exact_most(struct exact a, struct exact b)
{
	return exact_above(a, b) ? a : b;
}

wide exact_steps(struct exact a, struct exact step)
{
	struct exact q = exact_div(a, step);
	wide whole = q.n / q.d;

	return q.n < 0 && whole * q.d != q.n ? whole - 1 : whole;
}

struct exact exact_cut(struct exact a, struct exact step)
{
	struct exact whole = { exact_steps(a, step), 1 };

	return exact_mul(whole, step);
}

bool exact_read(struct exact *out, const char *text, const char **end)
{
	wide n = 0, d = 1;
	bool minus = *text == '-';
	const char *p = minus ? text + 1 : text, *first = p;

	for (; *p >= '0' && *p <= '9'; p++)
		n = times(n, 10) + (*p - '0');
	if (p == first)
		return false;
	if (*p == '.')
		for (p++; *p >= '0' && *p <= '9'; p++) {
			n = times(n, 10) + (*p - '0');
			d = times(d, 10);
		}
	*out = lowest(minus ? -n : n, d);
	if (end != NULL)
		*end = p;
	return true;
}

bool exact_write(char *out, size_t size, struct exact a)
{
	struct exact billionth = exact_of(1, BILLION);
	wide n = exact_steps(a, billionth);
	long long whole = (long long)(n / BILLION);
	long long part = (long long)(n % BILLION);
	int length;

	length = snprintf(out, size, "%lld.%09lld", whole, part);
	while (length > 0 && out[length - 1] == '0')
		out[--length] = '\0';
	if (length > 0 && out[length - 1] == '.')
		out[--length] = '\0';
	return exact_equal(exact_cut(a, billionth), a);
}

bool exact_is_shown(struct exact printed, struct exact a)
{
	struct exact off = exact_sub(printed, a);

	if (off.n < 0)
		off.n = -off.n;
	return exact_cmp(off, exact_of(1, BILLION)) <= 0;
}
