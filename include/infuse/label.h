/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_LABEL_H
#define INFUSE_LABEL_H

/*
 * The label of a bag, a syringe or a vial as it is printed (S-14): perhaps the
 * drug, an amount, a volume, perhaps what it was diluted with.
 *
 *	KETAMINE 500mg/250ml
 *	Ketamine hydrochloride 200 mg in 100 mL sodium chloride 0.9 %
 *	125 mg of esketamine in 250 mL
 *
 * Capitals do not matter, not even of units, as a label has none but amounts
 * and volumes.  Numbers are read as everywhere.  A second drug is refused, and
 * so is every word that is not known to be a diluent: a bag is of one drug.
 */

#include <infuse/protocol.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

struct infuse_label {
	enum infuse_drug drug;		/* INFUSE_NO_DRUG: no word of it */
	bool hydrochloride;		/* echoed: strengths are of the base */
	struct infuse_strength strength;	/* both above 0, up to 40 g */
	size_t diluent;			/* where its words begin in the text, */
	size_t diluent_length;		/* 0: not said; echoed, not judged */
};

INFUSE_MUST_CHECK bool infuse_read_label(struct infuse_label *out,
    const char *text, size_t length, struct infuse_fault *fault);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
