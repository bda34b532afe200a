#ifndef IO_CELLCHECK_H
#define IO_CELLCHECK_H

/*
 * Checks that are rows of share/checks.csv: patterns that no cell may hold
 * (what Excel did to it) and columns in which no two rows may agree.  Keeps
 * 16 bytes or so for each row of a table that has such columns.
 */

#include "io/table.h"

struct cellcheck;

/* The checks for this table, which outlives them.  NULL after a fatal
 * diagnostic. */
struct cellcheck *cellcheck_new(const struct table *);
void cellcheck_row(struct cellcheck *, const struct row *);
/* Does column i hold names of units? */
bool cellcheck_is_unit(const struct cellcheck *, size_t i);
void cellcheck_free(struct cellcheck *);

#endif
