/* SPDX-License-Identifier: MIT */
#include "../answer/build.h"
#include "../render/json.h"
#include "answer.h"
#include "help.h"
#include "text_out.h"

enum cli_status cli_version(const struct cli_args *args)
{
	struct render_text text = { 0 };
	struct answer tree = { 0 };
	struct json json = json_of(&tree);
	enum cli_format format;

	if (!cli_read_format(&format, args))
		return CLI_USAGE;
	if (format == CLI_JSON) {
		json_begin(&json, NULL, '{');
		json_schema(&json, "infuse-version/1");
		json_end(&json, '}');
		render_json_take(&text, &tree);
	} else {
		render_add(&text, "infuse " INFUSE_VERSION "\n");
	}
	return cli_print(&text, CLI_OK);
}
