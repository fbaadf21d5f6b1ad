/* SPDX-License-Identifier: MIT */
#include "context_tree.h"
#include "table.h"

static void json_place(struct json *json,
    const struct render_context *context, enum infuse_source source,
    unsigned line)
{
	const char *file = render_source_file(context, source, &line);

	if (file == NULL)
		json_null(json, "file");
	else
		json_string(json, "file", file);
	if (line == 0)
		json_null(json, "line");
	else
		json_count(json, "line", line);
}

static void json_bound(struct json *json, const char *key,
    const struct render_context *context, const struct infuse_ceiling *of)
{
	if (!of->set) {
		json_null(json, key);
		return;
	}
	json_begin(json, key, '{');
	json_milli(json, "limit", INFUSE_RATE, of->limit.milli);
	json_string(json, "rule", infuse_rule_name(of->rule));
	json_string(json, "source", render_source(of->limit.source));
	json_place(json, context, of->limit.source, of->limit.written.line);
	json_end(json, '}');
}

/* "mL/h", beside the figure in a sheet that has no units. */
static const char *unit_of(const struct infuse_figures *at)
{
	switch (at->enter.dimension) {
	case INFUSE_RATE:
		return "mg/h";
	case INFUSE_DOSE_RATE:
		return "mg/kg/h";
	default:
		return "mL/h";
	}
}

static void json_row(struct json *json, const struct infuse_table_row *row)
{
	json_begin(json, NULL, '{');
	json_count_or_null(json, "day", row->day);
	json_count_or_null(json, "session", row->session);
	json_figures(json, &row->at, false);
	json->aside = true;
	if (row->at.has_pump)
		json_string(json, "enter_unit", unit_of(&row->at));
	else
		json_null(json, "enter_unit");
	json->aside = false;
	json_string(json, "verdict", render_verdict_key(row->verdict));
	json_count_or_null(json, "phase", row->phase);
	json_count_or_null(json, "wean", row->wean);
	json_end(json, '}');
}

void answer_table_tree(struct answer *tree,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_table *table)
{
	struct json json = json_of(tree);
	int i;

	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-table/2");
	json_context(&json, context);
	json_string(&json, "verdict", render_verdict_key(table->verdict));
	if (table->step.pg_per_h == 0)
		json_null(&json, "every");
	else
		json_quantity(&json, "every", INFUSE_RATE,
		    table->step.pg_per_h, false);
	json_begin(&json, "rows", '[');
	for (i = 0; i < table->rows; i++)
		json_row(&json, &table->row[i]);
	json_end(&json, ']');
	json_bound(&json, "ceiling", context, &table->ceiling);
	json_bound(&json, "reason_above", context, &plan->reason_above);
	json_findings(&json, context, &plan->findings, NULL, plan->rows);
	json_end(&json, '}');
}
