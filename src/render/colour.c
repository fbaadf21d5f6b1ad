/* SPDX-License-Identifier: MIT */
#include "../answer/words.h"
#include "colour.h"

const char *render_colour(enum infuse_verdict verdict)
{
	static const char *const codes[] = {
		[INFUSE_STOP] = "\033[1;37;41m",	/* white on red */
		[INFUSE_UNCHECKED] = "\033[1;35m",	/* magenta */
		[INFUSE_CAUTION] = "\033[1;33m",	/* yellow */
		[INFUSE_WITHIN] = "\033[32m",		/* green */
	};

	return codes[verdict];
}

void render_verdict_coloured(struct render_text *text, bool colour,
    enum infuse_verdict verdict)
{
	if (colour)
		render_quote(text, render_colour(verdict));
	render_add(text, render_verdict(verdict));
	if (colour)
		render_quote(text, RENDER_COLOUR_END);
}

void render_colour_between(struct render_text *text, size_t from, size_t to,
    enum infuse_verdict verdict)
{
	render_insert(text, to, RENDER_COLOUR_END);
	render_insert(text, from, render_colour(verdict));
}
