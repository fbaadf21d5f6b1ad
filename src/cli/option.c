/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include <infuse/label.h>

#include "error.h"
#include "help.h"
#include "text_out.h"
#include "value.h"

const struct cli_option cli_options[CLI_OPTIONS] = {
	[CLI_WEIGHT] = { "--weight", "KG",
	    "body weight: 70, \"70 kg\", 154lb" },
	[CLI_PROTOCOL] = { "--protocol", "NAME",
	    "an id (infuse protocol list), or a path to a .yaml file" },
	[CLI_READING] = { "--reading", "HOW",
	    "which is meant: continuous, daily or per-session" },
	[CLI_BEGIN] = { "--begin", "RATE",
	    "the start, where the protocol gives a range of them" },
	[CLI_STEP] = { "--step", "RATE",
	    "the step, where the protocol gives a range of them" },
	[CLI_INTERVAL] = { "--interval", "DURATION",
	    "the time between steps, where it gives a range" },
	[CLI_DAYS] = { "--days", "N",
	    "how many days it runs, where the protocol does not say" },
	[CLI_RATE] = { "--rate", "RATE",
	    "the rate in question: \"25 mg/h\", \"12.5 mL/h\"" },
	[CLI_DAY] = { "--day", "N",
	    "the day of the infusion, counted in 24 h from its start" },
	[CLI_CURRENT] = { "--current", "RATE",
	    "the rate that runs now; then the step is checked too" },
	[CLI_FOR] = { "--for", "DURATION",
	    "how long the rate is to run: \"4 h\"" },
	[CLI_TARGET] = { "--target", "RATE",
	    "of a titrated protocol: adds the ladder up to this rate" },
	[CLI_CEILING] = { "--ceiling", "RATE",
	    "the most that the prescriber wants; it only tightens" },
	[CLI_STRENGTH] = { "--strength", "MG/ML",
	    "of the bag or syringe: \"2 mg/mL\"" },
	[CLI_BAG] = { "--bag", "LABEL",
	    "as the label reads: \"ketamine 500 mg in 250 mL\"" },
	[CLI_SYRINGE] = { "--syringe", "LABEL",
	    "the same of a syringe, which is filled from empty" },
	[CLI_PUMP_STEP] = { "--pump-step", "FLOW",
	    "the pump's smallest step; \"0.1 mL/h\" is assumed" },
	[CLI_SETTING] = { "--setting", "WHERE",
	    "ward (if not said), outpatient or intensive-care" },
	[CLI_AGE] = { "--age", "YEARS", "age in whole years" },
	[CLI_FRAIL] = { "--frail", "ANSWER",
	    "yes or no, where the protocol has a rate for the frail" },
	[CLI_SITE] = { "--site", "FILE",
	    "the site's limits; else INFUSE_SITE, else those built in" },
	[CLI_REASON] = { "--reason", "TEXT",
	    "why a caution is passed; printed as typed, changes nothing" },
	[CLI_PRESCRIBER] = { "--prescriber", "ROLE",
	    "who answers for the reason; goes with --reason" },
	[CLI_TO] = { "--to", "UNIT", "the unit to convert to" },
	[CLI_MODEL] = { "--model", "ID",
	    "a pharmacokinetic model; else the one of the drug" },
	[CLI_MODELS] = { "--models", NULL,
	    "list the models, with status and citation" },
	[CLI_EVERY] = { "--every", "DURATION",
	    "samples at equal times; else where something happens" },
	[CLI_ROWS_EVERY] = { "--every", "RATE",
	    "how far rows are apart: \"1 mg/h\"; else the protocol's step" },
	[CLI_ALL] = { "--all", NULL,
	    "every protocol that can be found, in place of names" },
	[CLI_COMPARE] = { "--compare", NULL,
	    "the site's bags side by side, in place of --bag" },
	[CLI_UNTIL] = { "--until", "DURATION",
	    "the last sample; else 24 h after the end" },
	[CLI_ABOVE] = { "--above", "LEVEL",
	    "also the time above it: \"200 ng/mL\"" },
	[CLI_PATIENTS] = { "--patients", "N",
	    "simulated for the percentiles; else 2000" },
	[CLI_SEED] = { "--seed", "N", "of the simulated patients; else 1" },
	[CLI_PRESET] = { "--preset", "WHICH",
	    "published (if not said), or patient: wider, and ours" },
	[CLI_THREADS] = { "--threads", "N",
	    "for the patients; else as many as may run" },
	[CLI_COHORT] = { "--cohort", "FILE",
	    "patients of a study: CSV of id, weight, age, sex, height" },
	[CLI_INDIVIDUALS] = { "--individuals", "FILE",
	    "also write a line for each patient and time into it" },
	[CLI_RISING] = { "--rising-clearance", NULL,
	    "exploratory: norketamine clearance rises with time" },
	[CLI_BEYOND_RANGE] = { "--beyond-range", NULL,
	    "go on outside the model's weights and ages" },
	[CLI_PAPER] = { "--paper", "PAPER", "a4 (if not said) or letter" },
	[CLI_OUT] = { "--out", "FILE", "into this file, not on the screen" },
	[CLI_SVG] = { "--svg", "FILE", "also draw it into this file" },
	[CLI_EACH_MODEL] = { "--each-model", NULL,
	    "draw each model as a line, and give its figures as data" },
	[CLI_MEASURED] = { "--observed", "FILE",
	    "measured levels, laid over: CSV of time_h and levels" },
	[CLI_DIGITS] = { "--digits", "N",
	    "significant digits, 1 to 15; else 3, or 6 for machines" },
	[CLI_SOURCE] = { "--source", NULL, "print the file itself" },
	[CLI_HEIGHT] = { "--height", "HEIGHT",
	    "for the ideal, adjusted and lean weights: \"170 cm\"" },
	[CLI_SEX] = { "--sex", "SEX",
	    "female or male, for the same; goes with --height" },
	[CLI_START] = { "--start", "TIME",
	    "when it starts: \"2026-11-23 14:00\"" },
	[CLI_ZONE] = { "--zone", "ZONE",
	    "of the start, as in Europe/Berlin; else unshifted" },
	[CLI_NOW] = { "--now", "TIME",
	    "the time on the clock; for course, not the machine's" },
	[CLI_SCREEN] = { "--screen", "FILE",
	    "the answers of a screening: fold them in" },
	[CLI_EXPLAIN] = { "--explain", NULL,
	    "show how every figure is made" },
	[CLI_RUNNING] = { "--running", "DURATION",
	    "how long the present rate has been running" },
	[CLI_GIVEN] = { "--given", "DOSE",
	    "given today so far; today is the 24 h of --day" },
	[CLI_GIVEN_COURSE] = { "--given-course", "DOSE",
	    "given since the course began" },
	[CLI_ELAPSED] = { "--elapsed", "DURATION",
	    "since the infusion or the session was started" },
	[CLI_PAIN] = { "--pain", "N", "pain now, 0 to 10" },
	[CLI_SEDATION] = { "--sedation", "\"SCALE N\"",
	    "\"POSS 2\", \"RASS -1\" or \"ACVPU A\", with its scale" },
	[CLI_ACVPU] = { "--acvpu", "LETTER",
	    "A, C, V, P or U, beside a sedation score or alone" },
	[CLI_TARGET_OXYGEN] = { "--target-oxygen", "BAND",
	    "the prescriber's for saturation: \"88 to 92 %\"" },
	[CLI_OBSERVED] = { "--observed", "AGO",
	    "how long ago that was observed: \"10 min\"; else now" },
	[CLI_PAUSES] = { "--pauses", "N",
	    "pauses of that day so far, this one among them" },
	[CLI_HR] = { "--hr", "N", "heart rate, per minute" },
	[CLI_BP] = { "--bp", "SYS/DIA", "blood pressure: 142/88" },
	[CLI_RR] = { "--rr", "N", "breaths per minute" },
	[CLI_SPO2] = { "--spo2", "N", "oxygen saturation, %" },
	[CLI_NAUSEA] = { "--nausea", "GRADE", "none, mild or severe" },
	[CLI_DISSOCIATION] = { "--dissociation", "GRADE",
	    "none, mild or distressing" },
	[CLI_OTHER] = { "--other", "WHAT",
	    "chest-pain, rash, itch or another; may be repeated" },
	[CLI_ANSWERS] = { "--answers", "FILE", "answers, as a file" },
	[CLI_LIST] = { "--list", "FILE",
	    "the questions of your site; else the built-in ones" },
	[CLI_YES] = { "--yes", "ITEM", "answer yes; may be repeated" },
	[CLI_NOT] = { "--no", "ITEM", "answer no; may be repeated" },
	[CLI_UNKNOWN] = { "--unknown", "ITEM",
	    "asked, and nobody knows; may be repeated" },
	[CLI_BLANK] = { "--blank", NULL,
	    "print a file of answers to fill in" },
	[CLI_SAVE] = { "--save", "FILE",
	    "ask on the terminal, and write the answers into this file" },
	[CLI_LAST_COURSE] = { "--last-course", "WHEN",
	    "how long ago the last course ended, or never" },
	[CLI_VIAL] = { "--vial", "LABEL",
	    "the vials at hand: \"500 mg in 10 mL\" or 50 mg/mL" },
	[CLI_OVERFILL] = { "--overfill", "VOLUME",
	    "what the bag holds above its label" },
	[CLI_LINE_VOLUME] = { "--line-volume", "VOLUME",
	    "what the line holds from bag to patient" },
	[CLI_AGAINST] = { "--against", "FILE",
	    "the first person's plan, check or titrate, as JSON" },
	[CLI_FLOW] = { "--flow", "FLOW", "mL/h as the pump shows it" },
	[CLI_VOLUME] = { "--volume", "VOLUME",
	    "the volume to be infused, as the pump shows it" },
	[CLI_LOG] = { "--log", "FILE",
	    "the record of the course; else INFUSE_COURSE" },
	[CLI_PLAN] = { "--plan", "FILE",
	    "the plan, as infuse plan --format json wrote it" },
	[CLI_BY] = { "--by", "CODE",
	    "who writes, role or staff code; else INFUSE_BY" },
	[CLI_WITNESS] = { "--witness", "CODE", "who saw it, likewise" },
	[CLI_AT] = { "--at", "TIME",
	    "when it was, if not now: \"2026-11-23 14:00\"" },
	[CLI_CLOCK_NOTE] = { "--clock-note", "TEXT",
	    "why the clock is behind that of the last line" },
	[CLI_NOTE] = { "--note", "TEXT",
	    "at most 80 bytes, and no name" },
	[CLI_LEFT] = { "--left", "VOLUME", "what is left in the bag" },
	[CLI_AMOUNT] = { "--amount", "MASS", "likewise of drug: \"12 mg\"" },
	[CLI_STRIKE] = { "--strike", NULL, "it has not been at all" },
	[CLI_ID] = { "--id", "LETTERS",
	    "the course's eight letters, as on the sheet" },
	[CLI_HEAD] = { "--head", "DIGITS",
	    "12 or more of the last line's, as on the sheet" },
	[CLI_WEIGHED] = { "--weighed", "DATE",
	    "the day on which the weight was measured" },
	[CLI_CSV_OUT] = { "--csv", NULL, "as comma-separated values" },
	[CLI_IN] = { "--in", "FORM",
	    "ndjson (if not said), csv or tsv; else by FILE's ending" },
	[CLI_SEPARATOR] = { "--separator", "CHAR",
	    "between cells of csv: a comma (if not said) or ;" },
	[CLI_COLUMNS] = { "--columns", "NAMES",
	    "the columns where the stream has no head: a,b,c" },
	[CLI_NO_HEADER] = { "--no-header", NULL,
	    "no head comes in, and none goes out" },
	[CLI_KEY] = { "--key", "NAMES",
	    "columns to hand on as they are: patient,visit" },
	[CLI_UNIT] = { "--unit", "THEIRS=OURS",
	    "a spelling of theirs: \"mg/hour=mg/h\"" },
	[CLI_WEIGHTS] = { "--weights", "RANGE",
	    "in place of a stream: \"40 to 160 kg by 1 kg\"" },
	[CLI_ONE_LINE] = { "--one-line", NULL,
	    "one record for a plan, and not for each of its days" },
	[CLI_VERDICT_STATUS] = { "--verdict-status", NULL,
	    "exit with the worst status of all records" },
	[CLI_FLUSH] = { "--flush", NULL,
	    "write every answer before waiting for more" },
	[CLI_STRICT] = { "--strict", NULL, "exit 1 on a caution too" },
	[CLI_FORMAT] = { "--format", "FORMAT", NULL },
	[CLI_FULL] = { "--full", NULL,
	    "also files, checksums, all doubts, and each weight" },
	[CLI_PLAIN] = { "--plain", NULL,
	    "one fact to a line, for a screen reader or a search" },
	[CLI_WIDTH] = { "--width", "N",
	    "columns; else the terminal's, or 80" },
	[CLI_COLOR] = { "--color", "WHEN",
	    "auto (if not said), always or never" },
	[CLI_HELP] = { "--help", NULL, "this help" },
};

