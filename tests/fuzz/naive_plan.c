/* SPDX-License-Identifier: MIT */
/*
 * No row that is not STOP lies above a hard limit; no row that is within lies
 * above a soft one; what is STOP or UNCHECKED has nothing to key in.
 */
#include "naive.h"

/* One row as it is given, and what has run until its end. */
struct given_row {
	struct naive_row row;
	wide parts;			/* what its rates are counted in */
	struct naive_given low;
	struct naive_given high;	/* of a titrated row, else the same */
	bool too_large;
};

/* S-05, S-09, S-14 and the strength: what stops all of a plan. */
static bool whole_stops(const struct infuse_case *of)
{
	const struct infuse_order *order = &of->order;
	const struct infuse_protocol *protocol = of->protocol;
	const struct infuse_schedule *schedule = &protocol->schedule;
	wide g = (wide)order->weight.g;
	wide pg = (wide)order->strength.amount.pg * 100;
	wide volume = (wide)order->strength.volume.hundredth_ml;
	enum infuse_setting setting = order->setting;

	if (order->age_years == INFUSE_NO_AGE ? g < 40 * 1000 :
	    order->age_years < 18)
		return true;
	if (!protocol->settings[setting] && !(setting == INFUSE_WARD &&
	    protocol->settings[INFUSE_OUTPATIENT]))
		return true;
	if (setting == INFUSE_OUTPATIENT && schedule->length.min > 24 * 60 &&
	    schedule->regimen == INFUSE_CONTINUOUS)
		return true;
	if (order->label != INFUSE_NO_DRUG && order->label != protocol->drug)
		return true;
	if (order->has_strength && (naive_passes(of, INFUSE_RULE_STRENGTH,
	    INFUSE_HARD_MAX, pg, volume) || naive_passes(of,
	    INFUSE_RULE_STRENGTH, INFUSE_HARD_MIN, pg, volume)))
		return true;
	return naive_passes(of, INFUSE_RULE_WEIGHT, INFUSE_HARD_MAX, g, 1) ||
	    naive_passes(of, INFUSE_RULE_WEIGHT, INFUSE_HARD_MIN, g, 1);
}

/* The soft bounds of the same. */
static bool whole_cautions(const struct infuse_case *of)
{
	const struct infuse_order *order = &of->order;
	wide g = (wide)order->weight.g;
	wide pg = (wide)order->strength.amount.pg * 100;
	wide volume = (wide)order->strength.volume.hundredth_ml;

	if (order->age_years > 75 ||
	    of->protocol->evidence == INFUSE_UNVERIFIED)
		return true;
	if (order->has_strength && (naive_passes(of, INFUSE_RULE_STRENGTH,
	    INFUSE_SOFT_MAX, pg, volume) || naive_passes(of,
	    INFUSE_RULE_STRENGTH, INFUSE_SOFT_MIN, pg, volume)))
		return true;
	return naive_passes(of, INFUSE_RULE_WEIGHT, INFUSE_SOFT_MAX, g, 1) ||
	    naive_passes(of, INFUSE_RULE_WEIGHT, INFUSE_SOFT_MIN, g, 1);
}

/* A rate in force against the upper bounds of that kind. */
static bool rate_above(const struct infuse_case *of,
    const struct naive_given *given, enum infuse_bound_kind kind)
{
	return naive_passes(of, INFUSE_RULE_DOSE_RATE, kind, given->num,
	    given->den) ||
	    naive_passes(of, INFUSE_RULE_RATE, kind, given->num,
	    given->den) || (given->by_pump && naive_passes(of,
	    INFUSE_RULE_FLOW, kind, given->flow, 1));
}

/* S-02: a rate that is not 0 must not come to 0 mL/h, nor below the least. */
static bool flow_below(const struct infuse_case *of,
    const struct naive_given *given, wide rate)
{
	if (!given->by_pump || rate == 0)
		return false;
	return given->flow == 0 || naive_passes(of, INFUSE_RULE_FLOW,
	    INFUSE_HARD_MIN, given->flow, 1);
}

static void look(struct given_row *out, const struct infuse_case *of, int i)
{
	wide parts = naive_parts(&of->protocol->schedule);

	naive_row(&out->row, &of->protocol->schedule, (wide)of->order.weight.g,
	    i);
	out->parts = parts;
	naive_give(&out->low, out->row.rate, parts, &of->order);
	naive_give(&out->high, out->row.most, parts, &of->order);
	out->too_large = out->row.too_large || out->low.too_large ||
	    out->high.too_large;
}

