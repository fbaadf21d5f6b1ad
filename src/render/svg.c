/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/text.h>

#include "markup.h"
#include "svg.h"

void svg_tenths(struct render_text *text, int64_t tenths)
{
	char digits[INFUSE_NUMBER_MAX];

	if (tenths < 0)
		render_add(text, "-");
	infuse_number(digits, tenths < 0 ? -tenths : tenths, 1, 1,
	    INFUSE_DOWN, INFUSE_PLAIN);
	render_add(text, digits);
}

void svg_escape(struct render_text *text, const char *string, bool quoted)
{
	markup_escape(text, string, strlen(string), quoted);
}

static void add_place(struct render_text *text, const char *name, int64_t at)
{
	render_add(text, name);
	svg_tenths(text, at);
	render_add(text, "\"");
}

static void begin_text(struct render_text *text, int64_t x, int64_t y,
    const char *style, const char *anchor)
{
	render_add(text, "<text class=\"");
	render_add(text, style);
	add_place(text, "\" x=\"", x);
	add_place(text, " y=\"", y);
	if (strcmp(anchor, "start") != 0) {
		render_add(text, " text-anchor=\"");
		render_add(text, anchor);
		render_add(text, "\"");
	}
	render_add(text, ">");
}

void svg_text(struct render_text *text, int64_t x, int64_t y,
    const char *style, const char *anchor, const char *string)
{
	begin_text(text, x, y, style, anchor);
	svg_escape(text, string, false);
	render_add(text, "</text>\n");
}

static bool is_quoted(const struct render_text *words, size_t at)
{
	size_t i;

	for (i = 0; i < words->quotes; i++)
		if (words->quoted[i].from <= at && at < words->quoted[i].to)
			return true;
	return false;
}

int64_t svg_lines(struct render_text *text, int64_t x, int64_t y,
    int64_t height, size_t width, const struct render_text *words)
{
	struct render_text wrapped = { 0 };
	size_t i;

	render_wrap(&wrapped, words, 0, width);
	if (wrapped.failed)
		text->failed = true;
	begin_text(text, x, y, "t", "start");
	for (i = 0; i < wrapped.length; i++) {
		if (wrapped.data[i] != '\n') {
			markup_escape(text, &wrapped.data[i], 1,
			    is_quoted(&wrapped, i));
			continue;
		}
		y += height;
		render_add(text, "</text>\n");
		begin_text(text, x, y, "t", "start");
	}
	render_add(text, "</text>\n");
	render_text_free(&wrapped);
	return y + height;
}

void svg_line(struct render_text *text, const char *style, int64_t x1,
    int64_t y1, int64_t x2, int64_t y2)
{
	render_add(text, "<line class=\"");
	render_add(text, style);
	add_place(text, "\" x1=\"", x1);
	add_place(text, " y1=\"", y1);
	add_place(text, " x2=\"", x2);
	add_place(text, " y2=\"", y2);
	render_add(text, "/>\n");
}

void svg_circle(struct render_text *text, const char *style, int64_t x,
    int64_t y, int64_t radius)
{
	render_add(text, "<circle class=\"");
	render_add(text, style);
	add_place(text, "\" cx=\"", x);
	add_place(text, " cy=\"", y);
	add_place(text, " r=\"", radius);
	render_add(text, "/>\n");
}

void svg_point(struct render_text *text, char move, int64_t x, int64_t y)
{
	render_add_bytes(text, &move, 1);
	svg_tenths(text, x);
	render_add(text, " ");
	svg_tenths(text, y);
}

void svg_style(struct render_text *text)
{
	render_add(text, "<style>\n"
	    "text{font-family:sans-serif;fill:#111}\n"
	    ".t{font-size:14px}.h{font-size:15px;font-weight:bold}\n"
	    ".x{font-size:18px;font-weight:bold}\n"
	    ".g{stroke:#999;stroke-width:.5}\n"
	    ".r{stroke:#111;stroke-width:1;stroke-dasharray:2 2}\n"
	    ".b{stroke:#111;stroke-width:4}\n"
	    ".c{fill:none;stroke:#000;stroke-width:2.5}\n"
	    ".s{fill:none;stroke:#000;stroke-width:2;stroke-dasharray:7 4}\n"
	    ".p{fill:#777;fill-opacity:.45;stroke:#555;stroke-width:.7}\n"
	    ".m{fill:url(#hatch);stroke:#333;stroke-width:.8;"
	    "stroke-dasharray:1 2}\n"
	    ".o{fill:#fff;stroke:#000;stroke-width:1.2}\n"
	    ".k1,.k2,.k3,.k4,.k5,.k6{fill:none;stroke:#333;"
	    "stroke-width:1.2}\n"
	    ".k1{stroke-dasharray:1 3}.k2{stroke-dasharray:6 3}"
	    ".k3{stroke-dasharray:10 3 2 3}\n"
	    ".k4{stroke-dasharray:3 3}.k5{stroke-dasharray:14 4}"
	    ".k6{stroke-dasharray:8 2 2 2 2 2}\n"
	    "</style>\n<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" "
	    "patternUnits=\"userSpaceOnUse\" "
	    "patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" "
	    "fill=\"#fff\"/><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" "
	    "stroke=\"#888\" stroke-width=\"1.6\"/></pattern></defs>\n");
}
