#include "duty/deadline.h"
#include "duty/expect.h"
#include "duty/figure.h"
#include "duty/window.h"
#include "office/days.h"

static struct date
as_of(const struct ledger *l, const struct duty *d)
{
	struct date day = date_earlier(l->day, d->until);

	return d->unit ? date_earlier(day, d->unit->to) : day;
}

static bool
is_settled(enum state s)
{
	return s == STATE_DONE || s == STATE_DONE_LATE || s == STATE_OVERDUE ||
	    s == STATE_BLANK;
}

void
expect_hand(
    const struct duty *d, const struct expect *e, struct verdict *v)
{
	if (e->moved) {
		v->has_expected = v->has_rate = v->has_pace = false;
		buf_reset(&v->missed);
	}
	if (e->moved || (d->heir && !is_settled(v->state))) {
		v->state = STATE_MOVED;
		v->has_days = false;
	}
}

void
expect_judge(const struct ledger *l, const struct duty *d, struct expect *e,
    const struct limits *limits, struct verdict *v)
{
	struct expect *work = e->work ? e->work : e;

	deeds_judge(e->joint ? &e->aim->joint : &work->own, &work->want,
	    as_of(l, d), limits, v);
	expect_hand(d, e, v);
}

/* Named as lead, responsible or assisting, not only told to do it? */
static bool
is_responsible(const struct duty *d)
{
	return d->cell[D_UNIT].n && !str_is(d->cell[D_ROLE], "subject");
}

/* And by its own name, not as one of a group? */
static bool
sees_to_it(const struct duty *d)
{
	return is_responsible(d) && !str_is(d->cell[D_MATCH], "group");
}

/* Does the target ask something of this unit? */
static bool
concerns(const struct aim *a, const struct duty *d)
{
	const struct unit *u = duty_origin(d)->unit;

	return a->whom != SCOPE_UNITS || !u || a->scoped[u->at];
}

/*
 * Whose records count.  A task with a lead is one piece of work: those named
 * one by one report together, and an amount is the work's, not each one's.
 * Without a lead so is an amount asked of several, unless they are all of a
 * group; what is done every so often is asked of each unit.
 */
static bool
is_joint(struct ledger *l, const struct aim *a, const struct duty *d)
{
	bool amount = !a->level &&
	    (a->cycle.period == PERIOD_NONE || a->cycle.period == PERIOD_YEAR);

	if (a->whom == SCOPE_TOTAL)
		return true;
	if (a->whom != SCOPE_NONE || !is_responsible(d))
		return false;
	if (!ledger_has_lead(l, d))
		return amount && !l->each && ledger_is_common(l, d);
	return amount || sees_to_it(d);
}

/*
 * The part of the figure that the duty's role owes: all of it where the plan
 * names who is asked, or the work is one.
 */
static struct dec
portion(struct ledger *l, const struct aim *a, const struct duty *d)
{
	if (a->whom == SCOPE_UNITS || a->whom == SCOPE_RATIO ||
	    is_joint(l, a, d))
		return DEC(1);
	return portion_of(l->portions, d->cell[D_ROLE]);
}

static struct expect *
push(struct ledger *l, struct duty *d)
{
	struct expect *e = arena_zalloc(&l->mem, sizeof(*e)), **p = &d->first;

	while (*p)
		p = &(*p)->next;
	*p = e;
	return e;
}

static void
set_text_flags(const struct ledger *l, const struct duty *d, struct want *w)
{
	struct str when = d->cell[D_WHEN];

	w->forever = hint_in(l->hints, HINT_FOREVER, when, NULL, NULL) ||
	    hint_in(l->hints, HINT_FOREVER, d->cell[D_DUE], NULL, NULL);
	if (d->cell[D_UNIT].n == 0 ||
	    (date_is_none(w->due) &&
		(hint_in(l->hints, HINT_BLANK, when, NULL, NULL) ||
		    hint_in(l->hints, HINT_BLANK, d->cell[D_DUE], NULL, NULL))))
		w->blank = true;
	w->triggered = date_is_none(w->due) && !w->forever &&
	    w->cycle.period == PERIOD_NONE && deadline_is_triggered(l, d);
}

/* When the task is to be done; 8月至12月 may stand where the deadline does. */
static void
task_days(const struct ledger *l, const struct duty *d, struct days *start,
    struct days *due)
{
	days_read(start, d->cell[D_START], l->day.y, DAYS_FROM);
	days_read(due, d->cell[D_DUE], l->day.y, DAYS_TO);
	if (start->n == 0)
		days_read(start, d->cell[D_DUE], l->day.y, DAYS_OPEN);
}

