/* Tasks that fall due, of the status. */

#include <stdlib.h>

#include "io/lexicon.h"
#include "report/brief.h"

struct cols {
	long doc, id, title, unit, due, state;
};

static struct cols
cols_of(const struct grid *g)
{
	return (struct cols){ grid_col(g, "doc"), grid_col(g, "id"),
		grid_col(g, "title"), grid_col(g, "unit"), grid_col(g, "due"),
		grid_col(g, "state") };
}

/* How a unit stands. */
struct standing {
	struct str state;
	const char *days; /* on which it fell short, for behind its name; or NULL */
};

/* A task on one of its days, with the worst of each unit. */
struct task {
	struct str title;
	struct date due;
	struct map unit; /* struct standing */
	size_t at;
};

struct tasks {
	struct map map;
	struct task **v; /* by day */
	struct arena texts;
};

/* The deadline of a list that lies in the period; false if none does. */
static bool
due_within(struct str list, const struct stretch *p, struct date *due)
{
	struct str piece;

	while (str_split(&list, STR("、"), &piece))
		if (date_parse(str_trim(piece), due) && due->y > 0 &&
		    stretch_holds(*p, *due))
			return true;
	return false;
}

static bool
is_done(struct str state)
{
	return str_eq(state, brief_state("done")) ||
	    str_eq(state, brief_state("done-late"));
}

/* How bad: the worst is told where a unit has several figures in a task. */
static int
weight(struct str state)
{
	if (str_eq(state, brief_state("overdue")))
		return 3;
	if (!is_done(state))
		return 2;
	return str_eq(state, brief_state("done-late"));
}

static struct task *
task_of(struct tasks *l, const struct grid *g, size_t i, const struct cols *c,
    struct date due)
{
	struct buf key = BUF_INIT, day = BUF_INIT;
	struct map_entry *e;
	struct task *t;

	date_put(&day, due);
	e = map_put(&l->map,
	    MAP_KEY(&key, grid_get(g, i, c->doc), grid_get(g, i, c->id),
		buf_str(&day)));
	buf_free(&key);
	buf_free(&day);
	if (!e->value) {
		t = e->value = xcalloc(1, sizeof(*t));
		t->title = grid_get(g, i, c->title);
		t->due = due;
		t->at = l->map.n;
	}
	return e->value;
}

static void
add_state(struct tasks *l, struct task *t, struct str unit, struct str state,
    struct str days)
{
	struct map_entry *e =
	    map_put(&t->unit, unit.n ? unit : lex("brief-no-unit"));
	const struct standing *have = e->value;
	struct standing *s;

	if (have && weight(have->state) >= weight(state))
		return;
	s = arena_alloc(&l->texts, sizeof(*s));
	s->state = state;
	s->days = days.n ? arena_strndup(&l->texts, days.p, days.n) : NULL;
	e->value = s;
}

static const struct standing *
standing(const struct task *t, size_t unit)
{
	return t->unit.v[unit].value;
}

static int
earlier(const void *a, const void *b)
{
	const struct task *s = *(struct task *const *)a;
	const struct task *t = *(struct task *const *)b;
	int c = date_cmp(s->due, t->due);

	return c ? c : s->at < t->at ? -1 : s->at > t->at;
}

static void
tasks_read(struct tasks *l, const struct brief *k, const struct turns *turns,
    const struct stretch *p)
{
	const struct grid *g = k->status;
	struct cols c = cols_of(g);
	struct str blank = brief_state("blank"), state;
	struct buf days = BUF_INIT;
	struct date due;
	size_t i;

	for (i = 0; i < g->n; i++) {
		state = grid_get(g, i, c.state);
		buf_reset(&days);
		/* A blank of the plan (待填) is for its author to fill. */
		if (str_eq(state, blank))
			continue;
		if (due_within(grid_get(g, i, c.due), p, &due) ||
		    turns_within(turns, i, k, p, &due, &state, &days))
			add_state(l, task_of(l, g, i, &c, due),
			    grid_get(g, i, c.unit), state, buf_str(&days));
	}
	buf_free(&days);
	l->v = xcalloc(l->map.n + 1, sizeof(struct task *));
	for (i = 0; i < l->map.n; i++)
		l->v[i] = l->map.v[i].value;
	qsort(l->v, l->map.n, sizeof(struct task *), earlier);
}

static void
tasks_free(struct tasks *l)
{
	size_t i;

	for (i = 0; i < l->map.n; i++) {
		map_free(&l->v[i]->unit);
		free(l->v[i]);
	}
	free(l->v);
	map_free(&l->map);
	arena_free(&l->texts);
}

/* Units of a task in this state. */
static void
name_units(struct names *names, const struct brief *k, const struct task *t,
    struct str state, long most)
{
	size_t i;

	for (i = 0; i < t->unit.n; i++)
		if (str_eq(standing(t, i)->state, state))
			names_add(names, k, t->unit.v[i].key,
			    standing(t, i)->days, most);
	names_end(names, most);
}

/* "逾期未完成：甲村、乙村；按期完成：丙村等18个单位", the worst first. */
static void
put_states(struct buf *b, const struct brief *k, const struct task *t)
{
	struct map seen = MAP_INIT;
	struct str state;
	size_t i;
	int w;

	for (w = 3; w >= 0; w--)
		for (i = 0; i < t->unit.n; i++) {
			struct names names = NAMES_INIT;

			state = standing(t, i)->state;
			if (weight(state) != w || !map_add(&seen, state))
				continue;
			name_units(&names, k, t, state,
			    is_done(state) ? k->names : 0);
			if (b->n)
				buf_adds(b, "；");
			brief_text(b, k, state);
			buf_adds(b, "：");
			buf_addstr(b, buf_str(&names.text));
			buf_free(&names.text);
		}
	map_free(&seen);
}

