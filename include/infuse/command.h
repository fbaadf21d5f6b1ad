/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_COMMAND_H
#define INFUSE_COMMAND_H

#include <stddef.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/*
 * The whole program as a function: the words of a command line go in, what it
 * would print and its exit status come out, byte for byte.  It is what the
 * shared library has, and all that it has; no struct goes through it, so that
 * any language that can call C can call this.
 *
 * It reads the files that the words name and those of the site that is in
 * force, and writes where an option says so (--svg, --individuals, --log).  It
 * reads no standard input and no terminal, changes nothing of the process, and
 * can be called from many threads at once, for one --log from one at a time.
 */

/*
 * words         without the program's name: {"plan", "--weight", "70", ...}
 * environment   "NAME=VALUE" and then NULL; NULL: that of the process, which
 *               nobody may change at the time
 * input         what standard input has, for "-"; NULL: nothing
 * out, error    what is printed, ended with a zero byte, of the caller: see
 *               infuse_command_free(); NULL where memory ran out
 *
 * Returns the exit status, see infuse(1): 0 within limits or caution, 1 STOP or
 * UNCHECKED, 2 wrong words, 3 a wrong file, 4 a file or memory that is not to
 * be had, 5 a library that computes wrongly.  On 2, 3 and 4 *out is "" or NULL.
 */
int infuse_command(int count, const char *const words[],
    const char *const environment[], const char *input, size_t input_size,
    char **out, char **error);

/* Of what infuse_command() gave; NULL is let be. */
void infuse_command_free(char *text);

/* "0.2" */
const char *infuse_command_version(void);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
