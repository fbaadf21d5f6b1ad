/* SPDX-License-Identifier: MIT */
#ifndef CLI_BATCH_H
#define CLI_BATCH_H

/*
 * One question after another, from a stream of records or a grid: each is what
 * a single command would be asked, and its answer one flat record.
 */

#include <time.h>

#include "../render/record.h"
#include "answer.h"
#include "bag.h"
#include "batch_files.h"
#include "convert.h"
#include "error.h"

#define BATCH_NAME_MAX 128
#define BATCH_KEYS_MAX 32
#define BATCH_UNITS_MAX 16
#define BATCH_WRITE_AT 65536		/* bytes of answers */

/* What a column says, beside an option: nothing, or what convert converts. */
#define BATCH_NO_OPTION (-1)
#define BATCH_QUANTITY (-2)

struct batch_column {
	char name[BATCH_NAME_MAX];
	int option;
	char unit[BATCH_NAME_MAX];	/* " mg/h" of "rate mg/h", or "" */
	int key;			/* which of the keys; -1: none */
};

struct batch_unit {
	const char *theirs;
	size_t length;
	const char *ours;
};

struct batch {
	const struct cli_args *args;
	const struct cli_command *asked;
	struct cli_args base;		/* what is said for all records */
	bool one_line;
	bool flush;
	bool no_header;
	bool assumed;			/* nobody said that it is NDJSON */
	struct infuse_stream in;
	int keys;
	char key[BATCH_KEYS_MAX][BATCH_NAME_MAX];
	int units;
	struct batch_unit unit[BATCH_UNITS_MAX];
	struct render_text units_said;	/* "mg/hour=mg/h" */
	int columns;
	struct batch_column column[INFUSE_CELLS_MAX];
	struct batch_files files;
	int heads;
	const char *head[FLAT_CELLS_MAX];	/* of the answer's cells */
	bool hidden[FLAT_CELLS_MAX];	/* a key has the name */
	bool broken;			/* who reads the answers is gone */
	bool begun;			/* the head of the answers is out */
	struct record_writer out;
	struct answer_flat flat;
	struct cli_errors errors;	/* of this record */
	struct cli_case c;
	char label[CLI_BAG_LABEL_MAX];	/* of a bag that the site names */
	struct cli_checked checked;
	struct render_text made;	/* texts that no cell has as they are */
	enum cli_status worst;
	bool watched;			/* standard error is a terminal */
	struct timespec since;
	time_t told_at;			/* a line of progress; 0: none is there */
	long long records;
};

/* A record as a question. */
struct batch_asked {
	struct cli_args args;
	const struct infuse_cell *key[BATCH_KEYS_MAX];	/* NULL: nothing */
	bool wrong;			/* an error of it is kept */
};

/* Options of the batch itself; false with a message. */
bool batch_read_options(struct batch *b);

/* The keys, by names with commas between; or one, whatever its name. */
bool batch_add_keys(struct batch *b, const char *names);

/* What a column of that name is for; false with a message. */
bool batch_bind(const struct batch *b, struct batch_column *out,
    const char *name);

/* The columns of a stream that names them once. */
bool batch_read_head(struct batch *b, const struct infuse_cells *cells);
bool batch_read_columns(struct batch *b);

/* Whether what every question needs is said somewhere. */
bool batch_can_ask(const struct batch *b);

/* Whether a file is named that would be read from the stream itself. */
bool batch_is_stream(int option, const char *text);

/* What a record says; what is wrong with it is kept. */
void batch_read_record(struct batch *b, struct batch_asked *out,
    const struct infuse_cells *cells);

/* Asks, and adds the answer to b->out. */
void batch_answer(struct batch *b, struct batch_asked *asked);

/* Before the first answer. */
void batch_begin_answers(struct batch *b);

/* Writes what has gathered, at all events or where it is enough. */
bool batch_write(struct batch *b);
bool batch_write_some(struct batch *b);

/* A line on the terminal, where it takes longer than a second. */
void batch_progress(struct batch *b);

/* The records of a stream; of --weights. */
enum cli_status batch_stream(struct batch *b, int fd);
enum cli_status batch_grid(struct batch *b);

#endif
