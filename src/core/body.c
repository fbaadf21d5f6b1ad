/* SPDX-License-Identifier: MIT */
#include <infuse/body.h>

#include "arith.h"

/* kg/m2 in thousandths is g x 10^8 / (0.1 mm)^2; kg/m2 itself g x 10^5. */
#define BMI_MILLI INT64_C(100000000)
#define BMI_WHOLE INT64_C(100000)

/*
 * Devine's 2.3 kg an inch is 1150/127 g for each 0.1 mm: all of it is kept in
 * 127ths of a gram.
 */
#define PARTS 127
#define PARTS_PER_TENTH_MM 1150

struct infuse_weight infuse_dosing_weight(const struct infuse_order *order)
{
	return order->dosing.g > 0 ? order->dosing : order->weight;
}

bool infuse_may_be_a_child(const struct infuse_order *order)
{
	if (order->age_years == INFUSE_NO_AGE)
		return order->weight.g < INFUSE_CHILD_UNDER_G;
	return order->age_years < INFUSE_ADULT_FROM_YEARS;
}

struct infuse_weight infuse_limit_weight(const struct infuse_order *order)
{
	return order->for_limits.g > 0 ? order->for_limits : order->weight;
}

struct infuse_weight infuse_bound_weight(const struct infuse_order *order,
    enum infuse_source source, enum infuse_bound_kind kind)
{
	return source <= INFUSE_FROM_ORDER || kind <= INFUSE_SOFT_MIN ?
	    infuse_dosing_weight(order) : infuse_limit_weight(order);
}

/*@ requires infuse_is_tall(body) && \valid_read(body);
    assigns \nothing;
    ensures \result == body->height.tenth_mm * body->height.tenth_mm;
    ensures 100000000 <= \result <= 625000000;
*/
static int64_t square(const struct infuse_body *body)
{
	return core_mul(body->height.tenth_mm, body->height.tenth_mm);
}

int64_t infuse_bmi_milli(const struct infuse_body *body,
    enum infuse_round round)
{
	int64_t area = square(body);
	int64_t weight = core_mul(body->weight.g, BMI_MILLI);

	return core_div(round == INFUSE_UP ? weight + area - 1 : weight, area);
}

/* Whether the exact BMI is in a range, both ends included. */
/*@ requires \valid_read(body) && infuse_is_body(body);
    requires infuse_is_tall(body);
    requires 0 <= least <= most <= 100000;
    assigns \nothing;
    ensures \result <==>
      body->weight.g * BMI_MILLI >= least *
        (body->height.tenth_mm * body->height.tenth_mm) &&
      body->weight.g * BMI_MILLI <= most *
        (body->height.tenth_mm * body->height.tenth_mm);
*/
static bool has_bmi(const struct infuse_body *body, int64_t least,
    int64_t most)
{
	int64_t area = square(body);
	int64_t weight = core_mul(body->weight.g, BMI_MILLI);

	return weight >= core_mul(least, area) &&
	    weight <= core_mul(most, area);
}

/* Whether there can be such a body, and whether it is an adult's. */
/*@ requires \valid_read(body) && infuse_is_body(body);
    assigns \nothing;
    ensures \result == INFUSE_BODY_KNOWN ==> infuse_is_tall(body) &&
      body->weight.g * BMI_MILLI >= INFUSE_BMI_MIN_MILLI *
        (body->height.tenth_mm * body->height.tenth_mm);
    ensures !infuse_is_tall(body) ==> \result == INFUSE_BODY_HEIGHT;
    ensures body->age_years < INFUSE_ADULT_FROM_YEARS &&
      body->age_years != INFUSE_NO_AGE ==> \result != INFUSE_BODY_KNOWN;
*/
static enum infuse_body_answer look_at(const struct infuse_body *body)
{
	if (body->height.tenth_mm < INFUSE_HEIGHT_MIN ||
	    body->height.tenth_mm > INFUSE_HEIGHT_MAX)
		return INFUSE_BODY_HEIGHT;
	if (!has_bmi(body, INFUSE_BMI_MIN_MILLI, INFUSE_BMI_MAX_MILLI))
		return INFUSE_BODY_BMI;
	if (body->age_years != INFUSE_NO_AGE &&
	    body->age_years < INFUSE_ADULT_FROM_YEARS)
		return INFUSE_BODY_CHILD;
	return INFUSE_BODY_KNOWN;
}

/* Devine's weight in 127ths of a gram. */
/*@ requires \valid_read(body) && infuse_is_tall(body);
    requires INFUSE_DEVINE_FROM <= body->height.tenth_mm;
    assigns \nothing;
    ensures 45500 * PARTS <= \result <= 20000000;
*/
static int64_t devine(const struct infuse_body *body)
{
	int64_t least = body->sex == INFUSE_MALE ? 50000 : 45500;

	return least * PARTS + (body->height.tenth_mm - INFUSE_DEVINE_FROM) *
	    PARTS_PER_TENTH_MM;
}

/*@ requires \valid_read(body) && infuse_is_body(body);
    requires infuse_is_tall(body);
    requires INFUSE_DEVINE_FROM <= body->height.tenth_mm;
    assigns \nothing;
    ensures 0 <= \result <= body->weight.g;
*/
static int64_t ideal(const struct infuse_body *body)
{
	int64_t parts = devine(body);

	return body->weight.g * PARTS <= parts ? body->weight.g :
	    core_div(parts, PARTS);
}

