/* SPDX-License-Identifier: MIT */
/*
 * Fail closed: every key of the screening list that is built in is removed,
 * repeated, emptied and changed.  Each list so spoilt has to be refused, or to
 * ask every question that it still has, with the weight that it writes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

#include <infuse/library.h>
#include <infuse/screen.h>

#include "../mutation/data_edit.h"

#define MUTANTS_MIN 590
#define ACCEPTED_MIN 60

static char text[TEXT_MAX];
static size_t size;
static long mutants, refused;

static void ignore(const struct infuse_diag *diag, void *context)
{
	(void)diag;
	(void)context;
}

/* A list, read a second time from the YAML alone. */
struct naive_list {
	bool good;
	int items;
	struct {
		char id[64];
		enum infuse_verdict severity;
		int age;
	} item[INFUSE_SCREEN_ITEMS_MAX];
};

static const char *value_at(const struct tree *t, int i, const char *key)
{
	const struct node *n;
	char path[64];

	snprintf(path, sizeof(path), "items.%d.%s", i, key);
	n = tree_at(t, path);
	return n == NULL ? NULL : n->value;
}

static void naive_item(struct naive_list *out, const struct tree *t, int i)
{
	const char *id = value_at(t, i, "id");
	const char *severity = value_at(t, i, "severity");
	const char *question = value_at(t, i, "question");
	const char *cite = value_at(t, i, "cite");
	const char *age = value_at(t, i, "age-over");
	int k;

	if (id == NULL || *id == '\0' || severity == NULL ||
	    question == NULL || *question == '\0' || cite == NULL ||
	    *cite == '\0' || (strcmp(severity, "stop") != 0 &&
	    strcmp(severity, "caution") != 0 &&
	    strcmp(severity, "note") != 0)) {
		out->good = false;
		return;
	}
	for (k = 0; k < i; k++)
		if (strcmp(out->item[k].id, id) == 0)
			out->good = false;
	snprintf(out->item[i].id, sizeof(out->item[i].id), "%.63s", id);
	out->item[i].severity = strcmp(severity, "stop") == 0 ? INFUSE_STOP :
	    strcmp(severity, "note") == 0 ? INFUSE_WITHIN : INFUSE_CAUTION;
	out->item[i].age = age == NULL ? 0 : atoi(age);
	if (age != NULL && (strspn(age, "0123456789") != strlen(age) ||
	    out->item[i].age < 1 || out->item[i].age > 130))
		out->good = false;
}

static void naive_list(struct naive_list *out, const char *list,
    size_t length)
{
	static struct tree t;
	const struct node *items;
	int i;

	memset(out, 0, sizeof(*out));
	out->good = tree_read(&t, list, length);
	items = out->good ? tree_at(&t, "items") : NULL;
	if (items == NULL || items->kind != NODE_LIST ||
	    items->children == 0) {
		out->good = false;
		return;
	}
	out->items = items->children;
	for (i = 0; i < out->items; i++)
		naive_item(out, &t, i);
}

static enum infuse_verdict verdict_of(
    const struct infuse_screening_document *d, int odd,
    enum infuse_screen_answer answer, int64_t age)
{
	struct infuse_screen_answers a;
	struct infuse_screen_result result;
	int i;

	memset(&a, 0, sizeof(a));
	a.age_years = age;
	a.earlier_course = INFUSE_NO;
	for (i = 0; i < d->items; i++)
		a.to[i] = i == odd ? answer : INFUSE_NO;
	infuse_screen(&result, d, &a);
	return result.verdict;
}

