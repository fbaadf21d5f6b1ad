/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "bag.h"
#include "load.h"

/* A name has letters, digits and hyphens, and begins with a letter. */
static bool is_name(const char *typed)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
	static const char all[] = "abcdefghijklmnopqrstuvwxyz0123456789-";

	return typed[0] != '\0' && strchr(letters, typed[0]) != NULL &&
	    typed[strspn(typed, all)] == '\0';
}

/* Only where a site is in force: whoever verifies reads the label itself. */
static bool takes_site(const struct cli_command *command)
{
	int i;

	for (i = 0; i < command->count; i++)
		if (command->options[i] == CLI_SITE)
			return true;
	return false;
}

static enum cli_status tell_unknown(const struct infuse_site_document *site,
    enum cli_option_id option, const char *typed)
{
	const char *names[INFUSE_SITE_BAGS_MAX];
	char hint[2 * CLI_SUGGESTION_MAX], choices[CLI_SUGGESTION_MAX] = "";
	int i;

	for (i = 0; i < site->bags; i++)
		names[i] = site->bag[i].name;
	cli_say_choices(choices, sizeof(choices), names, site->bags);
	(void)snprintf(hint, sizeof(hint), "write what the label reads, as in "
	    "\"ketamine 500 mg in 250 mL\"%s%s", site->bags > 0 ? ", or " :
	    "", choices);
	cli_error("unknown-bag", cli_options[option].name, "the site has no "
	    "bag of that name", typed, hint);
	return CLI_USAGE;
}

/* --bag, or --syringe; each may be named. */
static enum cli_option_id option_of(const struct cli_args *args)
{
	return args->value[CLI_BAG] != NULL ? CLI_BAG : CLI_SYRINGE;
}

bool cli_bag_is_named(const struct cli_args *args)
{
	const char *typed = args->value[option_of(args)];

	return typed != NULL && is_name(typed) && takes_site(args->command);
}

enum cli_status cli_name_bag_of(const struct infuse_site_document *site,
    struct cli_args *args, char label[CLI_BAG_LABEL_MAX])
{
	enum cli_option_id option = option_of(args);
	const char *typed = args->value[option];
	int i, length = -1;

	for (i = 0; i < site->bags; i++)
		if (strcmp(site->bag[i].name, typed) == 0)
			length = snprintf(label, CLI_BAG_LABEL_MAX, "%s",
			    site->bag[i].label);
	if (length < 0 || length >= CLI_BAG_LABEL_MAX)
		return tell_unknown(site, option, typed);
	args->value[option] = label;
	return CLI_OK;
}

enum cli_status cli_name_bag(struct cli_args *args,
    char label[CLI_BAG_LABEL_MAX])
{
	struct infuse_site_document *site;
	enum cli_status status;

	if (!cli_bag_is_named(args))
		return CLI_OK;
	status = cli_load_site(&site, args->value[CLI_SITE]);
	if (status != CLI_OK)
		return status;
	status = cli_name_bag_of(site, args, label);
	infuse_site_free(site);
	return status;
}
