/* SPDX-License-Identifier: MIT */
#include "keys.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct answer_key program_key[] = {
	{ "name", KEY_WORD, "infuse", NULL, "always infuse" },
	{ "version", KEY_WORD, NULL, NULL, "of the program that answered" },
};

const struct answer_keys answer_keys_program = {
	NULL, NULL,
	program_key, COUNT(program_key)
};

static const struct answer_key protocol_sources_key[] = {
	{ "cite", KEY_WORD | KEY_NULL, NULL, NULL, "the source" },
	{ "says", KEY_WORD | KEY_NULL, NULL, NULL, "what it says" },
	{ "line", KEY_COUNT, NULL, NULL, "of the protocol's file" },
};

static const struct answer_keys protocol_sources = {
	NULL, NULL,
	protocol_sources_key, COUNT(protocol_sources_key)
};

static const struct answer_key protocol_key[] = {
	{ "id", KEY_WORD, NULL, NULL, "what the protocol is called" },
	{ "revision", KEY_COUNT, NULL, NULL, "of the file" },
	{ "sha256", KEY_WORD, NULL, NULL,
	    "of the bytes of the file that was read" },
	{ "file", KEY_WORD, NULL, NULL,
	    "where it was read, or its name among those built in" },
	{ "built_in", KEY_TRUTH, NULL, NULL, "whether it came with infuse" },
	{ "title", KEY_WORD, NULL, NULL, "as the file has it" },
	{ "drug", KEY_WORD, "@drug", NULL,
	    "racemic ketamine or esketamine, which are two drugs" },
	{ "status", KEY_WORD, "@evidence", NULL,
	    "what of its sources was read" },
	{ "regimen", KEY_WORD, "@regimen", NULL,
	    "one infusion without a break, or sessions" },
	{ "indication", KEY_WORD | KEY_NULL, NULL, NULL,
	    "what it is given for, as the file has it" },
	{ "population", KEY_WORD | KEY_NULL, NULL, NULL,
	    "for whom, as the file has it" },
	{ "goal", KEY_WORD | KEY_NULL, NULL, NULL,
	    "of a titration, as the file has it" },
	{ "reading", KEY_WORD | KEY_NULL, NULL, NULL,
	    "how a source that can be read in several ways was read" },
	{ "reading_as_typed", KEY_WORD | KEY_NULL, "@reading", NULL,
	    "the reading that --reading said was meant" },
	{ "doubts", KEY_LIST | KEY_WORD, NULL, NULL,
	    "what is not certain about the figures" },
	{ "given_with", KEY_LIST | KEY_WORD, NULL, NULL,
	    "what else the source gave; none of it is dosed here" },
	{ "sources", KEY_LIST | KEY_OBJECT, NULL, &protocol_sources,
	    "who says so" },
	{ "reviewed", KEY_TRUTH, NULL, NULL,
	    "whether a clinician has reviewed the file; no file that comes "
	    "with infuse is" },
};

const struct answer_keys answer_keys_protocol = {
	NULL, NULL,
	protocol_key, COUNT(protocol_key)
};

static const struct answer_key origin_key[] = {
	{ "id", KEY_WORD, NULL, NULL, "what the file is called" },
	{ "revision", KEY_COUNT, NULL, NULL, "of the file" },
	{ "sha256", KEY_WORD, NULL, NULL, "of the bytes that were read" },
	{ "file", KEY_WORD, NULL, NULL,
	    "where it was read, or its name among those built in" },
	{ "built_in", KEY_TRUTH, NULL, NULL, "whether it came with infuse" },
};

const struct answer_keys answer_keys_origin = {
	NULL, NULL,
	origin_key, COUNT(origin_key)
};

static const struct answer_key site_key[] = {
	{ NULL, KEY_SAME, NULL, &answer_keys_origin, NULL },
	{ "system", KEY_OBJECT | KEY_OPTIONAL, NULL, &answer_keys_origin,
	    "the system's file that tightens it" },
};

static const struct answer_keys site = {
	NULL, NULL,
	site_key, COUNT(site_key)
};

