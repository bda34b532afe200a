#ifndef IO_HEADING_H
#define IO_HEADING_H

/*
 * Which of a sheet's first rows holds the headings.  Above them may stand
 * titles and lines of the form 填报单位：…, and a second row of headings may
 * stand below (得分 over 卫生, 秩序).
 */

#include "io/csv.h"
#include "io/schema.h"

/* So many rows are looked at. */
#define HEADING_ROWS 12

/*
 * The heading row among n rows for this kind of table: the first that knows
 * most of its columns.  -1: none.
 */
long heading_find(const struct schema *, const struct row *, size_t n);
/*
 * Without a kind: the best fitting kind and the row.  NULL and -1 if none
 * fits; NULL and a row: none fits, but this row seems to be the headings.
 */
const struct schema *heading_guess(const struct row *, size_t n, long *at);
/* Is the row below the headings their second line? */
bool heading_second(
    const struct schema *, const struct row *heading, const struct row *below);

/* Cells that hold something. */
size_t heading_filled(const struct row *);

#endif
