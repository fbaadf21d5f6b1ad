/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../../src/render/diag.h"
#include "../unit/paged.h"
#include "fuzz.h"

/* Where to speak while standard error is a file in memory. */
static int loud = STDERR_FILENO;

void fuzz_speak_to(int fd)
{
	loud = fd;
}

void fuzz_fail(const char *file, int line, const char *broken)
{
	(void)dup2(loud, STDERR_FILENO);
	fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, broken);
	abort();
}

/* FNV-1a for the seed, xorshift64* from there on. */
void fuzz_seed(struct fuzz_random *random, const uint8_t *data, size_t size)
{
	uint64_t state = UINT64_C(14695981039346656037);
	size_t i;

	for (i = 0; i < size; i++)
		state = (state ^ data[i]) * UINT64_C(1099511628211);
	random->state = state != 0 ? state : 1;
}

uint64_t fuzz_next(struct fuzz_random *random, uint64_t below)
{
	random->state ^= random->state >> 12;
	random->state ^= random->state << 25;
	random->state ^= random->state >> 27;
	return random->state * UINT64_C(2685821657736338717) % below;
}

/* The length of the character at the front, 0: not UTF-8 or not harmless. */
static size_t character(const unsigned char *at, size_t size)
{
	static const unsigned char least[] = { 0, 0, 0x80, 0xa0, 0x90 };
	size_t length = at[0] < 0x80 ? 1 : at[0] < 0xe0 ? 2 :
	    at[0] < 0xf0 ? 3 : 4, i;

	if (length == 1)
		return at[0] == '\n' || (at[0] >= ' ' && at[0] != 0x7f);
	if (at[0] < 0xc2 || at[0] > 0xf4 || length > size)
		return 0;
	for (i = 1; i < length; i++)
		if ((at[i] & 0xc0) != 0x80)
			return 0;
	if ((at[0] == 0xe0 && at[1] < least[3]) ||
	    (at[0] == 0xf0 && at[1] < least[4]) ||
	    (at[0] == 0xf4 && at[1] > 0x8f) ||
	    (at[0] == 0xed && at[1] > 0x9f))
		return 0;
	if (at[0] == 0xc2 && at[1] < 0xa0)
		return 0;	/* the other control characters */
	if (at[0] == 0xe2 && ((at[1] == 0x80 && at[2] >= 0xaa &&
	    at[2] <= 0xae) || (at[1] == 0x81 && at[2] >= 0xa6 &&
	    at[2] <= 0xa9)))
		return 0;	/* those that turn the direction */
	return length;
}

bool fuzz_is_harmless(const char *text, size_t size)
{
	size_t at = 0, length;

	while (at < size) {
		length = character((const unsigned char *)text + at,
		    size - at);
		if (length == 0)
			return false;
		at += length;
	}
	return true;
}

void fuzz_hear(const struct infuse_diag *diag, void *context)
{
	char text[INFUSE_DIAG_TEXT_MAX];
	struct fuzz_said *said = context;
	struct fuzz_random sum;
	size_t length = infuse_diag_text(text, sizeof(text), diag);

	must(length > 0 && length < sizeof(text));
	must(fuzz_is_harmless(text, length));
	must(diag->id[0] != '\0' && diag->text[0] != '\0');
	must(diag->width >= 1);
	fuzz_seed(&sum, (const uint8_t *)text, length);
	said->sum = said->sum * 31 + sum.state;
	said->count++;
	said->errors += diag->severity >= INFUSE_ERROR;
}

