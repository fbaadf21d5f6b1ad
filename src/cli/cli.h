/* SPDX-License-Identifier: MIT */
#ifndef CLI_CLI_H
#define CLI_CLI_H

/*
 * The command line: one catalogue of options, one table of commands, and from
 * the two the parser, the help and the check against the manual.
 */

#include <stdbool.h>
#include <stddef.h>

/* See EXIT STATUS in infuse(1). */
enum cli_status {
	CLI_OK = 0,
	CLI_NO = 1,		/* STOP or UNCHECKED; --strict: caution */
	CLI_USAGE = 2,		/* the command line, or nothing there */
	CLI_BAD_FILE = 3,	/* a file was read and is wrong */
	CLI_IO = 4,		/* not readable, or writing failed */
	CLI_BROKEN = 5		/* the self-check failed */
};

enum cli_option_id {
	CLI_WEIGHT,
	CLI_PROTOCOL,
	CLI_READING,
	CLI_BEGIN,
	CLI_STEP,
	CLI_INTERVAL,
	CLI_DAYS,
	CLI_RATE,
	CLI_DAY,
	CLI_CURRENT,
	CLI_FOR,
	CLI_TARGET,
	CLI_CEILING,
	CLI_STRENGTH,
	CLI_BAG,
	CLI_SYRINGE,
	CLI_PUMP_STEP,
	CLI_SETTING,
	CLI_AGE,
	CLI_FRAIL,
	CLI_SITE,
	CLI_REASON,
	CLI_PRESCRIBER,
	CLI_TO,
	CLI_MODEL,
	CLI_MODELS,
	CLI_EVERY,
	CLI_ROWS_EVERY,
	CLI_ALL,
	CLI_COMPARE,
	CLI_UNTIL,
	CLI_ABOVE,
	CLI_PATIENTS,
	CLI_SEED,
	CLI_PRESET,
	CLI_THREADS,
	CLI_COHORT,
	CLI_INDIVIDUALS,
	CLI_RISING,
	CLI_BEYOND_RANGE,
	CLI_SVG,
	CLI_PAPER,
	CLI_OUT,
	CLI_EACH_MODEL,
	CLI_MEASURED,
	CLI_DIGITS,
	CLI_SOURCE,
	CLI_HEIGHT,
	CLI_SEX,
	CLI_START,
	CLI_ZONE,
	CLI_NOW,
	CLI_SCREEN,
	CLI_EXPLAIN,
	CLI_RUNNING,
	CLI_GIVEN,
	CLI_GIVEN_COURSE,
	CLI_ELAPSED,
	CLI_PAIN,
	CLI_SEDATION,
	CLI_ACVPU,
	CLI_TARGET_OXYGEN,
	CLI_OBSERVED,
	CLI_PAUSES,
	CLI_HR,
	CLI_BP,
	CLI_RR,
	CLI_SPO2,
	CLI_NAUSEA,
	CLI_DISSOCIATION,
	CLI_OTHER,
	CLI_ANSWERS,
	CLI_LIST,
	CLI_YES,
	CLI_NOT,
	CLI_UNKNOWN,
	CLI_BLANK,
	CLI_SAVE,
	CLI_LAST_COURSE,
	CLI_VIAL,
	CLI_OVERFILL,
	CLI_LINE_VOLUME,
	CLI_AGAINST,
	CLI_FLOW,
	CLI_VOLUME,
	CLI_LOG,
	CLI_PLAN,
	CLI_BY,
	CLI_WITNESS,
	CLI_AT,
	CLI_CLOCK_NOTE,
	CLI_NOTE,
	CLI_LEFT,
	CLI_AMOUNT,
	CLI_STRIKE,
	CLI_ID,
	CLI_HEAD,
	CLI_CSV_OUT,
	CLI_WEIGHED,
	CLI_IN,
	CLI_SEPARATOR,
	CLI_COLUMNS,
	CLI_NO_HEADER,
	CLI_KEY,
	CLI_UNIT,
	CLI_WEIGHTS,
	CLI_ONE_LINE,
	CLI_VERDICT_STATUS,
	CLI_FLUSH,
	CLI_STRICT,
	CLI_FORMAT,
	CLI_FULL,
	CLI_PLAIN,
	CLI_WIDTH,
	CLI_COLOR,
	CLI_HELP,
	CLI_OPTIONS
};

struct cli_option {
	const char *name;	/* "--weight" */
	const char *value;	/* "KG", or NULL for a flag */
	const char *help;	/* NULL: it is the command's own */
};

extern const struct cli_option cli_options[CLI_OPTIONS];

#define CLI_POSITIONALS_MAX 64
#define CLI_REPEATED_MAX 64

