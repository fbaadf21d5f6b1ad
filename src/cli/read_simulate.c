/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "processors.h"
#include "read_simulate.h"
#include "value.h"

/*
 * 2,000 patients place the 5th percentile to about one part in a hundred, in
 * a few milliseconds; more would be digits that the models have not got.
 */
#define PATIENTS_DEFAULT 2000
#define SEED_DEFAULT 1
#define SEED_MAX INT64_C(999999999999)

#define PG_PER_NG 1000

static bool read_model(struct simulation *out, const struct cli_args *args,
    enum infuse_drug drug)
{
	const char *typed = args->value[CLI_MODEL];
	const char *ids[SIM_MODELS_MAX];
	char meant[CLI_SUGGESTION_MAX], hint[CLI_SUGGESTION_MAX + 64];
	size_t i;

	if (typed == NULL) {
		out->of.model = infuse_pk_model_default(drug);
		return true;
	}
	out->of.model = infuse_pk_model_find(typed);
	if (out->of.model != NULL)
		return true;
	for (i = 0; i < infuse_pk_models() && i < SIM_MODELS_MAX; i++)
		ids[i] = infuse_pk_model_at(i)->id;
	cli_suggest(meant, typed, ids, i);
	if (meant[0] != '\0')
		snprintf(hint, sizeof(hint), "did you mean %s?", meant);
	else
		snprintf(hint, sizeof(hint), "see infuse simulate --models");
	cli_error("unknown-model", "--model", "no such model", typed, hint);
	return false;
}

static bool read_time(struct infuse_duration *out,
    const struct cli_args *args, enum cli_option_id id)
{
	const char *typed = args->value[id];
	struct infuse_quantity quantity;

	if (typed == NULL)
		return true;
	if (!cli_read_quantity(&quantity, cli_options[id].name, typed,
	    1u << INFUSE_DURATION))
		return false;
	out->min = quantity.base;
	if (quantity.base > 0)
		return true;
	cli_error("zero", cli_options[id].name, "a time is above 0", typed,
	    "write it as in \"4 h\"");
	return false;
}

static bool level_error(const char *typed)
{
	cli_error("not-a-level", "--above", "a level is in ng/mL, above 0, and "
	    "not finer than 0.001", typed, "write it as in \"200 ng/mL\"");
	return false;
}

/* Read a thousandfold, as there are units of strength for it. */
static bool read_above(struct simulation *out, const char *typed)
{
	struct infuse_quantity quantity;
	struct infuse_fault fault;
	char text[64];
	size_t length;

	if (typed == NULL)
		return true;
	length = strlen(typed);
	if (length < 5 || length + 2 > sizeof(text) ||
	    strcmp(typed + length - 5, "ng/mL") != 0)
		return level_error(typed);
	snprintf(text, sizeof(text), "%.*smcg/mL", (int)(length - 5), typed);
	if (!infuse_read_quantity(&quantity, text, strlen(text),
	    1u << INFUSE_STRENGTH, &fault)) {
		cli_fault("--above", typed, &fault);
		return false;
	}
	if (quantity.base == 0 || quantity.base % PG_PER_NG != 0)
		return level_error(typed);
	out->above = quantity.base / PG_PER_NG;
	return true;
}

static bool read_number(int64_t *out, const struct cli_args *args,
    enum cli_option_id id, int64_t least, int64_t most)
{
	const char *typed = args->value[id];
	struct infuse_fault fault;
	char hint[80];

	if (typed == NULL)
		return true;
	if (infuse_read_count(out, typed, strlen(typed), most, &fault) &&
	    *out >= least)
		return true;
	snprintf(hint, sizeof(hint), "write a whole number from %lld to %lld",
	    (long long)least, (long long)most);
	cli_error("not-a-count", cli_options[id].name, "is not such a number",
	    typed, hint);
	return false;
}

/* Percentiles wherever the model has any; one that has none says so. */
static bool read_cohort(struct simulation *out, const struct cli_args *args)
{
	int64_t patients = PATIENTS_DEFAULT, seed = SEED_DEFAULT;
	int64_t threads = cli_processors();
	int preset = INFUSE_PK_PUBLISHED;

	if (!read_number(&patients, args, CLI_PATIENTS, 1,
	    INFUSE_PK_PATIENTS_MAX) ||
	    !read_number(&seed, args, CLI_SEED, 0, SEED_MAX) ||
	    !read_number(&threads, args, CLI_THREADS, 1,
	    INFUSE_PK_THREADS_MAX))
		return false;
	if (!cli_read_choice(&preset, CLI_PRESET, args))
		return false;
	if (args->value[CLI_COHORT] != NULL &&
	    args->value[CLI_PATIENTS] != NULL) {
		cli_error("said-twice", "--patients", "the patients are those "
		    "of --cohort", args->value[CLI_PATIENTS], "leave one of "
		    "them out");
		return false;
	}
	out->spread_asked = args->value[CLI_PATIENTS] != NULL ||
	    args->value[CLI_SEED] != NULL || args->value[CLI_PRESET] != NULL ||
	    args->value[CLI_COHORT] != NULL ||
	    args->value[CLI_INDIVIDUALS] != NULL;
	out->has_spread = out->of.model->variability_from[0] != '\0';
	out->cohort.patients = patients;
	out->cohort.seed = (uint64_t)seed;
	out->cohort.threads = threads < INFUSE_PK_THREADS_MAX ? (int)threads :
	    INFUSE_PK_THREADS_MAX;
	out->cohort.spread = (enum infuse_pk_spread)preset;
	if (out->has_spread || !out->spread_asked)
		return true;
	cli_error("no-variability", args->value[CLI_COHORT] != NULL ? "--cohort"
	    : args->value[CLI_INDIVIDUALS] != NULL ? "--individuals" :
	    "--patients", "no variability between patients was published with "
	    "the model", out->of.model->id, "name another model: infuse "
	    "simulate --models");
	return false;
}

