/* SPDX-License-Identifier: MIT */
#include <infuse/care.h>

/*
 * Royal Cornwall Hospitals, V6: the phases of 15 and 30 minutes hold for blood
 * pressure, heart rate and oxygen as well.
 */
static const struct infuse_watch usual = {
	.items = {
		[INFUSE_PAIN] = true,
		[INFUSE_SEDATION] = true,
		[INFUSE_HEART_RATE] = true,
		[INFUSE_BLOOD_PRESSURE] = true,
		[INFUSE_BREATHING] = true,
		[INFUSE_OXYGEN] = true,
		[INFUSE_DISSOCIATION] = true,
	},
	.cadences = 4,
	.cadence = {
		{ { 15 }, { 60 } },
		{ { 30 }, { 120 } },
		{ { 60 }, { 24 * 60 } },
		{ { 120 }, { 0 } },
	},
	.cite = "Royal Cornwall Hospitals, intravenous ketamine infusion, V6, "
	    "June 2022",
};

const struct infuse_watch *infuse_usual_watch(void)
{
	return &usual;
}

bool infuse_is_usual(enum infuse_observation item)
{
	return item < INFUSE_OBSERVATIONS && usual.items[item];
}

bool infuse_watch_applies(const struct infuse_watch *watch,
    enum infuse_setting setting)
{
	bool all = true;
	int i;

	for (i = 0; i < INFUSE_SETTINGS; i++)
		all = all && !watch->settings[i];
	return all || watch->settings[setting];
}

const char *infuse_usual_cite(void)
{
	return usual.cite;
}
