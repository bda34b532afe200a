#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/bytes.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/opt.h"
#include "base/share.h"
#include "base/utf8.h"
#include "io/enc.h"

#define WINDOW 65536
#define LITTLE 1024

struct enc {
	struct source *src;
	const char *name; /* NULL: only ASCII so far */
	iconv_t cd; /* (iconv_t)-1: UTF-8, checked but not converted */
	bool end;
	long line;
	size_t controls; /* characters left out */
	long first_control; /* line of the first */
	uint32_t control; /* and which it was */
	size_t offset; /* bytes of the source before raw[at] */
	size_t at, n; /* raw[at..at+n) is not yet handed out; */
	size_t valid; /* so much of it is known to be UTF-8 */
	char raw[WINDOW];
};

/* Zero bytes on one side of ASCII characters: UTF-16 without a mark. */
static const char *
guess_utf16(struct str s)
{
	size_t even = 0, odd = 0, i;

	if (s.n == 0 || !memchr(s.p, '\0', s.n))
		return NULL;
	for (i = 0; i + 1 < s.n; i += 2) {
		even += s.p[i] == '\0' && s.p[i + 1] != '\0';
		odd += s.p[i + 1] == '\0' && s.p[i] != '\0';
	}
	if (odd > 1 && odd * 10 >= s.n / 2 && even == 0)
		return "UTF-16LE";
	if (even > 1 && even * 10 >= s.n / 2 && odd == 0)
		return "UTF-16BE";
	return NULL;
}

/*
 * Is the window UTF-8, of which so many bytes are valid?  A character cut off
 * at its end is forgiven.  GBK text that is valid UTF-8 by chance decodes to
 * letters below U+0800, which no Chinese document consists of; but the dot of a
 * date in figures (6·30) is likelier than the 路 that it would be in GBK.
 */
static bool
is_dot(struct str s, size_t i, uint32_t c)
{
	return c == 0xb7 && i > 0 && i + 2 < s.n && str_digit(s.p[i - 1]) &&
	    str_digit(s.p[i + 2]);
}

static bool
is_utf8(struct str s, size_t ok)
{
	size_t i, k;
	uint32_t c;
	bool high = false;

	if (ok < s.n && (s.n < WINDOW - 4 || s.n - ok >= 4))
		return false;
	for (i = 0; i < ok && !high; i += k) {
		k = utf8_decode(s.p + i, ok - i, &c);
		high = c >= 0x800 || is_dot(s, i, c);
	}
	return high;
}

static int
use(struct enc *e, const char *name)
{
	e->name = name;
	if (strcasecmp(name, "UTF-8") == 0 || strcasecmp(name, "UTF8") == 0)
		return 0;
	e->cd = iconv_open("UTF-8", name);
	if (e->cd != (iconv_t)-1)
		return 0;
	diag("encoding-unknown", NOWHERE, name, NULL);
	return -1;
}

/* What --encoding says, which holds of no table of our own. */
static const char *
told(const struct source *src)
{
	const char *dir = share_dir(), *name = source_name(src);
	size_t n = strlen(dir);

	return strncmp(name, dir, n) == 0 && name[n] == '/'
	    ? NULL
	    : opt_common.encoding;
}

static int
use_by_mark(struct enc *e)
{
	static const struct {
		struct str mark;
		const char *name;
	} marks[] = {
		{ { "\xef\xbb\xbf", 3 }, "UTF-8" },
		{ { "\xff\xfe", 2 }, "UTF-16LE" },
		{ { "\xfe\xff", 2 }, "UTF-16BE" },
		{ { "\x84\x31\x95\x33", 4 }, "GB18030" },
	};
	struct str s = source_peek(e->src, 4);
	char skip[4];
	size_t i;

	for (i = 0; i < COUNT(marks); i++)
		if (str_starts(s, marks[i].mark)) {
			if (source_read(e->src, skip, marks[i].mark.n) < 0)
				return -1;
			e->offset = marks[i].mark.n;
			return told(e->src) ? 0 : use(e, marks[i].name);
		}
	return 0;
}

struct enc *
enc_open(struct source *src)
{
	struct enc *e = xmalloc(sizeof(*e));

	e->src = src;
	e->name = NULL;
	e->cd = (iconv_t)-1;
	e->end = false;
	e->line = 1;
	e->controls = 0;
	e->offset = 0;
	e->at = e->n = e->valid = 0;
	if (use_by_mark(e) == 0 &&
	    (!told(src) || use(e, told(src)) == 0))
		return e;
	enc_close(e);
	return NULL;
}

/* Fill raw if little is left of it; 0, or -1 after a diagnostic. */
static int
fill(struct enc *e)
{
	ssize_t k;

	if (e->end || e->n >= LITTLE)
		return 0;
	memmove(e->raw, e->raw + e->at, e->n);
	e->at = 0;
	while (!e->end && e->n < WINDOW) {
		k = source_read(e->src, e->raw + e->n, WINDOW - e->n);
		if (k < 0)
			return -1;
		if (k == 0)
			e->end = true;
		e->n += (size_t)k;
	}
	return 0;
}

