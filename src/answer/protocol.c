/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "common_page.h"
#include "figure.h"
#include "protocol.h"
#include "words.h"

static void add_days(struct render_text *value,
    const struct infuse_entry *entry, bool sessions)
{
	render_add(value, sessions ? "session" : "day");
	render_add(value, entry->last != entry->first ? "s " : " ");
	render_add_count(value, entry->first);
	if (entry->last == entry->first)
		return;
	render_add(value, " to ");
	render_add_count(value, entry->last);
}

static void add_phase_name(struct render_text *value,
    const struct infuse_entry *entry, int i)
{
	render_add(value, "phase ");
	render_add_count(value, i + 1);
	render_add(value, ", for ");
	render_duration(value, entry->length);
}

static void add_entries(struct page *page,
    const struct infuse_schedule *schedule)
{
	struct render_text value = { 0 };
	const struct infuse_entry *entry;
	bool sessions = schedule->regimen == INFUSE_SESSIONS;
	int i;

	if (schedule->form != INFUSE_FORM_ENTRIES || schedule->entries < 2)
		return;
	for (i = 0; i < schedule->entries; i++) {
		entry = &schedule->entry[i];
		if (schedule->phased)
			add_phase_name(&value, entry, i);
		else
			add_days(&value, entry, sessions);
		render_add(&value, ": ");
		render_given(&value, schedule, &entry->rate);
		if (!entry->stated)
			render_add(&value, " (not found in what was read of "
			    "the source)");
		page_field(page, "", &value);
	}
}

static void add_band(struct page *page, const char *name,
    const struct infuse_band *band)
{
	struct render_text value = { 0 };
	const char *between = ": ";

	render_written(&value, band->rate);
	if (band->weight != NULL) {
		render_add(&value, between);
		render_quote(&value, band->weight);
		between = ", ";
	}
	if (band->age != NULL) {
		render_add(&value, between);
		render_add(&value, "age ");
		render_quote(&value, band->age);
		between = ", ";
	}
	if (band->frail != INFUSE_FRAIL_NOT_SAID) {
		render_add(&value, between);
		render_add(&value, band->frail == INFUSE_FRAIL ? "frail" :
		    "not frail");
	}
	page_field(page, name, &value);
}

/* Starts and maxima for patients who differ. */
static void add_bands(struct page *page,
    const struct infuse_bands *bands)
{
	int i;

	for (i = 0; i < bands->starts && bands->starts > 1; i++)
		add_band(page, i == 0 ? "START" : "", &bands->start[i]);
	for (i = 0; i < bands->maxes && bands->maxes > 1; i++)
		add_band(page, i == 0 ? "AT MOST" : "", &bands->max[i]);
}

/* How the source is read, and how else it can be. */
static void add_readings(struct page *page,
    const struct infuse_protocol_document *document)
{
	struct render_text value = { 0 };
	const struct infuse_read_way *way = document->way;
	const char *name = "READING";

	if (document->reading != NULL) {
		render_quote(&value, document->reading);
		page_field(page, name, &value);
		name = "";
	}
	for (; way < document->way + document->ways; way++) {
		render_add(&value, "or ");
		render_add(&value, infuse_reading_name(way->reading));
		render_add(&value, ": ");
		render_quote(&value, way->says);
		render_add(&value, " (");
		render_schedule(&value, &way->schedule);
		render_add(&value, ")");
		page_field(page, name, &value);
		name = "";
	}
}

static void add_needs_site(struct page *page,
    const struct infuse_protocol_document *document)
{
	struct render_text value = { 0 };

	if (document->needs_site == NULL)
		return;
	render_add(&value, "approved with the site file ");
	render_quote(&value, document->needs_site);
	page_field(page, "SITE", &value);
}

/* Step and interval of a titration, or that the source is silent. */
static void add_steps(struct page *page,
    const struct infuse_protocol_document *document)
{
	const struct infuse_titration *titration =
	    &document->protocol.schedule.titration;
	const struct infuse_open *open = &document->open;
	struct render_text value = { 0 };

	if (document->protocol.schedule.form != INFUSE_FORM_TITRATED)
		return;
	if (open->step)
		render_rate_range(&value, open->step_from, open->step_to);
	else if (titration->has_step)
		render_written(&value, titration->step);
	else
		render_add(&value, "not stated");
	render_add(&value, "; interval ");
	if (open->interval) {
		render_add(&value, "a choice of ");
		render_duration(&value, open->interval_from);
		render_add(&value, " to ");
		render_duration(&value, open->interval_to);
	} else if (titration->has_interval)
		render_duration(&value, titration->interval);
	else
		render_add(&value, "not stated");
	page_field(page, "STEP", &value);
	if (document->goal != NULL) {
		render_quote(&value, document->goal);
		page_field(page, "GOAL", &value);
	}
}

static void add_evidence(struct page *page,
    const struct infuse_protocol_document *document)
{
	struct render_text value = { 0 };
	int i;

	render_add(&value,
	    infuse_evidence_name(document->protocol.evidence));
	page_field(page, "EVIDENCE", &value);
	for (i = 0; i < document->sources; i++) {
		render_quote(&value, document->source[i].cite);
		page_field(page, "SOURCE", &value);
		render_add(&value, "says: ");
		render_quote(&value, document->source[i].says);
		page_field(page, "", &value);
	}
	for (i = 0; i < document->doubts; i++) {
		render_quote(&value, document->doubt[i]);
		page_field(page, "DOUBT", &value);
	}
	for (i = 0; i < document->given_with; i++) {
		render_quote(&value, document->adjunct[i]);
		page_field(page, "GIVEN WITH", &value);
	}
}

static void add_who(struct page *page,
    const struct infuse_protocol_document *document)
{
	struct render_text value = { 0 };
	const char *between = "";
	int i;

	render_add(&value, render_drug(document->protocol.drug));
	render_add(&value, ", intravenous");
	page_field(page, "DRUG", &value);
	render_quote(&value, document->indication);
	render_add(&value, "; ");
	render_quote(&value, document->population);
	page_field(page, "FOR", &value);
	for (i = 0; i < INFUSE_SETTINGS; i++) {
		if (!document->protocol.settings[i])
			continue;
		render_add(&value, between);
		render_add(&value,
		    infuse_setting_name((enum infuse_setting)i));
		between = ", ";
	}
	page_field(page, "SETTINGS", &value);
	render_add(&value, "doses per kg are of the ");
	render_add(&value, infuse_basis_name(document->protocol.basis));
	render_add(&value, " weight");
	page_field(page, "WEIGHT", &value);
}

void answer_protocol_page(struct page *page,
    const struct infuse_protocol_document *document)
{
	struct render_text value = { 0 };

	render_quote(&value, document->id);
	render_add(&value, ", revision ");
	render_add_count(&value, document->revision);
	page_field(page, "PROTOCOL", &value);
	render_quote(&value, document->title);
	page_field(page, "", &value);
	add_who(page, document);
	render_regimen(&value, document);
	page_field(page, "REGIMEN", &value);
	add_entries(page, &document->protocol.schedule);
	page_wean(page, &document->protocol.schedule);
	add_bands(page, &document->bands);
	add_steps(page, document);
	add_readings(page, document);
	add_needs_site(page, document);
	page_limits_written(page, &document->protocol.limits);
	page_care(page, &document->care);
	add_evidence(page, document);
	render_quote(&value, document->origin.file);
	if (document->origin.built_in)
		render_add(&value, " (built in)");
	page_field(page, "FILE", &value);
	render_quote(&value, document->origin.sha256);
	page_field(page, "SHA256", &value);
}
