/* SPDX-License-Identifier: MIT */

/*
 * 10,000 patients, 121 hourly samples, three outputs, with bands, on two
 * threads: against GSL's rk8pd on one core without bands, and against R's
 * deSolve with a compiled right-hand side, on the same plan and patients.
 * Prints times, ratios and the error of each.
 */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <gsl/gsl_errno.h>
#include <gsl/gsl_odeiv2.h>

#include "../../src/pk/kernels.h"

#define PATIENTS 10000
#define R_PATIENTS 200
#define SAMPLES 121
#define PERIODS 5
#define STATES 6
#define ROUNDS 20
#define SEED 7
#define TOLERANCE 1e-8

/* mg/h for a day each, nothing on the last. */
static const int rates[PERIODS] = { 10, 20, 30, 40, 0 };

/* Rate constants per h, in the order of bench_pk_rhs.c, and the rate. */
struct ode {
	double k10, k12, k21, k13, k31, form, nk10, nk12, nk21, ke0;
	double v1;
	double rate;
};

/* Seconds by the clock, and of all processors that worked. */
struct spent {
	double wall;
	double cpu;
};

static double seconds(clockid_t clock)
{
	struct timespec t;

	clock_gettime(clock, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static struct spent now(void)
{
	return (struct spent){ seconds(CLOCK_MONOTONIC),
	    seconds(CLOCK_PROCESS_CPUTIME_ID) };
}

static struct ode ode_of(const struct pk_subject *subject)
{
	const double *p = subject->p;

	return (struct ode){
		.k10 = p[PK_CL] / p[PK_V1], .k12 = p[PK_Q2] / p[PK_V1],
		.k21 = p[PK_Q2] / p[PK_V2], .k13 = p[PK_Q3] / p[PK_V1],
		.k31 = p[PK_Q3] / p[PK_V3], .form = p[PK_CL] / p[PK_NV1],
		.nk10 = p[PK_NCL] / p[PK_NV1], .nk12 = p[PK_NQ] / p[PK_NV1],
		.nk21 = p[PK_NQ] / p[PK_NV2], .ke0 = p[PK_KE0],
		.v1 = p[PK_V1]
	};
}

/* All as concentrations, as in bench_pk_rhs.c. */
static int rhs(double t, const double *y, double *dy, void *context)
{
	const struct ode *p = context;

	(void)t;
	dy[0] = p->rate - (p->k10 + p->k12 + p->k13) * y[0] + p->k21 * y[1] +
	    p->k31 * y[2];
	dy[1] = p->k12 * y[0] - p->k21 * y[1];
	dy[2] = p->k13 * y[0] - p->k31 * y[2];
	dy[3] = p->form * y[0] - (p->nk10 + p->nk12) * y[3] + p->nk21 * y[4];
	dy[4] = p->nk12 * y[3] - p->nk21 * y[4];
	dy[5] = p->ke0 * (y[0] - y[5]);
	return GSL_SUCCESS;
}

static void solve_gsl(double (*out)[3], struct ode *ode,
    gsl_odeiv2_driver *driver)
{
	double y[STATES] = { 0 }, t = 0;

	for (int i = 0; i < SAMPLES; i++) {
		if (i > 0) {
			double rate = rates[(i - 1) / 24] * 1000 / ode->v1;

			if (rate != ode->rate || i == 1) {
				ode->rate = rate;
				gsl_odeiv2_driver_reset_hstart(driver, 1e-3);
			}
			gsl_odeiv2_driver_apply(driver, &t, i, y);
		}
		out[i][0] = y[0];
		out[i][1] = y[3];
		out[i][2] = y[5];
	}
}

static void plan(struct infuse_pk_segment *segment)
{
	for (int i = 0; i < PERIODS; i++)
		segment[i] = (struct infuse_pk_segment){ { i * 1440 },
		    { 1440 }, { rates[i] * INT64_C(1000000000), 0, 0 } };
}

static struct infuse_pk_question ask(const struct infuse_pk_segment *segment,
    const struct infuse_duration *time)
{
	return (struct infuse_pk_question){
		.model = infuse_pk_model_find("kamp2020"),
		.drug = INFUSE_KETAMINE, .weight = { 70000 },
		.age_years = INFUSE_PK_NO_AGE,
		.segment = segment, .segments = PERIODS,
		.time = time, .times = SAMPLES
	};
}

static struct pk_subject *draw_all(const struct infuse_pk_question *of)
{
	const struct pk_model *model = pk_model_of(of->model);
	struct pk_subject *all = malloc(PATIENTS * sizeof(*all));
	struct pk_lanes_subject lanes;
	struct pk_subject typical;
	struct pk_spread spread;

	if (all == NULL || !pk_spread_of(&spread, model, false))
		exit(1);
	pk_subject_typical(&typical, model, 70, -1);
	for (int i = 0; i < PATIENTS; i++) {
		if (i % PK_LANES == 0)
			pk_draw(pk_kernels_here(), &lanes, &typical, &spread, (uint64_t)i, SEED);
		all[i] = pk_subject_in(&lanes, i % PK_LANES, &typical);
	}
	return all;
}

/* One patient by the product: exact to 1e-14 by tests/unit/test_pk.c. */
static void solve_exact(double (*out)[3], const struct pk_subject *subject,
    const struct infuse_pk_question *of)
{
	const struct pk_sink sink = { { &out[0][0], &out[0][1], &out[0][2] },
	    3, 0, SAMPLES, NULL };
	struct pk_timeline timeline;

	if (!pk_timeline_make(&timeline, of))
		exit(1);
	pk_run_direct(&sink, subject, &timeline);
	pk_timeline_free(&timeline);
}

static double worst_of(double (*is)[3], double (*ought)[3])
{
	double worst = 0;

	for (int i = 1; i < SAMPLES; i++)
		for (int o = 0; o < 3; o++)
			worst = fmax(worst, fabs(is[i][o] / ought[i][o] - 1));
	return worst;
}

static struct spent time_ours(const struct infuse_pk_question *of, int threads)
{
	const struct infuse_pk_cohort cohort = {
		.patients = PATIENTS, .seed = SEED, .threads = threads
	};
	struct spent best = { 1e9, 1e9 };

	for (int i = 0; i < ROUNDS; i++) {
		struct infuse_pk_spreads *spreads;
		struct spent start = now(), end;

		if (infuse_pk_population(&spreads, of, &cohort) !=
		    INFUSE_PK_OK)
			exit(1);
		end = now();
		best.wall = fmin(best.wall, end.wall - start.wall);
		best.cpu = fmin(best.cpu, end.cpu - start.cpu);
		infuse_pk_spreads_free(spreads);
	}
	printf("infuse, with bands, %d thread%-12s %10.1f %10.1f\n", threads,
	    threads > 1 ? "s" : "", best.wall * 1e3, best.cpu * 1e3);
	return best;
}

/* ke0 above 0: that one instead of the model's, which makes it less stiff. */
static void time_gsl(const struct pk_subject *all,
    const struct infuse_pk_question *of, double ke0, const struct spent *ours)
{
	double is[SAMPLES][3], ought[SAMPLES][3], worst = 0;
	struct spent start = now(), end;

	for (int i = 0; i < PATIENTS; i++) {
		struct pk_subject one = all[i];
		gsl_odeiv2_system system = { rhs, NULL, STATES, NULL };
		gsl_odeiv2_driver *driver;
		struct ode ode;

		if (ke0 > 0.0)
			one.p[PK_KE0] = ke0;
		ode = ode_of(&one);
		system.params = &ode;
		driver = gsl_odeiv2_driver_alloc_y_new(&system,
		    gsl_odeiv2_step_rk8pd, 1e-3, TOLERANCE, TOLERANCE);
		solve_gsl(is, &ode, driver);
		gsl_odeiv2_driver_free(driver);
		if (i % 100 != 0)
			continue;
		solve_exact(ought, &one, of);
		worst = fmax(worst, worst_of(is, ought));
	}
	end = now();
	printf("GSL rk8pd 1e-8, no bands%s %10.1f %10.1f %8.0f %10.1e\n",
	    ke0 > 0.0 ? ", ke0 5 /h" : "           ",
	    (end.wall - start.wall) * 1e3, (end.cpu - start.cpu) * 1e3,
	    (end.wall - start.wall) / ours->wall, worst);
}

static bool write_for_r(const char *folder, const struct pk_subject *all,
    const struct infuse_pk_question *of)
{
	double ought[SAMPLES][3];
	char path[256];
	FILE *patients, *exact;

	snprintf(path, sizeof(path), "%s/patients", folder);
	patients = fopen(path, "w");
	snprintf(path, sizeof(path), "%s/exact", folder);
	exact = fopen(path, "w");
	if (patients == NULL || exact == NULL)
		return false;
	for (int i = 0; i < R_PATIENTS; i++) {
		struct ode p = ode_of(&all[i]);

		fprintf(patients, "%.17g %.17g %.17g %.17g %.17g %.17g %.17g "
		    "%.17g %.17g %.17g 0", p.k10, p.k12, p.k21, p.k13, p.k31,
		    p.form, p.nk10, p.nk12, p.nk21, p.ke0);
		for (int j = 0; j < PERIODS; j++)
			fprintf(patients, " %.17g", rates[j] * 1000 / p.v1);
		fprintf(patients, "\n");
		solve_exact(ought, &all[i], of);
		for (int t = 1; t < SAMPLES; t++)
			fprintf(exact, "%.17g %.17g %.17g\n", ought[t][0],
			    ought[t][1], ought[t][2]);
	}
	return fclose(patients) == 0 && fclose(exact) == 0;
}

/* Seconds per patient, or below 0 where there is no R. */
static double time_r(const char *source, const struct pk_subject *all,
    const struct infuse_pk_question *of, double *worst)
{
	char folder[] = "/tmp/bench_pk.XXXXXX", command[1024];
	double each = -1;
	FILE *r;

	if (mkdtemp(folder) == NULL || !write_for_r(folder, all, of))
		return -1;
	snprintf(command, sizeof(command), "cp %s/bench_pk_rhs.c %s &&"
	    " (cd %s && R CMD SHLIB bench_pk_rhs.c) >/dev/null 2>&1 &&"
	    " Rscript %s/bench_pk.R %s; rm -r %s", source, folder, folder,
	    source, folder, folder);
	r = popen(command, "r");
	if (r == NULL || fscanf(r, "%lf %lf", &each, worst) != 2)
		each = -1;
	if (r != NULL)
		pclose(r);
	return each;
}

int main(int argc, char **argv)
{
	const char *source = argc > 1 ? argv[1] : "tests/bench";
	struct infuse_pk_segment segment[PERIODS];
	struct infuse_duration time[SAMPLES];
	struct infuse_pk_question of;
	struct pk_subject *all;
	struct spent ours;
	double r, off;

	plan(segment);
	for (int i = 0; i < SAMPLES; i++)
		time[i].min = i * 60;
	of = ask(segment, time);
	all = draw_all(&of);
	printf("%d patients, %d samples, 3 outputs, 5 periods of a day\n",
	    PATIENTS, SAMPLES);
	printf("%-34s %10s %10s %8s %10s\n", "", "ms", "ms cpu", "times",
	    "error");
	time_ours(&of, 1);
	ours = time_ours(&of, 2);
	time_gsl(all, &of, 0.0, &ours);
	time_gsl(all, &of, 5.0, &ours);
	r = time_r(source, all, &of, &off);
	if (r < 0)
		printf("R with deSolve is not there\n");
	else
		printf("%-34s %10.1f %10s %8.0f %10.1e  (%d patients x %d)\n",
		    "R deSolve 1e-8, compiled, no bands", r * PATIENTS * 1e3,
		    "", r * PATIENTS / ours.wall, off, R_PATIENTS,
		    PATIENTS / R_PATIENTS);
	free(all);
	return 0;
}
