#ifndef TABLE_RULE_H
#define TABLE_RULE_H

/*
 * The lines that a table in plain text is drawn with: |---|---|, +----+----+,
 * and ├──┼──┤ of box-drawing characters.
 */

#include "io/doc.h"

/* Is s, trimmed, such a line and nothing else? */
bool rule_is(struct str s);
/*
 * Do they part the rows of the table that goes on at line i, so that two lines
 * without one between them are one row?
 */
bool rule_parts_rows(const struct doc *, size_t i);
/* Is such a line, which Markdown has none of, drawn right above line i? */
bool rule_frames(const struct doc *, size_t i);

#endif
