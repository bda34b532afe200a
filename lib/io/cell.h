#ifndef IO_CELL_H
#define IO_CELL_H

/* One cell as an office leaves it. */

#include "base/str.h"

/*
 * Full-width digits, letters and signs become the plain ones, other text
 * stays.  The result is s itself, or borrows b until it is next changed.
 */
struct str cell_fold(struct buf *b, struct str s);
/* Without the ' by which a spreadsheet keeps digits and formulas as text. */
struct str cell_unmark(struct str);

#endif