static size_t
count_state(const struct task *t, bool (*is)(struct str))
{
	size_t i, n = 0;

	for (i = 0; i < t->unit.n; i++)
		n += is(standing(t, i)->state);
	return n;
}

static bool
is_open(struct str state)
{
	return !is_done(state);
}

static bool
is_over(struct str state)
{
	return weight(state) == 3;
}

static struct facts *
add_task(struct facts *f, const char *list, const struct brief *k,
    const struct task *t)
{
	struct facts *row = facts_row(f, list);

	facts_setf(row, "n", "%zu", facts_rows(f, list));
	brief_set(row, "task", k, t->title);
	brief_day(row, "deadline", k, t->due);
	return row;
}

/* A task that some unit has left undone past its day. */
static void
add_over(struct facts *f, const struct brief *k, const struct task *t)
{
	struct names names = NAMES_INIT;

	name_units(&names, k, t, brief_state("overdue"), 0);
	names_set(add_task(f, "due_late", k, t), "who", &names, 0);
}

/* What fell due: done, over, and still under way. */
static void
set_due(struct facts *f, const struct brief *k, const struct tasks *l)
{
	struct buf b = BUF_INIT;
	size_t i, done = 0, over = 0;

	for (i = 0; i < l->map.n; i++) {
		const struct task *t = l->v[i];

		buf_reset(&b);
		put_states(&b, k, t);
		facts_set(add_task(f, "due", k, t), "states", buf_str(&b));
		done += count_state(t, is_open) == 0;
		if (!count_state(t, is_over))
			continue;
		over++;
		add_over(f, k, t);
	}
	brief_number(f, "due_count", l->map.n);
	brief_number(f, "due_done", done);
	brief_number(f, "due_over", over);
	brief_number(f, "due_running", l->map.n - done - over);
	buf_free(&b);
}

/* What falls due next and is not done, with those who have it to do. */
static void
set_next(struct facts *f, const struct brief *k, const struct tasks *l)
{
	size_t i, n;

	for (i = 0; i < l->map.n; i++) {
		const struct task *t = l->v[i];
		struct names names = NAMES_INIT;

		if (!count_state(t, is_open))
			continue;
		for (n = 0; n < t->unit.n; n++)
			if (!is_done(standing(t, n)->state))
				names_add(&names, k, t->unit.v[n].key, NULL,
				    k->names);
		names_set(
		    add_task(f, "next", k, t), "who", &names, k->names);
	}
	brief_number(f, "next_count", facts_rows(f, "next"));
}

/* Units all of whose tasks that were due by today are done, and in time. */
struct keeping {
	struct str unit;
	size_t n, kept, at;
};

static int
more_kept(const void *a, const void *b)
{
	const struct keeping *s = *(struct keeping *const *)a;
	const struct keeping *t = *(struct keeping *const *)b;

	if (s->n != t->n)
		return s->n < t->n ? 1 : -1;
	return s->at < t->at ? -1 : s->at > t->at;
}

static void
count_kept(struct map *m, const struct tasks *l)
{
	size_t i, n;

	for (i = 0; i < l->map.n; i++)
		for (n = 0; n < l->v[i]->unit.n; n++) {
			struct map_entry *u = &l->v[i]->unit.v[n];
			struct map_entry *e = map_put(m, u->key);
			struct keeping *x = e->value;

			if (!x) {
				x = e->value = xcalloc(1, sizeof(*x));
				x->unit = e->key;
				x->at = m->n;
			}
			x->n++;
			x->kept += str_eq(
			    standing(l->v[i], n)->state, brief_state("done"));
		}
}

/* "甲村（12项）、乙村（10项）" */
static void
set_punctual(struct facts *f, const struct brief *k, const struct tasks *l)
{
	struct map m = MAP_INIT;
	struct names names = NAMES_INIT;
	struct buf b = BUF_INIT;
	struct keeping **v;
	size_t i;

	count_kept(&m, l);
	v = xcalloc(m.n + 1, sizeof(struct keeping *));
	for (i = 0; i < m.n; i++)
		v[i] = m.v[i].value;
	qsort(v, m.n, sizeof(struct keeping *), more_kept);
	for (i = 0; i < m.n; i++)
		if (v[i]->kept == v[i]->n && (long)v[i]->n >= k->tasks) {
			buf_reset(&b);
			lex_fill(&b, "brief-kept", "%zu", v[i]->n);
			names_add(&names, k, v[i]->unit, b.p, k->names);
		}
	names_set(f, "punctual", &names, k->names);
	for (i = 0; i < m.n; i++)
		free(v[i]);
	free(v);
	buf_free(&b);
	map_free(&m);
}

static void
each(struct facts *f, const struct brief *k, const struct turns *turns,
    const struct stretch *p,
    void (*set)(struct facts *, const struct brief *, const struct tasks *))
{
	struct tasks l = { MAP_INIT, NULL, ARENA_INIT };

	tasks_read(&l, k, turns, p);
	set(f, k, &l);
	tasks_free(&l);
}

void
brief_tasks(struct facts *f, const struct brief *k)
{
	struct turns *turns;

	facts_set(f, "status", k->status ? STR("1") : STR_NULL);
	facts_set(f, "punctual", STR_NULL);
	if (!k->status)
		return;
	turns = turns_open(k->status);
	each(f, k, turns, &k->whole, set_due);
	each(f, k, turns, &k->next, set_next);
	each(f, k, turns, &k->period, set_punctual);
	turns_close(turns);
}
