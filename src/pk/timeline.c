/* SPDX-License-Identifier: MIT */
#include "timeline.h"

#include <stdlib.h>

#define UG_PER_PG 1e-6

double pk_hours(int64_t min)
{
	return (double)min / 60.0;
}

/* Which of the lengths last used is this one; the eldest makes room. */
struct slots {
	int64_t min[PK_SLOTS];
	size_t used[PK_SLOTS];
};

static void take_slot(struct slots *slots, struct pk_leg *leg, size_t now)
{
	int eldest = 0;

	for (int i = 0; i < PK_SLOTS; i++) {
		if (slots->min[i] == leg->min) {
			slots->used[i] = now;
			leg->slot = i;
			leg->fresh = false;
			return;
		}
		if (slots->used[i] < slots->used[eldest])
			eldest = i;
	}
	slots->min[eldest] = leg->min;
	slots->used[eldest] = now;
	leg->slot = eldest;
	leg->fresh = true;
}

/* The rate from `now` on, and until when. */
static int64_t next_change(const struct infuse_pk_question *of, size_t *at,
    int64_t now, double *rate)
{
	while (*at < of->segments) {
		const struct infuse_pk_segment *segment = &of->segment[*at];

		if (now < segment->start.min) {
			*rate = 0.0;
			return segment->start.min;
		}
		if (now < segment->start.min + segment->length.min) {
			*rate = (double)segment->rate.pg_per_h;
			if (segment->rate.part > 0)
				*rate += (double)segment->rate.part /
				    (double)segment->rate.over;
			*rate *= UG_PER_PG;
			return segment->start.min + segment->length.min;
		}
		(*at)++;
	}
	*rate = 0.0;
	return INT64_MAX;
}

static void fill(struct pk_timeline *out, const struct infuse_pk_question *of)
{
	struct slots slots = { { 0 }, { 0 } };
	int64_t now = 0;
	size_t segment = 0, sample = 0;

	while (sample < of->times || segment < of->segments) {
		struct pk_leg *leg = &out->leg[out->legs];
		int64_t until = next_change(of, &segment, now, &leg->rate);

		leg->sample = PK_NO_SAMPLE;
		if (sample < of->times && of->time[sample].min <= until) {
			until = of->time[sample].min;
			leg->sample = sample++;
		}
		if (until == INT64_MAX)
			break;
		leg->start = now;
		leg->min = until - now;
		take_slot(&slots, leg, ++out->legs);
		now = until;
	}
}

bool pk_timeline_make(struct pk_timeline *out,
    const struct infuse_pk_question *of)
{
	size_t most = 2 * of->segments + of->times + 1;

	out->legs = 0;
	out->samples = of->times;
	out->leg = calloc(most, sizeof(*out->leg));
	if (out->leg == NULL)
		return false;
	fill(out, of);
	return true;
}

void pk_timeline_free(struct pk_timeline *timeline)
{
	free(timeline->leg);
	timeline->leg = NULL;
}

int64_t pk_timeline_end(const struct pk_timeline *timeline)
{
	const struct pk_leg *leg;

	if (timeline->legs == 0)
		return 0;
	leg = &timeline->leg[timeline->legs - 1];
	return leg->start + leg->min;
}
