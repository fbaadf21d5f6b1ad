/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/open.h>
#include <infuse/piece.h>
#include <infuse/run.h>

#include "answer.h"
#include "now.h"
#include "text_out.h"
#include "value.h"

bool cli_read_format(enum cli_format *out, const struct cli_args *args)
{
	const char *words[CLI_FORMATS];
	enum cli_format which[CLI_FORMATS];
	int chosen = 0;

	(void)cli_formats(words, which, args->command->formats);
	if (!cli_read_choice(&chosen, CLI_FORMAT, args))
		return false;
	*out = which[chosen];
	return true;
}

/* A step that was not said is the site's, where it has one. */
static void set_case(struct cli_case *c)
{
	struct infuse_order order = c->order.order;

	if (c->order.step_assumed)
		order.pump_step.hundredth_ml_per_h = 0;
	c->order.step_assumed = infuse_case_set(&c->of,
	    c->documents.protocol, c->documents.site, &order);
	c->order.order = c->of.order;
}

static void set_context(struct cli_case *c, const struct cli_args *args)
{
	c->context.protocol = c->documents.protocol;
	c->context.site = c->documents.site;
	c->context.order = &c->of.order;
	c->context.clock = c->has_clock ? &c->clock : NULL;
	c->context.weight_typed = args->value[CLI_WEIGHT];
	c->context.weight_rounded = c->order.weight_rounded;
	c->context.body = c->order.has_body ? &c->order.body : NULL;
	c->context.height_typed = c->order.height_typed;
	c->context.syringe = args->value[CLI_SYRINGE] != NULL;
	c->context.hydrochloride = c->order.hydrochloride;
	c->context.diluent = c->order.diluent;
	c->context.step_assumed = c->order.step_assumed;
	c->context.ordered = (struct render_ordered) {
		args->value[CLI_CEILING], args->value[CLI_FRAIL],
		args->value[CLI_BEGIN], args->value[CLI_STEP],
		args->value[CLI_INTERVAL], args->value[CLI_DAYS],
	};
	c->context.reason = args->value[CLI_REASON];
	c->context.prescriber = args->value[CLI_PRESCRIBER];
	c->context.full = c->view.full;
	c->context.colour = c->view.colour;
	c->context.width = c->view.width;
}

static bool read_frailty(enum infuse_frailty *out,
    const struct cli_args *args)
{
	int chosen = 0;

	*out = INFUSE_FRAIL_NOT_SAID;
	if (args->value[CLI_FRAIL] == NULL)
		return true;
	if (!cli_read_choice(&chosen, CLI_FRAIL, args))
		return false;
	*out = chosen == 1 ? INFUSE_FRAIL : INFUSE_NOT_FRAIL;
	return true;
}

/* The start and the maximum of this patient, where they differ. */
static bool pick_band(struct cli_case *c, const struct cli_args *args)
{
	struct infuse_protocol_document *document = c->documents.protocol;
	enum infuse_frailty frail;

	if (!read_frailty(&frail, args))
		return false;
	switch (infuse_protocol_band(document, c->order.order.weight,
	    c->order.order.age_years, frail)) {
	case INFUSE_BAND_NEEDS_AGE:
		cli_error("age-needed", "--age", "is needed: the rates of this "
		    "protocol differ by it", document->id, "write whole years, "
		    "as in --age 46");
		return false;
	case INFUSE_BAND_NEEDS_FRAILTY:
		cli_error("frailty-needed", "--frail", "is needed: this "
		    "protocol has a rate for the frail", document->id,
		    "write yes or no");
		return false;
	case INFUSE_BANDED:
	case INFUSE_BAND_OF_NOBODY:
		break;
	}
	return true;
}

static bool target_fits(const struct cli_case *c)
{
	if (!c->order.order.has_target ||
	    c->documents.protocol->protocol.schedule.form ==
	    INFUSE_FORM_TITRATED)
		return true;
	cli_error("not-titrated", "--target", "is for titrated protocols, and "
	    "this one schedules its rates", c->documents.protocol->id,
	    "ask about a single rate with infuse check");
	return false;
}

