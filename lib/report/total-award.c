/*
 * 荣誉 and 奖励金 of 考核总表: by a table of prizes below the figures.  Of an
 * award that goes by place, score, grade or places gained alone a formula says
 * who has it; others stay as rank(1) gave them, and the money follows.
 */

#include "io/lexicon.h"
#include "report/total-impl.h"

#define CELLS 5

static long
whole(const struct grid *g, size_t i, const char *column)
{
	long v = str_long(grid_get(g, i, grid_col(g, column)));

	return v > 0 ? v : 0;
}

static struct dec
decimal(const struct grid *g, size_t i, const char *column)
{
	struct dec d;

	return dec_parse(grid_get(g, i, grid_col(g, column)), &d) ? d : DEC_NAN;
}

static bool
is_empty(const struct grid *g, size_t i, const char *column)
{
	return !grid_get(g, i, grid_col(g, column)).n;
}

/* The office's table of awards: those for this group. */
static void
take_awards(struct total_work *w, const struct grid *g)
{
	struct prize p;
	size_t i;

	for (i = 0; i < g->n; i++) {
		p.name = grid_get(g, i, grid_col(g, "award"));
		if (!p.name.n || str_starts(p.name, STR("#")) ||
		    !total_meant(w, grid_get(g, i, grid_col(g, "categories"))))
			continue;
		p.from = whole(g, i, "from");
		p.to = whole(g, i, "to");
		p.last = whole(g, i, "last");
		p.progress = whole(g, i, "progress");
		p.grades = grid_get(g, i, grid_col(g, "grade"));
		p.min = decimal(g, i, "min");
		p.money = decimal(g, i, "money");
		p.plain = is_empty(g, i, "count") && is_empty(g, i, "after") &&
		    is_empty(g, i, "item") && is_empty(g, i, "once");
		GROW(w->prize, w->nprize, w->capprize);
		w->prize[w->nprize++] = p;
	}
}

static struct prize *
find_prize(const struct total_work *w, struct str name)
{
	size_t i;

	for (i = 0; i < w->nprize; i++)
		if (str_eq(w->prize[i].name, name))
			return &w->prize[i];
	return NULL;
}

/* Without one: what those got who have one award alone. */
static void
guess_prizes(struct total_work *w)
{
	struct prize p = { .min = DEC_NAN };
	size_t i;

	for (i = 0; i < w->g->n; i++) {
		const struct member *m = &w->g->v[i];

		if (!m->award.n || str_find(m->award, STR("、"), 0) >= 0 ||
		    dec_cmp(m->prize, DEC(0)) == 0 || find_prize(w, m->award))
			continue;
		p.name = m->award;
		p.money = m->prize;
		GROW(w->prize, w->nprize, w->capprize);
		w->prize[w->nprize++] = p;
	}
}

static long
risen(const struct total_work *w, size_t unit)
{
	const struct member *m = &w->g->v[unit];

	return m->previous > 0 ? m->previous - w->t->place[unit] : 0;
}

static long
behind(const struct total_work *w, size_t unit)
{
	long n = 0;
	size_t i;

	for (i = 0; i < w->g->n; i++)
		n += total_judged(w, i) && w->t->place[i] > w->t->place[unit];
	return n;
}

static bool
has_prize(const struct total_work *w, size_t unit, const struct prize *p)
{
	const struct member *m = &w->g->v[unit];
	long rank = w->t->place[unit];

	if (!total_judged(w, unit) ||
	    (veto_says(w, unit, lex("veto-no-award")) && !p->last))
		return false;
	if (p->last ? behind(w, unit) >= p->last
		    : rank < p->from || (p->to && rank > p->to))
		return false;
	if (dec_ok(p->min) && dec_cmp(board_score(m), p->min) < 0)
		return false;
	if (p->grades.n && !str_listed(p->grades, m->grade))
		return false;
	return !p->progress || risen(w, unit) >= p->progress;
}

