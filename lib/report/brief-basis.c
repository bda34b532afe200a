/* What a point of a notice rests on: record and rule, the plan's sentence. */

#include "io/lexicon.h"
#include "report/brief.h"

void
basis_start(struct basis *w, struct facts *f, const struct brief *k)
{
	*w = (struct basis){ .f = f, .k = k };
}

void
basis_end(struct basis *w)
{
	map_free(&w->rules);
	map_free(&w->tasks);
}

/* The row of a table by what stands in a column, or -1. */
static long
find_row(const struct grid *g, const char *column, struct str value)
{
	long c = g ? grid_col(g, column) : -1;
	size_t i;

	for (i = 0; c >= 0 && i < g->n; i++)
		if (str_eq(grid_get(g, i, c), value))
			return (long)i;
	return -1;
}

static void
set_cell(struct basis *w, struct facts *row, const char *name,
    const struct grid *g, size_t i)
{
	brief_set(row, name, w->k, grid_get(g, i, grid_col(g, name)));
}

/* A rule's words are shown once. */
static void
add_rule(struct basis *w, struct str id)
{
	const struct grid *g = w->k->rules;
	long i = find_row(g, "id", id);
	struct map_entry *e;
	struct facts *row;

	if (i < 0)
		return;
	e = map_put(&w->rules, id);
	if (e->value)
		return;
	e->value = row = facts_row(w->f, "rules");
	set_cell(w, row, "id", g, (size_t)i);
	set_cell(w, row, "item", g, (size_t)i);
	set_cell(w, row, "clause", g, (size_t)i);
}

/* "督查，A1-2": where the record is from, and the rule, or else the item. */
void
basis_problem(struct basis *w, struct facts *row, const struct finding *x)
{
	struct str rest = x->rule, id, what = x->rule.n ? x->rule : x->item;
	struct buf b = BUF_INIT;

	brief_text(&b, w->k, x->source.n ? x->source : lex("brief-source"));
	if (what.n) {
		buf_adds(&b, "，");
		brief_text(&b, w->k, what);
	}
	facts_set(row, "basis", buf_str(&b));
	buf_free(&b);
	while (str_split(&rest, STR("、"), &id))
		add_rule(w, str_trim(id));
}

/* The row of the plan's tasks with this document and number, or -1. */
static long
find_task(const struct grid *g, struct str doc, struct str id)
{
	long d = g ? grid_col(g, "doc") : -1, c = g ? grid_col(g, "id") : -1;
	size_t i;

	for (i = 0; c >= 0 && i < g->n; i++)
		if (str_eq(grid_get(g, i, c), id) &&
		    (d < 0 || str_eq(grid_get(g, i, d), doc)))
			return (long)i;
	return -1;
}

static void
add_sentence(struct basis *w, struct str doc, struct str id)
{
	const struct grid *g = w->k->plan;
	long i = find_task(g, doc, id);
	struct buf key = BUF_INIT;
	struct map_entry *e;
	struct facts *row;

	e = i < 0 ? NULL : map_put(&w->tasks, MAP_KEY(&key, doc, id));
	buf_free(&key);
	if (!e || e->value)
		return;
	e->value = row = facts_row(w->f, "sentences");
	brief_set(row, "doc", w->k, doc);
	brief_set(row, "id", w->k, id);
	set_cell(w, row, "text", g, (size_t)i);
}

/* "《plan》1.1": the document, and the task's number in 任务分解表. */
void
basis_task(struct basis *w, struct facts *row, size_t i)
{
	const struct grid *g = w->k->status;
	struct str doc = grid_get(g, i, grid_col(g, "doc"));
	struct str id = grid_get(g, i, grid_col(g, "id"));
	struct buf b = BUF_INIT;

	if (doc.n) {
		buf_adds(&b, "《");
		brief_text(&b, w->k, doc);
		buf_adds(&b, "》");
	}
	brief_text(&b, w->k, id);
	facts_set(row, "basis", buf_str(&b));
	buf_free(&b);
	add_sentence(w, doc, id);
}
