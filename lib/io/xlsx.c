#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "io/xlsx.h"

#define BOOK_LIMIT (64UL << 20)
#define STRINGS_LIMIT (512UL << 20)
#define MOST_FORMATS 65536
#define MOST_CODES 4096

struct code { /* a number format of the workbook's own */
	long id;
	struct xlsxnum num;
};

struct xlsx {
	struct opc *opc;
	struct arena texts;
	struct xlsx_sheet *sheet;
	size_t nsheet, capsheet;
	bool mac;

	struct code *code;
	size_t ncode, capcode;
	struct xlsxnum *format; /* of each cellXfs/xf */
	size_t nformat, capformat;
	bool in_formats;

	struct buf string; /* all shared strings */
	size_t *end; /* where each of them ends */
	size_t nstring, capstring;
	struct buf piece; /* the text being read */
	bool in_text;
	int phonetic; /* depth within how to pronounce it */
};

static bool
is(const struct xml_tag *t, const char *name)
{
	return t->space == XML_SHEET && strcmp(t->name, name) == 0;
}

static bool
is_true(const char *s)
{
	return s && (strcmp(s, "1") == 0 || strcmp(s, "true") == 0);
}

static long
number(const char *s)
{
	return str_long(str_of(s));
}

static void
on_nothing(void *arg, const struct xml_tag *t)
{
	(void)arg;
	(void)t;
}

static void
on_book(void *arg, const struct xml_tag *t)
{
	struct xlsx *x = arg;
	const char *name = xml_att(t, "name"), *id = xml_att(t, "id"),
		   *state = xml_att(t, "state");
	struct xlsx_sheet *s;

	if (is(t, "workbookPr"))
		x->mac = is_true(xml_att(t, "date1904"));
	if (!is(t, "sheet") || !name || !id)
		return;
	GROW(x->sheet, x->nsheet, x->capsheet);
	s = &x->sheet[x->nsheet++];
	s->name = arena_strndup(&x->texts, name, strlen(name));
	s->part = opc_by_id(x->opc, id, "worksheet");
	s->hidden = state && strcmp(state, "visible") != 0;
}

static struct xlsxnum
format_of(const struct xlsx *x, long id)
{
	size_t i;

	for (i = 0; i < x->ncode; i++)
		if (x->code[i].id == id)
			return x->code[i].num;
	return xlsxnum_of_id(id);
}

static void
on_style(void *arg, const struct xml_tag *t)
{
	struct xlsx *x = arg;
	const char *id = xml_att(t, "numFmtId"), *code;

	if (is(t, "cellXfs"))
		x->in_formats = true;
	if (is(t, "numFmt") && id && x->ncode < MOST_CODES &&
	    (code = xml_att(t, "formatCode")) != NULL) {
		GROW(x->code, x->ncode, x->capcode);
		x->code[x->ncode++] =
		    (struct code){ number(id), xlsxnum_of_code(code) };
	}
	if (x->in_formats && is(t, "xf") && x->nformat < MOST_FORMATS) {
		GROW(x->format, x->nformat, x->capformat);
		x->format[x->nformat++] = format_of(x, id ? number(id) : 0);
	}
}

static void
on_style_end(void *arg, const struct xml_tag *t)
{
	if (is(t, "cellXfs"))
		((struct xlsx *)arg)->in_formats = false;
}

static void
on_string(void *arg, const struct xml_tag *t)
{
	struct xlsx *x = arg;

	if (is(t, "rPh"))
		x->phonetic++;
	else if (is(t, "si"))
		buf_reset(&x->piece);
	x->in_text = is(t, "t") && !x->phonetic;
}

static void
on_string_end(void *arg, const struct xml_tag *t)
{
	struct xlsx *x = arg;

	x->in_text = false;
	if (is(t, "rPh"))
		x->phonetic--;
	if (!is(t, "si"))
		return;
	xlsx_unescape(&x->string, buf_str(&x->piece));
	GROW(x->end, x->nstring, x->capstring);
	x->end[x->nstring++] = x->string.n;
}

static void
on_string_text(void *arg, const char *p, size_t n)
{
	struct xlsx *x = arg;

	if (x->in_text)
		buf_add(&x->piece, p, n);
}

