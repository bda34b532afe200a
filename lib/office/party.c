#include <stdlib.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "office/party.h"
#include "office/words.h"

/* Answers remembered before all are forgotten: memory stays bounded. */
#define MAX_KNOWN 65536

struct parties {
	const struct roster *roster;
	struct groups *groups;
	struct arena mem;
	struct map known; /* text and days -> struct party */
	struct buf key;
};

struct parties *
parties_new(const struct roster *r, struct groups *g)
{
	struct parties *p = xcalloc(1, sizeof(*p));

	p->roster = r;
	p->groups = g;
	return p;
}

void
parties_free(struct parties *p)
{
	if (!p)
		return;
	map_free(&p->known);
	arena_free(&p->mem);
	buf_free(&p->key);
	free(p);
}

static bool
one(struct parties *p, struct party *a, const struct unit *u, enum match how)
{
	if (!u)
		return false;
	a->v = arena_alloc(&p->mem, sizeof(*a->v));
	a->v[0] = u;
	a->n = 1;
	a->how = how;
	return true;
}

static bool
by_name(struct parties *p, struct party *a, struct str s, struct date lo,
    struct date hi)
{
	enum match how;
	const struct unit *u = roster_find_in(p->roster, s, lo, hi, &how);

	return one(p, a, u, how);
}

static bool
by_group(struct parties *p, struct party *a, struct str s, struct date lo,
    struct date hi)
{
	const struct selection *all = groups_expand(p->groups, s);
	size_t i;

	if (!all)
		return false;
	a->how = MATCH_GROUP;
	a->named = all->named;
	a->v = arena_alloc(&p->mem, (all->n + 1) * sizeof(*a->v));
	for (i = 0; i < all->n; i++)
		if (unit_open(all->v[i], lo, hi))
			a->v[a->n++] = all->v[i];
	return a->named || a->n;
}

static bool
by_half(struct parties *p, struct party *a, struct str s, struct date lo,
    struct date hi)
{
	a->half =
	    one(p, a, roster_find_half(p->roster, s, lo, hi), MATCH_ALIAS);
	return a->half;
}

/* One change in up to five characters, two in more; one unit alone so near. */
static void
by_guess(struct parties *p, struct party *a, struct str s, struct date lo,
    struct date hi)
{
	struct near v[2];
	size_t len = utf8_len(s);
	size_t n = roster_nearest(p->roster, s, lo, hi, v, 2);

	if (n == 0 || len < 3 || v[0].distance > (len > 5 ? 2 : 1) ||
	    (n > 1 && v[1].distance == v[0].distance))
		return;
	a->distance = v[0].distance;
	one(p, a, v[0].unit, MATCH_GUESS);
}

static bool
surely(struct parties *p, struct party *a, struct str s, struct date lo,
    struct date hi)
{
	struct str out, in;

	*a = (struct party){ .how = MATCH_NONE };
	if (by_name(p, a, s, lo, hi) || by_group(p, a, s, lo, hi) ||
	    by_half(p, a, s, lo, hi))
		return true;
	*a = (struct party){ .how = MATCH_NONE };
	if (!words_bracket(s, &out, &in))
		return false;
	if (surely(p, a, out, lo, hi)) {
		a->bracket = true;
		return true;
	}
	return surely(p, a, in, lo, hi);
}

const struct party *
parties_find(struct parties *p, struct str text, struct date lo, struct date hi)
{
	struct map_entry *e;
	struct party *a;

	if (p->known.n >= MAX_KNOWN) {
		map_free(&p->known);
		p->known = (struct map)MAP_INIT;
		arena_reset(&p->mem);
	}
	buf_reset(&p->key);
	buf_addstr(&p->key, text);
	buf_add(&p->key, (const char *)&lo, sizeof(lo));
	buf_add(&p->key, (const char *)&hi, sizeof(hi));
	e = map_put(&p->known, buf_str(&p->key));
	if (e->value)
		return e->value;
	a = e->value = arena_zalloc(&p->mem, sizeof(*a));
	if (!surely(p, a, text, lo, hi))
		by_guess(p, a, text, lo, hi);
	return a;
}
