/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../answer/figure.h"
#include "../answer/reconcile.h"
#include "course.h"
#include "read_pump_log.h"
#include "text_out.h"
#include "view.h"

#define STEP_ASSUMED 10		/* 0.1 mL/h (S-02) */

/* What the comparison is made of and comes to; owned. */
struct compared {
	struct infuse_site_document *site;
	struct pump_log log;
	struct infuse_pump_change *record;
	struct infuse_pump_change *pump;
	struct infuse_pump_finding *finding;
	struct answer_pump_row *row;
	char from[COURSE_TIME_MAX];
	char to[COURSE_TIME_MAX];
	struct answer_reconcile answer;
};

static void release(struct compared *c)
{
	infuse_site_free(c->site);
	pump_log_free(&c->log);
	free(c->record);
	free(c->pump);
	free(c->finding);
	free(c->row);
}

/* One step of the pump, as the plan or the site has it. */
static struct infuse_flow step_of(const struct course_run *run,
    const struct infuse_site_document *site)
{
	const char *text = file_course_value(&run->log.entry[0],
	    "pump-step");
	struct infuse_flow step = { STEP_ASSUMED };
	struct infuse_quantity quantity;
	struct infuse_fault fault;

	if (text != NULL && infuse_read_quantity(&quantity, text,
	    strlen(text), 1u << INFUSE_FLOW, &fault) && quantity.base > 0)
		step.hundredth_ml_per_h = quantity.base;
	else if (site->pump_step.hundredth_ml_per_h > 0)
		step = site->pump_step;
	return step;
}

static bool show(char out[COURSE_TIME_MAX], const struct course_run *run,
    int64_t utc_min)
{
	struct course_time time = { .utc_min = utc_min };

	if (course_show_time(&time, run->zone) != CLI_OK)
		return false;
	(void)snprintf(out, COURSE_TIME_MAX, "%s", time.text);
	return true;
}

static bool set_row(struct answer_pump_row *row,
    const struct infuse_pump_finding *finding, const struct course_run *run)
{
	bool since = finding->kind == INFUSE_PUMP_VOLUMES_APART;

	row->finding = *finding;
	row->record_at[0] = '\0';
	row->pump_at[0] = '\0';
	return (!(finding->in_record || since) || show(row->record_at, run,
	    finding->record_min)) && (!finding->in_log ||
	    show(row->pump_at, run, finding->pump_min));
}

static enum cli_status no_memory(void)
{
	cli_error("out-of-memory", "memory", "there is not enough to compare",
	    NULL, "");
	return CLI_IO;
}

static enum cli_status compare(struct compared *c,
    const struct course_run *run)
{
	const struct infuse_pump_log *as = &c->site->reconcile.pump;
	size_t events = (size_t)run->events, lines = (size_t)c->log.lines;
	struct infuse_pump_case of = {
		.event = run->settled, .events = run->events,
		.log = c->log.event, .lines = c->log.lines,
		.step = step_of(run, c->site), .within = as->within,
		.volume_within = as->volume_within,
	};
	int i;

	c->record = calloc(events, sizeof(*c->record));
	c->pump = calloc(lines, sizeof(*c->pump));
	c->finding = calloc(2 * events + 3 * lines, sizeof(*c->finding));
	if (c->record == NULL || c->pump == NULL || c->finding == NULL)
		return no_memory();
	of.record = c->record;
	of.records = infuse_course_changes(c->record, run->settled,
	    run->events, run->now.utc_min);
	of.pump = c->pump;
	of.pumps = infuse_pump_changes(c->pump, c->log.event, c->log.lines);
	c->answer.step = of.step;
	c->answer.rows = infuse_pump_compare(c->finding, &of);
	c->row = calloc((size_t)c->answer.rows + 1, sizeof(*c->row));
	if (c->row == NULL)
		return no_memory();
	for (i = 0; i < c->answer.rows; i++)
		if (!set_row(&c->row[i], &c->finding[i], run))
			return CLI_BAD_FILE;
	return show(c->from, run, c->log.event[0].at_min) &&
	    show(c->to, run, c->log.event[lines - 1].at_min) ? CLI_OK :
	    CLI_BAD_FILE;
}