int cli_formats(const char *words[CLI_FORMATS],
    enum cli_format which[CLI_FORMATS], unsigned formats)
{
	static const char *const names[CLI_FORMATS] = {
		"table", "json", "csv", "markdown", "ndjson", "tsv"
	};
	int i, count = 0;

	for (i = 0; i < CLI_FORMATS; i++) {
		if (!(formats & 1u << i))
			continue;
		words[count] = names[i];
		which[count++] = (enum cli_format)i;
	}
	return count;
}

void cli_say_choices(char *out, size_t size, const char *const words[],
    int count)
{
	size_t used = 0;
	int i;

	for (i = 0; i < count && used < size; i++)
		used += (size_t)snprintf(out + used, size - used, "%s%s",
		    i == 0 ? "" : i == count - 1 ? " or " : ", ", words[i]);
}

/* The command's option of that name; CLI_OPTIONS: none. */
static int find(const struct cli_command *command, const char *name,
    size_t length)
{
	int id;

	for (id = 0; id < CLI_OPTIONS; id++)
		if (cli_takes(command, (enum cli_option_id)id) &&
		    strlen(cli_options[id].name) == length &&
		    memcmp(cli_options[id].name, name, length) == 0)
			break;
	return id;
}

/* The first command that has an option of that name, or NULL. */
static const char *belongs_to(const char *typed)
{
	const struct cli_command *command;
	size_t i;

	for (i = 0; (command = cli_command_at(i)) != NULL; i++)
		if (find(command, typed, strlen(typed)) != CLI_OPTIONS)
			return command->name;
	return NULL;
}

