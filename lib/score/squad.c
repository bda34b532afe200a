#include <stdlib.h>
#include <string.h>

#include "io/lexicon.h"
#include "office/group.h"
#include "office/unitlist.h"
#include "score/squad.h"

static void
add_member(struct squad *s, struct str name, const struct unit *u)
{
	struct member *m;

	GROW(s->v, s->n, s->cap);
	m = &s->v[s->n++];
	m->name.p = arena_strndup(&s->texts, name.p, name.n);
	m->name.n = name.n;
	m->category = u ? u->category : STR_NULL;
	m->unit = u;
	m->parent = SQUAD_NONE;
	m->depth = 0;
}

static void
find_parents(struct squad *s)
{
	const struct unit *u;
	size_t i, j;

	for (i = 0; i < s->n; i++)
		if (s->v[i].unit->parent.n &&
		    (u = roster_find_in(s->roster, s->v[i].unit->parent,
			 s->v[i].unit->from, s->v[i].unit->to, NULL)) != NULL)
			s->v[i].parent = u->at;
	for (i = 0; i < s->n; i++)
		for (j = s->v[i].parent;
		     j != SQUAD_NONE && s->v[i].depth <= (int)s->n;
		     j = s->v[j].parent)
			s->v[i].depth++;
}

void
squad_init(struct squad *s, const struct roster *r)
{
	size_t i;

	memset(s, 0, sizeof(*s));
	s->roster = r;
	if (!r)
		return;
	for (i = 0; i < roster_count(r); i++)
		add_member(s, roster_at(r, i)->name, roster_at(r, i));
	find_parents(s);
}

void
squad_free(struct squad *s)
{
	free(s->v);
	map_free(&s->names);
	arena_free(&s->texts);
}

/*
 * Names once found are looked up as written; the entry is good on the days
 * on which its unit is open.  Aliases have days of their own and are asked
 * for each time.
 */
static size_t
find_listed(struct squad *s, struct str name, struct date day)
{
	struct map_entry *e = map_get(&s->names, name);
	const struct unit *u;
	enum match how;

	if (e && unit_open(s->v[(size_t)e->value - 1].unit, day, day))
		return (size_t)e->value - 1;
	if ((u = roster_find(s->roster, name, day, &how)) == NULL)
		return SQUAD_NONE;
	if (how == MATCH_EXACT)
		map_put(&s->names, name)->value = (void *)(u->at + 1);
	return u->at;
}

size_t
squad_look(
    struct squad *s, struct str name, struct date day, struct place where)
{
	struct map_entry *e;

	if (s->roster)
		return find_listed(s, name, day);
	e = map_put(&s->names, name);
	if (!e->value) {
		add_member(s, name, NULL);
		unitlist_warn(name, where);
		e->value = (void *)s->n;
	}
	return (size_t)e->value - 1;
}

size_t
squad_find(
    struct squad *s, struct str name, struct date day, struct place where)
{
	size_t i = squad_look(s, name, day, where);

	if (i == SQUAD_NONE)
		roster_report(s->roster, name, day, where);
	return i;
}

size_t
squad_peek(const struct squad *s, struct str name, struct date day)
{
	const struct unit *u;
	void *v;

	if (s->roster) {
		u = roster_find(s->roster, name, day, NULL);
		return u ? u->at : SQUAD_NONE;
	}
	v = map_value(&s->names, name);
	return v ? (size_t)v - 1 : SQUAD_NONE;
}

bool
squad_open(const struct squad *s, size_t i, struct term p)
{
	return !s->v[i].unit ||
	    unit_open(s->v[i].unit, term_first(p), term_last(p));
}

/* 各, 所有 and the like say nothing beside the group they stand before. */
static struct str
bare(struct str s)
{
	size_t n;

	s = str_trim(s);
	n = lex_starts("all-of", s);
	return n < s.n ? str_sub(s, n, s.n) : s;
}

static bool
belongs(const struct squad *s, size_t i, struct str name)
{
	const struct member *m = &s->v[i];

	if (str_eq(m->name, name))
		return true;
	if (!m->unit)
		return false;
	return str_eq(m->category, name) || unit_tagged(m->unit, name) ||
	    roster_find(s->roster, name, DATE_NONE, NULL) == m->unit;
}

/* Next piece of a scope; *but: the units it names are left out. */
static bool
next_name(struct str *list, struct str *name, bool *but)
{
	size_t n;

	if (!str_split(list, STR("、"), name))
		return false;
	*name = str_trim(*name);
	n = word_prefix("except", 0, *name);
	*but = n > 0 && n < name->n;
	if (*but)
		*name = str_trim(str_sub(*name, n, name->n));
	return true;
}

static bool
holds(const struct squad *s, struct str list, size_t i)
{
	struct str name;
	bool but, any = false, in = false, out = false;

	while (next_name(&list, &name, &but)) {
		if (!name.n)
			continue;
		if (but) {
			out |= belongs(s, i, bare(name));
		} else {
			any = true;
			in |= belongs(s, i, bare(name));
		}
	}
	return !out && (in || !any);
}

/* Mark the units that a name means: by itself, else as a group expression. */
static bool
mark(const struct squad *s, struct groups *g, struct str name, bool *yes)
{
	const struct selection *sel;
	bool any = false;
	size_t i;

	for (i = 0; i < s->n; i++) {
		yes[i] = belongs(s, i, bare(name));
		any |= yes[i];
	}
	if (any || (sel = groups_expand(g, name)) == NULL)
		return any;
	for (i = 0; i < sel->n; i++)
		yes[sel->v[i]->at] = true;
	return sel->n > 0;
}

static void
resolve(const struct squad *s, struct groups *g, struct scope *scope)
{
	bool *yes = xcalloc(s->n + 1, sizeof(*yes));
	bool *out = xcalloc(s->n + 1, sizeof(*out)), but, any = false;
	struct str list = scope->cell, name;
	size_t i;

	scope->holds = xcalloc(s->n + 1, sizeof(bool));
	while (next_name(&list, &name, &but)) {
		if (!name.n)
			continue;
		if (!mark(s, g, name, yes))
			diag_str("rule-scope-unknown", scope->where, name,
			    NULL);
		any |= !but;
		for (i = 0; i < s->n; i++)
			if (yes[i])
				(but ? out : scope->holds)[i] = true;
	}
	for (i = 0; i < s->n; i++)
		scope->holds[i] = (scope->holds[i] || !any) && !out[i];
	free(yes);
	free(out);
}

int
squad_resolve(const struct squad *s, struct rules *r)
{
	struct groups *g;
	size_t i;

	if (!s->roster && r->nscope)
		diag("rule-scope-roster", r->scope[0].where, r->scope[0].cell.p,
		    NULL);
	if (!s->roster || !r->nscope)
		return 0;
	if ((g = groups_read(s->roster, NULL)) == NULL)
		return -1;
	for (i = 0; i < r->nscope; i++)
		resolve(s, g, &r->scope[i]);
	groups_free(g);
	return 0;
}

bool
squad_holds(
    const struct squad *s, const struct rules *r, size_t scope, size_t i)
{
	if (scope == SCOPE_ALL)
		return true;
	return s->roster ? r->scope[scope].holds[i]
			 : holds(s, r->scope[scope].cell, i);
}
