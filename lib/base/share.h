#ifndef BASE_SHARE_H
#define BASE_SHARE_H

/*
 * Where the tables are: $DUBAN_SHARE if set; else the tree's own share/ when
 * the program runs from a build directory below it; else PREFIX/share/duban
 * beside the installed program; else the directory fixed at build time.
 */

#include "base/str.h"

/* The directory, without a final slash.  Lives until the program ends. */
const char *share_dir(void);
/* Path of a file below it, e.g. "columns.csv".  free() it. */
char *share_path(const char *name);
/* Append the whole file to b.  0, or -1 with errno set. */
int share_read(const char *name, struct buf *b);

#endif
