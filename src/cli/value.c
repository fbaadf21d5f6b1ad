/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/body.h>
#include <infuse/document.h>
#include <infuse/pk.h>
#include <infuse/text.h>

#include "read.h"
#include "value.h"

enum cli_kind cli_kind(const char *noun)
{
	static const struct {
		const char *noun;
		enum cli_kind kind;
	} kinds[] = {
		{ "KG", CLI_KIND_WEIGHT },
		{ "RATE", CLI_KIND_RATE },
		{ "DURATION", CLI_KIND_DURATION },
		{ "AGO", CLI_KIND_DURATION },
		{ "DOSE", CLI_KIND_DOSE },
		{ "MASS", CLI_KIND_DOSE },
		{ "VOLUME", CLI_KIND_VOLUME },
		{ "FLOW", CLI_KIND_FLOW },
		{ "MG/ML", CLI_KIND_STRENGTH },
		{ "LABEL", CLI_KIND_LABEL },
		{ "LEVEL", CLI_KIND_LEVEL },
		{ "HEIGHT", CLI_KIND_HEIGHT },
		{ "TIME", CLI_KIND_TIME },
		{ "DATE", CLI_KIND_TIME },
		{ "N", CLI_KIND_COUNT },
		{ "YEARS", CLI_KIND_COUNT },
		{ "SEQ", CLI_KIND_COUNT },
		{ "\"SCALE N\"", CLI_KIND_SCORE },
		{ "SYS/DIA", CLI_KIND_SCORE },
		{ "BAND", CLI_KIND_SCORE },
		{ "TEXT", CLI_KIND_TEXT },
		{ "RANGE", CLI_KIND_TEXT },
		{ "NAMES", CLI_KIND_TEXT },
		{ "THEIRS=OURS", CLI_KIND_TEXT },
		{ "CHAR", CLI_KIND_TEXT },
		{ "FORM", CLI_KIND_WORD },
		{ "QUANTITY", CLI_KIND_TEXT },
		{ "ROLE", CLI_KIND_CODE },
		{ "CODE", CLI_KIND_CODE },
		{ "LETTERS", CLI_KIND_CODE },
		{ "DIGITS", CLI_KIND_CODE },
		{ "HOW", CLI_KIND_WORD },
		{ "WHERE", CLI_KIND_WORD },
		{ "ANSWER", CLI_KIND_WORD },
		{ "WHICH", CLI_KIND_WORD },
		{ "SEX", CLI_KIND_WORD },
		{ "PAPER", CLI_KIND_WORD },
		{ "LETTER", CLI_KIND_WORD },
		{ "GRADE", CLI_KIND_WORD },
		{ "WHAT", CLI_KIND_WORD },
		{ "WHEN", CLI_KIND_WORD },
		{ "FORMAT", CLI_KIND_WORD },
		{ "UNIT", CLI_KIND_WORD },
		{ "ID", CLI_KIND_WORD },
		{ "NAME", CLI_KIND_PROTOCOL },
		{ "ITEM", CLI_KIND_ITEM },
		{ "ZONE", CLI_KIND_ZONE },
		{ "COMMAND", CLI_KIND_COMMAND },
		{ "SHELL", CLI_KIND_SHELL },
		{ "SCHEMA", CLI_KIND_SCHEMA },
		{ "FILE", CLI_KIND_FILE },
		{ "PUMPLOG", CLI_KIND_FILE },
	};
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strcmp(kinds[i].noun, noun) == 0)
			return kinds[i].kind;
	return CLI_KIND_NONE;
}

/* Copies as many of them as there are before a NULL. */
static int take(const char *words[], const char *const from[])
{
	int count;

	for (count = 0; from[count] != NULL; count++)
		words[count] = from[count];
	return count;
}

static int readings(const char *words[])
{
	int count = 0, i;

	for (i = INFUSE_READING_CONTINUOUS; i < INFUSE_READINGS; i++)
		words[count++] = infuse_reading_name((enum infuse_reading)i);
	return count;
}

static int settings(const char *words[])
{
	int i;

	for (i = 0; i < INFUSE_SETTINGS; i++)
		words[i] = infuse_setting_name((enum infuse_setting)i);
	return INFUSE_SETTINGS;
}

static int frailties(const char *words[])
{
	static const char *const from[] = { "no", "yes", NULL };

	return take(words, from);
}

static int sexes(const char *words[])
{
	static const char *const from[] = { "female", "male", NULL };

	return take(words, from);
}

