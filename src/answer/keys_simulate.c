/* SPDX-License-Identifier: MIT */
#include "keys.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct answer_key model_key[] = {
	{ "id", KEY_WORD, NULL, NULL, "what --model calls it" },
	{ "title", KEY_WORD, NULL, NULL, "what it is called" },
	{ "citation", KEY_WORD, NULL, NULL, "the paper" },
	{ "status", KEY_WORD, NULL, NULL, "what of it was read" },
	{ "doubt", KEY_WORD, NULL, NULL, "what is not certain, or empty" },
	{ "population", KEY_WORD, NULL, NULL, "whom it was made from" },
	{ "matrix", KEY_WORD, NULL, NULL, "what was measured" },
	{ "studied", KEY_WORD, NULL, NULL, "for how long" },
	{ "norketamine_from", KEY_WORD, NULL, NULL,
	    "or empty where it has none" },
	{ "effect_from", KEY_WORD, NULL, NULL, "likewise" },
	{ "variability_from", KEY_WORD, NULL, NULL, "likewise" },
	{ "serves_ketamine", KEY_TRUTH, NULL, NULL,
	    "whether it is of ketamine" },
	{ "serves_esketamine", KEY_TRUTH, NULL, NULL,
	    "whether it is of esketamine" },
};

static const struct answer_keys model = {
	NULL, NULL,
	model_key, COUNT(model_key)
};

