/* SPDX-License-Identifier: MIT */
/*
 * property [NAME...] [--seed N] [--case N] [--cases N] --folder DIR: tries
 * properties, all of them if none is named, in a folder for its files.
 * property --rows FILE --folder DIR: the rows of a table in its folder.
 * property --noise yes --folder DIR: the noise budget.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "property.h"

#define KINDS_MAX 200
#define SHOWN 2

struct kind {
	const char *name;
	bool passed_over;
	long held;
	long failed;
};

struct options {
	unsigned long long seed;
	long only;			/* a case, or -1 */
	long cases;			/* 0: as many as it has */
	const char *folder;
	const char *rows;
	const char *noise;
};

static struct kind kinds[KINDS_MAX];
static int kinds_count;
static const char *name_now;
static long case_now = -1;		/* none: a row of a table */
static long failures;

const struct property properties[] = {
	{ "R1", 3000, try_judged },
	{ "R2", 2500, try_whole },
	{ "R3", 2500, try_added },
	{ "R4", 1200, try_agreeing },
	{ "R5", 3000, try_ceiling },
	{ "R6", 2500, try_dropped },
	{ "S-04", 1500, try_scheduled },
	{ "S-06", 1500, try_held },
	{ "S-18", 1500, try_library },
	{ "S-19", 1500, try_acting },
	{ "S-21", 1500, try_slips },
	{ "S-25", 1200, try_steps },
	{ "S-26", 1500, try_watched },
	{ "S-34", 2000, try_over },
};
const int property_count = (int)(sizeof(properties) / sizeof(properties[0]));

static struct kind *kind_of(const char *name)
{
	int i;

	for (i = 0; i < kinds_count; i++)
		if (strcmp(kinds[i].name, name) == 0)
			return &kinds[i];
	if (kinds_count == KINDS_MAX) {
		fprintf(stderr, "property: too many kinds\n");
		exit(2);
	}
	kinds[kinds_count].name = name;
	return &kinds[kinds_count++];
}

static void copy(const char *from, const char *to)
{
	char text[8192];
	FILE *in = fopen(from, "r"), *out;
	size_t length;

	if (in == NULL)
		return;
	length = fread(text, 1, sizeof(text), in);
	fclose(in);
	out = fopen(to, "w");
	if (out == NULL)
		return;
	fwrite(text, 1, length, out);
	fclose(out);
}

/* The files of this case, in a folder of its own. */
static void keep(void)
{
	static const char *const files[] = {
		"c.yaml", "d.yaml", "s.yaml", "plan.json"
	};
	char folder[60], to[80];
	size_t i;

	snprintf(folder, sizeof(folder), "failed-%s-%ld", name_now, case_now);
	mkdir(folder, 0777);
	for (i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		snprintf(to, sizeof(to), "%s/%s", folder, files[i]);
		copy(files[i], to);
	}
}

void hold_that(bool holds, const char *kind_name, const struct told *told,
    const char *format, ...)
{
	struct kind *kind = kind_of(kind_name);
	va_list arguments;

	if (holds) {
		kind->held++;
		return;
	}
	failures++;
	if (kind->failed++ >= SHOWN && case_now >= 0)
		return;
	printf("failed: %s", name_now);
	if (case_now >= 0)
		printf(" case %ld: %s", case_now, kind_name);
	printf(": ");
	va_start(arguments, format);
	vprintf(format, arguments);
	va_end(arguments);
	printf("\n");
	if (told != NULL)
		printf("  infuse %s\n  exit %d, %s%s%.300s\n", told->line,
		    told->status, told_word(told->verdict),
		    told->err[0] == '\0' ? "" : ": ", told->err);
	if (case_now >= 0)
		keep();
}

void pass_over(const char *name)
{
	struct kind *kind = kind_of(name);

	kind->passed_over = true;
	kind->held++;
}

struct written written(struct exact value, int decimals, const char *unit)
{
	struct exact grid = exact_of(1, 1);
	struct written out;
	char number[30];

