/* 得分明细's columns of adjustment as formulas over the items beside them. */

#include "io/lexicon.h"
#include "report/board.h"

struct work {
	const struct board *b;
	const struct detail *d;
	const struct group *g;
	const struct item *j; /* the adjustment */
	const struct mark *mark;
	const struct member *u;
	long row;
};

/* "C6:R6" or "T6". */
static void
put_cells(struct buf *f, long row, size_t from, size_t to)
{
	book_ref(f, row, DETAIL_ITEM(from), false);
	if (to > from + 1) {
		buf_addc(f, ':');
		book_ref(f, row, DETAIL_ITEM(to - 1), false);
	}
}

typedef bool pick_fn(const struct work *, const struct item *);

static bool
reached(const struct work *w, const struct item *t)
{
	return t != w->j && assess_reaches(w->j, t);
}

static bool
base(const struct work *w, const struct item *t)
{
	return reached(w, t) && t->class == ITEM_BASE;
}

/* The next stretch of items that are picked; false at the end. */
static bool
stretch(const struct work *w, pick_fn *pick, size_t *from, size_t *to)
{
	while (*from < w->g->nitems && !pick(w, &w->g->item[*from]))
		++*from;
	for (*to = *from; *to < w->g->nitems && pick(w, &w->g->item[*to]);
	     ++*to)
		;
	return *from < *to;
}

/* "SUM(C6:R6,T6)" */
static void
put_sum(struct buf *f, const struct work *w, pick_fn *pick)
{
	size_t from = 0, to;
	bool first = true;

	buf_adds(f, "SUM(");
	for (; stretch(w, pick, &from, &to); from = to) {
		if (!first)
			buf_addc(f, ',');
		put_cells(f, w->row, from, to);
		first = false;
	}
	buf_adds(f, first ? "0)" : ")");
}

/* "C$5:R$5": the heads' full points. */
static void
put_fulls(struct buf *f, const struct work *w, size_t from, size_t to)
{
	book_ref(f, w->d->full, DETAIL_ITEM(from), true);
	if (to > from + 1) {
		buf_addc(f, ':');
		book_ref(f, w->d->full, DETAIL_ITEM(to - 1), true);
	}
}

/* Does the unit have the same full points as the heads say? */
static bool
has_common_full(const struct work *w)
{
	size_t t;

	for (t = 0; t < w->g->nitems; t++)
		if (base(w, &w->g->item[t]) && w->u->mark[t].judged &&
		    dec_cmp(w->u->mark[t].full, w->g->item[t].full) != 0)
			return false;
	return true;
}

/* The full points of what the unit was judged by. */
static void
put_full(struct buf *f, const struct work *w)
{
	struct dec sum = DEC(0);
	size_t from = 0, to, t;
	bool first = true;

	if (!has_common_full(w)) {
		for (t = 0; t < w->g->nitems; t++)
			if (base(w, &w->g->item[t]) && w->u->mark[t].judged)
				sum = dec_add(sum, w->u->mark[t].full);
		dec_put(f, sum);
		return;
	}
	for (; stretch(w, base, &from, &to); from = to) {
		buf_adds(f, first ? "" : "+");
		buf_adds(f, "SUMPRODUCT(ISNUMBER(");
		put_cells(f, w->row, from, to);
		buf_adds(f, ")*");
		put_fulls(f, w, from, to);
		buf_addc(f, ')');
		first = false;
	}
}

static void
put_limit(struct buf *f, const struct work *w)
{
	if (dec_ok(w->j->limit))
		book_ref(f, w->d->full,
		    DETAIL_ITEM((size_t)(w->j - w->g->item)), true);
	else
		dec_put(f, w->mark->limit);
}

/* "MIN(0,ROUND(limit-SUM(...),6))" */
static void
put_rest(struct buf *f, const struct work *w, const char *head)
{
	buf_adds(f, head);
	put_limit(f, w);
	buf_addc(f, '-');
	put_sum(f, w, reached);
	buf_adds(f, ",6))");
}

static void
put_scaled(struct buf *f, const struct work *w)
{
	buf_adds(f, "ROUND(");
	put_sum(f, w, reached);
	buf_adds(f, "*(");
	put_limit(f, w);
	if (w->j->adjust == ADJUST_SCALE) {
		buf_adds(f, "/(");
		put_full(f, w);
		buf_addc(f, ')');
	}
	buf_adds(f, "-1),6)");
}

static void
put_formula(struct buf *f, const struct work *w)
{
	switch (w->j->adjust) {
	case ADJUST_CAP:
		buf_adds(f, "MAX(0,ROUND(");
		put_full(f, w);
		buf_addc(f, '-');
		put_sum(f, w, reached);
		buf_addc(f, '-');
		put_limit(f, w);
		buf_adds(f, ",6))");
		break;
	case ADJUST_PENALTY:
		buf_adds(f, "MAX(0,ROUND(-");
		put_sum(f, w, reached);
		buf_addc(f, '-');
		put_limit(f, w);
		buf_adds(f, ",6))");
		break;
	case ADJUST_FLOOR:
	case ADJUST_LEAST:
		put_rest(f, w, "MAX(0,ROUND(");
		break;
	case ADJUST_BONUS:
	case ADJUST_MOST:
		put_rest(f, w, "MIN(0,ROUND(");
		break;
	case ADJUST_SCALE:
	case ADJUST_WEIGHT:
		put_scaled(f, w);
		break;
	default:
		buf_adds(f, "-ROUND(");
		put_sum(f, w, reached);
		buf_adds(f, ",6)");
		break;
	}
}

void
detail_adjust(
    struct buf *f, const struct board *b, size_t group, size_t unit, size_t t)
{
	const struct group *g = &b->assess->v[group];
	struct work w = { b, &b->detail[group], g, &g->item[t],
		&g->v[unit].mark[t], &g->v[unit],
		b->detail[group].first + (long)unit };

	buf_addc(f, '=');
	put_formula(f, &w);
}

const char *
detail_limit(const struct item *j)
{
	switch (j->adjust) {
	case ADJUST_SCALE:
		return lex("limit-scale").p;
	case ADJUST_WEIGHT:
		return lex("limit-weight").p;
	case ADJUST_FLOOR:
	case ADJUST_LEAST:
		return lex("limit-least").p;
	default:
		return lex("limit-most").p;
	}
}
