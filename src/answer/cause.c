/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "cause.h"

static bool is_upper(enum infuse_bound_kind bound)
{
	return bound == INFUSE_SOFT_MAX || bound == INFUSE_HARD_MAX;
}

static enum answer_subject subject_of(const struct infuse_finding *finding)
{
	if (finding->rule == INFUSE_RULE_ANAESTHETIC_RANGE)
		return ANSWER_AIRWAY;
	if (answer_gives_way(finding))
		return ANSWER_OTHER;
	if (finding->bound == INFUSE_NO_BOUND ||
	    (finding->rule != INFUSE_RULE_DOSE_RATE &&
	    finding->rule != INFUSE_RULE_RATE &&
	    finding->rule != INFUSE_RULE_SCHEDULE))
		return ANSWER_OTHER;
	return is_upper(finding->bound) ? ANSWER_RATE_ABOVE :
	    ANSWER_RATE_BELOW;
}

bool answer_gives_way(const struct infuse_finding *finding)
{
	return finding->rule == INFUSE_RULE_SCHEDULE &&
	    finding->bound == INFUSE_HARD_MAX &&
	    finding->verdict == INFUSE_CAUTION;
}

static bool same_rows(const struct infuse_finding *a,
    const struct infuse_finding *b)
{
	return memcmp(a->rows, b->rows, sizeof(a->rows)) == 0;
}

static struct answer_cause *find(struct answer_causes *among,
    enum answer_subject subject, const struct infuse_finding *finding)
{
	struct answer_cause *cause;
	int i;

	for (i = 0; i < among->count; i++) {
		cause = &among->of[i];
		if (cause->subject == subject && cause->lines > 0 &&
		    cause->lines < ANSWER_LINES_MAX &&
		    cause->verdict == finding->verdict &&
		    cause->line[0]->on_most == finding->on_most &&
		    same_rows(cause->line[0], finding))
			return cause;
	}
	return NULL;
}

static struct answer_cause *add(struct answer_causes *to,
    enum answer_subject subject, enum infuse_verdict verdict)
{
	struct answer_cause *cause = &to->of[to->count++];

	memset(cause, 0, sizeof(*cause));
	cause->subject = subject;
	cause->verdict = verdict;
	return cause;
}

/* The tightest first: the lowest of upper limits, the highest of lower. */
static void add_line(struct answer_cause *to,
    const struct infuse_finding *finding)
{
	int64_t sign = is_upper(finding->bound) ? 1 : -1;
	int at = to->lines++;

	while (at > 0 && sign * to->line[at - 1]->limit >
	    sign * finding->limit) {
		to->line[at] = to->line[at - 1];
		at--;
	}
	to->line[at] = finding;
}

static void add_rate(struct answer_causes *to, enum answer_subject subject,
    const struct infuse_finding *finding)
{
	struct answer_cause *cause = find(to, subject, finding);

	if (cause == NULL)
		cause = add(to, subject, finding->verdict);
	add_line(cause, finding);
}

/* Of one rule, several bounds on the same side are one cause as well. */
static void add_other(struct answer_causes *to,
    const struct infuse_finding *finding)
{
	struct answer_cause *cause = NULL;
	int i;

	for (i = 0; i < to->count && finding->rule < INFUSE_LIMITS &&
	    finding->bound != INFUSE_NO_BOUND; i++)
		if (to->of[i].subject == ANSWER_OTHER &&
		    to->of[i].lines < ANSWER_LINES_MAX &&
		    to->of[i].verdict == finding->verdict &&
		    to->of[i].line[0]->rule == finding->rule &&
		    to->of[i].line[0]->bound == finding->bound &&
		    to->of[i].line[0]->found == finding->found &&
		    same_rows(to->of[i].line[0], finding))
			cause = &to->of[i];
	if (cause == NULL)
		cause = add(to, ANSWER_OTHER, finding->verdict);
	add_line(cause, finding);
}

/* It ends the block of the days it is about, or stands alone. */
static void add_airway(struct answer_causes *to,
    const struct infuse_finding *finding)
{
	struct answer_cause *cause;
	int i;

	for (i = 0; i < to->count; i++)
		if (to->of[i].airway != NULL &&
		    to->of[i].airway_too == NULL) {
			to->of[i].airway_too = finding;
			return;
		}
	cause = find(to, ANSWER_RATE_ABOVE, finding);
	if (cause == NULL)
		cause = add(to, ANSWER_AIRWAY, finding->verdict);
	cause->airway = finding;
}

/* The airway is last to be placed, and worst first stays worst first. */
static void sort(struct answer_causes *causes)
{
	struct answer_cause moved;
	int i, at;

	for (i = 1; i < causes->count; i++) {
		moved = causes->of[i];
		for (at = i; at > 0 && causes->of[at - 1].verdict >
		    moved.verdict; at--)
			causes->of[at] = causes->of[at - 1];
		causes->of[at] = moved;
	}
}

void answer_causes(struct answer_causes *out,
    const struct infuse_findings *findings)
{
	const struct infuse_finding *finding;
	enum answer_subject subject;
	int i;

	out->count = 0;
	for (i = 0; i < findings->count; i++) {
		finding = &findings->of[i];
		subject = subject_of(finding);
		if (subject == ANSWER_OTHER)
			add_other(out, finding);
		else if (subject != ANSWER_AIRWAY)
			add_rate(out, subject, finding);
	}
	for (i = 0; i < findings->count; i++)
		if (subject_of(&findings->of[i]) == ANSWER_AIRWAY)
			add_airway(out, &findings->of[i]);
	sort(out);
}

bool answer_wants_reason(const struct answer_cause *cause)
{
	const struct infuse_finding *finding;
	int i;

	for (i = 0; i < cause->lines; i++) {
		finding = cause->line[i];
		if ((finding->rule < INFUSE_LIMITS ||
		    finding->rule == INFUSE_RULE_SCHEDULE) &&
		    finding->rule != INFUSE_RULE_WEIGHT &&
		    (finding->bound == INFUSE_SOFT_MAX ||
		    finding->bound == INFUSE_SOFT_MIN))
			return cause->verdict == INFUSE_CAUTION;
	}
	return false;
}

const char *answer_caution(const struct answer_causes *causes)
{
	return answer_wants_a_reason(causes) ?
	    "CAUTION: a prescriber's reason is needed" :
	    "CAUTION: read why before it starts";
}

bool answer_wants_a_reason(const struct answer_causes *causes)
{
	int i;

	for (i = 0; i < causes->count; i++)
		if (answer_wants_reason(&causes->of[i]))
			return true;
	return false;
}
