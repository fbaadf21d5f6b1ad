/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "completion.h"
#include "read.h"

/* Whether a command before the i-th begins with the same word. */
static bool came_before(size_t i, const char *name, size_t length)
{
	const char *other;
	size_t k;

	for (k = 0; k < i; k++) {
		other = cli_command_at(k)->name;
		if (strncmp(other, name, length) == 0 &&
		    (other[length] == '\0' || other[length] == ' '))
			return true;
	}
	return false;
}

/* What a word that begins several commands is for: what can follow it. */
static void family_summary(char *out, size_t size, const char *first,
    size_t length)
{
	const struct cli_command *command;
	const char *words[CLI_POSITIONALS_MAX];
	int count = 0;
	size_t i;

	for (i = 0; (command = cli_command_at(i)) != NULL; i++) {
		if (strncmp(command->name, first, length) != 0)
			continue;
		if (command->name[length] == '\0') {
			snprintf(out, size, "%s", command->summary);
			return;
		}
		if (command->name[length] == ' ' &&
		    count < CLI_POSITIONALS_MAX)
			words[count++] = command->name + length + 1;
	}
	cli_say_choices(out, size, words, count);
}

void completion_each_first(struct render_text *text,
    void (*each)(struct render_text *text, const char *first,
    const char *summary, bool family))
{
	const struct cli_command *command;
	char first[32], summary[100];
	size_t i, length;

	for (i = 0; (command = cli_command_at(i)) != NULL; i++) {
		length = strcspn(command->name, " ");
		if (length >= sizeof(first) ||
		    came_before(i, command->name, length))
			continue;
		memcpy(first, command->name, length);
		first[length] = '\0';
		family_summary(summary, sizeof(summary), first, length);
		each(text, first, summary, command->name[length] == ' ');
	}
}

const char *completion_noun(char out[16], bool *more,
    const struct cli_command *command, int n)
{
	const char *at = command->arguments;
	size_t length;

	*more = false;
	if (n >= command->most)
		return NULL;
	for (;;) {
		length = strcspn(at, " ");
		if (n == 0 || at[length] == '\0')
			break;
		at += length + 1;
		n--;
	}
	*more = length > 3 && strncmp(at + length - 3, "...", 3) == 0;
	length = strcspn(at += *at == '[', "]. ");
	if (length == 0 || length >= 16)
		return NULL;
	memcpy(out, at, length);
	out[length] = '\0';
	return out;
}

enum cli_status cli_completion(const struct cli_args *args)
{
	static const char *const shells[] = { "bash", "zsh", "fish" };
	static void (*const write[])(struct render_text *text) = {
		completion_bash, completion_zsh, completion_fish
	};
	struct render_text text = { 0 };
	int shell;

	if (!cli_read_word(&shell, "completion", args->positional[0], shells,
	    sizeof(shells) / sizeof(shells[0])))
		return CLI_USAGE;
	write[shell](&text);
	return cli_print(&text, CLI_OK);
}