bool cli_read_simulation(struct simulation *out, const struct cli_args *args,
    const struct cli_case *c)
{
	bool screen = c->format == CLI_TABLE || c->format == CLI_MARKDOWN;
	int64_t digits = screen ? SIM_DIGITS_SCREEN : SIM_DIGITS_DATA;

	out->of.drug = c->of.protocol->drug;
	out->of.weight = c->of.order.weight;
	out->of.age_years = c->of.order.age_years == INFUSE_NO_AGE ?
	    INFUSE_PK_NO_AGE : c->of.order.age_years;
	out->of.beyond_range = args->value[CLI_BEYOND_RANGE] != NULL;
	out->of.clearance = args->value[CLI_RISING] != NULL ?
	    INFUSE_PK_RISING_CLEARANCE : INFUSE_PK_CONSTANT_CLEARANCE;
	if (!read_model(out, args, out->of.drug) ||
	    !read_time(&out->every, args, CLI_EVERY) ||
	    !read_time(&out->until, args, CLI_UNTIL) ||
	    !read_above(out, args->value[CLI_ABOVE]) ||
	    !read_number(&digits, args, CLI_DIGITS, 1,
	    INFUSE_PK_DIGITS_MAX) ||
	    !read_cohort(out, args))
		return false;
	out->digits = (int)digits;
	out->digits_of_files = args->value[CLI_DIGITS] != NULL ? (int)digits :
	    SIM_DIGITS_DATA;
	out->each_model = args->value[CLI_EACH_MODEL] != NULL;
	out->has_picture = args->value[CLI_SVG] != NULL || screen;
	out->chart_only = args->value[CLI_SVG] == NULL;
	out->spread_drawn_only = c->format == CLI_CSV && !out->spread_asked;
	/* A table for machines without percentiles computes none. */
	if (c->format == CLI_CSV && !out->spread_asked && !out->has_picture)
		out->has_spread = false;
	return true;
}

static void add_range(char *to, size_t size, int64_t least, int64_t most,
    int64_t one, const char *unit)
{
	if (least > 0 && most > 0)
		snprintf(to, size, "it was made from %lld to %lld %s",
		    (long long)(least / one), (long long)(most / one), unit);
	else if (most > 0)
		snprintf(to, size, "it was made from at most %lld %s",
		    (long long)(most / one), unit);
	else
		snprintf(to, size, "it was made from at least %lld %s",
		    (long long)(least / one), unit);
}

enum cli_status cli_pk_error(enum infuse_pk_error error,
    const struct simulation *sim)
{
	const struct infuse_pk_model *model = sim->of.model;
	const char *where = "simulate", *hint = "", *typed = NULL;
	const char *what = infuse_pk_error_text(error);
	char range[80], advice[160];

	switch (error) {
	case INFUSE_PK_WRONG_DRUG:
		where = "--model";
		typed = model->id;
		hint = model->serves_ketamine ? "it is for racemic ketamine, "
		    "the protocol for esketamine; nothing converts between "
		    "them: infuse simulate --models" : "it is for "
		    "esketamine, the protocol for racemic ketamine; nothing "
		    "converts between them: infuse simulate --models";
		break;
	case INFUSE_PK_WEIGHT_RANGE:
	case INFUSE_PK_AGE_RANGE:
		where = error == INFUSE_PK_AGE_RANGE ? "--age" : "--weight";
		typed = model->id;
		if (error == INFUSE_PK_AGE_RANGE)
			add_range(range, sizeof(range), model->age_min_years,
			    model->age_max_years, 1, "years");
		else
			add_range(range, sizeof(range), model->weight_min.g,
			    model->weight_max.g, 1000, "kg");
		snprintf(advice, sizeof(advice), "%s; name another --model, "
		    "or say --beyond-range", range);
		hint = advice;
		break;
	case INFUSE_PK_TOO_MANY:
		where = "--every";
		what = "more than 100,000 samples or periods";
		hint = "write a longer time between samples, or a shorter "
		    "--until";
		break;
	case INFUSE_PK_CANNOT_RISE:
		where = "--rising-clearance";
		typed = model->id;
		hint = "see infuse simulate --models";
		break;
	case INFUSE_PK_NO_MEMORY:
		cli_error("out-of-memory", "memory", "there is not enough for "
		    "this answer", NULL, "ask for fewer patients or samples");
		return CLI_IO;
	default:
		break;
	}
	cli_error(infuse_pk_error_id(error), where, what, typed, hint);
	return CLI_USAGE;
}
