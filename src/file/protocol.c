/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/document.h>

#include "care.h"
#include "document.h"
#include "formats.h"
#include "lint.h"
#include "parts.h"
#include "readings.h"
#include "schedule.h"

const struct field file_protocol_fields[PROTOCOL_FIELDS] = {
	[PROTOCOL_FORMAT] = { PROTOCOL_KEY, NODE_SCALAR, FIELD_REQUIRED,
	    NULL },
	[PROTOCOL_ID] = { "id", NODE_SCALAR, FIELD_REQUIRED,
	    "write the name of the file without .yaml" },
	[PROTOCOL_REVISION] = { "revision", NODE_SCALAR, FIELD_REQUIRED,
	    "write a whole number from 1 up" },
	[PROTOCOL_TITLE] = { "title", NODE_SCALAR, FIELD_REQUIRED,
	    "write what the protocol is called, on one line" },
	[PROTOCOL_DRUG] = { "drug", NODE_SCALAR, FIELD_REQUIRED,
	    "write drug: ketamine (racemic) or drug: esketamine" },
	[PROTOCOL_ROUTE] = { "route", NODE_SCALAR, FIELD_REQUIRED,
	    "write route: intravenous" },
	[PROTOCOL_INDICATION] = { "indication", NODE_SCALAR, FIELD_REQUIRED,
	    "write what it is given for" },
	[PROTOCOL_POPULATION] = { "population", NODE_SCALAR, FIELD_REQUIRED,
	    "write population: adults" },
	[PROTOCOL_SETTINGS] = { "settings", NODE_LIST, FIELD_REQUIRED,
	    "write for instance settings: [ward, intensive-care]" },
	[PROTOCOL_EVIDENCE] = { "evidence", NODE_MAPPING, FIELD_REQUIRED,
	    "write status and sources" },
	[PROTOCOL_WEIGHT] = { "weight", NODE_MAPPING, FIELD_REQUIRED,
	    "write weight: {basis: actual}" },
	[PROTOCOL_SCHEDULE] = { "schedule", NODE_MAPPING, FIELD_REQUIRED,
	    "write how long and at which rate" },
	[PROTOCOL_LIMITS] = { "limits", NODE_MAPPING, FIELD_REQUIRED,
	    "write limits, with a hard-max on rate or dose-rate" },
	[PROTOCOL_GIVEN_WITH] = { "given-with", NODE_LIST, FIELD_OPTIONAL,
	    NULL },
	[PROTOCOL_TITRATE] = { "titrate", 0, FIELD_RESERVED,
	    "it goes under schedule; a site's file fills steps" },
	[PROTOCOL_OBSERVE] = { "observe", NODE_LIST, FIELD_OPTIONAL,
	    "write a list of items, cadence and cite" },
	[PROTOCOL_HOLD] = { "hold", NODE_LIST, FIELD_OPTIONAL,
	    "write a list of item, at-least or at-most, do and cite" },
	[PROTOCOL_AFTER] = { "after", NODE_MAPPING, FIELD_OPTIONAL,
	    "write {observe-for: 60 min, cite: ...}" },
	[PROTOCOL_COURSE] = { "course", NODE_MAPPING, FIELD_OPTIONAL,
	    "write for instance {at-most-sessions: 10, cite: ...}" },
	[PROTOCOL_NEEDS_SITE] = { "needs-site", NODE_SCALAR, FIELD_OPTIONAL,
	    "write the id of the site file it was approved with" },
	[PROTOCOL_READINGS] = { "readings", NODE_LIST, FIELD_OPTIONAL,
	    "write a list of reading, says, settings, schedule and limits" },
};