	while (decimals-- > 0)
		grid = exact_div(grid, exact_of(10, 1));
	exact_write(number, sizeof(number), exact_cut(value, grid));
	snprintf(out.text, sizeof(out.text), "%s %s", number, unit);
	return out;
}

struct written written_minutes(int min)
{
	struct written out;

	if (min % 60 == 0)
		snprintf(out.text, sizeof(out.text), "%d h", min / 60);
	else
		snprintf(out.text, sizeof(out.text), "%d min", min);
	return out;
}

static void try(const struct property *property,
    const struct options *options)
{
	long cases = options->cases > 0 ? options->cases : property->cases;
	struct dice dice;
	const char *p;

	name_now = property->name;
	for (case_now = 0; case_now < cases; case_now++) {
		if (options->only >= 0 && case_now != options->only)
			continue;
		dice.state = options->seed * 1000003 + (uint64_t)case_now;
		for (p = name_now; *p != '\0'; p++)
			dice.state = dice.state * 131 + (unsigned char)*p;
		unlink("s.yaml");
		unlink("d.yaml");
		property->try(&dice);
	}
	printf("%s: %ld cases\n", name_now, cases);
}

static void report(const char *what)
{
	long held = 0;
	int i;

	for (i = 0; i < kinds_count; i++) {
		if (kinds[i].passed_over)
			printf("  left out, %s: %ld\n", kinds[i].name,
			    kinds[i].held);
		else
			printf("  %s: %ld held, %ld did not\n", kinds[i].name,
			    kinds[i].held, kinds[i].failed);
		if (!kinds[i].passed_over)
			held += kinds[i].held;
	}
	printf("%s: %ld passed, %ld failed\n", what, held, failures);
}

static int usage(void)
{
	fprintf(stderr, "usage: property [NAME...] [--seed N] [--case N] "
	    "[--cases N] --folder DIR\n");
	return 2;
}

static bool read_options(struct options *out, int argc, char **argv)
{
	int i;

	for (i = 1; i < argc; i++) {
		if (argv[i][0] != '-')
			continue;
		if (i + 1 == argc)
			return false;
		if (strcmp(argv[i], "--seed") == 0)
			out->seed = strtoull(argv[i + 1], NULL, 10);
		else if (strcmp(argv[i], "--case") == 0)
			out->only = strtol(argv[i + 1], NULL, 10);
		else if (strcmp(argv[i], "--cases") == 0)
			out->cases = strtol(argv[i + 1], NULL, 10);
		else if (strcmp(argv[i], "--folder") == 0)
			out->folder = argv[i + 1];
		else if (strcmp(argv[i], "--rows") == 0)
			out->rows = argv[i + 1];
		else if (strcmp(argv[i], "--noise") == 0)
			out->noise = argv[i + 1];
		else
			return false;
		argv[i++] = NULL;
		argv[i] = NULL;
	}
	return out->folder != NULL;
}

int main(int argc, char **argv)
{
	struct options options = { 20261130, -1, 0, NULL, NULL, NULL };
	bool named = false;
	int i, k;

	if (!read_options(&options, argc, argv))
		return usage();
	if (options.rows == NULL)
		unsetenv("INFUSE_PATH");
	unsetenv("INFUSE_SITE");
	if (chdir(options.folder) != 0) {
		perror(options.folder);
		return 2;
	}
	setvbuf(stdout, NULL, _IOLBF, 0);
	if (options.noise != NULL)
		return count_noise();
	if (options.rows != NULL) {
		name_now = "rows";
		printf("%d rows\n", try_rows(options.rows));
		report("rows");
		return failures > 0;
	}
	name_now = "oracle";
	check_oracle();
	printf("seed %llu\n", options.seed);
	for (i = 1; i < argc; i++) {
		if (argv[i] == NULL)
			continue;
		named = true;
		for (k = 0; k < property_count; k++)
			if (strcmp(argv[i], properties[k].name) == 0)
				break;
		if (k == property_count)
			return usage();
		try(&properties[k], &options);
	}
	for (k = 0; !named && k < property_count; k++)
		try(&properties[k], &options);
	report("properties");
	return failures > 0;
}