static const struct answer_key weights_key[] = {
	{ "basis", KEY_WORD, "@basis", NULL,
	    "the weight that doses per kg are for" },
	{ "dosing", KEY_FIGURE, "kg", NULL, "that weight" },
	{ "for_limits", KEY_FIGURE, "kg", NULL,
	    "the weight that limits per kg are tested at" },
	{ "height", KEY_FIGURE | KEY_NULL, "cm", NULL, "as given" },
	{ "sex", KEY_WORD | KEY_NULL, "female male", NULL, "as given" },
	{ "bmi", KEY_FIGURE | KEY_NULL, "kg/m2", NULL, "of the actual weight" },
	{ "actual", KEY_FIGURE, "kg", NULL, "as weighed" },
	{ "ideal", KEY_FIGURE | KEY_NULL, "kg", NULL,
	    "null where it is not defined" },
	{ "adjusted", KEY_FIGURE | KEY_NULL, "kg", NULL,
	    "null where it is not defined" },
	{ "lean", KEY_FIGURE | KEY_NULL, "kg", NULL,
	    "null where it is not defined" },
};

static const struct answer_keys weights = {
	NULL, NULL,
	weights_key, COUNT(weights_key)
};

static const struct answer_key strength_key[] = {
	{ "value", KEY_NUMBER, NULL, NULL, "mg in one mL" },
	{ "unit", KEY_WORD, "mg/mL", NULL, "always mg/mL" },
	{ "ucum", KEY_WORD, "mg/mL", NULL, "the unit's UCUM code" },
	{ "rounded", KEY_TRUTH | KEY_OPTIONAL, NULL, NULL,
	    "true where value has more decimals than are kept" },
	{ "amount", KEY_FIGURE, "mg", NULL, "of the drug on the label" },
	{ "volume", KEY_FIGURE, "mL", NULL, "on the label" },
	{ "label", KEY_WORD | KEY_NULL, "@drug", NULL,
	    "the drug on the label, where it was given" },
};

static const struct answer_keys strength = {
	NULL, NULL,
	strength_key, COUNT(strength_key)
};

static const struct answer_key answers_file_key[] = {
	{ "sha256", KEY_WORD, NULL, NULL, "of the bytes that were read" },
	{ "file", KEY_WORD, NULL, NULL, "where it was read" },
};

static const struct answer_keys answers_file = {
	NULL, NULL,
	answers_file_key, COUNT(answers_file_key)
};

static const struct answer_key screened_last_course_key[] = {
	{ "answer", KEY_WORD, "@answer", NULL, "whether there was one" },
	{ "since", KEY_FIGURE | KEY_NULL, "h min", NULL,
	    "how long ago it ended" },
	{ "too_soon", KEY_TRUTH, NULL, NULL,
	    "whether that is sooner than the list allows" },
	{ "liver_tests_normal", KEY_WORD, "@answer", NULL,
	    "whether liver tests after it were normal" },
};

static const struct answer_keys screened_last_course = {
	NULL, NULL,
	screened_last_course_key, COUNT(screened_last_course_key)
};

static const struct answer_key screened_key[] = {
	{ "list", KEY_OBJECT, NULL, &answer_keys_origin, "the questions" },
	{ "answers", KEY_OBJECT | KEY_NULL, NULL, &answers_file,
	    "the file of answers; null where they were options" },
	{ "verdict", KEY_WORD, "@verdict", NULL, "the worst of the answers" },
	{ "stop", KEY_LIST | KEY_WORD, NULL, NULL,
	    "questions answered so that it is STOP" },
	{ "caution", KEY_LIST | KEY_WORD, NULL, NULL,
	    "questions answered so that it is a caution" },
	{ "note", KEY_LIST | KEY_WORD, NULL, NULL,
	    "questions answered so that it is noted" },
	{ "unanswered", KEY_LIST | KEY_WORD, NULL, NULL, "not asked" },
	{ "unknown", KEY_LIST | KEY_WORD, NULL, NULL,
	    "asked, and nobody knew" },
	{ "last_course", KEY_OBJECT, NULL, &screened_last_course,
	    "the course before this one" },
};

