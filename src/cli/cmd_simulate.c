/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "answer.h"
#include "read_cohort.h"
#include "read_observed.h"
#include "read_simulate.h"
#include "save.h"
#include "simulation.h"
#include "streams.h"
#include "text_out.h"

/* The models alone need neither weight nor protocol. */
static enum cli_status list_models(const struct cli_args *args)
{
	struct render_text text = { 0 };
	enum cli_format format;

	if (!cli_read_format(&format, args))
		return CLI_USAGE;
	if (format == CLI_JSON) {
		render_models_json(&text);
	} else if (format == CLI_TABLE) {
		render_models(&text, SCREEN_COLUMNS);
	} else {
		cli_error("no-such-choice", "--models", "has no such format",
		    args->value[CLI_FORMAT], "write table or json");
		return CLI_USAGE;
	}
	return cli_print(&text, CLI_OK);
}

/* A line that tells how far it is, where somebody waits and watches. */
struct progress {
	struct timespec since;
	int shown;		/* per cent, and 1 */
};

static bool is_waiting(const struct timespec *since)
{
	struct timespec now;

	if (clock_gettime(CLOCK_MONOTONIC, &now) != 0)
		return false;
	return now.tv_sec - since->tv_sec > 1 ||
	    (now.tv_sec - since->tv_sec == 1 && now.tv_nsec >=
	    since->tv_nsec);
}

static void tell(int64_t done, int64_t total, void *context)
{
	struct progress *progress = context;
	int percent = total > 0 ? (int)(done * 100 / total) : 100;

	if (progress->shown == percent + 1 || !is_waiting(&progress->since))
		return;
	fprintf(stderr, "\rinfuse: simulating patients, %d %%", percent);
	progress->shown = percent + 1;
}

static void begin_progress(struct simulation *sim, struct progress *progress)
{
	if (cli_is_terminal(STDERR_FILENO) &&
	    clock_gettime(CLOCK_MONOTONIC, &progress->since) == 0) {
		sim->cohort.progress = tell;
		sim->cohort.context = progress;
	}
}

static void end_progress(const struct progress *progress)
{
	if (progress->shown > 0)
		fprintf(stderr, "\r%40s\r", "");
}

static bool set_paths(struct simulation *sim, const struct cli_case *c,
    const struct infuse_plan *plan)
{
	if (plan->withheld) {
		cli_error("may-be-a-child", "simulate", "this may be a child, "
		    "and no rate is shown", NULL, "see infuse plan; for an "
		    "adult give --age");
		return false;
	}
	switch (simulation_set_paths(sim, &c->of, plan)) {
	case SIMULATION_PATHS:
		return true;
	case SIMULATION_TOO_LARGE:
		cli_error("too-large", "simulate", "a rate or a dose of this "
		    "plan is larger than is counted", NULL, "see infuse plan");
		return false;
	case SIMULATION_NO_LADDER:
		cli_error("no-ladder", "--target", "there is no ladder to it",
		    NULL, "infuse plan says why; without --target both ends of "
		    "the range are simulated");
		return false;
	default:
		cli_error("out-of-memory", "memory", "there is not enough for "
		    "this plan", NULL, "");
		return false;
	}
}

/* Everything up to the answer; on failure a message stands. */
static enum cli_status simulate(struct simulation *sim,
    const struct cli_args *args, const struct cli_case *c,
    const struct infuse_plan *plan)
{
	struct progress progress = { 0 };
	enum infuse_pk_error error;
	enum cli_status status;

	if (!set_paths(sim, c, plan))
		return CLI_USAGE;
	status = cli_read_cohort(sim, args, c);
	if (status == CLI_OK)
		status = cli_read_observed(sim, args->value[CLI_MEASURED]);
	if (status != CLI_OK)
		return status;
	simulation_set_models(sim);
	error = simulation_set_times(sim);
	sim->of.segment = sim->path[0].segment;
	sim->of.segments = sim->path[0].segments;
	sim->of.time = sim->table.time;
	sim->of.times = sim->table.times;
	if (error == INFUSE_PK_OK)
		error = infuse_pk_check(&sim->of);
	if (error == INFUSE_PK_OK) {
		begin_progress(sim, &progress);
		error = simulation_run(sim);
		end_progress(&progress);
	}
	return error == INFUSE_PK_OK ? CLI_OK : cli_pk_error(error, sim);
}

static bool save_picture(const struct cli_case *c,
    const struct simulation *sim, const struct cli_args *args)
{
	struct render_text picture = { 0 };
	bool done;

	render_simulation_svg(&picture, &c->context, sim);
	done = cli_save(args, CLI_SVG, &c->documents, &picture);
	render_text_free(&picture);
	return done;
}

/* The file first: where it cannot be, nothing is printed. */
static enum cli_status answer(const struct cli_case *c,
    const struct infuse_plan *plan, const struct simulation *sim,
    const struct cli_args *args)
{
	static void (*const render[CLI_FORMATS])(struct render_text *,
	    const struct render_context *, const struct infuse_plan *,
	    const struct simulation *) = {
		[CLI_TABLE] = render_simulation_table,
		[CLI_JSON] = render_simulation_json,
		[CLI_CSV] = render_simulation_csv,
		[CLI_MARKDOWN] = render_simulation_markdown,
	};
	struct render_text text = { 0 };

	if (args->value[CLI_SVG] != NULL && !save_picture(c, sim, args))
		return CLI_IO;
	if (sim->discussion && c->format == CLI_CSV)
		cli_error("for-discussion", "simulate", SIM_DISCUSSION, NULL,
		    "the columns of CSV have no room for this mark");
	render[c->format](&text, &c->context, plan, sim);
	return cli_print(&text, sim->discussion ? CLI_NO : CLI_OK);
}

enum cli_status cli_simulate(const struct cli_args *args)
{
	struct simulation sim = { 0 };
	struct infuse_plan plan;
	struct cli_case c;
	enum cli_status status;

	if (args->value[CLI_MODELS] != NULL)
		return list_models(args);
	status = cli_case_open(&c, args);
	if (status != CLI_OK)
		return status;
	if (!cli_read_simulation(&sim, args, &c)) {
		cli_case_close(&c);
		return CLI_USAGE;
	}
	infuse_plan_make(&plan, &c.of);
	sim.discussion = plan.verdict == INFUSE_STOP;
	status = simulate(&sim, args, &c, &plan);
	if (status == CLI_OK && args->value[CLI_INDIVIDUALS] != NULL)
		status = cli_save_individuals(&sim, args, &c);
	if (status == CLI_OK)
		status = answer(&c, &plan, &sim, args);
	simulation_free(&sim);
	cli_case_close(&c);
	return status;
}
