#include <stdint.h>
#include <stdlib.h>

#include "base/map.h"
#include "base/share.h"
#include "io/lexicon.h"
#include "base/utf8.h"
#include "io/rx.h"
#include "io/table.h"
#include "office/group.h"

/* Expressions remembered; beyond that only the answers that exist. */
#define MAX_UNKNOWN 4096

struct rule {
	struct str expressions; /* literal, joined by 、 */
	struct rx *rx; /* NULL: literal only */
	struct str select;
};

struct groups {
	const struct roster *roster;
	struct arena mem;
	struct rule *v;
	size_t n, cap;
	size_t own; /* the first so many are the office's own */
	/* what units have: most names are none of these */
	struct map categories, parents; /* squeezed */
	struct map tags;
	struct map known; /* squeezed expression -> struct selection */
	size_t unknown;
};

static const struct selection nobody;

/* A pattern is for the whole text. */
static bool
add_rule(struct groups *g, const struct table *t, const struct row *r)
{
	struct str pattern = row_cell(r, table_col(t, "pattern"));
	struct buf b = BUF_INIT;
	struct rule *rule;

	GROW(g->v, g->n, g->cap);
	rule = &g->v[g->n];
	rule->expressions =
	    str_keep(&g->mem, row_cell(r, table_col(t, "expression")));
	rule->select = str_keep(&g->mem, row_cell(r, table_col(t, "select")));
	rule->rx = NULL;
	if (pattern.n) {
		buf_addf(&b, "^(?:%.*s)$", (int)pattern.n, pattern.p);
		rule->rx = rx_new(
		    buf_str(&b), table_place(t, r, table_col(t, "pattern")));
		buf_free(&b);
		if (!rule->rx)
			return false;
	}
	g->n++;
	return true;
}

static bool
read_rules(struct groups *g, const char *path)
{
	struct table *t = table_open(path, "groups");
	struct row r;
	int rc = -1;

	if (t && table_need(t, "expression") && table_need(t, "select"))
		while ((rc = table_next(t, &r)) == 1)
			if (!add_rule(g, t, &r)) {
				rc = -1;
				break;
			}
	table_close(t);
	return rc == 0;
}

static void
add_squeezed(struct map *m, struct buf *b, struct str s)
{
	buf_reset(b);
	utf8_squeeze(b, s);
	map_add(m, buf_str(b));
}

static void
add_values(struct groups *g)
{
	struct buf b = BUF_INIT;
	struct str rest, tag;
	size_t i;

	for (i = 0; i < roster_count(g->roster); i++) {
		const struct unit *u = roster_at(g->roster, i);

		add_squeezed(&g->categories, &b, u->category);
		add_squeezed(&g->parents, &b, u->parent);
		rest = u->groups;
		while (rest.n && str_split(&rest, STR("、"), &tag))
			map_add(&g->tags, str_trim(tag));
	}
	buf_free(&b);
}

struct groups *
groups_read(const struct roster *roster, const char *own)
{
	struct groups *g = xcalloc(1, sizeof(*g));
	char *path = share_path("groups.csv");
	bool ok;

	g->roster = roster;
	ok = !own || read_rules(g, own);
	g->own = g->n;
	ok = ok && read_rules(g, path);
	free(path);
	add_values(g);
	if (ok)
		return g;
	groups_free(g);
	return NULL;
}

void
groups_free(struct groups *g)
{
	size_t i;

	if (!g)
		return;
	for (i = 0; i < g->n; i++)
		rx_free(g->v[i].rx);
	free(g->v);
	map_free(&g->known);
	map_free(&g->categories);
	map_free(&g->parents);
	map_free(&g->tags);
	arena_free(&g->mem);
	free(g);
}

static bool
same(struct str a, struct str b)
{
	struct buf x = BUF_INIT;
	bool eq;

	utf8_squeeze(&x, a);
	eq = str_eq(buf_str(&x), b);
	buf_free(&x);
	return eq;
}

/* Is the unit below the one called so, at any depth? */
static bool
is_below(const struct roster *r, const struct unit *u, struct str name)
{
	const struct unit *top = roster_find(r, name, DATE_NONE, NULL);
	size_t steps;

	if (!top)
		top = roster_find_half(r, name, DATE_NONE, DATE_NONE);

	for (steps = 0; u && u->parent.n && steps <= ROSTER_MAX_DEPTH;
	     steps++) {
		if (same(u->parent, name))
			return true;
		u = roster_find(r, u->parent, DATE_NONE, NULL);
		if (u && u == top)
			return true;
	}
	return false;
}

/* The two sides of "category=村"; false if it is none. */
static bool
cut(struct str cond, struct str *key, struct str *value)
{
	long at = str_find(cond, STR("="), 0);

	if (at < 0)
		return false;
	*key = str_trim(str_sub(cond, 0, (size_t)at));
	*value = str_trim(str_sub(cond, (size_t)at + 1, cond.n));
	return true;
}

/* Does one condition, "category=村", hold of the unit? */
static bool
holds(const struct roster *r, const struct unit *u, struct str cond)
{
	struct str key, value;

	if (!cut(cond, &key, &value))
		return lex_is("select-all", cond);
	if (value.n == 0)
		return false;
	if (lex_is("select-category", key))
		return same(u->category, value);
	if (lex_is("select-group", key))
		return unit_tagged(u, value);
	if (lex_is("select-parent", key))
		return is_below(r, u, value);
	if (lex_is("select-unit", key))
		return same(u->name, value);
	return false;
}

