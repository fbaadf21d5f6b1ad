/* SPDX-License-Identifier: MIT */
#include "context_tree.h"
#include "figure.h"
#include "untested.h"

static bool is_set(const struct infuse_effective_limits *limits, int rule)
{
	int kind;

	for (kind = 0; kind < INFUSE_BOUNDS; kind++)
		if (limits->of[rule][kind].set)
			return true;
	return false;
}

void answer_untested(struct answer_untested *out,
    const struct render_context *context,
    const struct infuse_effective_limits *limits)
{
	const struct infuse_protocol *protocol = &context->protocol->protocol;
	const struct infuse_titration *titration =
	    &protocol->schedule.titration;
	bool titrated = protocol->schedule.form == INFUSE_FORM_TITRATED;
	int rule;

	for (rule = 0; rule < INFUSE_LIMITS; rule++) {
		out->silent[rule] = protocol->limits.of[rule].not_stated;
		out->without[rule] = is_set(limits, rule) &&
		    !context->order->has_strength &&
		    (rule == INFUSE_RULE_STRENGTH ||
		    rule == INFUSE_RULE_FLOW);
	}
	if (titrated && !titration->has_step)
		out->silent[INFUSE_RULE_STEP] = true;
	if (titrated && !titration->has_interval)
		out->silent[INFUSE_RULE_INTERVAL] = true;
	for (rule = 0; rule < INFUSE_LIMITS; rule++) {
		out->unset[rule] = !is_set(limits, rule) && !out->silent[rule];
		if (rule == INFUSE_RULE_DOSE_PER_SESSION &&
		    protocol->schedule.regimen == INFUSE_CONTINUOUS)
			out->unset[rule] = false;
	}
	if (titrated && titration->has_step)
		out->unset[INFUSE_RULE_STEP] = false;
	if (titrated && titration->has_interval)
		out->unset[INFUSE_RULE_INTERVAL] = false;
}

static void json_names(struct json *json, const char *key,
    const bool which[INFUSE_LIMITS])
{
	int rule;

	json_begin(json, key, '[');
	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		if (which[rule])
			json_string(json, NULL, infuse_rule_name(
			    (enum infuse_rule)rule));
	json_end(json, ']');
}

int answer_not_done(const char *out[ANSWER_NOT_DONE_MAX],
    const struct render_context *context)
{
	int count = 0;

	if (context->screening == NULL)
		out[count++] = "screening";
	if (context->order->age_years == INFUSE_NO_AGE)
		out[count++] = "age";
	if (!context->order->has_strength)
		out[count++] = "strength";
	return count;
}

/* What was not asked, so that nothing of it was looked at. */
static void json_not_done(struct json *json,
    const struct render_context *context)
{
	const char *names[ANSWER_NOT_DONE_MAX];
	int count = answer_not_done(names, context), i;

	json_begin(json, "not_done", '[');
	for (i = 0; i < count; i++)
		json_string(json, NULL, names[i]);
	json_end(json, ']');
}

static void json_limit(struct json *json,
    const struct render_context *context, enum infuse_rule rule,
    enum infuse_bound_kind kind, const struct infuse_effective *limit)
{
	enum infuse_dimension dimension = infuse_rule_dimension(rule);
	unsigned line = limit->written.line;
	const char *file = render_source_file(context, limit->source, &line);

	json_begin(json, NULL, '{');
	json_string(json, "rule", infuse_rule_name(rule));
	json_string(json, "bound", infuse_bound_name(kind));
	if (dimension == INFUSE_DIMENSIONS)
		json_null(json, "limit");
	else
		json_milli(json, "limit", dimension, limit->milli);
	json_written_bound(json, rule, &limit->written);
	json_string(json, "source", render_source(limit->source));
	if (file == NULL)
		json_null(json, "file");
	else
		json_quoted(json, "file", file);
	if (file == NULL || line == 0)
		json_null(json, "line");
	else
		json_count(json, "line", line);
	json_end(json, '}');
}

void json_limits(struct json *json, const struct render_context *context,
    const struct infuse_effective_limits *limits)
{
	struct answer_untested untested;
	int rule, kind;

	json_begin(json, "limits", '[');
	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		for (kind = 0; kind < INFUSE_BOUNDS; kind++)
			if (limits->of[rule][kind].set)
				json_limit(json, context,
				    (enum infuse_rule)rule,
				    (enum infuse_bound_kind)kind,
				    &limits->of[rule][kind]);
	json_end(json, ']');
	answer_untested(&untested, context, limits);
	json_begin(json, "not_tested", '{');
	json_names(json, "source_silent", untested.silent);
	json_names(json, "without_strength", untested.without);
	json_names(json, "set_by_nobody", untested.unset);
	json_end(json, '}');
	json_not_done(json, context);
}
