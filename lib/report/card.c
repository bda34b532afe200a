/* 单位考核单: a page for each unit with its points and the records. */

#include <stdio.h>
#include <stdlib.h>

#include "io/lexicon.h"
#include "report/card.h"
#include "report/measure.h"

#define COLS CARD_COLS
#define MANY 30 /* items: beyond, only those that are not full are listed */
#define PAGE 715 /* points that an upright A4 holds */
#define SMALLEST 65 /* percent: what needs less goes on several pages */
#define USUAL 85

/* Its columns by the names that the layout has for them; together they are
 * what an upright A4 is wide. */
static const struct {
	const char *name;
	double width;
} columns[COLS] = {
	{ "@n", 6 },
	{ "date", 13 },
	{ "place", 14 },
	{ "problem", 24 },
	{ "full", 8.5 },
	{ "rule", 9 },
	{ "@change", 10 },
};

void
card_put(struct card *w, long col, struct str s, struct style *style)
{
	book_text(w->leaf, w->row, col, s, style);
}

void
card_tall(struct card *w, double points)
{
	book_height(w->leaf, w->row, points);
	w->height += points;
}

/* The tallest of some cells of the row. */
void
card_height(struct card *w, const struct str *s, const double *wide, size_t n)
{
	double h, most = 20;
	size_t i;

	for (i = 0; i < n; i++) {
		h = measure_height(
		    s[i], draw_size(w->b->draw, "text"), wide[i]);
		most = h > most ? h : most;
	}
	card_tall(w, most);
}

static void
draw_name(struct card *w)
{
	struct draw *d = w->b->draw;
	struct buf b = BUF_INIT;

	draw_title_of(d, &b, "card");
	w->height += 44;
	draw_line(d, w->leaf, w->row++, COLS - 1, w->width, buf_str(&b), "title");
	buf_free(&b);
}

/* "等次：优秀", as 考核总表 has it. */
static void
draw_grade(struct card *w, const struct total *t)
{
	struct buf f = BUF_INIT, text = BUF_INIT;

	if (!w->m->grade.n) {
		card_put(w, 3, STR_NULL, w->center);
		return;
	}
	buf_addstr(&text, lex("card-grade"));
	buf_addstr(&text, w->m->grade);
	buf_addc(&f, '=');
	board_quoted(&f, lex("card-grade"));
	buf_addc(&f, '&');
	board_total(&f, w->b, w->group, w->unit, w->key, t->grade);
	book_formula_text(w->leaf, w->row, 3, f.p, buf_str(&text), w->center);
	buf_free(&f);
	buf_free(&text);
}

/* 被考核单位 | name | 组别 | category; 名次 | n | 总分 | s | 等次 | g */
static void
draw_summary(struct card *w)
{
	const struct total *t = &w->b->total[w->group];
	long rank = w->m->rank ? w->m->rank : t->place[w->unit];
	struct buf b = BUF_INIT;
	const double wide[2] = { w->width[2] + w->width[3], w->width[5] * 2 };
	const struct str s[2] = { w->m->name, w->g->category };

	card_height(w, s, wide, 2);
	book_merge(
	    w->leaf, w->row, 0, w->row, 1, lex("sheet-judged-unit"), w->head);
	book_merge(w->leaf, w->row, 2, w->row, 3, w->m->name, w->text);
	card_put(w, 4, lex("sheet-group"), w->head);
	book_merge(w->leaf, w->row, 5, w->row, 6, w->g->category, w->center);
	book_ref(&b, w->row, 2, true);
	snprintf(w->key, sizeof(w->key), "%s", b.p);
	w->row++;

	card_tall(w, 22);
	book_merge(w->leaf, w->row, 0, w->row, 1, lex("sheet-score"), w->head);
	buf_reset(&b);
	buf_addc(&b, '=');
	board_total(&b, w->b, w->group, w->unit, w->key, t->score);
	if (dec_ok(w->m->score) || !w->b->assess->listed)
		book_formula(w->leaf, w->row, 2, b.p,
		    dec_ok(w->m->score) ? w->m->score : w->m->sum, w->total);
	else
		card_put(w, 2, lex("not-judged"), w->center);
	draw_grade(w, t);
	card_put(w, 4, lex("sheet-rank"), w->head);
	buf_reset(&b);
	buf_addc(&b, '=');
	board_total(&b, w->b, w->group, w->unit, w->key, t->rank);
	if (w->m->rank || !w->b->assess->listed)
		book_formula(w->leaf, w->row, 5, b.p, DEC(rank), w->center);
	else
		card_put(w, 5, STR_NULL, w->center);
	buf_reset(&b);
	lex_fill(&b, "card-of", "%zu", w->g->n);
	card_put(w, 6, buf_str(&b), w->center);
	w->row++;
	buf_free(&b);
}

