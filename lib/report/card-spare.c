/*
 * What an office writes below the last record of 扣分依据 counts in all sums;
 * a few rows of each unit's page show it.  They look for records of the unit
 * that were not there before (the number of the row is not one that was
 * given), wherever they are sorted to.  Behind the page, out of sight, stands
 * where the k-th of them is among the records, or nothing.
 */

#include "io/lexicon.h"
#include "report/card.h"

#define LINES 2 /* of text in a row */
#define HEIGHT 34

struct work {
	struct board *b;
	struct leaf *leaf;
	const struct spare *s;
	const struct member *m;
	long row, at; /* row; the hidden column */
	bool plain, near;
	struct buf f;
};

/* A column's unit is 7 pixels, a point 4/3. */
static size_t
chars_of(const struct board *b, double width)
{
	double n = width * 7 / (draw_size(b->draw, "text") * 4 / 3);

	return n < 2 ? 2 : (size_t)n;
}

long
card_spare_rows(const struct board *b)
{
	const struct evidence *e = &b->evidence;
	const struct know *k = b->draw->sheets;
	long n = know_long(k, (size_t)draw_sheet(b->draw, "card"), "spare");

	return b->assess->scores && e->last > e->listing.last && n > 0 ? n : 0;
}

static void
put_at(struct work *w, long row, long col)
{
	buf_addc(&w->f, '$');
	book_ref(&w->f, row, col, false);
}

static void
put_all(struct work *w, long col)
{
	const struct evidence *e = &w->b->evidence;

	board_rows(&w->f, e->listing.leaf, e->listing.first, e->last, col, col);
}

/* A column of the records: of the unit's alone where there are many. */
static void
put_column(struct work *w, long col)
{
	long k;

	for (k = 0; k < 2 && w->near; k++) {
		buf_adds(&w->f, k ? ":INDEX(" : "INDEX(");
		put_all(w, col);
		buf_addc(&w->f, ',');
		put_at(w, w->s->row, w->at + 1 + k);
		buf_addc(&w->f, ')');
	}
	if (!w->near)
		put_all(w, col);
}

/* Where each of them is among all records, from 1. */
static void
put_places(struct work *w)
{
	const struct evidence *e = &w->b->evidence;

	buf_adds(&w->f, "(ROW(");
	put_column(w, e->unit);
	buf_adds(&w->f, ")-ROW(");
	board_rows(&w->f, e->listing.leaf, e->listing.first, e->listing.first,
	    e->unit, e->unit);
	buf_adds(&w->f, ")+1)");
}

/* 1 where a record is the unit's, new, and behind the one in a row above. */
static void
put_which(struct work *w, long above)
{
	const struct evidence *e = &w->b->evidence;
	long count = listing_col(&e->listing, "@n");

	buf_adds(&w->f, w->plain ? "(" : "EXACT(");
	put_column(w, e->unit);
	buf_addf(&w->f, "%s%s)", w->plain ? "=" : ",", w->s->key);
	buf_adds(&w->f, "*(1-");
	if (count >= 0) {
		buf_adds(&w->f, "ISNUMBER(");
		put_column(w, count);
		buf_adds(&w->f, ")*(");
		put_column(w, count);
		buf_addf(&w->f, "<=%zu)", e->grid.n);
	} else {
		buf_addc(&w->f, '(');
		put_places(w);
		buf_addf(&w->f, "<=%ld)",
		    e->listing.last - e->listing.first + 1);
	}
	buf_addc(&w->f, ')');
	if (above >= 0) {
		buf_addc(&w->f, '*');
		buf_addc(&w->f, '(');
		put_places(w);
		buf_addc(&w->f, '>');
		put_at(w, above, w->at);
		buf_addc(&w->f, ')');
	}
}

static void
put(struct work *w, long col, struct style *s)
{
	book_formula_text(w->leaf, w->row, col, w->f.p, STR_NULL, s);
}

