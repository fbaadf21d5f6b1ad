/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "course.h"

#define MIN_PER_H 60

struct infuse_dose bedside_dose_of(struct infuse_strength strength,
    struct infuse_pumped pumped)
{
	struct infuse_portion portion = infuse_portion_of(strength, pumped);
	int64_t volume = strength.volume.hundredth_ml;
	struct infuse_dose dose;

	dose.pg_min_per_h = portion.whole.pg * MIN_PER_H +
	    portion.part / volume;
	dose.part = (int32_t)(portion.part % volume);
	dose.over = dose.part > 0 ? (int32_t)volume : 0;
	return dose;
}

static struct infuse_dose without_part(struct infuse_dose dose)
{
	dose.part = 0;
	dose.over = 0;
	return dose;
}

bool bedside_dose_add(struct infuse_dose *to, struct infuse_dose more)
{
	return infuse_dose_add(to, *to, more) || infuse_dose_add(to,
	    without_part(*to), without_part(more));
}

static int64_t common(int64_t a, int64_t b)
{
	int64_t x = a, y = b, rest;

	while (y > 0) {
		rest = x % y;
		x = y;
		y = rest;
	}
	return a / x * b;
}

struct infuse_dose bedside_dose_less(struct infuse_dose a,
    struct infuse_dose b)
{
	int64_t a_over = a.over > 0 ? a.over : 1;
	int64_t b_over = b.over > 0 ? b.over : 1;
	int64_t over = common(a_over, b_over);
	int64_t part = a.part * (over / a_over) - b.part * (over / b_over);

	a.pg_min_per_h -= b.pg_min_per_h + (part < 0);
	part += part < 0 ? over : 0;
	if (over > INFUSE_OVER_MAX)
		return without_part(a);
	a.part = (int32_t)part;
	a.over = part > 0 ? (int32_t)over : 0;
	return a;
}

bool infuse_course_weight_differs(struct infuse_weight before,
    struct infuse_weight now)
{
	int64_t change = now.g > before.g ? now.g - before.g :
	    before.g - now.g;

	return change * 10 > before.g;
}

#define WHOLE 10000	/* in 0.01 % */

bool infuse_course_balance(struct infuse_course_balance *out,
    const struct infuse_course_state *state, int64_t tolerance)
{
	struct infuse_dose left = state->left, found = state->given;
	struct infuse_dose apart, tolerated = { 0, 0, 0 };

	if (!bedside_dose_add(&left, state->in_bag) ||
	    !bedside_dose_add(&found, left) ||
	    !bedside_dose_add(&found, state->wasted))
		return false;
	out->too_little = infuse_dose_cmp(found, state->drawn) < 0;
	apart = out->too_little ? bedside_dose_less(state->drawn, found) :
	    bedside_dose_less(found, state->drawn);
	out->drawn = infuse_mass_of(state->drawn, INFUSE_DOWN);
	out->given = infuse_mass_of(state->given, INFUSE_DOWN);
	out->left = infuse_mass_of(left, INFUSE_DOWN);
	out->wasted = infuse_mass_of(state->wasted, INFUSE_DOWN);
	out->apart = infuse_mass_of(apart, INFUSE_DOWN);
	out->tolerated.pg = out->drawn.pg / WHOLE * tolerance +
	    out->drawn.pg % WHOLE * tolerance / WHOLE;
	tolerated.pg_min_per_h = out->tolerated.pg * MIN_PER_H;
	out->balances = infuse_dose_cmp(apart, tolerated) <= 0;
	return true;
}

static const char *const kinds[INFUSE_COURSE_KINDS] = {
	[INFUSE_COURSE_OPEN] = "open", [INFUSE_COURSE_ORDER] = "order",
	[INFUSE_COURSE_SET] = "set", [INFUSE_COURSE_BAG_UP] = "bag-up",
	[INFUSE_COURSE_BAG_DOWN] = "bag-down",
	[INFUSE_COURSE_WASTE] = "waste", [INFUSE_COURSE_PAUSE] = "pause",
	[INFUSE_COURSE_RESUME] = "resume", [INFUSE_COURSE_STOP] = "stop",
	[INFUSE_COURSE_OBSERVE] = "observe",
	[INFUSE_COURSE_READ_PUMP] = "read-pump",
	[INFUSE_COURSE_HANDOVER] = "handover",
	[INFUSE_COURSE_CORRECT] = "correct",
	[INFUSE_COURSE_WEIGH] = "weigh",
};