static bool
is_whole(const struct mark *m)
{
	return m->judged && dec_ok(m->full) && dec_cmp(m->got, m->full) == 0;
}

/* An adjustment that adjusts nothing is not shown. */
static bool
is_shown(const struct card *w, size_t t)
{
	const struct mark *m = &w->m->mark[t];

	if (m->live)
		return dec_cmp(m->got, DEC(0)) != 0;
	return m->there && (w->g->nitems <= MANY || !is_whole(m));
}

static bool
has_parts(const struct group *g)
{
	size_t t;

	for (t = 0; t < g->nitems; t++)
		if (g->item[t].part.n)
			return true;
	return false;
}

/* What was lost or won against the full points. */
static void
draw_difference(struct card *w, const struct mark *m)
{
	bool full = dec_ok(m->full) && !m->live;
	struct buf f = BUF_INIT;

	buf_adds(&f, "=ROUND(N(");
	book_ref(&f, w->row, 5, false);
	buf_adds(&f, ")");
	if (full) {
		buf_addc(&f, '-');
		book_ref(&f, w->row, 4, false);
	}
	buf_adds(&f, ",6)");
	book_formula(w->leaf, w->row, 6, f.p,
	    full ? dec_sub(m->got, m->full) : m->got,
	    draw_style(w->b->draw, "minus", NULL));
	buf_free(&f);
}

static void
draw_item(struct card *w, size_t t)
{
	const struct mark *m = &w->m->mark[t];
	struct buf f = BUF_INIT;
	long col = DETAIL_ITEM(t);

	if (dec_ok(m->full) && !m->live)
		book_dec(w->leaf, w->row, 4, m->full, w->points);
	else
		card_put(w, 4, STR_NULL, w->points);
	buf_addc(&f, '=');
	board_detail(&f, w->b, w->group, w->unit, w->key, col, col);
	if (m->judged || m->live) {
		book_formula(w->leaf, w->row, 5, f.p, m->got, w->points);
		draw_difference(w, m);
	} else {
		book_formula_text(
		    w->leaf, w->row, 5, f.p, lex("missing-item"), w->center);
		card_put(w, 6, STR_NULL, w->center);
	}
	buf_free(&f);
	w->row++;
}

/* How many of the items that are shown from t on stand in its part. */
static long
count_part(const struct card *w, size_t t)
{
	struct str part = w->g->item[t].part;
	long n = 0;

	for (; t < w->g->nitems; t++)
		if (is_shown(w, t)) {
			if (!str_eq(w->g->item[t].part, part))
				break;
			n++;
		}
	return n;
}

/* The part once for all its items, the item beside it. */
static void
draw_part(struct card *w, size_t t, bool parts, long *left)
{
	const struct item *item = &w->g->item[t];
	const double wide[2] = { w->width[0] + w->width[1],
		parts ? w->width[2] + w->width[3]
		      : w->width[0] + w->width[1] + w->width[2] + w->width[3] };
	const struct str s[2] = { parts ? item->part : STR_NULL, item->name };

	card_height(w, s, wide, 2);
	if (parts && *left == 0) {
		*left = count_part(w, t);
		book_merge(w->leaf, w->row, 0, w->row + *left - 1, 1,
		    item->part, w->center);
	}
	--*left;
	book_merge(
	    w->leaf, w->row, parts ? 2 : 0, w->row, 3, item->name, w->text);
}

