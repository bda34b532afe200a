#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "duty/deeds.h"
#include "duty/pace.h"

/* No window that an office tracks has more periods than days in ten years. */
#define MAX_PERIODS 3660

static bool
before(struct date a, struct date b)
{
	return date_cmp(a, b) < 0;
}

static void
add_period(
    struct deeds *t, const struct want *w, struct date day, struct dec value)
{
	struct date first;
	long i;
	size_t n;

	cycle_count(&w->cycle, w->start, w->due, &first);
	i = cycle_index(&w->cycle, first, day);
	if (i < 0 || i >= MAX_PERIODS)
		return;
	n = (size_t)i + 1;
	if (n > t->nperiods) {
		t->period = xreallocarray(t->period, n, sizeof(*t->period));
		for (; t->nperiods < n; t->nperiods++)
			t->period[t->nperiods] = DEC(0);
	}
	t->period[i] = w->level ? value : dec_add(t->period[i], value);
}

/* The last value by day; of one day, the last that came. */
static void
replace(struct dec *v, struct date *on, bool *has, struct date day,
    struct dec value)
{
	if (*has && before(day, *on))
		return;
	*v = value;
	*on = day;
	*has = true;
}

static void
accumulate(struct dec *v, struct date *on, bool *has, struct date day,
    struct dec value)
{
	*v = *has ? dec_add(*v, value) : value;
	if (!*has || before(*on, day))
		*on = day;
	*has = true;
}

static void
add_one(const struct want *w, struct dec *v, struct date *on, bool *has,
    struct date day, struct dec value)
{
	if (w->level)
		replace(v, on, has, day, value);
	else
		accumulate(v, on, has, day, value);
}

static void
add_in_time(
    struct deeds *t, const struct want *w, struct date day, struct dec value)
{
	add_one(w, &t->in_time, &t->in_time_on, &t->has_in_time, day, value);
}

/* One entry for each day, in order: no more than there are days. */
static void
add_late(
    struct deeds *t, const struct want *w, struct date day, struct dec value)
{
	size_t lo = 0, hi = t->nlate, mid;

	while (lo < hi) {
		mid = (lo + hi) / 2;
		if (before(t->late[mid].day, day))
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo < t->nlate && date_cmp(t->late[lo].day, day) == 0) {
		t->late[lo].value =
		    w->level ? value : dec_add(t->late[lo].value, value);
		return;
	}
	GROW(t->late, t->nlate, t->caplate);
	memmove(
	    &t->late[lo + 1], &t->late[lo], (t->nlate - lo) * sizeof(*t->late));
	t->late[lo] = (struct late){ day, value };
	t->nlate++;
}

/* A deadline that is still to follow from the log: keep every day apart. */
static bool
is_late(const struct want *w, struct date day)
{
	return date_is_none(w->due) ? w->triggered : before(w->due, day);
}

static void
add_value(
    struct deeds *t, const struct want *w, struct date day, struct dec value)
{
	add_one(w, &t->total, &t->total_on, &t->has_total, day, value);
	if (is_late(w, day))
		add_late(t, w, day, value);
	else
		add_in_time(t, w, day, value);
}

bool
deeds_add(struct deeds *t, const struct want *w, struct date day,
    const struct dec *value)
{
	if (t->n++ == 0 || before(day, t->first))
		t->first = day;
	if (t->n == 1 || before(t->last, day))
		t->last = day;
	if (!value)
		return true;
	if (w->yearly && day.y < w->start.y)
		return false;
	if (w->cycle.period == PERIOD_NONE) {
		add_value(t, w, day, *value);
		return true;
	}
	if (before(day, w->start) || before(w->due, day))
		return false;
	add_one(w, &t->total, &t->total_on, &t->has_total, day, *value);
	add_period(t, w, day, *value);
	return true;
}

void
deeds_void(struct deeds *t, const struct want *w, struct date day,
    const struct dec *value)
{
	struct dec v = w->level ? DEC(0) : value ? dec_neg(*value) : DEC(0);

	if (w->cycle.period != PERIOD_NONE)
		return;
	if (date_is_none(t->voided) || before(t->voided, day))
		t->voided = day;
	if (value || (w->level && !w->measured))
		add_value(t, w, day, v);
}

void
deeds_move(struct deeds *t, const struct want *w)
{
	size_t i;

	for (i = 0; i < t->nlate && !is_late(w, t->late[i].day); i++)
		add_in_time(t, w, t->late[i].day, t->late[i].value);
	t->nlate -= i;
	if (i)
		memmove(t->late, t->late + i, t->nlate * sizeof(*t->late));
}

void
deeds_free(struct deeds *t)
{
	free(t->period);
	free(t->late);
	memset(t, 0, sizeof(*t));
}

static bool
satisfies(const struct want *w, struct dec v)
{
	int c = dec_cmp(v, w->amount);

	if (!dec_ok(v))
		return false;
	if (w->at_most)
		return w->strict ? c < 0 : c <= 0;
	return w->strict ? c > 0 : c >= 0;
}

