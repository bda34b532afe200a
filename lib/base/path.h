#ifndef BASE_PATH_H
#define BASE_PATH_H

#include "base/str.h"

/*
 * A file's name without folder and ending, which names the document or table
 * it holds; "stdin" for "-" or NULL.  Borrowed from path.
 */
struct str path_stem(const char *path);
/* What stands behind the last slash. */
struct str path_base(struct str path);

#endif
