#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "base/diag.h"
#include "base/path.h"
#include "base/utf8.h"
#include "io/doc.h"
#include "io/docx.h"
#include "io/enc.h"
#include "io/format.h"
#include "io/sheet.h"

/* sheet: what names one sheet behind the file, ":NAME", or empty. */
static char *
name_of(const char *file, const char *sheet)
{
	struct buf path = BUF_INIT, b = BUF_INIT;

	buf_addstr(
	    &path, str_sub(str_of(file), 0, str_of(file).n - str_of(sheet).n));
	buf_addstr(&b, path_stem(path.p));
	buf_adds(&b, sheet);
	buf_free(&path);
	return b.p;
}

/* Does a special blank begin so: U+00A0, or one of U+2000 and following? */
static bool
may_be_blank(char c)
{
	return (unsigned char)c == 0xc2 || (unsigned char)c == 0xe2;
}

/* The first byte at or behind at that a special blank may begin with, or n. */
static size_t
next_special(const char *s, size_t at, size_t n)
{
	uint64_t x, marks;

	for (; n - at >= 8; at += 8) {
		x = bytes_load(s + at);
		marks = bytes_equal(x, 0xc2) | bytes_equal(x, 0xe2);
		if (marks)
			return at + bytes_first(marks);
	}
	while (at < n && !may_be_blank(s[at]))
		at++;
	return at;
}

/* The next special blank at or behind at, and its bytes; n for none. */
static size_t
next_blank(const char *s, size_t at, size_t n, size_t *bytes)
{
	uint32_t c;

	while ((at = next_special(s, at, n)) < n) {
		*bytes = utf8_decode(s + at, n - at, &c);
		if (*bytes > 1 && (c == 0xa0 || utf8_is_web_blank(c)))
			break;
		at += *bytes ? *bytes : 1;
	}
	return at < n ? at : n;
}

/*
 * Pages and word processors set blanks that do not break or have a width of
 * their own: plain ones instead, so that every pattern meets one kind.  U+3000
 * stays: it indents.  Returns the length.
 */
static size_t
plain_blanks(char *s, size_t n)
{
	size_t bytes = 0, at = next_blank(s, 0, n, &bytes), to = at, next;

	for (; at < n; at = next) {
		s[to++] = ' ';
		at += bytes;
		next = next_blank(s, at, n, &bytes);
		memmove(s + to, s + at, next - at);
		to += next - at;
	}
	return to;
}

/* A paragraph whose text stays. */
static void
put_para(struct doc *d, size_t *cap, struct str text, long line)
{
	GROW(d->v, d->n, *cap);
	d->v[d->n++] = (struct para){ text, line };
}

static void
add_para(struct doc *d, size_t *cap, struct str s, long line)
{
	char *text = arena_strndup(&d->texts, s.p, s.n);

	put_para(d, cap, (struct str){ text, plain_blanks(text, s.n) }, line);
}

static const char *
find_byte(const char *p, const char *end, char c)
{
	const char *found = memchr(p, c, (size_t)(end - p));

	return found ? found : end;
}

/*
 * Lines of a text that stays end in LF, CR LF or CR.  The end of the last one may
 * be missing.
 */
static void
split_lines(struct doc *d, struct str s)
{
	const char *p = s.p, *end = s.p + s.n, *lf = p, *cr = p, *stop;
	size_t cap = 0;

	for (; p < end; p = stop + 1) {
		if (lf <= p)
			lf = find_byte(p, end, '\n');
		if (cr <= p)
			cr = find_byte(p, end, '\r');
		stop = lf < cr ? lf : cr;
		put_para(d, &cap, (struct str){ p, (size_t)(stop - p) },
		    (long)d->n + 1);
		if (stop == end)
			break;
		stop += stop == cr && stop + 1 == lf && lf < end;
	}
}

static int
read_text(struct doc *d, struct source *src)
{
	struct enc *e = enc_open(src);
	struct buf b = BUF_INIT;
	char tmp[65536], *text;
	ssize_t k = -1;

	if (e)
		while ((k = enc_read(e, tmp, sizeof(tmp))) > 0)
			buf_add(&b, tmp, (size_t)k);
	if (k == 0) {
		text = arena_strndup(&d->texts, b.n ? b.p : "", b.n);
		split_lines(d, (struct str){ text, plain_blanks(text, b.n) });
	}
	buf_free(&b);
	enc_close(e);
	return k == 0 ? 0 : -1;
}

struct taker {
	struct doc *d;
	size_t cap;
};

static void
take_para(void *arg, struct str text, long number)
{
	struct taker *t = arg;

	add_para(t->d, &t->cap, text, number);
}

