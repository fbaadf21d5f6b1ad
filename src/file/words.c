/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include <infuse/document.h>

#include "words.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))

static const char *const drugs[] = {
	[INFUSE_KETAMINE] = "ketamine",
	[INFUSE_ESKETAMINE] = "esketamine",
};

static const char *const settings[INFUSE_SETTINGS] = {
	[INFUSE_WARD] = "ward",
	[INFUSE_OUTPATIENT] = "outpatient",
	[INFUSE_INTENSIVE_CARE] = "intensive-care",
};

static const char *const evidence[] = {
	[INFUSE_UNVERIFIED] = "unverified",
	[INFUSE_ABSTRACT_READ] = "abstract-read",
	[INFUSE_PAPER_READ] = "paper-read",
	[INFUSE_GUIDELINE] = "guideline",
};

static const char *const regimens[] = {
	[INFUSE_CONTINUOUS] = "continuous",
	[INFUSE_SESSIONS] = "sessions",
};

static const char *const programmes[] = {
	[INFUSE_PROGRAMME_DOSE_RATE] = "mg/kg/h",
	[INFUSE_PROGRAMME_RATE] = "mg/h",
	[INFUSE_PROGRAMME_FLOW] = "mL/h",
};

static const char *const bases[] = { "actual" };
static const char *const other_bases[] = { "ideal", "adjusted", "lean", NULL };
static const char *const routes[] = { "intravenous" };
static const char *const populations[] = { "adults" };
static const char *const answers[] = { "no", "yes" };
static const char *const fractions[] = { "capped-rate" };
static const char *const none[] = { NULL };

const struct words file_drugs = { "drug", drugs, COUNT(drugs), none };
const struct words file_settings =
    { "setting", settings, COUNT(settings), none };
const struct words file_evidence =
    { "status", evidence, COUNT(evidence), none };
const struct words file_programmes =
    { "unit to programme in", programmes, COUNT(programmes), none };
const struct words file_bases =
    { "basis", bases, COUNT(bases), other_bases };
const struct words file_routes = { "route", routes, COUNT(routes), none };
const struct words file_populations =
    { "population", populations, COUNT(populations), none };
const struct words file_answers = { "answer", answers, COUNT(answers), none };
const struct words file_fractions =
    { "word", fractions, COUNT(fractions), none };

static const char *name_of(const char *const *names, int count, int i)
{
	return i >= 0 && i < count && names[i] != NULL ? names[i] : "";
}

const char *infuse_drug_name(enum infuse_drug drug)
{
	return name_of(drugs, COUNT(drugs), (int)drug);
}

const char *infuse_setting_name(enum infuse_setting setting)
{
	return name_of(settings, COUNT(settings), (int)setting);
}

const char *infuse_evidence_name(enum infuse_evidence status)
{
	return name_of(evidence, COUNT(evidence), (int)status);
}

const char *infuse_regimen_name(enum infuse_regimen regimen)
{
	return name_of(regimens, COUNT(regimens), (int)regimen);
}
