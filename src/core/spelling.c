/* SPDX-License-Identifier: MIT */
#include "unit.h"

#define SPELLED_MAX 16

/*
 * Every spelling that is known, read or refused.  A refused one is here to be
 * answered with what to write; it never becomes a unit.
 */
static const struct spelled {
	char text[SPELLED_MAX];
	enum core_word word;
	enum core_manner manner;
} known[] = {
	{"kg", WORD_KG, MANNER_PLAIN},
	{"g", WORD_G, MANNER_PLAIN},
	{"lb", WORD_LB, MANNER_PLAIN},
	{"min", WORD_MIN, MANNER_PLAIN},
	{"h", WORD_H, MANNER_PLAIN},
	{"d", WORD_D, MANNER_PLAIN},
	{"mcg", WORD_MCG, MANNER_PLAIN},
	{"mg", WORD_MG, MANNER_PLAIN},
	{"mL", WORD_ML, MANNER_PLAIN},
	{"L", WORD_L, MANNER_PLAIN},
	{"%", WORD_PERCENT, MANNER_PLAIN},
	{"hr", WORD_H, MANNER_SYNONYM},
	{"ml", WORD_ML, MANNER_SYNONYM},

	/* The micro sign, the Greek letter mu, and gamma for the microgram. */
	{"ug", WORD_MCG, MANNER_REFUSED},
	{"\302\265g", WORD_MCG, MANNER_REFUSED},
	{"\316\274g", WORD_MCG, MANNER_REFUSED},
	{"\316\263", WORD_MCG, MANNER_REFUSED},
	{"mcgs", WORD_MCG, MANNER_REFUSED},
	{"mic", WORD_MCG, MANNER_REFUSED},
	{"mics", WORD_MCG, MANNER_REFUSED},
	{"microgram", WORD_MCG, MANNER_REFUSED},
	{"micrograms", WORD_MCG, MANNER_REFUSED},
	{"mgs", WORD_MG, MANNER_REFUSED},
	{"mgm", WORD_MG, MANNER_REFUSED},
	{"milligram", WORD_MG, MANNER_REFUSED},
	{"milligrams", WORD_MG, MANNER_REFUSED},
	{"gm", WORD_G, MANNER_REFUSED},
	{"gms", WORD_G, MANNER_REFUSED},
	{"gram", WORD_G, MANNER_REFUSED},
	{"grams", WORD_G, MANNER_REFUSED},
	{"gr", WORD_G, MANNER_AMBIGUOUS},	/* gram, or grain */
	{"kgs", WORD_KG, MANNER_REFUSED},
	{"kilo", WORD_KG, MANNER_REFUSED},
	{"kilos", WORD_KG, MANNER_REFUSED},
	{"kilogram", WORD_KG, MANNER_REFUSED},
	{"kilograms", WORD_KG, MANNER_REFUSED},
	{"lbs", WORD_LB, MANNER_REFUSED},
	{"#", WORD_LB, MANNER_REFUSED},
	{"pound", WORD_LB, MANNER_REFUSED},
	{"pounds", WORD_LB, MANNER_REFUSED},

	{"m", WORD_MIN, MANNER_AMBIGUOUS},	/* minute, or metre */
	{"mins", WORD_MIN, MANNER_REFUSED},
	{"minute", WORD_MIN, MANNER_REFUSED},
	{"minutes", WORD_MIN, MANNER_REFUSED},
	{"hrs", WORD_H, MANNER_REFUSED},
	{"hour", WORD_H, MANNER_REFUSED},
	{"hours", WORD_H, MANNER_REFUSED},
	{"day", WORD_D, MANNER_REFUSED},
	{"days", WORD_D, MANNER_REFUSED},
	{"24h", WORD_D, MANNER_REFUSED},
	{"24hr", WORD_D, MANNER_REFUSED},

	{"cc", WORD_ML, MANNER_REFUSED},
	{"ccs", WORD_ML, MANNER_REFUSED},
	{"mls", WORD_ML, MANNER_REFUSED},
	{"millilitre", WORD_ML, MANNER_REFUSED},
	{"millilitres", WORD_ML, MANNER_REFUSED},
	{"milliliter", WORD_ML, MANNER_REFUSED},
	{"milliliters", WORD_ML, MANNER_REFUSED},
	{"litre", WORD_L, MANNER_REFUSED},
	{"litres", WORD_L, MANNER_REFUSED},
	{"liter", WORD_L, MANNER_REFUSED},
	{"liters", WORD_L, MANNER_REFUSED},
	{"percent", WORD_PERCENT, MANNER_REFUSED},
	{"pct", WORD_PERCENT, MANNER_REFUSED},
};

#define KNOWN (sizeof(known) / sizeof(known[0]))

/* The table is looked at through here, one row at a time. */
/*@ requires i < KNOWN;
  @ assigns \result \from i;
  @ ensures \valid_read(\result);
  @*/
static const struct spelled *known_at(size_t i)
{
	return &known[i];
}

/*@ assigns \nothing; */
static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/*@ requires \valid_read(text + (0 .. length - 1));
  @ requires \valid_read(spelled);
  @ assigns \nothing;
  @*/
