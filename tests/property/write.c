/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "case.h"

const char *const rule_words[RULES] = {
	"dose-rate", "rate", "dose-per-session", "dose-per-day",
	"dose-per-course", "step", "interval", "strength", "flow"
};
const char *const bound_words[BOUNDS] = {
	"hard-min", "soft-min", "soft-max", "hard-max"
};
const char *const setting_words[SETTINGS] = {
	"ward", "outpatient", "intensive-care"
};

static void write_limits(FILE *file, const struct limits *limits,
    const char *indent)
{
	const struct amount *bound;
	bool first;
	int r, b;

	for (r = 0; r < RULES; r++) {
		first = true;
		for (b = 0; b < BOUNDS; b++) {
			bound = &limits->of[r][b];
			if (!bound->set)
				continue;
			if (first)
				fprintf(file, "%s%s: {", indent, rule_words[r]);
			fprintf(file, "%s%s: %s", first ? "" : ", ",
			    bound_words[b], bound->text);
			first = false;
		}
		if (!first)
			fprintf(file, "}\n");
	}
}

static void write_duration(FILE *file, int min)
{
	if (min % 1440 == 0)
		fprintf(file, "%d d", min / 1440);
	else if (min % 60 == 0)
		fprintf(file, "%d h", min / 60);
	else
		fprintf(file, "%d min", min);
}

static void write_prescribed(FILE *file, const struct entry *entry)
{
	if (!entry->at_most.set && !entry->share.set) {
		fprintf(file, "%s", entry->rate.text);
		return;
	}
	fprintf(file, "{rate: %s", entry->rate.text);
	if (entry->at_most.set)
		fprintf(file, ", at-most: %s", entry->at_most.text);
	if (entry->share.set)
		fprintf(file, ", share: %s, fraction-of: capped-rate",
		    entry->share.text);
	fprintf(file, "}");
}

static void write_days(FILE *file, const struct schedule *schedule)
{
	const struct entry *entry;
	int i;

	fprintf(file, "  days:\n");
	for (i = 0; i < schedule->entries; i++) {
		entry = &schedule->entry[i];
		fprintf(file, "    - %s: ",
		    schedule->sessions ? "sessions" : "days");
		if (entry->first == entry->last)
			fprintf(file, "%d", entry->first);
		else
			fprintf(file, "%d to %d", entry->first, entry->last);
		fprintf(file, "\n      rate: ");
		write_prescribed(file, entry);
		fprintf(file, "\n");
	}
}

static const char *or_silent(const struct amount *amount)
{
	return amount->set ? amount->text : "not-stated";
}

static void write_form(FILE *file, const struct schedule *s)
{
	switch (s->form) {
	case ONE_RATE:
		fprintf(file, "  rate: ");
		write_prescribed(file, &s->entry[0]);
		fprintf(file, "\n");
		break;
	case RAMP:
		fprintf(file, "  ramp: {from: %s, to: %s%s%s}\n", s->from.text,
		    s->to.text, s->round_down_to.set ? ", round-down-to: " :
		    "", s->round_down_to.set ? s->round_down_to.text : "");
		break;
	case DAYS:
		write_days(file, s);
		break;
	case TITRATED:
		fprintf(file, "  titrate: {start: %s, step: %s, interval: %s, "
		    "max: %s}\n", or_silent(&s->start), or_silent(&s->step),
		    or_silent(&s->interval), s->max.text);
		break;
	}
}

static void write_schedule(FILE *file, const struct schedule *schedule)
{
	fprintf(file, "schedule:\n");
	if (schedule->sessions) {
		fprintf(file, "  sessions: {count: %d, length: ",
		    schedule->count);
		write_duration(file, schedule->length);
		fprintf(file, ", every: ");
		write_duration(file, schedule->every);
		fprintf(file, "}\n");
	} else {
		fprintf(file, "  continuous: ");
		write_duration(file, schedule->length);
		fprintf(file, "\n");
	}
	write_form(file, schedule);
}

static void write_holds(FILE *file, int lines,
    const char line[LINES_MAX][LINE_MAX])
{
	int i;

	if (lines > 0)
		fprintf(file, "hold:\n");
	for (i = 0; i < lines; i++)
		fprintf(file, "  - %s\n", line[i]);
}

static FILE *create(const char *path)
{
	FILE *file = fopen(path, "w");

	if (file == NULL) {
		perror(path);
		exit(2);
	}
	return file;
}

