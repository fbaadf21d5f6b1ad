/* SPDX-License-Identifier: MIT */
#ifndef TESTS_UNIT_SAYS_H
#define TESTS_UNIT_SAYS_H

/* What a finding says, and which slips an answer names. */

#include "case.h"

#define MILLI 1000

/* All that a finding says but its rows. */
static inline void says(const struct infuse_findings *findings,
    enum infuse_rule rule, enum infuse_bound_kind kind,
    enum infuse_verdict verdict, int64_t found, int64_t limit,
    enum infuse_source source, unsigned line)
{
	const struct infuse_finding *finding = find(findings, rule, kind);

	assert_non_null(finding);
	assert_int_equal(finding->verdict, verdict);
	assert_int_equal(finding->found, found);
	assert_int_equal(finding->limit, limit);
	assert_int_equal(finding->source, source);
	assert_int_equal(finding->line, line);
}

/* What is larger than the library computes is the program's own STOP. */
static inline void says_too_large(const struct infuse_findings *findings)
{
	says(findings, INFUSE_RULE_RANGE, INFUSE_HARD_MAX, INFUSE_STOP, 0, 0,
	    INFUSE_FROM_GUARD, 0);
}

static inline bool names(const struct infuse_answer *answer,
    enum infuse_slip slip)
{
	int i;

	for (i = 0; i < answer->slips; i++)
		if (answer->slip[i] == slip)
			return true;
	return false;
}

/* STOP, and exactly that slip, or none. */
static inline void names_only(const struct infuse_answer *answer,
    enum infuse_slip slip)
{
	assert_int_equal(answer->verdict, INFUSE_STOP);
	assert_int_equal(answer->slips, 1);
	assert_int_equal(answer->slip[0], slip);
}

static inline void names_none(const struct infuse_answer *answer)
{
	assert_int_equal(answer->verdict, INFUSE_STOP);
	assert_int_equal(answer->slips, 0);
}

#endif