/* 3月底前清理200吨。每月巡查2次: is the task's day that of one target? */
static bool
is_targets_day(const struct aim *all, const struct duty *d)
{
	for (; all; all = all->next)
		if (all->due.n && str_eq(all->due, d->cell[D_DUE]))
			return true;
	return false;
}

/*
 * A target's own days, else its task's.  Where the task has several, or the one
 * is a target's own, they are about something else than what is to be done
 * every so often.
 */
static void
set_window(const struct ledger *l, const struct duty *d, const struct aim *a,
    bool day_told, struct expect *e)
{
	bool often = a->cycle.period != PERIOD_NONE;
	struct want *w = &e->want;
	struct days own, start, due;

	w->start = w->due = DATE_NONE;
	if (a->limit)
		return;
	task_days(l, d, &start, &due);
	days_read(&own, a->start, l->day.y, DAYS_FROM);
	w->start = window_first(
	    d, days_first(own.n || (often && start.n > 1) ? &own : &start), w);
	days_read(&own, a->due, l->day.y, DAYS_TO);
	e->apart = own.n == 0 && often && (due.n > 1 || day_told);
	w->due = window_last(l, d, days_last(own.n || e->apart ? &own : &due),
	    &a->cycle);
}

/* Whole things are owed whole. */
static void
take_portion(struct want *w, struct dec part)
{
	bool whole = dec_cmp(w->amount, dec_floor(w->amount)) == 0;

	w->amount = dec_mul(w->amount, part);
	if (whole)
		w->amount = dec_ceil(w->amount);
}

static void
add_aim(struct ledger *l, struct duty *d, struct aim *a, bool day_told,
    bool joint)
{
	struct expect *e = push(l, d);
	struct want *w = &e->want;

	a->used = true;
	e->aim = a;
	*w = (struct want){ .cycle = a->cycle,
		.amount = a->amount,
		.at_most = a->at_most,
		.strict = a->strict,
		.level = a->level,
		.blank = a->blank,
		.measured = true };
	set_window(l, d, a, day_told, e);
	e->start = w->start;
	e->due = w->due;
	e->joint = joint || is_joint(l, a, d);
	if (!joint && !a->level && !a->at_most)
		take_portion(w, portion(l, a, d));
	if (a->figure.n && !figure_take(l, d, a, e))
		diag("figure-missing", a->at, a->figure.p, NULL);
	set_text_flags(l, d, w);
	w->forever |= a->limit;
	window_settle(l, d, w, a->clause_key);
	e->start = date_later(e->start, d->from);
	if (e->joint && !a->shared) {
		a->shared = true;
		a->joint_want = *w;
	}
}

/* Only that it be done: by a date, or so often (freq, "2/month"). */
static void
add_plain(struct ledger *l, struct duty *d, struct date start, struct date due,
    struct str freq)
{
	struct expect *e = push(l, d);
	struct want *w = &e->want;

	*w = (struct want){ .amount = DEC(1), .level = true };
	if (freq.n && freq_parse(freq, &w->amount, &w->cycle))
		w->level = false;
	w->start = window_first(d, start, w);
	e->start = start;
	e->due = w->due = window_last(l, d, due, &w->cycle);
	set_text_flags(l, d, w);
	window_settle(
	    l, d, w, d->cell[D_WHEN].n ? d->cell[D_WHEN] : d->cell[D_TITLE]);
	e->start = date_later(e->start, d->from);
}

static bool
is_freq(struct str s)
{
	struct dec least;
	struct cycle c;

	return freq_parse(s, &least, &c);
}

/* One for each frequency, or each deadline. */
static void
build_plain(struct ledger *l, struct duty *d, bool often)
{
	struct str list = often ? d->cell[D_FREQ] : STR_NULL, piece;
	struct days start, due;
	size_t i;

	task_days(l, d, &start, &due);
	while (str_split(&list, STR("、"), &piece))
		if (is_freq(str_trim(piece)))
			add_plain(l, d, days_first(&start), days_last(&due),
			    str_trim(piece));
	if (often && d->first)
		return;
	if (start.n != due.n)
		days_sort(&due);
	for (i = 0; i < due.n || i == 0; i++)
		add_plain(l, d,
		    start.n == due.n && start.n ? start.v[i]
						: days_first(&start),
		    due.n ? due.v[i] : DATE_NONE, STR_NULL);
}

/* Is all that is asked not to exceed something?  Then the task itself has
 * still to be done; but 零事故 is all there is to do. */
