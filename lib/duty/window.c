#include "duty/deadline.h"
#include "duty/window.h"
#include "io/lexicon.h"
#include "office/days.h"

/* The unit's first and last day with the task; or none. */
static struct date
opens(const struct duty *d)
{
	return date_later(d->from, d->unit ? d->unit->from : DATE_NONE);
}

static struct date
closes(const struct duty *d)
{
	return date_earlier(d->heir ? date_add(d->until, -1) : DATE_NONE,
	    d->unit ? d->unit->to : DATE_NONE);
}

/*
 * A yearly total is an amount due at the year's end, less a twelfth for each
 * month that is not wholly inside the window.  What has its months of each year
 * is owed whole in them, however few they are.
 */
static void
settle_year(struct want *w)
{
	struct cycle month = { .period = PERIOD_MONTH, .every = 1 };
	struct date first;
	long months = cycle_count(&month, w->start, w->due, &first);

	if (!w->season && !w->level && !w->at_most && months < 12)
		w->amount = dec_mul(w->amount, dec_ratio(months, 12));
	w->cycle.period = PERIOD_NONE;
	w->yearly = true;
	w->months = months;
}

/* Does the text leave out the day of the month that it tells? */
static bool
leaves_out(const struct ledger *l, struct str text, int day)
{
	long n;

	return hint_in(l->hints, HINT_WITHOUT_DAY, text, NULL, NULL) ||
	    (l->exclusive &&
		hint_in(l->hints, HINT_BEFORE_DAY, text, NULL, &n) && n == day);
}

static bool
has_day(const struct days *d, struct date day)
{
	size_t i;

	for (i = 0; i < d->n; i++)
		if (d->v[i].m == day.m && d->v[i].d == day.d)
			return true;
	return false;
}

/* Is it told by this piece of a cell? */
static bool
tells(struct str piece, struct date due)
{
	struct days d;

	days_read(&d, piece, due.y, DAYS_TO);
	return has_day(&d, due);
}

/* Where a task tells when it is to be done. */
static struct str
words_of_when(const struct duty *d)
{
	return d->cell[D_WHEN].n ? d->cell[D_WHEN] : d->cell[D_DUE];
}

/* 每年12月20日前, 每年10月: is the day one of each year? */
static bool
is_each_year(const struct duty *d, struct date day, enum days_side side)
{
	struct days each;

	days_each_year(&each, words_of_when(d), day.y, side);
	return !date_is_none(day) && has_day(&each, day);
}

/* 每年4月至10月每周: are there months of each year for what is done more often? */
static bool
has_season(const struct duty *d, int y)
{
	struct days each;

	days_each_year(&each, words_of_when(d), y, DAYS_OPEN);
	return each.n > 0;
}

struct date
window_first(const struct duty *d, struct date start, struct want *w)
{
	struct days to;

	if (w->cycle.period != PERIOD_YEAR ||
	    !is_each_year(d, start, DAYS_FROM))
		return start;
	days_each_year(&to, words_of_when(d), start.y, DAYS_TO);
	/* 每年11月至次年3月 is asked of both years */
	w->season = w->cycle.every == 1 && days_last(&to).y == start.y;
	return w->season ? start : DATE_NONE;
}

struct date
window_last(const struct ledger *l, const struct duty *d, struct date due,
    const struct cycle *often)
{
	struct str text = words_of_when(d), piece;

	if (is_each_year(d, due, DAYS_TO)) {
		if (often->period == PERIOD_NONE)
			due.y = l->day.y;
		else if (often->period == PERIOD_YEAR || !has_season(d, due.y))
			return DATE_NONE;
	}
	while (!date_is_none(due) && str_split(&text, STR("、"), &piece))
		if (leaves_out(l, piece, due.d) && tells(piece, due))
			return date_add(due, -1);
	return due;
}

/* 每年12月10日前 */
static struct date
due_in_year(const struct ledger *l, struct str text, int y)
{
	struct days due;
	struct date day;

	days_each_year(&due, text, y, DAYS_TO);
	day = days_first(&due);
	return due.n && leaves_out(l, text, day.d) ? date_add(day, -1) : day;
}

/* Where the task does not say: the day of --from. */
static void
begin(const struct ledger *l, struct want *w)
{
	if (date_is_none(w->start) &&
	    (date_is_none(w->due) || date_cmp(l->from, w->due) <= 0))
		w->start = l->from;
}

void
window_settle(const struct ledger *l, const struct duty *d, struct want *w,
    struct str text)
{
	bool yearly = w->cycle.period == PERIOD_YEAR && w->cycle.every == 1;
	int y = date_is_none(w->due) ? l->day.y : w->due.y;
	struct date due = DATE_NONE;

	if (w->cycle.period == PERIOD_NONE) {
		begin(l, w);
		w->start = date_later(w->start, opens(d));
		deadline_occasions(l, d, w, text);
		return;
	}
	if (yearly && date_is_none(w->due))
		due = due_in_year(l, text, y);
	if (!yearly)
		begin(l, w);
	if (date_is_none(w->start))
		w->start = (struct date){ y, 1, 1 };
	if (w->season) /* those of the report's year, as due_in_year() */
		w->start.y = y;
	w->start = date_later(w->start, opens(d));
	if (date_is_none(w->due))
		w->due = (struct date){ y, 12, 31 };
	w->due = date_earlier(w->due, closes(d));
	w->cycle.anchor = w->start;
	if (w->season)
		w->due = date_earlier(w->due, due);
	if (yearly) {
		settle_year(w);
		w->due = date_earlier(w->due, due);
	} else if (w->cycle.every == 1) {
		w->cycle.day = hint_due_day(l->hints, w->cycle.period, text);
		w->cycle.shut = w->cycle.period != PERIOD_WEEK &&
		    w->cycle.day && leaves_out(l, text, w->cycle.day);
	}
}
