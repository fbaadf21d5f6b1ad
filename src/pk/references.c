/* SPDX-License-Identifier: MIT */
#include <infuse/pk.h>

#define NG_PER_ML 1000

static const struct infuse_pk_reference references[] = {
	{ INFUSE_KETAMINE, 70 * NG_PER_ML, 160 * NG_PER_ML,
	    "analgesia", "Table 1 of PMC6020109" },
	{ INFUSE_KETAMINE, 100 * NG_PER_ML, 250 * NG_PER_ML,
	    "dissociation", "Table 1 of PMC6020109" },
	{ INFUSE_KETAMINE, 1200 * NG_PER_ML, 2400 * NG_PER_ML,
	    "general anaesthesia", "Table 1 of PMC6020109" },
	{ INFUSE_KETAMINE, 750 * NG_PER_ML, 750 * NG_PER_ML,
	    "awakening", "Herd 2007" },
	{ INFUSE_ESKETAMINE, 121 * NG_PER_ML, 121 * NG_PER_ML,
	    "half of the effect on pain", "Olofsen 2022" },
	{ INFUSE_ESKETAMINE, 10500, 10500,
	    "half of the relief of CRPS pain (SE 4.8), which comes and goes "
	    "with a half-life of 10.9 d", "Dahan 2011, abstract; the patients "
	    "of leiden-2009" }
};

#define REFERENCES (sizeof(references) / sizeof(references[0]))

size_t infuse_pk_references(void)
{
	return REFERENCES;
}

const struct infuse_pk_reference *infuse_pk_reference_at(size_t i)
{
	return i < REFERENCES ? &references[i] : NULL;
}
