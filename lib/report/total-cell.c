/* The cells of 考核总表: formulas over 得分明细 and over one another. */

#include "io/lexicon.h"
#include "report/total-impl.h"

bool
total_judged(const struct total_work *w, size_t unit)
{
	return board_judged(w->b->assess, &w->g->v[unit]);
}

bool
total_meant(const struct total_work *w, struct str categories)
{
	return !categories.n || str_listed(categories, w->g->category);
}

void
total_column(struct buf *f, const struct total_work *w, long col)
{
	board_rows(f, NULL, w->t->first, w->t->last, col, col);
}

void
total_ref(struct buf *f, long row, long col)
{
	book_ref(f, row, col, true);
}

void
total_key(struct buf *f, const struct total_work *w, size_t unit)
{
	buf_addc(f, '$');
	book_ref(f, w->t->first + (long)unit, w->t->unit, false);
}

/* A range of the unit's row in the detail. */
static void
put_detail(
    struct buf *f, const struct total_work *w, size_t unit, long from, long to)
{
	struct buf key = BUF_INIT;

	total_key(&key, w, unit);
	board_detail(f, w->b, w->group, unit, key.p, from, to);
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
	put_detail(&f, w, unit, DETAIL_ITEM(from), DETAIL_ITEM(to) - 1);
	buf_adds(&f, "),6)");
	book_formula(
	    w->leaf, row, col, f.p, sum_of(&w->g->v[unit], from, to), style);
	buf_free(&f);
}

static void
draw_class(struct total_work *w, size_t unit, enum item_class class, long row,
    long col, struct style *style)
{
	draw_sum(w, unit, DETAIL_NTH(w->d->from[class]),
	    DETAIL_NTH(w->d->to[class]) + 1, row, col, style);
}

static bool
is_part(enum total_kind k)
{
	return k == T_PART || k == T_BONUS || k == T_PENALTY || k == T_ADJUST;
}

/* "C4:G4": what makes up the total, wherever the layout puts it. */
static void
put_parts(struct buf *f, const struct total_work *w, long row)
{
	bool first = true;
	size_t i, k;

	for (i = 0; i < w->n; i = k) {
		for (k = i; k < w->n && is_part(w->col[k].kind); k++)
			;
		if (k == i) {
			k++;
			continue;
		}
		if (!first)
			buf_addc(f, ',');
		first = false;
		book_ref(f, row, (long)i, false);
		buf_addc(f, ':');
		book_ref(f, row, (long)k - 1, false);
	}
}

/* The published total, if its parts come to it. */
static void
draw_score(
    struct total_work *w, size_t unit, long row, long col, struct style *style)
{
	const struct member *m = &w->g->v[unit];
	struct buf f = BUF_INIT, a = BUF_INIT, b = BUF_INIT;
	bool agree = !dec_ok(m->score) || dec_cmp(m->score, m->sum) == 0;

	if (!total_judged(w, unit)) {
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
		if (w->g->nitems)
			book_note(w->leaf, row, col, lex("note-score").p);
	} else {
		book_link(w->leaf, row, col, w->d->leaf,
		    w->d->first + (long)unit, 1, style);
		buf_reset(&f);
		buf_adds(&f, "=ROUND(SUM(");
		put_parts(&f, w, row);
		buf_addf(&f, "),%d)", w->g->places);
		book_formula(w->leaf, row, col, f.p, m->sum, style);
	}
	buf_free(&f);
	buf_free(&a);
	buf_free(&b);
}

static void
draw_rank(
    struct total_work *w, size_t unit, long row, long col, struct style *style)
{
	const struct member *m = &w->g->v[unit];
	struct buf f = BUF_INIT;

	buf_addc(&f, '=');
	if (!total_judged(w, unit)) {
		book_text(w->leaf, row, col, STR("—"), style);
	} else if (!w->ranked) {
		book_dec(w->leaf, row, col, DEC(m->rank), style);
		book_note(w->leaf, row, col, lex("note-rank").p);
	} else if (w->nkey) {
		tie_rank(&f, w, row);
	} else {
		buf_adds(&f, "RANK(");
		book_ref(&f, row, w->t->score, false);
		buf_addc(&f, ',');
		total_column(&f, w, w->t->score);
		buf_addc(&f, ')');
	}
	if (f.n > 1)
		book_formula(
		    w->leaf, row, col, f.p, DEC(w->t->place[unit]), style);
	buf_free(&f);
}

static void
draw_move(
    struct total_work *w, size_t unit, long row, long col, struct style *style)
{
	const struct member *m = &w->g->v[unit];
	long rank = m->rank ? m->rank : w->t->place[unit];
	struct buf f = BUF_INIT;

	if (!m->previous) {
		book_text(w->leaf, row, col, m->change, style);
		return;
	}
	buf_adds(&f, "=IF(ISNUMBER(");
	book_ref(&f, row, w->t->rank, false);
	buf_adds(&f, "),");
	book_ref(&f, row, total_col(w, T_PREVIOUS), false);
	buf_addc(&f, '-');
	book_ref(&f, row, w->t->rank, false);
	buf_adds(&f, ",\"\")");
	if (!total_judged(w, unit))
		book_formula_text(w->leaf, row, col, f.p, STR_NULL, style);
	else
		book_formula(
		    w->leaf, row, col, f.p, DEC(m->previous - rank), style);
	buf_free(&f);
}

/* What the records' own money comes to. */
static void
draw_money(
    struct total_work *w, size_t unit, long row, long col, struct style *style)
{
	const struct member *m = &w->g->v[unit];
	struct buf f = BUF_INIT, key = BUF_INIT;

	total_key(&key, w, unit);
	buf_adds(&f, "=ROUND(");
	board_records(&f, w->b, key.p, STR_NULL, w->b->evidence.money,
	    board_plain(m->name));
	buf_adds(&f, ",2)");
	book_formula(w->leaf, row, col, f.p, m->money, style);
	buf_free(&f);
	buf_free(&key);
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
		grade_cell(w, unit, row, col, s);
		break;
	case T_DRAFT:
		grade_draft(w, unit, c->from, row, col, s);
		break;
	case T_VETO:
		veto_cell(w, unit, row, col, s);
		break;
	case T_KEY:
		tie_cell(w, unit, c->from, row, col);
		break;
	case T_PRIZE:
		prize_cell(w, unit, row, col, s);
		break;
	case T_MONEY:
		draw_money(w, unit, row, col, s);
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
		award_cell(w, unit, row, col, s);
		break;
	case T_WARNING:
		book_text(w->leaf, row, col, m->warning, s);
		if (m->warning.n)
			book_note(w->leaf, row, col, lex("note-warning").p);
		break;
	}
}
