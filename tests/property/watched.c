/* SPDX-License-Identifier: MIT */
/*
 * S-26: coverage is judged item by item and run by run.  What is usual is due
 * whatever a site says; an item that nothing watches, or not to the end of the
 * infusion, is UNCHECKED, and where all are watched to the end nothing is.
 */
#include <stdio.h>
#include <string.h>

#include "property.h"

static const char *const items[] = {
	"breathing", "pain", "sedation", "dissociation", "blood-pressure",
	"heart-rate", "oxygen", "nausea"
};
#define ITEMS 8
#define USUAL 7				/* the last is not */

/* Each item stands in a list that goes on to the end, in one that does not, or
   in none. */
static bool scatter(struct case_of *of, struct dice *dice)
{
	static const char *const cadences[] = {
		"[{every: 15 min, for: 1 h}, {every: 30 min}]",
		"[{every: 10 min, for: 30 min}]"
	};
	int whole = one_in(dice, 3), list, i, in[2] = { 0, 0 };
	char text[2][LINE_MAX] = { "", "" };
	bool all = true;

	for (i = 0; i < ITEMS; i++) {
		list = whole || !one_in(dice, 12) ? 0 : between(dice, 1, 2);
		if (list == 1 || list == 2)
			all = all && i >= USUAL;
		if (list == 2)
			continue;
		snprintf(text[list] + strlen(text[list]),
		    sizeof(text[0]) - strlen(text[list]), "%s%s",
		    in[list]++ > 0 ? ", " : "", items[i]);
		if (list == 1 && i >= USUAL)
			all = false;
	}
	for (list = 0; list < 2; list++)
		if (in[list] > 0)
			snprintf(of->watch[of->watches++], LINE_MAX,
			    "{items: [%.120s], cadence: %s, cite: made up}",
			    text[list], cadences[list]);
	return all;
}

void try_watched(struct dice *dice)
{
	const struct wish wish = { .scheduled = true, .plain = true };
	struct case_of of;
	struct told told;
	char words[600];
	bool all;

	make_case(&of, dice, wish);
	of.own_site = true;
	if (!of.site.of[DOSE_RATE][HARD_MAX].set)
		set_rate(&of.site.of[DOSE_RATE][HARD_MAX], 2000, 3, true);
	if (of.setting == OUTPATIENT)
		of.setting = WARD;
	memset(of.settings, 1, sizeof(of.settings));
	all = scatter(&of, dice);
	write_case(&of);
	say_case(words, sizeof(words), &of);
	tell(&told, true, "monitor %s", words);
	if (told_verdict(told.tree, "plan_verdict") > TOLD_UNCHECKED)
		hold_that((told.verdict == TOLD_UNCHECKED) == !all,
		    "monitor is UNCHECKED where an item is not covered", &told,
		    all ? "all are covered" : "an item is not covered");
	else
		pass_over("monitor of a plan that is STOP or UNCHECKED");
	told_free(&told);
}
