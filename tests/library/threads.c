/* SPDX-License-Identifier: MIT */
/*
 * threads FILE: the commands of FILE from eight threads at once, each of which
 * begins with another, compared with what FILE says.  A command there is a
 * number of words, these, the exit status, both outputs, each ended with a
 * zero byte.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <infuse/command.h>

#define THREADS 8
#define WORDS_MAX 64
#define COMMANDS_MAX 4096

struct command {
	int count;
	const char *words[WORDS_MAX];
	int status;
	const char *out;
	const char *error;
};

static struct command commands[COMMANDS_MAX];
static int total;

static const char *next(char **at)
{
	const char *word = *at;

	*at += strlen(word) + 1;
	return word;
}

static void read_commands(const char *path)
{
	FILE *file = fopen(path, "rb");
	char *text, *at, *end;
	struct command *c;
	long size;
	int i;

	if (file == NULL || fseek(file, 0, SEEK_END) != 0)
		exit(2);
	size = ftell(file);
	rewind(file);
	text = malloc((size_t)size + 1);
	if (text == NULL || fread(text, 1, (size_t)size, file) != (size_t)size)
		exit(2);
	(void)fclose(file);
	text[size] = '\0';
	for (at = text, end = text + size; at < end; total++) {
		if (total == COMMANDS_MAX)
			exit(2);
		c = &commands[total];
		c->count = (int)strtol(next(&at), NULL, 10);
		if (c->count > WORDS_MAX)
			exit(2);
		for (i = 0; i < c->count; i++)
			c->words[i] = next(&at);
		c->status = (int)strtol(next(&at), NULL, 10);
		c->out = next(&at);
		c->error = next(&at);
	}
}

/* How many of them had another answer. */
static int run(const struct command *c)
{
	static const char *const environment[] = { "NO_COLOR=1", NULL };
	char *out, *error;
	int status = infuse_command(c->count, c->words, environment, NULL, 0,
	    &out, &error);
	int wrong = out == NULL || error == NULL || status != c->status ||
	    strcmp(out, c->out) != 0 || strcmp(error, c->error) != 0;

	if (wrong)
		printf("another answer: %s %s: %d, not %d\n%s%s",
		    c->count > 0 ? c->words[0] : "",
		    c->count > 1 ? c->words[1] : "", status, c->status,
		    out != NULL ? out : "(none)", error != NULL ? error : "");
	infuse_command_free(out);
	infuse_command_free(error);
	return wrong;
}

static void *run_all(void *which)
{
	const int *place = which;
	static int wrong[THREADS];
	int i;

	for (i = 0; i < total; i++)
		wrong[*place] += run(&commands[(i + *place * total / THREADS) %
		    total]);
	return &wrong[*place];
}

int main(int argc, char **argv)
{
	pthread_t thread[THREADS];
	int place[THREADS];
	int wrong = 0, i;
	void *counted;

	if (argc != 2)
		return 2;
	read_commands(argv[1]);
	for (i = 0; i < THREADS; i++) {
		place[i] = i;
		if (pthread_create(&thread[i], NULL, run_all, &place[i]) != 0)
			return 2;
	}
	for (i = 0; i < THREADS; i++) {
		if (pthread_join(thread[i], &counted) != 0)
			return 2;
		wrong += *(int *)counted;
	}
	printf("commands from eight threads: %d passed, %d failed\n",
	    THREADS * total - wrong, wrong);
	return wrong > 0 || total == 0;
}
