#ifndef IO_CELLCHECK_H
#define IO_CELLCHECK_H

/*
 * Checks that are rows of share/checks.csv: patterns that no cell may hold
 * (what Excel did to it), columns in which no two rows may agree, or no piece
 * of a list be in two rows, and columns of one row that must differ, a
 * value that just one row of a group holds, cells that must stand in another
 * table.  An
 * office has its own besides.  Keeps 16 bytes or so for each row of a table
 * that has columns where rows must differ, and each piece of such lists.
 */

#include "io/table.h"

struct cellcheck;

/* The checks for this table, which outlives them; own: path of the office's, or
 * NULL.  NULL after a fatal diagnostic. */
struct cellcheck *cellcheck_new(const struct table *, const char *own);
void cellcheck_row(struct cellcheck *, const struct row *);
/* After the last row: what no row has that one should. */
void cellcheck_finish(const struct cellcheck *);
/* Does column i hold names of units? */
bool cellcheck_is_unit(const struct cellcheck *, size_t i);
void cellcheck_free(struct cellcheck *);

#endif
