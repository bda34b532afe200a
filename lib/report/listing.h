#ifndef REPORT_LISTING_H
#define REPORT_LISTING_H

/*
 * A sheet that shows a grid row by row: title, headings, rows, as its layout
 * says; several sheets where there are more rows than one can hold.
 */

#include "report/columns.h"

struct listing {
	struct draw *draw;
	struct grid *grid;
	const char *sheet; /* of sheets.csv */
	struct str name; /* of the sheet in the workbook */
	const char *note; /* a line below the title, or NULL */
	field_fn *field; /* for columns that the sheet works out, or NULL */
	void *arg;
	struct leaf *leaf; /* the first sheet; made by listing_draw() if NULL */
	/* set by listing_draw(): the first row of data */
	long first;
	struct columns columns;
};

/* 0, or -1 after a fatal diagnostic (reading on in a long table). */
int listing_draw(struct listing *);
void listing_free(struct listing *);
/* The sheet's column that shows this key ("unit", "@status"), or -1. */
long listing_col(const struct listing *, const char *key);

#endif
