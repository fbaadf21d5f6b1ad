/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include <infuse/library.h>

#include "nearest.h"
#include "parts.h"
#include "reading.h"

/* A name that is looked for among all that there are. */
struct wanted {
	const char *id;
	bool found;
	struct nearest nearest;
	char guess[ID_MAX + 1];
};

static void look(const char *id, const char *file, void *context)
{
	struct wanted *wanted = context;

	(void)file;
	if (strcmp(id, wanted->id) == 0)
		wanted->found = true;
	file_nearest_try(&wanted->nearest, id);
	if (wanted->nearest.word != id)
		return;
	(void)snprintf(wanted->guess, sizeof(wanted->guess), "%s", id);
	wanted->nearest.word = wanted->guess;
}

struct checking {
	const struct infuse_site_document *site;
	const char *search;
	infuse_report_fn *report;
	void *context;
};

static enum infuse_found check(const struct checking *checking,
    const char *id, unsigned line)
{
	struct wanted wanted = {
		.id = id, .nearest = file_nearest_to(id, strlen(id)),
	};
	char text[ID_MAX + 32], hint[ID_MAX + 32] = "";
	enum infuse_found found;

	found = infuse_each_protocol(checking->search, look, &wanted, NULL,
	    NULL);
	if (found != INFUSE_FOUND || wanted.found)
		return found;
	(void)snprintf(text, sizeof(text), "there is no protocol '%s'", id);
	if (wanted.nearest.word != NULL)
		(void)snprintf(hint, sizeof(hint), "did you mean '%s'?",
		    wanted.guess);
	file_tell_line(checking->report, checking->context,
	    checking->site->origin.file, line, PROBLEM_NAMES_NOTHING, text,
	    hint);
	return INFUSE_FOUND;
}

enum infuse_found infuse_site_check_names(
    const struct infuse_site_document *site, const char *search,
    infuse_report_fn *report, void *context)
{
	const struct checking checking = { site, search, report, context };
	enum infuse_found found = INFUSE_FOUND;
	int i;

	for (i = 0; i < site->steps && found == INFUSE_FOUND; i++)
		found = check(&checking, site->step[i].protocol,
		    site->step[i].line);
	for (i = 0; i < site->adopts && found == INFUSE_FOUND; i++)
		found = check(&checking, site->adopt[i].protocol,
		    site->adopt[i].line);
	if (found != INFUSE_FOUND)
		file_tell_at_once(report, context, search != NULL ? search :
		    "", PROBLEM_CANNOT_READ, "the search path cannot be read",
		    "correct INFUSE_PATH");
	return found;
}
