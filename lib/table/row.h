#ifndef TABLE_ROW_H
#define TABLE_ROW_H

/*
 * Tables inside a plan: tab-separated lines, a | b lines, CSV, and columns
 * parted by several blanks, or by one below headings that are all known.  With
 * a heading row the columns' meanings are known (share/plan-columns.csv);
 * without one they are told by what stands in them.
 */

#include "io/doc.h"
#include "table/cell.h"

enum row_part {
	ROW_NONE, /* no table */
	ROW_COLUMNS, /* the heading row */
	ROW_DATA, /* a row begins */
	ROW_MORE, /* goes on with the row that began above */
	ROW_GROUP, /* a heading over the rows below it */
	ROW_TOTAL, /* 合计 */
	ROW_RULE, /* a line drawn round or between rows */
	ROW_NOTE, /* 注：… in one cell */
	ROW_PAGE /* the number of a page, and what else pages leave */
};

struct row_line {
	enum row_part part;
	struct cell *cell; /* of ROW_DATA, and of ROW_GROUP if it has any */
	size_t ncells;
	bool allotted; /* says how many one village owes: no task in a report */
	bool site; /* of what a site sets over a paper; ROW_NONE */
};

struct rows {
	struct row_line *v; /* one for each line */
	size_t n;
	struct arena *mem; /* of the cells */
};

/* Cells live in mem. */
void rows_find(struct rows *, const struct doc *, struct arena *mem);
void rows_free(struct rows *);

#endif
