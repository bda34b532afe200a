#include <stdlib.h>

#include "base/share.h"
#include "score/figure.h"
#include "score/grade.h"
#include "score/ladder.h"
#include "score/term.h"

/* "last:2", "低于:80", "等次:不合格", "veto" */
static bool
read_condition(struct ladders *ls, struct str s, struct ladder *l)
{
	size_t n = 0;
	int w;

	for (w = 0; w < 4 && n == 0; w++)
		n = word_prefix("condition", w, s);
	if (n == 0)
		return false;
	l->cond = (int)w - 1;
	s = str_trim(str_sub(s, n, s.n));
	if (str_starts(s, STR(":")))
		s = str_sub(s, 1, s.n);
	else if (str_starts(s, STR("：")))
		s = str_sub(s, 3, s.n);
	l->grade = str_keep(&ls->texts, s);
	l->number = DEC(1);
	if (l->cond == COND_VETO)
		return s.n == 0;
	if (l->cond == COND_GRADE)
		return s.n > 0;
	return (l->cond == COND_LAST && !s.n) || figure_number(s, &l->number);
}

static void
bad(const struct table *t, const struct row *r, const char *col)
{
	struct buf b = BUF_INIT;

	buf_addstr(&b, row_cell(r, table_col(t, col)));
	diag("rule-cell", table_place(t, r, table_col(t, col)), b.p, col, NULL);
	buf_free(&b);
}

static void
take(struct ladders *ls, const struct table *t, const struct row *r)
{
	struct str counter = row_cell(r, table_col(t, "counter"));
	struct ladder *l;
	int w = word_find("counter", counter);

	GROW(ls->v, ls->n, ls->cap);
	l = &ls->v[ls->n];
	l->warning = str_keep(&ls->texts, row_cell(r, table_col(t, "warning")));
	l->categories = str_keep(&ls->texts, row_cell(r, table_col(t, "categories")));
	l->in_year = w == 1;
	l->times = str_long(row_cell(r, table_col(t, "times")));
	if (!read_condition(ls, row_cell(r, table_col(t, "condition")), l))
		bad(t, r, "condition");
	else if (w < 0)
		bad(t, r, "counter");
	else if (l->times < 1)
		bad(t, r, "times");
	else
		ls->n++;
}

int
ladders_read(struct ladders *ls, const char *path)
{
	char *own = path ? NULL : share_path("ladders.csv");
	struct table *t = table_open(path ? path : own, "ladders");
	struct row r;
	int rc = -1;

	if (t && table_need(t, "warning") && table_need(t, "condition") &&
	    table_need(t, "counter") && table_need(t, "times"))
		while ((rc = table_next(t, &r)) == 1)
			if (!str_starts(r.cell[0], STR("#")))
				take(ls, t, &r);
	table_close(t);
	free(own);
	return rc;
}

void
ladders_free(struct ladders *ls)
{
	free(ls->v);
	arena_free(&ls->texts);
}

static bool
meets(const struct ladder *l, const struct standing *s)
{
	switch (l->cond) {
	case COND_LAST:
		return s->rank > 1 && dec_cmp(DEC(s->behind), l->number) < 0;
	case COND_BELOW:
		return dec_ok(s->score) && dec_cmp(s->score, l->number) < 0;
	case COND_GRADE:
		return str_eq(s->grade, l->grade);
	case COND_VETO:
		return s->vetoed;
	}
	return false;
}

/* Is b the calendar's next after a?  Periods that are no periods: yes. */
static bool
follows(struct str a, struct str b)
{
	struct term p, q;

	if (!term_parse(a, &p) || !term_parse(b, &q))
		return true;
	return term_cmp(term_next(p), q) == 0;
}

static bool
same_year(struct str a, struct str b)
{
	return str_eq(str_sub(a, 0, 4), str_sub(b, 0, 4));
}

/* How often, this period included; 0 if not in this one. */
static long
times(const struct history *h, const struct ladder *l, const struct entry *e)
{
	struct str period = e->period, before;
	const struct standing *s;
	long n = 0;

	for (;;) {
		s = history_find(h, period, e->group, e->unit);
		if (s && meets(l, s))
			n++;
		else if (!l->in_year || n == 0)
			return n;
		before = history_before(h, period, e->group);
		if (!before.p || !before.n ||
		    (!l->in_year ? !follows(before, period)
				 : !same_year(before, e->period)))
			return n;
		period = before;
	}
}

static bool
same_ladder(const struct ladder *a, const struct ladder *b)
{
	return a->cond == b->cond && a->in_year == b->in_year &&
	    dec_cmp(a->number, b->number) == 0 && str_eq(a->grade, b->grade) &&
	    str_eq(a->categories, b->categories);
}

/* Is there a higher step of the same ladder that is reached as well? */
static bool
overtaken(const struct ladders *ls, const struct ladder *l, long n)
{
	size_t i;

	for (i = 0; i < ls->n; i++)
		if (same_ladder(&ls->v[i], l) && ls->v[i].times > l->times &&
		    ls->v[i].times <= n)
			return true;
	return false;
}

static void
warn(const struct ladder *l, long n, struct entry *e)
{
	buf_join(&e->warning, "、", l->warning);
	if (l->times <= 1)
		return;
	buf_addf(
	    &e->warning, l->in_year ? "（年内%ld次）" : "（连续%ld期）", n);
}

void
ladders_warn(
    const struct ladders *ls, const struct history *h, struct party_group *g)
{
	size_t i, k;
	long n;

	for (k = 0; k < ls->n; k++)
		for (i = 0; i < g->n; i++) {
			const struct ladder *l = &ls->v[k];

			if (!group_listed(l->categories, g->group))
				continue;
			n = times(h, l, g->v[i]);
			if (n >= l->times && !overtaken(ls, l, n))
				warn(l, n, g->v[i]);
		}
}
