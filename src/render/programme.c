/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "programme.h"

const char *render_programme_head(const struct render_context *context,
    enum infuse_programme figure, const char *head)
{
	if (context->site->programme_in == INFUSE_PROGRAMME_NOT_SAID)
		return head;
	if (context->site->programme_in == figure)
		return "ENTER";
	return figure == INFUSE_PROGRAMME_FLOW ? "shows" : head;
}

const char *render_gives_head(const struct render_context *context)
{
	return context->site->programme_in == INFUSE_PROGRAMME_FLOW ?
	    "shows" : "gives";
}

/* Without a flow there is no pump, and nothing to enter. */
static void add_enter(struct render_text *text, enum infuse_programme enter,
    const struct infuse_figures *at, enum infuse_programme figure)
{
	if (at->has_pump && enter == figure)
		render_add(text, "ENTER ");
}

void render_programme_rate(struct render_text *text,
    enum infuse_programme enter, const struct infuse_figures *at)
{
	add_enter(text, enter, at, INFUSE_PROGRAMME_RATE);
	render_rate(text, at->rate);
}

void render_programme_dose_rate(struct render_text *text,
    enum infuse_programme enter, const struct infuse_figures *at)
{
	add_enter(text, enter, at, INFUSE_PROGRAMME_DOSE_RATE);
	if (at->has_pump && enter == INFUSE_PROGRAMME_DOSE_RATE) {
		render_dose_rate_cut(text, at->dose_rate);
		render_add(text, " mg/kg/h");
	} else {
		render_dose_rate(text, at->dose_rate);
	}
}

void render_programme_flow(struct render_text *text,
    enum infuse_programme enter, const struct infuse_figures *at,
    const char *unmarked)
{
	switch (enter) {
	case INFUSE_PROGRAMME_FLOW:
		render_add(text, "ENTER ");
		break;
	case INFUSE_PROGRAMME_RATE:
	case INFUSE_PROGRAMME_DOSE_RATE:
		render_add(text, "the pump should then show ");
		break;
	default:
		render_add(text, unmarked);
		break;
	}
	render_flow(text, at->flow);
}
