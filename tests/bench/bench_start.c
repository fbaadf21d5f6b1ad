/* SPDX-License-Identifier: MIT */
/*
 * bench_start INFUSE: the headline plan against /bin/true as whole processes,
 * in turns.  Prints the medians and their ratio.
 */
#define _POSIX_C_SOURCE 200809L
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define RUNS 1001

extern char **environ;

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static double run(char **argv)
{
	posix_spawn_file_actions_t actions;
	double start = now();
	pid_t pid;
	int status;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null",
	    O_WRONLY, 0);
	if (posix_spawn(&pid, argv[0], &actions, NULL, argv, environ) != 0 ||
	    waitpid(pid, &status, 0) < 0) {
		perror(argv[0]);
		exit(2);
	}
	posix_spawn_file_actions_destroy(&actions);
	return now() - start;
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
	static double ours[RUNS], other[RUNS];
	char *plan[] = { NULL, "plan", "--weight", "70", "--protocol",
	    "goebel-escalating", NULL };
	char *nothing[] = { "/bin/true", NULL };
	int i;

	if (argc != 2)
		return 2;
	plan[0] = argv[1];
	for (i = 0; i < RUNS; i++) {
		ours[i] = run(plan);
		other[i] = run(nothing);
	}
	qsort(ours, RUNS, sizeof(ours[0]), compare);
	qsort(other, RUNS, sizeof(other[0]), compare);
	printf("headline plan %.0f us, /bin/true %.0f us: ratio of medians "
	    "%.2f over %d runs in turns\n", ours[RUNS / 2], other[RUNS / 2],
	    ours[RUNS / 2] / other[RUNS / 2], RUNS);
	return 0;
}
