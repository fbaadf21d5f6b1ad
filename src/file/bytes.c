/* SPDX-License-Identifier: MIT */
#include <infuse/document.h>

#include "bytes.h"
#include "utf8.h"

/* A character that no terminal and no reader should have to meet. */
static void tell_control(struct reading *r, struct place place, uint32_t code)
{
	if (code == 0)
		file_tell(r, PROBLEM_NUL, place, "",
		    "NUL byte: this is not a text file");
	else if (code == 0xfeff)
		file_tell(r, PROBLEM_BYTE_ORDER_MARK, place,
		    "save the file as UTF-8 without a byte order mark",
		    "byte order mark");
	else
		file_tell(r, PROBLEM_CONTROL, place,
		    "take it out; it cannot be seen",
		    "control character U+%04X", (unsigned)code);
}

bool file_bytes_check(struct reading *r)
{
	static const struct place whole;

	if (r->size > INFUSE_FILE_MAX) {
		file_tell(r, PROBLEM_TOO_LARGE, whole, "",
		    "larger than 64 KiB: not a protocol or site file");
		return false;
	}
	return file_characters_check(r);
}

bool file_characters_check(struct reading *r)
{
	struct place place = { 1, 1, 1 };
	size_t at = 0, length;
	uint32_t code;

	while (at < r->size) {
		if (r->text[at] >= ' ' && r->text[at] <= '~') {
			at++;		/* nearly all of them, so first */
			place.column++;
			continue;
		}
		length = file_utf8_next(r->text + at, r->size - at, &code);
		if (length == 0) {
			file_tell(r, PROBLEM_BAD_UTF8, place,
			    "save the file as UTF-8", "not UTF-8");
			return false;
		}
		at += length;
		if (code == '\n') {
			place.line++;
			place.column = 1;
			continue;
		}
		if (file_utf8_is_control(code) && code != '\t' &&
		    !(code == '\r' && at < r->size && r->text[at] == '\n')) {
			tell_control(r, place, code);
			return false;
		}
		place.column++;
	}
	return true;
}
