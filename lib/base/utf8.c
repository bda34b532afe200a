#include <string.h>

#include "base/bytes.h"
#include "base/utf8.h"

#define SPACED 40 /* bytes of a figure whose digits blanks part */

size_t
utf8_decode_rare(const char *s, size_t n, uint32_t *c)
{
	const unsigned char *p = (const unsigned char *)s;

	if (n == 0)
		return 0;
	if (p[0] < 0x80) {
		*c = p[0];
		return 1;
	}
	if (p[0] >= 0xc2 && p[0] < 0xe0 && n >= 2 && (p[1] & 0xc0) == 0x80) {
		*c = (uint32_t)(p[0] & 0x1f) << 6 | (p[1] & 0x3f);
		return 2;
	}
	if ((p[0] & 0xf0) == 0xe0 && n >= 3 && (p[1] & 0xc0) == 0x80 &&
	    (p[2] & 0xc0) == 0x80) {
		*c = (uint32_t)(p[0] & 0x0f) << 12 |
		    (uint32_t)(p[1] & 0x3f) << 6 | (p[2] & 0x3f);
		if (*c < 0x800 || (*c >= 0xd800 && *c < 0xe000))
			return 0;
		return 3;
	}
	if (p[0] >= 0xf0 && p[0] < 0xf5 && n >= 4 && (p[1] & 0xc0) == 0x80 &&
	    (p[2] & 0xc0) == 0x80 && (p[3] & 0xc0) == 0x80) {
		*c = (uint32_t)(p[0] & 0x07) << 18 |
		    (uint32_t)(p[1] & 0x3f) << 12 |
		    (uint32_t)(p[2] & 0x3f) << 6 | (p[3] & 0x3f);
		if (*c < 0x10000 || *c > 0x10ffff)
			return 0;
		return 4;
	}
	return 0;
}

