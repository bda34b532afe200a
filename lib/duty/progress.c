#include <assert.h>
#include <string.h>

#include "base/utf8.h"
#include "duty/handover.h"
#include "duty/logrow.h"
#include "duty/progress.h"
#include "duty/repairs.h"

static const char *const col_name[LOG_COLS] = { "date", "unit", "doc", "id",
	"n", "metric", "value", "note", "event", "due", "was", "approved",
	"title", "done", "place", "receiver" };

/*
 * What a row says of a task that asks for no figure: the share that is done.
 * 100%, a rate (完成率 85), a fraction, or words; any other number is of
 * something that was not asked.
 */
static const struct dec *
share_of(const struct logrow *x, struct dec *v)
{
	const struct hints *h = x->l->hints;
	struct str note = logrow_cell(x, C_NOTE),
		   text = logrow_cell(x, C_VALUE);

	if (x->event == EVENT_CLOSED ||
	    (x->event == EVENT_REPORT &&
		hint_in(h, HINT_DONE, note, NULL, NULL) &&
		!hint_in(h, HINT_UNDONE, note, NULL, NULL))) {
		*v = DEC(1);
		return v;
	}
	if (x->event == EVENT_APPLIED)
		return NULL;
	if (logrow_share(x, v))
		return v;
	if (!x->has_value)
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
	logrow_report(x, "progress-unasked", C_VALUE);
	return NULL;
}

