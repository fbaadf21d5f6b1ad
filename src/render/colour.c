/* SPDX-License-Identifier: MIT */
#include "colour.h"
#include "words.h"

void render_verdict_coloured(struct render_text *text, bool colour,
    enum infuse_verdict verdict)
{
	static const char *const codes[] = {
		[INFUSE_STOP] = "\033[1;37;41m",	/* white on red */
		[INFUSE_UNCHECKED] = "\033[1;35m",	/* magenta */
		[INFUSE_CAUTION] = "\033[1;33m",	/* yellow */
		[INFUSE_WITHIN] = "\033[32m",		/* green */
	};

	if (colour)
		render_quote(text, codes[verdict]);
	render_add(text, render_verdict(verdict));
	if (colour)
		render_quote(text, "\033[0m");
}