static const struct answer_key models_key[] = {
	{ "schema", KEY_WORD, "infuse-models/2", NULL, "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ "models", KEY_LIST | KEY_OBJECT, NULL, &model, "that there are" },
};

const struct answer_keys answer_keys_models = {
	"infuse-models/2", "the pharmacokinetic models",
	models_key, COUNT(models_key)
};

static const struct answer_key summary_key[] = {
	{ "peak_ng_per_ml", KEY_NUMBER | KEY_NULL, NULL, NULL,
	    "the highest level" },
	{ "peak_at_h", KEY_NUMBER | KEY_NULL, NULL, NULL, "when" },
	{ "trough_ng_per_ml", KEY_NUMBER | KEY_NULL, NULL, NULL,
	    "the lowest between infusions" },
	{ "trough_at_h", KEY_NUMBER | KEY_NULL, NULL, NULL, "when" },
	{ "steady_state_ng_per_ml", KEY_NUMBER | KEY_NULL, NULL, NULL,
	    "at the last rate" },
	{ "steady_state_within_5_percent_at_h", KEY_NUMBER | KEY_NULL, NULL,
	    NULL,
	    "when" },
	{ "from_nothing_to_95_percent_h", KEY_NUMBER | KEY_NULL, NULL, NULL,
	    "how long that takes from nothing" },
	{ "area_ng_h_per_ml", KEY_NUMBER | KEY_NULL, NULL, NULL,
	    "under the curve" },
	{ "level_asked_ng_per_ml", KEY_NUMBER | KEY_NULL, NULL, NULL,
	    "that of --above" },
	{ "above_that_level_h", KEY_NUMBER | KEY_NULL, NULL, NULL,
	    "for how long" },
	{ "at_stop_ng_per_ml", KEY_NUMBER | KEY_NULL, NULL, NULL,
	    "the level at the end" },
	{ "half_of_that_after_h", KEY_NUMBER | KEY_NULL, NULL, NULL,
	    "how long it takes to fall to a half" },
	{ "tenth_of_that_after_h", KEY_NUMBER | KEY_NULL, NULL, NULL,
	    "how long it takes to fall to a tenth" },
};

static const struct answer_keys summary = {
	NULL, NULL,
	summary_key, COUNT(summary_key)
};

static const struct answer_key peak_key[] = {
	{ "infusion_start_min", KEY_COUNT, NULL, NULL, "of the infusion" },
	{ "ng_per_ml", KEY_NUMBER | KEY_NULL, NULL, NULL, "its highest level" },
	{ "at_h", KEY_NUMBER | KEY_NULL, NULL, NULL, "when" },
};

static const struct answer_keys peak = {
	NULL, NULL,
	peak_key, COUNT(peak_key)
};

static const struct answer_key simulation_patients_key[] = {
	{ "count", KEY_COUNT, NULL, NULL, "how many" },
	{ "seed", KEY_COUNT, NULL, NULL, "of the random numbers" },
	{ "cohort", KEY_WORD | KEY_NULL, NULL, NULL, "the file with them" },
	{ "plans_that_are_stop", KEY_COUNT, NULL, NULL, "among them" },
	{ "preset", KEY_WORD, "published patient", NULL, "how they vary" },
	{ "variability", KEY_WORD, NULL, NULL, "where that comes from" },
};

static const struct answer_keys simulation_patients = {
	NULL, NULL,
	simulation_patients_key, COUNT(simulation_patients_key)
};

static const struct answer_key simulation_references_key[] = {
	{ "label", KEY_WORD, NULL, NULL, "what" },
	{ "from_ng_per_ml", KEY_NUMBER, NULL, NULL, "the least" },
	{ "to_ng_per_ml", KEY_NUMBER, NULL, NULL, "the most" },
	{ "source", KEY_WORD, NULL, NULL, "who says so" },
};

static const struct answer_keys simulation_references = {
	NULL, NULL,
	simulation_references_key, COUNT(simulation_references_key)
};

static const struct answer_key simulation_paths_infusion_key[] = {
	{ "start_min", KEY_COUNT, NULL, NULL, "since the start" },
	{ "length_min", KEY_COUNT, NULL, NULL, "how long" },
	{ "rate_mg_per_h", KEY_NUMBER, NULL, NULL, "at which rate" },
};

static const struct answer_keys simulation_paths_infusion = {
	NULL, NULL,
	simulation_paths_infusion_key, COUNT(simulation_paths_infusion_key)
};

static const struct answer_key simulation_paths_summary_key[] = {
	{ "ketamine", KEY_OBJECT | KEY_NULL, NULL, &summary, "or esketamine" },
	{ "norketamine", KEY_OBJECT | KEY_NULL, NULL, &summary,
	    "null where the model has none" },
	{ "effect", KEY_OBJECT | KEY_NULL, NULL, &summary, "likewise" },
};

static const struct answer_keys simulation_paths_summary = {
	NULL, NULL,
	simulation_paths_summary_key, COUNT(simulation_paths_summary_key)
};

static const struct answer_key simulation_paths_peaks_key[] = {
	{ "ketamine", KEY_LIST | KEY_OBJECT | KEY_NULL, NULL, &peak,
	    "or esketamine" },
	{ "norketamine", KEY_LIST | KEY_OBJECT | KEY_NULL, NULL, &peak,
	    "null where the model has none" },
	{ "effect", KEY_LIST | KEY_OBJECT | KEY_NULL, NULL, &peak, "likewise" },
};

static const struct answer_keys simulation_paths_peaks = {
	NULL, NULL,
	simulation_paths_peaks_key, COUNT(simulation_paths_peaks_key)
};

static const struct answer_key simulation_paths_observed_key[] = {
	{ "time_min", KEY_COUNT, NULL, NULL, "since the start" },
	{ "ketamine_measured_ng_per_ml", KEY_NUMBER | KEY_NULL, NULL, NULL,
	    "measured" },
	{ "ketamine_ng_per_ml", KEY_NUMBER | KEY_OPTIONAL, NULL, NULL,
	    "predicted then" },
	{ "norketamine_measured_ng_per_ml", KEY_NUMBER | KEY_NULL, NULL, NULL,
	    "measured" },
	{ "norketamine_ng_per_ml", KEY_NUMBER | KEY_OPTIONAL, NULL, NULL,
	    "predicted then" },
};

static const struct answer_keys simulation_paths_observed = {
	NULL, NULL,
	simulation_paths_observed_key, COUNT(simulation_paths_observed_key)
};

static const struct answer_key simulation_paths_samples_key[] = {
	{ "time_min", KEY_COUNT, NULL, NULL, "since the start" },
	{ "time", KEY_INSTANT | KEY_NULL, NULL, NULL,
	    "null where the start was not said" },
	{ "rate_mg_per_h", KEY_NUMBER, NULL, NULL, "that runs then" },
	{ "^(ketamine|norketamine|effect)(_[0-9a-z]+)*_ng_per_ml$", KEY_NUMBER |
	    KEY_PATTERN | KEY_NULL | KEY_OPTIONAL, NULL, NULL,
	    "the level; p5, p50 and p95 of patients, models_min and models_max "
	    "of models, or of one model by its id" },
};

static const struct answer_keys simulation_paths_samples = {
	NULL, NULL,
	simulation_paths_samples_key, COUNT(simulation_paths_samples_key)
};

static const struct answer_key simulation_paths_key[] = {
	{ "path", KEY_WORD, NULL, NULL, "which" },
	{ "infusion", KEY_LIST | KEY_OBJECT, NULL, &simulation_paths_infusion,
	    "what runs" },
	{ "summary", KEY_OBJECT, NULL, &simulation_paths_summary,
	    "of each output" },
	{ "peaks", KEY_OBJECT, NULL, &simulation_paths_peaks,
	    "of each infusion" },
	{ "observed", KEY_LIST | KEY_OBJECT, NULL, &simulation_paths_observed,
	    "measured levels of --observed" },
	{ "samples", KEY_LIST | KEY_OBJECT, NULL, &simulation_paths_samples,
	    "one a time" },
};

static const struct answer_keys simulation_paths = {
	NULL, NULL,
	simulation_paths_key, COUNT(simulation_paths_key)
};

static const struct answer_key simulation_key[] = {
	{ "schema", KEY_WORD, "infuse-simulation/2", NULL,
	    "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ NULL, KEY_SAME, NULL, &answer_keys_context, NULL },
	{ "plan_verdict", KEY_WORD, "@verdict", NULL, "of the plan" },
	{ "mark", KEY_WORD | KEY_NULL, NULL, NULL,
	    "of a plan that is STOP: for discussion alone" },
	{ "rates", KEY_WORD, "delivered prescribed", NULL,
	    "which of them were simulated" },
	{ NULL, KEY_SAME, NULL, &answer_keys_clock, NULL },
	{ "advice", KEY_WORD, NULL, NULL, "what a prediction is not" },
	{ "model", KEY_OBJECT, NULL, &model, "that was used" },
	{ "beyond_the_model", KEY_TRUTH, NULL, NULL,
	    "whether the patient is outside of whom it was made from" },
	{ "norketamine_clearance", KEY_WORD, NULL, NULL,
	    "constant, or as --rising-clearance has it" },
	{ "patients", KEY_OBJECT | KEY_NULL, NULL, &simulation_patients,
	    "simulated for the percentiles" },
	{ "models", KEY_LIST | KEY_WORD, NULL, NULL, "that were compared" },
	{ "references", KEY_LIST | KEY_OBJECT, NULL, &simulation_references,
	    "levels that something is known of" },
	{ "paths", KEY_LIST | KEY_OBJECT, NULL, &simulation_paths,
	    "of a schedule one, of a titrated protocol its two ends" },
};

const struct answer_keys answer_keys_simulation = {
	"infuse-simulation/2", "the concentrations that a plan gives",
	simulation_key, COUNT(simulation_key)
};
