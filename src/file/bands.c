/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "bands.h"
#include "lint.h"
#include "parts.h"

const struct field file_band_fields[BAND_FIELDS] = {
	[BAND_RATE] = { "schedule.titrate.max.rate", NODE_SCALAR,
	    FIELD_REQUIRED, "write the rate of these patients" },
	[BAND_FOR] = { "schedule.titrate.max.for", NODE_MAPPING,
	    FIELD_REQUIRED, "write for instance for: {weight: under 50 kg}" },
};

const struct field file_band_for_fields[BAND_FOR_FIELDS] = {
	[BAND_WEIGHT] = { "schedule.titrate.max.for.weight", NODE_SCALAR,
	    FIELD_OPTIONAL, "write for instance under 50 kg" },
	[BAND_AGE] = { "schedule.titrate.max.for.age", NODE_SCALAR,
	    FIELD_OPTIONAL, "write for instance over 75" },
	[BAND_FRAIL] = { "schedule.titrate.max.for.frail", NODE_SCALAR,
	    FIELD_OPTIONAL, "write frail: yes or frail: no" },
};

/* A part of a text, without what stands before and behind it. */
struct part {
	const char *text;
	size_t length;
};

static bool cut(struct part *part, const char *before, const char *behind)
{
	size_t front = strlen(before), back = strlen(behind);

	if (part->length <= front + back ||
	    memcmp(part->text, before, front) != 0 ||
	    memcmp(part->text + part->length - back, behind, back) != 0)
		return false;
	part->text += front;
	part->length -= front + back;
	return true;
}

static bool read_weight(struct part part, int64_t *out)
{
	struct infuse_quantity quantity;
	struct infuse_fault fault;

	if (!infuse_read_quantity(&quantity, part.text, part.length,
	    1u << INFUSE_WEIGHT, &fault))
		return false;
	*out = quantity.base;
	return true;
}

static bool read_years(struct part part, int64_t *out)
{
	struct infuse_fault fault;

	return infuse_read_count(out, part.text, part.length, 130, &fault);
}

/* "A to under B", "A to B": both ends; NULL: not of this form. */
static bool halve(struct part whole, const char *between, struct part *first,
    struct part *second)
{
	const char *at = strstr(whole.text, between);

	if (at == NULL)
		return false;
	first->text = whole.text;
	first->length = (size_t)(at - whole.text);
	second->text = at + strlen(between);
	second->length = whole.length - first->length - strlen(between);
	return true;
}

/* Grams from `from` up to, not at, `to`. */
static bool weights_of(struct part text, struct infuse_band *out)
{
	struct part one = text, first, second;

	if (cut(&one, "under ", ""))
		return read_weight(one, &out->weight_to_g);
	if (cut(&one, "", " and above"))
		return read_weight(one, &out->weight_from_g);
	return halve(text, " to under ", &first, &second) &&
	    read_weight(first, &out->weight_from_g) &&
	    read_weight(second, &out->weight_to_g) &&
	    out->weight_from_g < out->weight_to_g;
}

/* Years from `from` to `to`, both included. */
static bool ages_of(struct part text, struct infuse_band *out)
{
	struct part one = text, first, second;

	if (cut(&one, "over ", "")) {
		if (!read_years(one, &out->age_from))
			return false;
		out->age_from++;
		return true;
	}
	if (cut(&one, "under ", ""))
		return read_years(one, &out->age_to) && out->age_to-- > 0;
	if (cut(&one, "up to ", ""))
		return read_years(one, &out->age_to);
	if (cut(&one, "", " and above"))
		return read_years(one, &out->age_from);
	return halve(text, " to ", &first, &second) &&
	    read_years(first, &out->age_from) &&
	    read_years(second, &out->age_to) &&
	    out->age_from <= out->age_to;
}

static void tell_words(struct reading *r, const struct node *node,
    const char *hint)
{
	char shown[SHOWN_MAX];

	file_tell(r, PROBLEM_BAD_BAND, node->place, hint,
	    "'%s' says of nobody whether it is for them",
	    file_shown(shown, node->text, node->length));
}

static void read_for(struct reading *r, const struct node *node,
    struct infuse_band *out)
{
	const struct node *at[BAND_FOR_FIELDS];
	int word;

	file_fields_find(r, node, file_band_for_fields, BAND_FOR_FIELDS, at);
	if (file_is(at[BAND_WEIGHT], NODE_SCALAR)) {
		out->weight = at[BAND_WEIGHT]->text;
		if (!weights_of((struct part) { out->weight,
		    at[BAND_WEIGHT]->length }, out))
			tell_words(r, at[BAND_WEIGHT], "write under 50 kg, "
			    "50 kg and above, or 50 kg to under 70 kg");
	}
	if (file_is(at[BAND_AGE], NODE_SCALAR)) {
		out->age = at[BAND_AGE]->text;
		if (!ages_of((struct part) { out->age,
		    at[BAND_AGE]->length }, out))
			tell_words(r, at[BAND_AGE], "write over 75, up to "
			    "75, 65 and above, under 65, or 65 to 75");
	}
	if (file_read_word(r, at[BAND_FRAIL], &file_answers, &word))
		out->frail = word == 1 ? INFUSE_FRAIL : INFUSE_NOT_FRAIL;
}

