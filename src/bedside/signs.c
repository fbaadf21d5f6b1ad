/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include <infuse/care.h>

#define NEWS2 "NEWS2, Royal College of Physicians 2017, a score of 3"
#define NEWS2_MILD "NEWS2, Royal College of Physicians 2017, a score of 1 or 2"
#define POSS "Pasero opioid-induced sedation scale"
#define ED "emergency department protocol, SCIRP 3-1750111"
#define FPM "ANZCA Faculty of Pain Medicine 2016, second-hand: a pause at the " \
	"first side effect"

/* S-25, each figure as it is written there; the stronger group first. */
static const struct infuse_sign_line lines[] = {
	{ "no-pulse", INFUSE_SIGN_STOP, INFUSE_HEART_RATE, INFUSE_NO_SCALE,
	    false, true, 0, NULL },
	{ "breathing-8", INFUSE_SIGN_STOP, INFUSE_BREATHING, INFUSE_NO_SCALE,
	    false, true, 8, NEWS2 },
	{ "saturation-83", INFUSE_SIGN_STOP, INFUSE_OXYGEN, INFUSE_NO_SCALE,
	    false, true, 83, NEWS2 },
	{ "poss-4", INFUSE_SIGN_STOP, INFUSE_SEDATION, INFUSE_POSS, false,
	    false, 4, POSS },
	{ "rass-4", INFUSE_SIGN_STOP, INFUSE_SEDATION, INFUSE_RASS, false,
	    true, -4, NULL },
	{ "acvpu-p", INFUSE_SIGN_STOP, INFUSE_SEDATION, INFUSE_ACVPU, false,
	    false, INFUSE_TO_PAIN, NEWS2 },

	{ "breathing-low", INFUSE_SIGN_PAUSE, INFUSE_BREATHING,
	    INFUSE_NO_SCALE, false, true, 9, ED },
	{ "breathing-high", INFUSE_SIGN_PAUSE, INFUSE_BREATHING,
	    INFUSE_NO_SCALE, false, false, 25, NEWS2 },
	{ "saturation-low", INFUSE_SIGN_PAUSE, INFUSE_OXYGEN, INFUSE_NO_SCALE,
	    false, true, 91, NEWS2 },
	{ "systolic-low", INFUSE_SIGN_PAUSE, INFUSE_BLOOD_PRESSURE,
	    INFUSE_NO_SCALE, false, true, 90, NEWS2 },
	{ "systolic-high", INFUSE_SIGN_PAUSE, INFUSE_BLOOD_PRESSURE,
	    INFUSE_NO_SCALE, false, false, 220, NEWS2 },
	{ "pulse-low", INFUSE_SIGN_PAUSE, INFUSE_HEART_RATE, INFUSE_NO_SCALE,
	    false, true, 40, NEWS2 },
	{ "pulse-high", INFUSE_SIGN_PAUSE, INFUSE_HEART_RATE, INFUSE_NO_SCALE,
	    false, false, 131, NEWS2 },
	{ "poss-3", INFUSE_SIGN_PAUSE, INFUSE_SEDATION, INFUSE_POSS, false,
	    false, 3, POSS },
	{ "rass-3", INFUSE_SIGN_PAUSE, INFUSE_SEDATION, INFUSE_RASS, false,
	    true, -3, NULL },
	{ "agitated", INFUSE_SIGN_PAUSE, INFUSE_SEDATION, INFUSE_RASS, false,
	    false, 2, NULL },
	{ "new-confusion", INFUSE_SIGN_PAUSE, INFUSE_SEDATION, INFUSE_ACVPU,
	    false, false, INFUSE_CONFUSED, NEWS2 },
	{ "dissociation-distressing", INFUSE_SIGN_PAUSE, INFUSE_DISSOCIATION,
	    INFUSE_NO_SCALE, false, false, INFUSE_SEVERE, FPM },

	{ "up-systolic-high", INFUSE_SIGN_CLOSES_UP, INFUSE_BLOOD_PRESSURE,
	    INFUSE_NO_SCALE, false, false, 181, ED },
	{ "up-diastolic-high", INFUSE_SIGN_CLOSES_UP, INFUSE_BLOOD_PRESSURE,
	    INFUSE_NO_SCALE, true, false, 101, NULL },
	{ "up-pulse-low", INFUSE_SIGN_CLOSES_UP, INFUSE_HEART_RATE,
	    INFUSE_NO_SCALE, false, true, 49, ED },
	{ "up-pulse-high", INFUSE_SIGN_CLOSES_UP, INFUSE_HEART_RATE,
	    INFUSE_NO_SCALE, false, false, 121, NULL },
	{ "up-breathing-low", INFUSE_SIGN_CLOSES_UP, INFUSE_BREATHING,
	    INFUSE_NO_SCALE, false, true, 11, NEWS2_MILD },
	{ "up-breathing-high", INFUSE_SIGN_CLOSES_UP, INFUSE_BREATHING,
	    INFUSE_NO_SCALE, false, false, 21, NEWS2_MILD },
	{ "up-asleep", INFUSE_SIGN_CLOSES_UP, INFUSE_SEDATION, INFUSE_POSS,
	    false, true, 0, POSS },
	{ "up-drowsy", INFUSE_SIGN_CLOSES_UP, INFUSE_SEDATION, INFUSE_RASS,
	    false, true, -2, NULL },
	{ "up-restless", INFUSE_SIGN_CLOSES_UP, INFUSE_SEDATION, INFUSE_RASS,
	    false, false, 1, NULL },
	{ "up-nausea-severe", INFUSE_SIGN_CLOSES_UP, INFUSE_NAUSEA,
	    INFUSE_NO_SCALE, false, false, INFUSE_SEVERE, NULL },
	{ "up-no-pain", INFUSE_SIGN_CLOSES_UP, INFUSE_PAIN, INFUSE_NO_SCALE,
	    false, true, 0, NULL },
};

