/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "course.h"
#include "../answer/action.h"
#include "../answer/figure.h"
#include "error.h"
#include "read_observations.h"
#include "text_out.h"

bool course_needs(const struct course_run *run, enum cli_option_id id,
    const char *as)
{
	char text[80];

	if (run->args->value[id] != NULL)
		return true;
	(void)snprintf(text, sizeof(text), "needs %s",
	    cli_options[id].name);
	cli_error_of("missing-option", cli_options[id].name,
	    run->args->command->name, text, NULL, as);
	return false;
}


/* The flow that a figure on the pump stands for, as infuse check has it. */
static bool flow_of(struct infuse_flow *out, const struct course_run *run,
    const struct infuse_course_state *then, const char *typed)
{
	const char *step = file_course_value(&run->log.entry[0],
	    "pump-step");
	const char *dosing = file_course_value(course_current(run,
	    then->weight_seq), "dosing");
	struct infuse_quantity q;
	struct infuse_rate rate;
	struct infuse_dose_rate dose_rate;
	struct infuse_weight weight;
	struct infuse_flow by = { 10 };
	struct infuse_fault fault;
	bool fits;

	if (!cli_read_quantity(&q, "--rate", typed, 1u << INFUSE_RATE |
	    1u << INFUSE_DOSE_RATE | 1u << INFUSE_FLOW))
		return false;
	out->hundredth_ml_per_h = q.base;
	if (q.dimension == INFUSE_FLOW)
		return true;
	if (!then->has_strength) {
		cli_error("no-bag-up", "--rate", "mL/h cannot be made of it: "
		    "no bag was up then", typed, "record the bag first, with "
		    "infuse course bag-up");
		return false;
	}
	if (step != NULL) {
		struct infuse_quantity s;

		if (!infuse_read_quantity(&s, step, strlen(step),
		    1u << INFUSE_FLOW, &fault) || s.base == 0)
			return false;
		by.hundredth_ml_per_h = s.base;
	}
	rate.pg_per_h = q.base;
	rate.part = q.part;
	rate.over = q.over;
	fits = true;
	if (q.dimension == INFUSE_DOSE_RATE) {
		struct infuse_quantity w;

		if (dosing == NULL || !infuse_read_quantity(&w, dosing,
		    strlen(dosing), 1u << INFUSE_WEIGHT, &fault)) {
			cli_error("weight-needed", "--rate", "is per kg, and "
			    "the plan has no weight for it", typed,
			    "write mL/h or mg/h");
			return false;
		}
		weight.g = w.base;
		dose_rate.pg_per_kg_h = q.base;
		dose_rate.part = q.part;
		dose_rate.over = q.over;
		fits = infuse_rate_of(&rate, dose_rate, weight);
	}
	if (fits && infuse_flow_of(out, rate, then->strength, by))
		return true;
	cli_error("rate-too-large", "--rate", "is more than a pump runs", typed,
	    "read the pump again");
	return false;
}

static bool fill_rate(struct course_run *run,
    const struct infuse_course_state *then)
{
	const char *typed = run->args->value[CLI_RATE];
	char text[COURSE_TEXT_MAX];
	struct infuse_flow flow;

	if (!course_needs(run, CLI_RATE, "what the pump shows: --rate "
	    "\"12.5 mL/h\"") ||
	    !flow_of(&flow, run, then, typed))
		return false;
	course_add(&run->body, "rate", typed);
	course_quantity_text(text, INFUSE_FLOW, flow.hundredth_ml_per_h);
	course_add(&run->body, "flow", text);
	return true;
}

/* A volume or an amount of an option, in its canonical form. */
static bool fill_quantity(struct course_run *run, enum cli_option_id id,
    enum infuse_dimension dimension)
{
	struct infuse_quantity quantity;
	char text[COURSE_TEXT_MAX];

	if (!cli_read_quantity(&quantity, cli_options[id].name,
	    run->args->value[id], 1u << dimension))
		return false;
	course_quantity_text(text, dimension, quantity.base);
	course_add(&run->body, cli_options[id].name + 2, text);
	return true;
}