static bool unknown_option(const struct cli_command *command,
    const char *typed)
{
	const char *names[CLI_OPTIONS];
	char meant[CLI_SUGGESTION_MAX], hint[CLI_SUGGESTION_MAX + 64];
	size_t count = 0;
	int id;

	for (id = 0; id < CLI_OPTIONS; id++)
		if (cli_takes(command, (enum cli_option_id)id))
			names[count++] = cli_options[id].name;
	cli_suggest(meant, typed, names, count);
	if (belongs_to(typed) != NULL)
		snprintf(hint, sizeof(hint), "it is an option of infuse %s",
		    belongs_to(typed));
	else if (meant[0] != '\0')
		snprintf(hint, sizeof(hint), "did you mean %s?", meant);
	else
		snprintf(hint, sizeof(hint), "see infuse help %s",
		    command->name);
	cli_error_of("unknown-option", typed, command->name,
	    "no such option", typed, hint);
	return false;
}

/* Whether it may be given more than once here; a grid has several bags. */
static bool repeats(const struct cli_command *command, int id)
{
	return cli_repeats((enum cli_option_id)id) ||
	    (cli_asked_of_each(command) != NULL &&
	    (id == CLI_PROTOCOL || id == CLI_BAG));
}

static bool keep(struct cli_args *out, int id, const char *value)
{
	out->value[id] = value;
	if (!repeats(out->command, id))
		return true;
	if (out->repeats == CLI_REPEATED_MAX) {
		cli_error("given-too-often", cli_options[id].name,
		    "is given too often", NULL, "say it at most 64 times");
		return false;
	}
	out->repeated[out->repeats].id = (enum cli_option_id)id;
	out->repeated[out->repeats].value = value;
	out->repeats++;
	return true;
}

