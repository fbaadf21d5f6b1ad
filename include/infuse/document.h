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

#pragma GCC visibility push(default)
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

/*
 * How a source can be read that does not say whether its rates are of one
 * infusion, of daily sessions, or amounts of a session (S-37).
 */
enum infuse_reading {
	INFUSE_READING_NOT_SAID,
	INFUSE_READING_CONTINUOUS,	/* the file's own schedule */
	INFUSE_READING_DAILY,
	INFUSE_READING_PER_SESSION,
	INFUSE_READINGS
};

/* Nothing measures it here: it is what the prescriber says. */
enum infuse_frailty {
	INFUSE_FRAIL_NOT_SAID,
	INFUSE_NOT_FRAIL,
	INFUSE_FRAIL
};

/* A rate for some patients: weights up to, not at, `to`; years both ends. */
struct infuse_band {
	int64_t weight_from_g;
	int64_t weight_to_g;		/* INT64_MAX: no end */
	int64_t age_from;
	int64_t age_to;			/* INT64_MAX: no end */
	enum infuse_frailty frail;	/* NOT_SAID: whichever */
	struct infuse_written_rate rate;
	const char *weight;		/* as written, or NULL */
	const char *age;
	unsigned line;
};

#define INFUSE_BANDS_MAX 8

/* Starts and maxima of a titration for patients who differ; 0: for all. */
struct infuse_bands {
	int starts;
	struct infuse_band start[INFUSE_BANDS_MAX];
	int maxes;
	struct infuse_band max[INFUSE_BANDS_MAX];
};

/*
 * What the order has to say, as the source gives a range or nothing: how long
 * a continuous infusion runs, and start, step and interval of a titration.
 * Until it is said no plan can be made: the length is 0, and the rest are the
 * lower ends.
 */
struct infuse_open {
	bool length;
	bool start;
	bool step;
	bool interval;
	struct infuse_written_rate start_from, start_to;
	struct infuse_written_rate step_from, step_to;
	struct infuse_duration interval_from, interval_to;
};

/* Another reading, with what is planned if it is the one that is meant. */
struct infuse_read_way {
	enum infuse_reading reading;
	const char *says;
	bool settings[INFUSE_SETTINGS];
	unsigned settings_line;
	struct infuse_schedule schedule;
	struct infuse_limits limits;	/* without those on the weight */
	unsigned line;
};

#define INFUSE_WAYS_MAX 2

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
	struct infuse_bands bands;
	struct infuse_open open;
	int ways;			/* to read it, beside the file's own */
	unsigned ways_line;
	struct infuse_read_way way[INFUSE_WAYS_MAX];
	enum infuse_reading said;	/* by the prescriber; see below */
	const char *needs_site;		/* a site file's id, or NULL (S-38) */
	unsigned needs_site_line;
	struct infuse_care care;
};

#define INFUSE_SITE_BLOCKS_MAX 12
#define INFUSE_SITE_STEPS_MAX 16
#define INFUSE_SITE_CHOICES_MAX 32
#define INFUSE_SITE_BAGS_MAX 16

/* A step and an interval for a protocol whose source is silent (S-11). */
struct infuse_site_steps {
	const char *protocol;			/* its id */
	unsigned line;
	bool has_step;
	struct infuse_written_rate step;
	bool has_interval;
	struct infuse_duration interval;
	const char *cite;
	unsigned step_line;
	unsigned interval_line;
};

/* A protocol that the site adopts (S-12) or has retired (S-38). */
struct infuse_site_choice {
	const char *protocol;		/* its id */
	int64_t revision;		/* 0: every one */
	const char *cite;		/* who decided so, or NULL */
	unsigned line;
};

/* A bag that the site makes, as its label reads (S-41). */
struct infuse_site_bag {
	const char *name;		/* what --bag may call it */
	const char *label;		/* as written */
	enum infuse_drug drug;
	struct infuse_strength strength;
	unsigned line;
};

/* A part of each day, in minutes from midnight; from is before to. */
struct infuse_hours {
	bool set;
	int64_t from_min;
	int64_t to_min;
	unsigned line;
};