/* What --screen names, folded in (S-28). */
static enum cli_status open_screening(struct cli_case *c,
    const struct cli_args *args)
{
	const char *file = args->value[CLI_SCREEN];
	enum cli_status status;

	if (file == NULL)
		return CLI_OK;
	if (*file == '\0') {
		cli_error("no-file-named", "--screen", "names no file", NULL,
		    "");
		return CLI_USAGE;
	}
	status = cli_screening_open(&c->screening, NULL, file);
	if (status != CLI_OK)
		return status;
	c->screening.answers.drug = c->documents.protocol->protocol.drug;
	c->screening.answers.continuous = infuse_is_unbroken(
	    &c->documents.protocol->protocol.schedule);
	if (!cli_screening_weigh(&c->screening, c->order.order.age_years,
	    "--screen"))
		return CLI_USAGE;
	c->order.order.screened = true;
	/* S-28: in the verdict only where it is STOP or UNCHECKED. */
	c->order.order.screening = c->screening.result.verdict;
	if (c->order.order.screening == INFUSE_CAUTION)
		c->order.order.screening = INFUSE_WITHIN;
	c->context.screening = &c->screening.shown;
	return CLI_OK;
}

/* S-15, S-33: sessions with a rest between them keep their time of day. */
static void set_appointments(struct cli_case *c)
{
	const struct infuse_schedule *schedule =
	    &c->documents.protocol->protocol.schedule;

	if (!infuse_is_unbroken(schedule) && schedule->sessions > 1)
		c->clock.every = schedule->every;
}

enum cli_status cli_case_begin(struct cli_case *out,
    const struct cli_args *args)
{
	static const struct cli_case empty;

	*out = empty;
	if (!cli_read_order(&out->order, args))
		return CLI_USAGE;
	return cli_read_clock(&out->clock, &out->has_clock, args);
}

enum cli_status cli_case_finish(struct cli_case *out,
    const struct cli_args *args)
{
	enum cli_status status = CLI_USAGE;

	if (target_fits(out) && cli_begins_on(out, args) && pick_band(out, args) &&
	    cli_weigh(&out->order, out->documents.protocol))
		status = open_screening(out, args);
	if (status != CLI_OK)
		return status;
	set_appointments(out);
	set_case(out);
	set_context(out, args);
	return CLI_OK;
}

enum cli_status cli_case_open(struct cli_case *out,
    const struct cli_args *args)
{
	enum cli_status status;
	struct cli_view view;

	if (!cli_read_view(&view, args))
		return CLI_USAGE;
	status = cli_case_begin(out, args);
	if (status == CLI_OK)
		status = cli_load(&out->documents, args);
	if (status != CLI_OK)
		return status;
	out->view = view;
	out->format = view.format;
	status = cli_case_finish(out, args);
	if (status != CLI_OK)
		cli_case_close(out);
	return status;
}

bool cli_place_now(struct infuse_question *out, struct cli_case *c,
    const struct cli_args *args)
{
	const struct infuse_schedule *schedule =
	    &c->documents.protocol->protocol.schedule;
	struct cli_course course = {
		.sessions = schedule->regimen == INFUSE_SESSIONS,
		.count = schedule->sessions, .length = schedule->length,
	};
	struct cli_place place;
	int i;

	if (args->value[CLI_NOW] == NULL)
		return true;
	for (i = 0; i < schedule->sessions; i++)
		course.start_min[i] = infuse_session_start(schedule, i).min;
	if (!cli_read_now(&c->now, &c->clock, args) ||
	    !cli_find_place(&place, &course, &c->clock, c->now, args))
		return false;
	out->day = place.day <= INFUSE_ROWS_MAX ? place.day : 0;
	out->past.has_elapsed = true;
	out->past.elapsed = place.into;
	c->context.now = &c->now;
	return true;
}

void cli_note_course(struct cli_case *c,
    const struct infuse_question *question)
{
	static const struct infuse_rate nothing;
	const struct infuse_past *past = &question->past;

	c->of.course_runs = (question->has_current &&
	    infuse_rate_cmp(question->current, nothing) > 0) ||
	    (past->has_elapsed && past->elapsed.min > 0) ||
	    (past->has_running && past->running.min > 0) ||
	    (past->has_given_course && past->given_course.pg > 0);
}

void cli_case_close(struct cli_case *c)
{
	cli_screening_close(&c->screening);
	cli_unload(&c->documents);
}

enum cli_status cli_verdict_status(enum infuse_verdict verdict,
    const struct cli_args *args)
{
	if (verdict <= INFUSE_UNCHECKED)
		return CLI_NO;
	return verdict == INFUSE_CAUTION && args->value[CLI_STRICT] != NULL ?
	    CLI_NO : CLI_OK;
}
