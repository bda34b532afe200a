#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "duty/crew-impl.h"

/* Names remembered as reported; beyond that each is reported again. */
#define MAX_TOLD 65536

void
crew_init(struct crew *c, const struct roster *r)
{
	memset(c, 0, sizeof(*c));
	c->seat = xcalloc(roster_count(r) + 1, sizeof(*c->seat));
	c->round = xcalloc(roster_count(r) + 1, sizeof(*c->round));
	c->now = 1;
}

void
crew_free(struct crew *c)
{
	free(c->v);
	free(c->seat);
	free(c->round);
	map_free(&c->told);
}

void
crew_reset(struct crew *c)
{
	c->n = 0;
	c->vague = 0;
	c->now++;
}

size_t
crew_count(const struct crew *c)
{
	size_t i, n = 0;

	for (i = 0; i < c->n; i++)
		n += !c->v[i].gone;
	return n;
}

struct member *
crew_member(const struct crew *c, const struct unit *u)
{
	return c->round[u->at] == c->now ? &c->v[c->seat[u->at] - 1] : NULL;
}

struct member *
crew_push(struct crew *c, struct member m)
{
	GROW(c->v, c->n, c->cap);
	c->v[c->n++] = m;
	if (m.unit) {
		c->seat[m.unit->at] = c->n;
		c->round[m.unit->at] = c->now;
	}
	return &c->v[c->n - 1];
}

void
crew_join(struct crew *c, const struct party *p, struct str via, enum role role)
{
	size_t i;

	for (i = 0; i < p->n; i++)
		if (!crew_member(c, p->v[i]))
			crew_push(c,
			    (struct member){ p->v[i], role, via, p->how,
				p->distance, false, false });
}

bool
crew_told(struct crew *c, const char *code, struct str name)
{
	struct buf b = BUF_INIT;
	bool before;

	if (c->told.n >= MAX_TOLD)
		return false;
	buf_addf(&b, "%s ", code);
	buf_addstr(&b, name);
	before = !map_add(&c->told, buf_str(&b));
	buf_free(&b);
	return before;
}

void
crew_say(struct crew *c, const char *code, struct place at, struct str name,
    const char *arg)
{
	if (!crew_told(c, code, name))
		diag_str(code, at, name, arg, NULL);
}

bool
crew_remove_all(struct crew *c)
{
	bool any = crew_count(c) > 0;
	size_t i;

	for (i = 0; i < c->n; i++)
		c->v[i].gone = true;
	return any;
}

void
crew_word(struct crew *c, struct str unit, struct str via, bool group)
{
	struct member *m;

	for (m = c->v; m < c->v + c->n; m++)
		if (m->unit && str_eq(m->unit->name, unit)) {
			m->via = via;
			if (group)
				m->how = MATCH_GROUP;
		}
}

bool
crew_infer_lead(struct crew *c)
{
	struct member *first = NULL;
	size_t i;

	for (i = 0; i < c->n; i++) {
		if (c->v[i].gone)
			continue;
		if (c->v[i].role == ROLE_LEAD)
			return false;
		if (!first && c->v[i].unit && c->v[i].role == ROLE_UNITS &&
		    c->v[i].how != MATCH_GROUP)
			first = &c->v[i];
	}
	if (!first)
		return false;
	first->role = ROLE_LEAD;
	first->inferred = true;
	return true;
}