const struct answer_keys answer_keys_screened = {
	NULL, NULL,
	screened_key, COUNT(screened_key)
};

static const struct answer_key ordered_key[] = {
	{ "ceiling", KEY_WORD | KEY_NULL, NULL, NULL,
	    "the most that is wanted" },
	{ "frail", KEY_WORD | KEY_NULL, NULL, NULL, "yes or no" },
	{ "begin", KEY_WORD | KEY_NULL, NULL, NULL,
	    "the start, of a range" },
	{ "step", KEY_WORD | KEY_NULL, NULL, NULL, "the step, of a range" },
	{ "interval", KEY_WORD | KEY_NULL, NULL, NULL,
	    "the time between steps, of a range" },
	{ "days", KEY_WORD | KEY_NULL, NULL, NULL,
	    "how long it runs, where the protocol does not say" },
};

static const struct answer_keys ordered = {
	NULL, NULL,
	ordered_key, COUNT(ordered_key)
};

static const struct answer_key context_key[] = {
	{ "protocol", KEY_OBJECT, NULL, &answer_keys_protocol, "the protocol" },
	{ "site", KEY_OBJECT, NULL, &site,
	    "the site's file whose limits are in force" },
	{ "weight", KEY_FIGURE, "kg", NULL, "the body weight, in whole grams" },
	{ "weights", KEY_OBJECT, NULL, &weights, "the same on every basis" },
	{ "age", KEY_FIGURE | KEY_NULL, "a", NULL, "in whole years" },
	{ "setting", KEY_WORD, "@setting", NULL, "where it is to run" },
	{ "strength", KEY_OBJECT | KEY_NULL, NULL, &strength,
	    "of bag or syringe" },
	{ "pump_step", KEY_FIGURE, "mL/h", NULL,
	    "the smallest step of the pump" },
	{ "pump_step_assumed", KEY_TRUTH, NULL, NULL,
	    "whether nobody said that step" },
	{ "ordered_as_typed", KEY_OBJECT, NULL, &ordered,
	    "what the order says beside the protocol" },
	{ "reason_as_typed", KEY_WORD | KEY_NULL, NULL, NULL,
	    "why a caution is passed; it changes nothing" },
	{ "prescriber_as_typed", KEY_WORD | KEY_NULL, NULL, NULL,
	    "who answers for the reason" },
	{ "screening", KEY_OBJECT | KEY_NULL, NULL, &answer_keys_screened,
	    "where one was folded in" },
};

const struct answer_keys answer_keys_context = {
	NULL, NULL,
	context_key, COUNT(context_key)
};

static const struct answer_key clock_key[] = {
	{ "start", KEY_INSTANT | KEY_NULL, NULL, NULL,
	    "when it starts; null where that was not said" },
	{ "zone", KEY_WORD | KEY_NULL, NULL, NULL,
	    "the time zone of every time here" },
};

const struct answer_keys answer_keys_clock = {
	NULL, NULL,
	clock_key, COUNT(clock_key)
};

static const struct answer_key figures_key[] = {
	{ "rate", KEY_FIGURE | KEY_NULL, "mg/h", NULL,
	    "as ordered; null where it is not known" },
	{ "dose_rate", KEY_FIGURE | KEY_NULL, "mg/kg/h", NULL,
	    "the same per kg of the weight for dosing" },
	{ "dose", KEY_FIGURE | KEY_NULL, "mg", NULL,
	    "what that comes to in the time" },
	{ "flow", KEY_FIGURE | KEY_NULL, "mL/h", NULL,
	    "what the pump runs at, rounded down to its step" },
	{ "given", KEY_FIGURE | KEY_NULL, "mg/h", NULL,
	    "what that flow gives" },
	{ "deviation", KEY_FIGURE | KEY_NULL, "%", NULL,
	    "of that from the rate" },
	{ "volume", KEY_FIGURE | KEY_NULL, "mL", NULL, "what runs in" },
	{ "enter", KEY_FIGURE | KEY_NULL, "mL/h mg/h mg/kg/h", NULL,
	    "what is keyed into the pump, cut and never rounded up" },
	{ "given_dose", KEY_FIGURE | KEY_NULL, "mg", NULL,
	    "what that flow comes to in the time" },
};