/* One option at argv[*i], and its value in the same word or the next. */
static bool parse_option(struct cli_args *out, int argc, char **argv, int *i)
{
	const char *word = argv[*i];
	const char *equals = strchr(word, '=');
	size_t length = equals ? (size_t)(equals - word) : strlen(word);
	int id = find(out->command, word, length);
	const struct cli_option *option;
	char help[CLI_HELP_MAX];

	if (id == CLI_OPTIONS)
		return unknown_option(out->command, word);
	option = &cli_options[id];
	if (out->value[id] != NULL && !repeats(out->command, id)) {
		cli_error_of("given-twice", option->name, out->command->name,
		    "the option is given twice", option->name, "say it once");
		return false;
	}
	if (option->value == NULL) {
		if (equals != NULL) {
			cli_error("takes-no-value", option->name,
			    "takes no value", word, "");
			return false;
		}
		out->value[id] = "";
		return true;
	}
	if (equals != NULL)
		return keep(out, id, equals + 1);
	if (*i + 1 >= argc || strncmp(argv[*i + 1], "--", 2) == 0) {
		cli_say_help(help, out->command, option);
		cli_error("missing-value", option->name, "needs a value", NULL,
		    help);
		return false;
	}
	return keep(out, id, argv[++*i]);
}

/* S-24: what is said of a bag is said of a syringe, but for its making. */
static bool take_syringe(struct cli_args *out)
{
	if (out->value[CLI_SYRINGE] == NULL)
		return true;
	if (out->value[CLI_BAG] != NULL) {
		cli_error("said-twice", out->command->name, "--bag and "
		    "--syringe say the same thing", NULL, "give one of them");
		return false;
	}
	out->value[CLI_BAG] = out->value[CLI_SYRINGE];
	return true;
}

