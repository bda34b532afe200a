/*
 * 等次 of 考核总表: by the bars below the figures, lowered by vetoes, cut by
 * quotas; formulas for every unit that they give the published grade.
 */

#include <stdlib.h>

#include "base/share.h"
#include "io/lexicon.h"
#include "report/total-impl.h"

/* "20%", "0.2": a share; "3": so many units. */
static bool
read_quota(struct str s, struct bar *k)
{
	k->has_quota = k->is_share = false;
	if (!s.n)
		return true;
	k->has_quota = true;
	k->is_share = str_ends(s, STR("%")) || str_find(s, STR("."), 0) >= 0;
	return dec_parse(s, &k->quota) && dec_cmp(k->quota, DEC(0)) >= 0;
}

static void
take_bars(struct total_work *w, const struct grid *g)
{
	struct str name;
	struct bar k;
	size_t i;

	for (i = 0; i < g->n; i++) {
		name = grid_get(g, i, grid_col(g, "grade"));
		if (!name.n || str_starts(g->row[i][0], STR("#")) ||
		    !total_meant(w, grid_get(g, i, grid_col(g, "categories"))) ||
		    !dec_parse(grid_get(g, i, grid_col(g, "min")), &k.min) ||
		    !read_quota(grid_get(g, i, grid_col(g, "quota")), &k))
			continue;
		k.name = str_keep(&w->texts, name);
		GROW(w->bar, w->nbar, w->capbar);
		w->bar[w->nbar++] = k;
		w->nquota += k.has_quota;
	}
}

/* The office's own grades, or those of share/. */
static int
read_bars(struct total_work *w)
{
	const struct grid *g = grids_kind(w->b->grids, "grades");
	struct grids own = GRIDS_INIT;
	char *path;
	int rc = 0;

	if (!g) {
		path = share_path("grades.csv");
		rc = grids_read(&own, path, "grades");
		free(path);
		g = grids_kind(&own, "grades");
	}
	if (rc == 0 && g)
		take_bars(w, g);
	grids_free(&own);
	return rc;
}

/* "限定等次:合格" */
static void
put_cap(struct buf *b, const struct total_work *w, size_t bar)
{
	buf_reset(b);
	buf_addstr(b, lex("veto-cap"));
	buf_addstr(b, w->bar[bar].name);
}

static int
by_score(const struct total_work *w, size_t unit)
{
	size_t i;

	for (i = 0; i + 1 < w->nbar; i++)
		if (dec_cmp(board_score(&w->g->v[unit]), w->bar[i].min) >= 0)
			break;
	return (int)i;
}

static int
first_grade(const struct total_work *w, size_t unit)
{
	struct buf b = BUF_INIT;
	int i = by_score(w, unit);
	size_t k;

	if (veto_says(w, unit, lex("veto-lowest")))
		i = (int)w->nbar - 1;
	for (k = 0; k < w->nbar; k++) {
		put_cap(&b, w, k);
		if ((int)k > i && veto_says(w, unit, buf_str(&b)))
			i = (int)k;
	}
	buf_free(&b);
	return i;
}

static long
room_of(const struct total_work *w, const struct bar *k)
{
	int64_t n = 0;
	size_t i;

	for (i = 0; i < w->g->n; i++)
		n += total_judged(w, i);
	return (long)dec_floor(
	    k->is_share ? dec_mul(k->quota, DEC(n)) : k->quota)
	    .num;
}

/* Those of a grade that are not behind the unit. */
static long
ahead(const struct total_work *w, size_t unit, int grade)
{
	long n = 0;
	size_t i;

	for (i = 0; i < w->g->n; i++)
		n += w->grade[i] == grade && w->t->place[i] <= w->t->place[unit];
	return n;
}

static void
apply_quota(struct total_work *w, int grade)
{
	long room = room_of(w, &w->bar[grade]);
	bool *out = xcalloc(w->g->n + 1, sizeof(*out));
	size_t i;

	for (i = 0; i < w->g->n; i++)
		out[i] = w->grade[i] == grade && ahead(w, i, grade) > room;
	for (i = 0; i < w->g->n; i++)
		if (out[i] && grade + 1 < (int)w->nbar)
			w->grade[i]++;
	free(out);
}

