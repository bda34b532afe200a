#include <stdlib.h>

#include "score/repeat.h"

void
repeats_free(struct repeats *r)
{
	map_free(&r->problems);
	free(r->kind);
	free(r->v);
	buf_free(&r->key);
}

/* The identity in r->key; false if the finding has none. */
static bool
identify(struct repeats *r, const struct finding *g, size_t unit,
    const struct mult *m)
{
	struct str list = m->same, name;
	bool any = false, others = false;
	int c;

	buf_reset(&r->key);
	buf_addf(&r->key, "%zu/%zu", g->rule->at, unit);
	if (!list.n)
		list = STR("place");
	while (str_split(&list, STR("、"), &name)) {
		c = finding_col(str_trim(name));
		if (c < 0 || c == F_UNIT || c == F_RULE)
			continue;
		buf_addc(&r->key, '\x1f');
		buf_addstr(&r->key, g->cell[c]);
		any |= g->cell[c].n > 0;
		others = true;
	}
	return any || !others; /* 同一问题: unit and rule alone */
}

static size_t
problem(struct repeats *r, const struct rule *u, const struct mult *m)
{
	struct map_entry *e = map_put(&r->problems, buf_str(&r->key));

	if (!e->value) {
		GROW(r->kind, r->nkind, r->cap_kind);
		r->kind[r->nkind++] = (struct problem){ *m, u->period };
		e->value = (void *)r->nkind;
	}
	return (size_t)e->value - 1;
}

static void
add(struct repeats *r, const struct occurrence *o)
{
	GROW(r->v, r->n, r->cap);
	r->v[r->n++] = *o;
}

void
repeats_add(struct repeats *r, const struct occurrence *o,
    const struct finding *g, const struct mult *m)
{
	struct occurrence c = *o;

	if (!identify(r, g, o->account->unit, m)) /* one of its own */
		buf_addf(&r->key, "\x1f#%zu", r->n);
	c.problem = problem(r, g->rule, m);
	add(r, &c);
}

void
repeats_before(struct repeats *r, const struct finding *g, size_t unit,
    const struct mult *m)
{
	struct occurrence c = { 0, date_days(g->date), NULL, DEC(0), DEC(0),
		DEC(1), 0 };

	if (!identify(r, g, unit, m))
		return;
	c.problem = problem(r, g->rule, m);
	add(r, &c);
}

static int
by_day(const void *a, const void *b)
{
	const struct occurrence *x = a, *y = b;

	if (x->problem != y->problem)
		return x->problem < y->problem ? -1 : 1;
	return (x->day > y->day) - (x->day < y->day);
}

/* First day of the window of a finding on this day. */
static long
window_start(const struct problem *k, long day)
{
	struct date d = date_from_days(day);
	enum term_unit unit =
	    k->mult.window_unit ? k->mult.window_unit : k->period;

	if (k->mult.window > 0)
		return day - k->mult.window;
	return date_days(term_first(term_of(unit, d)));
}

/* The window as it goes with the findings of a problem, in order of days. */
struct window {
	size_t first; /* finding in it */
	int days, before; /* of the problem up to now; of them before it */
};

/* 1 + earlier days in the window on which the problem was found. */
static int
times(const struct repeats *r, struct window *w, size_t at)
{
	const struct occurrence *v = r->v;
	long from = window_start(&r->kind[v[at].problem], v[at].day);

	if (at == 0 || v[at - 1].problem != v[at].problem)
		*w = (struct window){ at, 0, 0 };
	else
		w->days += v[at - 1].day != v[at].day;
	for (; v[w->first].day < from; w->first++)
		w->before += v[w->first].day != v[w->first + 1].day;
	return w->days - w->before + 1;
}

static struct dec
multiplier(const struct mult *k, int nth, struct dec late)
{
	struct dec m = DEC(1);

	while (nth-- > 1 &&
	    (dec_cmp(k->cap, DEC(0)) == 0 || dec_cmp(m, k->cap) < 0))
		m = dec_mul(m, k->repeat);
	m = k->stack == STACK_PRODUCT ? dec_mul(m, late) : dec_max(m, late);
	return dec_cmp(k->cap, DEC(0)) > 0 ? dec_min(m, k->cap) : m;
}

void
repeats_settle(struct repeats *r, struct note *notes)
{
	struct window w = { 0, 0, 0 };
	size_t i;

	if (r->n > 1)
		qsort(r->v, r->n, sizeof(*r->v), by_day);
	for (i = 0; i < r->n; i++) {
		struct occurrence *o = &r->v[i];
		const struct problem *k = &r->kind[o->problem];
		int nth = times(r, &w, i);
		struct dec m = multiplier(&k->mult, nth, o->late);

		if (!o->account)
			continue;
		tally_add(o->account, o->n, o->points, m);
		if (o->note) {
			notes[o->note - 1].mult =
			    dec_mul(notes[o->note - 1].mult, m);
			notes[o->note - 1].times = nth;
		}
	}
	r->n = 0;
}
