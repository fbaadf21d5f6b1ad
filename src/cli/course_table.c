/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "course.h"
#include "text_out.h"

#define COUNT(array) (int)(sizeof(array) / sizeof((array)[0]))
#define READING CLI_LOG, CLI_NOW, CLI_HELP
#define WRITING CLI_LOG, CLI_BY, CLI_AT, CLI_NOTE, CLI_CLOCK_NOTE, CLI_NOW, \
	CLI_HELP
#define SEEN CLI_PAIN, CLI_SEDATION, CLI_ACVPU, CLI_HR, CLI_BP, CLI_RR, \
	CLI_SPO2, CLI_NAUSEA, CLI_DISSOCIATION, CLI_OTHER

static const enum cli_option_id open_options[] = {
	CLI_PLAN, CLI_ZONE, CLI_ID, CLI_WEIGHED, CLI_CEILING, CLI_FRAIL,
	CLI_READING, WRITING
};
static const enum cli_option_id order_options[] = {
	CLI_RATE, CLI_PRESCRIBER, WRITING
};
static const enum cli_option_id set_options[] = {
	CLI_RATE, CLI_WITNESS, WRITING
};
static const enum cli_option_id bag_up_options[] = {
	CLI_BAG, CLI_WITNESS, WRITING
};
static const enum cli_option_id bag_down_options[] = {
	CLI_LEFT, CLI_WITNESS, WRITING
};
static const enum cli_option_id waste_options[] = {
	CLI_WITNESS, CLI_VOLUME, CLI_AMOUNT, WRITING
};
static const enum cli_option_id weigh_options[] = {
	CLI_WEIGHT, CLI_WEIGHED, CLI_STRICT, WRITING
};
static const enum cli_option_id plain_options[] = { CLI_WITNESS, WRITING };
static const enum cli_option_id observe_options[] = { SEEN, WRITING };
static const enum cli_option_id read_pump_options[] = {
	CLI_RATE, CLI_VOLUME, WRITING
};
static const enum cli_option_id handover_options[] = {
	CLI_WITNESS, CLI_STRICT, WRITING
};
static const enum cli_option_id correct_options[] = {
	CLI_STRIKE, CLI_RATE, CLI_PRESCRIBER, CLI_BAG, CLI_LEFT, CLI_VOLUME,
	CLI_AMOUNT, CLI_WEIGHT, CLI_WEIGHED, CLI_WITNESS, SEEN, WRITING
};
static const enum cli_option_id status_options[] = { CLI_FORMAT, READING };
static const enum cli_option_id titrate_options[] = {
	SEEN, CLI_TARGET_OXYGEN, CLI_OBSERVED, CLI_STRICT, CLI_FULL,
	CLI_PLAIN, CLI_WIDTH, CLI_FORMAT, CLI_COLOR, READING
};
static const enum cli_option_id reconcile_options[] = {
	CLI_SITE, CLI_FORMAT, READING
};
static const enum cli_option_id balance_options[] = { CLI_SITE, READING };
static const enum cli_option_id verify_options[] = {
	CLI_ID, CLI_HEAD, READING
};
static const enum cli_option_id export_options[] = { CLI_CSV_OUT, READING };
static const enum cli_option_id bare_options[] = { CLI_HELP };

#define WRITES(name, summary, options, required, example) \
	{ "course " name, summary, "", 0, 0, options, required, \
	    COUNT(options), 0, "  infuse course " name example, \
	    cli_course_write }
#define READS(name, summary, options, required, formats, example, run) \
	{ "course " name, summary, "", 0, 0, options, required, \
	    COUNT(options), formats, "  infuse course " name example, run }

