#ifndef REPORT_BOARD_H
#define REPORT_BOARD_H

/*
 * The sheets of an assessment: 考核总表 and 得分明细 of each group, 扣分依据
 * of all, bound together by formulas.
 */

#include "report/assess.h"
#include "report/listing.h"

/* Where the records stand. */
struct evidence {
	struct listing listing;
	struct grid grid;
	/* columns; rows from listing.first; money: -1 if there is none */
	long unit, item, deducted, added, money;
	long last; /* of the rows that count, the free ones too */
};

/* Where a group's marks stand. */
struct detail {
	struct leaf *leaf;
	long first; /* row of the first unit */
	long from[4], to[4]; /* columns of each class; to < from: none */
	long sum; /* column of the total */
	long head; /* row of the items' names */
	long full; /* row of the full points and limits */
	/* hidden column of where a unit's first record is, beside it the last;
	 * -1: sums look at all records */
	long near;
};

/* Where a group's standings stand. */
struct total {
	struct leaf *leaf;
	long first, rank, unit, score, grade, last;
	long average; /* row of the average score, or -1 */
	long *place; /* of each unit: 1-2-2-4 among those that are judged */
};

struct board {
	struct draw *draw;
	struct assess *assess;
	const struct grids *grids;
	const char *ties; /* what decides between equals, or NULL */
	struct evidence evidence;
	struct leaf *charts; /* its sheet; drawn when the others are */
	struct detail *detail; /* of each group */
	struct total *total;
};

/* Draw; grids, ties, draw and assess are set.  0, or -1 after a fatal
 * diagnostic. */
int board_draw(struct board *);
void board_free(struct board *);

/* Column of an item in 得分明细, and the item of a column. */
#define DETAIL_ITEM(t) (2 + (long)(t))
#define DETAIL_NTH(col) ((size_t)((col)-2))

/* The parts, in the order in which board_draw() draws them. */
int evidence_draw(struct board *);
/* evidence-mean.c: points of other periods' totals become formulas. */
void evidence_means(struct board *);
void detail_draw(struct board *, size_t group);
void detail_none(struct detail *); /* no scores, no sheet */
int total_draw(struct board *, size_t group);
/* detail-sum.c: a sum over the records of the row's unit and the column's
 * item; the columns of where a unit's records are. */
void detail_sum(struct buf *, const struct board *, const struct detail *,
    long row, long col, long values, bool plain);
void detail_below(struct buf *, long row, long col);
void detail_near(struct board *, struct detail *);
void detail_draw_near(struct board *, size_t group);
/* A unit's first record and its last, counted from 1; 1 if it has none. */
void detail_near_of(const struct board *, struct str unit, long near[2]);
/* detail-adjust.c: the formula of an adjusting row that is live. */
void detail_adjust(
    struct buf *, const struct board *, size_t group, size_t unit, size_t t);
/* How the limit of an adjustment is shown above it: a number format. */
const char *detail_limit(const struct item *);

/*
 * A range of a unit's row in 得分明细: found by the name in a cell of the
 * formula's own sheet, so that either sheet can be sorted; fixed where the
 * name cannot be looked up.
 */
void board_detail(struct buf *, const struct board *, size_t group, size_t unit,
    const char *key, long from, long to);
/* The same for one cell of 考核总表. */
void board_total(struct buf *, const struct board *, size_t group, size_t unit,
    const char *key, long col);

/* What counts as a unit's points, and whether it is judged at all. */
struct dec board_score(const struct member *);
bool board_judged(const struct assess *, const struct member *);

/*
 * A sum over the records of the unit named in a cell ("$B4"), of a column of
 * 扣分依据; item: of this item only, empty: of all.  plain: see board_plain().
 */
void board_records(struct buf *, const struct board *, const char *key,
    struct str item, long values, bool plain);
/* "\"一票否决\"", as a text in a formula. */
void board_quoted(struct buf *, struct str);
/* How many records of an item the unit has. */
void board_count(struct buf *, const struct board *, const char *key,
    struct str item, bool plain);

/* 单位考核单, 图表 and 封面说明. */
void card_draw(struct board *, struct leaf *);
/* past: the sheet of all periods' standings, or NULL. */
void charts_draw(struct board *, const struct listing *past);

/*
 * Can a name stand as a criterion of SUMIFS and MATCH?  They take * ? ~ and
 * leading < > = for operators, and what looks like a number for one.
 */
bool board_plain(struct str name);
/* "'sheet'!$A$1:$B$4"; without a leaf of the sheet itself. */
void board_rows(struct buf *, const struct leaf *, long row, long row2,
    long col, long col2);

#endif
