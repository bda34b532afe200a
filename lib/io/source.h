#ifndef IO_SOURCE_H
#define IO_SOURCE_H

/*
 * Raw bytes of an input file or of standard input, with a look ahead that
 * tells by content, not by name, what they are.
 */

#include <sys/types.h>

#include "base/str.h"

enum source_kind {
	SOURCE_TEXT, /* text in some encoding, CSV or prose; or empty */
	SOURCE_ZIP, /* docx or xlsx: the archive's parts decide */
	SOURCE_OLE, /* doc, xls, wps, et */
	SOURCE_PDF,
	SOURCE_HTML,
	SOURCE_RTF
};

struct source;

/* path NULL or "-" is standard input.  NULL after a fatal diagnostic. */
struct source *source_open(const char *path);
/* As given, "-" for standard input; lives as long as the source. */
const char *source_name(const struct source *);
/* The next bytes, up to n (at most 64 KiB), without taking them. */
struct str source_peek(struct source *, size_t n);
enum source_kind source_kind(struct source *);
/* Take up to n bytes; 0 at the end, -1 after a fatal diagnostic. */
ssize_t source_read(struct source *, char *, size_t n);
/* Append all that is left.  0, or -1 after a fatal diagnostic. */
int source_slurp(struct source *, struct buf *);
void source_close(struct source *);

#endif