static void
set_days(struct verdict *v, enum state s, long days)
{
	v->state = s;
	v->days = days;
	v->has_days = true;
}

/* Is what was recorded by that day what counts after the last sending back? */
static bool
stands(const struct deeds *t, struct date on)
{
	return date_is_none(t->voided) || before(t->voided, on);
}

bool
deeds_met(const struct deeds *t, const struct want *w)
{
	return t->has_total && satisfies(w, t->total) &&
	    (w->at_most || stands(t, t->total_on));
}

/* The day after the deadline on which the amount was reached. */
static struct date
late_day(struct deeds *t, const struct want *w)
{
	struct dec sum = t->has_in_time ? t->in_time : DEC(0);
	size_t i;

	for (i = 0; i < t->nlate; i++) {
		sum = w->level ? t->late[i].value
			       : dec_add(sum, t->late[i].value);
		if (satisfies(w, sum) && stands(t, t->late[i].day))
			return t->late[i].day;
	}
	return t->last;
}

/* Of a year's total, something is done: that tells, and not when. */
static bool
is_paced(const struct deeds *t, const struct want *w)
{
	return pace_is_kept(w) && t->has_total;
}

/* Time is left: near its end, behind, silent for long, or simply under way. */
static void
judge_open(const struct deeds *t, const struct want *w, struct date as_of,
    const struct limits *l, struct verdict *v)
{
	struct date since = t->n ? t->last : w->start;
	long left = days_between(l, as_of, w->due);
	long behind =
	    is_paced(t, w) ? pace_behind(w, t->total, as_of, l) : 0;

	if (left <= l->near[PERIOD_NONE] &&
	    (date_is_none(w->start) || !before(as_of, w->start)))
		set_days(v, STATE_NEAR, left);
	else if (behind > l->pace)
		set_days(v, STATE_BEHIND, behind);
	else if (!is_paced(t, w) && !date_is_none(since) && !before(as_of, since) &&
	    days_between(l, since, as_of) >= l->silent)
		set_days(v, t->n ? STATE_STALLED : STATE_NO_WORD,
		    days_between(l, since, as_of));
	else
		set_days(v, STATE_NOT_DUE, left);
}

static void
judge_endless(const struct deeds *t, const struct want *w, bool met,
    struct date as_of, const struct limits *l, struct verdict *v)
{
	if (met && !w->at_most)
		v->state = STATE_DONE;
	else if (!met && w->at_most && t->has_total)
		set_days(v, STATE_OVERDUE, 0); /* exceeded */
	else
		v->state = w->forever ? STATE_ONGOING : STATE_UNCLEAR;
	if (v->state != STATE_DONE && v->state != STATE_OVERDUE && t->n) {
		v->days = days_between(l, t->last, as_of);
		v->has_days = true;
	}
}

/* No more than so much until the deadline: kept, unless it is exceeded. */
static void
judge_bound(const struct deeds *t, const struct want *w, bool met,
    struct date as_of, const struct limits *l, struct verdict *v)
{
	bool over = before(w->due, as_of);

	if (!over && (met || !t->has_total))
		judge_open(t, w, as_of, l, v);
	else if (!t->has_total)
		set_days(v, STATE_NO_WORD, days_between(l, w->due, as_of));
	else if (met)
		v->state = STATE_DONE;
	else /* exceeded, whether the deadline is over or not */
		set_days(v, STATE_OVERDUE,
		    over ? days_between(l, w->due, as_of) : 0);
}

/* One amount by the deadline. */
static void
judge_amount(struct deeds *t, const struct want *w, struct date as_of,
    const struct limits *l, struct verdict *v)
{
	bool met = deeds_met(t, w);
	bool in_time = t->has_in_time && satisfies(w, t->in_time) &&
	    stands(t, t->in_time_on);

	if (date_is_none(w->due))
		judge_endless(t, w, met, as_of, l, v);
	else if (w->at_most)
		judge_bound(t, w, met, as_of, l, v);
	else if (met && in_time)
		v->state = STATE_DONE;
	else if (met)
		set_days(v, STATE_DONE_LATE,
		    days_between(l, w->due, late_day(t, w)));
	else if (before(w->due, as_of))
		set_days(v, STATE_OVERDUE, days_between(l, w->due, as_of));
	else
		judge_open(t, w, as_of, l, v);
}

static struct dec
period_sum(const struct deeds *t, long i)
{
	return (size_t)i < t->nperiods ? t->period[i] : DEC(0);
}

/* "2026-03", or "2026-W02..2026-W09" for the periods from i to end. */
static void
add_run(
    struct buf *b, const struct want *w, struct date first, long i, long end)
{
	struct buf label = BUF_INIT;

