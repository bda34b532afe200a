/* What surrounds the cells: widths, panes, printing, rules, charts. */

#include <string.h>

#include "base/mem.h"
#include "io/book-impl.h"
#include "io/lexicon.h"

void
book_width_look(struct leaf *l, long col, double chars, struct style *s)
{
	book_check(l->book,
	    worksheet_set_column(l->sheet, (lxw_col_t)col, (lxw_col_t)col,
		chars, s ? s->format : NULL));
}

void
book_width(struct leaf *l, long col, double chars)
{
	book_width_look(l, col, chars, NULL);
}

void
book_hide_col(struct leaf *l, long col)
{
	lxw_row_col_options o = { .hidden = 1 };

	book_check(l->book,
	    worksheet_set_column_opt(l->sheet, (lxw_col_t)col, (lxw_col_t)col,
		LXW_DEF_COL_WIDTH, NULL, &o));
}

void
book_height(struct leaf *l, long row, double points)
{
	book_check(l->book,
	    worksheet_set_row(l->sheet, (lxw_row_t)row,
		points > BOOK_HEIGHT ? BOOK_HEIGHT : points, NULL));
}

void
book_freeze(struct leaf *l, long row, long col)
{
	worksheet_freeze_panes(l->sheet, (lxw_row_t)row, (lxw_col_t)col);
}

void
book_filter(struct leaf *l, long row, long col, long row2, long col2)
{
	book_check(l->book,
	    worksheet_autofilter(l->sheet, (lxw_row_t)row, (lxw_col_t)col,
		(lxw_row_t)row2, (lxw_col_t)col2));
}

void
book_hide(struct leaf *l)
{
	worksheet_hide(l->sheet);
	l->hidden = true;
}

void
book_tab(struct leaf *l, int32_t color)
{
	worksheet_set_tab_color(l->sheet, (lxw_color_t)color);
}

void
book_page(struct leaf *l, const struct page *p)
{
	worksheet_set_paper(l->sheet, 9); /* A4 */
	if (p->landscape)
		worksheet_set_landscape(l->sheet);
	else
		worksheet_set_portrait(l->sheet);
	/* inches: 15 mm at the sides, 18 above, 20 below with the footer */
	worksheet_set_margins(l->sheet, 0.59, 0.59, 0.71, 0.79);
	worksheet_center_horizontally(l->sheet);
	/* Excel forgets page breaks where it fits pages. */
	if (p->scale)
		worksheet_set_print_scale(l->sheet, (uint16_t)p->scale);
	else
		worksheet_fit_to_pages(l->sheet, 1, p->one_page ? 1 : 0);
	if (p->left > 0)
		book_check(l->book,
		    worksheet_repeat_columns(
			l->sheet, 0, (lxw_col_t)(p->left - 1)));
	if (p->head >= 0)
		book_check(l->book,
		    worksheet_repeat_rows(
			l->sheet, (lxw_row_t)p->head, (lxw_row_t)p->head2));
	if (p->row2 >= 0)
		book_check(l->book,
		    worksheet_print_area(l->sheet, 0, 0, (lxw_row_t)p->row2,
			(lxw_col_t)p->col2));
	if (p->footer)
		book_check(l->book, worksheet_set_footer(l->sheet, p->footer));
}

#define MOST_BREAKS 1023 /* that Excel takes */

void
book_break(struct leaf *l, const long *row, size_t n)
{
	size_t i, k = n < MOST_BREAKS ? n : MOST_BREAKS;
	lxw_row_t *v = xcalloc(k + 1, sizeof(*v));

	for (i = 0; i < k; i++)
		v[i] = (lxw_row_t)row[i];
	if (k)
		book_check(l->book, worksheet_set_h_pagebreaks(l->sheet, v));
	free(v);
}

void
book_col_break(struct leaf *l, const long *col, size_t n)
{
	size_t i, k = n < MOST_BREAKS ? n : MOST_BREAKS;
	lxw_col_t *v = xcalloc(k + 1, sizeof(*v));

	for (i = 0; i < k; i++)
		v[i] = (lxw_col_t)col[i];
	if (k)
		book_check(l->book, worksheet_set_v_pagebreaks(l->sheet, v));
	free(v);
}

