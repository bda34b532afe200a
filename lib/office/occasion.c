#include "office/occasion.h"

/* The next one on or after a day; n: none. */
static long
next(const struct occasions *o, struct date d)
{
	long lo = 0, hi = o->n, mid;

	while (lo < hi) {
		mid = (lo + hi) / 2;
		if (date_cmp(o->v[mid], d) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

static struct date
begin(const struct occasions *o, long i)
{
	return i > 0 ? date_add(o->v[i - 1], 1) : o->v[0];
}

static long
within(const struct occasions *o, long i)
{
	return i < 0 ? 0 : i < o->n ? i : o->n;
}

struct date
occasion_begin(const struct occasions *o, struct date d)
{
	return begin(o, next(o, d));
}

struct date
occasion_end(const struct occasions *o, struct date d)
{
	return o->v[next(o, d)];
}

struct date
occasion_nth(const struct occasions *o, struct date first, long i)
{
	return begin(o, within(o, next(o, first) + i));
}

long
occasion_index(const struct occasions *o, struct date first, struct date day)
{
	if (date_cmp(day, o->v[0]) < 0)
		return -1;
	return next(o, day) - next(o, first);
}

long
occasion_count(const struct occasions *o, struct date to, struct date *first)
{
	long i = next(o, to);

	*first = o->v[0];
	return i + (i < o->n && date_cmp(o->v[i], to) == 0);
}
