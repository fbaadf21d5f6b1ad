/* SPDX-License-Identifier: MIT */
/*
 * Bytes as a protocol file.  What is accepted reads the same twice, prints,
 * and makes plans for any patient that a second computation agrees with.
 */
#include <stdlib.h>
#include <string.h>

#include <infuse/library.h>

#include "../../src/answer/protocol.h"
#include "../../src/render/page.h"
#include "fuzz.h"

#define ORDERS 6

/* A site that forbids nearly nothing, so that the guard has to (S-03). */
static const char lenient[] =
    "infuse-site: 1\nid: lenient\nrevision: 1\ntitle: no limits\nlimits:\n"
    "  - drug: ketamine\n"
    "    settings: [ward, outpatient, intensive-care]\n"
    "    dose-rate: {hard-max: 4 mg/kg/h}\n"
    "    sources: [{cite: nobody, says: nothing}]\n"
    "  - drug: esketamine\n"
    "    settings: [ward, outpatient, intensive-care]\n"
    "    dose-rate: {hard-max: 2 mg/kg/h}\n"
    "    sources: [{cite: nobody, says: nothing}]\n";

static const struct infuse_site_document *open_site(bool built_in)
{
	struct infuse_site_document *site;
	struct infuse_bytes bytes;
	struct fuzz_said said = { 0, 0, 0 };

	if (!built_in) {
		site = infuse_site_read(lenient, sizeof(lenient) - 1,
		    "lenient.yaml", fuzz_hear, &said);
		must(site != NULL);
		return site;
	}
	must(infuse_find_site(&bytes, NULL, fuzz_hear, &said) == INFUSE_FOUND);
	site = infuse_site_read(bytes.text, bytes.size, bytes.file, fuzz_hear,
	    &said);
	must(site != NULL && said.count == 0);
	infuse_bytes_free(&bytes);
	return site;
}

static const struct infuse_site_document *pick_site(
    struct fuzz_random *random)
{
	static const struct infuse_site_document *sites[2];
	uint64_t i = fuzz_next(random, 3) > 0;

	if (sites[i] == NULL)
		sites[i] = open_site(i > 0);
	return sites[i];
}

/* What the order has to say before anything can be planned. */
static void close_open(struct infuse_protocol_document *document)
{
	const struct infuse_open open = document->open;
	const struct infuse_duration three_days = { 3 * INFUSE_MIN_PER_DAY };

	must(infuse_protocol_length(document, three_days) == open.length);
	must(infuse_protocol_begin(document, open.start_to) == open.start);
	must(infuse_protocol_step(document, open.step_from) == open.step);
	must(infuse_protocol_interval(document, open.interval_to) ==
	    open.interval);
}

static void show(struct render_text *out,
    const struct infuse_protocol_document *document)
{
	struct answer tree = { 0 };
	struct page page = { .answer = &tree };

	answer_protocol_page(&page, document);
	render_page_screen(out, &page, 80, false);
	must(!tree.failed);
	answer_free(&tree);
	must(!out->failed && out->length > 0);
	must(fuzz_is_harmless(out->data, out->length));
	must(out->data[out->length - 1] == '\n');
}

/* The same bytes give the same words and messages again. */
static void read_again(const struct infuse_protocol_document *first,
    const struct fuzz_said *said, const char *text, size_t size)
{
	struct infuse_protocol_document *second;
	struct render_text one = { 0 }, other = { 0 };
	struct fuzz_said again = { 0, 0, 0 };

	second = infuse_protocol_read(text, size, "fuzz.yaml", fuzz_hear, &again);
	must((first == NULL) == (second == NULL));
	must(again.sum == said->sum && again.count == said->count);
	if (first == NULL)
		return;
	show(&one, first);
	show(&other, second);
	must(one.length == other.length &&
	    memcmp(one.data, other.data, one.length) == 0);
	must(strcmp(first->origin.sha256, second->origin.sha256) == 0);
	render_text_free(&one);
	render_text_free(&other);
	infuse_protocol_free(second);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct infuse_protocol_document *document;
	struct fuzz_said said = { 0, 0, 0 };
	struct fuzz_random random;
	struct infuse_order order;
	char *text = malloc(size > 0 ? size : 1);
	int i;

	/* A copy that ends where the bytes end, for the sanitizer. */
	must(text != NULL);
	if (size > 0)
		memcpy(text, data, size);
	document = infuse_protocol_read(text, size, "fuzz.yaml", fuzz_hear, &said);
	must((document == NULL) == (said.errors > 0));
	read_again(document, &said, text, size);
	free(text);
	if (document == NULL)
		return 0;
	fuzz_seed(&random, data, size);
	close_open(document);
	for (i = 0; i < ORDERS; i++) {
		fuzz_order(&order, &random, &document->protocol);
		fuzz_plan(document, pick_site(&random), &order, &random);
	}
	infuse_protocol_free(document);
	return 0;
}
