/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <infuse/open.h>

static struct infuse_plan plan;

int main(void)
{
	struct infuse_order order;
	struct infuse_opened opened;

	infuse_order_init(&order, (struct infuse_weight){ 70000 });
	if (!infuse_open(&opened, "goebel-escalating", &order, NULL, NULL))
		return 1;
	infuse_plan_make(&plan, &opened.of);
	printf("%s%d days\n", plan.verdict == INFUSE_STOP ? "STOP: " : "",
	    plan.rows);
	infuse_opened_free(&opened);
	return 0;
}
