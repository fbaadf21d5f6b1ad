/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "batch.h"

#define WORD_MAX 64

/* Weights from, to, and by, in g. */
struct range {
	int64_t from;
	int64_t to;
	int64_t by;
};

static bool refuse(const char *id, const char *text, const char *typed)
{
	cli_error(id, "--weights", text, typed, "write it as in \"40 to 160 "
	    "kg by 1 kg\", or one weight, as in \"70 kg\"");
	return false;
}

/* A part of the range; a bare number is kg, as it is of --weight. */
static bool read_part(int64_t *out, const char *text, size_t length)
{
	struct infuse_weight weight;
	char word[WORD_MAX];
	bool rounded;

	if (length == 0 || length >= sizeof(word))
		return refuse("wrong-range", "is no range of weights", text);
	memcpy(word, text, length);
	word[length] = '\0';
	if (word[strspn(word, "0123456789. kg")] != '\0')
		return refuse("wrong-range", "is no weight in kg", word);
	if (!cli_read_weight(&weight, &rounded, word))
		return false;
	*out = weight.g;
	return true;
}

static bool read_range(struct range *out, const char *typed)
{
	const char *to = strstr(typed, " to "), *by = strstr(typed, " by ");

	out->by = 0;
	if (to == NULL && by == NULL) {
		if (!read_part(&out->from, typed, strlen(typed)))
			return false;
		out->to = out->from;
		return true;
	}
	if (to == NULL || by == NULL || by < to + 4)
		return refuse("wrong-range", "is no range of weights", typed);
	if (!read_part(&out->from, typed, (size_t)(to - typed)) ||
	    !read_part(&out->to, to + 4, (size_t)(by - to - 4)) ||
	    !read_part(&out->by, by + 4, strlen(by + 4)))
		return false;
	if (out->to < out->from)
		return refuse("wrong-range", "ends below where it begins",
		    typed);
	if ((out->to - out->from) % out->by != 0)
		return refuse("wrong-range", "does not come to its end in "
		    "such steps", typed);
	return true;
}

/* What was said of an option that may stand several times; the i-th. */
static const char *said(const struct cli_args *args, enum cli_option_id id,
    int i)
{
	int k;

	for (k = 0; k < args->repeats; k++)
		if (args->repeated[k].id == id && i-- == 0)
			return args->repeated[k].value;
	return NULL;
}

/* A cell of the question's key, as if a stream had it. */
static void set_key(struct batch *b, struct infuse_cell *cell,
    struct batch_asked *asked, const char *name, const char *text)
{
	int k;

	/* Only read.  NOLINTNEXTLINE(performance-no-int-to-ptr) */
	*cell = (struct infuse_cell){ .text = (char *)(uintptr_t)text };
	for (k = 0; k < b->keys; k++)
		if (strcmp(b->key[k], name) == 0)
			asked->key[k] = cell;
}

static bool ask(struct batch *b, int64_t g, const char *protocol,
    const char *bag)
{
	struct cli_errors *before = cli_keep_errors(&b->errors);
	struct infuse_cell cell[3];
	struct batch_asked asked;
	char number[INFUSE_NUMBER_MAX], weight[WORD_MAX];

	infuse_number(number, g, 3, 3, INFUSE_DOWN, INFUSE_PLAIN);
	(void)snprintf(weight, sizeof(weight), "%s kg", number);
	b->errors.count = 0;
	asked.args = b->base;
	asked.wrong = false;
	asked.args.value[CLI_WEIGHT] = weight;
	asked.args.value[CLI_PROTOCOL] = protocol;
	asked.args.value[CLI_BAG] = bag;
	set_key(b, &cell[0], &asked, "protocol", protocol);
	set_key(b, &cell[1], &asked, "bag", bag);
	set_key(b, &cell[2], &asked, "weight", weight);
	batch_answer(b, &asked);
	(void)cli_keep_errors(before);
	if (b->records % 1024 == 0)
		batch_progress(b);
	return batch_write_some(b);
}

static bool ask_weights(struct batch *b, const struct range *range,
    const char *protocol, const char *bag)
{
	int64_t g;

	for (g = range->from; g <= range->to; g += range->by) {
		if (!ask(b, g, protocol, bag))
			return false;
		if (range->by == 0)
			break;
	}
	return true;
}

static bool ask_all(struct batch *b, const struct range *range)
{
	const char *protocol, *bag;
	int p, i;

	for (p = 0; (protocol = said(b->args, CLI_PROTOCOL, p)) != NULL; p++) {
		bag = said(b->args, CLI_BAG, 0);
		i = 0;
		do
			if (!ask_weights(b, range, protocol, bag))
				return false;
		while ((bag = said(b->args, CLI_BAG, ++i)) != NULL);
	}
	return true;
}

enum cli_status batch_grid(struct batch *b)
{
	bool has_bag = b->base.value[CLI_BAG] != NULL;
	struct range range;

	if (b->base.value[CLI_WEIGHT] != NULL)
		return refuse("said-twice", "--weight and --weights say the "
		    "same thing", NULL) ? CLI_OK : CLI_USAGE;
	if (!read_range(&range, b->args->value[CLI_WEIGHTS]))
		return CLI_USAGE;
	b->base.value[CLI_WEIGHT] = b->args->value[CLI_WEIGHTS];
	if (!batch_can_ask(b) || !batch_add_keys(b, has_bag ?
	    "protocol,bag,weight" : "protocol,weight"))
		return CLI_USAGE;
	b->base.value[CLI_BAG] = NULL;
	batch_begin_answers(b);
	return ask_all(b, &range) && batch_write(b) ? CLI_OK : CLI_IO;
}
