/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/text.h>

#include "schema_pattern.h"

#define BIT(dimension) (1u << (dimension))
#define NUMBER "(0|[1-9][0-9]{0,8})(\\.[0-9]{1,9})?"
#define TIME " (over|in) [1-9][0-9]{0,8} ?(min|h|hr|d)"

/* A unit with what is read in the place of h and of mL. */
static void add_unit(struct render_text *text, const char *name)
{
	const char *part = name;
	size_t length;

	for (;;) {
		length = strcspn(part, "/");
		if (length == 1 && *part == 'h')
			render_add(text, "(h|hr)");
		else if (length == 2 && memcmp(part, "mL", 2) == 0)
			render_add(text, "(mL|ml)");
		else
			render_add_bytes(text, part, length);
		part += length;
		if (*part == '\0')
			return;
		render_add(text, "/");
		part++;
	}
}

static void add_units(struct render_text *text, unsigned among)
{
	const struct infuse_unit *unit;
	const char *between = "(";
	size_t i;

	for (i = 0; (unit = infuse_unit_at(i)) != NULL; i++) {
		if (!(among & BIT(unit->dimension)))
			continue;
		render_add(text, between);
		add_unit(text, unit->name);
		between = "|";
	}
	render_add(text, ")");
}

void schema_quantity_pattern(struct render_text *text, unsigned among,
    bool may_be_zero)
{
	unsigned amounts = 0;

	if (among & BIT(INFUSE_RATE))
		amounts |= BIT(INFUSE_MASS);
	if (among & BIT(INFUSE_DOSE_RATE))
		amounts |= BIT(INFUSE_MASS_PER_KG);
	render_add(text, "^");
	if (!may_be_zero)
		render_add(text, "(?!0(\\.0*)?[^0-9.])");
	render_add(text, NUMBER " ?(");
	add_units(text, among);
	if (amounts != 0) {
		render_add(text, "|");
		add_units(text, amounts);
		render_add(text, TIME);
	}
	render_add(text, ")$");
}
