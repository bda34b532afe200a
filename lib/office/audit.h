#ifndef OFFICE_AUDIT_H
#define OFFICE_AUDIT_H

/* All checks of a table, its rows copied on the way. */

#include "io/table.h"

/*
 * Report whatever is wrong with a table that is open.  roster: path of the
 * roster that its units must be in, or NULL.  checks: of the office's own
 * checks, or NULL.  out: where its rows go, or NULL.  0, or -1 after a fatal
 * diagnostic.
 */
int audit_table(struct table *in, const char *roster, const char *checks,
    struct table_out *out);
/*
 * What only a reader of rosters sees, names that mean two units among it.
 * The file is read a second time, which a pipe cannot be; that is told.
 */
void audit_roster(const char *path);

#endif
