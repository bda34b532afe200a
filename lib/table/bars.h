#ifndef TABLE_BARS_H
#define TABLE_BARS_H

/*
 * Tables of which a page closed each cell with a bar and ended the line there,
 * blank cells too: each row has as many bars as there are headings.
 */

#include "table/row.h"

/* Take the table that begins at line i; the line behind it, or i for none. */
size_t table_bars(struct rows *, const struct doc *, size_t i);

#endif
