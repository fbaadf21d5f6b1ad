/* SPDX-License-Identifier: MIT */
#include "parallel.h"

#include <pthread.h>
#include <stdatomic.h>

struct work {
	atomic_llong next;
	atomic_llong finished;
	int64_t jobs;
	pk_job_fn *job;
	void *context;
};

struct worker {
	struct work *work;
	int number;
	pthread_t thread;
};

static bool do_one(struct work *work, int thread)
{
	int64_t job = atomic_fetch_add(&work->next, 1);

	if (job >= work->jobs)
		return false;
	work->job(work->context, job, thread);
	atomic_fetch_add(&work->finished, 1);
	return true;
}

static void *work_on(void *argument)
{
	struct worker *worker = argument;

	while (do_one(worker->work, worker->number))
		;
	return NULL;
}

void pk_parallel(int threads, int64_t jobs, pk_job_fn *job, void *context,
    infuse_pk_progress_fn *progress, void *progress_context, int64_t done,
    int64_t total)
{
	struct work work = { .jobs = jobs, .job = job, .context = context };
	struct worker worker[INFUSE_PK_THREADS_MAX];
	int started = 0;

	while (started + 1 < threads && started + 1 < jobs) {
		worker[started] = (struct worker){
			.work = &work,
			.number = started + 1
		};
		if (pthread_create(&worker[started].thread, NULL, work_on,
		    &worker[started]) != 0)
			break;
		started++;
	}
	while (do_one(&work, 0))
		if (progress != NULL)
			progress(done + atomic_load(&work.finished), total,
			    progress_context);
	for (int i = 0; i < started; i++)
		pthread_join(worker[i].thread, NULL);
}
