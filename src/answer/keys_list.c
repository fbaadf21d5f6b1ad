/* SPDX-License-Identifier: MIT */
#include "keys.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct answer_key convert_key[] = {
	{ "schema", KEY_WORD, "infuse-convert/2", NULL,
	    "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ "typed", KEY_WORD, NULL, NULL, "as typed" },
	{ "result", KEY_FIGURE, NULL, NULL,
	    "rounded down where it is rounded" },
};

const struct answer_keys answer_keys_convert = {
	"infuse-convert/2", "a quantity in another unit",
	convert_key, COUNT(convert_key)
};

static const struct answer_key protocols_protocols_key[] = {
	{ "id", KEY_WORD, NULL, NULL, "what it is called" },
	{ "drug", KEY_WORD | KEY_NULL, "@drug", NULL,
	    "null of a file that cannot be used" },
	{ "status", KEY_WORD | KEY_NULL, "@evidence", NULL, "likewise" },
	{ "regimen", KEY_WORD | KEY_NULL, "@regimen", NULL, "likewise" },
	{ "regimen_text", KEY_WORD | KEY_NULL, NULL, NULL,
	    "the regimen in a line" },
	{ "title", KEY_WORD | KEY_NULL, NULL, NULL, "as the file has it" },
	{ "file", KEY_WORD, NULL, NULL, "where it is" },
	{ "built_in", KEY_TRUTH, NULL, NULL, "whether it came with infuse" },
	{ "error", KEY_WORD | KEY_NULL, "invalid unreadable", NULL,
	    "why it cannot be used" },
};

static const struct answer_keys protocols_protocols = {
	NULL, NULL,
	protocols_protocols_key, COUNT(protocols_protocols_key)
};

static const struct answer_key protocols_site_key[] = {
	{ NULL, KEY_SAME, NULL, &answer_keys_origin, NULL },
	{ "tightened_by", KEY_WORD | KEY_NULL, NULL, NULL,
	    "the system's file" },
};

static const struct answer_keys protocols_site = {
	NULL, NULL,
	protocols_site_key, COUNT(protocols_site_key)
};

static const struct answer_key protocols_key[] = {
	{ "schema", KEY_WORD, "infuse-protocols/2", NULL,
	    "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ "protocols", KEY_LIST | KEY_OBJECT, NULL, &protocols_protocols,
	    "those built in and those on the search path" },
	{ "site", KEY_OBJECT | KEY_NULL, NULL, &protocols_site,
	    "the limits in force" },
};

const struct answer_keys answer_keys_protocols = {
	"infuse-protocols/2", "the protocols that there are",
	protocols_key, COUNT(protocols_key)
};

static const struct answer_key lint_problems_key[] = {
	{ "severity", KEY_WORD, "note warning error", NULL,
	    "how much it matters" },
	{ "kind", KEY_WORD | KEY_NULL, "syntax schema semantic", NULL,
	    "of a file's: a value by itself is schema, one against others "
	    "semantic" },
	{ NULL, KEY_SAME, NULL, &answer_keys_problem, NULL },
};

static const struct answer_keys lint_problems = {
	NULL, NULL,
	lint_problems_key, COUNT(lint_problems_key)
};

