/* SPDX-License-Identifier: MIT */
#ifndef CLI_VIEW_H
#define CLI_VIEW_H

#include "../answer/page.h"
#include "../answer/sheet.h"
#include "cli.h"

/* How an answer is to look: --format, --plain, --full, --width, --color. */
struct cli_view {
	enum cli_format format;
	bool plain;
	bool full;
	bool colour;		/* of a screen alone */
	size_t width;
};

/* Fails for a format that the command does not have. */
bool cli_read_view(struct cli_view *out, const struct cli_args *args);

/* Whether the view is a page, for people, or the tree, for programs. */
bool cli_views_page(const struct cli_view *view);

/* The tree as JSON or as its sheet; frees it. */
void cli_view_tree(struct render_text *text, const struct cli_view *view,
    struct answer *tree, const struct answer_sheet *sheet);

/* The page on a screen, as plain lines or as Markdown; frees its answer. */
void cli_view_page(struct render_text *text, const struct cli_view *view,
    struct page *page);

#endif