static void judge(const struct infuse_screening_document *d,
    const struct naive_list *naive, const char *what)
{
	enum infuse_verdict yes, open;
	int i;

	if (!naive->good || d->items != naive->items)
		fail_msg("%s: not refused", what);
	assert_int_equal(verdict_of(d, -1, INFUSE_NO, INFUSE_NO_AGE),
	    INFUSE_WITHIN);
	for (i = 0; i < d->items; i++) {
		assert_string_equal(d->item[i].id, naive->item[i].id);
		yes = naive->item[i].severity;
		open = yes == INFUSE_WITHIN ? yes : INFUSE_UNCHECKED;
		if (verdict_of(d, i, INFUSE_YES, INFUSE_NO_AGE) != yes ||
		    verdict_of(d, i, INFUSE_UNANSWERED, INFUSE_NO_AGE) !=
		    open || verdict_of(d, i, INFUSE_NOT_KNOWN,
		    INFUSE_NO_AGE) != open)
			fail_msg("%s: %s", what, d->item[i].id);
		if (naive->item[i].age >= INFUSE_ADULT_FROM_YEARS) {
			assert_int_equal(verdict_of(d, i, INFUSE_UNANSWERED,
			    naive->item[i].age + 1), yes);
			assert_int_equal(verdict_of(d, i, INFUSE_UNANSWERED,
			    naive->item[i].age), INFUSE_WITHIN);
		}
	}
}

/* A key without which the item says less has to be there. */
static bool is_needed(const struct node *n)
{
	return strncmp(n->path, "items.", 6) != 0 || (n->in_map &&
	    strcmp(n->key, "group") != 0 && strcmp(n->key, "age-over") != 0 &&
	    strcmp(n->key, "clinic-page-only") != 0 &&
	    strcmp(n->key, "system") != 0 &&
	    strcmp(n->key, "with-another") != 0 &&
	    strcmp(n->key, "drug") != 0 && strcmp(n->key, "only") != 0);
}

static void try_mutant(const struct mutant *m, bool must_refuse)
{
	static struct naive_list naive;
	struct infuse_screening_document *d = infuse_screening_read(m->text,
	    m->size, "default.yaml", ignore, NULL);

	mutants++;
	if (d == NULL) {
		refused++;
		return;
	}
	naive_list(&naive, m->text, m->size);
	if (must_refuse)
		fail_msg("%s: not refused", m->what);
	judge(d, &naive, m->what);
	infuse_screening_free(d);
}

static void test_spoilt_lists(void **state)
{
	static struct tree t;
	static struct mutant m;
	int i, edit, way;
	bool needed;

	(void)state;
	(void)quantity;			/* no figure of a list has a unit */
	assert_true(tree_read(&t, text, size));
	for (i = 1; i < t.nodes; i++)
		for (edit = 0; edit < EDITS; edit++)
			for (way = 0; way < edit_ways((enum edit)edit);
			    way++) {
				needed = is_needed(&t.node[i]);
				if (!edit_make(&m, text, &t.node[i],
				    (enum edit)edit, way))
					continue;
				try_mutant(&m, edit == EDIT_REPEAT ||
				    edit == EDIT_EMPTY ||
				    edit == EDIT_HOLLOW ||
				    (edit == EDIT_REMOVE && needed));
			}
	print_message("%ld spoilt lists, %ld of them refused\n", mutants,
	    refused);
	assert_true(mutants >= MUTANTS_MIN);
	assert_true(mutants - refused >= ACCEPTED_MIN);
}

static void test_list_as_it_is(void **state)
{
	static struct naive_list naive;
	struct infuse_screening_document *d = infuse_screening_read(text,
	    size, "default.yaml", ignore, NULL);

	(void)state;
	assert_non_null(d);
	naive_list(&naive, text, size);
	judge(d, &naive, "as it is");
	infuse_screening_free(d);
}

static int set_up(void **state)
{
	struct infuse_bytes bytes;

	(void)state;
	assert_int_equal(infuse_find_screening(&bytes, NULL, ignore, NULL),
	    INFUSE_FOUND);
	assert_true(bytes.size < sizeof(text));
	memcpy(text, bytes.text, bytes.size);
	size = bytes.size;
	infuse_bytes_free(&bytes);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_list_as_it_is),
		cmocka_unit_test(test_spoilt_lists),
	};

	return cmocka_run_group_tests_name("screen data", tests, set_up,
	    NULL);
}
