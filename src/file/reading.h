/* SPDX-License-Identifier: MIT */
#ifndef FILE_READING_H
#define FILE_READING_H

/*
 * One file while it is being read: its bytes, and what was found to say about
 * it.  Messages are collected as they are found and handed on in the order of
 * their places when reading ends.
 */

#include <stdbool.h>
#include <stddef.h>

#include <infuse/diag.h>

#include "arena.h"
#include "problem.h"

/* From 1, columns in characters; line 0 is the file as a whole. */
struct place {
	unsigned line;
	unsigned column;
	unsigned width;		/* no more than the line has is marked */
};

/* A width up to the end of the line. */
#define PLACE_TO_END (~0u)

struct message;

struct reading {
	struct arena *arena;
	const char *file;
	const char *text;
	size_t size;
	struct message *last;	/* each points to the one before */
	bool failed;		/* something was an error */
	bool out_of_memory;
};

void file_reading_begin(struct reading *reading, struct arena *arena,
    const char *text, size_t size, const char *name);

#if defined(__GNUC__)
#define FILE_PRINTF(at, first) \
	__attribute__((format(printf, at, first)))
#else
#define FILE_PRINTF(at, first)
#endif

/* Collects a message.  The hint may be "", and is copied. */
FILE_PRINTF(5, 6)
void file_tell(struct reading *reading, enum problem problem,
    struct place place, const char *hint, const char *format, ...);

/* The same, handed on right behind the messages about `after`. */
FILE_PRINTF(6, 7)
void file_tell_after(struct reading *reading, struct place after,
    enum problem problem, struct place place, const char *hint,
    const char *format, ...);

/* Hands on what was collected.  True if nothing of it was an error. */
bool file_reading_end(struct reading *reading, infuse_report_fn *report,
    void *context);

/* A message about a file that is not, or not yet, being read. */
void file_tell_at_once(infuse_report_fn *report, void *context,
    const char *file, enum problem problem, const char *text,
    const char *hint);

/* The same about one of its lines. */
void file_tell_line(infuse_report_fn *report, void *context,
    const char *file, unsigned line, enum problem problem, const char *text,
    const char *hint);

void file_tell_no_memory(infuse_report_fn *report, void *context,
    const char *file);

/* Part of a text as a message quotes it: clean, and cut where it is long. */
#define SHOWN_MAX 64
const char *file_shown(char out[SHOWN_MAX], const char *text, size_t size);

#endif