static bool fill_bag(struct course_run *run)
{
	const char *typed = run->args->value[CLI_BAG];
	char text[COURSE_TEXT_MAX];
	struct infuse_label label;

	if (!course_needs(run, CLI_BAG, "as the label reads: --bag "
	    "\"ketamine 500 mg in 250 mL\"") || !cli_read_label(&label, "--bag", typed))
		return false;
	if (label.drug == INFUSE_NO_DRUG) {
		cli_error("drug-needed", "--bag", "needs the drug on the "
		    "label, ketamine or esketamine", typed, "write drug, "
		    "amount and volume as in \"ketamine 500 mg in 250 mL\"");
		return false;
	}
	course_add(&run->body, "bag", typed);
	course_add(&run->body, "drug", infuse_drug_name(label.drug));
	course_quantity_text(text, INFUSE_MASS, label.strength.amount.pg);
	course_add(&run->body, "amount", text);
	course_quantity_text(text, INFUSE_VOLUME,
	    label.strength.volume.hundredth_ml);
	course_add(&run->body, "volume", text);
	return true;
}

static bool fill_waste(struct course_run *run)
{
	bool volume = run->args->value[CLI_VOLUME] != NULL;

	if (volume == (run->args->value[CLI_AMOUNT] != NULL)) {
		cli_error("missing-option", run->args->command->name,
		    "needs either --volume or --amount", NULL, "write what was "
		    "wasted, in mL or in mg");
		return false;
	}
	return course_needs(run, CLI_WITNESS, "who saw it, as in --witness "
	    "rn2") &&
	    fill_quantity(run, volume ? CLI_VOLUME : CLI_AMOUNT, volume ?
	    INFUSE_VOLUME : INFUSE_MASS);
}

static const enum cli_option_id seen[] = {
	CLI_PAIN, CLI_SEDATION, CLI_ACVPU, CLI_HR, CLI_BP, CLI_RR, CLI_SPO2,
	CLI_NAUSEA, CLI_DISSOCIATION
};

static bool fill_seen(struct course_run *run)
{
	static const struct infuse_running nothing;
	struct infuse_running now = nothing;
	struct render_bedside bedside = { .now = &now };
	char others[COURSE_TEXT_MAX] = "";
	size_t i, used = 0;
	int k, before = run->body.pairs;

	if (!cli_read_observations(&now, &bedside, run->args))
		return false;
	for (i = 0; i < sizeof(seen) / sizeof(seen[0]); i++)
		if (run->args->value[seen[i]] != NULL)
			course_add(&run->body, cli_options[seen[i]].name + 2,
			    run->args->value[seen[i]]);
	for (k = 0; k < run->args->repeats && used < sizeof(others); k++)
		used += (size_t)snprintf(others + used, sizeof(others) - used,
		    "%s%s", k > 0 ? " " : "", run->args->repeated[k].value);
	if (used >= sizeof(others))
		run->body.overflowed = true;
	if (used > 0)
		course_add(&run->body, "other", others);
	if (run->body.pairs > before)
		return true;
	cli_error("observation-needed", run->args->command->name,
	    "needs what was observed", NULL, "as in --sedation \"POSS 2\" --rr "
	    "14 --spo2 97");
	return false;
}

static bool fill_order(struct course_run *run)
{
	struct infuse_written_rate rate;

	if (!course_needs(run, CLI_RATE, "what is ordered: --rate "
	    "\"15 mg/h\"") ||
	    !cli_read_written_rate(&rate, "--rate",
	    run->args->value[CLI_RATE]))
		return false;
	course_add(&run->body, "rate", run->args->value[CLI_RATE]);
	if (run->args->value[CLI_PRESCRIBER] == NULL)
		return true;
	if (!course_is_code("--prescriber",
	    run->args->value[CLI_PRESCRIBER]))
		return false;
	course_add(&run->body, "prescriber",
	    run->args->value[CLI_PRESCRIBER]);
	return true;
}

