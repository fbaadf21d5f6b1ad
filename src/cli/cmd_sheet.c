/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/way.h>

#include "../answer/ward.h"
#include "../answer/plan_page.h"
#include "../render/paper.h"
#include "answer.h"
#include "read_prepare.h"
#include "save.h"
#include "text_out.h"
#include "value.h"

/* In the order of the words of --paper. */
static bool read_paper(enum paper_size *out, const struct cli_args *args)
{
	int chosen = PAPER_A4;

	if (!cli_read_choice(&chosen, CLI_PAPER, args))
		return false;
	*out = (enum paper_size)chosen;
	return true;
}

/* A word as a shell takes it. */
static void add_word(struct render_text *text, const char *word)
{
	const char *at;

	if (*word != '\0' && word[strspn(word, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:,+@%=")] == '\0') {
		render_add(text, word);
		return;
	}
	render_add(text, "'");
	for (at = word; *at != '\0'; at++)
		if (*at == '\'')
			render_add(text, "'\\''");
		else
			render_add_bytes(text, at, 1);
	render_add(text, "'");
}

static void add_option(struct render_text *text, enum cli_option_id id,
    const char *value)
{
	render_add(text, " ");
	render_add(text, cli_options[id].name);
	if (cli_options[id].value == NULL)
		return;
	render_add(text, " ");
	add_word(text, value);
}

/* The command that makes the sheet again, with the site that was in force. */
static void add_command(struct render_text *text, const struct cli_args *args,
    const struct cli_case *c)
{
	const struct infuse_site_document *site = c->documents.site;
	enum cli_option_id id;
	int i;

	render_add(text, "infuse sheet");
	for (i = 0; i < args->command->count; i++) {
		id = args->command->options[i];
		if (args->value[id] == NULL || id == CLI_OUT ||
		    (id == CLI_BAG && args->value[CLI_SYRINGE] != NULL))
			continue;
		add_option(text, id, args->value[id]);
	}
	if (args->value[CLI_SITE] == NULL && !site->origin.built_in)
		add_option(text, CLI_SITE, site->origin.file);
}

/* In a file, and on the screen then only what it came to. */
static enum cli_status print(struct render_text *text,
    const struct cli_case *c, const struct infuse_plan *plan,
    const struct cli_args *args)
{
	enum cli_status status = cli_verdict_status(plan->verdict, args);
	struct render_text line = { 0 };
	struct answer_causes causes;
	bool done;

	if (args->value[CLI_OUT] == NULL)
		return cli_print(text, status);
	done = cli_save(args, CLI_OUT, &c->documents, text);
	render_text_free(text);
	if (!done)
		return CLI_IO;
	answer_causes(&causes, &plan->findings);
	render_plan_verdict(&line, &c->context, plan, &causes);
	if (!answer_ward_usable(plan) && plan->verdict > INFUSE_UNCHECKED)
		render_add(&line, "; nothing to enter");
	render_add(&line, answer_ward_usable(plan) ? "\nsheet: " :
	    "\nsheet, NOT FOR USE: ");
	render_quote(&line, args->value[CLI_OUT]);
	render_add(&line, "\n");
	return cli_print(&line, status);
}

/* The sheet itself; what is said of bags only where one was named. */
static void write_sheet(struct render_text *text, const struct answer_ward *of,
    const struct cli_case *c, const struct cli_args *args,
    enum paper_size size)
{
	struct render_text command = { 0 };
	struct answer answer = { 0 };
	struct paper paper = { .answer = &answer };
	struct answer_ward ward = *of;

	add_command(&command, args, c);
	ward.command = render_string(&command);
	answer_ward(&paper, &ward);
	answer.failed = answer.failed || command.failed;
	render_paper(text, &paper, size);
	render_text_free(&command);
	answer_free(&answer);
}

static enum cli_status sheet(struct cli_case *c, enum paper_size size,
    const struct cli_args *args)
{
	struct render_text text = { 0 };
	struct infuse_preparation made;
	struct infuse_monitor monitor;
	struct infuse_plan plan;
	struct infuse_make make;
	struct render_bags bags = { &c->context, &plan, &make, &made, { 0 } };
	struct answer_ward of = { &c->context, &plan, &monitor, NULL, NULL };

	if (!cli_read_make(&make, &bags.line, c, args))
		return CLI_USAGE;
	infuse_plan_make(&plan, &c->of);
	infuse_monitor_make(&monitor, &c->of, &plan,
	    &c->documents.protocol->care, &c->documents.site->care,
	    c->context.clock, INFUSE_EARLIER_NOT_SAID);
	if (args->value[CLI_BAG] != NULL) {
		infuse_prepare(&made, &c->of, &plan, &make);
		of.bags = &bags;
	}
	if (of.bags != NULL && made.has_bags && !made.agrees) {
		cli_error("self-check-failed", "self-check", "the parts do "
		    "not add up to the whole", NULL, "do not use this build");
		return CLI_BROKEN;
	}
	/* as in plan; what is watched and hung is that of the plan alone */
	infuse_way_up(&plan, &c->of);
	write_sheet(&text, &of, c, args, size);
	return print(&text, c, &plan, args);
}

enum cli_status cli_sheet(const struct cli_args *args)
{
	enum paper_size size;
	struct cli_case c;
	enum cli_status status;

	if (!read_paper(&size, args))
		return CLI_USAGE;
	if (args->value[CLI_VIAL] != NULL && args->value[CLI_BAG] == NULL) {
		cli_error("bag-needed", "--vial", "says nothing without "
		    "--bag", NULL, "say what is made of it: --bag \"500 mg in 250 mL\"");
		return CLI_USAGE;
	}
	status = cli_case_open(&c, args);
	if (status != CLI_OK)
		return status;
	status = sheet(&c, size, args);
	cli_case_close(&c);
	return status;
}
