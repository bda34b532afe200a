#include "base/utf8.h"
#include "duty/logrow.h"
#include "office/unitlist.h"
#include "zh/amount.h"

struct str
logrow_cell(const struct logrow *x, int c)
{
	return row_cell(x->r, x->col[c]);
}

void
logrow_report(const struct logrow *x, const char *code, int c)
{
	diag_str(code, table_place(x->t, x->r, x->col[c]), logrow_cell(x, c),
	    NULL);
}

bool
logrow_value(struct logrow *x)
{
	struct str v = logrow_cell(x, C_VALUE);
	struct dec share;

	if (logrow_cell(x, C_DONE).n && !logrow_share(x, &share)) {
		logrow_report(x, "progress-value", C_DONE);
		return false;
	}
	x->has_value = v.n > 0;
	if (!x->has_value)
		return true;
	/* Here 60% is .6 of the whole. */
	if (!dec_parse(v, &x->value) && !amount_count(v, &x->value)) {
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
logrow_share(const struct logrow *x, struct dec *v)
{
	struct str s = logrow_cell(x, C_DONE);
	struct buf b = BUF_INIT;
	bool ok;

	utf8_squeeze(&b, s); /* ％ */
	s = buf_str(&b);
	ok = s.n && dec_parse(s, v) && dec_cmp(*v, DEC(0)) >= 0;
	if (ok && !str_ends(s, STR("%")) && dec_cmp(*v, DEC(1)) > 0)
		*v = dec_div(*v, DEC(100));
	buf_free(&b);
	return ok;
}

bool
logrow_extension(const struct logrow *x, struct date *to, struct date *was)
{
	struct str old = logrow_cell(x, C_WAS);

	*was = DATE_NONE;
	if (!date_parse_office(logrow_cell(x, C_DUE), to))
		logrow_report(x, "extension-date", C_DUE);
	else if (logrow_cell(x, C_APPROVED).n == 0)
		logrow_report(x, "extension-unapproved", C_APPROVED);
	else if (old.n && !date_parse_office(old, was))
		logrow_report(x, "date-bad", C_WAS);
	else {
		if (logrow_cell(x, C_NOTE).n == 0)
			logrow_report(x, "extension-reason", C_NOTE);
		return true;
	}
	return false;
}

static bool
is_unit(void *arg, struct str name)
{
	const struct logrow *x = arg;

	return x->l->roster
	    ? roster_find(x->l->roster, name, x->day, NULL) != NULL
	    : ledger_holder(x->l, name) != NULL;
}

void
logrow_units(struct logrow *x)
{
	x->units = unitlist_of(is_unit, x, logrow_cell(x, C_UNIT),
	    table_place(x->t, x->r, x->col[C_UNIT]), &x->parts);
}

bool
logrow_next(struct logrow *x, struct str *rest)
{
	if (rest->n == 0)
		return false;
	if (str_find(*rest, STR("、"), 0) < 0 || is_unit(x, *rest)) {
		x->unit = *rest;
		*rest = STR_NULL;
	} else {
		(void)str_split(rest, STR("、"), &x->unit);
		x->unit = str_trim(x->unit);
	}
	return true;
}

bool
logrow_unit(const struct logrow *x, struct str *name)
{
	const struct unit *u;
	struct place at = table_place(x->t, x->r, x->col[C_UNIT]);

	*name = x->unit;
	if (x->l->roster) {
		u = roster_find(x->l->roster, *name, x->day, NULL);
		if (!u) {
			roster_report(x->l->roster, *name, x->day, at);
			return false;
		}
		*name = u->name;
	} else if (!ledger_holder(x->l, *name)) {
		diag_str("progress-unit", at, *name, NULL);
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

/* How well a task's name fits that of the row: the same 2, one within the
 * other 1. */
static int
fit_title(const struct logrow *x, const struct duty *d)
{
	struct str t = buf_str(&x->title);

	if (str_eq(t, d->title_key))
		return 2;
	return d->title_key.n &&
	    (str_find(t, d->title_key, 0) >= 0 ||
		str_find(d->title_key, t, 0) >= 0);
}

/* The only task of that name, else NULL; many: several have it. */
static struct duty *
duty_by_title(const struct logrow *x, const struct holder *h, bool *many)
{
	struct duty *d, *found = NULL;
	int best = 0, f;

	*many = false;
	for (d = h ? h->first : NULL; d; d = d->sibling) {
		f = fit_title(x, d);
		if (f == 0 || f < best)
			continue;
		*many = f == best &&
		    !(found && str_eq(found->cell[D_ID], d->cell[D_ID]) &&
			str_eq(found->cell[D_DOC], d->cell[D_DOC]));
		if (f > best)
			found = d;
		best = f;
	}
	return *many ? NULL : found;
}

struct duty *
logrow_duty(struct logrow *x, struct str unit)
{
	struct holder *h = ledger_holder(x->l, unit);
	struct str doc = logrow_cell(x, C_DOC), id = logrow_cell(x, C_ID);
	bool named = id.n == 0 && x->title.n, many = false;
	struct duty *d;

	if (named)
		d = duty_by_title(x, h, &many);
	else if (id.n == 0)
		d = duty_by_metric(x, h);
	else if (doc.n == 0)
		d = duty_by_id(h, id);
	else
		d = ledger_find(x->l, unit, doc, id);
	if (h && event_is_work(x->event))
		h->records++;
	if (d)
		return d;
	if (many)
		logrow_report(x, "progress-title-many", C_TITLE);
	else if (id.n && ledger_has_task(x->l, doc, id))
		logrow_report(x, "progress-not-assigned", C_ID);
	else
		logrow_report(x, "progress-no-task",
		    named      ? C_TITLE
			: id.n ? C_ID
			       : C_METRIC);
	return NULL;
}