void write_protocol(const struct case_of *of, const char *path,
    const char *id)
{
	FILE *file = create(path);
	bool first = true;
	int i;

	fprintf(file, "infuse-protocol: 1\nid: %s\nrevision: 1\n"
	    "title: a random case\ndrug: %s\nroute: intravenous\n"
	    "indication: a test\npopulation: adults\nsettings: [", id,
	    of->esketamine ? "esketamine" : "ketamine");
	for (i = 0; i < SETTINGS; i++)
		if (of->settings[i]) {
			fprintf(file, "%s%s", first ? "" : ", ",
			    setting_words[i]);
			first = false;
		}
	fprintf(file, "]\nevidence:\n  status: %s\n  sources:\n"
	    "    - {cite: none, says: made up}\n%sweight: {basis: actual}\n",
	    of->unverified ? "unverified" : "paper-read",
	    of->unverified ? "  doubts: [made up]\n" : "");
	write_schedule(file, &of->schedule);
	fprintf(file, "limits:\n");
	write_limits(file, &of->protocol, "  ");
	write_holds(file, of->protocol_lines, of->protocol_line);
	fclose(file);
}

static void write_programme(FILE *file, const struct case_of *of)
{
	static const char *const units[] = { "", "mL/h", "mg/h", "mg/kg/h" };
	const char *unit = units[of->entering];

	if (of->entering != ENTER_UNSAID && of->entry_step.set)
		fprintf(file, "programme-in: {unit: %s, step: %s}\n", unit,
		    of->entry_step.text);
	else if (of->entering != ENTER_UNSAID)
		fprintf(file, "programme-in: %s\n", unit);
	if (of->site_pump.set)
		fprintf(file, "pump:\n  step: %s\n", of->site_pump.text);
	if (of->has_library) {
		fprintf(file, "  library:\n    - drug: %s\n      settings: "
		    "[ward, outpatient, intensive-care]\n", of->esketamine ?
		    "esketamine" : "ketamine");
		write_limits(file, &of->library, "      ");
	}
}

static void write_fill(FILE *file, const struct case_of *of)
{
	if (!of->fills_step && !of->fills_interval)
		return;
	fprintf(file, "titrate:\n  - {protocol: c");
	if (of->fills_step)
		fprintf(file, ", step: %s", of->site_step.text);
	if (of->fills_interval)
		fprintf(file, ", interval: %s", of->site_interval.text);
	fprintf(file, ", cite: made up}\n");
}

static void write_site(const struct case_of *of)
{
	FILE *file = create("s.yaml");
	int i;

	fprintf(file, "infuse-site: 1\nid: s\nrevision: 1\n"
	    "title: a random site\n");
	write_programme(file, of);
	fprintf(file, "limits:\n  - drug: %s\n"
	    "    settings: [ward, outpatient, intensive-care]\n",
	    of->esketamine ? "esketamine" : "ketamine");
	write_limits(file, &of->site, "    ");
	fprintf(file, "    sources: [{cite: none, says: made up}]\n");
	write_fill(file, of);
	if (of->watches > 0)
		fprintf(file, "observe:\n");
	for (i = 0; i < of->watches; i++)
		fprintf(file, "  - %s\n", of->watch[i]);
	write_holds(file, of->site_lines, of->site_line);
	fprintf(file, "after: {observe-for: 4 h, cite: made up}\n");
	fclose(file);
}

void write_case(const struct case_of *of)
{
	write_protocol(of, "c.yaml", "c");
	if (of->own_site)
		write_site(of);
}

static void add(char *out, size_t size, const char *format, ...)
{
	size_t length = strlen(out);
	va_list arguments;
	int more;

	va_start(arguments, format);
	more = vsnprintf(out + length, size - length, format, arguments);
	va_end(arguments);
	if (more < 0 || (size_t)more >= size - length)
		abort();
}

void say_patient(char *out, size_t size, const struct case_of *of)
{
	out[0] = '\0';
	add(out, size, "--weight \"%s\"", of->weight.text);
	if (of->own_site)
		add(out, size, " --site ./s.yaml");
	if (of->setting != WARD)
		add(out, size, " --setting %s", setting_words[of->setting]);
	if (of->age > 0)
		add(out, size, " --age %d", of->age);
	if (of->height.set)
		add(out, size, " --height \"%s\" --sex %s", of->height.text,
		    of->male ? "male" : "female");
}

void say_case(char *out, size_t size, const struct case_of *of)
{
	say_patient(out, size, of);
	add(out, size, " --protocol ./c.yaml");
	if (of->bag_mg.set)
		add(out, size, " --bag \"%s %s in %s\"", of->esketamine ?
		    "esketamine" : "ketamine", of->bag_mg.text,
		    of->bag_ml.text);
	if (of->pump.set)
		add(out, size, " --pump-step \"%s\"", of->pump.text);
	if (of->ceiling.set)
		add(out, size, " --ceiling \"%s\"", of->ceiling.text);
}
