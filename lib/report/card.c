/* 单位考核单: a page for each unit with its points and the records. */

#include <stdio.h>
#include <stdlib.h>

#include "io/lexicon.h"
#include "report/board.h"
#include "report/measure.h"

#define COLS 7
#define MANY 30 /* items: beyond, only those that are not full are listed */

static const double width[COLS] = { 6, 11, 12, 18, 8, 8.5, 8.5 };

struct work {
	struct board *b;
	struct leaf *leaf;
	size_t group, unit;
	const struct group *g;
	const struct member *m;
	long row;
	char key[32]; /* "$C$5": the cell that holds the unit's name */
	struct style *head, *text, *center, *points, *total, *date, *label;
};

static void
put(struct work *w, long col, struct str s, struct style *style)
{
	book_text(w->leaf, w->row, col, s, style);
}

/* The tallest of some cells of the row. */
static void
set_height(struct work *w, const struct str *s, const double *wide, size_t n)
{
	double h, most = 20;
	size_t i;

	for (i = 0; i < n; i++) {
		h = measure_height(
		    s[i], draw_size(w->b->draw, "text"), wide[i]);
		most = h > most ? h : most;
	}
	book_height(w->leaf, w->row, most);
}

static void
draw_name(struct work *w)
{
	struct draw *d = w->b->draw;
	struct buf b = BUF_INIT;

	draw_title_of(d, &b, "card");
	draw_line(d, w->leaf, w->row++, COLS - 1, width, buf_str(&b), "title");
	buf_free(&b);
}

/* 被考核单位 | name | 组别 | category; 名次 | n | 总分 | s | 等次 | g */
static void
draw_summary(struct work *w)
{
	const struct total *t = &w->b->total[w->group];
	struct buf b = BUF_INIT;
	const double wide[2] = { width[1] + width[2], width[4] * 3 };
	const struct str s[2] = { w->m->name, w->g->category };

	set_height(w, s, wide, 2);
	book_merge(
	    w->leaf, w->row, 0, w->row, 1, lex("sheet-judged-unit"), w->head);
	book_merge(w->leaf, w->row, 2, w->row, 3, w->m->name, w->text);
	put(w, 4, lex("sheet-group"), w->head);
	book_merge(w->leaf, w->row, 5, w->row, 6, w->g->category, w->center);
	book_ref(&b, w->row, 2, true);
	snprintf(w->key, sizeof(w->key), "%s", b.p);
	w->row++;

	book_height(w->leaf, w->row, 22);
	book_merge(w->leaf, w->row, 0, w->row, 1, lex("sheet-score"), w->head);
	buf_reset(&b);
	buf_addc(&b, '=');
	board_total(&b, w->b, w->group, w->unit, w->key, t->score);
	if (dec_ok(w->m->score) || !w->b->assess->listed)
		book_formula(w->leaf, w->row, 2, b.p,
		    dec_ok(w->m->score) ? w->m->score : w->m->sum, w->total);
	else
		put(w, 2, lex("not-judged"), w->center);
	buf_reset(&b);
	if (w->m->grade.n) {
		buf_addstr(&b, lex("card-grade"));
		buf_addstr(&b, w->m->grade);
	}
	put(w, 3, buf_str(&b), w->center);
	put(w, 4, lex("sheet-rank"), w->head);
	buf_reset(&b);
	buf_addc(&b, '=');
	board_total(&b, w->b, w->group, w->unit, w->key, t->rank);
	if (w->m->rank || !w->b->assess->listed)
		book_formula(w->leaf, w->row, 5, b.p,
		    DEC(board_rank(w->b->assess, w->group, w->unit)),
		    w->center);
	else
		put(w, 5, STR_NULL, w->center);
	buf_reset(&b);
	lex_fill(&b, "card-of", "%zu", w->g->n);
	put(w, 6, buf_str(&b), w->center);
	w->row++;
	buf_free(&b);
}

static bool
is_whole(const struct mark *m)
{
	return m->judged && dec_ok(m->full) && dec_cmp(m->got, m->full) == 0;
}

static void
draw_item(struct work *w, size_t t)
{
	const struct item *item = &w->g->item[t];
	const struct mark *m = &w->m->mark[t];
	const double wide[2] = { width[0] + width[1], width[2] + width[3] };
	const struct str s[2] = { item->part, item->name };
	struct buf f = BUF_INIT;
	long col = 2 + (long)t;

	set_height(w, s, wide, 2);
	book_merge(w->leaf, w->row, 0, w->row, 1, item->part, w->center);
	book_merge(w->leaf, w->row, 2, w->row, 3, item->name, w->text);
	if (dec_ok(m->full))
		book_dec(w->leaf, w->row, 4, m->full, w->points);
	else
		put(w, 4, STR_NULL, w->points);
	buf_addc(&f, '=');
	board_detail(&f, w->b, w->group, w->unit, w->key, col, col);
	if (m->judged) {
		book_formula(w->leaf, w->row, 5, f.p, m->got, w->points);
		buf_reset(&f);
		buf_adds(&f, "=ROUND(");
		book_ref(&f, w->row, 5, false);
		buf_adds(&f, "-N(");
		book_ref(&f, w->row, 4, false);
		buf_adds(&f, "),6)");
		book_formula(w->leaf, w->row, 6, f.p,
		    dec_sub(m->got, dec_ok(m->full) ? m->full : DEC(0)),
		    draw_style(w->b->draw, "minus", NULL));
	} else {
		put(w, 5, lex("missing-item"), w->center);
		put(w, 6, STR_NULL, w->center);
	}
	buf_free(&f);
	w->row++;
}

