/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_OPEN_H
#define INFUSE_OPEN_H

/*
 * From the names of files and an order to a case that can be planned, in one
 * call:
 *
 *	struct infuse_order order;
 *	struct infuse_opened opened;
 *
 *	infuse_order_init(&order, weight);
 *	if (infuse_open(&opened, "goldberg-2010", &order, NULL, NULL)) {
 *		infuse_plan_make(&plan, &opened.of);
 *		infuse_opened_free(&opened);
 *	}
 */

#include <infuse/library.h>
#include <infuse/plan.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/*
 * An order on the ward of which only the weight is known: no age, strength,
 * target or ceiling.  The pump's step is left 0, not said: infuse_open() takes
 * the site's, else INFUSE_PUMP_STEP_ASSUMED.
 */
void infuse_order_init(struct infuse_order *out, struct infuse_weight weight);

/* 0.1 mL/h, in hundredths */
#define INFUSE_PUMP_STEP_ASSUMED 10

/*
 * Whether each of its figures can be computed with: what stands in the
 * contracts as infuse_is_order().  A zeroed order is not.
 */
INFUSE_MUST_CHECK bool infuse_order_is_sound(
    const struct infuse_order *order);

/*
 * The case of these three: the order, with what the site says of its pumps,
 * the site's limits for drug and setting, what the site adopted or retired,
 * and what the protocol leaves to it, which is filled in.  Both documents have
 * to outlive it.  Returns whether the step is the assumed one.
 */
bool infuse_case_set(struct infuse_case *out,
    struct infuse_protocol_document *protocol,
    const struct infuse_site_document *site, const struct infuse_order *order);

/* Finds the bytes of a site file, as infuse_find_site() does. */
typedef enum infuse_found infuse_find_site_fn(struct infuse_bytes *out,
    const char *path, infuse_report_fn *report, void *context);

/*
 * The site that is in force: that of the path, else the built-in one; and in
 * any case the system's, where it is there, which only tightens the other.
 * What it found stands in *out when it returns INFUSE_FOUND, and is the
 * caller's; a site that is wrong is reported.
 */
INFUSE_MUST_CHECK enum infuse_found infuse_site_in_force(
    struct infuse_site_document **out, const char *path,
    infuse_find_site_fn *find, infuse_report_fn *report, void *context);

/* One site file by itself; a NULL path is the built-in one. */
INFUSE_MUST_CHECK enum infuse_found infuse_site_load(
    struct infuse_site_document **out, const char *path,
    infuse_find_site_fn *find, infuse_report_fn *report, void *context);

/* Where the system's site file is, or would be. */
const char *infuse_system_site(void);

struct infuse_opened {
	struct infuse_protocol_document *protocol;
	struct infuse_site_document *site;
	struct infuse_case of;
};

/*
 * Opens the protocol, an id that is built in or a path, under the site that is
 * in force, for the order.  What is wrong with a file or missing in the order
 * is reported (report may be NULL), and then there is nothing to free.
 *
 * An order has to be sound, and to say what the protocol asks: an age or the
 * weights by height where its rates differ by them.  A protocol that leaves a
 * rate, a step or its length to the order is not opened here: read it with
 * infuse_protocol_read() and say them.
 */
INFUSE_MUST_CHECK bool infuse_open(struct infuse_opened *out,
    const char *protocol, const struct infuse_order *order,
    infuse_report_fn *report, void *context);
void infuse_opened_free(struct infuse_opened *opened);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
