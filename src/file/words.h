/* SPDX-License-Identifier: MIT */
#ifndef FILE_WORDS_H
#define FILE_WORDS_H

/* The words that a value may be, by the number that each stands for. */

struct words {
	const char *what;		/* "drug" */
	const char *const *names;	/* NULL where a number has no word */
	int count;
};

extern const struct words file_drugs;
extern const struct words file_settings;
extern const struct words file_evidence;
extern const struct words file_weekdays;	/* Monday first */
extern const struct words file_programmes;
extern const struct words file_separators;
extern const struct words file_decimals;
extern const struct words file_bases;
extern const struct words file_readings;
extern const struct words file_routes;
extern const struct words file_populations;
extern const struct words file_answers;		/* no, yes */
extern const struct words file_fractions;
extern const struct words file_dose_fractions;
extern const struct words file_observations;
extern const struct words file_devices;
extern const struct words file_actions;
extern const struct words file_grades;
extern const struct words file_other_grades;	/* of dissociation */

extern const struct words file_replies;		/* yes, no, unknown */
extern const struct words file_severities;
extern const struct words file_with_another;
extern const struct words file_systems;
extern const struct words file_only;

/* As an answer: asked, and not known. */
#define UNKNOWN "unknown"

/* The word that is the only way to be silent (S-11). */
#define NOT_STATED "not-stated"

#endif
