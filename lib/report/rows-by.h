#ifndef REPORT_ROWS_BY_H
#define REPORT_ROWS_BY_H

/*
 * Rows of one period of a ranking, parted by what a column holds: its groups,
 * its awards.  Both in the order of the table, in linear time of very many.
 */

#include "report/grid.h"

struct rows_of {
	struct str name; /* what the cells of its rows hold */
	size_t *v;
	size_t n, cap;
};

struct rows_by {
	struct rows_of *v;
	size_t n, cap;
};

void rows_by(struct rows_by *, const struct grid *, long col, struct str period);
void rows_by_free(struct rows_by *);

#endif