static bool is_spelled(const struct spelled *spelled, const char *text,
    size_t length, bool any_case)
{
	size_t i;

	if (length == 0 || length >= SPELLED_MAX ||
	    spelled->text[length] != '\0')
		return false;
	/*@ loop invariant i <= length;
	  @ loop assigns i;
	  @ loop variant length - i;
	  @*/
	for (i = 0; i < length; i++) {
		if (text[i] == '\0' || (spelled->text[i] != text[i] &&
		    (!any_case || lower(spelled->text[i]) != lower(text[i]))))
			return false;
	}
	return true;
}

/*
 * The row that spells the text, or KNOWN.  The exact spelling goes before one
 * in another case, so that L is not taken for a refused l.
 */
/*@ requires \valid_read(text + (0 .. length - 1));
  @ assigns \nothing;
  @ ensures \result <= KNOWN;
  @*/
static size_t find_spelled(const char *text, size_t length, bool any_case)
{
	size_t i;

	/*@ loop invariant i <= KNOWN;
	  @ loop assigns i;
	  @ loop variant KNOWN - i;
	  @*/
	for (i = 0; i < KNOWN; i++) {
		if (is_spelled(known_at(i), text, length, any_case))
			break;
	}
	return i;
}

/*@ assigns \nothing;
  @ ensures \result == a || \result == b;
  @*/
static enum core_manner worse(enum core_manner a, enum core_manner b)
{
	return a > b ? a : b;
}

/*@ requires \valid(out);
  @ assigns *out;
  @ ensures out->manner == MANNER_PLAIN;
  @*/
static void spell_nothing(struct core_spelling *out)
{
	out->word[0] = WORD_NONE;
	out->word[1] = WORD_NONE;
	out->word[2] = WORD_NONE;
	out->manner = MANNER_PLAIN;
}

/*@ requires from <= length;
  @ requires \valid_read(text + (0 .. length - 1));
  @ assigns \nothing;
  @ ensures from <= \result <= length;
  @*/
static size_t next_slash(const char *text, size_t from, size_t length)
{
	/*@ loop invariant \at(from, Pre) <= from <= length;
	  @ loop assigns from;
	  @ loop variant length - from;
	  @*/
	while (from < length && text[from] != '/')
		from++;
	return from;
}

bool core_spell(struct core_spelling *out, const char *text, size_t length)
{
	const struct spelled *one;
	size_t at = 0, end, i, words;

	spell_nothing(out);
	/*@ loop invariant words <= CORE_WORDS;
	  @ loop invariant at <= length;
	  @ loop invariant out->manner == MANNER_PLAIN ||
	  @   out->manner == MANNER_SYNONYM;
	  @ loop assigns at, end, i, one, words, *out;
	  @ loop variant CORE_WORDS - words;
	  @*/
	for (words = 0; words < CORE_WORDS; words++) {
		end = next_slash(text, at, length);
		i = find_spelled(text + at, end - at, false);
		if (i == KNOWN)
			return false;
		one = known_at(i);
		if (one->manner != MANNER_PLAIN &&
		    one->manner != MANNER_SYNONYM)
			return false;
		out->manner = worse(out->manner, one->manner);
		out->word[words] = one->word;
		if (end == length)
			return true;
		at = end + 1;
	}
	return false;
}

/*@ assigns \nothing; */
static bool is_between_words(char c)
{
	return c == '/' || c == ' ' || c == '.' || c == '*' || c == '-' ||
	    c == '(' || c == ')';
}

/*@ requires from <= length;
  @ requires \valid_read(text + (0 .. length - 1));
  @ assigns \nothing;
  @ ensures from <= \result <= length;
  @*/
static size_t loose_end(const char *text, size_t from, size_t length)
{
	/*@ loop invariant \at(from, Pre) <= from <= length;
	  @ loop assigns from;
	  @ loop variant length - from;
	  @*/
	while (from < length && !is_between_words(text[from]))
		from++;
	return from;
}

/*@ requires \valid_read(text + (0 .. length - 1));
  @ assigns \nothing;
  @*/
static bool is_per(const char *text, size_t length)
{
	return length == 3 && lower(text[0]) == 'p' && lower(text[1]) == 'e' &&
	    lower(text[2]) == 'r';
}

bool core_spell_loosely(struct core_spelling *out, const char *text,
    size_t length)
{
	size_t at = 0, end, i, words = 0;

	spell_nothing(out);
	/*@ loop invariant words <= CORE_WORDS;
	  @ loop assigns at, end, i, words, *out;
	  @ loop variant length - at;
	  @*/
	while (at < length) {
		end = loose_end(text, at, length);
		if (end > at && !is_per(text + at, end - at)) {
			i = find_spelled(text + at, end - at, false);
			if (i == KNOWN)
				i = find_spelled(text + at, end - at, true);
			if (i == KNOWN || words == CORE_WORDS)
				return false;
			out->word[words] = known_at(i)->word;
			out->manner = worse(out->manner, known_at(i)->manner);
			words++;
		}
		if (end == length)
			break;
		at = end + 1;
	}
	return words > 0;
}
