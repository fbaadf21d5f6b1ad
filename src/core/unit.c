/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "unit.h"

#define HOUR 60
#define DAY 1440
#define MCG INT64_C(1000000)
#define MG INT64_C(1000000000)
#define G INT64_C(1000000000000)

/*
 * One factor per unit, to the base of its dimension; never a factor per pair.
 * mg/d is a 24th of a mg/h, and a pound 453.59237 g.  Drug comes before body
 * weight: where both could be meant, g is drug.
 */
static const struct row {
	struct infuse_unit unit;
	enum core_word word[CORE_WORDS];
	const char *instead;
	const char *either;	/* where the spelling has two meanings */
} rows[] = {
	{{"mcg", "ug", INFUSE_MASS, MCG, 1}, {WORD_MCG},
	    "write mcg", "write mcg or mg"},
	{{"mg", "mg", INFUSE_MASS, MG, 1}, {WORD_MG},
	    "write mg", "write mg or mcg"},
	{{"g", "g", INFUSE_MASS, G, 1}, {WORD_G},
	    "write g", "write g or mg"},
	{{"mcg/kg", "ug/kg", INFUSE_MASS_PER_KG, MCG, 1}, {WORD_MCG, WORD_KG},
	    "write mcg/kg", "write mcg/kg or mg/kg"},
	{{"mg/kg", "mg/kg", INFUSE_MASS_PER_KG, MG, 1}, {WORD_MG, WORD_KG},
	    "write mg/kg", "write mg/kg or mcg/kg"},
	{{"mcg/min", "ug/min", INFUSE_RATE, MCG * HOUR, 1},
	    {WORD_MCG, WORD_MIN},
	    "write mcg/min", "write mcg/min or mcg/h"},
	{{"mcg/h", "ug/h", INFUSE_RATE, MCG, 1}, {WORD_MCG, WORD_H},
	    "write mcg/h", "write mcg/h or mcg/min"},
	{{"mg/min", "mg/min", INFUSE_RATE, MG * HOUR, 1}, {WORD_MG, WORD_MIN},
	    "write mg/min", "write mg/min or mg/h"},
	{{"mg/h", "mg/h", INFUSE_RATE, MG, 1}, {WORD_MG, WORD_H},
	    "write mg/h", "write mg/h or mg/min"},
	{{"mg/d", "mg/d", INFUSE_RATE, MG / 8, 3}, {WORD_MG, WORD_D},
	    "write mg/d", "write mg/d or mg/h"},
	{{"mcg/d", "ug/d", INFUSE_RATE, MCG / 8, 3}, {WORD_MCG, WORD_D},
	    "write mcg/d", "write mcg/d or mcg/h"},
	{{"mcg/kg/min", "ug/kg/min", INFUSE_DOSE_RATE, MCG * HOUR, 1},
	    {WORD_MCG, WORD_KG, WORD_MIN},
	    "write mcg/kg/min", "write mcg/kg/min or mcg/kg/h"},
	{{"mcg/kg/h", "ug/kg/h", INFUSE_DOSE_RATE, MCG, 1},
	    {WORD_MCG, WORD_KG, WORD_H},
	    "write mcg/kg/h", "write mcg/kg/h or mcg/kg/min"},
	{{"mg/kg/min", "mg/kg/min", INFUSE_DOSE_RATE, MG * HOUR, 1},
	    {WORD_MG, WORD_KG, WORD_MIN},
	    "write mg/kg/min", "write mg/kg/min or mg/kg/h"},
	{{"mg/kg/h", "mg/kg/h", INFUSE_DOSE_RATE, MG, 1},
	    {WORD_MG, WORD_KG, WORD_H},
	    "write mg/kg/h", "write mg/kg/h or mg/kg/min"},
	{{"mg/kg/d", "mg/kg/d", INFUSE_DOSE_RATE, MG / 8, 3},
	    {WORD_MG, WORD_KG, WORD_D},
	    "write mg/kg/d", "write mg/kg/d or mg/kg/h"},
	{{"mcg/kg/d", "ug/kg/d", INFUSE_DOSE_RATE, MCG / 8, 3},
	    {WORD_MCG, WORD_KG, WORD_D},
	    "write mcg/kg/d", "write mcg/kg/d or mcg/kg/h"},
	{{"mL", "mL", INFUSE_VOLUME, 100, 1}, {WORD_ML},
	    "write mL", "write mL or L"},
	{{"L", "L", INFUSE_VOLUME, 100000, 1}, {WORD_L},
	    "write L", "write L or mL"},
	{{"mL/min", "mL/min", INFUSE_FLOW, 100 * HOUR, 1},
	    {WORD_ML, WORD_MIN},
	    "write mL/min", "write mL/min or mL/h"},
	{{"mL/h", "mL/h", INFUSE_FLOW, 100, 1}, {WORD_ML, WORD_H},
	    "write mL/h", "write mL/h or mL/min"},
	{{"L/h", "L/h", INFUSE_FLOW, 100000, 1}, {WORD_L, WORD_H},
	    "write L/h", "write L/h or mL/h"},
	{{"mL/kg/h", "mL/kg/h", INFUSE_FLOW_PER_KG, 100, 1},
	    {WORD_ML, WORD_KG, WORD_H},
	    "write mL/kg/h", "write mL/kg/h"},
	{{"mcg/mL", "ug/mL", INFUSE_STRENGTH, MCG, 1}, {WORD_MCG, WORD_ML},
	    "write mcg/mL", "write mcg/mL or mg/mL"},
	{{"mg/mL", "mg/mL", INFUSE_STRENGTH, MG, 1}, {WORD_MG, WORD_ML},
	    "write mg/mL", "write mg/mL or mcg/mL"},
	{{"g", "g", INFUSE_WEIGHT, 1, 1}, {WORD_G},
	    "write g", "write g or kg"},
	{{"kg", "kg", INFUSE_WEIGHT, 1000, 1}, {WORD_KG},
	    "write kg", "write kg or g"},
	{{"lb", "[lb_av]", INFUSE_WEIGHT, 45359237, 100000}, {WORD_LB},
	    "write lb", "write lb or kg"},
	{{"min", "min", INFUSE_DURATION, 1, 1}, {WORD_MIN},
	    "write min", "write min, h or d"},
	{{"h", "h", INFUSE_DURATION, HOUR, 1}, {WORD_H},
	    "write h", "write h, min or d"},
	{{"d", "d", INFUSE_DURATION, DAY, 1}, {WORD_D},
	    "write d", "write d or h"},
	{{"%", "%", INFUSE_PERCENT, 100, 1}, {WORD_PERCENT},
	    "write %", "write %"},
};

