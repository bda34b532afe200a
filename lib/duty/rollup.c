#include <stdlib.h>

#include "base/map.h"
#include "base/mem.h"
#include "duty/expect.h"
#include "duty/rollup.h"

/* Worst first. */
static const enum state order[] = { STATE_OVERDUE, STATE_BEHIND, STATE_NO_WORD, STATE_STALLED,
	STATE_NEAR, STATE_NOT_DUE, STATE_UNCLEAR, STATE_ONGOING,
	STATE_DONE_LATE, STATE_DONE, STATE_MOVED, STATE_BLANK };
#define NORDER (COUNT(order))

struct sum {
	struct verdict v;
	bool any;
};

struct rollup {
	struct sum *v; /* by number of the aim: all its units */
	size_t n;
	struct map below; /* struct key -> struct sum: those below a unit */
};

/* Its bytes are the key: no padding. */
struct key {
	size_t aim, unit;
};

static size_t
badness(enum state s)
{
	size_t i;

	for (i = 0; i < NORDER && order[i] != s; i++)
		;
	return NORDER - i;
}

/* The most days over, the fewest left. */
static bool
is_worse(enum state s, long days, long than)
{
	return s == STATE_NEAR || s == STATE_NOT_DUE ? days < than
						     : days > than;
}

static void
add(struct sum *to, struct str unit, const struct verdict *v)
{
	struct verdict *sum = &to->v;

	if (!to->any) {
		to->any = true;
		sum->state = v->state;
		sum->expected = sum->actual = sum->pace = DEC(0);
	}
	sum->expected = dec_add(sum->expected, v->expected);
	sum->actual = dec_add(sum->actual, v->actual);
	if (v->has_pace)
		sum->pace = dec_add(sum->pace, v->pace);
	sum->has_pace |= v->has_pace;
	sum->has_expected |= v->has_expected;
	sum->has_actual |= v->has_actual;
	sum->has_rate |= v->has_rate;
	sum->last = date_later(sum->last, v->last);
	if (v->state == STATE_OVERDUE)
		buf_join(&sum->missed, "、", unit);
	if (badness(v->state) > badness(sum->state)) {
		sum->state = v->state;
		sum->has_days = false;
	}
	if (v->state == sum->state && v->has_days &&
	    (!sum->has_days || is_worse(v->state, v->days, sum->days))) {
		sum->days = v->days;
		sum->has_days = true;
	}
}

static struct str
key_of(const struct key *k)
{
	return (struct str){ (const char *)k, sizeof(*k) };
}

/* Also for each of the unit's superiors. */
static void
add_above(struct rollup *r, const struct roster *roster, size_t aim,
    const struct unit *u, const struct verdict *v)
{
	const struct unit *up = u;
	struct map_entry *e;
	size_t steps;

	for (steps = 0; up && up->parent.n && steps <= ROSTER_MAX_DEPTH;
	     steps++) {
		up = roster_find(roster, up->parent, DATE_NONE, NULL);
		if (!up)
			break;
		e = map_put(&r->below, key_of(&(struct key){ aim, up->at }));
		if (!e->value)
			e->value = xcalloc(1, sizeof(struct sum));
		add(e->value, u->name, v);
	}
}

struct rollup *
rollup_new(const struct ledger *l, const struct limits *limits)
{
	struct rollup *r = xcalloc(1, sizeof(*r));
	struct verdict v;
	struct expect *e;
	size_t i;

	r->n = aims_count(l->aims);
	r->v = xcalloc(r->n + 1, sizeof(*r->v));
	for (i = 0; i < l->n; i++)
		for (e = l->v[i]->first; e; e = e->next) {
			if (!e->aim || e->joint || e->want.blank || e->gone)
				continue;
			expect_judge(l, l->v[i], e, limits, &v);
			if (e->moved) /* the rest is the receiver's */
				v.expected = v.actual;
			add(&r->v[e->aim->at_all], l->v[i]->cell[D_UNIT], &v);
			if (l->v[i]->unit)
				add_above(r, l->roster, e->aim->at_all,
				    l->v[i]->unit, &v);
			buf_free(&v.missed);
		}
	return r;
}

void
rollup_free(struct rollup *r)
{
	struct sum *sum;
	size_t i;

	if (!r)
		return;
	for (i = 0; i < r->n; i++)
		buf_free(&r->v[i].v.missed);
	for (i = 0; i < r->below.n; i++) {
		sum = r->below.v[i].value;
		buf_free(&sum->v.missed);
		free(sum);
	}
	map_free(&r->below);
	free(r->v);
	free(r);
}

bool
rollup_judge(const struct rollup *r, const struct aim *a, const struct unit *u,
    struct verdict *v)
{
	const struct sum *sum = NULL;

	if (u)
		sum = map_value(
		    &r->below, key_of(&(struct key){ a->at_all, u->at }));
	if (!sum)
		sum = &r->v[a->at_all];
	if (!sum->any)
		return false;
	*v = sum->v;
	v->missed = (struct buf)BUF_INIT;
	buf_addstr(&v->missed, buf_str(&sum->v.missed));
	v->has_rate = v->has_rate && dec_cmp(v->expected, DEC(0)) > 0;
	if (v->has_rate)
		v->rate = dec_div(v->actual, v->expected);
	return true;
}
