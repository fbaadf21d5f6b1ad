/* SPDX-License-Identifier: MIT */
/*
 * Doses: what is prescribed is the amount of a session, and its rate is that
 * amount over the length of one.
 */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "schedule.h"

#define AMOUNTS (1u << INFUSE_MASS | 1u << INFUSE_MASS_PER_KG)

const struct field file_dose_fields[RATE_FIELDS] = {
	[RATE_RATE] = { "schedule.dose.dose", NODE_SCALAR, FIELD_REQUIRED,
	    "write the amount of a session, such as dose: 0.5 mg/kg" },
	[RATE_AT_MOST] = { "schedule.dose.at-most", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
	[RATE_SHARE] = { "schedule.dose.share", NODE_SCALAR, FIELD_OPTIONAL,
	    NULL },
	[RATE_FRACTION] = { "schedule.dose.fraction-of", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
};

const struct field file_dose_ramp_fields[RAMP_FIELDS] = {
	[RAMP_FROM] = { "schedule.dose.from", NODE_SCALAR, FIELD_REQUIRED,
	    "write the amount of the first session" },
	[RAMP_TO] = { "schedule.dose.to", NODE_SCALAR, FIELD_REQUIRED,
	    "write the amount of the last session" },
	[RAMP_STEP] = { "schedule.dose.round-down-to", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
};

/* As it would be written in full, so that the two can never differ. */
#define AMOUNT_MAX 128

bool file_read_amount(struct scheduling *s, const struct node *node,
    unsigned among, struct infuse_written_rate *out)
{
	struct infuse_quantity quantity;
	struct infuse_fault fault;
	char text[AMOUNT_MAX];
	int length;

	if (!file_read_above_zero(s->reading, node, among, &quantity) ||
	    s->out->length.min == 0)
		return false;
	length = snprintf(text, sizeof(text), "%s over %lld min", node->text,
	    (long long)s->out->length.min);
	assert(length > 0 && length < AMOUNT_MAX);
	if (!infuse_read_quantity(&quantity, text, (size_t)length, ANY_RATE,
	    &fault)) {
		file_tell(s->reading, file_problem_find(fault.id),
		    node->place, "", "'%s' in one session: %s", node->text,
		    fault.text);
		return false;
	}
	file_take_rate(&quantity, out);
	return true;
}

bool file_read_given(struct scheduling *s, const struct node *node,
    struct infuse_written_rate *out)
{
	return s->doses ? file_read_amount(s, node, AMOUNTS, out) :
	    file_read_rate(s->reading, node, ANY_RATE, out);
}

bool file_has_sessions(struct scheduling *s, const struct node *dose)
{
	if (s->out->regimen == INFUSE_SESSIONS)
		return s->out->length.min > 0;
	if (s->out->length.min > 0)
		file_tell(s->reading, PROBLEM_DOSE_OF_NOTHING,
		    dose->key->place,
		    "write a rate, such as rate: 100 mg in 24 h",
		    "a dose is what one session comes to, and a continuous "
		    "infusion has none");
	return false;
}
