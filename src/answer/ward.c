/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "ward.h"
#include "cause_page.h"
#include "common_page.h"
#include "figure.h"
#include "plan_page.h"
#include "weights.h"
#include "when.h"

#define ROLE_MAX 40
#define ID_SQUARES 8		/* of a course, and of its last line */
#define HEAD_SQUARES 12
#define CHECKSUM_SHOWN 12
#define ROOMY_ROWS 2		/* leave room for larger letters */

static bool is_unverified(const struct answer_ward *of)
{
	return of->context->protocol->protocol.evidence == INFUSE_UNVERIFIED;
}

bool answer_ward_usable(const struct infuse_plan *plan)
{
	return plan->verdict > INFUSE_UNCHECKED && render_has_pump(plan);
}

/* "ward; CONTINUOUS, 4 days (96 h), titrated" */
static void add_about(struct paper *paper, const struct answer_ward *of)
{
	const struct infuse_schedule *schedule =
	    &of->context->protocol->protocol.schedule;
	struct render_text text = { 0 };

	render_add(&text, infuse_setting_name(of->context->order->setting));
	render_add(&text, "; ");
	page_regimen(&text, schedule);
	if (schedule->form == INFUSE_FORM_TITRATED)
		render_add(&text, ", titrated");
	if (of->context->protocol->said != INFUSE_READING_NOT_SAID) {
		render_add(&text, "; read as ");
		render_add(&text,
		    infuse_reading_name(of->context->protocol->said));
		render_add(&text, ", as typed");
	}
	paper_put(paper, PAPER_LINE, "about", NULL, &text);
}

void ward_side(struct paper *paper, const struct answer_ward *of,
    const char *role, const char *subject)
{
	char name[ROLE_MAX];

	snprintf(name, sizeof(name), "%s%s", role,
	    is_unverified(of) ? " unverified" : "");
	paper_begin(paper, PAPER_SIDE, name, NULL);
	paper_begin(paper, PAPER_ABREAST, "top", NULL);
	paper_begin(paper, PAPER_BAND, "drug", NULL);
	paper_words(paper, PAPER_LARGE, "drug",
	    render_drug(of->context->protocol->protocol.drug));
	add_about(paper, of);
	if (subject != NULL)
		paper_words(paper, PAPER_LINE, "subject", subject);
	else
		paper_words(paper, PAPER_LINE, "order", "The order is on the "
		    "chart; this is not a prescription.");
	paper_end(paper);
	if (subject != NULL && answer_ward_usable(of->plan))
		paper_put(paper, PAPER_ROOM, "sticker", "patient's sticker",
		    NULL);
	paper_end(paper);
	if (is_unverified(of)) {
		paper_begin(paper, PAPER_BAND, "unverified", NULL);
		paper_words(paper, PAPER_LINE, "", "UNVERIFIED FIGURES: "
		    "nobody has found them in a source");
		paper_end(paper);
	}
}

static void add_weight(struct paper *paper, const struct answer_ward *of)
{
	const struct render_context *context = of->context;
	struct render_text text = { 0 };

	paper_begin(paper, PAPER_SECTION, "weight", "Weight");
	render_weight(&text, context->order->weight);
	if (context->weight_rounded) {
		render_add(&text, " (");
		render_quote(&text, context->weight_typed);
		render_add(&text, ")");
	}
	paper_put(paper, PAPER_LARGE, "weight", NULL, &text);
	if (context->body != NULL) {
		render_weights_short(&text, context);
		paper_put(paper, PAPER_LINE, "", NULL, &text);
	}
	paper_begin(paper, PAPER_ABREAST, "write", NULL);
	paper_write(paper, "weighed on");
	paper_write(paper, "by");
	paper_end(paper);
	paper_end(paper);
}

static void add_times(struct paper *paper, const struct answer_ward *of)
{
	static const struct infuse_duration start;
	const struct infuse_clock *clock = of->context->clock;
	struct infuse_duration end = render_end_of(of->plan);
	struct render_text text = { 0 };

	paper_begin(paper, PAPER_SECTION, "times", "Times");
	if (clock == NULL) {
		paper_write(paper, "starts");
		paper_write(paper, "ends");
	} else {
		page_moment(&text, clock, start);
		paper_put(paper, PAPER_LINE, "", "starts", &text);
		page_moment(&text, clock, end);
		if (clock->zoned)
			render_course_clock(&text, of->context, end);
		paper_put(paper, PAPER_LINE, "", "ends", &text);
	}
	paper_end(paper);
}

