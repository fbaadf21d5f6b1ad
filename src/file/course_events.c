/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <infuse/calendar.h>
#include <infuse/text.h>

#include "course_events.h"

bool file_course_time(int64_t *utc_min, int64_t *offset_min,
    const char *text)
{
	struct infuse_civil civil;
	struct infuse_fault fault;
	bool has_offset;

	if (!infuse_read_civil(&civil, &has_offset, offset_min, text,
	    strlen(text), &fault) || !has_offset)
		return false;
	*utc_min = infuse_civil_minutes(&civil) - *offset_min;
	return true;
}

/* A quantity of the body; false where it is missing or another thing. */
static bool take(int64_t *out, const char *text, enum infuse_dimension as)
{
	struct infuse_quantity quantity;
	struct infuse_fault fault;

	if (text == NULL || !infuse_read_quantity(&quantity, text,
	    strlen(text), 1u << as, &fault))
		return false;
	*out = quantity.base;
	return true;
}

bool file_course_event(struct infuse_course_event *out,
    enum infuse_course_kind kind, course_value_fn *value, const void *of)
{
	out->kind = kind;
	switch (kind) {
	case INFUSE_COURSE_SET:
	case INFUSE_COURSE_READ_PUMP:
		out->has_volume = value(of, "volume") != NULL;
		return take(&out->flow.hundredth_ml_per_h, value(of, "flow"),
		    INFUSE_FLOW) && (!out->has_volume ||
		    take(&out->volume.hundredth_ml, value(of, "volume"),
		    INFUSE_VOLUME));
	case INFUSE_COURSE_BAG_UP:
		return take(&out->strength.amount.pg, value(of, "amount"),
		    INFUSE_MASS) && take(&out->strength.volume.hundredth_ml,
		    value(of, "volume"), INFUSE_VOLUME) &&
		    out->strength.amount.pg > 0 &&
		    out->strength.amount.pg <= INFUSE_AMOUNT_MAX_PG &&
		    out->strength.volume.hundredth_ml > 0;
	case INFUSE_COURSE_BAG_DOWN:
		out->has_volume = true;
		return take(&out->volume.hundredth_ml, value(of, "left"),
		    INFUSE_VOLUME);
	case INFUSE_COURSE_WASTE:
		out->has_volume = value(of, "volume") != NULL;
		return out->has_volume ? take(&out->volume.hundredth_ml,
		    value(of, "volume"), INFUSE_VOLUME) :
		    take(&out->mass.pg, value(of, "amount"), INFUSE_MASS);
	case INFUSE_COURSE_OPEN:
	case INFUSE_COURSE_WEIGH:
		return take(&out->weight.g, value(of, "weight"),
		    INFUSE_WEIGHT) && out->weight.g > 0;
	case INFUSE_COURSE_ORDER:
	case INFUSE_COURSE_PAUSE:
	case INFUSE_COURSE_RESUME:
	case INFUSE_COURSE_STOP:
	case INFUSE_COURSE_OBSERVE:
	case INFUSE_COURSE_HANDOVER:
	case INFUSE_COURSE_CORRECT:
	case INFUSE_COURSE_KINDS:
		break;
	}
	return true;
}

static const char *of_entry(const void *of, const char *key)
{
	return file_course_value(of, key);
}

/* A correction has the values of the event that it puts in the place. */
static bool read_correction(struct infuse_course_event *out,
    const struct course_entry *entry)
{
	const char *seq = file_course_value(entry, "corrects");
	const char *was = file_course_value(entry, "was");
	struct infuse_fault fault;

	out->strikes = file_course_value(entry, "strike") != NULL;
	if (seq == NULL || was == NULL || !infuse_read_count(&out->corrects,
	    seq, strlen(seq), COURSE_LINES_MAX, &fault) ||
	    !infuse_course_kind_of(&out->was, was))
		return false;
	if (!out->strikes && !file_course_event(out, out->was, of_entry,
	    entry))
		return false;
	out->kind = INFUSE_COURSE_CORRECT;
	return true;
}

static bool read_event(struct infuse_course_event *out,
    const struct course_entry *entry)
{
	static const struct infuse_course_event empty;
	enum infuse_course_kind kind;
	int64_t offset;

	*out = empty;
	out->seq = entry->seq;
	if (!infuse_course_kind_of(&kind, entry->kind) ||
	    !file_course_time(&out->at_min, &offset, entry->at) ||
	    !file_course_time(&out->entered_min, &offset, entry->entered) ||
	    (kind == INFUSE_COURSE_OPEN) != (entry->seq == 1))
		return false;
	return kind == INFUSE_COURSE_CORRECT ? read_correction(out, entry) :
	    file_course_event(out, kind, of_entry, entry);
}

enum infuse_found file_course_events(struct infuse_course_event *out,
    const struct course_log *log, infuse_report_fn *report, void *context)
{
	char text[96];
	int i;

	for (i = 0; i < log->count; i++) {
		if (read_event(&out[i], &log->entry[i]))
			continue;
		(void)snprintf(text, sizeof(text), "line %d is of no kind "
		    "that this version knows, or a figure in it is wrong",
		    i + 1);
		file_tell_line(report, context, log->path, (unsigned)i + 1,
		    PROBLEM_WRONG_SHAPE, text, "");
		return INFUSE_INVALID;
	}
	return INFUSE_FOUND;
}
