/* SPDX-License-Identifier: MIT */
/*
 * S-40, the noise budget: how many answers are STOP, UNCHECKED or CAUTION over
 * ordinary walks with right figures.  Adults of 45 to 110 kg whose age is said,
 * the usual bag of the drug, every session, or every 4 h of at most five days;
 * check, check with what runs now, verify, and titrate with ordinary signs.
 *
 * A protocol whose source gives no step is raised once a day, by a third of the
 * way to the lowest of its maximum and of the soft limits in force, as ordered
 * by a prescriber; one that gives it goes up as soon as it may.  The regimens
 * of a page that nobody verified are left out (S-12, S-37).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "property.h"

#define DAY 1440
#define EVERY 240

/* As it was last counted: a rise has to be argued, a fall is kept here. */
#define MOST_NO 0
#define MOST_CAUTION 648

enum asked { CHECK, CHECK_CURRENT, VERIFY, TITRATE, ASKED };

struct regimen {
	const char *id;
	const char *options;
	const char *bag;
	int mg_per_ml;			/* of it */
	bool titrated;
	int sessions;			/* 0: continuous */
	int length;			/* min */
	int every;
	bool per_kg;
	int start;			/* thousandths of mg/h or mg/kg/h */
	int top;			/* the same, of the protocol */
	int top_flat;			/* the lowest soft limit in mg/h */
	int top_per_kg;			/* the same, thousandths of mg/kg/h */
	int step;			/* thousandths of a mg/h, or 0 */
	int interval;
};

#define KETAMINE_BAG "ketamine 500 mg in 250 mL"
#define ESKETAMINE_BAG "esketamine 250 mg in 250 mL"

static const struct regimen regimens[] = {
	{ "schwartzman-2009", "--setting outpatient", KETAMINE_BAG, 2, false,
	    10, 240, DAY, true, 350, 350, 25, 500, 0, 0 },
	{ "consensus-2018-outpatient", "--setting outpatient", KETAMINE_BAG, 2,
	    false, 10, 240, DAY, true, 350, 350, 1000, 500, 0, 0 },
	{ "goldberg-2010", "", KETAMINE_BAG, 2, true, 0, 5 * DAY, 0, false,
	    10000, 40000, 40, 500, 0, 0 },
	{ "consensus-2018", "", KETAMINE_BAG, 2, true, 0, 4 * DAY, 0, false,
	    8000, 22000, 40, 500, 0, 0 },
	{ "leiden-2009", "", ESKETAMINE_BAG, 1, true, 0, 6000, 0, true, 70,
	    430, 20, 290, 0, 0 },
	{ "ketcrps2-2023", "", ESKETAMINE_BAG, 1, true, 0, 5 * DAY, 0, true,
	    50, 200, 20, 290, 0, 0 },
	{ "ketcrps2-2023-outpatient", "--setting outpatient", ESKETAMINE_BAG,
	    1, true, 6, 360, 14 * DAY, true, 50, 200, 20, 290, 0, 0 },
	{ "./sjh-ketamine.yaml", "--site ./sjh-site.yaml", KETAMINE_BAG, 2,
	    true, 0, 5 * DAY, 0, false, 5000, 20000, 17, 500, 2500, 720 },
};
#define REGIMENS (int)(sizeof(regimens) / sizeof(regimens[0]))

struct count {
	long answers;
	long no;			/* STOP, UNCHECKED or no answer */
	long caution;
};

struct walk {
	const struct regimen *regimen;
	int kg;
	struct count count[ASKED];
	FILE *examples;
	int shown;
};

static struct exact milli(long long n)
{
	return exact_of(n, 1000);
}

static struct exact in_mg_per_h(const struct walk *w, int rate)
{
	struct exact out = milli(rate);

	return w->regimen->per_kg ? exact_mul(out, exact_of(w->kg, 1)) : out;
}

/* Rates of the schedule: the cap comes first, then the share. */
static struct exact scheduled(const struct walk *w, int session)
{
	static const int shares[] = { 50, 75, 100 };
	struct exact rate = exact_least(in_mg_per_h(w, w->regimen->start),
	    exact_of(w->regimen->top_flat, 1));
	int at = session < 2 ? session : 2;

	if (strcmp(w->regimen->id, "schwartzman-2009") != 0)
		return rate;
	return exact_mul(rate, exact_of(shares[at], 100));
}

/* The top of an ordinary walk, at which no reason is needed. */
static struct exact top(const struct walk *w)
{
	struct exact out = exact_least(in_mg_per_h(w, w->regimen->top),
	    exact_of(w->regimen->top_flat, 1));

	out = exact_least(out, exact_mul(milli(w->regimen->top_per_kg),
	    exact_of(w->kg, 1)));
	if (w->regimen->step > 0)	/* 17.5 mg/h */
		out = exact_of(175, 10);
	return exact_cut(out, exact_of(1, 2));
}

