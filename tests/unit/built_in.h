/* SPDX-License-Identifier: MIT */
#ifndef TESTS_UNIT_BUILT_IN_H
#define TESTS_UNIT_BUILT_IN_H

/*
 * The documents that are compiled in, and cases made of them as a command
 * would.
 */

#include <stdlib.h>
#include <string.h>

#include <infuse/library.h>

#define PROTOCOLS_MAX 64

struct built_in {
	int count;
	struct infuse_protocol_document *protocol[PROTOCOLS_MAX];
	struct infuse_site_document *site;
};

static inline void count_report(const struct infuse_diag *diag, void *errors)
{
	if (diag->severity >= INFUSE_ERROR)
		++*(int *)errors;
}

static inline void load_one(const char *id, const char *file, void *context)
{
	struct built_in *all = context;
	struct infuse_bytes bytes = { 0 };
	int errors = 0;

	(void)file;
	if (all->count == PROTOCOLS_MAX || infuse_find_protocol(&bytes, id,
	    NULL, count_report, &errors) != INFUSE_FOUND)
		return;
	all->protocol[all->count] = infuse_protocol_read(bytes.text,
	    bytes.size, bytes.file, count_report, &errors);
	if (all->protocol[all->count] != NULL)
		all->protocol[all->count++]->origin.built_in = true;
	infuse_bytes_free(&bytes);
}

/* All of it, for a group of tests; -1 if anything could not be read. */
static inline int load_built_in(void **state)
{
	struct built_in *all = calloc(1, sizeof(*all));
	struct infuse_bytes bytes = { 0 };
	int errors = 0;

	if (all == NULL)
		return -1;
	if (infuse_each_protocol(NULL, load_one, all, count_report,
	    &errors) != INFUSE_FOUND)
		return -1;
	if (infuse_find_site(&bytes, NULL, count_report, &errors) !=
	    INFUSE_FOUND)
		return -1;
	all->site = infuse_site_read(bytes.text, bytes.size, bytes.file,
	    count_report, &errors);
	infuse_bytes_free(&bytes);
	*state = all;
	return all->count > 0 && all->site != NULL && errors == 0 ? 0 : -1;
}

static inline int free_built_in(void **state)
{
	struct built_in *all = *state;
	int i;

	for (i = 0; i < all->count; i++)
		infuse_protocol_free(all->protocol[i]);
	infuse_site_free(all->site);
	free(all);
	return 0;
}

static inline const struct infuse_protocol_document *find_built_in(
    const struct built_in *all, const char *id)
{
	int i;

	for (i = 0; i < all->count; i++)
		if (strcmp(all->protocol[i]->id, id) == 0)
			return all->protocol[i];
	return NULL;
}

/* A protocol at a weight in a setting, with the site's limits for it. */
static inline void open_case(struct infuse_case *out,
    const struct built_in *all,
    const struct infuse_protocol_document *document, int64_t g,
    enum infuse_setting setting)
{
	enum infuse_drug drug = document->protocol.drug;

	memset(out, 0, sizeof(*out));
	out->protocol = &document->protocol;
	out->site = infuse_site_limits(all->site, drug, setting);
	out->adopted = true;	/* what S-12 holds back is tried by itself */
	out->order.weight.g = g;
	out->order.age_years = INFUSE_NO_AGE;
	out->order.setting = setting;
	out->order.pump_step.hundredth_ml_per_h = 10;
}

#endif
