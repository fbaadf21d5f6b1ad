/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "case.h"

int roll(struct dice *dice, int below)
{
	uint64_t z;

	dice->state += UINT64_C(0x9e3779b97f4a7c15);
	z = dice->state;
	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	z ^= z >> 31;
	return (int)(z % (uint64_t)below);
}

bool one_in(struct dice *dice, int n)
{
	return roll(dice, n) == 0;
}

int between(struct dice *dice, int from, int to)
{
	return from + roll(dice, to - from + 1);
}

bool set_exact(struct amount *out, struct exact value, bool per_kg,
    const char *unit)
{
	char number[30];

	if (!exact_write(number, sizeof(number), value))
		return false;
	memset(out, 0, sizeof(*out));
	out->set = true;
	out->per_kg = per_kg;
	out->value = value;
	snprintf(out->text, sizeof(out->text), "%s %s", number, unit);
	return true;
}

void set_amount(struct amount *out, long long n, int decimals, bool per_kg,
    const char *unit)
{
	long long d = 1;

	while (decimals-- > 0)
		d *= 10;
	set_exact(out, exact_of(n, d), per_kg, unit);
}

void set_rate(struct amount *out, long long n, int decimals, bool per_kg)
{
	set_amount(out, n, decimals, per_kg, per_kg ? "mg/kg/h" : "mg/h");
}

bool amounts_over_time;

/* "100 mg/d", "100 mg in 24 h", "0.5 mg/kg over 40 min": kept as written. */
static void set_over(struct amount *out, struct dice *dice, int milli,
    bool per_kg)
{
	static const int times[] = { 1440, 1440, 240, 720, 2880, 40, 420 };
	int time = times[roll(dice, 7)];
	struct exact amount = exact_mul(exact_of(milli, per_kg ? 1000 : 14),
	    exact_of(time, 60));
	char number[20], over[12];

	amount = exact_cut(amount, exact_of(1, per_kg ? 100 : 1));
	if (amount.n == 0) {
		set_rate(out, milli, 3, per_kg);
		return;
	}
	exact_write(number, sizeof(number), amount);
	if (time % 1440 == 0)
		snprintf(over, sizeof(over), "%d d", time / 1440);
	else if (time % 60 == 0)
		snprintf(over, sizeof(over), "%d h", time / 60);
	else
		snprintf(over, sizeof(over), "%d min", time);
	memset(out, 0, sizeof(*out));
	out->set = true;
	out->per_kg = per_kg;
	out->value = exact_div(amount, exact_of(time, 60));
	if (time == 1440 && !per_kg && one_in(dice, 2))
		snprintf(out->text, sizeof(out->text), "%s mg/d", number);
	else
		snprintf(out->text, sizeof(out->text), "%s %s %s %s", number,
		    per_kg ? "mg/kg" : "mg", one_in(dice, 2) ? "over" : "in",
		    over);
}

/* About so many thousandths of a mg/kg/h at 70 kg, written either way. */
void near_rate(struct amount *out, struct dice *dice, int milli,
    bool per_kg)
{
	milli = milli * between(dice, 70, 130) / 100 + 1;
	if (amounts_over_time && one_in(dice, 2))
		set_over(out, dice, milli, per_kg);
	else if (per_kg)
		set_rate(out, milli, 3, true);
	else if (one_in(dice, 3))
		set_rate(out, milli * 70, 3, false);
	else
		set_rate(out, milli * 70 / 500 + 1, 1, false);
}
