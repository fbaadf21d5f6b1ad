/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_SHEET_H
#define ANSWER_SHEET_H

#include <stddef.h>

/*
 * A table for a spreadsheet: a line for each element of a list in the tree, of
 * columns that are a head and a path.  A path is from the element, or behind a
 * "/" from the root.  A line that is cut out of the file still says whose it
 * is: protocol, patient, site and the verdict of the whole stand in each.
 */
struct answer_column {
	const char *head;
	const char *path;
};

struct answer_sheet {
	const char *rows;	/* the list's path */
	size_t columns;
	const struct answer_column *column;
};

extern const struct answer_sheet answer_plan_sheet;
extern const struct answer_sheet answer_check_sheet;
extern const struct answer_sheet answer_compare_sheet;
extern const struct answer_sheet answer_table_sheet;
extern const struct answer_sheet answer_reconcile_sheet;

#endif