static int papers(const char *words[])
{
	static const char *const from[] = { "a4", "letter", NULL };

	return take(words, from);
}

static int presets(const char *words[])
{
	static const char *const from[] = { "published", "patient", NULL };

	return take(words, from);
}

static int letters(const char *words[])
{
	static const char *const from[] = { "A", "C", "V", "P", "U", NULL };

	return take(words, from);
}

static int colours(const char *words[])
{
	static const char *const from[] = { "auto", "always", "never", NULL };

	return take(words, from);
}

static int forms(const char *words[])
{
	static const char *const from[] = { "ndjson", "csv", "tsv", NULL };

	return take(words, from);
}

static int last_courses(const char *words[])
{
	static const char *const from[] = { "never", NULL };

	return take(words, from);
}

static int grades(const char *words[], enum infuse_observation item)
{
	words[0] = infuse_grade_name(INFUSE_NONE, item);
	words[1] = infuse_grade_name(INFUSE_MILD, item);
	words[2] = infuse_grade_name(INFUSE_SEVERE, item);
	return 3;
}

static int nauseas(const char *words[])
{
	return grades(words, INFUSE_NAUSEA);
}

static int dissociations(const char *words[])
{
	return grades(words, INFUSE_DISSOCIATION);
}

static int signs(const char *words[])
{
	int i;

	for (i = 0; i < INFUSE_OTHER_SIGN; i++)
		words[i] = infuse_sign_name((enum infuse_sign)i);
	return INFUSE_OTHER_SIGN;
}

static int models(const char *words[])
{
	int i;

	for (i = 0; i < CLI_WORDS_MAX && (size_t)i < infuse_pk_models(); i++)
		words[i] = infuse_pk_model_at((size_t)i)->id;
	return i;
}

static int units(const char *words[])
{
	const struct infuse_unit *unit;
	int i;

	for (i = 0; i < CLI_WORDS_MAX &&
	    (unit = infuse_unit_at((size_t)i)) != NULL; i++)
		words[i] = unit->name;
	return i;
}

int cli_words(const char *words[CLI_WORDS_MAX],
    const struct cli_command *command, enum cli_option_id id)
{
	static const struct {
		enum cli_option_id id;
		int (*list)(const char *words[]);
	} lists[] = {
		{ CLI_READING, readings },
		{ CLI_SETTING, settings },
		{ CLI_FRAIL, frailties },
		{ CLI_SEX, sexes },
		{ CLI_PAPER, papers },
		{ CLI_PRESET, presets },
		{ CLI_ACVPU, letters },
		{ CLI_NAUSEA, nauseas },
		{ CLI_DISSOCIATION, dissociations },
		{ CLI_OTHER, signs },
		{ CLI_LAST_COURSE, last_courses },
		{ CLI_MODEL, models },
		{ CLI_TO, units },
		{ CLI_COLOR, colours },
		{ CLI_IN, forms },
	};
	enum cli_format which[CLI_FORMATS];
	size_t i;

	if (id == CLI_FORMAT)
		return cli_formats(words, which, command->formats);
	for (i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		if (lists[i].id == id)
			return lists[i].list(words);
	return 0;
}

bool cli_read_choice(int *out, enum cli_option_id id,
    const struct cli_args *args)
{
	const char *words[CLI_WORDS_MAX];
	int count = cli_words(words, args->command, id);

	return args->value[id] == NULL || cli_read_word(out,
	    cli_options[id].name, args->value[id], words, count);
}

static bool has(const struct cli_command *command, enum cli_option_id id)
{
	int i;

	for (i = 0; i < command->count; i++)
		if (command->options[i] == id)
			return true;
	return false;
}

bool cli_is_column(const struct cli_command *asked, enum cli_option_id id)
{
	return cli_options[id].value != NULL && id != CLI_FORMAT &&
	    id != CLI_WIDTH && id != CLI_COLOR && has(asked, id);
}

bool cli_takes(const struct cli_command *command, enum cli_option_id id)
{
	const struct cli_command *asked = cli_asked_of_each(command);

	return has(command, id) ||
	    (asked != NULL && cli_is_column(asked, id));
}

bool cli_repeats(enum cli_option_id id)
{
	return id == CLI_YES || id == CLI_NOT || id == CLI_UNKNOWN ||
	    id == CLI_OTHER || id == CLI_KEY || id == CLI_UNIT;
}