/* What a pump's log means by a word of its own. */
enum infuse_pump_word {
	INFUSE_PUMP_RUNS,		/* from here on at the rate beside it */
	INFUSE_PUMP_STANDS,		/* from here on it gives nothing */
	INFUSE_PUMP_BOLUS,		/* so much besides, at once */
	INFUSE_PUMP_NOTHING,		/* says nothing about the flow */
	INFUSE_PUMP_WORDS
};

#define INFUSE_PUMP_WORDS_MAX 32

/* How to read the log of this site's pumps; texts as the log writes them. */
struct infuse_pump_log {
	bool set;
	struct infuse_duration within;	/* of the times of record and log */
	struct infuse_volume volume_within;
	char separator;			/* ',', ';' or a tab */
	bool decimal_comma;
	const char *date;		/* heads of columns; NULL: in time */
	const char *time;
	const char *event;
	const char *rate;
	const char *volume;		/* counted up; NULL: there is none */
	const char *time_as;		/* "YYYY-MM-DD hh:mm:ss" */
	int words;
	struct {
		const char *text;
		enum infuse_pump_word means;
	} word[INFUSE_PUMP_WORDS_MAX];
	const char *cite;
	unsigned line;
};

/* How near a record has to come to what it is compared with. */
struct infuse_site_reconcile {
	int64_t drug_within;		/* 0.01 % of what was drawn; 0: not
					 * said */
	const char *drug_cite;
	unsigned drug_line;
	struct infuse_pump_log pump;
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
	unsigned programme_line;
	/*
	 * What can be keyed where a rate is (S-02): of INFUSE_PROGRAMME_RATE
	 * flat, of INFUSE_PROGRAMME_DOSE_RATE per kg; else 0, and the pump's
	 * step is what counts.
	 */
	struct infuse_written_rate programme_step;
	bool programme_step_assumed;		/* the file does not say it */
	struct infuse_flow pump_step;		/* 0: not said */
	int libraries;			/* of the pump: hard bounds (S-18) */
	struct infuse_site_block library[INFUSE_SITE_BLOCKS_MAX];
	struct infuse_duration bag_max;		/* a bag may hang; 0: not said */
	unsigned bag_max_line;
	struct infuse_care care;
	struct infuse_hours steps_between;	/* when steps are taken (S-16) */
	int adopts;
	struct infuse_site_choice adopt[INFUSE_SITE_CHOICES_MAX];
	int retireds;
	struct infuse_site_choice retired[INFUSE_SITE_CHOICES_MAX];
	int bags;				/* 0: the site lists none */
	struct infuse_site_bag bag[INFUSE_SITE_BAGS_MAX];
	int steps;
	struct infuse_site_steps step[INFUSE_SITE_STEPS_MAX];
	struct infuse_site_reconcile reconcile;
	int blocks;
	struct infuse_site_block block[INFUSE_SITE_BLOCKS_MAX];
	struct infuse_site_document *system;	/* owned; NULL: see below */
};

/*
 * `name` is how the file is called in messages; a protocol's id is compared
 * with it.  `text` need not end in a NUL and is not kept.
 */
struct infuse_protocol_document *infuse_protocol_read(const char *text,
    size_t size, const char *name, infuse_report_fn *report, void *context);
void infuse_protocol_free(struct infuse_protocol_document *document);

/*
 * Says which reading is meant: its schedule, settings and limits become the
 * protocol's.  False where the file has no such reading.
 */
INFUSE_MUST_CHECK bool infuse_protocol_read_as(
    struct infuse_protocol_document *document, enum infuse_reading reading);

/*
 * Picks the start and the maximum of this patient from the bands of a
 * protocol; before that they are the least start and the greatest maximum.
 * The age may be INFUSE_NO_AGE.  Where age or frailty would decide and was not
 * said, nothing is decided.
 */
