#include <assert.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "duty/progress.h"

enum {
	C_DATE,
	C_UNIT,
	C_DOC,
	C_ID,
	C_N,
	C_METRIC,
	C_VALUE,
	C_NOTE,
	C_EVENT,
	C_DUE,
	C_WAS,
	C_APPROVED,
	NCOLS
};

static const char *const col_name[NCOLS] = { "date", "unit", "doc", "id", "n",
	"metric", "value", "note", "event", "due", "was", "approved" };

struct reader {
	struct ledger *l;
	struct table *t;
	const struct row *r;
	long col[NCOLS];
	const char *file; /* lives as long as the run */
	struct date day;
	enum event event;
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
	if (h && event_is_work(x->event))
		h->records++;
	if (!d)
		report(x,
		    id.n && ledger_has_task(x->l, doc, id)
			? "progress-not-assigned"
			: "progress-no-task",
		    id.n ? C_ID : C_METRIC);
	return d;
}

/*
 * What a row says of a task that asks for no figure: the share that is done.
 * 100%, a rate (完成率 85), a fraction, or words; any other number is of
 * something that was not asked.
 */
static const struct dec *
share_of(const struct reader *x, struct dec *v)
{
	const struct hints *h = x->l->hints;
	struct str note = cell(x, C_NOTE), text = cell(x, C_VALUE);

	if (x->event == EVENT_CLOSED ||
	    (x->event == EVENT_REPORT &&
		hint_in(h, HINT_DONE, note, NULL, NULL) &&
		!hint_in(h, HINT_UNDONE, note, NULL, NULL))) {
		*v = DEC(1);
		return v;
	}
	if (!x->has_value || x->event == EVENT_APPLIED)
		return NULL;
	*v = x->value;
	if (str_ends(text, STR("%")) || str_ends(text, STR("％")))
		return v;
	if (hint_in(h, HINT_LEVEL_METRIC, buf_str(&x->metric), NULL, NULL)) {
		*v = dec_div(*v, DEC(100)); /* 完成率 85 */
		return v;
	}
	if (dec_cmp(*v, DEC(1)) < 0)
		return v;
	report(x, "progress-unasked", C_VALUE);
	return NULL;
}

/* NULL: only a sign of life. */
static const struct dec *
figure_of(const struct reader *x, const struct expect *e, struct dec *v)
{
	if (!e->aim && e->want.cycle.period == PERIOD_NONE)
		return share_of(x, v);
	*v = x->has_value ? x->value : DEC(1);
	if (!x->has_value && e->aim &&
	    (!e->aim->once || x->event != EVENT_REPORT))
		return NULL;
	return v;
}

static void
count(const struct reader *x, struct expect *e)
{
	struct dec v;
	const struct dec *p = figure_of(x, e, &v);

	deeds_add(&e->own, &e->want, x->day, p);
	if (e->aim && e->aim->shared)
		deeds_add(&e->aim->joint, &e->aim->joint_want, x->day, p);
	if (!p && e->aim && x->event == EVENT_REPORT)
		report(x, "progress-no-value", C_VALUE);
}

static bool
is_done(const struct expect *e)
{
	return e->own.has_total && dec_cmp(e->own.total, DEC(1)) >= 0 &&
	    (date_is_none(e->own.voided) ||
		date_cmp(e->own.total_on, e->own.voided) > 0);
}

/*
 * Of several steps: the one that the row numbers; else the first that is not
 * done yet, up to the one whose time it is.
 */
