/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "read_prepare.h"

#define HINT_MAX 200
#define MG_PER_ML (INFUSE_PG_PER_MG)

/* "10, 50 or 100 mg/mL" */
static void add_strengths(char out[HINT_MAX], enum infuse_drug drug)
{
	int64_t pg_per_ml;
	size_t used = 0;
	int i;

	out[0] = '\0';
	for (i = 0; (pg_per_ml = infuse_vial_strength(drug, i)) != 0; i++)
		used += (size_t)snprintf(out + used, HINT_MAX - used,
		    "%s%lld", i == 0 ? "" :
		    infuse_vial_strength(drug, i + 1) == 0 ? " or " : ", ",
		    (long long)(pg_per_ml / MG_PER_ML));
	snprintf(out + used, HINT_MAX - used, " mg/mL");
}

static bool unknown_vial(enum infuse_drug drug, const char *typed)
{
	char strengths[HINT_MAX], text[HINT_MAX], hint[2 * HINT_MAX];

	add_strengths(strengths, drug);
	snprintf(text, sizeof(text), "%s has no vial of that strength",
	    infuse_drug_name(drug));
	snprintf(hint, sizeof(hint), "vials of %s have %s: read drug and "
	    "strength on the vial again", infuse_drug_name(drug), strengths);
	cli_error("unknown-vial", "--vial", text, typed, hint);
	return false;
}

/* A strength without a size: the label's, where it has one. */
static bool read_vial_strength(struct infuse_strength *out,
    enum infuse_drug drug, const char *strength, const char *typed)
{
	struct infuse_quantity quantity;
	int i;

	if (!cli_read_quantity(&quantity, "--vial", strength,
	    1u << INFUSE_STRENGTH))
		return false;
	if (infuse_vial_of(out, drug, quantity.base))
		return true;
	for (i = 0; infuse_vial_strength(drug, i) != 0; i++)
		if (infuse_vial_strength(drug, i) == quantity.base) {
			cli_error("vial-size-needed", "--vial", "comes in more "
			    "than one size", typed, "write amount and volume "
			    "as on the vial: \"50 mg in 2 mL\" or \"250 mg in "
			    "10 mL\"");
			return false;
		}
	return unknown_vial(drug, typed);
}

/* The drug's word in front, which is not the one of the bag. */
static bool two_drugs(const char *typed)
{
	cli_error("other-drug", "--vial", "names another drug than --bag",
	    typed, "ketamine and esketamine are two drugs: read both labels "
	    "again");
	return false;
}

static enum infuse_drug drug_in_front(const char *typed)
{
	static const enum infuse_drug drugs[] = {
		INFUSE_ESKETAMINE, INFUSE_KETAMINE
	};
	size_t i, length;

	for (i = 0; i < sizeof(drugs) / sizeof(drugs[0]); i++) {
		length = strlen(infuse_drug_name(drugs[i]));
		if (strncmp(typed, infuse_drug_name(drugs[i]), length) == 0 &&
		    typed[length] == ' ')
			return drugs[i];
	}
	return INFUSE_NO_DRUG;
}

/* "50 mg/mL", perhaps with the drug before it: a strength without a size. */
static bool is_strength(const char *typed)
{
	const char *slash = strchr(typed, '/');

	return slash != NULL && strstr(typed, " in ") == NULL &&
	    (slash[1] == 'm' || slash[1] == 'M');
}

static bool read_vial(struct infuse_make *out, struct cli_case *c,
    const char *typed)
{
	enum infuse_drug *bag = &c->of.order.label;
	enum infuse_drug drug = drug_in_front(typed);
	const char *rest = drug == INFUSE_NO_DRUG ? typed :
	    typed + strlen(infuse_drug_name(drug)) + 1;
	struct infuse_label label;

	out->has_vial = true;
	if (!is_strength(rest)) {
		if (!cli_read_label(&label, "--vial", typed))
			return false;
		drug = label.drug;
		out->vial = label.strength;
	}
	if (drug != INFUSE_NO_DRUG && *bag != INFUSE_NO_DRUG && drug != *bag)
		return two_drugs(typed);
	if (drug != INFUSE_NO_DRUG)
		*bag = out->drug = drug;
	return !is_strength(rest) ||
	    read_vial_strength(&out->vial, out->drug, rest, typed);
}

