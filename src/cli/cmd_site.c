/* SPDX-License-Identifier: MIT */
#include "../answer/document_tree.h"
#include "../answer/site.h"
#include "../render/json.h"
#include "load.h"
#include "text_out.h"
#include "view.h"

/* A file by itself; without one, the site that is in force. */
enum cli_status cli_site_show(const struct cli_args *args)
{
	struct infuse_site_document *site;
	struct render_text text = { 0 };
	struct answer tree = { 0 };
	struct page page = { .answer = &tree };
	struct cli_view view;
	enum cli_status status;

	if (!cli_read_view(&view, args))
		return CLI_USAGE;
	status = args->positionals > 0 ?
	    cli_read_site(&site, args->positional[0]) :
	    cli_load_site(&site, NULL);
	if (status != CLI_OK)
		return status;
	if (view.format == CLI_JSON) {
		answer_site_tree(&tree, site);
		render_json_take(&text, &tree);
	} else {
		answer_site_page(&page, site);
		cli_view_page(&text, &view, &page);
	}
	infuse_site_free(site);
	return cli_print(&text, CLI_OK);
}