/* NULL: only a sign of life. */
static const struct dec *
figure_of(const struct logrow *x, const struct expect *e, struct dec *v)
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
count(const struct logrow *x, struct expect *e)
{
	struct dec v;
	const struct dec *p = figure_of(x, e, &v);

	if (!deeds_add(&e->own, &e->want, x->day, p))
		x->use->outside = true;
	else if (p)
		x->use->counted = true;
	if (e->aim && e->aim->shared)
		deeds_add(&e->aim->joint, &e->aim->joint_want, x->day, p);
	if (!p && e->aim && x->event == EVENT_REPORT)
		logrow_report(x, "progress-no-value", C_VALUE);
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
stage_of(const struct logrow *x, struct expect *e)
{
	long n = str_long(logrow_cell(x, C_N));

	for (; n > 1 && e->next; n--)
		e = e->next;
	if (n > 0)
		return e;
	for (; e->next; e = e->next)
		if ((!is_done(e) && !(e->of && is_done(e->of))) ||
		    date_is_none(e->want.due) ||
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

/* With the targets that there are. */
static void
report_target(const struct logrow *x, const struct duty *d)
{
	int c = logrow_cell(x, C_N).n ? C_N : C_METRIC;
	struct buf list = BUF_INIT;
	const struct expect *e;

	for (e = d->first; e; e = e->next)
		if (e->aim) {
			buf_join(&list, "、", e->aim->n);
			buf_addc(&list, ' ');
			buf_addstr(&list, e->aim->metric);
		}
	diag_str("progress-no-target", table_place(x->t, x->r, x->col[c]),
	    logrow_cell(x, c), list.p ? list.p : "", NULL);
	buf_free(&list);
}

/* A sign of life, if it is about nothing that is asked. */
static void
count_activity(const struct logrow *x, struct duty *d)
{
	struct expect *e;

	if (x->event == EVENT_REPORT || logrow_cell(x, C_N).n || x->metric.n)
		report_target(x, d);
	for (e = d->first; e; e = e->next)
		deeds_add(&e->own, &e->want, x->day, NULL);
}

/* The task itself, which may have several steps; 办结 closes them all. */
static void
count_plain(const struct logrow *x, struct expect *plain)
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

/*
 * Without a name, where the task is to be done by a deadline and something
 * besides every so often: a figure, or a report that does not say that the
 * task is done, is of the latter, if that is one.
 */
static struct expect *
often_of(const struct logrow *x, const struct duty *d)
{
	struct str note = logrow_cell(x, C_NOTE);
	struct expect *e = d->first;
	struct dec v;
	struct buf b = BUF_INIT;
	bool done;

	if (!e->aim || e->aim->at_most || e->want.cycle.period == PERIOD_NONE ||
	    !e->next || e->next->aim || x->event == EVENT_CLOSED ||
	    logrow_share(x, &v))
		return NULL;
	utf8_squeeze(&b, note);
	done = hint_in(x->l->hints, HINT_DONE, note, NULL, NULL) &&
	    str_find(buf_str(&b), e->aim->metric_key, 0) < 0;
	buf_free(&b);
	return done && !x->has_value ? NULL : e;
}

/* A figure of one of several targets that it does not name? */
static bool
is_unclear(const struct logrow *x, const struct duty *d)
{
	const struct expect *e = d->first;
	struct str v = logrow_cell(x, C_VALUE);

	return x->has_value && x->event == EVENT_REPORT && e->aim &&
	    !e->aim->at_most && e->next && e->next->aim &&
	    !str_ends(v, STR("%")) && !str_ends(v, STR("％"));
}

static void
count_duty(const struct logrow *x, struct duty *d)
{
	struct expect *e, *plain = plain_of(d);
	int best = logrow_best(x, d);
	bool named = x->metric.n || logrow_cell(x, C_N).n;

	assert(d->first); /* expect_all() saw to it */
	for (e = d->first; e && best; e = e->next)
		if (logrow_fit(x, e) == best)
			count(x, e);
	if (best)
		return;
	if (!named && (e = often_of(x, d)) != NULL)
		count(x, e);
	else if (plain && !is_unclear(x, d))
		count_plain(x, plain);
	else if (!d->first->next && !named)
		count(x, d->first);
	else
		count_activity(x, d);
}

static void
void_one(const struct logrow *x, struct expect *e)
{
	const struct dec *v = x->has_value ? &x->value : NULL;

	if (e->want.cycle.period != PERIOD_NONE)
		logrow_report(x, "event-periodic", C_EVENT);
	deeds_void(&e->own, &e->want, x->day, v);
	if (e->aim && e->aim->shared)
		deeds_void(&e->aim->joint, &e->aim->joint_want, x->day, v);
}

/* Of several steps: the one that is numbered, else the last that was done. */
static struct expect *
step_back(const struct logrow *x, struct expect *plain)
{
	struct expect *e, *last = plain;

	if (logrow_cell(x, C_N).n)
		return stage_of(x, plain);
	for (e = plain; e; e = e->next)
		if (is_done(e))
			last = e;
	return last;
}

/* What was said to be done is not: of the targets named, or of all. */
static void
send_back(const struct logrow *x, struct duty *d)
{
	struct expect *e, *plain = plain_of(d), *step = NULL;
	int best = logrow_best(x, d);

	if (plain && !best && x->event == EVENT_BACK)
		step = step_back(x, plain);
	for (e = d->first; e; e = e->next)
		if (logrow_fit(x, e) == best && (e->aim || !step || e == step))
			void_one(x, e);
}

/* A later deadline needs its day and somebody's approval. */
static void
extend(const struct logrow *x, struct duty *d)
{
	struct extension e = { .duty = d, .approved = x->day };

	if (!logrow_extension(x, &e.to, &e.from))
		return;
	e.n = ledger_keep(x->l, logrow_cell(x, C_N));
	e.at = table_place(x->t, x->r, x->col[C_DUE]);
	e.at.file = x->file;
	ledger_extend(x->l, e);
}

/* Given to another unit; what follows was settled before. */
static void
hand(const struct logrow *x)
{
	bool named = logrow_cell(x, C_RECEIVER).n;

	if (!named)
		logrow_report(x, "handover-nobody", C_RECEIVER);
	else if (strcmp(x->file, "-") == 0)
		logrow_report(x, "handover-pipe", C_RECEIVER);
}

static void
take_event(struct logrow *x, struct duty *d)
{
	if (x->event == EVENT_HANDED || logrow_cell(x, C_RECEIVER).n)
		hand(x);
	if (x->event != EVENT_REPORT)
		docket_add(&d->docket, x->event, x->day,
		    ledger_keep(x->l, logrow_cell(x, C_EVENT)));
	if (event_is_work(x->event))
		count_duty(x, d);
	else if (x->event == EVENT_BACK || x->event == EVENT_REOPENED)
		send_back(x, d);
	else if (x->event == EVENT_EXTENDED)
		extend(x, d);
}

/* An act of the office without a unit is for all units of the task. */
static void
take_for_all(struct logrow *x)
{
	struct str id = logrow_cell(x, C_ID);
	struct duty *d = ledger_task(x->l, logrow_cell(x, C_DOC), id);

	if (!d)
		logrow_report(x, "progress-no-task", C_ID);
	for (; d; d = d->mate)
		if (handover_holds(d, x->day))
			take_event(x, d);
}

/* A figure of several units: x->unit is one of those in the cell. */
static bool
is_shared_figure(const struct logrow *x)
{
	return x->has_value && x->unit.n != x->units.n;
}

/* Is what the row counts owed by all the task's units together? */
static bool
is_joint(const struct logrow *x, const struct duty *d)
{
	const struct expect *e;
	int best = logrow_best(x, d);

	for (e = d->first; e; e = e->next)
		if (logrow_fit(x, e) == best && !e->joint)
			return false;
	return true;
}

/* Of work that is one the figure is the work's, counted once; else no one's. */
static void
take_shared(struct logrow *x, struct str rest)
{
	struct str unit;
	struct duty *d;
	bool first = true;

	do {
		if (!logrow_unit(x, &unit) || (d = logrow_duty(x, unit)) == NULL)
			continue;
		if (!is_joint(x, d)) {
			logrow_report(x, "progress-units", C_UNIT);
			return;
		}
		if (first)
			take_event(x, d);
		first = false;
	} while (logrow_next(x, &rest));
}

/* Those of the unit's rows of one task that are its own on the day. */
static void
take_all(struct logrow *x, struct duty *d)
{
	bool any = !d;

	for (; d; d = d->next)
		if (handover_holds(d, x->day)) {
			take_event(x, d);
			any = true;
		}
	if (!any)
		logrow_report(x, "handover-day", C_DATE);
}

static void
take_units(struct logrow *x)
{
	struct str rest = x->units, unit;

	if (rest.n == 0 && !event_is_work(x->event)) {
		take_for_all(x);
		return;
	}
	if (rest.n == 0)
		logrow_report(x, "progress-unit", C_UNIT);
	while (logrow_next(x, &rest)) {
		if (is_shared_figure(x)) {
			take_shared(x, rest);
			return;
		}
		if (!logrow_unit(x, &unit))
			continue;
		take_all(x, logrow_duty(x, unit));
	}
}

static void
take(struct logrow *x, struct progress_count *c)
{
	if (!date_parse_office(logrow_cell(x, C_DATE), &x->day)) {
		logrow_report(x, "date-bad", C_DATE);
		return;
	}
	if (date_cmp(x->day, x->l->day) > 0) {
		c->later++;
		return;
	}
	logrow_units(x);
	x->event = EVENT_REPORT;
	if (!event_parse(logrow_cell(x, C_EVENT), &x->event))
		logrow_report(x, "event-unknown", C_EVENT);
	if (!logrow_value(x))
		return;
	buf_reset(&x->metric);
	utf8_squeeze(&x->metric, logrow_cell(x, C_METRIC));
	buf_reset(&x->title);
	utf8_squeeze(&x->title, logrow_cell(x, C_TITLE));
	if (x->l->repairs && repairs_take(x->l->repairs, x))
		return;
	if (x->l->only_findings)
		c->tasks++;
	else
		take_units(x);
}

int
progress_read(struct ledger *l, const char *path, struct progress_count *c)
{
	struct table *t = table_open(path, "progress");
	struct row r;
	struct use use;
	struct logrow x = {
		.l = l, .t = t, .r = &r, .file = path, .use = &use
	};
	int rc = -1, k;

	if (t && table_need(t, "date") && table_need(t, "unit")) {
		for (k = 0; k < LOG_COLS; k++)
			x.col[k] = table_col(t, col_name[k]);
		while ((rc = table_next(t, &r)) == 1) {
			c->rows++;
			use = (struct use){ false, false };
			take(&x, c);
			c->idle += use.outside && !use.counted;
		}
	}
	table_close(t);
	buf_free(&x.metric);
	buf_free(&x.title);
	buf_free(&x.parts);
	return rc;
}
