/* SPDX-License-Identifier: MIT */
#ifndef TESTS_MUTATION_DATA_SAMPLES_H
#define TESTS_MUTATION_DATA_SAMPLES_H

/* Two protocols with the keys that no bundled one has. */

static const char rich[] =
"infuse-protocol: 1\n"
"id: rich\n"
"revision: 3\n"
"title: All keys at once\n"
"drug: ketamine\n"
"route: intravenous\n"
"indication: a test\n"
"population: adults\n"
"settings: [ward, outpatient, intensive-care]\n"
"evidence:\n"
"  status: paper-read\n"
"  sources:\n"
"    - cite: nobody\n"
"      says: nothing\n"
"weight: {basis: actual, from: 44 kg, to: 110 kg}\n"
"schedule:\n"
"  sessions: {count: 6, length: 2 h, every: 12 h}\n"
"  days:\n"
"    - sessions: 1 to 2\n"
"      rate: {rate: 0.3 mg/kg/h, at-most: 18 mg/h, share: 40 %}\n"
"    - sessions: 3 to 6\n"
"      rate: {rate: 300 mcg/kg/h, at-most: 20 mg/h}\n"
"limits:\n"
"  dose-rate: {soft-min: 0.08 mg/kg/h, soft-max: 0.29 mg/kg/h, hard-max: "
"0.32 mg/kg/h}\n"
"  rate: {soft-max: 20 mg/h, hard-max: 21 mg/h}\n"
"  dose-per-session: {soft-max: 0.6 mg/kg, hard-max: 41 mg}\n"
"  dose-per-day: {soft-max: 79 mg, hard-max: 1.2 mg/kg}\n"
"  dose-per-course: {soft-max: 180 mg, hard-max: 200 mg}\n"
"  step: {soft-max: 10 mg/h, hard-max: 0.2 mg/kg/h}\n"
"  interval: {hard-min: 8 h, soft-min: 10 h}\n"
"  strength: {hard-min: 0.6 mg/mL, soft-max: 1.5 mg/mL, hard-max: 4 mg/mL}\n"
"  flow: {hard-min: 2 mL/h, soft-min: 3 mL/h, soft-max: 18 mL/h, "
"hard-max: 30 mL/h}\n";

static const char steps[] =
"infuse-protocol: 1\n"
"id: steps\n"
"revision: 1\n"
"title: Stated steps, by weight\n"
"drug: esketamine\n"
"route: intravenous\n"
"indication: a test\n"
"population: adults\n"
"settings: [ward, intensive-care]\n"
"evidence: {status: unverified, sources: [{cite: nobody, says: "
"nothing}], doubts: [all]}\n"
"weight: {basis: actual}\n"
"schedule:\n"
"  continuous: 36 h\n"
"  titrate: {start: 0.05 mg/kg/h, step: 0.02 mg/kg/h, interval: 2 h, "
"max: 0.4 mg/kg/h}\n"
"limits:\n"
"  dose-rate: {soft-min: 0.04 mg/kg/h, soft-max: 0.3 mg/kg/h, hard-max: "
"0.45 mg/kg/h}\n"
"  step: {soft-max: 0.01 mg/kg/h, hard-max: 0.03 mg/kg/h}\n"
"  interval: {hard-min: 1 h, soft-min: 3 h}\n"
"  dose-per-course: {hard-max: 20 mg/kg}\n";

#endif