const struct answer_keys answer_keys_figures = {
	NULL, NULL,
	figures_key, COUNT(figures_key)
};

static const struct answer_key to_do_key[] = {
	{ "to_do", KEY_WORD,
	    "nothing-more say-more observe leave-and-call "
	    "turn-down pause-look-call pause-and-call stop-and-stay",
	    NULL,
	    "what is to be done now" },
	{ "turn_down_to", KEY_FIGURE | KEY_NULL, "mg/h", NULL,
	    "where that is to turn down" },
};

const struct answer_keys answer_keys_to_do = {
	NULL, NULL,
	to_do_key, COUNT(to_do_key)
};

static const struct answer_key so_far_key[] = {
	{ "dose_so_far", KEY_FIGURE | KEY_NULL, "mg", NULL,
	    "since the start, as ordered" },
	{ "given_dose_so_far", KEY_FIGURE | KEY_NULL, "mg", NULL,
	    "since the start, as the pump gives it" },
};

const struct answer_keys answer_keys_so_far = {
	NULL, NULL,
	so_far_key, COUNT(so_far_key)
};

static const struct answer_key finding_key[] = {
	{ "verdict", KEY_WORD, "@verdict", NULL,
	    "what it alone would make of the answer" },
	{ "rule", KEY_WORD, "@rule", NULL, "which rule" },
	{ "bound", KEY_WORD | KEY_NULL, "@bound", NULL,
	    "which bound of a limit" },
	{ "limit", KEY_FIGURE | KEY_NULL, NULL, NULL,
	    "the bound at this weight" },
	{ "written", KEY_WORD | KEY_NULL, NULL, NULL,
	    "the bound as its file has it" },
	{ "found", KEY_FIGURE | KEY_NULL, NULL, NULL,
	    "what is past it; of several the farthest" },
	{ "found_least", KEY_FIGURE | KEY_NULL, NULL, NULL,
	    "the least of these" },
	{ "found_most", KEY_FIGURE | KEY_NULL, NULL, NULL,
	    "the most of these" },
	{ "days", KEY_LIST | KEY_COUNT, NULL, NULL,
	    "the days it is about; none: the whole" },
	{ "source", KEY_WORD, "@source screening", NULL, "whose limit it is" },
	{ "file", KEY_WORD | KEY_NULL, NULL, NULL, "where it is written" },
	{ "line", KEY_COUNT | KEY_NULL, NULL, NULL, "of that file" },
	{ "cause", KEY_COUNT, NULL, NULL,
	    "findings of one cause have the same number, the worst first" },
	{ "text", KEY_WORD, NULL, NULL, "the finding as a sentence" },
};

const struct answer_keys answer_keys_finding = {
	NULL, NULL,
	finding_key, COUNT(finding_key)
};

static const struct answer_key limit_key[] = {
	{ "rule", KEY_WORD, "@rule", NULL, "what is limited" },
	{ "bound", KEY_WORD, "@bound", NULL, "which bound" },
	{ "limit", KEY_FIGURE | KEY_NULL, NULL, NULL,
	    "the bound in force at this weight" },
	{ "written", KEY_WORD | KEY_NULL, NULL, NULL, "as its file has it" },
	{ "source", KEY_WORD, "@source", NULL,
	    "whose limit it is, the tightest of all" },
	{ "file", KEY_WORD | KEY_NULL, NULL, NULL, "where it is written" },
	{ "line", KEY_COUNT | KEY_NULL, NULL, NULL, "of that file" },
};

static const struct answer_keys limit = {
	NULL, NULL,
	limit_key, COUNT(limit_key)
};

static const struct answer_key limits_not_tested_key[] = {
	{ "source_silent", KEY_LIST | KEY_WORD, "@rule", NULL,
	    "the protocol says that its source does not state them" },
	{ "without_strength", KEY_LIST | KEY_WORD, "@rule", NULL,
	    "they need the strength of the bag" },
	{ "set_by_nobody", KEY_LIST | KEY_WORD, "@rule", NULL,
	    "no file has them" },
};

