/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include <infuse/prepare.h>

#include "../answer/figure.h"
#include "read.h"
#include "read_observations.h"
#include "value.h"

#define PRESSURE_MAX 300

/* A count that is observed, from 0 to what can be. */
static bool read_count(struct infuse_observed *out,
    enum infuse_observation item, enum cli_option_id option,
    const struct cli_args *args, const char *example)
{
	const char *typed = args->value[option];
	const char *name = cli_options[option].name;
	struct infuse_fault fault;
	char text[80], hint[80];

	if (typed == NULL)
		return true;
	out->given[item] = infuse_read_count(&out->value[item], typed,
	    strlen(typed), infuse_observation_max(item), &fault);
	if (out->given[item])
		return true;
	snprintf(text, sizeof(text), "is not a whole number from 0 to %ld",
	    (long)infuse_observation_max(item));
	snprintf(hint, sizeof(hint), "write it as in %s %s", name, example);
	cli_error("not-a-count", name, text, typed, hint);
	return false;
}

static bool pressure_error(const char *id, const char *text,
    const char *typed)
{
	cli_error(id, "--bp", text, typed,
	    "write SYS/DIA in mmHg, as in --bp 142/88");
	return false;
}

static bool read_pressure(struct infuse_observed *out, const char *typed)
{
	const char *slash;
	struct infuse_fault fault;
	int64_t systolic, diastolic;

	if (typed == NULL)
		return true;
	slash = strchr(typed, '/');
	if (slash == NULL)
		return pressure_error("not-a-pressure", "is not two pressures",
		    typed);
	if (!infuse_read_count(&systolic, typed, (size_t)(slash - typed),
	    PRESSURE_MAX, &fault) || !infuse_read_count(&diastolic, slash + 1,
	    strlen(slash + 1), PRESSURE_MAX, &fault) || diastolic == 0)
		return pressure_error("not-a-pressure", "is not two whole "
		    "numbers from 1 to 300", typed);
	if (systolic <= diastolic)
		return pressure_error("pressures-swapped", "the systolic "
		    "pressure is not above the diastolic one", typed);
	out->given[INFUSE_BLOOD_PRESSURE] = true;
	out->value[INFUSE_BLOOD_PRESSURE] = systolic;
	out->diastolic = diastolic;
	return true;
}

static bool read_sedation(struct infuse_observed *out, const char *typed)
{
	struct infuse_fault fault;
	enum infuse_scale scale;
	int64_t value;

	if (typed == NULL)
		return true;
	if (!infuse_read_sedation(&scale, &value, typed, strlen(typed),
	    &fault)) {
		cli_fault("--sedation", typed, &fault);
		return false;
	}
	out->given[INFUSE_SEDATION] = true;
	if (scale == INFUSE_ACVPU) {
		out->has_acvpu = true;
		out->acvpu = (enum infuse_acvpu)value;
		return true;
	}
	out->scale = scale;
	out->value[INFUSE_SEDATION] = value;
	return true;
}

/* NEWS2's letter, which stands beside a sedation score or alone. */
static bool read_acvpu(struct infuse_observed *out,
    const struct cli_args *args)
{
	const char *typed = args->value[CLI_ACVPU];
	int letter = 0;

	if (typed == NULL)
		return true;
	if (!cli_read_choice(&letter, CLI_ACVPU, args))
		return false;
	if (out->has_acvpu && letter != (int)out->acvpu) {
		cli_error("said-otherwise", "--acvpu", "is not what --sedation "
		    "says", typed, "give the letter once");
		return false;
	}
	out->given[INFUSE_SEDATION] = true;
	out->has_acvpu = true;
	out->acvpu = (enum infuse_acvpu)letter;
	return true;
}

static bool target_error(const char *id, const char *text,
    const char *typed)
{
	cli_error(id, "--target-oxygen", text, typed, "write the prescriber's "
	    "band, as in --target-oxygen \"88 to 92 %\"");
	return false;
}

