/* 得分明细: units x items of one group, each cell a formula over its records. */

#include <stdlib.h>

#include "io/lexicon.h"
#include "report/board.h"
#include "report/measure.h"

/* Columns are narrowed to go on one page, and else go on several. */
#define WIDEST 9.0
#define NARROW 7.0
#define LIMIT 14.0
/* Width units of a lying A4 that still shows them legibly: 267 mm are 200 of 7
 * pixels at this scale, LibreOffice makes them a twentieth wider, and each column
 * has 5 pixels more. */
#define PAGE 170
#define SCALE 72 /* at which it does, in percent */
#define HEAD 160 /* points: a name that is taller makes its column wider */

struct work {
	struct board *b;
	const struct group *g;
	struct detail *d;
	struct leaf *leaf;
	long head, full, part; /* rows; part < 0: no parts */
	double *width;
	long cols;
	long *page; /* the first column of each page after the first */
	size_t npages;
	struct style *points, *link, *center, *sum;
};

static void
put_full(struct buf *f, const struct work *w, const struct item *t,
    const struct mark *m, long col)
{
	if (!dec_ok(t->full) || dec_cmp(t->full, m->full) != 0)
		dec_put(f, m->full);
	else
		detail_below(f, w->full, col);
}

static void
put_formula(struct buf *f, const struct work *w, const struct member *u,
    size_t t, long row)
{
	const struct item *item = &w->g->item[t];
	const struct mark *m = &u->mark[t];
	bool plain = board_plain(u->name) && board_plain(item->name);
	long col = DETAIL_ITEM(t);

	buf_adds(f, "=ROUND(");
	if (dec_ok(m->full)) {
		buf_adds(f, m->below ? "" : "MAX(0,");
		put_full(f, w, item, m, col);
	} else {
		buf_addc(f, '0'); /* -SUM() of nothing would be -0 */
	}
	buf_addc(f, '-');
	detail_sum(
	    f, w->b, w->d, row, col, w->b->evidence.deducted, plain);
	if (dec_ok(m->full) && !m->below)
		buf_addc(f, ')');
	if (item->adds) {
		buf_addc(f, '+');
		detail_sum(
		    f, w->b, w->d, row, col, w->b->evidence.added, plain);
	}
	buf_adds(f, ",6)");
}

static void
draw_mark(struct work *w, const struct member *u, size_t t, long row)
{
	const struct mark *m = &u->mark[t];
	const struct evidence *e = &w->b->evidence;
	struct style *s = m->nrecords ? w->link : w->points;
	struct buf f = BUF_INIT;
	long col = DETAIL_ITEM(t);

	if (m->live) {
		detail_adjust(&f, w->b, (size_t)(w->g - w->b->assess->v),
		    (size_t)(u - w->g->v), t);
		book_formula(w->leaf, row, col, f.p, m->got,
		    draw_style(w->b->draw, "adjust", NULL));
		buf_free(&f);
		return;
	}
	if (!m->there || !m->judged) {
		book_text(w->leaf, row, col,
		    m->there ? lex("missing-item") : STR("—"), w->center);
		return;
	}
	if (m->nrecords)
		book_link(w->leaf, row, col, e->listing.leaf,
		    e->listing.at[m->record], e->unit, s);
	/* With no row in the whole sheet there is nothing to sum. */
	if (e->last < e->listing.first) {
		book_dec(w->leaf, row, col, m->got, s);
		return;
	}
	put_formula(&f, w, u, t, row);
	book_formula(w->leaf, row, col, f.p, m->got, s);
	buf_free(&f);
}

static void
draw_unit(struct work *w, size_t i)
{
	const struct member *u = &w->g->v[i];
	long row = w->d->first + (long)i;
	struct buf f = BUF_INIT;
	size_t t;

	book_height(w->leaf, row,
	    measure_height(
		u->name, draw_size(w->b->draw, "unit"), w->width[1]));
	book_dec(w->leaf, row, 0, DEC((long)i + 1),
	    draw_style(w->b->draw, "int", NULL));
	book_text(
	    w->leaf, row, 1, u->name, draw_style(w->b->draw, "unit", NULL));
	for (t = 0; t < w->g->nitems; t++)
		draw_mark(w, u, t, row);
	buf_adds(&f, "=ROUND(SUM(");
	book_ref(&f, row, 2, false);
	buf_addc(&f, ':');
	book_ref(&f, row, w->d->sum - 1, false);
	buf_addf(&f, "),%d)", w->g->places);
	book_formula(w->leaf, row, w->d->sum, f.p, u->sum, w->sum);
	buf_free(&f);
}

/* As wide as its name needs not to be a tower. */
static double
item_width(const struct work *w, size_t t, double width)
{
	double size = draw_size(w->b->draw, "head");

	/* A limit is written with what it does: 折至100; and the name of
	 * what has one is in brackets, none of which stands alone. */
	if (w->g->item[t].class == ITEM_ADJUST && dec_ok(w->g->item[t].limit) &&
	    width < LIMIT)
		width = LIMIT;
	while (width < 40 &&
	    measure_height(w->g->item[t].name, size, width) > HEAD)
		width += 2;
	return width;
}