#ifdef __SANITIZE_ADDRESS__
/* libxlsxwriter 1.1.4 copies the formula of a list twice and frees it once;
 * its stack cannot be walked, so the library as a whole is excepted. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_options(void);

const char *
__lsan_default_suppressions(void)
{
	return "leak:libxlsxwriter\n";
}

const char *
__lsan_default_options(void)
{
	return "print_suppressions=0";
}
#endif

void
book_choices(
    struct leaf *l, long row, long col, long row2, long col2, const char *range)
{
	lxw_data_validation v;
	char *copy = xstrdup(range);

	memset(&v, 0, sizeof(v));
	v.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
	v.value_formula = copy;
	v.error_title = (char *)lex("choice-title").p;
	v.error_message = (char *)lex("choice-wrong").p;
	v.ignore_blank = LXW_VALIDATION_ON;
	v.show_error = LXW_VALIDATION_ON;
	v.dropdown = LXW_VALIDATION_ON;
	v.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
	book_check(l->book,
	    worksheet_data_validation_range(l->sheet, (lxw_row_t)row,
		(lxw_col_t)col, (lxw_row_t)row2, (lxw_col_t)col2, &v));
	free(copy);
}

void
book_when(struct leaf *l, long row, long col, long row2, long col2,
    const char *formula, struct style *style)
{
	lxw_conditional_format f;
	char *copy = xstrdup(formula);

	memset(&f, 0, sizeof(f));
	f.type = LXW_CONDITIONAL_TYPE_FORMULA;
	f.value_string = copy;
	f.format = style->format;
	book_check(l->book,
	    worksheet_conditional_format_range(l->sheet, (lxw_row_t)row,
		(lxw_col_t)col, (lxw_row_t)row2, (lxw_col_t)col2, &f));
	free(copy);
}

static void
set_axis(lxw_chart_axis *a, const char *name)
{
	lxw_chart_font font = { .size = 10 };

	if (name)
		chart_axis_set_name(a, name);
	chart_axis_set_num_font(a, &font);
}

/* Lines are told apart by their marks and dashes where colours are not. */
static void
tell_apart(lxw_chart_series *x, size_t i, int32_t color)
{
	static const uint8_t mark[] = { LXW_CHART_MARKER_CIRCLE,
		LXW_CHART_MARKER_SQUARE, LXW_CHART_MARKER_DIAMOND,
		LXW_CHART_MARKER_TRIANGLE, LXW_CHART_MARKER_STAR };
	static const uint8_t dash[] = { LXW_CHART_LINE_DASH_SOLID,
		LXW_CHART_LINE_DASH_DASH, LXW_CHART_LINE_DASH_SQUARE_DOT,
		LXW_CHART_LINE_DASH_LONG_DASH, LXW_CHART_LINE_DASH_DASH_DOT };
	lxw_chart_line line = { .color = (lxw_color_t)color,
		.width = 2,
		.dash_type = dash[i % 5] };
	lxw_chart_fill fill = { .color = (lxw_color_t)color };
	lxw_chart_line edge = { .color = (lxw_color_t)color };

	chart_series_set_marker_type(x, mark[i % 5]);
	chart_series_set_marker_size(x, 8);
	if (color < 0)
		return;
	chart_series_set_line(x, &line);
	chart_series_set_marker_fill(x, &fill);
	chart_series_set_marker_line(x, &edge);
}

static void
add_series(
    lxw_chart *c, const struct series *s, enum chart_kind kind, size_t i)
{
	lxw_chart_series *x = chart_add_series(c, NULL, NULL);
	lxw_chart_fill fill = { .color = (lxw_color_t)s->color };
	const char *sheet = s->leaf->name;

	chart_series_set_categories(x, sheet, (lxw_row_t)s->row,
	    (lxw_col_t)s->label, (lxw_row_t)s->row2, (lxw_col_t)s->label);
	chart_series_set_values(x, sheet, (lxw_row_t)s->row,
	    (lxw_col_t)s->value, (lxw_row_t)s->row2, (lxw_col_t)s->value);
	if (s->name)
		chart_series_set_name(x, s->name);
	if (kind == CHART_LINES)
		tell_apart(x, i, s->color);
	else if (s->color >= 0)
		chart_series_set_fill(x, &fill);
}

void
book_chart(struct leaf *l, long row, long col, const struct chart *k)
{
	static const uint8_t kind[] = { LXW_CHART_BAR, LXW_CHART_COLUMN,
		LXW_CHART_LINE };
	lxw_chart *c = workbook_add_chart(l->book->wb, kind[k->kind]);
	/* The library's x axis is the one that lies. */
	bool lies = k->kind == CHART_BARS;
	lxw_chart_axis *names = lies ? c->y_axis : c->x_axis;
	lxw_chart_axis *values = lies ? c->x_axis : c->y_axis;
	lxw_chart_line faint = { .color = 0xD9D9D9, .width = 0.75 };
	lxw_chart_options o = { 0 };
	/* The library counts on the default size when it scales. */
	double w = 480, h = 288;
	size_t i;

	for (i = 0; i < k->n; i++)
		add_series(c, &k->v[i], k->kind, i);
	if (k->n == 1) /* several lines' figures would hide one another */
		chart_series_set_labels(STAILQ_FIRST(c->series_list));
	if (k->kind != CHART_LINES)
		chart_set_series_gap(c, 60);
	chart_title_set_name(c, k->title);
	set_axis(names, k->x);
	set_axis(values, k->y);
	if (k->kind != CHART_LINES) /* bars must begin at nought */
		chart_axis_set_min(values, 0);
	/* Some programs draw them black, and over the figures. */
	chart_axis_major_gridlines_set_line(values, &faint);
	if (k->whole_numbers)
		chart_axis_set_num_format(values, "0");
	if (k->kind == CHART_BARS) /* the first row on top */
		chart_axis_set_reverse(names);
	if (k->n == 1)
		chart_legend_set_position(c, LXW_CHART_LEGEND_NONE);
	else
		chart_legend_set_position(c, LXW_CHART_LEGEND_BOTTOM);
	o.x_scale = (double)k->width / w;
	o.y_scale = (double)k->height / h;
	book_check(l->book,
	    worksheet_insert_chart_opt(
		l->sheet, (lxw_row_t)row, (lxw_col_t)col, c, &o));
}
