#ifndef TABLE_BLANKS_H
#define TABLE_BLANKS_H

/*
 * Tables whose columns are parted by blanks only, as a page's text shows them:
 * an empty cell leaves nothing behind, so cells are told by where they begin.
 */

#include "table/cell.h"

#define BLANKS_COLUMNS 64 /* those further right are not told apart */

struct blanks {
	size_t start[BLANKS_COLUMNS]; /* columns as shown, of the headings */
	size_t cell[BLANKS_COLUMNS]; /* of the last row with all its cells */
	size_t n;
};

/* The heading row, cut into its cells. */
void blanks_heading(struct blanks *, struct str line, const struct cell_list *);
/* A row with all its cells: they may begin beside their headings. */
void blanks_row(struct blanks *, struct str line, const struct cell_list *);
/*
 * Put the cells of a line with fewer of them below the headings, or the cells
 * of the last such row, that they begin under; false, and nothing done, if one begins elsewhere or a single one
 * runs into the next column.
 */
bool blanks_align(const struct blanks *, struct str line, struct cell_list *);

#endif
