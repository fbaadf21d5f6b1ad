/* SPDX-License-Identifier: MIT */
#include <infuse/monitor.h>

int infuse_segments(struct infuse_segment out[INFUSE_CADENCES_MAX],
    const struct infuse_watch *watch, struct infuse_duration length)
{
	const struct infuse_cadence *cadence;
	int64_t at = 0, end, times;
	int i, count = 0;

	for (i = 0; i < watch->cadences && at < length.min; i++) {
		cadence = &watch->cadence[i];
		end = length.min;
		if (cadence->length.min > 0 &&
		    cadence->length.min < length.min - at)
			end = at + cadence->length.min;
		times = cadence->every.min > 0 ?
		    (end - at) / cadence->every.min : 0;
		if (times > 0) {
			out[count].every = cadence->every;
			out[count].first.min = at + cadence->every.min;
			out[count].last.min = at + times * cadence->every.min;
			out[count].count = times;
			count++;
		}
		at = end;
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

bool infuse_next_due(struct infuse_due *out,
    const struct infuse_monitor *monitor, const struct infuse_phase *phase,
    struct infuse_duration after)
{
	struct infuse_segment segment[INFUSE_CADENCES_MAX];
	const struct infuse_watch *watch;
	int64_t at = 0;
	bool any = false;
	int i, j, k, count;

	for (i = 0; i < monitor->watches; i++) {
		watch = monitor->watched[i].watch;
		count = infuse_segments(segment, watch, phase->length);
		for (j = 0; j < count && !next_in(&at, &segment[j],
		    after.min); j++)
			;
		if (j == count || (any && at > out->at.min))
			continue;
		for (k = 0; k < INFUSE_OBSERVATIONS; k++)
			out->items[k] = watch->items[k] ||
			    (any && at == out->at.min && out->items[k]);
		out->at.min = at;
		any = true;
	}
	return any;
}

/*
 * A test is due 24 to 48 h after the one before; the windows are those of
 * tests that are always taken at the latest time.
 */
int infuse_liver_tests(struct infuse_liver_test out[INFUSE_LIVER_TESTS_MAX],
    struct infuse_duration length)
{
	int64_t latest = INFUSE_LIVER_LATEST_MIN;
	int count = 0;

	if (length.min <= INFUSE_LIVER_OVER_MIN)
		return 0;
	out[count].from.min = out[count].to.min = 0;
	count++;
	for (; latest < length.min && count < INFUSE_LIVER_TESTS_MAX - 1;
	    latest += INFUSE_LIVER_LATEST_MIN) {
		out[count].from.min = latest - INFUSE_LIVER_LATEST_MIN +
		    INFUSE_LIVER_SOONEST_MIN;
		out[count].to.min = latest;
		count++;
	}
	out[count].from = out[count].to = length;
	return count + 1;
}

static void add_watches(struct infuse_monitor *out,
    const struct infuse_care *care, enum infuse_source source)
{
	int i, j;

	for (i = 0; i < care->watches; i++) {
		out->watched[out->watches].watch = &care->watch[i];
		out->watched[out->watches].source = source;
		out->watches++;
		for (j = 0; j < INFUSE_OBSERVATIONS; j++)
			out->items[j] = out->items[j] ||
			    care->watch[i].items[j];
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
	phase->length.min = 0;
}

/* What cannot be computed is taken for a rise: it is watched more, not less. */
static bool is_rise(const struct infuse_row *row,
    const struct infuse_row *before)
{
	return !row->computed || !before->computed ||
	    row->at.rate.pg_per_h > before->at.rate.pg_per_h;
}

static void find_phases(struct infuse_monitor *out,
    const struct infuse_plan *plan)
{
	bool sessions = plan->rows > 0 && plan->row[0].session != 0;
	int i;

	for (i = 0; i < plan->rows; i++) {
		if (sessions)
			add_phase(out, INFUSE_PHASE_SESSION,
			    plan->row[i].session, plan->row[i].start);
		else if (i == 0)
			add_phase(out, INFUSE_PHASE_START, plan->row[i].day,
			    plan->row[i].start);
		else if (is_rise(&plan->row[i], &plan->row[i - 1]))
			add_phase(out, INFUSE_PHASE_RISE, plan->row[i].day,
			    plan->row[i].start);
	}
	for (i = 1; !sessions && i < plan->rungs; i++)
		add_phase(out, INFUSE_PHASE_STEP, i + 1,
		    plan->rung[i].start);
}

/* A session ends by itself, anything else where the next phase begins. */
static void measure_phases(struct infuse_monitor *out,
    const struct infuse_plan *plan)
{
	const struct infuse_row *last;
	int64_t end;
	int i;

	if (plan->rows == 0)
		return;
	last = &plan->row[plan->rows - 1];
	for (i = 0; i < out->phases; i++) {
		end = i + 1 < out->phases ? out->phase[i + 1].start.min :
		    last->start.min + last->length.min;
		if (out->phase[i].kind == INFUSE_PHASE_SESSION)
			out->phase[i].length = plan->row[i].length;
		else
			out->phase[i].length.min =
			    end - out->phase[i].start.min;
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

/* One phase of one item: the rule that goes furthest. */
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

/* Each item that is due, by the phase in which it is watched the least. */
static void set_coverage(struct infuse_monitor *out)
{
	struct infuse_coverage found;
	int item, i;

	for (item = 0; item < INFUSE_OBSERVATIONS; item++) {
		out->due[item] = out->items[item] ||
		    infuse_is_usual((enum infuse_observation)item);
		for (i = 0; out->due[item] && i < out->phases; i++) {
			found = cover(out, item, out->phase[i].length);
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

static void set_after(struct infuse_monitor *out,
    const struct infuse_after *after, enum infuse_source source)
{
	if (!after->set)
		return;
	if (out->after == NULL ||
	    after->observe.min > out->after->observe.min) {
		out->after = after;
		out->after_source = source;
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
	int64_t most = -1, session = 0;
	int i;

	for (i = 0; i < plan->rows; i++) {
		if (!plan->row[i].computed)
			return 0;
		if (plan->row[i].at.rate.pg_per_h > most) {
			most = plan->row[i].at.rate.pg_per_h;
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
	rule->relief = rule->relief_session > plan->rows ?
	    INFUSE_RELIEF_LATER : INFUSE_RELIEF_BY;
}

static void set_baseline(struct infuse_monitor *out)
{
	int i;

	for (i = 0; i < INFUSE_OBSERVATIONS; i++)
		out->baseline[i] = out->due[i];
}

void infuse_monitor_make(struct infuse_monitor *out,
    const struct infuse_schedule *schedule, const struct infuse_plan *plan,
    const struct infuse_care *protocol, const struct infuse_care *site)
{
	static const struct infuse_monitor empty;

	*out = empty;
	add_watches(out, protocol, INFUSE_FROM_PROTOCOL);
	add_watches(out, site, INFUSE_FROM_SITE);
	find_phases(out, plan);
	measure_phases(out, plan);
	set_coverage(out);
	set_baseline(out);
	out->path_unknown = schedule->form == INFUSE_FORM_TITRATED &&
	    (plan->rungs == 0 || schedule->regimen == INFUSE_SESSIONS);
	if (schedule->regimen == INFUSE_CONTINUOUS)
		out->liver_tests = infuse_liver_tests(out->liver_test,
		    schedule->length);
	set_after(out, &protocol->after, INFUSE_FROM_PROTOCOL);
	set_after(out, &site->after, INFUSE_FROM_SITE);
	add_course(out, &protocol->course, INFUSE_FROM_PROTOCOL, schedule,
	    plan);
	add_course(out, &site->course, INFUSE_FROM_SITE, schedule, plan);
	out->verdict = plan->verdict;
	if (!is_covered(out) || out->after == NULL)
		out->verdict = infuse_verdict_least(out->verdict,
		    INFUSE_UNCHECKED);
}
