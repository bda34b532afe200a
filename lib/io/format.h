#ifndef IO_FORMAT_H
#define IO_FORMAT_H

/*
 * Formats that are recognised and refused, each with the command that turns
 * it into one that is read.
 */

#include "io/source.h"

/*
 * Neither text nor a zip archive?  Then a fatal diagnostic says what to do.
 * table: a table was wanted, not a document.
 */
bool format_refused(struct source *, bool table);
/* The same for a zip archive of another kind: the diagnostic's code, and the
 * ending of the file that a conversion makes. */
void format_refuse(const char *code, const char *file, const char *ending);

#endif
