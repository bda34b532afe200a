#ifndef IO_TABLECHECK_H
#define IO_TABLECHECK_H

/*
 * What is wrong with a table, measured by its schema: every finding is a
 * diagnostic at its cell.  The calling sequence is
 *
 *	tablecheck_headings(t);
 *	while (table_next(t, &r) == 1)
 *		tablecheck_row(t, &r);
 *
 * Cells of a table that no schema knows are not judged.
 */

#include "io/table.h"

/* Missing and unknown columns. */
void tablecheck_headings(const struct table *);
/* Empty, mistyped and impossible cells of one row. */
void tablecheck_row(const struct table *, const struct row *);

#endif
