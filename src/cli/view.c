/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "../render/csv.h"
#include "../render/json.h"
#include "../render/page.h"
#include "answer.h"
#include "streams.h"
#include "text_out.h"
#include "view.h"

#define WIDTH_LEAST 20
#define WIDTH_MOST 1000

/* COLUMNS, or what the terminal says; 80 where it is none. */
static size_t width_here(void)
{
	const char *columns = cli_environment("COLUMNS");
	struct winsize size;
	long n;

	if (!cli_is_terminal(STDOUT_FILENO))
		return SCREEN_COLUMNS;
	n = columns ? strtol(columns, NULL, 10) : 0;
	if (n < WIDTH_LEAST || n > WIDTH_MOST)
		n = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ?
		    size.ws_col : SCREEN_COLUMNS;
	return n < WIDTH_LEAST || n > WIDTH_MOST ? SCREEN_COLUMNS :
	    (size_t)n;
}

static bool read_width(size_t *out, const char *typed)
{
	struct infuse_fault fault;
	int64_t n = 0;

	*out = typed ? SCREEN_COLUMNS : width_here();
	if (typed == NULL)
		return true;
	if (!infuse_read_count(&n, typed, strlen(typed), WIDTH_MOST,
	    &fault) || n < WIDTH_LEAST) {
		cli_error("not-a-count", "--width", "is not a number of "
		    "columns", typed, "write a number from 20 to 1000");
		return false;
	}
	*out = (size_t)n;
	return true;
}

bool cli_read_view(struct cli_view *out, const struct cli_args *args)
{
	bool colour;

	if (!cli_read_format(&out->format, args) ||
	    !cli_colour(args, &colour) ||
	    !read_width(&out->width, args->value[CLI_WIDTH]))
		return false;
	out->plain = args->value[CLI_PLAIN] != NULL;
	out->full = args->value[CLI_FULL] != NULL;
	out->colour = colour && out->format == CLI_TABLE && !out->plain;
	if (!out->plain || out->format == CLI_TABLE)
		return true;
	cli_error("plain-and-format", "--plain", "is a view of its own",
	    args->value[CLI_FORMAT], "leave --plain or --format away");
	return false;
}

bool cli_views_page(const struct cli_view *view)
{
	return view->format == CLI_TABLE || view->format == CLI_MARKDOWN;
}

void cli_view_tree(struct render_text *text, const struct cli_view *view,
    struct answer *tree, const struct answer_sheet *sheet)
{
	if (view->format == CLI_CSV)
		render_sheet(text, tree, sheet);
	else
		render_json(text, tree);
	answer_free(tree);
}

void cli_view_page(struct render_text *text, const struct cli_view *view,
    struct page *page)
{
	if (view->format == CLI_MARKDOWN)
		render_page_markdown(text, page);
	else if (view->plain)
		render_page_plain(text, page);
	else
		render_page_screen(text, page, view->width, view->colour);
	answer_free(page->answer);
}
