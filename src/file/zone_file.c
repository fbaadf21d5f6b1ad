/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "zone_file.h"

#define HEADER 44
#define OFFSET_SIZE 6		/* 4 bytes of offset, is summer, its name */
#define OFFSET_MOST (26 * 3600)

/* The six counts of a header, which tell how long its block is. */
struct block {
	size_t utc_flags;
	size_t standard_flags;
	size_t leaps;
	size_t times;
	size_t kinds;
	size_t letters;
};

static uint64_t read_bytes(const unsigned char *at, size_t width)
{
	uint64_t value = 0;
	size_t i;

	for (i = 0; i < width; i++)
		value = value << 8 | at[i];
	return value;
}

/* Two's complement, of 4 bytes or 8. */
static int64_t read_signed(const unsigned char *at, size_t width)
{
	uint64_t value = read_bytes(at, width);
	uint64_t sign = width == 4 ? UINT64_C(1) << 31 : UINT64_C(1) << 63;

	return value & sign ? -1 - (int64_t)(~value & (sign - 1)) :
	    (int64_t)value;
}

static bool read_header(struct block *out, const unsigned char *at,
    size_t size)
{
	if (size < HEADER || memcmp(at, "TZif", 4) != 0)
		return false;
	out->utc_flags = (size_t)read_bytes(at + 20, 4);
	out->standard_flags = (size_t)read_bytes(at + 24, 4);
	out->leaps = (size_t)read_bytes(at + 28, 4);
	out->times = (size_t)read_bytes(at + 32, 4);
	out->kinds = (size_t)read_bytes(at + 36, 4);
	out->letters = (size_t)read_bytes(at + 40, 4);
	return out->kinds > 0 && out->times <= size && out->kinds <= size &&
	    out->letters <= size && out->leaps <= size &&
	    out->utc_flags <= size && out->standard_flags <= size;
}

static size_t length_of(const struct block *block, size_t width)
{
	return block->times * (width + 1) + block->kinds * OFFSET_SIZE +
	    block->letters + block->leaps * (width + 4) +
	    block->standard_flags + block->utc_flags;
}

/* Times rise, and each is of a kind that there is, whose offset can be. */
static bool is_sound(const struct zone_file *zone, size_t kinds)
{
	int64_t offset;
	size_t i;

	for (i = 0; i < zone->count; i++)
		if (zone->kinds[i] >= kinds || (i > 0 &&
		    read_signed(zone->times + i * zone->width, zone->width) <=
		    read_signed(zone->times + (i - 1) * zone->width,
		    zone->width)))
			return false;
	for (i = 0; i < kinds; i++) {
		offset = read_signed(zone->offsets + i * OFFSET_SIZE, 4);
		if (offset < -OFFSET_MOST || offset > OFFSET_MOST)
			return false;
	}
	return true;
}

/* The rule stands in a line of its own; an empty one is none. */
static bool read_rule(struct zone_file *out, const unsigned char *at,
    size_t size)
{
	const unsigned char *end;

	if (size < 2 || at[0] != '\n')
		return false;
	end = memchr(at + 1, '\n', size - 1);
	if (end == NULL)
		return false;
	out->has_rule = end > at + 1;
	return !out->has_rule || file_zone_rule_read(&out->rule,
	    (const char *)at + 1, (size_t)(end - at - 1));
}

bool file_zone_read(struct zone_file *out, const unsigned char *bytes,
    size_t size)
{
	static const struct zone_file empty;
	const unsigned char *at = bytes;
	struct block block;
	size_t first;

	*out = empty;
	out->width = 4;
	if (!read_header(&block, at, size))
		return false;
	first = HEADER + length_of(&block, 4);
	if (bytes[4] >= '2') {		/* the same again, in 8 bytes */
		out->width = 8;
		if (first > size || !read_header(&block, bytes + first,
		    size - first))
			return false;
		at = bytes + first;
		size -= first;
	}
	if (HEADER + length_of(&block, out->width) > size || block.leaps > 0)
		return false;
	out->count = block.times;
	out->times = at + HEADER;
	out->kinds = out->times + block.times * out->width;
	out->offsets = out->kinds + block.times;
	at += HEADER + length_of(&block, out->width);
	size -= HEADER + length_of(&block, out->width);
	return is_sound(out, block.kinds) &&
	    (out->width == 4 || read_rule(out, at, size));
}

int64_t file_zone_offset_s(const struct zone_file *zone, int64_t utc_s)
{
	size_t from = 0, to = zone->count, middle, kind = 0;

	/* The times from `to` on are behind it, those before `from` are not. */
	while (from < to) {
		middle = from + (to - from) / 2;
		if (read_signed(zone->times + middle * zone->width,
		    zone->width) <= utc_s)
			from = middle + 1;
		else
			to = middle;
	}
	if (from == zone->count && zone->has_rule)
		return file_zone_rule_offset_s(&zone->rule, utc_s);
	if (from > 0)
		kind = zone->kinds[from - 1];
	return read_signed(zone->offsets + kind * OFFSET_SIZE, 4);
}
