#include "duty/figure.h"

/* A figure of all units of the roster that are open on the day. */
static bool
figure_sum(const struct ledger *l, struct str heading, struct dec *sum)
{
	struct dec v;
	bool any = false;
	size_t i;

	*sum = DEC(0);
	for (i = 0; l->roster && i < roster_count(l->roster); i++) {
		const struct unit *u = roster_at(l->roster, i);

		if (!unit_open(u, l->day, l->day) ||
		    !roster_figure(l->roster, u, heading, &v))
			continue;
		*sum = dec_add(*sum, v);
		any = true;
	}
	return any;
}

/* Have others of the unit's category the figure? */
static bool
peers_have(const struct ledger *l, const struct unit *u, struct str heading)
{
	struct dec v;
	size_t i;

	for (i = 0; u->category.n && i < roster_count(l->roster); i++)
		if (str_eq(roster_at(l->roster, i)->category, u->category) &&
		    roster_figure(
			l->roster, roster_at(l->roster, i), heading, &v))
			return true;
	return false;
}

bool
figure_take(const struct ledger *l, const struct duty *d, const struct aim *a,
    struct expect *e)
{
	const struct unit *u = duty_origin(d)->unit;
	struct dec v;
	bool own =
	    !e->joint && u && roster_figure(l->roster, u, a->figure, &v);

	if (!own && !e->joint && u && peers_have(l, u, a->figure)) {
		diag("figure-empty", a->at, a->figure.p, u->name.p, NULL);
		e->want.blank = true;
		return true;
	}
	if (!own) {
		e->joint = true;
		if (!figure_sum(l, a->figure, &v))
			return false;
	}
	e->want.amount = dec_ceil(dec_mul(a->each, v));
	return true;
}
