/* SPDX-License-Identifier: MIT */
#include "kernels.h"

#ifdef PK_WIDTHS
#pragma GCC target("avx512f,popcnt,prefer-vector-width=512")
#define PK_KERNELS pk_kernels_avx512
#define PK_WIDTH "avx512"
#include "kernels_body.h"
#endif
