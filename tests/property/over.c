/* SPDX-License-Identifier: MIT */
/*
 * S-34: orders as they are written.  "200 mg over 4 h" is a rate, exact,
 * wherever a rate is written: the other rules hold of such cases as well.
 */
#include "property.h"

void try_over(struct dice *dice)
{
	amounts_over_time = true;
	switch (roll(dice, 5)) {
	case 0:
		try_whole(dice);
		break;
	case 1:
		try_ceiling(dice);
		break;
	case 2:
		try_agreeing(dice);
		break;
	default:
		try_judged(dice);
		break;
	}
	amounts_over_time = false;
}
