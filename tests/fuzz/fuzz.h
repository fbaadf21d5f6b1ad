/* SPDX-License-Identifier: MIT */
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

/*
 * What the fuzz targets share.  A target turns bytes into a use of the
 * library or of the command line, and must() stops it where a promise is
 * broken; libFuzzer then keeps the bytes.
 */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <infuse/check.h>
#include <infuse/document.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most,
    unsigned seed);
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);

/* Stops with the sentence that does not hold. */
void fuzz_speak_to(int fd);
void fuzz_fail(const char *file, int line, const char *broken);
#define must(promise) \
	((promise) ? (void)0 : fuzz_fail(__FILE__, __LINE__, #promise))

/* Numbers that follow from the bytes, so that a find can be played again. */
struct fuzz_random {
	uint64_t state;
};

void fuzz_seed(struct fuzz_random *random, const uint8_t *data, size_t size);
uint64_t fuzz_next(struct fuzz_random *random, uint64_t below);

/* UTF-8 that no terminal obeys: no control character, none of direction. */
bool fuzz_is_harmless(const char *text, size_t size);

/* What a reader said: a sum over its words, and how much of it there was. */
struct fuzz_said {
	uint64_t sum;
	int count;
	int errors;
};

/* Takes each message of a reader, as text that has to be fit to print. */
void fuzz_hear(const struct infuse_diag *diag, void *said);

/* Some patient, bag, pump and place; often at the edges of the bounds. */
void fuzz_order(struct infuse_order *out, struct fuzz_random *random,
    const struct infuse_protocol *protocol);

/*
 * Makes the plan of two documents, holds what is true of every plan, prints it
 * in one of the formats, and reads it back where that is JSON.
 */
void fuzz_plan(const struct infuse_protocol_document *protocol,
    const struct infuse_site_document *site, const struct infuse_order *order,
    struct fuzz_random *random);

/* back.c: what was printed as JSON is JSON. */
void back_json(const char *text, size_t size);

#endif
