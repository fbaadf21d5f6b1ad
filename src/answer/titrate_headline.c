/* SPDX-License-Identifier: MIT */
#include "action.h"
#include "figure.h"
#include "observed.h"
#include "titrate_page.h"

static const struct infuse_choice *stay_of(const struct titrate_told *t)
{
	return &t->proposal->option[INFUSE_OPTION_STAY];
}

/* "5 mL/h (10 mg/h)" */
static void add_rate(struct render_text *text, const struct titrate_told *t)
{
	const struct infuse_question *asked = &t->bedside->now->question;

	if (asked->unit->dimension != INFUSE_RATE) {
		render_quote(text, asked->typed);
		render_add(text, " (");
		render_rate(text, t->proposal->at.rate);
		render_add(text, ")");
	} else {
		render_rate(text, t->proposal->at.rate);
	}
}

/* What was not observed, or too long ago, and staying needs. */
static void add_wanted(struct render_text *text, const struct titrate_told *t)
{
	const struct infuse_choice *stay = stay_of(t);
	int i;

	for (i = 0; i < stay->reasons; i++) {
		if (stay->reason[i].kind != INFUSE_REASON_MISSING &&
		    stay->reason[i].kind != INFUSE_REASON_STALE &&
		    stay->reason[i].kind != INFUSE_REASON_UNHELD)
			continue;
		render_add(text, ", ");
		render_observations(text, stay->reason[i].items);
		return;
	}
}

/* S-19: what to do with the pump follows the cause. */
static void add_to_do(struct render_text *text, const struct titrate_told *t)
{
	const struct infuse_acting *acting = &t->proposal->acting;

	if (acting->to_do == INFUSE_DO_NOTHING_MORE)
		return;
	render_add(text, acting->to_do == INFUSE_DO_LEAVE_AND_CALL ? "; " :
	    ": ");
	render_add(text, answer_to_do(acting->to_do));
	if (acting->to_do == INFUSE_DO_OBSERVE)
		add_wanted(text, t);
	if (acting->to_do != INFUSE_DO_TURN_DOWN || !acting->has_turn_down)
		return;
	render_add(text, " to ");
	answer_turn_down(text, acting);
}

void page_titrate_headline(const struct titrate_told *t)
{
	static const char *const words[] = {
		[INFUSE_STOP] = "STOP: do not leave it at ",
		[INFUSE_UNCHECKED] =
		    "UNCHECKED: not a yes, not a no, to stay at ",
		[INFUSE_CAUTION] = "CAUTION: read why before it stays at ",
		[INFUSE_WITHIN] = "within limits to stay at ",
	};
	bool up = t->proposal->option[INFUSE_OPTION_UP].open;
	enum infuse_verdict verdict = stay_of(t)->verdict;
	struct render_text what = { 0 };

	if (verdict == INFUSE_STOP &&
	    t->proposal->acting.to_do == INFUSE_DO_LEAVE_AND_CALL) {
		render_add(&what, "STOP: do not start it");
	} else {
		render_add(&what, words[verdict]);
		add_rate(&what, t);
	}
	add_to_do(&what, t);
	if (verdict >= INFUSE_CAUTION)
		render_add(&what, up ? "; a step up only if it is ordered" :
		    "; no step up now");
	page_headline(t->page, verdict, &what, NULL);
}
