#ifndef OUTLINE_WRAP_H
#define OUTLINE_WRAP_H

/*
 * Paragraphs that are broken over lines: by a page that is no wider, or by one
 * that sets a figure apart.
 */

#include "line/line.h"
#include "table/row.h"

/* Find the width of the page, if it breaks lines, and what goes on a line. */
void wraps_find(struct lines *, const struct rows *);

/* Is a line as wide as that page lets it be, what did not fit aside? */
bool wrap_is_full(const struct lines *, const struct line *);

#endif