/* "88 to 92 %" */
static bool read_target(struct infuse_running *out, const char *typed)
{
	const char *to, *end;
	struct infuse_fault fault;

	if (typed == NULL)
		return true;
	to = strstr(typed, " to ");
	end = strchr(typed, '%');
	if (to == NULL || end == NULL || end[1] != '\0' || end - to < 5)
		return target_error("not-a-band", "is not a band of saturation",
		    typed);
	if (end[-1] == ' ')
		end--;
	if (!infuse_read_count(&out->oxygen_from, typed,
	    (size_t)(to - typed), 100, &fault) ||
	    !infuse_read_count(&out->oxygen_to, to + 4,
	    (size_t)(end - to - 4), 100, &fault) ||
	    out->oxygen_from >= out->oxygen_to)
		return target_error("not-a-band", "is not a band of saturation",
		    typed);
	if (out->oxygen_from <= INFUSE_OXYGEN_STOP)
		return target_error("band-too-low", "begins at or below 83 %, "
		    "at which the pump is stopped", typed);
	out->has_target_oxygen = true;
	return true;
}

static bool read_pauses(struct infuse_running *out, const char *typed)
{
	struct infuse_fault fault;

	if (typed == NULL || infuse_read_count(&out->pauses, typed,
	    strlen(typed), 24, &fault))
		return true;
	cli_error("not-a-count", "--pauses", "is not a whole number from 0 to "
	    "24", typed, "the pauses of that day, this one among them");
	return false;
}

static bool read_grade(struct infuse_observed *out,
    enum infuse_observation item, enum cli_option_id option,
    const struct cli_args *args)
{
	int grade = INFUSE_NONE;

	if (args->value[option] == NULL)
		return true;
	out->given[item] = cli_read_choice(&grade, option, args);
	out->value[item] = out->given[item] ? grade : INFUSE_NONE;
	return out->given[item];
}

/* What has no name here still counts: nobody types it for nothing. */
static bool read_other(struct infuse_observed *out,
    struct render_bedside *bedside, const char *typed)
{
	int i;

	if (strcmp(typed, "none") == 0 || strcmp(typed, "no") == 0) {
		cli_error("nothing-named", "--other", "names what was seen",
		    typed, "leave the option out when there is nothing else");
		return false;
	}
	if (!cli_read_text("--other", typed))
		return false;
	for (i = 0; i < INFUSE_OTHER_SIGN; i++)
		if (strcmp(infuse_sign_name((enum infuse_sign)i), typed) == 0) {
			out->sign[i] = true;
			return true;
		}
	out->sign[INFUSE_OTHER_SIGN] = true;
	bedside->other[bedside->others++] = typed;
	return true;
}

static bool read_others(struct infuse_observed *out,
    struct render_bedside *bedside, const struct cli_args *args)
{
	int i;

	for (i = 0; i < args->repeats; i++)
		if (args->repeated[i].id == CLI_OTHER &&
		    !read_other(out, bedside, args->repeated[i].value))
			return false;
	return true;
}

bool cli_read_observations(struct infuse_running *out,
    struct render_bedside *bedside, const struct cli_args *args)
{
	struct infuse_observed *seen = &out->observed;

	return read_count(seen, INFUSE_PAIN, CLI_PAIN, args, "7") &&
	    read_sedation(seen, args->value[CLI_SEDATION]) &&
	    read_acvpu(seen, args) &&
	    read_target(out, args->value[CLI_TARGET_OXYGEN]) &&
	    read_pauses(out, args->value[CLI_PAUSES]) &&
	    cli_read_span(&seen->has_age, &seen->age, CLI_OBSERVED, args) &&
	    read_count(seen, INFUSE_HEART_RATE, CLI_HR, args, "96") &&
	    read_pressure(seen, args->value[CLI_BP]) &&
	    read_count(seen, INFUSE_BREATHING, CLI_RR, args, "14") &&
	    read_count(seen, INFUSE_OXYGEN, CLI_SPO2, args, "97") &&
	    read_grade(seen, INFUSE_NAUSEA, CLI_NAUSEA, args) &&
	    read_grade(seen, INFUSE_DISSOCIATION, CLI_DISSOCIATION, args) &&
	    read_others(seen, bedside, args);
}

