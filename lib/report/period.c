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
