#include <assert.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "duty/progress.h"

enum { C_DATE, C_UNIT, C_DOC, C_ID, C_N, C_METRIC, C_VALUE, C_NOTE, NCOLS };

static const char *const col_name[NCOLS] = { "date", "unit", "doc", "id", "n",
	"metric", "value", "note" };

struct reader {
	struct ledger *l;
	struct table *t;
	const struct row *r;
	long col[NCOLS];
	struct date day;
	bool has_value;
	struct dec value;
	struct buf metric; /* squeezed */
};

static struct str
cell(const struct reader *x, int c)
{
	return row_cell(x->r, x->col[c]);
}

static void
report(const struct reader *x, const char *code, int c)
{
	struct str s = cell(x, c);
	char *text = xstrndup(s.p, s.n);

	diag(code, table_place(x->t, x->r, x->col[c]), text, NULL);
	free(text);
}

/* False if it is no number that can be counted; that was reported. */
static bool
read_value(struct reader *x)
{
	struct str v = cell(x, C_VALUE);

	x->has_value = v.n > 0;
	if (!x->has_value)
		return true;
	if (!dec_parse(v, &x->value)) {
		report(x, "progress-value", C_VALUE);
		return false;
	}
	if (dec_cmp(x->value, DEC(0)) < 0) {
		report(x, "progress-negative", C_VALUE);
		return false;
	}
	return true;
}

/* Its name as the assignments have it; false if it was reported. */
static bool
find_unit(const struct reader *x, struct str *name)
{
	const struct unit *u;

	*name = cell(x, C_UNIT);
	if (x->l->roster) {
		u = roster_find(x->l->roster, *name, x->day, NULL);
		if (!u) {
			roster_report(x->l->roster, *name, x->day,
			    table_place(x->t, x->r, x->col[C_UNIT]));
			return false;
		}
		*name = u->name;
	} else if (!ledger_holder(x->l, *name)) {
		report(x, "progress-unit", C_UNIT);
		return false;
	}
	return true;
}

/*
 * How well a target fits what the row is about: its name, one within the
 * other, within its clause, not at all.
 */
static int
fit(const struct reader *x, const struct expect *e)
{
	struct str m = buf_str(&x->metric);
	struct str n = cell(x, C_N);

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

static int
best_fit(const struct reader *x, const struct duty *d)
{
	const struct expect *e;
	int best = 0;

	for (e = d->first; e; e = e->next)
		if (fit(x, e) > best)
			best = fit(x, e);
	return best;
}

/*
 * The duty that a row without an id is about: the only one of the unit with
 * such a target.
 */
static struct duty *
duty_by_metric(const struct reader *x, const struct holder *h)
{
	struct duty *d, *found = NULL;
	int best = 0, f;

	for (d = h ? h->first : NULL; d; d = d->sibling) {
		f = best_fit(x, d);
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

static struct duty *
find_duty(struct reader *x, struct str unit)
{
	struct holder *h = ledger_holder(x->l, unit);
	struct str doc = cell(x, C_DOC), id = cell(x, C_ID);
	struct duty *d;

	if (id.n == 0)
		d = duty_by_metric(x, h);
	else if (doc.n == 0)
		d = duty_by_id(h, id);
	else
		d = ledger_find(x->l, unit, doc, id);
	if (h)
		h->records++;
	if (!d)
		report(x,
		    id.n && ledger_has_task(x->l, doc, id)
			? "progress-not-assigned"
			: "progress-no-task",
		    id.n ? C_ID : C_METRIC);
	return d;
}

/* Without a figure: a done thing, one occurrence, or only a sign of life. */
static const struct dec *
figure_of(const struct reader *x, const struct expect *e, struct dec *v)
{
	const struct hints *h = x->l->hints;
	struct str note = cell(x, C_NOTE);

	*v = x->value;
	if (x->has_value && !e->aim &&
	    hint_in(h, HINT_LEVEL_METRIC, buf_str(&x->metric), NULL, NULL))
		*v = dec_div(*v, DEC(100)); /* 完成率 85 */
	if (x->has_value)
		return v;
	*v = DEC(1);
	if (e->aim)
		return e->aim->once ? v : NULL;
	if (e->want.cycle.period != PERIOD_NONE)
		return v;
	return hint_in(h, HINT_DONE, note, NULL, NULL) &&
		!hint_in(h, HINT_UNDONE, note, NULL, NULL)
	    ? v
	    : NULL;
}

static void
count(const struct reader *x, struct expect *e)
{
	struct dec v;
	const struct dec *p = figure_of(x, e, &v);

	deeds_add(&e->own, &e->want, x->day, p);
	if (e->aim && e->aim->shared)
		deeds_add(&e->aim->joint, &e->aim->joint_want, x->day, p);
	if (!p && e->aim)
		report(x, "progress-no-value", C_VALUE);
}

/* Of several stages, the one whose time it is. */
static struct expect *
stage_of(const struct reader *x, struct expect *e)
{
	for (; e->next; e = e->next)
		if (date_is_none(e->want.due) ||
		    date_cmp(x->day, e->want.due) <= 0)
			break;
	return e;
}

/* Where the task itself is to be done, beside or without figures. */
static struct expect *
plain_of(const struct duty *d)
{
	struct expect *e;

	for (e = d->first; e && e->aim; e = e->next)
		;
	return e;
}

/* A sign of life, if it is about nothing that is asked. */
static void
count_activity(const struct reader *x, struct duty *d)
{
	struct expect *e;

	report(x, "progress-no-target", cell(x, C_N).n ? C_N : C_METRIC);
	for (e = d->first; e; e = e->next)
		deeds_add(&e->own, &e->want, x->day, NULL);
}

static void
count_duty(const struct reader *x, struct duty *d)
{
	struct expect *e, *plain = plain_of(d);
	int best = best_fit(x, d);
	bool named = x->metric.n || cell(x, C_N).n;

	assert(d->first); /* expect_build() saw to it */
	for (e = d->first; e && best; e = e->next)
		if (fit(x, e) == best)
			count(x, e);
	if (best)
		return;
	if (plain && plain->want.cycle.period == PERIOD_NONE)
		count(x, stage_of(x, plain));
	else if (plain)
		for (e = plain; e; e = e->next)
			count(x, e);
	else if (!d->first->next && !named)
		count(x, d->first);
	else
		count_activity(x, d);
}

static void
take(struct reader *x, struct progress_count *c)
{
	struct str unit;
	struct duty *d;

	if (!date_parse_office(cell(x, C_DATE), &x->day)) {
		report(x, "date-bad", C_DATE);
		return;
	}
	if (date_cmp(x->day, x->l->day) > 0) {
		c->later++;
		return;
	}
	if (!read_value(x) || !find_unit(x, &unit))
		return;
	buf_reset(&x->metric);
	utf8_squeeze(&x->metric, cell(x, C_METRIC));
	for (d = find_duty(x, unit); d; d = d->next)
		count_duty(x, d);
}

int
progress_read(struct ledger *l, const char *path, struct progress_count *c)
{
	struct table *t = table_open(path, "progress");
	struct row r;
	struct reader x = { .l = l, .t = t, .r = &r };
	int rc = -1, k;

	if (t && table_need(t, "date") && table_need(t, "unit")) {
		for (k = 0; k < NCOLS; k++)
			x.col[k] = table_col(t, col_name[k]);
		while ((rc = table_next(t, &r)) == 1) {
			c->rows++;
			take(&x, c);
		}
	}
	table_close(t);
	buf_free(&x.metric);
	return rc;
}
