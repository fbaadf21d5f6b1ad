/* SPDX-License-Identifier: MIT */
#ifndef TESTS_FAULTS_FAULTS_H
#define TESTS_FAULTS_FAULTS_H

#include <stdbool.h>
#include <sys/types.h>

enum call {
	CALL_NONE,
	CALL_MALLOC,
	CALL_OPEN,
	CALL_READ,
	CALL_WRITE,
	CALL_CLOSE,
	CALL_STAT,
	CALL_LSTAT,
	CALL_FSTAT,
	CALL_OPENDIR,
	CALL_READDIR,
	CALL_RENAME,
	CALL_FSYNC
};

enum effect {
	EFFECT_ERROR,
	EFFECT_SHORT,		/* one byte only */
	EFFECT_EOF,
	EFFECT_SHRINK,		/* the file, behind the call */
	EFFECT_GROW,
	EFFECT_TOUCH
};

/* What is promised when it strikes. */
enum must {
	MUST_EITHER,		/* the whole answer, or none and status 4 */
	MUST_REFUSE,
	MUST_GO_ON
};

struct fault {
	enum call call;
	enum effect effect;
	int error;
	bool from_then_on;
	enum must must;
};

/* Reads "write=ENOSPC". */
bool fault_read(struct fault *out, const char *text);

/* The nth call of that kind goes wrong from here on; 0: none does. */
void fault_arm(const struct fault *fault, long nth);

/*
 * Back to normal: what is still held, whether something went wrong, and how
 * many calls of the kind there were.
 */
long fault_disarm(bool *struck, long *calls);

ssize_t fault_write(int fd, const void *data, size_t size);

/* The file $FAULT_FILE, as it was before. */
void keep_file(void);
void restore_file(void);

#endif
