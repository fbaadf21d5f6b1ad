/* SPDX-License-Identifier: MIT */
#include "cause_page.h"
#include "figure.h"
#include "screen.h"
#include "weights.h"

/* What the sentences are made from. */
struct told {
	struct page *page;
	const struct render_context *context;
	const struct infuse_plan *plan;
	const struct infuse_answer *answer;
};

static bool is_sessions(const struct told *t)
{
	return t->context->protocol->protocol.schedule.regimen ==
	    INFUSE_SESSIONS;
}

static bool is_low(enum infuse_bound_kind bound)
{
	return bound == INFUSE_HARD_MIN || bound == INFUSE_SOFT_MIN;
}

static bool is_of_rate(const struct infuse_finding *finding)
{
	return finding->rule == INFUSE_RULE_DOSE_RATE ||
	    finding->rule == INFUSE_RULE_RATE ||
	    finding->rule == INFUSE_RULE_SCHEDULE;
}

static int marked(const struct infuse_finding *finding)
{
	int i, count = 0;

	for (i = 0; i < INFUSE_ROWS_MAX; i++)
		count += finding->rows[i];
	return count;
}

/* Of merged days the range that was found, "106 to 200 mg/h" (S-20). */
static void add_range(struct render_text *text,
    const struct infuse_finding *finding)
{
	enum infuse_dimension dimension = infuse_rule_dimension(finding->rule);
	struct infuse_finding most = *finding;
	char number[INFUSE_NUMBER_MAX];

	if (dimension != INFUSE_DIMENSIONS &&
	    finding->found_least < finding->found_most) {
		infuse_number(number, finding->found_least / 1000,
		    infuse_point(dimension), RENDER_DECIMALS, INFUSE_DOWN,
		    INFUSE_COMMAS);
		render_add(text, number);
		render_add(text, " to ");
		most.found = finding->found_most;
	}
	render_found(text, &most);
}

/* "days 2 to 4, 106 to 200 mg/h," and whether they are more than one. */
static bool add_found(struct render_text *text, const struct told *t,
    const struct infuse_finding *finding)
{
	bool many = false;

	if (answer_gives_way(finding)) {
		render_add(text, "the protocol's maximum, ");
		render_found(text, finding);
		render_add(text, ",");
		return false;
	}
	if (t->context->order->has_target && is_of_rate(finding)) {
		render_add(text, "the target ");
		render_found(text, finding);
		return false;
	}
	if (t->plan != NULL && marked(finding) > 0) {
		render_rows(text, finding->rows, INFUSE_ROWS_MAX,
		    &t->context->protocol->protocol.schedule);
		render_add(text, ", ");
		many = marked(finding) > 1;
	}
	if (finding->on_most && t->plan != NULL)
		render_add(text, "at most ");
	add_range(text, finding);
	if (t->plan != NULL && marked(finding) > 0)
		render_add(text, ",");
	return many;
}

/* S-02: what is keyed is at the limit or below it, and the order above. */
static bool is_ordered_above(const struct infuse_finding *finding)
{
	return finding->rule <= INFUSE_RULE_RATE &&
	    finding->bound == INFUSE_HARD_MAX &&
	    finding->verdict == INFUSE_CAUTION;
}

/* How a bound is passed. */
static void add_verb(struct render_text *text,
    const struct infuse_finding *finding, bool many)
{
	static const char *const one[INFUSE_BOUNDS] = {
		[INFUSE_HARD_MIN] = " is below",
		[INFUSE_SOFT_MIN] = " is below",
		[INFUSE_SOFT_MAX] = " needs a prescriber's reason: above",
		[INFUSE_HARD_MAX] = " is above",
	};
	static const char *const more[INFUSE_BOUNDS] = {
		[INFUSE_HARD_MIN] = " are below",
		[INFUSE_SOFT_MIN] = " are below",
		[INFUSE_SOFT_MAX] = " need a prescriber's reason: above",
		[INFUSE_HARD_MAX] = " are above",
	};

	if (answer_gives_way(finding))
		render_add(text, " gives way to");
	else if (is_ordered_above(finding))
		render_add(text, many ? " are ordered: what is entered is not "
		    "above" : " is ordered: what is entered is not above");
	else if (finding->rule == INFUSE_RULE_INTERVAL)
		render_add(text, " is sooner than");
	else if (finding->rule == INFUSE_RULE_DURATION)
		render_add(text, " is longer than");
	else
		render_add(text, (many ? more : one)[finding->bound]);
}

