#ifndef REPORT_CARD_H
#define REPORT_CARD_H

/* What the files of 单位考核单 share. */

#include "report/board.h"

#define CARD_COLS 7

/* The page that is being drawn. */
struct card {
	struct board *b;
	struct leaf *leaf;
	size_t group, unit;
	const struct group *g;
	const struct member *m;
	long row;
	double height, tallest; /* points: of this unit's page, of all */
	double width[CARD_COLS];
	char key[32]; /* "$C$5": the cell that holds the unit's name */
	struct style *head, *text, *center, *points, *total, *date;
};

void card_put(struct card *, long col, struct str, struct style *);
/* How tall its row is: in points, or as the tallest of n cells needs. */
void card_tall(struct card *, double points);
void card_height(
    struct card *, const struct str *, const double *wide, size_t n);

/* card-records.c: the unit's records, below its items. */
void card_records(struct card *);

/* card-spare.c: the rows of a unit's page for records that are added by hand. */
struct spare {
	size_t group, unit;
	long row; /* the first of them */
	const char *key; /* "$C$5": the cell that holds the unit's name */
	const double *width; /* of the columns */
	size_t nth; /* records that stand above */
};

/* How many such rows each page has; 0: none. */
long card_spare_rows(const struct board *);
/* Draw them, and on the row below what did not fit; returns their height.
 * The cell behind the first, in column CARD_COLS, is empty if there is none. */
double card_spare(struct board *, struct leaf *, const struct spare *);

#endif