static bool is_for(const struct infuse_band *band, int64_t weight_g,
    int64_t age, enum infuse_frailty frail)
{
	return weight_g >= band->weight_from_g &&
	    weight_g < band->weight_to_g && (age == INFUSE_NO_AGE ||
	    (age >= band->age_from && age <= band->age_to)) &&
	    (frail == INFUSE_FRAIL_NOT_SAID ||
	    band->frail == INFUSE_FRAIL_NOT_SAID || band->frail == frail);
}

static bool same_rate(const struct infuse_band *a,
    const struct infuse_band *b)
{
	return a->rate.per_kg == b->rate.per_kg &&
	    infuse_milli_cmp(file_written(a->rate),
	    file_written(b->rate)) == 0;
}

/* Somebody, and whether exactly one rate is theirs. */
struct somebody {
	int64_t weight_g;
	int64_t age;
	enum infuse_frailty frail;
};

static bool check_one(struct reading *r, const struct node *list,
    const struct infuse_band *band, int count, const struct somebody *who)
{
	const struct infuse_band *found = NULL;
	const char *frail = who->frail == INFUSE_FRAIL ? ", frail" : "";
	char weight[LINT_TEXT_MAX];
	int i;

	(void)file_quantity(weight, INFUSE_WEIGHT, who->weight_g);
	for (i = 0; i < count; i++) {
		if (!is_for(&band[i], who->weight_g, who->age, who->frail))
			continue;
		if (found != NULL && !same_rate(found, &band[i])) {
			file_tell(r, PROBLEM_BANDS_OVERLAP,
			    file_node_place(list), "",
			    "two rates for %s, %lld years%s, on lines %u "
			    "and %u", weight, (long long)who->age, frail,
			    found->line, band[i].line);
			return false;
		}
		found = &band[i];
	}
	if (found != NULL)
		return true;
	file_tell(r, PROBLEM_BANDS_GAP, file_node_place(list), "",
	    "no rate for %s, %lld years%s", weight, (long long)who->age,
	    frail);
	return false;
}

/* Adults of the guard's weights: both ends of every band between. */
#define LIGHTEST_G 20000
#define HEAVIEST_G 300000
#define ADULT 18
#define OLDEST 130

static int weights_in(int64_t out[], const struct infuse_band *band, int count)
{
	int i, n = 0;

	out[n++] = LIGHTEST_G;
	for (i = 0; i < count; i++) {
		if (band[i].weight_from_g > LIGHTEST_G)
			out[n++] = band[i].weight_from_g;
		if (band[i].weight_to_g <= HEAVIEST_G)
			out[n++] = band[i].weight_to_g;
	}
	return n;
}

static int ages_in(int64_t out[], const struct infuse_band *band, int count)
{
	int i, n = 0;

	out[n++] = ADULT;
	for (i = 0; i < count; i++) {
		if (band[i].age_from > ADULT)
			out[n++] = band[i].age_from;
		if (band[i].age_to >= ADULT && band[i].age_to < OLDEST)
			out[n++] = band[i].age_to + 1;
	}
	return n;
}

static void check_cover(struct reading *r, const struct node *list,
    const struct infuse_band *band, int count)
{
	int64_t weight[2 * INFUSE_BANDS_MAX + 1];
	int64_t age[2 * INFUSE_BANDS_MAX + 1];
	int weights = weights_in(weight, band, count), w;
	int ages = ages_in(age, band, count), a, frail;
	struct somebody who;

	for (w = 0; w < weights; w++)
		for (a = 0; a < ages; a++)
			for (frail = INFUSE_NOT_FRAIL; frail <= INFUSE_FRAIL;
			    frail++) {
				who.weight_g = weight[w];
				who.age = age[a];
				who.frail = (enum infuse_frailty)frail;
				if (!check_one(r, list, band, count, &who))
					return;
			}
}

int file_read_bands(struct scheduling *s, const struct node *list,
    struct infuse_band out[INFUSE_BANDS_MAX])
{
	struct reading *r = s->reading;
	const struct node *item, *at[BAND_FIELDS];
	struct infuse_band *band;
	bool good = true;
	int count = 0;

