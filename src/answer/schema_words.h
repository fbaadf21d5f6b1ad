/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_SCHEMA_WORDS_H
#define ANSWER_SCHEMA_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The words of "a b @rule": between spaces, and in the place of one with '@'
 * all that the core has of that kind.
 */
struct schema_words {
	const char *at;		/* what is still to come */
	int next;		/* of the kind that it stands at */
};

#define SCHEMA_WORD_MAX 48

/* The next word; false where there is none. */
bool schema_next_word(char out[SCHEMA_WORD_MAX], struct schema_words *words);

#endif
