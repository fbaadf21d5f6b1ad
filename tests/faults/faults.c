/* SPDX-License-Identifier: MIT */
/*
 * faults WHAT=HOW COMMAND...: runs a command line of infuse again and again,
 * and the first time the first call of WHAT goes wrong, then the second, and
 * so on until there is none left to go wrong.  Each run has to end as the
 * design's section 6 says: with the whole answer, or with status 4 and none.
 * No run may crash, lose memory, or leave a file open.
 *
 * WHAT is malloc (each allocation), more (that one and all after it), open,
 * read, write, close, stat, lstat, fstat, opendir, readdir, rename or fsync.
 * HOW is an error's name; short or eof, for read and write; or, for read and fstat,
 * what happens to the file $FAULT_FILE behind them: shrink, grow or touch.
 *
 * The calls are caught with the linker's --wrap, so that they are those of
 * infuse and of libyaml, and infuse's main() is called infuse_main.  Ends
 * with a line of counts.
 *
 * $FAULT_SAVED is a file that the command writes, alone in its folder: it has
 * to be there whole or not at all, and nothing beside it.
 *
 * FAULT_NAMED takes an answer that names what could not be read for a whole one.
 *
 * FAULT_STEP=N lets only each Nth call go wrong, and FAULT_LAST=N makes an
 * exception of the last N, which are those that make the answer.  Of what is
 * left FAULT_SAMPLE=N takes one in each N, by the number FAULT_SEED.
 */
#define _GNU_SOURCE
#include <sys/stat.h>
#include <sys/wait.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "faults.h"

#define FDS_MAX 64
#define TEXT_MAX (1 << 20)

int infuse_main(int argc, char **argv);

/* What a run tells at its end. */
struct report {
	int status;
	long live;		/* pieces of memory that were not given back */
	int open;		/* files that were left open */
	bool struck;
	long calls;		/* of the kind that is watched */
};

/* What a run left on its streams besides. */
struct outcome {
	struct report report;
	bool ended;		/* it came to its end, and was not killed */
	size_t out_size;
	size_t err_size;
	size_t saved_size;
	int beside;		/* other files in the folder of the saved one */
	char out[TEXT_MAX];
	char err[TEXT_MAX];
	char saved[TEXT_MAX];
};

static void die(const char *what)
{
	perror(what);
	exit(2);
}

static int count_open(void)
{
	int fd, count = 0;

	for (fd = 0; fd < FDS_MAX; fd++)
		count += fcntl(fd, F_GETFD) >= 0;
	return count;
}

/* The command in a process of its own; `nth` call goes wrong, 0: none. */
static void run_child(const struct fault *fault, long nth, int out, int err,
    int tell, int argc, char **argv)
{
	struct report report = { 0, 0, 0, false, 0 };
	int before;

	if (dup2(out, STDOUT_FILENO) < 0 || dup2(err, STDERR_FILENO) < 0)
		_exit(2);
	before = count_open();
	fault_arm(fault, nth);
	report.status = infuse_main(argc, argv);
	report.live = fault_disarm(&report.struck, &report.calls);
	report.open = count_open() - before;
	if (fault_write(tell, &report, sizeof(report)) != sizeof(report))
		_exit(2);
	_exit(0);
}

static size_t take(FILE *file, char *text)
{
	size_t size;

	rewind(file);
	size = fread(text, 1, TEXT_MAX - 1, file);
	text[size] = '\0';
	fclose(file);
	return size;
}

/* Reads what was saved and takes it away; counts what else is there. */
static void look_for_saved(struct outcome *o)
{
	const char *path = getenv("FAULT_SAVED");
	char folder[4096];
	struct dirent *entry;
	FILE *file;
	DIR *open;

	o->saved_size = 0;
	o->beside = 0;
	if (path == NULL)
		return;
	file = fopen(path, "rb");
	if (file != NULL)
		o->saved_size = take(file, o->saved);
	(void)unlink(path);
	snprintf(folder, sizeof(folder), "%s", path);
	*strrchr(folder, '/') = '\0';
	open = opendir(folder);
	if (open == NULL)
		die(folder);
	while ((entry = readdir(open)) != NULL)
		o->beside += entry->d_name[0] != '.';
	closedir(open);
}

