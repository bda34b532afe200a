#include <stdlib.h>

#include "base/mem.h"
#include "io/lexicon.h"
#include "duty/handover.h"
#include "duty/settle.h"
#include "office/days.h"

/* Where a deadline may be told in words, the first that is written. */
static struct str
words_of(const struct duty *d)
{
	if (d->cell[D_DUE].n)
		return d->cell[D_DUE];
	return d->cell[D_WHEN].n ? d->cell[D_WHEN] : d->cell[D_TITLE];
}

/* "国庆节 10-01": in the calendar, or on the same day each year */
static bool
find_day(const struct ledger *l, struct str value, int year, struct date *day)
{
	struct str name;
	int m, dd;

	(void)str_split(&value, STR(" "), &name);
	if (workday_festival(l->work, name, year, day))
		return true;
	m = (int)str_long(str_sub(value, 0, 2));
	dd = (int)str_long(str_sub(value, 3, 5));
	*day = (struct date){ year, m, dd };
	return value.n == 5;
}

static void
report_missing(struct str value, int year, struct str words, struct place at)
{
	struct str name;
	struct buf row = BUF_INIT;

	(void)str_split(&value, STR(" "), &name);
	buf_addf(&row, "%04d-MM-DD,day,", year);
	buf_addstr(&row, name);
	diag_str("festival-missing", at, words, row.p, NULL);
	buf_free(&row);
}

/* A month or an ISO date says more than the festival does. */
static bool
has_date(struct str s)
{
	struct date d;

	return date_parse_office(s, &d) || lex_find("month", s, NULL) >= 0 ||
	    str_find(s, STR("、"), 0) >= 0;
}

/* Days such as 赶集日 that the calendar does not have. */
static void
miss_occasions(const struct ledger *l, struct str words, struct place at)
{
	struct str value;
	struct date day;

	if (hint_in(l->hints, HINT_OCCASION, words, &value, NULL) &&
	    !workday_festival(l->work, value, l->day.y, &day))
		report_missing(value, l->day.y, words, at);
}

void
settle_occasions(const struct ledger *l, const struct duty *d, struct want *w,
    struct str text)
{
	struct date from = w->start, to = w->due;
	struct str name;

	if (w->at_most || w->blank || (w->level && w->measured) ||
	    !hint_in(l->hints, HINT_OCCASION, text, &name, NULL))
		return;
	if (date_is_none(to))
		to = (struct date){ l->day.y, 12, 31 };
	if (date_is_none(from))
		from = (struct date){ to.y, 1, 1 };
	from = date_later(from, d->from);
	if (d->heir)
		to = date_earlier(to, date_add(d->until, -1));
	if (d->unit)
		to = date_earlier(to, d->unit->to);
	w->cycle.on = workday_occasions(l->work, name, from, to);
	if (!w->cycle.on)
		return;
	w->cycle.period = PERIOD_OCCASION;
	w->cycle.every = 1;
	w->level = false;
	w->start = from;
	w->due = to;
}

/* The first on or after the start, or of the year that is written. */
void
settle_festival(struct ledger *l, struct duty *d, struct place at)
{
	struct str words = words_of(d), value;
	struct days start;
	struct date from, day;
	long year;
	struct buf b = BUF_INIT;

	miss_occasions(l, words, at);
	if (has_date(words) ||
	    !hint_in(l->hints, HINT_FESTIVAL, words, &value, &year))
		return;
	days_read(&start, d->cell[D_START], l->day.y, DAYS_FROM);
	from = days_first(&start);
	if (year < 1000)
		year = date_is_none(from) ? l->day.y : from.y;
	else
		from = DATE_NONE;
	if (find_day(l, value, (int)year, &day) && !date_is_none(from) &&
	    date_cmp(day, from) <= 0)
		year++;
	if (!find_day(l, value, (int)year, &day)) {
		report_missing(value, (int)year, words, at);
		if (d->cell[D_WHEN].n == 0)
			d->cell[D_WHEN] = d->cell[D_DUE];
		d->cell[D_DUE] = STR_NULL;
		return;
	}
	date_put(&b, workday_before(l->work, day));
	if (d->cell[D_WHEN].n == 0)
		d->cell[D_WHEN] = words;
	d->cell[D_DUE] = ledger_keep(l, buf_str(&b));
	buf_free(&b);
}

bool
settle_is_triggered(const struct ledger *l, const struct duty *d)
{
	struct date due;

	if (d->cell[D_DUE].n || d->cell[D_WHEN].n)
		return days_within(words_of(d), l->day, l->work, &due);
	return hint_in(l->hints, HINT_TRIGGER, d->cell[D_TITLE], NULL, NULL);
}

static void
move(struct expect *e, struct date to)
{
	e->want.due = e->due = to;
	deeds_move(&e->own, &e->want);
}

static void
move_joint(struct aim *a, struct date to)
{
	a->joint_want.due = to;
	deeds_move(&a->joint, &a->joint_want);
}

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
	    hint_in(l->hints, HINT_SIGNED, words_of(d), NULL, NULL))
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
	    !days_within(words_of(d), base, l->work, &due))
		return;
	for (; e; e = e->next) {
		if (!waits(e))
			continue;
		if (e->joint && date_is_none(e->aim->joint_want.due))
			move_joint(e->aim, due);
		move(e, e->joint ? e->aim->joint_want.due : due);
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

void
settle_put_off(struct ledger *l, struct expect *e, struct date to)
{
	struct buf b = BUF_INIT;

	buf_addstr(&b, e->was);
	extension_note(&b, e->want.due);
	e->was = ledger_keep(l, buf_str(&b));
	buf_free(&b);
	move(e, to);
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
				settle_put_off(l, e, to);
	move_joint(a, to);
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
			settle_put_off(l, e, x->to);
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