	if (!file_list_fits(r, list, INFUSE_BANDS_MAX))
		return 0;
	for (item = list->first; item != NULL; item = item->next) {
		if (!file_item_fits(r, item, NODE_MAPPING)) {
			good = false;
			continue;
		}
		band = &out[count++];
		band->weight_to_g = INT64_MAX;
		band->age_to = INT64_MAX;
		band->line = item->place.line;
		file_fields_find(r, item, file_band_fields, BAND_FIELDS, at);
		read_for(r, at[BAND_FOR], band);
		if (file_read_rate(r, at[BAND_RATE], ANY_RATE, &band->rate))
			file_check_own(s, at[BAND_RATE], band->rate,
			    INFUSE_SHARE_WHOLE);
		else
			good = false;
	}
	if (!good || r->failed)
		return 0;
	check_cover(r, list, out, count);
	return r->failed ? 0 : count;
}

/* Their bands meet: somebody has that start and that maximum. */
static bool meet(const struct infuse_band *a, const struct infuse_band *b)
{
	return a->weight_from_g < b->weight_to_g &&
	    b->weight_from_g < a->weight_to_g && a->age_from <= b->age_to &&
	    b->age_from <= a->age_to && (a->frail == b->frail ||
	    a->frail == INFUSE_FRAIL_NOT_SAID ||
	    b->frail == INFUSE_FRAIL_NOT_SAID);
}

void file_check_bands(struct scheduling *s, const struct node *node)
{
	const struct infuse_bands *bands = s->bands;
	const struct infuse_band *start, *max;

	for (start = bands->start; start < bands->start + bands->starts;
	    start++)
		for (max = bands->max; max < bands->max + bands->maxes; max++)
			if (meet(start, max) &&
			    start->rate.per_kg == max->rate.per_kg &&
			    infuse_milli_cmp(file_written(start->rate),
			    file_written(max->rate)) > 0)
				file_tell(s->reading,
				    PROBLEM_START_ABOVE_MAX,
				    file_node_place(node), "",
				    "the start on line %u is above the max "
				    "on line %u", start->line, max->line);
}

/* The one rate of all bands that can be meant; which fact would decide. */
static enum infuse_banded choose(const struct infuse_band *band, int count,
    const struct somebody *who, const struct infuse_band **out)
{
	int i;

	*out = NULL;
	for (i = 0; i < count; i++) {
		if (!is_for(&band[i], who->weight_g, who->age, who->frail))
			continue;
		if (*out != NULL && !same_rate(*out, &band[i]))
			return who->age == INFUSE_NO_AGE && ((*out)->age !=
			    NULL || band[i].age != NULL) ?
			    INFUSE_BAND_NEEDS_AGE : INFUSE_BAND_NEEDS_FRAILTY;
		*out = &band[i];
	}
	return *out != NULL ? INFUSE_BANDED : INFUSE_BAND_OF_NOBODY;
}

/* The maximum of a band binds like a limit of the protocol's. */
static void tighten(struct infuse_limits *limits,
    const struct infuse_band *max)
{
	struct infuse_limit *limit = &limits->of[max->rate.per_kg ?
	    INFUSE_RULE_DOSE_RATE : INFUSE_RULE_RATE];
	struct infuse_bound *bound = &limit->bound[INFUSE_HARD_MAX];
	const struct infuse_milli most = file_written(max->rate);
	struct infuse_bound own = {
		.set = true, .per_kg = max->rate.per_kg,
		.value = most.milli, .part = most.part, .over = most.over,
		.line = max->line,
	};

	if (bound->set && file_bound_cmp(bound, &own) <= 0)
		return;
	*bound = own;
	limit->not_stated = false;
	if (limit->line == 0)
		limit->line = own.line;
}

enum infuse_banded infuse_protocol_band(
    struct infuse_protocol_document *document, struct infuse_weight weight,
    int64_t age_years, enum infuse_frailty frail)
{
	const struct somebody who = { weight.g, age_years, frail };
	struct infuse_protocol *protocol = &document->protocol;
	struct infuse_titration *t = &protocol->schedule.titration;
	const struct infuse_band *band;
	enum infuse_banded banded;

	if (document->said != INFUSE_READING_NOT_SAID &&
	    document->said != INFUSE_READING_CONTINUOUS)
		return INFUSE_BANDED;
	if (document->bands.starts > 0) {
		banded = choose(document->bands.start,
		    document->bands.starts, &who, &band);
		if (banded != INFUSE_BANDED)
			return banded;
		t->start = band->rate;
		t->start_line = band->line;
	}
	if (document->bands.maxes > 0) {
		banded = choose(document->bands.max, document->bands.maxes,
		    &who, &band);
		if (banded != INFUSE_BANDED)
			return banded;
		t->max = band->rate;
		t->max_line = band->line;
		tighten(&protocol->limits, band);
	}
	return INFUSE_BANDED;
}
