/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/care.h>

static const struct infuse_fault missing = {
	"missing-scale", "sedation without its scale",
	"write POSS 3, RASS -3 or ACVPU A: the numbers mean opposite things",
	0, 0
};
static const struct infuse_fault unknown = {
	"unknown-scale", "unknown scale of sedation",
	"write POSS, RASS or ACVPU, in capitals, a space and the score", 0, 0
};
static const struct infuse_fault off_poss = {
	"off-scale", "not on this scale", "POSS has S, 1, 2, 3 and 4", 0, 0
};
static const struct infuse_fault off_rass = {
	"off-scale", "not on this scale",
	"RASS has -5 to -1, 0, and +1 to +4, with the sign", 0, 0
};

static const struct infuse_fault off_acvpu = {
	"off-scale", "not on this scale",
	"ACVPU has A, C (new confusion), V, P and U", 0, 0
};

static bool read_acvpu(int64_t *value, const char *at, size_t length)
{
	static const char letters[] = "ACVPU";
	const char *letter;

	if (length != 1 || *at == '\0' ||
	    (letter = strchr(letters, *at)) == NULL)
		return false;
	*value = letter - letters;
	return true;
}

static bool read_poss(int64_t *value, const char *at, size_t length)
{
	if (length != 1 || (at[0] != 'S' && (at[0] < '1' || at[0] > '4')))
		return false;
	*value = at[0] == 'S' ? 0 : at[0] - '0';
	return true;
}

static bool read_rass(int64_t *value, const char *at, size_t length)
{
	bool low = length == 2 && at[0] == '-' && at[1] >= '1' &&
	    at[1] <= '5';
	bool high = length == 2 && at[0] == '+' && at[1] >= '1' &&
	    at[1] <= '4';

	if (!low && !high && !(length == 1 && at[0] == '0'))
		return false;
	*value = low ? '0' - at[1] : high ? at[1] - '0' : 0;
	return true;
}

static bool refuse(struct infuse_fault *fault,
    const struct infuse_fault *why, size_t at, size_t length)
{
	*fault = *why;
	fault->at = at;
	fault->length = length;
	return false;
}

bool infuse_read_sedation(enum infuse_scale *scale, int64_t *value,
    const char *text, size_t length, struct infuse_fault *fault)
{
	const size_t word = 4;
	bool poss = length >= word && memcmp(text, "POSS", word) == 0;
	bool rass = length >= word && memcmp(text, "RASS", word) == 0;
	int64_t read = 0;

	if (length > word + 1 && memcmp(text, "ACVPU ", word + 2) == 0) {
		if (!read_acvpu(&read, text + word + 2, length - word - 2))
			return refuse(fault, &off_acvpu, word + 2,
			    length - word - 2);
		*scale = INFUSE_ACVPU;
		*value = read;
		return true;
	}
	if (length > 0 && text[0] != '\0' &&
	    strchr("+-0123456789", text[0]) != NULL)
		return refuse(fault, &missing, 0, length);
	if ((!poss && !rass) || length == word || text[word] != ' ')
		return refuse(fault, &unknown, 0, length);
	if (poss && !read_poss(&read, text + word + 1, length - word - 1))
		return refuse(fault, &off_poss, word + 1, length - word - 1);
	if (rass && !read_rass(&read, text + word + 1, length - word - 1))
		return refuse(fault, &off_rass, word + 1, length - word - 1);
	*scale = poss ? INFUSE_POSS : INFUSE_RASS;
	*value = read;
	return true;
}