/* The first of those behind the one above: the largest part of one. */
static void
draw_place(struct work *w, long k)
{
	buf_reset(&w->f);
	buf_adds(&w->f, "=IFERROR(ROUND(1/SUMPRODUCT(MAX(");
	put_which(w, k > 0 ? w->row - 1 : -1);
	buf_addc(&w->f, '/');
	put_places(w);
	buf_adds(&w->f, ")),0),\"\")");
	put(w, w->at, draw_style(w->b->draw, "int", NULL));
}

/* The rows of the unit's records, as 得分明细 has them. */
static void
draw_near(struct work *w)
{
	const struct detail *d = &w->b->detail[w->s->group];
	long k, near[2];

	detail_near_of(w->b, w->m->name, near);
	for (k = 0; k < 2; k++) {
		buf_reset(&w->f);
		buf_addc(&w->f, '=');
		board_detail(&w->f, w->b, w->s->group, w->s->unit, w->s->key,
		    d->near + k, d->near + k);
		book_formula(w->leaf, w->row, w->at + 1 + k, w->f.p,
		    DEC(near[k]),
		    draw_style(w->b->draw, "int", NULL));
	}
}

static void
begin(struct work *w)
{
	buf_reset(&w->f);
	buf_adds(&w->f, "=IF(");
	put_at(w, w->row, w->at);
	buf_adds(&w->f, "=\"\",\"\",");
}

/* "INDEX(column,$H20)" */
static void
put_cell(struct work *w, long col)
{
	buf_adds(&w->f, "INDEX(");
	put_all(w, col);
	buf_addc(&w->f, ',');
	put_at(w, w->row, w->at);
	buf_addc(&w->f, ')');
}

/* As much of a text as the row is tall for. */
static void
put_text(struct work *w, long col, double width)
{
	size_t n = chars_of(w->b, width) * LINES;

	buf_adds(&w->f, "LEFT(");
	put_cell(w, col);
	buf_addf(&w->f, ",%zu)&IF(LEN(", n - 1);
	put_cell(w, col);
	buf_addf(&w->f, ")>%zu,\"…\",\"\")", n - 1);
}

static void
draw_text(struct work *w, const char *key, const char *other, long col,
    double width, struct style *s)
{
	const struct listing *l = &w->b->evidence.listing;
	long from = listing_col(l, key), instead = listing_col(l, other);

	begin(w);
	if (from < 0)
		from = instead;
	if (instead >= 0 && instead != from) {
		buf_adds(&w->f, "IF(");
		put_cell(w, from);
		buf_adds(&w->f, "=\"\",");
		put_text(w, instead, width);
		buf_addc(&w->f, ',');
		put_text(w, from, width);
		buf_addc(&w->f, ')');
	} else if (from >= 0) {
		put_text(w, from, width);
	} else {
		buf_adds(&w->f, "\"\"");
	}
	buf_addc(&w->f, ')');
	put(w, col, s);
}

static void
put_date(struct work *w, long col, struct style *s)
{
	long from = listing_col(&w->b->evidence.listing, "date");

	begin(w);
	if (from >= 0) {
		buf_adds(&w->f, "IF(");
		put_cell(w, from);
		buf_adds(&w->f, "=\"\",\"\",");
		put_cell(w, from);
		buf_addc(&w->f, ')');
	} else {
		buf_adds(&w->f, "\"\"");
	}
	buf_addc(&w->f, ')');
	put(w, col, s);
}

