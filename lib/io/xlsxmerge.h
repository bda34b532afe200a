#ifndef IO_XLSXMERGE_H
#define IO_XLSXMERGE_H

/*
 * Merged cells of a worksheet.  They are listed behind the rows, so the part
 * is looked through once before its rows are read; a sheet without any is
 * only inflated, not parsed.
 */

#include "io/rowq.h"
#include "io/zip.h"

#define XLSX_ROWS 1048576L
#define XLSX_COLUMNS 16384

struct xlsxmerge;

/* "B12" to column and row, from 0 and 1; false if it is none. */
bool xlsxmerge_ref(const char *, size_t *col, long *row);
/* NULL after a fatal diagnostic. */
struct xlsxmerge *xlsxmerge_read(struct zip *, const char *part);
/*
 * Fill the merged cells of the open row of q, which is this row of the
 * sheet; rows come in rising order.  The number of cells gone over, or -1: two
 * merged areas overlap.
 */
long xlsxmerge_fill(struct xlsxmerge *, struct rowq *q, long row);
void xlsxmerge_free(struct xlsxmerge *);

#endif
