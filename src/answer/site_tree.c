/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "document_tree.h"

static void json_site_head(struct json *json, const char *key,
    const struct infuse_site_document *site)
{
	json_begin(json, key, '{');
	json_string(json, "id", site->id);
	json_count(json, "revision", site->revision);
	json_string(json, "sha256", site->origin.sha256);
	json_string(json, "file", site->origin.file);
	json_bool(json, "built_in", site->origin.built_in);
	json_quoted(json, "title", site->title);
	json_end(json, '}');
}

/* What the pump itself refuses; none of it is in force (S-18). */
static void json_library(struct json *json,
    const struct infuse_site_document *site)
{
	const struct infuse_site_block *item = site->library;

	json_begin(json, "refuses", '[');
	for (; item < site->library + site->libraries; item++) {
		json_begin(json, NULL, '{');
		json_string(json, "drug", infuse_drug_name(item->drug));
		json_settings(json, item->settings);
		json_limits_written(json, &item->limits);
		json_line(json, item->line);
		json_end(json, '}');
	}
	json_end(json, ']');
}

/* What is keyed in, and what can be. */
static void json_pump(struct json *json,
    const struct infuse_site_document *site)
{
	static const char *const units[] = {
		[INFUSE_PROGRAMME_NOT_SAID] = "mL/h",
		[INFUSE_PROGRAMME_DOSE_RATE] = "mg/kg/h",
		[INFUSE_PROGRAMME_RATE] = "mg/h",
		[INFUSE_PROGRAMME_FLOW] = "mL/h",
	};
	bool rate = site->programme_in == INFUSE_PROGRAMME_RATE ||
	    site->programme_in == INFUSE_PROGRAMME_DOSE_RATE;

	json_begin(json, "pump", '{');
	json_string(json, "enter_unit", units[site->programme_in]);
	json_bool(json, "enter_unit_assumed",
	    site->programme_in == INFUSE_PROGRAMME_NOT_SAID);
	json_written_rate(json, "programme_step",
	    rate ? &site->programme_step : NULL);
	json_bool(json, "programme_step_assumed",
	    rate && site->programme_step_assumed);
	if (site->pump_step.hundredth_ml_per_h > 0)
		json_quantity(json, "step", INFUSE_FLOW,
		    site->pump_step.hundredth_ml_per_h, false);
	else
		json_null(json, "step");
	json_library(json, site);
	json_end(json, '}');
}

static void json_bags(struct json *json,
    const struct infuse_site_document *site)
{
	const struct infuse_site_bag *bag = site->bag;

	json_begin(json, "bags", '[');
	for (; bag < site->bag + site->bags; bag++) {
		json_begin(json, NULL, '{');
		json_quoted(json, "name", bag->name);
		json_quoted(json, "label", bag->label);
		json_string(json, "drug", infuse_drug_name(bag->drug));
		json_quantity(json, "amount", INFUSE_MASS,
		    bag->strength.amount.pg, false);
		json_quantity(json, "volume", INFUSE_VOLUME,
		    bag->strength.volume.hundredth_ml, false);
		json_line(json, bag->line);
		json_end(json, '}');
	}
	json_end(json, ']');
	json_duration_or_null(json, "bag_hangs_at_most",
	    site->bag_max.min > 0, site->bag_max);
}

static void json_choices(struct json *json, const char *key,
    const struct infuse_site_choice *choices, int count)
{
	const struct infuse_site_choice *choice = choices;

	json_begin(json, key, '[');
	for (; choice < choices + count; choice++) {
		json_begin(json, NULL, '{');
		json_quoted(json, "protocol", choice->protocol);
		if (choice->revision > 0)
			json_count(json, "revision", choice->revision);
		else
			json_null(json, "revision");
		json_quoted_or_null(json, "cite", choice->cite);
		json_line(json, choice->line);
		json_end(json, '}');
	}
	json_end(json, ']');
}

static void json_time_of_day(struct json *json, const char *key, int64_t min)
{
	char text[16];

	(void)snprintf(text, sizeof(text), "%02d:%02d", (int)(min / 60 % 24),
	    (int)(min % 60));
	json_string(json, key, text);
}

static void json_hours_of_steps(struct json *json,
    const struct infuse_hours *hours)
{
	if (!hours->set) {
		json_null(json, "steps_between");
		return;
	}
	json_begin(json, "steps_between", '{');
	json_time_of_day(json, "from", hours->from_min);
	json_time_of_day(json, "to", hours->to_min);
	json_end(json, '}');
}

