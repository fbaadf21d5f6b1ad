/* SPDX-License-Identifier: MIT */
#include "check.h"
#include "context_tree.h"
#include "untested.h"
#include "explain.h"

const char *render_slip_key(enum infuse_slip slip)
{
	static const char *const keys[INFUSE_SLIPS] = {
		[INFUSE_SLIP_MINUTE] = "per-minute",
		[INFUSE_SLIP_MILLI] = "mg-for-mcg",
		[INFUSE_SLIP_FIELD] = "wrong-field",
		[INFUSE_SLIP_PER_KG] = "per-kg",
		[INFUSE_SLIP_TENFOLD] = "tenfold",
		[INFUSE_SLIP_HUNDREDFOLD] = "hundredfold",
		[INFUSE_SLIP_DAY] = "24-fold",
		[INFUSE_SLIP_DOUBLED] = "doubled-digit",
		[INFUSE_SLIP_POUNDS] = "pounds",
		[INFUSE_SLIP_WEIGHT] = "wrong-weight",
	};

	return keys[slip];
}

static void json_ceiling(struct json *json,
    const struct render_context *context, const struct infuse_answer *answer)
{
	unsigned line = answer->ceiling.written.line;
	const char *file = render_source_file(context, answer->ceiling.source,
	    &line);

	if (!answer->has_binding) {
		json_null(json, "ceiling");
		return;
	}
	json_begin(json, "ceiling", '{');
	json_milli(json, "limit", INFUSE_RATE, answer->ceiling.milli);
	json_string(json, "rule", infuse_rule_name(answer->binding));
	json_string(json, "source", render_source(answer->ceiling.source));
	if (file == NULL)
		json_null(json, "file");
	else
		json_string(json, "file", file);
	if (line == 0)
		json_null(json, "line");
	else
		json_count(json, "line", line);
	json_end(json, '}');
}

static void json_question(struct json *json,
    const struct infuse_question *question, const struct infuse_answer *answer)
{
	json_string(json, "typed", question->typed);
	if (question->day == 0)
		json_null(json, "day");
	else
		json_count(json, "day", question->day);
	if (question->has_current)
		json_quantity(json, "current", INFUSE_RATE,
		    question->current.pg_per_h, false);
	else
		json_null(json, "current");
	json_quantity(json, "length", INFUSE_DURATION, answer->length.min,
	    false);
}

/*
 * The first row of a day on all of whose parts the rate is allowed; where
 * there are none, each row is one.
 */
static bool is_allowed(const struct render_context *context,
    const struct infuse_answer *answer, int row)
{
	int64_t day = json_day(context, row);
	int i;

	if (!render_has_parts(&context->protocol->protocol.schedule))
		return answer->allowed[row];
	if (row > 0 && json_day(context, row - 1) == day)
		return false;
	for (i = row; i < answer->rows && json_day(context, i) == day; i++)
		if (!answer->allowed[i])
			return false;
	return true;
}

void answer_check_tree(struct answer *tree,
    const struct render_context *context,
    const struct infuse_question *question, const struct infuse_answer *answer)
{
	struct json json = json_of(tree);
	struct infuse_acting acting;
	int i;

	infuse_act_on_all(&acting, context->order, &answer->findings);
	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-check/2");
	json_context(&json, context);
	json_question(&json, question, answer);
	json_figures(&json, &answer->at, false);
	json_string(&json, "verdict", render_verdict_key(answer->verdict));
	json_ceiling(&json, context, answer);
	json_begin(&json, "allowed_days", '[');
	for (i = 0; i < answer->rows; i++)
		if (is_allowed(context, answer, i))
			json_count(&json, NULL, json_day(context, i));
	json_end(&json, ']');
	json_begin(&json, "slips", '[');
	for (i = 0; i < answer->slips; i++)
		json_string(&json, NULL, render_slip_key(answer->slip[i]));
	json_end(&json, ']');
	json_acting(&json, &acting);
	json_findings(&json, context, &answer->findings, answer->allowed,
	    answer->rows);
	json_limits(&json, context, &answer->limits);
	if (context->explain != NULL)
		json_explain(&json, context);
	json_end(&json, '}');
}
