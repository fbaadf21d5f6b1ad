/* SPDX-License-Identifier: MIT */
#include <infuse/document.h>

#include "bands.h"
#include "care.h"
#include "formats.h"
#include "parts.h"

static const struct table {
	const struct field *fields;
	size_t count;
} tables[] = {
	{ file_protocol_fields, PROTOCOL_FIELDS },
	{ file_evidence_fields, EVIDENCE_FIELDS },
	{ file_cite_fields, CITE_FIELDS },
	{ file_weight_fields, WEIGHT_FIELDS },
	{ file_way_fields, WAY_FIELDS },
	{ file_schedule_fields, SCHEDULE_FIELDS },
	{ file_sessions_fields, SESSIONS_FIELDS },
	{ file_ramp_fields, RAMP_FIELDS },
	{ file_days_fields, DAYS_FIELDS },
	{ file_phase_fields, PHASE_FIELDS },
	{ file_wean_fields, WEAN_FIELDS },
	{ file_rate_fields, RATE_FIELDS },
	{ file_dose_fields, RATE_FIELDS },
	{ file_dose_ramp_fields, RAMP_FIELDS },
	{ file_titrate_fields, TITRATE_FIELDS },
	{ file_range_fields, RANGE_FIELDS },
	{ file_most_fields, MOST_FIELDS },
	{ file_band_fields, BAND_FIELDS },
	{ file_band_for_fields, BAND_FOR_FIELDS },
	{ file_block_fields, BLOCK_FIELDS },
	{ file_bound_fields, INFUSE_BOUNDS },
	{ file_site_fields, SITE_FIELDS },
	{ file_pump_fields, PUMP_FIELDS },
	{ file_library_fields, LIBRARY_FIELDS },
	{ file_refusal_fields, REFUSAL_FIELDS },
	{ file_programme_fields, PROGRAMME_FIELDS },
	{ file_policy_fields, POLICY_FIELDS },
	{ file_retired_fields, RETIRED_FIELDS },
	{ file_steps_fields, STEPS_FIELDS },
	{ file_reconcile_fields, RECONCILE_FIELDS },
	{ file_drug_fields, DRUG_FIELDS },
	{ file_log_fields, LOG_FIELDS },
	{ file_column_fields, COLUMN_FIELDS },
	{ file_words_fields, WORDS_FIELDS },
	{ file_observe_fields, OBSERVE_FIELDS },
	{ file_cadence_fields, CADENCE_FIELDS },
	{ file_hold_fields, HOLD_FIELDS },
	{ file_after_fields, AFTER_FIELDS },
	{ file_course_fields, COURSE_FIELDS },
	{ file_further_fields, FURTHER_FIELDS },
	{ file_screening_fields, SCREENING_FIELDS },
	{ file_item_fields, ITEM_FIELDS },
	{ file_answers_fields, ANSWERS_FIELDS },
};

/* Words that are kept for later say nothing yet and are not listed. */
const char *infuse_format_key(size_t i)
{
	const struct table *table = tables;
	const struct field *field;

	for (; table < tables + sizeof(tables) / sizeof(tables[0]); table++)
		for (field = table->fields;
		    field < table->fields + table->count; field++)
			if (field->need != FIELD_RESERVED && i-- == 0)
				return field->path;
	return NULL;
}