void page_basis(struct render_text *text,
    const struct render_context *context, enum infuse_dimension dimension,
    const struct infuse_bound *written, enum infuse_source source,
    struct infuse_weight weight)
{
	if (written->set && written->per_kg) {
		render_quantity(text, dimension == INFUSE_MASS ?
		    INFUSE_MASS_PER_KG : INFUSE_DOSE_RATE, written->value);
		render_add(text, " at ");
		render_weight_used(text, context, weight);
	} else if (written->set && written->over != 0) {
		render_bound(text, dimension, written);
	} else if (source == INFUSE_FROM_PROTOCOL) {
		render_add(text, "the protocol's");
	} else if (source == INFUSE_FROM_ORDER) {
		render_add(text, "the prescriber's ceiling");
	} else if (dimension == INFUSE_RATE) {
		render_add(text, "at any weight");
	}
}

static void add_basis(struct render_text *text, const struct told *t,
    const struct infuse_finding *finding)
{
	if (finding->rule == INFUSE_RULE_SCHEDULE &&
	    t->context->protocol->protocol.schedule.form !=
	    INFUSE_FORM_TITRATED) {
		render_add(text, render_has_parts(&t->context->protocol->
		    protocol.schedule) ? "the schedule at that time" :
		    is_sessions(t) ? "the schedule of that session" :
		    "the schedule of that day");
		return;
	}
	page_basis(text, t->context, infuse_rule_dimension(finding->rule),
	    &finding->written, finding->source,
	    infuse_bound_weight(t->context->order, finding->source,
	    finding->bound));
}

static void add_place(struct render_text *text, const struct told *t,
    const struct infuse_finding *finding)
{
	if (finding->rule == INFUSE_RULE_SCREENING &&
	    t->context->screening != NULL)
		render_screening_file(text, t->context->screening);
	else if (finding->rule != INFUSE_RULE_DAY &&
	    finding->rule != INFUSE_RULE_RANGE &&
	    finding->rule != INFUSE_RULE_PUMP &&
	    finding->rule != INFUSE_RULE_DEVIATION &&
	    finding->rule != INFUSE_RULE_SCREENING)
		render_place(text, t->context, finding->source,
		    finding->line);
}

static void add_limit(struct render_text *text,
    const struct infuse_finding *finding)
{
	enum infuse_dimension dimension = infuse_rule_dimension(finding->rule);

	render_milli(text, dimension, finding->limit,
	    render_decimals_apart(dimension, finding->found,
	    finding->limit));
}

/* What to ask about a figure that looks wrong. */
static void add_question(struct told *t, const struct infuse_finding *of)
{
	struct render_text value = { 0 };

	if (of->rule == INFUSE_RULE_WEIGHT)
		render_add(&value, "Is it this patient's, and in kg?");
	else if (is_of_rate(of) && is_low(of->bound))
		render_add(&value, "Low: a start, a wean or a slip of unit?");
	else
		return;
	page_field(t->page, "", &value);
}

/*
 * What a page says elsewhere: which days differ, that it is unverified, which
 * ways there are to read it.
 */
static bool is_said(const struct told *t, const struct answer_causes *causes,
    int i)
{
	const struct infuse_finding *finding = causes->of[i].line[0];

	if (causes->of[i].lines == 0)
		return false;
	if (t->answer != NULL && finding->rule == INFUSE_RULE_DAY)
		return finding->bound != INFUSE_NO_BOUND;
	if (t->plan != NULL && finding->rule == INFUSE_RULE_READING)
		return causes->of[0].verdict == INFUSE_STOP;
	return t->plan != NULL && causes->count > 1 &&
	    finding->rule == INFUSE_RULE_EVIDENCE;
}

/* One limit stands in the sentence, several under it. */
static void page_limits(struct told *t, const char *name,
    const struct answer_cause *cause)
{
	const struct infuse_finding *finding = cause->line[0];
	struct render_text value = { 0 }, basis = { 0 }, place = { 0 };
	int i;

	add_verb(&value, finding, add_found(&value, t, finding));
	if (cause->lines == 1) {
		render_add(&value, " ");
		add_limit(&value, finding);
		add_basis(&basis, t, finding);
		if (basis.length > 0)
			render_add(&value, ", ");
		render_append(&value, &basis);
		render_text_free(&basis);
		add_place(&place, t, finding);
		page_field_at(t->page, name, &value, &place);
		add_question(t, finding);
		return;
	}
	page_field(t->page, name, &value);
	for (i = 0; i < cause->lines; i++) {
		add_limit(&value, cause->line[i]);
		add_basis(&basis, t, cause->line[i]);
		add_place(&place, t, cause->line[i]);
		page_limit(t->page, &value, &basis, &place);
	}
	add_question(t, finding);
}

