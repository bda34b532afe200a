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

bool
tail_shared(
    const struct crew_ctx *x, struct str name, struct str rest, struct buf *b)
{
	const struct unit *u = unit_of(x, name), *v = NULL;
	struct str next;
	size_t n;
	bool open;

	if (!u || u->category.n == 0)
		return false;
	while (words_next(x->words, &rest, &next, &open)) {
		if (unit_of(x, next))
			continue; /* 东片、中片、西片各村 */
		for (n = next.n; n-- > 3 && !v;)
			if (utf8_begins(next.p[n]))
				v = unit_of(x, str_sub(next, 0, n));
		n++;
		break;
	}
	if (!v || v == u || !str_eq(v->category, u->category))
		return false;
	buf_addstr(b, name);
	buf_addstr(b, str_sub(next, n, next.n));
	return parties_find(x->parties, next, x->lo, x->hi)->how ==
	    MATCH_GROUP &&
	    parties_find(x->parties, buf_str(b), x->lo, x->hi)->how ==
	    MATCH_GROUP;
}