/* What runs from that minute on, in mg/h. */
static struct exact rate_at(const struct walk *w, int minute)
{
	const struct regimen *r = w->regimen;
	struct exact start = in_mg_per_h(w, r->start), rate;
	int n = minute / DAY;

	if (!r->titrated || r->sessions > 0)
		return scheduled(w, n);
	if (r->step > 0)
		return exact_least(top(w), exact_add(start, exact_mul(
		    milli(r->step), exact_of(minute / r->interval, 1))));
	if (n == 0)
		return start;
	n = n > 3 ? 3 : n;
	rate = exact_add(start, exact_mul(exact_sub(top(w), start),
	    exact_of(n, 3)));
	return exact_most(start, exact_cut(rate, exact_of(1, 2)));
}

static struct exact flow_of(const struct walk *w, struct exact rate)
{
	return exact_cut(exact_div(rate, exact_of(w->regimen->mg_per_ml, 1)),
	    exact_of(1, 10));
}

/* mg that the pump gave between two minutes of a continuous infusion. */
static struct exact given(const struct walk *w, int from, int to)
{
	struct exact sum = exact_of(0, 1);
	int at;

	for (at = from; at < to; at += 60)
		sum = exact_add(sum, exact_mul(flow_of(w, rate_at(w, at)),
		    exact_of(w->regimen->mg_per_ml, 1)));
	return sum;
}

static void count_it(struct walk *w, enum asked asked, const struct told *told,
    enum told_verdict verdict)
{
	struct count *count = &w->count[asked];

	count->answers++;
	if (verdict == TOLD_CAUTION)
		count->caution++;
	else if (verdict != TOLD_WITHIN)
		count->no++;
	if (verdict == TOLD_WITHIN || w->shown++ >= 40)
		return;
	fprintf(w->examples, "%s: infuse %s\n", told_word(verdict),
	    told->line);
}

static void save(const struct told *told)
{
	FILE *file = fopen("first.json", "w");

	if (file == NULL)
		exit(2);
	fputs(told->out, file);
	fclose(file);
}

/* The second person's own figures, against what check has just said. */
static void verify(struct walk *w, const struct told *first,
    struct exact rate, int minutes, const char *day)
{
	struct exact flow = flow_of(w, rate), volume;
	struct told told;

	save(first);
	volume = exact_least(exact_of(250, 1), exact_cut(exact_mul(flow,
	    exact_of(minutes, 60)), exact_of(1, 100)));
	tell(&told, true, "verify --against first.json --weight %d --bag "
	    "\"%s\" --rate \"%s\" --flow \"%s\" --volume \"%s\"%s", w->kg,
	    w->regimen->bag, written(rate, 6, "mg/h").text,
	    written(flow, 1, "mL/h").text, written(volume, 2, "mL").text,
	    day);
	count_it(w, VERIFY, &told, told.status == 0 ? TOLD_WITHIN :
	    TOLD_NOTHING);
	told_free(&told);
}

static void say(char *out, size_t size, const struct walk *w)
{
	snprintf(out, size, "--weight %d --age 45 --protocol %s %s --bag "
	    "\"%s\"", w->kg, w->regimen->id, w->regimen->options,
	    w->regimen->bag);
}

static void at_time(struct walk *w, int at)
{
	struct exact rate = rate_at(w, at), now, of_day, of_course;
	int begun = at, left = DAY - at % DAY;
	char words[400], dose[260];
	struct told told;

	say(words, sizeof(words), w);
	now = at > 0 ? rate_at(w, at - 60) : rate;
	while (begun > 0 && exact_equal(rate_at(w, begun - 60), now))
		begun -= 60;
	of_day = given(w, at - at % DAY, at);
	of_course = given(w, 0, at);
	snprintf(dose, sizeof(dose), "--elapsed \"%s\" --given \"%s\" "
	    "--given-course \"%s\"", written_minutes(at).text,
	    written(of_day, 3, "mg").text, written(of_course, 3, "mg").text);
	if (left > w->regimen->length - at)
		left = w->regimen->length - at;
	tell(&told, true, "check %s --rate \"%s\" %s", words,
	    written(rate, 6, "mg/h").text, dose);
	count_it(w, CHECK, &told, told.verdict);
	verify(w, &told, rate, left, "");
	told_free(&told);
	if (at == 0)
		return;
	tell(&told, true, "check %s --rate \"%s\" --current \"%s\" --running "
	    "\"%s\" %s", words, written(rate, 6, "mg/h").text,
	    written(now, 6, "mg/h").text, written_minutes(at - begun).text,
	    dose);
	count_it(w, CHECK_CURRENT, &told, told.verdict);
	told_free(&told);
	tell(&told, true, "titrate %s --rate \"%s\" --running \"%s\" %s "
	    ORDINARY_SIGNS, words, written(now, 6, "mg/h").text,
	    written_minutes(at - begun).text, dose);
	count_it(w, TITRATE, &told, told.verdict);
	told_free(&told);
}

