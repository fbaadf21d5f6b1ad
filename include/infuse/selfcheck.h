/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_SELFCHECK_H
#define INFUSE_SELFCHECK_H

#include <stdbool.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/*
 * Known answers of the arithmetic, a few microseconds.  False: this build or
 * this machine computes wrongly, and nothing it says may be used.
 */
/*@ assigns \nothing;
    ensures \result;
*/
bool infuse_self_check(void);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
