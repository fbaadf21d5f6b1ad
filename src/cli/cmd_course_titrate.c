/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "course.h"
#include "streams.h"
#include "text_out.h"

static const enum cli_option_id seen[] = {
	CLI_PAIN, CLI_SEDATION, CLI_ACVPU, CLI_HR, CLI_BP, CLI_RR, CLI_SPO2,
	CLI_NAUSEA, CLI_DISSOCIATION, CLI_OTHER
};

static bool is_seen(const struct cli_args *args)
{
	size_t i;

	for (i = 0; i < sizeof(seen) / sizeof(seen[0]); i++)
		if (args->value[seen[i]] != NULL)
			return true;
	return false;
}

/* What was typed goes to titrate as it is. */
static void pass_on(struct course_command *out, const struct cli_args *args)
{
	static const enum cli_option_id more[] = {
		CLI_TARGET_OXYGEN, CLI_OBSERVED, CLI_STRICT, CLI_FULL,
		CLI_PLAIN, CLI_WIDTH, CLI_FORMAT, CLI_COLOR
	};
	size_t i;

	for (i = 0; i < sizeof(more) / sizeof(more[0]); i++)
		if (args->value[more[i]] != NULL)
			out->args.value[more[i]] = args->value[more[i]];
	for (i = 0; i < sizeof(seen) / sizeof(seen[0]); i++)
		if (args->value[seen[i]] != NULL)
			out->args.value[seen[i]] = args->value[seen[i]];
	out->args.repeats = args->repeats;
	memcpy(out->args.repeated, args->repeated, sizeof(args->repeated));
}

/* Several signs are one text of the record, with blanks between them. */
static void put_others(struct course_command *out, const char *text,
    int64_t seq)
{
	char *word, *blank;

	course_put(out, CLI_OTHER, text, seq);
	for (word = out->text[CLI_OTHER]; word != NULL &&
	    out->args.repeats < CLI_REPEATED_MAX; word = blank) {
		blank = strchr(word, ' ');
		if (blank != NULL)
			*blank++ = '\0';
		out->args.repeated[out->args.repeats].id = CLI_OTHER;
		out->args.repeated[out->args.repeats++].value = word;
	}
}

/* Else what was observed last, with its age. */
static bool put_seen(struct course_command *out, const struct course_run *run)
{
	const struct course_entry *entry = course_last(run,
	    INFUSE_COURSE_OBSERVE);
	const char *text;
	char age[COURSE_TEXT_MAX];
	int64_t at_min, offset;
	size_t i;

	if (entry == NULL)
		return true;
	if (!file_course_time(&at_min, &offset, entry->at))
		return false;
	for (i = 0; i < sizeof(seen) / sizeof(seen[0]); i++) {
		text = file_course_value(entry, cli_options[seen[i]].name +
		    2);
		if (text != NULL && seen[i] == CLI_OTHER)
			put_others(out, text, entry->seq);
		else if (text != NULL)
			course_put(out, seen[i], text, entry->seq);
	}
	course_span_text(age, run->now.utc_min > at_min ?
	    run->now.utc_min - at_min : 0);
	course_put(out, CLI_OBSERVED, age, entry->seq);
	return true;
}

static bool fill(struct course_command *out, const struct course_run *run)
{
	const struct infuse_course_state *state = &run->state;
	char text[COURSE_TEXT_MAX];
	/* Without a bag it gives nothing, whatever is set. */
	bool runs = state->started && !state->paused && !state->stopped &&
	    state->bag_up;

	if (!state->started) {
		cli_error("nothing-has-run", "course titrate", "nothing has "
		    "run yet", NULL, "record the bag and the rate, with infuse "
		    "course bag-up and infuse course set");
		return false;
	}
	if (!course_fill(out, "titrate", run, state, run->now.utc_min))
		return false;
	course_quantity_text(text, INFUSE_FLOW, runs ?
	    state->flow.hundredth_ml_per_h : 0);
	course_put(out, CLI_RATE, text, runs ? state->flow_seq :
	    state->since_seq);
	if (runs) {
		course_span_text(text, run->now.utc_min - state->since_min);
		course_put(out, CLI_RUNNING, text, state->since_seq);
	}
	pass_on(out, run->args);
	return is_seen(run->args) || put_seen(out, run);
}

/* The answer on standard output, and how to ask for it on the other. */
enum cli_status cli_course_titrate(const struct cli_args *args)
{
	struct course_run run;
	struct course_command command;
	struct render_text text = { 0 };
	enum cli_status status = course_begin(&run, args, COURSE_READ);

	if (status != CLI_OK)
		return status;
	status = fill(&command, &run) ? course_same_files(&command, &run) :
	    CLI_USAGE;
	if (status == CLI_OK) {
		course_say_command(&text, &command, true);
		cli_put_error(render_string(&text));
		render_text_free(&text);
		status = cli_titrate(&command.args);
	}
	course_end(&run);
	return status;
}
