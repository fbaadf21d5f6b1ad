/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "colour.h"
#include "figure.h"
#include "head.h"
#include "titrate.h"

/* "  pause  " and "UNCHECKED  ", and where a second line of a text hangs. */
#define NAME_WIDTH 9
#define STATE_WIDTH 11
#define HANG (NAME_WIDTH + STATE_WIDTH)

/* How much a step of a titrated protocol is, as it is written, and where. */
static void add_step(struct render_text *value,
    const struct render_context *context)
{
	const struct infuse_titration *titration =
	    &context->protocol->protocol.schedule.titration;

	render_add(value, "one step, ");
	render_written(value, titration->step);
	render_add(value, " (");
	render_add(value, render_source(titration->step_source));
	render_add(value, " ");
	render_place(value, context, titration->step_source,
	    titration->step_line);
	render_add(value, ")");
}

/* S-25: how it starts again. */
static void add_restart(struct render_text *value,
    const struct infuse_proposal *proposal)
{
	if (proposal->restart == INFUSE_RESTART_NEW_ORDER) {
		render_add(value, "; a restart needs a new order");
		return;
	}
	if (proposal->restart == INFUSE_RESTART_AT_START) {
		render_add(value, "; a restart is at START or on a new order, "
		    "and its interval begins again");
		return;
	}
	render_add(value, "; a restart within 1 h is at or below ");
	if (proposal->at.rate.pg_per_h > 0)
		render_rate(value, proposal->at.rate);
	else
		render_add(value, "the last rate");
	render_add(value, ", later at START or on a new order; its interval "
	    "begins again");
}

static void add_stop(struct render_text *value,
    const struct render_context *context,
    const struct infuse_proposal *proposal, enum infuse_option option)
{
	const struct infuse_choice *choice = &proposal->option[option];
	const struct infuse_schedule *schedule =
	    &context->protocol->protocol.schedule;
	bool runs = proposal->at.rate.pg_per_h > 0 ||
	    proposal->at.rate.part > 0;

	if (choice->due)
		render_add(value, "now: ");
	if (option == INFUSE_OPTION_STOP) {
		render_add(value, "stop the infusion");
	} else if (option == INFUSE_OPTION_PAUSE) {
		render_add(value, runs ? "0 mg/h" : "nothing runs");
		add_restart(value, proposal);
	} else if (!runs) {
		render_add(value, "nothing runs");
	} else {
		render_add(value, "to any lower rate");
		if (schedule->form == INFUSE_FORM_TITRATED &&
		    !schedule->titration.has_step)
			render_add(value, "; how much a step is, is not "
			    "stated");
		if (!choice->has_rate)
			return;
		render_add(value, "; ");
		add_step(value, context);
		render_add(value, ", is ");
		render_titrate_figures(value, context, &choice->at,
		    context->site->programme_in);
	}
}

/* S-19: what to do with the pump follows the cause. */
static void add_to_do(struct render_text *value,
    const struct infuse_proposal *proposal)
{
	static const char *const words[] = {
		[INFUSE_DO_NOTHING_MORE] = "",
		[INFUSE_DO_SAY_MORE] = "",
		[INFUSE_DO_OBSERVE] = ": observe the patient now",
		[INFUSE_DO_LEAVE_AND_CALL] = ": if it runs, leave it as it is "
		    "and call the prescriber or pharmacist now",
		[INFUSE_DO_TURN_DOWN] = ": turn it down",
		[INFUSE_DO_PAUSE_LOOK_CALL] = ": pause the pump, look at the "
		    "patient, call the prescriber",
		[INFUSE_DO_PAUSE_AND_CALL] = ": pause, and call the prescriber "
		    "now",
		[INFUSE_DO_STOP_AND_STAY] = ": stop the pump, stay with the "
		    "patient, call for help",
	};

	render_add(value, words[proposal->to_do]);
	if (proposal->to_do != INFUSE_DO_TURN_DOWN ||
	    !proposal->has_turn_down)
		return;
	render_add(value, " to ");
	render_rate(value, proposal->turn_down_to);
}

static void add_stay(struct render_text *value,
    const struct render_context *context,
    const struct infuse_proposal *proposal)
{
	const struct infuse_choice *stay =
	    &proposal->option[INFUSE_OPTION_STAY];

	switch (stay->verdict) {
	case INFUSE_STOP:
		if (proposal->to_do != INFUSE_DO_LEAVE_AND_CALL) {
			render_add(value, "do not leave it at ");
			render_rate(value, proposal->at.rate);
		} else {
			render_add(value, "do not start it");
		}
		add_to_do(value, proposal);
		break;
	case INFUSE_UNCHECKED:
		render_add(value, "at ");
		render_rate(value, proposal->at.rate);
		render_add(value, ", this is not a yes");
		add_to_do(value, proposal);
		break;
	default:
		render_add(value, render_verdict(stay->verdict));
		render_add(value, ": ");
		render_titrate_figures(value, context, &stay->at,
		    INFUSE_PROGRAMME_NOT_SAID);
		break;
	}
}

