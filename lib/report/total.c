/* 考核总表: the standings of one group, each figure over 得分明细. */

#include <stdlib.h>

#include "io/lexicon.h"
#include "report/measure.h"
#include "report/total-impl.h"

static void
draw_unit(struct total_work *w, size_t unit)
{
	const struct member *m = &w->g->v[unit];
	const struct str texts[] = { m->name, m->award, m->warning };
	static const enum total_kind kinds[] = { T_UNIT, T_AWARD, T_WARNING };
	long row = w->t->first + (long)unit, c;
	double h, most = 22;
	size_t i;

	for (i = 0; i < 3; i++) {
		if ((c = total_col(w, kinds[i])) < 0)
			continue;
		h = measure_height(
		    texts[i], draw_size(w->b->draw, "unit"), w->col[c].width);
		most = h > most ? h : most;
	}
	book_height(w->leaf, row, most);
	for (i = 0; i < w->n; i++)
		total_cell(w, unit, &w->col[i], row, (long)i);
}

struct stat {
	struct dec average, high, low;
	int64_t n;
};

static struct stat
stat_of(const struct total_work *w)
{
	struct stat s = { DEC(0), DEC(0), DEC(0), 0 };
	struct dec d;
	size_t i;

	for (i = 0; i < w->g->n; i++) {
		if (!board_judged(w->b->assess, &w->g->v[i]))
			continue;
		d = board_score(&w->g->v[i]);
		s.high = s.n ? dec_max(s.high, d) : d;
		s.low = s.n ? dec_min(s.low, d) : d;
		s.average = dec_add(s.average, d);
		s.n++;
	}
	s.average = dec_round(dec_div(s.average, DEC(s.n)), 2);
	return s;
}

static void
draw_stat(struct total_work *w, long row, const char *name, const char *formula,
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
draw_stats(struct total_work *w)
{
	struct stat s = stat_of(w);
	long row = w->t->last;

	w->t->average = -1;
	if (s.n == 0)
		return row;
	w->t->average = row + 1;
	draw_stat(w, ++row, lex("sheet-average").p, "=ROUND(AVERAGE(", "),2)",
	    s.average);
	draw_stat(w, ++row, lex("sheet-highest").p, "=MAX(", ")", s.high);
	draw_stat(w, ++row, lex("sheet-lowest").p, "=MIN(", ")", s.low);
	return row;
}

static void
draw_head(struct total_work *w)
{
	struct draw *d = w->b->draw;
	struct style *head = draw_style(d, "head", NULL);
	struct buf title = BUF_INIT;
	size_t i;
	long last = (long)w->shown - 1;

	w->width = xcalloc(w->n, sizeof(*w->width));
	for (i = 0; i < w->n; i++) {
		w->width[i] = w->col[i].width;
		if (i < w->shown)
			book_width(w->leaf, (long)i, w->width[i]);
		else
			book_hide_col(w->leaf, (long)i);
	}
	draw_title(d, &title, draw_sheet(d, "total"), STR_NULL);
	if (w->g->category.n && w->b->assess->n > 1)
		buf_addf(&title, "（%.*s）", (int)w->g->category.n,
		    w->g->category.p);
	draw_line(d, w->leaf, 0, last, w->width, buf_str(&title), "title");
	buf_reset(&title);
	buf_addstr(&title, lex("made-on"));
	draw_date(&title, d->date);
	if (w->ranked && w->g->nitems)
		buf_addstr(&title, lex("total-note"));
	draw_line(d, w->leaf, 1, last, w->width, buf_str(&title), "note");
	for (i = 0; i < w->n; i++)
		book_text(w->leaf, w->head, (long)i, w->col[i].heading, head);
	if (!w->g->nitems)
		book_note(w->leaf, w->head, w->t->score, lex("note-told").p);
	book_height(w->leaf, w->head, 40);
	buf_free(&title);
}

/* Colour what share/report/lights.csv names in the column of grades. */
static void
draw_colours(struct total_work *w)
{
	const struct know *k = w->b->draw->lights;
	struct style *band = draw_style(w->b->draw, "band", NULL);
	struct buf f = BUF_INIT;
	long c, grade = total_col(w, T_GRADE);
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
finish(struct total_work *w, long last)
{
	struct draw *d = w->b->draw;
	long sheet = draw_sheet(d, "total");
	/* A group of ordinary size is signed on the page that ranks it. */
	struct page p = { .landscape = true,
		.head = w->head,
		.head2 = w->head,
		.col2 = (long)w->shown - 1,
		.one_page = w->g->n <= 30,
		.footer = lex("page-footer").p };
	struct str sign = know_get(d->sheets, (size_t)sheet, "sign");

	book_freeze(w->leaf, w->t->first,
	    know_long(d->sheets, (size_t)sheet, "freeze"));
	book_filter(w->leaf, w->head, 0, w->t->last, (long)w->n - 1);
	draw_colours(w);
	if (sign.n) {
		last += 2;
		draw_line(
		    d, w->leaf, last, (long)w->shown - 1, w->width, sign,
		    "sign");
	}
	p.row2 = last;
	draw_tab(d, w->leaf, sheet);
	book_page(w->leaf, &p);
}

/* Where other keys than the score have parted ties, do we know them? */
static bool
ranks_agree(const struct total_work *w)
{
	size_t i;

	for (i = 0; i < w->g->n; i++)
		if (dec_ok(w->g->v[i].score) && w->g->v[i].rank &&
		    w->g->v[i].rank != w->t->place[i])
			return false;
	return true;
}

static void
draw_sheet_of(struct total_work *w)
{
	long last;
	size_t i;

	/* Average, best and worst stand between the units and the tables. */
	last = w->t->last + (stat_of(w).n ? 3 : 0);
	w->bars = w->nbar ? last + 3 : -1;
	if (w->nbar)
		last = w->bars + (long)w->nbar - 1;
	w->prizes = w->nprize ? last + 3 : -1;
	draw_head(w);
	for (i = 0; i < w->g->n; i++)
		draw_unit(w, i);
	last = draw_stats(w);
	last = grade_table(w, last);
	finish(w, award_table(w, last));
}

int
total_draw(struct board *b, size_t group)
{
	struct total_work w = { .b = b,
		.group = group,
		.g = &b->assess->v[group],
		.d = &b->detail[group],
		.t = &b->total[group],
		.leaf = b->total[group].leaf };
	int rc = 0;

	if (w.g->n == 0)
		return 0;
	w.head = 2;
	w.t->first = 3;
	w.t->last = 2 + (long)w.g->n;
	tie_plan(&w, b->ties);
	tie_places(&w);
	w.ranked = ranks_agree(&w);
	if (grade_plan(&w) < 0) {
		rc = -1;
	} else {
		award_plan(&w);
		total_plan(&w);
		w.t->rank = total_col(&w, T_RANK);
		w.t->unit = total_col(&w, T_UNIT);
		w.t->score = total_col(&w, T_SCORE);
		w.t->grade = total_col(&w, T_GRADE);
		draw_sheet_of(&w);
	}
	arena_free(&w.texts);
	free(w.bar);
	free(w.veto);
	free(w.first);
	free(w.grade);
	free(w.prize);
	free(w.key);
	free(w.col);
	free(w.width);
	return rc;
}
