#include <stdlib.h>
#include <string.h>

#include "io/lexicon.h"
#include "report/draw.h"
#include "report/measure.h"

int
draw_load(struct draw *d)
{
	return (d->styles = know_load("report/styles.csv")) &&
		(d->sheets = know_load("report/sheets.csv")) &&
		(d->layout = know_load("report/layout.csv")) &&
		(d->lights = know_load("report/lights.csv")) &&
		(d->choices = know_load("report/choices.csv"))
	    ? 0
	    : -1;
}

void
draw_free(struct draw *d)
{
	know_free(d->styles);
	know_free(d->sheets);
	know_free(d->layout);
	know_free(d->lights);
	know_free(d->choices);
}

static void
copy(char *to, size_t room, struct str s)
{
	size_t n = s.n < room ? s.n : room - 1;

	memcpy(to, s.p, n);
	to[n] = '\0';
}

static int32_t
color_of(struct str s)
{
	char *end;
	long v = strtol(s.p, &end, 16);

	return s.n == 6 && end == s.p + 6 ? (int32_t)v : -1;
}

static double
size_of(const struct draw *d, size_t row)
{
	long v = know_long(d->styles, row, "size");

	return v ? (double)v : 11;
}

static bool
flag(const struct draw *d, size_t row, const char *heading)
{
	return know_long(d->styles, row, heading) != 0;
}

static struct look
look_of(const struct draw *d, size_t r)
{
	struct look k = LOOK_INIT;
	struct str s;

	copy(k.font, sizeof(k.font), know_get(d->styles, r, "font"));
	copy(k.number, sizeof(k.number), know_get(d->styles, r, "number"));
	k.size = size_of(d, r);
	k.bold = flag(d, r, "bold");
	k.wrap = flag(d, r, "wrap");
	k.underline = flag(d, r, "underline");
	k.top = flag(d, r, "top");
	s = know_get(d->styles, r, "align");
	k.align = str_is(s, "center") ? LOOK_CENTER
	    : str_is(s, "right")      ? LOOK_RIGHT
				      : LOOK_LEFT;
	s = know_get(d->styles, r, "border");
	k.border = str_is(s, "thin") ? LOOK_THIN
	    : str_is(s, "below")     ? LOOK_LINE_BELOW
				     : LOOK_BARE;
	k.color = color_of(know_get(d->styles, r, "color"));
	k.fill = color_of(know_get(d->styles, r, "fill"));
	k.indent = (int)know_long(d->styles, r, "indent");
	return k;
}

static size_t
style_row(const struct draw *d, const char *name)
{
	long r = know_find(d->styles, "style", str_of(name));

	if (r < 0)
		r = know_find(d->styles, "style", STR("text"));
	return r < 0 ? 0 : (size_t)r;
}

struct style *
draw_style(struct draw *d, const char *name, const char *number)
{
	struct look k = look_of(d, style_row(d, name));

	if (number)
		copy(k.number, sizeof(k.number), str_of(number));
	return book_style(d->book, &k);
}

double
draw_size(const struct draw *d, const char *name)
{
	return size_of(d, style_row(d, name));
}

bool
draw_wraps(const struct draw *d, const char *name)
{
	return flag(d, style_row(d, name), "wrap");
}

struct str
draw_format(const struct draw *d, const char *name)
{
	return know_get(d->styles, style_row(d, name), "number");
}

long
draw_column(const struct draw *d, const char *sheet, const char *column)
{
	const struct know *k = d->layout;
	size_t i;

	for (i = 0; i < k->rows; i++)
		if (str_is(know_get(k, i, "sheet"), sheet) &&
		    str_is(know_get(k, i, "column"), column))
			return (long)i;
	return -1;
}

double
draw_width(const struct draw *d, const char *sheet, const char *column,
    double otherwise)
{
	long row = draw_column(d, sheet, column);
	double w = row < 0
	    ? 0
	    : strtod(know_get(d->layout, (size_t)row, "max").p, NULL);

	return w > 0 ? w : otherwise;
}

long
draw_sheet(const struct draw *d, const char *sheet)
{
	return know_find(d->sheets, "sheet", str_of(sheet));
}

