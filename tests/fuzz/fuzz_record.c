/* SPDX-License-Identifier: MIT */
/*
 * Bytes as a plan that was written down.  What is accepted reads the same
 * twice, and a second person who enters what stands there agrees with it;
 * one whose flow is ten times that does not.
 */
#include <stdlib.h>
#include <string.h>

#include <infuse/verify.h>

#include "fuzz.h"

static void use(const struct infuse_record *record,
    const struct infuse_record_row *row)
{
	struct infuse_second second;
	struct infuse_verification result;

	memset(&second, 0, sizeof(second));
	second.weight = record->weight;
	second.drug = record->drug;
	second.strength = record->strength;
	second.rate.rate = row->rate;
	second.flow = row->flow;
	/* no more than the bag holds (S-24), which is then the bag's */
	second.volume = row->volume;
	if (!row->has_volume || second.volume.hundredth_ml >
	    record->strength.volume.hundredth_ml)
		second.volume = record->strength.volume;
	second.pump_step = record->pump_step;
	if (row->flow.hundredth_ml_per_h == 0 ||
	    !infuse_verify(&result, record, row, &second))
		return;
	must(result.agree == (record->label == INFUSE_NO_DRUG ||
	    record->label == record->drug));
	second.flow.hundredth_ml_per_h *= 10;
	if (infuse_verify(&result, record, row, &second))
		must(!result.agree);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct infuse_record record, second;
	struct fuzz_said said = { 0, 0, 0 }, again = { 0, 0, 0 };
	char *text = malloc(size > 0 ? size : 1);
	bool good;
	int i;

	must(text != NULL);
	if (size > 0)
		memcpy(text, data, size);
	good = infuse_record_read(&record, text, size, "fuzz.json", fuzz_hear,
	    &said);
	must(good == infuse_record_read(&second, text, size, "fuzz.json",
	    fuzz_hear, &again));
	free(text);
	must(good == (said.errors == 0));
	must(again.sum == said.sum && again.count == said.count);
	must(!good || memcmp(&record, &second, sizeof(record)) == 0);
	for (i = 0; good && i < record.rows; i++)
		if (record.row[i].has_pump)
			use(&record, &record.row[i]);
	return 0;
}
