#include <string.h>

#include "office/period.h"

static const struct {
	const char *name;
	enum period period;
} names[] = {
	{ "", PERIOD_NONE },
	{ "day", PERIOD_DAY },
	{ "week", PERIOD_WEEK },
	{ "tenday", PERIOD_TENDAY },
	{ "half-month", PERIOD_HALF_MONTH },
	{ "month", PERIOD_MONTH },
	{ "quarter", PERIOD_QUARTER },
	{ "half", PERIOD_HALF },
	{ "year", PERIOD_YEAR },
	{ "occasion", PERIOD_OCCASION },
	{ "half-year", PERIOD_HALF },
	{ "term", PERIOD_HALF },
	{ "ten-day", PERIOD_TENDAY },
};
#define NNAMES (COUNT(names))

const char *
period_name(enum period p)
{
	return names[p].name;
}

bool
cycle_parse(struct str s, struct cycle *c)
{
	size_t digits = 0, i;
	long every = 1;

	while (digits < s.n && str_digit(s.p[digits]))
		digits++;
	if (digits)
		every = str_long(str_sub(s, 0, digits));
	s = str_sub(s, digits, s.n);
	if (every < 1 || every > 1000)
		return false;
	for (i = 1; i < NNAMES; i++)
		if (names[i].period != PERIOD_OCCASION &&
		    str_is(s, names[i].name)) {
			*c = (struct cycle){ names[i].period, (int)every,
				DATE_NONE, 0, false, NULL };
			return true;
		}
	return false;
}

/* Parts of a month: how many, and which holds the day. */
static int
parts(enum period p)
{
	return p == PERIOD_TENDAY ? 3 : 2;
}

static int
part_of(enum period p, struct date d)
{
	if (p == PERIOD_HALF_MONTH)
		return d.d > 15;
	return d.d > 20 ? 2 : d.d > 10;
}

static int
part_day(enum period p, long part)
{
	return (int)part * (p == PERIOD_TENDAY ? 10 : 15) + 1;
}

static long
floor_div(long a, long b)
{
	return a / b - (a % b < 0);
}

/* First day of the single period that holds d. */
static struct date
begin(enum period p, struct date d)
{
	switch (p) {
	case PERIOD_WEEK:
		return date_add(d, 1 - date_weekday(d));
	case PERIOD_TENDAY:
	case PERIOD_HALF_MONTH:
		d.d = part_day(p, part_of(p, d));
		return d;
	case PERIOD_MONTH:
		d.d = 1;
		return d;
	case PERIOD_QUARTER:
		return (struct date){ d.y, (d.m - 1) / 3 * 3 + 1, 1 };
	case PERIOD_HALF:
		return (struct date){ d.y, d.m <= 6 ? 1 : 7, 1 };
	case PERIOD_YEAR:
		return (struct date){ d.y, 1, 1 };
	default:
		return d;
	}
}

/* First day of the n-th single period after the one that begins at d. */
static struct date
later(enum period p, struct date d, long n)
{
	long months;

	switch (p) {
	case PERIOD_WEEK:
		return date_add(d, 7 * n);
	case PERIOD_TENDAY:
	case PERIOD_HALF_MONTH:
		n += part_of(p, d);
		months = floor_div(n, parts(p));
		d.d = 1;
		d = date_add_months(d, (int)months);
		d.d = part_day(p, n - months * parts(p));
		return d;
	case PERIOD_MONTH:
		return date_add_months(d, (int)n);
	case PERIOD_QUARTER:
		return date_add_months(d, (int)(3 * n));
	case PERIOD_HALF:
		return date_add_months(d, (int)(6 * n));
	case PERIOD_YEAR:
		return date_add_months(d, (int)(12 * n));
	default:
		return date_add(d, n);
	}
}

/* Single periods from the one that holds a to the one that holds b. */
static long
between(enum period p, struct date a, struct date b)
{
	long months = (b.y - a.y) * 12L + b.m - a.m;

	a = begin(p, a);
	b = begin(p, b);
	switch (p) {
	case PERIOD_WEEK:
		return (date_days(b) - date_days(a)) / 7;
	case PERIOD_TENDAY:
	case PERIOD_HALF_MONTH:
		return parts(p) * months + part_of(p, b) - part_of(p, a);
	case PERIOD_MONTH:
		return months;
	case PERIOD_QUARTER:
		return (b.y - a.y) * 4L + (b.m - a.m) / 3;
	case PERIOD_HALF:
		return (b.y - a.y) * 2L + (b.m - a.m) / 6;
	case PERIOD_YEAR:
		return b.y - a.y;
	default:
		return date_days(b) - date_days(a);
	}
}

/* The last day of the period that begins, by the calendar, at d. */
static struct date
due_day(const struct cycle *c, struct date d)
{
	int last;

	if (c->period == PERIOD_WEEK)
		return date_add(d, c->day - 1 - c->shut);
	if (c->period == PERIOD_QUARTER)
		d = date_add_months(d, 2);
	last = date_month_days(d.y, d.m);
	d.d = c->day < last ? c->day : last;
	return c->shut ? date_add(d, -1) : d;
}

