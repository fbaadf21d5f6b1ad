/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include <infuse/monitor.h>

bool infuse_is_on_days(const struct infuse_plan *plan,
    const struct infuse_clock *clock)
{
	static const struct infuse_duration start;
	const struct infuse_row *last;
	struct infuse_moment first, end;
	struct infuse_duration at;

	if (plan->rows == 0)
		return false;
	last = &plan->row[plan->rows - 1];
	at.min = last->start.min + last->length.min;
	if (clock == NULL)
		return at.min >= INFUSE_MIN_PER_DAY;
	at.min--;			/* what ends at midnight is of one day */
	first = infuse_clock_at(clock, start);
	end = infuse_clock_at(clock, at);
	return !infuse_same_date(&first.civil, &end.civil);
}

static int add(struct infuse_liver_test *out, enum infuse_liver_when when,
    int64_t from, int64_t to)
{
	out->when = when;
	out->from.min = from;
	out->to.min = to;
	return 1;
}

/*
 * At least every 48 h (S-27), and none sooner than 24 h after the one before;
 * the windows are those of tests that are always taken at the latest time.
 */
static int add_during(struct infuse_liver_test *out, int room,
    int64_t before, int64_t end)
{
	int64_t latest = before + INFUSE_LIVER_LATEST_MIN;
	int count = 0;

	for (; latest < end && count < room;
	    latest += INFUSE_LIVER_LATEST_MIN)
		count += add(&out[count], INFUSE_LIVER_DURING, latest -
		    INFUSE_LIVER_LATEST_MIN + INFUSE_LIVER_SOONEST_MIN,
		    latest);
	return count;
}

/*
 * After an earlier course enzymes rose within two days of its repeat: 24 and
 * 48 h are looked at even where the infusion is over by then.
 */
static int after_earlier(struct infuse_liver_test *out, int64_t end)
{
	int64_t first = INFUSE_LIVER_SOONEST_MIN;
	int64_t second = INFUSE_LIVER_LATEST_MIN;
	int count = 0;

	count += add(&out[count], end == first ? INFUSE_LIVER_END :
	    INFUSE_LIVER_DURING, first, first);
	if (end > first && end < second)
		count += add(&out[count], INFUSE_LIVER_END, end, end);
	count += add(&out[count], end == second ? INFUSE_LIVER_END :
	    INFUSE_LIVER_DURING, second, second);
	return count;
}

int infuse_liver_tests(struct infuse_liver_test out[INFUSE_LIVER_TESTS_MAX],
    const struct infuse_liver_case *of)
{
	int64_t end = of->end.min, before = 0;
	int count = 0;

	if (!of->days && !of->earlier)
		return 0;
	count += add(&out[count], INFUSE_LIVER_BASELINE, 0, 0);
	if (of->earlier) {
		count += after_earlier(&out[count], end);
		before = INFUSE_LIVER_LATEST_MIN;
		if (end <= before)
			return count;
	}
	if (of->earlier || of->longest.min > INFUSE_LIVER_OVER_MIN)
		count += add_during(&out[count],
		    INFUSE_LIVER_TESTS_MAX - 1 - count, before, end);
	return count + add(&out[count], INFUSE_LIVER_END, end, end);
}
