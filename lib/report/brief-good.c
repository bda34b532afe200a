/* 好的做法: who did well, as far as the records themselves say so. */

#include <stdlib.h>

#include "io/lexicon.h"
#include "report/brief.h"
#include "report/rows-by.h"

struct cols {
	long period, category, rank, unit, score, previous, award;
};

static struct cols
cols_of(const struct grid *g)
{
	return (struct cols){ grid_col(g, "period"), grid_col(g, "category"),
		grid_col(g, "rank"), grid_col(g, "unit"), grid_col(g, "score"),
		grid_col(g, "previous"), grid_col(g, "award") };
}

static long
rank_of(const struct grid *g, const struct cols *c, size_t i)
{
	return str_long(grid_get(g, i, c->rank));
}

/* One group of the period that is told of. */
struct group {
	const struct grid *g;
	const struct cols *c;
	const struct rows_of *rows;
};

/* Those of this rank or better. */
static size_t
ranked(const struct group *w, long rank)
{
	size_t i, n = 0;

	for (i = 0; i < w->rows->n; i++) {
		long is = rank_of(w->g, w->c, w->rows->v[i]);

		n += is > 0 && is <= rank;
	}
	return n;
}

/* The first three, or the first alone; nobody where half of the group would
 * be: then the places say nothing. */
static long
last_praised(const struct group *w)
{
	if (ranked(w, 3) * 2 <= w->rows->n)
		return 3;
	return ranked(w, 1) * 2 <= w->rows->n ? 1 : 0;
}

static void
add_leaders(struct facts *f, const struct brief *k, const struct group *w)
{
	struct names names = NAMES_INIT;
	long last = last_praised(w), rank;
	struct facts *row;
	size_t i;

	if (!last || !w->rows->name.n)
		return;
	for (i = 0; i < w->rows->n; i++) {
		rank = rank_of(w->g, w->c, w->rows->v[i]);
		if (rank > 0 && rank <= last)
			names_add(&names, k,
			    grid_get(w->g, w->rows->v[i], w->c->unit), NULL, 0);
	}
	row = facts_row(f, "leaders");
	brief_set(row, "category", k, w->rows->name);
	facts_set(row, "only", last == 1 ? STR("1") : STR_NULL);
	names_set(row, "names", &names, 0);
}

struct rise {
	struct str unit;
	long up;
	size_t at;
};

static int
more_up(const void *a, const void *b)
{
	const struct rise *x = a, *y = b;

	if (x->up != y->up)
		return x->up < y->up ? 1 : -1;
	return x->at < y->at ? -1 : x->at > y->at;
}

/* "东桥村（前进8位）、大槐村（前进3位）" */
static void
set_risers(struct facts *f, const struct brief *k, const struct cols *c,
    struct str period)
{
	const struct grid *g = k->standings;
	struct rise *v = xcalloc(g->n + 1, sizeof(*v));
	struct names names = NAMES_INIT;
	struct buf b = BUF_INIT;
	size_t i, n = 0;

	for (i = 0; i < g->n; i++) {
		long now = rank_of(g, c, i);
		long before = str_long(grid_get(g, i, c->previous));

		if (str_eq(grid_get(g, i, c->period), period) && now > 0 &&
		    before > 0 && before - now >= k->rise)
			v[n++] = (struct rise){ grid_get(g, i, c->unit),
				before - now, i };
	}
	qsort(v, n, sizeof(*v), more_up);
	for (i = 0; i < n; i++) {
		buf_reset(&b);
		lex_fill(&b, "brief-risen", "%ld", v[i].up);
		names_add(&names, k, v[i].unit, b.p, k->names);
	}
	names_set(f, "risers", &names, k->names);
	buf_free(&b);
	free(v);
}

/* Units of the period with their problems, found and put right. */
struct record {
	struct str unit;
	size_t found, fixed;
};

static void
gather(struct map *m, const struct brief *k, const struct findings *all)
{
	size_t i;

	for (i = 0; i < all->n; i++) {
		const struct finding *x = &all->v[i];
		struct map_entry *e;
		struct record *r;

		if (x->praise || !stretch_holds(k->period, x->date))
			continue;
		e = map_put(m, x->unit);
		if (!e->value)
			e->value = xcalloc(1, sizeof(*r));
		r = e->value;
		r->unit = e->key;
		r->found++;
		r->fixed += finding_fixed(x, k->date);
	}
}