static const struct cli_command commands[] = {
	{ "course open", "begin the record of a course, from its plan", "",
	    0, 0, open_options, 1, COUNT(open_options), 0,
	    "  infuse course open --plan plan.json --log course.jsonl "
	    "--by rn1", cli_course_open },
	WRITES("order", "record what the prescriber wants next",
	    order_options, 1, " --rate \"15 mg/h\" --prescriber reg-pain"),
	WRITES("set", "record what the pump shows, and check it",
	    set_options, 1, " --rate \"12.5 mL/h\" --by rn1"),
	WRITES("bag-up", "record a bag that is put up", bag_up_options, 1,
	    " --bag \"ketamine 500 mg in 250 mL\" --witness rn2"),
	WRITES("bag-down", "record a bag that is taken down",
	    bag_down_options, 1, " --left \"12 mL\""),
	WRITES("waste", "record what is thrown away", waste_options, 1,
	    " --volume \"12 mL\" --witness rn2"),
	WRITES("weigh", "record a new weight, by which it goes on",
	    weigh_options, 2, " --weight 77 --weighed 2026-11-25"),
	WRITES("pause", "record a pause", plain_options, 0, ""),
	WRITES("resume", "record the end of a pause", plain_options, 0, ""),
	WRITES("stop", "record that it is stopped", plain_options, 0, ""),
	WRITES("observe", "record what was observed", observe_options, 0,
	    " --sedation \"POSS 2\" --rr 14 --spo2 97"),
	WRITES("read-pump", "record what one person reads from the pump",
	    read_pump_options, 2, " --rate \"12.5 mL/h\" --volume "
	    "\"120 mL\""),
	READS("handover", "hand over, when both have read the pump",
	    handover_options, 0, 0, " --by rn1 --witness rn2",
	    cli_course_handover),
	{ "course correct", "correct a line; none is ever deleted", "SEQ",
	    1, 1, correct_options, 0, COUNT(correct_options), 0,
	    "  infuse course correct 7 --rate \"12.5 mL/h\"",
	    cli_course_correct },
	READS("status", "say how it stands, line by line", status_options, 0,
	    CLI_FOR_READERS, " --log course.jsonl", cli_course_status),
	READS("titrate", "list the steps allowed now, from the record",
	    titrate_options, 0, CLI_FOR_PAPER, " --sedation "
	    "\"POSS 2\" --rr 14 --spo2 97", cli_course_titrate),
	READS("reconcile-drug", "compare drawn with given, left and wasted",
	    balance_options, 0, 0, "", cli_course_reconcile_drug),
	{ "course reconcile", "compare the log of the pump with the record",
	    "PUMPLOG", 1, 1, reconcile_options, 0, COUNT(reconcile_options),
	    CLI_FOR_SHEETS, "  infuse course reconcile pump.csv --log "
	    "course.jsonl", cli_course_reconcile },
	READS("verify", "check that no line was changed", verify_options, 0,
	    0, " --id kmptwxyz --head 3fa9c01b22de", cli_course_verify),
	READS("export", "write all lines as a table", export_options, 1, 0,
	    " --csv", cli_course_export),
	{ "course", "keep a working record of what was given", "[COMMAND]",
	    0, 1, bare_options, 0, COUNT(bare_options), 0,
	    "  infuse course status --log course.jsonl", cli_course },
};

const struct cli_command *course_command_at(size_t i)
{
	return i < sizeof(commands) / sizeof(commands[0]) ? &commands[i] :
	    NULL;
}

static void add_overview(struct render_text *text)
{
	const struct cli_command *command;
	size_t i;

	render_add(text, "infuse course keeps a working record, which does "
	    "not replace chart,\nprescription or register.\n\n"
	    "usage: infuse course COMMAND [options]\n\n");
	for (i = 0; (command = course_command_at(i)) != NULL; i++) {
		if (strchr(command->name, ' ') == NULL)
			continue;
		render_add(text, "  ");
		render_add(text, command->name);
		render_add_spaces(text, 23 - strlen(command->name));
		render_add(text, command->summary);
		render_add(text, "\n");
	}
	render_add(text, "\nEach takes --log FILE, or INFUSE_COURSE; what "
	    "writes takes --by CODE, or\nINFUSE_BY.  See infuse help course "
	    "COMMAND.\n");
}

enum cli_status cli_course(const struct cli_args *args)
{
	const char *names[sizeof(commands) / sizeof(commands[0])];
	char meant[CLI_SUGGESTION_MAX], hint[CLI_SUGGESTION_MAX + 64];
	struct render_text text = { 0 };
	char typed[64];
	size_t i;

	if (args->positionals == 0) {
		add_overview(&text);
		return cli_print(&text, CLI_OK);
	}
	for (i = 0; i + 1 < sizeof(commands) / sizeof(commands[0]); i++)
		names[i] = commands[i].name;
	(void)snprintf(typed, sizeof(typed), "course %.40s",
	    args->positional[0]);
	cli_suggest(meant, typed, names, i);
	(void)snprintf(hint, sizeof(hint), meant[0] != '\0' ?
	    "did you mean %s?" : "see infuse course%s", meant);
	cli_error("unknown-command", "command", "no such command", typed, hint);
	return CLI_USAGE;
}
