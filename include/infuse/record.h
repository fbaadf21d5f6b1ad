/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_RECORD_H
#define INFUSE_RECORD_H

/*
 * An answer that was written down, read back: the first person's half of a
 * double check.  It is what infuse plan, check or titrate writes with --format
 * json, and nothing else.
 */

#include <infuse/library.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/* A day or session of it; of a check its rate, of titrate an option. */
struct infuse_record_row {
	int64_t day;
	int64_t session;		/* 0 when continuous */
	struct infuse_duration into;	/* its session, or it all; 0: not said */
	struct infuse_duration length;
	enum infuse_verdict verdict;
	bool has_rate;			/* false: larger than was computed */
	struct infuse_rate rate;
	bool rate_stated;		/* false: of a titration, its maximum */
	bool titrated;
	struct infuse_rate most;
	bool has_pump;			/* the flow is there */
	struct infuse_flow flow;
	bool has_volume;		/* and this, of all but titrate */
	struct infuse_volume volume;
	unsigned line;
};

enum infuse_record_of {
	INFUSE_RECORD_PLAN,
	INFUSE_RECORD_CHECK,		/* one row */
	INFUSE_RECORD_TITRATE		/* a row for each open option */
};

#define INFUSE_RECORD_ID_MAX 65

struct infuse_record {
	enum infuse_record_of of;
	char protocol[INFUSE_RECORD_ID_MAX];
	int64_t revision;
	char sha256[INFUSE_SHA256_TEXT];	/* of the protocol's file */
	enum infuse_drug drug;
	enum infuse_verdict verdict;
	struct infuse_weight weight;		/* actual */
	struct infuse_weight dosing;		/* rates per kg are for this */
	bool has_strength;
	struct infuse_strength strength;
	enum infuse_drug label;
	struct infuse_flow pump_step;
	int rows;
	struct infuse_record_row row[INFUSE_ROWS_MAX];
};

/* Reads the bytes of a file of at most 8 MiB; reports a missing one too. */
enum infuse_found infuse_find_record(struct infuse_bytes *out,
    const char *path, infuse_report_fn *report, void *context);

/*
 * Fills in *out.  False, with messages, when it is not such an answer; figures
 * that do not follow from each other are one reason.
 */
bool infuse_record_read(struct infuse_record *out, const char *text,
    size_t size, const char *name, infuse_report_fn *report, void *context);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
