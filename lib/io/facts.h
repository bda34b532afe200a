#ifndef IO_FACTS_H
#define IO_FACTS_H

/* The tables of knowledge in share/: CSV below a comment head of # lines. */

#include "io/rowq.h"

/*
 * Hand over each row below the heading row of share/name, cells as written.
 * 0, or -1 after a fatal diagnostic.
 */
int facts_read(
    const char *name, void (*each)(void *arg, const struct row *), void *arg);

#endif
