#ifndef REPORT_COLUMNS_H
#define REPORT_COLUMNS_H

/*
 * Which columns a sheet shows of a grid, in which order, how wide and in what
 * style: share/report/layout.csv applied to the columns there are.
 */

#include "report/draw.h"
#include "report/grid.h"

enum field {
	FIELD_CELL, /* a column of the grid */
	FIELD_COUNT, /* 1, 2, 3 ... */
	FIELD_BLANK, /* to be filled in by hand */
	FIELD_OTHER /* worked out by the sheet: "@status" */
};

struct column_plan {
	enum field field;
	long src; /* FIELD_CELL: column of the grid */
	struct str key; /* column as layout.csv names it, or the grid's name */
	struct str heading;
	const char *style; /* lives as long as the draw */
	struct style *look;
	double size;
	enum column_type type;
	struct str live; /* "actual/expected": a formula; empty: none */
	bool worded; /* what is seen are words of share/report/lights.csv */
	bool wraps; /* its text, as the style says */
	bool hidden; /* there, but neither seen nor printed */
	bool numeric; /* an unknown column that holds only plain numbers */
	int places; /* decimals of its numbers, at most */
	int fixed; /* decimals that its number format shows; < 0: as many as
		      there are */
	bool grouped; /* and commas between thousands */
	double min, max, width;
	double least; /* whatever the layout grants */
};

struct columns {
	struct column_plan *v;
	size_t n, cap;
	size_t shown; /* the rest are hidden */
	double *width; /* of each, for draw_line() */
};

/* What a sheet puts into a cell that is not the grid's; b is empty before. */
typedef void field_fn(void *, const struct grid *, const struct str *cell,
    struct str key, struct buf *b);

void columns_plan(
    struct columns *, struct draw *, const struct grid *, const char *sheet);
/* Set widths from headings and the rows in memory; budget: units a page. */
void columns_fit(struct columns *, const struct grid *, double budget,
    field_fn *, void *arg);
void columns_free(struct columns *);

/* A plain decimal that Excel keeps exactly, and its decimals. */
bool columns_number(struct str, struct dec *, int *places);

#endif
