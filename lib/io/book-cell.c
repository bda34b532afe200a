/* Cells and their looks. */

#include <math.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "io/book-impl.h"
#include "io/lexicon.h"

void
book_ref(struct buf *b, long row, long col, bool fixed)
{
	char name[LXW_MAX_CELL_NAME_LENGTH];

	if (fixed)
		lxw_rowcol_to_cell_abs(
		    name, (lxw_row_t)row, (lxw_col_t)col, 1, 1);
	else
		lxw_rowcol_to_cell(name, (lxw_row_t)row, (lxw_col_t)col);
	buf_adds(b, name);
}

/* A diagnostic about a cell: "总表!B4". */
static void
report_cell(const char *code, const struct leaf *l, long row, long col)
{
	struct buf where = BUF_INIT;

	buf_addf(&where, "%s!", l->name);
	book_ref(&where, row, col, false);
	diag(code, NOWHERE, where.p, NULL);
	buf_free(&where);
}

/* _x0041_ in a cell would be read as an escape: its first sign is escaped. */
static bool
is_escape(struct str s, size_t i)
{
	size_t k;

	if (s.n - i < 7 || s.p[i] != '_' || s.p[i + 1] != 'x' ||
	    s.p[i + 6] != '_')
		return false;
	for (k = i + 2; k < i + 6; k++)
		if (!strchr("0123456789abcdefABCDEF", s.p[k]))
			return false;
	return true;
}

static bool
in_xml(uint32_t c)
{
	return c != 0 && c != 0xFFFE && c != 0xFFFF;
}

/* Most text: short, valid, nothing to replace or to escape. */
static bool
is_simple(struct str s)
{
	static const bool special[256] = { [0] = true, ['\r'] = true,
		['_'] = true, [0xEF] = true };
	size_t i;

	if (s.n > BOOK_CELL)
		return false;
	for (i = 0; i < s.n; i++)
		if (special[(unsigned char)s.p[i]])
			return false;
	return utf8_valid(s.p, s.n) == s.n;
}

/* Text as a cell can hold it, NUL-terminated, until the next call. */
static const char *
cell_text(struct leaf *l, long row, long col, struct str s)
{
	struct buf *b = &l->book->cell;
	size_t i, k, units = 0, room = 0, fits = 0;
	uint32_t c;
	char u[4];

	buf_reset(b);
	if (!s.n)
		return "";
	if (is_simple(s)) {
		buf_addstr(b, s);
		return b->p;
	}
	room = BOOK_CELL - utf8_len(lex("cell-cut"));
	for (i = 0; i < s.n; i += k) {
		if ((k = utf8_decode(s.p + i, s.n - i, &c)) == 0) {
			k = 1;
			c = 0xFFFD;
		}
		if (c == '\r' && i + 1 < s.n && s.p[i + 1] == '\n')
			continue;
		if (c == '\r')
			c = '\n';
		if (!in_xml(c))
			c = 0xFFFD;
		units += c > 0xFFFF ? 2 : 1;
		if (units > BOOK_CELL) {
			b->n = fits;
			buf_addstr(b, lex("cell-cut"));
			report_cell("cell-cut", l, row, col);
			break;
		}
		if (is_escape(s, i)) {
			/* The library counts what it gets, not what Excel
			 * reads. */
			units += 6;
			buf_adds(b, "_x005F");
		}
		buf_add(b, u, utf8_encode(u, c));
		if (units <= room)
			fits = b->n;
	}
	return b->n ? b->p : "";
}

