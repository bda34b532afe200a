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
#include <stdint.h>
#include <string.h>

struct str {
	const char *p;
	size_t n; /* bytes */
};
#define STR(lit) ((struct str){ (lit), sizeof(lit) - 1 })
/* Elements of an array. */
#define COUNT(v) (sizeof(v) / sizeof((v)[0]))
#define STR_NULL ((struct str){ "", 0 })

/* The small ones are asked at every character: they stand here to be inlined. */

/* NULL gives the empty str. */
static inline struct str
str_of(const char *s)
{
	return s ? (struct str){ s, strlen(s) } : STR_NULL;
}

/* Chinese characters differ in their last byte first: memcmp is seldom asked. */
static inline bool
str_eq(struct str a, struct str b)
{
	return a.n == b.n &&
	    (a.n == 0 ||
		(a.p[a.n - 1] == b.p[a.n - 1] &&
		    memcmp(a.p, b.p, a.n) == 0));
}

static inline bool
str_is(struct str a, const char *s)
{
	return str_eq(a, str_of(s));
}

static inline bool
str_starts(struct str s, struct str prefix)
{
	return s.n >= prefix.n &&
	    str_eq((struct str){ s.p, prefix.n }, prefix);
}

static inline bool
str_ends(struct str s, struct str suffix)
{
	return s.n >= suffix.n &&
	    str_eq((struct str){ s.p + s.n - suffix.n, suffix.n }, suffix);
}

/* Bytes from..to, clamped. */
static inline struct str
str_sub(struct str s, size_t from, size_t to)
{
	if (to > s.n)
		to = s.n;
	if (from > to)
		from = to;
	return (struct str){ s.p + from, to - from };
}

/* Where part, a piece of s, begins in it. */
static inline size_t
str_offset(struct str s, struct str part)
{
	return (size_t)(part.p - s.p);
}

/* What stands before part, a piece of s, in it. */
static inline struct str
str_before(struct str s, struct str part)
{
	return (struct str){ s.p, str_offset(s, part) };
}

/* 0 to 9, of a byte or a code point? */
static inline bool
str_digit(uint32_t c)
{
	return c - '0' < 10;
}

/* A letter of ASCII, of a byte or a code point? */
static inline bool
str_letter(uint32_t c)
{
	return (c | 0x20) - 'a' < 26;
}

int str_cmp(struct str, struct str); /* byte order, as for qsort */
/* Byte offset of the first needle at or after from, or -1. */
long str_find(struct str hay, struct str needle, size_t from);
struct str str_trim_rare(struct str);

/* White space (ASCII, NBSP, U+3000, those of a web page (see utf8_fold) and
 * BOM) cut off both ends. */
static inline struct str
str_trim(struct str s)
{
	unsigned char a = s.n ? (unsigned char)s.p[0] : 'a';
	unsigned char z = s.n ? (unsigned char)s.p[s.n - 1] : 'z';

	/* no blank begins with the one byte or ends in the other */
	if (a > ' ' && a != 0xc2 && a != 0xe2 && a != 0xe3 && a != 0xef &&
	    z > ' ' && (z < 0x80 || z > 0x8a) && z != 0x9f && z != 0xa0 &&
	    z != 0xaf && z != 0xbf)
		return s;
	return str_trim_rare(s);
}

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
void buf_addn(struct buf *, uint64_t); /* in decimal figures */
void buf_addn0(struct buf *, uint64_t, size_t width); /* zeros before; <= 20 */
void buf_addf(struct buf *, const char *, ...)
    __attribute__((format(printf, 2, 3)));
void buf_addv(struct buf *, const char *, va_list)
    __attribute__((format(printf, 2, 0)));
/* Add s, with sep before it if the buffer is not empty. */
void buf_join(struct buf *, const char *sep, struct str s);
/* Add text with {1} {2} ... in it replaced by the n values; n <= 9. */
void buf_fill(struct buf *, struct str text, const struct str *values, size_t n);
void buf_reset(struct buf *); /* empty it, keep the room */
void buf_free(struct buf *);
struct str buf_str(const struct buf *);

#endif
