/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_BODY_H
#define INFUSE_BODY_H

/*
 * Which weight a dose per kg is for: the actual one, or one of three that a
 * height and a sex give.
 *
 *   ideal     Devine 1974: 50 kg (a man) or 45.5 kg (a woman), and 2.3 kg for
 *             each inch above 60 in; an inch is 2.54 cm
 *   adjusted  ideal + 0.4 x (actual - ideal)
 *   lean      Janmahasatian 2005: 9270 x actual / (6680 + 216 x BMI) of a man,
 *             9270 x actual / (8780 + 244 x BMI) of a woman
 *
 * Each is an exact fraction, rounded once, down to the gram.  Who weighs less
 * than the ideal weight has the actual one for ideal and adjusted.  A formula
 * outside the range that it was made for is refused; nothing extrapolates.
 */

#include <infuse/plan.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/* 0.1 mm, so that half an inch is a whole number. */
struct infuse_height { int64_t tenth_mm; };

enum infuse_sex {
	INFUSE_FEMALE,
	INFUSE_MALE,
	INFUSE_SEXES
};

struct infuse_body {
	struct infuse_weight weight;		/* actual */
	struct infuse_height height;
	enum infuse_sex sex;
	int64_t age_years;			/* or INFUSE_NO_AGE: an adult */
};

/* What is taken for an adult's height: 100 to 250 cm. */
#define INFUSE_HEIGHT_MIN 10000
#define INFUSE_HEIGHT_MAX 25000

/*
 * Kilograms and centimetres that a body can have: 12 to 70 kg/m2.  Outside,
 * pounds were taken for kilograms, or inches for centimetres.
 */
#define INFUSE_BMI_MIN_MILLI 12000
#define INFUSE_BMI_MAX_MILLI 70000

/* Where Devine's formula begins: 60 in. */
#define INFUSE_DEVINE_FROM 15240

/*
 * Those whom Janmahasatian measured: 40.7 to 216.5 kg, 17.1 to 69.9 kg/m2,
 * aged 18 to 82.
 */
#define INFUSE_LEAN_MIN_G 40700
#define INFUSE_LEAN_MAX_G 216500
#define INFUSE_LEAN_BMI_MIN_MILLI 17100
#define INFUSE_LEAN_BMI_MAX_MILLI 69900
#define INFUSE_LEAN_AGE_MAX_YEARS 82

/*@ predicate infuse_is_body(struct infuse_body *b) =
      0 < b->weight.g <= INFUSE_WEIGHT_MAX_G &&
      (b->sex == INFUSE_FEMALE || b->sex == INFUSE_MALE);
    predicate infuse_is_tall(struct infuse_body *b) =
      INFUSE_HEIGHT_MIN <= b->height.tenth_mm <= INFUSE_HEIGHT_MAX;
*/

/* Why there is no such weight of a body. */
enum infuse_body_answer {
	INFUSE_BODY_KNOWN,
	INFUSE_BODY_HEIGHT,		/* not 100 to 250 cm */
	INFUSE_BODY_BMI,		/* not 12 to 70 kg/m2 */
	INFUSE_BODY_CHILD,		/* under 18 */
	INFUSE_BODY_SHORT,		/* Devine under 60 in */
	INFUSE_BODY_NOT_STUDIED		/* lean, outside those measured */
};

/*
 * The body mass index in 0.001 kg/m2, of a height that is taken for one;
 * round is INFUSE_DOWN or INFUSE_UP.
 */
/*@ requires \valid_read(body) && infuse_is_body(body);
    requires infuse_is_tall(body);
    requires round == INFUSE_DOWN || round == INFUSE_UP;
    assigns \nothing;
    ensures 0 <= \result;
    ensures round == INFUSE_DOWN ==> \result == body->weight.g * 100000000 /
      (body->height.tenth_mm * body->height.tenth_mm);
    ensures round == INFUSE_UP ==>
      \result * (body->height.tenth_mm * body->height.tenth_mm) >=
      body->weight.g * 100000000;
*/
int64_t infuse_bmi_milli(const struct infuse_body *body,
    enum infuse_round round);

/* One of a body's weights; writes *out only when it is known. */
/*@ requires \valid(out) && \valid_read(body) && \separated(out, body);
    requires infuse_is_body(body);
    requires 0 <= basis < INFUSE_BASES;
    assigns *out;
    ensures basis == INFUSE_ACTUAL ==> \result == INFUSE_BODY_KNOWN &&
      out->g == body->weight.g;
    ensures \result == INFUSE_BODY_KNOWN ==>
      0 <= out->g <= body->weight.g;
    ensures \result == INFUSE_BODY_KNOWN && basis != INFUSE_ACTUAL ==>
      infuse_is_tall(body);
    ensures basis != INFUSE_ACTUAL && !infuse_is_tall(body) ==>
      \result == INFUSE_BODY_HEIGHT;
    ensures body->age_years < INFUSE_ADULT_FROM_YEARS &&
      body->age_years != INFUSE_NO_AGE && basis != INFUSE_ACTUAL ==>
      \result != INFUSE_BODY_KNOWN;
    ensures (basis == INFUSE_IDEAL || basis == INFUSE_ADJUSTED) &&
      body->height.tenth_mm < INFUSE_DEVINE_FROM ==>
      \result != INFUSE_BODY_KNOWN;
    ensures \result != INFUSE_BODY_KNOWN ==> out->g == \old(out->g);
*/
INFUSE_MUST_CHECK enum infuse_body_answer infuse_body_weight(
    struct infuse_weight *out, const struct infuse_body *body,
    enum infuse_basis basis);

/*
 * The weight for limits (S-09) of the shortest woman for whom the formula of
 * the ideal weight holds: the least that it can be of anybody of that weight.
 */
/*@ requires infuse_is_weight(weight);
    assigns \nothing;
    ensures 0 < \result.g <= weight.g;
*/
struct infuse_weight infuse_shortest_limit(struct infuse_weight weight);

/*
 * Sets the weights that an order's doses are for and that upper bounds of site
 * and guard are tried at, and the ideal one.  Either all that a protocol of
 * that basis needs is known, or nothing is written.  The weight for limits is
 * the actual one, but not above the larger of 1.2 times the ideal and the
 * adjusted weight; of a body that has a lean weight and no ideal one it is the
 * actual one.
 */
/*@ requires \valid(order) && \valid_read(body) && \separated(order, body);
    requires infuse_is_body(body) && body->weight.g == order->weight.g;
    requires 0 <= basis < INFUSE_BASES;
    assigns order->dosing.g, order->for_limits.g, order->ideal.g;
    ensures \result == INFUSE_BODY_KNOWN ==>
      0 <= order->dosing.g <= order->weight.g &&
      0 <= order->for_limits.g <= order->weight.g &&
      0 <= order->ideal.g <= order->weight.g;
    ensures \result == INFUSE_BODY_KNOWN && basis == INFUSE_ACTUAL ==>
      order->dosing.g == order->weight.g;
    ensures \result != INFUSE_BODY_KNOWN ==>
      order->dosing.g == \old(order->dosing.g) &&
      order->for_limits.g == \old(order->for_limits.g) &&
      order->ideal.g == \old(order->ideal.g);
*/
INFUSE_MUST_CHECK enum infuse_body_answer infuse_body_weigh(
    struct infuse_order *order, const struct infuse_body *body,
    enum infuse_basis basis);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