/* A title over all columns, merged or not, is one paragraph. */
static size_t
cells_of(const struct row *r)
{
	size_t n = r->n, i;

	while (n > 0 && str_trim(r->cell[n - 1]).n == 0)
		n--;
	for (i = 1; i < n && str_eq(r->cell[i], r->cell[0]); i++)
		;
	return n > 0 && i == n ? 1 : n;
}

/* Inside a cell a line break or tab is a blank. */
static void
add_row(struct doc *d, size_t *cap, const struct row *r)
{
	struct buf b = BUF_INIT;
	size_t i, k, n = cells_of(r);

	for (i = 0; i < n; i++) {
		if (i > 0)
			buf_addc(&b, '\t');
		for (k = 0; k < r->cell[i].n; k++)
			buf_addc(&b,
			    (unsigned char)r->cell[i].p[k] < ' '
				? ' '
				: r->cell[i].p[k]);
	}
	if (n > 0)
		add_para(d, cap, buf_str(&b), r->line);
	buf_free(&b);
}

/* The rows of sheet i; look: only whether there is one.  -1 for a failure. */
static int
read_sheet(struct doc *d, struct sheet *s, size_t i, bool look)
{
	struct row r;
	size_t cap = 0;
	int rc = sheet_start(s, i, look);

	while (rc == 0 && (rc = sheet_next(s, &r)) == 1) {
		if (look && cells_of(&r) > 0)
			return 1;
		if (!look)
			add_row(d, &cap, &r);
		rc = 0;
	}
	return rc;
}

/* The first sheet that holds anything; the others are named. */
static int
read_book(struct doc *d, struct sheet *s)
{
	struct buf others = BUF_INIT;
	size_t i, n = s ? sheet_count(s) : 0;
	int rc = s ? 0 : -1;

	d->book = true;
	for (i = 0; i < n && rc >= 0; i++) {
		if ((rc = read_sheet(d, s, i, true)) <= 0)
			continue;
		if (d->n > 0) {
			buf_join(&others, "、", str_of(sheet_name(s, i)));
			continue;
		}
		rc = read_sheet(d, s, i, false);
		free(d->file);
		d->file = xstrdup(sheet_file(s));
	}
	if (rc >= 0 && others.n > 0)
		diag("sheet-rest", (struct place){ d->file, 0, 0 }, NULL,
		    others.p, NULL);
	buf_free(&others);
	sheet_close(s);
	return rc < 0 ? -1 : 0;
}

static int
read_word(struct doc *d, struct opc *o)
{
	struct taker t = { d, 0 };
	int rc;

	diag_paragraphs(d->file);
	rc = docx_read(o, take_para, &t);
	opc_close(o);
	return rc;
}

static int
read_package(struct doc *d, struct source *src)
{
	struct opc *o = opc_open(src);

	if (!o)
		return -1;
	return opc_kind(o) == OPC_SHEET ? read_book(d, sheet_of(o, d->file))
					: read_word(d, o);
}

static int
read_any(struct doc *d, struct source *src)
{
	if (source_kind(src) == SOURCE_ZIP)
		return read_package(d, src);
	return format_refused(src, false) ? -1 : read_text(d, src);
}

struct doc *
doc_read(const char *path)
{
	bool named = sheet_named(path);
	struct source *src = named ? NULL : source_open(path);
	struct doc *d;
	int rc;

	if (!src && !named)
		return NULL;
	d = xcalloc(1, sizeof(*d));
	d->file = xstrdup(named ? path : source_name(src));
	d->name = name_of(d->file, named ? strrchr(path, ':') : "");
	rc = named ? read_book(d, sheet_open(path)) : read_any(d, src);
	source_close(src);
	if (rc == 0)
		return d;
	doc_free(d);
	return NULL;
}

long
doc_column(const struct doc *d, long line, long col)
{
	size_t lo = 0, hi = d->n, mid, end, i;
	long cell = 1;

	if (!d->book || col < 1)
		return col;
	while (hi - lo > 1) {
		mid = lo + (hi - lo) / 2;
		if (d->v[mid].line <= line)
			lo = mid;
		else
			hi = mid;
	}
	if (lo == hi || d->v[lo].line != line)
		return col;
	end = utf8_offset(d->v[lo].text, (size_t)col - 1);
	for (i = 0; i < end; i++)
		cell += d->v[lo].text.p[i] == '\t';
	return cell;
}

void
doc_free(struct doc *d)
{
	if (!d)
		return;
	free(d->file);
	free(d->name);
	free(d->v);
	arena_free(&d->texts);
	free(d);
}