/* Replace what stands in braces. */
static void
fill_in(struct buf *b, struct str text, const struct str (*pairs)[2], size_t n)
{
	size_t i, k;

	for (i = 0; i < text.n;) {
		for (k = 0; k < n; k++)
			if (str_starts(str_sub(text, i, text.n), pairs[k][0]))
				break;
		if (k < n) {
			buf_addstr(b, pairs[k][1]);
			i += pairs[k][0].n;
		} else {
			buf_addc(b, text.p[i++]);
		}
	}
}

void
draw_title(const struct draw *d, struct buf *b, long sheet, struct str name)
{
	const struct str pairs[][2] = { { STR("{office}"), str_of(d->office) },
		{ STR("{period}"), str_of(d->period) },
		{ STR("{sheet}"), name } };

	fill_in(b, know_get(d->sheets, (size_t)sheet, "title"), pairs, 3);
}

void
draw_title_of(const struct draw *d, struct buf *b, const char *sheet)
{
	long row = draw_sheet(d, sheet);

	draw_title(d, b, row, know_get(d->sheets, (size_t)row, "name"));
}

void
draw_tab(const struct draw *d, struct leaf *l, long sheet)
{
	book_tab(l, color_of(know_get(d->sheets, (size_t)sheet, "tab")));
}

void
draw_choices(struct draw *d, struct buf *b, const char *list)
{
	struct style *s = draw_style(d, "text", NULL);
	size_t i;
	long n = 0;

	if (know_find(d->choices, "list", str_of(list)) < 0)
		return;
	if (!d->lists) {
		d->lists = book_leaf(d->book, lex("sheet-choices"), false);
		book_hide(d->lists);
	}
	for (i = 0; i < d->choices->rows; i++)
		if (str_is(know_get(d->choices, i, "list"), list))
			book_text(d->lists, n++, d->lists_cols,
			    know_get(d->choices, i, "value"), s);
	buf_addf(b, "=%s!", book_leaf_ref(d->lists));
	book_ref(b, 0, d->lists_cols, true);
	buf_addc(b, ':');
	book_ref(b, n - 1, d->lists_cols, true);
	d->lists_cols++;
}

void
draw_page(struct draw *d, struct leaf *l, long sheet, long head, long head2,
    long row2, long col2)
{
	struct page p = { 0 };
	size_t r = (size_t)sheet;

	p.landscape = know_long(d->sheets, r, "landscape") != 0;
	p.head = head;
	p.head2 = head2;
	p.row2 = row2;
	p.col2 = col2;
	p.footer = lex("page-footer").p;
	book_page(l, &p);
	draw_tab(d, l, sheet);
}

void
draw_span(struct draw *d, struct leaf *l, long row, long first, long last,
    const double *width, struct str text, const char *style)
{
	double w = 0;
	long c;

	for (c = first; c <= last; c++)
		w += width[c];
	book_height(l, row, measure_height(text, draw_size(d, style), w));
	book_merge(l, row, first, row, last, text, draw_style(d, style, NULL));
}

void
draw_line(struct draw *d, struct leaf *l, long row, long last,
    const double *width, struct str text, const char *style)
{
	draw_span(d, l, row, 0, last, width, text, style);
}

void
draw_date(struct buf *b, struct date t)
{
	lex_fill(b, "written-day", "%d\t%d\t%d", t.y, t.m, t.d);
}

void
draw_period(struct buf *b, struct str p)
{
	long y = p.n >= 4 ? str_long(str_sub(p, 0, 4)) : -1;
	struct str rest = str_sub(p, 5, p.n);
	long m = str_long(rest);

	if (y > 0 && p.n == 4)
		lex_fill(b, "written-year", "%ld", y);
	else if (y > 0 && p.n == 7 && p.p[4] == '-' && m >= 1 && m <= 12)
		lex_fill(b, "written-month", "%ld\t%ld", y, m);
	else if (y > 0 && p.n == 7 && rest.p[0] == 'Q' && rest.p[1] >= '1' &&
	    rest.p[1] <= '4')
		lex_fill(b, "written-quarter", "%ld\t%s", y,
		    lex_nth("numeral", (size_t)(rest.p[1] - '1')).p);
	else
		buf_addstr(b, p);
}
