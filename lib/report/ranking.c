/* Standings as a bulletin tells them. */

#include <stdlib.h>

#include "report/brief.h"

struct cols {
	long period, category, rank, unit, score, previous, change, grade,
	    award, warning;
};

static struct cols
cols_of(const struct grid *g)
{
	return (struct cols){ grid_col(g, "period"), grid_col(g, "category"),
		grid_col(g, "rank"), grid_col(g, "unit"), grid_col(g, "score"),
		grid_col(g, "previous"), grid_col(g, "change"),
		grid_col(g, "grade"), grid_col(g, "award"),
		grid_col(g, "warning") };
}

/* Places gained: previous less now; 0 where either is unknown. */
static long
gained(const struct grid *g, const struct cols *c, size_t i)
{
	long now = str_long(grid_get(g, i, c->rank));
	long before = str_long(grid_get(g, i, c->previous));

	return now > 0 && before > 0 ? before - now : 0;
}

static void
set_move(struct facts *f, const struct grid *g, const struct cols *c, size_t i)
{
	long n = gained(g, c, i);

	if (n > 0)
		facts_setf(f, "change", "↑%ld", n);
	else if (n < 0)
		facts_setf(f, "change", "↓%ld", -n);
	else if (grid_get(g, i, c->previous).n)
		facts_set(f, "change", STR("—"));
	else
		facts_set(f, "change", STR_NULL);
	facts_set(f, "arrow", n ? facts_get(f, "change") : STR_NULL);
}

static void
add_row(
    struct facts *group, const struct brief *k, const struct cols *c, size_t i)
{
	const struct grid *g = k->standings;
	struct facts *f = facts_row(group, "rows");

	brief_set(f, "rank", k, grid_get(g, i, c->rank));
	brief_set(f, "unit", k, grid_get(g, i, c->unit));
	brief_set(f, "score", k, grid_get(g, i, c->score));
	brief_set(f, "grade", k, grid_get(g, i, c->grade));
	brief_set(f, "previous", k, grid_get(g, i, c->previous));
	set_move(f, g, c, i);
}

struct spread {
	size_t n;
	struct dec sum, high, low;
};

static void
spread_add(struct spread *s, struct str score)
{
	struct dec d;

	if (!dec_parse(score, &d))
		return;
	s->high = s->n ? dec_max(s->high, d) : d;
	s->low = s->n ? dec_min(s->low, d) : d;
	s->sum = dec_add(s->sum, d);
	s->n++;
}

static void
set_points(struct facts *f, const char *name, struct dec d)
{
	struct buf b = BUF_INIT;

	if (dec_ok(d))
		dec_put_fixed(&b, d, 2);
	facts_set(f, name, buf_str(&b));
	buf_free(&b);
}

static void
add_group(struct facts *f, const struct brief *k, const struct cols *c,
    struct str category, struct str period)
{
	const struct grid *g = k->standings;
	struct facts *group = facts_row(f, "groups");
	struct spread s = { 0, DEC(0), DEC(0), DEC(0) };
	size_t i;

	for (i = 0; i < g->n; i++)
		if (str_eq(grid_get(g, i, c->category), category) &&
		    str_eq(grid_get(g, i, c->period), period)) {
			add_row(group, k, c, i);
			spread_add(&s, grid_get(g, i, c->score));
		}
	brief_set(group, "category", k, category.n ? category : STR("各单位"));
	facts_setf(group, "count", "%zu", facts_rows(group, "rows"));
	set_points(group, "average", dec_div(s.sum, DEC((int64_t)s.n)));
	set_points(group, "highest", s.high);
	set_points(group, "lowest", s.low);
}

static void
add_name(struct buf *b, const struct brief *k, struct str name)
{
	if (b->n)
		buf_adds(b, "、");
	brief_text(b, k, name);
}

/* Who leads each group, who rose most, whom a warning concerns. */
static void
set_praise(struct facts *f, const struct brief *k, const struct cols *c,
    struct str period)
{
	const struct grid *g = k->standings;
	struct buf first = BUF_INIT, rise = BUF_INIT;
	struct str warning;
	struct facts *row;
	size_t i;
	long up;

	for (i = 0; i < g->n; i++) {
		if (!str_eq(grid_get(g, i, c->period), period))
			continue;
		if (str_is(grid_get(g, i, c->rank), "1"))
			add_name(&first, k, grid_get(g, i, c->unit));
		if ((up = gained(g, c, i)) >= 3) {
			add_name(&rise, k, grid_get(g, i, c->unit));
			buf_addf(&rise, "较上期前进%ld位", up);
		}
		warning = grid_get(g, i, c->warning);
		if (!warning.n)
			continue;
		row = facts_row(f, "warned");
		brief_set(row, "unit", k, grid_get(g, i, c->unit));
		brief_set(row, "warning", k, warning);
	}
	facts_set(f, "leaders", buf_str(&first));
	facts_set(f, "risers", buf_str(&rise));
	buf_free(&first);
	buf_free(&rise);
}

void
brief_standings(struct facts *f, const struct brief *k)
{
	const struct grid *g = k->standings;
	struct map seen = MAP_INIT;
	struct str period = STR_NULL;
	struct cols c;
	size_t i;

	if (!g)
		return;
	c = cols_of(g);
	for (i = 0; i < g->n; i++)
		if (str_cmp(grid_get(g, i, c.period), period) > 0)
			period = grid_get(g, i, c.period);
	for (i = 0; i < g->n; i++) {
		struct map_entry *e;

		if (!str_eq(grid_get(g, i, c.period), period))
			continue;
		e = map_put(&seen, grid_get(g, i, c.category));
		if (!e->value)
			add_group(f, k, &c, grid_get(g, i, c.category), period);
		e->value = f;
	}
	set_praise(f, k, &c, period);
	map_free(&seen);
}