const struct field file_evidence_fields[EVIDENCE_FIELDS] = {
	[EVIDENCE_STATUS] = { "evidence.status", NODE_SCALAR, FIELD_REQUIRED,
	    "write unverified, summary-read, abstract-read, paper-read, "
	    "guideline or local-policy" },
	[EVIDENCE_SOURCES] = { "evidence.sources", NODE_LIST, FIELD_REQUIRED,
	    "name who says so, as a list of cite and says" },
	[EVIDENCE_DOUBTS] = { "evidence.doubts", NODE_LIST, FIELD_OPTIONAL,
	    NULL },
	[EVIDENCE_READING] = { "evidence.reading", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
};

const struct field file_weight_fields[WEIGHT_FIELDS] = {
	[WEIGHT_BASIS] = { "weight.basis", NODE_SCALAR, FIELD_REQUIRED,
	    "write basis: actual, ideal, adjusted or lean" },
	[WEIGHT_FROM] = { "weight.from", NODE_SCALAR, FIELD_OPTIONAL, NULL },
	[WEIGHT_TO] = { "weight.to", NODE_SCALAR, FIELD_OPTIONAL, NULL },
};

/* Compares with the file's base name, if that is one of a protocol. */
static void check_name(struct reading *r, const struct node *id)
{
	static const char ending[] = ".yaml";
	const char *slash = strrchr(r->file, '/');
	const char *base = slash != NULL ? slash + 1 : r->file;
	size_t length = strlen(base), tail = strlen(ending);
	char shown[SHOWN_MAX];

	if (length <= tail || strcmp(base + length - tail, ending) != 0)
		return;
	length -= tail;
	if (length != id->length || memcmp(base, id->text, length) != 0)
		file_tell(r, PROBLEM_ID_MISMATCH, id->place, "",
		    "the file is called '%s'",
		    file_shown(shown, base, length));
}

static void read_head(struct reading *r, const struct node *const at[],
    struct infuse_protocol_document *out)
{
	if (file_read_id(r, at[PROTOCOL_ID], &out->id))
		check_name(r, at[PROTOCOL_ID]);
	(void)file_read_number(r, at[PROTOCOL_REVISION], REVISION_MAX,
	    &out->revision);
	(void)file_read_text(r, at[PROTOCOL_TITLE], TITLE_MAX, &out->title);
	(void)file_read_text(r, at[PROTOCOL_INDICATION], SAID_MAX,
	    &out->indication);
	out->given_with = file_read_texts(r, at[PROTOCOL_GIVEN_WITH],
	    out->adjunct);
	if (file_read_id(r, at[PROTOCOL_NEEDS_SITE], &out->needs_site))
		out->needs_site_line = at[PROTOCOL_NEEDS_SITE]->place.line;
}

static unsigned line_of(const struct node *node)
{
	return node != NULL && node->kind != NODE_REFUSED ?
	    file_node_place(node).line : 0;
}

/* Drug, route and so on: what the protocol is for. */
static void read_identity(struct reading *r, const struct node *const at[],
    struct infuse_protocol_document *out)
{
	struct infuse_protocol *protocol = &out->protocol;
	int word;

	if (file_read_word(r, at[PROTOCOL_DRUG], &file_drugs, &word))
		protocol->drug = (enum infuse_drug)word;
	protocol->drug_line = line_of(at[PROTOCOL_DRUG]);
	(void)file_read_word(r, at[PROTOCOL_ROUTE], &file_routes, &word);
	if (file_read_word(r, at[PROTOCOL_POPULATION], &file_populations,
	    &word))
		out->population = at[PROTOCOL_POPULATION]->text;
	protocol->population_line = line_of(at[PROTOCOL_POPULATION]);
	file_read_settings(r, at[PROTOCOL_SETTINGS], protocol->settings);
	protocol->settings_line = line_of(at[PROTOCOL_SETTINGS]);
}

static void read_evidence(struct reading *r, const struct node *node,
    struct infuse_protocol_document *out)
{
	const struct node *at[EVIDENCE_FIELDS];
	int word;

	file_fields_find(r, node, file_evidence_fields, EVIDENCE_FIELDS, at);
	out->protocol.evidence_line = line_of(node);
	if (file_read_word(r, at[EVIDENCE_STATUS], &file_evidence, &word)) {
		out->protocol.evidence = (enum infuse_evidence)word;
		out->protocol.evidence_line = line_of(at[EVIDENCE_STATUS]);
		if (word == INFUSE_UNVERIFIED && at[EVIDENCE_DOUBTS] == NULL)
			file_tell(r, PROBLEM_NO_DOUBTS,
			    at[EVIDENCE_STATUS]->place,
			    "write under doubts what could not be verified",
			    "unverified, and no doubts are written");
	}
	out->sources = file_read_sources(r, at[EVIDENCE_SOURCES], out->source);
	out->doubts = file_read_texts(r, at[EVIDENCE_DOUBTS], out->doubt);
	(void)file_read_text(r, at[EVIDENCE_READING], SAID_MAX,
	    &out->reading);
}

static void read_weight_end(struct reading *r, const struct node *node,
    enum infuse_bound_kind kind, struct infuse_limits *limits,
    struct bound_nodes *bounds)
{
	const struct node *other = bounds->at[INFUSE_RULE_WEIGHT][kind];

	if (node == NULL)
		return;
	if (other == NULL)
		file_read_bound(r, node, INFUSE_RULE_WEIGHT, kind, limits,
		    bounds);
	else if (node->kind != NODE_REFUSED && other->kind != NODE_REFUSED)
		file_tell(r, PROBLEM_BOUND_TWICE, file_node_place(node), "",
		    "the weight's %s is given twice, on lines %u and %u",
		    infuse_bound_name(kind), node->place.line,
		    other->place.line);
}

static void read_weight(struct reading *r, const struct node *node,
    struct infuse_protocol *out, struct bound_nodes *bounds)
{
	const struct node *at[WEIGHT_FIELDS];
	struct infuse_limits *limits = &out->limits;
	int word;

	file_fields_find(r, node, file_weight_fields, WEIGHT_FIELDS, at);
	if (file_read_word(r, at[WEIGHT_BASIS], &file_bases, &word))
		out->basis = (enum infuse_basis)word;
	out->basis_line = line_of(at[WEIGHT_BASIS]);
	read_weight_end(r, at[WEIGHT_FROM], INFUSE_HARD_MIN, limits, bounds);
	read_weight_end(r, at[WEIGHT_TO], INFUSE_HARD_MAX, limits, bounds);
}

void file_read_protocol_limits(struct reading *r, const struct node *node,
    struct infuse_limits *out, struct bound_nodes *bounds)
{
	const struct node *at[INFUSE_LIMITS];

	file_fields_find(r, node, file_block_fields, INFUSE_LIMITS, at);
	file_read_limits(r, at, out, bounds);
	if (file_is(node, NODE_MAPPING) && !node->partial &&
	    !file_has_maximum(at, bounds, INFUSE_RULE_RATE) &&
	    !file_has_maximum(at, bounds, INFUSE_RULE_DOSE_RATE))
		file_tell(r, PROBLEM_MISSING_MAXIMUM, file_node_place(node),
		    "write for instance rate: {hard-max: 40 mg/h}",
		    "no hard-max on rate or dose-rate");
}

static void read_care(struct reading *r, const struct node *const at[],
    struct infuse_protocol_document *out)
{
	const struct infuse_schedule *schedule = &out->protocol.schedule;
	const struct care_nodes nodes = {
		.observe = at[PROTOCOL_OBSERVE], .hold = at[PROTOCOL_HOLD],
		.after = at[PROTOCOL_AFTER], .course = at[PROTOCOL_COURSE],
	};

	file_read_care(r, &nodes, schedule->regimen == INFUSE_SESSIONS ?
	    schedule->sessions : 0, &out->care);
}

static void lint(struct reading *r, const struct node *const at[],
    const struct infuse_protocol_document *out,
    const struct bound_nodes *bounds)
{
	const struct lint_plan plan = {
		.drug = out->protocol.drug,
		.schedule = &out->protocol.schedule,
		.limits = &out->protocol.limits, .bounds = bounds,
		.settings = out->protocol.settings,
		.open = &out->open,
	};

	file_lint_schedule(r, at[PROTOCOL_SCHEDULE], &plan);
	file_lint_hold(r, at[PROTOCOL_HOLD], &out->care);
}

static void read_protocol(struct reading *r, const struct node *root,
    struct infuse_protocol_document *out)
{
	const struct node *at[PROTOCOL_FIELDS];
	struct infuse_limits *limits = &out->protocol.limits;
	struct bound_nodes bounds = { .at = { { NULL } } };

	if (!file_is_format(r, root, PROTOCOL_KEY))
		return;
	file_fields_find(r, root, file_protocol_fields, PROTOCOL_FIELDS, at);
	read_head(r, at, out);
	read_identity(r, at, out);
	read_evidence(r, at[PROTOCOL_EVIDENCE], out);
	file_read_protocol_limits(r, at[PROTOCOL_LIMITS], limits, &bounds);
	read_weight(r, at[PROTOCOL_WEIGHT], &out->protocol, &bounds);
	file_check_bounds(r, limits, &bounds);
	file_read_schedule(r, at[PROTOCOL_SCHEDULE], limits, &bounds,
	    &out->protocol.schedule, &out->goal, &out->bands,
	    &out->open);
	file_read_readings(r, at[PROTOCOL_READINGS], out);
	read_care(r, at, out);
	lint(r, at, out, &bounds);
}

struct infuse_protocol_document *infuse_protocol_read(const char *text,
    size_t size, const char *name, infuse_report_fn *report, void *context)
{
	const struct given given = { text, size, name, report, context };
	struct infuse_protocol_document *out;
	struct opened file;

	out = file_document_take(&file, &given, sizeof(*out));
	if (out == NULL)
		return NULL;
	if (file_document_open(&file, &out->origin))
		read_protocol(&file.reading, file.root, out);
	return file_document_end(&file);
}

void infuse_protocol_free(struct infuse_protocol_document *document)
{
	file_document_free(document, sizeof(*document));
}
