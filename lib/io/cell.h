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
static inline struct str
cell_unmark(struct str s)
{
	if (s.n > 1 && s.p[0] == '\'' && memchr("0123456789=+-@", s.p[1], 14))
		return str_sub(s, 1, s.n);
	return s;
}

#endif