static struct expect *
stage_of(const struct reader *x, struct expect *e)
{
	long n = str_long(cell(x, C_N));

	for (; n > 1 && e->next; n--)
		e = e->next;
	if (n > 0)
		return e;
	for (; e->next; e = e->next)
		if (!is_done(e) || date_is_none(e->want.due) ||
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

	if (x->event == EVENT_REPORT || cell(x, C_N).n || x->metric.n)
		report(
		    x, "progress-no-target", cell(x, C_N).n ? C_N : C_METRIC);
	for (e = d->first; e; e = e->next)
		deeds_add(&e->own, &e->want, x->day, NULL);
}

/* The task itself, which may have several steps; 办结 closes them all. */
static void
count_plain(const struct reader *x, struct expect *plain)
{
	struct expect *e;

	if (plain->want.cycle.period == PERIOD_NONE &&
	    x->event != EVENT_CLOSED) {
		count(x, stage_of(x, plain));
		return;
	}
	for (e = plain; e; e = e->next)
		count(x, e);
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
	if (plain)
		count_plain(x, plain);
	else if (!d->first->next && !named)
		count(x, d->first);
	else
		count_activity(x, d);
}

static void
void_one(const struct reader *x, struct expect *e)
{
	const struct dec *v = x->has_value ? &x->value : NULL;

	if (e->want.cycle.period != PERIOD_NONE)
		report(x, "event-periodic", C_EVENT);
	deeds_void(&e->own, &e->want, x->day, v);
	if (e->aim && e->aim->shared)
		deeds_void(&e->aim->joint, &e->aim->joint_want, x->day, v);
}

/* Of several steps: the one that is numbered, else the last that was done. */
static struct expect *
step_back(const struct reader *x, struct expect *plain)
{
	struct expect *e, *last = plain;

	if (cell(x, C_N).n)
		return stage_of(x, plain);
	for (e = plain; e; e = e->next)
		if (is_done(e))
			last = e;
	return last;
}

/* What was said to be done is not: of the targets named, or of all. */
static void
send_back(const struct reader *x, struct duty *d)
{
	struct expect *e, *plain = plain_of(d), *step = NULL;
	int best = best_fit(x, d);

	if (plain && !best && x->event == EVENT_BACK)
		step = step_back(x, plain);
	for (e = d->first; e; e = e->next)
		if (fit(x, e) == best && (e->aim || !step || e == step))
			void_one(x, e);
}

/* A later deadline needs its day and somebody's approval. */
static void
extend(const struct reader *x, struct duty *d)
{
	struct extension e = { .duty = d, .approved = x->day };
	struct str was = cell(x, C_WAS);

	if (!date_parse_office(cell(x, C_DUE), &e.to))
		report(x, "extension-date", C_DUE);
	else if (cell(x, C_APPROVED).n == 0)
		report(x, "extension-unapproved", C_APPROVED);
	else if (was.n && !date_parse_office(was, &e.from))
		report(x, "date-bad", C_WAS);
	else {
		if (cell(x, C_NOTE).n == 0)
			report(x, "extension-reason", C_NOTE);
		e.n = ledger_keep(x->l, cell(x, C_N));
		e.at = table_place(x->t, x->r, x->col[C_DUE]);
		e.at.file = x->file;
		ledger_extend(x->l, e);
	}
}

static void
take_event(struct reader *x, struct duty *d)
{
	if (x->event != EVENT_REPORT)
		docket_add(&d->docket, x->event, x->day,
		    ledger_keep(x->l, cell(x, C_EVENT)));
	if (event_is_work(x->event))
		count_duty(x, d);
	else if (x->event == EVENT_BACK || x->event == EVENT_REOPENED)
		send_back(x, d);
	else if (x->event == EVENT_EXTENDED)
		extend(x, d);
}

/* An act of the office without a unit is for all units of the task. */
static void
take_for_all(struct reader *x)
{
	struct str id = cell(x, C_ID);
	struct duty *d = ledger_task(x->l, cell(x, C_DOC), id);

	if (!d)
		report(x, "progress-no-task", C_ID);
	for (; d; d = d->mate)
		take_event(x, d);
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
	x->event = EVENT_REPORT;
	if (!event_parse(cell(x, C_EVENT), &x->event))
		report(x, "event-unknown", C_EVENT);
	if (!read_value(x))
		return;
	buf_reset(&x->metric);
	utf8_squeeze(&x->metric, cell(x, C_METRIC));
	if (cell(x, C_UNIT).n == 0 && !event_is_work(x->event)) {
		take_for_all(x);
		return;
	}
	if (!find_unit(x, &unit))
		return;
	for (d = find_duty(x, unit); d; d = d->next)
		take_event(x, d);
}

int
progress_read(struct ledger *l, const char *path, struct progress_count *c)
{
	struct table *t = table_open(path, "progress");
	struct row r;
	struct reader x = { .l = l, .t = t, .r = &r, .file = path };
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
