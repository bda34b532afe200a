/* Whose names stay in a paper, and which were taken out by guess. */

#include "base/utf8.h"
#include "io/lexicon.h"
#include "io/table.h"
#include "report/compose.h"

typedef void add_fn(struct private *, struct str name);

/* "路遥远、景致和" */
static void
add_list(struct private *p, struct str list, add_fn *add)
{
	struct str one;

	while (str_split(&list, STR("、"), &one))
		add(p, str_trim(one));
}

static void
add_column(struct private *p, const struct grid *g, const char *name,
    add_fn *add)
{
	long c = g ? grid_col(g, name) : -1;
	size_t i;

	for (i = 0; c >= 0 && i < g->n; i++)
		add_list(p, grid_get(g, i, c), add);
}

/* Those whom the roster and the status name are there in office. */
static void
add_officials(const struct compose *w)
{
	static const char *const columns[] = { "leader", "head", "contact",
		"people" };
	struct private *p = w->brief.private;
	const struct unit *u;
	size_t i;

	for (i = 0; w->roster && i < roster_count(w->roster); i++) {
		u = roster_at(w->roster, i);
		add_list(p, u->leader, private_stays);
		add_list(p, u->head, private_stays);
		add_list(p, u->contact, private_stays);
	}
	for (i = 0; i < COUNT(columns); i++)
		add_column(p, w->brief.status, columns[i], private_stays);
}

/* A unit's name may begin like a person's, and be said without its kind:
 * 张湾 for 张湾村. */
static void
add_unit(struct private *p, struct str name)
{
	struct str stem = str_sub(name, 0,
	    name.n - lex_ends("brief-unit-ends", name));

	private_word(p, name);
	if (utf8_len(stem) > 1)
		private_word(p, stem);
}

static void
add_units(const struct compose *w)
{
	static const char *const columns[] = { "unit", "lead", "units",
		"assist" };
	struct private *p = w->brief.private;
	size_t i, k;

	for (i = 0; w->roster && i < roster_count(w->roster); i++)
		add_unit(p, roster_at(w->roster, i)->name);
	for (i = 0; i < w->grids.n; i++)
		for (k = 0; k < COUNT(columns); k++)
			add_column(p, w->grids.v[i], columns[k], add_unit);
}

static void
add_resident(struct private *p, struct str list, struct place at)
{
	struct str one;

	while (str_split(&list, STR("、"), &one))
		if (one.n && !private_known(p, one))
			diag_str("persons-name", at, one, NULL);
}

/* A register of residents: the office knows their names. */
static int
add_residents(struct private *p, const char *path)
{
	struct table *t = table_open(path, "persons");
	struct row r;
	long col = t ? table_col(t, "name") : -1;
	int rc = -1;

	if (t && table_need(t, "name"))
		while ((rc = table_next(t, &r)) == 1)
			add_resident(p, row_cell(&r, col),
			    table_place(t, &r, col));
	table_close(t);
	return rc;
}

int
compose_private(struct compose *w)
{
	size_t i;

	if (!w->brief.private)
		return 0;
	add_officials(w);
	add_units(w);
	for (i = 0; i < w->o->persons.n; i++)
		if (add_residents(w->brief.private, w->o->persons.v[i]) < 0)
			return -1;
	return 0;
}

static void
tell(void *arg, struct str name)
{
	diag_str("private-taken", *(const struct place *)arg, name, NULL);
}

void
compose_guesses(const struct compose *w)
{
	size_t i, row, c;

	for (i = 0; w->brief.private && i < w->grids.n; i++) {
		const struct grid *g = w->grids.v[i];

		for (row = 0; row < g->n; row++)
			for (c = 0; c < g->ncols; c++)
				private_guesses(w->brief.private,
				    g->row[row][c], tell, &g->place[row]);
	}
}