static bool
grade_follows(const struct total_work *w, size_t unit)
{
	return total_judged(w, unit) && w->grade[unit] >= 0 &&
	    (w->nquota == 0 || w->ranked) &&
	    (w->nveto == 0 || w->vetoes_live) &&
	    str_eq(w->bar[w->grade[unit]].name, w->g->v[unit].grade);
}

int
grade_plan(struct total_work *w)
{
	bool any = false;
	size_t i;

	w->first = xcalloc(w->g->n + 1, sizeof(*w->first));
	w->grade = xcalloc(w->g->n + 1, sizeof(*w->grade));
	if (read_bars(w) < 0 || (w->g->nitems && veto_plan(w) < 0))
		return -1;
	for (i = 0; i < w->g->n; i++)
		w->first[i] = w->grade[i] =
		    total_judged(w, i) && w->nbar ? first_grade(w, i) : -1;
	for (i = 0; i < w->nbar; i++)
		if (w->bar[i].has_quota)
			apply_quota(w, (int)i);
	for (i = 0; i < w->g->n; i++)
		any |= grade_follows(w, i);
	if (!any)
		w->nbar = w->nquota = 0;
	return 0;
}

/* "IF(F4>=$C$12,$B$12,IF(...,$B$15))" from a bar on. */
static void
put_bars(struct buf *f, const struct total_work *w, size_t from, long row)
{
	size_t i;

	for (i = from; i + 1 < w->nbar; i++) {
		buf_adds(f, "IF(");
		book_ref(f, row, w->t->score, false);
		buf_adds(f, ">=");
		total_ref(f, w->bars + (long)i, w->t->unit + 1);
		buf_addc(f, ',');
		total_ref(f, w->bars + (long)i, w->t->unit);
		buf_addc(f, ',');
	}
	total_ref(f, w->bars + (long)i, w->t->unit);
	for (i = from; i + 1 < w->nbar; i++)
		buf_addc(f, ')');
}

/* "IF(ISNUMBER(FIND("最低等次",K4))," */
static void
put_if_veto(struct buf *f, const struct total_work *w, long row, struct str s)
{
	buf_adds(f, "IF(ISNUMBER(FIND(");
	board_quoted(f, s);
	buf_addc(f, ',');
	book_ref(f, row, total_col(w, T_VETO), false);
	buf_adds(f, ")),");
}

/* By the score and the vetoes of the row. */
static void
put_first(struct buf *f, const struct total_work *w, long row)
{
	struct buf cap = BUF_INIT;
	size_t i, open = 0;

	if (veto_said(w, lex("veto-lowest"))) {
		put_if_veto(f, w, row, lex("veto-lowest"));
		total_ref(f, w->bars + (long)w->nbar - 1, w->t->unit);
		buf_addc(f, ',');
		open++;
	}
	for (i = w->nbar; i-- > 1;) {
		put_cap(&cap, w, i);
		if (!veto_said(w, buf_str(&cap)))
			continue;
		put_if_veto(f, w, row, buf_str(&cap));
		put_bars(f, w, i, row);
		buf_addc(f, ',');
		open++;
	}
	put_bars(f, w, 0, row);
	for (; open > 0; open--)
		buf_addc(f, ')');
	buf_free(&cap);
}

/* The bar of the n-th quota. */
static size_t
quota_bar(const struct total_work *w, size_t n)
{
	size_t i;

	for (i = 0; i < w->nbar; i++)
		if (w->bar[i].has_quota && n-- == 0)
			return i;
	return 0;
}

static long
draft_col(const struct total_work *w, size_t level)
{
	return total_col(w, T_DRAFT) + (long)level;
}

/* What the quota of a level makes of the draft before it. */
static void
put_cut(struct buf *f, const struct total_work *w, size_t level, long row)
{
	long draft = draft_col(w, level);
	long bar = w->bars + (long)quota_bar(w, level);
	bool last = quota_bar(w, level) + 1 == w->nbar;

	buf_adds(f, "IF(AND(");
	book_ref(f, row, draft, false);
	buf_addc(f, '=');
	total_ref(f, bar, w->t->unit);
	buf_adds(f, ",COUNTIFS(");
	total_column(f, w, draft);
	buf_addc(f, ',');
	total_ref(f, bar, w->t->unit);
	buf_addc(f, ',');
	total_column(f, w, w->t->rank);
	buf_adds(f, ",\"<=\"&");
	book_ref(f, row, w->t->rank, false);
	buf_adds(f, ")>");
	total_ref(f, bar, w->t->unit + 3);
	buf_adds(f, "),");
	total_ref(f, last ? bar : bar + 1, w->t->unit);
	buf_addc(f, ',');
	book_ref(f, row, draft, false);
	buf_addc(f, ')');
}

