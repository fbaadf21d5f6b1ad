/* SPDX-License-Identifier: MIT */
#include "words.h"

const char *render_verdict(enum infuse_verdict verdict)
{
	static const char *const words[] = {
		[INFUSE_STOP] = "STOP",
		[INFUSE_UNCHECKED] = "UNCHECKED",
		[INFUSE_CAUTION] = "caution",
		[INFUSE_WITHIN] = "within limits",
	};

	return words[verdict];
}

const char *render_verdict_key(enum infuse_verdict verdict)
{
	static const char *const keys[] = {
		[INFUSE_STOP] = "stop",
		[INFUSE_UNCHECKED] = "unchecked",
		[INFUSE_CAUTION] = "caution",
		[INFUSE_WITHIN] = "within",
	};

	return keys[verdict];
}

const char *render_drug(enum infuse_drug drug)
{
	return drug == INFUSE_ESKETAMINE ? "ESKETAMINE" : "KETAMINE (racemic)";
}

const char *render_source(enum infuse_source source)
{
	static const char *const words[] = {
		[INFUSE_FROM_PROTOCOL] = "protocol",
		[INFUSE_FROM_ORDER] = "order",
		[INFUSE_FROM_SITE] = "site",
		[INFUSE_FROM_GUARD] = "guard",
	};

	return words[source];
}

const char *render_source_file(const struct render_context *context,
    enum infuse_source source, unsigned *line)
{
	if (source == INFUSE_FROM_PROTOCOL)
		return context->protocol->origin.file;
	if (source == INFUSE_FROM_SITE)
		return infuse_site_file(context->site, line);
	return NULL;
}

void render_place(struct render_text *text,
    const struct render_context *context, enum infuse_source source,
    unsigned line)
{
	const char *file = render_source_file(context, source, &line);

	if (source == INFUSE_FROM_ORDER) {
		render_add(text, "the order's");
		return;
	}
	if (file == NULL) {
		render_add(text, "built into infuse");
		return;
	}
	render_quote(text, file);
	if (line == 0)
		return;
	render_quote(text, ":");
	render_add_count(text, line);
}
