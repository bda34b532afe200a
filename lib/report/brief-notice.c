/* Notices to one unit: its open problems, its tasks near their day or over. */

#include "io/lexicon.h"
#include "report/brief.h"

static void
add_problem(struct basis *w, const struct finding *x, size_t n)
{
	const struct brief *k = w->k;
	struct facts *row = facts_row(w->f, "problems");
	struct buf b = BUF_INIT;

	facts_setf(row, "n", "%zu", n);
	brief_day(row, "found", k, x->date);
	brief_set(row, "place", k, x->place);
	brief_set(row, "item", k, x->item);
	brief_words(&b, k, x);
	facts_set(row, "words", buf_str(&b));
	buf_reset(&b);
	brief_problem(&b, k, x);
	facts_set(row, "problem", buf_str(&b));
	buf_free(&b);
	basis_problem(w, row, x);
	brief_day(row, "deadline", k,
	    date_is_none(x->deadline) ? date_add(k->date, k->days) :
					x->deadline);
	facts_set(row, "overdue",
	    finding_late(x, k->date) ? lex("brief-overdue") : STR_NULL);
}

/* The states of which a unit is reminded. */
enum { LATE, NEAR, STALLED, KINDS };

/* By share/states.csv, and as a notice says it. */
static const char *const kinds[KINDS][2] = {
	[LATE] = { "overdue", "brief-due-late" },
	[NEAR] = { "near", "brief-due-near" },
	[STALLED] = { "stalled", "brief-due-stalled" },
};

static int
kind_of(struct str state)
{
	int i;

	for (i = 0; i < KINDS; i++)
		if (str_eq(state, brief_state(kinds[i][0])))
			return i;
	return -1;
}

/* Of several deadlines the one that matters: the last that is past of what
 * is late, else the next to come. */
static struct date
which_due(struct str list, struct date on, bool late)
{
	struct date best = DATE_NONE, d;
	struct str piece;

	while (str_split(&list, STR("、"), &piece)) {
		bool past, better;

		if (!date_parse(str_trim(piece), &d) || d.y == 0)
			continue;
		past = date_cmp(d, on) < 0;
		better = date_is_none(best) ||
		    (late ? past : date_cmp(best, on) < 0 && !past);
		if (better)
			best = d;
	}
	return best;
}

struct reminding {
	struct facts *f;
	const struct brief *k;
	struct basis *basis;
	struct map seen; /* tasks */
	size_t n, of[KINDS];
};

static void
add_task(struct reminding *w, const struct grid *g, size_t i, int kind)
{
	struct str due = grid_get(g, i, grid_col(g, "due"));
	struct date d = which_due(due, w->k->date, kind == LATE);
	/* What has no day says when in the plan's own words: 每月至少一次.  So does
	 * what is late before its last day: some month fell short. */
	struct str words = grid_get(g, i, grid_col(g, "when_text"));
	struct buf key = BUF_INIT;
	struct map_entry *e;
	struct facts *row;

	e = map_put(&w->seen,
	    MAP_KEY(&key, grid_get(g, i, grid_col(g, "doc")),
		grid_get(g, i, grid_col(g, "id")), lex(kinds[kind][1])));
	buf_free(&key);
	/* A task of several figures is one task. */
	if (e->value)
		return;
	e->value = row = facts_row(w->f, "tasks");
	facts_setf(row, "n", "%zu", ++w->n);
	w->of[kind]++;
	brief_set(row, "task", w->k, grid_get(g, i, grid_col(g, "title")));
	basis_task(w->basis, row, i);
	facts_set(row, "state", lex(kinds[kind][1]));
	if (date_is_none(d) ||
	    (kind == LATE && words.n && date_cmp(d, w->k->date) >= 0))
		brief_set(row, "deadline", w->k,
		    words.n ? words : brief_state("ongoing"));
	else
		brief_day(row, "deadline", w->k, d);
}

/* "已逾期2项、临近期限1项"; of one kind "均已逾期", or of one task "已逾期". */
static void
set_kinds(struct reminding *w)
{
	struct buf b = BUF_INIT;
	int i;

	for (i = 0; i < KINDS; i++) {
		const char *kind = kinds[i][1];

		if (!w->of[i])
			continue;
		if (w->of[i] == w->n && w->n > 1) {
			lex_fill(&b, "brief-all", "%s", lex(kind).p);
			continue;
		}
		buf_join(&b, "、", lex(kind));
		if (w->n > 1)
			lex_fill(&b, "brief-tasks", "%zu", w->of[i]);
	}
	facts_set(w->f, "states", buf_str(&b));
	buf_free(&b);
}

static size_t
add_tasks(struct basis *basis, struct str unit)
{
	const struct brief *k = basis->k;
	struct reminding w = { basis->f, k, basis, MAP_INIT, 0, { 0 } };
	const struct grid *g = k->status;
	long whose = g ? grid_col(g, "unit") : -1;
	long state = g ? grid_col(g, "state") : -1;
	size_t i;
	int kind;

	for (kind = 0; g && kind < KINDS; kind++)
		for (i = 0; i < g->n; i++)
			if (str_eq(grid_get(g, i, whose), unit) &&
			    kind_of(grid_get(g, i, state)) == kind)
				add_task(&w, g, i, kind);
	set_kinds(&w);
	map_free(&w.seen);
	return w.n;
}

bool
brief_notice(struct facts *f, const struct brief *k, const struct findings *all,
    struct str unit)
{
	size_t i, n = 0, late = 0, tasks;
	struct basis basis;

	basis_start(&basis, f, k);
	brief_set_unit(f, "unit", k, unit);
	for (i = 0; i < all->n; i++) {
		const struct finding *x = &all->v[i];

		if (x->praise || !str_eq(x->unit, unit) ||
		    finding_fixed(x, k->date))
			continue;
		add_problem(&basis, x, ++n);
		late += finding_late(x, k->date);
	}
	tasks = add_tasks(&basis, unit);
	basis_end(&basis);
	facts_setf(f, "count", "%zu", n);
	brief_number(f, "late", late);
	brief_number(f, "timely", n - late);
	facts_set(f, "several", n > 1 ? STR("1") : STR_NULL);
	facts_setf(f, "ntasks", "%zu", tasks);
	return n || tasks;
}

static void
add_units(struct map *m, const struct grid *g)
{
	long col = g ? grid_col(g, "unit") : -1;
	struct str list, name;
	size_t i;

	for (i = 0; col >= 0 && i < g->n; i++) {
		list = grid_get(g, i, col);
		while (str_split(&list, STR("、"), &name))
			if (str_trim(name).n)
				map_put(m, str_trim(name));
	}
}

void
brief_units(struct map *m, const struct brief *k, const struct findings *all)
{
	size_t i;

	add_units(m, k->standings);
	for (i = 0; i < all->n; i++)
		map_put(m, all->v[i].unit);
	add_units(m, k->findings);
	add_units(m, k->status);
}
