/* SPDX-License-Identifier: MIT */
#include <signal.h>

#include "run.h"

int main(int argc, char **argv)
{
	/* A reader that goes away is an error of writing, not a death. */
	signal(SIGPIPE, SIG_IGN);
	return (int)cli_run(argc, argv);
}
