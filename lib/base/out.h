#ifndef BASE_OUT_H
#define BASE_OUT_H

/*
 * Output that is whole or not there.  A named file is written beside itself
 * under a temporary name and renamed by out_close(); until then the old file
 * stays.  Standard output is buffered, 64 KiB at a time, and checked.
 * Temporary files are removed when the program ends or is killed by INT, HUP or
 * TERM.  After a fatal message (diag_failed()) nothing more is written and no
 * file renamed, whoever gave it.
 *
 * Write errors are kept and reported once, by out_close().
 */

#include "base/str.h"

struct out;

/* path NULL or "-" is standard output.  NULL after a fatal diagnostic. */
struct out *out_open(const char *path);
void out_add(struct out *, const char *, size_t);
void out_str(struct out *, struct str);
void out_adds(struct out *, const char *);
/* Flush, close, rename, free.  0, or -1 after a fatal diagnostic. */
int out_close(struct out *);
/* A whole file at once: the same. */
int out_file(const char *path, struct str);
/* Give up: remove what was written and free. */
void out_drop(struct out *);

/* A device or a pipe, which is written in place; not what does not exist. */
bool out_is_special(const char *path);

/*
 * For libraries that write files themselves: a temporary name beside path
 * (free() it), to be given to out_commit() when the file is closed, or to
 * out_abandon().  NULL or -1 after a fatal diagnostic.
 */
char *out_temp(const char *path);
int out_commit(const char *temp, const char *path);
void out_abandon(const char *temp);

#endif
