/* SPDX-License-Identifier: MIT */
#ifndef CLI_READ_H
#define CLI_READ_H

/*
 * Values of options, read strictly.  Each returns false with a message on
 * standard error; nothing is repaired.
 */

#include <infuse/body.h>
#include <infuse/check.h>
#include <infuse/convert.h>
#include <infuse/document.h>
#include <infuse/label.h>

#include "cli.h"

/* What the values of a command come to. */
struct cli_order {
	struct infuse_order order;
	bool weight_rounded;		/* from pounds, down to the gram */
	bool step_assumed;
	bool has_body;			/* --height and --sex were given */
	struct infuse_body body;
	const char *height_typed;	/* unless it was in cm */
	bool hydrochloride;		/* on the label: echoed (S-14) */
	const char *diluent;		/* likewise, or NULL */
};

/* --height and --sex, when weight and age are read. */
bool cli_read_body(struct cli_order *out, const struct cli_args *args);

/*
 * The weights that this protocol's doses and upper limits per kg are for.
 * Refuses where its basis or the height has none; nothing is extrapolated.
 */
bool cli_weigh(struct cli_order *order,
    const struct infuse_protocol_document *document);

/* --weight, and everything about the bag, the pump and the patient. */
bool cli_read_order(struct cli_order *out, const struct cli_args *args);

/* --weight alone, and --strength or --bag alone. */
bool cli_read_weight(struct infuse_weight *out, bool *rounded,
    const char *typed);
bool cli_read_strength(struct infuse_label *out, bool *given,
    const struct cli_args *args);

/* --age, INFUSE_NO_AGE where it is not given. */
bool cli_read_age(int64_t *out, const char *typed);

/* A label as it is printed, of --bag, --syringe or --vial. */
bool cli_read_label(struct infuse_label *out, const char *option,
    const char *typed);

/* --rate, --day, --current and --for, as far as they are given. */
bool cli_read_question(struct infuse_question *out,
    const struct cli_args *args, const struct infuse_order *order);

/* A time that has gone by; *said tells whether the option was given. */
bool cli_read_span(bool *said, struct infuse_duration *out,
    enum cli_option_id option, const struct cli_args *args);

/* --elapsed, --running, --given and --given-course, likewise. */
bool cli_read_past(struct infuse_past *out, const struct cli_args *args,
    const struct infuse_order *order);

/* A quantity of one of the dimensions. */
bool cli_read_quantity(struct infuse_quantity *out, const char *option,
    const char *typed, unsigned among);

/* A rate in mg/h or mg/kg/h and their like. */
bool cli_read_written_rate(struct infuse_written_rate *out,
    const char *option, const char *typed);

/* One of some words, by its place among them. */
bool cli_read_word(int *out, const char *option, const char *typed,
    const char *const words[], int count);

/* Text that goes into an answer as typed: short, and fit for a screen. */
bool cli_read_text(const char *option, const char *typed);

/* What was wrong with a quantity, as a message. */
void cli_fault(const char *option, const char *typed,
    const struct infuse_fault *fault);

#endif