/* S-30: the patient is a sticker, and the weight is somebody's to stand by. */
static void add_patient(struct paper *paper, const struct answer_ward *of)
{
	paper_begin(paper, PAPER_ABREAST, "patient", NULL);
	paper_put(paper, PAPER_ROOM, "sticker", "patient's sticker", NULL);
	add_weight(paper, of);
	add_times(paper, of);
	paper_end(paper);
}

static void add_verdict(struct paper *paper, const struct answer_ward *of)
{
	struct page page = { .answer = paper->answer };
	struct page more = { .answer = paper->answer };
	struct answer_causes causes;
	struct render_text text = { 0 };

	answer_causes(&causes, &of->plan->findings);
	paper_begin(paper, PAPER_SECTION, "verdict", NULL);
	render_plan_verdict(&text, of->context, of->plan, &causes);
	paper_put(paper, PAPER_LARGE, "verdict", NULL, &text);
	page_causes(&page, of->context, &causes, of->plan, NULL, NULL);
	page_reason(&page, of->context, of->plan->verdict == INFUSE_CAUTION &&
	    answer_wants_a_reason(&causes));
	page_same_number(&page, of->context);
	paper_page(paper, &page, "", false);
	render_add(&text, "Not a judgement that it suits this patient.");
	page_say(&more, &text);
	page_not_done(&more, of->context, NULL);
	paper_page(paper, &more, "short", false);
	paper_end(paper);
}

static void add_recipe(struct paper *paper, const struct answer_ward *of)
{
	struct page page = { .answer = paper->answer };

	if (of->bags != NULL && of->bags->made->has_mix) {
		page_each_bag(&page, of->bags);
		paper_page(paper, &page, "", false);
		return;
	}
	paper_begin(paper, PAPER_ABREAST, "write", NULL);
	paper_write(paper, "vials: mg in mL");
	paper_write(paper, "mL drawn");
	paper_write(paper, "mL diluent");
	paper_end(paper);
}

/* How many there are, and how long one may hang. */
static void add_number(struct paper *paper, const struct answer_ward *of)
{
	const struct infuse_preparation *made = of->bags->made;
	struct render_text text = { 0 };

	if (made->has_bags && !made->ranged) {
		render_add_count(&text, made->account.bags);
		render_add(&text, of->bags->make->syringe ?
		    " by the plan" : " bags by the plan");
	}
	if (of->bags->make->bag_max.min > 0) {
		render_add(&text, text.length > 0 ? "; " : "");
		render_add(&text, "each hangs for at most ");
		render_duration(&text, of->bags->make->bag_max);
	}
	render_add(&text, text.length > 0 ? "; " : "");
	render_add(&text, "set no more volume than the bag holds, ");
	render_quantity(&text, INFUSE_VOLUME,
	    of->bags->make->bag.volume.hundredth_ml);
	paper_put(paper, PAPER_LINE, "short", NULL, &text);
}

static void add_bag(struct paper *paper, const struct answer_ward *of)
{
	struct page page = { .answer = paper->answer };

	paper_begin(paper, PAPER_SECTION, "bag", NULL);
	page_bag(&page, of->context);
	paper_page(paper, &page, "short", false);
	if (of->bags != NULL)
		add_number(paper, of);
	add_recipe(paper, of);
	paper_begin(paper, PAPER_ABREAST, "write", NULL);
	paper_write(paper, "made by");
	paper_write(paper, "checked by");
	paper_write(paper, "at");
	paper_write(paper, "use before");
	paper_end(paper);
	paper_end(paper);
}

/* A built-in file is named by its id; another, where it was found. */
static void add_origin(struct render_text *text,
    const struct infuse_origin *origin)
{
	char checksum[CHECKSUM_SHOWN + 1];

	if (!origin->built_in) {
		render_quote(text, origin->file);
		render_add(text, ", ");
	}
	memcpy(checksum, origin->sha256, CHECKSUM_SHOWN);
	checksum[CHECKSUM_SHOWN] = '\0';
	render_add(text, origin->built_in ? "built in, sha256 " : "sha256 ");
	render_quote(text, checksum);
}