static void
set_cleared(struct facts *f, const struct brief *k, const struct map *units)
{
	struct names names = NAMES_INIT;
	struct buf b = BUF_INIT;
	size_t i;

	for (i = 0; i < units->n; i++) {
		const struct record *r = units->v[i].value;

		if (r->found != r->fixed)
			continue;
		buf_reset(&b);
		lex_fill(&b, "brief-problems", "%zu", r->found);
		names_add(&names, k, r->unit, b.p, 0);
	}
	/* Where all have, the total says so already. */
	if (names.n == units->n) {
		buf_free(&names.text);
		names = (struct names)NAMES_INIT;
	}
	names_set(f, "cleared", &names, 0);
	buf_free(&b);
}

/* Have most of the group's units problems? */
static bool
looked_at(const struct group *w, const struct map *units)
{
	size_t i, with = 0;

	for (i = 0; i < w->rows->n; i++)
		with += map_get(units,
			    grid_get(w->g, w->rows->v[i], w->c->unit)) != NULL;
	return with * 2 >= w->rows->n;
}

/* Units without a problem, of a group where most had some: of others nobody
 * knows whether they were looked at. */
static void
add_clean(struct names *names, const struct brief *k, const struct group *w,
    const struct map *units)
{
	size_t i;

	if (!looked_at(w, units))
		return;
	for (i = 0; i < w->rows->n; i++) {
		struct str unit = grid_get(w->g, w->rows->v[i], w->c->unit);

		if (!map_get(units, unit))
			names_add(names, k, unit, NULL, k->names);
	}
}

/* The leaders of each group of the period, and who had no problems. */
static void
each_group(struct facts *f, const struct brief *k, const struct cols *c,
    struct str period, const struct map *units)
{
	struct group w = { k->standings, c, NULL };
	struct names clean = NAMES_INIT;
	struct rows_by groups;

	rows_by(&groups, w.g, c->category, period);
	for (w.rows = groups.v; w.rows < groups.v + groups.n; w.rows++) {
		add_leaders(f, k, &w);
		add_clean(&clean, k, &w, units);
	}
	rows_by_free(&groups);
	names_set(f, "clean", &clean, k->names);
}

/* Findings to a unit's credit, in its own words. */
static void
add_praise(struct facts *f, const struct brief *k, const struct findings *all)
{
	size_t i;

	for (i = 0; i < all->n; i++) {
		const struct finding *x = &all->v[i];
		struct facts *row;

		if (!x->praise || !stretch_holds(k->period, x->date))
			continue;
		row = facts_row(f, "praise");
		brief_set_unit(row, "unit", k, x->unit);
		brief_set(row, "words", k, x->problem);
	}
}

/* Who has each award. */
static void
add_awards(struct facts *f, const struct brief *k, const struct cols *c,
    struct str period)
{
	const struct rows_of *a;
	struct rows_by awards;
	size_t i;

	rows_by(&awards, k->standings, c->award, period);
	for (a = awards.v; a < awards.v + awards.n; a++) {
		struct names names = NAMES_INIT;
		struct facts *row;

		if (!a->name.n)
			continue;
		row = facts_row(f, "awards");
		for (i = 0; i < a->n; i++)
			names_add(&names, k,
			    grid_get(k->standings, a->v[i], c->unit), NULL, 0);
		brief_set(row, "award", k, a->name);
		names_set(row, "names", &names, 0);
	}
	rows_by_free(&awards);
}

static bool
any_good(const struct facts *f)
{
	return facts_rows(f, "leaders") || facts_rows(f, "praise") ||
	    facts_rows(f, "awards") || facts_get(f, "risers").n ||
	    facts_get(f, "cleared").n || facts_get(f, "clean").n ||
	    facts_get(f, "punctual").n;
}

void
brief_good(struct facts *f, const struct brief *k, const struct findings *all)
{
	struct map units = MAP_INIT;
	struct str period = facts_get(f, "standing");
	size_t i;

	gather(&units, k, all);
	set_cleared(f, k, &units);
	facts_set(f, "clean", STR_NULL);
	facts_set(f, "risers", STR_NULL);
	add_praise(f, k, all);
	if (k->standings) {
		struct cols c = cols_of(k->standings);

		each_group(f, k, &c, period, &units);
		set_risers(f, k, &c, period);
		add_awards(f, k, &c, period);
	}
	facts_set(f, "good", any_good(f) ? STR("1") : STR_NULL);
	for (i = 0; i < units.n; i++)
		free(units.v[i].value);
	map_free(&units);
}
