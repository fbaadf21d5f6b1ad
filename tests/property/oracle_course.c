/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "oracle.h"

#define DAY 1440
#define ALMOST_ALL (20 * 60)

/* S-07: the lesser of rate and cap, and of that the share. */
static struct exact prescribed(const struct case_of *of,
    const struct entry *entry)
{
	struct exact rate = oracle_at_weight(of, &entry->rate);

	if (entry->at_most.set)
		rate = exact_least(rate, oracle_at_weight(of,
		    &entry->at_most));
	if (entry->share.set)
		rate = exact_mul(rate, exact_div(entry->share.value,
		    exact_of(100, 1)));
	return rate;
}

static struct exact on_ramp(const struct case_of *of, int i, int parts)
{
	const struct schedule *s = &of->schedule;
	struct exact from = oracle_at_weight(of, &s->from);
	struct exact to = oracle_at_weight(of, &s->to), at, low;

	if (i == 0)
		return from;
	if (i == parts - 1)
		return to;
	at = exact_add(from, exact_mul(exact_sub(to, from),
	    exact_of(i, parts - 1)));
	if (!s->round_down_to.set)
		return at;
	low = exact_least(from, to);
	return exact_most(low, exact_cut(at, s->round_down_to.value));
}

static struct exact order_of(const struct case_of *of, int i, int parts)
{
	const struct schedule *s = &of->schedule;
	int n;

	switch (s->form) {
	case ONE_RATE:
		return prescribed(of, &s->entry[0]);
	case RAMP:
		return on_ramp(of, i, parts);
	case DAYS:
		for (n = 0; n < s->entries; n++)
			if (s->entry[n].first <= i + 1 &&
			    i + 1 <= s->entry[n].last)
				return prescribed(of, &s->entry[n]);
		break;
	case TITRATED:
		if (s->start.set)
			return oracle_at_weight(of, &s->start);
		break;
	}
	return exact_of(0, 1);
}

void oracle_course(struct course *out, const struct case_of *of)
{
	const struct schedule *s = &of->schedule;
	int i, parts;

	memset(out, 0, sizeof(*out));
	parts = s->sessions ? s->count : (s->length + DAY - 1) / DAY;
	for (i = 0; i < parts; i++) {
		struct part *part = &out->of[out->count++];

		part->start = i * (s->sessions ? s->every : DAY);
		part->length = s->length;
		if (!s->sessions)
			part->length = s->length - part->start > DAY ? DAY :
			    s->length - part->start;
		part->order = order_of(of, i, parts);
	}
}

/* The rate or the cap as it is written, where that is what is given. */
static const struct amount *as_written(const struct case_of *of,
    const struct entry *entry, struct exact order)
{
	if (entry->share.set)
		return NULL;
	if (exact_equal(oracle_at_weight(of, &entry->rate), order))
		return &entry->rate;
	return &entry->at_most;
}

bool oracle_spell(char *out, size_t size, const struct case_of *of, int i)
{
	const struct schedule *s = &of->schedule;
	const struct amount *as = NULL;
	struct course course;
	struct exact order;
	char number[30];
	bool exact;
	int n;

	oracle_course(&course, of);
	order = course.of[i].order;
	exact = exact_write(number, sizeof(number), order);
	for (n = 0; n < s->entries && !exact; n++)
		if (s->form == ONE_RATE || (s->form == DAYS &&
		    s->entry[n].first <= i + 1 && i + 1 <= s->entry[n].last))
			as = as_written(of, &s->entry[n], order);
	if (as != NULL)
		snprintf(out, size, "%s", as->text);
	else
		snprintf(out, size, "%s mg/h", number);
	return exact || as != NULL;
}

static bool take_limit(struct exact *out, bool any,
    const struct amount *bound, struct exact weight)
{
	struct exact mg = bound->value;

	if (!bound->set)
		return any;
	if (bound->per_kg)
		mg = exact_mul(mg, weight);
	*out = any ? exact_least(*out, mg) : mg;
	return true;
}