/* What was typed.  A flag that was given has the value "". */
struct cli_args {
	const struct cli_command *command;
	const char *value[CLI_OPTIONS];
	int positionals;
	const char *positional[CLI_POSITIONALS_MAX];
	int repeats;		/* of options that may be, in their order */
	struct {
		enum cli_option_id id;
		const char *value;
	} repeated[CLI_REPEATED_MAX];
};

enum cli_format {
	CLI_TABLE,
	CLI_JSON,
	CLI_CSV,
	CLI_MARKDOWN,
	CLI_NDJSON,
	CLI_TSV,
	CLI_FORMATS
};

/* The formats that a command has, a bit for each. */
enum {
	CLI_FOR_READERS = 1u << CLI_TABLE | 1u << CLI_JSON,
	CLI_FOR_PAPER = CLI_FOR_READERS | 1u << CLI_MARKDOWN,
	CLI_FOR_SHEETS = CLI_FOR_READERS | 1u << CLI_CSV,
	CLI_FOR_ALL = CLI_FOR_PAPER | CLI_FOR_SHEETS,
	CLI_FOR_STREAMS = 1u << CLI_NDJSON | 1u << CLI_CSV | 1u << CLI_TSV
};

struct cli_command {
	const char *name;		/* "plan", "protocol list" */
	const char *summary;
	const char *arguments;		/* "FILE...", or "" */
	int least;			/* positional arguments */
	int most;
	const enum cli_option_id *options;	/* required ones first */
	int required;
	int count;
	unsigned formats;		/* of --format; 0: it has none */
	const char *example;
	enum cli_status (*run)(const struct cli_args *args);
};

/* The i-th command, or NULL. */
const struct cli_command *cli_command_at(size_t i);

/*
 * Of "batch check" that is "check", which each of its records asks; of a
 * command that asks once NULL.
 */
const struct cli_command *cli_asked_of_each(const struct cli_command *command);

/* Whether a record may have a column of it, or the batch say it for all. */
bool cli_is_column(const struct cli_command *asked, enum cli_option_id id);

/*
 * Reads the words after a command's name.  On failure a message stands on
 * standard error.
 */
bool cli_parse(struct cli_args *out, const struct cli_command *command,
    int argc, char **argv);

/*
 * When all options are set: what is said of a bag is put where commands look
 * for it, and what is missing is said.
 */
bool cli_settle(struct cli_args *args);

/* The words of those formats and which they are; returns how many. */
int cli_formats(const char *words[CLI_FORMATS],
    enum cli_format which[CLI_FORMATS], unsigned formats);

/* Writes "table, json or markdown". */
void cli_say_choices(char *out, size_t size, const char *const words[],
    int count);

/* Prints how a command is used. */
enum cli_status cli_command_help(const struct cli_command *command);

/*
 * A message on standard error: "infuse: WHERE: TEXT", with what was typed
 * quoted behind it unless it is NULL, and under it what to write instead.
 * `id` is what programs know it by: small letters and '-', at most 31, and
 * never another for the same mistake (error.h).
 */
void cli_error(const char *id, const char *where, const char *text,
    const char *typed, const char *hint);

/*
 * The word of `among` that was perhaps meant: writes ", did you mean X?" to
 * out, or "".  Several that are as near are all named.
 */
#define CLI_SUGGESTION_MAX 200
void cli_suggest(char out[CLI_SUGGESTION_MAX], const char *typed,
    const char *const among[], size_t count);

enum cli_status cli_plan(const struct cli_args *args);
enum cli_status cli_sheet(const struct cli_args *args);
enum cli_status cli_check(const struct cli_args *args);
enum cli_status cli_titrate(const struct cli_args *args);
enum cli_status cli_screen(const struct cli_args *args);
enum cli_status cli_prepare(const struct cli_args *args);
enum cli_status cli_monitor(const struct cli_args *args);
enum cli_status cli_explain(const struct cli_args *args);
enum cli_status cli_table(const struct cli_args *args);
enum cli_status cli_compare(const struct cli_args *args);
enum cli_status cli_verify(const struct cli_args *args);
enum cli_status cli_simulate(const struct cli_args *args);
enum cli_status cli_convert(const struct cli_args *args);
enum cli_status cli_batch(const struct cli_args *args);
enum cli_status cli_protocol_list(const struct cli_args *args);
enum cli_status cli_protocol_show(const struct cli_args *args);
enum cli_status cli_site_show(const struct cli_args *args);
enum cli_status cli_protocol_lint(const struct cli_args *args);
enum cli_status cli_schema(const struct cli_args *args);

#endif