/* First day, by the calendar, of the period that a day counts for. */
static struct date
nominal(const struct cycle *c, struct date d)
{
	struct date n = begin(c->period, d);

	return date_cmp(d, due_day(c, n)) > 0 ? later(c->period, n, 1) : n;
}

/* The first day on which things count for it. */
static struct date
real_begin(const struct cycle *c, struct date n)
{
	return date_add(due_day(c, later(c->period, n, -1)), 1);
}

struct date
cycle_begin(const struct cycle *c, struct date d)
{
	long n;

	if (c->on)
		return occasion_begin(c->on, d);
	if (c->day)
		return real_begin(c, nominal(c, d));
	if (c->every <= 1 || date_is_none(c->anchor))
		return begin(c->period, d);
	n = floor_div(between(c->period, c->anchor, d), c->every);
	return later(c->period, begin(c->period, c->anchor), n * c->every);
}

struct date
cycle_end(const struct cycle *c, struct date d)
{
	if (c->on)
		return occasion_end(c->on, d);
	if (c->day)
		return due_day(c, nominal(c, d));
	return date_add(later(c->period, cycle_begin(c, d), c->every), -1);
}

struct date
cycle_nth(const struct cycle *c, struct date first, long i)
{
	if (c->on)
		return occasion_nth(c->on, first, i);
	if (c->day)
		return real_begin(c, later(c->period, nominal(c, first), i));
	return later(c->period, cycle_begin(c, first), i * c->every);
}

long
cycle_index(const struct cycle *c, struct date first, struct date d)
{
	if (c->on)
		return occasion_index(c->on, first, d);
	if (c->day)
		return between(c->period, nominal(c, first), nominal(c, d));
	return floor_div(
	    between(c->period, cycle_begin(c, first), d), c->every);
}

/* The first whose own month (week, quarter) or, of an early day, the one
 * before lies wholly behind from. */
static struct date
first_due(const struct cycle *c, struct date from)
{
	bool early = c->period != PERIOD_WEEK && c->day < 15;
	struct date n = begin(c->period, from);

	if (date_cmp(n, from) < 0)
		n = later(c->period, n, 1);
	return real_begin(c, early ? later(c->period, n, 1) : n);
}

long
cycle_count(
    const struct cycle *c, struct date from, struct date to, struct date *first)
{
	struct date a, b;

	if (c->on)
		return occasion_count(c->on, to, first);
	a = c->day ? first_due(c, from) : cycle_begin(c, from);
	if (!c->day && date_cmp(a, from) < 0)
		a = cycle_nth(c, a, 1);
	*first = a;
	if (date_cmp(a, to) > 0)
		return 0;
	b = cycle_end(c, to);
	return cycle_index(c, a, to) + (date_cmp(b, to) == 0);
}

/* ISO 8601: the week belongs to the year of its Thursday. */
static void
week_label(struct buf *b, struct date monday)
{
	struct date thursday = date_add(monday, 3);
	struct date jan1 = { thursday.y, 1, 1 };

	buf_addf(b, "%04d-W%02ld", thursday.y,
	    (date_days(thursday) - date_days(jan1)) / 7 + 1);
}

void
cycle_label(struct buf *b, const struct cycle *c, struct date d)
{
	if (c->on)
		d = cycle_end(c, d);
	else
		d = c->day ? nominal(c, d) : cycle_begin(c, d);
	if (c->every > 1) {
		date_put(b, d);
		return;
	}
	switch (c->period) {
	case PERIOD_WEEK:
		week_label(b, d);
		break;
	case PERIOD_MONTH:
		buf_addf(b, "%04d-%02d", d.y, d.m);
		break;
	case PERIOD_QUARTER:
		buf_addf(b, "%04d-Q%d", d.y, (d.m - 1) / 3 + 1);
		break;
	case PERIOD_HALF:
		buf_addf(b, "%04d-H%d", d.y, d.m <= 6 ? 1 : 2);
		break;
	case PERIOD_YEAR:
		buf_addf(b, "%04d", d.y);
		break;
	default:
		date_put(b, d);
		break;
	}
}

bool
freq_parse(struct str s, struct dec *least, struct cycle *c)
{
	long slash = str_find(s, STR("/"), 0), dots;
	struct str n;

	if (slash <= 0 ||
	    !cycle_parse(str_trim(str_sub(s, (size_t)slash + 1, s.n)), c))
		return false;
	n = str_trim(str_sub(s, 0, (size_t)slash));
	while (n.n && strchr("<>=", n.p[0]))
		n = str_sub(n, 1, n.n);
	dots = str_find(n, STR(".."), 0);
	if (dots >= 0)
		n = str_sub(n, 0, (size_t)dots);
	return dec_parse(n, least);
}