/* Whose figures these are. */
static void add_from(struct paper *paper, const struct answer_ward *of)
{
	const struct infuse_protocol_document *protocol =
	    of->context->protocol;
	const struct infuse_site_document *site = of->context->site;
	struct render_text text = { 0 };

	render_quote(&text, protocol->id);
	render_add(&text, " revision ");
	render_add_count(&text, protocol->revision);
	render_add(&text, ", \"");
	render_quote(&text, protocol->title);
	render_add(&text, "\", ");
	add_origin(&text, &protocol->origin);
	render_add(&text, "; evidence ");
	render_add(&text, infuse_evidence_name(protocol->protocol.evidence));
	render_add(&text, "; limits ");
	render_quote(&text, site->id);
	render_add(&text, " revision ");
	render_add_count(&text, site->revision);
	render_add(&text, ", ");
	add_origin(&text, &site->origin);
	if (site->system != NULL) {
		render_add(&text, ", tightened by the system's ");
		add_origin(&text, &site->system->origin);
	}
	render_add(&text, "; ");
	render_add(&text, render_reviewed(of->context));
	paper_put(paper, PAPER_LINE, "", "From", &text);
}

void ward_foot(struct paper *paper, const struct answer_ward *of)
{
	struct render_text text = { 0 };

	paper_begin(paper, PAPER_SECTION, "foot", NULL);
	add_from(paper, of);
	render_quote(&text, of->command);
	paper_put(paper, PAPER_LINE, "command", "Made by", &text);
	if (answer_ward_usable(of->plan)) {
		paper_begin(paper, PAPER_ABREAST, "squares", NULL);
		paper_squares(paper, "course", ID_SQUARES);
		paper_squares(paper, "head", HEAD_SQUARES);
		paper_write(paper, "replaces sheet of");
		paper_end(paper);
	}
	paper_end(paper);
}

static void add_front(struct paper *paper, const struct answer_ward *of)
{
	ward_side(paper, of, of->plan->verdict == INFUSE_WITHIN &&
	    ward_rows(of) <= ROOMY_ROWS ? "front roomy" : "front", NULL);
	add_patient(paper, of);
	add_verdict(paper, of);
	add_bag(paper, of);
	ward_rates(paper, of);
	ward_signs(paper, of);
	paper_begin(paper, PAPER_ABREAST, "halves", NULL);
	ward_watch(paper, of);
	ward_check(paper, of);
	paper_end(paper);
	ward_foot(paper, of);
	paper_end(paper);
}

/* S-12: a plan that may be, and that nothing is keyed in of. */
static void add_nothing_to_enter(struct page *page,
    const struct answer_ward *of)
{
	struct render_text text = { 0 };

	if (of->plan->verdict <= INFUSE_UNCHECKED ||
	    of->context->order->has_strength) {
		page_no_pump(page, of->context, of->plan);
		return;
	}
	render_add(&text, "Nothing to enter is known: what hangs is not said.  "
	    "Say --bag, as its label reads.");
	page_say(page, &text);
}

/* S-37: without the rates of each way, as none of them is to be keyed in. */
static void add_unread(struct page *page, const struct answer_ward *of)
{
	const struct infuse_protocol_document *protocol =
	    of->context->protocol;
	struct render_text text = { 0 };

	if (protocol->ways == 0 || protocol->said != INFUSE_READING_NOT_SAID)
		return;
	render_add(&text, "the page can be read in several ways: the "
	    "prescriber has to say which is meant (--reading)");
	page_field(page, "READING", &text);
}

static void add_refused(struct paper *paper, const struct answer_ward *of)
{
	struct page page = { .answer = paper->answer };
	struct render_context context = *of->context;
	struct answer_causes causes;
	struct render_text text = { 0 };

	answer_causes(&causes, &of->plan->findings);
	ward_side(paper, of, "refused", "NOT FOR USE");
	paper_words(paper, PAPER_LARGE, "refused", "NOT FOR USE");
	paper_begin(paper, PAPER_SECTION, "verdict", NULL);
	render_plan_verdict(&text, of->context, of->plan, &causes);
	paper_put(paper, PAPER_LARGE, "verdict", NULL, &text);
	page_who(&text, of->context);
	page_say(&page, &text);
	add_nothing_to_enter(&page, of);
	page_causes(&page, of->context, &causes, of->plan, NULL, NULL);
	add_unread(&page, of);
	context.step_assumed = false;	/* a flow, and no use for it here */
	page_not_done(&page, &context, NULL);
	paper_page(paper, &page, "", true);
	paper_end(paper);
	ward_foot(paper, of);
	paper_end(paper);
}

void answer_ward(struct paper *paper, const struct answer_ward *of)
{
	struct render_text title = { 0 };

	render_add(&title, answer_ward_usable(of->plan) ?
	    "infuse sheet: " : "NOT FOR USE: ");
	render_quote(&title, of->context->protocol->id);
	paper->title = page_take(paper->answer, &title).string;
	if (!answer_ward_usable(of->plan)) {
		add_refused(paper, of);
		return;
	}
	add_front(paper, of);
	ward_more_rates(paper, of);
	ward_back(paper, of);
}