const struct infuse_sign_line *infuse_sign_line(int i)
{
	return i >= 0 && (size_t)i < sizeof(lines) / sizeof(lines[0]) ?
	    &lines[i] : NULL;
}

static const struct {
	const char *name;
	enum infuse_sign_group group;
	const char *cite;
} signs[INFUSE_SIGNS] = {
	[INFUSE_RASH] = { "rash", INFUSE_SIGN_PAUSE,
	    "Noppers 2011, Pain 152(9):2173-2178" },
	[INFUSE_FEVER] = { "fever", INFUSE_SIGN_PAUSE,
	    "Noppers 2011, Pain 152(9):2173-2178" },
	[INFUSE_ITCH] = { "itch", INFUSE_SIGN_PAUSE,
	    "Noppers 2011, Pain 152(9):2173-2178" },
	[INFUSE_LIVER] = { "alt-3x", INFUSE_SIGN_PAUSE,
	    "Noppers 2011, Pain 152(9):2173-2178" },
	[INFUSE_CONFUSION] = { "confusion", INFUSE_SIGN_PAUSE, NEWS2 },
	[INFUSE_NO_BREATHING] = { "no-breathing", INFUSE_SIGN_STOP, NULL },
	[INFUSE_NO_PULSE] = { "no-pulse", INFUSE_SIGN_STOP, NULL },
	[INFUSE_SEIZURE] = { "seizure", INFUSE_SIGN_STOP, NULL },
	[INFUSE_CHEST_PAIN] = { "chest-pain", INFUSE_SIGN_STOP, ED },
	[INFUSE_SWELLING] = { "swelling", INFUSE_SIGN_STOP,
	    "Ketalar label, hypersensitivity" },
	[INFUSE_WHEEZE] = { "wheeze", INFUSE_SIGN_STOP,
	    "Ketalar label, hypersensitivity" },
	[INFUSE_GOAL_REACHED] = { "goal-reached", INFUSE_SIGN_CLOSES_UP,
	    NULL },
	[INFUSE_OTHER_SIGN] = { "", INFUSE_SIGN_PAUSE, NULL },
};

const char *infuse_sign_name(enum infuse_sign sign)
{
	return sign < INFUSE_SIGNS ? signs[sign].name : "";
}

enum infuse_sign_group infuse_sign_group(enum infuse_sign sign)
{
	return sign < INFUSE_SIGNS ? signs[sign].group : INFUSE_SIGN_STOP;
}

const char *infuse_sign_cite(enum infuse_sign sign)
{
	return sign < INFUSE_SIGNS ? signs[sign].cite : NULL;
}