static bool is_bound(const struct infuse_finding *finding)
{
	return finding->bound != INFUSE_NO_BOUND &&
	    (finding->rule < INFUSE_LIMITS ||
	    finding->rule == INFUSE_RULE_SCHEDULE ||
	    finding->rule == INFUSE_RULE_DURATION);
}

static void add_sentence(struct told *t, const char *name,
    const struct infuse_finding *finding)
{
	struct render_text value = { 0 }, place = { 0 };

	if (t->plan != NULL) {
		render_rows(&value, finding->rows, INFUSE_ROWS_MAX,
		    &t->context->protocol->protocol.schedule);
		if (value.length > 0)
			render_add(&value, ": ");
	}
	render_finding(&value, t->context, finding, t->answer ?
	    t->answer->allowed : NULL, t->answer ? t->answer->rows : 0);
	add_place(&place, t, finding);
	page_field_at(t->page, name, &value, &place);
}

static void add_airway(struct told *t, const char *name,
    const struct answer_cause *cause)
{
	const struct infuse_finding *finding = cause->airway;
	struct render_text value = { 0 }, place = { 0 };

	render_add(&value, "Anaesthetic-range dose");
	if (cause->airway_too != NULL && t->plan != NULL) {
		render_add(&value, ", ");
		render_rows(&value, cause->airway_too->rows, INFUSE_ROWS_MAX,
		    &t->context->protocol->protocol.schedule);
		render_add(&value, " too");
	}
	render_add(&value, " (from ");
	render_milli(&value, INFUSE_RATE, finding->limit,
	    render_decimals_apart(INFUSE_RATE, finding->found,
	    finding->limit));
	render_add(&value, " at ");
	render_weight_used(&value, t->context,
	    infuse_limit_weight(t->context->order));
	render_add(&value, "): needs an anaesthetist or intensivist present "
	    "and a plan for the airway.");
	if (cause->lines == 0)
		add_place(&place, t, finding);
	page_field_at(t->page, name, &value, &place);
}

/* The word of its verdict, once for all that have it. */
static const char *name_of(const struct answer_causes *causes, int i)
{
	static const char *const names[] = {
		[INFUSE_STOP] = "STOP",
		[INFUSE_UNCHECKED] = "UNCHECKED",
		[INFUSE_CAUTION] = "CAUTION",
		[INFUSE_WITHIN] = "NOTE",
	};
	enum infuse_verdict verdict = causes->of[i].verdict;

	if (i > 0 && causes->of[i - 1].verdict == verdict)
		return "";
	return i == 0 && verdict == INFUSE_STOP ? "WHY STOP" :
	    names[verdict];
}

static void add_cause(struct told *t, const struct answer_cause *cause,
    const char *name)
{
	if (cause->lines > 0 && is_bound(cause->line[0]))
		page_limits(t, name, cause);
	else if (cause->lines > 0)
		add_sentence(t, name, cause->line[0]);
	if (cause->airway != NULL)
		add_airway(t, cause->lines > 0 ? "" : name, cause);
}

void page_causes(struct page *page, const struct render_context *context,
    const struct answer_causes *causes, const struct infuse_plan *plan,
    const struct infuse_answer *answer, const char *name)
{
	struct told t = { page, context, plan, answer };
	struct render_text more = { 0 };
	const struct page_block *last;
	int i;

	for (i = 0; i < causes->count && i < ANSWER_CAUSES_SHOWN; i++) {
		if (is_said(&t, causes, i))
			continue;
		last = page->last;
		add_cause(&t, &causes->of[i], name == NULL ?
		    name_of(causes, i) : i == 0 ? name : "");
		if (last != NULL && last->next != NULL) {
			last->next->judged = last->next->name[0] != '\0';
			last->next->verdict = causes->of[i].verdict;
		}
	}
	if (causes->count <= ANSWER_CAUSES_SHOWN)
		return;
	render_add_count(&more, causes->count - ANSWER_CAUSES_SHOWN);
	render_add(&more, " more causes: --format json has all");
	page_field(page, "", &more);
}