bool oracle_dose_limit(struct exact *out, const struct case_of *of,
    enum rule rule)
{
	bool any = take_limit(out, false, &of->protocol.of[rule][HARD_MAX],
	    oracle_weight(of));

	if (of->own_site)
		any = take_limit(out, any, &of->site.of[rule][HARD_MAX],
		    oracle_limit_weight(of));
	return any;
}

static int overlap(const struct part *part, int from, int to)
{
	int begin = part->start > from ? part->start : from;
	int end = part->start + part->length;

	end = end < to ? end : to;
	return end > begin ? end - begin : 0;
}

/* What comes between two times. */
static struct exact between_times(const struct case_of *of,
    const struct course *course, int from, int to, enum amount_of amount)
{
	struct exact sum = exact_of(0, 1);
	struct given given;
	int i;

	for (i = 0; i < course->count; i++) {
		oracle_give(&given, of, course->of[i].order);
		sum = exact_add(sum, exact_mul(amount == AS_DELIVERED ?
		    given.delivered : exact_most(given.high, given.order),
		    exact_of(overlap(&course->of[i], from, to), 60)));
	}
	return sum;
}

struct exact oracle_dose(const struct case_of *of, const struct course *course,
    enum rule rule, enum amount_of amount)
{
	const struct part *last = &course->of[course->count - 1];
	int end = last->start + last->length, i, from;
	struct exact most = exact_of(0, 1);

	if (rule == DOSE_COURSE)
		return between_times(of, course, 0, end, amount);
	if (rule == DOSE_DAY) {
		for (from = 0; from < end; from += DAY)
			most = exact_most(most, between_times(of, course,
			    from, from + DAY, amount));
		return most;
	}
	for (i = 0; of->schedule.sessions && i < course->count; i++)
		most = exact_most(most, between_times(of, course,
		    course->of[i].start, course->of[i].start +
		    course->of[i].length, amount));
	return most;
}

bool oracle_dose_stops(const struct case_of *of, enum amount_of amount)
{
	struct course course;
	struct exact limit;
	int r;

	oracle_course(&course, of);
	for (r = DOSE_SESSION; r <= DOSE_COURSE; r++)
		if (oracle_dose_limit(&limit, of, (enum rule)r) &&
		    exact_above(oracle_dose(of, &course, (enum rule)r, amount),
		    limit))
			return true;
	return false;
}

/* Minutes infused in the 24 h that begin at a time. */
static int infused(const struct course *course, int from)
{
	int i, sum = 0;

	for (i = 0; i < course->count; i++)
		sum += overlap(&course->of[i], from, from + DAY);
	return sum;
}

/*
 * S-33: do some 24 h, of which 20 h or more are infused, touch both this
 * session and the next?  What is infused in them bends only where an end of them comes
 * to an end of a session.
 */
static bool joins(const struct course *course, int k)
{
	int first = course->of[k + 1].start - DAY + 1;
	int last = course->of[k].start + course->of[k].length - 1;
	int i, n, from;

	if (course->of[k + 1].start == last + 1)
		return true;
	if (first > last)
		return false;
	for (i = 0; i < course->count; i++)
		for (n = 0; n < 4; n++) {
			from = course->of[i].start - (n & 1 ? DAY : 0) +
			    (n & 2 ? course->of[i].length : 0);
			from = from < first ? first : from > last ? last :
			    from;
			if (infused(course, from) >= ALMOST_ALL)
				return true;
		}
	return false;
}

int oracle_longest_run(const struct case_of *of)
{
	struct course course;
	int i, k, run, most = 0;

	oracle_course(&course, of);
	for (i = 0; i < course.count; i = k + 1) {
		for (k = i; k + 1 < course.count && joins(&course, k); k++)
			;
		run = course.of[k].start + course.of[k].length -
		    course.of[i].start;
		most = run > most ? run : most;
	}
	return of->schedule.sessions ? most : of->schedule.length;
}

bool oracle_setting_stops(const struct case_of *of)
{
	if (!of->settings[of->setting] && !(of->setting == WARD &&
	    of->settings[OUTPATIENT]))
		return true;
	return of->setting == OUTPATIENT && oracle_longest_run(of) > 12 * 60;
}