/* Money beside the points. */
static void
draw_money(struct card *w, size_t t)
{
	const struct item *item = &w->g->item[t];
	const struct mark *m = &w->m->mark[t];
	const double wide = w->width[0] + w->width[1] + w->width[2] + w->width[3];
	struct buf f = BUF_INIT, name = BUF_INIT;

	if (dec_cmp(m->money, DEC(0)) == 0)
		return;
	buf_addstr(&name, item->name);
	buf_addstr(&name, lex("card-yuan"));
	card_height(w, &(struct str){ name.p, name.n }, &wide, 1);
	book_merge(w->leaf, w->row, 0, w->row, 3, buf_str(&name), w->text);
	card_put(w, 4, STR_NULL, w->points);
	card_put(w, 5, STR_NULL, w->points);
	buf_adds(&f, "=ROUND(");
	board_records(&f, w->b, w->key, item->name, w->b->evidence.money,
	    board_plain(w->m->name) && board_plain(item->name));
	buf_adds(&f, ",2)");
	book_formula(w->leaf, w->row, 6, f.p, m->money,
	    draw_style(w->b->draw, "minus", NULL));
	w->row++;
	buf_free(&f);
	buf_free(&name);
}

/* The unit's items that have their full points, as far as the full points
 * that stand above them are its own. */
static size_t
count_whole(const struct card *w)
{
	size_t t, n = 0;

	for (t = 0; t < w->g->nitems; t++) {
		const struct item *i = &w->g->item[t];
		const struct mark *m = &w->m->mark[t];

		n += i->class == ITEM_BASE && m->judged && dec_ok(i->full) &&
		    dec_cmp(m->got, i->full) == 0;
	}
	return n;
}

/* "得分明细's full marks less those of the rows from first on that are full
 * now": what is not listed may lose points yet. */
static void
put_rest(struct buf *f, const struct card *w, long first)
{
	const struct detail *d = &w->b->detail[w->group];
	long from = d->from[ITEM_BASE], to = d->to[ITEM_BASE];
	struct buf got = BUF_INIT, full = BUF_INIT;

	board_detail(&got, w->b, w->group, w->unit, w->key, from, to);
	board_rows(&full, d->leaf, d->full, d->full, from, to);
	buf_addf(f, "\"&SUMPRODUCT((%s=%s)*ISNUMBER(%s)*ISNUMBER(%s))", got.p,
	    full.p, got.p, full.p);
	if (w->row > first) {
		buf_adds(f, "-SUMPRODUCT(ISNUMBER(");
		board_rows(f, NULL, first, w->row - 1, 4, 4);
		buf_adds(f, ")*ISNUMBER(");
		board_rows(f, NULL, first, w->row - 1, 6, 6);
		buf_adds(f, ")*(");
		board_rows(f, NULL, first, w->row - 1, 6, 6);
		buf_adds(f, "=0))");
	}
	buf_adds(f, "&\"");
	buf_free(&got);
	buf_free(&full);
}

/* How many items are not listed, from row first on, since they are full. */
static void
draw_rest(struct card *w, size_t rest, long first)
{
	struct buf text = BUF_INIT, f = BUF_INIT, n = BUF_INIT;

	lex_fill(&text, "card-rest", "%zu", rest);
	book_merge(
	    w->leaf, w->row, 0, w->row, COLS - 1, buf_str(&text), w->text);
	if (count_whole(w) == rest) {
		put_rest(&n, w, first);
		buf_adds(&f, "=\"");
		lex_fill(&f, "card-rest", "%s", n.p);
		buf_addc(&f, '"');
		book_formula_text(
		    w->leaf, w->row, 0, f.p, buf_str(&text), w->text);
	}
	card_tall(w, 20);
	w->row++;
	buf_free(&text);
	buf_free(&f);
	buf_free(&n);
}