#define ROWS (sizeof(rows) / sizeof(rows[0]))

/* The table is looked at through here, one row at a time. */
/*@ requires i < ROWS;
  @ assigns \result \from i;
  @ ensures \valid_read(\result) && core_unit_is_known(&\result->unit);
  @*/
static const struct row *row_at(size_t i)
{
	return &rows[i];
}

/*@ assigns \nothing; */
static bool is_among(enum infuse_dimension dimension, unsigned among)
{
	return (unsigned)dimension < INFUSE_DIMENSIONS &&
	    (among >> (unsigned)dimension & 1u) != 0;
}

/* mg/h/kg is meant as mg/kg/h; it is not read, but the hint may say so. */
/*@ requires \valid_read(a + (0 .. 2)) && \valid_read(b + (0 .. 2));
  @ assigns \nothing;
  @*/
static bool same_words(const enum core_word a[CORE_WORDS],
    const enum core_word b[CORE_WORDS], bool any_order)
{
	if (a[0] != b[0])
		return false;
	return (a[1] == b[1] && a[2] == b[2]) ||
	    (any_order && a[1] == b[2] && a[2] == b[1]);
}

/*@ requires \valid_read(word + (0 .. 2));
  @ assigns \nothing;
  @ ensures \result <= ROWS;
  @*/
static size_t row_of(const enum core_word word[CORE_WORDS], unsigned among,
    bool any_order)
{
	size_t i;

	/*@ loop invariant i <= ROWS;
	  @ loop assigns i;
	  @ loop variant ROWS - i;
	  @*/
	for (i = 0; i < ROWS; i++) {
		if (is_among(row_at(i)->unit.dimension, among) &&
		    same_words(word, row_at(i)->word, any_order))
			break;
	}
	return i;
}

bool core_unit_check(const struct infuse_unit *unit)
{
	if ((unsigned)unit->dimension >= INFUSE_DIMENSIONS)
		return false;
	if (unit->num < 1 || unit->num > CORE_NUM_MAX)
		return false;
	if (unit->den < 1 || unit->den > CORE_DEN_MAX)
		return false;
	return infuse_largest(unit->dimension) <=
	    core_div(INFUSE_MASS_MAX_PG, unit->den);
}

bool core_unit_is_daily(const struct infuse_unit *unit)
{
	return unit->den == 3 && 0 < unit->num &&
	    unit->num <= CORE_NUM_MAX / 8 &&
	    (unit->dimension == INFUSE_RATE ||
	    unit->dimension == INFUSE_DOSE_RATE);
}

const struct infuse_unit *core_unit_spelled(
    const struct core_spelling *spelling, unsigned among)
{
	return infuse_unit_at(row_of(spelling->word, among, false));
}

