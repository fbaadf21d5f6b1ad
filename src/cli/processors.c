/* SPDX-License-Identifier: MIT */

/* The affinity mask is a matter of Linux, not of POSIX. */
#ifdef __linux__
#undef _POSIX_C_SOURCE
/* NOLINTNEXTLINE(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp) */
#define _GNU_SOURCE
#include <sched.h>
#endif

#include <limits.h>
#include <unistd.h>

#include "processors.h"

int cli_processors(void)
{
	long n;
#ifdef __linux__
	cpu_set_t mask;

	if (sched_getaffinity(0, sizeof(mask), &mask) == 0)
		return CPU_COUNT(&mask) > 0 ? CPU_COUNT(&mask) : 1;
#endif
	n = sysconf(_SC_NPROCESSORS_ONLN);
	return n < 1 ? 1 : n > INT_MAX ? INT_MAX : (int)n;
}
