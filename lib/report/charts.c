/* 图表: ranking bars of each group, problem types, averages over periods. */

#include <stdlib.h>

#include "base/map.h"
#include "base/utf8.h"
#include "io/lexicon.h"
#include "report/board.h"

#define TOP_TYPES 12
#define LABEL 14 /* characters of a name on an axis */
#define WIDE 950 /* pixels; the columns before the figures are 960 */
#define ROW_PIXELS 20 /* of the sheet's default rows */
#define SCALE 70 /* percent at which the charts are as wide as A4 */
#define PAGE_ROWS 66 /* that a page then holds */
#define MOST_UNITS 46 /* whose bars one page has room for */
#define DATA_COL 16 /* the charts' own figures stand right of the charts */

struct work {
	struct board *b;
	struct leaf *leaf;
	long row; /* the next free row for a chart */
	long data; /* the next free row for figures */
	long page; /* the first row of the page */
	long *breaks;
	size_t n, cap;
};

/* Excel's default row is 15 points, 20 pixels.  A page begins a row above its
 * first chart, whose edge would else show on the page before. */
static void
place(struct work *w, const struct chart *c)
{
	long rows = c->height / ROW_PIXELS + 2;

	if (w->row > w->page && w->row + rows > w->page + PAGE_ROWS) {
		GROW(w->breaks, w->n, w->cap);
		w->breaks[w->n++] = w->page = w->row - 1;
	}
	book_chart(w->leaf, w->row, 0, c);
	w->row += rows;
}

/* A name that a chart has room for. */
static struct str
label(struct str name, struct buf *b)
{
	buf_reset(b);
	if (utf8_len(name) <= LABEL)
		return name;
	buf_addstr(b, str_sub(name, 0, utf8_offset(name, LABEL)));
	buf_adds(b, "…");
	return buf_str(b);
}

/* Long names of units, cut beside the charts, with their scores: one series
 * of them all. */
static void
draw_labels(struct work *w, const struct group *g, struct series *s)
{
	const struct total *t = &w->b->total[g - w->b->assess->v];
	struct buf f = BUF_INIT, b = BUF_INIT;
	bool any = false;
	size_t i;

	for (i = 0; i < g->n; i++)
		any |= utf8_len(g->v[i].name) > LABEL;
	for (i = 0; i < g->n && any; i++) {
		struct buf name = BUF_INIT, at = BUF_INIT;
		long row = w->data++;

		buf_addf(&name, "%s!", book_leaf_ref(t->leaf));
		book_ref(&name, t->first + (long)i, t->unit, true);
		book_ref(&at, t->first + (long)i, t->score, true);
		buf_reset(&f);
		buf_addf(&f, "=IF(LEN(%s)>%d,LEFT(%s,%d)&\"…\",%s)", name.p,
		    LABEL, name.p, LABEL, name.p);
		book_formula_text(w->leaf, row, DATA_COL, f.p,
		    label(g->v[i].name, &b),
		    draw_style(w->b->draw, "unit", NULL));
		buf_reset(&f);
		buf_addf(&f, "=%s!%s", book_leaf_ref(t->leaf), at.p);
		if (board_judged(w->b->assess, &g->v[i]))
			book_formula(w->leaf, row, DATA_COL + 1, f.p,
			    board_score(&g->v[i]),
			    draw_style(w->b->draw, "points", NULL));
		buf_free(&name);
		buf_free(&at);
	}
	if (any)
		*s = (struct series){ w->leaf, NULL, w->data - (long)g->n,
			w->data - 1, DATA_COL, DATA_COL + 1, s->color };
	w->data += any;
	buf_free(&f);
	buf_free(&b);
}

