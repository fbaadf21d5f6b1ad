/* SPDX-License-Identifier: MIT */
#include "fault.h"
#include "unit.h"

static const struct {
	const char *id;
	const char *text;
	const char *hint;
} reasons[WHYS] = {
	[WHY_EMPTY] = {"empty", "nothing is written",
	    "write a number and its unit, such as 70 kg"},
	[WHY_SPACING] = {"spacing", "space in the wrong place",
	    "write one space at most, between number and unit"},
	[WHY_CONTROL] = {"control-character", "invisible character",
	    "type the quantity again; it may have been pasted"},
	[WHY_SIGN] = {"sign", "sign before the number",
	    "write the number without a sign"},
	[WHY_NAKED_POINT] = {"naked-point", "no digit before the point",
	    "write a 0 before the point, as in 0.5"},
	[WHY_TRAILING_POINT] = {"trailing-point", "no digit behind the point",
	    "leave out the point, or write what follows it"},
	[WHY_DECIMAL_COMMA] = {"decimal-comma", "comma in the number",
	    "use a decimal point, not a comma"},
	[WHY_GROUPING] = {"digit-grouping", "separator between the digits",
	    "write 1000 without one, and decimals behind a point"},
	[WHY_EXPONENT] = {"exponent", "exponent in the number",
	    "write the number out, as in 100"},
	[WHY_LEADING_ZERO] = {"leading-zero", "zero before the number",
	    "leave out the zero, or write the point that follows it"},
	[WHY_TWO_POINTS] = {"not-a-number", "two points in the number",
	    "write one decimal point at most"},
	[WHY_TWO_NUMBERS] = {"not-a-number", "more than one number",
	    "write one number and its unit"},
	[WHY_FRACTION] = {"not-a-number", "fraction",
	    "write a decimal number, as in 0.5"},
	[WHY_RANGE] = {"not-a-number", "range",
	    "write one number and its unit"},
	[WHY_NOT_A_NUMBER] = {"not-a-number", "not a number",
	    "write the digits 0 to 9, with a decimal point if needed"},
	[WHY_TOO_MANY_DIGITS] = {"too-many-digits", "too many digits",
	    "write at most nine digits before the point and nine behind"},
	[WHY_MISSING_UNIT] = {"missing-unit", "unit missing", ""},
	[WHY_UNKNOWN_UNIT] = {"unknown-unit", "unknown unit", ""},
	[WHY_WRONG_DIMENSION] = {"wrong-dimension", "wrong kind of unit", ""},
	[WHY_TOO_FINE] = {"too-fine", "finer than can be kept exactly", ""},
	[WHY_TOO_LARGE] = {"too-large", "larger than is accepted",
	    "write a smaller number"},
	[WHY_NOT_WHOLE] = {"not-a-number", "not a whole number",
	    "write the digits alone"},
	[WHY_NO_TIME] = {"zero", "a time of 0",
	    "write the time that it is given over, such as 4 h"},
	[WHY_TIME_NOT_WHOLE] = {"too-fine", "not a whole number of min, h or d",
	    "write it in whole minutes, such as 90 min"},
};

static const struct {
	const char *is;
	const char *ask;
	const char *finest;
	const char *most;
} kinds[INFUSE_DIMENSIONS] = {
	[INFUSE_WEIGHT] = {"that is a body weight",
	    "write a weight in kg, g or lb",
	    "write a weight to the gram, at most three decimals",
	    "write at most 1,000 kg"},
	[INFUSE_DURATION] = {"that is a length of time",
	    "write a time in min, h or d",
	    "write a time in whole minutes",
	    "write at most 366 d"},
	[INFUSE_MASS] = {"that is an amount of drug",
	    "write an amount in mg, mcg or g",
	    "write an amount to the picogram, at most nine decimals of a mg",
	    "write at most 9,000 g"},
	[INFUSE_MASS_PER_KG] = {"that is an amount per kg",
	    "write an amount per kg in mg/kg or mcg/kg",
	    "write an amount to the picogram, at most nine decimals of a mg",
	    "write at most 5,000 mg/kg"},
	[INFUSE_RATE] = {"that is a rate",
	    "write a rate in mg/h, mg/min, mg/d, mcg/h or mcg/min",
	    "write a rate in mg/h, at most nine decimals",
	    "write at most 10,000 mg/h"},
	[INFUSE_DOSE_RATE] = {"that is a dose rate, per kg",
	    "write a dose rate in mg/kg/h, mg/kg/min, mcg/kg/h or mcg/kg/min",
	    "write a dose rate in mg/kg/h, at most nine decimals",
	    "write at most 1,000 mg/kg/h"},
	[INFUSE_VOLUME] = {"that is a volume",
	    "write a volume in mL or L",
	    "write a volume to 0.01 mL",
	    "write at most 9 L"},
	[INFUSE_FLOW] = {"that is a flow",
	    "write a flow in mL/h, mL/min or L/h",
	    "write a flow to 0.01 mL/h",
	    "write at most 2,000 mL/h"},
	[INFUSE_FLOW_PER_KG] = {"that is a flow per kg",
	    "write a flow per kg in mL/kg/h",
	    "write a flow to 0.01 mL/kg/h",
	    "write at most 2,000 mL/kg/h"},
	[INFUSE_STRENGTH] = {"that is a strength",
	    "write a strength in mg/mL or mcg/mL",
	    "write a strength in mg/mL, at most nine decimals",
	    "write at most 40,000 mg/mL"},
	[INFUSE_PERCENT] = {"that is a percentage",
	    "write a percentage, such as 50 %",
	    "write a percentage to 0.01 %",
	    "write at most 100,000 %"},
};

