/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "figure.h"
#include "protocol.h"
#include "site.h"
#include "site_limits.h"

static void add_origin(struct page *page,
    const struct infuse_origin *origin)
{
	struct render_text value = { 0 };

	render_quote(&value, origin->file);
	if (origin->built_in)
		render_add(&value, " (built in)");
	page_field(page, "FILE", &value);
	render_quote(&value, origin->sha256);
	page_field(page, "SHA256", &value);
}

/* What is keyed in, and what can be. */
static void add_pump(struct page *page,
    const struct infuse_site_document *site)
{
	static const char *const units[] = {
		[INFUSE_PROGRAMME_NOT_SAID] = "",
		[INFUSE_PROGRAMME_DOSE_RATE] = "mg/kg/h",
		[INFUSE_PROGRAMME_RATE] = "mg/h",
		[INFUSE_PROGRAMME_FLOW] = "mL/h",
	};
	struct render_text value = { 0 };

	if (site->programme_in == INFUSE_PROGRAMME_NOT_SAID)
		render_add(&value, "mL/h is entered into the pump (assumed)");
	else {
		render_add(&value, units[site->programme_in]);
		render_add(&value, " is entered into the pump");
	}
	if (site->programme_in == INFUSE_PROGRAMME_RATE ||
	    site->programme_in == INFUSE_PROGRAMME_DOSE_RATE) {
		render_add(&value, ", in steps of ");
		render_written(&value, site->programme_step);
		if (site->programme_step_assumed)
			render_add(&value, " (assumed)");
	}
	if (site->pump_step.hundredth_ml_per_h > 0) {
		render_add(&value, "; its smallest step is ");
		render_flow(&value, site->pump_step);
	}
	page_field(page, "PUMP", &value);
}

static void add_bags(struct page *page,
    const struct infuse_site_document *site)
{
	struct render_text value = { 0 };
	int i;

	for (i = 0; i < site->bags; i++) {
		render_quote(&value, site->bag[i].name);
		render_add(&value, ": ");
		render_quote(&value, site->bag[i].label);
		page_field(page, i == 0 ? "BAGS" : "", &value);
	}
	if (site->bag_max.min == 0)
		return;
	render_add(&value, "hangs for at most ");
	render_duration(&value, site->bag_max);
	page_field(page, "A BAG", &value);
}

static void add_choice(struct page *page, const char *name,
    const struct infuse_site_choice *choice)
{
	struct render_text value = { 0 };

	render_quote(&value, choice->protocol);
	if (choice->revision > 0) {
		render_add(&value, ", revision ");
		render_add_count(&value, choice->revision);
	}
	if (choice->cite != NULL) {
		render_add(&value, "; ");
		render_quote(&value, choice->cite);
	}
	page_field(page, name, &value);
}

static void add_clock(struct render_text *text, int64_t min)
{
	const char digits[] = {
		(char)('0' + min / 600), (char)('0' + min / 60 % 10), ':',
		(char)('0' + min % 60 / 10), (char)('0' + min % 10), '\0'
	};

	render_add(text, digits);
}

static void add_policy(struct page *page,
    const struct infuse_site_document *site)
{
	struct render_text value = { 0 };
	int i;

	for (i = 0; i < site->adopts; i++)
		add_choice(page, i == 0 ? "ADOPTS" : "", &site->adopt[i]);
	for (i = 0; i < site->retireds; i++)
		add_choice(page, i == 0 ? "RETIRED" : "", &site->retired[i]);
	if (!site->steps_between.set)
		return;
	render_add(&value, "between ");
	add_clock(&value, site->steps_between.from_min);
	render_add(&value, " and ");
	add_clock(&value, site->steps_between.to_min);
	page_field(page, "STEPS", &value);
}

/* What it fills of protocols whose sources are silent. */
static void add_filled(struct page *page,
    const struct infuse_site_document *site)
{
	const struct infuse_site_steps *steps = site->step;
	struct render_text value = { 0 };

	for (; steps < site->step + site->steps; steps++) {
		render_quote(&value, steps->protocol);
		if (steps->has_step) {
			render_add(&value, ": a step of ");
			render_written(&value, steps->step);
		}
		if (steps->has_interval) {
			render_add(&value, steps->has_step ?
			    ", not sooner than after " :
			    ": a step not sooner than after ");
			render_duration(&value, steps->interval);
		}
		render_add(&value, "; ");
		render_quote(&value, steps->cite);
		page_field(page, steps == site->step ? "TITRATE" : "", &value);
	}
}

/* How near a record of a course has to come, and to what. */
static void add_reconcile(struct page *page,
    const struct infuse_site_reconcile *near)
{
	struct render_text value = { 0 };

	if (near->drug_within > 0) {
		render_add(&value, "drug within ");
		render_quantity(&value, INFUSE_PERCENT, near->drug_within);
		render_add(&value, " of what was drawn; ");
		render_quote(&value, near->drug_cite);
		page_field(page, "RECONCILE", &value);
	}
	if (!near->pump.set)
		return;
	render_add(&value, "pump's log: times within ");
	render_duration(&value, near->pump.within);
	if (near->pump.volume != NULL) {
		render_add(&value, ", volumes within ");
		render_quantity(&value, INFUSE_VOLUME,
		    near->pump.volume_within.hundredth_ml);
	}
	render_add(&value, "; ");
	render_quote(&value, near->pump.cite);
	page_field(page, near->drug_within > 0 ? "" : "RECONCILE", &value);
}

void answer_site_page(struct page *page,
    const struct infuse_site_document *site)
{
	struct render_text value = { 0 };

	render_quote(&value, site->id);
	render_add(&value, ", revision ");
	render_add_count(&value, site->revision);
	page_field(page, "SITE", &value);
	render_quote(&value, site->title);
	page_field(page, "", &value);
	add_origin(page, &site->origin);
	if (site->system != NULL) {
		render_add(&value, "tightened by the system's:");
		page_field(page, "", &value);
		add_origin(page, &site->system->origin);
	}
	add_pump(page, site);
	add_bags(page, site);
	add_policy(page, site);
	add_filled(page, site);
	page_site_library(page, site);
	add_reconcile(page, &site->reconcile);
	page_site_limits(page, site);
	page_care(page, &site->care);
}

void render_site_line(struct render_text *text,
    const struct infuse_site_document *site)
{
	render_quote(text, site->id);
	render_add(text, ", revision ");
	render_add_count(text, site->revision);
	render_add(text, ", ");
	render_quote(text, site->origin.file);
	if (site->origin.built_in)
		render_add(text, " (built in)");
	if (site->system == NULL)
		return;
	render_add(text, ", tightened by ");
	render_quote(text, site->system->origin.file);
}
