/* The cells of 考核总表: formulas over 得分明细 and over one another. */

#include "io/lexicon.h"
#include "report/total_impl.h"

/* A range of the unit's row in the detail. */
static void
put_detail(
    struct buf *f, const struct total_work *w, size_t unit, long from, long to)
{
	struct buf key = BUF_INIT;

	buf_addc(&key, '$');
	book_ref(&key, w->t->first + (long)unit, w->t->unit, false);
	board_detail(
	    f, w->b, (size_t)(w->g - w->b->assess->v), unit, key.p, from, to);
	buf_free(&key);
}

static struct dec
sum_of(const struct member *m, size_t from, size_t to)
{
	struct dec s = DEC(0);

	for (; from < to; from++)
		s = dec_add(s, m->mark[from].got);
	return s;
}

static void
draw_sum(struct total_work *w, size_t unit, size_t from, size_t to, long row,
    long col, struct style *style)
{
	struct buf f = BUF_INIT;

	buf_adds(&f, "=ROUND(SUM(");
	put_detail(&f, w, unit, 2 + (long)from, 1 + (long)to);
	buf_adds(&f, "),6)");
	book_formula(
	    w->leaf, row, col, f.p, sum_of(&w->g->v[unit], from, to), style);
	buf_free(&f);
}

static void
draw_class(struct total_work *w, size_t unit, enum item_class class, long row,
    long col, struct style *style)
{
	draw_sum(w, unit, (size_t)(w->d->from[class] - 2),
	    (size_t)(w->d->to[class] - 1), row, col, style);
}

/* The published total, if the parts to its left come to it. */
static void
draw_score(
    struct total_work *w, size_t unit, long row, long col, struct style *style)
{
	const struct member *m = &w->g->v[unit];
	struct buf f = BUF_INIT, a = BUF_INIT, b = BUF_INIT;
	bool agree = !dec_ok(m->score) || dec_cmp(m->score, m->sum) == 0;

	if (!board_judged(w->b->assess, m)) {
		book_text(w->leaf, row, col, lex("not-judged"),
		    draw_style(w->b->draw, "center", NULL));
		return;
	}
	if (!agree && w->g->nitems) {
		dec_put(&a, m->sum);
		dec_put(&b, m->score);
		buf_addstr(&f, m->name);
		diag("score-sum", NOWHERE, f.p, a.p, b.p, NULL);
	}
	if (!agree || !w->g->nitems) {
		book_dec(w->leaf, row, col, m->score, style);
	} else {
		book_link(w->leaf, row, col, w->d->leaf,
		    w->d->first + (long)unit, 1, style);
		buf_reset(&f);
		buf_adds(&f, "=ROUND(SUM(");
		book_ref(&f, row, w->t->unit + 1, false);
		buf_addc(&f, ':');
		book_ref(&f, row, col - 1, false);
		buf_adds(&f, "),6)");
		book_formula(w->leaf, row, col, f.p, m->sum, style);
	}
	buf_free(&f);
	buf_free(&a);
	buf_free(&b);
}

long
total_rank(const struct total_work *w, size_t unit)
{
	return board_rank(w->b->assess, (size_t)(w->g - w->b->assess->v), unit);
}

static void
draw_rank(
    struct total_work *w, size_t unit, long row, long col, struct style *style)
{
	const struct member *m = &w->g->v[unit];
	struct buf f = BUF_INIT;

	if (!board_judged(w->b->assess, m)) {
		book_text(w->leaf, row, col, STR("—"), style);
	} else if (!w->ranked) {
		book_dec(w->leaf, row, col, DEC(m->rank), style);
	} else {
		buf_adds(&f, "=RANK(");
		book_ref(&f, row, w->t->score, false);
		buf_addc(&f, ',');
		board_rows(&f, NULL, w->t->first, w->t->last, w->t->score,
		    w->t->score);
		buf_addc(&f, ')');
		book_formula(
		    w->leaf, row, col, f.p, DEC(total_rank(w, unit)), style);
	}
	buf_free(&f);
}

static void
draw_move(
    struct total_work *w, size_t unit, long row, long col, struct style *style)
{
	const struct member *m = &w->g->v[unit];
	long rank = m->rank ? m->rank : total_rank(w, unit);
	struct buf f = BUF_INIT;