static void
draw_items(struct card *w)
{
	bool parts = has_parts(w->g);
	size_t t, rest = 0;
	long left = 0, first;

	card_tall(w, 22);
	if (parts)
		book_merge(
		    w->leaf, w->row, 0, w->row, 1, lex("sheet-part"), w->head);
	book_merge(w->leaf, w->row, parts ? 2 : 0, w->row, 3, lex("sheet-item"),
	    w->head);
	card_put(w, 4, lex("sheet-full"), w->head);
	card_put(w, 5, lex("sheet-got"), w->head);
	card_put(w, 6, lex("sheet-change"), w->head);
	first = ++w->row;
	for (t = 0; t < w->g->nitems; t++)
		if (is_shown(w, t)) {
			draw_part(w, t, parts, &left);
			draw_item(w, t);
		} else {
			rest += w->m->mark[t].there && !w->m->mark[t].live;
		}
	for (t = w->g->nitems; t < w->g->nall; t++)
		draw_money(w, t);
	if (rest)
		draw_rest(w, rest, first);
}

static void
draw_unit(struct card *w)
{
	struct draw *d = w->b->draw;
	struct str sign =
	    know_get(d->sheets, (size_t)draw_sheet(d, "card"), "sign");

	w->height = 0;
	draw_name(w);
	draw_summary(w);
	draw_items(w);
	if (w->b->assess->scores)
		card_records(w);
	card_tall(w, 16);
	w->row++;
	draw_line(d, w->leaf, w->row++, COLS - 1, w->width, sign, "sign");
	w->height += 24;
	if (w->height > w->tallest)
		w->tallest = w->height;
}

/* Pages that end by hand cannot be fitted (Excel forgets where they end), so
 * what fits is worked out: all units on a page of their own, if legible. */
static long
scale_of(double tallest)
{
	long scale = tallest > PAGE ? (long)(PAGE / tallest * 100) : 100;

	return scale < SMALLEST ? USUAL : scale;
}

void
card_draw(struct board *b, struct leaf *leaf)
{
	struct draw *d = b->draw;
	struct card w = { .b = b, .leaf = leaf };
	struct page p = {
		.head = -1, .col2 = COLS - 1, .footer = lex("page-footer").p
	};
	long *breaks = NULL;
	size_t n = 0, cap = 0;
	long c;

	w.head = draw_style(d, "head", NULL);
	w.text = draw_style(d, "text", NULL);
	w.center = draw_style(d, "center", NULL);
	w.points = draw_style(d, "points", NULL);
	w.total = draw_style(d, "total", NULL);
	w.date = draw_style(d, "date", NULL);
	for (c = 0; c < COLS; c++)
		w.width[c] = draw_width(
		    d, "card", columns[c].name, columns[c].width);
	for (c = 0; c < COLS; c++)
		book_width(leaf, c, w.width[c]);
	for (c = COLS; c < COLS + 3 && card_spare_rows(b) > 0; c++)
		book_hide_col(leaf, c);
	for (w.group = 0; w.group < b->assess->n; w.group++) {
		w.g = &b->assess->v[w.group];
		for (w.unit = 0; w.unit < w.g->n; w.unit++) {
			w.m = &w.g->v[w.unit];
			if (w.row > 0) {
				GROW(breaks, n, cap);
				breaks[n++] = w.row;
			}
			draw_unit(&w);
		}
	}
	p.row2 = w.row - 1;
	p.scale = scale_of(w.tallest);
	draw_tab(d, leaf, draw_sheet(d, "card"));
	book_page(leaf, &p);
	book_break(leaf, breaks, n);
	free(breaks);
}
