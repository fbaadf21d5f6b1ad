/* SPDX-License-Identifier: MIT */
/*
 * The program again, by way of the library: what plays the transcripts when
 * they are played through infuse_command().  With INFUSE_WORDS it also writes
 * its words into that file, each ended with a zero byte, and one more.
 *
 * Streams are the caller's, here this program's: so what cannot be read from
 * them or written to them, it says itself.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <infuse/command.h>

#define INPUT_MAX ((size_t)5 << 20)

static void keep_words(const char *path, int argc, char **argv)
{
	FILE *file = fopen(path, "ab");
	int i;

	if (file == NULL)
		exit(99);
	for (i = 1; i < argc; i++)
		(void)fwrite(argv[i], 1, strlen(argv[i]) + 1, file);
	(void)fputc('\0', file);
	if (fclose(file) != 0)
		exit(99);
}

/* Standard input is read where "-" may stand for it. */
static char *read_input(size_t *size, int argc, char **argv)
{
	char *input = NULL;
	int i;

	*size = 0;
	for (i = 1; i < argc && input == NULL; i++)
		if (strcmp(argv[i], "-") == 0 ||
		    (strlen(argv[i]) > 2 && strstr(argv[i], "=-") != NULL))
			input = malloc(INPUT_MAX);
	if (input == NULL)
		return NULL;
	*size = fread(input, 1, INPUT_MAX, stdin);
	if (ferror(stdin)) {
		(void)fprintf(stderr, "standard input: error: %s "
		    "[cannot-read]\n", strerror(errno));
		exit(4);
	}
	return input;
}

int main(int argc, char **argv)
{
	const char *kept = getenv("INFUSE_WORDS");
	char *out, *error, *input;
	size_t size;
	int status;

	if (kept != NULL)
		keep_words(kept, argc, argv);
	input = read_input(&size, argc, argv);
	status = infuse_command(argc - 1, (const char *const *)argv + 1, NULL,
	    input, size, &out, &error);
	if (out == NULL || error == NULL)
		exit(98);
	(void)fputs(error, stderr);
	(void)fputs(out, stdout);
	if (fflush(stdout) != 0) {
		(void)fprintf(stderr, "infuse: writing to standard output: "
		    "%s\n", strerror(errno));
		status = 4;
	}
	infuse_command_free(out);
	infuse_command_free(error);
	free(input);
	return status;
}
