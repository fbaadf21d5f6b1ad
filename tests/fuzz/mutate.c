/* SPDX-License-Identifier: MIT */
/*
 * Changes that keep a file nearly right, for a parser that refuses almost all
 * that is changed blindly: another number, unit or word of the format in the
 * place of one, a line taken out, doubled, or moved.  Half of the time it is
 * libFuzzer's own change.
 */
#include <string.h>

#include "fuzz.h"

static const char *const words[] = {
	"1", "2", "3", "10", "63", "64", "65", "100", "366", "367", "0",
	"0.5", "0.05", "0.9", "25", "63.000000001", "999999999", "24", "1440",
	"mg/h", "mg/kg/h", "mcg/kg/min", "mg", "mg/kg", "mcg/min", "mg/d",
	"mL/h", "mg/mL", "kg", "h", "min", "d", "%", "hr", "ml",
	"ward", "outpatient", "intensive-care", "ketamine", "esketamine",
	"unverified", "abstract-read", "paper-read", "guideline",
	"not-stated", "hard-max", "soft-max", "soft-min", "hard-min", "rate",
	"dose-rate", "dose-per-day", "dose-per-session", "dose-per-course",
	"step", "interval", "strength", "flow", "weight", "continuous",
	"sessions", "count", "length", "every", "ramp", "from", "to", "days",
	"stated", "titrate", "start", "max", "share", "at-most",
	"round-down-to", "yes", "no", "100 mg/h", "1 mg/kg/h", "40 mg/h",
	"4 h", "1 d", "50 %", "1 to 4", "{hard-max: 25 mg/h}",
	"{rate: 0.35 mg/kg/h, at-most: 25 mg/h, share: 50 %}", "limits",
};

static bool is_word(uint8_t c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	    (c >= 'A' && c <= 'Z') || c == '-' || c == '/' || c == '.' ||
	    c == '%';
}

/* Puts `length` bytes in the place of data[from .. to). */
static size_t replace(uint8_t *data, size_t size, size_t most, size_t from,
    size_t to, const void *with, size_t length)
{
	if (size - (to - from) + length > most)
		return size;
	memmove(data + from + length, data + to, size - to);
	memcpy(data + from, with, length);
	return size - (to - from) + length;
}

/* Another word in the place of the one nearest behind some place. */
static size_t change_word(uint8_t *data, size_t size, size_t most,
    struct fuzz_random *random)
{
	const char *word = words[fuzz_next(random,
	    sizeof(words) / sizeof(words[0]))];
	size_t from = fuzz_next(random, size), to;

	while (from < size && !is_word(data[from]))
		from++;
	while (from > 0 && is_word(data[from - 1]))
		from--;
	for (to = from; to < size && is_word(data[to]); to++)
		;
	return replace(data, size, most, from, to, word, strlen(word));
}

/* Another digit, or one more or less. */
static size_t change_digit(uint8_t *data, size_t size, size_t most,
    struct fuzz_random *random)
{
	static const char digits[] = "0123456789.";
	size_t at = fuzz_next(random, size);
	const char *digit = &digits[fuzz_next(random, sizeof(digits) - 1)];

	while (at < size && (data[at] < '0' || data[at] > '9'))
		at++;
	if (at == size)
		return size;
	switch (fuzz_next(random, 3)) {
	case 0:
		return replace(data, size, most, at, at + 1, digit, 1);
	case 1:
		return replace(data, size, most, at, at, digit, 1);
	default:
		return replace(data, size, most, at, at + 1, "", 0);
	}
}

static void line_at(const uint8_t *data, size_t size, size_t at, size_t *from,
    size_t *to)
{
	*from = at;
	while (*from > 0 && data[*from - 1] != '\n')
		--*from;
	*to = at;
	while (*to < size && data[*to] != '\n')
		++*to;
	*to += *to < size;
}

/* A line away, or once more at another place. */
static size_t change_line(uint8_t *data, size_t size, size_t most,
    struct fuzz_random *random)
{
	uint8_t line[512];
	size_t from, to, length, end;

	line_at(data, size, fuzz_next(random, size), &from, &to);
	if (fuzz_next(random, 2) == 0)
		return replace(data, size, most, from, to, "", 0);
	length = to - from < sizeof(line) ? to - from : sizeof(line);
	memcpy(line, data + from, length);
	if (fuzz_next(random, 2) == 0)
		line_at(data, size, fuzz_next(random, size), &from, &end);
	return replace(data, size, most, from, from, line, length);
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most,
    unsigned seed)
{
	struct fuzz_random random = { UINT64_C(0x9e3779b97f4a7c15) * (seed | 1)
	};
	uint64_t times;

	if (size == 0 || fuzz_next(&random, 2) == 0)
		return LLVMFuzzerMutate(data, size, most);
	for (times = 1 + fuzz_next(&random, 3); times > 0 && size > 0; times--)
		switch (fuzz_next(&random, 5)) {
		case 0:
			size = change_line(data, size, most, &random);
			break;
		case 1:
		case 2:
			size = change_digit(data, size, most, &random);
			break;
		default:
			size = change_word(data, size, most, &random);
			break;
		}
	return size > 0 ? size : 1;
}
