/* SPDX-License-Identifier: MIT */
#include "schedule.h"

const struct field file_rate_fields[RATE_FIELDS] = {
	[RATE_RATE] = { "schedule.rate.rate", NODE_SCALAR, FIELD_REQUIRED,
	    "write the rate, such as rate: 0.35 mg/kg/h" },
	[RATE_AT_MOST] = { "schedule.rate.at-most", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
	[RATE_SHARE] = { "schedule.rate.share", NODE_SCALAR, FIELD_OPTIONAL,
	    NULL },
	[RATE_FRACTION] = { "schedule.rate.fraction-of", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
};

struct infuse_milli file_written(struct infuse_written_rate rate)
{
	struct infuse_milli out;

	out.milli = rate.per_kg ? rate.dose_rate.pg_per_kg_h :
	    rate.rate.pg_per_h;
	out.part = rate.per_kg ? rate.dose_rate.part : rate.rate.part;
	out.over = rate.per_kg ? rate.dose_rate.over : rate.rate.over;
	return out;
}

/* So many of it; a share has five digits, and a part six. */
static struct infuse_milli times(struct infuse_milli of, int64_t by)
{
	int64_t parts = of.part * by;

	of.milli *= by;
	if (of.over > 0) {
		of.milli += parts / of.over;
		of.part = (int32_t)(parts % of.over);
	}
	return of;
}

/* A share of the rate against the bound. */
static bool is_above(struct infuse_written_rate rate, int64_t share,
    const struct infuse_bound *most)
{
	struct infuse_milli bound = { most->value, most->part, most->over };

	return infuse_milli_cmp(times(file_written(rate), share),
	    times(bound, INFUSE_SHARE_WHOLE)) > 0;
}

void file_check_own(struct scheduling *s, const struct node *node,
    struct infuse_written_rate rate, int64_t share)
{
	enum infuse_rule rule =
	    rate.per_kg ? INFUSE_RULE_DOSE_RATE : INFUSE_RULE_RATE;
	const struct infuse_bound *most =
	    &s->limits->of[rule].bound[INFUSE_HARD_MAX];
	const struct node *bound = s->bounds->at[rule][INFUSE_HARD_MAX];

	if (!most->set || !is_above(rate, share, most))
		return;
	file_tell(s->reading, PROBLEM_BEYOND_OWN_LIMIT, node->place, "",
	    "%s'%s'%s is above the protocol's own hard-max, '%s' on line "
	    "%u",
	    share < INFUSE_SHARE_WHOLE ? "the share of " : "", node->text,
	    s->doses ? " a session" : "",
	    bound->text, bound->place.line);
}

/* The lesser of two that can be compared is the one that is given. */
static bool is_below(struct infuse_written_rate a,
    struct infuse_written_rate b)
{
	return a.per_kg == b.per_kg &&
	    infuse_milli_cmp(file_written(a), file_written(b)) < 0;
}

static bool read_share(struct reading *r, const struct node *node,
    int64_t *out)
{
	struct infuse_quantity share;

	if (!file_read_above_zero(r, node, 1u << INFUSE_PERCENT, &share))
		return false;
	if (share.base > INFUSE_SHARE_WHOLE) {
		file_tell(r, PROBLEM_SHARE_ABOVE_WHOLE, node->place, "",
		    "a share of '%s' is more than the whole", node->text);
		return false;
	}
	*out = share.base;
	return true;
}

static bool read_parts(struct scheduling *s, const struct node *node,
    struct infuse_prescribed *out)
{
	const struct node *at[RATE_FIELDS];
	bool good;
	int word;

	file_fields_find(s->reading, node, s->doses ? file_dose_fields :
	    file_rate_fields, RATE_FIELDS, at);
	good = file_read_given(s, at[RATE_RATE], &out->rate);
	if (at[RATE_AT_MOST] != NULL) {
		out->capped = file_read_given(s, at[RATE_AT_MOST],
		    &out->at_most);
		good = good && out->capped;
	}
	if (at[RATE_SHARE] != NULL)
		good = read_share(s->reading, at[RATE_SHARE], &out->share) &&
		    good;
	(void)file_read_word(s->reading, at[RATE_FRACTION], s->doses ?
	    &file_dose_fractions : &file_fractions, &word);
	if (!good || at[RATE_RATE] == NULL)
		return false;
	if (!out->capped || !is_below(out->at_most, out->rate))
		file_check_own(s, at[RATE_RATE], out->rate, out->share);
	if (at[RATE_AT_MOST] != NULL && !is_below(out->rate, out->at_most))
		file_check_own(s, at[RATE_AT_MOST], out->at_most, out->share);
	return true;
}

bool file_read_prescribed(struct scheduling *s, const struct node *node,
    struct infuse_prescribed *out)
{
	static const struct infuse_prescribed whole = {
		.share = INFUSE_SHARE_WHOLE,
	};

	*out = whole;
	if (node == NULL || node->kind == NODE_REFUSED)
		return false;
	out->line = file_node_place(node).line;
	if (node->kind == NODE_MAPPING)
		return read_parts(s, node, out);
	if (!file_read_given(s, node, &out->rate))
		return false;
	file_check_own(s, node, out->rate, out->share);
	return true;
}
