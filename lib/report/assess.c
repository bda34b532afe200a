#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "report/assess.h"

bool
assess_holds(struct str period, struct str date)
{
	long q, m;

	if (!period.n)
		return true;
	if (period.n == 7 && period.p[5] == 'Q') {
		q = period.p[6] - '0';
		m = str_long(str_sub(date, 5, 7));
		return str_starts(date, str_sub(period, 0, 5)) &&
		    (m + 2) / 3 == q;
	}
	return str_starts(date, period);
}

/* The number in a cell; none if it is empty, or after a diagnostic. */
static struct dec
number(const struct grid *g, size_t i, const char *column)
{
	long c = grid_col(g, column);
	struct str s = grid_get(g, i, c);
	struct place at = g->place[i];
	struct dec d;

	if (dec_parse(s, &d))
		return d;
	if (s.n) {
		at.col = c + 1;
		diag_str("cell-number", at, s, NULL);
	}
	return DEC_NAN;
}

/* No cell, no points. */
static struct dec
or_zero(const struct grid *g, size_t i, const char *column)
{
	struct dec d = number(g, i, column);

	return dec_ok(d) ? d : DEC(0);
}

static struct group *
group_of(struct assess *a, struct str category)
{
	struct group *g;
	size_t i;

	for (i = 0; i < a->n; i++)
		if (str_eq(a->v[i].category, category))
			return &a->v[i];
	GROW(a->v, a->n, a->cap);
	g = &a->v[a->n++];
	memset(g, 0, sizeof(*g));
	g->category = category;
	g->places = 6;
	return g;
}

static struct member *
member_of(struct group *g, struct str name)
{
	struct member *m;
	size_t i;

	for (i = 0; i < g->n; i++)
		if (str_eq(g->v[i].name, name))
			return &g->v[i];
	GROW(g->v, g->n, g->cap);
	m = &g->v[g->n++];
	memset(m, 0, sizeof(*m));
	m->name = name;
	m->score = DEC_NAN;
	m->sum = m->money = m->prize = DEC(0);
	m->deducted = m->added = m->count = DEC(0);
	return m;
}

static struct item *
item_of(struct group *g, struct str name)
{
	struct item *t;
	size_t i;

	for (i = 0; i < g->nall; i++)
		if (str_eq(g->item[i].name, name))
			return &g->item[i];
	GROW(g->item, g->nall, g->capitems);
	t = &g->item[g->nall++];
	memset(t, 0, sizeof(*t));
	t->name = name;
	t->full = t->limit = DEC_NAN;
	return t;
}

static bool
in_period(const struct assess *a, const struct grid *g, size_t i)
{
	long c = grid_col(g, "period");

	return c < 0 || str_eq(g->row[i][c], a->period);
}

/* Standings first: their order is the order of the sheets. */
static void
read_standings(struct assess *a)
{
	const struct grid *g = a->standings;
	long category, unit, rank, previous, v;
	struct member *m;
	size_t i;

	if (!g)
		return;
	category = grid_col(g, "category");
	unit = grid_col(g, "unit");
	rank = grid_col(g, "rank");
	previous = grid_col(g, "previous");
	for (i = 0; i < g->n; i++) {
		if (!in_period(a, g, i))
			continue;
		m = member_of(group_of(a, grid_get(g, i, category)),
		    grid_get(g, i, unit));
		m->listed = a->listed = true;
		m->score = number(g, i, "score");
		v = str_long(grid_get(g, i, rank));
		m->rank = v > 0 ? v : 0;
		v = str_long(grid_get(g, i, previous));
		m->previous = v > 0 ? v : 0;
		m->prize = or_zero(g, i, "money");
		m->change = grid_get(g, i, grid_col(g, "change"));
		m->grade = grid_get(g, i, grid_col(g, "grade"));
		m->award = grid_get(g, i, grid_col(g, "award"));
		m->warning = grid_get(g, i, grid_col(g, "warning"));
	}
}

/* A number other than nought? */
static bool
is_some(struct str s)
{
	struct dec d;

	return dec_parse(s, &d) && dec_cmp(d, DEC(0)) != 0;
}

/* Units and items first, so that marks have their places. */
static void
read_names(struct assess *a)
{
	const struct grid *g = a->scores;
	long category = grid_col(g, "category"), unit = grid_col(g, "unit");
	long item = grid_col(g, "item"), full = grid_col(g, "full");
	long added = grid_col(g, "added");
	long got = grid_col(g, "got"), deducted = grid_col(g, "deducted");
	long money = grid_col(g, "money");
	struct group *k;
	struct item *t;
	struct dec d;
	size_t i;

	for (i = 0; i < g->n; i++) {
		if (!in_period(a, g, i))
			continue;
		k = group_of(a, grid_get(g, i, category));
		member_of(k, grid_get(g, i, unit));
		t = item_of(k, grid_get(g, i, item));
		/* What is no number is told when the marks are read. */
		if (!dec_ok(t->full) && dec_parse(grid_get(g, i, full), &d))
			t->full = d;
		t->adds |= is_some(grid_get(g, i, added));
		t->points |= t->adds || is_some(grid_get(g, i, got)) ||
		    is_some(grid_get(g, i, deducted));
		t->money |= is_some(grid_get(g, i, money));
	}
}

