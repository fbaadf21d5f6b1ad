/* SPDX-License-Identifier: MIT */
#include <infuse/calendar.h>

#define START_LENGTH 16		/* "2026-11-23 14:00" */
#define OFFSET_LENGTH 6		/* "+01:00" */
#define OFFSET_HOURS_MAX 15

#define WRITE_IT "write year, month, day and a 24-hour time, as in " \
    "\"2026-11-23 14:00\""

static bool refuse(struct infuse_fault *fault, const char *id,
    const char *text, const char *hint)
{
	fault->id = id;
	fault->text = text;
	fault->hint = hint;
	fault->at = 0;
	fault->length = 0;
	return false;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Whether the text has that shape: a 9 is any digit, else as it stands. */
static bool has_shape(const char *text, const char *shape)
{
	for (; *shape != '\0'; text++, shape++)
		if (*shape == '9' ? !is_digit(*text) : *text != *shape)
			return false;
	return true;
}

static int digits(const char *text, int count)
{
	int n = 0;

	while (count-- > 0)
		n = n * 10 + (*text++ - '0');
	return n;
}

/* Why it has not the shape, for the slips that are often made. */
static bool refuse_shape(struct infuse_fault *fault, const char *text,
    size_t length)
{
	if (length > START_LENGTH && (has_shape(text, "9999-99-99 99:99:99") ||
	    has_shape(text, "9999-99-99T99:99:99")))
		return refuse(fault, "bad-time", "has seconds",
		    WRITE_IT);
	if (length >= START_LENGTH && has_shape(text, "9999-99-99T99:99"))
		return refuse(fault, "bad-time", "has a T between date and "
		    "time", "write a space there, as in "
		    "\"2026-11-23 14:00\"");
	if (length == 10 && has_shape(text, "9999-99-99"))
		return refuse(fault, "bad-time", "is a date without a time",
		    WRITE_IT);
	if (length >= START_LENGTH && has_shape(text, "9999-99-99 99.99"))
		return refuse(fault, "bad-time", "has a point in the time",
		    "write a colon, as in \"2026-11-23 14:00\"");
	return refuse(fault, "bad-time", "is not a date and a time", WRITE_IT);
}

/* "+01:00" behind the time, with a space before it or not. */
static bool read_offset(bool *has_offset, int64_t *offset_min,
    const char *text, size_t length, struct infuse_fault *fault)
{
	int hours, minutes;

	*has_offset = length > 0;
	*offset_min = 0;
	if (length == 0)
		return true;
	if (length == OFFSET_LENGTH + 1 && *text == ' ')
		text++, length--;
	if (length != OFFSET_LENGTH ||
	    (!has_shape(text, "+99:99") && !has_shape(text, "-99:99")))
		return refuse(fault, "bad-offset", "has more than a date and "
		    "a time", "behind them may stand an offset from UTC, as "
		    "in \"2026-10-25 02:30+01:00\"");
	hours = digits(text + 1, 2);
	minutes = digits(text + 4, 2);
	if (hours > OFFSET_HOURS_MAX || minutes > 59)
		return refuse(fault, "bad-offset", "has an offset that no "
		    "clock has", "write it as in \"2026-10-25 02:30+01:00\"");
	*offset_min = (hours * 60 + minutes) * (*text == '-' ? -1 : 1);
	return true;
}

/* Says of a date or a time that is not there which part of it is not. */
static bool refuse_civil(struct infuse_fault *fault,
    const struct infuse_civil *civil)
{
	struct infuse_civil date = *civil;

	date.hour = date.minute = 0;
	if (infuse_is_civil(&date))
		return refuse(fault, "no-such-time", "has a time that no "
		    "clock shows", "times run from 00:00 to 23:59; midnight "
		    "is 00:00 of the day that begins");
	if (civil->year < INFUSE_YEAR_MIN || civil->year > INFUSE_YEAR_MAX)
		return refuse(fault, "no-such-date", "has a year that is not "
		    "from 1970 to 2999", WRITE_IT);
	return refuse(fault, "no-such-date", "is a date that no calendar has",
	    WRITE_IT);
}

bool infuse_read_civil(struct infuse_civil *out, bool *has_offset,
    int64_t *offset_min, const char *text, size_t length,
    struct infuse_fault *fault)
{
	struct infuse_civil civil;
	char start[START_LENGTH + 4] = { 0 };
	size_t i;

	for (i = 0; i < length && i + 1 < sizeof(start); i++)
		start[i] = text[i];
	if (length < START_LENGTH || !has_shape(start, "9999-99-99 99:99") ||
	    start[START_LENGTH] == ':')
		return refuse_shape(fault, start, length);
	civil.year = digits(start, 4);
	civil.month = digits(start + 5, 2);
	civil.day = digits(start + 8, 2);
	civil.hour = digits(start + 11, 2);
	civil.minute = digits(start + 14, 2);
	if (!infuse_is_civil(&civil))
		return refuse_civil(fault, &civil);
	if (!read_offset(has_offset, offset_min, text + START_LENGTH,
	    length - START_LENGTH, fault))
		return false;
	*out = civil;
	return true;
}
