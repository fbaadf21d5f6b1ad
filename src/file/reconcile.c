/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/course.h>

#include "formats.h"
#include "lint.h"
#include "parts.h"
#include "policy.h"

const struct field file_reconcile_fields[RECONCILE_FIELDS] = {
	[RECONCILE_DRUG] = { "reconcile.drug", NODE_MAPPING, FIELD_OPTIONAL,
	    "write {within: 3 %, cite: ...}" },
	[RECONCILE_PUMP] = { "reconcile.pump", NODE_MAPPING, FIELD_OPTIONAL,
	    "write how the log of the pumps is read" },
};

const struct field file_drug_fields[DRUG_FIELDS] = {
	[DRUG_WITHIN] = { "reconcile.drug.within", NODE_SCALAR,
	    FIELD_REQUIRED, "write a part of what was drawn, as in 3 %" },
	[DRUG_CITE] = { "reconcile.drug.cite", NODE_SCALAR, FIELD_REQUIRED,
	    "write who decided so" },
};

const struct field file_log_fields[LOG_FIELDS] = {
	[LOG_WITHIN] = { "reconcile.pump.within", NODE_SCALAR,
	    FIELD_REQUIRED, "write how far two times may be apart, as in "
	    "5 min" },
	[LOG_VOLUME_WITHIN] = { "reconcile.pump.volume-within", NODE_SCALAR,
	    FIELD_OPTIONAL, "write how far two volumes may be apart, as in "
	    "1 mL" },
	[LOG_SEPARATOR] = { "reconcile.pump.separator", NODE_SCALAR,
	    FIELD_REQUIRED, "write comma, semicolon or tab" },
	[LOG_DECIMAL] = { "reconcile.pump.decimal", NODE_SCALAR,
	    FIELD_REQUIRED, "write point or comma, as the log's numbers have" },
	[LOG_TIME_AS] = { "reconcile.pump.time-as", NODE_SCALAR,
	    FIELD_REQUIRED, "write how the log has a time, as in "
	    "YYYY-MM-DD hh:mm:ss" },
	[LOG_COLUMNS] = { "reconcile.pump.columns", NODE_MAPPING,
	    FIELD_REQUIRED, "write {time: ..., event: ..., rate: ...}, each "
	    "the head of a column" },
	[LOG_WORDS] = { "reconcile.pump.words", NODE_MAPPING, FIELD_REQUIRED,
	    "write {runs: [...], stands: [...]}, each the words of the log" },
	[LOG_CITE] = { "reconcile.pump.cite", NODE_SCALAR, FIELD_REQUIRED,
	    "write who decided so, and for which pump" },
};

