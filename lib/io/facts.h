#ifndef IO_FACTS_H
#define IO_FACTS_H

/*
 * The tables of knowledge in share/: CSV below a comment head of # lines.  A
 * line that begins with # is a comment between rows too, and may hold quotes.
 * Rows and places are borrowed: they are gone when the function that is given
 * them returns.  Each reader returns 0, or -1 after a fatal diagnostic.
 */

#include "base/diag.h"
#include "io/rowq.h"

/* Hand over each row below the heading row of share/name, cells as written. */
int facts_read(
    const char *name, void (*each)(void *arg, const struct row *), void *arg);
/*
 * The same, and the place of the row's first cell.  False ends the reading
 * with -1; a diagnostic was then given by each.
 */
int facts_check(const char *name,
    bool (*each)(void *arg, const struct row *, struct place), void *arg);
/* False, after the diagnostic of a row that is bad as a whole. */
bool facts_bad(struct place);
/* The heading row is handed over too, first. */
int facts_whole(
    const char *name, void (*each)(void *arg, const struct row *), void *arg);

#endif
