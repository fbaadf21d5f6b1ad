/* SPDX-License-Identifier: MIT */
#include "model.h"

#include <string.h>

/*
 * Parameters per 70 kg.  A coefficient of variation c becomes a variance of
 * the logarithm of ln(1 + c^2).
 */

#define PER_MIN 60.0

#define CLEARANCE 0.75
#define VOLUME 1.0
#define FIXED 0.0

/* A two-compartment model has a third that nothing enters. */
#define NO_THIRD [PK_V3] = { 1.0, FIXED }, [PK_Q3] = { 0.0, FIXED }

/* So that the equations stand, and form nothing. */
#define NO_NORKETAMINE \
	[PK_NV1] = { 1.0, FIXED }, [PK_NCL] = { 1.0, FIXED }, \
	[PK_NV2] = { 1.0, FIXED }, [PK_NQ] = { 0.0, FIXED }

/* Micro-constants per minute and a volume per kg, linear in weight. */
#define LINEAR(per_kg, k10, k12, k21) \
	[PK_V1] = { (per_kg) * 70, 1.0 }, \
	[PK_CL] = { (k10) * PER_MIN * (per_kg) * 70, 1.0 }, \
	[PK_Q2] = { (k12) * PER_MIN * (per_kg) * 70, 1.0 }, \
	[PK_V2] = { (k12) / (k21) * (per_kg) * 70, 1.0 }

#define OTTO_NORKETAMINE \
	[PK_NV1] = { 98.638, VOLUME }, [PK_NCL] = { 57.72, CLEARANCE }, \
	[PK_NV2] = { 160.04, FIXED }, [PK_NQ] = { 42.778, FIXED }

#define OTTO_OMEGA { \
	{ PK_V1, PK_V1, 0.084177 }, { PK_CL, PK_CL, 0.026048 }, \
	{ PK_V1, PK_CL, 0.02261 }, { PK_NV1, PK_NV1, 0.040426 }, \
	{ PK_NCL, PK_NCL, 0.10319 }, { PK_NV1, PK_NCL, 0.04456 } }

#define OTTO "Otto 2021, Eur J Clin Pharmacol 77:1181"

static const struct pk_model kamp2020 = {
	.face = {
		.id = "kamp2020",
		.title = "Kamp 2020, compartments, with Otto's norketamine",
		.citation = "Kamp 2020, Anesthesiology 133:1192,"
		    " doi:10.1097/ALN.0000000000003577",
		.population = "14 raw data sets, beside a meta-analysis of 18"
		    " studies, adults and children",
		.matrix = "arterial plasma",
		.studied = "not stated where it was read",
		.status = "second-hand",
		.doubt = "the six numbers were read in two programs that cite"
		    " the paper; its meta-analysis has a clearance of 79 L/h"
		    " and a volume of 252 L, these compartments 84 L/h and"
		    " 238 L; pairing them with Otto's norketamine is ours",
		.norketamine_from = OTTO,
		.effect_from = "SimTIVA, for this model; not in the paper",
		.variability_from = "that of Otto 2021; none was read for Kamp",
		.serves_ketamine = true,
		.serves_esketamine = true,
		.has = { true, true, true },
		.can_rise = true
	},
	.theta = {
		[PK_V1] = { 25, VOLUME }, [PK_CL] = { 84, CLEARANCE },
		[PK_V2] = { 56, VOLUME }, [PK_Q2] = { 161, CLEARANCE },
		[PK_V3] = { 157, VOLUME }, [PK_Q3] = { 79, CLEARANCE },
		OTTO_NORKETAMINE,
		[PK_KE0] = { 0.5932 * PER_MIN, FIXED }
	},
	.formed = 1.0, .molar = 1.0,
	.ke0_per_log_kg = 0.1876 * PER_MIN,
	.omega = OTTO_OMEGA
};

static const struct pk_model otto2021 = {
	.face = {
		.id = "otto2021",
		.title = "Otto 2021, venous, on Fanta's ketamine model",
		.citation = "Otto 2021, Eur J Clin Pharmacol 77:1181,"
		    " doi:10.1007/s00228-021-03104-1;"
		    " Fanta 2015, Eur J Clin Pharmacol 71:441",
		.population = "48 healthy adults, 23 y, 70 kg",
		.matrix = "venous plasma",
		.studied = "2 h",
		.status = "transcribed",
		.doubt = "low against arterial samples in the first hours",
		.norketamine_from = OTTO,
		.effect_from = "",
		.variability_from = OTTO,
		.serves_esketamine = true,
		.has = { true, true, false },
		.can_rise = true,
		.age_min_years = 18,
		.studied_for = { 120 }
	},
	.theta = {
		[PK_V1] = { 133, VOLUME }, [PK_CL] = { 95.2, CLEARANCE },
		[PK_V2] = { 187, FIXED }, [PK_Q2] = { 23.2, FIXED },
		[PK_V3] = { 98.8, FIXED }, [PK_Q3] = { 157, FIXED },
		OTTO_NORKETAMINE
	},
	.formed = 1.0, .molar = 1.0,
	.omega = OTTO_OMEGA
};

