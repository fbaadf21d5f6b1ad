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

/* The very figure that is entered: never one that was rounded for display. */
void render_enter(struct render_text *text, const struct infuse_figures *at)
{
	render_quantity(text, at->enter.dimension, at->enter.base);
}

/* Without a flow there is no pump, and nothing to enter. */
static bool is_entered(enum infuse_programme enter,
    const struct infuse_figures *at, enum infuse_programme figure)
{
	return at->has_pump && enter == figure;
}

static void add_enter(struct render_text *text,
    const struct infuse_figures *at)
{
	render_add(text, "ENTER ");
	render_enter(text, at);
}

void render_programme_rate(struct render_text *text,
    enum infuse_programme enter, const struct infuse_figures *at)
{
	if (!is_entered(enter, at, INFUSE_PROGRAMME_RATE)) {
		render_rate(text, at->rate);
		return;
	}
	add_enter(text, at);
	if (infuse_rate_cmp(at->entered, at->rate) == 0)
		return;
	render_add(text, " (ordered ");
	render_rate(text, at->rate);
	render_add(text, ")");
}

void render_programme_dose_rate(struct render_text *text,
    enum infuse_programme enter, const struct infuse_figures *at)
{
	if (is_entered(enter, at, INFUSE_PROGRAMME_DOSE_RATE))
		add_enter(text, at);
	else
		render_dose_rate(text, at->dose_rate);
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
	case INFUSE_PROGRAMME_NOT_SAID:
		render_add(text, unmarked);
		break;
	}
	render_flow(text, at->flow);
}
