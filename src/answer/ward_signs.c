/* SPDX-License-Identifier: MIT */
#include <infuse/care.h>

#include "ward.h"
#include "observed.h"

/*
 * When it is stopped, paused, or not turned up (S-25): the built-in lines, what
 * a site puts in the place of one, and the hold rules of site and protocol.
 */
struct group {
	enum infuse_sign_group signs;
	enum infuse_hold_action holds;
	const char *role;
	const char *name;
	const char *to_do;
	const char *call[2];
};

static const struct group groups[] = {
	{ INFUSE_SIGN_STOP, INFUSE_HOLD_STOP, "stop", "STOP AND STAY",
	    "Stop the pump, stay with the patient, call for help.",
	    { "emergency team", "prescriber" } },
	{ INFUSE_SIGN_PAUSE, INFUSE_HOLD_PAUSE, "pause", "PAUSE AND CALL",
	    "Pause the pump, call the prescriber now.",
	    { "prescriber", "at night" } },
	{ INFUSE_SIGN_CLOSES_UP, INFUSE_HOLD_UP, "up", "UP NOT ALLOWED",
	    "No step up.  Down or off at any time.",
	    { "pain team", "pharmacist" } },
};

/* What an end of a rule is about; a second end of the same is shorter. */
struct subject {
	bool any;
	enum infuse_observation item;
	enum infuse_scale scale;
	bool diastolic;
};

static void add_subject(struct render_text *text, struct subject *last,
    const struct subject *of)
{
	bool same = last->any && last->item == of->item &&
	    last->scale == of->scale && last->diastolic == of->diastolic;

	if (text->length > 0)
		render_add(text, same ? ", " : "; ");
	*last = *of;
	if (same || of->item == INFUSE_SEDATION ||
	    infuse_observation_max(of->item) == 0)
		return;
	render_add(text, of->diastolic ? "diastolic" :
	    of->item == INFUSE_BLOOD_PRESSURE ? "systolic" :
	    render_observation(of->item));
	render_add(text, " ");
}

/* Nothing lies beyond the end of a scale. */
static bool is_last(const struct subject *of, bool below, int64_t value)
{
	if (of->item == INFUSE_SEDATION)
		return of->scale == INFUSE_POSS && value == (below ? 0 : 4);
	if (infuse_observation_max(of->item) == 0)
		return value == (below ? INFUSE_NONE : INFUSE_SEVERE);
	return below && value == 0;
}

/* "breathing 8 or less", "POSS 3 or more", "severe nausea" */
static void add_end(struct render_text *text, struct subject *last,
    const struct subject *of, bool below, int64_t value)
{
	add_subject(text, last, of);
	if (of->item == INFUSE_SEDATION) {
		render_score(text, of->scale, value);
	} else if (infuse_observation_max(of->item) == 0) {
		render_add(text, infuse_grade_name((enum infuse_grade)value,
		    of->item));
		render_add(text, " ");
		render_add(text, render_observation(of->item));
	} else {
		render_add_count(text, value);
		render_add(text, of->item == INFUSE_OXYGEN ? " %" : "");
	}
	if (is_last(of, below, value))
		return;
	render_add(text, of->scale == INFUSE_ACVPU ? " or worse" :
	    below ? " or less" : " or more");
}

static bool is_replaced(const struct infuse_care *site, int line)
{
	int i;

	for (i = 0; i < site->holds; i++)
		if (site->hold[i].replaces == line + 1)
			return true;
	return false;
}

/* Whether a rule that asks for as much holds wherever the line does. */
static bool is_covered_by(const struct infuse_care *care,
    const struct infuse_sign_line *line, enum infuse_hold_action least)
{
	const struct infuse_hold *hold;
	int i;

	for (i = 0; i < care->holds; i++) {
		hold = &care->hold[i];
		if (hold->action < least || hold->item != line->item ||
		    hold->scale != line->scale || line->diastolic)
			continue;
		if (line->below ? hold->has_most && hold->most >= line->value :
		    hold->has_least && hold->least <= line->value)
			return true;
	}
	return false;
}

