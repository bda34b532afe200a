#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "duty/expect.h"
#include "duty/handover.h"

enum { H_DATE, H_UNIT, H_DOC, H_ID, H_TITLE, H_RECEIVER, H_DUE, H_N };

static const char *const col_name[H_N] = { "date", "unit", "doc", "id", "title",
	"receiver", "due" };

bool
handover_holds(const struct duty *d, struct date day)
{
	return (date_is_none(d->from) || date_cmp(day, d->from) >= 0) &&
	    (date_is_none(d->until) || date_cmp(day, d->until) <= 0);
}

static void
collect(struct handovers *h, struct ledger *l, const struct table *t,
    const struct row *r, const char *path)
{
	struct str cell[H_N];
	struct handover new = { .due = DATE_NONE };
	struct buf title = BUF_INIT;
	int i;

	for (i = 0; i < H_N; i++)
		cell[i] = row_cell(r, table_col(t, col_name[i]));
	if (cell[H_RECEIVER].n == 0 ||
	    !date_parse_office(cell[H_DATE], &new.day) ||
	    date_cmp(new.day, l->day) > 0)
		return;
	utf8_squeeze(&title, cell[H_TITLE]);
	new.unit = ledger_keep(l, cell[H_UNIT]);
	new.doc = ledger_keep(l, cell[H_DOC]);
	new.id = ledger_keep(l, cell[H_ID]);
	new.title = ledger_keep(l, buf_str(&title));
	new.to = ledger_keep(l, cell[H_RECEIVER]);
	(void)date_parse_office(cell[H_DUE], &new.due);
	new.at = table_place(t, r, table_col(t, "receiver"));
	new.at.file = path;
	buf_free(&title);
	GROW(h->v, h->n, h->cap);
	h->v[h->n++] = new;
}

/* The log is read again for all else: that tells what is wrong with it, but for
 * what is fatal. */
static bool
collect_file(struct handovers *h, struct ledger *l, const char *path)
{
	struct table *t = NULL;
	struct row r;
	int rc = -1;

	if (strcmp(path, "-") == 0)
		return true;
	diag_divert(diag_drop, NULL);
	t = table_open(path, "progress");
	if (t && table_col(t, "receiver") < 0)
		rc = 0;
	else
		while (t && (rc = table_next(t, &r)) == 1)
			collect(h, l, t, &r, path);
	table_close(t);
	diag_divert(NULL, NULL);
	return rc == 0;
}

static struct str
unit_name(const struct ledger *l, struct str name, struct date day)
{
	const struct unit *u =
	    l->roster ? roster_find(l->roster, name, day, NULL) : NULL;

	return u ? u->name : name;
}

/* The unit's duty that is meant, if it holds on the day; the latest of several
 * of one task. */
static struct duty *
find_duty(struct ledger *l, const struct handover *h)
{
	struct holder *holder = ledger_holder(l, unit_name(l, h->unit, h->day));
	struct duty *d, *found = NULL;

	for (d = holder ? holder->first : NULL; d; d = d->sibling)
		if (handover_holds(d, h->day) && !d->heir &&
		    (h->doc.n == 0 || str_eq(h->doc, d->cell[D_DOC])) &&
		    (h->id.n ? str_eq(h->id, d->cell[D_ID])
			     : h->title.n && str_eq(h->title, d->title_key)))
			found = d;
	return found;
}

static bool
find_receiver(const struct ledger *l, struct handover *h)
{
	const struct unit *u;

	if (!l->roster)
		return true;
	u = roster_find(l->roster, h->to, h->day, NULL);
	if (u)
		h->to = u->name;
	else
		roster_report(l->roster, h->to, h->day, h->at);
	return u != NULL;
}

/* All else that may be wrong is told when the log is read. */
static void
hand_over(struct ledger *l, struct handover *h)
{
	struct duty *old = find_duty(l, h);

	if (!old || !find_receiver(l, h))
		return;
	if (str_eq(old->cell[D_UNIT], h->to)) {
		diag_str("handover-self", h->at, h->to, NULL);
		return;
	}
	h->old = old;
	h->new = ledger_hand(l, old, h->to, h->day);
}

static int
by_day(const void *a, const void *b)
{
	const struct handover *x = a, *y = b;
	int c = date_cmp(x->day, y->day);

	if (c == 0 && x->at.file != y->at.file)
		c = strcmp(x->at.file, y->at.file);
	return c ? c : (x->at.line > y->at.line) - (x->at.line < y->at.line);
}

bool
handovers_read(
    struct handovers *h, struct ledger *l, const struct opt_list *progress)
{
	size_t i;

	for (i = 0; i < progress->n; i++)
		if (!collect_file(h, l, progress->v[i]))
			return false;
	if (h->n)
		qsort(h->v, h->n, sizeof(*h->v), by_day);
	for (i = 0; i < h->n; i++)
		hand_over(l, &h->v[i]);
	return true;
}

void
handovers_free(struct handovers *h)
{
	free(h->v);
}

/* One deadline: the new one that the row gives; else the day itself, where it
 * had passed. */
static void
move_deadline(const struct handover *h, struct ledger *l, struct expect *e)
{
	bool lapsed = date_cmp(e->want.due, h->day) < 0;

	if (date_is_none(e->want.due))
		return;
	if (!date_is_none(h->due)) {
		if (date_cmp(h->due, e->want.due) != 0)
			expect_put_off(l, e, h->due);
	} else if (lapsed) {
		extension_report("handover-lapsed", h->at, h->day, e->want.due);
		expect_put_off(l, e, h->day);
	}
}

static void
go_over(const struct handover *h, struct ledger *l, struct expect *old,
    struct expect *new)
{
	struct want *w = &new->want;
	bool lapsed =
	    !date_is_none(old->want.due) && date_cmp(old->want.due, h->day) < 0;

	w->due = new->due = old->want.due;
	w->amount = old->want.amount;
	new->was = old->was;
	if (old->gone || (!w->at_most && deeds_met(&old->own, &old->want))) {
		new->gone = true;
		return;
	}
	old->moved = !lapsed;
	if (!w->level && old->own.has_total) {
		w->amount = dec_sub(w->amount, old->own.total);
		if (dec_cmp(w->amount, DEC(0)) < 0)
			w->amount = DEC(0);
	}
	move_deadline(h, l, new);
}

void
handover_settle(const struct handover *h, struct ledger *l)
{
	struct expect *old, *new;
	bool any = false;

	if (!h->new)
		return;
	for (new = h->new->first; new; new = new->next) {
		old = new->of;
		if (old->joint)
			old->moved = true; /* the others go on with it */
		else if (old->want.cycle.period == PERIOD_NONE &&
		    !old->want.yearly)
			go_over(h, l, old, new);
		any |= !new->gone;
	}
	if (!any)
		diag_str("handover-nothing", h->at, h->to, NULL);
}
