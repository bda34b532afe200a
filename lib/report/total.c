/* 考核总表: the standings of one group, each figure over 得分明细. */

#include <stdlib.h>
#include <string.h>

#include "report/board.h"
#include "report/measure.h"

enum kind {
	T_RANK,
	T_UNIT,
	T_PART, /* a part of the base, or all of it */
	T_BONUS,
	T_PENALTY,
	T_ADJUST,
	T_SCORE,
	T_GRADE,
	T_PREVIOUS,
	T_MOVE,
	T_AWARD,
	T_WARNING
};

struct tcol {
	enum kind kind;
	struct str heading;
	const char *style;
	double width;
	size_t from, to; /* T_PART: items, from <= i < to */
};

struct work {
	struct board *b;
	const struct group *g;
	const struct detail *d;
	struct total *t;
	struct leaf *leaf;
	struct tcol *col;
	size_t n, cap;
	double *width;
	bool ranked; /* RANK gives every published rank */
	long head;
};

static void
add(struct work *w, enum kind kind, struct str heading, const char *style,
    double width)
{
	GROW(w->col, w->n, w->cap);
	w->col[w->n++] = (struct tcol){ kind, heading, style, width, 0, 0 };
}

static long
col_of(const struct work *w, enum kind kind)
{
	size_t i;

	for (i = 0; i < w->n; i++)
		if (w->col[i].kind == kind)
			return (long)i;
	return -1;
}

/* Text columns as wide as their longest cell, up to 24. */
static double
fit(const struct work *w, size_t offset, double least)
{
	double m;
	size_t i;

	for (i = 0; i < w->g->n; i++) {
		const struct str *s = (const struct str *)(const void
			*)((const char *)&w->g->v[i] + offset);

		m = measure_width(*s, draw_size(w->b->draw, "unit"));
		if (m > least)
			least = m;
	}
	return least > 24 ? 24 : least;
}

static bool
any(const struct work *w, size_t offset)
{
	size_t i;

	for (i = 0; i < w->g->n; i++)
		if (((const struct str *)(const void
			     *)((const char *)&w->g->v[i] + offset))
			->n)
			return true;
	return false;
}

static void
add_parts(struct work *w)
{
	const struct group *g = w->g;
	size_t i, k;

	for (i = 0; i < g->nitems && g->item[i].class == ITEM_BASE; i = k) {
		for (k = i + 1;
		     k < g->nitems && g->item[k].class == ITEM_BASE &&
		     str_eq(g->item[k].part, g->item[i].part);
		     k++)
			;
		add(w, T_PART,
		    g->item[i].part.n ? g->item[i].part : STR("基本得分"),
		    "points", 10);
		w->col[w->n - 1].from = i;
		w->col[w->n - 1].to = k;
	}
}

static void
plan(struct work *w)
{
	const struct detail *d = w->d;

	add(w, T_RANK, STR("名次"), "int", 7);
	add(w, T_UNIT, STR("单位"), "unit",
	    fit(w, offsetof(struct member, name), 12));
	add_parts(w);
	if (d->to[ITEM_BONUS] >= 0)
		add(w, T_BONUS, STR("加分"), "points", 9);
	if (d->to[ITEM_PENALTY] >= 0)
		add(w, T_PENALTY, STR("扣分"), "points", 9);
	if (d->to[ITEM_ADJUST] >= 0)
		add(w, T_ADJUST, STR("折算调整"), "points", 9);
	add(w, T_SCORE, STR("总分"), "total", 10);
	add(w, T_GRADE, STR("等次"), "center", 9);
	add(w, T_PREVIOUS, STR("上期名次"), "int", 9);
	add(w, T_MOVE, STR("升降"), "move", 8);
	if (any(w, offsetof(struct member, award)))
		add(w, T_AWARD, STR("荣誉"), "text",
		    fit(w, offsetof(struct member, award), 10));
	if (any(w, offsetof(struct member, warning)))
		add(w, T_WARNING, STR("预警"), "text",
		    fit(w, offsetof(struct member, warning), 10));
}

/* A range of the unit's row in the detail: found by name, so that either
 * sheet can be sorted; fixed where the name cannot be looked up. */