/* What it fills of protocols whose sources are silent. */
static void json_filled(struct json *json,
    const struct infuse_site_document *site)
{
	const struct infuse_site_steps *steps = site->step;

	json_begin(json, "titrate", '[');
	for (; steps < site->step + site->steps; steps++) {
		json_begin(json, NULL, '{');
		json_quoted(json, "protocol", steps->protocol);
		json_written_rate(json, "step",
		    steps->has_step ? &steps->step : NULL);
		json_duration_or_null(json, "interval", steps->has_interval,
		    steps->interval);
		json_quoted_or_null(json, "cite", steps->cite);
		json_line(json, steps->line);
		json_end(json, '}');
	}
	json_end(json, ']');
}

static void json_log(struct json *json, const struct infuse_pump_log *log)
{
	static const char *const means[INFUSE_PUMP_WORDS] = {
		[INFUSE_PUMP_RUNS] = "runs", [INFUSE_PUMP_STANDS] = "stands",
		[INFUSE_PUMP_BOLUS] = "bolus", [INFUSE_PUMP_NOTHING] =
		"nothing",
	};
	int i;

	json_quantity(json, "within", INFUSE_DURATION, log->within.min,
	    false);
	if (log->volume != NULL)
		json_quantity(json, "volume_within", INFUSE_VOLUME,
		    log->volume_within.hundredth_ml, false);
	else
		json_null(json, "volume_within");
	json_string(json, "separator", log->separator == ',' ? "comma" :
	    log->separator == ';' ? "semicolon" : "tab");
	json_string(json, "decimal", log->decimal_comma ? "comma" : "point");
	json_quoted(json, "time_as", log->time_as);
	json_begin(json, "columns", '{');
	json_quoted_or_null(json, "date", log->date);
	json_quoted(json, "time", log->time);
	json_quoted(json, "event", log->event);
	json_quoted(json, "rate", log->rate);
	json_quoted_or_null(json, "volume", log->volume);
	json_end(json, '}');
	json_begin(json, "words", '[');
	for (i = 0; i < log->words; i++) {
		json_begin(json, NULL, '{');
		json_quoted(json, "word", log->word[i].text);
		json_string(json, "means", means[log->word[i].means]);
		json_end(json, '}');
	}
	json_end(json, ']');
	json_quoted(json, "cite", log->cite);
	json_line(json, log->line);
}

static void json_reconcile(struct json *json,
    const struct infuse_site_reconcile *near)
{
	json_begin(json, "reconcile", '{');
	if (near->drug_within > 0) {
		json_begin(json, "drug", '{');
		json_quantity(json, "within", INFUSE_PERCENT,
		    near->drug_within, false);
		json_quoted(json, "cite", near->drug_cite);
		json_line(json, near->drug_line);
		json_end(json, '}');
	} else {
		json_null(json, "drug");
	}
	if (near->pump.set) {
		json_begin(json, "pump", '{');
		json_log(json, &near->pump);
		json_end(json, '}');
	} else {
		json_null(json, "pump");
	}
	json_end(json, '}');
}

static void json_block(struct json *json,
    const struct infuse_site_block *block)
{
	int i;

	json_begin(json, NULL, '{');
	json_string(json, "drug", infuse_drug_name(block->drug));
	json_settings(json, block->settings);
	json_limits_written(json, &block->limits);
	json_begin(json, "sources", '[');
	for (i = 0; i < block->sources; i++) {
		json_begin(json, NULL, '{');
		json_quoted(json, "cite", block->source[i].cite);
		json_quoted(json, "says", block->source[i].says);
		json_line(json, block->source[i].line);
		json_end(json, '}');
	}
	json_end(json, ']');
	json_line(json, block->line);
	json_end(json, '}');
}

void answer_site_tree(struct answer *tree,
    const struct infuse_site_document *site)
{
	struct json json = json_of(tree);
	int i;

	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-site-show/1");
	json_site_head(&json, "site", site);
	if (site->system != NULL)
		json_site_head(&json, "system", site->system);
	else
		json_null(&json, "system");
	json_pump(&json, site);
	json_bags(&json, site);
	json_choices(&json, "adopts", site->adopt, site->adopts);
	json_choices(&json, "retired", site->retired, site->retireds);
	json_hours_of_steps(&json, &site->steps_between);
	json_filled(&json, site);
	json_reconcile(&json, &site->reconcile);
	json_begin(&json, "blocks", '[');
	for (i = 0; i < site->blocks; i++)
		json_block(&json, &site->block[i]);
	json_end(&json, ']');
	json_care(&json, &site->care);
	json_end(&json, '}');
}
