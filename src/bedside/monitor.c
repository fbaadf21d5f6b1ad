/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include <infuse/monitor.h>
#include <infuse/run.h>

#include "watch.h"

/* Those of a cadence, from `begin` to `end` of the run, that come after. */
static bool cut(struct infuse_segment *out, const struct infuse_cadence *of,
    int64_t begin, int64_t end, int64_t after)
{
	int64_t every = of->every.min, times, passed = 0;

	if (every <= 0)
		return false;
	times = (end - begin) / every;
	if (after >= begin)
		passed = (after - begin) / every;
	if (passed >= times)
		return false;
	out->every = of->every;
	out->first.min = begin + (passed + 1) * every;
	out->last.min = begin + times * every;
	out->count = times - passed;
	return true;
}

/* How often so long into a run; 0 where the rules have ended. */
int64_t bedside_often(const struct infuse_watch *watch, int64_t into)
{
	int64_t end = 0;
	int i;

	for (i = 0; i < watch->cadences; i++) {
		end += watch->cadence[i].length.min;
		if (watch->cadence[i].length.min == 0 || into < end)
			return watch->cadence[i].every.min;
	}
	return 0;
}

static bool is_step(const struct infuse_phase *phase)
{
	return phase->kind == INFUSE_PHASE_RISE ||
	    phase->kind == INFUSE_PHASE_PART ||
	    phase->kind == INFUSE_PHASE_STEP;
}

/*
 * Of a step the hour after it, in which what is due less often is not looked
 * at besides; then the cadence of the run goes on where it was.
 */
int infuse_segments(struct infuse_segment out[INFUSE_SEGMENTS_MAX],
    const struct infuse_watch *watch, const struct infuse_phase *phase)
{
	static const struct infuse_cadence after_step = {
		{ INFUSE_AFTER_STEP_EVERY_MIN }, { INFUSE_AFTER_STEP_FOR_MIN }
	};
	int64_t into = phase->into.min, run_end = into + phase->length.min;
	int64_t after = into, begin = 0, end, now = bedside_often(watch, into);
	int i, k, count = 0;

	if (is_step(phase) && watch->cadences > 0) {
		end = into + INFUSE_AFTER_STEP_FOR_MIN;
		if (end > run_end)
			end = run_end;
		count += cut(&out[count], &after_step, into, end, into);
		if (now == 0 || now >= INFUSE_AFTER_STEP_EVERY_MIN)
			after = end;
	}
	for (i = 0; i < watch->cadences && begin < run_end; i++) {
		end = run_end;
		if (watch->cadence[i].length.min > 0 &&
		    watch->cadence[i].length.min < run_end - begin)
			end = begin + watch->cadence[i].length.min;
		count += cut(&out[count], &watch->cadence[i], begin, end,
		    after);
		begin = end;
	}
	for (k = 0; k < count; k++) {
		out[k].first.min -= into;
		out[k].last.min -= into;
	}
	return count;
}

struct infuse_duration infuse_watched_for(const struct infuse_watch *watch,
    struct infuse_duration length)
{
	struct infuse_duration out = { 0 };
	int i;

	for (i = 0; i < watch->cadences; i++) {
		if (watch->cadence[i].length.min == 0)
			return length;
		out.min += watch->cadence[i].length.min;
	}
	return out.min < length.min ? out : length;
}

/* Whether a segment has an observation after that time, and when. */
static bool next_in(int64_t *out, const struct infuse_segment *segment,
    int64_t after)
{
	int64_t every = segment->every.min;

	if (after < segment->first.min)
		*out = segment->first.min;
	else
		*out = segment->first.min +
		    ((after - segment->first.min) / every + 1) * every;
	return *out <= segment->last.min;
}

/* The next of a watch after that time; false when there is none. */
static bool next_of(int64_t *out, const struct infuse_watch *watch,
    const struct infuse_phase *phase, int64_t after)
{
	struct infuse_segment segment[INFUSE_SEGMENTS_MAX];
	int64_t at;
	bool any = false;
	int i, count = infuse_segments(segment, watch, phase);

	for (i = 0; i < count; i++)
		if (next_in(&at, &segment[i], after) && (!any || at < *out)) {
			*out = at;
			any = true;
		}
	return any;
}