const char *core_unit_instead(const struct core_spelling *spelling,
    unsigned among)
{
	size_t i = row_of(spelling->word, among, true);

	if (i == ROWS)
		return NULL;
	return spelling->manner == MANNER_AMBIGUOUS ? row_at(i)->either :
	    row_at(i)->instead;
}

/*@ requires \valid_read(name + (0 .. length - 1));
  @ assigns \result \from name[0 .. length - 1], among;
  @ ensures \result == \null || \valid_read(\result);
  @*/
const struct infuse_unit *infuse_unit_find(const char *name, size_t length,
    unsigned among)
{
	struct core_spelling spelling;

	if (!core_spell(&spelling, name, length) ||
	    spelling.manner != MANNER_PLAIN)
		return NULL;
	return core_unit_spelled(&spelling, among);
}

/*@ assigns \result \from i;
  @ ensures \result == \null || core_unit_is_known(\result);
  @*/
const struct infuse_unit *infuse_unit_at(size_t i)
{
	return i < ROWS ? &row_at(i)->unit : NULL;
}

/*@ assigns \nothing;
  @ ensures \result == core_largest(dimension);
  @ ensures 0 <= \result <= INFUSE_MASS_MAX_PG;
  @*/
int64_t infuse_largest(enum infuse_dimension dimension)
{
	switch (dimension) {
	case INFUSE_WEIGHT:
		return INFUSE_WEIGHT_MAX_G;
	case INFUSE_DURATION:
		return INFUSE_DURATION_MAX_MIN;
	case INFUSE_MASS:
		return INFUSE_MASS_MAX_PG;
	case INFUSE_MASS_PER_KG:
		return INFUSE_MASS_PER_KG_MAX;
	case INFUSE_RATE:
		return INFUSE_RATE_MAX_PG_PER_H;
	case INFUSE_DOSE_RATE:
		return INFUSE_DOSE_RATE_MAX;
	case INFUSE_VOLUME:
		return INFUSE_VOLUME_MAX;
	case INFUSE_FLOW:
	case INFUSE_FLOW_PER_KG:
		return INFUSE_FLOW_MAX;
	case INFUSE_STRENGTH:
		return INFUSE_AMOUNT_MAX_PG;
	case INFUSE_PERCENT:
		return 10000000;
	case INFUSE_DIMENSIONS:
		break;
	}
	return 0;
}

/*@ assigns \nothing;
  @ ensures 0 <= \result <= 9;
  @*/
int infuse_point(enum infuse_dimension dimension)
{
	switch (dimension) {
	case INFUSE_MASS:
	case INFUSE_MASS_PER_KG:
	case INFUSE_RATE:
	case INFUSE_DOSE_RATE:
	case INFUSE_STRENGTH:
		return 9;
	case INFUSE_WEIGHT:
		return 3;
	case INFUSE_VOLUME:
	case INFUSE_FLOW:
	case INFUSE_FLOW_PER_KG:
	case INFUSE_PERCENT:
		return 2;
	case INFUSE_DURATION:
	case INFUSE_DIMENSIONS:
		break;
	}
	return 0;
}

/* The unit with 10^point of the base; of a duration, the hour. */
/*@ assigns \result \from dimension;
  @ ensures \result == \null || \valid_read(\result);
  @*/
const struct infuse_unit *infuse_unit_usual(enum infuse_dimension dimension)
{
	static const struct core_spelling usual[INFUSE_DIMENSIONS] = {
		[INFUSE_WEIGHT] = {{WORD_KG}, MANNER_PLAIN},
		[INFUSE_DURATION] = {{WORD_H}, MANNER_PLAIN},
		[INFUSE_MASS] = {{WORD_MG}, MANNER_PLAIN},
		[INFUSE_MASS_PER_KG] = {{WORD_MG, WORD_KG}, MANNER_PLAIN},
		[INFUSE_RATE] = {{WORD_MG, WORD_H}, MANNER_PLAIN},
		[INFUSE_DOSE_RATE] = {{WORD_MG, WORD_KG, WORD_H}, MANNER_PLAIN},
		[INFUSE_VOLUME] = {{WORD_ML}, MANNER_PLAIN},
		[INFUSE_FLOW] = {{WORD_ML, WORD_H}, MANNER_PLAIN},
		[INFUSE_FLOW_PER_KG] = {{WORD_ML, WORD_KG, WORD_H},
		    MANNER_PLAIN},
		[INFUSE_STRENGTH] = {{WORD_MG, WORD_ML}, MANNER_PLAIN},
		[INFUSE_PERCENT] = {{WORD_PERCENT}, MANNER_PLAIN},
	};

	if ((unsigned)dimension >= INFUSE_DIMENSIONS)
		return NULL;
	return core_unit_spelled(&usual[dimension], 1u << dimension);
}
