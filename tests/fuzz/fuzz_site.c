/* SPDX-License-Identifier: MIT */
/*
 * Bytes as a site file.  What is accepted reads the same twice, and with each
 * bundled protocol makes plans that a second computation agrees with.
 */
#include <stdlib.h>
#include <string.h>

#include <infuse/library.h>

#include "fuzz.h"

#define PROTOCOLS_MAX 64
#define ORDERS 2

/* The protocols that are built in. */
struct shelf {
	int count;
	struct infuse_protocol_document *of[PROTOCOLS_MAX];
};

static void add(const char *id, const char *file, void *context)
{
	struct shelf *shelf = context;
	struct fuzz_said said = { 0, 0, 0 };
	struct infuse_bytes bytes;

	(void)file;
	must(shelf->count < PROTOCOLS_MAX);
	must(infuse_find_protocol(&bytes, id, NULL, fuzz_hear, &said) ==
	    INFUSE_FOUND);
	shelf->of[shelf->count] = infuse_protocol_read(bytes.text, bytes.size,
	    bytes.file, fuzz_hear, &said);
	must(shelf->of[shelf->count] != NULL);
	shelf->count++;
	infuse_bytes_free(&bytes);
}

static const struct shelf *bundled(void)
{
	static struct shelf shelf;
	struct fuzz_said said = { 0, 0, 0 };

	if (shelf.count == 0)
		must(infuse_each_protocol(NULL, add, &shelf, fuzz_hear, &said) ==
		    INFUSE_FOUND && shelf.count > 0);
	return &shelf;
}

/* The numbers of two readings; each was zeroed before it was filled in. */
static void must_equal(const struct infuse_site_document *a,
    const struct infuse_site_document *b)
{
	int i, rule, kind;
	const struct infuse_bound *x, *y;

	must(strcmp(a->id, b->id) == 0 && strcmp(a->title, b->title) == 0);
	must(a->revision == b->revision && a->blocks == b->blocks);
	must(a->programme_in == b->programme_in);
	must(a->pump_step.hundredth_ml_per_h ==
	    b->pump_step.hundredth_ml_per_h);
	must(strcmp(a->origin.sha256, b->origin.sha256) == 0);
	must(a->bag_max.min == b->bag_max.min && a->steps == b->steps);
	must(a->care.watches == b->care.watches);
	must(a->care.holds == b->care.holds);
	for (i = 0; i < a->blocks; i++)
		for (rule = 0; rule < INFUSE_LIMITS; rule++)
			for (kind = 0; kind < INFUSE_BOUNDS; kind++) {
				x = &a->block[i].limits.of[rule].bound[kind];
				y = &b->block[i].limits.of[rule].bound[kind];
				must(x->set == y->set && x->line == y->line);
				must(x->per_kg == y->per_kg &&
				    x->value == y->value);
			}
}

static void use(const struct infuse_site_document *site, const uint8_t *data,
    size_t size)
{
	const struct shelf *shelf = bundled();
	struct fuzz_random random;
	struct infuse_order order;
	int i, k;

	fuzz_seed(&random, data, size);
	must(site->care.after.set == (site->care.after.observe.min >= 60));
	for (i = 0; i < site->care.holds; i++)
		must(site->care.hold[i].has_least ||
		    site->care.hold[i].has_most);
	for (i = 0; i < shelf->count; i++)
		for (k = 0; k < ORDERS; k++) {
			fuzz_order(&order, &random, &shelf->of[i]->protocol);
			fuzz_plan(shelf->of[i], site, &order, &random);
		}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct infuse_site_document *site, *second;
	struct fuzz_said said = { 0, 0, 0 }, again = { 0, 0, 0 };
	char *text = malloc(size > 0 ? size : 1);

	must(text != NULL);
	if (size > 0)
		memcpy(text, data, size);
	site = infuse_site_read(text, size, "fuzz.yaml", fuzz_hear, &said);
	second = infuse_site_read(text, size, "fuzz.yaml", fuzz_hear, &again);
	free(text);
	must((site == NULL) == (said.errors > 0));
	must((site == NULL) == (second == NULL));
	must(again.sum == said.sum && again.count == said.count);
	if (site != NULL) {
		must_equal(site, second);
		use(site, data, size);
	}
	infuse_site_free(site);
	infuse_site_free(second);
	return 0;
}