	if (!m->previous) {
		book_text(w->leaf, row, col, m->change, style);
		return;
	}
	buf_adds(&f, "=IF(ISNUMBER(");
	book_ref(&f, row, w->t->rank, false);
	buf_adds(&f, "),");
	book_ref(&f, row, col - 1, false);
	buf_addc(&f, '-');
	book_ref(&f, row, w->t->rank, false);
	buf_adds(&f, ",\"\")");
	if (!board_judged(w->b->assess, m))
		book_formula_text(w->leaf, row, col, f.p, STR_NULL, style);
	else
		book_formula(
		    w->leaf, row, col, f.p, DEC(m->previous - rank), style);
	buf_free(&f);
}

bool
total_bar(const struct total_work *w, size_t row)
{
	struct str list = know_get(w->grades, row, "categories");

	return list.n == 0 || str_listed(list, w->g->category);
}

bool
total_graded(const struct total_work *w, const struct member *m)
{
	struct dec least;
	size_t i;

	for (i = 0; i < w->grades->rows; i++)
		if (total_bar(w, i) &&
		    dec_parse(know_get(w->grades, i, "min"), &least) &&
		    dec_cmp(board_score(m), least) >= 0)
			return str_eq(
			    know_get(w->grades, i, "grade"), m->grade);
	return false;
}

/* By the score and the bars below the table; a grade that follows from more
 * than the score (a veto, a quota) is given. */
static void
draw_grade(
    struct total_work *w, size_t unit, long row, long col, struct style *style)
{
	const struct member *m = &w->g->v[unit];
	struct buf f = BUF_INIT;
	long bar = w->bar;
	size_t i, open = 0;

	if (w->bar < 0 || !board_judged(w->b->assess, m) ||
	    !total_graded(w, m)) {
		book_text(w->leaf, row, col, m->grade, style);
		return;
	}
	buf_addc(&f, '=');
	for (i = 0; i < w->grades->rows; i++) {
		if (!total_bar(w, i))
			continue;
		buf_adds(&f, "IF(");
		book_ref(&f, row, w->t->score, false);
		buf_adds(&f, ">=");
		book_ref(&f, bar, w->t->score, true);
		buf_addc(&f, ',');
		book_ref(&f, bar++, w->t->unit, true);
		buf_addc(&f, ',');
		open++;
	}
	buf_adds(&f, "\"\"");
	for (; open > 0; open--)
		buf_addc(&f, ')');
	book_formula_text(w->leaf, row, col, f.p, m->grade, style);
	buf_free(&f);
}

void
total_cell(struct total_work *w, size_t unit, const struct total_col *c,
    long row, long col)
{
	const struct member *m = &w->g->v[unit];
	struct style *s = draw_style(w->b->draw, c->style, NULL);

	switch (c->kind) {
	case T_RANK:
		draw_rank(w, unit, row, col, s);
		break;
	case T_UNIT:
		book_text(w->leaf, row, col, m->name, s);
		break;
	case T_PART:
		draw_sum(w, unit, c->from, c->to, row, col, s);
		break;
	case T_BONUS:
		draw_class(w, unit, ITEM_BONUS, row, col, s);
		break;
	case T_PENALTY:
		draw_class(w, unit, ITEM_PENALTY, row, col, s);
		break;
	case T_ADJUST:
		draw_class(w, unit, ITEM_ADJUST, row, col, s);
		break;
	case T_SCORE:
		draw_score(w, unit, row, col, s);
		break;
	case T_GRADE:
		draw_grade(w, unit, row, col, s);
		break;
	case T_MONEY:
		if (dec_cmp(m->money, DEC(0)) != 0)
			book_dec(w->leaf, row, col, m->money, s);
		else
			book_text(w->leaf, row, col, STR_NULL, s);
		break;
	case T_PREVIOUS:
		if (m->previous)
			book_dec(w->leaf, row, col, DEC(m->previous), s);
		else
			book_text(w->leaf, row, col, STR_NULL, s);
		break;
	case T_MOVE:
		draw_move(w, unit, row, col, s);
		break;
	case T_AWARD:
		book_text(w->leaf, row, col, m->award, s);
		break;
	case T_WARNING:
		book_text(w->leaf, row, col, m->warning, s);
		break;
	}
}