static enum cli_status read_both(struct compared *c,
    const struct course_run *run)
{
	const char *path = run->args->positional[0];
	enum cli_status status = course_site(&c->site, run);

	if (status != CLI_OK)
		return status;
	if (!c->site->reconcile.pump.set) {
		cli_error("no-pump-log", "--site", "does not say how the log "
		    "of a pump is read", c->site->origin.file, "write reconcile.pump into "
		    "the site's file, see infuse-protocol(5)");
		return CLI_USAGE;
	}
	status = read_pump_log(&c->log, path, &c->site->reconcile.pump,
	    run->zone);
	if (status == CLI_OK)
		status = compare(c, run);
	if (status != CLI_OK)
		return status;
	c->answer.course = course_opened(run, "id");
	c->answer.head = run->log.head;
	c->answer.now = run->now.text;
	c->answer.log = path;
	c->answer.lines = c->log.lines;
	c->answer.from = c->from;
	c->answer.to = c->to;
	c->answer.site = c->site;
	c->answer.row = c->row;
	return CLI_OK;
}

static void say_log(struct render_text *out, const struct answer_reconcile *of)
{
	const struct infuse_pump_log *as = &of->site->reconcile.pump;
	struct render_text text = { 0 };
	unsigned line = as->line;
	char number[24];

	render_quote(&text, of->log);
	render_add(&text, ", ");
	render_add_count(&text, of->lines);
	render_add(&text, of->lines == 1 ? " line, " : " lines, ");
	render_add(&text, of->from);
	render_add(&text, " to ");
	render_add(&text, of->to);
	course_say_line(out, "LOG        ", &text);
	render_duration(&text, as->within);
	render_add(&text, ", ");
	render_flow(&text, of->step);
	if (as->volume != NULL) {
		render_add(&text, " and ");
		render_quantity(&text, INFUSE_VOLUME,
		    as->volume_within.hundredth_ml);
	}
	render_add(&text, "; ");
	render_quote(&text, infuse_site_file(of->site, &line));
	(void)snprintf(number, sizeof(number), ":%u: ", line);
	render_add(&text, number);
	render_quote(&text, as->cite);
	course_say_line(out, "WITHIN     ", &text);
}

static void say_findings(struct render_text *out,
    const struct answer_reconcile *of)
{
	struct render_text text = { 0 };
	int i;

	for (i = 0; i < of->rows; i++) {
		answer_pump_sentence(&text, &of->row[i]);
		course_say_line(out, i == 0 ? "FOUND      " : "           ",
		    &text);
	}
	if (of->rows == 0)
		render_add(out, "AGREES     what the log has of rates, times "
		    "and volumes\n");
	else
		render_add(out, "           neither is said to be right: ask "
		    "who was there\n");
}

enum cli_status cli_course_reconcile(const struct cli_args *args)
{
	static const struct compared empty;
	struct render_text out = { 0 };
	struct compared c = empty;
	struct answer tree = { 0 };
	struct cli_view view;
	struct course_run run;
	enum cli_status status;

	if (!cli_read_view(&view, args))
		return CLI_USAGE;
	status = course_begin(&run, args, COURSE_READ);
	if (status != CLI_OK)
		return status;
	status = read_both(&c, &run);
	if (status == CLI_OK && view.format != CLI_TABLE) {
		answer_reconcile_tree(&tree, &c.answer);
		cli_view_tree(&out, &view, &tree, &answer_reconcile_sheet);
	} else if (status == CLI_OK) {
		course_say_head(&out, &run);
		say_log(&out, &c.answer);
		say_findings(&out, &c.answer);
	}
	if (status == CLI_OK)
		status = cli_print(&out, c.answer.rows == 0 ? CLI_OK :
		    CLI_NO);
	release(&c);
	course_end(&run);
	return status;
}