static void add_duration(struct render_text *text, int64_t min)
{
	struct infuse_duration length = { min };

	render_duration(text, length);
}

static void add_mass(struct render_text *text, int64_t pg)
{
	render_quantity(text, INFUSE_MASS, pg);
}

/* "500 mg is more than can have been given by now: 160 mg" */
static void add_too_much(struct render_text *text,
    const struct infuse_contradiction *clash)
{
	add_mass(text, clash->said);
	render_add(text, " is more than can have been given by now: ");
	add_mass(text, clash->most);
}

static void add_scale(struct render_text *text,
    const struct infuse_contradiction *clash,
    const struct render_context *context)
{
	render_add(text, "the hold rules on sedation are in ");
	render_add(text, infuse_scale_name(clash->scale));
	render_add(text, ", ");
	render_place(text, context, clash->source, clash->line);
}

struct telling {
	const char *id;
	const char *where;
	const char *hint;
};

static const struct telling tellings[] = {
	[INFUSE_CLASH_NO_DAY] = { "day-needed", "titrate",
	    "day N is the Nth 24 h since the start, and of sessions since the "
	    "first" },
	[INFUSE_CLASH_DAY] = { "other-day", "--day",
	    "day N is the Nth 24 h; leave --day out, or correct one" },
	[INFUSE_CLASH_RUNNING] = { "runs-too-long", "--running",
	    "a change and a restart begin it again; correct one of the two" },
	[INFUSE_CLASH_GIVEN] = { "given-too-much", "--given",
	    "given in the 24 h of that day alone, not by the calendar; if "
	    "both are right,\n  stop the infusion and call" },
	[INFUSE_CLASH_GIVEN_COURSE] = { "given-too-much", "--given-course",
	    "if both are right, stop the infusion and call" },
	[INFUSE_CLASH_PARTS] = { "day-above-course", "--given",
	    "--given is that day's, --given-course is everything" },
	[INFUSE_CLASH_FIRST_DAY] = { "day-is-not-course", "--given",
	    "on day 1 the two are the same: give one of them" },
	[INFUSE_CLASH_SCALE] = { "other-scale", "--sedation",
	    "assess on that scale; the two do not convert" },
};

static void add_clash(struct render_text *text,
    const struct infuse_contradiction *clash,
    const struct render_context *context)
{
	switch (clash->kind) {
	case INFUSE_CLASH_NO_DAY:
		render_add(text, context->protocol->protocol.schedule.regimen
		    == INFUSE_SESSIONS ? "sessions need --day N" :
		    "needs --day N or --elapsed DURATION");
		break;
	case INFUSE_CLASH_DAY:
		render_add(text, "is ");
		render_add_count(text, clash->said);
		render_add(text, ", and ");
		render_duration(text, clash->time);
		render_add(text, " since the start is in day ");
		render_add_count(text, clash->most);
		break;
	case INFUSE_CLASH_RUNNING:
		add_duration(text, clash->said);
		render_add(text, " is longer than the ");
		add_duration(text, clash->most);
		render_add(text, clash->time.min > 0 ?
		    " since the start" : " there can have been");
		break;
	case INFUSE_CLASH_PARTS:
	case INFUSE_CLASH_FIRST_DAY:
		add_mass(text, clash->said);
		render_add(text, clash->kind == INFUSE_CLASH_PARTS ?
		    " that day is more than in the whole course, " :
		    " on day 1, and in the whole course ");
		add_mass(text, clash->most);
		break;
	case INFUSE_CLASH_SCALE:
		add_scale(text, clash, context);
		break;
	default:
		add_too_much(text, clash);
		break;
	}
}

void cli_tell_clash(const struct infuse_contradiction *clash,
    const struct render_context *context)
{
	struct render_text text = { 0 };

	add_clash(&text, clash, context);
	cli_error(tellings[clash->kind].id, tellings[clash->kind].where,
	    render_string(&text), NULL, tellings[clash->kind].hint);
	render_text_free(&text);
}
