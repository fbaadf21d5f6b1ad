/* SPDX-License-Identifier: MIT */
#include <infuse/since.h>

/* Minutes after the start, as the clock would count without its i-th shift. */
static int64_t after_shifts(const struct infuse_clock *clock,
    const struct infuse_civil *now, int made)
{
	int64_t after = infuse_civil_minutes(now) - clock->start_min;
	int i;

	for (i = 0; i < made; i++)
		if (clock->shift[i].at_min > 0)
			after -= clock->shift[i].by_min;
	return after;
}

static bool shows(const struct infuse_clock *clock, int64_t after,
    const struct infuse_civil *now)
{
	struct infuse_duration time = { after };
	struct infuse_moment moment;

	if (after < 0 || after > INFUSE_DURATION_MAX_MIN)
		return false;
	moment = infuse_clock_at(clock, time);
	return infuse_civil_cmp(&moment.civil, now) == 0;
}

enum infuse_since infuse_since_start(struct infuse_duration *first,
    struct infuse_duration *second, const struct infuse_clock *clock,
    const struct infuse_civil *now)
{
	int64_t after;
	int made, found = 0;

	/* Spring undoes autumn: the first answer can come a second time. */
	for (made = 0; made <= clock->shifts; made++) {
		after = after_shifts(clock, now, made);
		if (!shows(clock, after, now) || (found > 0 &&
		    (after == first->min || after == second->min)))
			continue;
		second->min = after;
		if (found++ == 0)
			first->min = after;
	}
	if (found > 0)
		return found > 1 ? INFUSE_SINCE_TWICE : INFUSE_SINCE_ONCE;
	after = after_shifts(clock, now, 0);
	if (after < 0)
		return INFUSE_SINCE_BEFORE;
	return after_shifts(clock, now, clock->shifts) >
	    INFUSE_DURATION_MAX_MIN ? INFUSE_SINCE_TOO_LATE :
	    INFUSE_SINCE_NEVER;
}
