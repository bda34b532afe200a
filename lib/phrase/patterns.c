#include <stdlib.h>

#include "base/map.h"
#include "base/mem.h"
#include "io/facts.h"
#include "phrase/patterns.h"

enum { F_ROLE, F_CODE, F_VALUE, F_PATTERN };

static struct str
keep(struct patterns *set, struct str s)
{
	return str_keep(&set->texts, s);
}

/* Bytes of a {name} at p, braces included; 0 if there is none. */
static size_t
name_at(struct str s, size_t at)
{
	size_t i = at + 1;

	if (s.p[at] != '{')
		return 0;
	while (i < s.n && s.p[i] >= 'a' && s.p[i] <= 'z')
		i++;
	return i > at + 1 && i < s.n && s.p[i] == '}' ? i + 1 - at : 0;
}

struct piece {
	const char *text;
	struct rx_need need;
	bool right; /* as far as can be told without compiling it */
};

/* One class, [0-9], and no more? */
static bool
is_class(struct str s)
{
	return s.n > 2 && s.p[0] == '[' &&
	    str_find(s, STR("]"), 2) == (long)s.n - 1;
}

/*
 * Pieces are put in as groups; those of pieces were put in when named.  A class
 * needs no group, which would be compiled once for each of {1,9}.
 */
static void
expand(struct buf *b, const struct map *pieces, struct str s)
{
	const struct piece *piece;
	struct str text;
	bool grouped;
	size_t i, k, done = 0;

	for (i = 0; i < s.n; i += k) {
		if ((k = name_at(s, i)) == 0) {
			k = 1;
			continue;
		}
		buf_addstr(b, str_sub(s, done, i));
		done = i + k;
		piece = map_value(pieces, str_sub(s, i + 1, i + k - 1));
		text = piece ? str_of(piece->text) : str_sub(s, i, i + k);
		grouped = !is_class(text);
		buf_adds(b, grouped ? "(?:" : "");
		buf_addstr(b, text);
		buf_adds(b, grouped ? ")" : "");
	}
	buf_addstr(b, str_sub(s, done, s.n));
}

/* Is the group of that name at its end: (?<name>…)? */
static bool
is_defined(const struct buf *b, struct str name)
{
	struct buf group = BUF_INIT;
	bool yes;

	buf_adds(&group, "(?<");
	buf_addstr(&group, name);
	buf_adds(&group, ">");
	yes = str_find(buf_str(b), buf_str(&group), 0) >= 0;
	buf_free(&group);
	return yes;
}

/* Put the pieces that it calls, (?&name), behind it: compiled but once. */
static void
define(struct buf *b, const struct map *pieces)
{
	const struct map_entry *piece;
	long at = 0, end;
	struct str name;

	while ((at = str_find(buf_str(b), STR("(?&"), (size_t)at)) >= 0 &&
	    (end = str_find(buf_str(b), STR(")"), (size_t)at)) >= 0) {
		name = str_sub(buf_str(b), (size_t)at + 3, (size_t)end);
		piece = map_get(pieces, name);
		at = end;
		if (!piece || is_defined(b, name))
			continue;
		buf_adds(b, "(?(DEFINE)(?<");
		buf_addstr(b, piece->key);
		buf_adds(b, ">");
		buf_adds(b, ((const struct piece *)piece->value)->text);
		buf_adds(b, "))");
	}
}

struct loading {
	struct patterns *set;
	size_t cap;
	struct map pieces; /* name -> struct piece * */
	const char *file;
};

static const struct rx_need *
need_of_piece(void *arg, struct str name)
{
	const struct piece *piece = map_value(arg, name);

	return piece && piece->right ? &piece->need : NULL;
}

static bool
add_row(void *arg, const struct row *r, struct place where)
{
	struct loading *l = arg;
	struct patterns *set = l->set;
	struct buf b = BUF_INIT;
	struct rx_need need;
	bool right = rx_need(
	    &need, row_cell(r, F_PATTERN), need_of_piece, &l->pieces);
	struct piece *piece;
	struct pattern *p;
	struct str text;
	bool let;

	expand(&b, &l->pieces, row_cell(r, F_PATTERN));
	let = str_is(row_cell(r, F_ROLE), "let");
	if (!let)
		define(&b, &l->pieces);
	text = keep(set, buf_str(&b));
	buf_free(&b);
	if (let) {
		piece = arena_alloc(&set->texts, sizeof(*piece));
		*piece = (struct piece){ text.p, need, right };
		map_put(&l->pieces, row_cell(r, F_CODE))->value = piece;
		return true;
	}
	GROW(set->v, set->n, l->cap);
	p = &set->v[set->n];
	p->role = keep(set, row_cell(r, F_ROLE));
	p->code = keep(set, row_cell(r, F_CODE));
	p->value = keep(set, row_cell(r, F_VALUE));
	p->need = rx_need_keep(&set->texts, &need);
	where.col = F_PATTERN + 1;
	if (!l->file)
		l->file = keep(set, str_of(where.file)).p;
	where.file = l->file;
	p->rx = right ? rx_later(text, where) : rx_new(text, where);
	if (!p->rx)
		return false;
	set->n++;
	return true;
}

/* Chain the patterns of each role. */
static void
link_roles(struct patterns *set)
{
	struct map_entry *first;
	size_t place;

	for (place = set->n; place > 0; place--) {
		first = map_put(&set->firsts, set->v[place - 1].role);
		set->v[place - 1].next = (size_t)first->value;
		first->value = (void *)place;
	}
}

static void
drop(struct patterns *set)
{
	size_t i;

	for (i = 0; i < set->n; i++)
		rx_free(set->v[i].rx);
	free(set->v);
	arena_free(&set->texts);
	map_free(&set->firsts);
	free(set);
}

const struct patterns *
patterns_read(const char *name)
{
	static struct map read; /* name -> struct patterns */
	struct patterns *set = map_value(&read, str_of(name));
	struct loading l = { .pieces = MAP_INIT };
	int rc;

	if (set)
		return set;
	l.set = set = xcalloc(1, sizeof(*set));
	rc = facts_check(name, add_row, &l);
	map_free(&l.pieces);
	if (rc < 0) {
		drop(set);
		return NULL;
	}
	link_roles(set);
	map_put(&read, str_of(name))->value = set;
	return set;
}

static const struct pattern *
at_place(const struct patterns *set, size_t place)
{
	return place > 0 ? &set->v[place - 1] : NULL;
}

const struct pattern *
pattern_of(const struct patterns *set, const char *role)
{
	return at_place(set, (size_t)map_value(&set->firsts, str_of(role)));
}

const struct pattern *
pattern_next(const struct patterns *set, const struct pattern *p)
{
	return at_place(set, p->next);
}

const struct pattern *
pattern_match_known(const struct patterns *set, const char *role, struct str s,
    const struct rx_chars *chars, struct rx_hit *hit)
{
	const struct pattern *p = pattern_of(set, role);

	while (p && !(rx_need_met(&p->need, chars) &&
			rx_next(p->rx, s, 0, hit)))
		p = pattern_next(set, p);
	return p;
}

const struct pattern *
pattern_match(const struct patterns *set, const char *role, struct str s,
    struct rx_hit *hit)
{
	struct rx_chars chars;

	rx_chars(&chars, s);
	return pattern_match_known(set, role, s, &chars, hit);
}