	cycle_label(&label, &w->cycle, cycle_nth(&w->cycle, first, i));
	if (end > i) {
		buf_adds(&label, end > i + 1 ? ".." : "、");
		cycle_label(
		    &label, &w->cycle, cycle_nth(&w->cycle, first, end));
	}
	buf_join(b, "、", buf_str(&label));
	buf_free(&label);
}

/* Full periods that fell short, by name; of those that ended before the day
 * (the first `ended`), how many. */
static long
list_missed(const struct deeds *t, const struct want *w, struct date first,
    long full, long ended, struct buf *b)
{
	long i, n = 0, run = -1;

	for (i = 0; i < full; i++) {
		bool met = satisfies(w, period_sum(t, i));

		n += !met && i < ended;
		if (met && run >= 0)
			add_run(b, w, first, run, i - 1);
		if (met)
			run = -1;
		else if (run < 0)
			run = i;
	}
	if (run >= 0)
		add_run(b, w, first, run, full - 1);
	return n;
}

/* Can one period make up for another? */
static bool
adds_up(const struct want *w)
{
	return !w->level && !w->at_most && dec_cmp(w->amount, DEC(0)) > 0;
}

/* How many periods, oldest first, the sum of all records makes up for. */
static long
periods_covered(const struct deeds *t, const struct want *w)
{
	struct dec sum = t->has_total ? t->total : DEC(0);
	struct dec q = dec_floor(dec_div(sum, w->amount));

	return dec_ok(q) ? (long)q.num : 0;
}

/*
 * What is over is made up for; how does the period that runs, or ends today,
 * stand?  behind: some earlier one fell short.
 */
static void
judge_running(const struct deeds *t, const struct want *w, struct date first,
    struct date as_of, bool behind, const struct limits *l, struct verdict *v)
{
	struct date day = before(as_of, first) ? first : as_of;
	struct date end = cycle_end(&w->cycle, day);
	long left = days_between(l, as_of, end);
	long i = cycle_index(&w->cycle, first, day);
	bool cut = before(w->due, end); /* by the window: not asked for */
	bool wanting = !cut &&
	    (!satisfies(w, period_sum(t, i)) ||
		(behind && adds_up(w) && periods_covered(t, w) <= i));

	bool near = !before(as_of, first) && left <= l->near[w->cycle.period];

	if (!wanting && behind)
		v->state = STATE_DONE_LATE;
	else if (!wanting && !before(as_of, w->due))
		v->state = STATE_DONE;
	else
		set_days(v, wanting && near ? STATE_NEAR : STATE_NOT_DUE, left);
}

/* Do all periods that are over count as done, in time or later? */
static bool
is_even(const struct deeds *t, const struct want *w, long ended, long missed)
{
	if (missed == 0)
		return true;
	if (!adds_up(w)) /* the last one tells */
		return satisfies(w, period_sum(t, ended - 1));
	return periods_covered(t, w) >= ended;
}

static void
judge_cycle(struct deeds *t, const struct want *w, struct date as_of,
    const struct limits *l, struct verdict *v)
{
	struct date to = before(w->due, as_of) ? w->due : as_of, first, end;
	long full = cycle_count(&w->cycle, w->start, to, &first);
	long ended = cycle_count(&w->cycle, w->start,
	    before(w->due, as_of) ? to : date_add(as_of, -1), &first);
	long missed = list_missed(t, w, first, full, ended, &v->missed);
	long since;

	if (!w->level && !w->at_most)
		v->expected = dec_mul(w->amount, DEC(full));
	if (is_even(t, w, ended, missed)) {
		judge_running(t, w, first, as_of, missed > 0, l, v);
		return;
	}
	since = adds_up(w) ? periods_covered(t, w) : ended - 1;
	end = cycle_end(&w->cycle, cycle_nth(&w->cycle, first, since));
	set_days(v, STATE_OVERDUE, days_between(l, end, as_of));
}

static void
set_rate(const struct want *w, struct verdict *v)
{
	if (!v->has_expected || w->at_most || dec_cmp(v->expected, DEC(0)) <= 0)
		return;
	v->rate = dec_div(v->actual, v->expected);
	v->has_rate = dec_ok(v->rate);
}

void
deeds_judge(struct deeds *t, const struct want *w, struct date as_of,
    const struct limits *l, struct verdict *v)
{
	memset(v, 0, sizeof(*v));
	v->last = t->n ? t->last : DATE_NONE;
	v->actual = t->has_total ? t->total : DEC(0);
	v->has_actual = t->has_total || !w->at_most;
	v->expected = w->amount;
	v->has_expected = !w->blank;
	if (w->blank) {
		v->state = STATE_BLANK;
		v->has_actual = t->has_total;
		return;
	}
	if (w->cycle.period == PERIOD_NONE)
		judge_amount(t, w, as_of, l, v);
	else
		judge_cycle(t, w, as_of, l, v);
	if ((v->has_pace = pace_is_kept(w)))
		v->pace = pace_by(w, as_of);
	set_rate(w, v);
}