bool infuse_next_due(struct infuse_due *out,
    const struct infuse_monitor *monitor, const struct infuse_phase *phase,
    struct infuse_duration after)
{
	const struct infuse_watch *watch;
	int64_t at = 0;
	bool any = false;
	int i, k;

	for (i = 0; i < monitor->watches; i++) {
		watch = monitor->watched[i].watch;
		if (!next_of(&at, watch, phase, after.min) ||
		    (any && at > out->at.min))
			continue;
		for (k = 0; k < INFUSE_OBSERVATIONS; k++)
			out->items[k] = watch->items[k] ||
			    (any && at == out->at.min && out->items[k]);
		out->at.min = at;
		any = true;
	}
	return any;
}

static void add_watches(struct infuse_monitor *out,
    const struct infuse_care *care, enum infuse_setting setting,
    enum infuse_source source)
{
	const struct infuse_watch *watch;
	int i, j;

	for (i = 0; i < care->watches; i++) {
		watch = &care->watch[i];
		if (!infuse_watch_applies(watch, setting))
			continue;
		out->watched[out->watches].watch = watch;
		out->watched[out->watches].source = source;
		out->watches++;
		for (j = 0; j < INFUSE_OBSERVATIONS; j++)
			out->items[j] = out->items[j] || watch->items[j];
		for (j = 0; j < INFUSE_DEVICES; j++)
			out->throughout[j] = out->throughout[j] ||
			    watch->throughout[j];
	}
}

static void add_phase(struct infuse_monitor *out,
    enum infuse_phase_kind kind, int64_t number, struct infuse_duration start)
{
	struct infuse_phase *phase;

	if (out->phases == INFUSE_PHASES_MAX)
		return;
	phase = &out->phase[out->phases++];
	phase->kind = kind;
	phase->number = number;
	phase->start = start;
	phase->length.min = phase->into.min = phase->run.min = 0;
}

/* What cannot be computed is taken for a rise: it is watched more, not less. */
static bool is_rise(const struct infuse_row *row,
    const struct infuse_row *before)
{
	return !row->computed || !before->computed ||
	    infuse_rate_cmp(row->at.rate, before->at.rate) > 0;
}

static int64_t end_of(const struct infuse_row *row)
{
	return row->start.min + row->length.min;
}

/* S-26: all over again only after a pause of more than 1 h. */
static bool begins(const struct infuse_plan *plan, int i)
{
	return i == 0 || plan->row[i].start.min - end_of(&plan->row[i - 1]) >
	    INFUSE_AGAIN_AFTER_MIN;
}

static void find_phases(struct infuse_monitor *out,
    const struct infuse_plan *plan)
{
	bool sessions = plan->rows > 0 && plan->row[0].session != 0;
	const struct infuse_row *row;
	int i;

	for (i = 0; i < plan->rows; i++) {
		row = &plan->row[i];
		if (begins(plan, i))
			add_phase(out, sessions ? INFUSE_PHASE_SESSION :
			    INFUSE_PHASE_START, sessions ? row->session :
			    row->day, row->start);
		else if (is_rise(row, row - 1))
			add_phase(out, row->phase > 0 ? INFUSE_PHASE_PART :
			    INFUSE_PHASE_RISE, row->phase > 0 ? row->phase :
			    row->day, row->start);
	}
	for (i = 1; !sessions && i < plan->rungs; i++)
		if (infuse_rate_cmp(plan->rung[i].at.rate,
		    plan->rung[i - 1].at.rate) > 0)
			add_phase(out, INFUSE_PHASE_STEP, i + 1,
			    plan->rung[i].start);
}

/* Where the run of a phase ends: with the last row before the next run. */
static int64_t end_of_run(const struct infuse_plan *plan,
    const struct infuse_phase *phase)
{
	int64_t end = phase->start.min;
	int i;

	for (i = 0; i < plan->rows; i++) {
		if (plan->row[i].start.min > phase->start.min &&
		    begins(plan, i))
			break;
		end = end_of(&plan->row[i]);
	}
	return end;
}

