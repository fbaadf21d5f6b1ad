/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_SCREEN_H
#define INFUSE_SCREEN_H

/*
 * Who should not get it: a list of questions, and the answers to it (S-28).
 * What nobody answered is not a no.
 */

#include <infuse/document.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

#define INFUSE_SCREEN_ITEMS_MAX 128	/* a file's and the built-in ones */
#define INFUSE_SCREEN_FILE_MAX 64

/* What a question is about: a dialog asks one after the other (S-28). */
enum infuse_screen_system {
	INFUSE_SYSTEM_HISTORY,
	INFUSE_SYSTEM_HEART,
	INFUSE_SYSTEM_BRAIN,
	INFUSE_SYSTEM_BREATHING,
	INFUSE_SYSTEM_ORGANS,
	INFUSE_SYSTEM_MEDICINES,	/* and what its list does not say */
	INFUSE_SYSTEMS
};

struct infuse_screen_item {
	const char *id;			/* "pregnancy" */
	enum infuse_screen_system system;
	enum infuse_verdict severity;	/* of a yes: STOP or CAUTION; WITHIN
					 * is a note, which changes no verdict */
	const char *question;		/* to which a yes is bad news */
	const char *cite;
	const char *group;		/* merged where two are yes, or NULL */
	bool with_another;		/* two of the group are CAUTION */
	enum infuse_drug drug;		/* of this drug alone, or NO_DRUG */
	bool of_sessions;		/* of sessions alone */
	int64_t age_over;		/* older is a yes; 0: not of age */
	bool clinic_page_only;
	bool left_out;			/* of a site's list: ours, and asked */
	const char *file;		/* where that stands; NULL: the list's */
	unsigned line;
};

struct infuse_screening_document {
	struct infuse_origin origin;
	const char *id;
	int64_t revision;
	const char *title;
	int items;
	struct infuse_screen_item item[INFUSE_SCREEN_ITEMS_MAX];
};

struct infuse_screening_document *infuse_screening_read(const char *text,
    size_t size, const char *name, infuse_report_fn *report, void *context);
void infuse_screening_free(struct infuse_screening_document *document);

enum infuse_screen_answer {
	INFUSE_UNANSWERED,
	INFUSE_YES,
	INFUSE_NO,
	INFUSE_NOT_KNOWN	/* asked, and nobody knows: not a no either */
};

/*
 * The answers, in the order of the list's items.  The time since the last
 * course and the liver tests after it are questions of their own (S-27).
 */
struct infuse_screen_answers {
	enum infuse_drug drug;		/* what is to be given; NO_DRUG: unsaid */
	bool continuous;		/* and that it is no session */
	enum infuse_screen_answer to[INFUSE_SCREEN_ITEMS_MAX];
	int64_t age_years;		/* or INFUSE_NO_AGE */
	enum infuse_screen_answer earlier_course;
	struct infuse_duration since;	/* of a yes: since it ended, above 0 */
	enum infuse_screen_answer liver_tests;	/* a yes: normal after it */
	/* As typed, a role and no name; NULL: not said. */
	const char *answered_by;
	const char *asked_by;
	const char *asked_at;
};

/* The two, as files and the command line call them. */
#define INFUSE_LAST_COURSE "last-course"
#define INFUSE_LIVER_TESTS "liver-tests-normal"

/* A file of answers to a list. */
struct infuse_answers_document {
	struct infuse_origin origin;
	struct infuse_screen_answers answers;
};

struct infuse_answers_document *infuse_answers_read(const char *text,
    size_t size, const char *name,
    const struct infuse_screening_document *list, infuse_report_fn *report,
    void *context);
void infuse_answers_free(struct infuse_answers_document *document);

/*
 * A site's list adds to the one that comes with infuse (S-28): what it leaves
 * out is asked all the same, and marked; where both ask, the wording is the
 * site's, the weight the graver, and the system ours.  False when there is no room.
 */
INFUSE_MUST_CHECK bool infuse_screening_add(
    struct infuse_screening_document *list,
    const struct infuse_screening_document *built_in);

/* The item of that id, or -1. */
int infuse_screening_find(const struct infuse_screening_document *list,
    const char *id);

/* "never", or how long ago, of which a year is 365 d: "730 d". */
INFUSE_MUST_CHECK bool infuse_read_last_course(
    struct infuse_screen_answers *out, const char *text, size_t length,
    struct infuse_fault *fault);

#define INFUSE_COURSE_GAP_MIN (INT64_C(90) * INFUSE_MIN_PER_DAY) /* S-27 */

/* What the answers come to. */
struct infuse_screen_result {
	enum infuse_verdict verdict;
	enum infuse_screen_answer to[INFUSE_SCREEN_ITEMS_MAX];	/* and age */
	bool applies[INFUSE_SCREEN_ITEMS_MAX];	/* to this drug and regimen */
	enum infuse_verdict weight[INFUSE_SCREEN_ITEMS_MAX]; /* of a yes, with
					 * the others of its group */
	int unanswered;			/* of those that could change it */
	int not_known;			/* likewise */
	int left_out;			/* by the site's list */
	bool child;			/* under 18 years: STOP (S-09) */
	bool too_soon;			/* under 90 days after a course */
	bool liver;			/* the tests after it not normal */
	bool asks_course;		/* those two are among the unanswered */
	bool asks_liver;
};

void infuse_screen(struct infuse_screen_result *out,
    const struct infuse_screening_document *list,
    const struct infuse_screen_answers *answers);

/*
 * The first question that was answered in two ways: an item against the age,
 * or liver tests after a course that never was.  The number of an item, the
 * number of items for the liver tests, or -1.
 */
int infuse_screen_contradiction(const struct infuse_screening_document *list,
    const struct infuse_screen_answers *answers);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
