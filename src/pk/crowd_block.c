/* SPDX-License-Identifier: MIT */
#include "crowd_work.h"

static void run_lanes(struct pk_work *work, size_t block,
    const struct pk_lanes_subject *subject, const struct pk_sink *sink)
{
	const struct pk_crowd *of = work->of;
	struct pk_lanes_direct patients;
	struct pk_lanes_carry *end = NULL;

	if (work->end != NULL)
		end = &work->end[block];
	if (work->begins) {
		of->kernels->begin(&patients, subject, of->typical);
		if (end != NULL)
			end->min = 0;
	} else {
		patients = work->begin[block].patients;
		if (end != NULL && end != &work->begin[block])
			*end = work->begin[block];
	}
	pk_lanes_run(of->kernels, &patients, of->timeline, work->from_leg,
	    work->to_leg, sink, end);
	if (end != NULL)
		end->patients = patients;
}

static void run_singly(const struct pk_crowd *of,
    const struct pk_lanes_subject *subject, struct pk_sink sink)
{
	for (int i = 0; i < PK_LANES; i++) {
		struct pk_subject one = pk_subject_in(subject, i,
		    of->typical);

		pk_subject_tie(&one, of->model);
		pk_run(&sink, &one, of->timeline, of->clearance);
		for (int o = 0; o < INFUSE_PK_OUTPUTS; o++)
			if (sink.value[o] != NULL)
				sink.value[o]++;
	}
}

static void run_system(struct pk_work *work, struct pk_worker *worker,
    const struct pk_lanes_subject *subject, const struct pk_sink *sink)
{
	const struct pk_crowd *of = work->of;

	pk_lanes_system_of(worker->system, subject, of->typical, of->model,
	    &work->pattern);
	pk_lanes_system_run(of->kernels, worker->system, worker->slot,
	    of->timeline, work->to_leg, sink);
}

void pk_work_block(struct pk_work *work, struct pk_worker *worker,
    size_t block, double *values, size_t apart, size_t stride)
{
	const struct pk_crowd *of = work->of;
	struct pk_sink sink = { .stride = stride, .first = work->first,
	    .samples = work->samples,
	    .wanted = (const bool (*)[INFUSE_PK_OUTPUTS])work->wanted };
	struct pk_lanes_subject subject;

	for (int o = 0; o < INFUSE_PK_OUTPUTS; o++)
		if (of->model->face.has[o])
			sink.value[o] = values + (size_t)o * apart;
	if (work->begins || !work->side_by_side)
		pk_draw(of->kernels, &subject, of->typical, of->spread,
		    (uint64_t)block * PK_LANES, of->cohort->seed);
	if (work->side_by_side)
		run_lanes(work, block, &subject, &sink);
	else if (worker->system != NULL)
		run_system(work, worker, &subject, &sink);
	else
		run_singly(of, &subject, sink);
}
