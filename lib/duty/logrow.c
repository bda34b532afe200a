#include <stdlib.h>

#include "base/mem.h"
#include "duty/logrow.h"

struct str
logrow_cell(const struct logrow *x, int c)
{
	return row_cell(x->r, x->col[c]);
}

void
logrow_report(const struct logrow *x, const char *code, int c)
{
	struct str s = logrow_cell(x, c);
	char *text = xstrndup(s.p, s.n);

	diag(code, table_place(x->t, x->r, x->col[c]), text, NULL);
	free(text);
}

bool
logrow_value(struct logrow *x)
{
	struct str v = logrow_cell(x, C_VALUE);

	x->has_value = v.n > 0;
	if (!x->has_value)
		return true;
	if (!dec_parse(v, &x->value)) {
		logrow_report(x, "progress-value", C_VALUE);
		return false;
	}
	if (dec_cmp(x->value, DEC(0)) < 0) {
		logrow_report(x, "progress-negative", C_VALUE);
		return false;
	}
	return true;
}

bool
logrow_unit(const struct logrow *x, struct str *name)
{
	const struct unit *u;

	*name = logrow_cell(x, C_UNIT);
	if (x->l->roster) {
		u = roster_find(x->l->roster, *name, x->day, NULL);
		if (!u) {
			roster_report(x->l->roster, *name, x->day,
			    table_place(x->t, x->r, x->col[C_UNIT]));
			return false;
		}
		*name = u->name;
	} else if (!ledger_holder(x->l, *name)) {
		logrow_report(x, "progress-unit", C_UNIT);
		return false;
	}
	return true;
}

int
logrow_fit(const struct logrow *x, const struct expect *e)
{
	struct str m = buf_str(&x->metric);
	struct str n = logrow_cell(x, C_N);

	if (!e->aim)
		return 0;
	if (n.n)
		return str_eq(e->aim->n, n) ? 3 : 0;
	if (m.n == 0)
		return 0;
	if (str_eq(m, e->aim->metric_key))
		return 3;
	if (e->aim->metric_key.n &&
	    (str_find(m, e->aim->metric_key, 0) >= 0 ||
		str_find(e->aim->metric_key, m, 0) >= 0))
		return 2;
	return str_find(e->aim->clause_key, m, 0) >= 0;
}

int
logrow_best(const struct logrow *x, const struct duty *d)
{
	const struct expect *e;
	int best = 0;

	for (e = d->first; e; e = e->next)
		if (logrow_fit(x, e) > best)
			best = logrow_fit(x, e);
	return best;
}

/*
 * The duty that a row without an id is about: the only one of the unit with
 * such a target.
 */
static struct duty *
duty_by_metric(const struct logrow *x, const struct holder *h)
{
	struct duty *d, *found = NULL;
	int best = 0, f;

	for (d = h ? h->first : NULL; d; d = d->sibling) {
		f = logrow_best(x, d);
		if (f == 0 || f < best)
			continue;
		found = f == best ? NULL : d;
		best = f;
	}
	return found;
}

/* A row without a document: the only duty of that id. */
static struct duty *
duty_by_id(const struct holder *h, struct str id)
{
	struct duty *d, *found = NULL;

	for (d = h ? h->first : NULL; d; d = d->sibling) {
		if (!str_eq(d->cell[D_ID], id))
			continue;
		if (found && !str_eq(found->cell[D_DOC], d->cell[D_DOC]))
			return NULL;
		if (!found)
			found = d;
	}
	return found;
}

struct duty *
logrow_duty(struct logrow *x, struct str unit)
{
	struct holder *h = ledger_holder(x->l, unit);
	struct str doc = logrow_cell(x, C_DOC), id = logrow_cell(x, C_ID);
	struct duty *d;

	if (id.n == 0)
		d = duty_by_metric(x, h);
	else if (doc.n == 0)
		d = duty_by_id(h, id);
	else
		d = ledger_find(x->l, unit, doc, id);
	if (h && event_is_work(x->event))
		h->records++;
	if (!d)
		logrow_report(x,
		    id.n && ledger_has_task(x->l, doc, id)
			? "progress-not-assigned"
			: "progress-no-task",
		    id.n ? C_ID : C_METRIC);
	return d;
}