static void
draw_items(struct work *w)
{
	struct buf b = BUF_INIT;
	size_t t, left = 0;

	book_height(w->leaf, w->row, 22);
	book_merge(w->leaf, w->row, 0, w->row, 1, lex("sheet-part"), w->head);
	book_merge(w->leaf, w->row, 2, w->row, 3, lex("sheet-item"), w->head);
	put(w, 4, lex("sheet-full"), w->head);
	put(w, 5, lex("sheet-got"), w->head);
	put(w, 6, lex("sheet-change"), w->head);
	w->row++;
	for (t = 0; t < w->g->nitems; t++) {
		const struct mark *m = &w->m->mark[t];

		if (!m->there)
			continue;
		if (w->g->nitems > MANY && is_whole(m))
			left++;
		else
			draw_item(w, t);
	}
	if (left) {
		lex_fill(&b, "card-rest", "%zu", left);
		book_merge(
		    w->leaf, w->row, 0, w->row, COLS - 1, buf_str(&b), w->text);
		book_height(w->leaf, w->row++, 20);
	}
	buf_free(&b);
}

/* The points stay those of the record, wherever it is sorted to. */
static void
draw_points(struct work *w, size_t record, long col)
{
	const struct evidence *e = &w->b->evidence;
	const struct record *r = &w->b->assess->record[record];
	bool added = dec_cmp(r->added, DEC(0)) != 0;
	long value = added ? e->added : e->deducted;
	long count = listing_col(&e->listing, "@n");
	struct buf f = BUF_INIT;
	struct dec d = added ? r->added : r->deducted;

	if (dec_cmp(d, DEC(0)) == 0) {
		put(w, col, STR_NULL, w->points);
		return;
	}
	buf_adds(&f, added ? "=INDEX(" : "=-INDEX(");
	board_rows(
	    &f, e->listing.leaf, e->listing.first, e->last, value, value);
	buf_addf(&f, ",MATCH(%zu,", record + 1);
	board_rows(
	    &f, e->listing.leaf, e->listing.first, e->last, count, count);
	buf_adds(&f, ",0))");
	book_formula(w->leaf, w->row, col, f.p, added ? d : dec_neg(d),
	    draw_style(w->b->draw, "minus", NULL));
	buf_free(&f);
}

static void
draw_record(struct work *w, size_t i, size_t nth)
{
	const struct grid *g = &w->b->evidence.grid;
	const double wide[4] = { width[1], width[2], width[3] + width[4],
		width[5] };
	const struct str s[4] = { grid_get(g, i, grid_col(g, "item")),
		grid_get(g, i, grid_col(g, "place")),
		grid_get(g, i, grid_col(g, "problem")), STR_NULL };
	struct date d;

	set_height(w, s, wide, 4);
	book_dec(w->leaf, w->row, 0, DEC((long)nth), w->center);
	if (date_parse_office(grid_get(g, i, 0), &d))
		book_date(w->leaf, w->row, 1, d, w->date);
	else
		put(w, 1, grid_get(g, i, 0), w->center);
	put(w, 2, s[1].n ? s[1] : s[0], w->text);
	book_merge(w->leaf, w->row, 3, w->row, 4, s[2], w->text);
	put(w, 5, grid_get(g, i, grid_col(g, "rule")), w->center);
	draw_points(w, i, 6);
	w->row++;
}

static void
draw_records(struct work *w)
{
	size_t i, t, nth = 0;

	book_height(w->leaf, w->row, 22);
	put(w, 0, lex("sheet-number"), w->head);
	put(w, 1, lex("sheet-date"), w->head);
	put(w, 2, lex("sheet-place"), w->head);
	book_merge(
	    w->leaf, w->row, 3, w->row, 4, lex("sheet-problem"), w->head);
	put(w, 5, lex("sheet-rule"), w->head);
	put(w, 6, lex("sheet-change"), w->head);
	w->row++;
	for (t = 0; t < w->g->nitems; t++) {
		const struct mark *m = &w->m->mark[t];

		for (i = 0; i < m->nrecords; i++)
			draw_record(w, m->record + i, ++nth);
	}
	if (nth == 0) {
		book_merge(w->leaf, w->row, 0, w->row, COLS - 1,
		    lex("sheet-no-records"), w->center);
		book_height(w->leaf, w->row++, 20);
	}
}

static void
draw_unit(struct work *w)
{
	struct draw *d = w->b->draw;
	struct str sign =
	    know_get(d->sheets, (size_t)draw_sheet(d, "card"), "sign");

	draw_name(w);
	draw_summary(w);
	draw_items(w);
	if (w->b->assess->scores)
		draw_records(w);
	book_height(w->leaf, w->row++, 16);
	draw_line(d, w->leaf, w->row++, COLS - 1, width, sign, "sign");
}

void
card_draw(struct board *b, struct leaf *leaf)
{
	struct draw *d = b->draw;
	struct work w = { .b = b, .leaf = leaf };
	struct page p = { .head = -1,
		.breaks = true,
		.col2 = COLS - 1,
		.footer = lex("page-footer").p };
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
		book_width(leaf, c, width[c]);
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
	draw_tab(d, leaf, draw_sheet(d, "card"));
	book_page(leaf, &p);
	book_break(leaf, breaks, n);
	free(breaks);
}
