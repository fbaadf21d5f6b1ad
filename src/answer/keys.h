/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_KEYS_H
#define ANSWER_KEYS_H

/*
 * Every key of every answer, with what its value is and a line about it.  The
 * builders do not read these tables; a test holds every answer against them,
 * and the JSON Schema of an answer is made of them (schema.h).
 */

#include <stddef.h>

enum {
	KEY_FIGURE = 1u << 0,	/* a value with its unit */
	KEY_COUNT = 1u << 1,	/* a whole number */
	KEY_NUMBER = 1u << 2,
	KEY_WORD = 1u << 3,	/* any string, or one of `among` */
	KEY_TRUTH = 1u << 4,
	KEY_INSTANT = 1u << 5,	/* date and time of day, ISO 8601 */
	KEY_OBJECT = 1u << 6,	/* with the keys of `of` */
	KEY_LIST = 1u << 7,	/* of these */
	KEY_NULL = 1u << 8,	/* or null */
	KEY_OPTIONAL = 1u << 9,	/* or not there */
	KEY_SAME = 1u << 10,	/* no key: those of `of` stand here too */
	KEY_PATTERN = 1u << 11	/* the key is an expression for several */
};

struct answer_keys;

struct answer_key {
	const char *key;
	unsigned is;
	const char *among;	/* words or units between spaces; "@rule": the
				   core's words of that kind; NULL: any */
	const struct answer_keys *of;
	const char *about;
};

struct answer_keys {
	const char *schema;	/* "infuse-plan/2"; NULL: a part of others */
	const char *about;
	const struct answer_key *key;
	size_t count;
};

extern const struct answer_keys answer_keys_program;
extern const struct answer_keys answer_keys_protocol;
extern const struct answer_keys answer_keys_origin;
extern const struct answer_keys answer_keys_screened;
extern const struct answer_keys answer_keys_context;
extern const struct answer_keys answer_keys_clock;
extern const struct answer_keys answer_keys_figures;
extern const struct answer_keys answer_keys_part;
extern const struct answer_keys answer_keys_to_do;
extern const struct answer_keys answer_keys_so_far;
extern const struct answer_keys answer_keys_finding;
extern const struct answer_keys answer_keys_limits;
extern const struct answer_keys answer_keys_explained;
extern const struct answer_keys answer_keys_ceiling;
extern const struct answer_keys answer_keys_problem;
extern const struct answer_keys answer_keys_plan;
extern const struct answer_keys answer_keys_check;
extern const struct answer_keys answer_keys_explain;
extern const struct answer_keys answer_keys_titrate;
extern const struct answer_keys answer_keys_prepare;
extern const struct answer_keys answer_keys_prepare_compare;
extern const struct answer_keys answer_keys_monitor;
extern const struct answer_keys answer_keys_screen;
extern const struct answer_keys answer_keys_table;
extern const struct answer_keys answer_keys_compare;
extern const struct answer_keys answer_keys_verify;
extern const struct answer_keys answer_keys_convert;
extern const struct answer_keys answer_keys_protocols;
extern const struct answer_keys answer_keys_lint;
extern const struct answer_keys answer_keys_error;
extern const struct answer_keys answer_keys_version;
extern const struct answer_keys answer_keys_course;
extern const struct answer_keys answer_keys_reconcile;
extern const struct answer_keys answer_keys_settings;
extern const struct answer_keys answer_keys_written_rate;
extern const struct answer_keys answer_keys_written_limits;
extern const struct answer_keys answer_keys_at_line;
extern const struct answer_keys answer_keys_care;
extern const struct answer_keys answer_keys_protocol_show;
extern const struct answer_keys answer_keys_site_show;
extern const struct answer_keys answer_keys_models;
extern const struct answer_keys answer_keys_simulation;

#endif