bool course_fill_body(struct course_run *run, enum infuse_course_kind kind,
    const struct infuse_course_state *then)
{
	switch (kind) {
	case INFUSE_COURSE_ORDER:
		return fill_order(run);
	case INFUSE_COURSE_SET:
		return fill_rate(run, then);
	case INFUSE_COURSE_READ_PUMP:
		return fill_rate(run, then) && course_needs(run, CLI_VOLUME,
		    "the volume infused, as the pump shows it: --volume "
		    "\"120 mL\"") && fill_quantity(run, CLI_VOLUME,
		    INFUSE_VOLUME);
	case INFUSE_COURSE_BAG_UP:
		return fill_bag(run);
	case INFUSE_COURSE_BAG_DOWN:
		return course_needs(run, CLI_LEFT, "what is left in it: --left "
		    "\"12 mL\"") && fill_quantity(run, CLI_LEFT,
		    INFUSE_VOLUME);
	case INFUSE_COURSE_WASTE:
		return fill_waste(run);
	case INFUSE_COURSE_OBSERVE:
		return fill_seen(run);
	case INFUSE_COURSE_WEIGH:
		return course_fill_weight(run, then);
	case INFUSE_COURSE_OPEN:
	case INFUSE_COURSE_PAUSE:
	case INFUSE_COURSE_RESUME:
	case INFUSE_COURSE_STOP:
	case INFUSE_COURSE_HANDOVER:
	case INFUSE_COURSE_CORRECT:
	case INFUSE_COURSE_KINDS:
		break;
	}
	return true;
}

void course_say_verdict(struct render_text *out, struct infuse_flow flow,
    const struct infuse_course_state *then,
    const struct course_command *command, enum infuse_verdict verdict,
    const struct infuse_acting *acting)
{
	struct infuse_rate rate;

	render_add(out, "PUMP       ");
	render_flow(out, flow);
	if (then->bag_up && infuse_rate_of_flow(&rate, flow,
	    then->strength)) {
		render_add(out, ", ");
		render_rate(out, rate);
	}
	render_add(out, "\nVERDICT    ");
	render_add(out, render_verdict(verdict));
	if (verdict > INFUSE_UNCHECKED) {
		render_add(out, "\n");
		return;
	}
	render_add(out, ": recorded, as it is what runs; it is not a yes\n");
	if (acting->to_do > INFUSE_DO_OBSERVE) {
		render_add(out, "TO DO      ");
		render_add(out, answer_to_do(acting->to_do));
		if (acting->has_turn_down) {
			render_add(out, " to ");
			answer_turn_down(out, acting);
		}
		render_add(out, "\n");
	}
	render_add(out, "WHY        ");
	course_say_command(out, command, false);
}

/* A new one, or the correction of one: both are judged. */
static enum cli_status write_set(struct course_run *run,
    enum infuse_course_kind kind, const struct infuse_course_state *then)
{
	struct course_command command;
	struct render_text more = { 0 };
	struct infuse_acting acting;
	const char *text = course_body_value(&run->body, "flow");
	enum infuse_verdict verdict;
	struct infuse_flow flow = { 0 };
	struct infuse_quantity q;
	struct infuse_fault fault;
	char rate[COURSE_TEXT_MAX];
	enum cli_status status;

	(void)snprintf(rate, sizeof(rate), "%.100s",
	    course_body_value(&run->body, "rate"));
	if (infuse_read_quantity(&q, text, strlen(text), 1u << INFUSE_FLOW,
	    &fault))
		flow.hundredth_ml_per_h = q.base;
	verdict = course_judge(&command, &acting, run, then, rate);
	course_say_verdict(&more, flow, then, &command, verdict,
	    &acting);
	status = verdict <= INFUSE_UNCHECKED ? CLI_NO : CLI_OK;
	return course_commit(run, kind, render_verdict_key(verdict), &more,
	    status);
}

/* S-14: ketamine and esketamine are two drugs, and nothing converts. */
static enum cli_status write_bag(struct course_run *run)
{
	const char *drug = file_course_value(&run->log.entry[0], "drug");
	const char *label = course_body_value(&run->body, "drug");
	struct render_text more = { 0 };
	bool same = drug != NULL && strcmp(drug, label) == 0;

	if (!same) {
		render_add(&more, "VERDICT    STOP: recorded, as it is what "
		    "hangs; the label says ");
		render_add(&more, label);
		render_add(&more, ",\n           the protocol is for ");
		render_add(&more, drug != NULL ? drug : "another drug");
		render_add(&more, "\n");
	}
	return course_commit(run, INFUSE_COURSE_BAG_UP, same ? NULL :
	    render_verdict_key(INFUSE_STOP), &more, same ? CLI_OK : CLI_NO);
}

/* "course bag-up" is of the kind bag-up. */
static enum infuse_course_kind kind_of(const struct cli_args *args)
{
	enum infuse_course_kind kind = INFUSE_COURSE_KINDS;

	(void)!infuse_course_kind_of(&kind, strchr(args->command->name,
	    ' ') + 1);
	return kind;
}

