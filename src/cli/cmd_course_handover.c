/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "../answer/figure.h"
#include "course.h"
#include "text_out.h"

/* Two people, each once since the last handover, and nothing set after. */
static bool both_read(const struct course_run *run, int64_t from)
{
	const char *first = NULL;
	bool both = false;
	int i;

	for (i = (int)from; i < run->log.count; i++) {
		const struct course_entry *e = &run->log.entry[i];

		if (strcmp(e->kind, "set") == 0) {
			first = NULL;
			both = false;
		}
		if (strcmp(e->kind, "read-pump") != 0)
			continue;
		both = both || (first != NULL && strcmp(first, e->by) != 0);
		first = e->by;
	}
	if (both)
		return true;
	cli_error("pump-not-read", "course handover", "both have to read the "
	    "pump first", NULL, "with infuse course read-pump, the one who "
	    "goes and the one who comes");
	return false;
}

static bool flow_agrees(const struct course_run *run, int64_t from)
{
	int i;

	for (i = 0; i < run->events; i++)
		if (run->settled[i].seq > from && !run->settled[i].struck &&
		    run->settled[i].kind == INFUSE_COURSE_READ_PUMP &&
		    run->settled[i].at_min >= run->state.since_min &&
		    run->settled[i].flow.hundredth_ml_per_h !=
		    run->state.flow.hundredth_ml_per_h)
			return false;
	return true;
}

enum cli_status cli_course_handover(const struct cli_args *args)
{
	struct course_run run;
	struct render_text out = { 0 };
	int64_t from = 0;
	int i;
	enum cli_status status = course_begin(&run, args, COURSE_WRITE);

	if (status != CLI_OK)
		return status;
	for (i = 0; i < run.log.count; i++)
		if (strcmp(run.log.entry[i].kind, "handover") == 0)
			from = i + 1;
	if (!both_read(&run, from) || !course_add_notes(&run)) {
		course_end(&run);
		return CLI_USAGE;
	}
	course_say_state(&out, &run);
	course_say_next(&out, &run);
	if (!flow_agrees(&run, from)) {
		render_add(&out, "CAUTION    a pump that was read does not "
		    "show what was set by this record\n");
		status = args->value[CLI_STRICT] != NULL ? CLI_NO : CLI_OK;
	}
	render_add(&out, "SINCE      the last handover, or the beginning\n");
	course_say_entries(&out, &run, from + 1);
	render_add(&out, "SHEET      write the head above on it: nothing else "
	    "shows a cut end\n");
	status = course_commit(&run, INFUSE_COURSE_HANDOVER, NULL, &out,
	    status);
	course_end(&run);
	return status;
}