/* The bars of n units from first on; part: 0, or which of several charts. */
static void
draw_bars(struct work *w, const struct group *group, const struct series *all,
    long first, long n, long part)
{
	struct series s = *all;
	struct buf title = BUF_INIT, name = BUF_INIT;
	struct chart c = { CHART_BARS, NULL, NULL, NULL, &s, 1, WIDE, 0, true };

	s.row = all->row + first;
	s.row2 = s.row + n - 1;
	buf_adds(&title, w->b->draw->period);
	buf_addstr(&title, label(group->category, &name));
	buf_addstr(&title, lex("chart-score"));
	if (part)
		lex_fill(&title, "chart-part", "%ld", part);
	c.title = title.p;
	c.height = 110 + 24 * n;
	place(w, &c);
	buf_free(&title);
	buf_free(&name);
}

/* As many charts, of as many units each, as pages have room for. */
static void
draw_ranking(struct work *w, size_t g)
{
	const struct group *group = &w->b->assess->v[g];
	const struct total *t = &w->b->total[g];
	struct series s = { t->leaf, NULL, t->first, t->last, t->unit, t->score,
		0x2F6DA8 };
	long units = (long)group->n, i, first = 0, n;
	long charts = (units + MOST_UNITS - 1) / MOST_UNITS;

	draw_labels(w, group, &s);
	for (i = 0; i < charts; i++, first += n) {
		n = (units - first + charts - i - 1) / (charts - i);
		draw_bars(w, group, &s, first, n, charts > 1 ? i + 1 : 0);
	}
}

struct type {
	struct str name;
	long n;
};

static int
more(const void *a, const void *b)
{
	const struct type *x = a, *y = b;

	if (x->n != y->n)
		return x->n < y->n ? 1 : -1;
	return str_cmp(x->name, y->name);
}

/* What costs money is a problem of the item that it was found under. */
static bool
is_money(const struct assess *a, const struct record *r)
{
	return r->group != (size_t)-1 &&
	    a->v[r->group].item[r->item].class == ITEM_LEDGER;
}

/* Records of problems (those with a date and words), by item. */
static struct type *
count_types(const struct work *w, size_t *n)
{
	const struct grid *g = &w->b->evidence.grid;
	const struct assess *a = w->b->assess;
	long problem = grid_col(g, "problem"), item = grid_col(g, "item");
	struct type *v = xcalloc(a->nrecords + 1, sizeof(*v));
	struct map seen = MAP_INIT;
	struct map_entry *e;
	size_t i;

	*n = 0;
	for (i = 0; i < a->nrecords; i++) {
		if (a->record[i].finding < 0 || is_money(a, &a->record[i]) ||
		    !g->row[i][0].n ||
		    !grid_get(g, i, problem).n || !grid_get(g, i, item).n)
			continue;
		e = map_put(&seen, grid_get(g, i, item));
		if (!e->value) {
			v[*n].name = grid_get(g, i, item);
			e->value = (void *)++*n;
		}
		v[(size_t)e->value - 1].n++;
	}
	map_free(&seen);
	qsort(v, *n, sizeof(*v), more);
	return v;
}

static void
draw_type(struct work *w, const struct type *t, long row)
{
	const struct evidence *e = &w->b->evidence;
	long date = listing_col(&e->listing, "date");
	long problem = listing_col(&e->listing, "problem");
	struct buf f = BUF_INIT, b = BUF_INIT;
	struct str name = label(t->name, &b);

	book_text(
	    w->leaf, row, DATA_COL, name, draw_style(w->b->draw, "text", NULL));
	if (!board_plain(t->name)) {
		book_dec(w->leaf, row, DATA_COL + 1, DEC(t->n),
		    draw_style(w->b->draw, "int", NULL));
		buf_free(&b);
		return;
	}
	buf_adds(&f, "=COUNTIFS(");
	board_rows(
	    &f, e->listing.leaf, e->listing.first, e->last, e->item, e->item);
	buf_addc(&f, ',');
	if (name.p == t->name.p)
		book_ref(&f, row, DATA_COL, false);
	else
		board_quoted(&f, t->name);
	buf_addc(&f, ',');
	board_rows(&f, e->listing.leaf, e->listing.first, e->last, date, date);
	buf_adds(&f, ",\"<>\",");
	board_rows(
	    &f, e->listing.leaf, e->listing.first, e->last, problem, problem);
	buf_adds(&f, ",\"<>\")");
	book_formula(w->leaf, row, DATA_COL + 1, f.p, DEC(t->n),
	    draw_style(w->b->draw, "int", NULL));
	buf_free(&f);
	buf_free(&b);
}