static long
count_lines(const char *p, size_t n)
{
	const char *end = p + n;
	long lines = 0;

	while ((p = memchr(p, '\n', (size_t)(end - p))) != NULL) {
		lines++;
		p++;
	}
	return lines;
}

static void
taken(struct enc *e, size_t k)
{
	e->line += count_lines(e->raw + e->at, k);
	e->at += k;
	e->n -= k;
	e->valid -= k < e->valid ? k : e->valid;
	e->offset += k;
}

static ssize_t
bad_byte(struct enc *e, size_t at)
{
	struct buf b = BUF_INIT;

	taken(e, at);
	buf_addf(&b, "%zu", e->offset + 1);
	diag("encoding-byte", (struct place){ source_name(e->src), e->line, 0 },
	    NULL, e->name, b.p, NULL);
	buf_free(&b);
	return -1;
}

/* Bytes of the next k that are UTF-8, whole characters only. */
static size_t
whole(const struct enc *e, size_t k)
{
	const char *p = e->raw + e->at;

	if (k > e->valid)
		return utf8_valid(p, k);
	while (k < e->valid && !utf8_begins(p[k]))
		k--;
	return k;
}

/* Hand out UTF-8 as it is. */
static ssize_t
copy(struct enc *e, char *p, size_t n)
{
	size_t k = e->n < n ? e->n : n, ok = whole(e, k);

	if (ok == 0 && k > 0)
		return bad_byte(e, 0);
	memcpy(p, e->raw + e->at, ok);
	taken(e, ok);
	return (ssize_t)ok;
}

static ssize_t
convert(struct enc *e, char *p, size_t n)
{
	char *in = e->raw + e->at, *out = p;
	size_t inleft = e->n, outleft = n, got;

	got = iconv(e->cd, &in, &inleft, &out, &outleft);
	if (got == (size_t)-1 && errno != E2BIG && out == p)
		return bad_byte(e, e->n - inleft);
	taken(e, e->n - inleft);
	return out - p;
}

/* The first block that is not all ASCII decides. */
static int
decide(struct enc *e)
{
	struct str s = { e->raw + e->at, e->n };
	const char *name = guess_utf16(s);

	if (!name && utf8_ascii(s))
		return 0;
	if (!name) {
		e->valid = utf8_valid(s.p, s.n);
		name = is_utf8(s, e->valid) ? "UTF-8" : "GB18030";
	}
	return use(e, name);
}

static bool
is_control(char c)
{
	return ((unsigned char)c < ' ' && c != '\t' && c != '\n' &&
		   c != '\r') ||
	    c == 0x7f;
}

/* Bytes before the first control character, or n. */
static size_t
clean_until(const char *p, size_t n)
{
	size_t i;
	uint64_t x, marks;

	for (i = 0; i + 8 <= n; i += 8) {
		x = bytes_load(p + i);
		marks = bytes_below(x, ' ') | bytes_equal(x, 0x7f);
		if (marks)
			marks &= ~(bytes_equal(x, '\n') | bytes_equal(x, '\r') |
			    bytes_equal(x, '\t'));
		if (marks)
			return i + bytes_first(marks);
	}
	while (i < n && !is_control(p[i]))
		i++;
	return i;
}

/* Take control characters out; line is that of p.  What is left. */
static size_t
clean(struct enc *e, char *p, size_t n, long line)
{
	size_t i = 0, k = 0, run;

	for (;;) {
		run = clean_until(p + i, n - i);
		if (k < i)
			memmove(p + k, p + i, run);
		i += run;
		k += run;
		if (i == n)
			return k;
		if (e->controls++ == 0) {
			e->first_control = line + count_lines(p, k);
			e->control = (unsigned char)p[i];
		}
		i++;
	}
}

/* Said once, at the end of the input. */
static void
tell_controls(struct enc *e)
{
	struct buf count = BUF_INIT, which = BUF_INIT;

	if (e->controls == 0)
		return;
	buf_addf(&count, "%zu", e->controls);
	buf_addf(&which, "U+%04X", (unsigned)e->control);
	diag("control-characters",
	    (struct place){ source_name(e->src), e->first_control, 0 }, which.p,
	    count.p, NULL);
	e->controls = 0;
	buf_free(&count);
	buf_free(&which);
}

ssize_t
enc_read(struct enc *e, char *p, size_t n)
{
	ssize_t k;
	long line;

	do {
		if (fill(e) < 0)
			return -1;
		if (e->n == 0) {
			tell_controls(e);
			return 0;
		}
		if (!e->name && decide(e) < 0)
			return -1;
		line = e->line;
		k = e->cd == (iconv_t)-1 ? copy(e, p, n) : convert(e, p, n);
		if (k > 0)
			k = (ssize_t)clean(e, p, (size_t)k, line);
	} while (k == 0);
	return k;
}

const char *
enc_name(const struct enc *e)
{
	return e->name ? e->name : "ASCII";
}

void
enc_close(struct enc *e)
{
	if (!e)
		return;
	if (e->cd != (iconv_t)-1)
		iconv_close(e->cd);
	free(e);
}