static const struct pk_model simons2022 = {
	.face = {
		.id = "simons2022",
		.title = "Simons 2022, arterial, norketamine through transit",
		.citation = "Simons 2022, Front Pain Res 3:946486,"
		    " doi:10.3389/fpain.2022.946486",
		.population = "20 healthy adults, 19 to 32 y, 53 to 93 kg",
		.matrix = "arterial plasma",
		.studied = "20 min",
		.status = "transcribed",
		.doubt = "the paper prints values at 70 kg; powers of weight"
		    " are the usual ones; norketamine is low by an eighth"
		    " against measured steps of esketamine, and by a quarter"
		    " against others",
		.norketamine_from = "Simons 2022",
		.effect_from = "",
		.variability_from = "Simons 2022",
		.serves_esketamine = true,
		.has = { true, true, false },
		.weight_min = { 53000 }, .weight_max = { 93000 },
		.age_min_years = 18,
		.studied_for = { 20 }
	},
	.shape = PK_TRANSIT,
	.theta = {
		[PK_V1] = { 11.6, VOLUME },
		[PK_CL] = { 1.48 * PER_MIN, CLEARANCE },
		[PK_V2] = { 39.0, VOLUME },
		[PK_Q2] = { 2.43 * PER_MIN, CLEARANCE },
		[PK_V3] = { 174, VOLUME },
		[PK_Q3] = { 1.21 * PER_MIN, CLEARANCE },
		[PK_NV1] = { 11.6, VOLUME },
		[PK_NCL] = { 1.00 * PER_MIN, CLEARANCE },
		[PK_NV2] = { 221, VOLUME },
		[PK_NQ] = { 2.63 * PER_MIN, CLEARANCE },
		[PK_MTT] = { 20.1 / PER_MIN, FIXED }
	},
	.formed = 0.8, .molar = 223.70 / 237.73,
	.shares_v1 = true,
	.omega = {
		{ PK_V1, PK_V1, 0.057 }, { PK_CL, PK_CL, 0.029 },
		{ PK_Q3, PK_Q3, 0.026 }, { PK_NCL, PK_NCL, 0.050 },
		{ PK_MTT, PK_MTT, 0.021 }
	}
};

static const struct pk_model domino = {
	.face = {
		.id = "domino",
		.title = "Domino, as STANPUMP and its descendants have it",
		.citation = "Domino 1984, Clin Pharmacol Ther 36:645,"
		    " as cited by STANPUMP",
		.population = "surgical patients and volunteers, few",
		.matrix = "plasma",
		.studied = "not stated where it was read",
		.status = "second-hand",
		.doubt = "programs agree on the numbers, not on the paper;"
		    " 725 ng/mL after 72 h of 1.2 mg/kg/h, where 1,200"
		    " (SD 300) were measured (Koeppel): low by more than a"
		    " standard deviation",
		.norketamine_from = "",
		.effect_from = "Navarrete 2024, with this model",
		.variability_from = "",
		.serves_ketamine = true,
		.has = { true, false, true },
		.age_min_years = 18
	},
	.theta = {
		LINEAR(0.063, 0.438, 0.592, 0.247),
		[PK_V3] = { 0.590 / 0.0146 * 0.063 * 70, 1.0 },
		[PK_Q3] = { 0.590 * PER_MIN * 0.063 * 70, 1.0 },
		NO_NORKETAMINE,
		[PK_KE0] = { 0.238 * PER_MIN, FIXED }
	}
};

static const struct pk_model clements250 = {
	.face = {
		.id = "clements250",
		.title = "Clements 1981, 0.25 mg/kg",
		.citation = "Clements 1981, Br J Anaesth 53:27",
		.population = "healthy volunteers",
		.matrix = "plasma",
		.studied = "a single dose",
		.status = "second-hand",
		.doubt = "",
		.norketamine_from = "",
		.effect_from = "",
		.variability_from = "",
		.serves_ketamine = true,
		.has = { true, false, false },
		.age_min_years = 18
	},
	.theta = {
		LINEAR(1.7522, 0.0109, 0.0186, 0.0137),
		NO_THIRD, NO_NORKETAMINE
	}
};

static const struct pk_model hijazi2003 = {
	.face = {
		.id = "hijazi2003",
		.title = "Hijazi 2003, intensive care",
		.citation = "Hijazi 2003, Br J Anaesth 90:155",
		.population = "12 adults in intensive care, brain or spinal"
		    " cord injury",
		.matrix = "plasma",
		.studied = "not stated where it was read",
		.status = "second-hand",
		.doubt = "clearance and half-life were read in the abstract,"
		    " the rate constants in a program; 556 ng/mL after 72 h of"
		    " 1.2 mg/kg/h, where 1,200 (SD 300) were measured"
		    " (Koeppel): low by more than two standard deviations",
		.norketamine_from = "",
		.effect_from = "",
		.variability_from = "Hijazi 2003, clearance only",
		.serves_ketamine = true,
		.has = { true, false, false },
		.age_min_years = 18
	},
	.theta = {
		LINEAR(1.08, 0.0333, 0.0088, 0.0030),
		NO_THIRD, NO_NORKETAMINE
	},
	.omega = {
		{ PK_CL, PK_CL, 0.127944 }	/* 13.3 of 36.0 mL/min/kg */
	}
};