enum cli_status cli_course_write(const struct cli_args *args)
{
	struct course_run run;
	struct infuse_course_state then;
	struct render_text more = { 0 };
	enum infuse_course_kind kind = kind_of(args);
	enum cli_status status = course_begin(&run, args, COURSE_WRITE);

	if (status != CLI_OK)
		return status;
	if (!course_state_at(&then, &run, run.at.utc_min) ||
	    !course_fill_body(&run, kind, &then) || !course_add_notes(&run))
		status = CLI_USAGE;
	else if (kind == INFUSE_COURSE_SET && then.bag_up)
		status = write_set(&run, kind, &then);
	else if (kind == INFUSE_COURSE_BAG_UP)
		status = write_bag(&run);
	else if (kind == INFUSE_COURSE_WEIGH)
		status = course_write_weight(&run, kind, &then);
	else
		status = course_commit(&run, kind, NULL, &more, CLI_OK);
	course_end(&run);
	return status;
}

static bool read_seq(int64_t *out, const struct course_run *run)
{
	const char *typed = run->args->positional[0];
	struct infuse_fault fault;

	if (infuse_read_count(out, typed, strlen(typed), run->log.count,
	    &fault) && *out > 1)
		return true;
	cli_error("unknown-line", run->args->command->name, "is not a line "
	    "that can be corrected", typed, "see infuse course status for the "
	    "numbers; line 1 opens the course");
	return false;
}

/* Without --at the time stays what it was. */
static bool keep_time(struct course_run *run,
    const struct course_entry *entry)
{
	int64_t offset;

	if (run->args->value[CLI_AT] != NULL)
		return true;
	(void)snprintf(run->at.text, sizeof(run->at.text), "%s", entry->at);
	return file_course_time(&run->at.utc_min, &offset, entry->at);
}

/* How it stood then, had that event not been. */
static bool state_without(struct infuse_course_state *out,
    struct course_run *run, int64_t seq)
{
	struct infuse_course_event *event = NULL;
	bool struck, good;
	int i;

	for (i = 0; i < run->events && event == NULL; i++)
		if (run->settled[i].seq == seq)
			event = &run->settled[i];
	if (event == NULL)
		return false;
	struck = event->struck;
	event->struck = true;
	good = infuse_course_replay(out, run->settled, run->events,
	    run->at.utc_min);
	event->struck = struck;
	/* What came of it can be unsound without it; then as it stood. */
	return good || course_state_at(out, run, run->at.utc_min);
}

static bool fill_correction(struct course_run *run,
    struct infuse_course_state *then, enum infuse_course_kind *was)
{
	const char *strike = run->args->value[CLI_STRIKE];
	const struct course_entry *entry;
	int64_t seq;

	if (!read_seq(&seq, run))
		return false;
	entry = course_entry(run, seq);
	if (!infuse_course_kind_of(was, entry->kind) ||
	    !keep_time(run, entry) ||
	    !state_without(then, run, seq))
		return false;
	if (*was == INFUSE_COURSE_CORRECT) {
		cli_error("corrects-a-correction", "course correct",
		    "that line is a correction", run->args->positional[0],
		    "correct the line that it refers to once more; the last "
		    "correction counts");
		return false;
	}
	course_add(&run->body, "corrects", run->args->positional[0]);
	course_add(&run->body, "was", entry->kind);
	if (strike != NULL)
		course_add(&run->body, "strike", "yes");
	return strike != NULL || course_fill_body(run, *was, then);
}

enum cli_status cli_course_correct(const struct cli_args *args)
{
	struct course_run run;
	struct infuse_course_state then;
	struct render_text more = { 0 };
	enum infuse_course_kind was;
	enum cli_status status = course_begin(&run, args, COURSE_WRITE);

	if (status != CLI_OK)
		return status;
	if (!fill_correction(&run, &then, &was) || !course_add_notes(&run))
		status = CLI_USAGE;
	else if (args->value[CLI_STRIKE] == NULL &&
	    was == INFUSE_COURSE_SET && then.bag_up)
		status = write_set(&run, INFUSE_COURSE_CORRECT, &then);
	else if (args->value[CLI_STRIKE] == NULL &&
	    was == INFUSE_COURSE_WEIGH)
		status = course_write_weight(&run, INFUSE_COURSE_CORRECT,
		    &then);
	else
		status = course_commit(&run, INFUSE_COURSE_CORRECT, NULL,
		    &more, CLI_OK);
	course_end(&run);
	return status;
}
