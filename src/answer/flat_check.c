/* SPDX-License-Identifier: MIT */
#include "check.h"
#include "context_tree.h"
#include "flat_parts.h"

#define COUNT(array) (int)(sizeof(array) / sizeof((array)[0]))

static const char *const question_heads[] = {
	"verdict", "typed", "day", "current_mg_per_h", "length_min",
};
static const char *const binding_heads[] = {
	"binding_mg_per_h", "binding_rule", "binding_source", "binding_file",
	"binding_line", "allowed_days", "slips",
};
static const struct flat_group question_group = {
	COUNT(question_heads), question_heads
};
static const struct flat_group binding_group = {
	COUNT(binding_heads), binding_heads
};

const struct flat_heads answer_check_heads = { {
	&question_group, &flat_figures_heads, &binding_group,
	&flat_findings_heads, &flat_context_heads,
} };

static void add_question(struct answer_flat *flat,
    const struct infuse_question *question, const struct infuse_answer *answer)
{
	flat_word(flat, render_verdict_key(answer->verdict));
	flat_string(flat, question->typed);
	if (question->day == 0)
		flat_null(flat, 1);
	else
		flat_number(flat, question->day, 0);
	if (question->has_current)
		flat_number(flat, question->current.pg_per_h,
		    infuse_point(INFUSE_RATE));
	else
		flat_null(flat, 1);
	flat_number(flat, answer->length.min, 0);
}

static void add_binding(struct answer_flat *flat,
    const struct render_context *context, const struct infuse_answer *answer)
{
	const struct infuse_effective *ceiling = &answer->ceiling;
	unsigned line = ceiling->written.line;
	struct answer_figure limit;
	const char *file;

	if (!answer->has_binding) {
		flat_null(flat, 5);
		return;
	}
	file = render_source_file(context, ceiling->source, &line);
	limit = answer_milli(INFUSE_RATE, ceiling->milli);
	flat_number(flat, limit.n, limit.point);
	flat_word(flat, infuse_rule_name(answer->binding));
	flat_word(flat, render_source(ceiling->source));
	flat_word(flat, file);
	if (line == 0)
		flat_null(flat, 1);
	else
		flat_number(flat, line, 0);
}

static void add_days_and_slips(struct answer_flat *flat,
    const struct render_context *context, const struct infuse_answer *answer)
{
	size_t from = flat->text.length;
	int i;

	for (i = 0; i < answer->rows; i++)
		if (answer->allowed[i])
			flat_join_count(flat, from, json_day(context, i));
	flat_added(flat, from);
	from = flat->text.length;
	for (i = 0; i < answer->slips; i++)
		flat_join(flat, from, render_slip_key(answer->slip[i]));
	flat_added(flat, from);
}

void answer_check_flat(struct answer_flat *flat,
    const struct render_context *context,
    const struct infuse_question *question,
    const struct infuse_answer *answer)
{
	add_question(flat, question, answer);
	flat_figures(flat, &answer->at);
	add_binding(flat, context, answer);
	add_days_and_slips(flat, context, answer);
	flat_findings(flat, context, &answer->findings, answer->allowed,
	    answer->rows);
	flat_context(flat, context);
}
