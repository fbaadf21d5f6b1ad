/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "finding_dose.h"
#include "finding_words.h"
#include "screen.h"
#include "weights.h"

void render_finding_words(struct render_text *text,
    const struct render_context *context,
    const struct infuse_finding *finding)
{
	switch (finding->rule) {
	case INFUSE_RULE_STEP:
		render_add(text, "above the start, and the rate that runs now "
		    "is not given: say it with --current");
		break;
	case INFUSE_RULE_INTERVAL:
		render_add(text, "how long the rate has run is not said, and "
		    "a step up is not before ");
		render_milli(text, INFUSE_DURATION, finding->limit, 0);
		render_add(text, ": say it with --running");
		break;
	case INFUSE_RULE_GIVEN:
		render_shortfall(text, finding);
		break;
	case INFUSE_RULE_DRUG:
		render_add(text, "the label says ");
		render_add(text, render_drug(context->order->label));
		render_add(text, ", the protocol is for ");
		render_add(text, render_drug(
		    context->protocol->protocol.drug));
		render_add(text, ": two drugs; nothing converts between them");
		break;
	case INFUSE_RULE_CHILD:
		render_weight(text, context->order->weight);
		if (finding->bound == INFUSE_SOFT_MIN) {
			render_add(text, " is under 50 kg, and the age is not "
			    "said: give it with --age");
			break;
		}
		render_add(text, " and no age: may be a child; this program "
		    "does not scale adult regimens; for an adult give --age");
		break;
	case INFUSE_RULE_EVIDENCE:
		render_add(text, "the figures of this protocol are "
		    "unverified: infuse protocol show ");
		render_quote(text, context->protocol->id);
		break;
	case INFUSE_RULE_SCREENING:
		render_add(text, "the screening: ");
		if (context->screening != NULL)
			render_screening(text, context->screening);
		break;
	case INFUSE_RULE_READING:
		render_add(text, "the source can be read in several ways: "
		    "the prescriber says which with --reading");
		break;
	case INFUSE_RULE_RETIRED:
		render_add(text, "the site has retired this protocol");
		render_add(text, finding->verdict == INFUSE_CAUTION ?
		    "; what was in force at the start of this course holds" :
		    ": do not start it");
		break;
	case INFUSE_RULE_HEIGHT:
		render_milli(text, INFUSE_RATE, finding->found,
		    RENDER_DECIMALS);
		render_add(text, " could be above the limit in a short "
		    "patient, ");
		render_milli(text, INFUSE_RATE, finding->limit,
		    RENDER_DECIMALS);
		render_add(text, ": give --height and --sex");
		break;
	case INFUSE_RULE_SITE:
		if (finding->found == 1) {
			render_add(text, "the protocol was approved with the "
			    "site file ");
			render_quote(text, context->protocol->needs_site);
			render_add(text, ", and this is ");
			render_quote(text, context->site->id);
			break;
		}
		render_add(text, "the site's file sets no hard-max on "
		    "dose-rate for ");
		render_add(text, infuse_drug_name(
		    context->protocol->protocol.drug));
		render_add(text, " in setting ");
		render_add(text, infuse_setting_name(
		    context->order->setting));
		break;
	case INFUSE_RULE_DOSE_RATE:
	case INFUSE_RULE_RATE:
	case INFUSE_RULE_DOSE_PER_SESSION:
	case INFUSE_RULE_DOSE_PER_DAY:
	case INFUSE_RULE_DOSE_PER_COURSE:
	case INFUSE_RULE_STRENGTH:
	case INFUSE_RULE_FLOW:
	case INFUSE_RULE_WEIGHT:
	case INFUSE_RULE_RANGE:
		render_add(text, "larger than this program computes");
		break;
	/* These have words of their own, and better no answer than others. */
	case INFUSE_RULE_SCHEDULE:
	case INFUSE_RULE_DAY:
	case INFUSE_RULE_DURATION:
	case INFUSE_RULE_TITRATION:
	case INFUSE_RULE_SETTING:
	case INFUSE_RULE_AGE:
	case INFUSE_RULE_FLAT_RATE:
	case INFUSE_RULE_ANAESTHETIC_RANGE:
	case INFUSE_RULE_DEVIATION:
	case INFUSE_RULE_PUMP:
	case INFUSE_RULE_BASIS:
	case INFUSE_RULE_LIBRARY:
	case INFUSE_RULE_LIBRARY_FLOW:
	case INFUSE_RULES:
		text->failed = true;
		break;
	}
}
