/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "explain.h"
#include "schema_words.h"
#include "verify.h"
#include "words.h"

static const char *verdict(int i)
{
	return render_verdict_key((enum infuse_verdict)i);
}

static const char *rule(int i)
{
	return infuse_rule_name((enum infuse_rule)i);
}

static const char *bound(int i)
{
	return infuse_bound_name((enum infuse_bound_kind)i);
}

static const char *source(int i)
{
	return render_source((enum infuse_source)i);
}

static const char *drug(int i)
{
	return infuse_drug_name((enum infuse_drug)(INFUSE_KETAMINE + i));
}

static const char *evidence(int i)
{
	return infuse_evidence_name((enum infuse_evidence)i);
}

static const char *regimen(int i)
{
	return infuse_regimen_name((enum infuse_regimen)i);
}

static const char *setting(int i)
{
	return infuse_setting_name((enum infuse_setting)i);
}

static const char *basis(int i)
{
	return infuse_basis_name((enum infuse_basis)i);
}

static const char *reading(int i)
{
	return infuse_reading_name(
	    (enum infuse_reading)(INFUSE_READING_CONTINUOUS + i));
}

static const char *observation(int i)
{
	return infuse_observation_name((enum infuse_observation)i);
}

static const char *device(int i)
{
	return infuse_device_name((enum infuse_device)i);
}

static const char *action(int i)
{
	return infuse_hold_action_name((enum infuse_hold_action)i);
}

static const char *slip(int i)
{
	return render_slip_key((enum infuse_slip)i);
}

static const char *field(int i)
{
	return render_field_key((enum infuse_field)i);
}

static const char *answer(int i)
{
	static const char *const words[] = {
		"unanswered", "yes", "no", "unknown"
	};

	return words[i];
}

static const struct {
	const char *name;
	int count;
	const char *(*word)(int i);
} kinds[] = {
	{ "verdict", INFUSE_WITHIN + 1, verdict },
	{ "rule", INFUSE_RULES, rule },
	{ "bound", INFUSE_BOUNDS, bound },
	{ "source", INFUSE_FROM_GUARD + 1, source },
	{ "drug", INFUSE_ESKETAMINE, drug },
	{ "evidence", INFUSE_EVIDENCES, evidence },
	{ "regimen", INFUSE_SESSIONS + 1, regimen },
	{ "setting", INFUSE_SETTINGS, setting },
	{ "basis", INFUSE_BASES, basis },
	{ "reading", INFUSE_READINGS - INFUSE_READING_CONTINUOUS, reading },
	{ "observation", INFUSE_OBSERVATIONS, observation },
	{ "device", INFUSE_DEVICES, device },
	{ "action", INFUSE_HOLD_STOP + 1, action },
	{ "slip", INFUSE_SLIPS, slip },
	{ "field", INFUSE_FIELDS, field },
	{ "answer", 4, answer },
};

/* The i-th word of a kind; NULL past its last. */
static const char *word_of(const char *name, size_t length, int i)
{
	size_t k;

	for (k = 0; k < sizeof(kinds) / sizeof(kinds[0]); k++)
		if (strlen(kinds[k].name) == length &&
		    memcmp(kinds[k].name, name, length) == 0)
			return i < kinds[k].count ? kinds[k].word(i) : NULL;
	return NULL;
}

bool schema_next_word(char out[SCHEMA_WORD_MAX], struct schema_words *words)
{
	const char *word;
	size_t length;

	for (;;) {
		words->at += strspn(words->at, " ");
		length = strcspn(words->at, " ");
		if (length == 0)
			return false;
		if (*words->at != '@')
			break;
		word = word_of(words->at + 1, length - 1, words->next++);
		if (word != NULL) {
			(void)snprintf(out, SCHEMA_WORD_MAX, "%s", word);
			return true;
		}
		words->at += length;
		words->next = 0;
	}
	(void)snprintf(out, SCHEMA_WORD_MAX, "%.*s", (int)length, words->at);
	words->at += length;
	return true;
}