static bool row_stops(const struct infuse_case *of,
    const struct given_row *at, const struct given_row *before)
{
	wide rise, apart = at->row.start - before->row.start;

	if (at->too_large || rate_above(of, &at->high, INFUSE_HARD_MAX))
		return true;
	if (flow_below(of, &at->high, at->row.most) ||
	    flow_below(of, &at->low, at->row.rate))
		return true;
	if (at == before || before->too_large ||
	    at->row.rate == before->row.rate)
		return false;
	if (naive_passes(of, INFUSE_RULE_INTERVAL, INFUSE_HARD_MIN, apart, 1))
		return true;
	if (at->row.rate < before->row.rate)
		return false;
	rise = at->row.rate - before->row.rate;
	return naive_passes(of, INFUSE_RULE_STEP, INFUSE_HARD_MAX, rise,
	    at->parts);
}

/* The protocol's own step and interval, where limits speak of them. */
static bool titration_stops(const struct infuse_case *of)
{
	const struct infuse_titration *t = &of->protocol->schedule.titration;
	wide g = (wide)of->order.weight.g, parts = t->step.per_kg ?
	    (wide)t->step.dose_rate.over : (wide)t->step.rate.over;

	parts = parts > 0 ? parts : 1;
	if (of->protocol->schedule.form != INFUSE_FORM_TITRATED)
		return false;
	return (t->has_step && naive_passes(of, INFUSE_RULE_STEP,
	    INFUSE_HARD_MAX, naive_milli(t->step, g, parts), 1000 *
	    parts)) ||
	    (t->has_interval && naive_passes(of, INFUSE_RULE_INTERVAL,
	    INFUSE_HARD_MIN, (wide)t->interval.min, 1));
}

/* Minutes of a row inside the 24 h that begin at a time. */
static wide overlap(const struct naive_row *row, wide from)
{
	wide to = from + 24 * 60, begin = row->start;
	wide end = row->start + row->length;

	begin = begin < from ? from : begin;
	end = end > to ? to : end;
	return end > begin ? end - begin : 0;
}

/* Is the dose in the 24 h from the start of row i above its hard limit? */
static void judge_day(const struct infuse_case *of,
    const struct infuse_plan *plan, int i)
{
	struct given_row at;
	wide from, minutes, num = 0, den = 1;
	bool stopped = false;
	int k;

	look(&at, of, i);
	from = at.row.start - at.row.start % (24 * 60);
	for (k = i; k >= 0; k--) {
		look(&at, of, k);
		if (at.too_large)
			return;
		minutes = overlap(&at.row, from);
		if (minutes == 0)
			break;
		num += at.high.num * minutes;
		den = at.high.den * 60;
		if (plan->row[k].verdict == INFUSE_STOP)
			stopped = true;
	}
	if (naive_passes(of, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX, num,
	    den))
		must(stopped);
}

/* The dose of a session, and of all until the end of a row. */
static bool dose_stops(const struct infuse_case *of,
    const struct given_row *at, wide so_far)
{
	wide den = at->high.den * 60;

	if (of->protocol->schedule.regimen == INFUSE_SESSIONS &&
	    naive_passes(of, INFUSE_RULE_DOSE_PER_SESSION, INFUSE_HARD_MAX,
	    at->high.num * at->row.length, den))
		return true;
	return naive_passes(of, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_HARD_MAX,
	    so_far, den);
}

static void match_figures(const struct infuse_figures *f,
    const struct naive_given *given, wide rate, wide so_far, wide parts)
{
	must(naive_is(f->rate.pg_per_h, f->rate.part, f->rate.over, rate,
	    parts));
	must(naive_is(f->so_far.pg_min_per_h, f->so_far.part, f->so_far.over,
	    so_far, parts));
	if (f->has_pump) {
		must((wide)f->flow.hundredth_ml_per_h == given->flow);
		must(naive_is(f->given.pg_per_h, f->given.part, f->given.over,
		    given->num, given->den));
	}
}

/* Figures that are printed are the exact ones, and only where they may be. */
static void match_row(const struct infuse_case *of,
    const struct infuse_plan *plan, int i, const struct given_row *at,
    wide so_far, wide most_so_far)
{
	const struct infuse_row *row = &plan->row[i];
	bool pump = of->order.has_strength && plan->verdict != INFUSE_STOP &&
	    row->verdict > INFUSE_UNCHECKED;

	must(row->verdict >= plan->verdict);
	must((wide)row->start.min == at->row.start);
	must((wide)row->length.min == at->row.length);
	must((wide)row->day == at->row.start / (24 * 60) + 1);
	must(row->at.has_pump == pump);
	must(row->most.has_pump == (pump && row->titrated));
	if (at->too_large)
		must(!row->computed && row->verdict == INFUSE_STOP);
	if (!row->computed)
		return;
	match_figures(&row->at, &at->low, at->row.rate, so_far, at->parts);
	if (row->titrated)
		match_figures(&row->most, &at->high, at->row.most,
		    most_so_far, at->parts);
}