/* What a named sign says already: no pulse, and new confusion. */
static bool is_named(const struct infuse_sign_line *line)
{
	return (line->item == INFUSE_HEART_RATE && line->value == 0) ||
	    (line->scale == INFUSE_ACVPU && line->value == INFUSE_CONFUSED);
}

static void add_named(struct render_text *text, enum infuse_sign_group group)
{
	int i;

	for (i = 0; i < INFUSE_OTHER_SIGN; i++) {
		if (infuse_sign_group((enum infuse_sign)i) != group)
			continue;
		if (text->length > 0)
			render_add(text, "; ");
		render_add(text, render_sign((enum infuse_sign)i));
		if (i == INFUSE_CONFUSION)
			render_add(text, " (ACVPU C or worse)");
	}
}

/* The lines of a group; nothing takes one of the STOP group away. */
static void add_lines(struct render_text *text,
    const struct answer_ward *of, const struct group *group)
{
	const struct infuse_care *site = &of->context->site->care;
	const struct infuse_care *protocol = &of->context->protocol->care;
	struct subject last = { 0 }, subject = { .any = true };
	const struct infuse_sign_line *line;
	int i;

	for (i = 0; (line = infuse_sign_line(i)) != NULL; i++) {
		if (line->group != group->signs || is_named(line))
			continue;
		if (line->group != INFUSE_SIGN_STOP && (is_replaced(site, i) ||
		    is_covered_by(site, line, group->holds) ||
		    is_covered_by(protocol, line, group->holds)))
			continue;
		subject.item = line->item;
		subject.scale = line->scale;
		subject.diastolic = line->diastolic;
		add_end(text, &last, &subject, line->below, line->value);
	}
}

static void add_holds(struct render_text *text, const struct infuse_care *care,
    enum infuse_hold_action action)
{
	struct subject last = { 0 }, subject = { .any = true };
	const struct infuse_hold *hold;
	int i;

	for (i = 0; i < care->holds; i++) {
		hold = &care->hold[i];
		if (hold->action != action)
			continue;
		subject.item = hold->item;
		subject.scale = hold->scale;
		if (hold->has_least)
			add_end(text, &last, &subject, false, hold->least);
		if (hold->has_most)
			add_end(text, &last, &subject, true, hold->most);
	}
}

static void add_group(struct paper *paper, const struct answer_ward *of,
    const struct group *group)
{
	const struct infuse_care *protocol = &of->context->protocol->care;
	const struct infuse_care *site = &of->context->site->care;
	struct render_text text = { 0 };
	size_t i;

	paper_begin(paper, PAPER_SECTION, group->role, group->name);
	paper_words(paper, PAPER_LINE, "do", group->to_do);
	add_named(&text, group->signs);
	add_lines(&text, of, group);
	add_holds(&text, protocol, group->holds);
	add_holds(&text, site, group->holds);
	paper_put(paper, PAPER_LINE, "signs", NULL, &text);
	if (group->holds == INFUSE_HOLD_UP) {
		add_holds(&text, protocol, INFUSE_HOLD_DOWN);
		add_holds(&text, site, INFUSE_HOLD_DOWN);
		if (text.length > 0)
			paper_put(paper, PAPER_LINE, "signs", "Turn down:",
			    &text);
		else
			paper->answer->failed = paper->answer->failed ||
			    text.failed;
		render_text_free(&text);
	}
	for (i = 0; i < 2; i++)
		paper_write(paper, group->call[i]);
	paper_end(paper);
}

void ward_signs(struct paper *paper, const struct answer_ward *of)
{
	size_t i;

	paper_begin(paper, PAPER_ABREAST, "signs", NULL);
	for (i = 0; i < sizeof(groups) / sizeof(groups[0]); i++)
		add_group(paper, of, &groups[i]);
	paper_end(paper);
}
