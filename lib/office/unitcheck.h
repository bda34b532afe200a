#ifndef OFFICE_UNITCHECK_H
#define OFFICE_UNITCHECK_H

/*
 * Are the units that a table names in the roster?  A name that is neither a
 * unit, an alias nor a group with members is reported with the nearest ones.
 */

#include "io/cellcheck.h"
#include "office/roster.h"

struct unitcheck;

/* All three arguments outlive it.  NULL after a fatal diagnostic. */
struct unitcheck *unitcheck_new(
    const struct roster *, const struct table *, const struct cellcheck *);
void unitcheck_row(struct unitcheck *, const struct row *);
void unitcheck_free(struct unitcheck *);

#endif
