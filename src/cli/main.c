/* SPDX-License-Identifier: MIT */
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include <infuse/selfcheck.h>

#include "bag.h"
#include "course.h"
#include "help.h"
#include "text_out.h"

#define COUNT(array) (int)(sizeof(array) / sizeof((array)[0]))

static const enum cli_option_id plan_options[] = {
	CLI_WEIGHT,
	CLI_PROTOCOL,
	CLI_STRENGTH,
	CLI_BAG,
	CLI_SYRINGE,
	CLI_PUMP_STEP,
	CLI_CEILING,
	CLI_SETTING,
	CLI_TARGET,
	CLI_AGE,
	CLI_FRAIL,
	CLI_HEIGHT,
	CLI_SEX,
	CLI_START,
	CLI_ZONE,
	CLI_SCREEN,
	CLI_EXPLAIN,
	CLI_READING,
	CLI_BEGIN,
	CLI_STEP,
	CLI_INTERVAL,
	CLI_DAYS,
	CLI_SITE,
	CLI_REASON,
	CLI_PRESCRIBER,
	CLI_STRICT,
	CLI_FORMAT,
	CLI_FULL,
	CLI_PLAIN,
	CLI_WIDTH,
	CLI_COLOR,
	CLI_HELP,
};
static const enum cli_option_id check_options[] = {
	CLI_WEIGHT,
	CLI_PROTOCOL,
	CLI_RATE,
	CLI_DAY,
	CLI_CURRENT,
	CLI_FOR,
	CLI_ELAPSED,
	CLI_START,
	CLI_ZONE,
	CLI_NOW,
	CLI_RUNNING,
	CLI_GIVEN,
	CLI_GIVEN_COURSE,
	CLI_STRENGTH,
	CLI_BAG,
	CLI_SYRINGE,
	CLI_PUMP_STEP,
	CLI_CEILING,
	CLI_SETTING,
	CLI_AGE,
	CLI_FRAIL,
	CLI_HEIGHT,
	CLI_SEX,
	CLI_SCREEN,
	CLI_EXPLAIN,
	CLI_READING,
	CLI_BEGIN,
	CLI_STEP,
	CLI_INTERVAL,
	CLI_DAYS,
	CLI_SITE,
	CLI_REASON,
	CLI_PRESCRIBER,
	CLI_STRICT,
	CLI_FORMAT,
	CLI_FULL,
	CLI_PLAIN,
	CLI_WIDTH,
	CLI_COLOR,
	CLI_HELP,
};
static const enum cli_option_id titrate_options[] = {
	CLI_WEIGHT,
	CLI_PROTOCOL,
	CLI_RATE,
	CLI_RUNNING,
	CLI_GIVEN,
	CLI_GIVEN_COURSE,
	CLI_DAY,
	CLI_ELAPSED,
	CLI_START,
	CLI_ZONE,
	CLI_NOW,
	CLI_PAIN,
	CLI_SEDATION,
	CLI_ACVPU,
	CLI_HR,
	CLI_BP,
	CLI_RR,
	CLI_SPO2,
	CLI_TARGET_OXYGEN,
	CLI_NAUSEA,
	CLI_DISSOCIATION,
	CLI_OTHER,
	CLI_OBSERVED,
	CLI_PAUSES,
	CLI_STRENGTH,
	CLI_BAG,
	CLI_SYRINGE,
	CLI_PUMP_STEP,
	CLI_CEILING,
	CLI_SETTING,
	CLI_AGE,
	CLI_FRAIL,
	CLI_HEIGHT,
	CLI_SEX,
	CLI_READING,
	CLI_BEGIN,
	CLI_STEP,
	CLI_INTERVAL,
	CLI_DAYS,
	CLI_SITE,
	CLI_STRICT,
	CLI_FORMAT,
	CLI_FULL,
	CLI_PLAIN,
	CLI_WIDTH,
	CLI_COLOR,
	CLI_HELP,
};
static const enum cli_option_id screen_options[] = {
	CLI_ANSWERS,
	CLI_YES,
	CLI_NOT,
	CLI_UNKNOWN,
	CLI_LAST_COURSE,
	CLI_AGE,
	CLI_LIST,
	CLI_BLANK,
	CLI_STRICT,
	CLI_FORMAT,
	CLI_FULL,
	CLI_PLAIN,
	CLI_WIDTH,
	CLI_COLOR,
	CLI_HELP,
};
static const enum cli_option_id prepare_options[] = {
	CLI_WEIGHT,
	CLI_PROTOCOL,
	CLI_BAG,
	CLI_SYRINGE,
	CLI_COMPARE,
	CLI_VIAL,
	CLI_OVERFILL,
	CLI_LINE_VOLUME,
	CLI_PUMP_STEP,
	CLI_START,
	CLI_ZONE,
	CLI_TARGET,
	CLI_CEILING,
	CLI_SETTING,
	CLI_AGE,
	CLI_FRAIL,
	CLI_HEIGHT,
	CLI_SEX,
	CLI_READING,
	CLI_BEGIN,
	CLI_STEP,
	CLI_INTERVAL,
	CLI_DAYS,
	CLI_SITE,
	CLI_STRICT,
	CLI_FORMAT,
	CLI_FULL,
	CLI_PLAIN,
	CLI_WIDTH,
	CLI_COLOR,
	CLI_HELP,
};
static const enum cli_option_id monitor_options[] = {
	CLI_WEIGHT,
	CLI_PROTOCOL,
	CLI_STRENGTH,
	CLI_BAG,
	CLI_SYRINGE,
	CLI_PUMP_STEP,
	CLI_START,
	CLI_ZONE,
	CLI_NOW,
	CLI_TARGET,
	CLI_LAST_COURSE,
	CLI_CEILING,
	CLI_SETTING,
	CLI_AGE,
	CLI_FRAIL,
	CLI_HEIGHT,
	CLI_SEX,
	CLI_READING,
	CLI_BEGIN,
	CLI_STEP,
	CLI_INTERVAL,
	CLI_DAYS,
	CLI_SITE,
	CLI_STRICT,
	CLI_FORMAT,
	CLI_FULL,
	CLI_PLAIN,
	CLI_WIDTH,
	CLI_COLOR,
	CLI_HELP,
};
static const enum cli_option_id explain_options[] = {
	CLI_WEIGHT,
	CLI_PROTOCOL,
	CLI_RATE,
	CLI_DAY,
	CLI_CURRENT,
	CLI_FOR,
	CLI_ELAPSED,
	CLI_RUNNING,
	CLI_GIVEN,
	CLI_GIVEN_COURSE,
	CLI_STRENGTH,
	CLI_BAG,
	CLI_SYRINGE,
	CLI_PUMP_STEP,
	CLI_CEILING,
	CLI_SETTING,
	CLI_TARGET,
	CLI_AGE,
	CLI_FRAIL,
	CLI_HEIGHT,
	CLI_SEX,
	CLI_READING,
	CLI_BEGIN,
	CLI_STEP,
	CLI_INTERVAL,
	CLI_DAYS,
	CLI_SITE,
	CLI_STRICT,
	CLI_FORMAT,
	CLI_FULL,
	CLI_PLAIN,
	CLI_WIDTH,
	CLI_COLOR,
	CLI_HELP,
};
static const enum cli_option_id table_options[] = {
	CLI_WEIGHT,
	CLI_PROTOCOL,
	CLI_BAG,
	CLI_SYRINGE,
	CLI_ROWS_EVERY,
	CLI_PUMP_STEP,
	CLI_CEILING,
	CLI_SETTING,
	CLI_AGE,
	CLI_FRAIL,
	CLI_HEIGHT,
	CLI_SEX,
	CLI_SCREEN,
	CLI_READING,
	CLI_BEGIN,
	CLI_STEP,
	CLI_INTERVAL,
	CLI_DAYS,
	CLI_SITE,
	CLI_REASON,
	CLI_PRESCRIBER,
	CLI_STRICT,
	CLI_FORMAT,
	CLI_FULL,
	CLI_PLAIN,
	CLI_WIDTH,
	CLI_COLOR,
	CLI_HELP,
};
static const enum cli_option_id compare_options[] = {
	CLI_WEIGHT,
	CLI_ALL,
	CLI_CEILING,
	CLI_SETTING,
	CLI_AGE,
	CLI_FRAIL,
	CLI_HEIGHT,
	CLI_SEX,
	CLI_SITE,
	CLI_STRICT,
	CLI_FORMAT,
	CLI_FULL,
	CLI_PLAIN,
	CLI_WIDTH,
	CLI_COLOR,
	CLI_HELP,
};
static const enum cli_option_id verify_options[] = {
	CLI_AGAINST,
	CLI_WEIGHT,
	CLI_BAG,
	CLI_RATE,
	CLI_FLOW,
	CLI_VOLUME,
	CLI_SYRINGE,
	CLI_DAY,
	CLI_START,
	CLI_ZONE,
	CLI_NOW,
	CLI_PUMP_STEP,
	CLI_FORMAT,
	CLI_FULL,
	CLI_PLAIN,
	CLI_WIDTH,
	CLI_COLOR,
	CLI_HELP,
};
static const enum cli_option_id simulate_options[] = {
	CLI_WEIGHT,
	CLI_PROTOCOL,
	CLI_TARGET,
	CLI_MODEL,
	CLI_MODELS,
	CLI_EVERY,
	CLI_UNTIL,
	CLI_ABOVE,
	CLI_PATIENTS,
	CLI_SEED,
	CLI_PRESET,
	CLI_THREADS,
	CLI_COHORT,
	CLI_INDIVIDUALS,
	CLI_RISING,
	CLI_BEYOND_RANGE,
	CLI_SVG,
	CLI_EACH_MODEL,
	CLI_MEASURED,
	CLI_DIGITS,
	CLI_STRENGTH,
	CLI_BAG,
	CLI_PUMP_STEP,
	CLI_START,
	CLI_ZONE,
	CLI_CEILING,
	CLI_SETTING,
	CLI_AGE,
	CLI_FRAIL,
	CLI_HEIGHT,
	CLI_SEX,
	CLI_READING,
	CLI_BEGIN,
	CLI_STEP,
	CLI_INTERVAL,
	CLI_DAYS,
	CLI_SITE,
	CLI_FORMAT,
	CLI_COLOR,
	CLI_HELP,
};
static const enum cli_option_id convert_options[] = {
	CLI_TO,
	CLI_WEIGHT,
	CLI_STRENGTH,
	CLI_BAG,
	CLI_SYRINGE,
	CLI_FORMAT,
	CLI_HELP,
};
static const enum cli_option_id list_options[] = {
	CLI_FORMAT,
	CLI_HELP,
};
static const enum cli_option_id show_options[] = {
	CLI_SOURCE,
	CLI_FORMAT,
	CLI_PLAIN,
	CLI_WIDTH,
	CLI_HELP,
};
static const enum cli_option_id site_options[] = {
	CLI_FORMAT,
	CLI_PLAIN,
	CLI_WIDTH,
	CLI_HELP,
};
static const enum cli_option_id bare_options[] = {
	CLI_HELP,
};

