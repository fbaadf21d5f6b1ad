/* SPDX-License-Identifier: MIT */
#include "sheet.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* New columns come behind, as others count from the left. */
static const struct answer_column plan[] = {
	{ "protocol", "/protocol.id" },
	{ "day", "day" },
	{ "hours", "hours" },
	{ "session", "session" },
	{ "rate_mg_per_h", "rate" },
	{ "dose_rate_mg_per_kg_per_h", "dose_rate" },
	{ "dose_mg", "dose" },
	{ "dose_so_far_mg", "dose_so_far" },
	{ "flow_ml_per_h", "flow" },
	{ "given_mg_per_h", "given" },
	{ "deviation_percent", "deviation" },
	{ "volume_ml", "volume" },
	{ "ceiling_rate_mg_per_h", "ceiling.rate" },
	{ "ceiling_dose_rate_mg_per_kg_per_h", "ceiling.dose_rate" },
	{ "ceiling_dose_mg", "ceiling.dose" },
	{ "ceiling_dose_so_far_mg", "ceiling.dose_so_far" },
	{ "ceiling_flow_ml_per_h", "ceiling.flow" },
	{ "ceiling_given_mg_per_h", "ceiling.given" },
	{ "ceiling_deviation_percent", "ceiling.deviation" },
	{ "ceiling_volume_ml", "ceiling.volume" },
	{ "interpolated", "interpolated" },
	{ "verdict", "verdict" },
	{ "plan_verdict", "/verdict" },
	{ "start", "start" },
	{ "end", "end" },
	{ "stated", "stated" },
	{ "revision", "/protocol.revision" },
	{ "weight_kg", "/weight" },
	{ "setting", "/setting" },
	{ "strength_mg_per_ml", "/strength.value" },
	{ "site", "/site.id" },
	{ "site_revision", "/site.revision" },
	{ "phase", "phase" },
	{ "wean", "wean" },
	{ "into_h", "into" },
	{ "binding_rule", "binding.rule" },
	{ "binding_bound", "binding.bound" },
	{ "binding_written", "binding.written" },
	{ "binding_file", "binding.file" },
	{ "binding_line", "binding.line" },
};

static const struct answer_column check[] = {
	{ "protocol", "/protocol.id" },
	{ "rate_mg_per_h", "/rate" },
	{ "dose_rate_mg_per_kg_per_h", "/dose_rate" },
	{ "verdict", "/verdict" },
	{ "finding_verdict", "verdict" },
	{ "rule", "rule" },
	{ "bound", "bound" },
	{ "file", "file" },
	{ "text", "text" },
	{ "line", "line" },
	{ "revision", "/protocol.revision" },
	{ "weight_kg", "/weight" },
	{ "setting", "/setting" },
	{ "strength_mg_per_ml", "/strength.value" },
	{ "site", "/site.id" },
	{ "site_revision", "/site.revision" },
	{ "binding_mg_per_h", "/ceiling.limit" },
	{ "binding_rule", "/ceiling.rule" },
	{ "binding_file", "/ceiling.file" },
	{ "binding_line", "/ceiling.line" },
};

static const struct answer_column compare[] = {
	{ "protocol", "id" },
	{ "drug", "drug" },
	{ "status", "status" },
	{ "regimen", "regimen" },
	{ "sessions", "sessions" },
	{ "hours", "hours" },
	{ "low_mg_per_kg_per_h", "low.dose_rate" },
	{ "low_mg_per_h", "low.rate" },
	{ "low_mg_per_session", "low.dose_per_session" },
	{ "low_mg_per_day", "low.dose_per_day" },
	{ "low_mg_per_course", "low.dose_per_course" },
	{ "high_mg_per_kg_per_h", "high.dose_rate" },
	{ "high_mg_per_h", "high.rate" },
	{ "high_mg_per_session", "high.dose_per_session" },
	{ "high_mg_per_day", "high.dose_per_day" },
	{ "high_mg_per_course", "high.dose_per_course" },
	{ "verdict", "verdict" },
	{ "revision", "revision" },
	{ "weight_kg", "/weight" },
	{ "setting", "/setting" },
	{ "site", "/site" },
	{ "reason", "reason" },
	{ "reason_at", "reason_at" },
	{ "doubt", "doubt" },
};

static const struct answer_column table[] = {
	{ "protocol", "/protocol.id" },
	{ "weight_kg", "/weight" },
	{ "day", "day" },
	{ "session", "session" },
	{ "rate_mg_per_h", "rate" },
	{ "dose_rate_mg_per_kg_per_h", "dose_rate" },
	{ "enter", "enter" },
	{ "enter_unit", "enter_unit" },
	{ "flow_ml_per_h", "flow" },
	{ "given_mg_per_h", "given" },
	{ "deviation_percent", "deviation" },
	{ "verdict", "verdict" },
	{ "table_verdict", "/verdict" },
	{ "ceiling_mg_per_h", "/ceiling.limit" },
	{ "ceiling_source", "/ceiling.source" },
	{ "ceiling_file", "/ceiling.file" },
	{ "ceiling_line", "/ceiling.line" },
	{ "revision", "/protocol.revision" },
	{ "setting", "/setting" },
	{ "strength_mg_per_ml", "/strength.value" },
	{ "site", "/site.id" },
	{ "site_revision", "/site.revision" },
	{ "phase", "phase" },
	{ "wean", "wean" },
};

static const struct answer_column reconcile[] = {
	{ "course", "/course" },
	{ "finding", "finding" },
	{ "line", "line" },
	{ "at", "at" },
	{ "rate_ml_per_h", "rate" },
	{ "pump_line", "pump_line" },
	{ "pump_at", "pump_at" },
	{ "pump_rate_ml_per_h", "pump_rate" },
	{ "volume_ml", "volume" },
	{ "pump_volume_ml", "pump_volume" },
	{ "text", "text" },
	{ "log", "/log" },
	{ "head", "/head" },
};

const struct answer_sheet answer_plan_sheet = { "days", COUNT(plan), plan };
const struct answer_sheet answer_check_sheet = {
	"findings", COUNT(check), check
};
const struct answer_sheet answer_compare_sheet = {
	"protocols", COUNT(compare), compare
};
const struct answer_sheet answer_table_sheet = {
	"rows", COUNT(table), table
};
const struct answer_sheet answer_reconcile_sheet = {
	"findings", COUNT(reconcile), reconcile
};