static void pick_bag(struct infuse_order *out, struct fuzz_random *random)
{
	static const struct infuse_strength bags[] = {
		{ { 1000000000 }, { 100 } }, { { 2000000000 }, { 100 } },
		{ { 10000000000 }, { 100 } }, { { 500000000000 }, { 26000 } },
		{ { 500000000 }, { 100 } }, { { 50000000000 }, { 1 } },
		{ { INFUSE_AMOUNT_MAX_PG }, { 1 } },
		{ { INFUSE_AMOUNT_MAX_PG }, { INFUSE_VOLUME_MAX } },
		{ { 1 }, { INFUSE_VOLUME_MAX } }, { { 7000000001 }, { 299 } },
	};
	static const int64_t steps[] = { 10, 1, 100, 7, 5000, 200000 };

	out->pump_step.hundredth_ml_per_h = steps[fuzz_next(random, 4)];
	out->has_strength = fuzz_next(random, 3) > 0;
	if (!out->has_strength)
		return;
	out->strength = bags[fuzz_next(random, fuzz_next(random, 2) ? 4 :
	    sizeof(bags) / sizeof(bags[0]))];
	if (fuzz_next(random, 4) == 0)
		out->pump_step.hundredth_ml_per_h = steps[fuzz_next(random,
		    sizeof(steps) / sizeof(steps[0]))];
	if (fuzz_next(random, 4) == 0)
		out->label = (enum infuse_drug)fuzz_next(random, 3);
}

void fuzz_order(struct infuse_order *out, struct fuzz_random *random,
    const struct infuse_protocol *protocol)
{
	static const int64_t weights[] = {
		70000, 52000, 118000, 45500, 100000, 63001, 40000, 39999,
		150001, 300000, 300001, 20000, 19999, 1, INFUSE_WEIGHT_MAX_G,
	};
	static const struct infuse_order empty;
	const struct infuse_titration *titration =
	    &protocol->schedule.titration;

	*out = empty;
	out->weight.g = weights[fuzz_next(random, fuzz_next(random, 2) ? 6 :
	    sizeof(weights) / sizeof(weights[0]))];
	out->age_years = fuzz_next(random, 3) > 0 ? INFUSE_NO_AGE :
	    (int64_t)fuzz_next(random, 100);
	out->setting = (enum infuse_setting)fuzz_next(random, INFUSE_SETTINGS);
	pick_bag(out, random);
	if (protocol->schedule.form != INFUSE_FORM_TITRATED ||
	    fuzz_next(random, 2) > 0)
		return;
	out->has_target = true;
	out->target = titration->max;
	if (fuzz_next(random, 2) > 0)
		out->target = titration->start;
	if (fuzz_next(random, 3) == 0 && out->target.rate.pg_per_h <
	    INFUSE_RATE_MAX_PG_PER_H / 2)
		out->target.rate.pg_per_h += (int64_t)fuzz_next(random,
		    1000000000);
}

/* The case as the command line makes it. */
static void set_case(struct infuse_case *of,
    const struct infuse_protocol_document *protocol,
    const struct infuse_site_document *site, const struct infuse_order *order)
{
	enum infuse_drug drug = protocol->protocol.drug;

	memset(of, 0, sizeof(*of));
	of->protocol = &protocol->protocol;
	of->site = infuse_site_limits(site, drug, order->setting);
	of->order = *order;
}

static void must_say(const struct render_text *text,
    enum infuse_verdict verdict)
{
	must(!text->failed && text->length > 0);
	must(text->data[text->length - 1] == '\n');
	must(strlen(text->data) == text->length);
	must(fuzz_is_harmless(text->data, text->length));
	must(strstr(text->data, verdict == INFUSE_CAUTION ? "CAUTION" :
	    render_verdict(verdict)) != NULL);
}

/* One format each time: there are many plans. */
static void print_plan(const struct render_context *context,
    const struct infuse_plan *plan, struct fuzz_random *random)
{
	static void (*const render[])(struct render_text *,
	    const struct render_context *, const struct infuse_plan *) = {
		plan_screen, plan_markdown, plan_csv, plan_json,
	};
	struct render_text text = { 0 };
	uint64_t i = fuzz_next(random, 4);

	render[i](&text, context, plan);
	must(!text.failed && text.length > 0);
	if (i < 2)
		must_say(&text, plan->verdict);
	else if (i == 2)
		must(fuzz_is_harmless(text.data, text.length));
	else
		back_json(text.data, text.length);
	render_text_free(&text);
}