static void
fill_format(lxw_format *f, const struct look *k)
{
	static const uint8_t align[] = { LXW_ALIGN_LEFT, LXW_ALIGN_CENTER,
		LXW_ALIGN_RIGHT };

	if (k->font[0])
		format_set_font_name(f, k->font);
	format_set_font_size(f, k->size);
	format_set_align(f, align[k->align]);
	format_set_align(
	    f, k->top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
	if (k->bold)
		format_set_bold(f);
	if (k->underline)
		format_set_underline(f, LXW_UNDERLINE_SINGLE);
	if (k->wrap)
		format_set_text_wrap(f);
	if (k->color >= 0)
		format_set_font_color(f, (lxw_color_t)k->color);
	if (k->fill >= 0) {
		format_set_pattern(f, LXW_PATTERN_SOLID);
		format_set_fg_color(f, (lxw_color_t)k->fill);
		/* Conditional formats take their fill from here. */
		format_set_bg_color(f, (lxw_color_t)k->fill);
	}
	if (k->border == LOOK_THIN)
		format_set_border(f, LXW_BORDER_THIN);
	if (k->border == LOOK_LINE_BELOW)
		format_set_bottom(f, LXW_BORDER_THIN);
	if (k->number[0])
		format_set_num_format(f, k->number);
	if (k->indent)
		format_set_indent(f, (uint8_t)k->indent);
}

static bool
same_look(const struct look *a, const struct look *b)
{
	return strcmp(a->font, b->font) == 0 &&
	    strcmp(a->number, b->number) == 0 && a->size >= b->size &&
	    a->size <= b->size && a->bold == b->bold && a->wrap == b->wrap &&
	    a->underline == b->underline && a->top == b->top &&
	    a->align == b->align && a->border == b->border &&
	    a->color == b->color && a->fill == b->fill &&
	    a->indent == b->indent;
}

struct style *
book_style(struct book *b, const struct look *look)
{
	struct style *s;
	size_t i;

	for (i = 0; i < b->nstyle; i++)
		if (same_look(&b->style[i]->look, look))
			return b->style[i];
	s = xmalloc(sizeof(*s));
	s->look = *look;
	s->format = workbook_add_format(b->wb);
	fill_format(s->format, look);
	GROW(b->style, b->nstyle, b->capstyle);
	b->style[b->nstyle++] = s;
	return s;
}

struct style *
book_bare(struct book *b, const struct style *s)
{
	struct look k = s->look;

	k.border = LOOK_BARE;
	return book_style(b, &k);
}

static lxw_format *
format_of(struct style *s)
{
	return s ? s->format : NULL;
}

void
book_text(struct leaf *l, long row, long col, struct str s, struct style *style)
{
	book_check(l->book,
	    worksheet_write_string(l->sheet, (lxw_row_t)row, (lxw_col_t)col,
		cell_text(l, row, col, s), format_of(style)));
}

void
book_dec(struct leaf *l, long row, long col, struct dec d, struct style *style)
{
	if (!dec_ok(d) || !isfinite(dec_double(d))) {
		report_cell("cell-number", l, row, col);
		book_text(l, row, col, STR_NULL, style);
		return;
	}
	book_check(l->book,
	    worksheet_write_number(l->sheet, (lxw_row_t)row, (lxw_col_t)col,
		dec_double(d), format_of(style)));
}

void
book_date(
    struct leaf *l, long row, long col, struct date d, struct style *style)
{
	struct buf text = BUF_INIT;

	if (d.y > 1900) {
		book_dec(l, row, col, DEC(date_days(d) + DATE_SERIAL_1970), style);
		return;
	}
	date_put(&text, d);
	book_text(l, row, col, buf_str(&text), style);
	buf_free(&text);
}

void
book_formula(struct leaf *l, long row, long col, const char *formula,
    struct dec cached, struct style *style)
{
	if (!dec_ok(cached)) {
		report_cell("cell-number", l, row, col);
		cached = DEC(0);
	}
	book_check(l->book,
	    worksheet_write_formula_num(l->sheet, (lxw_row_t)row,
		(lxw_col_t)col, formula, format_of(style), dec_double(cached)));
}

void
book_formula_text(struct leaf *l, long row, long col, const char *formula,
    struct str cached, struct style *style)
{
	book_check(l->book,
	    worksheet_write_formula_str(l->sheet, (lxw_row_t)row,
		(lxw_col_t)col, formula, format_of(style),
		cell_text(l, row, col, cached)));
}

void
book_link(struct leaf *l, long row, long col, const struct leaf *to,
    long to_row, long to_col, struct style *style)
{
	struct buf url = BUF_INIT;

	buf_addf(&url, "internal:%s!", to->ref);
	book_ref(&url, to_row, to_col, false);
	/* Beyond the 65,530 links of a sheet cells do not lead on. */
	if (l->sheet->hlink_count >= LXW_MAX_NUMBER_URLS)
		l->unlinked++;
	else
		book_check(l->book,
		    worksheet_write_url(l->sheet, (lxw_row_t)row,
			(lxw_col_t)col, url.p, format_of(style)));
	buf_free(&url);
}

void
book_merge(struct leaf *l, long row, long col, long row2, long col2,
    struct str s, struct style *style)
{
	if (row == row2 && col == col2) {
		book_text(l, row, col, s, style);
		return;
	}
	book_check(l->book,
	    worksheet_merge_range(l->sheet, (lxw_row_t)row, (lxw_col_t)col,
		(lxw_row_t)row2, (lxw_col_t)col2, cell_text(l, row, col, s),
		format_of(style)));
}

/* The library's own way writes all the cells again, which a sheet that is
 * streamed cannot. */
void
book_join(struct leaf *l, long row, long col, long row2, long col2)
{
	lxw_merged_range *m = xcalloc(1, sizeof(*m));

	m->first_row = (lxw_row_t)row;
	m->first_col = (lxw_col_t)col;
	m->last_row = (lxw_row_t)row2;
	m->last_col = (lxw_col_t)col2;
	STAILQ_INSERT_TAIL(l->sheet->merged_ranges, m, list_pointers);
	l->sheet->merged_range_count++;
}

void
book_note(struct leaf *l, long row, long col, const char *text)
{
	lxw_comment_options o = { .author = NULL, .width = 260, .height = 90 };

	book_check(l->book,
	    worksheet_write_comment_opt(
		l->sheet, (lxw_row_t)row, (lxw_col_t)col, text, &o));
}