static bool
holds_all(const struct roster *r, const struct unit *u, struct str term)
{
	struct str cond;

	while (str_split(&term, STR("&"), &cond))
		if (!holds(r, u, str_trim(cond)))
			return false;
	return true;
}

/* Taken by one of the terms and by none that begins with a minus. */
static bool
taken(const struct roster *r, const struct unit *u, struct str select)
{
	bool in = false;
	struct str term;

	while (str_split(&select, STR("、"), &term)) {
		term = str_trim(term);
		if (!str_starts(term, STR("-")))
			in |= holds_all(r, u, term);
		else if (holds_all(r, u, str_sub(term, 1, term.n)))
			return false;
	}
	return in;
}

/* Is there a unit of which the condition may hold? */
static bool
may_hold(const struct groups *g, struct str cond)
{
	const struct roster *r = g->roster;
	struct str key, value;

	if (!cut(cond, &key, &value))
		return true;
	if (lex_is("select-category", key))
		return map_get(&g->categories, value) != NULL;
	if (lex_is("select-group", key))
		return map_get(&g->tags, value) != NULL;
	if (lex_is("select-parent", key))
		return map_get(&g->parents, value) != NULL ||
		    roster_find(r, value, DATE_NONE, NULL) != NULL ||
		    roster_find_half(r, value, DATE_NONE, DATE_NONE) != NULL;
	return true;
}

/* Is there a term of which all conditions may hold? */
static bool
may_take(const struct groups *g, struct str select)
{
	struct str term, cond;
	bool may = false;

	while (!may && str_split(&select, STR("、"), &term)) {
		may = !str_starts(str_trim(term), STR("-"));
		while (may && str_split(&term, STR("&"), &cond))
			may = may_hold(g, str_trim(cond));
	}
	return may;
}

/* NULL if it takes nobody. */
static struct selection *
take(struct groups *g, struct str select)
{
	size_t i, n = roster_count(g->roster);
	struct selection *s;

	if (lex_is("select-named", select)) {
		s = arena_zalloc(&g->mem, sizeof(*s));
		s->named = true;
		return s;
	}
	if (!may_take(g, select))
		return NULL;
	s = arena_zalloc(&g->mem, sizeof(*s));
	s->v = arena_alloc(&g->mem, (n + 1) * sizeof(*s->v));
	for (i = 0; i < n; i++)
		if (taken(g->roster, roster_at(g->roster, i), select))
			s->v[s->n++] = roster_at(g->roster, i);
	return s->n ? s : NULL;
}

/* select with $1 and $2 put in */
static void
fill(struct buf *b, struct str select, const struct rx_hit *hit)
{
	size_t i, k;

	for (i = 0; i < select.n; i++) {
		k = i + 1 < select.n && select.p[i] == '$'
		    ? (size_t)(select.p[i + 1] - '0')
		    : 0;
		if (k >= 1 && k <= 9) {
			if (k < hit->n && hit->group[k].p)
				buf_addstr(b, hit->group[k]);
			i++;
		} else {
			buf_addc(b, select.p[i]);
		}
	}
}

static bool
is_literal(const struct rule *rule, struct str key)
{
	struct str rest = rule->expressions, piece;

	while (str_split(&rest, STR("、"), &piece))
		if (piece.n && same(piece, key))
			return true;
	return false;
}

/*
 * The units that the roster itself puts into a group of that name (分组
 * 镇直各单位): it knows better than what the words mean elsewhere.
 */
static struct selection *
tagged(struct groups *g, struct str key)
{
	size_t i, n = roster_count(g->roster);
	struct selection *s;

	if (!key.n || !map_get(&g->tags, key))
		return NULL;
	s = arena_zalloc(&g->mem, sizeof(*s));
	s->v = arena_alloc(&g->mem, n * sizeof(*s->v));
	for (i = 0; i < n; i++)
		if (unit_tagged(roster_at(g->roster, i), key))
			s->v[s->n++] = roster_at(g->roster, i);
	return s;
}

static struct selection *
expand(struct groups *g, struct str key)
{
	struct selection *s = NULL;
	struct buf b = BUF_INIT;
	struct rx_hit hit;
	size_t i;

	for (i = 0; i < g->n && !s; i++) {
		const struct rule *rule = &g->v[i];

		if (i == g->own && (s = tagged(g, key)) != NULL)
			break;
		buf_reset(&b);
		if (is_literal(rule, key)) {
			s = take(g, rule->select);
		} else if (rule->rx && rx_next(rule->rx, key, 0, &hit)) {
			fill(&b, rule->select, &hit);
			s = take(g, buf_str(&b));
		}
	}
	buf_free(&b);
	return s;
}

const struct selection *
groups_expand(struct groups *g, struct str expr)
{
	struct buf b = BUF_INIT;
	const struct selection *s;
	struct map_entry *e;

	utf8_squeeze(&b, expr);
	e = map_get(&g->known, buf_str(&b));
	s = e ? e->value : expand(g, buf_str(&b));
	if (!e && (s || g->unknown++ < MAX_UNKNOWN))
		map_put(&g->known, buf_str(&b))->value =
		    s ? (void *)(uintptr_t)s : (void *)(uintptr_t)&nobody;
	buf_free(&b);
	return s == &nobody ? NULL : s;
}
