/* SPDX-License-Identifier: MIT */
#ifndef RENDER_DIAG_H
#define RENDER_DIAG_H

#include <stddef.h>

#include <infuse/diag.h>

/*
 * A message as people read it, several lines:
 *
 *	ramp.yaml:11:43: error: unknown unit 'mg/kg/m' [unknown-unit]
 *	  dose-rate: {soft-max: 0.5 mg/kg/h, hard-max: 0.9 mg/kg/m}
 *	                                                   ^~~~~~~
 *	  write mg/kg/min or mg/kg/h
 *
 * Writes at most `cap` bytes with the NUL that ends them, and returns how long
 * the whole is.
 */
size_t infuse_diag_text(char *out, size_t cap, const struct infuse_diag *d);

/* Enough for any message. */
#define INFUSE_DIAG_TEXT_MAX 1536

#endif
