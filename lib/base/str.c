#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"

#define SHORT_TEXT 32 /* most of what is formatted fits in here at once */

int
str_cmp(struct str a, struct str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n ? memcmp(a.p, b.p, n) : 0;

	return c ? c : (a.n > b.n) - (a.n < b.n);
}

/* Up to two characters of Chinese, of which few share the first byte of a mark. */
#define SHORT_NEEDLE 6

/* memmem() of so short a needle, by its first byte. */
static const char *
find_short(const char *at, const char *end, struct str needle)
{
	const char *last = end - needle.n;

	for (; at <= last; at++) {
		at = memchr(at, needle.p[0], (size_t)(last - at) + 1);
		if (!at || memcmp(at, needle.p, needle.n) == 0)
			return at;
	}
	return NULL;
}

long
str_find(struct str hay, struct str needle, size_t from)
{
	const char *at = hay.p + from, *end = hay.p + hay.n;

	if (from > hay.n || needle.n > hay.n - from)
		return -1;
	if (needle.n > SHORT_NEEDLE)
		at = memmem(at, (size_t)(end - at), needle.p, needle.n);
	else if (needle.n > 0)
		at = find_short(at, end, needle);
	return at ? (long)(at - hay.p) : -1;
}

/* Length of the white space character at p (n bytes left), or 0. */
static size_t
space_at(const char *p, size_t n)
{
	const unsigned char *u = (const unsigned char *)p;

	if (n >= 1 && (*u == ' ' || (*u >= '\t' && *u <= '\r')))
		return 1;
	if (n >= 2 && u[0] == 0xc2 && u[1] == 0xa0)
		return 2;
	if (n >= 3 && u[0] == 0xe3 && u[1] == 0x80 && u[2] == 0x80)
		return 3;
	if (n >= 3 && u[0] == 0xe2 &&
	    ((u[1] == 0x80 && (u[2] <= 0x8a || u[2] == 0xaf)) ||
		(u[1] == 0x81 && u[2] == 0x9f)))
		return 3;
	if (n >= 3 && u[0] == 0xef && u[1] == 0xbb && u[2] == 0xbf)
		return 3;
	return 0;
}

/* Bytes of the blank that s ends in, or 0. */
static size_t
space_at_end(struct str s)
{
	size_t k = 1; /* of the last character, if it is that short */

	while (k < 3 && k < s.n && (s.p[s.n - k] & 0xc0) == 0x80)
		k++;
	return s.n > 0 && space_at(s.p + s.n - k, k) == k ? k : 0;
}

struct str
str_trim_rare(struct str s)
{
	size_t k;

	while ((k = space_at(s.p, s.n)) > 0) {
		s.p += k;
		s.n -= k;
	}
	while ((k = space_at_end(s)) > 0)
		s.n -= k;
	return s;
}

bool
str_split(struct str *rest, struct str sep, struct str *piece)
{
	long at;

	if (!rest->p)
		return false;
	at = str_find(*rest, sep, 0);
	if (at < 0) {
		*piece = *rest;
		*rest = (struct str){ NULL, 0 };
	} else {
		*piece = str_sub(*rest, 0, (size_t)at);
		*rest = str_sub(*rest, (size_t)at + sep.n, rest->n);
	}
	return true;
}

bool
str_listed(struct str list, struct str s)
{
	struct str piece;

	while (list.n > 0 && str_split(&list, STR("、"), &piece))
		if (str_eq(str_trim(piece), s))
			return true;
	return false;
}

bool
str_starts_any(struct str s, const struct str *words, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (str_starts(s, words[i]))
			return true;
	return false;
}

bool
str_ends_any(struct str s, const struct str *words, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (str_ends(s, words[i]))
			return true;
	return false;
}

long
str_long(struct str s)
{
	long v = 0;
	size_t i;

	if (s.n == 0)
		return -1;
	for (i = 0; i < s.n; i++) {
		if (!str_digit(s.p[i]) || v > (LONG_MAX - 9) / 10)
			return -1;
		v = v * 10 + (s.p[i] - '0');
	}
	return v;
}

static void
buf_room(struct buf *b, size_t more)
{
	size_t need = b->n + more + 1;

	if (need <= b->cap)
		return;
	b->cap = b->cap * 2 > need ? b->cap * 2 : need + 64;
	b->p = xrealloc(b->p, b->cap);
}

void
buf_add(struct buf *b, const char *p, size_t n)
{
	buf_room(b, n);
	if (n)
		memcpy(b->p + b->n, p, n);
	b->n += n;
	b->p[b->n] = '\0';
}

void
buf_adds(struct buf *b, const char *s)
{
	buf_add(b, s, strlen(s));
}

void
buf_addstr(struct buf *b, struct str s)
{
	buf_add(b, s.p, s.n);
}

void
buf_addc(struct buf *b, char c)
{
	buf_add(b, &c, 1);
}

void
buf_addn(struct buf *b, uint64_t v)
{
	buf_addn0(b, v, 1);
}

void
buf_addn0(struct buf *b, uint64_t v, size_t width)
{
	char text[20], *end = text + sizeof(text), *p = end;

	for (; v != 0 || p > end - width; v /= 10)
		*--p = (char)('0' + v % 10);
	buf_add(b, p, (size_t)(end - p));
}

void
buf_addf(struct buf *b, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	buf_addv(b, fmt, ap);
	va_end(ap);
}

void
buf_addv(struct buf *b, const char *fmt, va_list ap)
{
	va_list again;
	size_t room;
	int n;

	buf_room(b, SHORT_TEXT);
	room = b->cap - b->n;
	va_copy(again, ap);
	n = vsnprintf(b->p + b->n, room, fmt, ap);
	if (n < 0) {
		b->p[b->n] = '\0';
		n = 0;
	}
	if ((size_t)n >= room) {
		buf_room(b, (size_t)n);
		vsnprintf(b->p + b->n, (size_t)n + 1, fmt, again);
	}
	va_end(again);
	b->n += (size_t)n;
}

void
buf_join(struct buf *b, const char *sep, struct str s)
{
	if (b->n)
		buf_adds(b, sep);
	buf_addstr(b, s);
}

void
buf_fill(struct buf *b, struct str text, const struct str *values, size_t n)
{
	size_t i, k;

	for (i = 0; i < text.n; i++) {
		k = i + 2 < text.n && text.p[i] == '{' && text.p[i + 2] == '}'
		    ? (size_t)(text.p[i + 1] - '0')
		    : 0;
		if (k >= 1 && k <= n) {
			buf_addstr(b, values[k - 1]);
			i += 2;
		} else {
			buf_addc(b, text.p[i]);
		}
	}
}

void
buf_reset(struct buf *b)
{
	b->n = 0;
	if (b->p)
		b->p[0] = '\0';
}

void
buf_free(struct buf *b)
{
	free(b->p);
	b->p = NULL;
	b->n = b->cap = 0;
}

struct str
buf_str(const struct buf *b)
{
	return b->p ? (struct str){ b->p, b->n } : STR_NULL;
}