/* The draft of a unit before the quota of that level. */
static int
draft_of(const struct total_work *w, size_t unit, size_t level)
{
	int i = w->first[unit];
	size_t k;

	for (k = 0; k < level && i >= 0; k++)
		if (i == (int)quota_bar(w, k) && w->grade[unit] > i)
			i++;
	return i;
}

void
grade_draft(struct total_work *w, size_t unit, size_t level, long row, long col,
    struct style *style)
{
	struct buf f = BUF_INIT;
	int i = draft_of(w, unit, level);

	if (!total_judged(w, unit) || i < 0) {
		book_text(w->leaf, row, col, STR_NULL, style);
		return;
	}
	buf_addc(&f, '=');
	if (level)
		put_cut(&f, w, level - 1, row);
	else
		put_first(&f, w, row);
	book_formula_text(w->leaf, row, col, f.p, w->bar[i].name, style);
	buf_free(&f);
}

void
grade_cell(
    struct total_work *w, size_t unit, long row, long col, struct style *style)
{
	const struct member *m = &w->g->v[unit];
	struct buf f = BUF_INIT;

	if (w->nbar == 0 || !grade_follows(w, unit)) {
		book_text(w->leaf, row, col, m->grade, style);
		if (m->grade.n && total_judged(w, unit))
			book_note(w->leaf, row, col, lex("note-grade").p);
		return;
	}
	buf_addc(&f, '=');
	if (w->nquota)
		put_cut(&f, w, w->nquota - 1, row);
	else
		put_first(&f, w, row);
	book_formula_text(w->leaf, row, col, f.p, m->grade, style);
	buf_free(&f);
}

static void
draw_bar(struct total_work *w, size_t i)
{
	struct draw *d = w->b->draw;
	struct style *text = draw_style(d, "center", NULL);
	struct style *points = draw_style(d, "points", NULL);
	const struct bar *k = &w->bar[i];
	long row = w->bars + (long)i, col = w->t->unit;
	struct buf f = BUF_INIT;

	book_height(w->leaf, row, 20);
	book_text(w->leaf, row, col, k->name, text);
	book_dec(w->leaf, row, col + 1, k->min, points);
	if (w->nquota && !k->has_quota) {
		book_text(w->leaf, row, col + 2, lex("grade-any"), text);
		book_text(w->leaf, row, col + 3, lex("grade-any"), text);
	} else if (w->nquota) {
		book_dec(w->leaf, row, col + 2, k->quota,
		    draw_style(d, "points", k->is_share ? "0%" : "0"));
		buf_adds(&f, k->is_share ? "=INT(ROUND(" : "=INT(");
		book_ref(&f, row, col + 2, false);
		if (k->is_share) {
			buf_adds(&f, "*COUNT(");
			total_column(&f, w, w->t->rank);
			buf_adds(&f, "),6)");
		}
		buf_addc(&f, ')');
		book_formula(w->leaf, row, col + 3, f.p, DEC(room_of(w, k)),
		    draw_style(d, "int", NULL));
		buf_free(&f);
	}
}

long
grade_table(struct total_work *w, long row)
{
	struct draw *d = w->b->draw;
	size_t i;

	if (w->nbar == 0)
		return row;
	draw_line(d, w->leaf, w->bars - 2, (long)w->shown - 1, w->width,
	    lex("sheet-grades"), "note");
	book_height(w->leaf, w->bars - 1, 22);
	for (i = 0; i < (w->nquota ? 4 : 2); i++)
		book_text(w->leaf, w->bars - 1, w->t->unit + (long)i,
		    lex_nth("grade-heads", i), draw_style(d, "head", NULL));
	for (i = 0; i < w->nbar; i++)
		draw_bar(w, i);
	return w->bars + (long)w->nbar - 1;
}
