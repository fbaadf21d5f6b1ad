/* SPDX-License-Identifier: MIT */
#include "build.h"
#include "figure.h"
#include "reconcile.h"

static void add_record(struct render_text *text,
    const struct answer_pump_row *row, bool rate)
{
	render_add(text, "line ");
	render_add_count(text, row->finding.seq);
	render_add(text, ", ");
	render_add(text, row->record_at);
	if (!rate)
		return;
	render_add(text, ", ");
	render_flow(text, row->finding.record);
}

static void add_pump(struct render_text *text,
    const struct answer_pump_row *row, bool rate)
{
	render_add(text, "pump line ");
	render_add_count(text, row->finding.line);
	render_add(text, ", ");
	render_add(text, row->pump_at);
	if (!rate)
		return;
	render_add(text, ", ");
	render_flow(text, row->finding.pump);
}

/* What one of them has, and what the other has in force then. */
static void add_alone(struct render_text *text,
    const struct answer_pump_row *row, bool pump)
{
	if (pump)
		add_pump(text, row, true);
	else
		add_record(text, row, true);
	if (pump ? !row->finding.in_record : !row->finding.in_log)
		return;
	render_add(text, pump ? "; the record has " : "; the pump has ");
	render_flow(text, pump ? row->finding.record : row->finding.pump);
	render_add(text, pump ? " then (line " : " then (pump line ");
	render_add_count(text, pump ? row->finding.seq : row->finding.line);
	render_add(text, ")");
}

static void add_volumes(struct render_text *text,
    const struct answer_pump_row *row)
{
	add_pump(text, row, false);
	render_add(text, ": since ");
	render_add(text, row->record_at);
	render_add(text, " the pump has given ");
	render_quantity(text, INFUSE_VOLUME,
	    row->finding.pump_volume.hundredth_ml);
	render_add(text, ", the record ");
	render_quantity(text, INFUSE_VOLUME,
	    row->finding.record_volume.hundredth_ml);
	if (!row->finding.in_record)
		return;
	render_add(text, " (line ");
	render_add_count(text, row->finding.seq);
	render_add(text, " now)");
}

static void add_apart(struct render_text *text,
    const struct answer_pump_row *row)
{
	int64_t apart = row->finding.record_min - row->finding.pump_min;
	struct infuse_duration length = { apart < 0 ? -apart : apart };

	render_duration(text, length);
	render_add(text, ": ");
	add_record(text, row, false);
	render_add(text, "; ");
	add_pump(text, row, true);
}

static void add_both(struct render_text *text,
    const struct answer_pump_row *row)
{
	add_record(text, row, true);
	render_add(text, "; ");
	add_pump(text, row, true);
}

void answer_pump_sentence(struct render_text *text,
    const struct answer_pump_row *row)
{
	switch (row->finding.kind) {
	case INFUSE_PUMP_HAS_BOLUS:
		render_add(text, "bolus in the pump only: ");
		add_pump(text, row, false);
		break;
	case INFUSE_PUMP_HAS_RATE:
		render_add(text, "rate in the pump only: ");
		add_alone(text, row, true);
		break;
	case INFUSE_PUMP_LACKS_RATE:
		render_add(text, "rate in the record only: ");
		add_alone(text, row, false);
		break;
	case INFUSE_PUMP_RATES_APART:
		render_add(text, "rates apart: ");
		add_both(text, row);
		break;
	case INFUSE_PUMP_READ_APART:
		render_add(text, "read from the pump, and not in its log: ");
		add_both(text, row);
		break;
	case INFUSE_PUMP_TIMES_APART:
		render_add(text, "times apart by ");
		add_apart(text, row);
		break;
	case INFUSE_PUMP_VOLUMES_APART:
		render_add(text, "volumes apart: ");
		add_volumes(text, row);
		break;
	case INFUSE_PUMP_KINDS:
		break;
	}
}

static void json_text(struct json *json, const char *key, const char *text)
{
	if (text[0] == '\0')
		json_null(json, key);
	else
		json_string(json, key, text);
}

static void json_flow_or_null(struct json *json, const char *key, bool there,
    struct infuse_flow flow)
{
	if (there)
		json_quantity(json, key, INFUSE_FLOW,
		    flow.hundredth_ml_per_h, false);
	else
		json_null(json, key);
}

static void json_volume_or_null(struct json *json, const char *key,
    bool there, struct infuse_volume volume)
{
	if (there)
		json_quantity(json, key, INFUSE_VOLUME, volume.hundredth_ml,
		    false);
	else
		json_null(json, key);
}

static void json_line(struct json *json, const char *key, bool there,
    int64_t line)
{
	if (there)
		json_count(json, key, line);
	else
		json_null(json, key);
}

static void json_row(struct json *json, const struct answer_pump_row *row)
{
	const struct infuse_pump_finding *f = &row->finding;
	bool volumes = f->kind == INFUSE_PUMP_VOLUMES_APART;
	struct render_text text = { 0 };

	json_begin(json, NULL, '{');
	json_string(json, "finding", infuse_pump_kind_name(f->kind));
	json_line(json, "line", f->in_record, f->seq);
	json_text(json, "at", row->record_at);
	json_flow_or_null(json, "rate", f->in_record, f->record);
	json_line(json, "pump_line", f->in_log, f->line);
	json_text(json, "pump_at", row->pump_at);
	json_flow_or_null(json, "pump_rate", f->in_log && !volumes &&
	    f->kind != INFUSE_PUMP_HAS_BOLUS, f->pump);
	json_volume_or_null(json, "volume", volumes, f->record_volume);
	json_volume_or_null(json, "pump_volume", volumes, f->pump_volume);
	answer_pump_sentence(&text, row);
	json_string(json, "text", render_string(&text));
	json->answer->failed = json->answer->failed || text.failed;
	render_text_free(&text);
	json_end(json, '}');
}

static void json_within(struct json *json, const struct answer_reconcile *of)
{
	const struct infuse_pump_log *as = &of->site->reconcile.pump;
	unsigned line = as->line;
	const char *file = infuse_site_file(of->site, &line);

	json_begin(json, "within", '{');
	json_quantity(json, "time", INFUSE_DURATION, as->within.min, false);
	json_quantity(json, "rate", INFUSE_FLOW, of->step.hundredth_ml_per_h,
	    false);
	json_volume_or_null(json, "volume", as->volume != NULL,
	    as->volume_within);
	json_quoted(json, "file", file);
	json_count(json, "line", line);
	json_quoted(json, "cite", as->cite);
	json_end(json, '}');
}

void answer_reconcile_tree(struct answer *tree,
    const struct answer_reconcile *of)
{
	struct json json = json_of(tree);
	int i;

	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-reconcile/1");
	json_quoted(&json, "course", of->course);
	json_quoted(&json, "head", of->head);
	json_quoted(&json, "now", of->now);
	json_quoted(&json, "log", of->log);
	json_count(&json, "lines", of->lines);
	json_string(&json, "from", of->from);
	json_string(&json, "to", of->to);
	json_within(&json, of);
	json_bool(&json, "agrees", of->rows == 0);
	json_begin(&json, "findings", '[');
	for (i = 0; i < of->rows; i++)
		json_row(&json, &of->row[i]);
	json_end(&json, ']');
	json_end(&json, '}');
}
