/* SPDX-License-Identifier: MIT */
#ifndef PK_PARALLEL_H
#define PK_PARALLEL_H

#include <infuse/pk.h>

/* One piece of work, by the thread of that number; pieces are independent. */
typedef void pk_job_fn(void *context, int64_t job, int thread);

/*
 * Does jobs 0 to `jobs` - 1 on up to `threads` threads and returns when all
 * are done.  The calling thread works too, and reports.  A thread that cannot
 * be started is done without.
 */
void pk_parallel(int threads, int64_t jobs, pk_job_fn *job, void *context,
    infuse_pk_progress_fn *progress, void *progress_context, int64_t done,
    int64_t total);

#endif
