/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include <infuse/screen.h>

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

static const char *const evidence[INFUSE_EVIDENCES] = {
	[INFUSE_UNVERIFIED] = "unverified",
	[INFUSE_SUMMARY_READ] = "summary-read",
	[INFUSE_ABSTRACT_READ] = "abstract-read",
	[INFUSE_PAPER_READ] = "paper-read",
	[INFUSE_GUIDELINE] = "guideline",
	[INFUSE_LOCAL_POLICY] = "local-policy",
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

static const char *const separators[] = { "comma", "semicolon", "tab" };
static const char *const decimals[] = { "point", "comma" };

static const char *const bases[INFUSE_BASES] = {
	[INFUSE_ACTUAL] = "actual",
	[INFUSE_IDEAL] = "ideal",
	[INFUSE_ADJUSTED] = "adjusted",
	[INFUSE_LEAN] = "lean",
};

static const char *const readings[INFUSE_READINGS] = {
	[INFUSE_READING_CONTINUOUS] = "continuous",
	[INFUSE_READING_DAILY] = "daily",
	[INFUSE_READING_PER_SESSION] = "per-session",
};

static const char *const observations[INFUSE_OBSERVATIONS] = {
	[INFUSE_PAIN] = "pain",
	[INFUSE_SEDATION] = "sedation",
	[INFUSE_HEART_RATE] = "heart-rate",
	[INFUSE_BLOOD_PRESSURE] = "blood-pressure",
	[INFUSE_BREATHING] = "breathing",
	[INFUSE_OXYGEN] = "oxygen",
	[INFUSE_NAUSEA] = "nausea",
	[INFUSE_DISSOCIATION] = "dissociation",
};

static const char *const devices[INFUSE_DEVICES] = {
	[INFUSE_PULSE_OXIMETRY] = "pulse-oximetry",
	[INFUSE_ECG] = "ecg",
};

static const char *const actions[] = {
	[INFUSE_HOLD_UP] = "no-up",
	[INFUSE_HOLD_DOWN] = "down",
	[INFUSE_HOLD_PAUSE] = "pause",
	[INFUSE_HOLD_STOP] = "stop",
};

static const char *const scales[] = {
	[INFUSE_POSS] = "POSS",
	[INFUSE_RASS] = "RASS",
	[INFUSE_ACVPU] = "ACVPU",
};

/* None is no grade to act on. */
static const char *const grades[] = {
	[INFUSE_MILD] = "mild",
	[INFUSE_SEVERE] = "severe",
};
static const char *const other_grades[] = {
	[INFUSE_MILD] = "mild",
	[INFUSE_SEVERE] = "distressing",
};

static const char *const routes[] = { "intravenous" };
static const char *const populations[] = { "adults" };
static const char *const answers[] = { "no", "yes" };
static const char *const replies[] = {
	[INFUSE_YES] = "yes",
	[INFUSE_NO] = "no",
	[INFUSE_NOT_KNOWN] = UNKNOWN,
};
static const char *const severities[] = {
	[INFUSE_STOP] = "stop",
	[INFUSE_CAUTION] = "caution",
	[INFUSE_WITHIN] = "note",
};
static const char *const systems[] = {
	[INFUSE_SYSTEM_HISTORY] = "history",
	[INFUSE_SYSTEM_HEART] = "heart",
	[INFUSE_SYSTEM_BRAIN] = "brain",
	[INFUSE_SYSTEM_BREATHING] = "breathing",
	[INFUSE_SYSTEM_ORGANS] = "organs",
	[INFUSE_SYSTEM_MEDICINES] = "medicines",
};
static const char *const with_others[] = { "caution" };
static const char *const regimens_only[] = { "sessions" };
static const char *const fractions[] = { "capped-rate" };
static const char *const dose_fractions[] = { "capped-dose" };

const struct words file_drugs = { "drug", drugs, COUNT(drugs) };
static const char *const weekdays[] = {
	"mon", "tue", "wed", "thu", "fri", "sat", "sun"
};
const struct words file_weekdays = { "weekday", weekdays, 7 };

const struct words file_settings =
    { "setting", settings, COUNT(settings) };
const struct words file_evidence =
    { "status", evidence, COUNT(evidence) };
const struct words file_programmes =
    { "unit to programme in", programmes, COUNT(programmes) };
const struct words file_separators = { "separator", separators,
    COUNT(separators) };
const struct words file_decimals = { "decimal", decimals, COUNT(decimals) };
const struct words file_bases =
    { "basis", bases, COUNT(bases) };
const struct words file_readings =
    { "reading", readings, COUNT(readings) };
const struct words file_routes = { "route", routes, COUNT(routes) };
const struct words file_populations =
    { "population", populations, COUNT(populations) };
const struct words file_answers = { "answer", answers, COUNT(answers) };
const struct words file_fractions =
    { "word", fractions, COUNT(fractions) };
const struct words file_dose_fractions =
    { "word", dose_fractions, COUNT(dose_fractions) };
const struct words file_observations =
    { "observation", observations, COUNT(observations) };
const struct words file_devices = { "device", devices, COUNT(devices) };
const struct words file_actions = { "action", actions, COUNT(actions) };
const struct words file_replies = { "answer", replies, COUNT(replies) };
const struct words file_severities =
    { "severity", severities, COUNT(severities) };
const struct words file_with_another =
    { "severity", with_others, COUNT(with_others) };
const struct words file_systems = { "system", systems, COUNT(systems) };
const struct words file_only =
    { "word", regimens_only, COUNT(regimens_only) };
const struct words file_grades = { "grade", grades, COUNT(grades) };
const struct words file_other_grades =
    { "grade", other_grades, COUNT(other_grades) };

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

const char *infuse_basis_name(enum infuse_basis basis)
{
	return name_of(bases, COUNT(bases), (int)basis);
}

const char *infuse_reading_name(enum infuse_reading reading)
{
	return name_of(readings, COUNT(readings), (int)reading);
}

const char *infuse_observation_name(enum infuse_observation item)
{
	return name_of(observations, COUNT(observations), (int)item);
}

const char *infuse_device_name(enum infuse_device device)
{
	return name_of(devices, COUNT(devices), (int)device);
}

const char *infuse_hold_action_name(enum infuse_hold_action action)
{
	return name_of(actions, COUNT(actions), (int)action);
}

const char *infuse_scale_name(enum infuse_scale scale)
{
	return name_of(scales, COUNT(scales), (int)scale);
}

const char *infuse_grade_name(enum infuse_grade grade,
    enum infuse_observation item)
{
	if (grade == INFUSE_NONE)
		return "none";
	return item == INFUSE_DISSOCIATION ?
	    name_of(other_grades, COUNT(other_grades), (int)grade) :
	    name_of(grades, COUNT(grades), (int)grade);
}