static void
draw_heads(struct work *w, const char *a, const char *b)
{
	struct style *head = draw_style(w->b->draw, "head", NULL);

	book_text(w->leaf, w->data, DATA_COL, str_of(a), head);
	book_text(w->leaf, w->data++, DATA_COL + 1, str_of(b), head);
}

static void
draw_types(struct work *w)
{
	size_t i, n;
	struct type *v = count_types(w, &n);
	struct series s = { w->leaf, NULL, 0, 0, DATA_COL, DATA_COL + 1,
		0xB5651D };
	struct chart c = { CHART_COLUMNS, lex("chart-types").p, NULL,
		lex("chart-records").p, &s, 1, WIDE, 360, true };

	if (n > TOP_TYPES)
		n = TOP_TYPES;
	if (n) {
		draw_heads(w, lex("chart-type").p, lex("chart-count").p);
		s.row = w->data;
		for (i = 0; i < n; i++)
			draw_type(w, &v[i], w->data++);
		s.row2 = w->data++ - 1;
		place(w, &c);
	}
	free(v);
}

static int
by_text(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

/* The periods of the standings, in order; free() them. */
static struct str *
periods(const struct grid *g, size_t *n)
{
	struct str *v = xcalloc(g->n + 1, sizeof(*v));
	long c = grid_col(g, "period");
	size_t i, k = 0;

	for (i = 0; i < g->n; i++)
		v[i] = grid_get(g, i, c);
	qsort(v, g->n, sizeof(*v), by_text);
	for (i = 0; i < g->n; i++)
		if (v[i].n && (k == 0 || !str_eq(v[k - 1], v[i])))
			v[k++] = v[i];
	*n = k;
	return v;
}

static struct dec
average(const struct grid *g, struct str period, struct str category)
{
	long p = grid_col(g, "period"), c = grid_col(g, "category");
	long score = grid_col(g, "score");
	struct dec sum = DEC(0), d;
	int64_t n = 0;
	size_t i;

	for (i = 0; i < g->n; i++)
		if (str_eq(grid_get(g, i, p), period) &&
		    str_eq(grid_get(g, i, c), category) &&
		    dec_parse(grid_get(g, i, score), &d)) {
			sum = dec_add(sum, d);
			n++;
		}
	return n ? dec_round(dec_div(sum, DEC(n)), 2) : DEC_NAN;
}

static void
put_column(struct buf *f, const struct listing *l, const char *key)
{
	long c = listing_col(l, key);

	board_rows(f, l->leaf, l->first, l->last, c, c);
}

/* "EXACT('名次表'!$A$3:$A$20,$Q$5)*EXACT('名次表'!$B$3:$B$20,$R$4)": the rows
 * of the period and the group that stand beside and above. */
static void
put_which(
    struct buf *f, const struct listing *l, long row, long heads, long col)
{
	buf_adds(f, "EXACT(");
	put_column(f, l, "period");
	buf_addc(f, ',');
	book_ref(f, row, DATA_COL, true);
	buf_adds(f, ")*EXACT(");
	put_column(f, l, "category");
	buf_addc(f, ',');
	book_ref(f, heads, col, true);
	buf_addc(f, ')');
}

/* Of the period's own sheet, or over the earlier standings. */
static bool
put_average(struct buf *f, const struct work *w, const struct listing *past,
    struct str period, size_t k, long heads)
{
	const struct total *t = &w->b->total[k];
	long col = DATA_COL + 1 + (long)k;

	buf_reset(f);
	buf_addc(f, '=');
	if (str_eq(period, w->b->assess->period)) {
		if (t->average < 0)
			return false;
		buf_addf(f, "%s!", book_leaf_ref(t->leaf));
		book_ref(f, t->average, t->score, true);
		return true;
	}
	if (!past || listing_col(past, "period") < 0 ||
	    listing_col(past, "category") < 0 ||
	    listing_col(past, "score") < 0)
		return false;
	buf_adds(f, "ROUND(SUMPRODUCT(");
	put_which(f, past, w->data, heads, col);
	buf_addc(f, ',');
	put_column(f, past, "score");
	buf_adds(f, ")/SUMPRODUCT(");
	put_which(f, past, w->data, heads, col);
	buf_adds(f, "*ISNUMBER(");
	put_column(f, past, "score");
	buf_adds(f, ")),2)");
	return true;
}

static void
draw_average(struct work *w, const struct listing *past, struct str period,
    size_t k, long heads)
{
	const struct assess *a = w->b->assess;
	struct style *s = draw_style(w->b->draw, "points", NULL);
	struct dec m = average(a->standings, period, a->v[k].category);
	long col = DATA_COL + 1 + (long)k;
	struct buf f = BUF_INIT;

	if (!dec_ok(m))
		return;
	if (put_average(&f, w, past, period, k, heads))
		book_formula(w->leaf, w->data, col, f.p, m, s);
	else
		book_dec(w->leaf, w->data, col, m, s);
	buf_free(&f);
}

/* A line for each group over the periods that there are. */
static void
draw_trend(struct work *w, const struct listing *past)
{
	static const int32_t color[] = { 0x2F6DA8, 0xB5651D, 0x3C7D3C, 0x7A3E8E,
		0x666666 };
	const struct assess *a = w->b->assess;
	size_t i, k, n;
	struct str *v = periods(a->standings, &n);
	struct series *s = xcalloc(a->n + 1, sizeof(*s));
	char **name = xcalloc(a->n + 1, sizeof(*name));
	struct chart c = { CHART_LINES, lex("chart-trend").p, NULL,
		lex("sheet-average").p, s, a->n, WIDE, 360, false };
	struct draw *d = w->b->draw;
	long heads = w->data;

	for (k = 0; k < a->n && n > 1; k++) {
		name[k] = xstrndup(a->v[k].category.p, a->v[k].category.n);
		book_text(w->leaf, w->data, DATA_COL + 1 + (long)k,
		    a->v[k].category, draw_style(d, "head", NULL));
		s[k] = (struct series){ w->leaf, name[k], w->data + 1,
			w->data + (long)n, DATA_COL, DATA_COL + 1 + (long)k,
			color[k % 5] };
	}
	for (i = 0; i < n && n > 1; i++) {
		book_text(w->leaf, ++w->data, DATA_COL, v[i],
		    draw_style(d, "text", NULL));
		for (k = 0; k < a->n; k++)
			draw_average(w, past, v[i], k, heads);
	}
	if (n > 1)
		place(w, &c);
	for (k = 0; k < a->n; k++)
		free(name[k]);
	free(name);
	free(s);
	free(v);
}

void
charts_draw(struct board *b, const struct listing *past)
{
	struct leaf *leaf = b->charts;
	struct work w = { .b = b, .leaf = leaf };
	struct page p = { .landscape = false,
		.head = -1,
		.col2 = 14,
		.footer = lex("page-footer").p };
	struct buf title = BUF_INIT;
	size_t g;
	double width[15];
	long c;

	for (c = 0; c < 15; c++)
		width[c] = 8.43;
	book_width(leaf, DATA_COL, 18);
	draw_title_of(b->draw, &title, "charts");
	draw_line(b->draw, leaf, w.row++, 14, width, buf_str(&title), "title");
	buf_free(&title);
	w.data = w.row++;
	for (g = 0; g < b->assess->n; g++)
		draw_ranking(&w, g);
	if (b->assess->scores)
		draw_types(&w);
	if (b->assess->standings)
		draw_trend(&w, past);
	p.row2 = w.row;
	p.scale = SCALE;
	draw_tab(b->draw, leaf, draw_sheet(b->draw, "charts"));
	book_page(leaf, &p);
	book_break(leaf, w.breaks, w.n);
	free(w.breaks);
}