static double
name_width(const struct work *w)
{
	double size = draw_size(w->b->draw, "unit"), m, most = 10;
	size_t i;

	for (i = 0; i < w->g->n; i++) {
		m = measure_width(w->g->v[i].name, size);
		most = m > most ? m : most;
	}
	m = draw_width(w->b->draw, "detail", "unit", 30);
	return most > m ? m : most;
}

static void
plan_widths(struct work *w)
{
	double each;
	size_t t;
	long c;

	w->cols = 3 + (long)w->g->nitems;
	w->width = xcalloc((size_t)w->cols, sizeof(*w->width));
	w->width[0] = draw_width(w->b->draw, "detail", "@n", 6);
	w->width[1] = name_width(w);
	w->width[w->cols - 1] = draw_width(w->b->draw, "detail", "@sum", 10);
	each = (PAGE - 16 - w->width[1]) / (double)(w->g->nitems + 1);
	each = each > WIDEST ? WIDEST : each < NARROW ? NARROW : each;
	for (t = 0; t < w->g->nitems; t++)
		w->width[DETAIL_ITEM(t)] = item_width(w, t, each);
	for (c = 0; c < w->cols; c++)
		book_width(w->leaf, c, w->width[c]);
}

/* Which columns begin a page of their own. */
static void
plan_pages(struct work *w)
{
	double sum = 0, left = w->width[0] + w->width[1];
	long c;

	w->page = xcalloc((size_t)w->cols, sizeof(*w->page));
	for (c = 2; c < w->cols; c++) {
		if (sum > 0 && left + sum + w->width[c] > PAGE) {
			w->page[w->npages++] = c;
			sum = 0;
		}
		sum += w->width[c];
	}
}

/* Does a page begin with this item? */
static bool
begins_page(const struct work *w, size_t t)
{
	size_t i;

	for (i = 0; i < w->npages; i++)
		if (w->page[i] == DETAIL_ITEM(t))
			return true;
	return false;
}

static struct str
part_name(const struct item *t)
{
	return t->class == ITEM_BASE && t->part.n
	    ? t->part
	    : lex_nth("item-class", t->class);
}

/* One cell over the items of one part. */
static void
draw_parts(struct work *w)
{
	struct style *head = draw_style(w->b->draw, "head", NULL);
	const struct group *g = w->g;
	size_t i, k;

	book_merge(w->leaf, w->part, 0, w->full, 0, lex("sheet-number"), head);
	book_merge(w->leaf, w->part, 1, w->full, 1, lex("sheet-unit"), head);
	book_merge(w->leaf, w->part, w->d->sum, w->full, w->d->sum,
	    lex("sheet-sum"), head);
	for (i = 0; i < g->nitems; i = k) {
		for (k = i + 1; k < g->nitems && !begins_page(w, k) &&
		     g->item[k].class == g->item[i].class &&
		     str_eq(g->item[k].part, g->item[i].part);
		     k++)
			;
		book_merge(w->leaf, w->part, DETAIL_ITEM(i), w->part,
		    DETAIL_ITEM(k - 1), part_name(&g->item[i]), head);
	}
	book_height(w->leaf, w->part, 24);
}

/* Caps and the like stand above their columns, where they can be changed. */
static void
draw_limit(struct work *w, size_t i)
{
	const struct item *t = &w->g->item[i];

	if (t->adjust != ADJUST_FIXED && dec_ok(t->limit))
		book_dec(w->leaf, w->full, DETAIL_ITEM(i), t->limit,
		    draw_style(w->b->draw, "full", detail_limit(t)));
	else if (t->adjust == ADJUST_FIXED && dec_ok(t->full))
		book_dec(w->leaf, w->full, DETAIL_ITEM(i), t->full,
		    draw_style(w->b->draw, "full", NULL));
	else
		book_text(w->leaf, w->full, DETAIL_ITEM(i), STR_NULL,
		    draw_style(w->b->draw, "full", NULL));
}

static void
draw_head(struct work *w)
{
	struct style *head = draw_style(w->b->draw, "head", NULL);
	struct style *full = draw_style(w->b->draw, "full", NULL);
	double size = draw_size(w->b->draw, "head"), h, most = 0;
	const struct group *g = w->g;
	size_t i;

	draw_parts(w);
	for (i = 0; i < g->nitems; i++) {
		const struct item *t = &g->item[i];

		h = measure_height(t->name, size, w->width[DETAIL_ITEM(i)]);
		most = h > most ? h : most;
		book_text(w->leaf, w->head, DETAIL_ITEM(i), t->name, head);
		if (t->class == ITEM_ADJUST)
			draw_limit(w, i);
		else if (dec_ok(t->full))
			book_dec(w->leaf, w->full, DETAIL_ITEM(i), t->full, full);
		else
			book_text(
			    w->leaf, w->full, DETAIL_ITEM(i), STR_NULL, full);
	}
	book_height(w->leaf, w->head, most);
	book_height(w->leaf, w->full, 20);
}