static struct str
part_of(const struct assess *a, struct str item)
{
	const struct grid *g = a->rules;
	long part = g ? grid_col(g, "part") : -1;
	long name = g ? grid_col(g, "item") : -1;
	size_t i;

	for (i = 0; g && i < g->n; i++)
		if (str_eq(grid_get(g, i, name), item) &&
		    grid_get(g, i, part).n)
			return grid_get(g, i, part);
	return STR_NULL;
}

static enum item_class
class_of(const struct item *t)
{
	if (str_starts(t->name, STR("（")))
		return ITEM_ADJUST;
	if (dec_ok(t->full))
		return ITEM_BASE;
	if (t->money && !t->points)
		return ITEM_LEDGER;
	return t->adds ? ITEM_BONUS : ITEM_PENALTY;
}

/* Base items part by part, then bonus, penalty, adjustment; else as they
 * came.  A stable insertion: groups have tens of items. */
static void
sort_items(const struct assess *a, struct group *g)
{
	struct item *v = xcalloc(g->nall + 1, sizeof(*v));
	size_t i, k, n = 0;
	int c;

	for (i = 0; i < g->nall; i++) {
		g->item[i].class = class_of(&g->item[i]);
		g->item[i].part = part_of(a, g->item[i].name);
	}
	g->nitems = 0;
	for (c = ITEM_BASE; c <= ITEM_LEDGER; c++)
		for (i = 0; i < g->nall; i++) {
			if ((int)g->item[i].class != c)
				continue;
			for (k = n; k > 0 && c == ITEM_BASE; k--)
				if (str_eq(v[k - 1].part, g->item[i].part))
					break;
			if (k == 0)
				k = n;
			memmove(v + k + 1, v + k, (n - k) * sizeof(*v));
			v[k] = g->item[i];
			n++;
			g->nitems += c != ITEM_LEDGER;
		}
	free(g->item);
	g->item = v;
}

static void
read_mark(struct assess *a, size_t i, struct mark *m)
{
	const struct grid *g = a->scores;
	struct dec got = number(g, i, "got");

	m->there = true;
	m->judged = dec_ok(got);
	m->got = m->judged ? got : DEC(0);
	m->full = number(g, i, "full");
	m->deducted = or_zero(g, i, "deducted");
	m->added = or_zero(g, i, "added");
	m->money = or_zero(g, i, "money");
	m->why = grid_get(g, i, grid_col(g, "why"));
	m->effect = grid_get(g, i, grid_col(g, "effect"));
}

static struct mark *
blank_marks(struct assess *a, size_t n)
{
	struct mark *v = arena_zalloc(&a->texts, (n + 1) * sizeof(*v));
	size_t i;

	for (i = 0; i < n; i++) {
		v[i].full = v[i].limit = DEC_NAN;
		v[i].got = v[i].deducted = v[i].added = DEC(0);
		v[i].money = DEC(0);
	}
	return v;
}

static void
read_marks(struct assess *a)
{
	const struct grid *g = a->scores;
	long category = grid_col(g, "category"), unit = grid_col(g, "unit");
	long item = grid_col(g, "item");
	struct member *m;
	struct group *k;
	size_t i, at;

	for (i = 0; i < a->n; i++)
		for (at = 0; at < a->v[i].n; at++)
			a->v[i].v[at].mark = blank_marks(a, a->v[i].nall);
	for (i = 0; i < g->n; i++) {
		if (!in_period(a, g, i))
			continue;
		k = group_of(a, grid_get(g, i, category));
		m = member_of(k, grid_get(g, i, unit));
		at = (size_t)(item_of(k, grid_get(g, i, item)) - k->item);
		if (m->mark[at].there) {
			diag("score-twice", g->place[i], NULL, NULL);
			continue;
		}
		read_mark(a, i, &m->mark[at]);
		m->sum = dec_add(m->sum, m->mark[at].got);
		m->money = dec_add(m->money, m->mark[at].money);
		m->deducted = dec_add(m->deducted, m->mark[at].deducted);
		m->added = dec_add(m->added, m->mark[at].added);
		m->count = dec_add(m->count, or_zero(g, i, "count"));
	}
}

static int
by_points(const void *a, const void *b)
{
	const struct member *x = a, *y = b;
	int c = dec_cmp(y->sum, x->sum);

	return c ? c : str_cmp(x->name, y->name);
}

void
assess_build(struct assess *a, const struct grids *gs, struct str period)
{
	size_t i;

	a->period = period;
	a->scores = grids_kind(gs, "scores");
	a->standings = grids_kind(gs, "standings");
	a->findings = grids_kind(gs, "findings");
	a->rules = grids_kind(gs, "rules");
	read_standings(a);
	if (!a->scores)
		return;
	read_names(a);
	for (i = 0; i < a->n; i++)
		sort_items(a, &a->v[i]);
	read_marks(a);
	assess_adjust(a);
	for (i = 0; i < a->n && !a->listed; i++)
		qsort(a->v[i].v, a->v[i].n, sizeof(*a->v[i].v), by_points);
	assess_records(a);
}

void
assess_free(struct assess *a)
{
	size_t i;

	for (i = 0; i < a->n; i++) {
		free(a->v[i].v);
		free(a->v[i].item);
	}
	free(a->v);
	free(a->record);
	arena_free(&a->texts);
}