/* A session at its start, and after half of it. */
static void at_session(struct walk *w, int session)
{
	const struct regimen *r = w->regimen;
	struct exact rate = scheduled(w, session), before = exact_of(0, 1);
	struct exact half;
	int i, hours = r->length / 120;
	char words[400], day[30], dose[260];
	struct told told;

	say(words, sizeof(words), w);
	snprintf(day, sizeof(day), " --day %d", session * r->every / DAY + 1);
	for (i = 0; i < session; i++)
		before = exact_add(before, exact_mul(flow_of(w,
		    scheduled(w, i)), exact_of(r->mg_per_ml * r->length / 60,
		    1)));
	tell(&told, true, "check %s --rate \"%s\"%s --given \"0 mg\" "
	    "--given-course \"%s\"", words, written(rate, 6, "mg/h").text,
	    day, written(before, 3, "mg").text);
	count_it(w, CHECK, &told, told.verdict);
	verify(w, &told, rate, r->length, day);
	told_free(&told);
	half = exact_mul(flow_of(w, rate), exact_of(r->mg_per_ml * hours, 1));
	snprintf(dose, sizeof(dose), "--elapsed \"%d h\" --running \"%d h\" "
	    "--given \"%s\" --given-course \"%s\"", hours, hours,
	    written(half, 3, "mg").text,
	    written(exact_add(before, half), 3, "mg").text);
	tell(&told, true, "check %s --rate \"%s\" --current \"%s\"%s %s",
	    words, written(rate, 6, "mg/h").text,
	    written(rate, 6, "mg/h").text, day, dose);
	count_it(w, CHECK_CURRENT, &told, told.verdict);
	told_free(&told);
	tell(&told, true, "titrate %s --rate \"%s\"%s %s " ORDINARY_SIGNS,
	    words, written(rate, 6, "mg/h").text, day, dose);
	count_it(w, TITRATE, &told, told.verdict);
	told_free(&told);
}

static void walk(struct count total[ASKED], const struct regimen *regimen,
    FILE *examples)
{
	struct walk w = { .regimen = regimen, .examples = examples };
	int i;

	for (w.kg = 45; w.kg <= 110; w.kg += 5) {
		for (i = 0; i < regimen->sessions; i++)
			at_session(&w, i);
		for (i = 0; regimen->sessions == 0 && i < 5 * DAY &&
		    i < regimen->length; i += EVERY)
			at_time(&w, i);
	}
	printf("%-26s", regimen->id);
	for (i = 0; i < ASKED; i++) {
		printf("%6ld %5ld %5ld", w.count[i].answers, w.count[i].no,
		    w.count[i].caution);
		total[i].answers += w.count[i].answers;
		total[i].no += w.count[i].no;
		total[i].caution += w.count[i].caution;
	}
	printf("\n");
}

static bool keeps(const char *what, long share, long answers, int of)
{
	bool good = share * of <= answers;

	printf("%s: %ld of %ld, at most 1 in %d%s\n", what, share, answers, of,
	    good ? "" : ": too many");
	return good;
}

static bool is_no_more(const char *what, long now, long before)
{
	if (now != before)
		printf("%s: %ld, and %ld before\n", what, now, before);
	return now <= before;
}

int count_noise(void)
{
	struct count total[ASKED] = { { 0, 0, 0 } }, all = { 0, 0, 0 };
	FILE *examples = fopen("examples", "w");
	int i, failed = 0;

	if (examples == NULL)
		exit(2);
	printf("%-26s  check             with --current    verify"
	    "            titrate\n%-26s", "", "");
	for (i = 0; i < ASKED; i++)
		printf("   all    no  caut");
	printf("\n");
	for (i = 0; i < REGIMENS; i++)
		walk(total, &regimens[i], examples);
	fclose(examples);
	printf("%-26s", "all");
	for (i = 0; i < ASKED; i++) {
		printf("%6ld %5ld %5ld", total[i].answers, total[i].no,
		    total[i].caution);
		all.answers += total[i].answers;
		all.no += total[i].no;
		all.caution += total[i].caution;
	}
	printf("\n");
	failed += !keeps("STOP or UNCHECKED", all.no, all.answers, 20);
	failed += !keeps("CAUTION", all.caution, all.answers, 5);
	failed += !is_no_more("STOP or UNCHECKED", all.no, MOST_NO);
	failed += !is_no_more("CAUTION", all.caution, MOST_CAUTION);
	printf("noise: %d passed, %d failed\n", 4 - failed, failed);
	return failed > 0;
}
