/* SPDX-License-Identifier: MIT */
#ifndef CORE_FAULT_H
#define CORE_FAULT_H

/*
 * Why a text is not a quantity, in words.  The reader in text.c decides what
 * is accepted; what stands here is asked afterwards and can only explain.
 */

#include <infuse/text.h>

#include "digits.h"

enum core_why {
	WHY_EMPTY,
	WHY_SPACING,
	WHY_CONTROL,
	WHY_SIGN,
	WHY_NAKED_POINT,
	WHY_TRAILING_POINT,
	WHY_DECIMAL_COMMA,
	WHY_GROUPING,
	WHY_EXPONENT,
	WHY_LEADING_ZERO,
	WHY_TWO_POINTS,
	WHY_TWO_NUMBERS,
	WHY_FRACTION,
	WHY_RANGE,
	WHY_NOT_A_NUMBER,
	WHY_TOO_MANY_DIGITS,
	WHY_MISSING_UNIT,
	WHY_UNKNOWN_UNIT,
	WHY_WRONG_DIMENSION,
	WHY_TOO_FINE,
	WHY_TOO_LARGE,
	WHY_NOT_WHOLE,
	WHY_NO_TIME,
	WHY_TIME_NOT_WHOLE,
	WHYS
};

/* Fills in the fault.  A null hint is the usual one of that reason. */
/*@ requires \valid(fault);
  @ requires 0 <= why < WHYS;
  @ assigns *fault;
  @ ensures \result == \false;
  @*/
bool core_refuse(struct infuse_fault *fault, enum core_why why, size_t at,
    size_t length, const char *hint);

/*
 * Says what is wrong with the number at the start of the text, or with the
 * space behind it.  False, with nothing written, when those are in order.
 */
/*@ requires \valid(fault);
  @ requires is_text(text, length);
  @ requires \separated(fault, text + (0 .. length - 1));
  @ assigns *fault;
  @*/
bool core_explain_number(struct infuse_fault *fault, const char *text,
    size_t length);

/* Says what is wrong with the unit, which is text from `at` on. */
/*@ requires \valid(fault);
  @ requires at <= length;
  @ requires is_text(text, length);
  @ requires \separated(fault, text + (0 .. length - 1));
  @ assigns *fault;
  @*/
void core_explain_unit(struct infuse_fault *fault, const char *text,
    size_t at, size_t length, unsigned among);

/* Finer than the base unit, or above the dimension's bound. */
/*@ requires \valid(fault);
  @ requires \valid_read(unit);
  @ requires 0 <= unit->dimension < INFUSE_DIMENSIONS;
  @ requires 0 <= why < WHYS;
  @ assigns *fault;
  @ ensures \result == \false;
  @*/
bool core_refuse_size(struct infuse_fault *fault, enum core_why why,
    size_t length, const struct infuse_unit *unit);

/* The same of an amount over a time, which is a rate. */
/*@ requires \valid(fault);
  @ requires dimension == INFUSE_RATE || dimension == INFUSE_DOSE_RATE;
  @ requires 0 <= why < WHYS;
  @ assigns *fault;
  @ ensures \result == \false;
  @*/
bool core_refuse_rate(struct infuse_fault *fault, enum core_why why,
    size_t length, enum infuse_dimension dimension);

/* Says what is wrong with the time of "200 mg over 4 h", from `at` on. */
/*@ requires \valid(fault);
  @ requires at <= length && is_text(text, length);
  @ requires \separated(fault, text + (0 .. length - 1));
  @ assigns *fault;
  @*/
void core_explain_time(struct infuse_fault *fault, const char *text,
    size_t at, size_t length);

#endif
