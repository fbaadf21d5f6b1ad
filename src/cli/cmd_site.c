/* SPDX-License-Identifier: MIT */
#include "../render/site.h"
#include "load.h"
#include "text_out.h"

/* A file by itself; without one, the site that is in force. */
enum cli_status cli_site_show(const struct cli_args *args)
{
	struct infuse_site_document *site;
	struct render_text text = { 0 };
	enum cli_status status;

	status = args->positionals > 0 ?
	    cli_read_site(&site, args->positional[0]) :
	    cli_load_site(&site, NULL);
	if (status != CLI_OK)
		return status;
	render_site(&text, site);
	infuse_site_free(site);
	return cli_print(&text, CLI_OK);
}
