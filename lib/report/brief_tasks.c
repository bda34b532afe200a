/* Tasks, earlier periods and notices: what a bulletin says beside findings. */

#include <stdlib.h>

#include "report/brief.h"
#include "report/draw.h"

struct cols {
	long doc, id, title, unit, metric, due, state, light;
};

static struct cols
cols_of(const struct grid *g)
{
	return (struct cols){ grid_col(g, "doc"), grid_col(g, "id"),
		grid_col(g, "title"), grid_col(g, "unit"),
		grid_col(g, "metric"), grid_col(g, "due"), grid_col(g, "state"),
		grid_col(g, "light") };
}

/* The deadline of a list that lies in the period; false if none does. */
static bool
due_within(struct str list, struct period p, struct date *due)
{
	struct str piece;

	while (str_split(&list, STR("、"), &piece))
		if (date_parse(str_trim(piece), due) && due->y > 0 &&
		    period_holds(p, *due))
			return true;
	return false;
}

static struct str
unit_or_none(const struct grid *g, size_t i, const struct cols *c)
{
	struct str u = grid_get(g, i, c->unit);

	return u.n ? u : STR("责任单位未明确");
}

/* One row for each task and state, its units together. */
static struct facts *
task_row(struct facts *f, const char *list, struct map *seen,
    const struct grid *g, size_t i, const struct cols *c)
{
	struct buf key = BUF_INIT;
	struct map_entry *e;

	buf_addstr(&key, grid_get(g, i, c->doc));
	buf_addc(&key, '\x1f');
	buf_addstr(&key, grid_get(g, i, c->id));
	buf_addc(&key, '\x1f');
	buf_addstr(&key, grid_get(g, i, c->state));
	e = map_put(seen, buf_str(&key));
	buf_free(&key);
	if (!e->value)
		e->value = facts_row(f, list);
	return e->value;
}

static void
add_unit(struct facts *row, const struct brief *k, struct str unit)
{
	struct buf b = BUF_INIT, name = BUF_INIT;
	struct str have = facts_get(row, "who");

	brief_text(&name, k, unit);
	if (!str_listed(have, buf_str(&name))) {
		buf_addstr(&b, have);
		buf_join(&b, "、", buf_str(&name));
		facts_set(row, "who", buf_str(&b));
	}
	buf_free(&b);
	buf_free(&name);
}

static void
list_due(struct facts *f, const struct brief *k, const char *list,
    struct period p, bool open_only)
{
	const struct grid *g = k->status;
	struct cols c = cols_of(g);
	struct map seen = MAP_INIT;
	struct facts *row;
	struct date due;
	size_t i;

	for (i = 0; i < g->n; i++) {
		struct str state = grid_get(g, i, c.state);

		if (!due_within(grid_get(g, i, c.due), p, &due))
			continue;
		if (open_only && str_find(state, STR("完成"), 0) > 0 &&
		    str_find(state, STR("未完成"), 0) < 0)
			continue;
		row = task_row(f, list, &seen, g, i, &c);
		brief_set(row, "task", k, grid_get(g, i, c.title));
		brief_set(row, "state", k, state);
		brief_date(row, "deadline", due);
		add_unit(row, k, unit_or_none(g, i, &c));
	}
	map_free(&seen);
}

void
brief_tasks(struct facts *f, const struct brief *k)
{
	if (!k->status)
		return;
	list_due(f, k, "due", k->period, false);
	list_due(f, k, "next", period_next(k->period), true);
}

/* "村口，垃圾落地" */
static void
put_words(struct buf *b, const struct brief *k, const struct finding *x)
{
	brief_text(b, k, x->place);
	if (x->place.n)
		buf_adds(b, "，");
	brief_text(b, k, x->problem);
}

static void
add_before(struct facts *f, const struct brief *k, const struct finding *x)
{
	struct facts *row = facts_row(f, "before_problems");
	struct buf b = BUF_INIT;

	brief_set(row, "unit", k, x->unit);
	put_words(&b, k, x);
	facts_set(row, "words", buf_str(&b));
	buf_reset(&b);
	if (!date_is_none(x->deadline)) {
		buf_adds(&b, "（限");
		draw_date(&b, x->deadline);
		buf_adds(&b,
		    finding_late(x, k->date) ? "前整改，已逾期）" : "前整改）");
	}
	facts_set(row, "deadline", buf_str(&b));
	buf_free(&b);
}

