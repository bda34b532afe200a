#ifndef TABLE_LINES_H
#define TABLE_LINES_H

/*
 * Tables of which a page kept the cells alone, one a line: the headings from
 * 序号 on, and then 1 and its cells, 2 and its cells, …; or from 时间 on, and then
 * a day and its cells, the next day and its cells, …
 */

#include "table/row.h"

/* Take the table that begins at line i; the line behind it, or i for none. */
size_t table_lines(struct rows *, const struct doc *, size_t i);

#endif
