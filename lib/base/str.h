#ifndef BASE_STR_H
#define BASE_STR_H

/*
 * struct str is a borrowed piece of UTF-8 text: it owns nothing, need not end
 * in NUL, and lives as long as what it points into.  struct buf owns its
 * bytes; buf_str() borrows them until the buffer is next changed.
 */

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

struct str {
	const char *p;
	size_t n; /* bytes */
};
#define STR(lit) ((struct str){ (lit), sizeof(lit) - 1 })
/* Elements of an array. */
#define COUNT(v) (sizeof(v) / sizeof((v)[0]))
#define STR_NULL ((struct str){ "", 0 })

struct str str_of(const char *); /* NULL gives the empty str */
bool str_eq(struct str, struct str);
bool str_is(struct str, const char *);
int str_cmp(struct str, struct str); /* byte order, as for qsort */
bool str_starts(struct str, struct str prefix);
bool str_ends(struct str, struct str suffix);
/* Byte offset of the first needle at or after from, or -1. */
long str_find(struct str hay, struct str needle, size_t from);
struct str str_sub(struct str, size_t from, size_t to); /* clamped */
/* White space (ASCII, NBSP, U+3000, BOM) cut off both ends. */
struct str str_trim(struct str);
/* Take the next piece of *rest up to sep (which is cut); false at the end. */
bool str_split(struct str *rest, struct str sep, struct str *piece);
/* Is s one of the pieces of a cell's list, joined by 、 (blanks round a piece
 * do not count)?  An empty list has none. */
bool str_listed(struct str list, struct str s);
/* Does s begin or end with any of the n words? */
bool str_starts_any(struct str s, const struct str *words, size_t n);
bool str_ends_any(struct str s, const struct str *words, size_t n);
/* Non-negative decimal integer, or -1 if s is anything else or too large. */
long str_long(struct str);

struct buf {
	char *p; /* always NUL-terminated once something was added */
	size_t n, cap;
};
#define BUF_INIT                                                               \
	{                                                                      \
		NULL, 0, 0                                                     \
	}

void buf_add(struct buf *, const char *, size_t);
void buf_adds(struct buf *, const char *);
void buf_addstr(struct buf *, struct str);
void buf_addc(struct buf *, char);
void buf_addn(struct buf *, unsigned long); /* in decimal */
void buf_addf(struct buf *, const char *, ...)
    __attribute__((format(printf, 2, 3)));
void buf_addv(struct buf *, const char *, va_list)
    __attribute__((format(printf, 2, 0)));
/* Add s, with sep before it if the buffer is not empty. */
void buf_join(struct buf *, const char *sep, struct str s);
void buf_reset(struct buf *); /* empty it, keep the room */
void buf_free(struct buf *);
struct str buf_str(const struct buf *);

#endif