static int
read_book(struct xlsx *x)
{
	static const struct xml_handler book = { on_book, on_nothing, NULL },
					style = { on_style, on_style_end,
						NULL },
					string = { on_string, on_string_end,
						on_string_text };
	struct zip *z = opc_zip(x->opc);
	const char *main = opc_main(x->opc), *part;

	if (opc_relate(x->opc, main) < 0 ||
	    xml_part(z, main, BOOK_LIMIT, &book, x, NULL) < 0)
		return -1;
	part = opc_typed(x->opc, "styles");
	if (part && xml_part(z, part, BOOK_LIMIT, &style, x, NULL) < 0)
		return -1;
	part = opc_typed(x->opc, "sharedStrings");
	if (part && xml_part(z, part, STRINGS_LIMIT, &string, x, NULL) < 0)
		return -1;
	return 0;
}

struct xlsx *
xlsx_open(struct opc *opc)
{
	struct xlsx *x = xcalloc(1, sizeof(*x));

	x->opc = opc;
	if (read_book(x) == 0)
		return x;
	xlsx_close(x);
	return NULL;
}

size_t
xlsx_count(const struct xlsx *x)
{
	return x->nsheet;
}

const struct xlsx_sheet *
xlsx_sheet(const struct xlsx *x, size_t i)
{
	return &x->sheet[i];
}

long
xlsx_find(const struct xlsx *x, struct str name)
{
	long place = str_long(name);
	size_t i;

	for (i = 0; i < x->nsheet; i++)
		if (str_is(name, x->sheet[i].name))
			return (long)i;
	for (i = 0; i < x->nsheet; i++)
		if (!x->sheet[i].hidden && --place == 0)
			return (long)i;
	return -1;
}

struct zip *
xlsx_zip(const struct xlsx *x)
{
	return opc_zip(x->opc);
}

bool
xlsx_mac(const struct xlsx *x)
{
	return x->mac;
}

bool
xlsx_string(const struct xlsx *x, size_t i, struct str *s)
{
	size_t from;

	if (i >= x->nstring)
		return false;
	from = i ? x->end[i - 1] : 0;
	*s = x->string.p ? str_sub(buf_str(&x->string), from, x->end[i])
			 : STR_NULL;
	return true;
}

struct xlsxnum
xlsx_format(const struct xlsx *x, size_t i)
{
	return i < x->nformat ? x->format[i]
			      : (struct xlsxnum){ XLSXNUM_PLAIN, 0 };
}

static int
hex(char c)
{
	return str_digit(c)	   ? c - '0'
	    : c >= 'A' && c <= 'F' ? c - 'A' + 10
	    : c >= 'a' && c <= 'f' ? c - 'a' + 10
				   : -1;
}

/* The character of an escape _xHHHH_ at s, or -1. */
static long
escape_at(struct str s)
{
	long c = 0;
	size_t i;

	if (s.n < 7 || s.p[0] != '_' || s.p[1] != 'x' || s.p[6] != '_')
		return -1;
	for (i = 2; i < 6; i++) {
		if (hex(s.p[i]) < 0)
			return -1;
		c = c * 16 + hex(s.p[i]);
	}
	return c >= 0xd800 && c < 0xe000 ? -1 : c;
}

void
xlsx_unescape(struct buf *b, struct str s)
{
	char tmp[4];
	size_t i, from = 0;
	long c;

	for (i = 0; i + 6 < s.n; i++) {
		if (s.p[i] != '_' || (c = escape_at(str_sub(s, i, s.n))) < 0)
			continue;
		buf_addstr(b, str_sub(s, from, i));
		if (c >= ' ' || c == '\t' || c == '\n' || c == '\r')
			buf_add(b, tmp, utf8_encode(tmp, (uint32_t)c));
		i += 6;
		from = i + 1;
	}
	buf_addstr(b, str_sub(s, from, s.n));
}

void
xlsx_close(struct xlsx *x)
{
	if (!x)
		return;
	opc_close(x->opc);
	arena_free(&x->texts);
	free(x->sheet);
	free(x->code);
	free(x->format);
	buf_free(&x->string);
	free(x->end);
	buf_free(&x->piece);
	free(x);
}