static void judge_rows(const struct infuse_case *of,
    const struct infuse_plan *plan)
{
	wide low = 0, high = 0, given = 0;
	struct given_row at, before;
	enum infuse_verdict verdict;
	bool sum = true;
	int i;

	for (i = 0; i < plan->rows; i++) {
		look(&at, of, i);
		if (i > 0)
			look(&before, of, i - 1);
		verdict = plan->row[i].verdict;
		low += at.row.rate * at.row.length;
		high += at.row.most * at.row.length;
		given += at.high.num * at.row.length;
		sum = sum && !at.too_large;
		match_row(of, plan, i, &at, low, high);
		if (row_stops(of, &at, i > 0 ? &before : &at) ||
		    (sum && dose_stops(of, &at, given)))
			must(verdict == INFUSE_STOP);
		if (rate_above(of, &at.high, INFUSE_SOFT_MAX))
			must(verdict <= INFUSE_CAUTION);
		judge_day(of, plan, i);
	}
}

/* A verdict has a reason, the worst comes first, and there is no other. */
static void judge_findings(const struct infuse_plan *plan)
{
	const struct infuse_findings *findings = &plan->findings;
	int i;

	if (findings->count == 0)
		must(plan->verdict == INFUSE_WITHIN);
	else
		must(plan->verdict == findings->of[0].verdict);
	for (i = 1; i < findings->count; i++)
		must(findings->of[i - 1].verdict <= findings->of[i].verdict);
}

/* A rate in parts of a pg/h, and how many those are of one. */
static wide parts_of(struct infuse_rate rate, wide *parts)
{
	*parts = rate.over > 0 ? (wide)rate.over : 1;
	return (wide)rate.pg_per_h * *parts + (wide)rate.part;
}

/* The way to a target: no rung of a plan that is not STOP is over. */
static void judge_rungs(const struct infuse_case *of,
    const struct infuse_plan *plan)
{
	struct naive_given given;
	const struct infuse_schedule *schedule = &of->protocol->schedule;
	wide of_max = naive_parts(schedule), rate, parts;
	wide most = naive_milli(schedule->titration.max,
	    (wide)of->order.weight.g, of_max);
	int i;

	for (i = 0; i < plan->rungs; i++) {
		rate = parts_of(plan->rung[i].at.rate, &parts);
		naive_give(&given, rate, parts, &of->order);
		if (rate_above(of, &given, INFUSE_HARD_MAX) ||
		    above_ward(of, &given) || flow_below(of, &given, rate))
			must(plan->rung[i].verdict == INFUSE_STOP);
		must(plan->verdict <= plan->rung[i].verdict);
		if (plan->verdict != INFUSE_STOP)
			must(rate * 1000 * of_max <= most * parts);
		if (plan->verdict == INFUSE_STOP)
			must(!plan->rung[i].at.has_pump);
	}
}

void naive_judge_plan(const struct infuse_case *of,
    const struct infuse_plan *plan)
{
	const struct infuse_limits *site = of->site;

	must(plan->rows == naive_rows(&of->protocol->schedule));
	must(plan->rows >= 1 && plan->rows <= INFUSE_ROWS_MAX);
	if (whole_stops(of) || titration_stops(of))
		must(plan->verdict == INFUSE_STOP);
	if (whole_cautions(of))
		must(plan->verdict <= INFUSE_CAUTION);
	if (site == NULL ||
	    !site->of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX].set)
		must(plan->verdict <= INFUSE_UNCHECKED);
	judge_rows(of, plan);
	judge_rungs(of, plan);
	judge_findings(plan);
}

/* The same for one proposed rate. */
void naive_judge_answer(const struct infuse_case *of,
    const struct infuse_question *question,
    const struct infuse_answer *answer)
{
	struct naive_given given;
	struct naive_row row;
	wide parts, rate = parts_of(question->rate, &parts), most = 0;
	wide of_most = naive_parts(&of->protocol->schedule);
	bool named = false;
	int i, rows = naive_rows(&of->protocol->schedule);

	naive_give(&given, rate, parts, &of->order);
	if (whole_stops(of) || rate_above(of, &given, INFUSE_HARD_MAX) ||
	    given.too_large || above_ward(of, &given) ||
	    flow_below(of, &given, rate))
		must(answer->verdict == INFUSE_STOP);
	if (rate_above(of, &given, INFUSE_SOFT_MAX) || whole_cautions(of))
		must(answer->verdict <= INFUSE_CAUTION);
	for (i = 0; i < rows; i++) {
		naive_row(&row, &of->protocol->schedule,
		    (wide)of->order.weight.g, i);
		if (question->day != 0 &&
		    row.start / (24 * 60) + 1 != (wide)question->day)
			continue;
		most = row.most > most ? row.most : most;
		named = question->day != 0;
	}
	if (given.num * of_most > most * given.den)
		must(answer->verdict <= (named ? INFUSE_STOP :
		    INFUSE_UNCHECKED));
	must(answer->at.has_pump == (of->order.has_strength &&
	    answer->verdict > INFUSE_UNCHECKED));
	if (answer->findings.count > 0)
		must(answer->verdict == answer->findings.of[0].verdict);
	else
		must(answer->verdict == INFUSE_WITHIN);
}
