/*
 * What a unit's records of an item come to.  Where there are many, a sum looks
 * only at the rows from the unit's first record to its last, which stand in two
 * hidden columns and are found again wherever the records are sorted to.
 */

#include "io/lexicon.h"
#include "report/board.h"

/* Records from which on a program would be slow to look at all of them for
 * each mark. */
#define MANY 2000

/* A cell of the column's head: "C$4". */
void
detail_below(struct buf *f, long row, long col)
{
	struct buf r = BUF_INIT;
	size_t i;

	book_ref(&r, row, col, false);
	for (i = 0; i < r.n && r.p[i] >= 'A'; i++)
		buf_addc(f, r.p[i]);
	buf_addf(f, "$%s", r.p + i);
	buf_free(&r);
}

static void
put_column(struct buf *f, const struct evidence *e, long col)
{
	board_rows(f, e->listing.leaf, e->listing.first, e->last, col, col);
}

/* "$H6" */
static void
put_beside(struct buf *f, long row, long col)
{
	buf_addc(f, '$');
	book_ref(f, row, col, false);
}

/* A column of the records: all of it, or "INDEX(c,$H6):INDEX(c,$I6)". */
static void
put_near(struct buf *f, const struct evidence *e, const struct detail *d,
    long row, long col)
{
	long k;

	if (d->near < 0) {
		put_column(f, e, col);
		return;
	}
	for (k = 0; k < 2; k++) {
		buf_adds(f, k ? ":INDEX(" : "INDEX(");
		put_column(f, e, col);
		buf_addc(f, ',');
		put_beside(f, row, d->near + k);
		buf_addc(f, ')');
	}
}

void
detail_sum(struct buf *f, const struct board *b, const struct detail *d,
    long row, long col, long values, bool plain)
{
	const struct evidence *e = &b->evidence;

	if (plain) {
		buf_adds(f, "SUMIFS(");
		put_near(f, e, d, row, values);
		buf_addc(f, ',');
		put_near(f, e, d, row, e->unit);
		buf_addc(f, ',');
		put_beside(f, row, 1);
		buf_addc(f, ',');
		put_near(f, e, d, row, e->item);
		buf_addc(f, ',');
		detail_below(f, d->head, col);
	} else {
		buf_adds(f, "SUMPRODUCT(EXACT(");
		put_column(f, e, e->unit);
		buf_addc(f, ',');
		put_beside(f, row, 1);
		buf_adds(f, ")*EXACT(");
		put_column(f, e, e->item);
		buf_addc(f, ',');
		detail_below(f, d->head, col);
		buf_adds(f, ")*");
		put_column(f, e, values);
	}
	buf_addc(f, ')');
}

void
detail_near(struct board *b, struct detail *d)
{
	d->near = b->evidence.grid.n >= MANY ? d->sum + 1 : -1;
}

void
detail_near_of(const struct board *b, struct str unit, long near[2])
{
	const struct evidence *e = &b->evidence;
	long col = grid_col(&e->grid, "unit"), at;
	size_t i;

	near[0] = near[1] = 0;
	for (i = 0; i < e->grid.n; i++) {
		if (!str_eq(e->grid.row[i][col], unit))
			continue;
		at = e->listing.at[i] - e->listing.first + 1;
		if (!near[0])
			near[0] = at;
		near[1] = at;
	}
	if (!near[0])
		near[0] = near[1] = 1;
}

void
detail_draw_near(struct board *b, size_t group)
{
	const struct evidence *e = &b->evidence;
	const struct group *g = &b->assess->v[group];
	struct detail *d = &b->detail[group];
	struct style *s = draw_style(b->draw, "int", NULL);
	struct buf f = BUF_INIT, key = BUF_INIT;
	long near[2], row;
	size_t i;

	if (d->near < 0)
		return;
	for (i = 0; i < g->n; i++) {
		row = d->first + (long)i;
		/* Sums of others look at all records. */
		if (!board_plain(g->v[i].name))
			continue;
		detail_near_of(b, g->v[i].name, near);
		buf_reset(&key);
		put_beside(&key, row, 1);
		buf_reset(&f);
		buf_addf(&f, "=IFERROR(MATCH(%s,", key.p);
		put_column(&f, e, e->unit);
		buf_adds(&f, ",0),1)");
		book_formula(d->leaf, row, d->near, f.p, DEC(near[0]), s);
		buf_reset(&f);
		buf_adds(&f, "=IFERROR(LOOKUP(2,1/(");
		put_column(&f, e, e->unit);
		buf_addf(&f, "=%s),ROW(", key.p);
		put_column(&f, e, e->unit);
		buf_adds(&f, ")-ROW(");
		board_rows(&f, e->listing.leaf, e->listing.first,
		    e->listing.first, e->unit, e->unit);
		buf_adds(&f, ")+1),1)");
		book_formula(d->leaf, row, d->near + 1, f.p, DEC(near[1]), s);
	}
	book_text(d->leaf, d->head, d->near, lex("detail-first"), s);
	book_text(d->leaf, d->head, d->near + 1, lex("detail-last"), s);
	book_hide_col(d->leaf, d->near);
	book_hide_col(d->leaf, d->near + 1);
	buf_free(&f);
	buf_free(&key);
}
