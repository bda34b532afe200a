#include "duty/figure.h"

/* What units of the roster have of a figure. */
struct known {
	bool any;
	struct dec sum; /* of those that are open on the day */
};

/* Of all units (kind empty; only those open count), or of all of a category. */
static struct known *
look(const struct ledger *l, struct str heading, struct str kind,
    struct known *k)
{
	struct dec v;
	size_t i;

	k->sum = DEC(0);
	for (i = 0; l->roster && i < roster_count(l->roster); i++) {
		const struct unit *u = roster_at(l->roster, i);

		if ((kind.n ? !str_eq(u->category, kind)
			    : !unit_open(u, l->day, l->day)) ||
		    !roster_figure(l->roster, u, heading, &v))
			continue;
		k->any = true;
		k->sum = dec_add(k->sum, v);
	}
	return k;
}

/* Looked up once. */
static const struct known *
known(struct ledger *l, struct str heading, struct str kind)
{
	struct map_entry *e =
	    map_put(&l->figures, MAP_KEY(&l->key, heading, kind));

	if (!e->value)
		e->value = look(l, heading, kind,
		    arena_zalloc(&l->mem, sizeof(struct known)));
	return e->value;
}

bool
figure_take(struct ledger *l, const struct duty *d, const struct aim *a,
    struct expect *e)
{
	const struct unit *u = duty_origin(d)->unit;
	const struct known *all;
	struct dec v;
	bool own =
	    !e->joint && u && roster_figure(l->roster, u, a->figure, &v);

	if (!own && !e->joint && u && u->category.n &&
	    known(l, a->figure, u->category)->any) {
		diag("figure-empty", a->at, a->figure.p, u->name.p, NULL);
		e->want.blank = true;
		return true;
	}
	if (!own) {
		e->joint = true;
		all = known(l, a->figure, STR_NULL);
		if (!all->any)
			return false;
		v = all->sum;
	}
	e->want.amount = dec_ceil(dec_mul(a->each, v));
	return true;
}
