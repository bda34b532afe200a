/* The records of a unit's page, and rows for those that are added by hand. */

#include "base/utf8.h"
#include "io/lexicon.h"
#include "report/card.h"
#include "report/measure.h"

#define TALLEST 150 /* points of a record, whose whole text is elsewhere */
#define COLS CARD_COLS

/* The points in the row where the record was put. */
static void
draw_beside(struct card *w, size_t record, long col, long value, bool added,
    struct dec d)
{
	const struct evidence *e = &w->b->evidence;
	long row = e->listing.at[record];
	struct buf f = BUF_INIT;

	buf_adds(&f, added ? "=N(" : "=-N(");
	board_rows(&f, e->listing.leaf, row, row, value, value);
	buf_addc(&f, ')');
	book_formula(w->leaf, w->row, col, f.p, added ? d : dec_neg(d),
	    draw_style(w->b->draw, "minus", NULL));
	buf_free(&f);
}

/* The points stay those of the record, wherever it is sorted to. */
static void
draw_points(struct card *w, size_t record, long col)
{
	const struct evidence *e = &w->b->evidence;
	const struct record *r = &w->b->assess->record[record];
	bool added = dec_cmp(r->added, DEC(0)) != 0;
	long value = added ? e->added : e->deducted;
	long count = listing_col(&e->listing, "@n");
	struct buf f = BUF_INIT;
	struct dec d = added ? r->added : r->deducted;

	if (dec_cmp(d, DEC(0)) == 0) {
		card_put(w, col, STR_NULL, w->points);
		return;
	}
	if (count < 0) { /* the layout leaves the numbers out */
		draw_beside(w, record, col, value, added, d);
		return;
	}
	buf_adds(&f, added ? "=IFERROR(INDEX(" : "=IFERROR(-INDEX(");
	board_rows(
	    &f, e->listing.leaf, e->listing.first, e->last, value, value);
	buf_addf(&f, ",MATCH(%zu,", record + 1);
	board_rows(
	    &f, e->listing.leaf, e->listing.first, e->last, count, count);
	buf_adds(&f, ",0)),");
	board_quoted(&f, lex("card-gone"));
	buf_addc(&f, ')');
	book_formula(w->leaf, w->row, col, f.p, added ? d : dec_neg(d),
	    draw_style(w->b->draw, "minus", NULL));
	buf_free(&f);
}

/* As much of a text as a record may be tall. */
static struct str
brief(const struct card *w, struct str s, double wide, struct buf *b)
{
	double size = draw_size(w->b->draw, "text"), h;

	if (measure_height(s, size, wide) <= TALLEST)
		return s;
	while ((h = measure_height(s, size, wide)) > TALLEST - 40)
		s = str_sub(s, 0,
		    utf8_offset(s,
			(size_t)((double)utf8_len(s) * 0.95 *
			    ((TALLEST - 40) / h))));
	buf_addstr(b, s);
	buf_addstr(b, lex("card-cut"));
	return buf_str(b);
}

static void
draw_record(struct card *w, size_t i, size_t nth)
{
	const struct grid *g = &w->b->evidence.grid;
	const double wide[4] = { w->width[1], w->width[2], w->width[3] + w->width[4],
		w->width[5] };
	struct buf place = BUF_INIT, problem = BUF_INIT;
	struct str s[4] = { STR_NULL, grid_get(g, i, grid_col(g, "place")),
		grid_get(g, i, grid_col(g, "problem")),
		grid_get(g, i, grid_col(g, "rule")) };
	struct date d;

	if (!s[1].n)
		s[1] = grid_get(g, i, grid_col(g, "item"));
	s[1] = brief(w, s[1], wide[1], &place);
	s[2] = brief(w, s[2], wide[2], &problem);
	card_height(w, s, wide, 4);
	book_dec(w->leaf, w->row, 0, DEC((long)nth), w->center);
	if (date_parse_office(grid_get(g, i, 0), &d))
		book_date(w->leaf, w->row, 1, d, w->date);
	else
		card_put(w, 1, grid_get(g, i, 0), w->center);
	card_put(w, 2, s[1], w->text);
	book_merge(w->leaf, w->row, 3, w->row, 4, s[2], w->text);
	card_put(w, 5, s[3], w->center);
	draw_points(w, i, 6);
	w->row++;
	buf_free(&place);
	buf_free(&problem);
}

/* Said as long as nobody adds one. */
static void
draw_none(struct card *w)
{
	struct str none = lex("sheet-no-records");
	struct buf f = BUF_INIT;

	book_merge(w->leaf, w->row, 0, w->row, COLS - 1, none, w->center);
	if (card_spare_rows(w->b) > 0) {
		buf_adds(&f, "=IF(");
		book_ref(&f, w->row + 1, COLS, false);
		buf_adds(&f, "=\"\",");
		board_quoted(&f, none);
		buf_adds(&f, ",\"\")");
		book_formula_text(w->leaf, w->row, 0, f.p, none, w->center);
	}
	card_tall(w, 20);
	w->row++;
	buf_free(&f);
}

/* Rows for records that are added by hand. */
static void
draw_spare(struct card *w, size_t nth)
{
	const struct spare s = { w->group, w->unit, w->row, w->key, w->width, nth };

	w->height += card_spare(w->b, w->leaf, &s);
	w->row += card_spare_rows(w->b);
}

void
card_records(struct card *w)
{
	size_t i, t, nth = 0;

	card_tall(w, 22);
	card_put(w, 0, lex("sheet-number"), w->head);
	card_put(w, 1, lex("sheet-date"), w->head);
	card_put(w, 2, lex("sheet-place"), w->head);
	book_merge(
	    w->leaf, w->row, 3, w->row, 4, lex("sheet-problem"), w->head);
	card_put(w, 5, lex("sheet-rule"), w->head);
	card_put(w, 6, lex("sheet-change"), w->head);
	w->row++;
	/* Those of the ledger stand among the points already. */
	for (t = 0; t < w->g->nitems; t++) {
		const struct mark *m = &w->m->mark[t];

		for (i = 0; i < m->nrecords; i++)
			draw_record(w, m->record + i, ++nth);
	}
	if (nth == 0)
		draw_none(w);
	draw_spare(w, nth);
}
