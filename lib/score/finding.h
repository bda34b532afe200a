#ifndef SCORE_FINDING_H
#define SCORE_FINDING_H

/*
 * The findings (督查记录) as a stream: one row read, checked and matched with
 * its unit and rule.  Texts are borrowed until the next row.
 */

#include "score/rule.h"
#include "score/squad.h"

#define FINDING_UNITS 16 /* units in one cell */

enum finding_col {
	F_DATE,
	F_UNIT,
	F_ITEM,
	F_RULE,
	F_PLACE,
	F_PROBLEM,
	F_COUNT,
	F_POINTS,
	F_SOURCE,
	F_DEADLINE,
	F_FIXED,
	F_VALUE,
	F_ASSIST,
	F_TYPE,
	F_MATTER,
	F_EVIDENCE,
	F_ROUND,
	F_N
};

struct finding {
	struct place where; /* of the row */
	struct str cell[F_N];
	struct date date, deadline, fixed; /* DATE_NONE: empty or no day */
	bool fixed_bad; /* fixed holds something that is no day */
	size_t unit[FINDING_UNITS]; /* the first leads */
	size_t nunit;
	size_t nassist; /* how many of them, at the end, assist */
	const struct rule *rule;
	/* of a row that names several rules (K1、K2): one after the other */
	bool more, again; /* others follow; others went before */
	struct dec count; /* 1 if empty */
	bool has_count;
	bool has_points;
	struct dec points;
};

enum outcome {
	FINDING_END, /* no more rows */
	FINDING_FAILED, /* after a fatal diagnostic */
	FINDING_GOOD,
	FINDING_REPORTED /* not to be used */
};

struct finding_reader;

/* NULL after a fatal diagnostic. */
struct finding_reader *finding_open(
    const char *path, const struct rules *, struct squad *);
enum outcome finding_next(struct finding_reader *, struct finding *);
void finding_close(struct finding_reader *);
/* Where a column of the row stands. */
struct place finding_place(const struct finding_reader *, enum finding_col);
/* The column of this name, or -1. */
int finding_col(struct str name);

#endif
