#include "report/assess.h"
#include "report/period.h"

struct period
period_of(enum period_kind kind, struct date d)
{
	struct period p = { kind, d, d };

	if (kind == PERIOD_WEEK) {
		p.from = date_add(d, 1 - date_weekday(d));
		p.to = date_add(p.from, 6);
	} else {
		p.from.d = 1;
		p.to = date_month_end(d);
	}
	return p;
}

/* Week 1 is the one with the 4th of January. */
static bool
week_of(long y, long w, struct period *p)
{
	struct period first =
	    period_of(PERIOD_WEEK, (struct date){ (int)y, 1, 4 });

	if (w < 1 || w > 53)
		return false;
	*p = period_of(PERIOD_WEEK, date_add(first.from, 7 * (w - 1)));
	/* A year of 52 weeks has no 53rd. */
	return date_add(p->from, 3).y == (int)y;
}

bool
period_parse(struct str s, struct date day, struct period *p)
{
	long y = s.n > 4 ? str_long(str_sub(s, 0, 4)) : -1;
	long n;

	if (str_is(s, "month") || str_is(s, "week")) {
		*p = period_of(
		    str_is(s, "week") ? PERIOD_WEEK : PERIOD_MONTH, day);
		return true;
	}
	if (y < 1 || s.n < 7 || s.p[4] != '-')
		return false;
	if (s.p[5] == 'W' && s.n == 8)
		return week_of(y, str_long(str_sub(s, 6, s.n)), p);
	n = s.n == 7 ? str_long(str_sub(s, 5, s.n)) : -1;
	if (n < 1 || n > 12)
		return false;
	*p = period_of(PERIOD_MONTH, (struct date){ (int)y, (int)n, 1 });
	return true;
}

struct period
period_next(struct period p)
{
	return period_of(p.kind, date_add(p.to, 1));
}

struct period
period_before(struct period p)
{
	return period_of(p.kind, date_add(p.from, -1));
}

bool
period_holds(struct period p, struct date d)
{
	return date_cmp(d, p.from) >= 0 && date_cmp(d, p.to) <= 0;
}

bool
period_is(struct period p, struct str name)
{
	struct buf b = BUF_INIT;
	bool is;

	date_put(&b, p.to);
	is = assess_holds(name, buf_str(&b));
	buf_free(&b);
	return is;
}
