#include "duty/deadline.h"
#include "io/lexicon.h"
#include "office/days.h"

struct str
deadline_words(const struct duty *d)
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
deadline_occasions(const struct ledger *l, const struct duty *d, struct want *w,
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
deadline_festival(struct ledger *l, struct duty *d, struct place at)
{
	struct str words = deadline_words(d), value;
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
deadline_is_triggered(const struct ledger *l, const struct duty *d)
{
	struct date due;

	if (d->cell[D_DUE].n || d->cell[D_WHEN].n)
		return days_within(deadline_words(d), l->day, l->work, &due);
	return hint_in(l->hints, HINT_TRIGGER, d->cell[D_TITLE], NULL, NULL);
}
