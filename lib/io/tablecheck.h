#ifndef IO_TABLECHECK_H
#define IO_TABLECHECK_H

/*
 * What is wrong with a table, measured by its schema: every finding is a
 * diagnostic at its cell.  The calling sequence is
 *
 *	tablecheck_headings(t);
 *	while (table_next(t, &r) == 1)
 *		tablecheck_row(t, &r, amount_count);
 *
 * Cells of a table that no schema knows are not judged.
 */

#include "base/dec.h"
#include "io/table.h"

/* Missing and unknown columns. */
void tablecheck_headings(const struct table *);
/* Reads a number with what is counted behind it, whose words are not known here
 * (zh/amount.h). */
typedef bool tablecheck_amount(struct str cell, struct dec *);
/* Empty, mistyped and impossible cells of one row. */
void tablecheck_row(
    const struct table *, const struct row *, tablecheck_amount *);
/*
 * A cell of days, which may hold words as well (长期): tells a day that there is
 * not and Excel's number of one, of which else nothing would be heard.
 */
void tablecheck_days(const struct table *, const struct row *, long col);

#endif
