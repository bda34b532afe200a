#ifndef REPORT_TOTAL_IMPL_H
#define REPORT_TOTAL_IMPL_H

/* What total.c (the sheet) and total_cell.c (its cells) share. */

#include "report/board.h"
#include "report/know.h"

enum total_kind {
	T_RANK,
	T_UNIT,
	T_PART, /* a part of the base, or all of it */
	T_BONUS,
	T_PENALTY,
	T_ADJUST,
	T_SCORE,
	T_GRADE,
	T_PREVIOUS,
	T_MOVE,
	T_MONEY,
	T_AWARD,
	T_WARNING
};

struct total_col {
	enum total_kind kind;
	struct str heading;
	const char *style;
	double width;
	size_t from, to; /* T_PART: items, from <= i < to */
};

struct total_work {
	struct board *b;
	const struct group *g;
	const struct detail *d;
	struct total *t;
	struct leaf *leaf;
	struct total_col *col;
	size_t n, cap;
	double *width;
	struct know *grades; /* share/grades.csv */
	long bar; /* row of the best grade's lowest score; < 0: none */
	bool ranked; /* RANK gives every published rank */
	long head;
};

/* Column of a kind, or -1. */
long total_col(const struct total_work *, enum total_kind);
void total_cell(struct total_work *, size_t unit, const struct total_col *,
    long row, long col);
/* Does the grade of the unit follow from its score alone? */
bool total_graded(const struct total_work *, const struct member *);
/* Does this row of the grades hold for the group? */
bool total_bar(const struct total_work *, size_t row);
/* 1-2-2-4 among those that are judged. */
long total_rank(const struct total_work *, size_t unit);

#endif
