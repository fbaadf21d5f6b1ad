/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/format.h>

#include "bands.h"
#include "care.h"
#include "format_value.h"
#include "formats.h"
#include "parts.h"
#include "problem.h"

/* The readers' tables, and what has to be chosen in some. */
static const struct mapping {
	const struct field *fields;
	size_t count;
	const char *choice[2];
} mappings[INFUSE_MAPPINGS] = {
	[INFUSE_MAPPING_PROTOCOL] = { file_protocol_fields, PROTOCOL_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_SITE] = { file_site_fields, SITE_FIELDS, { NULL } },
	[INFUSE_MAPPING_EVIDENCE] = { file_evidence_fields, EVIDENCE_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_CITE] = { file_cite_fields, CITE_FIELDS, { NULL } },
	[INFUSE_MAPPING_WEIGHT] = { file_weight_fields, WEIGHT_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_WAY] = { file_way_fields, WAY_FIELDS, { NULL } },
	[INFUSE_MAPPING_SCHEDULE] = { file_schedule_fields, SCHEDULE_FIELDS,
	    { "continuous sessions",
	    "rate dose ramp days phases titrate" } },
	[INFUSE_MAPPING_SESSIONS] = { file_sessions_fields, SESSIONS_FIELDS,
	    { "every on on-days" } },
	[INFUSE_MAPPING_RAMP] = { file_ramp_fields, RAMP_FIELDS, { NULL } },
	[INFUSE_MAPPING_DAYS] = { file_days_fields, DAYS_FIELDS,
	    { "days sessions", "rate dose" } },
	[INFUSE_MAPPING_PHASE] = { file_phase_fields, PHASE_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_WEAN] = { file_wean_fields, WEAN_FIELDS,
	    { "over step" } },
	[INFUSE_MAPPING_RATE] = { file_rate_fields, RATE_FIELDS, { NULL } },
	[INFUSE_MAPPING_DOSE] = { file_dose_fields, RATE_FIELDS, { NULL } },
	[INFUSE_MAPPING_DOSE_RAMP] = { file_dose_ramp_fields, RAMP_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_TITRATE] = { file_titrate_fields, TITRATE_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_RANGE] = { file_range_fields, RANGE_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_TIMES] = { file_range_fields, RANGE_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_MOST] = { file_most_fields, MOST_FIELDS, { NULL } },
	[INFUSE_MAPPING_BAND] = { file_band_fields, BAND_FIELDS, { NULL } },
	[INFUSE_MAPPING_BAND_FOR] = { file_band_for_fields, BAND_FOR_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_LIMITS] = { file_block_fields, INFUSE_LIMITS,
	    { NULL } },
	[INFUSE_MAPPING_BLOCK] = { file_block_fields, BLOCK_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_BOUNDS] = { file_bound_fields, INFUSE_BOUNDS,
	    { NULL } },
	[INFUSE_MAPPING_PUMP] = { file_pump_fields, PUMP_FIELDS, { NULL } },
	[INFUSE_MAPPING_LIBRARY] = { file_library_fields, LIBRARY_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_REFUSALS] = { file_refusal_fields, REFUSAL_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_PROGRAMME] = { file_programme_fields,
	    PROGRAMME_FIELDS, { NULL } },
	[INFUSE_MAPPING_POLICY] = { file_policy_fields, POLICY_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_RETIRED] = { file_retired_fields, RETIRED_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_STEPS] = { file_steps_fields, STEPS_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_RECONCILE] = { file_reconcile_fields,
	    RECONCILE_FIELDS, { NULL } },
	[INFUSE_MAPPING_DRUG_WITHIN] = { file_drug_fields, DRUG_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_PUMP_LOG] = { file_log_fields, LOG_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_LOG_COLUMNS] = { file_column_fields, COLUMN_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_LOG_WORDS] = { file_words_fields, WORDS_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_OBSERVE] = { file_observe_fields, OBSERVE_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_CADENCE] = { file_cadence_fields, CADENCE_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_HOLD] = { file_hold_fields, HOLD_FIELDS, { NULL } },
	[INFUSE_MAPPING_AFTER] = { file_after_fields, AFTER_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_COURSE] = { file_course_fields, COURSE_FIELDS,
	    { NULL } },
	[INFUSE_MAPPING_FURTHER] = { file_further_fields, FURTHER_FIELDS,
	    { NULL } },
};

/* The i-th of the keys that say something. */
static const struct field *field_at(const struct mapping *mapping, size_t i)
{
	const struct field *field = mapping->fields;

	for (; field < mapping->fields + mapping->count; field++)
		if (field->need != FIELD_RESERVED && i-- == 0)
			return field;
	return NULL;
}

bool infuse_format_at(struct infuse_format_key *out,
    enum infuse_mapping mapping, size_t i)
{
	static const struct infuse_format_value nothing;
	const struct field *field = field_at(&mappings[mapping], i);
	const struct format_value *value;

	if (field == NULL)
		return false;
	value = file_format_value(field->path);
	out->key = file_field_key(field);
	out->required = field->need == FIELD_REQUIRED;
	out->hint = field->hint;
	out->about = value != NULL ? value->about : "";
	out->value = value != NULL ? value->value : nothing;
	if (!(field->kinds & NODE_MAPPING)) {
		out->value.of = INFUSE_MAPPING_NONE;
		out->value.or_of = INFUSE_MAPPING_NONE;
	}
	if (!(field->kinds & NODE_LIST))
		out->value.list_of = INFUSE_MAPPING_NONE;
	if (mapping == INFUSE_MAPPING_TIMES)
		out->value.among = 1u << INFUSE_DURATION;
	return true;
}

const char *infuse_format_choice(enum infuse_mapping mapping, size_t i)
{
	return i < 2 ? mappings[mapping].choice[i] : NULL;
}

/* What one value means, and what it looks like, where its part is another. */
static const enum problem meant[] = {
	PROBLEM_SHARE_ABOVE_WHOLE, PROBLEM_TOO_FINE, PROBLEM_LARGE_QUANTITY,
};
static const enum problem looks[] = {
	PROBLEM_BAD_DAYS, PROBLEM_BAD_BAND, PROBLEM_BAD_LABEL,
	PROBLEM_BAD_HOURS, PROBLEM_OFF_SCALE, PROBLEM_UNKNOWN_SCALE,
};

static bool is_one(enum problem problem, const enum problem *of, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (of[i] == problem)
			return true;
	return false;
}

/* The catalogue is in the order of its parts. */
const char *infuse_diag_kind(const char *id)
{
	enum problem problem = file_problem_find(id);

	if (strcmp(file_problem_id(problem), id) != 0 ||
	    problem < PROBLEM_NUL)
		return NULL;
	if (problem <= PROBLEM_TOO_MANY_NODES)
		return "syntax";
	if (is_one(problem, meant, sizeof(meant) / sizeof(meant[0])))
		return "semantic";
	if (problem <= PROBLEM_TRAILING_ZERO || problem >= PROBLEM_SPACING ||
	    is_one(problem, looks, sizeof(looks) / sizeof(looks[0])))
		return "schema";
	return "semantic";
}
