/* SPDX-License-Identifier: MIT */
#include "text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int64_t pk_whole(double x)
{
	return x < 9e18 ? (int64_t)llround(x) : INT64_MAX;
}

/* Takes "1.2345e+02" apart; whatever stands for the point is passed over. */
static int take_digits(char *digit, const char *printed, int *count)
{
	const char *e = strchr(printed, 'e');

	*count = 0;
	for (const char *p = printed; p < e; p++)
		if (*p >= '0' && *p <= '9')
			digit[(*count)++] = *p;
	while (*count > 1 && digit[*count - 1] == '0')
		(*count)--;
	return (int)strtol(e + 1, NULL, 10);
}

static char *put_digits(char *to, const char *digit, int from, int until,
    int count)
{
	for (int i = from; i < until; i++)
		*to++ = i >= 0 && i < count ? digit[i] : '0';
	return to;
}

void pk_text(char *text, double x, int digits)
{
	char printed[64], digit[32] = { 0 };
	int count, power, whole;
	char *to = text;

	if (digits < 1)
		digits = 1;
	if (digits > INFUSE_PK_DIGITS_MAX)
		digits = INFUSE_PK_DIGITS_MAX;
	if (!(x > 0.0)) {
		text[0] = '0';
		text[1] = '\0';
		return;
	}
	snprintf(printed, sizeof(printed), "%.*e", digits - 1, x);
	power = take_digits(digit, printed, &count);
	whole = power;
	if (power < -6 || power > 17)
		whole = 0;
	if (whole >= 0) {
		to = put_digits(to, digit, 0, whole + 1, count);
		if (count > whole + 1) {
			*to++ = '.';
			to = put_digits(to, digit, whole + 1, count, count);
		}
	} else {
		*to++ = '0';
		*to++ = '.';
		to = put_digits(to, digit, whole + 1, count, count);
	}
	*to = '\0';
	if (whole != power)
		snprintf(to, (size_t)(INFUSE_PK_TEXT - (to - text)), "e%d",
		    power);
}

void pk_put_figure(struct infuse_pk_figure *figure, double x, double units,
    int digits)
{
	figure->known = true;
	figure->whole = pk_whole(x * units);
	pk_text(figure->text, x, digits);
}
