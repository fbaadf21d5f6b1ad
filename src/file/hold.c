/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "care.h"

const struct field file_hold_fields[HOLD_FIELDS] = {
	[HOLD_ITEM] = { "hold.item", NODE_SCALAR, FIELD_REQUIRED,
	    "write what is observed, such as item: heart-rate" },
	[HOLD_LEAST] = { "hold.at-least", NODE_SCALAR, FIELD_OPTIONAL, NULL },
	[HOLD_MOST] = { "hold.at-most", NODE_SCALAR, FIELD_OPTIONAL, NULL },
	[HOLD_DO] = { "hold.do", NODE_SCALAR, FIELD_REQUIRED,
	    "write do: no-up, down, pause or stop" },
	[HOLD_REPLACES] = { "hold.replaces", NODE_SCALAR, FIELD_OPTIONAL,
	    NULL },
	[HOLD_CITE] = { "hold.cite", NODE_SCALAR, FIELD_REQUIRED,
	    "write who says so" },
};

int64_t infuse_observation_max(enum infuse_observation item)
{
	static const int64_t most[INFUSE_OBSERVATIONS] = {
		[INFUSE_PAIN] = 10,
		[INFUSE_HEART_RATE] = 300,
		[INFUSE_BLOOD_PRESSURE] = 300,
		[INFUSE_BREATHING] = 100,
		[INFUSE_OXYGEN] = 100,
	};

	return item < INFUSE_OBSERVATIONS ? most[item] : 0;
}

/* One end of a rule while it is read. */
struct end {
	const struct node *node;
	bool least;
	enum infuse_scale scale;
	int64_t value;
};

static bool tell_direction(struct reading *r, const struct end *end,
    const char *hint)
{
	file_tell(r, PROBLEM_HOLD_DIRECTION, file_node_place(end->node), hint,
	    "%s '%s' would hold for the well and not for the ill",
	    end->least ? "at-least" : "at-most", end->node->text);
	return false;
}

/*
 * The sleepier, the higher on POSS and the lower on RASS.  A rule the wrong
 * way round would let a patient go on who cannot be roused.
 */
static bool read_sedation(struct reading *r, struct end *end)
{
	struct infuse_fault fault;

	if (!infuse_read_sedation(&end->scale, &end->value, end->node->text,
	    end->node->length, &fault)) {
		file_tell_fault(r, end->node, 0, &fault);
		return false;
	}
	if (end->scale == INFUSE_POSS && !end->least)
		return tell_direction(r, end,
		    "on POSS more is sleepier: write at-least");
	if (end->scale == INFUSE_RASS && end->least && end->value <= 0)
		return tell_direction(r, end,
		    "on RASS less is sleepier: write at-most");
	if (end->scale == INFUSE_RASS && !end->least && end->value >= 0)
		return tell_direction(r, end,
		    "on RASS more is more agitated: write at-least");
	return true;
}

static bool read_grade(struct reading *r, enum infuse_observation item,
    struct end *end)
{
	int word;

	if (!end->least)
		return tell_direction(r, end, "write at-least");
	if (!file_read_word(r, end->node, item == INFUSE_DISSOCIATION ?
	    &file_other_grades : &file_grades, &word))
		return false;
	end->value = word;
	return true;
}

static bool read_figure(struct reading *r, enum infuse_observation item,
    struct end *end)
{
	static const char *const hints[INFUSE_OBSERVATIONS] = {
		[INFUSE_PAIN] = "write a whole number from 1 to 10",
		[INFUSE_HEART_RATE] = "write beats per minute, such as 150",
		[INFUSE_BLOOD_PRESSURE] =
		    "write the systolic pressure in mmHg alone, such as 180",
		[INFUSE_BREATHING] = "write breaths per minute, such as 10",
		[INFUSE_OXYGEN] = "write the figure without its %, such as 92",
	};
	struct infuse_fault fault;

	if (infuse_read_count(&end->value, end->node->text, end->node->length,
	    infuse_observation_max(item), &fault))
		return file_read_number(r, end->node,
		    infuse_observation_max(item), &end->value);
	if (strcmp(fault.id, "not-a-number") == 0)
		fault.text = "not a whole number";
	fault.hint = hints[item];
	file_tell_fault(r, end->node, 0, &fault);
	return false;
}

