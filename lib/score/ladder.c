#include <stdlib.h>

#include "io/lexicon.h"
#include "score/figure.h"
#include "score/grade.h"
#include "score/ladder.h"
#include "score/leaf.h"
#include "score/term.h"
#include "zh/amount.h"

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
	s = figure_behind_colon(str_trim(str_sub(s, n, s.n)));
	l->grade = str_keep(&ls->texts, s);
	l->number = DEC(1);
	if (l->cond == COND_VETO)
		return s.n == 0;
	if (l->cond == COND_GRADE)
		return s.n > 0;
	return (l->cond == COND_LAST && !s.n) || amount_number(s, &l->number);
}

static void
take(void *arg, struct leaf *row)
{
	struct ladders *ls = arg;
	struct ladder *l;
	int w = word_find("counter", leaf_cell(row, "counter"));

	GROW(ls->v, ls->n, ls->cap);
	l = &ls->v[ls->n];
	l->warning = str_keep(&ls->texts, leaf_cell(row, "warning"));
	l->categories = str_keep(&ls->texts, leaf_cell(row, "categories"));
	l->in_year = w == 1;
	l->times = str_long(leaf_cell(row, "times"));
	if (!l->warning.n)
		leaf_bad(row, "warning");
	else if (!read_condition(ls, leaf_cell(row, "condition"), l))
		leaf_bad(row, "condition");
	else if (w < 0)
		leaf_bad(row, "counter");
	else if (l->times < 1)
		leaf_bad(row, "times");
	else
		ls->n++;
}

int
ladders_read(struct ladders *ls, const char *path)
{
	return leaf_read(
	    path, "ladders", "warning,condition,counter,times", take, ls);
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
	lex_fill(&e->warning, l->in_year ? "times-in-year" : "times-running",
	    "%ld", n);
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