static void run(struct outcome *o, const struct fault *fault, long nth,
    int argc, char **argv)
{
	FILE *out = tmpfile(), *err = tmpfile();
	int tell[2], status;
	pid_t child;

	if (out == NULL || err == NULL || pipe(tell) != 0)
		die("faults");
	restore_file();
	child = fork();
	if (child < 0)
		die("fork");
	if (child == 0) {
		close(tell[0]);
		run_child(fault, nth, fileno(out), fileno(err), tell[1], argc,
		    argv);
	}
	close(tell[1]);
	memset(&o->report, 0, sizeof(o->report));
	o->ended = read(tell[0], &o->report, sizeof(o->report)) ==
	    (ssize_t)sizeof(o->report);
	close(tell[0]);
	if (waitpid(child, &status, 0) != child)
		die("waitpid");
	o->ended = o->ended && WIFEXITED(status) && WEXITSTATUS(status) == 0;
	o->out_size = take(out, o->out);
	o->err_size = take(err, o->err);
	look_for_saved(o);
}

static bool same_answer(const struct outcome *a, const struct outcome *b)
{
	return a->report.status == b->report.status &&
	    a->out_size == b->out_size &&
	    memcmp(a->out, b->out, a->out_size) == 0;
}

/* Refused: nothing on standard output, or where writing failed a part. */
static bool refused(const struct outcome *o, const struct outcome *good,
    const struct fault *fault)
{
	bool writing = fault->call == CALL_WRITE;

	if (o->report.status != 4)
		return false;
	if (o->err_size == 0 && !(writing && fault->error == EPIPE))
		return false;
	if (!writing)
		return o->out_size == 0;
	return o->out_size < good->out_size &&
	    memcmp(o->out, good->out, o->out_size) == 0;
}

/*
 * A list that names the file that could not be read, on standard error and in
 * its place, and has the others, is whole (S-39).
 */
static bool named(const struct outcome *o)
{
	static const char *const words[] = {
		"unreadable", "cannot be read", "cannot be used"
	};
	size_t i, k, length;

	if (getenv("FAULT_NAMED") == NULL || o->report.status != 1 ||
	    o->err_size == 0)
		return false;
	for (k = 0; k < sizeof(words) / sizeof(words[0]); k++) {
		length = strlen(words[k]);
		for (i = 0; i + length <= o->out_size; i++)
			if (memcmp(o->out + i, words[k], length) == 0)
				return true;
	}
	return false;
}

/* What is wrong with a run in which something failed, or NULL. */
static const char *complaint(const struct outcome *o,
    const struct outcome *good, const struct fault *fault)
{
	if (!o->ended)
		return "it was killed";
	if (o->report.live != 0)
		return "it lost memory";
	if (o->report.open != 0)
		return "it left a file open";
	if (o->beside != 0)
		return "it left a file behind";
	if (o->saved_size != 0 && (o->saved_size != good->saved_size ||
	    memcmp(o->saved, good->saved, o->saved_size) != 0))
		return "it saved a part";
	if (getenv("FAULT_SAVED") != NULL && good->saved_size == 0)
		return "it saves nothing anyway";
	if (o->report.status < 2 && o->saved_size != good->saved_size)
		return "it answered and saved nothing";
	if (named(o))
		return NULL;
	if (fault->must == MUST_GO_ON)
		return same_answer(o, good) ? NULL : "it did not go on";
	/* What is refused anyway may stay refused for that reason. */
	if (fault->must == MUST_REFUSE && good->report.status < 2 &&
	    good->saved_size == 0)
		return refused(o, good, fault) ? NULL :
		    "it was not refused with status 4 and no answer";
	return refused(o, good, fault) || same_answer(o, good) ? NULL :
	    "neither refused nor answered whole";
}

