#ifndef TABLE_MERGED_H
#define TABLE_MERGED_H

/* Which column each cell of a row stands in, and what its merged cells hold. */

#include "table/cell.h"
#include "table/row.h"

struct columns {
	const enum cell_role *role, *second;
	size_t n;
	bool headed; /* a heading row says so */
};

/* Who and when: of a row without its first cells they are those above. */
bool merged_inherits(enum cell_role);
/*
 * Put the cells of r below their headings, fill those merged with the row
 * above (settled, NULL for none), and give each its role.  Cells live in mem.
 */
void merged_settle(const struct columns *, struct row_line *r,
    const struct row_line *above, struct arena *mem);
/* What the cell above it holds, if it is empty itself. */
void merged_inherit(struct cell *, const struct cell *above);
/*
 * Put the cells of a row with a number, which lacks those that a span covers, below
 * the headings that they fit; false if it is no such row.
 */
bool absent_place(const struct columns *, struct row_line *r,
    const struct row_line *above, struct arena *mem);
/* Does the cell say what a column of that role holds: units, people, a time, work? */
bool absent_suits(const struct cell *, enum cell_role);

#endif