/* Why no bag can be made of these vials, in words. */
static bool fits(const struct infuse_make *make, const struct cli_args *args)
{
	const char *vial = args->value[CLI_VIAL];
	const char *bag = args->value[CLI_BAG];
	struct infuse_mix mix;

	infuse_mix(&mix, make);
	switch (mix.fault) {
	case INFUSE_MIX_FITS:
		return true;
	case INFUSE_MIX_VIAL:
		return unknown_vial(make->drug, vial);
	case INFUSE_MIX_WEAK:
		cli_error("vial-too-weak", "--vial", "is weaker than the bag "
		    "is to be", vial, "a bag is made from vials of at least "
		    "its own strength: read both labels again");
		return false;
	case INFUSE_MIX_FINE:
		cli_error("too-fine", "--bag", "cannot be made exactly: the "
		    "volume to draw is not a whole hundredth of a millilitre",
		    bag, "choose an amount that can be drawn from such a vial");
		return false;
	default:
		cli_error("too-large", "--bag", "is more than 9 L with all "
		    "that is added", bag, "read the volumes again");
		return false;
	}
}

static bool read_volume(struct infuse_volume *out, const char *option,
    const char *typed)
{
	struct infuse_quantity quantity;

	if (!cli_read_quantity(&quantity, option, typed,
	    1u << INFUSE_VOLUME))
		return false;
	if (quantity.base == 0) {
		cli_error("zero", option, "a volume is above 0", typed,
		    "leave the option out where it is not known");
		return false;
	}
	out->hundredth_ml = quantity.base;
	return true;
}

static bool read_overfill(struct infuse_make *out,
    const struct cli_args *args)
{
	const char *typed = args->value[CLI_OVERFILL];
	struct infuse_quantity quantity;

	if (typed == NULL)
		return true;
	if (out->syringe) {
		cli_error("overfill-of-syringe", "--overfill", "is of a bag; a "
		    "syringe is filled from empty", typed, "leave the option "
		    "out");
		return false;
	}
	if (!out->has_vial) {
		cli_error("vial-needed", "--overfill", "says nothing without "
		    "--vial", typed, "say what is added: --vial \"500 mg in 10 "
		    "mL\"");
		return false;
	}
	/* None is an answer too. */
	if (!cli_read_quantity(&quantity, "--overfill", typed,
	    1u << INFUSE_VOLUME))
		return false;
	out->has_overfill = true;
	out->overfill.hundredth_ml = quantity.base;
	if (out->overfill.hundredth_ml < out->bag.volume.hundredth_ml)
		return true;
	cli_error("overfill-too-large", "--overfill", "is as much as the bag's "
	    "label", typed, "write only what is above the label, as in \"25 "
	    "mL\"");
	return false;
}

static bool read_line(struct infuse_volume *out,
    const struct infuse_make *make, const char *typed)
{
	out->hundredth_ml = 0;
	if (typed == NULL)
		return true;
	if (!read_volume(out, "--line-volume", typed))
		return false;
	if (out->hundredth_ml <= make->bag.volume.hundredth_ml)
		return true;
	cli_error("line-too-large", "--line-volume", "is more than the bag "
	    "holds", typed, "write what the line holds from bag to patient, as "
	    "in \"20 mL\"");
	return false;
}

bool cli_read_make(struct infuse_make *out, struct infuse_volume *line,
    struct cli_case *c, const struct cli_args *args)
{
	static const struct infuse_make empty;

	*out = empty;
	out->drug = c->of.protocol->drug;
	if (c->of.order.label != INFUSE_NO_DRUG)
		out->drug = c->of.order.label;
	out->bag = c->of.order.strength;
	out->bag_max = c->documents.site->bag_max;
	out->syringe = args->value[CLI_SYRINGE] != NULL;
	if (args->value[CLI_VIAL] != NULL &&
	    !read_vial(out, c, args->value[CLI_VIAL]))
		return false;
	return read_overfill(out, args) &&
	    (!out->has_vial || fits(out, args)) &&
	    read_line(line, out, args->value[CLI_LINE_VOLUME]);
}
