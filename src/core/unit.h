/* SPDX-License-Identifier: MIT */
#ifndef CORE_UNIT_H
#define CORE_UNIT_H

/*
 * A unit as written is at most three words: what, per what, per what.  Each
 * word of a unit text is looked up by itself, so that a synonym or a refused
 * spelling is known wherever it stands: the hr of mg/kg/hr, the ug of ug/min.
 */

#include <infuse/text.h>

#include "digits.h"

enum core_word {
	WORD_NONE,
	WORD_KG,
	WORD_G,
	WORD_LB,
	WORD_MIN,
	WORD_H,
	WORD_D,
	WORD_MCG,
	WORD_MG,
	WORD_ML,
	WORD_L,
	WORD_PERCENT
};

/* How a word was spelled; a unit is as bad as its worst word. */
enum core_manner {
	MANNER_PLAIN,
	MANNER_SYNONYM,		/* hr, ml: read all the same */
	MANNER_REFUSED,		/* ug, cc, hour: one meaning, not read */
	MANNER_AMBIGUOUS	/* m, gr: more than one meaning */
};

#define CORE_WORDS 3

struct core_spelling {
	enum core_word word[CORE_WORDS];
	enum core_manner manner;
};

#define CORE_NUM_MAX INT64_C(1000000000000)
#define CORE_DEN_MAX 100000

/*@ logic integer core_largest(integer dimension) =
  @   dimension == INFUSE_WEIGHT ? INFUSE_WEIGHT_MAX_G :
  @   dimension == INFUSE_DURATION ? INFUSE_DURATION_MAX_MIN :
  @   dimension == INFUSE_MASS ? INFUSE_MASS_MAX_PG :
  @   dimension == INFUSE_MASS_PER_KG ? INFUSE_MASS_PER_KG_MAX :
  @   dimension == INFUSE_RATE ? INFUSE_RATE_MAX_PG_PER_H :
  @   dimension == INFUSE_DOSE_RATE ? INFUSE_DOSE_RATE_MAX :
  @   dimension == INFUSE_VOLUME ? INFUSE_VOLUME_MAX :
  @   dimension == INFUSE_FLOW ? INFUSE_FLOW_MAX :
  @   dimension == INFUSE_FLOW_PER_KG ? INFUSE_FLOW_MAX :
  @   dimension == INFUSE_STRENGTH ? INFUSE_AMOUNT_MAX_PG :
  @   dimension == INFUSE_PERCENT ? 10000000 : 0;
  @
  @ // The second bound keeps a whole number of it inside int64_t.
  @ predicate core_unit_is_sound(struct infuse_unit *u) =
  @   \valid_read(u) && u->dimension < INFUSE_DIMENSIONS &&
  @   1 <= u->num <= CORE_NUM_MAX && 1 <= u->den <= CORE_DEN_MAX &&
  @   core_largest(u->dimension) * u->den <= INFUSE_MASS_MAX_PG;
  @
  @ // A unit of the table, which is constant.
  @ predicate core_unit_is_known(struct infuse_unit *u) =
  @   \valid_read(u) && !\valid(u);
  @
  @ predicate is_written(struct infuse_written *w) =
  @   0 <= w->decimals <= CORE_DIGITS_MAX &&
  @   0 <= w->digits < 1000000000 * pow10(w->decimals) &&
  @   0 <= w->over <= INFUSE_DURATION_MAX_MIN &&
  @   core_unit_is_known(w->unit);
  @*/

/* Words between slashes, spelled in full or as a synonym, case and all. */
/*@ requires \valid(out);
  @ requires \valid_read(text + (0 .. length - 1));
  @ requires \separated(out, text + (0 .. length - 1));
  @ assigns *out;
  @ ensures out->manner == MANNER_PLAIN || out->manner == MANNER_SYNONYM;
  @*/
INFUSE_MUST_CHECK bool core_spell(struct core_spelling *out, const char *text,
    size_t length);

/* Words between anything, in any case and any spelling that is known. */
/*@ requires \valid(out);
  @ requires \valid_read(text + (0 .. length - 1));
  @ requires \separated(out, text + (0 .. length - 1));
  @ assigns *out;
  @*/
INFUSE_MUST_CHECK bool core_spell_loosely(struct core_spelling *out,
    const char *text, size_t length);

/* The unit is within those bounds; asked where it is reckoned with. */
/*@ requires \valid_read(unit);
  @ assigns \nothing;
  @ ensures \result <==> core_unit_is_sound(unit);
  @*/
bool core_unit_check(const struct infuse_unit *unit);

/*
 * A rate by the day is an amount in a day.  Those units alone have an eighth
 * of the amount and 3: a third of it is that amount's pg/h in a 24th.
 */
/*@ requires \valid_read(unit);
  @ assigns \nothing;
  @ ensures \result <==> unit->den == 3 && 0 < unit->num <= CORE_NUM_MAX / 8
  @   && (unit->dimension == INFUSE_RATE || unit->dimension ==
  @   INFUSE_DOSE_RATE);
  @*/
bool core_unit_is_daily(const struct infuse_unit *unit);

/* The unit that is spelled so, among the dimensions, or NULL. */
/*@ requires \valid_read(spelling);
  @ assigns \result \from *spelling, among;
  @ ensures \result == \null || core_unit_is_known(\result);
  @*/
const struct infuse_unit *core_unit_spelled(
    const struct core_spelling *spelling, unsigned among);

/* Which spelling to write instead, as a hint, or NULL when that is no unit. */
/*@ requires \valid_read(spelling);
  @ assigns \result \from *spelling, among;
  @*/
const char *core_unit_instead(const struct core_spelling *spelling,
    unsigned among);

#endif