/* A phase ends where the next begins, or with its run. */
static void measure_phases(struct infuse_monitor *out,
    const struct infuse_plan *plan)
{
	struct infuse_phase *phase;
	int64_t start = 0, end;
	int i;

	for (i = 0; i < out->phases; i++) {
		phase = &out->phase[i];
		end = end_of_run(plan, phase);
		if (!is_step(phase))
			start = phase->start.min;
		phase->into.min = phase->start.min - start;
		phase->run.min = end - start;
		if (i + 1 < out->phases && out->phase[i + 1].start.min < end)
			end = out->phase[i + 1].start.min;
		phase->length.min = end - phase->start.min;
	}
}

struct infuse_coverage infuse_covers(const struct infuse_watch *watch,
    struct infuse_duration length)
{
	struct infuse_coverage out = { .cover = INFUSE_COVER_ENDS };
	int i;

	out.line = watch->line;
	for (i = 0; i < watch->cadences; i++) {
		if (watch->cadence[i].every.min > length.min) {
			out.cover = INFUSE_COVER_SPARSE;
			out.every = watch->cadence[i].every;
			return out;
		}
		out.until.min += watch->cadence[i].length.min;
		if (watch->cadence[i].length.min == 0 ||
		    out.until.min >= length.min) {
			out.cover = INFUSE_COVERED;
			out.until = length;
			return out;
		}
	}
	return out;
}

/* One run of one item: the rule that goes furthest. */
static struct infuse_coverage cover(const struct infuse_monitor *monitor,
    int item, struct infuse_duration length)
{
	struct infuse_coverage best = { .cover = INFUSE_COVER_NOBODY }, next;
	const struct infuse_watched *watched;
	int i;

	for (i = 0; i < monitor->watches; i++) {
		watched = &monitor->watched[i];
		if (!watched->watch->items[item])
			continue;
		next = infuse_covers(watched->watch, length);
		next.source = watched->source;
		if (next.cover == INFUSE_COVERED)
			return next;
		if (best.cover == INFUSE_COVER_NOBODY ||
		    next.until.min > best.until.min)
			best = next;
	}
	return best;
}

/* Each item that is due, by the run in which it is watched the least. */
static void set_coverage(struct infuse_monitor *out)
{
	struct infuse_coverage found;
	int item, i;

	for (item = 0; item < INFUSE_OBSERVATIONS; item++) {
		out->due[item] = out->items[item] ||
		    infuse_is_usual((enum infuse_observation)item);
		for (i = 0; out->due[item] && i < out->phases; i++) {
			found = cover(out, item, out->phase[i].run);
			if (found.cover != INFUSE_COVERED &&
			    (out->coverage[item].cover == INFUSE_COVERED ||
			    found.until.min < out->coverage[item].until.min))
				out->coverage[item] = found;
		}
	}
}

static bool is_covered(const struct infuse_monitor *monitor)
{
	int i;

	for (i = 0; i < INFUSE_OBSERVATIONS; i++)
		if (monitor->due[i] &&
		    monitor->coverage[i].cover != INFUSE_COVERED)
			return false;
	return true;
}

/* S-26: longer after days of infusion than after a session. */
static struct infuse_duration observe_after(const struct infuse_after *after,
    struct infuse_duration longest)
{
	return longest.min > INFUSE_MIN_PER_DAY &&
	    after->observe_days.min > after->observe.min ?
	    after->observe_days : after->observe;
}

static void set_after(struct infuse_monitor *out,
    const struct infuse_after *after, struct infuse_duration longest,
    enum infuse_source source)
{
	struct infuse_duration observe = observe_after(after, longest);

	if (!after->set)
		return;
	if (out->after == NULL || observe.min > out->observe_after.min) {
		out->after = after;
		out->after_source = source;
		out->observe_after = observe;
	}
	if (after->no_driving.min > 0 && (out->driving == NULL ||
	    after->no_driving.min > out->driving->no_driving.min)) {
		out->driving = after;
		out->driving_source = source;
	}
}

