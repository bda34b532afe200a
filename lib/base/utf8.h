#ifndef BASE_UTF8_H
#define BASE_UTF8_H

/* UTF-8.  Text inside the library is valid UTF-8: io/enc checks it once. */

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/*
 * Decode the character at p (n bytes left).  Returns its length, 1..4, and the
 * code point in *c; 0 if the bytes are not UTF-8 (overlong, surrogate, too
 * large, cut off) or n is 0.
 */
static inline size_t utf8_decode(const char *p, size_t n, uint32_t *c);
size_t utf8_decode_rare(const char *p, size_t n, uint32_t *c);

/* Nearly all is ASCII, U+1000..CFFF or U+E000..FFFF: that much is inlined. */
static inline size_t
utf8_decode(const char *s, size_t n, uint32_t *c)
{
	const unsigned char *p = (const unsigned char *)s;

	if (n > 0 && p[0] < 0x80) {
		*c = p[0];
		return 1;
	}
	if (n >= 3 && p[0] > 0xe0 && p[0] < 0xf0 && p[0] != 0xed &&
	    (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80) {
		*c = (uint32_t)(p[0] & 0x0f) << 12 |
		    (uint32_t)(p[1] & 0x3f) << 6 | (p[2] & 0x3f);
		return 3;
	}
	return utf8_decode_rare(s, n, c);
}

/* Write c at p (room for 4 bytes); returns its length. */
size_t utf8_encode(char *p, uint32_t c);
/* Bytes before the first one that is not valid UTF-8; n if all is valid. */
size_t utf8_valid(const char *p, size_t n);
bool utf8_ascii(struct str);
/* Number of characters. */
size_t utf8_len(struct str);
/* Byte offset of character i (0-based), or s.n. */
size_t utf8_offset(struct str s, size_t i);
/* s without the rest of a character that was cut at its beginning. */
struct str utf8_whole(struct str);

/* Does a character begin with this byte of valid UTF-8? */
static inline bool
utf8_begins(char c)
{
	return ((unsigned char)c & 0xc0) != 0x80;
}

/* The last so many bytes of s before byte at, without a part of a character. */
struct str utf8_tail(struct str s, size_t at, size_t bytes);
/* Start of the character before byte offset at (which is > 0). */
size_t utf8_prev(struct str s, size_t at);
uint32_t utf8_last(struct str); /* its last character; 0 for none */
/*
 * Bytes of the first (last) character of s if it is the mark c of ASCII, of
 * either width; 0 if it is another.
 */
size_t utf8_starts_mark(struct str s, uint32_t c);
size_t utf8_ends_mark(struct str s, uint32_t c);
/* Offset of the first mark c, of either width; -1 for none. */
long utf8_find_mark(struct str s, uint32_t c);
/*
 * Offset of the next blank at or behind at that only sets a figure off from
 * the Chinese beside it (达到 80 %, 5 月底前, 10PB 以上), or parts its digits
 * (1 6 0 0吨); s.n for none.
 */
size_t utf8_loose_blank(struct str s, size_t at);
bool utf8_among(uint32_t c, const char *set); /* not 0 */
/* Is the character at byte offset at a digit, of either width? */
bool utf8_digit_at(struct str s, size_t at);
bool utf8_has_digit(struct str s); /* one of either width */
/* Bytes of the digits, of either width, that end at byte offset at. */
size_t utf8_digits_before(struct str s, size_t at);
/* Bytes of the character that begins with that one. */
static inline size_t
utf8_size(char first)
{
	unsigned char c = (unsigned char)first;

	return c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
}

/* Does U+4000..9FFF begin with that byte: no mark, blank or digit? */
static inline bool
utf8_is_plain(char first)
{
	return (unsigned char)first >= 0xe4 && (unsigned char)first <= 0xe9;
}

/* Is the last character of s such a one? */
static inline bool
utf8_ends_plain(struct str s)
{
	return s.n >= 3 && utf8_is_plain(s.p[s.n - 3]);
}

/* Past the run of such characters that begins at byte at; at if none does. */
static inline size_t
utf8_plain_end(struct str s, size_t at)
{
	while (s.n >= 3 && at <= s.n - 3 && utf8_is_plain(s.p[at]))
		at += 3;
	return at;
}

/* Columns on a terminal or in a sheet: 2 for CJK and full width, else 1. */
size_t utf8_width(struct str);
/* Han characters (U+3400..9FFF, compatibility and the supplementary planes) */
bool utf8_is_han(uint32_t);
/* One of the block that nearly all of a text is written with? */
static inline bool
utf8_is_common_han(uint32_t c)
{
	return c >= 0x4e00 && c <= 0x9fff;
}

bool utf8_han_at(struct str, size_t at); /* does a Chinese one stand there? */
/* The blanks of a web page (U+2000..200A, 202F, 205F), of one width each. */
static inline bool
utf8_is_web_blank(uint32_t c)
{
	return (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f;
}

/* Small marks (U+FE50..FE5E), ﹒ and ﹙, to the common ones. */
uint32_t utf8_fold_small(uint32_t c);
/*
 * Full-width ASCII variants (U+FF01..FF5E) to ASCII, small marks to the common
 * ones, U+3000, NBSP and the blanks of a web page to a blank; everything else as
 * it is.
 */
static inline uint32_t
utf8_fold(uint32_t c)
{
	if (c < 0x3000)
		return c == 0xa0 || utf8_is_web_blank(c) ? ' ' : c;
	if (c >= 0xff01 && c <= 0xff5e)
		return c - 0xff01 + 0x21;
	if (c >= 0xfe50 && c <= 0xfe5e)
		return utf8_fold_small(c);
	return c == 0x3000 ? ' ' : c;
}

/*
 * Edits between two texts: a character put in, left out or changed, or two
 * neighbours swapped.  Texts of more characters than so many compare by their
 * heads.
 */
#define UTF8_DISTANCE_CHARS 64
int utf8_distance(struct str, struct str);
/* Append s with every character folded and all white space left out. */
void utf8_squeeze(struct buf *, struct str);

#endif