void
detail_none(struct detail *d)
{
	int c;

	for (c = 0; c < 4; c++)
		d->to[c] = -1;
}

static void
find_classes(struct work *w)
{
	size_t i;
	int c;

	for (c = 0; c < 4; c++) {
		w->d->from[c] = 0;
		w->d->to[c] = -1;
	}
	for (i = 0; i < w->g->nitems; i++) {
		c = w->g->item[i].class;
		if (w->d->to[c] < 0)
			w->d->from[c] = DETAIL_ITEM(i);
		w->d->to[c] = DETAIL_ITEM(i);
	}
}

/* Averages of what was judged; returns the row. */
static long
draw_averages(struct work *w)
{
	struct draw *d = w->b->draw;
	long row = w->d->first + (long)w->g->n, c;
	struct buf f = BUF_INIT;
	struct dec sum;
	int64_t n;
	size_t i;

	book_height(w->leaf, row, 22);
	book_merge(w->leaf, row, 0, row, 1, lex("detail-average"),
	    draw_style(d, "sumtext", NULL));
	for (c = 2; c <= w->d->sum; c++) {
		sum = DEC(0);
		for (i = 0, n = 0; i < w->g->n; i++) {
			const struct member *u = &w->g->v[i];

			if (c < w->d->sum && !u->mark[DETAIL_NTH(c)].live &&
			    !u->mark[DETAIL_NTH(c)].judged)
				continue;
			sum = dec_add(sum,
			    c < w->d->sum ? u->mark[DETAIL_NTH(c)].got
					  : u->sum);
			n++;
		}
		if (n == 0) {
			book_text(w->leaf, row, c, STR("—"),
			    draw_style(d, "sumtext", NULL));
			continue;
		}
		buf_reset(&f);
		buf_adds(&f, "=ROUND(AVERAGE(");
		board_rows(&f, NULL, w->d->first, row - 1, c, c);
		buf_adds(&f, "),2)");
		book_formula(w->leaf, row, c, f.p,
		    dec_round(dec_div(sum, DEC(n)), 2),
		    draw_style(d, "sum", NULL));
	}
	buf_free(&f);
	return row;
}

static void
finish(struct work *w, long last)
{
	struct draw *d = w->b->draw;
	struct style *band = draw_style(d, "band", NULL);
	long units = w->d->first + (long)w->g->n - 1;
	struct page p = { .landscape = true,
		.head = w->part,
		.head2 = w->full,
		.row2 = last,
		.col2 = w->d->sum,
		.left = w->npages ? 2 : 0,
		.scale = w->npages ? SCALE : 0,
		.one_page = w->npages == 0 && w->g->n <= 30,
		.footer = lex("page-footer").p };

	book_freeze(w->leaf, w->d->first,
	    know_long(d->sheets, (size_t)draw_sheet(d, "detail"), "freeze"));
	book_filter(w->leaf, w->full, 0, units, w->d->sum);
	if (units >= w->d->first)
		book_when(w->leaf, w->d->first, 0, units, w->d->sum,
		    "=MOD(ROW(),2)=0", band);
	draw_tab(d, w->leaf, draw_sheet(d, "detail"));
	book_page(w->leaf, &p);
	book_col_break(w->leaf, w->page, w->npages);
}

/* The title stands over the first page, beside what each page repeats. */
static void
draw_titles(struct work *w)
{
	struct draw *d = w->b->draw;
	long from = w->npages ? 2 : 0;
	long last = w->npages ? w->page[0] - 1 : w->d->sum;
	struct buf title = BUF_INIT;

	draw_title(d, &title, draw_sheet(d, "detail"), STR_NULL);
	if (w->g->category.n && w->b->assess->n > 1)
		buf_addf(&title, "（%.*s）", (int)w->g->category.n,
		    w->g->category.p);
	draw_span(
	    d, w->leaf, 0, from, last, w->width, buf_str(&title), "title");
	draw_span(
	    d, w->leaf, 1, from, last, w->width, lex("detail-note"), "note");
	buf_free(&title);
}

void
detail_draw(struct board *b, size_t group)
{
	struct draw *d = b->draw;
	struct work w = { .b = b,
		.g = &b->assess->v[group],
		.d = &b->detail[group],
		.leaf = b->detail[group].leaf };
	size_t i;

	w.points = draw_style(d, "points", NULL);
	w.link = draw_style(d, "linkpoints", NULL);
	w.center = draw_style(d, "center", NULL);
	w.sum = draw_style(d, "total", NULL);
	w.part = 2;
	w.head = w.d->head = 3;
	w.full = w.d->full = 4;
	w.d->first = 5;
	w.d->sum = DETAIL_ITEM(w.g->nitems);
	detail_near(b, w.d);
	find_classes(&w);
	plan_widths(&w);
	plan_pages(&w);
	draw_titles(&w);
	draw_head(&w);
	for (i = 0; i < w.g->n; i++)
		draw_unit(&w, i);
	detail_draw_near(b, group);
	finish(&w, draw_averages(&w));
	free(w.width);
	free(w.page);
}
