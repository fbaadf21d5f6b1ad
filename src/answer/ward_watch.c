/* SPDX-License-Identifier: MIT */
#include "ward.h"
#include "figure.h"
#include "observed.h"

static void add_watches(struct paper *paper,
    const struct infuse_monitor *monitor)
{
	static const char *const heads[] = { "what", "how often" };
	const struct infuse_watch *watch;
	struct render_text text = { 0 };
	int i;

	paper_begin(paper, PAPER_TABLE, "watch", NULL);
	paper_columns(paper, heads, 2);
	for (i = 0; i < monitor->watches; i++) {
		watch = monitor->watched[i].watch;
		if (watch->cadences == 0)
			continue;
		paper_begin(paper, PAPER_ROW, "", NULL);
		render_observations(&text, watch->items);
		paper_put(paper, PAPER_HEAD, "", NULL, &text);
		render_cadences(&text, watch);
		paper_put(paper, PAPER_CELL, "", NULL, &text);
		paper_end(paper);
	}
	paper_end(paper);
}

static void add_throughout(struct paper *paper,
    const struct infuse_monitor *monitor)
{
	struct render_text text = { 0 };

	if (monitor->throughout[INFUSE_PULSE_OXIMETRY])
		render_add(&text, "pulse oximetry");
	if (monitor->throughout[INFUSE_ECG])
		render_add(&text, text.length > 0 ? ", ECG" : "ECG");
	if (text.length > 0)
		paper_put(paper, PAPER_LINE, "", "Throughout", &text);
	render_text_free(&text);
}

/* R3: what is due and nobody says how often is for the prescriber to say. */
static void add_uncovered(struct paper *paper,
    const struct infuse_monitor *monitor)
{
	bool items[INFUSE_OBSERVATIONS], any = false;
	struct render_text text = { 0 };
	int i;

	for (i = 0; i < INFUSE_OBSERVATIONS; i++) {
		items[i] = monitor->due[i] &&
		    monitor->coverage[i].cover != INFUSE_COVERED;
		any = any || items[i];
	}
	if (!any)
		return;
	render_observations(&text, items);
	render_add(&text, ": not said how often, to the end; ask");
	paper_put(paper, PAPER_LINE, "", "UNCHECKED", &text);
	paper_write(paper, "every");
}

/* S-27. */
static void add_liver(struct paper *paper,
    const struct infuse_monitor *monitor)
{
	struct render_text text = { 0 };

	if (monitor->liver_tests == 0)
		return;
	render_add(&text, "with ALP and GGT: before the start");
	if (monitor->earlier == INFUSE_EARLIER_COURSE)
		render_add(&text, ", at 24 and 48 h, then at least every 48 h");
	else if (monitor->liver_often)
		render_add(&text, ", then every 24 to 48 h");
	render_add(&text, ", and at the end");
	if (monitor->earlier == INFUSE_EARLIER_NOT_SAID)
		render_add(&text, "; after any earlier course at 24 and 48 h "
		    "too");
	paper_put(paper, PAPER_LINE, "", "Liver tests", &text);
}

/* S-26. */
static void add_after(struct paper *paper,
    const struct infuse_monitor *monitor)
{
	struct render_text text = { 0 };

	if (monitor->after == NULL) {
		render_add(&text, "how long to watch is not said: ask");
	} else {
		render_add(&text, "watch for at least ");
		render_duration(&text, monitor->observe_after);
		if (monitor->after->home_when != NULL) {
			render_add(&text, "; home when ");
			render_quote(&text, monitor->after->home_when);
		}
	}
	render_add(&text, "; no driving for ");
	if (monitor->driving != NULL)
		render_duration(&text, monitor->driving->no_driving);
	else
		render_add(&text, "24 h");
	render_add(&text, " or more");
	paper_put(paper, PAPER_LINE, "", "Afterwards", &text);
}

void ward_watch(struct paper *paper, const struct answer_ward *of)
{
	const struct infuse_monitor *monitor = of->monitor;
	struct render_text text = { 0 };

	paper_begin(paper, PAPER_SECTION, "watch", "Watch, and when");
	render_observations(&text, monitor->baseline);
	paper_put(paper, PAPER_LINE, "", "Before", &text);
	add_watches(paper, monitor);
	add_throughout(paper, monitor);
	render_add(&text, "after a step up every 15 min for 1 h, then where "
	    "it was; all over again after a pause of more than 1 h, another "
	    "strength or label");
	paper_put(paper, PAPER_LINE, "", "Again", &text);
	add_uncovered(paper, monitor);
	add_liver(paper, monitor);
	render_add(&text, "the pump may run on at its keep-open rate: stop "
	    "it, then disconnect");
	paper_put(paper, PAPER_LINE, "", "At the end", &text);
	add_after(paper, monitor);
	paper_end(paper);
}

/*
 * S-31: two persons fill it in, each alone.  What it should come to is not
 * printed, and the first person's column is folded away from the second's.
 */
void ward_check(struct paper *paper, const struct answer_ward *of)
{
	static const char *const fields[] = {
		"patient, line, channel: right", "weight on the chart, kg",
		"drug on the label", "mg on the label", "mL on the label",
		"rate on the chart, mg/h", "mL/h, worked out alone",
		"mL/h, as the pump shows", "volume on the pump, mL",
	};
	static const char *const heads[] = { "", "SECOND", "FIRST" };
	size_t i;

	(void)of;
	paper_begin(paper, PAPER_SECTION, "check", "Independent double check");
	paper_words(paper, PAPER_LINE, "", "FIRST writes the outer column, "
	    "folds it back at the dashes.  SECOND reads patient, chart, label "
	    "and pump anew, writes the inner one, then unfolds.");
	paper_begin(paper, PAPER_TABLE, "check", NULL);
	paper_columns(paper, heads, 3);
	for (i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		paper_begin(paper, PAPER_ROW, "", NULL);
		paper_words(paper, PAPER_HEAD, "", fields[i]);
		paper_put(paper, PAPER_CELL, "", NULL, NULL);
		paper_put(paper, PAPER_CELL, "fold", NULL, NULL);
		paper_end(paper);
	}
	paper_begin(paper, PAPER_ROW, "", NULL);
	paper_words(paper, PAPER_HEAD, "", "signed, time");
	paper_put(paper, PAPER_CELL, "", NULL, NULL);
	paper_put(paper, PAPER_CELL, "fold", NULL, NULL);
	paper_end(paper);
	paper_end(paper);
	paper_end(paper);
}
