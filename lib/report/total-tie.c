/* What parts equal totals (rank --tie), as columns of 考核总表. */

#include <string.h>

#include "base/mem.h"
#include "io/lexicon.h"
#include "report/total-impl.h"

static long
item_at(const struct group *g, struct str name)
{
	size_t i;

	for (i = 0; i < g->nitems; i++)
		if (str_eq(g->item[i].name, name))
			return (long)i;
	return -1;
}

/* As rank(1) counted them: over all rows of the scores. */
static struct dec
value_of(const struct total_work *w, const struct key *k, size_t unit)
{
	const struct member *m = &w->g->v[unit];

	switch (k->by) {
	case KEY_ITEM:
		return m->mark[k->item].got;
	case KEY_DEDUCTED:
		return m->deducted;
	case KEY_ADDED:
		return m->added;
	default:
		return m->count;
	}
}

/* What the records of the sheet come to. */
static struct dec
recorded(const struct total_work *w, const struct key *k, size_t unit)
{
	const struct assess *a = w->b->assess;
	struct dec s = DEC(0);
	size_t i;

	for (i = 0; i < a->nrecords; i++) {
		const struct record *r = &a->record[i];

		if (r->group == w->group && r->member == unit)
			s = dec_add(
			    s, k->by == KEY_DEDUCTED ? r->deducted : r->added);
	}
	return s;
}

static bool
is_live(const struct total_work *w, const struct key *k)
{
	size_t i;

	if (k->by == KEY_ITEM)
		return true;
	if (k->by == KEY_COUNT)
		return false;
	for (i = 0; i < w->g->n; i++)
		if (!board_plain(w->g->v[i].name) ||
		    dec_cmp(recorded(w, k, i), value_of(w, k, i)) != 0)
			return false;
	return true;
}

static struct str
heading_of(struct total_work *w, const struct key *k)
{
	struct buf b = BUF_INIT;
	struct str s;

	buf_addstr(&b, lex("tie-by"));
	buf_addstr(&b,
	    k->by == KEY_ITEM ? w->g->item[k->item].name
			      : lex_nth("tie-keys", k->by - KEY_DEDUCTED));
	s = str_keep(&w->texts, buf_str(&b));
	buf_free(&b);
	return s;
}

void
tie_plan(struct total_work *w, const char *ties)
{
	struct str rest = str_of(ties), name;
	struct key k;
	long item;

	while (rest.n && w->g->nitems && str_split(&rest, STR(","), &name)) {
		name = str_trim(name);
		memset(&k, 0, sizeof(k));
		item = item_at(w->g, name);
		if (str_is(name, "deducted"))
			k.by = KEY_DEDUCTED;
		else if (str_is(name, "added"))
			k.by = KEY_ADDED;
		else if (str_is(name, "count"))
			k.by = KEY_COUNT;
		else if (item < 0)
			continue; /* of another group */
		else
			k.item = (size_t)item;
		k.less = k.by == KEY_DEDUCTED || k.by == KEY_COUNT;
		k.live = is_live(w, &k);
		k.heading = heading_of(w, &k);
		GROW(w->key, w->nkey, w->capkey);
		w->key[w->nkey++] = k;
	}
}

/* > 0 if unit a stands behind unit b. */
static int
compare(const struct total_work *w, size_t a, size_t b)
{
	int c = dec_cmp(board_score(&w->g->v[b]), board_score(&w->g->v[a]));
	size_t i;

	for (i = 0; i < w->nkey && c == 0; i++) {
		c = dec_cmp(
		    value_of(w, &w->key[i], b), value_of(w, &w->key[i], a));
		if (w->key[i].less)
			c = -c;
	}
	return c;
}

void
tie_places(struct total_work *w)
{
	long *place = xcalloc(w->g->n + 1, sizeof(*place));
	size_t i, k;

	for (i = 0; i < w->g->n; i++) {
		place[i] = 1;
		for (k = 0; k < w->g->n; k++)
			place[i] += total_judged(w, k) && compare(w, i, k) > 0;
	}
	w->t->place = place;
}

void
tie_cell(struct total_work *w, size_t unit, size_t key, long row, long col)
{
	const struct key *k = &w->key[key];
	const struct evidence *e = &w->b->evidence;
	struct style *s = draw_style(w->b->draw, "points", NULL);
	struct dec d = value_of(w, k, unit);
	struct buf f = BUF_INIT, at = BUF_INIT;

	total_key(&at, w, unit);
	if (k->by == KEY_ITEM) {
		buf_adds(&f, "=N(");
		board_detail(&f, w->b, w->group, unit, at.p,
		    DETAIL_ITEM(k->item), DETAIL_ITEM(k->item));
		buf_addc(&f, ')');
		book_formula(w->leaf, row, col, f.p, d, s);
	} else if (k->live) {
		buf_adds(&f, "=ROUND(");
		board_records(&f, w->b, at.p, STR_NULL,
		    k->by == KEY_DEDUCTED ? e->deducted : e->added, true);
		buf_adds(&f, ",6)");
		book_formula(w->leaf, row, col, f.p, d, s);
	} else {
		book_dec(w->leaf, row, col, d, s);
		book_note(w->leaf, row, col, lex("note-tie").p);
	}
	buf_free(&f);
	buf_free(&at);
}

/* "(F$4:F$9>F4)" and "(F$4:F$9=F4)" */
static void
put_than(struct buf *f, const struct total_work *w, long row, long col,
    const char *op)
{
	buf_addc(f, '(');
	total_column(f, w, col);
	buf_adds(f, op);
	book_ref(f, row, col, false);
	buf_addc(f, ')');
}

void
tie_rank(struct buf *f, const struct total_work *w, long row)
{
	long col = w->t->score, key = total_col(w, T_KEY);
	size_t i;

	buf_adds(f, "1+SUMPRODUCT(ISNUMBER(");
	total_column(f, w, col);
	buf_adds(f, ")*(");
	put_than(f, w, row, col, ">");
	for (i = 0; i < w->nkey; i++) {
		buf_addc(f, '+');
		put_than(f, w, row, col, "=");
		buf_adds(f, "*(");
		col = key + (long)i;
		put_than(f, w, row, col, w->key[i].less ? "<" : ">");
	}
	for (i = 0; i < w->nkey; i++)
		buf_addc(f, ')');
	buf_adds(f, "))");
}