static const struct answer_keys limits_not_tested = {
	NULL, NULL,
	limits_not_tested_key, COUNT(limits_not_tested_key)
};

static const struct answer_key limits_key[] = {
	{ "limits", KEY_LIST | KEY_OBJECT, NULL, &limit,
	    "every limit in force" },
	{ "not_tested", KEY_OBJECT, NULL, &limits_not_tested,
	    "limits that could not be applied, by their rules" },
	{ "not_done", KEY_LIST | KEY_WORD, "screening age strength", NULL,
	    "what was not asked, and so not looked at" },
};

const struct answer_keys answer_keys_limits = {
	NULL, NULL,
	limits_key, COUNT(limits_key)
};

static const struct answer_key explained_key[] = {
	{ "figure", KEY_WORD, NULL, NULL, "which figure" },
	{ "days", KEY_LIST | KEY_COUNT, NULL, NULL, "the days it is of" },
	{ "end", KEY_WORD | KEY_NULL, "least most", NULL,
	    "of a range which end" },
	{ "formula", KEY_WORD, NULL, NULL, "how it is made, with its numbers" },
	{ "rounding", KEY_WORD | KEY_NULL, NULL, NULL, "how it was rounded" },
	{ "value", KEY_FIGURE | KEY_NULL, NULL, NULL, "what comes out" },
	{ "file", KEY_WORD | KEY_NULL, NULL, NULL, "where a limit is written" },
	{ "line", KEY_COUNT | KEY_NULL, NULL, NULL, "of that file" },
};

const struct answer_keys answer_keys_explained = {
	NULL, NULL,
	explained_key, COUNT(explained_key)
};

static const struct answer_key ceiling_key[] = {
	{ "limit", KEY_FIGURE, "mg/h", NULL,
	    "the highest rate that nothing refuses" },
	{ "rule", KEY_WORD, "@rule", NULL, "what binds it" },
	{ "source", KEY_WORD, "@source", NULL, "whose limit that is" },
	{ "file", KEY_WORD | KEY_NULL, NULL, NULL, "where it is written" },
	{ "line", KEY_COUNT | KEY_NULL, NULL, NULL, "of that file" },
};

const struct answer_keys answer_keys_ceiling = {
	NULL, NULL,
	ceiling_key, COUNT(ceiling_key)
};

static const struct answer_key problem_place_key[] = {
	{ "file", KEY_WORD, NULL, NULL, "its name" },
	{ "line", KEY_COUNT | KEY_NULL, NULL, NULL, "from 1" },
	{ "column", KEY_COUNT | KEY_NULL, NULL, NULL, "in characters, from 1" },
};

static const struct answer_keys problem_place = {
	NULL, NULL,
	problem_place_key, COUNT(problem_place_key)
};

static const struct answer_key problem_key[] = {
	{ "id", KEY_WORD, NULL, NULL,
	    "what programs know the mistake by; one mistake has one id" },
	{ "option", KEY_WORD | KEY_NULL, NULL, NULL, "the option it is in" },
	{ "about", KEY_WORD | KEY_NULL, NULL, NULL,
	    "else the command, or what failed" },
	{ "text", KEY_WORD, NULL, NULL, "what is wrong" },
	{ "typed", KEY_WORD | KEY_NULL, NULL, NULL, "what was written there" },
	{ "hint", KEY_WORD | KEY_NULL, NULL, NULL, "what to write instead" },
	{ "place", KEY_OBJECT | KEY_NULL, NULL, &problem_place,
	    "where in a file" },
};

const struct answer_keys answer_keys_problem = {
	NULL, NULL,
	problem_key, COUNT(problem_key)
};

static const struct answer_key part_key[] = {
	{ "phase", KEY_COUNT | KEY_NULL, NULL, NULL,
	    "of the phases of a session or infusion which, from 1" },
	{ "wean", KEY_COUNT | KEY_NULL, NULL, NULL,
	    "of the steps in which it is brought down which, from 1" },
};

const struct answer_keys answer_keys_part = {
	NULL, NULL,
	part_key, COUNT(part_key)
};
