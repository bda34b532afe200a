#ifndef SCORE_LEAF_H
#define SCORE_LEAF_H

/*
 * The small tables that say how a ranking is judged (grades, awards,
 * warnings): the office's own file, or the one of that name in share/.
 * Rows that begin with # are comments.
 */

#include "io/table.h"

struct leaf {
	const struct table *table;
	const struct row *row;
	bool faulty; /* a cell of the row was reported */
};

/*
 * Hand each row to take(); path NULL: share/KIND.csv.  needs: columns, joined
 * by commas, without which the table is refused.  0, or -1 after a fatal
 * diagnostic.
 */
int leaf_read(const char *path, const char *kind, const char *needs,
    void (*take)(void *arg, struct leaf *), void *arg);
/* The cell of this column; empty if there is none. */
struct str leaf_cell(const struct leaf *, const char *column);
/* Report the cell as one that cannot be read; the row is faulty. */
void leaf_bad(struct leaf *, const char *column);

#endif