static void print_answer(const struct render_context *context,
    const struct infuse_question *question,
    const struct infuse_answer *answer, const struct infuse_plan *plan,
    struct fuzz_random *random)
{
	struct render_text text = { 0 };
	uint64_t i = fuzz_next(random, 3);

	if (i == 0)
		check_screen(&text, context, question, answer, plan);
	else if (i == 1)
		check_csv(&text, context, question, answer);
	else
		check_json(&text, context, question, answer);
	must(!text.failed && text.length > 0);
	must(fuzz_is_harmless(text.data, text.length));
	if (i == 0)
		must_say(&text, answer->verdict);
	else if (i == 2)
		back_json(text.data, text.length);
	render_text_free(&text);
}

/* A rate at, just above or far from one of the plan. */
static void pick_question(struct infuse_question *out,
    const struct infuse_plan *plan, struct fuzz_random *random)
{
	static const int64_t others[] = {
		0, 1, 70000000000, 100000000000, 400000000000,
		INFUSE_RATE_MAX_PG_PER_H,
	};
	const struct infuse_row *row = &plan->row[fuzz_next(random,
	    (uint64_t)plan->rows)];

	memset(out, 0, sizeof(*out));
	out->typed = "as typed";
	out->unit = infuse_unit_usual(INFUSE_RATE);
	out->rate = row->titrated && fuzz_next(random, 2) > 0 ?
	    row->most.rate : row->at.rate;
	if (fuzz_next(random, 3) == 0)
		out->rate.pg_per_h++;
	if (fuzz_next(random, 4) == 0)
		out->rate.pg_per_h = others[fuzz_next(random,
		    sizeof(others) / sizeof(others[0]))];
	if (out->rate.pg_per_h >= INFUSE_RATE_MAX_PG_PER_H) {
		out->rate.pg_per_h = INFUSE_RATE_MAX_PG_PER_H;
		out->rate.part = 0;
	}
	out->written_milli = out->rate.pg_per_h / 1000000;
	out->by_weight = fuzz_next(random, 2) > 0;
	out->day = fuzz_next(random, 3) == 0 ? 0 :
	    (int64_t)fuzz_next(random, 3) == 0 ?
	    (int64_t)fuzz_next(random, 367) : row->day;
	out->has_current = fuzz_next(random, 3) == 0;
	if (out->has_current)
		out->current = plan->row[0].at.rate;
	out->has_length = fuzz_next(random, 3) == 0;
	if (out->has_length)
		out->length.min = (int64_t)fuzz_next(random, 3000);
}

/*
 * S-06: what is STOP or UNCHECKED has nothing to key in, and no row is better
 * than it is.  That each figure and verdict is right is held against a second
 * computation in tests/property.
 */
static void judge_plan(const struct infuse_plan *plan)
{
	const struct infuse_row *row;
	int i;

	for (i = 0; i < plan->rows; i++) {
		row = &plan->row[i];
		must(row->verdict >= plan->verdict);
		must(row->computed || row->verdict == INFUSE_STOP);
		must(!row->at.has_pump || (plan->verdict != INFUSE_STOP &&
		    row->verdict > INFUSE_UNCHECKED));
		must(!row->most.has_pump || row->titrated);
	}
	for (i = 0; i < plan->rungs; i++)
		must(plan->rung[i].verdict >= plan->verdict);
}

void fuzz_plan(const struct infuse_protocol_document *protocol,
    const struct infuse_site_document *site, const struct infuse_order *order,
    struct fuzz_random *random)
{
	static struct infuse_plan plan;
	static struct infuse_answer answer;
	struct infuse_question question;
	struct infuse_case of;
	struct render_context context = {
		.protocol = protocol, .site = site, .order = order,
		.weight_typed = "as typed", .step_assumed = true,
		.width = 80,
	};

	set_case(&of, protocol, site, order);
	infuse_plan_make(&plan, &of);
	judge_plan(&plan);
	print_plan(&context, &plan, random);
	if (order->has_target)
		return;
	pick_question(&question, &plan, random);
	infuse_check(&answer, &of, &plan, &question);
	print_answer(&context, &question, &answer, &plan, random);
}
