#ifndef IO_ENC_H
#define IO_ENC_H

/*
 * Text of any office encoding, read as valid UTF-8 without BOM.
 *
 * Order of detection: byte order mark; UTF-16 by its zero bytes; strict UTF-8,
 * unless every character beyond ASCII lies below U+0800 (then it is GBK that
 * happens to be well-formed UTF-8); strict GB18030.  ASCII streams through
 * until the first other byte, and the 64 KiB from there decide.
 * opt_common.encoding overrides.
 *
 * Control characters, NUL among them, are left out and told at the end.
 */

#include <sys/types.h>

#include "io/source.h"

struct enc;

/* Does not own the source.  NULL after a fatal diagnostic. */
struct enc *enc_open(struct source *);
/*
 * Up to n (at least 8) bytes of UTF-8, whole characters only; 0 at the end;
 * -1 after a fatal diagnostic that names the line and byte.
 */
ssize_t enc_read(struct enc *, char *, size_t n);
/* "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"; "ASCII" while undecided. */
const char *enc_name(const struct enc *);
void enc_close(struct enc *);

#endif
