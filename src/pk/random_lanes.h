/* SPDX-License-Identifier: MIT */
#ifndef PK_RANDOM_LANES_H
#define PK_RANDOM_LANES_H

/* Random numbers of PK_LANES patients, as loops; see kernels.h. */

#include "lanes.h"

#define ROUNDS 10
#define MULTIPLY_0 0xd2511f53u
#define MULTIPLY_1 0xcd9e8d57u
#define WEYL_0 0x9e3779b9u
#define WEYL_1 0xbb67ae85u

/* c[word][lane] and k[word] */
PK_INLINE void philox(uint32_t (*restrict c)[PK_LANES], uint32_t k0,
    uint32_t k1, int lanes)
{
	for (int round = 0; round < ROUNDS; round++) {
		for (int i = 0; i < lanes; i++) {
			uint64_t a = (uint64_t)MULTIPLY_0 * c[0][i];
			uint64_t b = (uint64_t)MULTIPLY_1 * c[2][i];

			c[0][i] = (uint32_t)(b >> 32) ^ c[1][i] ^ k0;
			c[2][i] = (uint32_t)(a >> 32) ^ c[3][i] ^ k1;
			c[1][i] = (uint32_t)b;
			c[3][i] = (uint32_t)a;
		}
		k0 += WEYL_0;
		k1 += WEYL_1;
	}
}

/* sum of c[7] x^7 ... c[0] */
PK_INLINE double poly(const double c[8], double x)
{
	return ((((((c[7] * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x +
	    c[2]) * x + c[1]) * x + c[0];
}

/* Wichura 1988, PPND16: near the middle, in the tails, far out. */
static const double middle_a[8] = {
	3.3871328727963666080, 1.3314166789178437745e2,
	1.9715909503065514427e3, 1.3731693765509461125e4,
	4.5921953931549871457e4, 6.7265770927008700853e4,
	3.3430575583588128105e4, 2.5090809287301226727e3
};
static const double middle_b[8] = {
	1.0, 4.2313330701600911252e1, 6.8718700749205790830e2,
	5.3941960214247511077e3, 2.1213794301586595867e4,
	3.9307895800092710610e4, 2.8729085735721942674e4,
	5.2264952788528545610e3
};
static const double tail_c[8] = {
	1.42343711074968357734, 4.63033784615654529590,
	5.76949722146069140550, 3.64784832476320460504,
	1.27045825245236838258, 2.41780725177450611770e-1,
	2.27238449892691845833e-2, 7.74545014278341407640e-4
};
static const double tail_d[8] = {
	1.0, 2.05319162663775882187, 1.67638483018380384940,
	6.89767334985100004550e-1, 1.48103976427480074590e-1,
	1.51986665636164571966e-2, 5.47593808499534494600e-4,
	1.05075007164441684324e-9
};
static const double far_e[8] = {
	6.65790464350110377720, 5.46378491116411436990,
	1.78482653991729133580, 2.96560571828504891230e-1,
	2.65321895265761230930e-2, 1.24266094738807843860e-3,
	2.71155556874348757815e-5, 2.01033439929228813265e-7
};
static const double far_f[8] = {
	1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1,
	1.48753612908506148525e-2, 7.86869131145613259100e-4,
	1.84631831751005468180e-5, 1.42151175831644588870e-7,
	2.04426310338993978564e-15
};

PK_INLINE void quantile(double *restrict z, const double *restrict p)
{
	double tail[PK_LANES], log_tail[PK_LANES], root[PK_LANES];

	for (int i = 0; i < PK_LANES; i++)
		tail[i] = p[i] < 0.5 ? p[i] : 1.0 - p[i];
	pk_lanes_log(log_tail, tail);
	for (int i = 0; i < PK_LANES; i++)
		log_tail[i] = -log_tail[i];
	pk_lanes_sqrt(root, log_tail);
	for (int i = 0; i < PK_LANES; i++) {
		double q = p[i] - 0.5;
		double r = 0.180625 - q * q;
		double near = root[i] - 1.6, far = root[i] - 5.0;
		double a = q * poly(middle_a, r) / poly(middle_b, r);
		double c = poly(tail_c, near) / poly(tail_d, near);
		double e = poly(far_e, far) / poly(far_f, far);
		double out = root[i] <= 5.0 ? c : e;

		out = q < 0.0 ? -out : out;
		z[i] = r >= 0.0 ? a : out;
	}
}

/* 52 bits, in the middle of their interval: never 0 nor 1. */
PK_INLINE double uniform(uint32_t high, uint32_t low)
{
	uint64_t bits = (uint64_t)high << 20 | low >> 12;

	return pk_from_bits(bits | 0x3ff0000000000000) - (1.0 - 0x1p-53);
}

PK_INLINE void lanes_normals(double a[PK_LANES], double b[PK_LANES],
    uint64_t first, uint32_t block, uint64_t seed)
{
	uint32_t c[4][PK_LANES];
	double p[PK_LANES], q[PK_LANES];

	for (int i = 0; i < PK_LANES; i++) {
		uint64_t patient = first + (uint64_t)i;

		c[0][i] = (uint32_t)patient;
		c[1][i] = (uint32_t)(patient >> 32);
		c[2][i] = block;
		c[3][i] = 0;
	}
	philox(c, (uint32_t)seed, (uint32_t)(seed >> 32), PK_LANES);
	for (int i = 0; i < PK_LANES; i++) {
		p[i] = uniform(c[0][i], c[1][i]);
		q[i] = uniform(c[2][i], c[3][i]);
	}
	quantile(a, p);
	quantile(b, q);
}

#endif
