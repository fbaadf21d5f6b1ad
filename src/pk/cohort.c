/* SPDX-License-Identifier: MIT */
#include "kernels.h"

static double *place(const struct pk_sink *sink, enum infuse_pk_output output,
    size_t sample)
{
	if (sink->value[output] == NULL || (sink->wanted != NULL &&
	    !sink->wanted[sample - sink->first][output]))
		return NULL;
	return sink->value[output] + (sample - sink->first) * sink->stride;
}

void pk_lanes_run(const struct pk_kernels *kernels,
    struct pk_lanes_direct *patients, const struct pk_timeline *timeline,
    size_t from, size_t to, const struct pk_sink *sink,
    struct pk_lanes_carry *carry)
{
	struct pk_lanes_factor factor[PK_SLOTS];
	const struct pk_lanes_factor *of[PK_SLOTS] = { NULL };
	const struct pk_leg *last = NULL;

	for (size_t l = from; l < to; l++) {
		const struct pk_leg *leg = &timeline->leg[l];

		if (leg->min > 0 && (leg->fresh || of[leg->slot] == NULL)) {
			if (carry != NULL && carry->min == leg->min) {
				of[leg->slot] = &carry->factor;
			} else {
				kernels->factor(&factor[leg->slot], patients,
				    pk_hours(leg->min));
				of[leg->slot] = &factor[leg->slot];
			}
		}
		if (leg->min > 0) {
			kernels->step(patients, of[leg->slot], leg->rate);
			last = leg;
		}
		if (leg->sample != PK_NO_SAMPLE)
			kernels->give(patients,
			    place(sink, INFUSE_PK_KETAMINE, leg->sample),
			    place(sink, INFUSE_PK_NORKETAMINE, leg->sample),
			    place(sink, INFUSE_PK_EFFECT, leg->sample));
	}
	if (carry == NULL || last == NULL || carry->min == last->min)
		return;
	carry->factor = *of[last->slot];
	carry->min = last->min;
}
