#ifndef REPORT_LISTING_H
#define REPORT_LISTING_H

/*
 * A sheet that shows a grid row by row: title, headings, rows, as its layout
 * says; several sheets where there are more rows than one can hold.
 */

#include "base/map.h"
#include "report/columns.h"

struct listing;

/* Rows of another sheet, by document and id. */
struct links {
	const struct leaf *leaf;
	struct map row; /* MAP_KEY(doc, id) -> 1 + row of the sheet */
};
#define LINKS_INIT                                                             \
	{                                                                      \
		NULL, MAP_INIT                                                 \
	}

/* The rows of a listing that was drawn, the first of each id. */
void links_make(struct links *, const struct listing *);
void links_free(struct links *);

struct listing {
	struct draw *draw;
	struct grid *grid;
	const char *sheet; /* of sheets.csv */
	struct str name; /* of the sheet in the workbook */
	const char *note; /* a line below the title, or NULL */
	const struct links *links; /* where tasks stand in the plan, or NULL */
	field_fn *field; /* for columns that the sheet works out, or NULL */
	void *arg;
	struct leaf *leaf; /* the first sheet; made by listing_draw() if NULL */
	/* set by listing_draw(): rows of data on the first sheet, and where
	 * the grid's rows in memory are on it (-1: on another) */
	long first, last;
	long spare; /* the last of the free rows below that count; last: none */
	long *at;
	double least; /* height of a row without text */
	struct columns columns;
};

/* 0, or -1 after a fatal diagnostic (reading on in a long table). */
int listing_draw(struct listing *);
void listing_free(struct listing *);
/* The sheet's column that shows this key ("unit", "@status"), or -1. */
long listing_col(const struct listing *, const char *key);

#endif
