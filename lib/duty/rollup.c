#include <stdlib.h>

#include "base/mem.h"
#include "duty/expect.h"
#include "duty/rollup.h"

/* Worst first. */
static const enum state order[] = { STATE_OVERDUE, STATE_NO_WORD, STATE_STALLED,
	STATE_NEAR, STATE_NOT_DUE, STATE_UNCLEAR, STATE_ONGOING,
	STATE_DONE_LATE, STATE_DONE, STATE_BLANK };
#define NORDER (sizeof(order) / sizeof(order[0]))

struct sum {
	struct verdict v;
	bool any;
};

struct rollup {
	struct sum *v; /* by number of the aim */
	size_t n;
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
add(struct rollup *r, const struct aim *a, struct str unit,
    const struct verdict *v)
{
	struct verdict *sum = &r->v[a->at_all].v;

	if (!r->v[a->at_all].any) {
		r->v[a->at_all].any = true;
		sum->state = v->state;
		sum->expected = sum->actual = DEC(0);
	}
	sum->expected = dec_add(sum->expected, v->expected);
	sum->actual = dec_add(sum->actual, v->actual);
	sum->has_expected |= v->has_expected;
	sum->has_actual |= v->has_actual;
	sum->has_rate |= v->has_rate;
	if (date_is_none(sum->last) ||
	    (!date_is_none(v->last) && date_cmp(v->last, sum->last) > 0))
		sum->last = v->last;
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
			if (!e->aim || e->joint || e->want.blank)
				continue;
			tally_judge(&e->own, &e->want, expect_as_of(l, l->v[i]),
			    limits, &v);
			add(r, e->aim, l->v[i]->cell[D_UNIT], &v);
			buf_free(&v.missed);
		}
	return r;
}

void
rollup_free(struct rollup *r)
{
	size_t i;

	if (!r)
		return;
	for (i = 0; i < r->n; i++)
		buf_free(&r->v[i].v.missed);
	free(r->v);
	free(r);
}

bool
rollup_judge(const struct rollup *r, const struct aim *a, struct verdict *v)
{
	const struct sum *sum = &r->v[a->at_all];

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
