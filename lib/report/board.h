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
	long unit, item, deducted, added; /* columns; rows from listing.first */
	long last;
};

/* Where a group's marks stand. */
struct detail {
	struct leaf *leaf;
	long first; /* row of the first unit */
	long from[4], to[4]; /* columns of each class; to < from: none */
	long sum; /* column of the total */
};

/* Where a group's standings stand. */
struct total {
	struct leaf *leaf;
	long first, rank, unit, score, last;
};

struct board {
	struct draw *draw;
	struct assess *assess;
	struct evidence evidence;
	struct detail *detail; /* of each group */
	struct total *total;
};

/* Assess and draw.  0, or -1 after a fatal diagnostic. */
int board_draw(struct board *, struct draw *, struct assess *);
void board_free(struct board *);

/* The parts, in the order in which board_draw() draws them. */
int evidence_draw(struct board *);
void detail_draw(struct board *, size_t group);
void detail_none(struct detail *); /* no scores, no sheet */
void total_draw(struct board *, size_t group);

/*
 * Can a name stand as a criterion of SUMIFS and MATCH?  They take * ? ~ and
 * leading < > = for operators, and what looks like a number for one.
 */
bool board_plain(struct str name);
/* A row of one group's sheets has its twin in another sheet. */
void board_rows(struct buf *, const struct leaf *, long row, long row2,
    long col, long col2);

#endif
