#ifndef TABLE_LAYOUT_H
#define TABLE_LAYOUT_H

/*
 * Tables as a page's layout shows them: columns parted by blanks, headings
 * that take several lines, and numbers beside the middle of rows whose cells
 * take several.
 */

#include "io/doc.h"
#include "table/row.h"

/* If such a table begins at line i, the line behind it; else i. */
size_t table_layout(struct rows *, const struct doc *, size_t i);

#endif