size_t
utf8_encode(char *p, uint32_t c)
{
	if (c < 0x80) {
		p[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		p[0] = (char)(0xc0 | c >> 6);
		p[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c < 0x10000) {
		p[0] = (char)(0xe0 | c >> 12);
		p[1] = (char)(0x80 | (c >> 6 & 0x3f));
		p[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	p[0] = (char)(0xf0 | c >> 18);
	p[1] = (char)(0x80 | (c >> 12 & 0x3f));
	p[2] = (char)(0x80 | (c >> 6 & 0x3f));
	p[3] = (char)(0x80 | (c & 0x3f));
	return 4;
}

/* Does x begin with three bytes of a character, the first among firsts? */
static inline bool
begins(uint64_t x, unsigned firsts)
{
	return (x & 0xc0c0f0) == 0x8080e0 && (firsts >> (x & 0xf) & 1);
}

/* One of U+1000..CFFF or U+E000..FFFF? */
static inline bool
is_three(uint64_t x)
{
	return begins(x, 0xdffe);
}

/* One of U+4000..9FFF, which are all wide and their own fold? */
static inline bool
is_plain(uint64_t x)
{
	return begins(x, 0x3f0);
}

/* Nearly all is ASCII or of three bytes: that much goes by eight bytes. */
size_t
utf8_valid(const char *p, size_t n)
{
	size_t i = 0, k;
	uint64_t x;
	uint32_t c;

	while (i < n) {
		x = n - i >= 8 ? bytes_load(p + i) : 0x80;
		if (is_three(x))
			k = is_three(x >> 24) ? 6 : 3;
		else if (!(x & BYTES_HIGH))
			k = 8;
		else if (!(x & 0x80))
			k = bytes_first(x & BYTES_HIGH);
		else if ((k = utf8_decode(p + i, n - i, &c)) == 0)
			return i;
		i += k;
	}
	return n;
}

bool
utf8_ascii(struct str s)
{
	size_t i = 0;

	for (; s.n - i >= 8; i += 8)
		if (bytes_load(s.p + i) & BYTES_HIGH)
			return false;
	if (s.n >= 8) /* the last eight, some of them again */
		return !(bytes_load(s.p + s.n - 8) & BYTES_HIGH);
	for (; i < s.n; i++)
		if ((unsigned char)s.p[i] >= 0x80)
			return false;
	return true;
}

size_t
utf8_len(struct str s)
{
	size_t i, n = s.n;
	uint64_t x;

	/* bytes that go on with a character do not count: 10xxxxxx */
	for (i = 0; i + 8 <= s.n; i += 8) {
		x = bytes_load(s.p + i);
		x &= ~(x << 1) & BYTES_HIGH;
		n -= bytes_count(x);
	}
	for (; i < s.n; i++)
		n -= !utf8_begins(s.p[i]);
	return n;
}

size_t
utf8_offset(struct str s, size_t want)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (utf8_begins(s.p[i]) && want-- == 0)
			return i;
	return s.n;
}

struct str
utf8_whole(struct str s)
{
	size_t i = 0;

	while (i < s.n && !utf8_begins(s.p[i]))
		i++;
	return str_sub(s, i, s.n);
}

struct str
utf8_tail(struct str s, size_t at, size_t bytes)
{
	return utf8_whole(str_sub(s, at > bytes ? at - bytes : 0, at));
}

size_t
utf8_prev(struct str s, size_t at)
{
	do
		at--;
	while (at > 0 && !utf8_begins(s.p[at]));
	return at;
}

uint32_t
utf8_last(struct str s)
{
	uint32_t c = 0;

	if (s.n > 0)
		utf8_decode(s.p + utf8_prev(s, s.n), 4, &c);
	return c;
}

size_t
utf8_starts_mark(struct str s, uint32_t c)
{
	uint32_t first;
	size_t n = utf8_decode(s.p, s.n, &first);

	return n > 0 && utf8_fold(first) == c ? n : 0;
}

size_t
utf8_ends_mark(struct str s, uint32_t c)
{
	return s.n > 0 ? utf8_starts_mark(str_sub(s, utf8_prev(s, s.n), s.n), c)
		       : 0;
}

uint32_t
utf8_fold_small(uint32_t c)
{
	static const uint32_t to[] = { ',', U'、', '.', U'﹓', ';', ':', '?',
		'!', U'—', '(', ')', '{', '}', U'〔', U'〕' };

	return to[c - 0xfe50];
}

bool
utf8_among(uint32_t c, const char *set)
{
	char one[4] = "";
	size_t n = utf8_encode(one, c);

	for (; c != 0 && *set; set += utf8_size(*set))
		if (*set == one[0] && memcmp(set, one, n) == 0)
			return true;
	return false;
}

long
utf8_find_mark(struct str s, uint32_t c)
{
	size_t at, n;
	uint32_t here;

	for (at = 0; (at = utf8_plain_end(s, at)) < s.n; at += n ? n : 1) {
		n = utf8_decode(s.p + at, s.n - at, &here);
		if (n > 0 && utf8_fold(here) == c)
			return (long)at;
	}
	return -1;
}

static bool
is_figure(uint32_t c)
{
	c = utf8_fold(c);
	return str_digit(c) || c == '%';
}

/* 10PB 以上: do letters right behind a digit end s, which are its unit? */
static bool
ends_unit(struct str s)
{
	size_t n = s.n;

	while (n > 0 && str_letter(s.p[n - 1]))
		n--;
	return n > 0 && n < s.n && str_digit(s.p[n - 1]);
}

/* A digit, or the point of a fraction, with neither beside it? */
static bool
is_lone(struct str s, size_t i)
{
	return i < s.n && (str_digit(s.p[i]) || s.p[i] == '.') &&
	    (i == 0 || (!str_digit(s.p[i - 1]) && s.p[i - 1] != '.')) &&
	    (i + 1 == s.n || (!str_digit(s.p[i + 1]) && s.p[i + 1] != '.'));
}

/*
 * 产粮1 6 0 0吨, 增长1 2 . 5%: does the blank at i part the digits of one figure,
 * as a page does that spaces its letters?  One of two digits behind a blank, or
 * where a line begins, may number an item.
 */
static bool
parts_digits(struct str s, size_t i)
{
	size_t from = i - 1, to = i + 1;

	if (!is_lone(s, from) ||
	    (!is_lone(s, to) &&
		!(s.p[to] == '.' && to + 1 < s.n && str_digit(s.p[to + 1]))))
		return false;
	while (from > 1 && s.p[from - 1] == ' ' && is_lone(s, from - 2) &&
	    i - from < SPACED)
		from -= 2;
	while (to + 2 < s.n && s.p[to + 1] == ' ' && is_lone(s, to + 2) &&
	    to - i < SPACED)
		to += 2;
	return from > 0 && str_digit(s.p[from]) &&
	    (s.p[from - 1] != ' ' || to - from > 2);
}

bool
utf8_digit_at(struct str s, size_t at)
{
	uint32_t c;

	return at < s.n && utf8_decode(s.p + at, s.n - at, &c) > 0 &&
	    str_digit(utf8_fold(c));
}

bool
utf8_has_digit(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i += utf8_size(s.p[i]))
		if (!utf8_is_plain(s.p[i]) && utf8_digit_at(s, i))
			return true;
	return false;
}

size_t
utf8_digits_before(struct str s, size_t at)
{
	size_t from = at, before;

	while (from > 0 && utf8_digit_at(s, before = utf8_prev(s, from)))
		from = before;
	return at - from;
}

size_t
utf8_loose_blank(struct str s, size_t at)
{
	uint32_t left, right;
	const char *blank;
	size_t i;

	for (; at < s.n; at = i + 1) {
		blank = memchr(s.p + at, ' ', s.n - at);
		if (!blank)
			break;
		i = (size_t)(blank - s.p);
		if (i == 0 || i + 1 == s.n)
			continue;
		utf8_decode(s.p + utf8_prev(s, i), i - utf8_prev(s, i), &left);
		if (utf8_decode(s.p + i + 1, s.n - i - 1, &right) > 0 &&
		    ((utf8_is_han(left) && is_figure(right)) ||
			(is_figure(left) &&
			    (utf8_is_han(right) || right == '%')) ||
			(utf8_is_han(right) && ends_unit(str_sub(s, 0, i))) ||
			parts_digits(s, i)))
			return i;
	}
	return s.n;
}

bool
utf8_han_at(struct str s, size_t at)
{
	uint32_t c;

	return at < s.n && utf8_decode(s.p + at, s.n - at, &c) > 0 &&
	    utf8_is_han(c);
}

/* East Asian Wide and Fullwidth, in the blocks that our texts use. */
static bool
is_wide(uint32_t c)
{
	return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0x303e) ||
	    (c >= 0x3041 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) ||
	    (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) ||
	    (c >= 0xff00 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6) ||
	    (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd) ||
	    (c >= 0x2460 && c <= 0x24ff) || c == 0x2014 || c == 0x2026 ||
	    (c >= 0x2018 && c <= 0x201d);
}

size_t
utf8_width(struct str s)
{
	size_t i = 0, k, w = 0;
	uint32_t c;

	while (i < s.n) {
		if ((k = utf8_plain_end(s, i)) > i) {
			w += (k - i) / 3 * 2;
			i = k;
			continue;
		}
		if ((k = utf8_decode(s.p + i, s.n - i, &c)) == 0) {
			i++;
			w++;
			continue;
		}
		w += is_wide(c) ? 2 : 1;
		i += k;
	}
	return w;
}

bool
utf8_is_han(uint32_t c)
{
	return (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) ||
	    (c >= 0x20000 && c <= 0x323af) || c == 0x3007;
}

void
utf8_squeeze(struct buf *b, struct str s)
{
	char tmp[4];
	size_t i, k, from = 0; /* from..i stays as it is */
	uint32_t c, f;

	for (i = 0; i < s.n; i += k ? k : 1) {
		while (s.n - i >= 8 && is_plain(bytes_load(s.p + i)))
			i += 3;
		c = 0;
		k = utf8_decode(s.p + i, s.n - i, &c);
		f = k ? utf8_fold(c) : ' '; /* bytes that are no text go too */
		if (f == c && f > ' ' && f != 0xfeff)
			continue;
		if (f == c && f < ' ' && !(f >= '\t' && f <= '\r'))
			continue;
		buf_add(b, s.p + from, i - from);
		from = i + (k ? k : 1);
		if (f > ' ' && f != 0xfeff)
			buf_add(b, tmp, utf8_encode(tmp, f));
	}
	buf_add(b, s.p + from, s.n - from);
}

static size_t
decode(struct str s, uint32_t *c)
{
	size_t n = 0, k;

	for (; s.n && n < UTF8_DISTANCE_CHARS; s = str_sub(s, k, s.n))
		if ((k = utf8_decode(s.p, s.n, &c[n])) == 0)
			k = 1;
		else
			n++;
	return n;
}

static int
least(int a, int b)
{
	return a < b ? a : b;
}

/* Optimal string alignment. */
int
utf8_distance(struct str x, struct str y)
{
	uint32_t a[UTF8_DISTANCE_CHARS], b[UTF8_DISTANCE_CHARS];
	int d[3][UTF8_DISTANCE_CHARS + 1];
	size_t n = decode(x, a), m = decode(y, b), i, j;

	for (j = 0; j <= m; j++)
		d[0][j] = (int)j;
	for (i = 1; i <= n; i++) {
		int *row = d[i % 3], *up = d[(i + 2) % 3],
		    *up2 = d[(i + 1) % 3];

		row[0] = (int)i;
		for (j = 1; j <= m; j++) {
			row[j] = least(up[j - 1] + (a[i - 1] != b[j - 1]),
			    least(up[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1])
				row[j] = least(row[j], up2[j - 2] + 1);
		}
	}
	return d[n % 3][m];
}