/* The first session with the highest rate of them all. */
static int64_t full_dose(const struct infuse_plan *plan)
{
	int64_t session = 0;
	int i, most = 0;

	for (i = 0; i < plan->rows; i++) {
		if (!plan->row[i].computed)
			return 0;
		if (i == 0 || infuse_rate_cmp(plan->row[i].at.rate,
		    plan->row[most].at.rate) > 0) {
			most = i;
			session = plan->row[i].session;
		}
	}
	return session;
}

static void add_course(struct infuse_monitor *out,
    const struct infuse_course *course, enum infuse_source source,
    const struct infuse_schedule *schedule, const struct infuse_plan *plan)
{
	struct infuse_course_rule *rule = &out->course[out->courses];

	if (!course->set)
		return;
	out->courses++;
	rule->course = course;
	rule->source = source;
	if (course->relief_by_session == 0)
		return;
	if (schedule->regimen != INFUSE_SESSIONS) {
		rule->relief = INFUSE_RELIEF_CONTINUOUS;
		return;
	}
	rule->relief = INFUSE_RELIEF_TITRATED;
	if (schedule->form == INFUSE_FORM_TITRATED)
		return;
	rule->full_dose_session = full_dose(plan);
	if (rule->full_dose_session == 0)
		return;
	rule->relief_session = rule->full_dose_session +
	    course->relief_by_session - 1;
	rule->relief = rule->relief_session > schedule->sessions ?
	    INFUSE_RELIEF_LATER : INFUSE_RELIEF_BY;
}

static void set_baseline(struct infuse_monitor *out)
{
	int i;

	for (i = 0; i < INFUSE_OBSERVATIONS; i++)
		out->baseline[i] = out->due[i];
}

static void set_liver_tests(struct infuse_monitor *out,
    const struct infuse_plan *plan, struct infuse_duration longest,
    const struct infuse_clock *clock)
{
	struct infuse_liver_case of = { .longest = longest };

	if (plan->rows == 0)
		return;
	of.end.min = end_of(&plan->row[plan->rows - 1]);
	of.days = infuse_is_on_days(plan, clock);
	of.earlier = out->earlier == INFUSE_EARLIER_COURSE;
	out->liver_often = of.earlier || longest.min > INFUSE_LIVER_OVER_MIN;
	out->liver_tests = infuse_liver_tests(out->liver_test, &of);
}

void infuse_monitor_make(struct infuse_monitor *out,
    const struct infuse_case *of, const struct infuse_plan *plan,
    const struct infuse_care *protocol, const struct infuse_care *site,
    const struct infuse_clock *clock, enum infuse_earlier earlier)
{
	static const struct infuse_monitor empty;
	const struct infuse_schedule *schedule = &of->protocol->schedule;
	struct infuse_duration longest = infuse_longest_run(schedule);

	*out = empty;
	add_watches(out, protocol, of->order.setting, INFUSE_FROM_PROTOCOL);
	add_watches(out, site, of->order.setting, INFUSE_FROM_SITE);
	find_phases(out, plan);
	measure_phases(out, plan);
	set_coverage(out);
	set_baseline(out);
	out->path_unknown = schedule->form == INFUSE_FORM_TITRATED &&
	    (plan->rungs == 0 || schedule->regimen == INFUSE_SESSIONS);
	out->earlier = earlier;
	set_liver_tests(out, plan, longest, clock);
	set_after(out, &protocol->after, longest, INFUSE_FROM_PROTOCOL);
	set_after(out, &site->after, longest, INFUSE_FROM_SITE);
	add_course(out, &protocol->course, INFUSE_FROM_PROTOCOL, schedule,
	    plan);
	add_course(out, &site->course, INFUSE_FROM_SITE, schedule, plan);
	out->verdict = plan->verdict;
	if (!is_covered(out) || out->after == NULL)
		out->verdict = infuse_verdict_least(out->verdict,
		    INFUSE_UNCHECKED);
}