static void add_up(struct render_text *value,
    const struct render_context *context,
    const struct infuse_proposal *proposal)
{
	const struct infuse_choice *up = &proposal->option[INFUSE_OPTION_UP];

	if (up->verdict == INFUSE_CAUTION)
		render_add(value, "caution: ");
	if (context->protocol->protocol.schedule.form ==
	    INFUSE_FORM_TITRATED) {
		add_step(value, context);
		render_add(value, ", to ");
	} else {
		render_add(value, "to the rate of day ");
		render_add_count(value, proposal->progress.day);
		render_add(value, " (protocol ");
		render_place(value, context, INFUSE_FROM_PROTOCOL,
		    proposal->scheduled_line);
		render_add(value, "), ");
	}
	render_titrate_figures(value, context, &up->at,
	    context->site->programme_in);
}

static void add_state(struct render_text *text,
    const struct render_context *context, const struct infuse_choice *choice,
    bool stay)
{
	const char *word = choice->open ? "open" : "closed";

	if (stay && !choice->open) {
		word = render_verdict(choice->verdict);
		render_verdict_coloured(text, context->colour,
		    choice->verdict);
	} else {
		render_add(text, word);
	}
	render_add_spaces(text, STATE_WIDTH - strlen(word));
}

/* Each of its own line; of staying the word says what it does. */
static void add_reasons(struct render_text *text,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal, enum infuse_option option,
    bool first)
{
	const struct infuse_choice *choice = &proposal->option[option];
	struct render_text value = { 0 };
	const char *word;
	int i;

	for (i = 0; i < choice->reasons; i++) {
		if (!first) {
			word = option == INFUSE_OPTION_UP && !choice->open ?
			    "" : render_verdict(choice->reason[i].verdict);
			render_add_spaces(text, NAME_WIDTH);
			render_add(text, word);
			render_add_spaces(text, STATE_WIDTH - strlen(word));
		}
		first = false;
		render_titrate_reason(&value, context, bedside, proposal,
		    choice, &choice->reason[i]);
		render_wrap(text, &value, HANG + 2, context->width);
		render_add(text, "\n");
		render_text_free(&value);
	}
}

static void add_option(struct render_text *text,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal, enum infuse_option option)
{
	const struct infuse_choice *choice = &proposal->option[option];
	const char *name = infuse_option_name(option);
	struct render_text value = { 0 };

	render_add(text, "  ");
	render_add(text, name);
	render_add_spaces(text, NAME_WIDTH - 2 - strlen(name));
	add_state(text, context, choice, option == INFUSE_OPTION_STAY);
	if (option == INFUSE_OPTION_UP && !choice->open) {
		add_reasons(text, context, bedside, proposal, option, true);
		return;
	}
	if (option == INFUSE_OPTION_STAY)
		add_stay(&value, context, proposal);
	else if (option == INFUSE_OPTION_UP)
		add_up(&value, context, proposal);
	else
		add_stop(&value, context, proposal, option);
	render_wrap(text, &value, HANG + 2, context->width);
	render_add(text, "\n");
	render_text_free(&value);
	add_reasons(text, context, bedside, proposal, option, false);
}

void render_titrate_table(struct render_text *text,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal)
{
	bool pump = false;
	int i;

	render_head(text, context, &proposal->limits);
	render_add(text, "\n");
	render_titrate_now(text, context, bedside, proposal);
	for (i = 0; i < INFUSE_OPTIONS; i++)
		pump = pump || (proposal->option[i].has_rate &&
		    proposal->option[i].at.has_pump);
	if (pump)
		render_pump_notes(text, context);
	render_add(text, "\nOptions that the protocol allows; the prescriber "
	    "decides.\n");
	for (i = 0; i < INFUSE_OPTIONS; i++)
		add_option(text, context, bedside, proposal,
		    (enum infuse_option)i);
	if (proposal->option[INFUSE_OPTION_STAY].open)
		render_add(text, "Not a judgement that it suits this "
		    "patient.\n");
}

void render_titrate_markdown(struct render_text *text,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal)
{
	render_add(text, "```text\n");
	render_titrate_table(text, context, bedside, proposal);
	render_add(text, "```\n");
}
