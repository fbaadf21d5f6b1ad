/* SPDX-License-Identifier: MIT */
#include "document_tree.h"
#include "figure.h"
#include "protocol.h"

static void json_bands(struct json *json, const char *key,
    const struct infuse_band *bands, int count)
{
	const struct infuse_band *band = bands;

	json_begin(json, key, '[');
	for (; count > 1 && band < bands + count; band++) {
		json_begin(json, NULL, '{');
		json_written_rate(json, "rate", &band->rate);
		json_quoted_or_null(json, "weight", band->weight);
		json_quoted_or_null(json, "age", band->age);
		if (band->frail == INFUSE_FRAIL_NOT_SAID)
			json_null(json, "frail");
		else
			json_bool(json, "frail", band->frail == INFUSE_FRAIL);
		json_line(json, band->line);
		json_end(json, '}');
	}
	json_end(json, ']');
}

static void json_readings(struct json *json,
    const struct infuse_protocol_document *document)
{
	static const struct infuse_open nothing;
	const struct infuse_read_way *way = document->way;

	json_begin(json, "readings", '[');
	for (; way < document->way + document->ways; way++) {
		json_begin(json, NULL, '{');
		json_string(json, "reading",
		    infuse_reading_name(way->reading));
		json_quoted(json, "says", way->says);
		json_settings(json, way->settings);
		json_schedule_written(json, &way->schedule, &nothing);
		json_limits_written(json, &way->limits);
		json_line(json, way->line);
		json_end(json, '}');
	}
	json_end(json, ']');
}

void answer_protocol_tree(struct answer *tree,
    const struct infuse_protocol_document *document)
{
	const struct infuse_protocol *protocol = &document->protocol;
	struct render_text text = { 0 };
	struct json json = json_of(tree);

	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-protocol-show/1");
	json_protocol(&json, document);
	json_settings(&json, protocol->settings);
	json_string(&json, "weight_basis", infuse_basis_name(protocol->basis));
	render_regimen(&text, document);
	json_string(&json, "regimen_text", render_string(&text));
	json_schedule_written(&json, &protocol->schedule, &document->open);
	json_bands(&json, "starts", document->bands.start,
	    document->bands.starts);
	json_bands(&json, "maxima", document->bands.max,
	    document->bands.maxes);
	json_readings(&json, document);
	json_quoted_or_null(&json, "needs_site", document->needs_site);
	json_limits_written(&json, &protocol->limits);
	json_care(&json, &document->care);
	json_end(&json, '}');
	tree->failed = tree->failed || text.failed;
	render_text_free(&text);
}