bool core_refuse(struct infuse_fault *fault, enum core_why why, size_t at,
    size_t length, const char *hint)
{
	fault->id = reasons[why].id;
	fault->text = reasons[why].text;
	fault->hint = hint != NULL ? hint : reasons[why].hint;
	fault->at = at;
	fault->length = length;
	return false;
}

/*
 * A time is a number and a unit.  A second has no place in it: the pump shows
 * mL/h, and nobody orders ketamine by the second.
 */
void core_explain_time(struct infuse_fault *fault, const char *text,
    size_t at, size_t length)
{
	size_t end = core_digits_end(text, at, length);
	size_t word = end < length && text[end] == ' ' ? end + 1 : end;

	if (!core_explain_number(fault, text + at, length - at)) {
		core_explain_unit(fault, text, word, length,
		    1u << INFUSE_DURATION);
		return;
	}
	fault->at += at;
	if (fault->length == 0)
		fault->length = length - fault->at;
}

bool core_refuse_size(struct infuse_fault *fault, enum core_why why,
    size_t length, const struct infuse_unit *unit)
{
	bool fine = why == WHY_TOO_FINE;

	if (fine && unit->den > 1 && unit->dimension == INFUSE_WEIGHT)
		return core_refuse(fault, why, 0, length,
		    "write at most three decimals of a pound");
	return core_refuse(fault, why, 0, length,
	    fine ? kinds[unit->dimension].finest : kinds[unit->dimension].most);
}

bool core_refuse_rate(struct infuse_fault *fault, enum core_why why,
    size_t length, enum infuse_dimension dimension)
{
	if (why == WHY_TOO_FINE)
		return core_refuse(fault, why, 0, length,
		    "write a rate of at least a picogram an hour");
	return core_refuse(fault, why, 0, length, kinds[dimension].most);
}

/*@ assigns \result \from among; */
/* What to write for these dimensions, said once for the usual groups. */
static const char *asked_for(unsigned among)
{
	static const unsigned both_rates =
	    1u << INFUSE_RATE | 1u << INFUSE_DOSE_RATE;
	static const unsigned both_amounts =
	    1u << INFUSE_MASS | 1u << INFUSE_MASS_PER_KG;
	int i;

	/*@ loop invariant 0 <= i <= INFUSE_DIMENSIONS;
	  @ loop assigns i;
	  @ loop variant INFUSE_DIMENSIONS - i;
	  @*/
	for (i = 0; i < INFUSE_DIMENSIONS; i++) {
		if (among == 1u << i)
			return kinds[i].ask;
	}
	if (among == both_rates)
		return "write a rate in mg/h or mg/kg/h, or with mcg or min";
	if (among == (both_rates | 1u << INFUSE_FLOW))
		return "write a rate in mg/h, mg/kg/h or mL/h";
	if (among == both_amounts)
		return "write an amount in mg or mg/kg, or with mcg";
	return "write a number and its unit, such as 60 mg/h";
}

void core_explain_unit(struct infuse_fault *fault, const char *text,
    size_t at, size_t length, unsigned among)
{
	const char *ask = asked_for(among), *instead = NULL, *is;
	const struct infuse_unit *unit = NULL;
	struct core_spelling spelling;

	if (at == length) {
		(void)core_refuse(fault, WHY_MISSING_UNIT, at, 0, ask);
		return;
	}
	if (core_spell(&spelling, text + at, length - at))
		unit = core_unit_spelled(&spelling, ~0u);
	if (unit != NULL && core_unit_check(unit)) {
		is = kinds[unit->dimension].is;
		(void)core_refuse(fault, WHY_WRONG_DIMENSION, at, length - at,
		    ask);
		fault->text = is;
		return;
	}
	if (core_spell_loosely(&spelling, text + at, length - at))
		instead = core_unit_instead(&spelling, among);
	(void)core_refuse(fault, WHY_UNKNOWN_UNIT, at, length - at,
	    instead != NULL ? instead : ask);
}