const char *infuse_course_kind_name(enum infuse_course_kind kind)
{
	return kinds[kind];
}

bool infuse_course_kind_of(enum infuse_course_kind *out, const char *name)
{
	int i;

	for (i = 0; i < INFUSE_COURSE_KINDS; i++)
		if (strcmp(kinds[i], name) == 0) {
			*out = (enum infuse_course_kind)i;
			return true;
		}
	return false;
}

static const struct {
	const char *name;
	const char *text;
} faults[] = {
	[INFUSE_COURSE_SOUND] = { "sound", "nothing is wrong" },
	[INFUSE_COURSE_NO_BAG] = { "no-bag", "no bag is up then" },
	[INFUSE_COURSE_BAG_IS_UP] = { "bag-is-up",
	    "the bag before it is still up then" },
	[INFUSE_COURSE_NOT_RUNNING] = { "not-running",
	    "nothing runs then, or it is paused already" },
	[INFUSE_COURSE_NOT_PAUSED] = { "not-paused", "it is not paused then" },
	[INFUSE_COURSE_NO_SUCH_EVENT] = { "no-such-event",
	    "there is no such line" },
	[INFUSE_COURSE_NOT_CORRECTED] = { "not-corrected",
	    "the opening and corrections are not corrected" },
	[INFUSE_COURSE_NO_STRENGTH] = { "no-strength",
	    "no bag was up before, so mL say nothing" },
	[INFUSE_COURSE_TOO_MUCH] = { "too-much",
	    "is more than this program computes" },
	[INFUSE_COURSE_AHEAD] = { "ahead", "lies in the future" },
};

const char *infuse_course_fault_name(enum infuse_course_fault fault)
{
	return faults[fault].name;
}

const char *infuse_course_fault_text(enum infuse_course_fault fault)
{
	return faults[fault].text;
}

static struct infuse_course_event *find(struct infuse_course_event *event,
    int count, int64_t seq)
{
	int i;

	for (i = 0; i < count; i++)
		if (event[i].seq == seq)
			return &event[i];
	return NULL;
}

/* The event as the correction says it was; its number and kind stay. */
static void put_in_place(struct infuse_course_event *old,
    const struct infuse_course_event *correction)
{
	int64_t seq = old->seq;
	enum infuse_course_kind kind = old->kind;

	old->corrected_by = correction->seq;
	old->struck = correction->strikes;
	if (correction->strikes)
		return;
	*old = *correction;
	old->seq = seq;
	old->kind = kind;
	old->corrects = 0;
	old->corrected_by = correction->seq;
}

/* Insertion: the events are nearly in order, and equal ones stay so. */
static void in_order(struct infuse_course_event *event, int count)
{
	struct infuse_course_event moved;
	int i, k;

	for (i = 1; i < count; i++) {
		moved = event[i];
		for (k = i; k > 0 && event[k - 1].at_min > moved.at_min; k--)
			event[k] = event[k - 1];
		event[k] = moved;
	}
}

bool infuse_course_settle(struct infuse_course_event *event, int count,
    enum infuse_course_fault *fault, int64_t *wrong)
{
	struct infuse_course_event *old;
	int i;

	for (i = 0; i < count; i++) {
		if (event[i].kind != INFUSE_COURSE_CORRECT)
			continue;
		*wrong = event[i].seq;
		old = find(event, i, event[i].corrects);
		*fault = old == NULL ? INFUSE_COURSE_NO_SUCH_EVENT :
		    old->kind == INFUSE_COURSE_CORRECT ||
		    old->kind == INFUSE_COURSE_OPEN ||
		    (!event[i].strikes && old->kind != event[i].was) ?
		    INFUSE_COURSE_NOT_CORRECTED : INFUSE_COURSE_SOUND;
		if (*fault != INFUSE_COURSE_SOUND)
			return false;
		put_in_place(old, &event[i]);
	}
	in_order(event, count);
	return true;
}
