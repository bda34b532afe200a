#ifndef TABLE_LAYOUT_COLUMNS_H
#define TABLE_LAYOUT_COLUMNS_H

/* The columns of a table that only blanks part: where no line has a letter. */

#include <stdbool.h>

#include "base/str.h"

#define LAYOUT_COLUMNS 16 /* no such table has more */
#define LAYOUT_WIDTH 320 /* of a page, as shown */

struct layout {
	bool used[LAYOUT_WIDTH]; /* by a letter of any line */
	size_t center[LAYOUT_COLUMNS]; /* of each heading */
	size_t edge[LAYOUT_COLUMNS]; /* where the column behind it begins */
	size_t n;
};

/* Columns are what two blanks part in all the lines marked so far. */
bool layout_begin(struct layout *);
/*
 * Mark the letters of a line; false, and nothing done, where it is too wide or
 * would leave no gap between two headings.
 */
bool layout_add(struct layout *, struct str line);
/* The part of a line that stands in column k, trimmed. */
struct str layout_cell(const struct layout *, struct str line, size_t k);

#endif
