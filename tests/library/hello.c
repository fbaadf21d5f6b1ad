/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include <infuse/command.h>

int main(void)
{
	const char *const words[] = { "check", "--weight", "70", "--protocol",
	    "goldberg-2010", "--rate", "25 mg/h", "--format", "json" };
	char *answer, *errors;
	int status = infuse_command(sizeof(words) / sizeof(words[0]), words,
	    NULL, NULL, 0, &answer, &errors);

	printf("%s%s", answer != NULL ? answer : "no memory\n",
	    errors != NULL ? errors : "");
	infuse_command_free(answer);
	infuse_command_free(errors);
	return status;
}