static bool
awards_follow(const struct total_work *w)
{
	struct buf b = BUF_INIT;
	bool same =
	    w->nprize > 0 && w->ranked && (w->nveto == 0 || w->vetoes_live);
	size_t i, k;

	for (i = 0; i < w->nprize; i++)
		same &= w->prize[i].plain;
	for (i = 0; i < w->g->n && same; i++) {
		buf_reset(&b);
		for (k = 0; k < w->nprize; k++)
			if (has_prize(w, i, &w->prize[k]))
				buf_join(&b, "、", w->prize[k].name);
		same = str_eq(b.n ? buf_str(&b) : STR_NULL, w->g->v[i].award);
	}
	buf_free(&b);
	return same;
}

/* Does the money of all awards come to what was given? */
static bool
prizes_follow(const struct total_work *w)
{
	struct dec sum;
	size_t i, k;

	for (i = 0; i < w->g->n; i++) {
		sum = DEC(0);
		for (k = 0; k < w->nprize; k++)
			if (dec_ok(w->prize[k].money) &&
			    str_listed(w->g->v[i].award, w->prize[k].name))
				sum = dec_add(sum, w->prize[k].money);
		if (dec_cmp(sum, w->g->v[i].prize) != 0)
			return false;
	}
	return true;
}

void
award_plan(struct total_work *w)
{
	const struct grid *g = grids_kind(w->b->grids, "awards");

	if (g)
		take_awards(w, g);
	else
		guess_prizes(w);
	w->awards_live = g && awards_follow(w);
	w->prizes_live = w->nprize && prizes_follow(w);
	if (!w->awards_live && !w->prizes_live)
		w->nprize = 0;
}

/* ",D4>=3" */
static void
put_test(struct buf *f, long row, long col, const char *op, long table, long at)
{
	buf_addc(f, ',');
	book_ref(f, row, col, false);
	buf_adds(f, op);
	total_ref(f, table, at);
}

static void
put_grades(
    struct buf *f, const struct total_work *w, const struct prize *p, long row)
{
	struct str rest = p->grades, piece;

	buf_adds(f, ",OR(FALSE");
	while (str_split(&rest, STR("、"), &piece)) {
		buf_addc(f, ',');
		book_ref(f, row, w->t->grade, false);
		buf_addc(f, '=');
		board_quoted(f, str_trim(piece));
	}
	buf_addc(f, ')');
}

static void
put_conditions(struct buf *f, const struct total_work *w, size_t i, long row)
{
	const struct prize *p = &w->prize[i];
	long at = w->prizes + (long)i, col = w->t->unit;
	long veto = total_col(w, T_VETO);

	buf_adds(f, "ISNUMBER(");
	book_ref(f, row, w->t->rank, false);
	buf_addc(f, ')');
	if (p->last) {
		buf_adds(f, ",COUNTIF(");
		total_column(f, w, w->t->rank);
		buf_adds(f, ",\">\"&");
		book_ref(f, row, w->t->rank, false);
		buf_addf(f, ")<%ld", p->last);
	}
	if (p->from && !p->last)
		put_test(f, row, w->t->rank, ">=", at, col + 1);
	if (p->to && !p->last)
		put_test(f, row, w->t->rank, "<=", at, col + 2);
	if (dec_ok(p->min))
		put_test(f, row, w->t->score, ">=", at, col + 3);
	if (p->progress) {
		buf_adds(f, ",N(");
		book_ref(f, row, total_col(w, T_MOVE), false);
		buf_addf(f, ")>=%ld", p->progress);
	}
	if (p->grades.n)
		put_grades(f, w, p, row);
	if (veto >= 0 && !p->last) {
		buf_adds(f, ",ISERROR(FIND(");
		board_quoted(f, lex("veto-no-award"));
		buf_addc(f, ',');
		book_ref(f, row, veto, false);
		buf_adds(f, "))");
	}
}

