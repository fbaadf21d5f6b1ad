/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <string.h>

#include <infuse/document.h>

#include "problem.h"

static const struct {
	const char *id;
	enum infuse_severity severity;
} catalogue[PROBLEMS] = {
	[PROBLEM_OUT_OF_MEMORY] = { "out-of-memory", INFUSE_UNREADABLE },
	[PROBLEM_NO_SUCH_FILE] = { "no-such-file", INFUSE_UNREADABLE },
	[PROBLEM_NO_SUCH_PROTOCOL] = { "no-such-protocol", INFUSE_ERROR },
	[PROBLEM_NO_SUCH_FOLDER] = { "no-such-folder", INFUSE_UNREADABLE },
	[PROBLEM_FOUND_TWICE] = { "found-twice", INFUSE_ERROR },
	[PROBLEM_LOOK_ALIKE] = { "look-alike", INFUSE_ERROR },
	[PROBLEM_DANGLING] = { "dangling-link", INFUSE_UNREADABLE },
	[PROBLEM_DIRECTORY] = { "directory", INFUSE_UNREADABLE },
	[PROBLEM_NOT_A_FILE] = { "not-a-file", INFUSE_UNREADABLE },
	[PROBLEM_NO_PERMISSION] = { "no-permission", INFUSE_UNREADABLE },
	[PROBLEM_CANNOT_READ] = { "cannot-read", INFUSE_UNREADABLE },
	[PROBLEM_CHANGED] = { "changed-while-read", INFUSE_UNREADABLE },
	[PROBLEM_TOO_LARGE] = { "file-too-large", INFUSE_ERROR },
	[PROBLEM_NUL] = { "nul-byte", INFUSE_ERROR },
	[PROBLEM_BYTE_ORDER_MARK] = { "byte-order-mark", INFUSE_ERROR },
	[PROBLEM_BAD_UTF8] = { "bad-utf8", INFUSE_ERROR },
	[PROBLEM_CONTROL] = { "control-character", INFUSE_ERROR },
	[PROBLEM_LINE_BREAK] = { "line-break", INFUSE_ERROR },
	[PROBLEM_SYNTAX] = { "syntax", INFUSE_ERROR },
	[PROBLEM_UNCLOSED] = { "unclosed", INFUSE_ERROR },
	[PROBLEM_OPENED_HERE] = { "opened-here", INFUSE_NOTE },
	[PROBLEM_DIRECTIVE] = { "directive", INFUSE_ERROR },
	[PROBLEM_ANCHOR] = { "anchor", INFUSE_ERROR },
	[PROBLEM_ALIAS] = { "alias", INFUSE_ERROR },
	[PROBLEM_TAG] = { "tag", INFUSE_ERROR },
	[PROBLEM_MERGE_KEY] = { "merge-key", INFUSE_ERROR },
	[PROBLEM_COMPLEX_KEY] = { "complex-key", INFUSE_ERROR },
	[PROBLEM_DUPLICATE_KEY] = { "duplicate-key", INFUSE_ERROR },
	[PROBLEM_EMPTY] = { "empty-document", INFUSE_ERROR },
	[PROBLEM_SECOND_DOCUMENT] = { "second-document", INFUSE_ERROR },
	[PROBLEM_TOO_DEEP] = { "too-deep", INFUSE_ERROR },
	[PROBLEM_TOO_MANY_NODES] = { "too-many-nodes", INFUSE_ERROR },
	[PROBLEM_NOT_A_MAPPING] = { "not-a-mapping", INFUSE_ERROR },
	[PROBLEM_WRONG_KIND] = { "wrong-kind", INFUSE_ERROR },
	[PROBLEM_UNKNOWN_FORMAT] = { "unknown-format", INFUSE_ERROR },
	[PROBLEM_UNKNOWN_KEY] = { "unknown-key", INFUSE_ERROR },
	[PROBLEM_MISSING_KEY] = { "missing-key", INFUSE_ERROR },
	[PROBLEM_RESERVED_KEY] = { "reserved-key", INFUSE_ERROR },
	[PROBLEM_CHOOSE_ONE] = { "choose-one", INFUSE_ERROR },
	[PROBLEM_WRONG_SHAPE] = { "wrong-shape", INFUSE_ERROR },
	[PROBLEM_EMPTY_VALUE] = { "empty-value", INFUSE_ERROR },
	[PROBLEM_EMPTY_LIST] = { "empty-list", INFUSE_ERROR },
	[PROBLEM_TOO_MANY_ITEMS] = { "too-many-items", INFUSE_ERROR },
	[PROBLEM_BAD_ID] = { "bad-id", INFUSE_ERROR },
	[PROBLEM_ID_MISMATCH] = { "id-mismatch", INFUSE_WARNING },
	[PROBLEM_TOO_LONG] = { "too-long", INFUSE_ERROR },
	[PROBLEM_UNKNOWN_WORD] = { "unknown-word", INFUSE_ERROR },
	[PROBLEM_REPEATED_WORD] = { "repeated-word", INFUSE_ERROR },
	[PROBLEM_CANNOT_BE_SILENT] = { "cannot-be-silent", INFUSE_ERROR },
	[PROBLEM_ZERO] = { "zero", INFUSE_ERROR },
	[PROBLEM_SHARE_ABOVE_WHOLE] = { "share-above-whole", INFUSE_ERROR },
	[PROBLEM_SYNONYM_UNIT] = { "synonym-unit", INFUSE_WARNING },
	[PROBLEM_TRAILING_ZERO] = { "trailing-zero", INFUSE_WARNING },
	[PROBLEM_SESSIONS_OVERLAP] = { "sessions-overlap", INFUSE_ERROR },
	[PROBLEM_UNEVEN_SESSIONS] = { "uneven-sessions", INFUSE_ERROR },
	[PROBLEM_COURSE_TOO_LONG] = { "course-too-long", INFUSE_ERROR },
	[PROBLEM_BAD_DAYS] = { "bad-days", INFUSE_ERROR },
	[PROBLEM_DAYS_OR_SESSIONS] = { "days-or-sessions", INFUSE_ERROR },
	[PROBLEM_DOSE_OF_NOTHING] = { "dose-of-nothing", INFUSE_ERROR },
	[PROBLEM_RANGE_OUT_OF_ORDER] = { "range-out-of-order", INFUSE_ERROR },
	[PROBLEM_DAYS_OUT_OF_ORDER] = { "days-out-of-order", INFUSE_ERROR },
	[PROBLEM_DAYS_OVERLAP] = { "days-overlap", INFUSE_ERROR },
	[PROBLEM_DAYS_GAP] = { "days-gap", INFUSE_ERROR },
	[PROBLEM_PAST_THE_END] = { "past-the-end", INFUSE_ERROR },
	[PROBLEM_MIXED_BASIS] = { "mixed-basis", INFUSE_ERROR },
	[PROBLEM_RAMP_OF_ONE] = { "ramp-of-one", INFUSE_ERROR },
	[PROBLEM_START_ABOVE_MAX] = { "start-above-max", INFUSE_ERROR },
	[PROBLEM_PHASES_DO_NOT_FILL] = { "phases-do-not-fill", INFUSE_ERROR },
	[PROBLEM_SAME_PHASE] = { "same-phase", INFUSE_WARNING },
	[PROBLEM_BAD_WEAN] = { "bad-wean", INFUSE_ERROR },
	[PROBLEM_LONG_WEAN] = { "long-wean", INFUSE_WARNING },
	[PROBLEM_CANNOT_TITRATE] = { "cannot-titrate", INFUSE_NOTE },
	[PROBLEM_BAD_BAND] = { "bad-band", INFUSE_ERROR },
	[PROBLEM_BANDS_GAP] = { "bands-gap", INFUSE_ERROR },
	[PROBLEM_BANDS_OVERLAP] = { "bands-overlap", INFUSE_ERROR },
	[PROBLEM_READ_TWICE] = { "read-twice", INFUSE_ERROR },
	[PROBLEM_NO_GAP] = { "no-gap", INFUSE_WARNING },
	[PROBLEM_LONG_SESSION] = { "long-session", INFUSE_WARNING },
	[PROBLEM_CANNOT_STEP] = { "cannot-step", INFUSE_WARNING },
	[PROBLEM_BEYOND_OWN_DOSE] = { "beyond-own-dose", INFUSE_WARNING },
	[PROBLEM_NEVER_RUNS] = { "never-runs", INFUSE_WARNING },
	[PROBLEM_MISSING_MAXIMUM] = { "missing-maximum", INFUSE_ERROR },
	[PROBLEM_MISSING_MAXIMUM_SITE] =
	    { "missing-maximum-site", INFUSE_WARNING },
	[PROBLEM_HARD_LOW_RATE] = { "hard-min-on-rate", INFUSE_ERROR },
	[PROBLEM_NOT_TESTED] = { "not-tested", INFUSE_ERROR },
	[PROBLEM_BOUNDS_OUT_OF_ORDER] =
	    { "bounds-out-of-order", INFUSE_ERROR },
	[PROBLEM_BOUND_TWICE] = { "bound-twice", INFUSE_ERROR },
	[PROBLEM_BEYOND_OWN_LIMIT] = { "beyond-own-limit", INFUSE_ERROR },
	[PROBLEM_SETTING_TWICE] = { "setting-twice", INFUSE_ERROR },
	[PROBLEM_BOUNDS_CROSS] = { "bounds-cross", INFUSE_WARNING },
	[PROBLEM_BOUNDS_CROSS_HERE] = { "bounds-cross-here", INFUSE_NOTE },
	[PROBLEM_PAST_GUARD] = { "past-guard", INFUSE_ERROR },
	[PROBLEM_LOOSER_LIMIT] = { "looser-limit", INFUSE_WARNING },
	[PROBLEM_NO_DOUBTS] = { "no-doubts", INFUSE_WARNING },
	[PROBLEM_OBSERVED_TWICE] = { "observed-twice", INFUSE_ERROR },
	[PROBLEM_CADENCE_END] = { "cadence-end", INFUSE_ERROR },
	[PROBLEM_CADENCE_EMPTY] = { "cadence-empty", INFUSE_ERROR },
	[PROBLEM_NO_BOUND] = { "no-bound", INFUSE_ERROR },
	[PROBLEM_HOLD_DIRECTION] = { "hold-direction", INFUSE_ERROR },
	[PROBLEM_HOLDS_ALWAYS] = { "holds-always", INFUSE_ERROR },
	[PROBLEM_HOLD_REPLACES] = { "hold-replaces", INFUSE_ERROR },
	[PROBLEM_HOLDS_NEVER] = { "holds-never", INFUSE_WARNING },
	[PROBLEM_MISSING_SCALE] = { "missing-scale", INFUSE_ERROR },
	[PROBLEM_UNKNOWN_SCALE] = { "unknown-scale", INFUSE_ERROR },
	[PROBLEM_OFF_SCALE] = { "off-scale", INFUSE_ERROR },
	[PROBLEM_MIXED_SCALES] = { "mixed-scales", INFUSE_ERROR },
	[PROBLEM_OBSERVE_TOO_SHORT] = { "observe-too-short", INFUSE_ERROR },
	[PROBLEM_NOTHING_SAID] = { "nothing-said", INFUSE_ERROR },
	[PROBLEM_COURSE_CONTRADICTS] = { "course-contradicts", INFUSE_ERROR },
	[PROBLEM_FILLED_TWICE] = { "filled-twice", INFUSE_ERROR },
	[PROBLEM_NAMES_NOTHING] = { "names-nothing", INFUSE_WARNING },
	[PROBLEM_BAD_LOG] = { "bad-log", INFUSE_ERROR },
	[PROBLEM_BAD_LABEL] = { "bad-label", INFUSE_ERROR },
	[PROBLEM_BAD_HOURS] = { "bad-hours", INFUSE_ERROR },
	[PROBLEM_CANNOT_UNITE] = { "cannot-unite", INFUSE_ERROR },
	[PROBLEM_ITEM_TWICE] = { "item-twice", INFUSE_ERROR },
	[PROBLEM_UNKNOWN_ITEM] = { "unknown-item", INFUSE_ERROR },
	[PROBLEM_NO_COURSE] = { "no-course", INFUSE_ERROR },
	[PROBLEM_SPACING] = { "spacing", INFUSE_ERROR },
	[PROBLEM_SIGN] = { "sign", INFUSE_ERROR },
	[PROBLEM_NAKED_POINT] = { "naked-point", INFUSE_ERROR },
	[PROBLEM_TRAILING_POINT] = { "trailing-point", INFUSE_ERROR },
	[PROBLEM_DECIMAL_COMMA] = { "decimal-comma", INFUSE_ERROR },
	[PROBLEM_DIGIT_GROUPING] = { "digit-grouping", INFUSE_ERROR },
	[PROBLEM_EXPONENT] = { "exponent", INFUSE_ERROR },
	[PROBLEM_LEADING_ZERO] = { "leading-zero", INFUSE_ERROR },
	[PROBLEM_TOO_MANY_DIGITS] = { "too-many-digits", INFUSE_ERROR },
	[PROBLEM_MISSING_UNIT] = { "missing-unit", INFUSE_ERROR },
	[PROBLEM_UNKNOWN_UNIT] = { "unknown-unit", INFUSE_ERROR },
	[PROBLEM_WRONG_DIMENSION] = { "wrong-dimension", INFUSE_ERROR },
	[PROBLEM_TOO_FINE] = { "too-fine", INFUSE_ERROR },
	[PROBLEM_LARGE_QUANTITY] = { "too-large", INFUSE_ERROR },
	[PROBLEM_NOT_A_NUMBER] = { "not-a-number", INFUSE_ERROR },
};

const char *file_problem_id(enum problem problem)
{
	return catalogue[problem].id;
}

enum infuse_severity file_problem_severity(enum problem problem)
{
	return catalogue[problem].severity;
}

enum problem file_problem_find(const char *id)
{
	int i;

	for (i = 0; i < PROBLEMS; i++)
		if (strcmp(catalogue[i].id, id) == 0)
			return (enum problem)i;
	return PROBLEM_NOT_A_NUMBER;
}

const char *infuse_diag_id(size_t i)
{
	return i < PROBLEMS ? catalogue[i].id : NULL;
}
