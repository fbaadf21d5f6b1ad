/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include <infuse/check.h>

#include "course.h"
#include "read_observations.h"

#define MIN_PER_H 60

void course_span_text(char out[COURSE_TEXT_MAX], int64_t minutes)
{
	long long h = minutes / MIN_PER_H, min = minutes % MIN_PER_H;

	if (h > 0 && min > 0)
		(void)snprintf(out, COURSE_TEXT_MAX, "%lld h %lld min", h,
		    min);
	else
		(void)snprintf(out, COURSE_TEXT_MAX, h > 0 ? "%lld h" :
		    "%lld min", h > 0 ? h : min);
}

void course_quantity_text(char out[COURSE_TEXT_MAX],
    enum infuse_dimension dimension, int64_t base)
{
	char number[INFUSE_NUMBER_MAX];
	int point = infuse_point(dimension);

	(void)infuse_number(number, base, point, point, INFUSE_DOWN,
	    INFUSE_PLAIN);
	(void)snprintf(out, COURSE_TEXT_MAX, "%s %s", number,
	    infuse_unit_usual(dimension)->name);
}

void course_mass_text(char out[COURSE_TEXT_MAX], struct infuse_mass mass)
{
	course_quantity_text(out, INFUSE_MASS, mass.pg);
}

void course_put(struct course_command *out, enum cli_option_id id,
    const char *text, int64_t seq)
{
	(void)snprintf(out->text[id], sizeof(out->text[id]), "%s", text);
	out->args.value[id] = out->text[id];
	out->seq[id] = seq;
}

/* What the opening says of the case, each by the option that says it too. */
static bool put_case(struct course_command *out, const struct course_run *run)
{
	static const enum cli_option_id ids[] = {
		CLI_PROTOCOL, CLI_WEIGHT, CLI_SETTING, CLI_AGE, CLI_HEIGHT,
		CLI_SEX, CLI_FRAIL, CLI_CEILING, CLI_READING, CLI_BEGIN,
		CLI_STEP, CLI_INTERVAL, CLI_DAYS, CLI_SITE, CLI_PUMP_STEP
	};
	const char *text;
	size_t i;

	for (i = 0; i < sizeof(ids) / sizeof(ids[0]); i++) {
		text = file_course_value(&run->log.entry[0],
		    cli_options[ids[i]].name + 2);
		if (text == NULL)
			continue;
		if (strlen(text) >= COURSE_TEXT_MAX) {
			cli_error("too-long", cli_options[ids[i]].name,
			    "is too long to be taken from the record", text,
			    "");
			return false;
		}
		course_put(out, ids[i], text, 1);
	}
	return true;
}

/* Since it was measured anew. */
static void put_weight(struct course_command *out,
    const struct infuse_course_state *state)
{
	char text[COURSE_TEXT_MAX];

	if (state->weight_seq <= 1)
		return;
	course_quantity_text(text, INFUSE_WEIGHT, state->weight.g);
	course_put(out, CLI_WEIGHT, text, state->weight_seq);
}

/* The label of the bag that is up, or was the last. */
static void put_bag(struct course_command *out, const struct course_run *run,
    const struct infuse_course_state *state)
{
	const struct course_entry *entry = course_current(run,
	    state->bag_seq);
	const char *drug = entry != NULL ? file_course_value(entry, "drug") :
	    NULL;
	char volume[COURSE_TEXT_MAX], amount[COURSE_TEXT_MAX];

	if (!state->has_strength || drug == NULL)
		return;
	course_quantity_text(amount, INFUSE_MASS, state->strength.amount.pg);
	course_quantity_text(volume, INFUSE_VOLUME,
	    state->strength.volume.hundredth_ml);
	(void)snprintf(out->text[CLI_BAG], sizeof(out->text[CLI_BAG]),
	    "%.20s %.60s in %.60s", drug, amount, volume);
	out->args.value[CLI_BAG] = out->text[CLI_BAG];
	out->seq[CLI_BAG] = state->bag_seq;
}

static int64_t began(const struct course_run *run,
    const struct infuse_course_state *state)
{
	const char *sessions = file_course_value(&run->log.entry[0],
	    "sessions");

	return sessions != NULL && strcmp(sessions, "yes") == 0 ?
	    state->session_min : state->start_min;
}

static void put_past(struct course_command *out, const struct course_run *run,
    const struct infuse_course_state *state, int64_t at_min)
{
	char text[COURSE_TEXT_MAX];
	int64_t day = state->started ? state->day : 1;

	(void)snprintf(text, sizeof(text), "%lld", (long long)day);
	course_put(out, CLI_DAY, text, state->flow_seq);
	course_span_text(text, state->started ? at_min - began(run, state) :
	    0);
	course_put(out, CLI_ELAPSED, text, state->flow_seq);
	course_mass_text(text, infuse_mass_of(state->given_today,
	    INFUSE_DOWN));
	course_put(out, CLI_GIVEN, text, state->flow_seq);
	course_mass_text(text, infuse_mass_of(state->given, INFUSE_DOWN));
	course_put(out, CLI_GIVEN_COURSE, text, state->flow_seq);
	if (state->pauses_today > 0) {
		(void)snprintf(text, sizeof(text), "%d",
		    state->pauses_today);
		course_put(out, CLI_PAUSES, text, state->since_seq);
	}
}

bool course_fill(struct course_command *out, const char *command,
    const struct course_run *run, const struct infuse_course_state *state,
    int64_t at_min)
{
	static const struct cli_args none;
	const struct cli_command *found;
	size_t i;

	out->args = none;
	memset(out->seq, 0, sizeof(out->seq));
	for (i = 0; (found = cli_command_at(i)) != NULL; i++)
		if (strcmp(found->name, command) == 0)
			break;
	out->args.command = found;
	if (!put_case(out, run))
		return false;
	put_weight(out, state);
	put_bag(out, run, state);
	put_past(out, run, state, at_min);
	return true;
}