/* "MID(IF(AND(...),"、"&$B$20,"")&...,2,255)" */
void
award_cell(
    struct total_work *w, size_t unit, long row, long col, struct style *style)
{
	const struct member *m = &w->g->v[unit];
	struct buf f = BUF_INIT;
	size_t i;

	if (!w->awards_live) {
		book_text(w->leaf, row, col, m->award, style);
		if (m->award.n)
			book_note(w->leaf, row, col, lex("note-award").p);
		return;
	}
	buf_adds(&f, "=MID(");
	for (i = 0; i < w->nprize; i++) {
		buf_adds(&f, i ? "&IF(AND(" : "IF(AND(");
		put_conditions(&f, w, i, row);
		buf_adds(&f, "),\"、\"&");
		total_ref(&f, w->prizes + (long)i, w->t->unit);
		buf_adds(&f, ",\"\")");
	}
	buf_adds(&f, ",2,255)");
	book_formula_text(w->leaf, row, col, f.p, m->award, style);
	buf_free(&f);
}

/* The money of the awards that the row names. */
void
prize_cell(
    struct total_work *w, size_t unit, long row, long col, struct style *style)
{
	const struct member *m = &w->g->v[unit];
	long first = w->prizes, last = first + (long)w->nprize - 1;
	struct buf f = BUF_INIT;

	if (!w->prizes_live) {
		book_dec(w->leaf, row, col, m->prize, style);
		if (dec_cmp(m->prize, DEC(0)) != 0)
			book_note(w->leaf, row, col, lex("note-prize").p);
		return;
	}
	buf_adds(&f, "=SUMPRODUCT(ISNUMBER(FIND(\"、\"&");
	board_rows(&f, NULL, first, last, w->t->unit, w->t->unit);
	buf_adds(&f, "&\"、\",\"、\"&");
	book_ref(&f, row, total_col(w, T_AWARD), false);
	buf_adds(&f, "&\"、\"))*");
	board_rows(&f, NULL, first, last, w->t->unit + 4, w->t->unit + 4);
	buf_addc(&f, ')');
	book_formula(w->leaf, row, col, f.p, m->prize, style);
	buf_free(&f);
}

static void
put_long(struct total_work *w, long row, long col, long v)
{
	struct style *s = draw_style(w->b->draw, "int", NULL);

	if (v)
		book_dec(w->leaf, row, col, DEC(v), s);
	else
		book_text(w->leaf, row, col, STR_NULL, s);
}

static void
draw_prize(struct total_work *w, const struct prize *p, long row)
{
	struct draw *d = w->b->draw;
	long col = w->t->unit;

	book_height(w->leaf, row, 20);
	book_text(w->leaf, row, col, p->name, draw_style(d, "center", NULL));
	put_long(w, row, col + 1, p->from);
	put_long(w, row, col + 2, p->to);
	if (dec_ok(p->min))
		book_dec(w->leaf, row, col + 3, p->min,
		    draw_style(d, "points", NULL));
	else
		book_text(w->leaf, row, col + 3, STR_NULL,
		    draw_style(d, "points", NULL));
	book_dec(w->leaf, row, col + 4, dec_ok(p->money) ? p->money : DEC(0),
	    draw_style(d, "prize", NULL));
}

long
award_table(struct total_work *w, long row)
{
	struct draw *d = w->b->draw;
	size_t i;

	if (w->nprize == 0)
		return row;
	draw_line(d, w->leaf, w->prizes - 2, (long)w->shown - 1, w->width,
	    w->awards_live ? lex("sheet-awards") : lex("sheet-prizes"), "note");
	book_height(w->leaf, w->prizes - 1, 22);
	for (i = 0; i < CELLS; i++)
		book_text(w->leaf, w->prizes - 1, w->t->unit + (long)i,
		    lex_nth("award-heads", i), draw_style(d, "head", NULL));
	for (i = 0; i < w->nprize; i++)
		draw_prize(w, &w->prize[i], w->prizes + (long)i);
	return w->prizes + (long)w->nprize - 1;
}
