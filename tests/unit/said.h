/* SPDX-License-Identifier: MIT */
#ifndef TESTS_SAID_H
#define TESTS_SAID_H

/* What a reader said, and files to read, for the tests of src/file. */

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <infuse/document.h>

#define SAID_MAX 32

struct said {
	int count;
	int errors;
	struct infuse_diag diag[SAID_MAX];	/* the first of them */
};

static inline void say(const struct infuse_diag *diag, void *context)
{
	struct said *said = context;

	if (said->count < SAID_MAX)
		said->diag[said->count] = *diag;
	said->count++;
	said->errors += diag->severity >= INFUSE_ERROR;
}

static inline bool was_said(const struct said *said, const char *id)
{
	int i;

	for (i = 0; i < said->count && i < SAID_MAX; i++)
		if (strcmp(said->diag[i].id, id) == 0)
			return true;
	return false;
}

/* The bytes of a file, with a NUL behind them that is not counted. */
static inline size_t load(char *out, size_t cap, const char *path)
{
	FILE *file = fopen(path, "rb");
	size_t size;

	if (file == NULL)
		fail_msg("%s: cannot be opened", path);
	size = fread(out, 1, cap - 1, file);
	fclose(file);
	assert_true(size < cap - 1);
	out[size] = '\0';
	return size;
}

/* A good protocol, for tests that spoil it. */
#define GOOD \
	"infuse-protocol: 1\n" \
	"id: good\n" \
	"revision: 3\n" \
	"title: A good protocol\n" \
	"drug: ketamine\n" \
	"route: intravenous\n" \
	"indication: complex regional pain syndrome\n" \
	"population: adults\n" \
	"settings: [ward, intensive-care]\n" \
	"evidence:\n" \
	"  status: abstract-read\n" \
	"  sources:\n" \
	"    - {cite: Author 2020, says: 60 mg/h for four days}\n" \
	"weight: {basis: actual}\n" \
	"schedule:\n" \
	"  continuous: 4 d\n" \
	"  rate: 60 mg/h\n" \
	"limits:\n" \
	"  rate: {hard-max: 60 mg/h}\n"

#endif
