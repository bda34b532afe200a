#ifndef REPORT_TOTAL_IMPL_H
#define REPORT_TOTAL_IMPL_H

/* What the files of 考核总表 share: total.c (the sheet), total-plan.c
 * (its columns), total-cell.c (its cells), total-grade.c, total-veto.c, total-award.c, total-tie.c. */

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
	T_VETO,
	T_AWARD,
	T_PRIZE,
	T_MONEY, /* beside the points */
	T_WARNING,
	T_KEY, /* what decides between equals: from is its number */
	T_DRAFT /* the grade before a quota: from is its number */
};

struct total_col {
	enum total_kind kind;
	struct str heading;
	const char *style;
	double width;
	size_t from, to; /* T_PART: items, from <= i < to */
};

/* A grade of the group, best first. */
struct bar {
	struct str name;
	struct dec min;
	bool has_quota, is_share;
	struct dec quota; /* a share, or a number of units */
};

/* A veto item, and what its words say. */
struct veto {
	size_t item;
	struct str text; /* "最低等次、取消评优" */
};

/* An award of the group. */
struct prize {
	struct str name;
	long from, to, last, progress; /* 0: not asked */
	struct str grades;
	struct dec min, money; /* none: !dec_ok */
	bool plain; /* a formula can say who gets it */
};

/* What decides between equal totals. */
struct key {
	enum { KEY_ITEM, KEY_DEDUCTED, KEY_ADDED, KEY_COUNT } by;
	size_t item;
	bool less; /* is better */
	bool live; /* formulas come to what rank(1) went by */
	struct str heading;
};

struct total_work {
	struct board *b;
	size_t group;
	const struct group *g;
	const struct detail *d;
	struct total *t;
	struct leaf *leaf;
	struct total_col *col;
	size_t n, cap;
	size_t shown; /* the columns behind are hidden */
	double *width;
	bool ranked; /* a formula gives every published rank */
	long head;
	/* total-grade.c, total-veto.c */
	struct bar *bar;
	size_t nbar, capbar, nquota;
	struct veto *veto;
	size_t nveto, capveto;
	bool vetoes_live;
	int *first; /* of each unit: its bar before quotas; -1: none */
	int *grade; /* after them */
	long bars; /* row of the first; < 0: no table */
	/* total-award.c */
	struct prize *prize;
	size_t nprize, capprize;
	bool awards_live, prizes_live;
	long prizes; /* row of the first; < 0: no table */
	/* total-tie.c */
	struct key *key;
	size_t nkey, capkey;
	struct arena texts;
};

/* total-plan.c: the columns, by share/report/layout.csv. */
void total_plan(struct total_work *);
/* Column of a kind, or -1. */
long total_col(const struct total_work *, enum total_kind);
void total_cell(struct total_work *, size_t unit, const struct total_col *,
    long row, long col);
/* "$B$4:$B$20" of a column. */
void total_column(struct buf *, const struct total_work *, long col);
/* "$B4", for lookups in other sheets. */
void total_key(struct buf *, const struct total_work *, size_t unit);
bool total_judged(const struct total_work *, size_t unit);
/* Is the group among these categories?  None: all are meant. */
bool total_meant(const struct total_work *, struct str categories);
/* A cell of the tables below the figures. */
void total_ref(struct buf *, long row, long col);

/* 0, or -1 after a diagnostic. */
int grade_plan(struct total_work *);
void grade_cell(
    struct total_work *, size_t unit, long row, long col, struct style *);
void grade_draft(struct total_work *, size_t unit, size_t level, long row,
    long col, struct style *);
long grade_table(struct total_work *, long row); /* returns the last row */

/* total-veto.c: 0, or -1 after a diagnostic. */
int veto_plan(struct total_work *);
void veto_cell(
    struct total_work *, size_t unit, long row, long col, struct style *);
/* Does any veto of the group say this? */
bool veto_said(const struct total_work *, struct str words);
/* Has the unit a veto whose words hold this one? */
bool veto_says(const struct total_work *, size_t unit, struct str word);

void award_plan(struct total_work *);
void award_cell(
    struct total_work *, size_t unit, long row, long col, struct style *);
void prize_cell(
    struct total_work *, size_t unit, long row, long col, struct style *);
long award_table(struct total_work *, long row);

/* ties: "村庄保洁,deducted", or NULL. */
void tie_plan(struct total_work *, const char *ties);
/* Fill in the units' places, by score and keys. */
void tie_places(struct total_work *);
void tie_cell(struct total_work *, size_t unit, size_t key, long row, long col);
/* "1+SUMPRODUCT(...)": the rank of a row by score and keys. */
void tie_rank(struct buf *, const struct total_work *, long row);

#endif
