/* SPDX-License-Identifier: MIT */
#include "kernels.h"

#ifdef PK_WIDTHS
#pragma GCC target("avx2,prefer-vector-width=256")
#define PK_KERNELS pk_kernels_avx2
#define PK_WIDTH "avx2"
#include "kernels_body.h"
#endif