/* A label given as a strength is what --bag takes, and is taken as that. */
static void take_label(struct cli_args *out)
{
	const char *typed = out->value[CLI_STRENGTH];
	struct infuse_quantity quantity;
	struct infuse_label label;
	struct infuse_fault fault;

	if (typed == NULL || out->value[CLI_BAG] != NULL ||
	    !cli_takes(out->command, CLI_BAG) ||
	    infuse_read_quantity(&quantity, typed, strlen(typed),
	    1u << INFUSE_STRENGTH, &fault) ||
	    !infuse_read_label(&label, typed, strlen(typed), &fault))
		return;
	out->value[CLI_BAG] = typed;
	out->value[CLI_STRENGTH] = NULL;
}

static bool missing(const struct cli_args *args)
{
	const struct cli_command *command = args->command;
	const struct cli_option *option;
	char hint[160], text[80];
	int i;

	for (i = 0; i < command->required; i++)
		if (args->value[command->options[i]] == NULL &&
		    (command->options[i] != CLI_BAG ||
		    args->value[CLI_COMPARE] == NULL)) {
			option = &cli_options[command->options[i]];
			snprintf(text, sizeof(text), "needs %s%s%s",
			    option->name, option->value != NULL ? " " : "",
			    option->value != NULL ? option->value : "");
			cli_error_of("missing-option", option->name,
			    command->name, text, NULL, option->help);
			return true;
		}
	if (args->positionals < command->least &&
	    args->value[CLI_ALL] == NULL) {
		snprintf(text, sizeof(text), "needs %s", command->arguments);
		snprintf(hint, sizeof(hint), "as in%s", command->example + 1);
		cli_error("missing-argument", command->name, text, NULL, hint);
		return true;
	}
	return false;
}

/* A word that no option asked for. */
static bool stray(const struct cli_command *command, const char *typed)
{
	if (typed[0] == '-' && typed[1] != '\0' &&
	    strchr("0123456789.", typed[1]) == NULL)
		return unknown_option(command, typed);
	cli_error("stray-argument", command->name, "cannot use", typed,
	    cli_takes(command, CLI_WEIGHT) ? "every figure follows an option, "
	    "and one that has a space needs quotes" : "see infuse help");
	return false;
}

bool cli_parse(struct cli_args *out, const struct cli_command *command,
    int argc, char **argv)
{
	static const struct cli_args empty;
	int i;

	*out = empty;
	out->command = command;
	for (i = 0; i < argc; i++) {
		if (strcmp(argv[i], "-h") == 0) {
			out->value[CLI_HELP] = "";
			continue;
		}
		if (strncmp(argv[i], "--", 2) == 0) {
			if (!parse_option(out, argc, argv, &i))
				return false;
			continue;
		}
		if (out->positionals == command->most ||
		    out->positionals == CLI_POSITIONALS_MAX)
			return stray(command, argv[i]);
		out->positional[out->positionals++] = argv[i];
	}
	/* What is said for all records is settled with what each says. */
	return cli_asked_of_each(command) != NULL || cli_settle(out);
}

bool cli_settle(struct cli_args *args)
{
	if (!take_syringe(args))
		return false;
	take_label(args);
	return args->value[CLI_HELP] != NULL ||
	    args->value[CLI_MODELS] != NULL || !missing(args);
}