void
brief_before(struct facts *f, const struct brief *k, const struct findings *all)
{
	struct period p = period_before(k->period);
	struct buf units = BUF_INIT;
	struct map seen = MAP_INIT;
	size_t i, found = 0, fixed = 0, older = 0;

	brief_date(f, "before_from", p.from);
	brief_date(f, "before_until", p.to);
	for (i = 0; i < all->n; i++) {
		const struct finding *x = &all->v[i];

		if (x->praise || date_cmp(x->date, k->period.from) >= 0)
			continue;
		if (period_holds(p, x->date)) {
			found++;
			if (finding_fixed(x, k->date))
				fixed++;
			else
				add_before(f, k, x);
		} else if (!finding_fixed(x, k->date)) {
			struct map_entry *e = map_put(&seen, x->unit);

			older++;
			if (!e->value) {
				if (units.n)
					buf_adds(&units, "、");
				brief_text(&units, k, x->unit);
			}
			e->value = f;
		}
	}
	brief_number(f, "before", found);
	facts_setf(f, "before_fixed", "%zu", fixed);
	brief_number(f, "before_open", found - fixed);
	brief_rate(f, "before_rate", fixed, found);
	brief_number(f, "older", older);
	facts_set(f, "older_units", buf_str(&units));
	buf_free(&units);
	map_free(&seen);
}

static void
add_problem(
    struct facts *f, const struct brief *k, const struct finding *x, size_t n)
{
	struct facts *row = facts_row(f, "problems");

	facts_setf(row, "n", "%zu", n);
	brief_date(row, "found", x->date);
	brief_set(row, "place", k, x->place);
	brief_set(row, "words", k, x->problem);
	if (date_is_none(x->deadline))
		brief_date(row, "deadline", date_add(k->date, k->days));
	else
		brief_date(row, "deadline", x->deadline);
}

/* Tasks near their deadline or over it; one row for each task and state. */
static size_t
add_tasks(struct facts *f, const struct brief *k, struct str unit, bool *over)
{
	const struct grid *g = k->status;
	struct map seen = MAP_INIT;
	struct cols c;
	struct facts *row;
	size_t i, n = 0;

	*over = false;
	if (!g)
		return 0;
	c = cols_of(g);
	for (i = 0; i < g->n; i++) {
		struct str state = grid_get(g, i, c.state);
		bool late = str_is(state, "逾期未完成");

		if (!str_eq(grid_get(g, i, c.unit), unit) ||
		    !(late || str_is(state, "临期") || str_is(state, "停滞")))
			continue;
		*over |= late;
		row = task_row(f, "tasks", &seen, g, i, &c);
		if (facts_rows(f, "tasks") > n)
			facts_setf(row, "n", "%zu", ++n);
		brief_set(row, "task", k, grid_get(g, i, c.title));
		brief_set(row, "state", k, state);
		brief_set(row, "deadline", k, grid_get(g, i, c.due));
	}
	map_free(&seen);
	return n;
}

void
brief_notice(struct facts *f, const struct brief *k, const struct findings *all,
    struct str unit)
{
	size_t i, n = 0;
	bool over;

	brief_set(f, "unit", k, unit);
	for (i = 0; i < all->n; i++) {
		const struct finding *x = &all->v[i];

		if (x->praise || !str_eq(x->unit, unit) ||
		    date_cmp(x->date, k->date) > 0 || finding_fixed(x, k->date))
			continue;
		add_problem(f, k, x, ++n);
	}
	facts_setf(f, "count", "%zu", n);
	facts_setf(f, "ntasks", "%zu", add_tasks(f, k, unit, &over));
	facts_set(f, "overdue_words",
	    over ? STR("临近期限或者已经逾期") : STR("临近期限"));
}
