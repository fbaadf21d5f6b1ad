/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "../answer/figure.h"
#include "course.h"
#include "text_out.h"

enum cli_status course_site(struct infuse_site_document **out,
    const struct course_run *run)
{
	const char *typed = run->args->value[CLI_SITE];
	const char *sha256 = file_course_value(&run->log.entry[0],
	    "site-sha256");
	enum cli_status status = cli_load_site(out, typed != NULL ? typed :
	    file_course_value(&run->log.entry[0], "site"));

	if (status != CLI_OK || typed != NULL || (sha256 != NULL &&
	    strcmp(sha256, (*out)->origin.sha256) == 0))
		return status;
	infuse_site_free(*out);
	*out = NULL;
	cli_error("other-site", "--site", "is not the file that the course "
	    "was opened with: its sha256 is another", NULL, "name the file "
	    "that says how near it has to be, with --site");
	return CLI_BAD_FILE;
}

static void add_mass(struct render_text *out, const char *label,
    struct infuse_mass mass, const char *end)
{
	render_add(out, label);
	render_quantity(out, INFUSE_MASS, mass.pg);
	render_add(out, end);
}

/* Who says how near it has to be, where a site does. */
static void say_tolerance(struct render_text *out,
    const struct infuse_site_document *site)
{
	unsigned line = site->reconcile.drug_line;
	char number[24];

	if (site->reconcile.drug_within == 0)
		return;
	render_add(out, "TOLERANCE  ");
	render_quantity(out, INFUSE_PERCENT, site->reconcile.drug_within);
	render_add(out, ", ");
	render_quote(out, infuse_site_file(site, &line));
	(void)snprintf(number, sizeof(number), ":%u: ", line);
	render_add(out, number);
	render_quote(out, site->reconcile.drug_cite);
	render_add(out, "\n");
}

static void say_balance(struct render_text *out,
    const struct infuse_course_balance *b, int64_t tolerance)
{
	add_mass(out, "DRAWN      ", b->drawn, "\n");
	add_mass(out, "GIVEN      ", b->given, "\n");
	add_mass(out, "LEFT       ", b->left, "\n");
	add_mass(out, "WASTED     ", b->wasted, "\n");
	if (b->balances) {
		render_add(out, "BALANCES   within ");
		render_quantity(out, INFUSE_PERCENT, tolerance);
		render_add(out, " of what was drawn; apart by ");
	} else {
		render_add(out, "DRUG       does not balance by ");
	}
	add_mass(out, "", b->apart, b->apart.pg == 0 ? "\n" : b->too_little ?
	    "\n           less is accounted for than was drawn\n" :
	    "\n           more is accounted for than was drawn\n");
}

/* S-25: it does not balance, and nobody is said to have done anything. */
enum cli_status cli_course_reconcile_drug(const struct cli_args *args)
{
	struct course_run run;
	struct render_text out = { 0 };
	struct infuse_site_document *site = NULL;
	struct infuse_course_balance b;
	int64_t tolerance = INFUSE_COURSE_TOLERANCE;
	enum cli_status status = course_begin(&run, args, COURSE_READ);

	if (status != CLI_OK)
		return status;
	status = course_site(&site, &run);
	if (status == CLI_OK && site->reconcile.drug_within > 0)
		tolerance = site->reconcile.drug_within;
	if (status == CLI_OK && !infuse_course_balance(&b, &run.state,
	    tolerance)) {
		cli_error("cannot-have-been", "course reconcile-drug",
		    infuse_course_fault_text(INFUSE_COURSE_TOO_MUCH), NULL,
		    "");
		status = CLI_USAGE;
	}
	if (status == CLI_OK) {
		course_say_head(&out, &run);
		say_balance(&out, &b, tolerance);
		say_tolerance(&out, site);
		status = cli_print(&out, b.balances ? CLI_OK : CLI_NO);
	}
	infuse_site_free(site);
	course_end(&run);
	return status;
}
