#ifndef IO_XLSXROWS_H
#define IO_XLSXROWS_H

/*
 * The rows of one worksheet as a stream, as csv_next() gives those of a CSV
 * file: every cell as text, merged cells filled, hidden rows left out and
 * counted unless opt_common.hidden.  A row that holds nothing of its own is
 * passed over; line is the row's number in the sheet.
 *
 * Reported: numbers of more than 15 digits, formulas without a cached value,
 * cells that hold an error (#N/A).
 */

#include "io/rowq.h"
#include "io/xlsx.h"

struct xlsxrows;

/*
 * file names the sheet in diagnostics and outlives the reader.  quiet: report
 * nothing that is not fatal.  NULL after a fatal diagnostic.
 */
struct xlsxrows *xlsxrows_open(
    struct xlsx *, const struct xlsx_sheet *, const char *file, bool quiet);
/* 1 and the next row; 0 at the end; -1 after a fatal diagnostic. */
int xlsxrows_next(struct xlsxrows *, struct row *);
void xlsxrows_close(struct xlsxrows *);

#endif
