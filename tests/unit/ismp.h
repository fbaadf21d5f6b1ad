/* SPDX-License-Identifier: MIT */
#ifndef TESTS_UNIT_ISMP_H
#define TESTS_UNIT_ISMP_H

/*
 * ISMP's list of error-prone forms, as a scanner of text: DISP-01 to DISP-06.
 * It looks at what we wrote; what is quoted has been blanked out before.
 */

#include <string.h>

#include <infuse/text.h>

/* What stands where quoted words were. */
#define ISMP_QUOTED '\002'

static inline bool ismp_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool ismp_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    ((unsigned char)c & 0x80) != 0;
}

/* The end of a number: digits, and a point or comma with a digit behind. */
static inline const char *ismp_number_end(const char *at)
{
	while (ismp_digit(*at) ||
	    ((*at == '.' || *at == ',') && ismp_digit(at[1])))
		at++;
	return at;
}

/* A whole part such as 999 or 12,456; not 1000, 1,00 or 007. */
static inline bool ismp_whole(const char *at, const char *end)
{
	size_t group = 0, groups = 1;

	if (end - at > 1 && *at == '0')
		return false;
	for (; at < end; at++) {
		if (*at != ',') {
			group++;
			continue;
		}
		if (group > 3 || (groups > 1 && group != 3))
			return false;
		group = 0;
		groups++;
	}
	return groups == 1 ? group <= 3 : group == 3;
}

static inline const char *ismp_number(const char *at, const char *end)
{
	const char *point = memchr(at, '.', (size_t)(end - at));

	if (!ismp_whole(at, point ? point : end))
		return "DISP-04 comma from 1,000 up";
	if (point == NULL)
		return NULL;
	if (memchr(point + 1, '.', (size_t)(end - point - 1)) ||
	    memchr(point + 1, ',', (size_t)(end - point - 1)))
		return "DISP-04 two points in a number";
	return end[-1] == '0' ? "DISP-01 trailing zero" : NULL;
}

/*
 * The end of a date or a time of day (DISP-10), 2026-11-23 or 08:00, or NULL:
 * these are no numbers, and have neither commas nor units.
 */
static inline const char *ismp_clock_end(const char *at)
{
	static const char *const shapes[] = { "9999-99-99", "99:99" };
	size_t i, j;

	for (i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++) {
		for (j = 0; shapes[i][j] != '\0'; j++)
			if (shapes[i][j] == '9' ? !ismp_digit(at[j]) :
			    at[j] != shapes[i][j])
				break;
		if (shapes[i][j] == '\0' && !ismp_digit(at[j]))
			return at + j;
	}
	return NULL;
}

/* Whether what begins at `at` is a unit, up to a blank or a mark. */
static inline bool ismp_unit(const char *at)
{
	size_t length = strcspn(at, " ,;:()|.\n\002");

	return length > 0 && infuse_unit_find(at, length,
	    (1u << INFUSE_DIMENSIONS) - 1) != NULL;
}

/* What is behind a number: no letter at once, no unit on the next line. */
static inline const char *ismp_behind(const char *end)
{
	if (ismp_letter(*end) || *end == '%')
		return "DISP-03 no space before the unit";
	if (*end == '\n' && ismp_unit(end + strspn(end, "\n ")))
		return "DISP-03 number and unit on two lines";
	return NULL;
}

static inline bool ismp_word_is(const char *at, size_t length,
    const char *word)
{
	return strlen(word) == length && strncmp(at, word, length) == 0;
}

static inline const char *ismp_word(const char *at, size_t length)
{
	static const char *const refused[] = {
		"ug", "cc", "mgs", "mcgs", "kgs", "lbs", "ml", "ML", "hr",
		"hrs", "U", "IU", "MG", "KG", "\xc2\xb5g", "\xce\xbcg",
	};
	static const char *const units[] = { "mg", "mcg", "mL", "kg", "min" };
	size_t i;

	for (i = 0; i < sizeof(refused) / sizeof(refused[0]); i++)
		if (ismp_word_is(at, length, refused[i]))
			return "DISP-05 error-prone unit";
	for (i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (ismp_word_is(at, length, units[i]) && at[length] == '.')
			return "DISP-05 point behind a unit";
	return NULL;
}

static inline const char *ismp_symbol(const char *at)
{
	if (strchr("<>@&+", *at) != NULL ||
	    strncmp(at, "\xe2\x89\xa4", 3) == 0 ||
	    strncmp(at, "\xe2\x89\xa5", 3) == 0)
		return "DISP-06 symbol for a word";
	return NULL;
}

/*
 * The first fault of a text that ends in NUL, and where it is; NULL if there
 * is none.  sha256 is a name that ends in digits, and the only one.
 */
static inline const char *ismp_fault(const char *text, const char **where)
{
	const char *at = text, *end;
	const char *fault = NULL;

	while (*at != '\0' && fault == NULL) {
		*where = at;
		end = at + 1;
		if (ismp_digit(*at) && ismp_clock_end(at) != NULL) {
			end = ismp_clock_end(at);
		} else if (ismp_digit(*at)) {
			end = ismp_number_end(at);
			fault = ismp_number(at, end);
			if (fault == NULL)
				fault = ismp_behind(end);
		} else if (strncmp(at, "sha256", 6) == 0) {
			end = at + 6;
		} else if (*at == '.' && ismp_digit(at[1])) {
			fault = "DISP-02 naked point";
		} else {
			fault = ismp_symbol(at);
			while (fault == NULL && ismp_letter(*at) &&
			    ismp_letter(*end))
				end++;
			if (fault == NULL && ismp_letter(*at))
				fault = ismp_word(at, (size_t)(end - at));
			if (fault == NULL && ismp_letter(*at) &&
			    ismp_digit(*end))
				fault = "DISP-08 name and number in one";
		}
		at = end;
	}
	return fault;
}

#endif
