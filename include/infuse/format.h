/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_FORMAT_H
#define INFUSE_FORMAT_H

/*
 * The formats of protocol and site files as data: which keys a mapping may
 * have, and what their values are.  The keys are those of the readers'
 * tables; a schema for editors is made of them.
 */

#include <infuse/text.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/* A mapping of the formats. */
enum infuse_mapping {
	INFUSE_MAPPING_NONE,
	INFUSE_MAPPING_PROTOCOL,	/* a protocol file */
	INFUSE_MAPPING_SITE,		/* a site file */
	INFUSE_MAPPING_EVIDENCE,
	INFUSE_MAPPING_CITE,
	INFUSE_MAPPING_WEIGHT,
	INFUSE_MAPPING_WAY,
	INFUSE_MAPPING_SCHEDULE,
	INFUSE_MAPPING_SESSIONS,
	INFUSE_MAPPING_RAMP,
	INFUSE_MAPPING_DAYS,
	INFUSE_MAPPING_PHASE,
	INFUSE_MAPPING_WEAN,
	INFUSE_MAPPING_RATE,
	INFUSE_MAPPING_DOSE,
	INFUSE_MAPPING_DOSE_RAMP,
	INFUSE_MAPPING_TITRATE,
	INFUSE_MAPPING_RANGE,		/* of rates */
	INFUSE_MAPPING_TIMES,		/* of durations */
	INFUSE_MAPPING_MOST,
	INFUSE_MAPPING_BAND,
	INFUSE_MAPPING_BAND_FOR,
	INFUSE_MAPPING_LIMITS,		/* of a protocol */
	INFUSE_MAPPING_BLOCK,		/* of a site, with drug and settings */
	INFUSE_MAPPING_BOUNDS,
	INFUSE_MAPPING_PUMP,
	INFUSE_MAPPING_LIBRARY,		/* of the pump */
	INFUSE_MAPPING_REFUSALS,	/* its hard bounds */
	INFUSE_MAPPING_PROGRAMME,
	INFUSE_MAPPING_POLICY,
	INFUSE_MAPPING_RETIRED,
	INFUSE_MAPPING_STEPS,
	INFUSE_MAPPING_RECONCILE,
	INFUSE_MAPPING_DRUG_WITHIN,
	INFUSE_MAPPING_PUMP_LOG,
	INFUSE_MAPPING_LOG_COLUMNS,
	INFUSE_MAPPING_LOG_WORDS,
	INFUSE_MAPPING_OBSERVE,
	INFUSE_MAPPING_CADENCE,
	INFUSE_MAPPING_HOLD,
	INFUSE_MAPPING_AFTER,
	INFUSE_MAPPING_COURSE,
	INFUSE_MAPPING_FURTHER,
	INFUSE_MAPPINGS
};

/* What a value may be: one or the other, where several are set. */
struct infuse_format_value {
	unsigned among;		/* a quantity, a set of bits 1u << dimension */
	bool may_be_zero;	/* that quantity */
	bool not_stated;	/* the word not-stated */
	bool text;		/* any text */
	int longest;		/* of that, in bytes */
	const char *words;	/* one of "yes no"; "@drug": those of a kind */
	const char *pattern;	/* what a text is like */
	int64_t most;		/* a whole number from 1 */
	enum infuse_mapping of;		/* a mapping */
	enum infuse_mapping or_of;	/* or this one */
	enum infuse_mapping list_of;	/* a list of mappings */
	bool list;			/* a list of the words or texts */
	bool names;	/* a mapping of any ids to texts of that pattern */
	int items;	/* at most so many of a list or of names */
};

struct infuse_format_key {
	const char *key;
	bool required;
	const char *hint;	/* what to write, or NULL */
	const char *about;	/* a line about it */
	struct infuse_format_value value;
};

/*
 * The i-th key of a mapping; false past the last.  A bound's quantity is that
 * of the limit it is in, and `among` is 0.
 */
INFUSE_MUST_CHECK bool infuse_format_at(struct infuse_format_key *out,
    enum infuse_mapping mapping, size_t i);

/* The i-th group of keys of which one is to be there, "rate dose"; or NULL. */
const char *infuse_format_choice(enum infuse_mapping mapping, size_t i);

/*
 * What kind of mistake a reader's id is: "syntax", "schema" (a value by
 * itself) or "semantic" (one value against others); NULL of what is no file's.
 */
const char *infuse_diag_kind(const char *id);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
