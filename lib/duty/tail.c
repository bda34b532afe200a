#include "base/utf8.h"
#include "duty/tail.h"

/* The one unit of that very name or alias, or NULL. */
static const struct unit *
unit_of(const struct crew_ctx *x, struct str name)
{
	const struct party *p = parties_find(x->parties, name, x->lo, x->hi);

	return p->n == 1 && (p->how == MATCH_EXACT || p->how == MATCH_ALIAS)
	    ? p->v[0]
	    : NULL;
}

/* 西片各村 for 东片 and 中片 of 东片、中片、西片各村: looked for once. */
static struct str
next_other(const struct crew_ctx *x, struct tail *t, struct str rest)
{
	struct str name;
	bool open;

	if (t->looked && (!t->next.n || t->next.p >= rest.p))
		return t->next;
	t->looked = true;
	while (words_next(x->words, &rest, &name, &open))
		if (!unit_of(x, name))
			return t->next = name;
	return t->next = STR_NULL;
}

bool
tail_shared(const struct crew_ctx *x, struct tail *t, struct str name,
    struct str rest, struct buf *b)
{
	const struct unit *u = unit_of(x, name), *v = NULL;
	struct str next;
	size_t n;

	if (!u || u->category.n == 0)
		return false;
	next = next_other(x, t, rest);
	for (n = next.n; n-- > 3 && !v;)
		if (utf8_begins(next.p[n]))
			v = unit_of(x, str_sub(next, 0, n));
	n++;
	if (!v || v == u || !str_eq(v->category, u->category))
		return false;
	buf_addstr(b, name);
	buf_addstr(b, str_sub(next, n, next.n));
	return parties_find(x->parties, next, x->lo, x->hi)->how ==
	    MATCH_GROUP &&
	    parties_find(x->parties, buf_str(b), x->lo, x->hi)->how ==
	    MATCH_GROUP;
}
