/*
 * What a year takes from its months: a formula over the totals that the
 * scores name ("2026-01:98.33、2026-02:93.33 ÷2"), where it comes to the
 * points that they have.
 */

#include <string.h>

#include "io/lexicon.h"
#include "report/board.h"

struct mean {
	struct buf sum; /* "98.33+93.33" */
	struct dec total;
	long n; /* what it is divided by */
};

/* "R20-1 2026-01:98.33、... ÷12"; false if it is anything else. */
static bool
read_mean(struct mean *m, struct str why)
{
	long at = str_find(why, STR(" ÷"), 0), colon;
	struct str rest, piece;
	struct dec d;

	if (at < 0)
		return false;
	m->n = str_long(str_sub(why, (size_t)at + strlen(" ÷"), why.n));
	m->total = DEC(0);
	rest = str_sub(why, 0, (size_t)at);
	while (str_split(&rest, STR("、"), &piece)) {
		colon = str_find(piece, STR(":"), 0);
		if (colon < 0 ||
		    !dec_parse(
			str_sub(piece, (size_t)colon + 1, piece.n), &d))
			return false;
		if (m->sum.n)
			buf_addc(&m->sum, '+');
		dec_put(&m->sum, d);
		m->total = dec_add(m->total, d);
	}
	return m->n > 0 && dec_cmp(m->total, DEC(0)) != 0;
}

/* Which share of the mean the points are: 1, or a weight of four decimals. */
static bool
find_weight(const struct mean *m, struct dec full, struct dec deducted,
    struct dec *w)
{
	struct dec mean = dec_div(m->total, DEC(m->n));
	struct dec got = dec_sub(full, deducted);
	int i;

	*w = DEC(1);
	for (i = 0; i < 2; i++) {
		if (dec_cmp(dec_round(dec_sub(full, dec_mul(*w, mean)), 6),
			deducted) == 0)
			return true;
		*w = dec_round(dec_div(got, mean), 4);
	}
	return false;
}

static void
draw_mean(struct board *b, size_t i)
{
	struct evidence *e = &b->evidence;
	const struct record *r = &b->assess->record[i];
	const struct mark *k =
	    &b->assess->v[r->group].v[r->member].mark[r->item];
	struct mean m = { BUF_INIT, DEC(0), 0 };
	struct buf f = BUF_INIT;
	struct dec w;
	long row = e->listing.at[i];

	if (dec_ok(k->full) && dec_cmp(r->added, DEC(0)) == 0 &&
	    read_mean(&m, r->where) &&
	    find_weight(&m, k->full, r->deducted, &w)) {
		buf_adds(&f, "=ROUND(");
		dec_put(&f, k->full);
		buf_addc(&f, '-');
		if (dec_cmp(w, DEC(1)) != 0) {
			dec_put(&f, w);
			buf_addc(&f, '*');
		}
		buf_addf(&f, "(%s)/%ld,6)", m.sum.p, m.n);
		book_formula(e->listing.leaf, row, e->deducted, f.p,
		    r->deducted, e->listing.columns.v[e->deducted].look);
		book_note(e->listing.leaf, row, e->deducted,
		    lex("note-mean").p);
	}
	buf_free(&m.sum);
	buf_free(&f);
}

void
evidence_means(struct board *b)
{
	const struct assess *a = b->assess;
	size_t i;

	for (i = 0; i < a->nrecords; i++)
		if (a->record[i].finding < 0 &&
		    a->record[i].group != (size_t)-1)
			draw_mean(b, i);
}