static void explain(const char *what, long nth, const char *why,
    const struct outcome *o, int argc, char **argv)
{
	int i;

	printf("failed: %s, call %ld:", what, nth);
	for (i = 1; i < argc; i++)
		printf(" '%s'", argv[i]);
	printf(": %s (status %d, %zu bytes out, %ld live, %d open)\n%.*s\n",
	    why, o->report.status, o->out_size, o->report.live,
	    o->report.open, 2000, o->err);
}

static long number(const char *variable, long otherwise)
{
	const char *text = getenv(variable);

	return text != NULL ? strtol(text, NULL, 10) : otherwise;
}

/* Calls that may be the one that goes wrong, in the order they come. */
struct choice {
	long step;
	long last;
	long sample;
	uint64_t seed;
};

static bool may_fail(const struct choice *choice, long nth, long calls)
{
	return nth % choice->step == 0 || nth > calls - choice->last;
}

/* splitmix64, so that neighbours have nothing in common. */
static uint64_t mix(uint64_t x)
{
	x += UINT64_C(0x9e3779b97f4a7c15);
	x = (x ^ x >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	x = (x ^ x >> 27) * UINT64_C(0x94d049bb133111eb);
	return x ^ x >> 31;
}

/* The seed, and what is played: commands draw apart from each other. */
static uint64_t seed_of(int argc, char **argv)
{
	const char *text = getenv("FAULT_SEED");
	uint64_t seed = text != NULL ? strtoull(text, NULL, 10) : 0;
	int i;

	for (i = 1; i < argc; i++)
		for (text = argv[i]; *text != '\0' && *text != '/'; text++)
			seed = mix(seed ^ (unsigned char)*text);
	return seed;
}

/* Whether the index-th of `all` that may fail is the one of its N. */
static bool is_drawn(const struct choice *choice, long index, long all)
{
	long group = index / choice->sample;
	long size = all - group * choice->sample;

	if (size > choice->sample)
		size = choice->sample;
	return index % choice->sample == (long)(mix(choice->seed ^
	    (uint64_t)group) % (uint64_t)size);
}

static struct counts {
	long passed;
	long failed;
} strike(const struct outcome *good, const struct fault *fault,
    const struct choice *choice, const char *what, int argc, char **argv)
{
	static struct outcome o;
	struct counts counts = { 0, 0 };
	long nth, calls = good->report.calls, all = 0, index = 0;
	const char *why;

	for (nth = 1; nth <= calls; nth++)
		all += may_fail(choice, nth, calls);
	for (nth = 1; nth <= calls; nth++) {
		if (!may_fail(choice, nth, calls) ||
		    !is_drawn(choice, index++, all))
			continue;
		run(&o, fault, nth, argc, argv);
		why = o.ended && !o.report.struck ? "it did not come to that" :
		    complaint(&o, good, fault);
		counts.passed += why == NULL;
		counts.failed += why != NULL;
		if (why != NULL && counts.failed < 4)
			explain(what, nth, why, &o, argc, argv);
	}
	return counts;
}

int main(int argc, char **argv)
{
	static struct outcome good;
	struct fault fault, none;
	struct choice choice = { number("FAULT_STEP", 1),
	    number("FAULT_LAST", 0), number("FAULT_SAMPLE", 1),
	    seed_of(argc, argv) };
	struct counts counts;
	const char *why, *what;

	if (argc < 3 || !fault_read(&fault, argv[1]) || choice.step < 1 ||
	    choice.sample < 1) {
		fprintf(stderr, "usage: faults WHAT=HOW COMMAND...\n");
		return 2;
	}
	what = argv[1];
	argv[1] = argv[0];
	argc--;
	argv++;
	keep_file();
	none = fault;
	none.must = MUST_GO_ON;
	run(&good, &none, 0, argc, argv);
	why = complaint(&good, &good, &none);
	if (why != NULL)
		explain("no fault", 0, why, &good, argc, argv);
	counts = strike(&good, &fault, &choice, what, argc, argv);
	counts.failed += why != NULL;
	restore_file();
	printf("%s: %ld passed, %ld failed\n", what, counts.passed,
	    counts.failed);
	return counts.failed > 0;
}
