/* SPDX-License-Identifier: MIT */
#define PK_KERNELS pk_kernels_plain
#define PK_WIDTH "plain"
#include "kernels_body.h"