/* An item that the unit is not judged by counts nowhere, and says so. */
static void
draw_points(struct work *w, long col, struct style *s)
{
	const struct evidence *e = &w->b->evidence;
	const struct detail *d = &w->b->detail[w->s->group];
	long from = DETAIL_ITEM(0), to = d->sum - 1;

	begin(w);
	buf_adds(&w->f, "IF(SUMPRODUCT((");
	board_rows(&w->f, d->leaf, d->head, d->head, from, to);
	buf_addc(&w->f, '=');
	put_cell(w, e->item);
	buf_adds(&w->f, ")*ISNUMBER(");
	board_detail(&w->f, w->b, w->s->group, w->s->unit, w->s->key, from, to);
	buf_adds(&w->f, "))=0,");
	if (e->money >= 0) {
		buf_adds(&w->f, "IF(N(");
		put_cell(w, e->money);
		buf_adds(&w->f, ")<>0,\"\",");
	}
	board_quoted(&w->f, lex("card-uncounted"));
	buf_adds(&w->f, e->money >= 0 ? "),N(" : ",N(");
	put_cell(w, e->added);
	buf_adds(&w->f, ")-N(");
	put_cell(w, e->deducted);
	buf_adds(&w->f, ")))");
	put(w, col, s);
}

static void
draw_row(struct work *w, long k)
{
	struct draw *d = w->b->draw;
	struct style *text = book_bare(d->book, draw_style(d, "text", NULL));
	struct style *center =
	    book_bare(d->book, draw_style(d, "center", NULL));
	const double *wide = w->s->width;

	book_height(w->leaf, w->row, HEIGHT);
	draw_place(w, k);
	if (k == 0 && w->near)
		draw_near(w);
	begin(w);
	buf_addf(&w->f, "%zu)", w->s->nth + (size_t)k + 1);
	put(w, 0, center);
	put_date(w, 1, book_bare(d->book, draw_style(d, "date", NULL)));
	draw_text(w, "place", "item", 2, wide[2], text);
	book_merge(w->leaf, w->row, 3, w->row, 4, STR_NULL, text);
	draw_text(w, "problem", "", 3, wide[3] + wide[4], text);
	draw_text(w, "rule", "", 5, wide[5], center);
	draw_points(w, 6, book_bare(d->book, draw_style(d, "minus", NULL)));
	buf_reset(&w->f);
	buf_addc(&w->f, '=');
	put_at(w, w->row, w->at);
	buf_adds(&w->f, "<>\"\"");
	book_when(w->leaf, w->row, 0, w->row, CARD_COLS - 1, w->f.p,
	    draw_style(d, "framed", NULL));
	w->row++;
}

/* How many there are for which there is no row, if any. */
static void
draw_more(struct work *w)
{
	struct draw *d = w->b->draw;
	struct buf n = BUF_INIT;
	long last = w->row - 1;

	buf_reset(&w->f);
	buf_adds(&w->f, "\"&SUMPRODUCT(");
	put_which(w, last);
	buf_adds(&w->f, ")&\"");
	buf_addstr(&n, buf_str(&w->f));
	buf_reset(&w->f);
	buf_adds(&w->f, "=IF(");
	put_at(w, last, w->at);
	buf_adds(&w->f, "=\"\",\"\",IF(SUMPRODUCT(");
	put_which(w, last);
	buf_adds(&w->f, ")=0,\"\",\"");
	lex_fill(&w->f, "card-more", "%s", n.p);
	buf_adds(&w->f, "\"))");
	book_merge(w->leaf, w->row, 0, w->row, CARD_COLS - 1, STR_NULL,
	    draw_style(d, "note", NULL));
	put(w, 0, draw_style(d, "note", NULL));
	buf_free(&n);
}

double
card_spare(struct board *b, struct leaf *leaf, const struct spare *s)
{
	const struct member *m = &b->assess->v[s->group].v[s->unit];
	struct work w = { .b = b,
		.leaf = leaf,
		.s = s,
		.m = m,
		.row = s->row,
		.at = CARD_COLS,
		.plain = board_plain(m->name) };
	long k, n = card_spare_rows(b);

	w.near = b->detail[s->group].near >= 0 && w.plain;
	for (k = 0; k < n; k++)
		draw_row(&w, k);
	if (n > 0)
		draw_more(&w);
	buf_free(&w.f);
	return (double)n * HEIGHT;
}