static const struct answer_key lint_key[] = {
	{ "schema", KEY_WORD, "infuse-lint/1", NULL, "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ "files", KEY_LIST | KEY_WORD, NULL, NULL, "as named" },
	{ "problems", KEY_LIST | KEY_OBJECT, NULL, &lint_problems,
	    "notes and warnings" },
};

const struct answer_keys answer_keys_lint = {
	"infuse-lint/1", "what there is to say of files that can be used",
	lint_key, COUNT(lint_key)
};

static const struct answer_key error_problems_key[] = {
	{ "severity", KEY_WORD, "note warning error", NULL,
	    "how much it matters" },
	{ "kind", KEY_WORD | KEY_NULL, "syntax schema semantic", NULL,
	    "of a file's: a value by itself is schema, one against others "
	    "semantic" },
	{ NULL, KEY_SAME, NULL, &answer_keys_problem, NULL },
};

static const struct answer_keys error_problems = {
	NULL, NULL,
	error_problems_key, COUNT(error_problems_key)
};

static const struct answer_key error_key[] = {
	{ "schema", KEY_WORD, "infuse-error/1", NULL, "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ "status", KEY_COUNT, NULL, NULL, "the exit status" },
	{ NULL, KEY_SAME, NULL, &answer_keys_problem, NULL },
	{ "problems", KEY_LIST | KEY_OBJECT, NULL, &error_problems,
	    "all of them, in their order; the first error is also the head" },
};

const struct answer_keys answer_keys_error = {
	"infuse-error/1", "what is wrong, on standard error",
	error_key, COUNT(error_key)
};

static const struct answer_key version_key[] = {
	{ "schema", KEY_WORD, "infuse-version/1", NULL,
	    "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
};

const struct answer_keys answer_keys_version = {
	"infuse-version/1", "the version",
	version_key, COUNT(version_key)
};

static const struct answer_key course_key[] = {
	{ "schema", KEY_WORD, "infuse-course/1", NULL, "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ "id", KEY_WORD, NULL, NULL, "the course's eight letters" },
	{ "lines", KEY_COUNT, NULL, NULL, "of the record" },
	{ "head", KEY_WORD, NULL, NULL, "the last line's checksum" },
	{ "now", KEY_WORD, NULL, NULL,
	    "the time on the clock, as the record writes it" },
	{ "torn", KEY_TRUTH, NULL, NULL,
	    "whether behind the last line stands a part of one" },
	{ "started", KEY_TRUTH, NULL, NULL, "whether it has been" },
	{ "paused", KEY_TRUTH, NULL, NULL, "whether it is" },
	{ "stopped", KEY_TRUTH, NULL, NULL, "whether it is" },
	{ "day", KEY_COUNT, NULL, NULL, "of the infusion" },
	{ "weight", KEY_FIGURE, "kg", NULL, "that was measured last" },
	{ "weight_line", KEY_COUNT, NULL, NULL, "of the record that says so" },
	{ "flow", KEY_FIGURE, "mL/h", NULL, "that runs" },
	{ "flow_line", KEY_COUNT, NULL, NULL, "of the record that says so" },
	{ "unchanged_min", KEY_COUNT, NULL, NULL,
	    "minutes since the last change" },
	{ "given_today", KEY_FIGURE, "mg", NULL, "in these 24 h" },
	{ "given_course", KEY_FIGURE, "mg", NULL, "since the start" },
	{ "bag_up", KEY_TRUTH, NULL, NULL, "whether one is" },
	{ "bags", KEY_COUNT, NULL, NULL, "so far" },
	{ "bags_down", KEY_COUNT, NULL, NULL, "so far" },
	{ "pauses_today", KEY_COUNT, NULL, NULL, "so far" },
	{ "drawn", KEY_FIGURE, "mg", NULL, "from vials so far" },
	{ "left", KEY_FIGURE, "mg", NULL, "in bags that came down" },
	{ "in_bag", KEY_FIGURE, "mg", NULL, "in the one that is up" },
	{ "wasted", KEY_FIGURE, "mg", NULL, "so far" },
};

const struct answer_keys answer_keys_course = {
	"infuse-course/1", "how a course stands",
	course_key, COUNT(course_key)
};

static const struct answer_key reconcile_within_key[] = {
	{ "time", KEY_FIGURE, "h min", NULL, "of the two" },
	{ "rate", KEY_FIGURE, "mL/h", NULL, "one step of the pump" },
	{ "volume", KEY_FIGURE | KEY_NULL, "mL", NULL,
	    "null where the log has none" },
	{ "file", KEY_WORD, NULL, NULL, "the site's, that says so" },
	{ "line", KEY_COUNT, NULL, NULL, "of that file" },
	{ "cite", KEY_WORD, NULL, NULL, "who says so" },
};

static const struct answer_keys reconcile_within = {
	NULL, NULL,
	reconcile_within_key, COUNT(reconcile_within_key)
};

static const struct answer_key reconcile_finding_key[] = {
	{ "finding", KEY_WORD, "bolus-in-pump-only rate-in-pump-only "
	    "rate-in-record-only rates-apart times-apart read-apart "
	    "volumes-apart", NULL, "what is found" },
	{ "line", KEY_COUNT | KEY_NULL, NULL, NULL, "of the record" },
	{ "at", KEY_WORD | KEY_NULL, NULL, NULL,
	    "its time, as the record writes it; of volumes, since when" },
	{ "rate", KEY_FIGURE | KEY_NULL, "mL/h", NULL,
	    "that the record has from that line on" },
	{ "pump_line", KEY_COUNT | KEY_NULL, NULL, NULL, "of the log" },
	{ "pump_at", KEY_WORD | KEY_NULL, NULL, NULL, "its time, likewise" },
	{ "pump_rate", KEY_FIGURE | KEY_NULL, "mL/h", NULL,
	    "that the log has from that line on" },
	{ "volume", KEY_FIGURE | KEY_NULL, "mL", NULL,
	    "by the record, where volumes are apart" },
	{ "pump_volume", KEY_FIGURE | KEY_NULL, "mL", NULL, "by the pump" },
	{ "text", KEY_WORD, NULL, NULL, "the same as a sentence" },
};

static const struct answer_keys reconcile_finding = {
	NULL, NULL,
	reconcile_finding_key, COUNT(reconcile_finding_key)
};

static const struct answer_key reconcile_key[] = {
	{ "schema", KEY_WORD, "infuse-reconcile/1", NULL,
	    "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ "course", KEY_WORD, NULL, NULL, "the course's eight letters" },
	{ "head", KEY_WORD, NULL, NULL, "the last line's checksum" },
	{ "now", KEY_WORD, NULL, NULL,
	    "the time on the clock, as the record writes it" },
	{ "log", KEY_WORD, NULL, NULL, "the file of the pump's log" },
	{ "lines", KEY_COUNT, NULL, NULL, "of it" },
	{ "from", KEY_WORD, NULL, NULL, "the time of its first line" },
	{ "to", KEY_WORD, NULL, NULL, "and of its last" },
	{ "within", KEY_OBJECT, NULL, &reconcile_within,
	    "what is no difference" },
	{ "agrees", KEY_TRUTH, NULL, NULL, "whether nothing is found" },
	{ "findings", KEY_LIST | KEY_OBJECT, NULL, &reconcile_finding,
	    "in the order of their times" },
};

const struct answer_keys answer_keys_reconcile = {
	"infuse-reconcile/1", "the log of a pump beside the record",
	reconcile_key, COUNT(reconcile_key)
};