const struct field file_column_fields[COLUMN_FIELDS] = {
	[COLUMN_DATE] = { "reconcile.pump.columns.date", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
	[COLUMN_TIME] = { "reconcile.pump.columns.time", NODE_SCALAR,
	    FIELD_REQUIRED, "write the head of the column of times" },
	[COLUMN_EVENT] = { "reconcile.pump.columns.event", NODE_SCALAR,
	    FIELD_REQUIRED, "write the head of the column that says what "
	    "happened" },
	[COLUMN_RATE] = { "reconcile.pump.columns.rate", NODE_SCALAR,
	    FIELD_REQUIRED, "write the head of the column of mL/h" },
	[COLUMN_VOLUME] = { "reconcile.pump.columns.volume", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
};

const struct field file_words_fields[WORDS_FIELDS] = {
	[WORDS_RUNS] = { "reconcile.pump.words.runs", NODE_LIST,
	    FIELD_REQUIRED, "write the words with which it runs at a rate" },
	[WORDS_STANDS] = { "reconcile.pump.words.stands", NODE_LIST,
	    FIELD_REQUIRED, "write the words with which it gives nothing" },
	[WORDS_BOLUS] = { "reconcile.pump.words.bolus", NODE_LIST,
	    FIELD_OPTIONAL, NULL },
	[WORDS_NOTHING] = { "reconcile.pump.words.nothing", NODE_LIST,
	    FIELD_OPTIONAL, NULL },
};

#define WITHIN_MAX_MIN 60

static void read_drug(struct reading *r, const struct node *node,
    struct infuse_site_reconcile *out)
{
	const struct node *at[DRUG_FIELDS], *within;
	struct infuse_quantity share;

	file_fields_find(r, node, file_drug_fields, DRUG_FIELDS, at);
	within = at[DRUG_WITHIN];
	(void)file_read_text(r, at[DRUG_CITE], SAID_MAX, &out->drug_cite);
	if (!file_read_above_zero(r, within, 1u << INFUSE_PERCENT, &share))
		return;
	if (share.base > INFUSE_SHARE_WHOLE) {
		file_tell(r, PROBLEM_SHARE_ABOVE_WHOLE, within->place, "",
		    "a share of '%s' is more than the whole", within->text);
		return;
	}
	if (share.base > INFUSE_COURSE_TOLERANCE)
		file_tell(r, PROBLEM_LOOSER_LIMIT, within->place, "",
		    "within is '%s'; infuse comes with 5 %%", within->text);
	out->drug_within = share.base;
	out->drug_line = within->place.line;
}

/* Year, month, day, hour and minute, each once; seconds where there are. */
static bool is_time_form(const char *form)
{
	static const char *const parts[] = { "YYYY", "MM", "DD", "hh", "mm",
	    "ss" };
	bool seen[sizeof(parts) / sizeof(parts[0])] = { false };
	size_t i, n;

	while (*form != '\0') {
		for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
			n = strlen(parts[i]);
			if (strncmp(form, parts[i], n) == 0)
				break;
		}
		if (i == sizeof(parts) / sizeof(parts[0])) {
			if (strchr("-./: T", *form++) == NULL)
				return false;
			continue;
		}
		if (seen[i])
			return false;
		seen[i] = true;
		form += n;
	}
	return seen[0] && seen[1] && seen[2] && seen[3] && seen[4];
}

static void read_columns(struct reading *r, const struct node *node,
    struct infuse_pump_log *out)
{
	const char **heads[COLUMN_FIELDS] = {
		[COLUMN_DATE] = &out->date, [COLUMN_TIME] = &out->time,
		[COLUMN_EVENT] = &out->event, [COLUMN_RATE] = &out->rate,
		[COLUMN_VOLUME] = &out->volume,
	};
	const struct node *at[COLUMN_FIELDS];
	int i, k;

	file_fields_find(r, node, file_column_fields, COLUMN_FIELDS, at);
	for (i = 0; i < COLUMN_FIELDS; i++) {
		if (!file_read_text(r, at[i], PUMP_WORD_MAX, heads[i]))
			continue;
		for (k = 0; k < i; k++)
			if (*heads[k] != NULL &&
			    strcmp(*heads[k], *heads[i]) == 0)
				file_tell(r, PROBLEM_BAD_LOG,
				    at[i]->place, "", "'%s' is named on line "
				    "%u already", at[i]->text,
				    at[k]->place.line);
	}
}

static bool is_known(const struct infuse_pump_log *log, const char *text)
{
	int i;

	for (i = 0; i < log->words; i++)
		if (strcmp(log->word[i].text, text) == 0)
			return true;
	return false;
}

static void read_meanings(struct reading *r, const struct node *list,
    enum infuse_pump_word means, struct infuse_pump_log *out)
{
	const struct node *item;
	const char *text;

	if (!file_is(list, NODE_LIST) ||
	    !file_list_fits(r, list, INFUSE_PUMP_WORDS_MAX - out->words))
		return;
	for (item = list->first; item != NULL; item = item->next) {
		if (!file_item_fits(r, item, NODE_SCALAR) ||
		    !file_read_text(r, item, PUMP_WORD_MAX, &text))
			continue;
		if (is_known(out, text)) {
			file_tell(r, PROBLEM_BAD_LOG, item->place,
			    "a word means one thing",
			    "'%s' is named already", item->text);
			continue;
		}
		out->word[out->words].text = text;
		out->word[out->words++].means = means;
	}
}

static void read_within(struct reading *r, const struct node *const at[],
    struct infuse_pump_log *out)
{
	const struct node *within = at[LOG_WITHIN];
	struct infuse_quantity volume;

	if (file_read_duration(r, within, &out->within) &&
	    out->within.min > WITHIN_MAX_MIN)
		file_tell(r, PROBLEM_BAD_LOG, within->place,
		    "write at most 1 h", "within is '%s', in which several "
		    "rates can have run", within->text);
	if (file_read_above_zero(r, at[LOG_VOLUME_WITHIN],
	    1u << INFUSE_VOLUME, &volume))
		out->volume_within.hundredth_ml = volume.base;
	if ((at[LOG_VOLUME_WITHIN] != NULL) != (out->volume != NULL))
		file_tell(r, PROBLEM_BAD_LOG, file_node_place(
		    at[out->volume != NULL ? LOG_COLUMNS :
		    LOG_VOLUME_WITHIN]), "write both, or neither",
		    "columns.volume and volume-within say nothing without "
		    "each other");
}

static void read_log(struct reading *r, const struct node *node,
    struct infuse_pump_log *out)
{
	static const char separators[] = { ',', ';', '\t' };
	const struct node *at[LOG_FIELDS], *words[WORDS_FIELDS];
	int word;

	file_fields_find(r, node, file_log_fields, LOG_FIELDS, at);
	out->set = true;
	out->line = file_node_place(node).line;
	read_columns(r, at[LOG_COLUMNS], out);
	read_within(r, at, out);
	if (file_read_word(r, at[LOG_SEPARATOR], &file_separators, &word))
		out->separator = separators[word];
	if (file_read_word(r, at[LOG_DECIMAL], &file_decimals, &word))
		out->decimal_comma = word == 1;
	if (file_read_text(r, at[LOG_TIME_AS], PUMP_WORD_MAX, &out->time_as) &&
	    !is_time_form(out->time_as))
		file_tell(r, PROBLEM_BAD_LOG, at[LOG_TIME_AS]->place,
		    "write YYYY, MM, DD, hh and mm, each once, and ss where "
		    "the log has seconds", "'%s' does not say how a time is "
		    "written", at[LOG_TIME_AS]->text);
	file_fields_find(r, at[LOG_WORDS], file_words_fields, WORDS_FIELDS,
	    words);
	for (word = 0; word < WORDS_FIELDS; word++)
		read_meanings(r, words[word], (enum infuse_pump_word)word,
		    out);
	(void)file_read_text(r, at[LOG_CITE], SAID_MAX, &out->cite);
}

void file_read_reconcile(struct reading *r, const struct node *node,
    struct infuse_site_reconcile *out)
{
	const struct node *at[RECONCILE_FIELDS];

	file_fields_find(r, node, file_reconcile_fields, RECONCILE_FIELDS,
	    at);
	if (file_is(node, NODE_MAPPING) && at[RECONCILE_DRUG] == NULL &&
	    at[RECONCILE_PUMP] == NULL && !node->partial)
		file_tell(r, PROBLEM_NOTHING_SAID, file_node_place(node),
		    "write drug, pump or both", "reconcile says nothing");
	if (file_is(at[RECONCILE_DRUG], NODE_MAPPING))
		read_drug(r, at[RECONCILE_DRUG], out);
	if (file_is(at[RECONCILE_PUMP], NODE_MAPPING))
		read_log(r, at[RECONCILE_PUMP], &out->pump);
}
