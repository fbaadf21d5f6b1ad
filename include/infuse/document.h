/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_DOCUMENT_H
#define INFUSE_DOCUMENT_H

/*
 * Protocol and site files, read from bytes: the numbers for the core, and the
 * words with their places for people.
 *
 * A reader reports everything that is wrong with a file, not only the first
 * thing, and returns NULL if any of it was an error.  What it returns belongs
 * to the caller, who frees it; all strings inside live as long as it does.
 */

#include <stddef.h>

#include <infuse/care.h>
#include <infuse/diag.h>
#include <infuse/plan.h>

#ifdef __cplusplus
extern "C" {
#endif

#define INFUSE_FILE_MAX 65536		/* bytes */
#define INFUSE_SOURCES_MAX 16
#define INFUSE_TEXTS_MAX 16
#define INFUSE_SHA256_TEXT 65		/* 64 digits and the end */

struct infuse_cite {
	const char *cite;
	const char *says;
	unsigned line;
};

/* Where a document came from. */
struct infuse_origin {
	const char *file;		/* as it is named in messages */
	bool built_in;
	char sha256[INFUSE_SHA256_TEXT];	/* of the bytes that were read */
};

struct infuse_protocol_document {
	struct infuse_origin origin;
	struct infuse_protocol protocol;
	const char *id;
	int64_t revision;
	const char *title;
	const char *indication;
	const char *population;
	const char *goal;		/* of a titration, or NULL */
	int sources;
	struct infuse_cite source[INFUSE_SOURCES_MAX];
	int doubts;
	const char *doubt[INFUSE_TEXTS_MAX];
	int given_with;			/* adjuncts as text; none is dosed */
	const char *adjunct[INFUSE_TEXTS_MAX];
	const char *reading;		/* how a silent source was read, or NULL */
	struct infuse_care care;
};

/* What the pump's display wants typed (S-18). */
enum infuse_programme {
	INFUSE_PROGRAMME_NOT_SAID,
	INFUSE_PROGRAMME_DOSE_RATE,
	INFUSE_PROGRAMME_RATE,
	INFUSE_PROGRAMME_FLOW
};

#define INFUSE_SITE_BLOCKS_MAX 12
#define INFUSE_SITE_STEPS_MAX 16

/* A step and an interval for a protocol whose source is silent (S-11). */
struct infuse_site_steps {
	const char *protocol;			/* its id */
	bool has_step;
	struct infuse_written_rate step;
	bool has_interval;
	struct infuse_duration interval;
	const char *cite;
	unsigned step_line;
	unsigned interval_line;
};

/* The limits of one drug in some settings. */
struct infuse_site_block {
	enum infuse_drug drug;
	bool settings[INFUSE_SETTINGS];
	struct infuse_limits limits;
	unsigned line;
	int sources;
	struct infuse_cite source[INFUSE_SOURCES_MAX];
};

struct infuse_site_document {
	struct infuse_origin origin;
	const char *id;
	int64_t revision;
	const char *title;
	enum infuse_programme programme_in;
	struct infuse_flow pump_step;		/* 0: not said */
	struct infuse_duration bag_max;		/* a bag may hang; 0: not said */
	unsigned bag_max_line;
	struct infuse_care care;
	int steps;
	struct infuse_site_steps step[INFUSE_SITE_STEPS_MAX];
	int blocks;
	struct infuse_site_block block[INFUSE_SITE_BLOCKS_MAX];
};

/*
 * `name` is how the file is called in messages; a protocol's id is compared
 * with it.  `text` need not end in a NUL and is not kept.
 */
struct infuse_protocol_document *infuse_protocol_read(const char *text,
    size_t size, const char *name, infuse_report_fn *report, void *context);
void infuse_protocol_free(struct infuse_protocol_document *document);

struct infuse_site_document *infuse_site_read(const char *text, size_t size,
    const char *name, infuse_report_fn *report, void *context);
void infuse_site_free(struct infuse_site_document *document);

/* The site's limits for a drug in a setting, or NULL. */
const struct infuse_limits *infuse_site_limits(
    const struct infuse_site_document *site, enum infuse_drug drug,
    enum infuse_setting setting);

/*
 * Fills what the protocol of that id says is not stated from the site's steps
 * (S-11).  What the protocol states itself stands.
 */
void infuse_site_fill(struct infuse_protocol *protocol, const char *id,
    const struct infuse_site_document *site);

/* Words of the format, as files and the command line write them. */
const char *infuse_drug_name(enum infuse_drug drug);
const char *infuse_setting_name(enum infuse_setting setting);
const char *infuse_evidence_name(enum infuse_evidence evidence);
const char *infuse_regimen_name(enum infuse_regimen regimen);
const char *infuse_basis_name(enum infuse_basis basis);

/* The i-th key of the formats as "schedule.ramp.from", or NULL. */
const char *infuse_format_key(size_t i);

/* The i-th diagnostic id that a reader can give, or NULL. */
const char *infuse_diag_id(size_t i);

#ifdef __cplusplus
}
#endif
#endif
