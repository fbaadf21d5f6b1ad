/* SPDX-License-Identifier: MIT */
#ifndef CORE_ROW_H
#define CORE_ROW_H

#include "judge.h"

/*
 * The rows of a plan as they are while it is made: figures that are in their
 * bounds, and a pump only where there is a strength.
 */
/*@ predicate core_is_shown(struct infuse_figures *f, integer has_strength) =
      core_are_figures(f) && (f->has_pump ==> has_strength != 0);

    predicate core_is_row(struct infuse_row *r, integer has_strength) =
      core_is_shown(&r->at, has_strength) &&
      core_is_shown(&r->most, has_strength) &&
      0 < r->length.min <= INFUSE_DURATION_MAX_MIN;

    predicate core_are_rows(struct infuse_plan *p, integer n,
      integer has_strength) =
      \forall integer j; 0 <= j < n ==> core_is_row(&p->row[j], has_strength);
*/

/*
 * What a row comes to together with those before it: the dose of its session,
 * of its day and of the course, each as the most that is delivered and as the
 * least.
 */
struct core_row_doses {
	bool titrated;
	bool is_session;
	bool ends_session;
	bool ends_day;
	bool ends_course;
	struct infuse_dose session_most;
	struct infuse_dose session_least;
	struct infuse_dose day_most;
	struct infuse_dose day_least;
	struct infuse_dose course_most;
	struct infuse_dose course_least;
};

/*@ predicate core_are_doses(struct core_row_doses d) =
      infuse_is_summable(d.session_most) &&
      infuse_is_summable(d.session_least) &&
      infuse_is_summable(d.day_most) && infuse_is_summable(d.day_least) &&
      infuse_is_summable(d.course_most) &&
      infuse_is_summable(d.course_least);
*/

/*@ requires \valid_read(plan) && 0 <= plan->rows <= INFUSE_ROWS_MAX;
    requires core_are_rows(plan, plan->rows, setup.has_strength);
    requires core_is_setup(setup) && 0 <= i < plan->rows;
    assigns \nothing;
    ensures core_are_doses(\result);
*/
struct core_row_doses core_row_doses(const struct infuse_plan *plan, int i,
    struct core_setup setup);

/*@ requires \valid(court) && core_is_court(court) && core_are_doses(d);
    requires 0 <= i < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
enum infuse_verdict core_judge_row_doses(struct core_court *court,
    struct core_row_doses d, int i);

/*
 * A rise from the row before, or none: from and to what, in thousandths of a
 * pg/h, and how many minutes after the rise before it, or the start, it comes.
 */
struct core_rise {
	bool is;
	struct infuse_milli from;
	struct infuse_milli to;
	int64_t after;
};

/*@ predicate core_is_rise(struct core_rise r) =
      r.is ==> core_is_term(r.from) && core_is_term(r.to) &&
        0 <= r.after <= INFUSE_DURATION_MAX_MIN;
*/

/*@ requires \valid_read(plan) && 0 <= plan->rows <= INFUSE_ROWS_MAX;
    requires core_are_rows(plan, plan->rows, has_strength);
    requires 0 <= i < plan->rows;
    assigns \nothing;
    ensures core_is_rise(\result);
*/
struct core_rise core_rise(const struct infuse_plan *plan, int i,
    bool has_strength);

/* Going down is free (S-01). */
/*@ requires \valid(court) && core_is_court(court) && core_is_rise(rise);
    requires 0 <= i < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
enum infuse_verdict core_judge_rise(struct core_court *court,
    struct core_rise rise, int i);

#endif
