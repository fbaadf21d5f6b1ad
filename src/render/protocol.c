/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "figure.h"
#include "head.h"
#include "protocol.h"

#define WIDTH 80

static void add_field(struct render_text *text, const char *name,
    struct render_text *value)
{
	struct render_context context = { .width = WIDTH };

	render_field(text, &context, name, value);
}

static void add_entries(struct render_text *text,
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
		render_add(&value, sessions ? "session" : "day");
		render_add(&value, entry->last != entry->first ? "s " : " ");
		render_add_count(&value, entry->first);
		if (entry->last != entry->first) {
			render_add(&value, " to ");
			render_add_count(&value, entry->last);
		}
		render_add(&value, ": ");
		render_prescribed(&value, &entry->rate);
		if (!entry->stated)
			render_add(&value, " (not found in what was read of "
			    "the source)");
		add_field(text, "", &value);
	}
}

static void add_band(struct render_text *text, const char *name,
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
	add_field(text, name, &value);
}

/* Starts and maxima for patients who differ. */
static void add_bands(struct render_text *text,
    const struct infuse_bands *bands)
{
	int i;

	for (i = 0; i < bands->starts && bands->starts > 1; i++)
		add_band(text, i == 0 ? "START" : "", &bands->start[i]);
	for (i = 0; i < bands->maxes && bands->maxes > 1; i++)
		add_band(text, i == 0 ? "AT MOST" : "", &bands->max[i]);
}

/* How the source is read, and how else it can be. */
static void add_readings(struct render_text *text,
    const struct infuse_protocol_document *document)
{
	struct render_text value = { 0 };
	const struct infuse_read_way *way = document->way;
	const char *name = "READING";

	if (document->reading != NULL) {
		render_quote(&value, document->reading);
		add_field(text, name, &value);
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
		add_field(text, name, &value);
		name = "";
	}
}

static void add_needs_site(struct render_text *text,
    const struct infuse_protocol_document *document)
{
	struct render_text value = { 0 };

	if (document->needs_site == NULL)
		return;
	render_add(&value, "approved with the site file ");
	render_quote(&value, document->needs_site);
	add_field(text, "SITE", &value);
}

/* Step and interval of a titration, or that the source is silent. */
static void add_steps(struct render_text *text,
    const struct infuse_protocol_document *document)
{
	const struct infuse_titration *titration =
	    &document->protocol.schedule.titration;
	struct render_text value = { 0 };

	if (document->protocol.schedule.form != INFUSE_FORM_TITRATED)
		return;
	if (titration->has_step)
		render_written(&value, titration->step);
	else
		render_add(&value, "not stated");
	render_add(&value, "; interval ");
	if (titration->has_interval)
		render_duration(&value, titration->interval);
	else
		render_add(&value, "not stated");
	add_field(text, "STEP", &value);
	if (document->goal != NULL) {
		render_quote(&value, document->goal);
		add_field(text, "GOAL", &value);
	}
}

static void add_evidence(struct render_text *text,
    const struct infuse_protocol_document *document)
{
	struct render_text value = { 0 };
	int i;

	render_add(&value,
	    infuse_evidence_name(document->protocol.evidence));
	add_field(text, "EVIDENCE", &value);
	for (i = 0; i < document->sources; i++) {
		render_quote(&value, document->source[i].cite);
		add_field(text, "SOURCE", &value);
		render_add(&value, "says: ");
		render_quote(&value, document->source[i].says);
		add_field(text, "", &value);
	}
	for (i = 0; i < document->doubts; i++) {
		render_quote(&value, document->doubt[i]);
		add_field(text, "DOUBT", &value);
	}
	for (i = 0; i < document->given_with; i++) {
		render_quote(&value, document->adjunct[i]);
		add_field(text, "GIVEN WITH", &value);
	}
}

static void add_who(struct render_text *text,
    const struct infuse_protocol_document *document)
{
	struct render_text value = { 0 };
	const char *between = "";
	int i;

	render_add(&value, render_drug(document->protocol.drug));
	render_add(&value, ", intravenous");
	add_field(text, "DRUG", &value);
	render_quote(&value, document->indication);
	render_add(&value, "; ");
	render_quote(&value, document->population);
	add_field(text, "FOR", &value);
	for (i = 0; i < INFUSE_SETTINGS; i++) {
		if (!document->protocol.settings[i])
			continue;
		render_add(&value, between);
		render_add(&value,
		    infuse_setting_name((enum infuse_setting)i));
		between = ", ";
	}
	add_field(text, "SETTINGS", &value);
	render_add(&value, "doses per kg are of the ");
	render_add(&value, infuse_basis_name(document->protocol.basis));
	render_add(&value, " weight");
	add_field(text, "WEIGHT", &value);
}

void render_protocol(struct render_text *text,
    const struct infuse_protocol_document *document)
{
	struct render_text value = { 0 };

	render_quote(&value, document->id);
	render_add(&value, ", revision ");
	render_add_count(&value, document->revision);
	add_field(text, "PROTOCOL", &value);
	render_quote(&value, document->title);
	add_field(text, "", &value);
	add_who(text, document);
	render_regimen(&value, document);
	add_field(text, "REGIMEN", &value);
	add_entries(text, &document->protocol.schedule);
	add_bands(text, &document->bands);
	add_steps(text, document);
	add_readings(text, document);
	add_needs_site(text, document);
	render_limits(text, &document->protocol.limits);
	render_care(text, &document->care);
	add_evidence(text, document);
	render_quote(&value, document->origin.file);
	if (document->origin.built_in)
		render_add(&value, " (built in)");
	add_field(text, "FILE", &value);
	render_quote(&value, document->origin.sha256);
	add_field(text, "SHA256", &value);
}
