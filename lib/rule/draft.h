#ifndef RULE_DRAFT_H
#define RULE_DRAFT_H

/*
 * Scoring clauses: what a sentence of assessment rules gives or takes.
 * The words are rows of share/drafts.csv.  Time is linear in the text.
 *
 *	d = draft_words();
 *	draft_clauses(d, text, &where, &list);
 *	... list.v[i] ...
 *	draft_list_free(&list);
 */

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "base/str.h"

struct draft {
	/* deduct, add, score (what meeting it earns), zero, veto */
	struct str effect;
	struct str points; /* "0.5", "0.5..2"; empty: left open */
	struct str measure; /* 分 元 %; empty for veto */
	struct str per; /* one occurrence: 处; 村、次; 5%; may be empty */
	struct str cap; /* "full": no less than nothing; "5"; may be empty */
	struct str clause; /* slice of the text */
	size_t at; /* byte of the text at which the giving words begin */
	size_t words; /* drafts of the same words share it: 分别加2、4分 */
	bool joint; /* the cap is that of its neighbours as well */
	bool cell; /* its number is all of the row's cell of points */
};

struct draft_list {
	struct draft *v; /* in reading order */
	size_t n, cap;
	struct arena mem; /* what the numbers point into */
};
#define DRAFT_LIST_INIT                                                        \
	{                                                                      \
		NULL, 0, 0, ARENA_INIT                                         \
	}

/* What stands around a text. */
struct draft_where {
	/* Effect of numbers without a verb (add deduct); empty: they mean
	 * nothing.  veto: every text is a reason for it. */
	struct str effect;
	bool worth; /* an item of a section that comes to so many points */
	bool ruled; /* in a section of rules */
	bool above; /* a list stands below it */
};

struct draft_words;

/* The one set of words, until the program ends; NULL after a diagnostic. */
struct draft_words *draft_words(void);
/* Append the clauses of a text; it must outlive the list. */
void draft_clauses(struct draft_words *, struct str text,
    const struct draft_where *, struct draft_list *);
void draft_list_free(struct draft_list *);
/* Effect that a heading makes of bare numbers below it; empty for none. */
struct str draft_heading(const struct draft_words *, struct str heading);
/*
 * What a column's heading makes of its cells: true if it is known, with the
 * effect of bare numbers, or an empty one for a column that sets no rule.
 */
bool draft_column(
    const struct draft_words *, struct str heading, struct str *effect);
/* Does a heading say that residents are given points: 文明积分标准? */
bool draft_is_credit(const struct draft_words *, struct str heading);
/* Does the text end as one that sets a rule for the list below it? */
bool draft_leads(const struct draft_words *, struct str text);

/*
 * The numbers of a list: "2、4、6" is three, "1－3" the range 1..3, "1、3万"
 * 10000 and 30000; what cannot be read (xx) is empty.  Appended to v (room for
 * max), allocated in mem; returns how many.
 */
size_t draft_points(
    struct str list, struct arena *mem, struct str *v, size_t max);

#endif