/* 0.6 of the ideal weight and 0.4 of the actual one, in fifths of 127ths. */
/*@ requires \valid_read(body) && infuse_is_body(body);
    requires infuse_is_tall(body);
    requires INFUSE_DEVINE_FROM <= body->height.tenth_mm;
    assigns \nothing;
    ensures 0 <= \result <= body->weight.g;
*/
static int64_t adjusted(const struct infuse_body *body)
{
	int64_t parts = devine(body);
	int64_t weight = body->weight.g * PARTS;

	return weight <= parts ? body->weight.g :
	    core_div(3 * parts + 2 * weight, 5 * PARTS);
}

/*
 * Not above the larger of 1.2 times the ideal and the adjusted weight, in
 * fifths of 127ths: no jump, and never falling as the weight rises (S-09).
 */
/*@ requires \valid_read(body) && infuse_is_body(body);
    requires infuse_is_tall(body);
    requires INFUSE_DEVINE_FROM <= body->height.tenth_mm;
    assigns \nothing;
    ensures 0 < \result <= body->weight.g;
*/
static int64_t for_limits(const struct infuse_body *body)
{
	int64_t parts = devine(body);
	int64_t weight = body->weight.g * PARTS;
	int64_t most = 3 * parts + (parts * 3 > 2 * weight ? 3 * parts :
	    2 * weight);

	return weight * 5 <= most ? body->weight.g :
	    core_div(most, 5 * PARTS);
}

/*@ requires \valid_read(body) && infuse_is_body(body);
    requires infuse_is_tall(body);
    assigns \nothing;
*/
static bool was_studied(const struct infuse_body *body)
{
	return body->weight.g >= INFUSE_LEAN_MIN_G &&
	    body->weight.g <= INFUSE_LEAN_MAX_G &&
	    has_bmi(body, INFUSE_LEAN_BMI_MIN_MILLI,
	    INFUSE_LEAN_BMI_MAX_MILLI) &&
	    body->age_years <= INFUSE_LEAN_AGE_MAX_YEARS;
}

/*
 * The fraction of the formula with both sides multiplied by the height's
 * square.  The product stays below 6 x 10^18.  From 12 kg/m2 up it is never
 * above the actual weight.
 */
/*@ requires \valid_read(body) && infuse_is_body(body);
    requires infuse_is_tall(body);
    requires body->weight.g * BMI_MILLI >= INFUSE_BMI_MIN_MILLI *
      (body->height.tenth_mm * body->height.tenth_mm);
    assigns \nothing;
    ensures 0 <= \result <= body->weight.g;
*/
static int64_t lean(const struct infuse_body *body)
{
	bool man = body->sex == INFUSE_MALE;
	int64_t area = square(body);
	int64_t weight = core_mul(body->weight.g, BMI_WHOLE);
	int64_t of = core_mul(man ? 6680 : 8780, area) +
	    core_mul(man ? 216 : 244, weight);
	int64_t share = core_mul(9270, area);

	/*@ assert weight >= 12 * area; */
	/*@ assert 0 < share <= of; */
	return core_div(core_mul(share, body->weight.g), of);
}

enum infuse_body_answer infuse_body_weight(struct infuse_weight *out,
    const struct infuse_body *body, enum infuse_basis basis)
{
	enum infuse_body_answer answer;

	if (basis == INFUSE_ACTUAL) {
		out->g = body->weight.g;
		return INFUSE_BODY_KNOWN;
	}
	answer = look_at(body);
	if (answer != INFUSE_BODY_KNOWN)
		return answer;
	if (basis == INFUSE_LEAN) {
		if (!was_studied(body))
			return INFUSE_BODY_NOT_STUDIED;
		out->g = lean(body);
		return INFUSE_BODY_KNOWN;
	}
	if (body->height.tenth_mm < INFUSE_DEVINE_FROM)
		return INFUSE_BODY_SHORT;
	out->g = basis == INFUSE_IDEAL ? ideal(body) : adjusted(body);
	return INFUSE_BODY_KNOWN;
}

struct infuse_weight infuse_shortest_limit(struct infuse_weight weight)
{
	struct infuse_body body;
	struct infuse_weight out;

	body.weight.g = weight.g;
	body.height.tenth_mm = INFUSE_DEVINE_FROM;
	body.sex = INFUSE_FEMALE;
	out.g = for_limits(&body);
	return out;
}

enum infuse_body_answer infuse_body_weigh(struct infuse_order *order,
    const struct infuse_body *body, enum infuse_basis basis)
{
	struct infuse_weight dosing = { 0 }, least = { 0 };
	enum infuse_body_answer answer;
	int64_t limit = 0;

	answer = infuse_body_weight(&dosing, body, basis);
	if (answer != INFUSE_BODY_KNOWN)
		return answer;
	answer = infuse_body_weight(&least, body, INFUSE_IDEAL);
	/* A lean weight needs no ideal one; limits are at the actual then. */
	if (answer == INFUSE_BODY_KNOWN)
		limit = for_limits(body);
	else if (basis != INFUSE_LEAN)
		return answer;
	order->dosing.g = dosing.g;
	order->for_limits.g = limit;
	order->ideal.g = least.g;
	return INFUSE_BODY_KNOWN;
}
