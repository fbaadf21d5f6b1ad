/* SPDX-License-Identifier: MIT */
#ifndef BEDSIDE_PUMP_H
#define BEDSIDE_PUMP_H

#include <infuse/pump.h>

/* Findings as they come; there is room for all. */
struct pump_found {
	struct infuse_pump_finding *finding;
	int count;
};

int64_t bedside_apart(int64_t a, int64_t b);
bool bedside_near(const struct infuse_pump_case *of, struct infuse_flow a,
    struct infuse_flow b);

/* What the record has in force at that minute, or NULL. */
const struct infuse_pump_change *bedside_recorded(
    const struct infuse_pump_case *of, int64_t at_min);

void bedside_found(struct pump_found *found, enum infuse_pump_kind kind,
    const struct infuse_pump_change *record,
    const struct infuse_pump_change *pump);

/* When the rates are compared, as times that agree are taken into account. */
void bedside_pump_volumes(struct pump_found *found,
    const struct infuse_pump_case *of);

#endif