enum cli_status course_same_files(const struct course_command *command,
    const struct course_run *run)
{
	const struct course_entry *open = &run->log.entry[0];
	const char *protocol = file_course_value(open, "protocol-sha256");
	const char *site = file_course_value(open, "site-sha256");
	struct cli_documents documents;
	enum cli_status status = cli_load(&documents, &command->args);

	if (status != CLI_OK)
		return status;
	if (protocol == NULL || strcmp(protocol,
	    documents.protocol->origin.sha256) != 0) {
		cli_error("other-protocol", "--protocol", "is not the file "
		    "that the course was opened with: its sha256 is another",
		    NULL, "use the revision of the plan, or open a new course");
		status = CLI_BAD_FILE;
	} else if (site == NULL || strcmp(site,
	    documents.site->origin.sha256) != 0) {
		cli_error("other-site", "--site", "is not the file that the "
		    "course was opened with: its sha256 is another", NULL,
		    "use the site's file of the plan, or open a new course");
		status = CLI_BAD_FILE;
	}
	cli_unload(&documents);
	return status;
}

static bool is_by_weight(const struct infuse_schedule *schedule)
{
	if (schedule->form == INFUSE_FORM_TITRATED)
		return schedule->titration.max.per_kg;
	if (schedule->form == INFUSE_FORM_RAMP)
		return schedule->to.per_kg;
	return schedule->entry[0].rate.rate.per_kg;
}

enum infuse_verdict course_judge(struct course_command *command,
    struct infuse_acting *acting, const struct course_run *run,
    const struct infuse_course_state *state, const char *rate)
{
	static const struct infuse_acting nothing;
	struct infuse_question question;
	struct infuse_answer answer;
	struct infuse_plan plan;
	char text[COURSE_TEXT_MAX];
	struct cli_case c;

	*acting = nothing;
	answer.verdict = INFUSE_UNCHECKED;
	if (!course_fill(command, "check", run, state, run->at.utc_min))
		return INFUSE_UNCHECKED;
	command->args.value[CLI_PAUSES] = NULL;
	course_put(command, CLI_RATE, rate, run->log.count + 1);
	if (state->started && !state->stopped && !state->paused &&
	    state->flow.hundredth_ml_per_h > 0) {
		course_quantity_text(text, INFUSE_FLOW,
		    state->flow.hundredth_ml_per_h);
		course_put(command, CLI_CURRENT, text, state->flow_seq);
		course_span_text(text, run->at.utc_min - state->since_min);
		course_put(command, CLI_RUNNING, text, state->since_seq);
	}
	if (course_same_files(command, run) != CLI_OK ||
	    cli_case_open(&c, &command->args) != CLI_OK)
		return INFUSE_UNCHECKED;
	if (cli_read_question(&question, &command->args, &c.of.order)) {
		question.by_weight = is_by_weight(&c.of.protocol->schedule);
		cli_note_course(&c, &question);
		infuse_plan_make(&plan, &c.of);
		if (cli_past_fits(&c, &plan, &question)) {
			infuse_check(&answer, &c.of, &plan, &question);
			infuse_act_on_all(acting, &c.of.order,
			    &answer.findings);
		}
	}
	cli_case_close(&c);
	return answer.verdict;
}

static void add_quoted(struct render_text *text, const char *word)
{
	const char *c;

	render_add(text, "'");
	for (c = word; *c != '\0'; c++)
		if (*c == '\'')
			render_add(text, "'\\''");
		else
			render_add_bytes(text, c, 1);
	render_add(text, "'");
}

/* A word, on a line of its own where it would be the 79th column. */
static void add_part(struct render_text *text, const char *option,
    const char *value, size_t *column, bool broken)
{
	struct render_text part = { 0 };

	render_add(&part, option);
	if (value != NULL) {
		render_add(&part, " ");
		add_quoted(&part, value);
	}
	if (broken && *column + 1 + part.length > 76) {
		render_add(text, " \\\n               ");
		*column = 15;
	} else {
		render_add(text, " ");
		*column += 1;
	}
	*column += part.length;
	render_append(text, &part);
	render_text_free(&part);
}

static void add_lines(struct render_text *text,
    const struct course_command *command)
{
	char number[48];
	int id;

	for (id = 0; id < CLI_OPTIONS; id++) {
		if (command->seq[id] == 0 || command->args.value[id] == NULL)
			continue;
		(void)snprintf(number, sizeof(number), ": line %lld\n",
		    (long long)command->seq[id]);
		render_add(text, "# ");
		render_add(text, cli_options[id].name);
		render_add(text, number);
	}
}

void course_say_command(struct render_text *text,
    const struct course_command *command, bool lines)
{
	const struct cli_args *args = &command->args;
	size_t column = 18 + strlen(args->command->name);
	int i, id;

	render_add(text, "infuse ");
	render_add(text, args->command->name);
	for (i = 0; i < args->command->count; i++) {
		id = (int)args->command->options[i];
		if (args->value[id] == NULL || id == CLI_OTHER)
			continue;
		add_part(text, cli_options[id].name, cli_options[id].value !=
		    NULL ? args->value[id] : NULL, &column, !lines);
	}
	for (i = 0; i < args->repeats; i++)
		add_part(text, cli_options[args->repeated[i].id].name,
		    args->repeated[i].value, &column, !lines);
	render_add(text, "\n");
	if (lines)
		add_lines(text, command);
}