static const struct cli_command commands[] = {
	{ "plan", "print a protocol day by day for one patient", "", 0, 0,
	    plan_options, 2, COUNT(plan_options), CLI_FOR_ALL,
	    "  infuse plan --weight 70 --protocol goebel-escalating",
	    cli_plan },
	{ "check", "tell whether a rate is allowed, and which limit says so",
	    "", 0, 0, check_options, 3, COUNT(check_options), CLI_FOR_ALL,
	    "  infuse check --protocol schwartzman-2009 --weight 80 "
	    "--rate \"25 mg/h\" --day 3", cli_check },
	{ "titrate", "list the steps that a protocol allows now", "", 0, 0,
	    titrate_options, 3, COUNT(titrate_options), CLI_FOR_PAPER,
	    "  infuse titrate --protocol goldberg-2010 --weight 70 --rate "
	    "\"12 mg/h\"\n      --running \"9 h\" --given \"96 mg\" --day 2 "
	    "--sedation \"POSS 2\"", cli_titrate },
	{ "screen", "ask who should not get it, and weigh the answers", "",
	    0, 0, screen_options, 0, COUNT(screen_options), CLI_FOR_READERS,
	    "  infuse screen --no pregnancy --yes sleep-apnoea", cli_screen },
	{ "prepare", "tell how the bags are made, changed and accounted for",
	    "", 0, 0, prepare_options, 3, COUNT(prepare_options),
	    CLI_FOR_READERS,
	    "  infuse prepare --weight 70 --protocol goebel-low-dose --bag "
	    "\"500 mg in 250 mL\"\n      --vial \"500 mg in 10 mL\" --start "
	    "\"2026-11-23 14:00\"", cli_prepare },
	{ "monitor", "list what is observed, and when", "", 0, 0,
	    monitor_options, 2, COUNT(monitor_options), CLI_FOR_ALL,
	    "  infuse monitor --weight 70 --protocol goebel-low-dose "
	    "--start \"2026-11-23 14:00\"", cli_monitor },
	{ "explain", "show how every figure is made, and check it again", "",
	    0, 0, explain_options, 2, COUNT(explain_options), CLI_FOR_READERS,
	    "  infuse explain --weight 70 --protocol goebel-low-dose "
	    "--strength \"2 mg/mL\"", cli_explain },
	{ "table", "print a card for the pump: each rate and what to enter",
	    "", 0, 0, table_options, 3, COUNT(table_options), CLI_FOR_ALL,
	    "  infuse table --weight 70 --protocol goldberg-2010 --bag "
	    "\"500 mg in 250 mL\"\n      --every \"2.5 mg/h\"", cli_table },
	{ "compare", "set protocols side by side", "NAME NAME...", 2,
	    CLI_POSITIONALS_MAX, compare_options, 1, COUNT(compare_options),
	    CLI_FOR_ALL,
	    "  infuse compare goldberg-2010 leiden-2009 --weight 70",
	    cli_compare },
	{ "verify", "check another person's plan independently", "", 0, 0,
	    verify_options, 6, COUNT(verify_options), CLI_FOR_PAPER,
	    "  infuse verify --against plan.json --weight 70 --bag "
	    "\"ketamine 500 mg in 250 mL\"\n      --rate \"0.35 mg/kg/h\" "
	    "--flow \"12.2 mL/h\" --volume \"48.8 mL\" --day 3", cli_verify },
	{ "simulate", "predict the concentrations that a plan gives", "", 0,
	    0, simulate_options, 2, COUNT(simulate_options), CLI_FOR_ALL,
	    "  infuse simulate --weight 70 --protocol goebel-low-dose "
	    "--svg plan.svg", cli_simulate },
	{ "convert", "write a quantity in another unit", "QUANTITY [UNIT]", 1,
	    2, convert_options, 0, COUNT(convert_options), CLI_FOR_SHEETS,
	    "  infuse convert \"0.3 mg/kg/h\" --to mL/h --weight 45 "
	    "--strength \"2 mg/mL\"", cli_convert },
	{ "protocol list", "list the protocols", "", 0, 0, list_options, 0,
	    COUNT(list_options), CLI_FOR_ALL, "  infuse protocol list",
	    cli_protocol_list },
	{ "protocol show", "say what one protocol says, and who says so",
	    "NAME", 1, 1, show_options, 0, COUNT(show_options),
	    1u << CLI_TABLE | 1u << CLI_MARKDOWN,
	    "  infuse protocol show goebel-escalating", cli_protocol_show },
	{ "protocol lint", "look for every fault of protocol and site files",
	    "FILE...", 1, CLI_POSITIONALS_MAX, bare_options, 0,
	    COUNT(bare_options), 0, "  infuse protocol lint ./ward.yaml",
	    cli_protocol_lint },
	{ "site show", "say what a site's file says; without one, the site in "
	    "force", "[FILE]", 0, 1, site_options, 0, COUNT(site_options),
	    1u << CLI_TABLE | 1u << CLI_MARKDOWN,
	    "  infuse site show ./ours.yaml", cli_site_show },
	{ "help", "explain infuse, or one of its commands", "[COMMAND]", 0, 2,
	    bare_options, 0, COUNT(bare_options), 0, "  infuse help check",
	    cli_help },
	{ "version", "print the version", "", 0, 0, bare_options, 0,
	    COUNT(bare_options), 0, "  infuse version", cli_version },
};

