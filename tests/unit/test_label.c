/* SPDX-License-Identifier: MIT */

/* Labels as they are printed (S-14): what is read, and what is refused. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <infuse/label.h>

#define MG INFUSE_PG_PER_MG

static void test_read(void **state)
{
	static const struct {
		const char *text;
		enum infuse_drug drug;
		bool hydrochloride;
		int64_t mg;
		int64_t hundredth_ml;
		const char *diluent;
	} labels[] = {
		{ "ketamine 500 mg in 250 mL", INFUSE_KETAMINE, false, 500,
		    25000, "" },
		{ "500 mg in 250 mL", INFUSE_NO_DRUG, false, 500, 25000, "" },
		{ "500mg/250ml", INFUSE_NO_DRUG, false, 500, 25000, "" },
		{ "KETAMINE 500 MG IN 250 ML", INFUSE_KETAMINE, false, 500,
		    25000, "" },
		{ "Ketamine Hydrochloride 200 mg in 100 mL "
		    "sodium chloride 0.9 %", INFUSE_KETAMINE, true, 200,
		    10000, "sodium chloride 0.9 %" },
		{ "500 mg in 250 mL sodium chloride 0.9 %", INFUSE_NO_DRUG,
		    false, 500, 25000, "sodium chloride 0.9 %" },
		{ "ESKETAMINE HCl 125mg / 250mL NaCl 0.9%", INFUSE_ESKETAMINE,
		    true, 125, 25000, "NaCl 0.9%" },
		{ "S-ketamine 50 mg/50 mL of Glucose 5 %",
		    INFUSE_ESKETAMINE, false, 50, 5000, "Glucose 5 %" },
		{ "125 mg of esketamine in 250 mL", INFUSE_ESKETAMINE, false,
		    125, 25000, "" },
		{ "0.5 g in 0.25 L", INFUSE_NO_DRUG, false, 500, 25000, "" },
		{ "ketamine 100 mg in 48 mL water for injections",
		    INFUSE_KETAMINE, false, 100, 4800,
		    "water for injections" },
	};
	struct infuse_label label;
	struct infuse_fault fault;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(labels) / sizeof(labels[0]); i++) {
		memset(&label, 0xa5, sizeof(label));
		if (!infuse_read_label(&label, labels[i].text,
		    strlen(labels[i].text), &fault))
			fail_msg("%s: %s", labels[i].text, fault.text);
		assert_int_equal(label.drug, labels[i].drug);
		assert_int_equal(label.hydrochloride,
		    labels[i].hydrochloride);
		assert_int_equal(label.strength.amount.pg,
		    labels[i].mg * MG);
		assert_int_equal(label.strength.volume.hundredth_ml,
		    labels[i].hundredth_ml);
		assert_int_equal(label.diluent_length,
		    strlen(labels[i].diluent));
		assert_memory_equal(labels[i].text + label.diluent,
		    labels[i].diluent, label.diluent_length);
	}
}

static void test_refuse(void **state)
{
	static const struct {
		const char *text;
		const char *id;
	} labels[] = {
		{ "", "empty" }, { "ketamine", NULL },
		{ "morphine 50 mg in 50 mL", "unknown-drug" },
		{ "ketamin 500 mg in 250 mL", "unknown-drug" },
		{ "ketamine 500 mg and midazolam 50 mg in 250 mL",
		    "second-drug" },
		{ "ketamine 500 mg + clonidine 150 mcg in 250 mL",
		    "second-drug" },
		{ "ketamine 500 mg in 250 mL with midazolam", "second-drug" },
		{ "ketamine 500 mg in 250 mL esketamine", "second-drug" },
		{ "500 mg esketamine ketamine in 250 mL", "second-drug" },
		{ "ketamine 500 mg in 250 mL midazolam", "not-a-label" },
		{ "ketamine 500 mg in 250 mL midazolam 50 mg",
		    "not-a-label" },
		{ "ketamine 500 mg", "not-a-label" },
		{ "ketamine 500 mg in", "not-a-label" },
		{ "2 mg/mL", "not-a-label" },
		{ "500 mg to 250 mL", "not-a-label" },
		{ "0 mg in 250 mL", "zero" }, { "500 mg in 0 mL", "zero" },
		{ "1,000 mg in 250 mL", NULL }, { "500,5 mg in 250 mL", NULL },
		{ ".5 mg in 250 mL", NULL }, { "500 in 250 mL", NULL },
		{ "500 mg in 250", NULL }, { "500 mg in 250 mg", NULL },
		{ "500 mL in 250 mg", NULL }, { "41 g in 250 mL", NULL },
		{ "500 \302\265g in 250 mL", NULL },
		{ "-500 mg in 250 mL", NULL },
		{ "5 0 0 mg in 250 mL", NULL },
	};
	struct infuse_label label, before;
	struct infuse_fault fault;
	size_t i;

	(void)state;
	memset(&before, 0xa5, sizeof(before));
	for (i = 0; i < sizeof(labels) / sizeof(labels[0]); i++) {
		label = before;
		memset(&fault, 0, sizeof(fault));
		if (infuse_read_label(&label, labels[i].text,
		    strlen(labels[i].text), &fault))
			fail_msg("'%s' was read", labels[i].text);
		assert_non_null(fault.id);
		assert_true(fault.text[0] != '\0');
		assert_true(fault.at + fault.length <=
		    strlen(labels[i].text));
		assert_memory_equal(&label, &before, sizeof(label));
		if (labels[i].id != NULL && i > 0)
			assert_string_equal(fault.id, labels[i].id);
	}
}

/* Whatever stands there, it is read inside of its length or refused. */
static void test_any(void **state)
{
	static const char alphabet[] = "kKeE tamineS-in/0123456789.,mMgGlL%+&";
	struct infuse_label label;
	struct infuse_fault fault;
	char text[40];
	uint64_t seed = 14;
	long read = 0;
	size_t i, k, length;

	(void)state;
	for (i = 0; i < 200000; i++) {
		seed = seed * 6364136223846793005u + 1442695040888963407u;
		strcpy(text, i % 2 ? "ketamine 500 mg in 250 mL NaCl 0.9%" :
		    "500mg/250ml");
		length = strlen(text);
		for (k = 0; k < 1 + i % 4; k++)
			text[(seed >> (20 + 9 * k)) % length] =
			    alphabet[(seed >> (16 + 7 * k)) %
			    (sizeof(alphabet) - 1)];
		length -= (seed >> 60) % 4;
		if (!infuse_read_label(&label, text, length, &fault)) {
			assert_true(fault.at + fault.length <= length);
			continue;
		}
		read++;
		assert_true(label.strength.amount.pg > 0 &&
		    label.strength.amount.pg <= INFUSE_AMOUNT_MAX_PG);
		assert_true(label.strength.volume.hundredth_ml > 0 &&
		    label.strength.volume.hundredth_ml <= INFUSE_VOLUME_MAX);
		assert_true(label.diluent + label.diluent_length <= length ||
		    label.diluent_length == 0);
	}
	print_message("%ld read\n", read);
	assert_true(read > 1000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_refuse),
		cmocka_unit_test(test_any),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
