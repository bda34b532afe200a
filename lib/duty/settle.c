#include <stdlib.h>

#include "duty/deadline.h"
#include "duty/expect.h"
#include "duty/handover.h"
#include "duty/settle.h"
#include "office/days.h"

static bool
waits(const struct expect *e)
{
	return e->want.triggered && date_is_none(e->want.due);
}

/* The day that the deadline is counted from, or none so far. */
static struct date
trigger_of(const struct ledger *l, const struct duty *d)
{
	if (date_is_none(d->docket.opened) ||
	    hint_in(l->hints, HINT_SIGNED, deadline_words(d), NULL, NULL))
		return d->docket.signed_on;
	return d->docket.opened;
}

/* Within so many days after the task was handed out, or taken over. */
static void
follow(struct ledger *l, struct duty *d)
{
	struct date base, due;
	struct expect *e = d->first;

	while (e && !waits(e))
		e = e->next;
	if (!e || date_is_none(base = trigger_of(l, d)) ||
	    !days_within(deadline_words(d), base, l->work, &due))
		return;
	for (; e; e = e->next) {
		if (!waits(e))
			continue;
		if (e->joint && date_is_none(e->aim->joint_want.due))
			expect_move_joint(e->aim, due);
		expect_move(e, e->joint ? e->aim->joint_want.due : due);
	}
}

static bool
can_be_put_off(const struct expect *e)
{
	return e->want.cycle.period == PERIOD_NONE &&
	    !date_is_none(e->want.due) && !e->want.blank;
}

static bool
is_meant(const struct extension *x, const struct expect *e)
{
	return can_be_put_off(e) &&
	    (x->n.n == 0 || (e->aim && str_eq(e->aim->n, x->n)));
}

/* The deadline that is put off: the one said, else the next on that day, else
 * the last. */
static struct date
old_deadline(const struct extension *x)
{
	struct date next = DATE_NONE, last = DATE_NONE;
	const struct expect *e;

	if (!date_is_none(x->from))
		return x->from;
	for (e = x->duty->first; e; e = e->next) {
		if (!is_meant(x, e))
			continue;
		last = date_later(last, e->want.due);
		if (date_cmp(e->want.due, x->approved) >= 0)
			next = date_earlier(next, e->want.due);
	}
	return date_is_none(next) ? last : next;
}

/* One piece of work has one deadline: put off for all that share it. */
static void
put_off_joint(struct ledger *l, const struct duty *d, struct aim *a,
    struct date from, struct date to)
{
	struct duty *m = ledger_task(l, d->cell[D_DOC], d->cell[D_ID]);
	struct expect *e;

	for (; m; m = m->mate)
		for (e = m->first; e; e = e->next)
			if (e->joint && e->aim == a && can_be_put_off(e) &&
			    date_cmp(e->want.due, from) == 0)
				expect_put_off(l, e, to);
	expect_move_joint(a, to);
}

static void
extend(struct ledger *l, const struct extension *x)
{
	struct date old = old_deadline(x);
	bool any = false;
	struct expect *e;

	if (!date_is_none(old) && date_cmp(old, x->to) == 0)
		return; /* another unit's row did it */
	if (!date_is_none(old) && date_cmp(x->to, old) < 0) {
		extension_report("extension-not-later", x->at, x->to, old);
		return;
	}
	for (e = x->duty->first; e; e = e->next) {
		if (!is_meant(x, e) || date_cmp(e->want.due, old) != 0)
			continue;
		any = true;
		if (e->joint)
			put_off_joint(l, x->duty, e->aim, old, x->to);
		else
			expect_put_off(l, e, x->to);
	}
	if (!any)
		extension_report("extension-nothing", x->at, x->to, old);
	else if (date_cmp(x->approved, old) > 0)
		extension_report("extension-after", x->at, x->to, old);
}

static int
by_approval(const void *a, const void *b)
{
	const struct extension *x = a, *y = b;
	int c = date_cmp(x->approved, y->approved);

	if (c == 0)
		c = date_cmp(x->to, y->to);
	return c ? c : (x->at.line > y->at.line) - (x->at.line < y->at.line);
}

/* Was it put off before the task was handed over; on that day, for who had it? */
static bool
goes_before(const struct extension *x, const struct handover *h)
{
	int c = date_cmp(x->approved, h->day);

	return c < 0 || (c == 0 && x->duty->heir);
}

/* Those before a handover; NULL: all that are left. */
static void
extend_until(struct ledger *l, const struct handover *h)
{
	size_t i;

	for (i = 0; i < l->next; i++)
		if (!l->ext[i].done && (!h || goes_before(&l->ext[i], h))) {
			l->ext[i].done = true;
			extend(l, &l->ext[i]);
		}
}

void
settle_deadlines(struct ledger *l)
{
	size_t i;

	for (i = 0; i < l->n; i++)
		follow(l, l->v[i]);
	if (l->next)
		qsort(l->ext, l->next, sizeof(*l->ext), by_approval);
	for (i = 0; l->handovers && i < l->handovers->n; i++) {
		extend_until(l, &l->handovers->v[i]);
		handover_settle(&l->handovers->v[i], l);
	}
	extend_until(l, NULL);
}
