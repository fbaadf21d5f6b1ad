/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "finding_dose.h"

const char *render_period_of(enum infuse_rule rule)
{
	return rule == INFUSE_RULE_DOSE_PER_SESSION ? " in a session" :
	    rule == INFUSE_RULE_DOSE_PER_DAY ? " in a day" :
	    rule == INFUSE_RULE_DOSE_PER_COURSE ? " in the course" : "";
}

/* What would tell whether the limit is kept. */
static const char *wanted(enum infuse_rule rule)
{
	return rule == INFUSE_RULE_DOSE_PER_COURSE ?
	    ": say what was given since the beginning, --given-course, and "
	    "--elapsed" :
	    ": say what was given, --given, and --elapsed";
}

static void add_figures(struct render_text *text,
    const struct infuse_finding *finding)
{
	enum infuse_dimension dimension = infuse_rule_dimension(finding->rule);
	int decimals = render_decimals_apart(dimension, finding->found,
	    finding->limit);

	render_milli(text, dimension, finding->found, decimals);
	render_add(text, render_period_of(finding->rule));
	render_add(text, "; limit ");
	render_milli(text, dimension, finding->limit, decimals);
}

bool render_is_dose_ahead(const struct infuse_finding *finding)
{
	return finding->onward ||
	    (finding->verdict == INFUSE_UNCHECKED &&
	    render_period_of(finding->rule)[0] != '\0');
}

/*
 * "it could come to 822 mg in a day; limit 800 mg: say ...", or "at this rate
 * the 2,000 mg in the course are reached in 50 h".
 */
void render_dose_ahead(struct render_text *text,
    const struct infuse_finding *finding)
{
	if (!finding->onward) {
		render_add(text, "it could come to ");
		add_figures(text, finding);
		render_add(text, wanted(finding->rule));
		return;
	}
	render_add(text, "kept up to the end it comes to ");
	add_figures(text, finding);
	render_add(text, ", reached in ");
	render_duration(text, finding->reached);
}

/* The pump, or who read it, and the rate that runs do not agree. */
void render_shortfall(struct render_text *text,
    const struct infuse_finding *finding)
{
	render_milli(text, INFUSE_MASS, finding->found, 0);
	render_add(text, " is said to be given, and the rate that runs alone "
	    "gave ");
	render_milli(text, INFUSE_MASS, finding->limit, 0);
	render_add(text, ": read the pump again");
}
