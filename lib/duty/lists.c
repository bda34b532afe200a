#include "duty/expect.h"
#include "duty/lists.h"
#include "office/days.h"

static void
put(struct table_out *t, const struct duty *d, const enum duty_cell *cell)
{
	for (; *cell != DUTY_CELLS; cell++)
		table_put(t, d->cell[*cell]);
}

static long
count_duties(const struct holder *h)
{
	const struct duty *d;
	long n = 0;

	for (d = h->first; d; d = d->sibling)
		n += !d->heir;
	return n;
}

int
lists_norecord(const struct ledger *l)
{
	static const enum duty_cell who[] = { D_CATEGORY, D_LEADER, D_HEAD,
		D_CONTACT, D_PHONE, DUTY_CELLS };
	struct table_out *t = table_create("norecord", NULL);
	size_t i;

	if (!t)
		return -1;
	for (i = 0; i < l->holders.n; i++) {
		const struct holder *h = l->holders.v[i].value;

		if (h->records || count_duties(h) == 0)
			continue;
		table_put(t, h->name);
		put(t, h->first, who);
		table_putn(t, count_duties(h));
		table_end(t);
	}
	return table_finish(t);
}

/* Handed out: by the log, else when it begins; DATE_NONE if neither says so. */
static struct date
handed_out(const struct ledger *l, const struct duty *d)
{
	struct days start;

	if (!date_is_none(d->docket.opened))
		return d->docket.opened;
	days_read(&start, d->cell[D_START], l->day.y, DAYS_FROM);
	return days_first(&start);
}

static bool
is_open_unit(const struct ledger *l, const struct duty *d)
{
	return !d->unit || unit_open(d->unit, l->day, l->day);
}

int
lists_unsigned(const struct ledger *l, const struct limits *limits, bool late)
{
	static const enum duty_cell what[] = { D_DOC, D_ID, D_TITLE, D_UNIT,
		D_ROLE, D_CATEGORY, D_LEADER, D_HEAD, D_CONTACT, D_PHONE,
		DUTY_CELLS };
	struct table_out *t = table_create("unsigned", NULL);
	size_t i;

	if (!t)
		return -1;
	for (i = 0; i < l->n; i++) {
		const struct duty *d = l->v[i];
		struct date from = handed_out(l, d);
		bool known = !date_is_none(from);
		long days = known ? days_between(limits, from, l->day) : 0;

		if (d->cell[D_UNIT].n == 0 || d->heir || !is_open_unit(l, d) ||
		    !date_is_none(d->docket.signed_on) || days < 0 ||
		    (late && (!known || days <= limits->sign)))
			continue;
		put(t, d, what);
		table_put_date(t, from);
		if (known)
			table_putn(t, days);
		else
			table_puts(t, "");
		if (known && days > limits->sign)
			table_putn(t, days - limits->sign);
		table_end(t);
	}
	return table_finish(t);
}