const struct cli_command *cli_command_at(size_t i)
{
	size_t own = sizeof(commands) / sizeof(commands[0]);

	return i < own ? &commands[i] : course_command_at(i - own);
}

/* `text` is what there is to write. */
static enum cli_status usage(struct render_text text)
{
	fputs(render_string(&text), stderr);
	render_text_free(&text);
	return CLI_USAGE;
}

static bool is_help(const char *word)
{
	return strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0;
}

static enum cli_status run(int argc, char **argv)
{
	static const char *const help_word[] = { "help", NULL };
	static const char *const version_word[] = { "version", NULL };
	const char *const *words = (const char *const *)argv + 1;
	const struct cli_command *command;
	char label[CLI_BAG_LABEL_MAX];
	struct render_text text = { 0 };
	enum cli_status status;
	struct cli_args args;
	int used;

	/* A reader that goes away is an error of writing, not a death. */
	signal(SIGPIPE, SIG_IGN);
	if (argc < 2) {
		cli_add_overview(&text);
		return usage(text);
	}
	if (!infuse_self_check()) {
		cli_error("self-check", "the arithmetic of this build is "
		    "wrong", NULL, "do not use it");
		return CLI_BROKEN;
	}
	if (is_help(argv[1]))
		words = help_word;
	else if (strcmp(argv[1], "--version") == 0)
		words = version_word;
	if (argc < 4 && (argc < 3 || is_help(argv[2])) &&
	    cli_add_family(&text, argv[1]))
		return argc < 3 ? usage(text) : cli_print(&text, CLI_OK);
	command = cli_find_command(argc - 1, words, &used);
	if (command == NULL)
		return cli_unknown_command(argc - 1, words, false);
	if (!cli_parse(&args, command, argc - 1 - used, argv + 1 + used))
		return CLI_USAGE;
	if (args.value[CLI_HELP] != NULL)
		return command->run == cli_course ? command->run(&args) :
		    cli_command_help(command);
	status = cli_name_bag(&args, label);
	return status == CLI_OK ? command->run(&args) : status;
}

int main(int argc, char **argv)
{
	return (int)run(argc, argv);
}
