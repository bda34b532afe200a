#ifndef IO_ZIP_H
#define IO_ZIP_H

/*
 * Parts of a zip archive, read as streams, one at a time.  Nothing is ever
 * written to disk.  Names are compared without regard to ASCII case, as OPC
 * demands; a backslash counts as a slash.
 *
 * Refused with a fatal diagnostic: an archive that is cut off or has more
 * than 20,000 parts, two of the same name or one that points outside
 * ("../"); a part that is encrypted, larger than the caller allows, or
 * inflates more than 700-fold; a wrong checksum.
 */

#include "io/source.h"

struct zip;

/* Does not own the source.  NULL after a fatal diagnostic. */
struct zip *zip_open(struct source *);
bool zip_has(const struct zip *, const char *name);
/* Begin to read a part of at most limit bytes.  0 or -1. */
int zip_part(struct zip *, const char *name, uint64_t limit);
/* Up to n bytes; 0 at the end, checksum compared; -1 after a diagnostic. */
ssize_t zip_read(struct zip *, char *, size_t n);
const char *zip_file(const struct zip *); /* the archive's name */
void zip_close(struct zip *);

#endif
