#include "report/assess.h"
#include "report/stretch.h"

struct stretch
stretch_of(enum stretch_kind kind, struct date d)
{
	struct stretch p = { kind, d, d };

	if (kind == STRETCH_WEEK) {
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
week_of(long y, long w, struct stretch *p)
{
	struct stretch first =
	    stretch_of(STRETCH_WEEK, (struct date){ (int)y, 1, 4 });

	if (w < 1 || w > 53)
		return false;
	*p = stretch_of(STRETCH_WEEK, date_add(first.from, 7 * (w - 1)));
	/* A year of 52 weeks has no 53rd. */
	return date_add(p->from, 3).y == (int)y;
}

bool
stretch_parse(struct str s, struct date day, struct stretch *p)
{
	long y = s.n > 4 ? str_long(str_sub(s, 0, 4)) : -1;
	long n;

	if (str_is(s, "month") || str_is(s, "week")) {
		*p = stretch_of(
		    str_is(s, "week") ? STRETCH_WEEK : STRETCH_MONTH, day);
		return true;
	}
	if (y < 1 || s.n < 7 || s.p[4] != '-')
		return false;
	if (s.p[5] == 'W' && s.n == 8)
		return week_of(y, str_long(str_sub(s, 6, s.n)), p);
	n = s.n == 7 ? str_long(str_sub(s, 5, s.n)) : -1;
	if (n < 1 || n > 12)
		return false;
	*p = stretch_of(STRETCH_MONTH, (struct date){ (int)y, (int)n, 1 });
	return true;
}

struct stretch
stretch_next(struct stretch p)
{
	return stretch_of(p.kind, date_add(p.to, 1));
}

struct stretch
stretch_before(struct stretch p)
{
	return stretch_of(p.kind, date_add(p.from, -1));
}

bool
stretch_holds(struct stretch p, struct date d)
{
	return date_cmp(d, p.from) >= 0 && date_cmp(d, p.to) <= 0;
}

bool
stretch_is(struct stretch p, struct str name)
{
	struct buf b = BUF_INIT;
	bool is;

	date_put(&b, p.to);
	is = assess_holds(name, buf_str(&b));
	buf_free(&b);
	return is;
}
