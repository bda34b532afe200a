/* Whose names stay in a paper, and which the clerk should look at. */

#include "report/compose.h"

/* "路遥远、景致和" */
static void
add_names(struct private *p, struct str list)
{
	struct str one;

	while (str_split(&list, STR("、"), &one))
		if (str_trim(one).n)
			private_stays(p, str_trim(one));
}

static void
add_column(struct private *p, const struct grid *g, const char *name)
{
	long c = g ? grid_col(g, name) : -1;
	size_t i;

	for (i = 0; c >= 0 && i < g->n; i++)
		add_names(p, grid_get(g, i, c));
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
		add_names(p, u->leader);
		add_names(p, u->head);
		add_names(p, u->contact);
	}
	for (i = 0; i < COUNT(columns); i++)
		add_column(p, w->brief.status, columns[i]);
}

static void
tell(void *arg, struct str name, bool replaced)
{
	const struct finding *x = arg;

	diag_str(replaced ? "private-taken" : "private-doubt", *x->at, name,
	    NULL);
}

/* Of findings that the paper can speak of: those of its period, and older
 * ones that are open. */
static bool
is_told(const struct brief *k, const struct finding *x)
{
	return !finding_fixed(x, k->date) ||
	    date_cmp(x->date, k->period.from) >= 0;
}

void
compose_private(struct compose *w)
{
	size_t i;

	if (!w->brief.private)
		return;
	add_officials(w);
	for (i = 0; i < w->findings.n; i++) {
		struct finding *x = &w->findings.v[i];

		if (!is_told(&w->brief, x))
			continue;
		private_guesses(w->brief.private, x->place, tell, x);
		private_guesses(w->brief.private, x->problem, tell, x);
	}
}
