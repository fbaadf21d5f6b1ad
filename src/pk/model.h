/* SPDX-License-Identifier: MIT */
#ifndef PK_MODEL_H
#define PK_MODEL_H

/*
 * The published models as numbers.  Units inside this folder: h, L, kg, ug;
 * ug/L is ng/mL.
 */

#include <infuse/pk.h>

enum pk_param {
	PK_V1, PK_CL, PK_V2, PK_Q2, PK_V3, PK_Q3,	/* ketamine */
	PK_NV1, PK_NCL, PK_NV2, PK_NQ,			/* norketamine */
	PK_MTT,			/* h, over two transit compartments */
	PK_QH, PK_VH, PK_KEL, PK_KMET,			/* liver */
	PK_KE0,			/* per h; 0 is none */
	PK_PARAMS
};

enum pk_shape {
	PK_DIRECT,	/* what is cleared forms norketamine at once */
	PK_TRANSIT,	/* through two transit compartments */
	PK_LIVER	/* cleared in a liver compartment, which forms it */
};

/* A typical value, times (kg / 70) to a power. */
struct pk_theta {
	double at_70_kg;
	double power;
};

struct pk_omega {
	enum pk_param row;
	enum pk_param column;
	double covariance;	/* of the logarithms; 0 ends the list */
};

#define PK_OMEGAS 10

struct pk_model {
	struct infuse_pk_model face;
	enum pk_shape shape;
	struct pk_theta theta[PK_PARAMS];
	double formed;		/* of what is cleared, as norketamine */
	double molar;		/* norketamine by ketamine where it is molar */
	bool shares_v1;		/* norketamine has ketamine's central volume */
	double ke0_per_log_kg;
	struct pk_omega omega[PK_OMEGAS];
};

/* The model behind a face, or NULL if the face is not one of ours. */
const struct pk_model *pk_model_of(const struct infuse_pk_model *face);

/* One patient's parameters. */
struct pk_subject {
	enum pk_shape shape;
	double p[PK_PARAMS];
	double formed;
	double molar;
};

/* age below 0: not known. */
void pk_subject_typical(struct pk_subject *out, const struct pk_model *model,
    double kg, double age);

/* After p was changed: what hangs on other parameters. */
void pk_subject_tie(struct pk_subject *subject, const struct pk_model *model);

/* Total clearance of ketamine, L/h. */
double pk_subject_clearance(const struct pk_subject *subject);

#endif