static void
put_detail(struct buf *f, const struct work *w, size_t unit, long from, long to)
{
	const struct detail *d = w->d;
	long last = d->first + (long)w->g->n - 1, row = d->first + (long)unit;

	if (!board_plain(w->g->v[unit].name)) {
		board_rows(f, d->leaf, row, row, from, to);
		return;
	}
	buf_adds(f, "INDEX(");
	board_rows(f, d->leaf, d->first, last, from, to);
	buf_adds(f, ",MATCH($");
	book_ref(f, w->t->first + (long)unit, w->t->unit, false);
	buf_addc(f, ',');
	board_rows(f, d->leaf, d->first, last, 1, 1);
	buf_adds(f, ",0),0)");
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
draw_sum(struct work *w, size_t unit, size_t from, size_t to, long row,
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
draw_class(struct work *w, size_t unit, enum item_class class, long row,
    long col, struct style *style)
{
	draw_sum(w, unit, (size_t)(w->d->from[class] - 2),
	    (size_t)(w->d->to[class] - 1), row, col, style);
}

/* The published total, if the parts to its left come to it. */
static void
draw_score(struct work *w, size_t unit, long row, long col, struct style *style)
{
	const struct member *m = &w->g->v[unit];
	struct buf f = BUF_INIT, a = BUF_INIT, b = BUF_INIT;
	bool judged = dec_ok(m->score) || !w->b->assess->standings;
	bool agree = !dec_ok(m->score) || dec_cmp(m->score, m->sum) == 0;

	if (!judged) {
		book_text(w->leaf, row, col, STR("不参评"),
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

static struct dec
score_of(const struct member *m)
{
	return dec_ok(m->score) ? m->score : m->sum;
}

/* 1-2-2-4 among those that have a score. */
static long
rank_of(const struct work *w, size_t unit)
{
	struct dec s = score_of(&w->g->v[unit]);
	long r = 1;
	size_t i;

	for (i = 0; i < w->g->n; i++)
		if ((dec_ok(w->g->v[i].score) || !w->b->assess->standings) &&
		    dec_cmp(score_of(&w->g->v[i]), s) > 0)
			r++;
	return r;
}

static void
draw_rank(struct work *w, size_t unit, long row, long col, struct style *style)
{
	const struct member *m = &w->g->v[unit];
	struct buf f = BUF_INIT;

	if (w->b->assess->standings && !dec_ok(m->score)) {
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
		    w->leaf, row, col, f.p, DEC(rank_of(w, unit)), style);
	}
	buf_free(&f);
}

static void
draw_move(struct work *w, size_t unit, long row, long col, struct style *style)
{
	const struct member *m = &w->g->v[unit];
	long rank = m->rank ? m->rank : rank_of(w, unit);
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
	if (w->b->assess->standings && !dec_ok(m->score))
		book_formula_text(w->leaf, row, col, f.p, STR_NULL, style);
	else
		book_formula(
		    w->leaf, row, col, f.p, DEC(m->previous - rank), style);
	buf_free(&f);
}

static void
draw_cell(struct work *w, size_t unit, const struct tcol *c, long row, long col)
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
		book_text(w->leaf, row, col, m->grade, s);
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

static void
draw_unit(struct work *w, size_t unit)
{
	const struct member *m = &w->g->v[unit];
	const struct str texts[] = { m->name, m->award, m->warning };
	static const enum kind kinds[] = { T_UNIT, T_AWARD, T_WARNING };
	long row = w->t->first + (long)unit, c;
	double h, most = 22;
	size_t i;

	for (i = 0; i < 3; i++) {
		if ((c = col_of(w, kinds[i])) < 0)
			continue;
		h = measure_height(
		    texts[i], draw_size(w->b->draw, "unit"), w->col[c].width);
		most = h > most ? h : most;
	}
	book_height(w->leaf, row, most);
	for (i = 0; i < w->n; i++)
		draw_cell(w, unit, &w->col[i], row, (long)i);
}

struct stat {
	struct dec average, high, low;
	int64_t n;
};

static struct stat
stat_of(const struct work *w)
{
	struct stat s = { DEC(0), DEC(0), DEC(0), 0 };
	struct dec d;
	size_t i;

	for (i = 0; i < w->g->n; i++) {
		if (w->b->assess->standings && !dec_ok(w->g->v[i].score))
			continue;
		d = score_of(&w->g->v[i]);
		s.high = s.n ? dec_max(s.high, d) : d;
		s.low = s.n ? dec_min(s.low, d) : d;
		s.average = dec_add(s.average, d);
		s.n++;
	}
	s.average = dec_round(dec_div(s.average, DEC(s.n)), 2);
	return s;
}

static void
draw_stat(struct work *w, long row, const char *name, const char *formula,
    const char *tail, struct dec cached)
{
	struct style *s = draw_style(w->b->draw, "sum", NULL);
	struct style *text = draw_style(w->b->draw, "sumtext", NULL);
	struct buf f = BUF_INIT;
	long c;

	book_height(w->leaf, row, 22);
	for (c = 0; c < (long)w->n; c++)
		if (c != w->t->score)
			book_text(w->leaf, row, c,
			    c == w->t->unit ? str_of(name) : STR_NULL, text);
	buf_adds(&f, formula);
	board_rows(&f, NULL, w->t->first, w->t->last, w->t->score, w->t->score);
	buf_adds(&f, tail);
	book_formula(w->leaf, row, w->t->score, f.p, cached, s);
	buf_free(&f);
}

/* Average, best and worst; returns the last row. */
static long
draw_stats(struct work *w)
{
	struct stat s = stat_of(w);
	long row = w->t->last;

	if (s.n == 0)
		return row;
	draw_stat(w, ++row, "平均分", "=ROUND(AVERAGE(", "),2)", s.average);
	draw_stat(w, ++row, "最高分", "=MAX(", ")", s.high);
	draw_stat(w, ++row, "最低分", "=MIN(", ")", s.low);
	return row;
}

static void
draw_head(struct work *w)
{
	struct draw *d = w->b->draw;
	struct style *head = draw_style(d, "head", NULL);
	struct buf title = BUF_INIT;
	size_t i;
	long last = (long)w->n - 1;

	w->width = xcalloc(w->n, sizeof(*w->width));
	for (i = 0; i < w->n; i++) {
		w->width[i] = w->col[i].width;
		book_width(w->leaf, (long)i, w->width[i]);
	}
	draw_title(d, &title, draw_sheet(d, "total"), STR_NULL);
	if (w->g->category.n && w->b->assess->n > 1)
		buf_addf(&title, "（%.*s）", (int)w->g->category.n,
		    w->g->category.p);
	draw_line(d, w->leaf, 0, last, w->width, buf_str(&title), "title");
	buf_reset(&title);
	buf_adds(&title, "制表日期：");
	draw_date(&title, d->date);
	if (w->ranked && w->g->nitems)
		buf_adds(&title,
		    "　　总分、名次、升降均由公式计算，"
		    "点击总分可看得分明细。");
	draw_line(d, w->leaf, 1, last, w->width, buf_str(&title), "note");
	for (i = 0; i < w->n; i++)
		book_text(w->leaf, w->head, (long)i, w->col[i].heading, head);
	book_height(w->leaf, w->head, 40);
	buf_free(&title);
}

/* Colour what share/report/lights.csv names in the column of grades. */
static void
draw_colours(struct work *w)
{
	const struct know *k = w->b->draw->lights;
	struct style *band = draw_style(w->b->draw, "band", NULL);
	struct buf f = BUF_INIT;
	long c, grade = col_of(w, T_GRADE);
	size_t i;

	for (i = 0; i < k->rows; i++) {
		if (!str_is(know_get(k, i, "column"), "grade"))
			continue;
		buf_reset(&f);
		buf_addc(&f, '=');
		book_ref(&f, w->t->first, grade, false);
		buf_addf(&f, "=\"%s\"", know_get(k, i, "word").p);
		book_when(w->leaf, w->t->first, grade, w->t->last, grade, f.p,
		    draw_style(w->b->draw, know_get(k, i, "style").p, NULL));
	}
	for (c = 0; c < (long)w->n; c++)
		book_when(w->leaf, w->t->first, c, w->t->last, c,
		    "=MOD(ROW(),2)=0", band);
	buf_free(&f);
}

static void
finish(struct work *w, long last)
{
	struct draw *d = w->b->draw;
	long sheet = draw_sheet(d, "total");
	struct str sign = know_get(d->sheets, (size_t)sheet, "sign");

	book_freeze(w->leaf, w->t->first, 2);
	book_filter(w->leaf, w->head, 0, w->t->last, (long)w->n - 1);
	draw_colours(w);
	if (sign.n) {
		last += 2;
		draw_line(
		    d, w->leaf, last, (long)w->n - 1, w->width, sign, "sign");
	}
	draw_page(d, w->leaf, sheet, w->head, w->head, last, (long)w->n - 1);
}

/* Other keys than the score may have parted ties: then ranks are given. */
static bool
ranks_agree(const struct work *w)
{
	size_t i;

	for (i = 0; i < w->g->n; i++)
		if (dec_ok(w->g->v[i].score) && w->g->v[i].rank &&
		    w->g->v[i].rank != rank_of(w, i))
			return false;
	return true;
}

void
total_draw(struct board *b, size_t group)
{
	struct work w = { .b = b,
		.g = &b->assess->v[group],
		.d = &b->detail[group],
		.t = &b->total[group],
		.leaf = b->total[group].leaf };
	size_t i;

	if (w.g->n == 0)
		return;
	plan(&w);
	w.head = 2;
	w.t->first = 3;
	w.t->last = 2 + (long)w.g->n;
	w.t->rank = 0;
	w.t->unit = 1;
	w.t->score = col_of(&w, T_SCORE);
	w.ranked = ranks_agree(&w);
	draw_head(&w);
	for (i = 0; i < w.g->n; i++)
		draw_unit(&w, i);
	finish(&w, draw_stats(&w));
	free(w.col);
	free(w.width);
}