static bool read_end(struct reading *r, enum infuse_observation item,
    struct end *end)
{
	if (!file_is(end->node, NODE_SCALAR))
		return false;
	if (item == INFUSE_SEDATION)
		return read_sedation(r, end);
	if (infuse_observation_max(item) == 0)
		return read_grade(r, item, end);
	if (!read_figure(r, item, end))
		return false;
	return item != INFUSE_OXYGEN || !end->least ||
	    tell_direction(r, end, "less saturation is worse: write at-most");
}

static void read_ends(struct reading *r, const struct node *const at[],
    struct infuse_hold *out)
{
	struct end least = { .node = at[HOLD_LEAST], .least = true };
	struct end most = { .node = at[HOLD_MOST] };

	out->has_least = read_end(r, out->item, &least);
	out->has_most = read_end(r, out->item, &most);
	out->least = least.value;
	out->most = most.value;
	out->scale = out->has_least ? least.scale : most.scale;
	if (!out->has_least || !out->has_most)
		return;
	if (least.scale != most.scale)
		file_tell(r, PROBLEM_MIXED_SCALES, most.node->place,
		    "write two rules", "'%s' and '%s' are of two scales",
		    least.node->text, most.node->text);
	else if (least.value <= most.value + 1)
		file_tell(r, PROBLEM_HOLDS_ALWAYS, least.node->place,
		    "it holds from at-least up and from at-most down",
		    "at-least '%s' and at-most '%s' leave nothing between",
		    least.node->text, most.node->text);
}

static bool tell_replaces(struct reading *r, const struct node *node,
    const char *text, const char *hint)
{
	file_tell(r, PROBLEM_HOLD_REPLACES, node->place, hint, "'%s' %s",
	    node->text, text);
	return false;
}

/*
 * S-25: a site's rule in the place of a built-in line, by its name; on the
 * same side of the same item, and never of the STOP group.
 */
static bool read_replaces(struct reading *r, const struct node *node,
    bool of_site, struct infuse_hold *out)
{
	const struct infuse_sign_line *line;
	int i;

	if (!file_is(node, NODE_SCALAR))
		return false;
	if (!of_site)
		return tell_replaces(r, node, "is for a site to replace",
		    "leave it away, or write the rule into the site's file");
	for (i = 0; (line = infuse_sign_line(i)) != NULL; i++)
		if (strcmp(line->name, node->text) == 0)
			break;
	if (line == NULL)
		return tell_replaces(r, node, "is no built-in line",
		    "the names stand under hold in infuse-protocol(5)");
	if (line->group == INFUSE_SIGN_STOP)
		return tell_replaces(r, node, "is a sign to stop at, and "
		    "cannot be replaced", "leave it away");
	if (line->item != out->item || (line->item == INFUSE_SEDATION &&
	    line->scale != out->scale) ||
	    (line->below ? !out->has_most : !out->has_least))
		return tell_replaces(r, node, "is about something else",
		    "a rule replaces a line on the same item and side");
	out->replaces = i + 1;
	return true;
}

static void read_rule(struct reading *r, const struct node *rule,
    bool of_site, struct infuse_hold *out)
{
	const struct node *at[HOLD_FIELDS];
	int word;

	file_fields_find(r, rule, file_hold_fields, HOLD_FIELDS, at);
	out->line = rule->place.line;
	if (at[HOLD_LEAST] == NULL && at[HOLD_MOST] == NULL && !rule->partial)
		file_tell(r, PROBLEM_NO_BOUND, rule->place,
		    "write at-least, at-most or both",
		    "nothing says from where on it holds");
	if (file_read_word(r, at[HOLD_ITEM], &file_observations, &word)) {
		out->item = (enum infuse_observation)word;
		read_ends(r, at, out);
		(void)read_replaces(r, at[HOLD_REPLACES], of_site, out);
	}
	if (file_read_word(r, at[HOLD_DO], &file_actions, &word))
		out->action = (enum infuse_hold_action)word;
	(void)file_read_text(r, at[HOLD_CITE], SAID_MAX, &out->cite);
}

void file_read_hold(struct reading *r, const struct node *list,
    bool of_site, struct infuse_care *out)
{
	const struct node *rule;

	if (!file_is(list, NODE_LIST) ||
	    !file_list_fits(r, list, INFUSE_HOLDS_MAX))
		return;
	for (rule = list->first; rule != NULL; rule = rule->next)
		if (file_item_fits(r, rule, NODE_MAPPING))
			read_rule(r, rule, of_site,
			    &out->hold[out->holds++]);
}