enum infuse_banded {
	INFUSE_BANDED,
	INFUSE_BAND_NEEDS_AGE,
	INFUSE_BAND_NEEDS_FRAILTY,
	INFUSE_BAND_OF_NOBODY	/* a weight or age that no adult has */
};

INFUSE_MUST_CHECK enum infuse_banded infuse_protocol_band(
    struct infuse_protocol_document *document, struct infuse_weight weight,
    int64_t age_years, enum infuse_frailty frail);

/*
 * Sessions on days of the week are counted from the day that the course begins
 * on, Monday being 0; until it is said, from the first of them in a week.
 * False where there is none on that day.
 */
INFUSE_MUST_CHECK bool infuse_protocol_begin_on(
    struct infuse_protocol_document *document, int weekday);

/*
 * What the order says of what is open; it is open no longer then.  False where
 * it was not open, is outside of the range, or is written on another basis.
 */
INFUSE_MUST_CHECK bool infuse_protocol_length(
    struct infuse_protocol_document *document, struct infuse_duration length);
INFUSE_MUST_CHECK bool infuse_protocol_begin(
    struct infuse_protocol_document *document,
    struct infuse_written_rate start);
INFUSE_MUST_CHECK bool infuse_protocol_step(
    struct infuse_protocol_document *document,
    struct infuse_written_rate step);
INFUSE_MUST_CHECK bool infuse_protocol_interval(
    struct infuse_protocol_document *document,
    struct infuse_duration interval);

struct infuse_site_document *infuse_site_read(const char *text, size_t size,
    const char *name, infuse_report_fn *report, void *context);
void infuse_site_free(struct infuse_site_document *document);

/* The site's limits for a drug in a setting, or NULL. */
const struct infuse_limits *infuse_site_limits(
    const struct infuse_site_document *site, enum infuse_drug drug,
    enum infuse_setting setting);

/* What the pump's own library takes of a drug in a setting; else nothing. */
struct infuse_pump_library infuse_site_library(
    const struct infuse_site_document *site, enum infuse_drug drug,
    enum infuse_setting setting);

/*
 * Tightens a site by the system's file, which then belongs to it.  Of each
 * bound the tighter one is in force; rules of hold, items to observe and what
 * is retired are those of both; and where the system's file has another key,
 * or fills a protocol, that stands.  False, and reported, where the two
 * cannot be one; the site is to be freed then.
 */
INFUSE_MUST_CHECK bool infuse_site_unite(struct infuse_site_document *site,
    struct infuse_site_document *system, infuse_report_fn *report,
    void *context);

/*
 * Lines of what came from the system's file are counted from behind this, as
 * no file has so many.
 */
#define INFUSE_SYSTEM_LINES 1000000u

/* The file that a line of a site is in; *line becomes the one in that file. */
const char *infuse_site_file(const struct infuse_site_document *site,
    unsigned *line);

/*
 * Where a site's limits leave more room than those that come with infuse
 * (S-05): a bound of the site, or none where we have a hard-max, and ours.
 */
struct infuse_looser {
	enum infuse_rule rule;
	enum infuse_bound_kind kind;
	struct infuse_bound bound;	/* not set: the site has none */
	struct infuse_bound ours;
};

#define INFUSE_LOOSER_MAX 16

/* Returns how many there are for the drug in the setting. */
int infuse_site_looser(struct infuse_looser out[INFUSE_LOOSER_MAX],
    const struct infuse_site_document *site, enum infuse_drug drug,
    enum infuse_setting setting);

/* Whether the site adopts the protocol, or has retired it, or NULL. */
const struct infuse_site_choice *infuse_site_adopts(
    const struct infuse_site_document *site, const char *id,
    int64_t revision);
const struct infuse_site_choice *infuse_site_retired(
    const struct infuse_site_document *site, const char *id,
    int64_t revision);

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
const char *infuse_reading_name(enum infuse_reading reading);

/* The i-th key of the formats as "schedule.ramp.from", or NULL. */
const char *infuse_format_key(size_t i);

/* The i-th diagnostic id that a reader can give, or NULL. */
const char *infuse_diag_id(size_t i);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