static bool
only_bounds(const struct duty *d)
{
	const struct expect *e;

	for (e = d->first; e; e = e->next)
		if (!e->want.at_most || dec_cmp(e->want.amount, DEC(0)) == 0)
			return false;
	return true;
}

/*
 * Is all that is asked to be done every so often, while the task tells a
 * deadline beside it: 4月底前清理完毕。每月巡查2次?
 */
static bool
has_deadline_beside(const struct ledger *l, const struct duty *d)
{
	struct str when = d->cell[D_WHEN], piece;
	const struct expect *e;

	if (d->cell[D_DUE].n == 0)
		return false;
	for (e = d->first; e; e = e->next)
		if (!e->aim || e->aim->cycle.period == PERIOD_NONE ||
		    e->aim->cycle.period == PERIOD_YEAR || e->aim->due.n)
			return false;
	while (str_split(&when, STR("、"), &piece))
		if (hint_in(l->hints, HINT_BEFORE, piece, NULL, NULL))
			return true;
	return false;
}

/* At least one expectation. */
static void
build(struct ledger *l, struct duty *d)
{
	struct aim *all = aims_of(l->aims, d->cell[D_DOC], d->cell[D_ID]), *a;
	bool let_off = false; /* of a figure that others owe */
	bool told = is_targets_day(all, d);

	for (a = all; a; a = a->next) {
		a->used = true;
		if (!concerns(a, d))
			continue;
		if (dec_cmp(portion(l, a, d), DEC(0)) > 0)
			add_aim(l, d, a, told, false);
		else
			let_off = true;
	}
	/* what it asks of others only is answered for by who is responsible */
	for (a = d->first || let_off || !is_responsible(d) ? NULL : all; a;
	     a = a->next)
		add_aim(l, d, a, told, true);
	if (!d->first || (only_bounds(d) && d->cell[D_DUE].n) ||
	    has_deadline_beside(l, d))
		build_plain(l, d, all == NULL);
}

static bool
has_role(const struct duty *d, const char *role)
{
	return str_is(d->cell[D_ROLE], role);
}

/* Who answers for the task: its lead, else the only one named responsible. */
static const struct duty *
principal(struct ledger *l, const struct duty *d)
{
	const struct duty *m = ledger_task(l, d->cell[D_DOC], d->cell[D_ID]);
	const struct duty *one = NULL;
	bool many = false;

	for (; m; m = m->mate) {
		if (m->heir)
			continue;
		if (has_role(m, "lead"))
			return m;
		if (!has_role(m, "units"))
			continue;
		many |= one != NULL || !sees_to_it(m);
		one = m;
	}
	return many ? NULL : one;
}

static struct expect *
first_plain(const struct duty *d)
{
	struct expect *e = d->first;

	while (e && e->aim)
		e = e->next;
	return e;
}

/*
 * 配合单位 that owe no figure stand as the work that they assist, which its lead,
 * or the only unit responsible, answers for.
 */
static void
follow(struct ledger *l, struct duty *d)
{
	const struct duty *p;
	struct expect *e, *work;

	if (!has_role(d, "assist") ||
	    dec_cmp(portion_of(l->portions, d->cell[D_ROLE]), DEC(0)) > 0 ||
	    (p = principal(l, d)) == NULL)
		return;
	e = first_plain(d);
	for (work = first_plain(p); e && work; e = e->next, work = work->next)
		e->work = work;
}

/* What it asks for is what it asked of the unit before, in the same order. */
static void
pair(struct duty *d)
{
	struct expect *e = d->first, *of = d->of->first;

	for (; e && of; e = e->next, of = of->next)
		e->of = of;
}

void
expect_all(struct ledger *l)
{
	size_t i;

	for (i = 0; i < l->n; i++)
		build(l, l->v[i]);
	for (i = 0; i < l->n; i++)
		if (l->v[i]->of)
			pair(l->v[i]);
	for (i = 0; i < l->n; i++)
		follow(l, l->v[i]);
}

void
expect_move(struct expect *e, struct date to)
{
	e->want.due = e->due = to;
	deeds_move(&e->own, &e->want);
}

void
expect_move_joint(struct aim *a, struct date to)
{
	a->joint_want.due = to;
	deeds_move(&a->joint, &a->joint_want);
}

void
expect_put_off(struct ledger *l, struct expect *e, struct date to)
{
	struct buf b = BUF_INIT;

	buf_addstr(&b, e->was);
	extension_note(&b, e->want.due);
	e->was = ledger_keep(l, buf_str(&b));
	buf_free(&b);
	expect_move(e, to);
}
