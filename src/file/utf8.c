/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/diag.h>

#include "utf8.h"

/*
 * How many bytes a character beyond ASCII has by its first one, and the bits
 * of that.
 */
static size_t lead(unsigned char byte, uint32_t *bits)
{
	if (byte >= 0xc2 && byte <= 0xdf) {
		*bits = byte & 0x1fU;
		return 2;
	}
	if (byte >= 0xe0 && byte <= 0xef) {
		*bits = byte & 0x0fU;
		return 3;
	}
	if (byte >= 0xf0 && byte <= 0xf4) {
		*bits = byte & 0x07U;
		return 4;
	}
	return 0;
}

size_t file_utf8_next(const char *text, size_t size, uint32_t *code)
{
	/* Below these the same character has a shorter form. */
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	const unsigned char *byte = (const unsigned char *)text;
	size_t length, i;
	uint32_t bits;

	if (size == 0)
		return 0;
	if (byte[0] < 0x80) {
		*code = byte[0];
		return 1;
	}
	length = lead(byte[0], &bits);
	if (length == 0 || length > size)
		return 0;
	for (i = 1; i < length; i++) {
		if ((byte[i] & 0xc0U) != 0x80)
			return 0;
		bits = bits << 6 | (byte[i] & 0x3fU);
	}
	if (bits < least[length] || bits > 0x10ffff ||
	    (bits >= 0xd800 && bits <= 0xdfff))
		return 0;
	*code = bits;
	return length;
}

size_t file_utf8_count(const char *text, size_t size)
{
	size_t count = 0, at = 0, length;
	uint32_t code;

	while (at < size) {
		length = (unsigned char)text[at] < 0x80 ? 1 :
		    file_utf8_next(text + at, size - at, &code);
		at += length > 0 ? length : 1;
		count++;
	}
	return count;
}

size_t file_utf8_fit(const char *text, size_t size, size_t most)
{
	size_t at = 0, length;
	uint32_t code;

	if (size <= most)
		return size;
	for (;;) {
		length = file_utf8_next(text + at, size - at, &code);
		if (length == 0)
			length = 1;
		if (at + length > most)
			return at;
		at += length;
	}
}

bool file_utf8_is_control(uint32_t code)
{
	return code < 0x20 || (code >= 0x7f && code <= 0x9f) ||
	    code == 0x061c || code == 0x200e || code == 0x200f ||
	    (code >= 0x2028 && code <= 0x202e) ||
	    (code >= 0x2066 && code <= 0x2069) ||
	    code == 0xfeff || (code & 0xfffeU) == 0xfffe;
}

void file_utf8_clean(char *out, size_t cap, const char *text, size_t size)
{
	static const char cut[] = "...";
	bool fits;
	size_t used = 0, at = 0, length;
	uint32_t code;

	if (cap == 0)
		return;
	fits = size < cap;
	if (!fits)
		size = cap < sizeof(cut) ? 0 :
		    file_utf8_fit(text, size, cap - sizeof(cut));
	while (at < size) {
		length = file_utf8_next(text + at, size - at, &code);
		if (length == 0 || file_utf8_is_control(code)) {
			out[used++] = length == 1 && code == '\t' ? ' ' : '?';
			at += length > 0 ? length : 1;
			continue;
		}
		memcpy(out + used, text + at, length);
		used += length;
		at += length;
	}
	if (!fits && cap >= sizeof(cut)) {
		memcpy(out + used, cut, sizeof(cut) - 1);
		used += sizeof(cut) - 1;
	}
	out[used] = '\0';
}

void infuse_clean(char *out, size_t cap, const char *text, size_t size)
{
	file_utf8_clean(out, cap, text, size);
}