static const struct pk_model herd2007 = {
	.face = {
		.id = "herd2007",
		.title = "Herd and Anderson 2007, children",
		.citation = "Herd 2007, Paediatr Anaesth 17:622",
		.population = "54 children, 8.3 y (SD 3.5), 32.5 kg",
		.matrix = "venous plasma",
		.studied = "a single dose",
		.status = "abstract-read",
		.doubt = "",
		.norketamine_from = "",
		.effect_from = "",
		.variability_from = "Herd 2007, without covariances",
		.serves_ketamine = true,
		.has = { true, false, false },
		.age_max_years = 17
	},
	.theta = {
		[PK_V1] = { 38.7, VOLUME }, [PK_CL] = { 90, CLEARANCE },
		[PK_V2] = { 102, VOLUME }, [PK_Q2] = { 215, CLEARANCE },
		NO_THIRD, NO_NORKETAMINE
	},
	.omega = {	/* 64, 38.1, 51.7 and 19 % */
		{ PK_V1, PK_V1, 0.343306 }, { PK_CL, PK_CL, 0.135545 },
		{ PK_V2, PK_V2, 0.236880 }, { PK_Q2, PK_Q2, 0.035464 }
	}
};

static const struct pk_model perezruixo2021 = {
	.face = {
		.id = "perezruixo2021",
		.title = "Perez-Ruixo 2021, with a liver",
		.citation = "Perez-Ruixo 2021, Clin Pharmacokinet 60:501,"
		    " doi:10.1007/s40262-020-00953-4",
		.population = "820 adults, 256 healthy and 564 with depression,"
		    " 18 to 86 y, 39 to 170 kg",
		.matrix = "venous plasma",
		.studied = "28 mg, once",
		.status = "transcribed",
		.doubt = "mostly nasal doses; its norketamine is 1.4 to 1.6"
		    " times the paper's own table; one variance is not printed;"
		    " its factors for Asian patients (elimination 0.36 times,"
		    " clearance of norketamine 0.81 times) are not in this"
		    " program",
		.norketamine_from = "Perez-Ruixo 2021",
		.effect_from = "",
		.variability_from = "Perez-Ruixo 2021, without that of"
		    " formation",
		.serves_esketamine = true,
		.has = { true, true, false },
		.weight_min = { 39000 }, .weight_max = { 170000 },
		.age_min_years = 18, .age_max_years = 86
	},
	.shape = PK_LIVER,
	.theta = {
		[PK_V1] = { 192, FIXED },
		[PK_V2] = { 143, FIXED }, [PK_Q2] = { 84.3, FIXED },
		[PK_V3] = { 417, FIXED }, [PK_Q3] = { 37.6, FIXED },
		[PK_QH] = { 151, FIXED }, [PK_VH] = { 101, FIXED },
		[PK_KEL] = { 1.11, FIXED }, [PK_KMET] = { 2.77, FIXED },
		[PK_NV1] = { 70, FIXED }, [PK_NCL] = { 38, FIXED },
		[PK_NV2] = { 115, FIXED }, [PK_NQ] = { 26.1, FIXED }
	},
	.formed = 1.0, .molar = 1.0,
	.omega = {	/* 27.5, 49.3, 23.2, 34.6, 120, 31.6 and 25.4 % */
		{ PK_V1, PK_V1, 0.072902 }, { PK_V2, PK_V2, 0.217567 },
		{ PK_QH, PK_QH, 0.052425 }, { PK_VH, PK_VH, 0.113075 },
		{ PK_KEL, PK_KEL, 0.891998 },
		{ PK_NV1, PK_NV1, 0.095179 },
		{ PK_NCL, PK_NCL, 0.062520 }
	}
};

/* In the order in which they are listed. */
static const struct pk_model *const models[] = {
	&kamp2020, &otto2021, &simons2022, &domino,
	&clements250, &hijazi2003, &herd2007, &perezruixo2021
};

#define MODELS (sizeof(models) / sizeof(models[0]))

size_t infuse_pk_models(void)
{
	return MODELS;
}

const struct infuse_pk_model *infuse_pk_model_at(size_t i)
{
	return i < MODELS ? &models[i]->face : NULL;
}

const struct infuse_pk_model *infuse_pk_model_find(const char *id)
{
	for (size_t i = 0; i < MODELS; i++)
		if (strcmp(models[i]->face.id, id) == 0)
			return &models[i]->face;
	return NULL;
}

const struct infuse_pk_model *infuse_pk_model_default(enum infuse_drug drug)
{
	switch (drug) {
	case INFUSE_KETAMINE:
	case INFUSE_ESKETAMINE:
		return &kamp2020.face;
	case INFUSE_NO_DRUG:
		break;
	}
	return NULL;
}

const struct pk_model *pk_model_of(const struct infuse_pk_model *face)
{
	for (size_t i = 0; i < MODELS; i++)
		if (&models[i]->face == face)
			return models[i];
	return NULL;
}
