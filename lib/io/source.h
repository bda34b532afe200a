#ifndef IO_SOURCE_H
#define IO_SOURCE_H

/*
 * Raw bytes of an input file or of standard input, with a look ahead that
 * tells by content, not by name, what they are.
 */

#include <stdint.h>
#include <sys/types.h>

#include "base/str.h"

enum source_kind {
	SOURCE_TEXT, /* text in some encoding, CSV or prose; or empty */
	SOURCE_ZIP, /* docx or xlsx: the archive's parts decide */
	SOURCE_OLE, /* doc, xls, wps, et */
	SOURCE_PDF,
	SOURCE_HTML,
	SOURCE_XML, /* Word's and Excel's of 2003 */
	SOURCE_RTF
};

struct source;

/* path NULL or "-" is standard input.  NULL after a fatal diagnostic. */
struct source *source_open(const char *path);
/* Is it a terminal or /dev/null, where no table comes from? */
bool source_is_idle(const char *path);
/* As given, "-" for standard input; lives as long as the source. */
const char *source_name(const struct source *);
/* The next bytes, up to n (at most 64 KiB), without taking them. */
struct str source_peek(struct source *, size_t n);
enum source_kind source_kind(struct source *);
/* Take up to n bytes; 0 at the end, -1 after a fatal diagnostic. */
ssize_t source_read(struct source *, char *, size_t n);
/* Append all that is left.  0, or -1 after a fatal diagnostic. */
int source_slurp(struct source *, struct buf *);
/*
 * For archives, before anything was taken: make all of the input readable at
 * any offset, and its size.  Standard input that is no file is kept in
 * memory, up to 512 MiB.  0, or -1 after a fatal diagnostic.
 */
int source_whole(struct source *, uint64_t *size);
/* Bytes read at an offset, fewer at the end; -1 with errno set. */
ssize_t source_at(struct source *, uint64_t offset, char *, size_t n);
void source_close(struct source *);

#endif
